import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { days } from '../../tests/unit/support/arbitraries'
import { mondaysBy, TABLE } from '../../tests/unit/support/iso-weeks'
import { addDays, daysBetween, parseDay } from './day'
import {
  quarterDays,
  quarterOfDay,
  quarterOfWeek,
  quarterParts,
  quarterSchema,
  weeksOfQuarter,
  yearOfWeek,
} from './quarter'

const QUARTERS = Array.from({ length: 111 * 4 }, (_, index) =>
  quarterSchema.parse(`${1990 + Math.floor(index / 4)}-Q${(index % 4) + 1}`),
)

describe('against the table of 1990 to 2100', () => {
  test('every week belongs to the quarter of its Thursday', () => {
    expect(TABLE.filter(({ monday, quarter }) => quarterOfWeek(monday) !== quarter)).toEqual([])
  })

  test('every week belongs to the year of its Thursday', () => {
    expect(TABLE.filter(({ monday, year }) => yearOfWeek(monday) !== year)).toEqual([])
  })

  test('a quarter has the weeks the table gives it', () => {
    const table = mondaysBy(({ quarter }) => quarter)
    expect([...table.keys()]).toEqual(QUARTERS)
    for (const quarter of QUARTERS) expect(weeksOfQuarter(quarter)).toEqual(table.get(quarter))
  })

  test('a quarter has 12 to 14 weeks, and all three counts occur', () => {
    const counts = new Set(QUARTERS.map((quarter) => weeksOfQuarter(quarter).length))
    expect([...counts].toSorted()).toEqual([12, 13, 14])
  })
})

describe('a quarter', () => {
  test('Q4 of 2026 has 14 weeks and ends with W53', () => {
    const weeks = weeksOfQuarter(quarterSchema.parse('2026-Q4'))
    expect(weeks).toHaveLength(14)
    expect(weeks[0]).toBe('2026-09-28')
    expect(weeks.at(-1)).toBe('2026-12-28')
  })

  test('Q1 of 2027 has 12 weeks', () => {
    const weeks = weeksOfQuarter(quarterSchema.parse('2027-Q1'))
    expect(weeks).toHaveLength(12)
    expect(weeks[0]).toBe('2027-01-04')
    expect(weeks.at(-1)).toBe('2027-03-22')
  })

  test('is found for a day of every month', () => {
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
    expect(months.map((month) => quarterOfDay(parseDay(`2026-${month}-15`)))).toEqual(
      [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4].map((number) => `2026-Q${number}`),
    )
  })

  test('has its first and last day', () => {
    expect(quarterDays(quarterSchema.parse('2026-Q1'))).toEqual({ first: '2026-01-01', last: '2026-03-31' })
    expect(quarterDays(quarterSchema.parse('2026-Q2'))).toEqual({ first: '2026-04-01', last: '2026-06-30' })
    expect(quarterDays(quarterSchema.parse('2026-Q3'))).toEqual({ first: '2026-07-01', last: '2026-09-30' })
    expect(quarterDays(quarterSchema.parse('2026-Q4'))).toEqual({ first: '2026-10-01', last: '2026-12-31' })
  })

  test('holds exactly the days from its first to its last', () => {
    fc.assert(
      fc.property(days(1800, 2200), (day) => {
        const { first, last } = quarterDays(quarterOfDay(day))
        expect(first <= day && day <= last).toBe(true)
        expect(quarterOfDay(addDays(first, -1))).not.toBe(quarterOfDay(day))
        expect(quarterOfDay(addDays(last, 1))).not.toBe(quarterOfDay(day))
        expect(daysBetween(first, last)).toBeGreaterThanOrEqual(89)
        expect(daysBetween(first, last)).toBeLessThanOrEqual(91)
      }),
    )
  })

  test('falls into year and number', () => {
    expect(quarterParts(quarterSchema.parse('2026-Q4'))).toEqual({ year: 2026, number: 4 })
  })

  test.each(['2026-Q0', '2026-Q5', '2026Q4', '26-Q4', '2026-q4', '2026-Q4 ', '2026-Q44', '2026', '', 4])(
    'written as %j is refused',
    (text) => {
      expect(quarterSchema.safeParse(text).success).toBe(false)
    },
  )

  test('a week that straddles two quarters goes where its Thursday is, not where it begins', () => {
    // Thursday 1 October 2026: three days lie in September.
    expect(quarterOfWeek(parseDay('2026-09-28'))).toBe('2026-Q4')
    // Thursday 31 December 2026: three days lie in January.
    expect(quarterOfWeek(parseDay('2026-12-28'))).toBe('2026-Q4')
    expect(yearOfWeek(parseDay('2026-12-28'))).toBe(2026)
    // Thursday 1 January 2026: three days lie in December.
    expect(quarterOfWeek(parseDay('2025-12-29'))).toBe('2026-Q1')
    expect(yearOfWeek(parseDay('2025-12-29'))).toBe(2026)
  })
})
