import { parseDay } from '#core/calendar/day'
import { partsOf, yearKey, yearOfPeriod } from '#core/calendar/period'
import { quarterOfWeek } from '#core/calendar/quarter'
import { weeksOfYear } from '#core/calendar/week'
import { type GoalTree, goalTree, stepsOf } from '#core/insights/goal-tree'
import { groupBy } from '#core/insights/group-by'
import { GOAL_LEVELS, type Goal } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'
import type { Journal } from '../../data/journal'
import { getCheckIn } from '../../data/repositories/check-ins'
import {
  aimsAround,
  firstAndLastPeriods,
  goalsBetween,
  goalsById,
  goalsOf,
  goalsUnder,
  isNamed,
  lineagesOf,
} from '../../data/repositories/goals'
import { remediesOfGoals } from '../../data/repositories/remedies'

/** The goals of one year, down to its quarters. Those of its weeks are read fold by fold. */
export type Ledger = {
  readonly year: string
  /** The years one can choose, newest first. */
  readonly years: readonly string[]
  readonly tree: GoalTree
  /** All goals in the tree: what others may stand under. */
  readonly goals: readonly Goal[]
  readonly lineages: readonly Goal[]
  /** How many goals stand behind each fold, and in each week. */
  readonly weekCounts: ReadonlyMap<string, number>
}

/** Reads the goals of a year, of its quarters, and of every five-year span it lies in. */
export async function readLedger(journal: Journal, year: string, thisYear: string): Promise<Ledger> {
  const [years, spans, ofYear, quarters] = await Promise.all([
    yearsOf(journal, Number(thisYear)),
    aimsAround(journal, Number(year)),
    goalsOf(journal, 'year', year),
    quarterGoals(journal, year),
  ])
  const goals = [...spans, ...ofYear, ...quarters].filter(isNamed)
  const [lineages, weekCounts] = await Promise.all([
    lineagesOf(journal, goals.filter(isCarried)),
    countWeekGoals(journal, year, quarters),
  ])
  return {
    year,
    years: [...new Set([year, ...years])].toSorted().toReversed(),
    tree: goalTree(goals),
    goals,
    lineages,
    weekCounts,
  }
}

/** From the first year with a goal to the one after this. */
async function yearsOf(journal: Journal, thisYear: number): Promise<readonly string[]> {
  const ends = await Promise.all(
    GOAL_LEVELS.map(async (level) => {
      const keys = await firstAndLastPeriods(journal, level)
      // A span that still runs says nothing about the years to come.
      return keys.map(yearOfPeriod).map((year) => (level === 'five-year' ? Math.min(year, thisYear) : year))
    }),
  )
  const first = Math.min(thisYear, ...ends.flat())
  const last = Math.max(thisYear + 1, ...ends.flat())
  return Array.from({ length: last - first + 1 }, (_, index) => yearKey(first + index))
}

/** What stands behind one disclosure: a quarter's week goals, or those under one goal of the quarter. */
export type Fold = { readonly quarter: string; readonly parentId?: string }

/** Names a fold. */
export function foldKey({ quarter, parentId }: Fold): string {
  return parentId ?? quarter
}

/** The key of the fold a week's goal stands behind. */
export function foldKeyOf({ periodKey, parentId }: Goal, quarterGoalIds: ReadonlySet<string>): string {
  return parentId !== undefined && quarterGoalIds.has(parentId) ? parentId : quarterOfWeek(parseDay(periodKey))
}

async function countWeekGoals(
  journal: Journal,
  year: string,
  quarters: readonly Goal[],
): Promise<ReadonlyMap<string, number>> {
  const quarterIds = idsOf(quarters)
  const counts = new Map<string, number>()
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const goal of await weekGoals(journal, weeksOfYear(Number(year)))) {
    count(foldKeyOf(goal, quarterIds))
    count(goal.periodKey)
  }
  return counts
}

export type FoldGoals = { readonly goals: readonly Goal[]; readonly lineages: readonly Goal[] }

/** The goals behind a fold, newest week first. */
export async function readFold(journal: Journal, year: string, { quarter, parentId }: Fold): Promise<FoldGoals> {
  const found =
    parentId === undefined ? await looseWeekGoals(journal, year, quarter) : await goalsUnder(journal, [parentId])
  const ofYear = found.filter(
    (goal) => goal.level === 'week' && isNamed(goal) && yearOfPeriod(goal.periodKey) === Number(year),
  )
  const goals = goalTree(ofYear).week.map(({ goal }) => goal)
  return { goals, lineages: await lineagesOf(journal, goals.filter(isCarried)) }
}

async function looseWeekGoals(journal: Journal, year: string, quarter: string): Promise<readonly Goal[]> {
  const [quarters, goals] = await Promise.all([quarterGoals(journal, year), weekGoals(journal, partsOf(quarter))])
  const quarterIds = idsOf(quarters)
  return goals.filter((goal) => foldKeyOf(goal, quarterIds) === quarter)
}

/** A goal's way through its periods, with all that was said on it. */
export type GoalHistory = {
  readonly steps: readonly Goal[]
  /** By the goal they were chosen for. */
  readonly remedies: ReadonlyMap<string, readonly Remedy[]>
  /** The check-ins that judged a step and can still be read. */
  readonly readable: ReadonlySet<string>
  readonly parent: Goal | undefined
}

/** Reads how a goal came to be what it is. */
export async function readHistory(journal: Journal, goal: Goal): Promise<GoalHistory> {
  const [lineage, [parent]] = await Promise.all([
    lineagesOf(journal, [goal]),
    goalsById(journal, goal.parentId === undefined ? [] : [goal.parentId]),
  ])
  const steps = stepsOf(lineage)
  const judges = [...new Set(steps.flatMap(({ judgedIn }) => judgedIn ?? []))]
  const [remedies, checkIns] = await Promise.all([
    remediesOfGoals(
      journal,
      steps.map(({ id }) => id),
    ),
    Promise.all(judges.map((id) => getCheckIn(journal, id))),
  ])
  return {
    steps,
    remedies: groupBy(remedies, ({ goalId }) => goalId),
    readable: new Set(checkIns.flatMap((checkIn) => checkIn?.id ?? [])),
    parent: parent?.deletedAt ? undefined : parent,
  }
}

function quarterGoals(journal: Journal, year: string): Promise<readonly Goal[]> {
  return goalsBetween(journal, 'quarter', `${year}-Q1`, `${year}-Q4`).then((goals) => goals.filter(isNamed))
}

async function weekGoals(journal: Journal, weeks: readonly string[]): Promise<readonly Goal[]> {
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (first === undefined || last === undefined) return []
  return (await goalsBetween(journal, 'week', first, last)).filter(isNamed)
}

/** The ids of goals. */
export function idsOf(goals: readonly Goal[]): ReadonlySet<string> {
  return new Set(goals.map(({ id }) => id))
}

function isCarried({ carriedFrom }: Goal): boolean {
  return carriedFrom !== undefined
}
