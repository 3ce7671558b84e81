import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mondays } from '../../tests/unit/support/arbitraries'
import { parseDay } from './day'
import {
  dateLabel,
  dateYearLabel,
  fullDateLabel,
  quarterLabel,
  quarterYearLabel,
  shortDateLabel,
  timeLabel,
  weekdayNames,
  weekLabel,
  weekNumberLabel,
  weekSeal,
} from './labels'
import { quarterSchema } from './quarter'
import { endOfWeek } from './week'

const day = parseDay('2026-11-23')

describe('the label of a day', () => {
  test('in full names the weekday and the year', () => {
    expect(fullDateLabel(day, 'en')).toBe('Monday, 23 November 2026')
    expect(fullDateLabel(day, 'zh')).toBe('2026年11月23日星期一')
    expect(fullDateLabel(parseDay('2027-01-03'), 'en')).toBe('Sunday, 3 January 2027')
    expect(fullDateLabel(parseDay('2027-01-03'), 'zh')).toBe('2027年1月3日星期日')
  })

  test('leaves the year out where it goes without saying', () => {
    expect(dateLabel(day, 'en')).toBe('23 November')
    expect(dateLabel(day, 'zh')).toBe('11月23日')
  })

  test('names the year without the weekday', () => {
    expect(dateYearLabel(day, 'en')).toBe('23 November 2026')
    expect(dateYearLabel(day, 'zh')).toBe('2026年11月23日')
  })

  test('is short where there is little room', () => {
    expect(shortDateLabel(day, 'en')).toBe('23 Nov')
    expect(shortDateLabel(day, 'zh')).toBe('11月23日')
  })

  test('is the same when asked for again, after another one', () => {
    const before = dateLabel(day, 'en')
    shortDateLabel(day, 'en')
    dateLabel(parseDay('2026-01-01'), 'zh')
    expect(dateLabel(day, 'en')).toBe(before)
  })

  test('never moves to the day before or after, in whatever zone the machine stands', () => {
    expect(dateYearLabel(parseDay('2026-01-01'), 'en')).toBe('1 January 2026')
    expect(dateYearLabel(parseDay('2026-12-31'), 'en')).toBe('31 December 2026')
    expect(dateYearLabel(parseDay('2011-12-30'), 'en')).toBe('30 December 2011')
  })
})

describe('the label of a week', () => {
  test('names the month once inside one month', () => {
    expect(weekLabel(parseDay('2026-11-16'), 'en')).toBe('16 to 22 November')
    expect(weekLabel(parseDay('2026-11-16'), 'zh')).toBe('11月16日至22日')
    expect(weekLabel(parseDay('2026-11-02'), 'en')).toBe('2 to 8 November')
    expect(weekLabel(parseDay('2026-11-02'), 'zh')).toBe('11月2日至8日')
  })

  test('names both months across two', () => {
    expect(weekLabel(parseDay('2026-11-30'), 'en')).toBe('30 November to 6 December')
    expect(weekLabel(parseDay('2026-11-30'), 'zh')).toBe('11月30日至12月6日')
  })

  test('names both years across two', () => {
    expect(weekLabel(parseDay('2026-12-28'), 'en')).toBe('28 December 2026 to 3 January 2027')
    expect(weekLabel(parseDay('2026-12-28'), 'zh')).toBe('2026年12月28日至2027年1月3日')
  })

  test('names a year only when it changes inside the week', () => {
    fc.assert(
      fc.property(mondays(1990, 2100), fc.constantFrom('en' as const, 'zh' as const), (monday, language) => {
        const changes = monday.slice(0, 4) !== endOfWeek(monday).slice(0, 4)
        const years = weekLabel(monday, language).match(/\d{4}/g) ?? []
        expect(years).toEqual(changes ? [monday.slice(0, 4), endOfWeek(monday).slice(0, 4)] : [])
      }),
    )
  })
})

describe('the label of a week’s number', () => {
  test('has two digits on the seal', () => {
    expect(weekSeal(parseDay('2026-11-16'))).toBe('W47')
    expect(weekSeal(parseDay('2025-12-29'))).toBe('W01')
    expect(weekSeal(parseDay('2026-12-28'))).toBe('W53')
  })

  test('names the week-year, not the calendar year', () => {
    expect(weekNumberLabel(parseDay('2026-12-28'), 'en')).toBe('W53 of 2026')
    expect(weekNumberLabel(parseDay('2026-12-28'), 'zh')).toBe('2026年第53周')
    expect(weekNumberLabel(parseDay('2025-12-29'), 'en')).toBe('W01 of 2026')
    expect(weekNumberLabel(parseDay('2025-12-29'), 'zh')).toBe('2026年第1周')
  })
})

describe('the label of a quarter', () => {
  const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((text) => quarterSchema.parse(text))

  test('is its number in words', () => {
    expect(quarters.map((quarter) => quarterLabel(quarter, 'en'))).toEqual([
      'Quarter 1',
      'Quarter 2',
      'Quarter 3',
      'Quarter 4',
    ])
    expect(quarters.map((quarter) => quarterLabel(quarter, 'zh'))).toEqual([
      '第一季度',
      '第二季度',
      '第三季度',
      '第四季度',
    ])
  })

  test('names the year when asked to', () => {
    expect(quarters.map((quarter) => quarterYearLabel(quarter, 'en'))).toEqual([
      'Q1 2026',
      'Q2 2026',
      'Q3 2026',
      'Q4 2026',
    ])
    expect(quarterYearLabel(quarterSchema.parse('2026-Q4'), 'zh')).toBe('2026年第四季度')
  })
})

describe('other labels', () => {
  test('weekdays are named from Monday on', () => {
    expect(weekdayNames('en')).toEqual(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    expect(weekdayNames('zh')).toEqual(['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'])
  })

  test('a time of day has two digits for hours and minutes', () => {
    expect([0, 5, 65, 20 * 60, 20 * 60 + 30, 1439].map(timeLabel)).toEqual([
      '00:00',
      '00:05',
      '01:05',
      '20:00',
      '20:30',
      '23:59',
    ])
  })
})
