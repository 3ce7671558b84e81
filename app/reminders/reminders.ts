import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { ReminderState } from '#core/bridge/reminders'
import { type Clock, localTime, localTimeAt } from '#core/calendar/clock'
import type { CheckIn } from '#core/journal/check-in'
import {
  defaultReminders,
  emptyMemory,
  type ReminderPlan,
  type ReminderPreferences,
  reminderMemorySchema,
  reminderPlanSchema,
  reminderPreferencesSchema,
  type Snooze,
  type SnoozeFor,
  type WallTime,
} from '#core/schedule/reminder-plan'
import {
  firstMemory,
  isSameRhythm,
  lookAt,
  type Moment,
  nextReminder,
  type Occurrence,
  remindedKinds,
  settled,
  snooze,
  stillAsked,
  unshown,
  unsnoozed,
  waiting,
} from '#core/schedule/reminders'
import { z } from '#core/zod'
import { type JsonFile, openJsonFile } from '../files/json-file'

const fileSchema = z.object({
  version: z.literal(1),
  preferences: reminderPreferencesSchema,
  /** The page's last word; absent until there is a journal. */
  plan: reminderPlanSchema.optional(),
  memory: reminderMemorySchema,
})
type Kept = z.infer<typeof fileSchema>

/** What the tray, the badge and the page want to know. */
export type ReminderNews = {
  /** What is due, late or announced and not done, in the order it is named in. */
  readonly waiting: readonly Occurrence[]
  /** The ids a notification may still stand for. */
  readonly asked: ReadonlySet<string>
  readonly next: Occurrence | undefined
  readonly minutes: ReminderPlan['minutes']
  readonly now: Moment
}

export type Reminders = {
  /** Looks at the clock: shows what has come. */
  readonly look: () => Promise<void>
  /** The system showed none of these after all: they are tried again a while from now. */
  readonly notShown: (ids: readonly string[]) => Promise<void>
  readonly hasPlan: () => boolean
  /** Whether anything is reminded of: not before there is a plan, nor when all of it is switched off. */
  readonly isReminding: () => boolean
  readonly takePlan: (plan: ReminderPlan) => Promise<void>
  readonly changePreferences: (preferences: ReminderPreferences) => Promise<void>
  readonly snooze: (checkIn: Pick<CheckIn, 'kind' | 'periodKey'>, time: SnoozeFor | 'back') => Promise<void>
  readonly state: () => Omit<ReminderState, 'canNotify'>
  readonly news: () => ReminderNews | undefined
}

type Surroundings = {
  readonly folder: string
  readonly clock: Clock
  /** Shows one notification for all of these. */
  readonly show: (notice: readonly [Occurrence, ...Occurrence[]], news: ReminderNews) => void
  /** Whether somebody sits at the main window: only then the check-in in it needs no reminder. */
  readonly isAtDesk: () => boolean
  /** Called when anything the tray or the page shows may have changed. */
  readonly onChange: () => void
  /** How long after a notification that was not shown it is tried again, in milliseconds. */
  readonly retryAfter: number
}

/** Reminds by comparing the wall clock with the plan. What was shown is on disk before it is shown. */
export async function openReminders(surroundings: Surroundings): Promise<Reminders> {
  const { folder, clock, show, isAtDesk, onChange, retryAfter } = surroundings
  const defaults: Kept = { version: 1, preferences: defaultReminders(), memory: emptyMemory() }
  const now = (): Moment => ({ instant: clock.now(), local: localTime(clock) })
  const kept: JsonFile<Kept> = await openJsonFile<Kept>(
    path.join(folder, 'reminders.json'),
    fileSchema,
    defaults,
    () => new Date(clock.now()),
  )

  // Not by the wall clock, which may be moved.
  let retriesAt = 0
  /** The plan, with a check-in open in it only while somebody sits there. */
  const seen = ({ open, ...plan }: ReminderPlan): ReminderPlan => ({ ...plan, ...(open && isAtDesk() && { open }) })
  const news = (): ReminderNews | undefined => {
    const { plan, preferences, memory } = kept.current()
    if (!plan) return undefined
    const moment = now()
    return {
      waiting: waiting(moment.local, plan, preferences),
      asked: stillAsked(moment.local, seen(plan), preferences, memory),
      next: nextReminder(moment.local, plan, preferences),
      minutes: plan.minutes,
      now: moment,
    }
  }
  const look = async () => {
    const { plan, preferences, memory } = kept.current()
    if (!plan || performance.now() < retriesAt) return
    const found = lookAt(now(), seen(plan), preferences, memory)
    const hasChanged =
      found.memory.shown !== memory.shown || JSON.stringify(found.memory.snoozed) !== JSON.stringify(memory.snoozed)
    if (!hasChanged) return
    await kept.change({ memory: found.memory })
    const [first, ...others] = found.notice
    const told = news()
    if (first && told) show([first, ...others], told)
    onChange()
  }
  return {
    look,
    notShown: async (ids) => {
      retriesAt = performance.now() + retryAfter
      await kept.change({ memory: unshown(kept.current().memory, ids) })
    },
    hasPlan: () => kept.current().plan !== undefined,
    isReminding: () => {
      const { plan, preferences } = kept.current()
      return plan !== undefined && remindedKinds(plan, preferences).length > 0
    },
    takePlan: async (plan) => {
      const { plan: before, preferences, memory } = kept.current()
      const rules = [now(), plan, preferences] as const
      // Told at each start of the page: what it says is on disk already.
      if (before && isDeepStrictEqual(before, plan)) return await look()
      if (!before) await kept.change({ plan, memory: firstMemory(...rules) })
      else if (isSameRhythm(before, plan)) await kept.change({ plan })
      else await kept.change({ plan, memory: settled(...rules, memory) })
      await look()
      onChange()
    },
    changePreferences: async (preferences) => {
      const { plan, memory } = kept.current()
      await kept.change({ preferences, ...(plan && { memory: settled(now(), plan, preferences, memory) }) })
      await look()
      onChange()
    },
    snooze: async ({ kind, periodKey }, time) => {
      const { plan, preferences, memory } = kept.current()
      if (!plan) return
      const moment = now()
      const next =
        time === 'back'
          ? unsnoozed(memory, `${kind}:${periodKey}`, moment.local)
          : snooze(moment, kind, periodKey, time, plan, preferences, memory)
      await kept.change({ memory: next })
      onChange()
    },
    state: () => {
      const { plan, preferences, memory } = kept.current()
      const next = plan && nextReminder(now().local, plan, preferences)
      const snoozed = Object.entries(memory.snoozed).map(([id, put]) => [id, comesBack(put, clock.zone())])
      return {
        preferences,
        snoozed: Object.fromEntries(snoozed),
        ...(next && { next: { kind: next.kind, periodKey: next.periodKey, at: next.at } }),
      }
    },
    news,
  }
}

function comesBack(put: Snooze, zone: string): WallTime {
  return 'on' in put ? put.on : localTimeAt(put.until, zone)
}
