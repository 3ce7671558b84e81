import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { instantAt, localTimeAt } from '#core/calendar/clock'
import { parseDay, weekdayOf } from '#core/calendar/day'
import {
  defaultReminders,
  emptyMemory,
  type ReminderMemory,
  type ReminderPlan,
  type ReminderPreferences,
} from '#core/schedule/reminder-plan'
import { weekToReview } from '#core/schedule/weekly'

/** What the shell keeps of reminders in a profile. */
export type ReminderFile = {
  readonly version: 1
  readonly preferences: ReminderPreferences
  readonly memory: ReminderMemory
  readonly plan: ReminderPlan
}

/** Mondays at 20:00 since the week of 23 November 2026, all four kinds, nothing written yet. */
export function somePlan(change: Partial<ReminderPlan> = {}): ReminderPlan {
  return {
    schedule: { weekday: 1, minutes: 20 * 60 },
    firstDay: parseDay('2026-11-23'),
    kinds: ['weekly', 'quarterly', 'yearly', 'five-year'],
    fiveYearStart: 2026,
    done: [],
    begun: [],
    minutes: { weekly: 30, quarterly: 60, yearly: 60, 'five-year': 90 },
    ...change,
  }
}

/** Writes what an earlier start would have left in a profile. */
export async function writeReminders(profile: string, change: Partial<ReminderFile> = {}): Promise<void> {
  const left = { version: 1, preferences: defaultReminders(), memory: emptyMemory(), plan: somePlan(), ...change }
  await writeFile(path.join(profile, 'reminders.json'), JSON.stringify(left))
}

/** What the shell has written last. */
export async function readReminders(profile: string): Promise<ReminderFile> {
  return JSON.parse(await readFile(path.join(profile, 'reminders.json'), 'utf8'))
}

/** A zone in which it is about noon now, or the hour before, so that no midnight comes between. */
export function zoneAtNoon(hour: 11 | 12 = 12): string {
  const ahead = hour - new Date().getUTCHours()
  // Their names count the other way round: Etc/GMT-2 is two hours ahead.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

/**
 * Changes what a profile knows of reminders as if a weekly review fell due this minute by the real clock of a zone. Returns
 * the week's Monday.
 */
export async function makeDueNow(profile: string, zone: string): Promise<string> {
  const { day, minutes } = localTimeAt(instantAt(Date.now()), zone)
  const monday = weekToReview(day)
  const before = await readReminders(profile)
  const plan = { ...before.plan, firstDay: monday, schedule: { weekday: weekdayOf(day), minutes } }
  await writeReminders(profile, { ...before, plan, memory: emptyMemory() })
  return monday
}
