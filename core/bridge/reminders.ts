import { isPeriodKey } from '#core/calendar/period'
import { checkInIdSchema, checkInKindSchema } from '#core/journal/check-in'
import { LEVEL_OF } from '#core/journal/goal'
import { reminderPlanSchema, reminderPreferencesSchema, SNOOZES, wallTimeSchema } from '#core/schedule/reminder-plan'
import { z } from '#core/zod'

/** How the shell reminds now. */
const reminderStateSchema = z.object({
  preferences: reminderPreferencesSchema,
  /** When what was put off comes back, by the check-in's id. */
  snoozed: z.record(checkInIdSchema, wallTimeSchema),
  /** The next reminder that lies ahead, snoozes apart. */
  next: z.object({ kind: checkInKindSchema, periodKey: z.string(), at: wallTimeSchema }).optional(),
  /** Whether this system shows notifications at all. */
  canNotify: z.boolean(),
})
export type ReminderState = z.infer<typeof reminderStateSchema>

/** Requests about reminders. What is sent holds no text of the journal. */
export const REMINDER_REQUESTS = {
  /** What there is to remind of, whenever it changes. */
  'reminders:plan': { sent: reminderPlanSchema, answered: z.null() },
  'reminders:get': { sent: z.undefined(), answered: reminderStateSchema },
  'reminders:set': { sent: z.strictObject(reminderPreferencesSchema.shape), answered: z.null() },
  /** Puts off one check-in, or takes that back. */
  'reminders:snooze': {
    sent: z
      .strictObject({ kind: checkInKindSchema, periodKey: z.string(), time: z.enum([...SNOOZES, 'back']) })
      .refine(({ kind, periodKey }) => isPeriodKey(LEVEL_OF[kind], periodKey)),
    answered: z.null(),
  },
  /** Shows a notification now, so that the person sees whether they arrive. */
  'reminders:try': { sent: z.undefined(), answered: z.null() },
} as const
