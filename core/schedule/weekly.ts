import type { LocalTime } from '#core/calendar/clock'
import { addDays, type Day, nextWeekday, weekdayOf } from '#core/calendar/day'
import { addWeeks, endOfWeek, mondaysBetween, weekOf } from '#core/calendar/week'
import type { Rhythm, Schedule } from '#core/journal/settings'

/**
 * Where a week's review stands by the calendar alone. It opens on the week's Friday, is due at the hour of the first
 * review weekday from that Friday on, late from the midnight after, and missed when the next weekly falls due.
 */
export type WeekStatus = 'ahead' | 'open' | 'due' | 'late' | 'missed'

/** The day a week's review falls due. */
export function weeklyDueDay(monday: Day, schedule: Schedule): Day {
  return nextWeekday(addDays(monday, 4), schedule.weekday)
}

/** Where the review of the week that begins on `monday` stands at `now`. */
export function weekStatus(monday: Day, now: LocalTime, schedule: Schedule): WeekStatus {
  if (now.day < addDays(monday, 4)) return 'ahead'
  if (isAtOrAfter(now, weeklyDueDay(addWeeks(monday, 1), schedule), schedule.minutes)) return 'missed'
  const dueDay = weeklyDueDay(monday, schedule)
  if (now.day > dueDay) return 'late'
  return isAtOrAfter(now, dueDay, schedule.minutes) ? 'due' : 'open'
}

/** Whether a week can be due or missed at all: nothing before the person's first day in the app is. */
export function isExpected(monday: Day, rhythm: Rhythm): boolean {
  return endOfWeek(monday) >= rhythm.firstDay && weeklyDueDay(monday, rhythm.schedule) >= rhythm.firstDay
}

/** The week that "the weekly review" means: Monday to Thursday the one that ended, Friday to Sunday the running one. */
export function weekToReview(today: Day): Day {
  const running = weekOf(today)
  return weekdayOf(today) >= 5 ? running : addWeeks(running, -1)
}

/** The week that goals set outside a review stand in: the running one until Thursday, then the next. */
export function weekForNewGoals(today: Day): Day {
  return addWeeks(weekToReview(today), 1)
}

export type WeekEntry = { readonly monday: Day; readonly status: WeekStatus; readonly isDraft: boolean }

/** What the journal knows of its weeks: those that have a check-in in any state, and those that are only begun. */
export type WeekHistory = {
  readonly known: ReadonlySet<Day>
  readonly drafts: readonly Day[]
  /** Of the known ones, those left blank on purpose. */
  readonly skipped?: ReadonlySet<Day>
}

export type WeeklyAgenda = {
  /** The one review to offer now, if any. */
  readonly first: WeekEntry | undefined
  /** Further reviews that are begun, open or late, newest first. */
  readonly others: readonly WeekEntry[]
  /** Weeks whose review was missed and never begun, newest first. */
  readonly blank: readonly Day[]
  /** The next review to come after those: its week and the day it falls due. */
  readonly next: { readonly monday: Day; readonly dueDay: Day }
}

/**
 * Everything Today needs to know about weekly reviews at `now`. One that is begun comes first while it is not missed,
 * then the one to review, then what else can be written, then what was begun and left long ago.
 */
export function weeklyAgenda(now: LocalTime, history: WeekHistory, rhythm: Rhythm): WeeklyAgenda {
  const running = weekOf(now.day)
  const current = weekToReview(now.day)
  // Whatever the review weekday is, these were missed: thirty blank years are not asked one by one.
  const longAgo = addWeeks(running, -3)
  const entry = (monday: Day, isDraft: boolean): WeekEntry => ({
    monday,
    status: monday <= longAgo ? 'missed' : weekStatus(monday, now, rhythm.schedule),
    isDraft,
  })
  const firstWeek = weekOf(rhythm.firstDay)
  const unwritten = mondaysBetween(firstWeek, running)
    .filter((monday) => !history.known.has(monday) && (monday > firstWeek || isExpected(monday, rhythm)))
    .map((monday) => entry(monday, false))
    .toReversed()
  const drafts = history.drafts
    .toSorted()
    .toReversed()
    .map((monday) => entry(monday, true))
  const [first, ...others] = [
    ...drafts.filter(({ status }) => status !== 'missed'),
    ...unwritten.filter(({ monday, status }) => monday === current && isWritable(status)),
    ...unwritten.filter(({ monday, status }) => monday !== current && isWritable(status)),
    ...drafts.filter(({ status }) => status === 'missed'),
  ]
  const isFree = (monday: Day) =>
    !history.known.has(monday) && weekStatus(monday, now, rhythm.schedule) === 'ahead' && isExpected(monday, rhythm)
  let next = running
  while (!isFree(next)) next = addWeeks(next, 1)
  return {
    first,
    others,
    blank: unwritten.filter(({ status }) => status === 'missed').map(({ monday }) => monday),
    next: { monday: next, dueDay: weeklyDueDay(next, rhythm.schedule) },
  }
}

function isWritable(status: WeekStatus): boolean {
  return status === 'open' || status === 'due' || status === 'late'
}

/**
 * The blank weeks since the newest that was written or begun: what leads back in after days away. Weeks left blank before
 * that were passed over once already, and are not brought up again. Skipping one answers for that one alone.
 */
export function blankSinceLast(blank: readonly Day[], { known, skipped }: WeekHistory): readonly Day[] {
  const written = [...known].filter((monday) => !skipped?.has(monday))
  const newest = written.reduce<Day | undefined>((last, monday) => (last && last > monday ? last : monday), undefined)
  return newest === undefined ? blank : blank.filter((monday) => monday > newest)
}

/** Whether the wall clock has reached a time of a day. */
export function isAtOrAfter(now: LocalTime, day: Day, minutes: number): boolean {
  return now.day > day || (now.day === day && now.minutes >= minutes)
}
