import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type Instant, instantAt, instantSchema, localTimeAt } from '#core/calendar/clock'
import { type Day, parseDay, weekdayOf } from '#core/calendar/day'
import { LANGUAGES } from '#core/calendar/labels'
import { spanFrom } from '#core/calendar/span'
import { addWeeks, mondaysBetween, weekOf } from '#core/calendar/week'
import { CHECK_IN_KINDS, type CheckInKind } from '#core/journal/check-in'
import type { Schedule } from '#core/journal/settings'
import { dueDayOf } from '#core/schedule/due'
import { ZONES } from '../../tests/support/zones'
import { instants, minutesOfDay, schedules } from '../../tests/unit/support/arbitraries'
import { type CalendarEvent, type CalendarInput, calendarFile } from './calendar-file'
import { foldLines } from './calendar-file-fold'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const EVENING = 20 * 60

function due(kind: CheckInKind, minutes = EVENING, leadMinutes = 0): CalendarEvent {
  return { kind, when: { kind: 'due' }, minutes, leadMinutes }
}

function onDay(kind: CheckInKind, dayOfMonth: number): CalendarEvent {
  return { kind, when: { kind: 'date', dayOfMonth }, minutes: EVENING, leadMinutes: 0 }
}

const INPUT: CalendarInput = {
  schedule: { weekday: 1, minutes: EVENING },
  fiveYearStart: 2022,
  events: CHECK_IN_KINDS.map((kind) => due(kind)),
  zone: 'Europe/Berlin',
  language: 'en',
  now: instantSchema.parse('2026-11-24T10:00:00.000Z'),
}

/** The file as another program reads it. Its reader is not the one that wrote it. */
function readCalendar(part: Partial<CalendarInput>): ICAL.Component {
  return new ICAL.Component(ICAL.parse(calendarFile({ ...INPUT, ...part })))
}

function readEvents(part: Partial<CalendarInput>): readonly ICAL.Event[] {
  return readCalendar(part)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
}

function readOne(part: Partial<CalendarInput>): ICAL.Event {
  const [event] = readEvents(part)
  if (!event) throw new Error('The file has no event')
  return event
}

type Occurrence = { readonly day: Day; readonly minutes: number; readonly instant: Instant }

/** When an event happens up to a day, as the reader works it out: what the wall clock shows, and the instant. */
function occurrencesOf(event: ICAL.Event, until: Day): readonly Occurrence[] {
  const found: Occurrence[] = []
  const iterator = event.iterator()
  for (;;) {
    const time = iterator.next()
    const day = parseDay(time.toString().slice(0, 10))
    if (day > until) return found
    found.push({ day, minutes: time.hour * 60 + time.minute, instant: instantAt(time.toUnixTime() * 1000) })
  }
}

/** The due days of every period of a kind in a span of years, without the rules under test. */
function dueDays(kind: CheckInKind, years: readonly number[], schedule: Schedule, fiveYearStart: number): Day[] {
  const keys = years.flatMap((year): readonly string[] => {
    if (kind === 'weekly') {
      return mondaysBetween(weekOf(parseDay(`${year}-01-01`)), addWeeks(weekOf(parseDay(`${year + 1}-01-01`)), -1))
    }
    if (kind === 'quarterly') return [1, 2, 3, 4].map((number) => `${year}-Q${number}`)
    if (kind === 'yearly') return [String(year)]
    return year >= fiveYearStart && (year - fiveYearStart) % 5 === 0 ? [spanFrom(year)] : []
  })
  return keys.map((key) => dueDayOf(kind, key, schedule))
}

function yearsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index)
}

/** The days from `now` on at which the wall clock still comes to `minutes`. */
function upcoming(days: readonly Day[], now: Instant, zone: string, minutes: number, until: Day): readonly Day[] {
  const local = localTimeAt(now, zone)
  return days.filter((day) => day <= until && (day > local.day || (day === local.day && minutes >= local.minutes)))
}

describe('the events', () => {
  const cases = ZONES.flatMap((zone) => WEEKDAYS.map((weekday) => ({ zone, weekday })))

  test.each(cases)(
    'for weekday $weekday in $zone come at the due day and hour for twelve years',
    ({ zone, weekday }) => {
      const schedule = { weekday, minutes: EVENING }
      const until = parseDay('2038-12-31')
      const events = readEvents({ schedule, zone })
      for (const [index, kind] of CHECK_IN_KINDS.entries()) {
        const found = occurrencesOf(events[index] as ICAL.Event, until)
        const days = dueDays(kind, yearsFrom(2016, 25), schedule, 2022)
        expect(found.map(({ day }) => day)).toEqual(upcoming(days, INPUT.now, zone, EVENING, until))
        expect(found.length).toBeGreaterThan(kind === 'five-year' ? 2 : 11)
        // The reader took the instants from the rules in the file; the runtime has its own.
        const shown = found.map(({ instant }) => localTimeAt(instant, zone))
        expect(shown).toEqual(found.map(({ day }) => ({ day, minutes: EVENING })))
      }
    },
  )

  test.each(WEEKDAYS)('of longer kinds come at every due day of 120 years for weekday %i', (weekday) => {
    const schedule = { weekday, minutes: EVENING }
    const now = instantSchema.parse('1990-01-01T00:00:00.000Z')
    const until = parseDay('2109-12-31')
    const kinds = ['quarterly', 'yearly', 'five-year'] as const
    const events = readEvents({ schedule, now, fiveYearStart: 1985, events: kinds.map((kind) => due(kind)) })
    const found = events.map((event) => occurrencesOf(event, until).map(({ day }) => day))
    expect(found).toEqual(
      kinds.map((kind) =>
        upcoming(dueDays(kind, yearsFrom(1980, 130), schedule, 1985), now, 'Europe/Berlin', EVENING, until),
      ),
    )
    expect(found.map(({ length }) => length)).toEqual([480, 120, 24])
  })

  test('begin with the first that is not over, whatever the schedule, the zone, the hour and the year', () => {
    const anyKind = fc.constantFrom(...CHECK_IN_KINDS)
    const anyZone = fc.constantFrom(...ZONES)
    const anyStart = fc.integer({ min: 1985, max: 2070 })
    fc.assert(
      fc.property(
        anyKind,
        schedules,
        minutesOfDay,
        anyZone,
        anyStart,
        instants(1990, 2060),
        (kind, schedule, minutes, zone, fiveYearStart, now) => {
          const event = readOne({ schedule, zone, fiveYearStart, now, events: [due(kind, minutes)] })
          const year = Number(now.slice(0, 4))
          const last = kind === 'weekly' ? year + 1 : Math.max(year, fiveYearStart) + 17
          const until = parseDay(`${last}-12-31`)
          const days = dueDays(kind, yearsFrom(year - 7, last - year + 9), schedule, fiveYearStart)
          const found = occurrencesOf(event, until)
          expect(found.map(({ day }) => day)).toEqual(upcoming(days, now, zone, minutes, until))
          expect(new Set(found.map((each) => each.minutes))).toEqual(new Set([minutes]))
        },
      ),
      { numRuns: 150 },
    )
  })

  test('on a day of the month come in the first month after their period', () => {
    const events = [onDay('quarterly', 15), onDay('yearly', 28), onDay('five-year', 1)]
    const [quarterly, yearly, fiveYear] = readEvents({ events }).map((event) =>
      occurrencesOf(event, parseDay('2032-12-31')).map(({ day }) => day),
    )
    expect(quarterly?.slice(0, 5)).toEqual(['2027-01-15', '2027-04-15', '2027-07-15', '2027-10-15', '2028-01-15'])
    expect(quarterly).toHaveLength(24)
    expect(yearly).toEqual(['2027-01-28', '2028-01-28', '2029-01-28', '2030-01-28', '2031-01-28', '2032-01-28'])
    expect(fiveYear).toEqual(['2027-01-01', '2032-01-01'])
  })

  test('on a day of the month begin in the month that is running while that day is still to come', () => {
    const first = (now: string) =>
      readOne({ events: [onDay('quarterly', 15)], now: instantSchema.parse(now) }).startDate.toString()
    expect(first('2027-04-14T23:00:00.000Z')).toBe('2027-04-15T20:00:00')
    expect(first('2027-04-15T18:00:00.000Z')).toBe('2027-04-15T20:00:00')
    expect(first('2027-04-15T18:01:00.000Z')).toBe('2027-07-15T20:00:00')
  })

  test('of five years come when five chosen years are over, not before', () => {
    const first = (fiveYearStart: number) => readOne({ fiveYearStart, events: [due('five-year')] }).startDate.toString()
    expect(first(2022)).toBe('2027-01-04T20:00:00')
    expect(first(2024)).toBe('2029-01-01T20:00:00')
    expect(first(2030)).toBe('2035-01-01T20:00:00')
    expect(first(1998)).toBe('2028-01-03T20:00:00')
  })

  test('repeat by rules that Exchange reads too, wherever the days allow it', () => {
    const rules = (part: Partial<CalendarInput>) =>
      readEvents(part).map(({ component }) => component.getFirstPropertyValue('rrule')?.toString())
    expect(rules({})).toEqual([
      'FREQ=WEEKLY;BYDAY=MO',
      'FREQ=MONTHLY;INTERVAL=3;BYDAY=MO;BYSETPOS=1',
      'FREQ=YEARLY;BYDAY=MO;BYMONTH=1;BYSETPOS=1',
      'FREQ=YEARLY;INTERVAL=5;BYDAY=MO;BYMONTH=1;BYSETPOS=1',
    ])
    expect(rules({ events: [onDay('quarterly', 3), onDay('yearly', 3)] })).toEqual([
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=3',
      'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=3',
    ])
    expect(rules({ schedule: { weekday: 7, minutes: 0 }, events: [due('yearly')] })).toEqual([
      'FREQ=YEARLY;BYDAY=SU;BYMONTH=1;BYMONTHDAY=4,5,6,7,8,9,10',
    ])
  })
})

describe('on a switch day', () => {
  const sunday = { weekday: 7, minutes: EVENING } as const
  const NEVER = [
    ['America/Los_Angeles', '2026-03-06T12:00:00.000Z', 2 * 60 + 30, '2026-03-08', '2026-03-15'],
    ['Europe/Berlin', '2026-03-27T12:00:00.000Z', 2 * 60 + 30, '2026-03-29', '2026-04-05'],
    ['Australia/Lord_Howe', '2026-10-02T12:00:00.000Z', 2 * 60 + 15, '2026-10-04', '2026-10-11'],
  ] as const

  test.each(NEVER)('in %s an hour that never comes does not move the series', (zone, now, minutes, day, next) => {
    const event = readOne({ schedule: sunday, zone, now: instantSchema.parse(now), events: [due('weekly', minutes)] })
    const [first, second] = occurrencesOf(event, parseDay(next))
    expect([first?.day, first?.minutes]).toEqual([day, minutes])
    // That day it comes within the hour beside the gap; afterwards at its own hour again.
    const shown = first && localTimeAt(first.instant, zone)
    expect(shown?.day).toBe(day)
    expect(Math.abs((shown?.minutes ?? 0) - minutes)).toBeLessThanOrEqual(60)
    expect(second && localTimeAt(second.instant, zone)).toEqual({ day: next, minutes })
  })

  const TWICE = [
    ['America/Los_Angeles', '2026-10-30T12:00:00.000Z', 60 + 45, '2026-11-01', '2026-11-08'],
    ['Europe/Berlin', '2026-10-23T12:00:00.000Z', 2 * 60 + 45, '2026-10-25', '2026-11-01'],
    ['Australia/Lord_Howe', '2026-04-03T12:00:00.000Z', 60 + 45, '2026-04-05', '2026-04-12'],
  ] as const

  test.each(TWICE)('in %s an hour that comes twice makes it no longer', (zone, now, minutes, day, next) => {
    const event = readOne({ schedule: sunday, zone, now: instantSchema.parse(now), events: [due('weekly', minutes)] })
    const found = occurrencesOf(event, parseDay(next))
    expect(found.map(({ instant }) => localTimeAt(instant, zone))).toEqual([
      { day, minutes },
      { day: next, minutes },
    ])
    expect(event.component.getFirstPropertyValue('duration')?.toString()).toBe('PT30M')
    expect(event.component.hasProperty('dtend')).toBe(false)
  })
})

describe('an event', () => {
  test('has the minutes of its questionnaire', () => {
    expect(readEvents({}).map(({ duration }) => duration.toSeconds() / 60)).toEqual([30, 60, 60, 90])
  })

  test('says in both languages what it is and where it is written', () => {
    expect(readEvents({}).map(({ summary }) => summary)).toEqual([
      'Weekly review · Vantage',
      'Quarterly review · Vantage',
      'Yearly check-in · Vantage',
      'Five-year check-in · Vantage',
    ])
    expect(readEvents({ language: 'zh' }).map(({ summary }) => summary)).toEqual([
      '周复盘 · 旁观',
      '季度复盘 · 旁观',
      '年度回望 · 旁观',
      '五年回望 · 旁观',
    ])
    expect(readOne({}).description).toBe('Look back on a week, and plan the next.\nAbout 30 minutes, in Vantage.')
    expect(readOne({ language: 'zh' }).description).toBe('回头看一周，再想好接下来一周。\n在旁观里写，约 30 分钟。')
    for (const language of LANGUAGES) {
      expect(readEvents({ language }).map(({ component }) => component.getFirstPropertyValue('url'))).toEqual(
        CHECK_IN_KINDS.map((kind) => `vantage://open/${kind}`),
      )
    }
  })

  test('has one alarm, as long before it as was asked for', () => {
    const events = [due('weekly', EVENING, 0), due('quarterly', EVENING, 10), due('yearly', EVENING, 1440)]
    const alarms = readEvents({ events }).map(({ component }) => component.getAllSubcomponents('valarm'))
    expect(alarms.map(({ length }) => length)).toEqual([1, 1, 1])
    expect(
      alarms.map(([alarm]) => {
        const trigger = alarm?.getFirstPropertyValue('trigger')
        return trigger instanceof ICAL.Duration && trigger.toSeconds() / 60
      }),
    ).toEqual([0, -10, -1440])
    expect(alarms.map(([alarm]) => alarm?.getFirstPropertyValue('action'))).toEqual(['DISPLAY', 'DISPLAY', 'DISPLAY'])
    expect(alarms[0]?.[0]?.getFirstPropertyValue('description')).toBe('Weekly review · Vantage')
    expect(calendarFile({ ...INPUT, events })).toContain('\r\nTRIGGER:PT0S\r\n')
  })

  test('is private, and time set aside', () => {
    for (const { component } of readEvents({})) {
      expect(component.getFirstPropertyValue('class')).toBe('PRIVATE')
      expect(component.getFirstPropertyValue('transp')).toBe('OPAQUE')
    }
  })

  test('is the same one in every file, and newer in a later file', () => {
    const later = instantSchema.parse('2027-02-01T09:30:00.000Z')
    const before = readEvents({})
    const after = readEvents({
      now: later,
      language: 'zh',
      zone: 'Asia/Shanghai',
      schedule: { weekday: 5, minutes: 600 },
      events: CHECK_IN_KINDS.map((kind) => due(kind, 600, 30)),
    })
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    expect(new Set(before.map(({ uid }) => uid)).size).toBe(4)
    expect(before[0]?.uid).toBe('weekly@vantage-journal')
    for (const [index, event] of after.entries()) {
      expect(event.sequence).toBeGreaterThan(before[index]?.sequence ?? Number.NaN)
      expect(event.sequence).toBeLessThan(2 ** 31)
      expect(event.component.getFirstPropertyValue('last-modified')?.toString()).toBe('2027-02-01T09:30:00Z')
      expect(event.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2027-02-01T09:30:00Z')
    }
  })
})

describe('the file', () => {
  test('is made of the same octets from the same input', () => {
    expect(calendarFile(INPUT)).toBe(calendarFile({ ...INPUT }))
  })

  test('holds the chosen kinds alone', () => {
    expect(readEvents({ events: [due('yearly')] }).map(({ uid }) => uid)).toEqual(['yearly@vantage-journal'])
    expect(readEvents({ events: [] })).toEqual([])
  })

  test.each(['Asia/Calcutta', 'Europe/Kiev', 'US/Pacific', 'UTC', 'Etc/GMT+5'])(
    'for %s has the rules of the zone that its events name',
    (zone) => {
      const calendar = readCalendar({ zone })
      const [timezone, ...others] = calendar.getAllSubcomponents('vtimezone')
      expect(others).toEqual([])
      const ids = readEvents({ zone }).map(({ component }) =>
        component.getFirstProperty('dtstart')?.getParameter('tzid'),
      )
      expect(new Set(ids)).toEqual(new Set([timezone?.getFirstPropertyValue('tzid')]))
      const [first] = occurrencesOf(readOne({ zone }), parseDay('2026-12-31'))
      expect(first && localTimeAt(first.instant, zone)).toEqual({ day: '2026-11-30', minutes: EVENING })
    },
  )

  test('is not written for a zone nobody knows', () => {
    expect(() => calendarFile({ ...INPUT, zone: 'Mars/Olympus_Mons' })).toThrow(RangeError)
  })

  test('has no line of more than 75 octets and cuts no character', () => {
    for (const language of LANGUAGES) {
      const octets = Buffer.from(calendarFile({ ...INPUT, language }), 'utf8')
      const lines = linesOf(octets)
      expect(lines.some((line) => line[0] === 0x20)).toBe(true)
      for (const line of lines) {
        expect(line.length).toBeLessThanOrEqual(75)
        expect(() => new TextDecoder('utf-8', { fatal: true }).decode(line)).not.toThrow()
      }
    }
  })

  test('ends every line with CRLF', () => {
    const text = calendarFile({ ...INPUT, language: 'zh' })
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).not.toContain('\r\n\r\n')
  })

  test('falls on the review weekday in every zone the runtime knows', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const event = readOne({ zone, events: [due('weekly')] })
      expect(weekdayOf(parseDay(event.startDate.toString().slice(0, 10)))).toBe(1)
      expect(event.startDate.toString().slice(11)).toBe('20:00:00')
    }
  })
})

describe('folding', () => {
  test('keeps every text, at most 75 octets a line, no character cut', () => {
    const line = fc.array(fc.constantFrom('a', 'é', '旁', '，', '🌿', ' ', '\\n'), { maxLength: 200, size: 'max' })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (characters) => {
        const lines = characters.map((each) => `X${each.join('')}`)
        const folded = foldLines(lines.join('\r\n'))
        expect(folded.replaceAll('\r\n ', '')).toBe(lines.map((each) => `${each}\r\n`).join(''))
        for (const part of linesOf(Buffer.from(folded, 'utf8'))) {
          expect(part.length).toBeLessThanOrEqual(75)
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(part)).not.toThrow()
        }
        // Folding what is folded already changes nothing.
        expect(foldLines(folded)).toBe(folded)
      }),
    )
  })

  test('joins what was folded elsewhere, even inside a character', () => {
    expect(foldLines(`x${'🌿'.slice(0, 1)}\r\n ${'🌿'.slice(1)}y`)).toBe('x🌿y\r\n')
  })

  test('begins a new line only when the next character has no room', () => {
    expect(foldLines('x'.repeat(75))).toBe(`${'x'.repeat(75)}\r\n`)
    expect(foldLines('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x\r\n`)
    expect(foldLines(`${'x'.repeat(73)}旁观`)).toBe(`${'x'.repeat(73)}\r\n 旁观\r\n`)
    expect(foldLines(`${'x'.repeat(72)}旁观`)).toBe(`${'x'.repeat(72)}旁\r\n 观\r\n`)
  })
})

/** The lines of a file, cut at CRLF as octets. */
function linesOf(octets: Buffer): readonly Buffer[] {
  const lines: Buffer[] = []
  let from = 0
  for (let end = octets.indexOf('\r\n'); end !== -1; end = octets.indexOf('\r\n', from)) {
    lines.push(octets.subarray(from, end))
    from = end + 2
  }
  return lines
}
