import type { MenuItemConstructorOptions } from 'electron'
import type { Language } from '#core/calendar/labels'
import type { Occurrence } from '#core/schedule/reminders'
import type { ReminderAct } from '../reminders/notification'
import type { ReminderNews } from '../reminders/reminders'
import { datesOf, REMINDER_TEXTS, whenText } from '../texts/reminder-texts'

export type TrayActs = {
  readonly act: (what: ReminderAct, occurrence: Occurrence) => void
  readonly quickNote: () => void
  readonly open: () => void
  readonly quit: () => void
}

/**
 * What the tray's menu says: the check-in that waits or the next one, what can be done about it, the others that wait, each
 * with the same, and the way in and out.
 */
export function trayItems(
  news: ReminderNews | undefined,
  language: Language,
  { act, quickNote, open, quit }: TrayActs,
): MenuItemConstructorOptions[] {
  const text = REMINDER_TEXTS[language]
  const separator = { type: 'separator' } as const
  const [first, ...others] = news?.waiting ?? []
  const label = (occurrence: Occurrence) => `${text.kinds[occurrence.kind]} · ${datesOf(occurrence, language)}`
  const actsOn = (one: Occurrence): MenuItemConstructorOptions[] => [
    { id: `start ${one.id}`, label: one.isBegun ? text.goOn : text.start, click: () => act('start', one) },
    // A kind that is not reminded of has nothing to put off.
    ...(one.isReminded
      ? [
          { id: `hour ${one.id}`, label: text.inAnHour, click: () => act('hour', one) },
          { id: `tomorrow ${one.id}`, label: text.onTomorrow, click: () => act('tomorrow', one) },
        ]
      : []),
    ...(one.isBegun ? [] : [{ id: `skip ${one.id}`, label: text.skip, click: () => act('skip', one) }]),
  ]
  const next = news?.next
  const head = first
    ? label(first)
    : news && next
      ? `${text.kinds[next.kind]} · ${whenText(next.at, news.now.local, language)}`
      : text.nothing
  return [
    { id: 'head', label: head, enabled: false },
    ...(first ? actsOn(first) : []),
    ...(others.length > 0 ? [separator] : []),
    ...others.map((other) => ({ id: other.id, label: label(other), submenu: actsOn(other) })),
    separator,
    { id: 'quick-note', label: text.quickNote, click: quickNote },
    { id: 'open', label: text.open, click: open },
    separator,
    { id: 'quit', label: text.quit, click: quit },
  ]
}
