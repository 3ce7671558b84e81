import { Dexie } from 'dexie'
import { periodOf } from '#core/calendar/period'
import { spanFrom } from '#core/calendar/span'
import { checkInId } from '#core/journal/check-in'
import { type CarryDecision, type Cause, type Goal, type GoalLevel, goalSchema, KIND_OF } from '#core/journal/goal'
import { carriedGoal } from '#core/reviews/carry'
import { withEarlier } from '#core/reviews/earlier'
import { versionOfGoal } from '#core/reviews/versions'
import { type Journal, type Writing, write } from '../journal'
import { newId } from '../new-id'
import { goalOf, goalRow, remedyRow } from '../rows'
import { markAmended, type Sitting, writeInCheckIn, writeVersioned } from './sitting'

/** Goals standing in a period, in their order. */
export async function goalsOf(journal: Journal, level: GoalLevel, periodKey: string): Promise<readonly Goal[]> {
  const rows = await journal.database.goals.where('[level+periodKey]').equals([level, periodKey]).toArray()
  return inOrder(rows.map(goalOf))
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

/** Marks a goal as met before its review, or takes the mark back. The review still asks. */
export async function tickGoal(journal: Journal, id: string, isMet: boolean): Promise<void> {
  const { goals } = journal.database
  await write(journal, [goals], async ({ changed }) => {
    const row = await goals.get(id)
    if (!row || row.judgedIn !== undefined) return
    const { outcome: _, ...goal } = goalOf(row)
    await goals.put(goalRow(goalSchema.parse({ ...goal, ...changed(row), ...(isMet && { outcome: 'met' }) })))
  })
}

export type Judgement = { readonly [Key in 'outcome' | 'evidence' | 'cause']?: Goal[Key] | undefined }

/**
 * Judges a goal in a check-in: outcome, evidence, cause. It counts as judged once it has an outcome. A goal that was met
 * after all has no cause. Remedies of causes that no longer hold are set aside, and brought back when the cause is chosen
 * again. In a finished check-in the judgement as it stood before this sitting is kept among the earlier ones.
 */
export async function judgeGoal(journal: Journal, sitting: Sitting, id: string, judgement: Judgement): Promise<void> {
  const { goals, remedies } = journal.database
  await writeVersioned(journal, sitting, [goals, remedies], id, async (writing) => {
    const { changed, keepsVersion, checkIn } = writing
    const row = await goals.get(id)
    if (!row) return
    const before = goalOf(row)
    const { cause, judgedIn: judgedBefore, ...judged } = { ...before, ...judgement }
    const isTakenBack = 'outcome' in judgement && judgement.outcome === undefined
    const judgedIn = judged.outcome !== undefined ? checkIn.id : isTakenBack ? undefined : judgedBefore
    const keepsCause = cause !== undefined && judged.outcome !== undefined && judged.outcome !== 'met'
    const earlier = keepsVersion ? withEarlier(before.earlier, versionOfGoal(before)) : before.earlier
    const after = {
      ...judged,
      ...changed(row),
      ...(judgedIn !== undefined && { judgedIn }),
      ...(keepsCause && { cause }),
      ...(earlier && { earlier }),
    }
    await goals.put(goalRow(goalSchema.parse(after)))
    await settleRemedies(journal, id, checkIn.id, keepsCause ? cause : undefined, writing)
  })
}

/** Sets aside the remedies a check-in chose for causes of a goal that no longer hold, and brings back those of the one that does. */
async function settleRemedies(
  { database }: Journal,
  goalId: string,
  checkIn: string,
  cause: Cause | undefined,
  { changed, now }: Writing,
): Promise<void> {
  const { remedies } = database
  for (const remedy of await remedies.where('goalId').equals(goalId).toArray()) {
    const holds = remedy.cause === cause
    if (remedy.checkInId !== checkIn || holds === !remedy.deletedAt) continue
    const { deletedAt: _, ...kept } = remedy
    await remedies.put(remedyRow({ ...kept, ...changed(remedy), ...(!holds && { deletedAt: now }) }))
  }
}

/** What may be changed of a goal outside a check-in. */
export type GoalEdit = GoalChange & { readonly outcome?: Goal['outcome']; readonly evidence?: Goal['evidence'] }

/**
 * Changes a goal outside a check-in, as the ledger does. As it stood before is kept among the earlier ones the first time
 * in a stay: `kept` holds the ids of those kept already. A check-in that judged it counts as amended, unless only what it
 * stands under has changed. A goal that was met after all has no cause, and no remedy of it.
 */
export async function editGoal(journal: Journal, kept: Set<string>, id: string, change: GoalEdit): Promise<void> {
  const { goals, remedies, checkIns } = journal.database
  await write(journal, [goals, remedies, checkIns], async (writing) => {
    const row = await goals.get(id)
    if (!row) return
    const goal = goalOf(row)
    const isFirst = !kept.has(id) && isNamed(goal)
    const earlier = isFirst ? withEarlier(goal.earlier, versionOfGoal(goal)) : goal.earlier
    const { cause, ...edited } = { ...goal, ...change, ...writing.changed(goal), ...(earlier && { earlier }) }
    const keepsCause = cause !== undefined && edited.outcome !== undefined && edited.outcome !== 'met'
    await goals.put(goalRow(goalSchema.parse({ ...edited, ...(keepsCause && { cause }) })))
    if (goal.judgedIn !== undefined && 'outcome' in change)
      await settleRemedies(journal, id, goal.judgedIn, keepsCause ? cause : undefined, writing)
    const isOnlyMoved = Object.keys(change).every((field) => field === 'parentId')
    if (goal.judgedIn !== undefined && !isOnlyMoved) await markAmended(journal, goal.judgedIn, writing)
  })
  kept.add(id)
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
