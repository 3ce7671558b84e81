import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LocalTime } from '#core/calendar/clock'
import { type Day, parseDay } from '#core/calendar/day'
import { endOf, periodOf } from '#core/calendar/period'
import type { CheckInKind } from '#core/journal/check-in'
import type { Schedule } from '#core/journal/settings'
import { dayNumbered, localTimes, mondays, numberOfDay, schedules } from '../../tests/unit/support/arbitraries'
import { dueDayOf, punctualityOf, type Status, statusOf } from './due'
import { weeklyDueDay, weekStatus } from './weekly'

const MONDAY_EVENING: Schedule = { weekday: 1, minutes: 20 * 60 }
const ORDER: readonly Status[] = ['ahead', 'open', 'due', 'late', 'missed']
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** `2026-11-23 20:00` as a wall clock. */
function at(text: string): LocalTime {
  const [day = '', time = ''] = text.split(' ')
  const [hours, minutes] = time.split(':').map(Number)
  return { day: parseDay(day), minutes: (hours ?? 0) * 60 + (minutes ?? 0) }
}

/** A minute of the wall clock, counted from 1970. */
function wallAt(minute: number): LocalTime {
  return { day: dayNumbered(Math.floor(minute / 1440)), minutes: ((minute % 1440) + 1440) % 1440 }
}

const years = fc.integer({ min: 1990, max: 2095 })

/** A check-in longer than a week, with the years it may be of. */
const longer = fc.oneof(
  fc.record({ kind: fc.constant('quarterly' as const), year: years, number: fc.constantFrom(1, 2, 3, 4) }),
  fc.record({ kind: fc.constantFrom('yearly' as const, 'five-year' as const), year: years, number: fc.constant(0) }),
)
const checkIns = longer.map(({ kind, year, number }): { kind: CheckInKind; periodKey: string } => {
  if (kind === 'quarterly') return { kind, periodKey: `${year}-Q${number}` }
  return { kind, periodKey: kind === 'yearly' ? String(year) : `${year}-${year + 4}` }
})

/** The number of the day a longer check-in falls due, counted by hand from the day its period is over. */
function dueNumber(periodKey: string, { weekday }: Schedule): number {
  let number = numberOfDay(endOf(periodKey)) + 1
  // 1970-01-01 was a Thursday.
  while (((number + 3) % 7) + 1 !== weekday) number += 1
  return number
}

describe('the day a check-in falls due', () => {
  const dueDays = (kind: CheckInKind, key: string) =>
    WEEKDAYS.map((weekday) => dueDayOf(kind, key, { weekday, minutes: 1200 }))

  test('is the first review weekday after the quarter and its last week, which ends after it', () => {
    // 31 December 2026 is the Thursday of W53, which ends on Sunday, 3 January.
    const expected = ['2027-01-04', '2027-01-05', '2027-01-06', '2027-01-07', '2027-01-08', '2027-01-09', '2027-01-10']
    expect(dueDays('quarterly', '2026-Q4')).toEqual(expected)
    expect(dueDays('yearly', '2026')).toEqual(expected)
    expect(dueDays('five-year', '2022-2026')).toEqual(expected)
  })

  test('is the first review weekday after the quarter and its last week, which ends before it', () => {
    // 30 September 2026 is a Wednesday: its week belongs to October, the last of Q3 ended on 27 September.
    expect(dueDays('quarterly', '2026-Q3')).toEqual([
      '2026-10-05',
      '2026-10-06',
      '2026-10-07',
      '2026-10-01',
      '2026-10-02',
      '2026-10-03',
      '2026-10-04',
    ])
  })

  test('is on 1 January when the year ends with a Sunday and the review is on Monday', () => {
    expect(dueDayOf('yearly', '2023', MONDAY_EVENING)).toBe('2024-01-01')
    expect(dueDayOf('yearly', '2024', MONDAY_EVENING)).toBe('2025-01-06')
  })

  test('of a week is the one weekly reviews know', () => {
    fc.assert(
      fc.property(mondays(1990, 2100), schedules, localTimes(1990, 2100), (monday, schedule, now) => {
        expect(dueDayOf('weekly', monday, schedule)).toBe(weeklyDueDay(monday, schedule))
        expect(statusOf('weekly', monday, now, schedule)).toBe(weekStatus(monday, now, schedule))
      }),
    )
  })

  test('of five years is that of their last year, whatever year they are counted from', () => {
    fc.assert(
      fc.property(years, schedules, (last, schedule) => {
        const span = dueDayOf('five-year', `${last - 4}-${last}`, schedule)
        expect(span).toBe(dueDayOf('yearly', String(last), schedule))
        expect(span).toBe(dueDayOf('quarterly', `${last}-Q4`, schedule))
      }),
    )
  })

  test('is a review weekday of the seven days after the period is over', () => {
    fc.assert(
      fc.property(checkIns, schedules, ({ kind, periodKey }, schedule) => {
        const dueDay = dueDayOf(kind, periodKey, schedule)
        expect(numberOfDay(dueDay)).toBe(dueNumber(periodKey, schedule))
        const after = numberOfDay(dueDay) - numberOfDay(endOf(periodKey))
        expect([1, 2, 3, 4, 5, 6, 7]).toContain(after)
        expect(dueDay > periodOf(periodKey).last).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('never comes before the last week of the period has fallen due, so that weekly goes first', () => {
    fc.assert(
      fc.property(checkIns, schedules, ({ kind, periodKey }, schedule) => {
        const dueDay = dueDayOf(kind, periodKey, schedule)
        // The last week whose Sunday is not after the end; 1970-01-05 was a Monday.
        const lastWeek = dayNumbered(Math.floor((numberOfDay(endOf(periodKey)) - 6 - 4) / 7) * 7 + 4)
        expect(weeklyDueDay(lastWeek, schedule) <= dueDay).toBe(true)
      }),
    )
  })
})

describe('the quarterly review of Q4 2026, due on Monday, 4 January 2027 at 20:00', () => {
  test.each([
    ['2026-11-30 12:00', 'ahead'],
    ['2026-12-20 23:59', 'ahead'],
    ['2026-12-21 00:00', 'open'],
    ['2027-01-03 23:59', 'open'],
    ['2027-01-04 19:59', 'open'],
    ['2027-01-04 20:00', 'due'],
    ['2027-01-05 00:00', 'due'],
    ['2027-01-11 19:59', 'due'],
    ['2027-01-11 23:59', 'due'],
    ['2027-01-12 00:00', 'late'],
    // The first quarter of 2027 falls due on Monday, 5 April.
    ['2027-04-05 19:59', 'late'],
    ['2027-04-05 20:00', 'missed'],
    ['2036-01-01 00:00', 'missed'],
  ])('at %s is %s', (text, status) => {
    expect(statusOf('quarterly', '2026-Q4', at(text), MONDAY_EVENING)).toBe(status)
  })
})

describe('the yearly and the five-year one of 2026', () => {
  test.each([
    ['2026-12-20 23:59', 'ahead', 'ahead'],
    ['2026-12-21 00:00', 'open', 'open'],
    ['2027-01-04 20:00', 'due', 'due'],
    ['2027-01-12 00:00', 'late', 'late'],
    // The year 2027 ends on a Friday, its W52 on 2 January 2028.
    ['2028-01-03 19:59', 'late', 'late'],
    ['2028-01-03 20:00', 'missed', 'late'],
    // The year 2031 ends on a Wednesday.
    ['2032-01-05 19:59', 'missed', 'late'],
    ['2032-01-05 20:00', 'missed', 'missed'],
  ])('at %s are %s and %s', (text, yearly, fiveYear) => {
    expect(statusOf('yearly', '2026', at(text), MONDAY_EVENING)).toBe(yearly)
    expect(statusOf('five-year', '2022-2026', at(text), MONDAY_EVENING)).toBe(fiveYear)
  })
})

describe('the status of a longer check-in', () => {
  /** Minutes around its due day: from forty days before to thirty after, to every edge but the last. */
  const around = fc.oneof(
    fc.integer({ min: -40 * 1440, max: 30 * 1440 }),
    fc
      .record({ days: fc.constantFrom(-14, 0, 1, 7, 8), minutes: fc.integer({ min: -1, max: 1 }) })
      .map(({ days, minutes }) => days * 1440 + minutes),
  )

  test('follows the rules as they are written down', () => {
    fc.assert(
      fc.property(checkIns, schedules, around, fc.boolean(), ({ kind, periodKey }, schedule, minutes, isAtHour) => {
        const dueDay = dueNumber(periodKey, schedule)
        const now = dueDay * 1440 + (isAtHour ? schedule.minutes : 0) + minutes
        const due = dueDay * 1440 + schedule.minutes
        const expected =
          now >= (dueDay + 8) * 1440 ? 'late' : now >= due ? 'due' : now >= (dueDay - 14) * 1440 ? 'open' : 'ahead'
        expect(statusOf(kind, periodKey, wallAt(now), schedule)).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('is missed from the minute on in which the next of its kind falls due, and late a minute before', () => {
    fc.assert(
      fc.property(checkIns, schedules, ({ kind, periodKey }, schedule) => {
        const next = periodOf(periodKey).next
        const nextDue = dueNumber(next, schedule) * 1440 + schedule.minutes
        const both = (minute: number) => [periodKey, next].map((key) => statusOf(kind, key, wallAt(minute), schedule))
        expect(both(nextDue - 1)).toEqual(['late', 'open'])
        expect(both(nextDue)).toEqual(['missed', 'due'])
      }),
      { numRuns: 200 },
    )
  })

  test('only ever moves forward as time goes on', () => {
    const moments = fc.array(fc.integer({ min: -100 * 1440, max: 2500 * 1440 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(checkIns, schedules, moments, ({ kind, periodKey }, schedule, minutes) => {
        const begin = dueNumber(periodKey, schedule) * 1440
        const ranks = minutes
          .toSorted((a, b) => a - b)
          .map((minute) => ORDER.indexOf(statusOf(kind, periodKey, wallAt(begin + minute), schedule)))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
      { numRuns: 60 },
    )
  })

  test('leaves one or two of a kind to write at any moment', () => {
    fc.assert(
      fc.property(localTimes(1990, 2090), schedules, (now, schedule) => {
        const year = Number(now.day.slice(0, 4))
        const of = (kind: CheckInKind, keys: readonly string[]) =>
          keys.filter((key) => ['open', 'due', 'late'].includes(statusOf(kind, key, now, schedule))).length
        const quarters = [year - 1, year].flatMap((each) => [1, 2, 3, 4].map((number) => `${each}-Q${number}`))
        const counts = [
          of('quarterly', quarters),
          of(
            'yearly',
            [-2, -1, 0].map((offset) => String(year + offset)),
          ),
          of(
            'five-year',
            [-11, -6, -1].map((offset) => `${year + offset - 3}-${year + offset + 1}`),
          ),
        ]
        for (const count of counts) expect([1, 2]).toContain(count)
      }),
    )
  })
})

describe('a review weekday changed in the middle of a quarter', () => {
  const FRIDAY: Schedule = { weekday: 5, minutes: 9 * 60 }

  test('moves what is to come, at once', () => {
    const now = at('2026-12-23 12:00')
    expect(dueDayOf('quarterly', '2026-Q4', MONDAY_EVENING)).toBe('2027-01-04')
    expect(dueDayOf('quarterly', '2026-Q4', FRIDAY)).toBe('2027-01-08')
    // Two weeks before 8 January is Christmas Day.
    expect(statusOf('quarterly', '2026-Q4', now, MONDAY_EVENING)).toBe('open')
    expect(statusOf('quarterly', '2026-Q4', now, FRIDAY)).toBe('ahead')
  })

  test('neither takes back by more than a week what was due, nor skips a quarter', () => {
    fc.assert(
      fc.property(checkIns, schedules, schedules, ({ kind, periodKey }, before, after) => {
        const [a, b] = [before, after].map((schedule) => numberOfDay(dueDayOf(kind, periodKey, schedule)))
        expect(Math.abs((a ?? Number.NaN) - (b ?? Number.NaN))).toBeLessThan(7)
        const next = dueDayOf(kind, periodOf(periodKey).next, after)
        expect(next > dueDayOf(kind, periodKey, before)).toBe(true)
      }),
    )
  })
})

describe('punctuality', () => {
  test.each([
    ['2026-11-18 12:00', { early: true, late: false }],
    ['2026-11-20 00:00', { early: true, late: false }],
    ['2026-11-23 19:59', { early: true, late: false }],
    ['2026-11-23 20:00', { early: false, late: false }],
    ['2026-11-23 23:59', { early: false, late: false }],
    ['2026-11-24 00:00', { early: false, late: true }],
    ['2026-12-24 00:00', { early: false, late: true }],
  ])('of the week of 16 November begun at %s is %o', (text, expected) => {
    expect(punctualityOf('weekly', '2026-11-16', at(text), MONDAY_EVENING)).toEqual(expected)
  })

  test.each([
    ['2026-11-18 12:00', { early: true, late: false }],
    ['2026-12-21 00:00', { early: true, late: false }],
    ['2027-01-04 19:59', { early: true, late: false }],
    ['2027-01-04 20:00', { early: false, late: false }],
    ['2027-01-11 23:59', { early: false, late: false }],
    ['2027-01-12 00:00', { early: false, late: true }],
    ['2027-04-05 20:00', { early: false, late: true }],
  ])('of the fourth quarter of 2026 begun at %s is %o', (text, expected) => {
    expect(punctualityOf('quarterly', '2026-Q4', at(text), MONDAY_EVENING)).toEqual(expected)
  })

  test('of five years written years before their end is early', () => {
    const day: Day = parseDay('2024-03-01')
    expect(punctualityOf('five-year', '2022-2026', { day, minutes: 0 }, MONDAY_EVENING)).toEqual({
      early: true,
      late: false,
    })
  })
})
