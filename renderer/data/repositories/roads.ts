import { type Road, roadSchema, type ValueName } from '#core/journal/road'
import { saysRoad } from '#core/reviews/completeness'
import { withEarlier } from '#core/reviews/earlier'
import { versionOfRoad } from '#core/reviews/versions'
import { type Journal, write } from '../journal'
import { newId } from '../new-id'
import { markAmended, type Sitting, writeVersioned } from './sitting'

/** All roads that say anything, oldest first. */
export async function allRoads({ database }: Journal): Promise<readonly Road[]> {
  return inOrder(await database.roads.toArray()).filter(saysRoad)
}

/** The road of a check-in; undefined when nothing was said of one. */
export async function roadIn({ database }: Journal, checkIn: string): Promise<Road | undefined> {
  return inOrder(await database.roads.where('checkInId').equals(checkIn).toArray())[0]
}

export type RoadChange = {
  readonly [Key in 'road' | 'academic' | 'commercial' | 'growth' | 'taken' | 'reason']?: Road[Key] | undefined
}

export type ValueChange = { readonly score?: number | undefined; readonly reason?: string }

/** Writes one of a road's values in a check-in: its score, its reason, or both. */
export async function saveRoadValue(
  journal: Journal,
  sitting: Sitting,
  name: ValueName,
  change: ValueChange,
): Promise<void> {
  await changeRoad(journal, sitting, (road) => withValue(road, name, change))
}

/** Writes which road, whether it is taken, and why. */
export async function saveRoadFields(journal: Journal, sitting: Sitting, change: RoadChange): Promise<void> {
  await changeRoad(journal, sitting, () => change)
}

/** Changes the road of a check-in, making it at its first word. In a finished one it is kept as it stood before. */
async function changeRoad(journal: Journal, sitting: Sitting, changeOf: (road: Road) => RoadChange): Promise<void> {
  const { roads } = journal.database
  const key = `${sitting.blank.id}/road`
  await writeVersioned(journal, sitting, [roads], key, async ({ created, changed, checkIn, keepsVersion }) => {
    const stored = inOrder(await roads.where('checkInId').equals(checkIn.id).toArray())[0]
    const road: Road = stored ?? { ...created(), id: newId(), checkInId: checkIn.id, road: '', reason: '' }
    const earlier = stored && keepsVersion ? withEarlier(stored.earlier, versionOfRoad(stored)) : road.earlier
    const next = { ...road, ...changeOf(road), ...(stored && changed(stored)), ...(earlier && { earlier }) }
    await roads.put(roadSchema.parse(next))
  })
}

/** Changes a road outside a check-in, as the ledger does; as it stood before is kept the first time in a stay. */
export async function editRoad(journal: Journal, kept: Set<string>, id: string, change: RoadChange): Promise<void> {
  await changeInLedger(journal, kept, id, () => change)
}

/** Changes one of a road's values outside a check-in: its score, its reason, or both. */
export async function editRoadValue(
  journal: Journal,
  kept: Set<string>,
  id: string,
  name: ValueName,
  change: ValueChange,
): Promise<void> {
  await changeInLedger(journal, kept, id, (road) => withValue(road, name, change))
}

async function changeInLedger(
  journal: Journal,
  kept: Set<string>,
  id: string,
  changeOf: (road: Road) => RoadChange,
): Promise<void> {
  const { roads, checkIns } = journal.database
  await write(journal, [roads, checkIns], async (writing) => {
    const stored = await roads.get(id)
    if (!stored) return
    const earlier = kept.has(id) ? stored.earlier : withEarlier(stored.earlier, versionOfRoad(stored))
    const next = { ...stored, ...changeOf(stored), ...writing.changed(stored), ...(earlier && { earlier }) }
    await roads.put(roadSchema.parse(next))
    await markAmended(journal, stored.checkInId, writing)
  })
  kept.add(id)
}

function withValue(road: Road, name: ValueName, change: ValueChange): RoadChange {
  return { [name]: { reason: '', ...road[name], ...change } }
}

function inOrder(roads: readonly Road[]): readonly Road[] {
  return roads.filter((road) => !road.deletedAt).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
