import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LocalTime } from '#core/calendar/clock'
import { addDays, type Day, parseDay } from '#core/calendar/day'
import { CHECK_IN_KINDS, type CheckInKind } from '#core/journal/check-in'
import type { FullRhythm, Schedule } from '#core/journal/settings'
import { dayNumbered, days, minutesOfDay, numberOfDay, schedules } from '../../tests/unit/support/arbitraries'
import { mondaysBy, TABLE } from '../../tests/unit/support/iso-weeks'
import {
  type Agenda,
  agendaOf,
  comingUp,
  type Entry,
  type History,
  isPeriodExpected,
  latestSpan,
  mondayOf,
} from './agenda'
import type { Status } from './due'

const MONDAY_EVENING: Schedule = { weekday: 1, minutes: 20 * 60 }
const RHYTHM: FullRhythm = {
  schedule: MONDAY_EVENING,
  firstDay: parseDay('2026-11-18'),
  kinds: [...CHECK_IN_KINDS],
  fiveYearStart: 2027,
}

/** `2026-11-23 20:00` as a wall clock. */
function at(text: string): LocalTime {
  const [day = '', time = ''] = text.split(' ')
  const [hours, minutes] = time.split(':').map(Number)
  return { day: parseDay(day), minutes: (hours ?? 0) * 60 + (minutes ?? 0) }
}

const MONDAYS: ReadonlyMap<string, Day> = new Map(TABLE.map(({ monday }) => [monday, monday]))

function mondayNamed(key: string): Day {
  return MONDAYS.get(key) ?? expect.fail(`${key} is no Monday`)
}

/** The history of a journal that holds these check-ins, `quarterly:2026-Q4`, and of them has only begun some. */
function historyOf(known: readonly string[], begun: readonly string[] = []): History {
  const keys = (kind: CheckInKind, ids: readonly string[]) =>
    ids.filter((id) => id.startsWith(`${kind}:`)).map((id) => id.slice(kind.length + 1))
  const of = (kind: CheckInKind) => ({ known: new Set(keys(kind, [...known, ...begun])), drafts: keys(kind, begun) })
  const weekly = of('weekly')
  return {
    weekly: { known: new Set([...weekly.known].map(mondayNamed)), drafts: weekly.drafts.map(mondayNamed) },
    quarterly: of('quarterly'),
    yearly: of('yearly'),
    'five-year': of('five-year'),
  }
}

const NOTHING = historyOf([])

function idOf({ kind, periodKey }: Pick<Entry, 'kind' | 'periodKey'>): string {
  return `${kind}:${periodKey}`
}

/** What is offered, in order, the first one too. */
function offeredIn({ first, others }: Agenda): readonly Entry[] {
  return first ? [first, ...others] : others
}

/** `quarterly:2026-Q4 due`, short enough to compare. */
function told(agenda: Agenda): readonly string[] {
  return offeredIn(agenda).map((entry) => `${idOf(entry)} ${entry.isDraft ? 'begun ' : ''}${entry.status}`)
}

/** Every week whose review falls due from the first day to a day. */
function weeksUntil(last: string): readonly string[] {
  return TABLE.filter(({ monday }) => addDays(monday, 6) >= RHYTHM.firstDay && monday <= last).map(
    ({ monday }) => `weekly:${monday}`,
  )
}

const BEFORE_W53 = weeksUntil('2026-12-21')
const W53 = 'weekly:2026-12-28'

describe('on Monday, 4 January 2027 at 20:00', () => {
  const now = at('2027-01-04 20:00')
  const spans: FullRhythm = { ...RHYTHM, fiveYearStart: 2022 }

  test('the week, the quarter and the year come in that order', () => {
    const agenda = agendaOf(now, historyOf(BEFORE_W53), RHYTHM)
    expect(agenda.first).toEqual({
      kind: 'weekly',
      periodKey: '2026-12-28',
      status: 'due',
      isDraft: false,
      dueDay: '2027-01-04',
    })
    expect(told(agenda)).toEqual([`${W53} due`, 'quarterly:2026-Q4 due', 'yearly:2026 due'])
    expect(agenda.blank).toEqual([])
  })

  test('the five years come last, when they end with 2026', () => {
    expect(told(agendaOf(now, historyOf(BEFORE_W53), spans))).toEqual([
      `${W53} due`,
      'quarterly:2026-Q4 due',
      'yearly:2026 due',
      'five-year:2022-2026 due',
    ])
  })

  test('a minute earlier the week is open, and comes before what is open for longer', () => {
    const agenda = agendaOf(at('2027-01-04 19:59'), historyOf(BEFORE_W53), spans)
    expect(told(agenda)).toEqual([
      `${W53} open`,
      'quarterly:2026-Q4 open',
      'yearly:2026 open',
      'five-year:2022-2026 open',
    ])
  })

  test('each can wait: whatever is written first, the others stay in their order', () => {
    const all = [W53, 'quarterly:2026-Q4', 'yearly:2026', 'five-year:2022-2026']
    const subsets = Array.from({ length: 16 }, (_, bits) =>
      all.filter((_id, index) => Math.floor(bits / 2 ** index) % 2),
    )
    for (const written of subsets) {
      const agenda = agendaOf(now, historyOf([...BEFORE_W53, ...written]), spans)
      expect(offeredIn(agenda).map(idOf)).toEqual(all.filter((id) => !written.includes(id)))
    }
  })

  test('each can wait: the next day they are still there', () => {
    expect(told(agendaOf(at('2027-01-05 09:00'), historyOf(BEFORE_W53), RHYTHM))).toEqual([
      `${W53} late`,
      'quarterly:2026-Q4 due',
      'yearly:2026 due',
    ])
    expect(told(agendaOf(at('2027-01-05 09:00'), historyOf([...BEFORE_W53, W53]), RHYTHM))).toEqual([
      'quarterly:2026-Q4 due',
      'yearly:2026 due',
    ])
  })

  test('a longer one that is begun waits for the week that is due, and comes before its equals', () => {
    expect(told(agendaOf(now, historyOf(BEFORE_W53, ['quarterly:2026-Q4']), RHYTHM))).toEqual([
      `${W53} due`,
      'quarterly:2026-Q4 begun due',
      'yearly:2026 due',
    ])
  })

  test('the next of each kind is named, the soonest first', () => {
    const { next } = agendaOf(now, historyOf(BEFORE_W53), spans)
    expect(next.map((entry) => [idOf(entry), entry.dueDay, entry.status])).toEqual([
      ['weekly:2027-01-04', '2027-01-11', 'ahead'],
      ['quarterly:2027-Q1', '2027-04-05', 'ahead'],
      ['yearly:2027', '2028-01-03', 'ahead'],
      ['five-year:2027-2031', '2032-01-05', 'ahead'],
    ])
  })

  test('what can be written early and is not begun is still to come', () => {
    const coming = (text: string, history: History) =>
      comingUp(agendaOf(at(text), history, RHYTHM)).map((entry) => `${idOf(entry)} ${entry.dueDay}`)
    const fiveYears = 'five-year:2027-2031 2032-01-05'
    expect(coming('2026-12-21 12:00', historyOf(['weekly:2026-12-14']))).toEqual([
      'weekly:2026-12-21 2026-12-28',
      'quarterly:2026-Q4 2027-01-04',
      'yearly:2026 2027-01-04',
      fiveYears,
    ])
    expect(coming('2027-01-02 12:00', historyOf(BEFORE_W53, ['yearly:2026']))).toEqual([
      `${W53} 2027-01-04`,
      'quarterly:2026-Q4 2027-01-04',
      'yearly:2027 2028-01-03',
      fiveYears,
    ])
    expect(coming('2027-01-04 20:00', historyOf(BEFORE_W53))).toEqual([
      'weekly:2027-01-04 2027-01-11',
      'quarterly:2027-Q1 2027-04-05',
      'yearly:2027 2028-01-03',
      fiveYears,
    ])
  })

  test('the soonest is first also when it is of a longer kind', () => {
    const { next } = agendaOf(at('2026-12-01 12:00'), historyOf([...BEFORE_W53, W53, 'quarterly:2026-Q4']), RHYTHM)
    expect(next.map((entry) => [idOf(entry), entry.dueDay])).toEqual([
      ['yearly:2026', '2027-01-04'],
      ['weekly:2027-01-04', '2027-01-11'],
      ['quarterly:2027-Q1', '2027-04-05'],
      ['five-year:2027-2031', '2032-01-05'],
    ])
  })

  test('those of the last evening of a year come weekly, quarterly, yearly, five-year too', () => {
    const history = historyOf([...BEFORE_W53, W53, 'quarterly:2026-Q4', 'yearly:2026', 'quarterly:2027-Q4'])
    const { next } = agendaOf(at('2027-11-01 12:00'), history, { ...spans, fiveYearStart: 2023 })
    expect(next.filter(({ dueDay }) => dueDay === '2028-01-03').map(idOf)).toEqual([
      'yearly:2027',
      'five-year:2023-2027',
    ])
  })
})

describe('a longer check-in', () => {
  const written = [...weeksUntil('2027-12-27'), 'yearly:2026']
  const on = (text: string, known: readonly string[] = written) => agendaOf(at(text), historyOf(known), RHYTHM)

  test('stands beside from two weeks before it is due, and never takes the first place while it is only open', () => {
    expect(told(on('2026-12-20 23:59'))).toEqual([])
    const agenda = on('2026-12-21 00:00')
    expect(agenda.first).toBeUndefined()
    expect(told(agenda)).toEqual(['quarterly:2026-Q4 open'])
  })

  test('takes it once it is due and while it is late, until it is missed', () => {
    expect(on('2027-01-04 20:00').first?.status).toBe('due')
    expect(on('2027-01-12 00:00').first?.status).toBe('late')
    expect(told(on('2027-04-05 19:59'))).toEqual(['quarterly:2026-Q4 late', 'quarterly:2027-Q1 open'])
    const agenda = on('2027-04-05 20:00')
    expect(told(agenda)).toEqual(['quarterly:2027-Q1 due'])
    expect(agenda.blank).toEqual([{ kind: 'quarterly', periodKeys: ['2026-Q4'] }])
  })

  test('that was missed is not brought up again once a later one is known', () => {
    expect(on('2027-07-06 12:00').blank).toEqual([{ kind: 'quarterly', periodKeys: ['2027-Q1', '2026-Q4'] }])
    expect(on('2027-07-06 12:00', [...written, 'quarterly:2026-Q4']).blank).toEqual([
      { kind: 'quarterly', periodKeys: ['2027-Q1'] },
    ])
    expect(on('2027-07-06 12:00', [...written, 'quarterly:2027-Q1']).blank).toEqual([])
  })

  test('written early is asked for no more, and the one after it is next', () => {
    const agenda = on('2026-12-22 12:00', [...written, 'quarterly:2026-Q4'])
    expect(told(agenda)).toEqual([])
    expect(agenda.next.map(idOf)).toContain('quarterly:2027-Q1')
    expect(told(on('2027-01-04 20:00', [...written, 'quarterly:2026-Q4']))).toEqual([])
  })

  test('written long before it opens leaves no gap behind it', () => {
    const early = on('2027-01-05 12:00', [...written, 'quarterly:2027-Q2'])
    expect(told(early)).toEqual(['quarterly:2026-Q4 due'])
    expect(early.next.map(idOf)).toContain('quarterly:2027-Q1')
    // The second quarter is known: the third is next once the first is open.
    const later = on('2027-03-22 12:00', [...written, 'quarterly:2026-Q4', 'quarterly:2027-Q2'])
    expect(told(later)).toEqual(['quarterly:2027-Q1 open'])
    expect(later.next.map(idOf)).toContain('quarterly:2027-Q3')
  })

  test('begun and left until it is missed comes last, but is not lost', () => {
    const history = historyOf([...weeksUntil('2027-03-22'), 'yearly:2026'], ['quarterly:2026-Q4'])
    const agenda = agendaOf(at('2027-04-05 20:00'), history, RHYTHM)
    expect(told(agenda)).toEqual(['weekly:2027-03-29 due', 'quarterly:2027-Q1 due', 'quarterly:2026-Q4 begun missed'])
  })

  test('of a kind that is off is not asked for, unless it is begun', () => {
    const kinds: readonly CheckInKind[] = ['weekly', 'yearly']
    const weekly = { ...RHYTHM, kinds: [...kinds] }
    const agenda = agendaOf(at('2027-01-04 20:00'), historyOf(BEFORE_W53), weekly)
    expect(told(agenda)).toEqual([`${W53} due`, 'yearly:2026 due'])
    expect(agenda.next.map(({ kind }) => kind)).toEqual(kinds)
    const begun = historyOf([], ['quarterly:2026-Q4', W53])
    const none = agendaOf(at('2027-03-01 12:00'), begun, { ...RHYTHM, kinds: [] })
    expect(told(none)).toEqual(['quarterly:2026-Q4 begun late', `${W53} begun missed`])
    expect([none.blank, none.next]).toEqual([[], []])
  })

  test('follows a review weekday that is changed in the middle of the quarter', () => {
    const friday: FullRhythm = { ...RHYTHM, schedule: { weekday: 5, minutes: 9 * 60 } }
    const history = historyOf([...written, 'quarterly:2026-Q4'])
    const quarterly = (text: string, rhythm: FullRhythm) =>
      [...told(agendaOf(at(text), history, rhythm)), ...agendaOf(at(text), history, rhythm).next.map(idOf)].filter(
        (line) => line.startsWith('quarterly'),
      )
    // Monday, 5 April 2027 became Friday, 2 April: what is to come moves, what is written stays.
    expect(quarterly('2027-03-19 12:00', RHYTHM)).toEqual(['quarterly:2027-Q1'])
    expect(quarterly('2027-03-19 12:00', friday)).toEqual(['quarterly:2027-Q1 open', 'quarterly:2027-Q2'])
    expect(quarterly('2027-04-02 09:00', friday)).toEqual(['quarterly:2027-Q1 due', 'quarterly:2027-Q2'])
    expect(quarterly('2027-04-02 09:00', RHYTHM)).toEqual(['quarterly:2027-Q1 open', 'quarterly:2027-Q2'])
  })
})

describe('five years', () => {
  const on = (text: string, fiveYearStart: number, known: readonly string[] = []) => {
    const rhythm: FullRhythm = { ...RHYTHM, kinds: ['five-year'], fiveYearStart }
    return agendaOf(at(text), historyOf(known), rhythm)
  }
  const next = (agenda: Agenda) => agenda.next.map((entry) => `${entry.periodKey} ${entry.dueDay}`)

  test('that begin with this year or an earlier one fall due after their last', () => {
    expect(next(on('2026-11-18 12:00', 2026))).toEqual(['2026-2030 2031-01-06'])
    expect(next(on('2026-11-18 12:00', 2022))).toEqual(['2022-2026 2027-01-04'])
    // Counted from long ago.
    expect(next(on('2026-11-18 12:00', 1987))).toEqual(['2022-2026 2027-01-04'])
  })

  test('that begin in the future are the first there are', () => {
    const agenda = on('2026-11-18 12:00', 2030)
    expect(told(agenda)).toEqual([])
    expect(next(agenda)).toEqual(['2030-2034 2035-01-01'])
    // No five years end with 2029, though they would by counting back.
    expect(told(on('2030-01-07 20:00', 2030))).toEqual([])
    expect(told(on('2035-01-01 20:00', 2030))).toEqual(['five-year:2030-2034 due'])
  })

  test('can be written for the first time at any time: those up to the last 31 December', () => {
    expect(latestSpan(parseDay('2026-11-18'))).toBe('2021-2025')
    expect(latestSpan(parseDay('2026-12-31'))).toBe('2021-2025')
    expect(latestSpan(parseDay('2027-01-01'))).toBe('2022-2026')
    expect(on('2026-11-18 12:00', 2027).firstSpan).toBe('2021-2025')
    expect(on('2031-05-01 12:00', 2027).firstSpan).toBe('2026-2030')
    // Also while none ever falls due.
    expect(agendaOf(at('2026-11-18 12:00'), NOTHING, { ...RHYTHM, kinds: [] }).firstSpan).toBe('2021-2025')
  })

  test('can be written for the first time only once, begun or skipped ones count', () => {
    expect(on('2026-11-18 12:00', 2027, ['five-year:2021-2025']).firstSpan).toBeUndefined()
    const begun = agendaOf(at('2026-11-18 12:00'), historyOf([], ['five-year:2021-2025']), RHYTHM)
    expect(begun.firstSpan).toBeUndefined()
    expect(told(begun)).toEqual(['five-year:2021-2025 begun late'])
  })

  test('that are due anyway are not offered as the first ones beside that', () => {
    const agenda = on('2027-01-04 20:00', 2022)
    expect(told(agenda)).toEqual(['five-year:2022-2026 due'])
    expect(agenda.firstSpan).toBeUndefined()
  })

  test('written for the first time leave the later ones where they are', () => {
    const known = ['five-year:2021-2025']
    expect(next(on('2026-11-18 12:00', 2027, known))).toEqual(['2027-2031 2032-01-05'])
    expect(told(on('2032-01-05 20:00', 2027, known))).toEqual(['five-year:2027-2031 due'])
  })

  test('counted from another year move those to come; what is written stays', () => {
    const known = ['five-year:2022-2026']
    expect(next(on('2028-03-01 12:00', 2022, known))).toEqual(['2027-2031 2032-01-05'])
    expect(next(on('2028-03-01 12:00', 2025, known))).toEqual(['2025-2029 2030-01-07'])
    expect(next(on('2028-03-01 12:00', 2028, known))).toEqual(['2028-2032 2033-01-03'])
    for (const start of [2022, 2025, 2028]) {
      const agenda = on('2028-03-01 12:00', start, known)
      expect([told(agenda), agenda.blank]).toEqual([[], []])
    }
  })

  test('counted from this year or a later one bring nothing up that has ended', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2028, max: 9990 }), (start) => {
        const agenda = on('2028-03-01 12:00', start, ['five-year:2022-2026'])
        expect([told(agenda), agenda.blank]).toEqual([[], []])
        expect(agenda.next.map(({ periodKey }) => periodKey)).toEqual([`${start}-${start + 4}`])
      }),
      { numRuns: 30, examples: [[2028], [9990]] },
    )
  })

  test('left blank are told, newest first, and stay told while nothing later is written', () => {
    expect(on('2037-01-05 20:00', 2022).blank).toEqual([{ kind: 'five-year', periodKeys: ['2027-2031', '2022-2026'] }])
    expect(on('2037-01-05 20:00', 2022, ['five-year:2022-2026']).blank).toEqual([
      { kind: 'five-year', periodKeys: ['2027-2031'] },
    ])
  })
})

describe('nothing before the first day', () => {
  const from = (firstDay: string, text: string) =>
    agendaOf(at(text), NOTHING, { ...RHYTHM, firstDay: parseDay(firstDay), fiveYearStart: 2022 })

  test('is due: one that begins on 4 January is asked for nothing of the year before', () => {
    const agenda = from('2027-01-04', '2027-01-04 20:00')
    expect([told(agenda), agenda.blank]).toEqual([[], []])
    expect(agenda.next.map(idOf)).toEqual([
      'weekly:2027-01-04',
      'quarterly:2027-Q1',
      'yearly:2027',
      'five-year:2027-2031',
    ])
  })

  test('but what ends on the first day, or with its week, is expected', () => {
    const expected = [`${W53} due`, 'quarterly:2026-Q4 due', 'yearly:2026 due', 'five-year:2022-2026 due']
    expect(told(from('2027-01-03', '2027-01-04 20:00'))).toEqual(expected)
    expect(told(from('2027-01-01', '2027-01-04 20:00'))).toEqual(expected)
    expect(told(from('2026-12-31', '2027-01-04 20:00'))).toEqual(expected)
  })

  test('is missed, however long ago', () => {
    const blank = from('2027-06-30', '2027-07-06 12:00').blank
    expect(blank).toEqual([])
    expect(told(from('2027-06-30', '2027-07-06 12:00'))).toEqual(['weekly:2027-06-28 late', 'quarterly:2027-Q2 due'])
  })

  test('is expected, and everything after it', () => {
    const isExpected = (kind: CheckInKind, key: string) => isPeriodExpected(kind, key, RHYTHM)
    expect([isExpected('weekly', '2026-11-09'), isExpected('weekly', '2026-11-16')]).toEqual([false, true])
    expect([isExpected('quarterly', '2026-Q3'), isExpected('quarterly', '2026-Q4')]).toEqual([false, true])
    expect([isExpected('yearly', '2025'), isExpected('yearly', '2026')]).toEqual([false, true])
    expect([isExpected('five-year', '2021-2025'), isExpected('five-year', '2022-2026')]).toEqual([false, true])
  })
})

describe('an agenda', () => {
  test('knows the first review of all by there being no week', () => {
    expect(agendaOf(at('2026-11-18 12:00'), NOTHING, RHYTHM).isFirstReview).toBe(true)
    expect(agendaOf(at('2026-11-18 12:00'), historyOf([], [W53]), RHYTHM).isFirstReview).toBe(false)
    expect(agendaOf(at('2026-11-18 12:00'), historyOf(['yearly:2025']), RHYTHM).isFirstReview).toBe(true)
  })

  test('can be made with the earliest and the latest first year of five that settings take', () => {
    for (const fiveYearStart of [1900, 9990]) {
      const agenda = agendaOf(at('2027-01-04 20:00'), NOTHING, { ...RHYTHM, fiveYearStart })
      expect(agenda.next.map(({ kind }) => kind)).toContain('five-year')
    }
  })

  test('names the week of a weekly entry by its Monday', () => {
    expect(mondayOf({ periodKey: '2026-12-28' })).toBe('2026-12-28')
    expect(() => mondayOf({ periodKey: '2026-Q4' })).toThrow()
  })
})

// From here on nothing of the calendar under test is used: whole numbers of days and minutes, and the table.

type Stretch = { readonly kind: CheckInKind; readonly key: string; readonly end: number; readonly due: number }
type Placed = Stretch & { readonly status: Status; readonly isExpected: boolean }

function minuteOf({ day, minutes }: LocalTime): number {
  return numberOfDay(day) * 1440 + minutes
}

/** The first day on or after one that falls on an ISO weekday. 1970-01-01 was a Thursday. */
function onWeekday(from: number, weekday: number): number {
  const weekdayThen = ((from + 3) % 7) + 1
  return from + ((weekday - weekdayThen + 7) % 7)
}

const WEEKS = TABLE.map(({ monday }) => ({ key: String(monday), first: numberOfDay(monday) }))
const QUARTER_ENDS = [...mondaysBy(({ quarter }) => quarter)].map(([key, mondays]) => {
  const [year, number] = key.split('-Q').map(Number)
  const lastDay = Date.UTC(year ?? 0, (number ?? 0) * 3, 0) / 86_400_000
  return { key, end: Math.max(lastDay, numberOfDay(mondays.at(-1) ?? expect.fail(key)) + 6) }
})
const YEAR_ENDS = new Map(
  QUARTER_ENDS.filter(({ key }) => key.endsWith('Q4')).map(({ key, end }) => [Number(key.slice(0, 4)), end]),
)

/** All periods of a kind that the table knows, in order, with the day they fall due. */
function stretchesOf(kind: CheckInKind, { schedule, fiveYearStart }: FullRhythm): readonly Stretch[] {
  const name = `${kind} ${schedule.weekday} ${kind === 'five-year' ? fiveYearStart : ''}`
  const stretches = STRETCHES.get(name) ?? makeStretches(kind, schedule, fiveYearStart)
  STRETCHES.set(name, stretches)
  return stretches
}

const STRETCHES = new Map<string, readonly Stretch[]>()

function makeStretches(kind: CheckInKind, { weekday }: Schedule, fiveYearStart: number): readonly Stretch[] {
  if (kind === 'weekly') {
    return WEEKS.map(({ key, first }) => ({ kind, key, end: first + 6, due: onWeekday(first + 4, weekday) }))
  }
  const longer = (key: string, end: number) => ({ kind, key, end, due: onWeekday(end + 1, weekday) })
  if (kind === 'quarterly') return QUARTER_ENDS.map(({ key, end }) => longer(key, end))
  const years = [...YEAR_ENDS]
  if (kind === 'yearly') return years.map(([year, end]) => longer(String(year), end))
  const lasts = years.filter(([year]) => year >= fiveYearStart + 4 && (year - fiveYearStart) % 5 === 4)
  return lasts.map(([year, end]) => longer(`${year - 4}-${year}`, end))
}

/** Periods of a kind by key with their status at a moment, as the rules are written down; weeks until two months later. */
function placesOf(kind: CheckInKind, now: LocalTime, rhythm: FullRhythm): ReadonlyMap<string, Placed> {
  const minute = minuteOf(now)
  const firstDay = numberOfDay(rhythm.firstDay)
  const { minutes } = rhythm.schedule
  const statusOf = ({ end, due }: Stretch, next: Stretch | undefined): Status => {
    if (next && minute >= next.due * 1440 + minutes) return 'missed'
    if (minute < (kind === 'weekly' ? end - 2 : due - 14) * 1440) return 'ahead'
    if (minute >= (due + (kind === 'weekly' ? 1 : 8)) * 1440) return 'late'
    return minute >= due * 1440 + minutes ? 'due' : 'open'
  }
  const places = new Map<string, Placed>()
  const stretches = stretchesOf(kind, rhythm)
  for (const [index, stretch] of stretches.entries()) {
    const { key, end, due } = stretch
    if (kind === 'weekly' && (end < firstDay - 60 || end * 1440 > minute + 60 * 1440)) continue
    const status = statusOf(stretch, stretches[index + 1])
    places.set(key, { ...stretch, status, isExpected: end >= firstDay && due >= firstDay })
  }
  return places
}

type Moment = {
  readonly now: LocalTime
  readonly rhythm: FullRhythm
  readonly known: ReadonlySet<string>
  readonly drafts: ReadonlySet<string>
  readonly agenda: Agenda
  readonly places: ReadonlyMap<CheckInKind, ReadonlyMap<string, Placed>>
}

/** The newest known period of a kind; keys of one kind sort by time. */
function newestKnown({ known }: Moment, kind: CheckInKind): string {
  let newest = ''
  for (const id of known) if (id.startsWith(`${kind}:`) && id > newest) newest = id
  return newest.slice(kind.length + 1)
}

function placesOn(moment: Moment): readonly Placed[] {
  return moment.rhythm.kinds.flatMap((kind) => [...(moment.places.get(kind)?.values() ?? [])])
}

function placeOf({ places }: Moment, entry: Pick<Entry, 'kind' | 'periodKey'>): Placed | undefined {
  return places.get(entry.kind)?.get(entry.periodKey)
}

function blankIds({ blank }: Agenda): readonly string[] {
  return blank.flatMap(({ kind, periodKeys }) => periodKeys.map((key) => `${kind}:${key}`))
}

const RULES: Readonly<Record<string, (moment: Moment) => void>> = {
  'no period stands in two places'({ agenda }) {
    const first = agenda.firstSpan === undefined ? [] : [`five-year:${agenda.firstSpan}`]
    const ids = [...offeredIn(agenda).map(idOf), ...blankIds(agenda), ...agenda.next.map(idOf), ...first]
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted())
  },

  'nothing known comes again, but every draft'({ agenda, known, drafts }) {
    const offered = offeredIn(agenda)
    const again = [...offered.filter(({ isDraft }) => !isDraft), ...agenda.next].map(idOf)
    expect([...again, ...blankIds(agenda)].filter((id) => known.has(id))).toEqual([])
    const begun = offered.filter(({ isDraft }) => isDraft).map(idOf)
    expect(begun.toSorted()).toEqual([...drafts].toSorted())
  },

  'nothing is passed over silently'(moment) {
    const { agenda, known } = moment
    const offered = new Set(offeredIn(agenda).map(idOf))
    const blank = new Set(blankIds(agenda))
    const newest = new Map(CHECK_IN_KINDS.map((kind) => [kind, newestKnown(moment, kind)]))
    const misplaced = placesOn(moment).filter(({ kind, key, status, isExpected }) => {
      const id = `${kind}:${key}`
      if (!isExpected || known.has(id)) return false
      const isOld = status === 'missed' && key < (newest.get(kind) ?? '')
      const places = [status === 'ahead', offered.has(id), blank.has(id), isOld]
      return places.filter(Boolean).length !== 1
    })
    expect(misplaced).toEqual([])
  },

  'each is as the calendar has it, of a kind that is on, and not of before the first day'(moment) {
    const { agenda, rhythm } = moment
    const asked = [...offeredIn(agenda).filter(({ isDraft }) => !isDraft), ...agenda.next]
    for (const entry of asked) {
      const { status, isExpected, due } = placeOf(moment, entry) ?? expect.fail(`${idOf(entry)} is no period`)
      expect([idOf(entry), entry.status, entry.dueDay]).toEqual([idOf(entry), status, dayNumbered(due)])
      expect(isExpected && rhythm.kinds.includes(entry.kind)).toBe(true)
    }
    for (const { status } of offeredIn(agenda).filter(({ isDraft }) => !isDraft)) {
      expect(['open', 'due', 'late']).toContain(status)
    }
  },

  'blank is what was missed, newest first, a line for each kind'(moment) {
    const { blank } = moment.agenda
    const kinds = blank.map(({ kind }) => kind)
    expect(kinds).toEqual(CHECK_IN_KINDS.filter((kind) => kinds.includes(kind)))
    for (const { kind, periodKeys } of blank) {
      expect(moment.rhythm.kinds).toContain(kind)
      expect(periodKeys).toEqual(periodKeys.toSorted().toReversed())
      const newest = newestKnown(moment, kind)
      const wrong = periodKeys.filter((periodKey) => {
        const place = placeOf(moment, { kind, periodKey })
        return place?.status !== 'missed' || !place.isExpected || periodKey <= newest
      })
      expect(wrong).toEqual([])
    }
  },

  'before the first day nothing is due, late or blank'({ agenda, now, rhythm }) {
    if (now.day >= rhythm.firstDay) return
    const asked = offeredIn(agenda).filter(({ isDraft, status }) => !isDraft && status !== 'open')
    expect([asked, agenda.blank]).toEqual([[], []])
  },

  'next is the first of each kind that is ahead and not written, soonest first'(moment) {
    const { agenda, rhythm, known } = moment
    const expected = CHECK_IN_KINDS.filter((kind) => rhythm.kinds.includes(kind)).map((kind) => {
      const isFree = ({ key, status, isExpected }: Placed) =>
        status === 'ahead' && isExpected && !known.has(`${kind}:${key}`)
      const next = [...(moment.places.get(kind)?.values() ?? [])].find(isFree) ?? expect.fail(`no ${kind} is ahead`)
      return { id: `${kind}:${next.key}`, due: next.due }
    })
    expect(agenda.next.map(idOf)).toEqual(expected.toSorted((a, b) => a.due - b.due).map(({ id }) => id))
  },

  'begun comes first, then due and late, then open, then what was begun long ago'({ agenda }) {
    const late = offeredIn(agenda).filter(
      ({ kind, status, isDraft }) => kind === 'weekly' && status === 'late' && !isDraft,
    )
    const rankOf = ({ kind, periodKey, status, isDraft }: Entry) => {
      if (isDraft) return status === 'missed' ? 4 : kind === 'weekly' ? 0 : 1
      // From Friday to Sunday the weekly review is that of the running week: it comes before a late one.
      if (kind === 'weekly' && late.some((week) => week.periodKey < periodKey)) return 1
      if (status !== 'open') return 1
      return kind === 'weekly' ? 2 : 3
    }
    const offered = offeredIn(agenda)
    const isOnlyOpen = (entry: Entry) => rankOf(entry) === 3
    const ranked = offered.filter((entry) => !isOnlyOpen(entry) || agenda.first === undefined)
    expect(ranked.map(rankOf)).toEqual(ranked.map(rankOf).toSorted((a, b) => a - b))
    expect(agenda.others.map(rankOf)).toEqual(agenda.others.map(rankOf).toSorted((a, b) => a - b))
    const weeks = offered.filter(({ kind, isDraft }) => kind === 'weekly' && !isDraft).map(({ periodKey }) => periodKey)
    if (late.length > 0) expect(weeks).toEqual(weeks.toSorted().toReversed())
    expect(agenda.first === undefined).toBe(offered.every(isOnlyOpen))
    if (agenda.first) expect(isOnlyOpen(agenda.first)).toBe(false)
  },

  'among equals weekly, quarterly, yearly, five-year'({ agenda }) {
    for (const statuses of [['due', 'late'], ['open']]) {
      const equals = offeredIn(agenda).filter(({ isDraft, status }) => !isDraft && statuses.includes(status))
      const kinds = equals.map(({ kind }) => CHECK_IN_KINDS.indexOf(kind))
      expect(kinds).toEqual(kinds.toSorted((a, b) => a - b))
    }
  },

  'a first five-year check-in can be written until there is one'({ agenda, now, known }) {
    const year = Number(now.day.slice(0, 4))
    const span = `${year - 5}-${year - 1}`
    const hasOne = [...known].some((id) => id.startsWith('five-year:'))
    const isOffered = offeredIn(agenda).map(idOf).includes(`five-year:${span}`)
    expect(agenda.firstSpan).toBe(hasOne || isOffered ? undefined : span)
  },
}

/** What somebody does with what is offered. */
const ACTS = ['finish', 'skip', 'draft', 'neglect', 'neglect'] as const
type Act = (typeof ACTS)[number]

const steps = fc.record({
  /** Days away, most of them filled with what this person usually does. */
  gap: fc.oneof(
    { arbitrary: fc.integer({ min: 0, max: 3 }), weight: 1 },
    { arbitrary: fc.integer({ min: 4, max: 100 }), weight: 2 },
    { arbitrary: fc.integer({ min: 101, max: 1500 }), weight: 3 },
  ),
  /** How many in a hundred are written, or begun, of what falls due in that time. */
  diligence: fc.constantFrom(0, 50, 97, 100),
  minutes: minutesOfDay,
  /** To an edge of the next longer check-in instead: two weeks before, the hour itself, a week after. */
  edge: fc.option(fc.record({ days: fc.constantFrom(-14, 0, 8), nudge: fc.constantFrom(-1, 0, 1) })),
  acts: fc.array(fc.constantFrom<Act>(...ACTS), { minLength: 3, maxLength: 3 }),
  /** Something opened by name that nobody offered: so many periods before or after the running one. */
  named: fc.option(fc.record({ kind: fc.constantFrom(...CHECK_IN_KINDS), away: fc.integer({ min: -4, max: 4 }) }), {
    freq: 3,
  }),
  /** Whether the settings change here. */
  changes: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
})

const settings = fc.record({
  schedule: schedules,
  kinds: fc.oneof(fc.constant<CheckInKind[]>([...CHECK_IN_KINDS]), fc.subarray<CheckInKind>([...CHECK_IN_KINDS])),
  /** The first year of the five, counted from the year of the first day. */
  start: fc.integer({ min: -7, max: 12 }),
})

const lives = fc.record({
  firstDay: fc.oneof(days(1996, 2057), fc.constantFrom('2026-12-31', '2027-01-03', '2027-01-04').map(parseDay)),
  /** The clock may stand before it. */
  daysBefore: fc.integer({ min: 0, max: 10 }),
  settings: fc.array(settings, { minLength: 3, maxLength: 3 }),
  steps: fc.array(steps, { minLength: 25, maxLength: 25 }),
})

type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never

/** Lives through up to thirty years and looks at the agenda at every step. */
function liveThrough({ firstDay, daysBefore, settings: phases, steps: path }: Life, look: (moment: Moment) => void) {
  const begin = numberOfDay(firstDay) - daysBefore
  const end = begin + 30 * 365
  const known = new Set<string>()
  const drafts = new Set<string>()
  const act = (id: string, what: Act) => {
    if (what === 'neglect') return
    known.add(id)
    if (what === 'draft') drafts.add(id)
    else drafts.delete(id)
  }
  let phase = 0
  let minute = begin * 1440
  for (const { gap, diligence, minutes, edge, acts, named, changes } of path) {
    if (changes) phase = Math.min(phase + 1, phases.length - 1)
    const { schedule, kinds, start } = phases[phase] ?? expect.fail('no settings')
    const fiveYearStart = Number(firstDay.slice(0, 4)) + start
    const rhythm: FullRhythm = { schedule, kinds, firstDay, fiveYearStart }
    const all = CHECK_IN_KINDS.flatMap((kind) => (kinds.includes(kind) ? stretchesOf(kind, rhythm) : []))
    const before = minute
    const usual = Math.max(minute + 1, (Math.floor(minute / 1440) + gap) * 1440 + minutes)
    const nextLonger = all.find(({ kind, due }) => kind !== 'weekly' && due * 1440 > usual)
    minute =
      edge && nextLonger
        ? Math.max(
            minute + 1,
            (nextLonger.due + edge.days) * 1440 + (edge.days === 0 ? schedule.minutes : 0) + edge.nudge,
          )
        : usual
    if (minute >= end * 1440) return
    for (const { kind, key, due } of all) {
      const isNow = due * 1440 > before && (due + 1) * 1440 < minute && due >= numberOfDay(firstDay)
      if (isNow && (due * 37) % 100 < diligence) act(`${kind}:${key}`, due % 23 === 0 ? 'draft' : 'finish')
    }
    const now: LocalTime = { day: dayNumbered(Math.floor(minute / 1440)), minutes: minute % 1440 }
    const history = historyOf([...known], [...drafts])
    const agenda = agendaOf(now, history, rhythm)
    const places = new Map(CHECK_IN_KINDS.map((kind) => [kind, placesOf(kind, now, rhythm)]))
    look({ now, rhythm, known, drafts, agenda, places })
    for (const [index, entry] of offeredIn(agenda).entries()) act(idOf(entry), acts[index] ?? 'neglect')
    if (named) {
      const stretches = stretchesOf(named.kind, rhythm)
      const running = stretches.findIndex((stretch) => stretch.end * 1440 > minute)
      const chosen = stretches[running + named.away]
      if (chosen) act(`${named.kind}:${chosen.key}`, acts[0] ?? 'draft')
    }
  }
}

describe('through thirty years of writing, drafting, skipping and neglect', () => {
  test('every agenda keeps every rule', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(lives, (life) => {
        liveThrough(life, (moment) => {
          for (const [name, rule] of Object.entries(RULES)) {
            try {
              rule(moment)
            } catch (cause) {
              throw new Error(`${name}: ${moment.now.day} ${moment.now.minutes}`, { cause })
            }
          }
        })
      }),
      { numRuns: 6 },
    )
  })

  test('whoever writes what is offered first, Monday after Monday, has written everything once, in its order', () => {
    const rhythm: FullRhythm = { ...RHYTHM, fiveYearStart: 2022 }
    const last = parseDay('2028-01-31')
    const expected = CHECK_IN_KINDS.flatMap((kind) => stretchesOf(kind, rhythm))
      .filter(({ end, due }) => end >= numberOfDay(rhythm.firstDay) && due <= numberOfDay(last))
      .toSorted((a, b) => a.due - b.due)
      .map(({ kind, key }) => `${kind}:${key}`)
    const written: string[] = []
    for (let day = parseDay('2026-11-23'); day <= last; day = addDays(day, 7)) {
      const open = (): Agenda => agendaOf({ day, minutes: 1200 }, historyOf(written), rhythm)
      for (let agenda = open(); agenda.first; agenda = open()) {
        expect([agenda.first.status, agenda.blank]).toEqual(['due', []])
        written.push(idOf(agenda.first))
      }
    }
    expect(written).toEqual(expected)
    const evening = [W53, 'quarterly:2026-Q4', 'yearly:2026', 'five-year:2022-2026', 'weekly:2027-01-04']
    expect(written.slice(written.indexOf(W53)).slice(0, 5)).toEqual(evening)
  })

  test('what is given stays as it was', () => {
    const history = historyOf(['weekly:2026-12-21'], [W53, 'quarterly:2026-Q4', 'quarterly:2026-Q3'])
    const before = structuredClone({ history, RHYTHM })
    agendaOf(at('2027-01-04 20:00'), history, RHYTHM)
    expect({ history, RHYTHM }).toEqual(before)
  })
})
