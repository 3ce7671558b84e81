import type { IcsRecurrenceRule, IcsWeekDay } from 'ts-ics'
import type { LocalTime } from '#core/calendar/clock'
import { addDays, type Day, nextWeekday, type Weekday } from '#core/calendar/day'
import { periodAt, periodOf } from '#core/calendar/period'
import { spanFrom } from '#core/calendar/span'
import type { CheckInKind } from '#core/journal/check-in'
import { LEVEL_OF } from '#core/journal/goal'
import type { FullRhythm } from '#core/journal/settings'
import { dueDayOf } from '#core/schedule/due'

/** When a kind of check-in is reminded of: at its due day, or, a longer one, on a day of the first month after its period. */
export type CalendarEvent = {
  readonly kind: CheckInKind
  /** A weekly one is always at its due day. A day of the month is one that every month has: 1 to 28. */
  readonly when: { readonly kind: 'due' } | { readonly kind: 'date'; readonly dayOfMonth: number }
  /** Minutes since midnight, by the wall clock. */
  readonly minutes: number
  /** How long before it the calendar speaks up; 0 is at the time itself. */
  readonly leadMinutes: number
}

export type CalendarRhythm = Pick<FullRhythm, 'schedule' | 'fiveYearStart'>

/** The first day an event happens on: the wall clock shows its hour there now or later. No five years before the chosen ones. */
export function firstDayOf(event: CalendarEvent, rhythm: CalendarRhythm, now: LocalTime): Day {
  const earliest = event.minutes < now.minutes ? addDays(now.day, 1) : now.day
  if (event.kind === 'weekly') return nextWeekday(earliest, rhythm.schedule.weekday)
  let key = firstPeriod(event.kind, earliest, rhythm.fiveYearStart)
  while (dayOfPeriod(event, key, rhythm) < earliest) key = periodOf(key).next
  return dayOfPeriod(event, key, rhythm)
}

/**
 * How an event repeats. Wherever the days allow it, in one of the shapes that Exchange can read too ([MS-OXCICAL]
 * 2.1.3.2.2): one month, one day of the month, or the first such weekday. Months are counted from the first day.
 */
export function recurrenceOf({ kind, when }: CalendarEvent, { schedule }: CalendarRhythm): IcsRecurrenceRule {
  if (kind === 'weekly') return { frequency: 'WEEKLY', byDay: [{ day: WEEKDAYS[schedule.weekday] }] }
  const days: DaysInMonth = when.kind === 'due' ? dueDaysInMonth(schedule.weekday) : { byMonthday: [when.dayOfMonth] }
  switch (kind) {
    case 'quarterly':
      return { frequency: 'MONTHLY', interval: 3, ...days }
    case 'yearly':
      return { frequency: 'YEARLY', byMonth: [JANUARY], ...days }
    case 'five-year':
      return { frequency: 'YEARLY', interval: 5, byMonth: [JANUARY], ...days }
  }
}

type DaysInMonth = Pick<IcsRecurrenceRule, 'byDay' | 'byMonthday' | 'bySetPos'>

/** As the writer counts months. */
const JANUARY = 0

const WEEKDAYS = { 1: 'MO', 2: 'TU', 3: 'WE', 4: 'TH', 5: 'FR', 6: 'SA', 7: 'SU' } as const satisfies Record<
  Weekday,
  IcsWeekDay
>

/**
 * The day a longer check-in falls due on, within its month. Its last week ends on the 3rd at the latest, and on a Sunday
 * or before a Monday to Thursday: these come first in the month, the others first from the 2nd, 3rd and 4th on.
 */
function dueDaysInMonth(weekday: Weekday): DaysInMonth {
  const byDay = [{ day: WEEKDAYS[weekday] }]
  if (weekday <= 4) return { byDay, bySetPos: [1] }
  const from = weekday - 3
  return { byDay, byMonthday: [0, 1, 2, 3, 4, 5, 6].map((offset) => from + offset) }
}

/** The period whose check-in may be the next, or one before it. */
function firstPeriod(kind: CheckInKind, earliest: Day, fiveYearStart: number): string {
  const { previous } = periodOf(periodAt(LEVEL_OF[kind], earliest, fiveYearStart))
  const firstSpan = spanFrom(fiveYearStart)
  return kind === 'five-year' && previous < firstSpan ? firstSpan : previous
}

function dayOfPeriod({ kind, when }: CalendarEvent, periodKey: string, { schedule }: CalendarRhythm): Day {
  return when.kind === 'due' ? dueDayOf(kind, periodKey, schedule) : addDays(periodOf(periodKey).last, when.dayOfMonth)
}
