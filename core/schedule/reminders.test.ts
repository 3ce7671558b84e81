import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantAt, instantSchema, localTimeAt } from '#core/calendar/clock'
import { addDays, type Day, parseDay } from '#core/calendar/day'
import { periodAt, periodOf } from '#core/calendar/period'
import { CHECK_IN_KINDS, type CheckInKind, checkInId } from '#core/journal/check-in'
import { LEVEL_OF } from '#core/journal/goal'
import { IS_LONG } from '../../tests/support/seeds'
import { ZONE_INDEX, ZONES } from '../../tests/support/zones'
import { dueDayOf } from './due'
import {
  defaultReminders,
  emptyMemory,
  type ReminderMemory,
  type ReminderPlan,
  type ReminderPreferences,
  reminderMemorySchema,
  reminderPlanSchema,
} from './reminder-plan'
import {
  firstMemory,
  isQuiet,
  isSameRhythm,
  lookAt,
  type Moment,
  nextReminder,
  settled,
  snooze,
  stillAsked,
  waiting,
} from './reminders'

const PLAN: ReminderPlan = {
  schedule: { weekday: 1, minutes: 20 * 60 },
  firstDay: parseDay('2026-11-02'),
  kinds: [...CHECK_IN_KINDS],
  fiveYearStart: 2022,
  done: [],
  begun: [],
  minutes: { weekly: 30, quarterly: 60, yearly: 90, 'five-year': 120 },
}
const W46 = 'weekly:2026-11-09'
const W47 = 'weekly:2026-11-16'

function at(instant: string, zone = 'Europe/Berlin'): Moment {
  const parsed = instantSchema.parse(instant)
  return { instant: parsed, local: localTimeAt(parsed, zone) }
}

function withRules(rules: Partial<ReminderPreferences['rules']>, quiet?: ReminderPreferences['quiet']) {
  return { rules: { ...defaultReminders().rules, ...rules }, ...(quiet && { quiet }) }
}

/** Looks at one moment after another, as the shell does; what each look showed. */
function looks(
  moments: readonly Moment[],
  plan: ReminderPlan = PLAN,
  preferences: ReminderPreferences = defaultReminders(),
  memory: ReminderMemory = emptyMemory(),
) {
  let standing = memory
  const shown = moments.map((moment) => {
    const look = lookAt(moment, plan, preferences, standing)
    standing = look.memory
    return look.notice.map(({ id }) => id)
  })
  return { shown, memory: standing }
}

// Everything up to the week before is done, as in a journal that is kept.
const KEPT: ReminderPlan = { ...PLAN, done: ['weekly:2026-11-02', W46] }

describe('a reminder', () => {
  test('comes at the hour, not a minute before, and once', () => {
    const { shown } = looks(
      [at('2026-11-23T18:59:59.000Z'), at('2026-11-23T19:00:00.000Z'), at('2026-11-23T19:00:20.000Z')],
      KEPT,
    )
    expect(shown).toEqual([[], [W47], []])
  })

  test('says when it falls due, and whether it is begun', () => {
    const plan = { ...KEPT, begun: [W47] }
    const { notice } = lookAt(at('2026-11-23T19:00:00.000Z'), plan, defaultReminders(), emptyMemory())
    const moment = { day: '2026-11-23', minutes: 1200 }
    expect(notice).toEqual([
      { id: W47, kind: 'weekly', periodKey: '2026-11-16', due: moment, at: moment, isBegun: true, isReminded: true },
    ])
  })

  test('is not shown for what is finished or skipped, nor to whoever sits in it', () => {
    const evening = at('2026-11-23T19:00:00.000Z')
    expect(looks([evening], { ...KEPT, done: [...KEPT.done, W47] }).shown).toEqual([[]])
    const sitting = looks([evening], { ...KEPT, open: W47 })
    expect(sitting.shown).toEqual([[]])
    // Leaving it does not call back to it at once.
    expect(looks([at('2026-11-23T19:20:00.000Z')], KEPT, defaultReminders(), sitting.memory).shown).toEqual([[]])
  })

  test('is not shown for a kind that is off, in the journal or on this computer', () => {
    const evening = at('2026-11-23T19:00:00.000Z')
    expect(looks([evening], { ...KEPT, kinds: ['quarterly'] }).shown).toEqual([[]])
    expect(looks([evening], KEPT, withRules({ weekly: { isOn: false, lead: 0 } })).shown).toEqual([[]])
  })

  test('can be announced before, also on the day before, by the wall clock', () => {
    const half = withRules({ weekly: { isOn: true, lead: 30 } })
    expect(looks([at('2026-11-23T18:29:00.000Z'), at('2026-11-23T18:30:00.000Z')], KEPT, half).shown).toEqual([
      [],
      [W47],
    ])
    const day = withRules({ weekly: { isOn: true, lead: 1440 } })
    expect(looks([at('2026-11-22T18:59:00.000Z'), at('2026-11-22T19:00:00.000Z')], KEPT, day).shown).toEqual([
      [],
      [W47],
    ])
  })

  test('of a longer check-in can come on a date and at an hour of its own', () => {
    const quarter = 'quarterly:2026-Q4'
    const plan: ReminderPlan = { ...PLAN, kinds: ['quarterly'] }
    const own = withRules({ quarterly: { isOn: true, lead: 0, dayOfMonth: 2, minutes: 9 * 60 } })
    const { shown } = looks(
      [at('2027-01-02T07:59:00.000Z'), at('2027-01-02T08:00:00.000Z'), at('2027-01-04T19:00:00.000Z')],
      plan,
      own,
    )
    expect(shown).toEqual([[], [quarter], []])
  })

  test('names week, quarter and year together, in that order, on the Monday they all fall on', () => {
    const plan = { ...PLAN, done: [], firstDay: parseDay('2026-12-28') }
    expect(looks([at('2027-01-04T19:00:00.000Z')], plan).shown).toEqual([
      ['weekly:2026-12-28', 'quarterly:2026-Q4', 'yearly:2026', 'five-year:2022-2026'],
    ])
  })
})

describe('what was missed', () => {
  test('over the hour, asleep or closed, comes once, whenever one is back', () => {
    const { shown } = looks([at('2026-11-23T18:00:00.000Z'), at('2026-11-24T07:12:00.000Z')], KEPT)
    expect(shown).toEqual([[], [W47]])
  })

  test('in three weeks away comes as one, and only what can still be asked for', () => {
    const { shown } = looks(
      [at('2026-12-14T09:00:00.000Z'), at('2026-12-14T09:00:20.000Z'), at('2026-12-14T19:00:00.000Z')],
      KEPT,
    )
    // W49 is late until W50 falls due that evening.
    expect(shown).toEqual([['weekly:2026-11-30'], [], ['weekly:2026-12-07']])
  })

  test('waits for the end of quiet hours, also over midnight', () => {
    const night = withRules({}, { from: 19 * 60, to: 8 * 60 })
    const { shown } = looks(
      [at('2026-11-23T19:00:00.000Z'), at('2026-11-24T06:59:00.000Z'), at('2026-11-24T07:00:00.000Z')],
      KEPT,
      night,
    )
    expect(shown).toEqual([[], [], [W47]])
    expect(isQuiet(12 * 60, { from: 12 * 60, to: 12 * 60 })).toBe(false)
    expect([719, 720, 779, 780].map((minutes) => isQuiet(minutes, { from: 720, to: 780 }))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('a snooze', () => {
  const evening = at('2026-11-23T19:00:00.000Z')
  const shown = lookAt(evening, KEPT, defaultReminders(), emptyMemory()).memory
  const put = (moment: Moment, time: 'hour' | 'tomorrow', memory = shown) =>
    snooze(moment, 'weekly', '2026-11-16', time, KEPT, defaultReminders(), memory)
  const comingAfter = (memory: ReminderMemory, ...moments: Moment[]) =>
    looks(moments, KEPT, defaultReminders(), memory).shown

  test('for an hour comes back after an hour, once', () => {
    expect(
      comingAfter(
        put(at('2026-11-23T19:10:00.000Z'), 'hour'),
        at('2026-11-23T20:09:59.000Z'),
        at('2026-11-23T20:10:00.000Z'),
        at('2026-11-23T20:11:00.000Z'),
        at('2026-11-24T20:11:00.000Z'),
      ),
    ).toEqual([[], [W47], [], []])
  })

  test('to tomorrow comes back at the hour of the reminder', () => {
    expect(
      comingAfter(
        put(at('2026-11-23T21:10:00.000Z'), 'tomorrow'),
        at('2026-11-24T18:59:00.000Z'),
        at('2026-11-24T19:00:00.000Z'),
      ),
    ).toEqual([[], [W47]])
  })

  test('moves that one and not the series', () => {
    const memory = put(at('2026-11-23T19:10:00.000Z'), 'tomorrow')
    const plan = { ...KEPT, done: [...KEPT.done, W47] }
    expect(
      looks([at('2026-11-30T18:59:00.000Z'), at('2026-11-30T19:00:00.000Z')], plan, undefined, memory).shown,
    ).toEqual([[], ['weekly:2026-11-23']])
  })

  test('before the hour puts off what has not been shown yet', () => {
    const memory = put(at('2026-11-23T18:30:00.000Z'), 'hour', emptyMemory())
    expect(comingAfter(memory, at('2026-11-23T19:00:00.000Z'), at('2026-11-23T19:30:00.000Z'))).toEqual([[], [W47]])
  })

  test('ends with the check-in: nothing old fires at a later start', () => {
    const memory = put(at('2026-11-23T19:10:00.000Z'), 'hour')
    const done = { ...KEPT, done: [...KEPT.done, W47] }
    const { shown: none, memory: rest } = looks([at('2026-11-23T20:10:00.000Z')], done, undefined, memory)
    expect(none).toEqual([[]])
    expect(rest.snoozed).toEqual({})
    const missed = [at('2026-11-30T19:00:00.000Z'), at('2026-12-03T19:00:00.000Z')]
    expect(looks(missed, KEPT, undefined, memory).shown).toEqual([['weekly:2026-11-23'], []])
  })

  test('counts anew from a clock that went back by days', () => {
    const memory = put(at('2026-11-23T19:10:00.000Z'), 'hour')
    const back = at('2026-11-20T12:00:00.000Z')
    expect(comingAfter(memory, back, at('2026-11-20T12:59:00.000Z'), at('2026-11-20T13:00:00.000Z'))).toEqual([
      [],
      [],
      [W47],
    ])
    const tomorrow = put(at('2026-11-23T19:10:00.000Z'), 'tomorrow')
    expect(comingAfter(tomorrow, back, at('2026-11-21T18:59:00.000Z'), at('2026-11-21T19:00:00.000Z'))).toEqual([
      [],
      [],
      [W47],
    ])
  })

  test('survives being written down', () => {
    const memory = put(at('2026-11-23T19:10:00.000Z'), 'tomorrow', put(evening, 'hour'))
    expect(reminderMemorySchema.parse(JSON.parse(JSON.stringify(memory)))).toEqual(memory)
  })
})

describe('a clock that jumps', () => {
  test('back shows nothing twice', () => {
    const { shown } = looks(
      [at('2026-11-23T19:00:00.000Z'), at('2026-11-20T19:00:00.000Z'), at('2026-11-23T19:00:00.000Z')],
      KEPT,
    )
    expect(shown).toEqual([[W47], [], []])
  })

  test('far ahead by mistake, and back, loses nothing of what comes', () => {
    const { shown } = looks(
      [at('2026-11-23T12:00:00.000Z'), at('2036-11-24T19:00:00.000Z'), at('2026-11-23T19:00:00.000Z')],
      KEPT,
    )
    expect(shown[2]).toEqual([W47])
  })

  test('far ahead by mistake, and back, keeps what was put off', () => {
    const evening = at('2026-11-23T19:00:00.000Z')
    const shown = looks([evening], KEPT)
    const put = snooze(evening, 'weekly', '2026-11-16', 'hour', KEPT, defaultReminders(), shown.memory)
    const after = looks(
      [at('2036-11-24T19:00:00.000Z'), at('2026-11-23T19:59:00.000Z'), at('2026-11-23T20:00:00.000Z')],
      KEPT,
      defaultReminders(),
      put,
    )
    expect(after.shown.slice(1)).toEqual([[], [W47]])
  })

  test('over an hour that does not exist shows it right after', () => {
    const plan: ReminderPlan = { ...KEPT, schedule: { weekday: 7, minutes: 150 }, kinds: ['weekly'] }
    // On 28 March 2027 Berlin goes from 02:00 to 03:00.
    const { shown } = looks([at('2027-03-28T00:59:00.000Z'), at('2027-03-28T01:00:00.000Z')], plan, undefined, {
      shown: { 'weekly:2027-03-15': { day: parseDay('2027-03-21'), minutes: 150 } },
      snoozed: {},
    })
    expect(shown).toEqual([[], ['weekly:2027-03-22']])
  })

  test('over an hour that comes twice shows it once', () => {
    const plan: ReminderPlan = { ...KEPT, schedule: { weekday: 7, minutes: 150 }, kinds: ['weekly'] }
    // On 25 October 2026 02:30 comes twice in Berlin.
    const { shown } = looks([at('2026-10-25T00:30:00.000Z'), at('2026-10-25T01:30:00.000Z')], {
      ...plan,
      firstDay: parseDay('2026-10-19'),
    })
    expect(shown).toEqual([['weekly:2026-10-19'], []])
  })

  test('with the zone, as in travel, shows it at the hour of the place one is in, once', () => {
    const { shown } = looks(
      [
        at('2026-11-23T12:00:00.000Z', 'Asia/Shanghai'),
        at('2026-11-23T15:00:00.000Z', 'America/Los_Angeles'),
        at('2026-11-24T04:00:00.000Z', 'America/Los_Angeles'),
      ],
      KEPT,
    )
    expect(shown).toEqual([[W47], [], []])
    const west = looks(
      [at('2026-11-23T11:59:00.000Z', 'Asia/Shanghai'), at('2026-11-24T04:00:00.000Z', 'America/Los_Angeles')],
      KEPT,
    )
    expect(west.shown).toEqual([[], [W47]])
  })
})

describe('new rules', () => {
  test('that are first known bring nothing up that has come before the person sat down', () => {
    const evening = at('2026-11-23T21:00:00.000Z')
    const memory = firstMemory(evening, PLAN, defaultReminders())
    expect(looks([evening], PLAN, defaultReminders(), memory).shown).toEqual([[]])
  })

  test('that move it to a later hour show it then', () => {
    const first = lookAt(at('2026-11-23T19:00:00.000Z'), KEPT, defaultReminders(), emptyMemory())
    const moved: ReminderPlan = { ...KEPT, schedule: { weekday: 1, minutes: 22 * 60 } }
    const memory = settled(at('2026-11-23T19:05:00.000Z'), moved, defaultReminders(), first.memory)
    const { shown } = looks([at('2026-11-23T20:59:00.000Z'), at('2026-11-23T21:00:00.000Z')], moved, undefined, memory)
    expect(shown).toEqual([[], [W47]])
  })

  test('leave a snooze as it is', () => {
    const memory = snooze(
      at('2026-11-23T19:00:00.000Z'),
      'weekly',
      '2026-11-16',
      'hour',
      KEPT,
      defaultReminders(),
      emptyMemory(),
    )
    expect(settled(at('2026-11-23T19:30:00.000Z'), KEPT, defaultReminders(), memory)).toEqual(memory)
  })
})

describe('two plans', () => {
  test('follow the same rules when only what is done differs', () => {
    expect(isSameRhythm(KEPT, { ...KEPT, done: [], begun: [W47], open: W47 })).toBe(true)
    const schedule = { weekday: 1, minutes: 0 } as const
    for (const other of [{ schedule }, { firstDay: parseDay('2026-11-03') }, { fiveYearStart: 2023 }, { kinds: [] }])
      expect(isSameRhythm(KEPT, { ...KEPT, ...other })).toBe(false)
  })
})

describe('what is waiting', () => {
  test('is what is due or late and not done, also of a kind that is not reminded of', () => {
    const silent = withRules({ weekly: { isOn: false, lead: 0 } })
    const ids = (day: string, minutes: number) =>
      waiting({ day: parseDay(day), minutes }, KEPT, silent).map(({ id }) => id)
    expect(ids('2026-11-23', 1199)).toEqual([])
    expect(ids('2026-11-23', 1200)).toEqual([W47])
    expect(ids('2026-11-25', 600)).toEqual([W47])
    expect(ids('2026-11-30', 1200)).toEqual(['weekly:2026-11-23'])
  })
})

describe('what was announced before it is due', () => {
  const early = withRules({ weekly: { isOn: true, lead: 1440 } })
  const sunday = at('2026-11-22T19:00:00.000Z')

  test('waits from then on, and a notification of it may stand', () => {
    expect(waiting(sunday.local, KEPT, early).map(({ id }) => id)).toEqual([W47])
    expect(stillAsked(sunday.local, KEPT, early, emptyMemory())).toContain(W47)
  })

  test('a notification stands no longer once it is put off, open, done or missed', () => {
    const put = snooze(sunday, 'weekly', '2026-11-16', 'hour', KEPT, early, emptyMemory())
    expect(stillAsked(sunday.local, KEPT, early, put)).not.toContain(W47)
    expect(stillAsked(sunday.local, { ...KEPT, open: W47 }, early, emptyMemory())).not.toContain(W47)
    const done = { ...KEPT, done: [...KEPT.done, W47] }
    expect(stillAsked(sunday.local, done, early, emptyMemory())).not.toContain(W47)
    const week = at('2026-11-30T19:00:00.000Z')
    expect(stillAsked(week.local, KEPT, early, emptyMemory())).not.toContain(W47)
  })
})

describe('the next reminder', () => {
  test('is the soonest ahead, of what is not done', () => {
    const next = (local: { day: string; minutes: number }, plan = KEPT) =>
      nextReminder({ day: parseDay(local.day), minutes: local.minutes }, plan, defaultReminders())
    expect(next({ day: '2026-11-23', minutes: 1199 })).toMatchObject({
      id: W47,
      at: { day: '2026-11-23', minutes: 1200 },
    })
    expect(next({ day: '2026-11-23', minutes: 1200 })?.id).toBe('weekly:2026-11-23')
    expect(next({ day: '2026-11-23', minutes: 0 }, { ...KEPT, done: [...KEPT.done, W47] })?.id).toBe(
      'weekly:2026-11-23',
    )
    expect(next({ day: '2026-11-23', minutes: 0 }, { ...KEPT, kinds: ['five-year'] })?.at.day).toBe('2027-01-04')
    expect(next({ day: '2026-11-23', minutes: 0 }, { ...KEPT, kinds: [] })).toBeUndefined()
  })
})

describe('the plan', () => {
  test('has no room for a word of the journal', () => {
    expect(reminderPlanSchema.safeParse(KEPT).success).toBe(true)
    expect(reminderPlanSchema.safeParse({ ...KEPT, titles: ['Quit my job'] }).success).toBe(false)
    for (const done of ['Quit my job', 'weekly:2026-11-16/done.moved', '../x'])
      expect(reminderPlanSchema.safeParse({ ...KEPT, done: [done] }).success).toBe(false)
  })
})

/** All occurrences of some years, each with the stretch in which it can be shown, without asking the rules under test. */
function stretches(plan: ReminderPlan, preferences: ReminderPreferences, until: Day) {
  return plan.kinds.flatMap((kind) => {
    const found: { id: string; from: string; to: string }[] = []
    let key = periodOf(periodAt(LEVEL_OF[kind], plan.firstDay, plan.fiveYearStart)).previous
    for (; periodOf(key).first <= until; key = periodOf(key).next) {
      const dueDay = dueDayOf(kind, key, plan.schedule)
      const isBefore = kind === 'five-year' && Number(key.slice(0, 4)) < plan.fiveYearStart
      if (dueDay < plan.firstDay || isBefore || lastDay(kind, key) < plan.firstDay) continue
      const { lead, dayOfMonth, minutes = plan.schedule.minutes } = preferences.rules[kind]
      const day = kind === 'weekly' || !dayOfMonth ? dueDay : addDays(periodOf(key).last, dayOfMonth)
      const early = minutes - lead
      const from = early < 0 ? wall(addDays(day, -1), early + 1440) : wall(day, early)
      const to = wall(dueDayOf(kind, periodOf(key).next, plan.schedule), plan.schedule.minutes)
      found.push({ id: checkInId(kind, key), from, to })
    }
    return found
  })
}

function lastDay(kind: CheckInKind, key: string): Day {
  // A longer period ends with its last week; both ends lie within some days of the first day only in its first period.
  return kind === 'weekly' ? periodOf(key).last : addDays(dueDayOf(kind, key, { weekday: 1, minutes: 0 }), -1)
}

function wall(day: Day, minutes: number): string {
  return `${day} ${String(minutes).padStart(4, '0')}`
}

const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** How far the clock goes from look to look: ticks, nights, holidays, months, and corrections backwards. */
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 90 }).map((minutes) => minutes * MINUTE) },
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 30 }).map((hours) => hours * 60 * MINUTE) },
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 25 }).map((days) => days * DAY) },
    { weight: 1, arbitrary: fc.integer({ min: 30, max: 400 }).map((days) => days * DAY) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }).map((days) => -days * DAY) },
  ),
  { minLength: 50, maxLength: 700 },
)
const rule = fc.record(
  {
    isOn: fc.boolean(),
    lead: fc.constantFrom(0, 10, 60, 1440),
    dayOfMonth: fc.integer({ min: 1, max: 28 }),
    minutes: fc.integer({ min: 0, max: 1439 }),
  },
  { requiredKeys: ['isOn', 'lead'] },
)

const LOOKS_APART = 30 * 60 * MINUTE
// Decades take seconds. In each change every zone the tests run in takes its share: a fifth of the runs, from a seed of its
// own, and the ten years of one other zone. The long run has all of it in all.
const RUNS = IS_LONG ? 25 : 25 / ZONES.length
const HOMES = IS_LONG ? ZONES : ZONES.filter((_, index) => index === (ZONE_INDEX + 1) % ZONES.length)

describe('over decades of looks, with sleep, holidays, travel and a clock that jumps', () => {
  test('each check-in that can be shown is shown at the first look it can be shown at, and never again', () => {
    fc.assert(
      fc.property(
        steps,
        fc.constantFrom(...ZONES),
        fc.constantFrom(...ZONES),
        fc.record({ weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7), minutes: fc.integer({ min: 0, max: 1439 }) }),
        fc.record({ weekly: rule, quarterly: rule, yearly: rule, 'five-year': rule }),
        (gaps, home, abroad, schedule, rules) => {
          const plan: ReminderPlan = { ...PLAN, schedule, fiveYearStart: 2024 }
          const preferences = { rules }
          const all = stretches(plan, preferences, parseDay('2075-01-01')).filter(({ id }) =>
            CHECK_IN_KINDS.some((kind) => id.startsWith(`${kind}:`) && rules[kind].isOn),
          )
          const seen = new Set<string>()
          let memory = emptyMemory()
          let milliseconds = Date.parse('2026-11-02T08:00:00.000Z')
          for (const [index, gap] of gaps.entries()) {
            milliseconds = Math.min(milliseconds + gap, Date.parse('2074-12-01T00:00:00.000Z'))
            const moment = at(new Date(milliseconds).toISOString(), index % 60 < 55 ? home : abroad)
            const look = lookAt(moment, plan, preferences, memory)
            memory = look.memory
            const clock = wall(moment.local.day, moment.local.minutes)
            const expected = all.filter(({ id, from, to }) => clock >= from && clock < to && !seen.has(id))
            expect(look.notice.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
            for (const { id } of look.notice) seen.add(id)
          }
        },
      ),
      { numRuns: RUNS },
    )
  })

  test('what is put off comes back at its time and nothing else does; nothing comes in quiet hours, and nothing is lost to them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 * 1440 }), { minLength: 100, maxLength: 500 }),
        fc.array(fc.constantFrom('leave', 'leave', 'hour', 'tomorrow'), { minLength: 7, maxLength: 40 }),
        fc.constantFrom(...ZONES),
        fc.option(fc.record({ from: fc.integer({ min: 0, max: 1439 }), to: fc.integer({ min: 0, max: 1439 }) }), {
          nil: undefined,
        }),
        (gaps, answers, zone, quiet) => {
          const preferences = { ...defaultReminders(), ...(quiet && { quiet }) }
          const all = stretches(PLAN, preferences, parseDay('2033-01-01'))
          // What was shown, and when it may come again: never, or from an instant, or from an hour of the wall clock.
          const answered = new Map<string, { instant?: number; wall?: string }>()
          let memory = emptyMemory()
          let milliseconds = Date.parse('2026-11-02T08:00:00.000Z')
          let count = 0
          for (const gap of gaps) {
            milliseconds += gap * MINUTE
            const moment = at(new Date(milliseconds).toISOString(), zone)
            const { day, minutes } = moment.local
            const look = lookAt(moment, PLAN, preferences, memory)
            memory = look.memory
            const isDue = ({ id, from, to }: (typeof all)[number]) => {
              const clock = wall(day, minutes)
              if (clock >= to) return false
              const again = answered.get(id)
              if (!again) return clock >= from
              if (again.instant !== undefined) return milliseconds >= again.instant
              return again.wall !== undefined && clock >= again.wall
            }
            const isSilent = quiet !== undefined && isQuiet(minutes, quiet)
            const expected = isSilent ? [] : all.filter(isDue).map(({ id }) => id)
            expect(look.notice.map(({ id }) => id).toSorted()).toEqual(expected.toSorted())
            for (const { id, kind, periodKey } of look.notice) {
              const answer = answers[count++ % answers.length] ?? 'leave'
              if (answer === 'leave') answered.set(id, {})
              else {
                memory = snooze(moment, kind, periodKey, answer, PLAN, preferences, memory)
                const tomorrow = { wall: wall(addDays(day, 1), PLAN.schedule.minutes) }
                answered.set(id, answer === 'hour' ? { instant: milliseconds + 60 * MINUTE } : tomorrow)
              }
            }
          }
        },
      ),
      { numRuns: RUNS },
    )
  })

  test.each(HOMES)('ten years of looks, a day and a bit apart, in %s show every check-in once', (zone) => {
    const all = stretches(PLAN, defaultReminders(), parseDay('2036-12-31'))
    const shown: string[] = []
    let last = ''
    let memory = emptyMemory()
    const end = Date.parse('2036-11-02T00:00:00.000Z')
    for (let time = Date.parse('2026-11-02T00:30:00.000Z'); time < end; time += LOOKS_APART) {
      const moment = at(instantAt(time), zone)
      last = wall(moment.local.day, moment.local.minutes)
      const look = lookAt(moment, PLAN, defaultReminders(), memory)
      memory = look.memory
      shown.push(...look.notice.map(({ id }) => id))
    }
    const expected = all.filter(({ from }) => from <= last).map(({ id }) => id)
    expect(shown.toSorted()).toEqual(expected.toSorted())
    expect(new Set(shown).size).toBe(shown.length)
  })
})
