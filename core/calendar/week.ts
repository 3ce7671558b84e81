import { getISOWeek, getISOWeekYear, startOfISOWeek } from 'date-fns'
import { addDays, type Day, dateOf, dayOf, parseDay } from './day'

/** ISO 8601 week of a year: `{ year: 2026, number: 53 }` is 28 December 2026 to 3 January 2027. */
export type WeekNumber = { readonly year: number; readonly number: number }

/** The week a day lies in, named by its Monday. Always ISO, never the locale's first day. */
export function weekOf(day: Day): Day {
  return dayOf(startOfISOWeek(dateOf(day)))
}

/** The last day of the week that begins on `monday`: its Sunday. */
export function endOfWeek(monday: Day): Day {
  return addDays(monday, 6)
}

/** The Monday `count` weeks later (earlier when negative). */
export function addWeeks(monday: Day, count: number): Day {
  return addDays(monday, count * 7)
}

/** The ISO year and number of the week that begins on `monday`. The year is that of its Thursday. */
export function weekNumber(monday: Day): WeekNumber {
  const date = dateOf(monday)
  return { year: getISOWeekYear(date), number: getISOWeek(date) }
}

/** All Mondays from `first` to `last`, both included; empty when `first` is later. */
export function mondaysBetween(first: Day, last: Day): readonly Day[] {
  const mondays: Day[] = []
  for (let monday = first; monday <= last; monday = addWeeks(monday, 1)) mondays.push(monday)
  return mondays
}

/** The Mondays of an ISO week-year, 52 or 53 of them. 4 January always lies in week 1. */
export function weeksOfYear(year: number): readonly Day[] {
  const first = weekOf(parseDay(`${year}-01-04`))
  const last = addWeeks(weekOf(parseDay(`${year + 1}-01-04`)), -1)
  return mondaysBetween(first, last)
}
