import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumbered, dayNumbers, days, numberOfDay } from '../../tests/unit/support/arbitraries'
import { addDays, dateOf, dayOf, daySchema, daysBetween, nextWeekday, parseDay, type Weekday, weekdayOf } from './day'

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

describe('a day', () => {
  test.each(['2026-11-23', '2024-02-29', '2000-02-29', '1990-01-01', '2100-12-31'])(
    '%s is taken as it stands',
    (text) => {
      expect(parseDay(text)).toBe(text)
    },
  )

  test.each([
    ['a day the month does not have', '2026-02-30'],
    ['29 February of a common year', '2026-02-29'],
    ['29 February of a century that is no leap year', '2100-02-29'],
    ['the 31st of a short month', '2026-04-31'],
    ['month 13', '2026-13-01'],
    ['month 0', '2026-00-10'],
    ['day 0', '2026-01-00'],
    ['parts of one digit', '2026-2-3'],
    ['no dashes', '20260203'],
    ['slashes', '2026/02/03'],
    ['a time', '2026-02-03T00:00:00Z'],
    ['a space before', ' 2026-02-03'],
    ['a line break after', '2026-02-03\n'],
    ['full-width digits', '２０２６-02-03'],
    ['two digits for the year', '26-02-03'],
    ['five digits for the year', '12026-02-03'],
    ['a week', '2026-W06'],
    ['words', 'today'],
    ['nothing', ''],
  ])('with %s is refused', (_why, text) => {
    expect(() => parseDay(text)).toThrow()
    expect(daySchema.safeParse(text).success).toBe(false)
  })

  test('that is no text is refused', () => {
    for (const value of [20261123, new Date(0), null, undefined, {}]) {
      expect(daySchema.safeParse(value).success).toBe(false)
    }
  })

  test('is the same after the way to a date and back', () => {
    fc.assert(
      fc.property(days(1600, 2400), (day) => {
        expect(dayOf(dateOf(day))).toBe(day)
      }),
    )
  })

  test('has its date at midnight in UTC, in whatever zone the machine stands', () => {
    fc.assert(
      fc.property(dayNumbers(1600, 2400), (number) => {
        expect(dateOf(dayNumbered(number)).getTime()).toBe(number * 86_400_000)
      }),
    )
  })
})

describe('day arithmetic', () => {
  test('adds days as a count of midnights in UTC does', () => {
    fc.assert(
      fc.property(dayNumbers(1800, 2200), fc.integer({ min: -20_000, max: 20_000 }), (number, count) => {
        expect(addDays(dayNumbered(number), count)).toBe(dayNumbered(number + count))
      }),
    )
  })

  test('daysBetween undoes addDays', () => {
    fc.assert(
      fc.property(days(1800, 2200), fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
    )
  })

  test('addDays undoes daysBetween, in both directions', () => {
    fc.assert(
      fc.property(days(1800, 2200), days(1800, 2200), (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(daysBetween(to, from)).toBe(0 - daysBetween(from, to))
      }),
    )
  })

  test('later days are later as texts too', () => {
    fc.assert(
      fc.property(days(1800, 2200), fc.integer({ min: 1, max: 40_000 }), (day, count) => {
        expect(addDays(day, count) > day).toBe(true)
      }),
    )
  })

  test('crosses months, leap days, years and switch days', () => {
    expect(addDays(parseDay('2026-02-28'), 1)).toBe('2026-03-01')
    expect(addDays(parseDay('2028-02-28'), 1)).toBe('2028-02-29')
    expect(addDays(parseDay('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(parseDay('2026-03-07'), 2)).toBe('2026-03-09')
    expect(addDays(parseDay('2026-10-24'), 2)).toBe('2026-10-26')
  })

  test('counts 30 December 2011 though Samoa skipped it', () => {
    expect(addDays(parseDay('2011-12-29'), 1)).toBe('2011-12-30')
    expect(daysBetween(parseDay('2011-12-29'), parseDay('2011-12-31'))).toBe(2)
  })
})

describe('weekdays', () => {
  test('count from Monday, 1, to Sunday, 7', () => {
    const monday = parseDay('2026-11-16')
    expect([0, 1, 2, 3, 4, 5, 6].map((offset) => weekdayOf(addDays(monday, offset)))).toEqual(WEEKDAYS)
  })

  test('follow the day number', () => {
    // 1970-01-01 was a Thursday.
    fc.assert(
      fc.property(dayNumbers(1600, 2400), (number) => {
        expect(weekdayOf(dayNumbered(number))).toBe(((((number + 3) % 7) + 7) % 7) + 1)
      }),
    )
  })

  test('come back every seven days and never sooner', () => {
    fc.assert(
      fc.property(days(1800, 2200), fc.integer({ min: -3000, max: 3000 }), (day, count) => {
        expect(weekdayOf(addDays(day, count)) === weekdayOf(day)).toBe(count % 7 === 0)
      }),
    )
  })

  test('nextWeekday is the first day from here on that falls on it', () => {
    fc.assert(
      fc.property(days(1800, 2200), fc.constantFrom(...WEEKDAYS), (from, weekday) => {
        const found = nextWeekday(from, weekday)
        const candidates = [0, 1, 2, 3, 4, 5, 6].map((offset) => dayNumbered(numberOfDay(from) + offset))
        expect(found).toBe(candidates.find((day) => weekdayOf(day) === weekday))
      }),
    )
  })

  test('nextWeekday stays on a day that already falls on it', () => {
    expect(nextWeekday(parseDay('2026-11-20'), 5)).toBe('2026-11-20')
    expect(nextWeekday(parseDay('2026-11-20'), 4)).toBe('2026-11-26')
    expect(nextWeekday(parseDay('2026-12-29'), 1)).toBe('2027-01-04')
  })

  test('a text that only pretends to be a day has no weekday', () => {
    // @ts-expect-error a plain text is no Day
    expect(() => weekdayOf('no day')).toThrow(RangeError)
  })
})
