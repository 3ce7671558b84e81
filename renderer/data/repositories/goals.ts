import { Dexie } from 'dexie'
import { spanFrom } from '#core/calendar/span'
import { type CarryDecision, type Goal, type GoalLevel, goalSchema } from '#core/journal/goal'
import { carriedGoal } from '#core/reviews/carry'
import { withEarlier } from '#core/reviews/earlier'
import { versionOfGoal } from '#core/reviews/versions'
import { type Journal, type Writing, write } from '../journal'
import { newId } from '../new-id'
import { goalOf, goalRow } from '../rows'
import { type Sitting, writeInCheckIn, writeVersioned } from './sitting'

/** Goals standing in a period, in their order. */
export async function goalsOf(journal: Journal, level: GoalLevel, periodKey: string): Promise<readonly Goal[]> {
  const rows = await journal.database.goals.where('[level+periodKey]').equals([level, periodKey]).toArray()
  return inOrder(rows.map(goalOf))
}

/** The first and the last period with a goal of a level, deleted ones among them; none without any. */
export async function firstAndLastPeriods({ database }: Journal, level: GoalLevel): Promise<readonly string[]> {
  const ofLevel = () => database.goals.where('[level+periodKey]').between([level, Dexie.minKey], [level, Dexie.maxKey])
  return [await ofLevel().first(), await ofLevel().last()].flatMap((row) => row?.periodKey ?? [])
}

/** Goals standing in any of some consecutive periods of a level, in their order. */
export async function goalsBetween(
  journal: Journal,
  level: GoalLevel,
  first: string,
  last: string,
): Promise<readonly Goal[]> {
  const rows = await journal.database.goals
    .where('[level+periodKey]')
    .between([level, first], [level, last], true, true)
    .toArray()
  return inOrder(rows.map(goalOf))
}

/**
 * The aims of every five years that a year lies in. Spans may be counted from another year by now: the aims of the old ones
 * still stand.
 */
export async function aimsAround(journal: Journal, year: number): Promise<readonly Goal[]> {
  const [first, last] = [spanFrom(year - 4), spanFrom(year)]
  return await goalsBetween(journal, 'five-year', first, last)
}

/**
 * The goals a check-in judges: those of its level it has judged already, and all of its period or an earlier one that no
 * other check-in has judged. So goals of a period that was skipped, missed or reviewed after them are never lost.
 */
export async function goalsToJudge(
  journal: Journal,
  checkIn: string,
  level: GoalLevel,
  periodKey: string,
): Promise<readonly Goal[]> {
  const { goals } = journal.database
  const [judged, waiting] = await Promise.all([
    goals.where('judgedIn').equals(checkIn).toArray(),
    goalsWaiting(journal, level, periodKey),
  ])
  return inOrder([...judged, ...waiting].map(goalOf).filter((goal) => goal.level === level && isNamed(goal)))
}

/** Rows of a level that wait to be judged, of a period or an earlier one. */
export async function goalsWaiting({ database }: Journal, level: GoalLevel, periodKey: string) {
  return await database.goals
    .where('[level+unjudged]')
    .between([level, Dexie.minKey], [level, periodKey], true, true)
    .toArray()
}

/** The goals a check-in has judged. */
export async function goalsJudgedIn(journal: Journal, checkIn: string): Promise<readonly Goal[]> {
  const rows = await journal.database.goals.where('judgedIn').equals(checkIn).toArray()
  return inOrder(rows.map(goalOf))
}

/** All rows of the lineages the goals belong to, deleted ones too: their carries still count. */
export async function lineagesOf(journal: Journal, goals: readonly Goal[]): Promise<readonly Goal[]> {
  const ids = [...new Set(goals.map((goal) => goal.lineageId))]
  const rows = await journal.database.goals.where('lineageId').anyOf(ids).toArray()
  return rows.map(goalOf)
}

/** Goals by id, in no order; unknown ones are left out. */
export async function goalsById(journal: Journal, ids: readonly string[]): Promise<readonly Goal[]> {
  const rows = await journal.database.goals.bulkGet([...ids])
  return rows.flatMap((row) => (row ? [goalOf(row)] : []))
}

export type NewGoal = Pick<Goal, 'level' | 'periodKey' | 'title' | 'doneWhen'> &
  Partial<Pick<Goal, 'lineageId' | 'carriedFrom' | 'carryDecision' | 'hours' | 'parentId'>>

/** Sets a goal outside a check-in, as onboarding and Today do. Returns it. */
export async function addGoal(journal: Journal, wanted: NewGoal): Promise<Goal> {
  return await write(journal, [journal.database.goals], (writing) => putNewGoal(journal, wanted, writing))
}

/**
 * Carries a goal into a later period of its level as part of a check-in; carrying it there twice gives the same goal. One
 * that was not judged yet counts as looked at here, so that it does not come back beside the goal it was carried into.
 * Returns the new goal.
 */
export async function carryGoal(
  journal: Journal,
  sitting: Sitting,
  goal: Goal,
  periodKey: string,
  decision?: CarryDecision,
): Promise<Goal> {
  const { goals } = journal.database
  return await writeInCheckIn(journal, sitting, [goals], async (writing) => {
    const { level } = goal
    const standing = await goals.where('[level+periodKey]').equals([level, periodKey]).toArray()
    const twin = standing.find((row) => row.carriedFrom === goal.id && !row.deletedAt)
    if (twin) return goalOf(twin)
    const row = await goals.get(goal.id)
    if (row && row.judgedIn === undefined) {
      await goals.put(goalRow({ ...goalOf(row), ...writing.changed(row), judgedIn: writing.checkIn.id }))
    }
    return await putNewGoal(journal, { level, periodKey, ...carriedGoal(goal, decision) }, writing)
  })
}

/** Puts a new goal inside a write that is under way. Returns it. */
export async function putNewGoal(
  journal: Journal,
  wanted: NewGoal,
  { created }: Writing,
  id: string = newId(),
): Promise<Goal> {
  const { goals } = journal.database
  const standing = await goals.where('[level+periodKey]').equals([wanted.level, wanted.periodKey]).toArray()
  const goal = goalSchema.parse({
    lineageId: id,
    ...wanted,
    ...created(),
    id,
    zone: journal.clock.zone(),
    order: Math.max(0, ...standing.map((row) => row.order)) + 1,
  })
  await goals.put(goalRow(goal))
  return goal
}

export type GoalChange = { readonly [Key in 'title' | 'doneWhen' | 'hours' | 'parentId']?: Goal[Key] | undefined }

/**
 * Writes what a goal of the next period says, as part of a check-in; `undefined` takes a field away. The first word of a
 * new goal makes it, under the id the page gave it.
 */
export async function saveGoal(
  journal: Journal,
  sitting: Sitting,
  of: { readonly id: string; readonly level: GoalLevel; readonly periodKey: string },
  change: GoalChange,
): Promise<void> {
  const { goals } = journal.database
  await writeVersioned(journal, sitting, [goals], of.id, async (writing) => {
    const row = await goals.get(of.id)
    const { id, ...place } = of
    const goal = row ? goalOf(row) : await putNewGoal(journal, { title: '', doneWhen: '', ...place }, writing, id)
    const earlier = row && writing.keepsVersion ? withEarlier(goal.earlier, versionOfGoal(goal)) : goal.earlier
    const next = { ...goal, ...change, ...writing.changed(goal), ...(earlier && { earlier }) }
    await goals.put(goalRow(goalSchema.parse(next)))
  })
}

/** Goals that stand directly under any of some goals, in their order. */
export async function goalsUnder(journal: Journal, ids: readonly string[]): Promise<readonly Goal[]> {
  const rows = await journal.database.goals.where('parentId').anyOf(ids).toArray()
  return inOrder(rows.map(goalOf))
}

/** Whether a goal says anything: a line that was left empty again is no goal. */
export function isNamed(goal: Goal): boolean {
  return goal.title.trim() !== '' || goal.doneWhen.trim() !== ''
}

function inOrder(goals: readonly Goal[]): readonly Goal[] {
  return goals
    .filter((goal) => !goal.deletedAt)
    .toSorted((a, b) => compare(a.periodKey, b.periodKey) || a.order - b.order || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
