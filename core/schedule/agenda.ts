import type { LocalTime } from '#core/calendar/clock'
import { type Day, parseDay } from '#core/calendar/day'
import { endOf, type PeriodKind, periodAt, periodOf } from '#core/calendar/period'
import { spanFrom } from '#core/calendar/span'
import { weekOf } from '#core/calendar/week'
import { CHECK_IN_KINDS, type CheckInKind } from '#core/journal/check-in'
import type { FullRhythm } from '#core/journal/settings'
import { dueDayOf, type Status, statusOf } from './due'
import { blankSinceLast, type WeekHistory, weeklyAgenda } from './weekly'

/** A check-in that can be written. */
export type Entry = {
  readonly kind: CheckInKind
  readonly periodKey: string
  readonly status: Status
  readonly isDraft: boolean
  readonly dueDay: Day
}

/** The longer kinds of check-ins, in the order they are offered in. */
export const LONGER_KINDS = ['quarterly', 'yearly', 'five-year'] as const
export type LongerKind = (typeof LONGER_KINDS)[number]

/** What the journal knows of one longer kind: the periods that have a check-in in any state, and those only begun. */
export type KindHistory = {
  readonly known: ReadonlySet<string>
  readonly drafts: readonly string[]
  /** Of the known ones, those left blank on purpose. */
  readonly skipped?: ReadonlySet<string>
}
export type History = { readonly weekly: WeekHistory } & { readonly [Kind in LongerKind]: KindHistory }

/** Periods of one kind that were missed and never begun, newest first; at least one. */
export type Blank = { readonly kind: CheckInKind; readonly periodKeys: readonly [string, ...string[]] }

export type Agenda = {
  /** The one check-in to offer now, if any. */
  readonly first: Entry | undefined
  /** Further ones that are begun, open, due or late, in the order they are offered. */
  readonly others: readonly Entry[]
  /** What was missed since the newest known check-in of its kind. */
  readonly blank: readonly Blank[]
  /** The next of each kind that is on, soonest first. */
  readonly next: readonly Entry[]
  /** No weekly review was ever begun. */
  readonly isFirstReview: boolean
  /** The span a first five-year check-in can cover at any time; undefined once there is one, or while it is due. */
  readonly firstSpan: string | undefined
}

/**
 * Everything Today needs to know at `now`. A week that is begun and not missed comes first, then what is due, late or
 * begun, then what is open early, then what was begun and left long ago; among equals weekly, quarterly, yearly, five-year. A longer
 * check-in that is only open early never takes the first place.
 */
export function agendaOf(now: LocalTime, history: History, rhythm: FullRhythm): Agenda {
  const isOn = (kind: CheckInKind) => rhythm.kinds.includes(kind)
  const weekly = weeklyAgenda(now, history.weekly, rhythm)
  const weeks = [weekly.first, ...weekly.others].flatMap((entry): Entry[] => {
    if (!entry || !(isOn('weekly') || entry.isDraft)) return []
    const { monday, status, isDraft } = entry
    const dueDay = dueDayOf('weekly', monday, rhythm.schedule)
    return [{ kind: 'weekly', periodKey: monday, status, isDraft, dueDay }]
  })
  const longer = LONGER_KINDS.map((kind) => longerAgenda(kind, now, history[kind], rhythm, isOn(kind)))
  const entries = [...weeks, ...longer.flatMap(({ writable }) => writable)]
  // Among weeks the rule for weeks holds: from Friday on the running one comes before a late one.
  const hasLateWeek = weeks.some(({ isDraft, status }) => !isDraft && status === 'late')
  const ranked = entries.toSorted((a, b) => rankOf(a, hasLateWeek) - rankOf(b, hasLateWeek))
  const first = ranked.find((entry) => entry.kind === 'weekly' || entry.isDraft || entry.status !== 'open')
  const nextWeek: Entry = {
    kind: 'weekly',
    periodKey: weekly.next.monday,
    status: 'ahead',
    isDraft: false,
    dueDay: weekly.next.dueDay,
  }
  const latest = latestSpan(now.day)
  const canBeginSpans =
    history['five-year'].known.size === 0 &&
    !entries.some(({ kind, periodKey }) => kind === 'five-year' && periodKey === latest)
  const next = [...(isOn('weekly') ? [nextWeek] : []), ...longer.flatMap((each) => each.next)]
  const blankWeeks = isOn('weekly') ? blankSinceLast(weekly.blank, history.weekly) : []
  return {
    first,
    others: ranked.filter((entry) => entry !== first),
    blank: [blankOf('weekly', blankWeeks), ...longer.map(({ kind, blank }) => blankOf(kind, blank))].flat(),
    next: next.toSorted((a, b) => order(a.dueDay, b.dueDay) || order(indexOf(a), indexOf(b))),
    isFirstReview: history.weekly.known.size === 0,
    firstSpan: canBeginSpans ? latest : undefined,
  }
}

/** What falls due next of each kind that is on, soonest first: what can be written early and is not begun is still to come. */
export function comingUp({ first, others, next }: Agenda): readonly Entry[] {
  const early = [first, ...others].flatMap((entry) => (entry && !entry.isDraft && entry.status === 'open' ? entry : []))
  return next
    .map((entry) => early.find(({ kind }) => kind === entry.kind) ?? entry)
    .toSorted((a, b) => order(a.dueDay, b.dueDay) || order(indexOf(a), indexOf(b)))
}

/**
 * The week in whose review notes wait: the one offered now, else the next, else the running one, as for whoever has weekly
 * reviews switched off. One that was begun and left long ago is not the next.
 */
export function weekOfNotes({ first, others, next }: Agenda, today: Day): Day {
  const entries = [first, ...others, ...next]
  const found = entries.find((entry) => entry?.kind === 'weekly' && entry.status !== 'missed')
  return found ? mondayOf(found) : weekOf(today)
}

/** The five years up to the last 31 December: what a first five-year check-in covers. */
export function latestSpan(today: Day): string {
  return spanFrom(Number(today.slice(0, 4)) - 5)
}

/** Whether a period can be due or missed at all: nothing before the person's first day in the app is. */
export function isPeriodExpected(kind: CheckInKind, periodKey: string, rhythm: FullRhythm): boolean {
  return endOf(periodKey) >= rhythm.firstDay && dueDayOf(kind, periodKey, rhythm.schedule) >= rhythm.firstDay
}

/** Whether a period is ever asked for: one that can be due, and no five years before the chosen ones. */
export function isPeriodAskedFor(kind: CheckInKind, periodKey: string, rhythm: FullRhythm): boolean {
  const isBefore = kind === 'five-year' && periodKey < spanFrom(rhythm.fiveYearStart)
  return !isBefore && isPeriodExpected(kind, periodKey, rhythm)
}

type LongerAgenda = {
  readonly kind: LongerKind
  readonly writable: readonly Entry[]
  readonly blank: readonly string[]
  readonly next: readonly Entry[]
}

const PERIOD_OF = { quarterly: 'quarter', yearly: 'year', 'five-year': 'five-year' } as const satisfies Record<
  LongerKind,
  PeriodKind
>

function longerAgenda(
  kind: LongerKind,
  now: LocalTime,
  { known, drafts, skipped }: KindHistory,
  rhythm: FullRhythm,
  isOn: boolean,
): LongerAgenda {
  const entry = (periodKey: string, isDraft: boolean): Entry => ({
    kind,
    periodKey,
    status: statusOf(kind, periodKey, now, rhythm.schedule),
    isDraft,
    dueDay: dueDayOf(kind, periodKey, rhythm.schedule),
  })
  const begun = drafts
    .toSorted()
    .toReversed()
    .map((key) => entry(key, true))
  if (!isOn) return { kind, writable: begun, blank: [], next: [] }
  const periods: Entry[] = []
  // Up to the first that still lies ahead and has no check-in.
  for (let key = firstPeriod(kind, rhythm); periods.at(-1)?.status !== 'ahead'; key = periodOf(key).next) {
    if (!known.has(key) && isPeriodExpected(kind, key, rhythm)) periods.push(entry(key, false))
  }
  const newestFirst = periods.toReversed()
  const newestKnown = [...known]
    .filter((key) => !skipped?.has(key))
    .toSorted()
    .at(-1)
  return {
    kind,
    writable: [...begun, ...newestFirst.filter(({ status }) => status !== 'missed' && status !== 'ahead')],
    // What was left blank before the newest that was written was passed over once already.
    blank: newestFirst
      .filter(({ status, periodKey }) => status === 'missed' && (newestKnown === undefined || periodKey > newestKnown))
      .map(({ periodKey }) => periodKey),
    next: newestFirst.slice(0, 1),
  }
}

/** The first period of a kind that can be expected. Spans begin with the chosen year; there are none before it. */
function firstPeriod(kind: LongerKind, { firstDay, fiveYearStart }: FullRhythm): string {
  // A period that ended a few days before may have its last week on the first day.
  const { previous } = periodOf(periodAt(PERIOD_OF[kind], firstDay, fiveYearStart))
  const firstSpan = spanFrom(fiveYearStart)
  return kind === 'five-year' && previous < firstSpan ? firstSpan : previous
}

function rankOf({ kind, status, isDraft }: Entry, hasLateWeek: boolean): number {
  // A longer one that is begun waits for a weekly review that is due.
  if (isDraft) return status === 'missed' ? 3 : kind === 'weekly' ? 0 : 1
  if (status === 'due' || status === 'late') return 1
  // A week that is open early comes before a longer one that is.
  if (kind === 'weekly') return hasLateWeek ? 1 : 2
  return 2.5
}

function blankOf(kind: CheckInKind, periodKeys: readonly string[]): readonly Blank[] {
  const [latest, ...others] = periodKeys
  return latest === undefined ? [] : [{ kind, periodKeys: [latest, ...others] }]
}

function indexOf({ kind }: Entry): number {
  return CHECK_IN_KINDS.indexOf(kind)
}

function order<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b)
}

/** The week of a weekly entry. */
export function mondayOf(entry: Pick<Entry, 'periodKey'>): Day {
  return parseDay(entry.periodKey)
}
