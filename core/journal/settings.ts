import { type Day, daySchema } from '#core/calendar/day'
import { LANGUAGES } from '#core/calendar/labels'
import { z } from '#core/zod'
import { CHECK_IN_KINDS, checkInKindSchema } from './check-in'
import { recordShape } from './record'

export const languageChoiceSchema = z.enum(['system', ...LANGUAGES])
export const themeChoiceSchema = z.enum(['system', 'light', 'dark'])
export const timerChoiceSchema = z.enum(['shown', 'hidden', 'off'])
export type LanguageChoice = z.infer<typeof languageChoiceSchema>
export type ThemeChoice = z.infer<typeof themeChoiceSchema>
export type TimerChoice = z.infer<typeof timerChoiceSchema>

const weekdaySchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])

/** When check-ins fall due: the review weekday (ISO) and the minutes since its midnight. */
export const scheduleSchema = z.object({
  weekday: weekdaySchema,
  minutes: z.number().int().min(0).max(1439),
})
export type Schedule = z.infer<typeof scheduleSchema>

/** The one row of settings that belong to the journal, not to the machine. */
export const settingsSchema = z.object({
  ...recordShape,
  id: z.literal('settings'),
  language: languageChoiceSchema,
  theme: themeChoiceSchema,
  /** Whose eyes look at the week; empty until named. */
  supervisor: z.string(),
  schedule: scheduleSchema,
  timer: timerChoiceSchema,
  /** The person's first day in the app: nothing before it is ever due or missed. */
  firstDay: daySchema,
  /** The kinds of check-ins that fall due. */
  kinds: z.array(checkInKindSchema),
  /** The year from which five-year spans are counted. Every year of its first two spans has four digits. */
  fiveYearStart: z.number().int().min(1900).max(9990),
})
export type Settings = z.infer<typeof settingsSchema>

/** What a person may change at the first start. */
export type Preferences = Pick<Settings, 'language' | 'theme' | 'supervisor' | 'schedule' | 'timer' | 'kinds'>

/** The preferences of a journal that has none yet: Monday 20:00, as the method says. */
export function defaultPreferences(): Preferences {
  return {
    language: 'system',
    theme: 'system',
    supervisor: '',
    schedule: { weekday: 1, minutes: 20 * 60 },
    timer: 'shown',
    kinds: [...CHECK_IN_KINDS],
  }
}

/** Preferences together with the first day: what the due rules of weekly reviews read. */
export type Rhythm = { readonly schedule: Schedule; readonly firstDay: Day }

/** What the due rules of all check-ins read. */
export type FullRhythm = Rhythm & Pick<Settings, 'kinds' | 'fiveYearStart'>
