import type { Day } from '#core/calendar/day'
import { checkInOfId } from '#core/journal/check-in-id'
import { type Note, noteSchema } from '#core/journal/note'
import { type Journal, write } from '../journal'
import { newId } from '../new-id'
import { lastFinishedBefore } from './check-ins'

/**
 * Notes for a weekly check-in, oldest first: those of its own week, and those of earlier weeks that were skipped, missed or
 * not finished yet, so that no line waits where nobody comes. Other kinds of check-in have none.
 */
export async function notesFor(journal: Journal, checkIn: string): Promise<readonly Note[]> {
  const place = checkInOfId(checkIn)
  if (place?.kind !== 'weekly') return []
  const before = await lastFinishedBefore(journal, 'weekly', place.periodKey)
  // Ids of weeks are in the order of the weeks.
  const notes = await journal.database.notes
    .where('forCheckIn')
    .between(before?.id ?? 'weekly:', checkIn, false, true)
    .toArray()
  return notes.filter((note) => !note.deletedAt).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Jots down one line for a check-in. */
export async function addNote(journal: Journal, day: Day, text: string, forCheckIn: string): Promise<void> {
  const { notes } = journal.database
  await write(journal, [notes], async ({ created }) => {
    const note = { ...created(), id: newId(), day, zone: journal.clock.zone(), text, tags: [], forCheckIn }
    await notes.put(noteSchema.parse(note))
  })
}

/** Takes a note away, or brings it back. */
export async function setNoteDeleted(journal: Journal, id: string, isDeleted: boolean): Promise<void> {
  const { notes } = journal.database
  await write(journal, [notes], async ({ changed, now }) => {
    const stored = await notes.get(id)
    if (!stored) return
    const { deletedAt: _, ...note } = stored
    await notes.put(noteSchema.parse({ ...note, ...changed(stored), ...(isDeleted && { deletedAt: now }) }))
  })
}
