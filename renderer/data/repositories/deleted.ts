import type { Instant } from '#core/calendar/clock'
import type { CheckIn } from '#core/journal/check-in'
import type { Choice } from '#core/journal/choice'
import type { Goal } from '#core/journal/goal'
import type { Motive } from '#core/journal/motive'
import type { Note } from '#core/journal/note'
import type { Pin } from '#core/journal/pin'
import { saysChoice, saysMotive } from '#core/reviews/completeness'
import { UNDO_DAYS } from '#core/transfer/snapshots'
import { type Journal, write } from '../journal'
import { goalOf, remedyOf, remedyRow } from '../rows'
import { putGone } from './goal-removal'
import { isNamed } from './goals'
import { ownedTables } from './owned'
import { markAmended, wordsDeletedAt } from './sitting'

const DAY_MS = 24 * 60 * 60 * 1000

/** Something deleted that can still be brought back. */
export type Deleted =
  | { readonly kind: 'check-in'; readonly record: CheckIn; readonly deletedAt: Instant }
  | { readonly kind: 'goal'; readonly record: Goal; readonly deletedAt: Instant }
  | { readonly kind: 'note'; readonly record: Note; readonly deletedAt: Instant }
  | { readonly kind: 'choice'; readonly record: Choice; readonly deletedAt: Instant }
  | { readonly kind: 'motive'; readonly record: Motive; readonly deletedAt: Instant }
  | { readonly kind: 'pin'; readonly record: Pin; readonly deletedAt: Instant }

/**
 * What was deleted in the last 30 days, the latest first; also check-ins whose period was skipped since. What went with
 * its check-in comes back with it and is not named. Skips that were taken back are not among them.
 */
export async function recentlyDeleted({ database, clock }: Journal): Promise<readonly Deleted[]> {
  const { checkIns, goals, notes, choices, motives, pins } = database
  const since = new Date(Date.parse(clock.now()) - UNDO_DAYS * DAY_MS).toISOString()
  const isRecent = ({ deletedAt }: { readonly deletedAt?: Instant | undefined }) =>
    deletedAt !== undefined && deletedAt >= since
  const [foundCheckIns, foundGoals, foundNotes, foundChoices, foundMotives, foundPins] = await Promise.all([
    checkIns.filter((checkIn) => isRecent({ deletedAt: wordsDeletedAt(checkIn) })).toArray(),
    goals.filter((goal) => isRecent(goal) && isNamed(goal)).toArray(),
    notes.filter(isRecent).toArray(),
    choices.filter((choice) => isRecent(choice) && saysChoice(choice)).toArray(),
    motives.filter((motive) => isRecent(motive) && saysMotive(motive)).toArray(),
    pins.filter(isRecent).toArray(),
  ])
  const gone = new Map(foundCheckIns.map((checkIn) => [checkIn.id, wordsDeletedAt(checkIn)]))
  const wentAlone = (checkIn: string, { deletedAt }: { readonly deletedAt?: Instant | undefined }) =>
    gone.get(checkIn) !== deletedAt
  const deleted = [
    ...foundCheckIns.map((record) => {
      const deletedAt = wordsDeletedAt(record) ?? record.updatedAt
      return { kind: 'check-in', record, deletedAt } as const
    }),
    ...foundGoals.map((row) => ({ kind: 'goal', record: goalOf(row), ...deletion(row) }) as const),
    ...foundNotes.map((record) => ({ kind: 'note', record, ...deletion(record) }) as const),
    ...foundChoices
      .filter((record) => wentAlone(record.checkInId, record))
      .map((record) => ({ kind: 'choice', record, ...deletion(record) }) as const),
    ...foundMotives
      .filter((record) => wentAlone(record.checkInId, record))
      .map((record) => ({ kind: 'motive', record, ...deletion(record) }) as const),
    ...foundPins
      .filter((record) => wentAlone(record.to, record))
      .map((record) => ({ kind: 'pin', record, ...deletion(record) }) as const),
  ]
  return deleted.toSorted((a, b) => (a.deletedAt > b.deletedAt ? -1 : Number(a.deletedAt < b.deletedAt)))
}

function deletion({ deletedAt, updatedAt }: { readonly deletedAt?: Instant | undefined; readonly updatedAt: Instant }) {
  return { deletedAt: deletedAt ?? updatedAt }
}

/** How many records go when a check-in is deleted. */
export async function recordsOfCheckIn({ database }: Journal, id: string): Promise<number> {
  const counts = await Promise.all([
    database.answers.where('checkInId').equals(id).count(),
    ...ownedTables(database).map(({ table, index }) => table.where(index).equals(id).count()),
    database.remedies.where('checkInId').equals(id).count(),
  ])
  return counts.reduce((sum, count) => sum + count, 1)
}

/** Deletes a check-in with all that was said and planned in it. Its goals stay: they stand for themselves. */
export async function deleteCheckIn(journal: Journal, id: string): Promise<void> {
  const { checkIns, answers, remedies } = journal.database
  const owned = ownedTables(journal.database)
  await write(journal, [checkIns, answers, remedies, ...owned.map(({ table }) => table)], async ({ changed, now }) => {
    const checkIn = await checkIns.get(id)
    if (!checkIn || checkIn.deletedAt) return
    await checkIns.put({ ...checkIn, ...changed(checkIn), deletedAt: now })
    for (const answer of await answers.where('checkInId').equals(id).toArray()) {
      if (!answer.deletedAt) await answers.put({ ...answer, ...changed(answer), deletedAt: now })
    }
    for (const { table, index } of owned) {
      for (const record of await table.where(index).equals(id).toArray()) {
        if (!record.deletedAt) await table.put({ ...record, ...changed(record), deletedAt: now })
      }
    }
    for (const row of await remedies.where('checkInId').equals(id).toArray()) {
      if (!row.deletedAt) await remedies.put(remedyRow({ ...remedyOf(row), ...changed(row), deletedAt: now }))
    }
  })
}

/**
 * Brings something deleted back, as it was. A check-in brings what was deleted together with it; a finished one that
 * something comes back into counts as amended.
 */
export async function bringBack(journal: Journal, { kind, record, deletedAt }: Deleted): Promise<void> {
  const { checkIns, answers, goals, notes, remedies } = journal.database
  const owned = ownedTables(journal.database)
  const tables = [checkIns, answers, goals, notes, remedies, ...owned.map(({ table }) => table)]
  await write(journal, tables, async (writing) => {
    const { changed } = writing
    switch (kind) {
      case 'goal':
        await putGone(journal, record.id, false, writing)
        return
      case 'note': {
        const note = await notes.get(record.id)
        if (note) await notes.put({ ...alive(note), ...changed(note) })
        return
      }
      case 'choice':
      case 'motive':
      case 'pin': {
        const table = owned.find((each) => each.kind === kind)?.table
        const own = await table?.get(record.id)
        if (table && own) await table.put({ ...alive(own), ...changed(own) })
        await markAmended(journal, kind === 'pin' ? record.to : record.checkInId, writing)
        return
      }
      case 'check-in': {
        const checkIn = await checkIns.get(record.id)
        if (!checkIn) return
        await checkIns.put({ ...unskipped(alive(checkIn)), ...changed(checkIn) })
        for (const answer of await answers.where('checkInId').equals(record.id).toArray()) {
          if (answer.deletedAt === deletedAt) await answers.put({ ...alive(answer), ...changed(answer) })
        }
        for (const { table, index } of owned) {
          for (const own of await table.where(index).equals(record.id).toArray()) {
            if (own.deletedAt === deletedAt) await table.put({ ...alive(own), ...changed(own) })
          }
        }
        for (const row of await remedies.where('checkInId').equals(record.id).toArray()) {
          if (row.deletedAt === deletedAt) await remedies.put(remedyRow({ ...alive(remedyOf(row)), ...changed(row) }))
        }
      }
    }
  })
}

/** A check-in that was deleted and then skipped, as it stood before both. */
function unskipped(checkIn: CheckIn): CheckIn {
  if (checkIn.state !== 'skipped') return checkIn
  const before = checkIn.earlier?.at(-1)
  if (!before) return checkIn
  const { skipReason: _, ...rest } = checkIn
  const { at: __, ...standing } = before
  return { ...rest, ...standing }
}

function alive<T extends { readonly deletedAt?: Instant | undefined }>({
  deletedAt: _,
  ...record
}: T): Omit<T, 'deletedAt'> {
  return record
}
