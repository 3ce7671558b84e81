import type { Table } from 'dexie'
import type { Instant } from '#core/calendar/clock'
import { answerSchema } from '#core/journal/answer'
import { type CheckIn, checkInSchema } from '#core/journal/check-in'
import { hasContent } from '#core/reviews/completeness'
import { withEarlier } from '#core/reviews/earlier'
import { versionOfAnswer, versionOfCheckIn } from '#core/reviews/versions'
import { type Journal, type Writing, write } from '../journal'
import { remedyOf, remedyRow } from '../rows'
import { ownedTables } from './owned'

/** One stay with a check-in: from opening its page to leaving it. */
export type Sitting = {
  /** The check-in as it will be kept at the first keystroke, unless it is kept already. */
  readonly blank: CheckIn
  /** Ids of the records whose version from before this sitting is kept already. */
  readonly kept: Set<string>
}

/** A write inside a check-in: the check-in as it stands in this transaction, and whether it was finished before. */
export type CheckInWriting = Writing & { readonly checkIn: CheckIn; readonly isAmending: boolean }

/**
 * Writes something of a check-in's content, in one transaction: keeps the check-in itself when this is its first
 * keystroke, takes it up again when it had been skipped, and marks a finished one as amended.
 */
export async function writeInCheckIn<T>(
  journal: Journal,
  sitting: Sitting,
  tables: readonly Table[],
  work: (writing: CheckInWriting) => Promise<T>,
): Promise<T> {
  const { checkIns, answers, remedies } = journal.database
  const owned = ownedTables(journal.database).map(({ table }) => table)
  return await write(
    journal,
    [...new Set<Table>([checkIns, answers, remedies, ...owned, ...tables])],
    async (writing) => {
      const stored = await checkIns.get(sitting.blank.id)
      if (stored) await bringWordsBack(journal, stored, writing)
      const checkIn = withContent(stored, sitting, writing)
      if (checkIn !== stored) await checkIns.put(checkInSchema.parse(checkIn))
      return await work({ ...writing, checkIn, isAmending: stored?.state === 'finished' && !stored.deletedAt })
    },
  )
}

/**
 * When the words of a check-in were deleted: with the check-in itself, or before it was skipped. Undefined for one that
 * stands, and for a skip that was taken back and had no words before.
 */
export function wordsDeletedAt({ state, deletedAt, earlier }: CheckIn): Instant | undefined {
  if (state !== 'skipped') return deletedAt
  const before = earlier?.at(-1)
  return before && before.state !== 'skipped' ? before.at : undefined
}

/** A deleted check-in as the ground another version of it stands on: what it was is kept, from the time of its deletion. */
export function overDeleted(stored: CheckIn): Omit<CheckIn, 'deletedAt'> {
  const { deletedAt, ...standing } = stored
  if (deletedAt === undefined || stored.state === 'skipped') return standing
  return { ...standing, earlier: withEarlier(stored.earlier, { ...versionOfCheckIn(stored), at: deletedAt }) }
}

/**
 * When a check-in whose words were deleted is written anew they come back within reach: texts as earlier versions of
 * what is blank now, all else as it stood. Must run inside a write over answers, remedies and what a check-in owns.
 */
export async function bringWordsBack(journal: Journal, checkIn: CheckIn, { changed }: Writing): Promise<void> {
  const { answers, remedies } = journal.database
  const deletion = wordsDeletedAt(checkIn)
  if (deletion === undefined) return
  for (const answer of await answers.where('checkInId').equals(checkIn.id).toArray()) {
    const { deletedAt, value, ...standing } = answer
    if (deletedAt !== deletion || !('text' in value)) continue
    const earlier = hasContent(value) ? withEarlier(answer.earlier, versionOfAnswer(answer)) : answer.earlier
    const blank = {
      ...standing,
      ...changed(answer),
      value: { kind: value.kind, text: '' },
      ...(earlier && { earlier }),
    }
    await answers.put(answerSchema.parse(blank))
  }
  for (const row of await remedies.where('checkInId').equals(checkIn.id).toArray()) {
    const { deletedAt, ...remedy } = remedyOf(row)
    // A plan that was set aside before stays aside.
    if (deletedAt === deletion) await remedies.put(remedyRow({ ...remedy, ...changed(row) }))
  }
  for (const { table, index } of ownedTables(journal.database)) {
    for (const { deletedAt, ...record } of await table.where(index).equals(checkIn.id).toArray()) {
      if (deletedAt === deletion) await table.put({ ...record, ...changed(record) })
    }
  }
}

/**
 * Says of a finished check-in that something said in it was changed, also when that was done elsewhere, as in a ledger.
 * Must run inside a write over check-ins.
 */
export async function markAmended({ database }: Journal, id: string, { changed, now }: Writing): Promise<void> {
  const checkIn = await database.checkIns.get(id)
  if (checkIn?.state !== 'finished' || checkIn.deletedAt) return
  await database.checkIns.put({ ...checkIn, ...changed(checkIn), amendedAt: now })
}

/** A check-in as it is once something is written in it. */
export function withContent(stored: CheckIn | undefined, { blank }: Sitting, writing: Writing): CheckIn {
  const { created, changed, now } = writing
  if (!stored) return { ...blank, ...created(), startedAt: now }
  // Deleted, and written anew: what stood there is kept among the earlier ones.
  if (stored.deletedAt) {
    const { earlier } = overDeleted(stored)
    return { ...blank, createdAt: stored.createdAt, ...changed(stored), startedAt: now, ...(earlier && { earlier }) }
  }
  const { language } = blank
  // The language stays: a finished review shows its questions as they were asked then.
  if (stored.state === 'finished') return { ...stored, ...changed(stored), amendedAt: now }
  if (stored.state === 'draft' && stored.language === language) return stored
  if (stored.state === 'draft') return { ...stored, ...changed(stored), language }
  // Skipped, and written after all: everything about it is as it is found now.
  const { createdAt, earlier } = stored
  return { ...blank, createdAt, ...changed(stored), startedAt: now, ...(earlier && { earlier }) }
}

/**
 * Writes a record inside a check-in and, the first time a finished one is changed in a sitting, asks for the version
 * that stood before to be kept. The clock plays no part in it: it may have been set back.
 */
export async function writeVersioned(
  journal: Journal,
  sitting: Sitting,
  tables: readonly Table[],
  id: string,
  work: (writing: CheckInWriting & { readonly keepsVersion: boolean }) => Promise<void>,
): Promise<void> {
  const isFirst = !sitting.kept.has(id)
  const wasAmending = await writeInCheckIn(journal, sitting, tables, async (writing) => {
    await work({ ...writing, keepsVersion: writing.isAmending && isFirst })
    return writing.isAmending
  })
  if (wasAmending) sitting.kept.add(id)
}
