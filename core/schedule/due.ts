import type { LocalTime } from '#core/calendar/clock'
import { addDays, type Day, nextWeekday, parseDay } from '#core/calendar/day'
import { endOf, periodOf } from '#core/calendar/period'
import type { CheckInKind } from '#core/journal/check-in'
import type { Schedule } from '#core/journal/settings'
import { isAtOrAfter, weeklyDueDay, weekStatus } from './weekly'

/**
 * Where a check-in stands by the calendar alone. A week's as `weekStatus` says. A longer one is due at the hour of the
 * first review weekday after both its calendar period and its last week have ended; it opens two weeks before, is late
 * after a week, and missed when the next of its kind falls due.
 */
export type Status = 'ahead' | 'open' | 'due' | 'late' | 'missed'

const OPEN_DAYS_BEFORE = 14
const LATE_AFTER_DAYS = 7

/** The day a check-in falls due. A five-year one falls due like the yearly one of its last year. */
export function dueDayOf(kind: CheckInKind, periodKey: string, schedule: Schedule): Day {
  if (kind === 'weekly') return weeklyDueDay(parseDay(periodKey), schedule)
  return nextWeekday(addDays(endOf(periodKey), 1), schedule.weekday)
}

/** Where a check-in stands at `now`. */
export function statusOf(kind: CheckInKind, periodKey: string, now: LocalTime, schedule: Schedule): Status {
  if (kind === 'weekly') return weekStatus(parseDay(periodKey), now, schedule)
  const dueDay = dueDayOf(kind, periodKey, schedule)
  if (now.day < addDays(dueDay, -OPEN_DAYS_BEFORE)) return 'ahead'
  if (isAtOrAfter(now, dueDayOf(kind, periodOf(periodKey).next, schedule), schedule.minutes)) return 'missed'
  if (now.day > addDays(dueDay, LATE_AFTER_DAYS)) return 'late'
  return isAtOrAfter(now, dueDay, schedule.minutes) ? 'due' : 'open'
}

/** Whether a check-in begun at `now` is early (before it is due) or late. */
export function punctualityOf(
  kind: CheckInKind,
  periodKey: string,
  now: LocalTime,
  schedule: Schedule,
): { readonly early: boolean; readonly late: boolean } {
  const status = statusOf(kind, periodKey, now, schedule)
  return { early: status === 'ahead' || status === 'open', late: status === 'late' || status === 'missed' }
}
