// Fifteen months of weeks: from W40 of 2026, looked back on in the first days, to W52 of 2027.
import { addDays, parseDay } from '#core/calendar/day'
import { weekLabel } from '#core/calendar/labels'
import { quarterOfWeek } from '#core/calendar/quarter'

/** The Monday of the week that had just ended when the journal was begun. */
export const FIRST = parseDay('2026-09-28')

const WEEKS = Array.from({ length: 66 }, (_, index) => addDays(FIRST, 7 * index))

/** Weeks that were skipped on purpose, each with its reason. */
export const SKIPPED: Readonly<Record<string, string>> = { '2026-10-26': 'Ill all week', '2027-10-11': 'Moving house' }

/** Weeks that were written so many days after their evening. */
export const DAYS_LATE: Readonly<Record<string, number>> = { '2026-11-09': 2, '2027-05-17': 3, '2027-11-22': 1 }

/** On the evenings of these weeks nobody came, twice two in a row. */
export const AWAY: readonly string[] = ['2027-02-15', '2027-02-22', '2027-07-26', '2027-08-02']

/** Of the first two blank weeks the latest is written after all, on the evening of another. */
export const WRITTEN_AFTER_ALL = { monday: '2027-02-22', beside: '2027-03-01' } as const

/** The second two are left blank with a reason, on the evening of another. */
export const LEFT_BLANK = {
  mondays: ['2027-07-26', '2027-08-02'],
  reason: 'On the road',
  beside: '2027-08-09',
} as const

/** Which of all weeks it is, from 0. */
export function numberOf(monday: string): number {
  return WEEKS.indexOf(parseDay(monday))
}

/** The weeks of a quarter that the story knows. */
export function weeksIn(quarter: string): readonly string[] {
  return WEEKS.filter((monday) => quarterOfWeek(monday) === quarter)
}

/** The weeks whose evenings lie between two evenings, both among them. */
export function weeksWithEvenings(first: string, last: string): readonly string[] {
  return WEEKS.filter((monday) => weekAfter(monday) >= first && weekAfter(monday) <= last)
}

/** The Monday after. */
export function weekAfter(monday: string): string {
  return addDays(parseDay(monday), 7)
}

/** The day on which a week is written: the Monday after it, or later. */
export function dayOfWriting(monday: string): string {
  return addDays(parseDay(monday), 7 + (DAYS_LATE[monday] ?? 0))
}

/** A week as Today names it. */
export function datesOf(monday: string): string {
  return weekLabel(parseDay(monday), 'en')
}
