import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumbered, days, numberOfDay } from '../../tests/unit/support/arbitraries'
import { mondaysBy, TABLE } from '../../tests/unit/support/iso-weeks'
import { addDays, parseDay } from './day'
import { addWeeks, endOfWeek, mondaysBetween, weekNumber, weekOf, weeksOfYear } from './week'

describe('against the table of 1990 to 2100', () => {
  test('the table holds every week once, a week apart', () => {
    expect(TABLE).toHaveLength(5792)
    expect(TABLE[0]?.monday).toBe('1990-01-01')
    expect(TABLE.at(-1)?.monday).toBe('2100-12-27')
    expect(TABLE.every(({ monday }, at) => numberOfDay(monday) === numberOfDay(parseDay('1990-01-01')) + 7 * at)).toBe(
      true,
    )
  })

  test('every Monday has the year and number the table gives it', () => {
    const wrong = TABLE.filter(({ monday, year, number }) => {
      const found = weekNumber(monday)
      return found.year !== year || found.number !== number
    })
    expect(wrong).toEqual([])
  })

  test('all seven days of a week lie in it', () => {
    const wrong = TABLE.flatMap(({ monday }) =>
      [0, 1, 2, 3, 4, 5, 6].map((offset) => ({ monday, day: dayNumbered(numberOfDay(monday) + offset) })),
    ).filter(({ monday, day }) => weekOf(day) !== monday)
    expect(wrong).toEqual([])
  })

  test('a year has the weeks the table gives it', () => {
    for (const [year, mondays] of mondaysBy(({ year }) => year)) expect(weeksOfYear(year)).toEqual(mondays)
  })

  test('these and no other years have 53 weeks', () => {
    const years = Array.from({ length: 111 }, (_, index) => 1990 + index)
    expect(years.filter((year) => weeksOfYear(year).length === 53)).toEqual([
      1992, 1998, 2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048, 2054, 2060, 2065, 2071, 2076, 2082, 2088, 2093,
      2099,
    ])
    expect(years.filter((year) => weeksOfYear(year).length === 52)).toHaveLength(91)
  })
})

describe('a week', () => {
  test('W53 of 2026 runs from 28 December 2026 to 3 January 2027', () => {
    for (const day of ['2026-12-28', '2026-12-31', '2027-01-01', '2027-01-03']) {
      expect(weekOf(parseDay(day))).toBe('2026-12-28')
    }
    expect(weekNumber(parseDay('2026-12-28'))).toEqual({ year: 2026, number: 53 })
    expect(endOfWeek(parseDay('2026-12-28'))).toBe('2027-01-03')
    expect(weekOf(parseDay('2027-01-04'))).toBe('2027-01-04')
  })

  test('there is no W53 of 2025', () => {
    expect(weeksOfYear(2025)).toHaveLength(52)
    expect(weekNumber(parseDay('2025-12-29'))).toEqual({ year: 2026, number: 1 })
  })

  test('begins on a Monday at most six days before any of its days', () => {
    fc.assert(
      fc.property(days(1600, 2400), (day) => {
        const monday = weekOf(day)
        expect(Math.abs((numberOfDay(monday) - 4) % 7)).toBe(0)
        expect(numberOfDay(day) - numberOfDay(monday)).toBeGreaterThanOrEqual(0)
        expect(numberOfDay(day) - numberOfDay(monday)).toBeLessThanOrEqual(6)
        expect(endOfWeek(monday) >= day).toBe(true)
      }),
    )
  })

  test('weeks are added and taken away seven days at a time', () => {
    fc.assert(
      fc.property(days(1800, 2200).map(weekOf), fc.integer({ min: -3000, max: 3000 }), (monday, count) => {
        expect(numberOfDay(addWeeks(monday, count))).toBe(numberOfDay(monday) + 7 * count)
      }),
    )
  })
})

describe('the Mondays between two', () => {
  test('include both ends', () => {
    expect(mondaysBetween(parseDay('2026-12-21'), parseDay('2027-01-04'))).toEqual([
      '2026-12-21',
      '2026-12-28',
      '2027-01-04',
    ])
    expect(mondaysBetween(parseDay('2026-12-21'), parseDay('2026-12-21'))).toEqual(['2026-12-21'])
  })

  test('are none when the first is later', () => {
    expect(mondaysBetween(parseDay('2026-12-28'), parseDay('2026-12-21'))).toEqual([])
  })

  test('are as many as there are weeks, one after another', () => {
    fc.assert(
      fc.property(days(1900, 2100).map(weekOf), fc.integer({ min: 0, max: 300 }), (first, count) => {
        const mondays = mondaysBetween(first, addWeeks(first, count))
        expect(mondays).toEqual(Array.from({ length: count + 1 }, (_, index) => addDays(first, 7 * index)))
      }),
      { numRuns: 30 },
    )
  })
})
