import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { days, numberOfDay } from '../../tests/unit/support/arbitraries'
import { mondaysBy, TABLE } from '../../tests/unit/support/iso-weeks'
import { addDays, parseDay } from './day'
import {
  endOf,
  isPeriodKey,
  PERIOD_KINDS,
  type PeriodKind,
  partsOf,
  periodAt,
  periodOf,
  wholeOf,
  yearKey,
  yearOfPeriod,
} from './period'

const YEARS = Array.from({ length: 110 }, (_, index) => 1990 + index)
const QUARTERS = YEARS.flatMap((year) => [1, 2, 3, 4].map((number) => `${year}-Q${number}`))
const SPANS = YEARS.filter((year) => year <= 2095).map((year) => `${year}-${year + 4}`)
/** Thirteen years of weeks, three of which have 53, and every longer period. */
const WEEKS = TABLE.filter(({ year }) => year >= 2020 && year <= 2032).map(({ monday }) => monday)
const KEYS = [...WEEKS, ...QUARTERS, ...YEARS.map(String), ...SPANS]

/** The last day of a period, and the Sunday of the last of its weeks by the table, when that is later. */
function endByTable(last: string, mondays: readonly string[] | undefined): string {
  const sunday = addDays(parseDay(mondays?.at(-1) ?? expect.fail(`no weeks until ${last}`)), 6)
  return sunday > last ? sunday : last
}

describe('against the table of 1990 to 2100', () => {
  const inQuarter = mondaysBy(({ quarter }) => quarter)
  const inYear = mondaysBy(({ year }) => year)

  test('a quarter has the weeks the table gives it, and they belong to it', () => {
    expect(QUARTERS.filter((key) => String(partsOf(key)) !== String(inQuarter.get(key)))).toEqual([])
    expect(TABLE.filter(({ monday, quarter }) => wholeOf(monday, 2022) !== quarter)).toEqual([])
  })

  test('the quarters of a year have all its weeks, each once', () => {
    const weeksOf = (year: number) => partsOf(String(year)).flatMap(partsOf)
    expect(YEARS.filter((year) => String(weeksOf(year)) !== String(inYear.get(year)))).toEqual([])
  })

  test('a week is named, sealed and headed by its ISO year and number', () => {
    const told = TABLE.map(({ monday }) => {
      const { kind, name, seal, heading } = periodOf(monday)
      return [kind, name, seal, heading('en').split(' · ')[0], heading('zh').split(' · ')[0], yearOfPeriod(monday)]
    })
    const table = TABLE.map(({ year, number }) => {
      const seal = `W${String(number).padStart(2, '0')}`
      return ['week', `${year}-${seal}`, seal, `${seal} of ${year}`, `${year}年第${number}周`, year]
    })
    expect(told).toEqual(table)
  })

  test('a quarter is over with its last day and its last week', () => {
    const lastDay = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' }
    const ends = QUARTERS.map((key) => {
      const number = Number(key.at(-1)) as keyof typeof lastDay
      return endByTable(`${key.slice(0, 4)}-${lastDay[number]}`, inQuarter.get(key))
    })
    expect(QUARTERS.map(endOf)).toEqual(ends)
  })

  test('a year, and the span that ends with it, are over with its last day and its last week', () => {
    const ends = YEARS.map((year) => endByTable(`${year}-12-31`, inYear.get(year)))
    expect(YEARS.map((year) => endOf(String(year)))).toEqual(ends)
    expect(YEARS.map((year) => endOf(`${year - 4}-${year}`))).toEqual(ends)
    // Whatever the weeks do, the last quarter is over with its year.
    expect(YEARS.map((year) => endOf(`${year}-Q4`))).toEqual(ends)
  })

  test('a week is over with its Sunday', () => {
    expect(TABLE.filter(({ monday }) => endOf(monday) !== addDays(monday, 6))).toEqual([])
  })
})

describe('the end of a period', () => {
  test.each([
    ['2026-Q1', '2026-03-31', 'Tuesday: its week belongs to April'],
    ['2026-Q3', '2026-09-30', 'Wednesday: its week belongs to October'],
    ['2026-Q4', '2027-01-03', 'Thursday: W53 ends on Sunday'],
    ['2026', '2027-01-03', 'Thursday: W53 ends on Sunday'],
    ['2022-2026', '2027-01-03', 'Thursday: W53 ends on Sunday'],
    ['2027-Q4', '2028-01-02', 'Friday: W52 ends on Sunday'],
    ['2023-Q4', '2023-12-31', 'Sunday: both end together'],
    ['2024-Q4', '2024-12-31', 'Tuesday: its week belongs to 2025'],
    ['2026-11-16', '2026-11-22', 'a week'],
  ])('%s is %s (%s)', (key, end) => {
    expect(endOf(key)).toBe(end)
  })
})

describe('a period', () => {
  const told = (key: string) => {
    const { kind, name, first, last, next, previous, seal } = periodOf(key)
    return { kind, name, first, last, next, previous, seal }
  }

  test('is read from its key, whatever kind it is of', () => {
    expect(told('2026-12-28')).toEqual({
      kind: 'week',
      name: '2026-W53',
      first: '2026-12-28',
      last: '2027-01-03',
      next: '2027-01-04',
      previous: '2026-12-21',
      seal: 'W53',
    })
    expect(told('2026-Q4')).toEqual({
      kind: 'quarter',
      name: '2026-Q4',
      first: '2026-10-01',
      last: '2026-12-31',
      next: '2027-Q1',
      previous: '2026-Q3',
      seal: 'Q4',
    })
    expect(told('2026')).toEqual({
      kind: 'year',
      name: '2026',
      first: '2026-01-01',
      last: '2026-12-31',
      next: '2027',
      previous: '2025',
      seal: '2026',
    })
    expect(told('2022-2026')).toEqual({
      kind: 'five-year',
      name: '2022-2026',
      first: '2022-01-01',
      last: '2026-12-31',
      next: '2027-2031',
      previous: '2017-2021',
      seal: '22–26',
    })
  })

  test.each([
    ['2026-11-16', '16 to 22 November', 'W47 of 2026 · 16 to 22 November'],
    ['2026-12-28', '28 December 2026 to 3 January 2027', 'W53 of 2026 · 28 December 2026 to 3 January 2027'],
    ['2026-Q4', 'Q4 2026', 'Q4 2026'],
    ['2026', '2026', '2026'],
    ['2022-2026', '2022 to 2026', '2022 to 2026'],
  ])('%s is called %j in English, and headed %j', (key, label, heading) => {
    expect([periodOf(key).label('en'), periodOf(key).heading('en')]).toEqual([label, heading])
  })

  test.each([
    ['2026-11-16', '11月16日至22日', '2026年第47周 · 11月16日至22日'],
    ['2026-12-28', '2026年12月28日至2027年1月3日', '2026年第53周 · 2026年12月28日至2027年1月3日'],
    ['2026-Q4', '2026年第四季度', '2026年第四季度'],
    ['2026', '2026年', '2026年'],
    ['2022-2026', '2022至2026年', '2022至2026年'],
  ])('%s is called %j in Chinese, and headed %j', (key, label, heading) => {
    expect([periodOf(key).label('zh'), periodOf(key).heading('zh')]).toEqual([label, heading])
  })

  test('begins the day after the one before it has ended', () => {
    const wrong = KEYS.filter((key) => {
      const { first, last, kind, ...period } = periodOf(key)
      const [next, previous] = [periodOf(period.next), periodOf(period.previous)]
      const meets = next.first === addDays(last, 1) && previous.last === addDays(first, -1)
      const leadsBack = next.previous === key && previous.next === key
      return !(meets && leadsBack && next.kind === kind && previous.kind === kind)
    })
    expect(wrong).toEqual([])
  })

  test('has a name of its own, and sorts by it as it does by time', () => {
    const periods = KEYS.map(periodOf)
    for (const kind of PERIOD_KINDS) {
      const inTime = periods.filter((period) => period.kind === kind).map(({ name }) => name)
      expect(inTime).not.toEqual([])
      expect(inTime).toEqual([...new Set(inTime)].toSorted())
    }
  })

  test('named by a day that is no Monday keeps that day as its name, so that no two share one', () => {
    expect(periodOf('2026-11-18').name).toBe('2026-11-18')
  })

  test.each(['', 'today', '2026-Q5', '2026-11', '2022-2027', '26', 'weekly:2026-11-16', '20260'])(
    'has no key %j',
    (key) => {
      expect(() => periodOf(key)).toThrow()
    },
  )
})

describe('parts and wholes', () => {
  test('of one kind are of the next', () => {
    expect(partsOf('2026-11-16')).toEqual([])
    expect(partsOf('2026')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
    expect(partsOf('2022-2026')).toEqual(['2022', '2023', '2024', '2025', '2026'])
    expect(wholeOf('2026-12-28', 2022)).toBe('2026-Q4')
    expect(wholeOf('2027-01-04', 2022)).toBe('2027-Q1')
    expect(wholeOf('2026-Q4', 2022)).toBe('2026')
    expect(wholeOf('2026', 2022)).toBe('2022-2026')
    expect(wholeOf('2022-2026', 2022)).toBeUndefined()
  })

  test('agree: what is part of a period has it as its whole', () => {
    for (const key of [...QUARTERS.slice(100, 200), ...YEARS.map(String)]) {
      expect(partsOf(key).filter((part) => wholeOf(part, 2022) !== key)).toEqual([])
    }
    for (const span of SPANS) {
      const start = Number(span.slice(0, 4))
      expect(partsOf(span).filter((part) => wholeOf(part, start) !== span)).toEqual([])
    }
  })

  test('a year stands in the span counted from the chosen year, before it too', () => {
    expect([2016, 2017, 2021, 2022, 2026, 2027].map((year) => wholeOf(String(year), 2022))).toEqual([
      '2012-2016',
      '2017-2021',
      '2017-2021',
      '2022-2026',
      '2022-2026',
      '2027-2031',
    ])
  })
})

describe('the period at a day', () => {
  test('is the one whose calendar days hold it', () => {
    const starts = fc.integer({ min: 1900, max: 2100 })
    fc.assert(
      fc.property(days(1950, 2150), starts, fc.constantFrom(...PERIOD_KINDS), (day, start, kind) => {
        const period = periodOf(periodAt(kind, day, start))
        expect(period.kind).toBe(kind)
        expect(period.first <= day && day <= period.last).toBe(true)
        if (kind === 'week') expect(numberOfDay(day) - numberOfDay(period.first)).toBeLessThan(7)
        if (kind === 'five-year') expect(Math.abs(Number(period.key.slice(0, 4)) - start) % 5).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  test('of New Year may be a week of the year before, but no other period is', () => {
    const at = (kind: PeriodKind) => periodAt(kind, parseDay('2027-01-01'), 2022)
    expect(PERIOD_KINDS.map(at)).toEqual(['2026-12-28', '2027-Q1', '2027', '2027-2031'])
  })
})

describe('a key', () => {
  const KINDS_OF: Readonly<Record<string, readonly PeriodKind[]>> = {
    '2026-11-16': ['week'],
    '2026-11-17': [],
    '2026-11-22': [],
    '2026-02-30': [],
    '2026-W47': [],
    '2026-Q4': ['quarter'],
    '2026-Q5': [],
    '2026': ['year'],
    '20260': [],
    ' 2026': [],
    '2022-2026': ['five-year'],
    '2022-2027': [],
    '2026-2022': [],
    '': [],
  }

  test.each(Object.entries(KINDS_OF))('%j names a period of %j only', (text, kinds) => {
    expect(PERIOD_KINDS.filter((kind) => isPeriodKey(kind, text))).toEqual(kinds)
  })

  test('of any period names it and no other kind', () => {
    const kindsOf = (key: string) => PERIOD_KINDS.filter((kind) => isPeriodKey(kind, key))
    expect(KEYS.map(kindsOf)).toEqual(KEYS.map((key) => [periodOf(key).kind]))
  })

  test('of a year has four digits', () => {
    expect([7, 987, 2026].map(yearKey)).toEqual(['0007', '0987', '2026'])
  })
})

describe('the year a period ends in', () => {
  test.each([
    ['2025-12-29', 2026],
    ['2026-12-28', 2026],
    ['2027-01-04', 2027],
    ['2026-Q4', 2026],
    ['2026', 2026],
    ['2022-2026', 2026],
  ])('of %s is %i', (key, year) => {
    expect(yearOfPeriod(key)).toBe(year)
  })
})
