import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LocalTime } from '#core/calendar/clock'
import { addDays, type Day, parseDay, type Weekday, weekdayOf } from '#core/calendar/day'
import { addWeeks, endOfWeek, mondaysBetween, weekOf } from '#core/calendar/week'
import type { Rhythm, Schedule } from '#core/journal/settings'
import {
  dayNumbered,
  days,
  localTimes,
  minutesOfDay,
  mondays,
  numberOfDay,
  schedules,
} from '../../tests/unit/support/arbitraries'
import {
  blankSinceLast,
  isExpected,
  type WeekHistory,
  type WeekStatus,
  weekForNewGoals,
  weeklyAgenda,
  weeklyDueDay,
  weekStatus,
  weekToReview,
} from './weekly'

const MONDAY_EVENING: Schedule = { weekday: 1, minutes: 20 * 60 }
const ORDER: readonly WeekStatus[] = ['ahead', 'open', 'due', 'late', 'missed']
const NOTHING: WeekHistory = { known: new Set(), drafts: [] }

/** `2026-11-23 20:00` as a wall clock. */
function at(text: string): LocalTime {
  const [day = '', time = ''] = text.split(' ')
  const [hours, minutes] = time.split(':').map(Number)
  return { day: parseDay(day), minutes: (hours ?? 0) * 60 + (minutes ?? 0) }
}

function week(monday: string): Day {
  return parseDay(monday)
}

/** A minute of the wall clock, counted from 1970. */
function wallAt(minute: number): LocalTime {
  return { day: dayNumbered(Math.floor(minute / 1440)), minutes: ((minute % 1440) + 1440) % 1440 }
}

describe('the review of the week of 16 November 2026, due on Monday at 20:00', () => {
  const statusAt = (text: string) => weekStatus(week('2026-11-16'), at(text), MONDAY_EVENING)

  test.each([
    ['2026-11-09 12:00', 'ahead'],
    ['2026-11-16 00:00', 'ahead'],
    ['2026-11-19 23:59', 'ahead'],
    ['2026-11-20 00:00', 'open'],
    ['2026-11-22 23:59', 'open'],
    ['2026-11-23 19:59', 'open'],
    ['2026-11-23 20:00', 'due'],
    ['2026-11-23 23:59', 'due'],
    ['2026-11-24 00:00', 'late'],
    ['2026-11-30 19:59', 'late'],
    ['2026-11-30 20:00', 'missed'],
    ['2036-01-01 00:00', 'missed'],
  ])('at %s is %s', (text, status) => {
    expect(statusAt(text)).toBe(status)
  })
})

describe('other review days', () => {
  const dueDays = (monday: string) =>
    ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => weeklyDueDay(week(monday), { weekday, minutes: 1200 }))

  test('fall within the week from Friday to Sunday, and after it from Monday to Thursday', () => {
    expect(dueDays('2026-11-16')).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ])
  })

  test('fall into the next year after W53', () => {
    expect(dueDays('2026-12-28')).toEqual([
      '2027-01-04',
      '2027-01-05',
      '2027-01-06',
      '2027-01-07',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ])
  })

  test('on a Friday at midnight the review is due the moment it opens', () => {
    const schedule: Schedule = { weekday: 5, minutes: 0 }
    expect(weekStatus(week('2026-11-16'), at('2026-11-19 23:59'), schedule)).toBe('ahead')
    expect(weekStatus(week('2026-11-16'), at('2026-11-20 00:00'), schedule)).toBe('due')
    expect(weekStatus(week('2026-11-16'), at('2026-11-21 00:00'), schedule)).toBe('late')
    expect(weekStatus(week('2026-11-16'), at('2026-11-27 00:00'), schedule)).toBe('missed')
  })

  test('on a Thursday at 23:59 the review of one week is late when the next one opens', () => {
    const schedule: Schedule = { weekday: 4, minutes: 1439 }
    expect(weekStatus(week('2026-11-16'), at('2026-11-26 23:58'), schedule)).toBe('open')
    expect(weekStatus(week('2026-11-16'), at('2026-11-26 23:59'), schedule)).toBe('due')
    expect(weekStatus(week('2026-11-16'), at('2026-11-27 00:00'), schedule)).toBe('late')
    expect(weekStatus(week('2026-11-23'), at('2026-11-27 00:00'), schedule)).toBe('open')
  })
})

describe('the status of a week', () => {
  const arbitrary = fc.record({ monday: mondays(1990, 2100), schedule: schedules })
  /** Minutes around the week: from three days before it begins to four weeks later. */
  const around = fc.integer({ min: -3 * 1440, max: 28 * 1440 })
  const minuteOf = (monday: Day, minutes: number) => wallAt(numberOfDay(monday) * 1440 + minutes)

  test('follows the rules as they are written down', () => {
    fc.assert(
      fc.property(arbitrary, around, ({ monday, schedule }, minutes) => {
        const now = numberOfDay(monday) * 1440 + minutes
        const friday = numberOfDay(monday) + 4
        // Friday is 5; the first review weekday from that Friday on.
        const dueDay = friday + ((schedule.weekday - 5 + 7) % 7)
        const due = dueDay * 1440 + schedule.minutes
        const expected =
          now >= due + 7 * 1440
            ? 'missed'
            : now >= (dueDay + 1) * 1440
              ? 'late'
              : now >= due
                ? 'due'
                : now >= friday * 1440
                  ? 'open'
                  : 'ahead'
        expect(weekStatus(monday, wallAt(now), schedule)).toBe(expected)
      }),
      { numRuns: 1000 },
    )
  })

  test('only ever moves forward as time goes on', () => {
    fc.assert(
      fc.property(arbitrary, fc.array(around, { minLength: 2, maxLength: 40 }), ({ monday, schedule }, moments) => {
        const ranks = moments
          .toSorted((a, b) => a - b)
          .map((minutes) => ORDER.indexOf(weekStatus(monday, minuteOf(monday, minutes), schedule)))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
    )
  })

  test('becomes missed exactly when the next week’s review falls due', () => {
    fc.assert(
      fc.property(arbitrary, around, ({ monday, schedule }, minutes) => {
        const now = minuteOf(monday, minutes)
        const nextHasFallenDue = ['due', 'late', 'missed'].includes(weekStatus(addWeeks(monday, 1), now, schedule))
        expect(weekStatus(monday, now, schedule) === 'missed').toBe(nextHasFallenDue)
      }),
      { numRuns: 500 },
    )
  })

  test('is missed from that very minute on, and late a minute before', () => {
    fc.assert(
      fc.property(arbitrary, ({ monday, schedule }) => {
        const nextDue = numberOfDay(weeklyDueDay(addWeeks(monday, 1), schedule)) * 1440 + schedule.minutes
        expect(weekStatus(monday, wallAt(nextDue), schedule)).toBe('missed')
        expect(weekStatus(monday, wallAt(nextDue - 1), schedule)).toBe('late')
      }),
    )
  })

  test('is due on its due day from the hour to midnight, and on no other day', () => {
    fc.assert(
      fc.property(arbitrary, around, ({ monday, schedule }, minutes) => {
        const now = minuteOf(monday, minutes)
        const isDueTime = now.day === weeklyDueDay(monday, schedule) && now.minutes >= schedule.minutes
        expect(weekStatus(monday, now, schedule) === 'due').toBe(isDueTime)
      }),
      { numRuns: 500 },
    )
  })

  test('leaves one or two weeks to write at any moment', () => {
    fc.assert(
      fc.property(localTimes(1990, 2100), schedules, (now, schedule) => {
        const running = weekOf(now.day)
        const statuses = [-3, -2, -1, 0, 1].map((count) => weekStatus(addWeeks(running, count), now, schedule))
        const writable = statuses.filter((status) => status !== 'ahead' && status !== 'missed')
        expect(writable.length).toBeGreaterThanOrEqual(1)
        expect(writable.length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 500 },
    )
  })
})

describe('"the weekly review"', () => {
  test.each([
    ['2026-11-23', '2026-11-16'],
    ['2026-11-24', '2026-11-16'],
    ['2026-11-25', '2026-11-16'],
    ['2026-11-26', '2026-11-16'],
    ['2026-11-27', '2026-11-23'],
    ['2026-11-28', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
  ])('started on %s is that of the week of %s', (today, monday) => {
    expect(weekToReview(parseDay(today))).toBe(monday)
  })

  test('is the week that ended from Monday to Thursday, the running one from Friday to Sunday', () => {
    fc.assert(
      fc.property(days(1900, 2200), (today) => {
        const reviewed = weekToReview(today)
        const hasEnded = endOfWeek(reviewed) < today
        expect(hasEnded).toBe(weekdayOf(today) <= 4)
        expect(numberOfDay(today) - numberOfDay(reviewed)).toBeGreaterThanOrEqual(4)
        expect(numberOfDay(today) - numberOfDay(reviewed)).toBeLessThanOrEqual(10)
      }),
    )
  })

  test('is never of a week that is still ahead', () => {
    fc.assert(
      fc.property(localTimes(1990, 2100), schedules, (now, schedule) => {
        expect(weekStatus(weekToReview(now.day), now, schedule)).not.toBe('ahead')
      }),
    )
  })
})

describe('goals set outside a review', () => {
  test('stand in the running week until Thursday, then in the next', () => {
    expect(
      ['2026-11-23', '2026-11-26', '2026-11-27', '2026-11-29'].map((day) => weekForNewGoals(parseDay(day))),
    ).toEqual(['2026-11-23', '2026-11-23', '2026-11-30', '2026-11-30'])
  })

  test('stand in the week after the one that would be reviewed', () => {
    fc.assert(
      fc.property(days(1900, 2200), (today) => {
        expect(weekForNewGoals(today)).toBe(addDays(weekToReview(today), 7))
      }),
    )
  })
})

describe('a week is expected', () => {
  const rhythm = (firstDay: string, weekday: Weekday = 1): Rhythm => ({
    schedule: { weekday, minutes: 1200 },
    firstDay: parseDay(firstDay),
  })

  test('when the first day in the app lies in it', () => {
    expect(isExpected(week('2026-11-16'), rhythm('2026-11-16'))).toBe(true)
    expect(isExpected(week('2026-11-16'), rhythm('2026-11-22'))).toBe(true)
  })

  test('not when it had ended before the first day', () => {
    expect(isExpected(week('2026-11-16'), rhythm('2026-11-23'))).toBe(false)
  })

  test('not when its due day had passed before the first day', () => {
    expect(isExpected(week('2026-11-16'), rhythm('2026-11-20', 5))).toBe(true)
    expect(isExpected(week('2026-11-16'), rhythm('2026-11-21', 5))).toBe(false)
    expect(isExpected(week('2026-11-23'), rhythm('2026-11-21', 5))).toBe(true)
  })

  test('from one week on for good', () => {
    fc.assert(
      fc.property(mondays(1990, 2100), schedules, days(1990, 2100), (monday, schedule, firstDay) => {
        const expectedNow = isExpected(monday, { schedule, firstDay })
        expect(isExpected(addWeeks(monday, 1), { schedule, firstDay }) || !expectedNow).toBe(true)
        // The week after the first one always is.
        expect(isExpected(addWeeks(weekOf(firstDay), 1), { schedule, firstDay })).toBe(true)
        expect(isExpected(addWeeks(weekOf(firstDay), -1), { schedule, firstDay })).toBe(false)
      }),
    )
  })
})

describe('the agenda', () => {
  const rhythm: Rhythm = { schedule: MONDAY_EVENING, firstDay: parseDay('2026-11-04') }
  const known = (...texts: string[]): WeekHistory => ({ known: new Set(texts.map(parseDay)), drafts: [] })
  const begun = (drafts: readonly string[], ...others: string[]): WeekHistory => ({
    known: new Set([...drafts, ...others].map(parseDay)),
    drafts: drafts.map(parseDay),
  })

  test('is empty in the first days, with the running week to come', () => {
    expect(weeklyAgenda(at('2026-11-04 10:00'), NOTHING, rhythm)).toEqual({
      first: undefined,
      others: [],
      blank: [],
      next: { monday: '2026-11-02', dueDay: '2026-11-09' },
    })
  })

  test('offers the running week from Friday on, and names the week after it as next', () => {
    expect(weeklyAgenda(at('2026-11-06 00:00'), NOTHING, rhythm)).toEqual({
      first: { monday: '2026-11-02', status: 'open', isDraft: false },
      others: [],
      blank: [],
      next: { monday: '2026-11-09', dueDay: '2026-11-16' },
    })
  })

  test('offers the week that ended on Monday evening', () => {
    expect(weeklyAgenda(at('2026-11-09 20:00'), NOTHING, rhythm)).toEqual({
      first: { monday: '2026-11-02', status: 'due', isDraft: false },
      others: [],
      blank: [],
      next: { monday: '2026-11-09', dueDay: '2026-11-16' },
    })
  })

  test('offers the running week first and the late one beside it, from Friday to Sunday', () => {
    const agenda = weeklyAgenda(at('2026-11-13 09:00'), NOTHING, rhythm)
    expect(agenda.first).toEqual({ monday: '2026-11-09', status: 'open', isDraft: false })
    expect(agenda.others).toEqual([{ monday: '2026-11-02', status: 'late', isDraft: false }])
    expect(agenda.blank).toEqual([])
  })

  test('calls a missed week blank and offers it no more', () => {
    const agenda = weeklyAgenda(at('2026-11-24 09:00'), NOTHING, rhythm)
    expect(agenda.first).toEqual({ monday: '2026-11-16', status: 'late', isDraft: false })
    expect(agenda.others).toEqual([])
    expect(agenda.blank).toEqual(['2026-11-09', '2026-11-02'])
  })

  test('is quiet once the week is written, and names the next one', () => {
    expect(weeklyAgenda(at('2026-11-10 09:00'), known('2026-11-02'), rhythm)).toEqual({
      first: undefined,
      others: [],
      blank: [],
      next: { monday: '2026-11-09', dueDay: '2026-11-16' },
    })
  })

  test('names the week after the running one once that was written early', () => {
    const agenda = weeklyAgenda(at('2026-11-14 09:00'), known('2026-11-02', '2026-11-09'), rhythm)
    expect(agenda.first).toBeUndefined()
    expect(agenda.next).toEqual({ monday: '2026-11-16', dueDay: '2026-11-23' })
  })

  test('puts what is begun first, while it is not missed', () => {
    const agenda = weeklyAgenda(at('2026-11-13 09:00'), begun(['2026-11-02']), rhythm)
    expect(agenda.first).toEqual({ monday: '2026-11-02', status: 'late', isDraft: true })
    expect(agenda.others).toEqual([{ monday: '2026-11-09', status: 'open', isDraft: false }])
  })

  test('puts what was begun and left long ago last, newest first', () => {
    const agenda = weeklyAgenda(at('2026-12-04 09:00'), begun(['2026-11-02', '2026-11-09']), rhythm)
    expect([agenda.first, ...agenda.others]).toEqual([
      { monday: '2026-11-30', status: 'open', isDraft: false },
      { monday: '2026-11-23', status: 'late', isDraft: false },
      { monday: '2026-11-09', status: 'missed', isDraft: true },
      { monday: '2026-11-02', status: 'missed', isDraft: true },
    ])
    expect(agenda.blank).toEqual(['2026-11-16'])
  })

  test('leaves skipped and finished weeks alone', () => {
    const agenda = weeklyAgenda(at('2026-12-04 09:00'), known('2026-11-02', '2026-11-16', '2026-11-23'), rhythm)
    expect(agenda.first).toEqual({ monday: '2026-11-30', status: 'open', isDraft: false })
    expect(agenda.others).toEqual([])
    expect(agenda.blank).toEqual(['2026-11-09'])
  })

  test('offers a review that was begun for a week before the first day', () => {
    const agenda = weeklyAgenda(at('2026-11-04 10:00'), begun(['2026-10-26']), rhythm)
    expect(agenda.first).toEqual({ monday: '2026-10-26', status: 'late', isDraft: true })
    expect(agenda.blank).toEqual([])
  })

  test('has nothing due while the clock stands before the first day, and names the first week of all', () => {
    expect(weeklyAgenda(at('2020-01-01 10:00'), NOTHING, rhythm)).toEqual({
      first: undefined,
      others: [],
      blank: [],
      next: { monday: '2026-11-02', dueDay: '2026-11-09' },
    })
  })

  test('follows a change of the review weekday at once', () => {
    const friday: Rhythm = { ...rhythm, schedule: { weekday: 5, minutes: 1200 } }
    const now = at('2026-11-13 21:00')
    expect(weeklyAgenda(now, NOTHING, rhythm).first?.status).toBe('open')
    expect(weeklyAgenda(now, NOTHING, friday)).toEqual({
      first: { monday: '2026-11-09', status: 'due', isDraft: false },
      others: [],
      blank: ['2026-11-02'],
      next: { monday: '2026-11-16', dueDay: '2026-11-20' },
    })
  })
})

describe('blank weeks that lead back in', () => {
  const blank = ['2026-11-30', '2026-11-23', '2026-11-09', '2026-11-02'].map(parseDay)
  const since = (...known: string[]) => blankSinceLast(blank, { known: new Set(known.map(parseDay)), drafts: [] })

  test('are those since the newest week that has a check-in, newest first', () => {
    expect(since('2026-11-16')).toEqual(['2026-11-30', '2026-11-23'])
    expect(since('2026-10-19', '2026-11-16', '2026-10-26')).toEqual(['2026-11-30', '2026-11-23'])
  })

  test('are all of them while nothing was ever written', () => {
    expect(since()).toEqual(blank)
  })

  test('stay when a later one is skipped: that answers for itself alone', () => {
    const [known, skipped] = [['2026-11-16', '2026-12-07'], ['2026-12-07']].map((days) => new Set(days.map(parseDay)))
    expect(blankSinceLast(blank, { known: known ?? new Set(), skipped: skipped ?? new Set(), drafts: [] })).toEqual([
      '2026-11-30',
      '2026-11-23',
    ])
  })

  test('are none once the latest week is written, whatever stayed blank before it', () => {
    expect(since('2026-12-07')).toEqual([])
    expect(since('2026-12-07', '2026-11-16')).toEqual([])
  })

  test('come with nothing that is known, and leave out nothing that is later than it', () => {
    const weeks = fc.uniqueArray(mondays(2020, 2022), { maxLength: 30 })
    fc.assert(
      fc.property(weeks, weeks, (some, others) => {
        const known = new Set(others.filter((monday) => !some.includes(monday)))
        const newest = [...known].toSorted().at(-1) ?? ''
        expect(blankSinceLast(some, { known, drafts: [] })).toEqual(some.filter((monday) => monday > newest))
      }),
    )
  })
})

describe('any agenda', () => {
  /** A first day, a moment up to 40 weeks later (or a few days before), weeks that are known and some only begun. */
  const situations = fc
    .record({
      firstDay: days(1990, 2090),
      daysLater: fc.integer({ min: -10, max: 280 }),
      minutes: minutesOfDay,
      schedule: schedules,
      fates: fc.array(fc.constantFrom('unknown', 'unknown', 'finished', 'draft'), { minLength: 46, maxLength: 46 }),
    })
    .map(({ firstDay, daysLater, minutes, schedule, fates }) => {
      const now: LocalTime = { day: dayNumbered(numberOfDay(firstDay) + daysLater), minutes }
      // From two weeks before the first day to two after the running week, so that edges are hit.
      const weeks = mondaysBetween(addWeeks(weekOf(firstDay), -2), addWeeks(weekOf(now.day), 2))
      const withFate = (fate: string) => weeks.filter((_, index) => fates[index % fates.length] === fate)
      const drafts = withFate('draft')
      const rhythm: Rhythm = { schedule, firstDay }
      return { now, rhythm, weeks, drafts, known: new Set([...withFate('finished'), ...drafts]) }
    })
    .map((situation) => {
      const agenda = weeklyAgenda(situation.now, situation, situation.rhythm)
      const offered = agenda.first ? [agenda.first, ...agenda.others] : agenda.others
      return { ...situation, agenda, offered }
    })
  const check = (predicate: (situation: typeof situations extends fc.Arbitrary<infer T> ? T : never) => void) =>
    fc.assert(fc.property(situations, predicate), { numRuns: 300 })

  test('holds every expected week exactly once: known, offered, blank or ahead', () => {
    check(({ agenda, offered, known, weeks, now, rhythm }) => {
      for (const monday of weeks) {
        const places = [
          known.has(monday),
          ...offered.filter((entry) => entry.monday === monday && !entry.isDraft).map(() => true),
          ...agenda.blank.filter((blank) => blank === monday).map(() => true),
          !known.has(monday) && weekStatus(monday, now, rhythm.schedule) === 'ahead',
        ]
        if (isExpected(monday, rhythm)) expect(places.filter(Boolean)).toHaveLength(1)
      }
    })
  })

  test('never asks for a week that is not expected', () => {
    check(({ agenda, offered, rhythm }) => {
      const asked = [...offered.filter(({ isDraft }) => !isDraft).map(({ monday }) => monday), ...agenda.blank]
      for (const monday of asked) {
        expect(endOfWeek(monday) >= rhythm.firstDay).toBe(true)
        expect(weeklyDueDay(monday, rhythm.schedule) >= rhythm.firstDay).toBe(true)
      }
    })
  })

  test('has nothing due, late or blank before the first day', () => {
    check(({ agenda, offered, now, rhythm }) => {
      if (now.day >= rhythm.firstDay) return
      expect(agenda.blank).toEqual([])
      const asked = offered.filter(({ isDraft, status }) => !isDraft && status !== 'open')
      expect(asked).toEqual([])
    })
  })

  test('offers every draft exactly once, and nothing else that is known', () => {
    check(({ offered, drafts, known }) => {
      const offeredDrafts = offered.filter(({ isDraft }) => isDraft).map(({ monday }) => monday)
      expect(offeredDrafts.toSorted()).toEqual(drafts.toSorted())
      expect(offered.filter(({ monday, isDraft }) => !isDraft && known.has(monday))).toEqual([])
    })
  })

  test('orders: drafts not missed, the week to review, other writable weeks, missed drafts; each newest first', () => {
    check(({ offered, now }) => {
      const current = weekToReview(now.day)
      const ranks = offered.map(({ monday, status, isDraft }) => {
        if (isDraft) return status === 'missed' ? 3 : 0
        return monday === current ? 1 : 2
      })
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      for (const rank of [0, 1, 2, 3]) {
        const group = offered.filter((_, index) => ranks[index] === rank).map(({ monday }) => monday)
        expect(group).toEqual(group.toSorted().toReversed())
      }
    })
  })

  test('says of each offered week the status it has, and offers none that is missed unless it is begun', () => {
    check(({ offered, now, rhythm }) => {
      for (const { monday, status, isDraft } of offered) {
        expect(status).toBe(weekStatus(monday, now, rhythm.schedule))
        if (!isDraft) expect(['open', 'due', 'late']).toContain(status)
      }
    })
  })

  test('lists blank weeks newest first, all of them missed and none of them known', () => {
    check(({ agenda, known, now, rhythm }) => {
      expect(agenda.blank).toEqual(agenda.blank.toSorted().toReversed())
      for (const monday of agenda.blank) {
        expect(weekStatus(monday, now, rhythm.schedule)).toBe('missed')
        expect(known.has(monday)).toBe(false)
      }
    })
  })

  test('names as next the first expected week that is ahead, and never one that is known or offered', () => {
    check(({ agenda, offered, known, now, rhythm }) => {
      const { monday, dueDay } = agenda.next
      expect(known.has(monday)).toBe(false)
      expect(offered.map((entry) => entry.monday)).not.toContain(monday)
      expect(agenda.blank).not.toContain(monday)
      expect(weekStatus(monday, now, rhythm.schedule)).toBe('ahead')
      expect(isExpected(monday, rhythm)).toBe(true)
      expect(dueDay).toBe(weeklyDueDay(monday, rhythm.schedule))
      const before = mondaysBetween(weekOf(now.day), addWeeks(monday, -1)).filter(
        (earlier) =>
          !known.has(earlier) && isExpected(earlier, rhythm) && weekStatus(earlier, now, rhythm.schedule) === 'ahead',
      )
      expect(before).toEqual([])
    })
  })

  test('leaves what it was given as it was', () => {
    check(({ now, rhythm, known, drafts }) => {
      const draftsBefore = [...drafts]
      weeklyAgenda(now, { known, drafts }, rhythm)
      expect(drafts).toEqual(draftsBefore)
    })
  })
})
