import { periodOf } from '#core/calendar/period'
import { checkInId } from '#core/journal/check-in'
import { type Goal, goalSchema, KIND_OF } from '#core/journal/goal'
import { type Journal, type Writing, write } from '../journal'
import { goalOf, goalRow } from '../rows'
import { markAmended, type Sitting, writeInCheckIn } from './sitting'

/**
 * Takes a goal away as part of a check-in, or brings it back. It stays as a tombstone, so that this can be undone; what it
 * was carried from waits to be judged again meanwhile. One that was never kept changes nothing.
 */
export async function setGoalDeleted(
  journal: Journal,
  sitting: Sitting,
  id: string,
  isDeleted: boolean,
): Promise<void> {
  const { goals } = journal.database
  if (!(await goals.get(id))) return
  await writeInCheckIn(journal, sitting, [goals], async (writing) => {
    await putGone(journal, id, isDeleted, writing, writing.checkIn.id)
  })
}

/** Takes a goal away outside a check-in, or brings it back. A check-in that judged it counts as amended. */
export async function setGoalGone(journal: Journal, id: string, isGone: boolean): Promise<void> {
  const { goals, checkIns } = journal.database
  await write(journal, [goals, checkIns], async (writing) => {
    const goal = await putGone(journal, id, isGone, writing)
    if (goal?.judgedIn !== undefined) await markAmended(journal, goal.judgedIn, writing)
  })
}

/**
 * Takes a goal away, or brings it back, inside a write over goals and check-ins that is under way. A goal that was carried
 * without an outcome counted as looked at because of its successor: without one it waits to be judged again.
 *
 * @param carriedIn the check-in it is carried in; when it is not known, the one that plans its period
 */
export async function putGone(
  journal: Journal,
  id: string,
  isGone: boolean,
  { changed, now }: Writing,
  carriedIn?: string,
): Promise<Goal | undefined> {
  const { goals, checkIns } = journal.database
  const row = await goals.get(id)
  if (!row) return undefined
  const { deletedAt: _, ...goal } = goalOf(row)
  await goals.put(goalRow(goalSchema.parse({ ...goal, ...changed(row), ...(isGone && { deletedAt: now }) })))
  const origin = goal.carriedFrom === undefined ? undefined : await goals.get(goal.carriedFrom)
  if (!origin || origin.outcome !== undefined) return goal
  const { judgedIn, ...open } = goalOf(origin)
  if (isGone) {
    const lineage = await goals.where('lineageId').equals(goal.lineageId).toArray()
    const hasSuccessor = lineage.some(({ carriedFrom, deletedAt }) => carriedFrom === origin.id && !deletedAt)
    if (judgedIn !== undefined && !hasSuccessor) await goals.put(goalRow({ ...open, ...changed(origin) }))
  } else if (judgedIn === undefined) {
    const planner = carriedIn ?? checkInId(KIND_OF[goal.level], periodOf(goal.periodKey).previous)
    if (await checkIns.get(planner)) await goals.put(goalRow({ ...open, ...changed(origin), judgedIn: planner }))
  }
  return goal
}
