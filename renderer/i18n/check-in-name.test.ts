import { expect, test } from 'vitest'
import { checkInName, sourceName } from './check-in-name'

test.each([
  ['weekly:2026-11-16', 'W47 of 2026, 16 to 22 November', '2026年第47周（11月16日至22日）'],
  [
    'weekly:2026-12-28',
    'W53 of 2026, 28 December 2026 to 3 January 2027',
    '2026年第53周（2026年12月28日至2027年1月3日）',
  ],
  ['quarterly:2026-Q4', 'Q4 2026', '2026年第四季度'],
  ['yearly:2026', '2026', '2026年'],
  ['five-year:2022-2026', '2022 to 2026', '2022至2026年'],
])('%s is called by what a person knows it by', (id, en, zh) => {
  expect(checkInName(id, 'en')).toBe(en)
  expect(checkInName(id, 'zh')).toBe(zh)
})

test('a pinned sentence is told by the check-in it comes from, a goal by nothing', () => {
  expect(sourceName('quarterly:2026-Q4/reread.sentence', 'en')).toBe('Q4 2026')
  expect(sourceName('0190a1b2-0000-7000-8000-000000000001', 'en')).toBe('')
})

test('an id that no check-in can have is named as far as it goes, and breaks no page', () => {
  expect(checkInName('weekly:2026-02-30', 'en')).toBe('2026-02-30')
  expect(checkInName('weekly', 'en')).toBe('')
  expect(checkInName('', 'zh')).toBe('')
})
