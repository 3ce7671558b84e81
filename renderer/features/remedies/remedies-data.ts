import { parseDay } from '#core/calendar/day'
import { yearKey } from '#core/calendar/period'
import { yearOfWeek } from '#core/calendar/quarter'
import { weeksOfYear } from '#core/calendar/week'
import { yearsOf } from '#core/insights/ledger'
import { outcomesAfter, patternOf } from '#core/insights/pattern'
import type { Goal, Outcome } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'
import type { Pattern } from '#core/journal/tally'
import type { Journal } from '../../data/journal'
import { goalsBetween, goalsById, lineagesOf } from '../../data/repositories/goals'
import { remediesBetween, remediesOfGoals } from '../../data/repositories/remedies'

/** The remedies committed for the weeks of one year, and what is known of their goals. */
export type RemedyYear = {
  /** All that have any, newest first. */
  readonly years: readonly number[]
  readonly year: number
  readonly remedies: readonly Remedy[]
  /** By id; those that were taken away are not in it. */
  readonly goals: ReadonlyMap<string, Goal>
  /** The outcome of the next goal of the same lineage; undefined when it cannot be told yet. */
  readonly after: (goalId: string) => Outcome | undefined
  readonly pattern: Pattern
}

const [FIRST, LAST] = [parseDay('0001-01-01'), parseDay('9999-12-31')]

/** Reads the wanted year, or the last that has any remedies; undefined when there are none at all. */
export async function readRemedyYear(journal: Journal, wanted: number | undefined): Promise<RemedyYear | undefined> {
  const all = await remediesBetween(journal, FIRST, LAST)
  const years = yearsOf(all.map(({ forWeek }) => forWeek))
  const year = years.find((each) => each === wanted) ?? years[0]
  if (year === undefined) return undefined
  const remedies = all.filter(({ forWeek }) => yearOfWeek(forWeek) === year)
  const [goals, ofYear] = await Promise.all([
    goalsById(
      journal,
      remedies.map(({ goalId }) => goalId),
    ),
    goalsOfYear(journal, year),
  ])
  const hindered = ofYear.filter(({ cause }) => cause !== undefined)
  const [lineages, chosen] = await Promise.all([
    lineagesOf(journal, [...goals, ...hindered]),
    remediesOfGoals(
      journal,
      hindered.map(({ id }) => id),
    ),
  ])
  return {
    years,
    year,
    remedies,
    goals: new Map(goals.filter(({ deletedAt }) => !deletedAt).map((goal) => [goal.id, goal])),
    after: outcomesAfter(lineages),
    pattern: patternOf(ofYear, chosen, lineages),
  }
}

/** The goals of the weeks and quarters of a year, and of the year itself. */
async function goalsOfYear(journal: Journal, year: number): Promise<readonly Goal[]> {
  const [weeks, key] = [weeksOfYear(year), yearKey(year)]
  const found = await Promise.all([
    goalsBetween(journal, 'week', weeks[0] ?? '', weeks.at(-1) ?? ''),
    goalsBetween(journal, 'quarter', `${key}-Q1`, `${key}-Q4`),
    goalsBetween(journal, 'year', key, key),
  ])
  return found.flat()
}
