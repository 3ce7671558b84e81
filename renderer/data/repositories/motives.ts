import { type Motive, motiveSchema, type Root } from '#core/journal/motive'
import { withEarlier } from '#core/reviews/earlier'
import { versionOfMotive } from '#core/reviews/versions'
import { type Journal, write } from '../journal'
import { markAmended, type Sitting, writeVersioned } from './sitting'

/** All motives, oldest first. */
export async function allMotives({ database }: Journal): Promise<readonly Motive[]> {
  return inOrder(await database.motives.toArray())
}

/** Motives said in a check-in, in the order they were named in. */
export async function motivesIn({ database }: Journal, checkIn: string): Promise<readonly Motive[]> {
  return inOrder(await database.motives.where('checkInId').equals(checkIn).toArray())
}

export type MotiveChange = { readonly [Key in 'name' | 'source' | 'turned' | 'statement']?: string }

/**
 * Writes a motive in a check-in, making it at its first word, under the id the page gave it. In a finished check-in it is
 * kept as it stood before this sitting. One that was sealed stays sealed.
 */
export async function saveMotive(
  journal: Journal,
  sitting: Sitting,
  of: { readonly id: string; readonly root?: Root | undefined; readonly isSealed: boolean },
  change: MotiveChange,
): Promise<void> {
  const { motives } = journal.database
  await writeVersioned(journal, sitting, [motives], of.id, async ({ created, changed, checkIn, keepsVersion }) => {
    const stored = await motives.get(of.id)
    const motive = stored ?? {
      ...created(),
      id: of.id,
      checkInId: checkIn.id,
      name: '',
      source: '',
      turned: '',
      statement: '',
      ...(of.root && { root: of.root }),
      ...(of.isSealed && { sealed: true as const }),
    }
    const earlier = stored && keepsVersion ? withEarlier(stored.earlier, versionOfMotive(stored)) : motive.earlier
    const next = { ...motive, ...change, ...(stored && changed(stored)), ...(earlier && { earlier }) }
    await motives.put(motiveSchema.parse(next))
  })
}

/** Takes a motive away as part of a check-in, or brings it back. One that was never kept changes nothing. */
export async function setMotiveDeleted(
  journal: Journal,
  sitting: Sitting,
  id: string,
  isDeleted: boolean,
): Promise<void> {
  const { motives } = journal.database
  if (!(await motives.get(id))) return
  await writeVersioned(journal, sitting, [motives], id, async ({ changed, now }) => {
    const stored = await motives.get(id)
    if (!stored) return
    const { deletedAt: _, ...motive } = stored
    await motives.put(motiveSchema.parse({ ...motive, ...changed(stored), ...(isDeleted && { deletedAt: now }) }))
  })
}

/** Changes a motive outside a check-in, as the ledger does; as it stood before is kept the first time in a stay. */
export async function editMotive(journal: Journal, kept: Set<string>, id: string, change: MotiveChange): Promise<void> {
  const { motives, checkIns } = journal.database
  await write(journal, [motives, checkIns], async (writing) => {
    const stored = await motives.get(id)
    if (!stored) return
    const earlier = kept.has(id) ? stored.earlier : withEarlier(stored.earlier, versionOfMotive(stored))
    const next = { ...stored, ...change, ...writing.changed(stored), ...(earlier && { earlier }) }
    await motives.put(motiveSchema.parse(next))
    await markAmended(journal, stored.checkInId, writing)
  })
  kept.add(id)
}

function inOrder(motives: readonly Motive[]): readonly Motive[] {
  return motives.filter((motive) => !motive.deletedAt).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
