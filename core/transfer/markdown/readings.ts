import type { Language } from '#core/calendar/labels'
import type { Answer } from '#core/journal/answer'
import type { CheckIn, CheckInKind } from '#core/journal/check-in'
import type { Goal, GoalLevel } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'
import { editionOf, newestEdition } from '#core/questionnaires/catalogue'
import type { CauseText, Questionnaire, QuestionnaireText } from '#core/questionnaires/schema'
import type { ArchivedEdition } from '../archive'
import { byId } from '../canonical'
import type { Contents } from '../contents'
import { type Period, periodOf } from './period'

/** The questions of a check-in with their words. */
export type Asked = { readonly questions: Questionnaire; readonly texts: QuestionnaireText }

/** A check-in with all that refers to it. */
export type Reading = {
  readonly checkIn: CheckIn
  readonly period: Period
  /** Undefined when nobody knows any more what was asked. */
  readonly asked: Asked | undefined
  readonly answers: readonly Answer[]
  /** Goals and remedies judged here, remedies chosen here, goals standing in the period after. */
  readonly goals: readonly Goal[]
  readonly judged: readonly Remedy[]
  readonly chosen: readonly Remedy[]
  readonly planned: readonly Goal[]
  /** Title of any goal of the journal, empty for one that is unknown or deleted. */
  readonly titleOf: (goalId: string) => string
}

const LEVEL_OF: Readonly<Record<CheckInKind, GoalLevel>> = {
  weekly: 'week',
  quarterly: 'quarter',
  yearly: 'year',
  'five-year': 'five-year',
}

/** Every check-in with what belongs to it, oldest id first. Deleted records are left out. */
export function readingsOf(contents: Contents, editions: readonly ArchivedEdition[]): readonly Reading[] {
  const goals = inOrder(standing(contents.goals).filter(saysSomething))
  const remedies = standing(contents.remedies).toSorted(byId)
  const titleOf = titlesOf(contents)
  const answersIn = groupBy(standing(contents.answers).toSorted(byId), ({ checkInId }) => checkInId)
  const goalsJudgedIn = groupBy(goals, ({ judgedIn }) => judgedIn)
  const goalsFor = groupBy(goals, ({ level, periodKey }) => `${level}:${periodKey}`)
  const remediesJudgedIn = groupBy(remedies, ({ judgedIn }) => judgedIn)
  const remediesChosenIn = groupBy(remedies, ({ checkInId }) => checkInId)
  return standing(contents.checkIns)
    .toSorted(byId)
    .map((checkIn) => {
      const period = periodOf(checkIn.periodKey)
      return {
        checkIn,
        period,
        asked: askedIn(checkIn, editions),
        answers: answersIn.get(checkIn.id) ?? [],
        goals: goalsJudgedIn.get(checkIn.id) ?? [],
        judged: remediesJudgedIn.get(checkIn.id) ?? [],
        chosen: remediesChosenIn.get(checkIn.id) ?? [],
        planned: goalsFor.get(`${LEVEL_OF[checkIn.kind]}:${period.next}`) ?? [],
        titleOf,
      }
    })
}

/** Looks up the title of any goal; empty for one that is unknown or deleted. */
export function titlesOf({ goals }: Pick<Contents, 'goals'>): (goalId: string) => string {
  const titles = new Map(standing(goals).map(({ id, title }) => [id, title]))
  return (goalId) => titles.get(goalId) ?? ''
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

/** Records by a key, in their order. */
export function groupBy<T, K>(records: readonly T[], keyOf: (record: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const record of records) {
    const key = keyOf(record)
    const group = groups.get(key)
    if (group) group.push(record)
    else groups.set(key, [record])
  }
  return groups
}

/** The words of a cause: as they were asked, else as they are asked today. */
export function causeTextOf(
  cause: Remedy['cause'],
  texts: QuestionnaireText | undefined,
  language: Language,
): CauseText | undefined {
  return texts?.causes?.[cause] ?? newestEdition('weekly')?.texts[language].causes?.[cause]
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
