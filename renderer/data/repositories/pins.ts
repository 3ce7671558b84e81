import { type Pin, pinSchema } from '#core/journal/pin'
import type { Journal } from '../journal'
import { newId } from '../new-id'
import { type Sitting, writeInCheckIn } from './sitting'

/** Sentences pinned to any of some check-ins, in the order they were pinned in. */
export async function pinsTo(journal: Journal, checkIns: readonly string[]): Promise<readonly Pin[]> {
  const pins = await journal.database.pins.where('to').anyOf(checkIns).toArray()
  return pins.filter((pin) => !pin.deletedAt).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Pins a sentence to the check-in that is being written. Pinning it twice changes nothing. */
export async function addPin(
  journal: Journal,
  sitting: Sitting,
  { from, text }: Pick<Pin, 'from' | 'text'>,
): Promise<void> {
  const { pins } = journal.database
  const to = sitting.blank.id
  await writeInCheckIn(journal, sitting, [pins], async ({ created, changed }) => {
    const known = (await pins.where('to').equals(to).toArray()).find((pin) => pin.from === from && pin.text === text)
    if (known && !known.deletedAt) return
    const { deletedAt: _, ...pin } = known ?? { ...created(), id: newId(), from, text, to }
    await pins.put(pinSchema.parse({ ...pin, ...(known && changed(known)) }))
  })
}

/** Takes a pin away, or brings it back. */
export async function setPinDeleted(journal: Journal, sitting: Sitting, id: string, isDeleted: boolean): Promise<void> {
  const { pins } = journal.database
  await writeInCheckIn(journal, sitting, [pins], async ({ changed, now }) => {
    const stored = await pins.get(id)
    if (!stored) return
    const { deletedAt: _, ...pin } = stored
    await pins.put(pinSchema.parse({ ...pin, ...changed(stored), ...(isDeleted && { deletedAt: now }) }))
  })
}
