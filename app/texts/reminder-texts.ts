import type { LocalTime } from '#core/calendar/clock'
import { addDays } from '#core/calendar/day'
import { dateLabel, dateYearLabel, type Language, timeLabel } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import type { CheckInKind } from '#core/journal/check-in'
import type { ReminderPlan, WallTime } from '#core/schedule/reminder-plan'
import type { Occurrence } from '#core/schedule/reminders'

type Words = {
  readonly kinds: Readonly<Record<CheckInKind, string>>
  readonly ready: (dates: string, minutes: number) => string
  readonly begun: (dates: string) => string
  readonly soon: (dates: string, time: string, minutes: number) => string
  readonly titleOfSeveral: (first: string, others: number) => string
  readonly several: (dates: readonly string[]) => string
  readonly waiting: (count: number) => string
  readonly today: string
  readonly tomorrow: string
  readonly at: (day: string, time: string) => string
  readonly start: string
  readonly goOn: string
  readonly inAnHour: string
  readonly onTomorrow: string
  readonly skip: string
  readonly quickNote: string
  readonly open: string
  readonly quit: string
  readonly nothing: string
  readonly tryTitle: string
  readonly tryBody: string
}

const LIST_EN = new Intl.ListFormat('en')
const LIST_ZH = new Intl.ListFormat('zh')

const en: Words = {
  kinds: {
    weekly: 'Weekly review',
    quarterly: 'Quarterly review',
    yearly: 'Yearly check-in',
    'five-year': 'Five-year check-in',
  },
  ready: (dates, minutes) => `${dates} is ready, about ${minutes} minutes.`,
  begun: (dates) => `${dates} is begun. It opens where you stopped.`,
  soon: (dates, time, minutes) => `${dates}: ${time}, about ${minutes} minutes.`,
  titleOfSeveral: (first, others) => `${first} and ${others} more`,
  several: (dates) => `${LIST_EN.format(dates)} are ready. One at a time.`,
  waiting: (count) => (count === 1 ? 'One check-in waits' : `${count} check-ins wait`),
  today: 'today',
  tomorrow: 'tomorrow',
  at: (day, time) => `${day} at ${time}`,
  start: 'Start',
  goOn: 'Go On',
  inAnHour: 'In an Hour',
  onTomorrow: 'Tomorrow',
  skip: 'Skip…',
  quickNote: 'Quick Note…',
  open: 'Open Vantage',
  quit: 'Quit Vantage',
  nothing: 'Nothing to write now',
  tryTitle: 'This is how Vantage reminds you',
  tryBody: 'A click on a reminder opens the review.',
}

const zh: Words = {
  kinds: { weekly: '周复盘', quarterly: '季度复盘', yearly: '年度回望', 'five-year': '五年回望' },
  ready: (dates, minutes) => `${dates}可以写了，约 ${minutes} 分钟。`,
  begun: (dates) => `${dates}写了一半，打开就接着写。`,
  soon: (dates, time, minutes) => `${dates}，${time}，约 ${minutes} 分钟。`,
  titleOfSeveral: (first, others) => `${first}，还有 ${others} 篇`,
  several: (dates) => `${LIST_ZH.format(dates)}都可以写了，一篇一篇来。`,
  waiting: (count) => `有 ${count} 篇可以写`,
  today: '今天',
  tomorrow: '明天',
  at: (day, time) => `${day} ${time}`,
  start: '现在写',
  goOn: '接着写',
  inAnHour: '一小时后',
  onTomorrow: '明天',
  skip: '跳过…',
  quickNote: '随手记一句…',
  open: '打开旁观',
  quit: '退出旁观',
  nothing: '现在没有要写的',
  tryTitle: '旁观会这样提醒你',
  tryBody: '点一下提醒，就打开那一篇。',
}

/** The words of reminders and of the tray. Every language fills every key. */
export const REMINDER_TEXTS: Readonly<Record<Language, Words>> = { en, zh }

/** What one notification says of one or several check-ins. Never empty: some systems show nothing then. */
export function noticeText(
  [first, ...others]: readonly [Occurrence, ...Occurrence[]],
  minutes: ReminderPlan['minutes'],
  now: LocalTime,
  language: Language,
): { readonly title: string; readonly body: string } {
  const text = REMINDER_TEXTS[language]
  const name = text.kinds[first.kind]
  if (others.length > 0) {
    const dates = [first, ...others].map((occurrence) => datesOf(occurrence, language))
    return { title: text.titleOfSeveral(name, others.length), body: text.several(dates) }
  }
  const dates = datesOf(first, language)
  if (first.isBegun) return { title: name, body: text.begun(dates) }
  const isAhead = first.due.day > now.day || (first.due.day === now.day && first.due.minutes > now.minutes)
  return {
    title: name,
    body: isAhead
      ? text.soon(dates, whenText(first.due, now, language), minutes[first.kind])
      : text.ready(dates, minutes[first.kind]),
  }
}

/** `16 to 22 November`. */
export function datesOf({ periodKey }: Pick<Occurrence, 'periodKey'>, language: Language): string {
  return periodOf(periodKey).label(language)
}

/** `today at 20:00`, `30 November at 20:00`. */
export function whenText({ day, minutes }: WallTime, now: LocalTime, language: Language): string {
  const { today, tomorrow, at } = REMINDER_TEXTS[language]
  const date = day.slice(0, 4) === now.day.slice(0, 4) ? dateLabel(day, language) : dateYearLabel(day, language)
  const name = day === now.day ? today : day === addDays(now.day, 1) ? tomorrow : date
  return at(name, timeLabel(minutes))
}
