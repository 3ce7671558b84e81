import type { Language } from '#core/calendar/labels'
import type { CheckInKind } from '#core/journal/check-in'

type Words = {
  readonly app: string
  /** What each check-in is, in a sentence that stays true in any year. */
  readonly about: Readonly<Record<CheckInKind, string>>
  readonly minutes: (minutes: number) => string
}

/** Words of the calendar file. A calendar is often shared or synced: nothing of the journal stands in them. */
export const CALENDAR_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    app: 'Vantage',
    about: {
      weekly: 'Look back on a week, and plan the next.',
      quarterly: 'Read a quarter again, and see what kept coming back.',
      yearly: 'Look back on a year, and choose the way from here.',
      'five-year': 'Look back on five years, from across the room.',
    },
    minutes: (minutes) => `About ${minutes} minutes, in Vantage.`,
  },
  zh: {
    app: '旁观',
    about: {
      weekly: '回头看一周，再想好接下来一周。',
      quarterly: '把一个季度重读一遍，看看常卡在哪儿。',
      yearly: '回望一整年，想想往后怎么走。',
      'five-year': '站远一点，回望五年。',
    },
    minutes: (minutes) => `在旁观里写，约 ${minutes} 分钟。`,
  },
}
