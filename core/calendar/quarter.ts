import { z } from '#core/zod'
import { addDays, type Day, parseDay } from './day'
import { addWeeks, mondaysBetween, weekOf } from './week'

/** A calendar quarter, `2026-Q4`. */
export const quarterSchema = z
  .string()
  .regex(/^\d{4}-Q[1-4]$/)
  .brand<'Quarter'>()
export type Quarter = z.infer<typeof quarterSchema>

/** The calendar quarter a day lies in. */
export function quarterOfDay(day: Day): Quarter {
  const month = Number(day.slice(5, 7))
  return quarterSchema.parse(`${day.slice(0, 4)}-Q${Math.ceil(month / 3)}`)
}

/** The quarter a week belongs to: that of its Thursday. */
export function quarterOfWeek(monday: Day): Quarter {
  return quarterOfDay(thursdayOf(monday))
}

/** The year a week belongs to: that of its Thursday, which is its ISO week-year. */
export function yearOfWeek(monday: Day): number {
  return Number(thursdayOf(monday).slice(0, 4))
}

/** Year and number (1 to 4) of a quarter. */
export function quarterParts(quarter: Quarter): { readonly year: number; readonly number: number } {
  return { year: Number(quarter.slice(0, 4)), number: Number(quarter.slice(6)) }
}

/** First and last day of a calendar quarter. */
export function quarterDays(quarter: Quarter): { readonly first: Day; readonly last: Day } {
  const { year, number } = quarterParts(quarter)
  const first = firstDayOfMonth(year, number * 3 - 2)
  const next = number === 4 ? firstDayOfMonth(year + 1, 1) : firstDayOfMonth(year, number * 3 + 1)
  return { first, last: addDays(next, -1) }
}

/** The Mondays of the weeks that belong to a quarter: 12 to 14 of them. */
export function weeksOfQuarter(quarter: Quarter): readonly Day[] {
  const { first, last } = quarterDays(quarter)
  return mondaysBetween(addWeeks(weekOf(first), -1), addWeeks(weekOf(last), 1)).filter(
    (monday) => quarterOfWeek(monday) === quarter,
  )
}

function thursdayOf(monday: Day): Day {
  return addDays(monday, 3)
}

function firstDayOfMonth(year: number, month: number): Day {
  return parseDay(`${year}-${String(month).padStart(2, '0')}-01`)
}
