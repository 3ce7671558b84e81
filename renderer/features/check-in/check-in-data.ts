import { dayWhere } from '#core/calendar/clock'
import { type Day, parseDay } from '#core/calendar/day'
import { wholeOf, yearOfPeriod } from '#core/calendar/period'
import type { Answer } from '#core/journal/answer'
import type { CheckIn } from '#core/journal/check-in'
import type { Choice } from '#core/journal/choice'
import { type Goal, type GoalLevel, type HigherLevel, LEVEL_OF, levelAbove } from '#core/journal/goal'
import type { Motive } from '#core/journal/motive'
import type { Note } from '#core/journal/note'
import type { Pin } from '#core/journal/pin'
import type { Remedy } from '#core/journal/remedy'
import type { Road } from '#core/journal/road'
import { promptsOf } from '#core/questionnaires/catalogue'
import type { Questionnaire } from '#core/questionnaires/schema'
import { planPeriodOf } from '#core/reviews/plan-period'
import { weekForNewGoals } from '#core/schedule/weekly'
import type { Journal } from '../../data/journal'
import { answersOf } from '../../data/repositories/answers'
import { getCheckIn, lastFinishedBefore } from '../../data/repositories/check-ins'
import { choicesIn, choicesToJudge } from '../../data/repositories/choices'
import { aimsAround, goalsById, goalsOf, goalsToJudge, lineagesOf } from '../../data/repositories/goals'
import { motivesIn } from '../../data/repositories/motives'
import { notesFor } from '../../data/repositories/notes'
import { pinsTo } from '../../data/repositories/pins'
import { remediesChosenIn, remediesToJudge } from '../../data/repositories/remedies'
import { roadIn } from '../../data/repositories/roads'

/** What was written last time, to stand beside the same question now. */
export type LastTime = {
  readonly checkIn: CheckIn
  readonly answers: ReadonlyMap<string, Answer>
  readonly chosen: readonly Remedy[]
  readonly choices: readonly Choice[]
  readonly motives: readonly Motive[]
  readonly road: Road | undefined
}

/** The goals of the level above a plan. */
type Above = { readonly level: HigherLevel; readonly periodKey: string; readonly goals: readonly Goal[] }

/** The goals one prompt plans. */
export type Plan = {
  readonly level: GoalLevel
  readonly periodKey: string
  readonly goals: readonly Goal[]
  /** What they may stand under; undefined at the top. */
  readonly above: Above | undefined
}

/** Everything a check-in shows while it is written. */
export type CheckInData = {
  readonly checkIn: CheckIn | undefined
  readonly answers: ReadonlyMap<string, Answer>
  /** Goals and remedies to judge here. */
  readonly goals: readonly Goal[]
  readonly remedies: readonly Remedy[]
  /** Remedies chosen here, and the week they are for. */
  readonly chosen: readonly Remedy[]
  readonly remedyWeek: Day
  /** Goals to come, by the prompt that plans them. */
  readonly plans: ReadonlyMap<string, Plan>
  readonly planned: ReadonlyMap<string, readonly Goal[]>
  /** Goals of a level above that the goals stand under, by id. */
  readonly parents: ReadonlyMap<string, Goal>
  readonly lineages: readonly Goal[]
  readonly notes: readonly Note[]
  readonly pins: readonly Pin[]
  /** Choices made here, and earlier ones that ask for a verdict. */
  readonly choices: readonly Choice[]
  readonly pendingChoices: readonly Choice[]
  readonly motives: readonly Motive[]
  readonly road: Road | undefined
  readonly last: LastTime | undefined
}

/** Reads a check-in with all that stands beside its questions. `blank` stands for it until its first word. */
export async function readCheckIn(
  journal: Journal,
  blank: CheckIn,
  questions: Questionnaire,
  fiveYearStart: number,
): Promise<CheckInData> {
  const { id, kind, periodKey } = blank
  const level = LEVEL_OF[kind]
  const isWeekly = kind === 'weekly'
  const [checkIn, answers, goals, remedies, chosen, plans, notes, pins, choices, pendingChoices, motives, road, last] =
    await Promise.all([
      getCheckIn(journal, id),
      answersOf(journal, id),
      goalsToJudge(journal, id, level, periodKey),
      isWeekly ? remediesToJudge(journal, id, parseDay(periodKey)) : [],
      remediesChosenIn(journal, id),
      readPlans(journal, blank, questions, fiveYearStart),
      notesFor(journal, id),
      pinsTo(journal, [id]),
      choicesIn(journal, id),
      kind === 'quarterly' ? choicesToJudge(journal, id) : [],
      motivesIn(journal, id),
      roadIn(journal, id),
      readLastTime(journal, blank),
    ])
  const planned = new Map([...plans].map(([promptId, plan]) => [promptId, plan.goals]))
  const everyGoal = [...goals, ...[...planned.values()].flat()]
  const [parents, lineages] = await Promise.all([
    goalsById(
      journal,
      everyGoal.flatMap((goal) => goal.parentId ?? []),
    ),
    lineagesOf(journal, everyGoal),
  ])
  return {
    checkIn,
    answers,
    goals,
    remedies,
    chosen,
    remedyWeek: remedyWeekOf(checkIn ?? blank),
    plans,
    planned,
    // A goal above that was deleted is no goal to stand under any more.
    parents: new Map(parents.flatMap((goal) => (goal.deletedAt ? [] : [[goal.id, goal]]))),
    lineages,
    notes,
    pins,
    choices,
    pendingChoices,
    motives,
    road,
    last,
  }
}

/** The week that plans made in a check-in are for: the one after a reviewed week, else the next to come when it was begun. */
function remedyWeekOf({ kind, periodKey, startedAt, zone }: CheckIn): Day {
  if (kind === 'weekly') return parseDay(planPeriodOf(kind, periodKey))
  return weekForNewGoals(dayWhere(startedAt, zone))
}

async function readPlans(
  journal: Journal,
  { kind, periodKey }: CheckIn,
  questions: Questionnaire,
  fiveYearStart: number,
): Promise<ReadonlyMap<string, Plan>> {
  const plans = promptsOf(questions).flatMap(({ id, answer }) =>
    answer.kind === 'goal-plan' ? [{ id, level: answer.level ?? LEVEL_OF[kind] }] : [],
  )
  const read = plans.map(async ({ id, level }): Promise<readonly [string, Plan]> => {
    const wanted = planPeriodOf(kind, periodKey, level)
    const above = levelAbove(level)
    // The first year of five that are planned here stands under these five, from whatever year spans are counted.
    const isOfSpan = kind === 'five-year' && above === 'five-year'
    const whole = isOfSpan ? planPeriodOf(kind, periodKey, above) : above && wholeOf(wanted, fiveYearStart)
    const [goals, aboveGoals] = await Promise.all([
      goalsOf(journal, level, wanted),
      above === 'five-year' && !isOfSpan
        ? aimsAround(journal, yearOfPeriod(wanted))
        : above && whole
          ? goalsOf(journal, above, whole)
          : [],
    ])
    return [
      id,
      {
        level,
        periodKey: wanted,
        goals,
        above: above && whole ? { level: above, periodKey: whole, goals: aboveGoals } : undefined,
      },
    ]
  })
  return new Map(await Promise.all(read))
}

async function readLastTime(journal: Journal, { kind, periodKey }: CheckIn): Promise<LastTime | undefined> {
  const checkIn = await lastFinishedBefore(journal, kind, periodKey)
  if (!checkIn) return undefined
  const [answers, chosen, choices, motives, road] = await Promise.all([
    answersOf(journal, checkIn.id),
    remediesChosenIn(journal, checkIn.id),
    choicesIn(journal, checkIn.id),
    motivesIn(journal, checkIn.id),
    roadIn(journal, checkIn.id),
  ])
  return { checkIn, answers, chosen, choices, motives, road }
}
