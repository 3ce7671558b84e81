import { type Day, parseDay } from '#core/calendar/day'
import { yearOfPeriod } from '#core/calendar/period'
import { type CheckIn, type CheckInKind, checkInId } from '#core/journal/check-in'
import { type Goal, LEVEL_OF } from '#core/journal/goal'
import type { Meta } from '#core/journal/meta'
import type { Note } from '#core/journal/note'
import type { Remedy } from '#core/journal/remedy'
import type { Journal } from '../../data/journal'
import { answersTo } from '../../data/repositories/answers'
import { getCheckIn, periodRange, weeklyOfYear } from '../../data/repositories/check-ins'
import { goalsById, goalsOf, goalsToJudge, isNamed, lineagesOf } from '../../data/repositories/goals'
import { getMeta } from '../../data/repositories/meta'
import { notesFor } from '../../data/repositories/notes'
import { remediesFor, remediesToJudge } from '../../data/repositories/remedies'

/** The goals and plans of one week, with what they stand under and how often they were carried. */
export type WeekGoals = {
  readonly monday: Day
  readonly goals: readonly Goal[]
  readonly plans: readonly Remedy[]
  readonly parents: ReadonlyMap<string, Goal>
  readonly lineages: readonly Goal[]
}

export type TodayData = {
  readonly week: WeekGoals
  readonly first: { readonly checkIn: CheckIn | undefined; readonly goalCount: number } | undefined
  readonly notes: readonly Note[]
  readonly meta: Meta | undefined
}

/** Reads what Today shows: the week's goals, what the first review holds, the notes waiting for it. */
export async function readToday(
  journal: Journal,
  running: Day,
  first: Pick<CheckIn, 'kind' | 'periodKey'> | undefined,
  notesIn: string,
): Promise<TodayData> {
  const [week, started, notes, meta] = await Promise.all([
    readWeek(journal, running),
    first && readFirst(journal, first.kind, first.periodKey),
    notesFor(journal, checkInId('weekly', notesIn)),
    getMeta(journal),
  ])
  return { week, first: started, notes, meta }
}

/** The running week's goals; while it has none, those of weeks before that still wait for a review, with every plan that does. */
async function readWeek(journal: Journal, running: Day): Promise<WeekGoals> {
  const week = await goalsOfWeek(journal, running, (await goalsOf(journal, 'week', running)).filter(isNamed))
  if (week.goals.length > 0) return week
  const id = checkInId('weekly', running)
  const waiting = await goalsToJudge(journal, id, 'week', running)
  const latest = waiting.at(-1)?.periodKey
  if (latest === undefined) return week
  return {
    ...(await goalsOfWeek(journal, parseDay(latest), waiting)),
    plans: await remediesToJudge(journal, id, running),
  }
}

async function goalsOfWeek(journal: Journal, monday: Day, goals: readonly Goal[]): Promise<WeekGoals> {
  const plans = await remediesFor(journal, monday)
  const parentIds = goals.flatMap((goal) => goal.parentId ?? [])
  const [parents, lineages] = await Promise.all([goalsById(journal, parentIds), lineagesOf(journal, goals)])
  // A goal above that was deleted is no goal to stand under any more.
  const standing = parents.filter((goal) => !goal.deletedAt)
  return { monday, goals, plans, parents: new Map(standing.map((goal) => [goal.id, goal])), lineages }
}

async function readFirst(
  journal: Journal,
  kind: CheckInKind,
  periodKey: string,
): Promise<NonNullable<TodayData['first']>> {
  const id = checkInId(kind, periodKey)
  const [checkIn, goals] = await Promise.all([
    getCheckIn(journal, id),
    goalsToJudge(journal, id, LEVEL_OF[kind], periodKey),
  ])
  return { checkIn, goalCount: goals.length }
}

/** A week of the year's strip: its check-in and its honest sentence, where there is one. */
export type StripWeek = { readonly checkIn: CheckIn; readonly sentence: string }

/** The last week up to a year that has an honest sentence; undefined when there is none at all. */
export async function readLastSentence(
  journal: Journal,
  year: number,
): Promise<{ readonly monday: Day; readonly week: StripWeek } | undefined> {
  const range = await periodRange(journal, 'weekly')
  if (!range) return undefined
  for (let each = year; each >= yearOfPeriod(range.first); each -= 1) {
    const last = [...(await readYear(journal, each))].findLast(([, { sentence }]) => sentence.trim() !== '')
    if (last) return { monday: parseDay(last[0]), week: last[1] }
  }
  return undefined
}

/** The weeks of a year that have a check-in, by Monday. */
export async function readYear(journal: Journal, year: number): Promise<ReadonlyMap<string, StripWeek>> {
  const checkIns = await weeklyOfYear(journal, year)
  const sentences = await answersTo(
    journal,
    'sentence.honest',
    checkIns.map(({ id }) => id),
  )
  return new Map(
    checkIns.map((checkIn) => {
      const value = sentences.get(checkIn.id)?.value
      return [checkIn.periodKey, { checkIn, sentence: value && 'text' in value ? value.text : '' }]
    }),
  )
}
