import fc from 'fast-check'
import { type Instant, instantAt, type LocalTime } from '#core/calendar/clock'
import { type Day, parseDay } from '#core/calendar/day'
import type { Schedule } from '#core/journal/settings'

const DAY_MS = 86_400_000

/** The day a count of days after 1970-01-01, made without the code under test. */
export function dayNumbered(number: number): Day {
  return parseDay(new Date(number * DAY_MS).toISOString().slice(0, 10))
}

/** The count of days from 1970-01-01 to a day, made without the code under test. */
export function numberOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS
}

/** Counts of days between two years, both included. */
export function dayNumbers(firstYear: number, lastYear: number): fc.Arbitrary<number> {
  return fc.integer({
    min: Date.UTC(firstYear, 0, 1) / DAY_MS,
    max: Date.UTC(lastYear, 11, 31) / DAY_MS,
  })
}

/** Days between two years, both included. */
export function days(firstYear: number, lastYear: number): fc.Arbitrary<Day> {
  return dayNumbers(firstYear, lastYear).map(dayNumbered)
}

/** Mondays between two years. 1970-01-05 was one. */
export function mondays(firstYear: number, lastYear: number): fc.Arbitrary<Day> {
  return dayNumbers(firstYear, lastYear).map((number) => dayNumbered(Math.floor((number - 4) / 7) * 7 + 4))
}

/** Instants between two years, to the millisecond. */
export function instants(firstYear: number, lastYear: number): fc.Arbitrary<Instant> {
  return fc.integer({ min: Date.UTC(firstYear, 0, 1), max: Date.UTC(lastYear + 1, 0, 1) - 1 }).map(instantAt)
}

export const minutesOfDay: fc.Arbitrary<number> = fc.integer({ min: 0, max: 1439 })

/** Any weekday at any minute, with the edges of the day and the usual evening more often than chance. */
export const schedules: fc.Arbitrary<Schedule> = fc.record({
  weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
  minutes: fc.oneof(fc.constantFrom(0, 1200, 1439), minutesOfDay),
})

/** A wall clock between two years. */
export function localTimes(firstYear: number, lastYear: number): fc.Arbitrary<LocalTime> {
  return fc.record({ day: days(firstYear, lastYear), minutes: fc.oneof(fc.constantFrom(0, 1200, 1439), minutesOfDay) })
}
