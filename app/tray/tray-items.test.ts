import { describe, expect, test } from 'vitest'
import { instantSchema } from '#core/calendar/clock'
import { parseDay } from '#core/calendar/day'
import type { Occurrence } from '#core/schedule/reminders'
import type { ReminderNews } from '../reminders/reminders'
import { trayItems } from './tray-items'

const DUE = { day: parseDay('2026-11-23'), minutes: 1200 }
const WEEK: Occurrence = {
  id: 'weekly:2026-11-16',
  kind: 'weekly',
  periodKey: '2026-11-16',
  due: DUE,
  at: DUE,
  isBegun: false,
  isReminded: true,
}
const NEWS: ReminderNews = {
  waiting: [WEEK],
  asked: new Set([WEEK.id]),
  next: { ...WEEK, id: 'weekly:2026-11-23', periodKey: '2026-11-23', at: { ...DUE, day: parseDay('2026-11-30') } },
  minutes: { weekly: 30, quarterly: 60, yearly: 60, 'five-year': 90 },
  now: { instant: instantSchema.parse('2026-11-23T19:00:00.000Z'), local: DUE },
}

function items(news: ReminderNews | undefined, language: 'en' | 'zh' = 'en') {
  const done: unknown[] = []
  const found = trayItems(news, language, {
    act: (what, { id }) => done.push([what, id]),
    quickNote: () => done.push('note'),
    open: () => done.push('open'),
    quit: () => done.push('quit'),
  })
  return { labels: found.map(({ label, type }) => label ?? type), found, done }
}

describe('the tray', () => {
  test('offers what waits, and what can be done about it', () => {
    const { labels, found, done } = items(NEWS)
    expect(labels).toEqual([
      'Weekly review · 16 to 22 November',
      'Start',
      'In an Hour',
      'Tomorrow',
      'Skip…',
      'separator',
      'Quick Note…',
      'Open Vantage',
      'separator',
      'Quit Vantage',
    ])
    // Clicked one after the other, as a person would.
    for (const { click } of found) (click as (() => void) | undefined)?.()
    expect(done).toEqual([
      ['start', WEEK.id],
      ['hour', WEEK.id],
      ['tomorrow', WEEK.id],
      ['skip', WEEK.id],
      'note',
      'open',
      'quit',
    ])
  })

  test('does not offer to skip what is begun', () => {
    const { labels } = items({ ...NEWS, waiting: [{ ...WEEK, isBegun: true }] })
    expect(labels).toContain('Go On')
    expect(labels).not.toContain('Skip…')
  })

  test('offers the same for each of several, under its name', () => {
    const quarter = { ...WEEK, id: 'quarterly:2026-Q4', kind: 'quarterly', periodKey: '2026-Q4' } as const
    const { labels, found } = items({ ...NEWS, waiting: [WEEK, quarter] })
    expect(labels.slice(0, 8)).toEqual([
      'Weekly review · 16 to 22 November',
      'Start',
      'In an Hour',
      'Tomorrow',
      'Skip…',
      'separator',
      'Quarterly review · Q4 2026',
      'separator',
    ])
    const under = found[6]?.submenu
    expect(Array.isArray(under) && under.map(({ label }) => label)).toEqual([
      'Start',
      'In an Hour',
      'Tomorrow',
      'Skip…',
    ])
  })

  test('puts off nothing of a kind it does not remind of', () => {
    expect(items({ ...NEWS, waiting: [{ ...WEEK, isReminded: false }] }).labels.slice(1, 4)).toEqual([
      'Start',
      'Skip…',
      'separator',
    ])
  })

  test('says when the next comes while nothing waits, and that there is none', () => {
    expect(items({ ...NEWS, waiting: [] }).labels[0]).toBe('Weekly review · 30 November at 20:00')
    expect(items({ ...NEWS, waiting: [] }, 'zh').labels[0]).toBe('周复盘 · 11月30日 20:00')
    expect(items({ ...NEWS, waiting: [], next: undefined }).labels[0]).toBe('Nothing to write now')
    expect(items(undefined).labels).toEqual([
      'Nothing to write now',
      'separator',
      'Quick Note…',
      'Open Vantage',
      'separator',
      'Quit Vantage',
    ])
  })
})
