import { Notification } from 'electron'
import type { REMINDER_REQUESTS } from '#core/bridge/reminders'
import type { Handlers } from '../ipc'
import type { Reminders } from './reminders'

/** Answers the page's requests about reminders. */
export function reminderHandlers(
  reminders: Reminders,
  showTrial: () => void,
): Pick<Handlers, keyof typeof REMINDER_REQUESTS> {
  return {
    'reminders:plan': async (plan) => {
      await reminders.takePlan(plan)
      return null
    },
    'reminders:get': () => ({ ...reminders.state(), canNotify: Notification.isSupported() }),
    'reminders:set': async (preferences) => {
      await reminders.changePreferences(preferences)
      return null
    },
    'reminders:snooze': async ({ kind, periodKey, time }) => {
      await reminders.snooze({ kind, periodKey }, time)
      return null
    },
    'reminders:try': () => {
      showTrial()
      return null
    },
  }
}
