import type { Language } from '#core/calendar/labels'
import { type Period, periodOf } from '#core/calendar/period'
import { groupBy } from '#core/insights/group-by'
import type { Answer } from '#core/journal/answer'
import type { CheckIn, CheckInKind } from '#core/journal/check-in'
import { checkInOfId } from '#core/journal/check-in-id'
import type { Choice } from '#core/journal/choice'
import { GOAL_LEVELS, type Goal, type GoalLevel, LEVEL_OF } from '#core/journal/goal'
import type { Motive } from '#core/journal/motive'
import type { Pin } from '#core/journal/pin'
import type { Remedy } from '#core/journal/remedy'
import type { Road } from '#core/journal/road'
import { editionOf, newestEdition, promptsOf, sealedPrompts } from '#core/questionnaires/catalogue'
import type { CauseText, Questionnaire, QuestionnaireText } from '#core/questionnaires/schema'
import { planPeriodOf } from '#core/reviews/plan-period'
import { asJudged } from '#core/reviews/verdicts'
import type { ArchivedEdition } from '../archive'
import { byId } from '../canonical'
import type { Contents } from '../contents'

/** The questions of a check-in with their words. */
export type Asked = { readonly questions: Questionnaire; readonly texts: QuestionnaireText }

/** Where something was written: a check-in, or only its period. */
export type Origin = { readonly kind?: CheckInKind; readonly periodKey: string }

/** A goal by its id; undefined for one that is unknown or deleted. */
export type GoalOf = (goalId: string) => Goal | undefined

/** A sentence pinned to a check-in, with where it comes from. It is sealed when that is. */
export type Pinned = { readonly pin: Pin; readonly origin: Origin | undefined; readonly sealed: boolean }

/** The goals standing in a period to come, with the prompt that planned them; without one when none did. */
export type Plan = { readonly promptId?: string; readonly periodKey: string; readonly goals: readonly Goal[] }

/** A check-in with all that refers to it. */
export type Reading = {
  readonly checkIn: CheckIn
  readonly period: Period
  /** Undefined when nobody knows any more what was asked. */
  readonly asked: Asked | undefined
  readonly answers: readonly Answer[]
  /** Goals judged here and those of its period that wait to be, remedies judged and chosen here, goals of periods to come. */
  readonly goals: readonly Goal[]
  readonly judged: readonly Remedy[]
  readonly chosen: readonly Remedy[]
  readonly planned: readonly Plan[]
  readonly pins: readonly Pinned[]
  /** Choices made here, and those judged here. */
  readonly choices: readonly Choice[]
  readonly choicesJudged: readonly Choice[]
  readonly motives: readonly Motive[]
  /** One, if all is well. */
  readonly roads: readonly Road[]
  /** Title of any goal of the journal, empty for one that is unknown or deleted. */
  readonly titleOf: (goalId: string) => string
  readonly goalOf: GoalOf
}

/** Every check-in with what belongs to it, oldest id first. Deleted records are left out. */
export function readingsOf(contents: Contents, editions: readonly ArchivedEdition[]): readonly Reading[] {
  const goals = inOrder(standing(contents.goals).filter(saysSomething))
  const remedies = standing(contents.remedies).toSorted(byId)
  const titleOf = titlesOf(contents)
  const goalOf = goalsOf(contents)
  const answersIn = groupBy(standing(contents.answers).toSorted(byId), ({ checkInId }) => checkInId)
  const goalsJudgedIn = groupBy(goals, ({ judgedIn }) => judgedIn)
  const goalsFor = groupBy(goals, ({ level, periodKey }) => `${level}:${periodKey}`)
  const remediesJudgedIn = groupBy(remedies, ({ judgedIn }) => judgedIn)
  const remediesChosenIn = groupBy(remedies, ({ checkInId }) => checkInId)
  const pinnedTo = groupBy(pinnedOf(contents), ({ pin }) => pin.to)
  const choices = standing(contents.choices).toSorted(byId)
  const choicesIn = groupBy(choices, ({ checkInId }) => checkInId)
  const choicesJudgedIn = groupBy(choices.flatMap(asJudged), ({ verdictIn }) => verdictIn)
  const motivesIn = groupBy(standing(contents.motives).toSorted(byId), ({ checkInId }) => checkInId)
  const roadsIn = groupBy(standing(contents.roads).toSorted(byId), ({ checkInId }) => checkInId)
  return standing(contents.checkIns)
    .toSorted(byId)
    .map((checkIn) => {
      const asked = askedIn(checkIn, editions)
      const ofPeriod = goalsFor.get(`${LEVEL_OF[checkIn.kind]}:${checkIn.periodKey}`) ?? []
      return {
        checkIn,
        period: periodOf(checkIn.periodKey),
        asked,
        answers: answersIn.get(checkIn.id) ?? [],
        goals: [
          ...(goalsJudgedIn.get(checkIn.id) ?? []),
          ...(checkIn.state === 'skipped' ? [] : ofPeriod).filter(({ judgedIn }) => judgedIn === undefined),
        ],
        judged: remediesJudgedIn.get(checkIn.id) ?? [],
        chosen: remediesChosenIn.get(checkIn.id) ?? [],
        planned: plannedBy(checkIn, asked).map(({ level, ...plan }) => ({
          ...plan,
          goals: goalsFor.get(`${level}:${plan.periodKey}`) ?? [],
        })),
        pins: pinnedTo.get(checkIn.id) ?? [],
        choices: choicesIn.get(checkIn.id) ?? [],
        choicesJudged: choicesJudgedIn.get(checkIn.id) ?? [],
        motives: motivesIn.get(checkIn.id) ?? [],
        roads: roadsIn.get(checkIn.id) ?? [],
        titleOf,
        goalOf,
      }
    })
}

/** Looks up the title of any goal; empty for one that is unknown or deleted. */
export function titlesOf({ goals }: Pick<Contents, 'goals'>): (goalId: string) => string {
  const titles = new Map(standing(goals).map(({ id, title }) => [id, title]))
  return (goalId) => titles.get(goalId) ?? ''
}

/** Looks up any goal; undefined for one that is unknown or deleted. */
export function goalsOf({ goals }: Pick<Contents, 'goals'>): GoalOf {
  const byIds = new Map(standing(goals).map((goal) => [goal.id, goal]))
  return (goalId) => byIds.get(goalId)
}

/** Records that are not deleted. */
export function standing<T extends { readonly deletedAt?: unknown }>(records: readonly T[]): readonly T[] {
  return records.filter(({ deletedAt }) => deletedAt === undefined)
}

/** Goals by period, then in the order of their lists. */
export function inOrder(goals: readonly Goal[]): readonly Goal[] {
  return goals.toSorted((a, b) =>
    a.periodKey === b.periodKey ? a.order - b.order || byId(a, b) : a.periodKey < b.periodKey ? -1 : 1,
  )
}

/** Whether a goal says anything: a line that was left empty again is no goal. */
export function saysSomething({ title, doneWhen, evidence, outcome }: Goal): boolean {
  return outcome !== undefined || [title, doneWhen, evidence].some((text) => text?.trim())
}

/** The words of a cause: as they were asked, else as they are asked today. */
export function causeTextOf(
  cause: Remedy['cause'],
  texts: QuestionnaireText | undefined,
  language: Language,
): CauseText | undefined {
  return texts?.causes?.[cause] ?? newestEdition('weekly')?.texts[language].causes?.[cause]
}

/** Pinned sentences in the order they were pinned in. One taken from what is sealed is sealed, also when that is gone. */
function pinnedOf({ pins, answers, goals, motives }: Contents): readonly Pinned[] {
  const sealed = new Set([...answers, ...motives].filter((one) => one.sealed).map(({ id }) => id))
  const sealedIds = new Set(sealedPrompts())
  const goalsById = new Map(goals.map((goal) => [goal.id, goal]))
  return standing(pins)
    .toSorted(byId)
    .map((pin) => {
      const goal = goalsById.get(pin.from)
      const [checkInId = '', promptId = ''] = pin.from.split('/')
      const origin = goal ? { periodKey: goal.periodKey } : checkInOfId(checkInId)
      return { pin, origin, sealed: sealed.has(pin.from) || sealedIds.has(promptId) }
    })
}

/** What a check-in plans goals for: the periods of its prompts, and the one after its own when none of them is for that. */
function plannedBy({ kind, periodKey }: CheckIn, asked: Asked | undefined) {
  const own = LEVEL_OF[kind]
  const prompts = (asked ? promptsOf(asked.questions) : []).flatMap(({ id, answer }) =>
    answer.kind === 'goal-plan' ? [{ promptId: id, level: answer.level ?? own }] : [],
  )
  const wanted: readonly { readonly promptId?: string; readonly level: GoalLevel }[] = prompts.some(
    ({ level }) => level === own,
  )
    ? prompts
    : [...prompts, { level: own }]
  return wanted
    .filter(({ level }) => GOAL_LEVELS.indexOf(level) <= GOAL_LEVELS.indexOf(own))
    .map((plan) => ({ ...plan, periodKey: planPeriodOf(kind, periodKey, plan.level) }))
}

/** The questions in the check-in's language, or in any other when they are not known in that. */
function askedIn({ questionnaire, language }: CheckIn, editions: readonly ArchivedEdition[]): Asked | undefined {
  const { kind, version } = questionnaire
  const edition: ArchivedEdition | undefined =
    editionOf(kind, version) ??
    editions.find(({ questions }) => questions.kind === kind && questions.version === version)
  const texts = edition?.texts[language] ?? Object.values(edition?.texts ?? {})[0]
  return edition && texts && { questions: edition.questions, texts }
}
