import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ZONES } from '../../tests/support/zones'
import { instants } from '../../tests/unit/support/arbitraries'
import { type Instant, instantAt, instantSchema, localTime, localTimeAt } from './clock'
import { timeLabel } from './labels'

/** `2026-03-08 03:00`: what the wall clock shows. */
function wall(instant: string, zone: string): string {
  const { day, minutes } = localTimeAt(instantSchema.parse(instant), zone)
  return `${day} ${timeLabel(minutes)}`
}

/** The same, asked of the runtime's own calendar. */
function wallByIntl(instant: Instant, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(Date.parse(instant))
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`
}

describe('the wall clock', () => {
  test('in Los Angeles jumps from 01:59 to 03:00 on 8 March 2026', () => {
    expect(wall('2026-03-08T09:59:59.999Z', 'America/Los_Angeles')).toBe('2026-03-08 01:59')
    expect(wall('2026-03-08T10:00:00.000Z', 'America/Los_Angeles')).toBe('2026-03-08 03:00')
    expect(wall('2026-03-09T06:59:00.000Z', 'America/Los_Angeles')).toBe('2026-03-08 23:59')
    expect(wall('2026-03-09T07:00:00.000Z', 'America/Los_Angeles')).toBe('2026-03-09 00:00')
  })

  test('in Los Angeles shows the hour from 01:00 twice on 1 November 2026', () => {
    expect(wall('2026-11-01T08:30:00.000Z', 'America/Los_Angeles')).toBe('2026-11-01 01:30')
    expect(wall('2026-11-01T09:30:00.000Z', 'America/Los_Angeles')).toBe('2026-11-01 01:30')
    expect(wall('2026-11-01T10:00:00.000Z', 'America/Los_Angeles')).toBe('2026-11-01 02:00')
  })

  test('in Berlin jumps from 01:59 to 03:00 on 29 March 2026', () => {
    expect(wall('2026-03-29T00:59:00.000Z', 'Europe/Berlin')).toBe('2026-03-29 01:59')
    expect(wall('2026-03-29T01:00:00.000Z', 'Europe/Berlin')).toBe('2026-03-29 03:00')
  })

  test('in Berlin shows the hour from 02:00 twice on 25 October 2026', () => {
    expect(wall('2026-10-25T00:30:00.000Z', 'Europe/Berlin')).toBe('2026-10-25 02:30')
    expect(wall('2026-10-25T01:30:00.000Z', 'Europe/Berlin')).toBe('2026-10-25 02:30')
    expect(wall('2026-10-25T02:00:00.000Z', 'Europe/Berlin')).toBe('2026-10-25 03:00')
  })

  test('in Berlin shows Monday 20:00 an hour later in UTC once winter time is there', () => {
    expect(wall('2026-10-19T18:00:00.000Z', 'Europe/Berlin')).toBe('2026-10-19 20:00')
    expect(wall('2026-10-26T19:00:00.000Z', 'Europe/Berlin')).toBe('2026-10-26 20:00')
  })

  test('in Shanghai has no summer time today, but had it in 1990', () => {
    expect(wall('2026-03-29T15:59:59.999Z', 'Asia/Shanghai')).toBe('2026-03-29 23:59')
    expect(wall('2026-03-29T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-03-30 00:00')
    expect(wall('2026-07-01T12:00:00.000Z', 'Asia/Shanghai')).toBe('2026-07-01 20:00')
    expect(wall('1990-07-01T12:00:00.000Z', 'Asia/Shanghai')).toBe('1990-07-01 21:00')
  })

  test('on Lord Howe goes back by half an hour on 5 April 2026', () => {
    expect(wall('2026-04-04T14:45:00.000Z', 'Australia/Lord_Howe')).toBe('2026-04-05 01:45')
    expect(wall('2026-04-04T15:00:00.000Z', 'Australia/Lord_Howe')).toBe('2026-04-05 01:30')
    expect(wall('2026-04-04T15:15:00.000Z', 'Australia/Lord_Howe')).toBe('2026-04-05 01:45')
    expect(wall('2026-04-04T15:30:00.000Z', 'Australia/Lord_Howe')).toBe('2026-04-05 02:00')
  })

  test('on Lord Howe goes forward by half an hour on 4 October 2026', () => {
    expect(wall('2026-10-03T15:29:00.000Z', 'Australia/Lord_Howe')).toBe('2026-10-04 01:59')
    expect(wall('2026-10-03T15:30:00.000Z', 'Australia/Lord_Howe')).toBe('2026-10-04 02:30')
  })

  test('in Apia goes from 29 to 31 December 2011', () => {
    expect(wall('2011-12-30T09:59:00.000Z', 'Pacific/Apia')).toBe('2011-12-29 23:59')
    expect(wall('2011-12-30T10:00:00.000Z', 'Pacific/Apia')).toBe('2011-12-31 00:00')
  })

  test('in Apia never shows 30 December 2011', () => {
    const start = Date.parse('2011-12-29T00:00:00.000Z')
    const quarterHours = Array.from({ length: 4 * 72 }, (_, index) => instantAt(start + index * 15 * 60_000))
    const seen = new Set(quarterHours.map((instant) => localTimeAt(instant, 'Pacific/Apia').day))
    expect([...seen]).toEqual(['2011-12-28', '2011-12-29', '2011-12-31', '2012-01-01'])
  })

  test.each(ZONES)('in %s agrees with the runtime’s own calendar at any instant', (zone) => {
    fc.assert(
      fc.property(instants(1970, 2100), (instant) => {
        expect(wall(instant, zone)).toBe(wallByIntl(instant, zone))
      }),
      { numRuns: 300 },
    )
  })

  test.each(ZONES)('in %s agrees with the runtime’s own calendar at each half hour of the switch weeks', (zone) => {
    // Weeks in which one of the zones changes its clocks.
    const weeks = ['2026-03-05', '2026-03-27', '2026-04-02', '2026-10-01', '2026-10-22', '2026-10-30', '2011-12-27']
    const instantsOfWeeks = weeks.flatMap((first) =>
      Array.from({ length: 48 * 7 }, (_, index) => instantAt(Date.parse(`${first}T00:00:00Z`) + index * 30 * 60_000)),
    )
    const wrong = instantsOfWeeks.filter((instant) => wall(instant, zone) !== wallByIntl(instant, zone))
    expect(wrong).toEqual([])
  })

  test.each(['Mars/Olympus_Mons', '', 'Europe', 'Not a zone'])('in the unknown zone %j throws', (zone) => {
    expect(() => localTimeAt(instantAt(0), zone)).toThrow(new RangeError(`Unknown time zone ${zone}`))
  })

  test('is read from the clock and the zone the person is in', () => {
    const clock = (zone: string) => ({ now: () => instantSchema.parse('2026-11-23T19:00:00.000Z'), zone: () => zone })
    expect(localTime(clock('Europe/Berlin'))).toEqual({ day: '2026-11-23', minutes: 20 * 60 })
    expect(localTime(clock('Asia/Shanghai'))).toEqual({ day: '2026-11-24', minutes: 3 * 60 })
    expect(localTime(clock('America/Los_Angeles'))).toEqual({ day: '2026-11-23', minutes: 11 * 60 })
  })
})

describe('an instant', () => {
  test('is written in UTC with milliseconds', () => {
    expect(instantAt(0)).toBe('1970-01-01T00:00:00.000Z')
    expect(instantAt(Date.UTC(2026, 10, 23, 20))).toBe('2026-11-23T20:00:00.000Z')
  })

  test('gives its count of milliseconds back', () => {
    const counts = fc.integer({ min: -2_208_988_800_000, max: 4_102_444_800_000 })
    fc.assert(
      fc.property(counts, (count) => {
        expect(Date.parse(instantAt(count))).toBe(count)
      }),
    )
  })

  test('of no time is refused', () => {
    expect(() => instantAt(Number.NaN)).toThrow()
    expect(() => instantAt(Number.POSITIVE_INFINITY)).toThrow()
  })

  test.each([
    '2026-11-23T20:00:00Z',
    '2026-11-23T20:00:00.000',
    '2026-11-23T20:00:00.000+01:00',
    '2026-11-23T20:00:00.000000Z',
    '2026-11-23 20:00:00.000Z',
    '2026-02-30T20:00:00.000Z',
    '2026-11-23T24:00:00.000Z',
    '2026-11-23T20:60:00.000Z',
    '2026-11-23',
    '',
    0,
  ])('written as %j is refused', (text) => {
    expect(instantSchema.safeParse(text).success).toBe(false)
  })
})
