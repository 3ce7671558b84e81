import type { Table } from 'dexie'
import type { Instant } from '#core/calendar/clock'
import { type CheckIn, checkInSchema } from '#core/journal/check-in'
import { type Journal, type Writing, write } from '../journal'

/** One stay with a check-in: from opening its page to leaving it. */
export type Sitting = {
  /** The check-in as it will be kept at the first keystroke, unless it is kept already. */
  readonly blank: CheckIn
  readonly since: Instant
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
  const { checkIns } = journal.database
  return await write(journal, [checkIns, ...tables], async (writing) => {
    const stored = await checkIns.get(sitting.blank.id)
    const checkIn = withContent(stored, sitting, writing)
    if (checkIn !== stored) await checkIns.put(checkInSchema.parse(checkIn))
    return await work({ ...writing, checkIn, isAmending: stored?.state === 'finished' })
  })
}

function withContent(stored: CheckIn | undefined, { blank }: Sitting, writing: Writing): CheckIn {
  const { created, changed, now } = writing
  if (!stored) return { ...blank, ...created(), startedAt: now }
  const { language } = blank
  if (stored.state === 'finished') return { ...stored, ...changed(stored), language, amendedAt: now }
  if (stored.state === 'draft' && stored.language === language && !stored.deletedAt) return stored
  const { skipReason: _reason, deletedAt: _deleted, ...kept } = stored
  return { ...kept, ...changed(stored), language, state: 'draft' }
}
