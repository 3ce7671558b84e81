import { instantSchema } from '#core/calendar/clock'
import { daySchema } from '#core/calendar/day'
import { CHECK_IN_KINDS, type CheckInKind, checkInIdSchema, checkInKindSchema } from '#core/journal/check-in'
import { scheduleSchema, settingsSchema } from '#core/journal/settings'
import { z } from '#core/zod'

const minutesOfDaySchema = z.number().int().min(0).max(1439)

/** A time the wall clock shows: a day, and minutes since its midnight. */
export const wallTimeSchema = z.object({ day: daySchema, minutes: minutesOfDaySchema })
export type WallTime = z.infer<typeof wallTimeSchema>

/** How long before, in minutes, a reminder can come: at the hour, or up to a day earlier. */
export const LEADS = [0, 10, 30, 60, 120, 1440] as const

/** When one kind of check-in is reminded of. The hour is that of the review unless it has one of its own. */
export const reminderRuleSchema = z.object({
  isOn: z.boolean(),
  /** Minutes before; any number up to a week is understood, `LEADS` are offered. */
  lead: z.number().int().min(0).max(10_080),
  /** A longer check-in: on this day of the first month after its period, instead of the day it falls due. */
  dayOfMonth: z.number().int().min(1).max(28).optional(),
  minutes: minutesOfDaySchema.optional(),
})
export type ReminderRule = z.infer<typeof reminderRuleSchema>

/** Hours in which nothing is shown, from one wall time to another, over midnight if need be. */
export const quietHoursSchema = z.object({ from: minutesOfDaySchema, to: minutesOfDaySchema })
export type QuietHours = z.infer<typeof quietHoursSchema>

/** How this computer reminds. Which computer rings, and when it has to be quiet, belongs to the machine. */
export const reminderPreferencesSchema = z.object({
  rules: z.object({
    weekly: reminderRuleSchema,
    quarterly: reminderRuleSchema,
    yearly: reminderRuleSchema,
    'five-year': reminderRuleSchema,
  }),
  quiet: quietHoursSchema.optional(),
})
export type ReminderPreferences = z.infer<typeof reminderPreferencesSchema>

/** Every kind is reminded of at the hour it falls due; no hour is quiet. */
export function defaultReminders(): ReminderPreferences {
  const rule = { isOn: true, lead: 0 }
  return { rules: { weekly: rule, quarterly: rule, yearly: rule, 'five-year': rule } }
}

/**
 * What reminding needs to know of the journal: rhythm, and which check-ins are there. No text of the journal, so that it can
 * be kept beside the window's place.
 */
export const reminderPlanSchema = z.strictObject({
  schedule: scheduleSchema,
  firstDay: daySchema,
  kinds: z.array(checkInKindSchema),
  fiveYearStart: settingsSchema.shape.fiveYearStart,
  /** Finished or skipped: nothing is shown for them. */
  done: z.array(checkInIdSchema).max(5000),
  begun: z.array(checkInIdSchema).max(5000),
  /** How many minutes each kind takes. */
  minutes: z.record(checkInKindSchema, z.number().int().min(1).max(600)),
  /** The check-in that is on the screen: whoever sits in it is not called to it. */
  open: checkInIdSchema.optional(),
})
export type ReminderPlan = z.infer<typeof reminderPlanSchema>

/** A reminder put off: for some time, or to an hour of a day. `setAt` tells when the clock went back since. */
export const snoozeSchema = z.union([
  z.object({ setAt: instantSchema, until: instantSchema }),
  z.object({ setAt: instantSchema, on: wallTimeSchema }),
])
export type Snooze = z.infer<typeof snoozeSchema>

/** What was shown when, by the wall clock, and what was put off; by the check-in's id. Kept across restarts. */
export const reminderMemorySchema = z.object({
  shown: z.record(checkInIdSchema, wallTimeSchema),
  snoozed: z.record(checkInIdSchema, snoozeSchema),
})
export type ReminderMemory = z.infer<typeof reminderMemorySchema>

/** Nothing was shown yet. */
export function emptyMemory(): ReminderMemory {
  return { shown: {}, snoozed: {} }
}

/** For how long a reminder is put off. */
export const SNOOZES = ['hour', 'tomorrow'] as const
export type SnoozeFor = (typeof SNOOZES)[number]

/** The place of a kind in the order in which check-ins are named. */
export function kindIndex(kind: CheckInKind): number {
  return CHECK_IN_KINDS.indexOf(kind)
}
