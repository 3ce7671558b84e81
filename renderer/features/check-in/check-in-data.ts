import type { Day } from '#core/calendar/day'
import { type Quarter, quarterOfWeek } from '#core/calendar/quarter'
import { addWeeks } from '#core/calendar/week'
import type { Answer } from '#core/journal/answer'
import { type CheckIn, checkInId } from '#core/journal/check-in'
import type { Goal } from '#core/journal/goal'
import type { Note } from '#core/journal/note'
import type { Remedy } from '#core/journal/remedy'
import type { Journal } from '../../data/journal'
import { answersOf } from '../../data/repositories/answers'
import { getCheckIn, lastFinishedBefore } from '../../data/repositories/check-ins'
import { goalsById, goalsOf, goalsToJudge, lineagesOf, quarterGoals } from '../../data/repositories/goals'
import { notesFor } from '../../data/repositories/notes'
import { remediesChosenIn, remediesToJudge } from '../../data/repositories/remedies'

/** What was written last time, to stand beside the same question now. */
export type LastTime = {
  readonly checkIn: CheckIn
  readonly answers: ReadonlyMap<string, Answer>
  readonly chosen: readonly Remedy[]
}

/** Everything a weekly review shows while it is written. */
export type CheckInData = {
  readonly checkIn: CheckIn | undefined
  readonly answers: ReadonlyMap<string, Answer>
  /** Goals and remedies to judge here. */
  readonly goals: readonly Goal[]
  readonly remedies: readonly Remedy[]
  /** Remedies chosen here. */
  readonly chosen: readonly Remedy[]
  readonly nextWeek: Day
  readonly planned: readonly Goal[]
  readonly quarter: Quarter
  readonly quarterGoals: readonly Goal[]
  /** Goals of a level above that the goals stand under, by id. */
  readonly parents: ReadonlyMap<string, Goal>
  readonly lineages: readonly Goal[]
  readonly notes: readonly Note[]
  readonly last: LastTime | undefined
}

/** Reads a week's review with all that stands beside its questions. */
export async function readCheckIn(journal: Journal, monday: Day): Promise<CheckInData> {
  const id = checkInId('weekly', monday)
  const nextWeek = addWeeks(monday, 1)
  const quarter = quarterOfWeek(nextWeek)
  const [checkIn, answers, goals, remedies, chosen, planned, ofQuarter, notes, last] = await Promise.all([
    getCheckIn(journal, id),
    answersOf(journal, id),
    goalsToJudge(journal, id, monday),
    remediesToJudge(journal, id, monday),
    remediesChosenIn(journal, id),
    goalsOf(journal, 'week', nextWeek),
    quarterGoals(journal, quarter),
    notesFor(journal, id),
    readLastTime(journal, monday),
  ])
  const parentIds = [...goals, ...planned].flatMap((goal) => goal.parentId ?? [])
  const [parents, lineages] = await Promise.all([
    goalsById(journal, parentIds),
    lineagesOf(journal, [...goals, ...planned]),
  ])
  return {
    checkIn,
    answers,
    goals,
    remedies,
    chosen,
    nextWeek,
    planned,
    quarter,
    quarterGoals: ofQuarter,
    parents: new Map(parents.map((goal) => [goal.id, goal])),
    lineages,
    notes,
    last,
  }
}

async function readLastTime(journal: Journal, monday: Day): Promise<LastTime | undefined> {
  const checkIn = await lastFinishedBefore(journal, 'weekly', monday)
  if (!checkIn) return undefined
  const [answers, chosen] = await Promise.all([answersOf(journal, checkIn.id), remediesChosenIn(journal, checkIn.id)])
  return { checkIn, answers, chosen }
}
