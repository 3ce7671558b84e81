import type { Day } from '#core/calendar/day'
import { addWeeks } from '#core/calendar/week'
import type { Answer } from '#core/journal/answer'
import { type CheckIn, checkInId } from '#core/journal/check-in'
import type { Goal } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'
import type { Journal } from '../../data/journal'
import { answersOf } from '../../data/repositories/answers'
import { getCheckIn } from '../../data/repositories/check-ins'
import { goalsJudgedIn, goalsOf } from '../../data/repositories/goals'
import { remediesChosenIn, remediesJudgedIn } from '../../data/repositories/remedies'

/** A check-in as it reads: what was written, judged, chosen and planned in it. */
export type Reading = {
  readonly checkIn: CheckIn
  readonly answers: ReadonlyMap<string, Answer>
  readonly goals: readonly Goal[]
  readonly remedies: readonly Remedy[]
  readonly chosen: readonly Remedy[]
  readonly planned: readonly Goal[]
}

/** Reads a week's review; undefined when none was written, skipped or begun. */
export async function readReading(journal: Journal, monday: Day): Promise<Reading | undefined> {
  const checkIn = await getCheckIn(journal, checkInId('weekly', monday))
  if (!checkIn) return undefined
  const [answers, goals, remedies, chosen, planned] = await Promise.all([
    answersOf(journal, checkIn.id),
    goalsJudgedIn(journal, checkIn.id),
    remediesJudgedIn(journal, checkIn.id),
    remediesChosenIn(journal, checkIn.id),
    goalsOf(journal, 'week', addWeeks(monday, 1)),
  ])
  return { checkIn, answers, goals, remedies, chosen, planned }
}
