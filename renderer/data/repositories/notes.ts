import type { Day } from '#core/calendar/day'
import { type Note, noteSchema } from '#core/journal/note'
import { type Journal, write } from '../journal'
import { newId } from '../new-id'

/** Notes waiting in a check-in, oldest first. */
export async function notesFor(journal: Journal, checkIn: string): Promise<readonly Note[]> {
  const notes = await journal.database.notes.where('forCheckIn').equals(checkIn).toArray()
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
