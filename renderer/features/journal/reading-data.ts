import { partsOf } from '#core/calendar/period'
import { isAmendedSince } from '#core/insights/look-back'
import type { Answer } from '#core/journal/answer'
import { type CheckIn, checkInId } from '#core/journal/check-in'
import type { Choice } from '#core/journal/choice'
import { type Goal, KIND_OF, LEVEL_OF } from '#core/journal/goal'
import type { Motive } from '#core/journal/motive'
import type { Note } from '#core/journal/note'
import type { Pin } from '#core/journal/pin'
import type { Remedy } from '#core/journal/remedy'
import type { Road } from '#core/journal/road'
import { editionOf, promptsOf } from '#core/questionnaires/catalogue'
import { planPeriodOf } from '#core/reviews/plan-period'
import type { Journal } from '../../data/journal'
import type { CheckInPlace } from '../../data/new-check-in'
import { answersOf } from '../../data/repositories/answers'
import { checkInsWithDeleted, getCheckIn } from '../../data/repositories/check-ins'
import { choicesIn, choicesJudgedIn } from '../../data/repositories/choices'
import { goalsJudgedIn, goalsOf, isNamed } from '../../data/repositories/goals'
import { motivesIn } from '../../data/repositories/motives'
import { notesFor } from '../../data/repositories/notes'
import { pinsTo } from '../../data/repositories/pins'
import { remediesChosenIn, remediesJudgedIn } from '../../data/repositories/remedies'
import { roadIn } from '../../data/repositories/roads'

/** Goals planned in a check-in, under the prompt that planned them. */
export type PlannedGoals = {
  readonly promptId: string
  readonly periodKey: string
  readonly goals: readonly Goal[]
}

/** A check-in as it reads: what was written, judged, chosen and planned in it. */
export type Reading = {
  readonly checkIn: CheckIn
  readonly answers: ReadonlyMap<string, Answer>
  /** Those judged here, and those of its period that still wait to be. */
  readonly goals: readonly Goal[]
  readonly remedies: readonly Remedy[]
  readonly chosen: readonly Remedy[]
  readonly planned: readonly PlannedGoals[]
  readonly pins: readonly Pin[]
  readonly choices: readonly Choice[]
  readonly judgedChoices: readonly Choice[]
  readonly motives: readonly Motive[]
  readonly road: Road | undefined
  /** What was jotted down for it. One that was skipped leaves it to the next. */
  readonly notes: readonly Note[]
  /** Keys of the periods it looked back on that were written, amended or deleted after it was finished. */
  readonly amendedSince: readonly string[]
}

/** Reads a check-in; undefined when none was written, skipped or begun. */
export async function readReading(journal: Journal, place: CheckInPlace): Promise<Reading | undefined> {
  const checkIn = await getCheckIn(journal, checkInId(place.kind, place.periodKey))
  if (!checkIn) return undefined
  const { id } = checkIn
  const [answers, goals, remedies, chosen, planned, pins, choices, judgedChoices, motives, road, notes, amendedSince] =
    await Promise.all([
      answersOf(journal, id),
      readGoals(journal, checkIn),
      remediesJudgedIn(journal, id),
      remediesChosenIn(journal, id),
      readPlanned(journal, checkIn),
      pinsTo(journal, [id]),
      choicesIn(journal, id),
      choicesJudgedIn(journal, id),
      motivesIn(journal, id),
      roadIn(journal, id),
      checkIn.state === 'skipped' ? [] : notesFor(journal, id),
      readAmendedSince(journal, checkIn),
    ])
  return {
    checkIn,
    answers,
    goals,
    remedies,
    chosen,
    planned,
    pins,
    choices,
    judgedChoices,
    motives,
    road,
    notes,
    amendedSince,
  }
}

async function readGoals(journal: Journal, { id, kind, periodKey, state }: CheckIn): Promise<readonly Goal[]> {
  const [judged, ofPeriod] = await Promise.all([
    goalsJudgedIn(journal, id),
    state === 'skipped' ? [] : goalsOf(journal, LEVEL_OF[kind], periodKey),
  ])
  return [...judged, ...ofPeriod.filter((goal) => goal.judgedIn === undefined && isNamed(goal))]
}

async function readPlanned(journal: Journal, { kind, periodKey, questionnaire }: CheckIn) {
  const edition = editionOf(questionnaire.kind, questionnaire.version)
  const prompts = edition
    ? promptsOf(edition.questions).flatMap(({ id, answer }) =>
        answer.kind === 'goal-plan' ? [{ promptId: id, level: answer.level ?? LEVEL_OF[kind] }] : [],
      )
    : [{ promptId: '', level: LEVEL_OF[kind] }]
  return await Promise.all(
    prompts.map(async ({ promptId, level }): Promise<PlannedGoals> => {
      const wanted = planPeriodOf(kind, periodKey, level)
      return { promptId, periodKey: wanted, goals: await goalsOf(journal, level, wanted) }
    }),
  )
}

async function readAmendedSince(journal: Journal, checkIn: CheckIn): Promise<readonly string[]> {
  const parts = partsOf(checkIn.periodKey)
  if (parts.length === 0 || checkIn.finishedAt === undefined) return []
  const level = { weekly: undefined, quarterly: 'week', yearly: 'quarter', 'five-year': 'year' } as const
  const below = level[checkIn.kind]
  if (!below) return []
  const ids = parts.map((key) => checkInId(KIND_OF[below], key))
  const found = await checkInsWithDeleted(journal, ids)
  return parts.filter((_, index) => isAmendedSince(found[index], checkIn))
}
