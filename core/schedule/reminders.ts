import { type Instant, instantAt, type LocalTime } from '#core/calendar/clock'
import { addDays } from '#core/calendar/day'
import { type PeriodKind, periodAt, periodOf } from '#core/calendar/period'
import { CHECK_IN_KINDS, type CheckInKind, checkInId } from '#core/journal/check-in'
import { LEVEL_OF } from '#core/journal/goal'
import { isPeriodAskedFor } from './agenda'
import { dueDayOf, statusOf } from './due'
import {
  kindIndex,
  type QuietHours,
  type ReminderMemory,
  type ReminderPlan,
  type ReminderPreferences,
  type Snooze,
  type SnoozeFor,
  type WallTime,
} from './reminder-plan'
import { isAtOrAfter } from './weekly'

/** A moment, and what the wall clock shows then where the person is. */
export type Moment = { readonly instant: Instant; readonly local: LocalTime }

/** A check-in that is not done and that one can be reminded of. */
export type Occurrence = {
  readonly id: string
  readonly kind: CheckInKind
  readonly periodKey: string
  /** When it falls due. */
  readonly due: WallTime
  /** When it is reminded of, unless it was put off. */
  readonly at: WallTime
  readonly isBegun: boolean
  /** Whether reminders of its kind are on: others can be written, and not be put off. */
  readonly isReminded: boolean
}

/** What to show now, all in one notification, the one to name first; and what to remember before it is shown. */
export type Look = { readonly notice: readonly Occurrence[]; readonly memory: ReminderMemory }

const MINUTES_OF_DAY = 24 * 60
const HOUR_MS = 60 * 60 * 1000
// A clock that is corrected by the system now and then goes back a little.
const WENT_BACK_MS = 60 * 1000
// Enough for twenty years of shown reminders; beyond them the oldest are forgotten.
const REMEMBERED = 1200
// More than anybody puts off at a time.
const SNOOZES_KEPT = 50

/**
 * Compares the clock with the plan. Whatever has come and was not shown is shown in one notice, however long ago it was,
 * unless it is done, missed for good, or the hour is quiet. Nothing that was shown is shown again, except what was put
 * off, and what was moved to a later hour since.
 */
export function lookAt(
  now: Moment,
  plan: ReminderPlan,
  preferences: ReminderPreferences,
  memory: ReminderMemory,
): Look {
  const standing = occurrences(now.local, plan, preferences)
  const snoozed = keptSnoozes(now, plan, preferences, memory)
  const kept = { shown: memory.shown, snoozed }
  if (preferences.quiet && isQuiet(now.local.minutes, preferences.quiet)) return { notice: [], memory: kept }
  const ready = standing.filter((occurrence) => isReady(now, occurrence, kept))
  return {
    notice: ready.filter(({ id }) => id !== plan.open),
    memory: ready.reduce((sum, { id }) => withShown(sum, id, now.local), kept),
  }
}

/** What to remember when a plan is first known: what has come by then is before the person's eyes already. */
export function firstMemory(now: Moment, plan: ReminderPlan, preferences: ReminderPreferences): ReminderMemory {
  return occurrences(now.local, plan, preferences)
    .filter(({ at }) => hasCome(now.local, at))
    .reduce((sum, { id }) => withShown(sum, id, now.local), { shown: {}, snoozed: {} } satisfies ReminderMemory)
}

/** What to remember when the rules change: what was shown, and has come by the new rules too, is not shown again. */
export function settled(
  now: Moment,
  plan: ReminderPlan,
  preferences: ReminderPreferences,
  memory: ReminderMemory,
): ReminderMemory {
  return occurrences(now.local, plan, preferences)
    .filter(({ id, at }) => id in memory.shown && hasCome(now.local, at) && memory.snoozed[id] === undefined)
    .reduce((sum, { id }) => withShown(sum, id, now.local), memory)
}

/** Whether two plans follow the same rules, so that only what is done differs. */
export function isSameRhythm(a: ReminderPlan, b: ReminderPlan): boolean {
  return (
    a.schedule.weekday === b.schedule.weekday &&
    a.schedule.minutes === b.schedule.minutes &&
    a.firstDay === b.firstDay &&
    a.fiveYearStart === b.fiveYearStart &&
    CHECK_IN_KINDS.every((kind) => a.kinds.includes(kind) === b.kinds.includes(kind))
  )
}

/** What is due or late now, or was announced before it is, and is not done: in the order it is named in. */
export function waiting(now: LocalTime, plan: ReminderPlan, preferences: ReminderPreferences): readonly Occurrence[] {
  return occurrencesOf(plan.kinds, now, plan, preferences).filter(({ kind, periodKey, at, isReminded }) => {
    const status = statusOf(kind, periodKey, now, plan.schedule)
    return status === 'due' || status === 'late' || (isReminded && hasCome(now, at))
  })
}

/** The ids a notification may still stand for: neither done nor missed, put off, or open on the screen. */
export function stillAsked(
  now: LocalTime,
  plan: ReminderPlan,
  preferences: ReminderPreferences,
  { snoozed }: ReminderMemory,
): ReadonlySet<string> {
  const ids = occurrencesOf(plan.kinds, now, plan, preferences).map(({ id }) => id)
  return new Set(ids.filter((id) => id !== plan.open && snoozed[id] === undefined))
}

/** What to remember when something could not be shown after all: it has come, and was not shown. */
export function unshown(memory: ReminderMemory, ids: readonly string[]): ReminderMemory {
  const shown = Object.entries(memory.shown).filter(([id]) => !ids.includes(id))
  return { ...memory, shown: Object.fromEntries(shown) }
}

/** Puts off one check-in and no other: an hour from now, or to tomorrow at the hour of its reminder. */
export function snooze(
  now: Moment,
  kind: CheckInKind,
  periodKey: string,
  time: SnoozeFor,
  plan: ReminderPlan,
  preferences: ReminderPreferences,
  memory: ReminderMemory,
): ReminderMemory {
  const setAt = now.instant
  const put: Snooze =
    time === 'hour'
      ? { setAt, until: instantAt(Date.parse(setAt) + HOUR_MS) }
      : { setAt, on: { day: addDays(now.local.day, 1), minutes: hourOf(kind, plan, preferences) } }
  return { ...memory, snoozed: { ...memory.snoozed, [checkInId(kind, periodKey)]: put } }
}

/** Takes a snooze back: what has come is not shown again for that. */
export function unsnoozed(memory: ReminderMemory, id: string, now: LocalTime): ReminderMemory {
  return withShown(memory, id, now)
}

/** The next reminder that lies ahead of `now`, snoozes apart; undefined when none is on. */
export function nextReminder(
  now: LocalTime,
  plan: ReminderPlan,
  preferences: ReminderPreferences,
): Occurrence | undefined {
  const next = remindedKinds(plan, preferences).flatMap((kind) => {
    let key = periodOf(periodAt(LEVEL_OF[kind], now.day, plan.fiveYearStart)).previous
    // Two periods on at most, but for the ones before the first, and those done ahead of time.
    for (let step = 0; step < 400; step += 1, key = periodOf(key).next) {
      const occurrence = occurrenceOf(kind, key, plan, preferences)
      if (occurrence && !hasCome(now, occurrence.at)) return [occurrence]
    }
    return []
  })
  return next.toSorted((a, b) => compareTimes(a.at, b.at) || kindIndex(a.kind) - kindIndex(b.kind))[0]
}

/** Whether the wall clock shows a quiet time. Hours that end when they begin are none. */
export function isQuiet(minutes: number, { from, to }: QuietHours): boolean {
  return from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to
}

/** The kinds of check-in that are written and reminded of. */
export function remindedKinds(plan: ReminderPlan, { rules }: ReminderPreferences): readonly CheckInKind[] {
  return CHECK_IN_KINDS.filter((kind) => plan.kinds.includes(kind) && rules[kind].isOn)
}

/** What can be reminded of around a day, whether its time has come or not: in the order it is named in. */
function occurrences(now: LocalTime, plan: ReminderPlan, preferences: ReminderPreferences): readonly Occurrence[] {
  return occurrencesOf(remindedKinds(plan, preferences), now, plan, preferences)
}

function occurrencesOf(
  kinds: readonly CheckInKind[],
  now: LocalTime,
  plan: ReminderPlan,
  preferences: ReminderPreferences,
): readonly Occurrence[] {
  return CHECK_IN_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => {
    const current = periodOf(periodAt(LEVEL_OF[kind] satisfies PeriodKind, now.day, plan.fiveYearStart))
    const before = periodOf(current.previous)
    return [current.key, before.key, before.previous].flatMap((key) => {
      if (statusOf(kind, key, now, plan.schedule) === 'missed') return []
      return occurrenceOf(kind, key, plan, preferences) ?? []
    })
  })
}

/** Undefined for what is done, and for what is never asked for. */
function occurrenceOf(
  kind: CheckInKind,
  periodKey: string,
  plan: ReminderPlan,
  preferences: ReminderPreferences,
): Occurrence | undefined {
  const id = checkInId(kind, periodKey)
  if (plan.done.includes(id) || !isPeriodAskedFor(kind, periodKey, plan)) return undefined
  const due = { day: dueDayOf(kind, periodKey, plan.schedule), minutes: plan.schedule.minutes }
  const { lead, dayOfMonth } = preferences.rules[kind]
  const day = kind === 'weekly' || dayOfMonth === undefined ? due.day : addDays(periodOf(periodKey).last, dayOfMonth)
  const at = minutesBefore({ day, minutes: hourOf(kind, plan, preferences) }, lead)
  const isReminded = remindedKinds(plan, preferences).includes(kind)
  return { id, kind, periodKey, due, at, isBegun: plan.begun.includes(id), isReminded }
}

function hourOf(kind: CheckInKind, { schedule }: ReminderPlan, { rules }: ReminderPreferences): number {
  return rules[kind].minutes ?? schedule.minutes
}

/** By the wall clock: an hour that is missing or comes twice that night changes nothing. */
function minutesBefore({ day, minutes }: WallTime, lead: number): WallTime {
  const total = minutes - lead
  const days = Math.floor(total / MINUTES_OF_DAY)
  return { day: addDays(day, days), minutes: total - days * MINUTES_OF_DAY }
}

function isReady(now: Moment, { id, at }: Occurrence, { shown, snoozed }: ReminderMemory): boolean {
  const put = snoozed[id]
  if (put) return 'until' in put ? now.instant >= put.until : hasCome(now.local, put.on)
  const before = shown[id]
  return hasCome(now.local, at) && (before === undefined || compareTimes(at, before) > 0)
}

/**
 * Snoozes of what is not done and is reminded of, also of what counts as missed by now: the clock may be wrong, and come
 * back. One that was set in what is now the future counts from now.
 */
function keptSnoozes(
  now: Moment,
  plan: ReminderPlan,
  preferences: ReminderPreferences,
  { snoozed }: ReminderMemory,
): ReminderMemory['snoozed'] {
  const kinds = remindedKinds(plan, preferences)
  const kept = Object.entries(snoozed).filter(
    ([id]) => !plan.done.includes(id) && kinds.some((kind) => id.startsWith(`${kind}:`)),
  )
  return Object.fromEntries(kept.slice(-SNOOZES_KEPT).map(([id, put]) => [id, afterClockChange(now, put)]))
}

function afterClockChange(now: Moment, put: Snooze): Snooze {
  const wentBack = Date.parse(put.setAt) - Date.parse(now.instant) > WENT_BACK_MS
  if (!wentBack) return put
  const setAt = now.instant
  if ('on' in put) return { setAt, on: { ...put.on, day: addDays(now.local.day, 1) } }
  return { setAt, until: instantAt(Date.parse(setAt) + Date.parse(put.until) - Date.parse(put.setAt)) }
}

function withShown({ shown, snoozed }: ReminderMemory, id: string, now: LocalTime): ReminderMemory {
  const { [id]: _, ...others } = snoozed
  const { [id]: __, ...before } = shown
  const all = Object.entries({ ...before, [id]: { day: now.day, minutes: now.minutes } })
  return { shown: Object.fromEntries(all.slice(-REMEMBERED)), snoozed: others }
}

function hasCome(now: LocalTime, { day, minutes }: WallTime): boolean {
  return isAtOrAfter(now, day, minutes)
}

function compareTimes(a: WallTime, b: WallTime): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.minutes - b.minutes
}
