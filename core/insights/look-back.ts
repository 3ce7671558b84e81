import type { Day } from '#core/calendar/day'
import { endOf } from '#core/calendar/period'
import type { Answer } from '#core/journal/answer'
import type { CheckIn } from '#core/journal/check-in'
import type { Cause, Goal } from '#core/journal/goal'
import type { Pin } from '#core/journal/pin'
import { groupBy } from './group-by'

/** One of the periods a higher check-in looks back on, with all that stands side by side with the others. */
export type PeriodView = {
  readonly periodKey: string
  /** Undefined when nothing was written, skipped or begun. */
  readonly checkIn: CheckIn | undefined
  /** Its answers to the questions compared, by prompt id. Sealed ones are left out. */
  readonly answers: ReadonlyMap<string, Answer>
  /** Goals that stood in it, in their order. */
  readonly goals: readonly Goal[]
  /** Causes named for them, each once, in the order of the goals. */
  readonly causes: readonly Cause[]
  /** Sentences pinned to its check-in. */
  readonly pins: readonly Pin[]
}

/** A scale over time: one point for each step, undefined where nothing was chosen. */
export type Series = { readonly promptId: string; readonly points: readonly (number | undefined)[] }

export type LookBack = { readonly periods: readonly PeriodView[]; readonly series: readonly Series[] }

type Rows = {
  readonly periodKeys: readonly string[]
  /** In the order of the periods; undefined where there is none. */
  readonly checkIns: readonly (CheckIn | undefined)[]
  readonly answers: readonly Answer[]
  /** Goals of the periods' level, of any period. */
  readonly goals: readonly Goal[]
  readonly pins: readonly Pin[]
}

/** Puts the rows of several periods side by side. Deleted records, and answers of a deleted check-in, are left out. */
export function sideBySide({ periodKeys, checkIns, answers, goals, pins }: Rows): readonly PeriodView[] {
  const answersIn = groupBy(answers.filter(isOpen), ({ checkInId }) => checkInId)
  const goalsIn = groupBy(goals.filter(isStanding), ({ periodKey }) => periodKey)
  const pinsTo = groupBy(pins.filter(isStanding), ({ to }) => to)
  return periodKeys.map((periodKey, index) => {
    const found = checkIns[index]
    const checkIn = found && isStanding(found) ? found : undefined
    const own = (goalsIn.get(periodKey) ?? []).toSorted((a, b) => a.order - b.order)
    return {
      periodKey,
      checkIn,
      answers: new Map((checkIn ? (answersIn.get(checkIn.id) ?? []) : []).map((answer) => [answer.promptId, answer])),
      goals: own,
      causes: [...new Set(own.flatMap(({ cause }) => cause ?? []))],
      pins: checkIn ? (pinsTo.get(checkIn.id) ?? []) : [],
    }
  })
}

/** How many of the first views were over before the person's first day in the app, with nothing in them. */
export function countBefore(views: readonly PeriodView[], firstDay: Day): number {
  const isBefore = ({ periodKey, checkIn, goals }: PeriodView) =>
    checkIn === undefined && goals.length === 0 && endOf(periodKey) < firstDay
  const first = views.findIndex((view) => !isBefore(view))
  return first < 0 ? views.length : first
}

/** The points of a scale in each of the views. */
export function seriesOf(promptId: string, views: readonly Pick<PeriodView, 'answers'>[]): Series {
  return {
    promptId,
    points: views.map(({ answers }) => {
      const value = answers.get(promptId)?.value
      return value && 'point' in value ? value.point : undefined
    }),
  }
}

/** Whether a lower check-in was finished, amended or deleted after a higher one had counted it. */
export function isAmendedSince(lower: CheckIn | undefined, higher: CheckIn): boolean {
  const counted = higher.finishedAt
  if (!lower || counted === undefined) return false
  const { amendedAt, finishedAt, deletedAt } = lower
  // What was deleted before, or was only begun, was not counted.
  if (deletedAt !== undefined) return deletedAt > counted && finishedAt !== undefined
  return [amendedAt, finishedAt].some((at) => at !== undefined && at > counted)
}

function isStanding({ deletedAt }: { readonly deletedAt?: unknown }): boolean {
  return deletedAt === undefined
}

function isOpen(answer: Answer): boolean {
  return isStanding(answer) && answer.sealed !== true
}
