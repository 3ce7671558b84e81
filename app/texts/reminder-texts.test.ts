import { describe, expect, test } from 'vitest'
import { parseDay } from '#core/calendar/day'
import { LANGUAGES } from '#core/calendar/labels'
import type { Occurrence } from '#core/schedule/reminders'
import { noticeText, REMINDER_TEXTS } from './reminder-texts'

const MINUTES = { weekly: 30, quarterly: 60, yearly: 60, 'five-year': 90 }
const DUE = { day: parseDay('2026-11-23'), minutes: 1200 }
const NOW = { day: parseDay('2026-11-23'), minutes: 1200 }
const WEEK: Occurrence = {
  id: 'weekly:2026-11-16',
  kind: 'weekly',
  periodKey: '2026-11-16',
  due: DUE,
  at: DUE,
  isBegun: false,
  isReminded: true,
}
const QUARTER: Occurrence = { ...WEEK, id: 'quarterly:2026-Q4', kind: 'quarterly', periodKey: '2026-Q4' }
const YEAR: Occurrence = { ...WEEK, id: 'yearly:2026', kind: 'yearly', periodKey: '2026' }

describe('a reminder', () => {
  test('says what it is, which dates, and how many minutes', () => {
    expect(noticeText([WEEK], MINUTES, NOW, 'en')).toEqual({
      title: 'Weekly review',
      body: '16 to 22 November is ready, about 30 minutes.',
    })
    expect(noticeText([WEEK], MINUTES, NOW, 'zh')).toEqual({
      title: '周复盘',
      body: '11月16日至22日可以写了，约 30 分钟。',
    })
  })

  test('that comes before the hour says when', () => {
    const before = { day: NOW.day, minutes: 1170 }
    expect(noticeText([WEEK], MINUTES, before, 'en').body).toBe('16 to 22 November: today at 20:00, about 30 minutes.')
    const yesterday = { day: parseDay('2026-11-22'), minutes: 1200 }
    expect(noticeText([WEEK], MINUTES, yesterday, 'en').body).toContain('tomorrow at 20:00')
    expect(noticeText([WEEK], MINUTES, yesterday, 'zh').body).toBe('11月16日至22日，明天 20:00，约 30 分钟。')
  })

  test('of one that is begun leads back to where it stopped', () => {
    expect(noticeText([{ ...WEEK, isBegun: true }], MINUTES, NOW, 'en').body).toBe(
      '16 to 22 November is begun. It opens where you stopped.',
    )
  })

  test('of several names them all, in one', () => {
    expect(noticeText([WEEK, QUARTER, YEAR], MINUTES, NOW, 'en')).toEqual({
      title: 'Weekly review and 2 more',
      body: '16 to 22 November, Q4 2026, and 2026 are ready. One at a time.',
    })
    expect(noticeText([WEEK, QUARTER, YEAR], MINUTES, NOW, 'zh')).toEqual({
      title: '周复盘，还有 2 篇',
      body: '11月16日至22日、2026年第四季度和2026年都可以写了，一篇一篇来。',
    })
  })

  test.each(LANGUAGES)('in %s asks without guilt', (language) => {
    const said = JSON.stringify([
      noticeText([WEEK], MINUTES, NOW, language),
      noticeText([WEEK, YEAR], MINUTES, { day: parseDay('2026-12-20'), minutes: 0 }, language),
      Object.values(REMINDER_TEXTS[language]).filter((text) => typeof text === 'string'),
    ])
    expect(said).not.toMatch(/should|must|miss|overdue|forgot|streak|late|!|应该|必须|错过|忘|逾期|打卡|坚持|！/i)
  })
})
