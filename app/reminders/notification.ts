import { app, Notification } from 'electron'
import type { Language } from '#core/calendar/labels'
import type { Occurrence } from '#core/schedule/reminders'
import { noticeText, REMINDER_TEXTS } from '../texts/reminder-texts'
import type { ReminderNews } from './reminders'

/** What a person can do about a reminder. */
export type ReminderAct = 'start' | 'hour' | 'tomorrow' | 'skip'

export type Notifier = {
  /** Shows one notification for all of these; one that still stands goes. */
  readonly show: (notice: readonly [Occurrence, ...Occurrence[]], news: ReminderNews, language: Language) => void
  readonly showTrial: (language: Language, onClick: () => void) => void
  /** Takes away the notification when none of what it names is asked for any more, or the first was put off or begun. */
  readonly keepOnly: (askedIds: ReadonlySet<string>) => void
  /** Takes it away: once the program has ended nothing answers a click. */
  readonly close: () => void
}

type Surroundings = {
  readonly act: (what: ReminderAct, occurrence: Occurrence) => void
  /** Told when the system could not show a notification of these. */
  readonly onFailed: (ids: readonly string[]) => void
}

/** Shows reminders as notifications of the system. A click starts the first of what is named. */
export function createNotifier({ act, onFailed }: Surroundings): Notifier {
  // Windows shows notifications only of a program it knows by this name, the one electron-builder installs it under.
  app.setAppUserModelId('org.vantage.journal')
  // Kept, for a notification that is let go of no longer answers a click.
  let standing: { readonly notification: Notification; readonly ids: readonly string[] } | undefined
  const put = (notification: Notification, ids: readonly string[]) => {
    standing?.notification.close()
    standing = { notification, ids }
    notification.show()
  }
  return {
    show: (notice, { minutes, now }, language) => {
      const [first] = notice
      const { start, goOn, inAnHour, onTomorrow, skip } = REMINDER_TEXTS[language]
      const ids = notice.map(({ id }) => id)
      const buttons = [
        { what: 'start', text: first.isBegun ? goOn : start },
        { what: 'hour', text: inAnHour },
        { what: 'tomorrow', text: onTomorrow },
        // What is begun holds words: it is not skipped.
        ...(first.isBegun ? [] : [{ what: 'skip', text: skip } as const]),
      ] as const
      const notification = new Notification({
        ...noticeText(notice, minutes, now.local, language),
        // Shown until it is answered, where the system can: someone may be away from the desk at the hour.
        timeoutType: 'never',
        // Where the platform has buttons. The tray and Today offer the same everywhere.
        actions: buttons.map(({ text }) => ({ type: 'button', text })),
      })
      notification.on('click', () => act('start', first))
      notification.on('action', (_event, index) => {
        const chosen = buttons[index]
        if (chosen) act(chosen.what, first)
      })
      notification.on('failed', () => onFailed(ids))
      put(notification, ids)
    },
    showTrial: (language, onClick) => {
      const { tryTitle, tryBody } = REMINDER_TEXTS[language]
      const notification = new Notification({ title: tryTitle, body: tryBody })
      notification.on('click', onClick)
      put(notification, [])
    },
    keepOnly: (askedIds) => {
      const first = standing?.ids[0]
      if (!standing || first === undefined || askedIds.has(first)) return
      standing.notification.close()
      standing = undefined
    },
    close: () => standing?.notification.close(),
  }
}
