import { UTCDate } from '@date-fns/utc'
import { addDays as addCalendarDays, differenceInCalendarDays, formatISO, getISODay } from 'date-fns'
import { z } from '#core/zod'

/**
 * A civil day where the person was, `yyyy-MM-dd`, with no time and no zone.
 * All arithmetic runs in UTC, so no switch day and no day a country skipped can move it.
 */
export const daySchema = z.iso.date().brand<'Day'>()
export type Day = z.infer<typeof daySchema>

/** Day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Reads a `yyyy-MM-dd` text; throws a ZodError when the text is no day of the calendar. */
export function parseDay(text: string): Day {
  return daySchema.parse(text)
}

/** The date-fns date of a day: its midnight in UTC. For this folder only. */
export function dateOf(day: Day): UTCDate {
  return new UTCDate(`${day}T00:00:00Z`)
}

/** The day of a date made by `dateOf`. For this folder only. */
export function dayOf(date: Date): Day {
  // formatISO writes exactly the shape of a Day: parsing it again would cost more than the arithmetic.
  return formatISO(date, { representation: 'date' }) as Day
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayOf(addCalendarDays(dateOf(day), count))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(dateOf(to), dateOf(from))
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** The ISO weekday of a day. */
export function weekdayOf(day: Day): Weekday {
  const weekday = WEEKDAYS[getISODay(dateOf(day)) - 1]
  if (weekday === undefined) throw new RangeError(`No weekday for ${day}`)
  return weekday
}

/** The first day on or after `from` that falls on `weekday`. */
export function nextWeekday(from: Day, weekday: Weekday): Day {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7)
}
