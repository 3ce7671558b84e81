import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instantAt, instantSchema } from '#core/calendar/clock'
import { shuffled } from '../../tests/unit/support/archives'
import { uuid } from '../../tests/unit/support/records'
import { SNAPSHOT_REASONS, type Snapshot, snapshotSchema, snapshotsToKeep, UNDO_DAYS } from './snapshots'

type Taken = Pick<Snapshot, 'reason' | 'takenAt' | 'revision'>

const DAY_MS = 86_400_000

function taken(at: string | number, revision: number, reason: Snapshot['reason'] = 'daily'): Taken {
  return { reason, takenAt: typeof at === 'number' ? instantAt(at) : instantSchema.parse(at), revision }
}

function at(text: string): Instant {
  return instantSchema.parse(text)
}

/** Those that stay, in the order they were listed. */
function kept(snapshots: readonly Taken[], now: Instant | string): readonly Taken[] {
  const keep = snapshotsToKeep(snapshots, instantSchema.parse(now))
  return snapshots.filter((snapshot) => keep.has(snapshot))
}

const daysOf = (snapshots: readonly Taken[]) => snapshots.map(({ takenAt }) => takenAt.slice(0, 10))

/** One snapshot every evening from the first day to the last. */
function evenings(first: string, last: string): readonly Taken[] {
  const start = Date.parse(`${first}T20:00:00Z`)
  const count = (Date.parse(`${last}T20:00:00Z`) - start) / DAY_MS + 1
  return Array.from({ length: count }, (_, index) => taken(start + index * DAY_MS, index + 1))
}

// 2026-12-31 is a Thursday. By hand: the days, then the Sundays, then the ends of months, then the ends of years.
const AFTER_TEN_YEARS = [
  ...Array.from({ length: 8 }, (_, index) => `${2017 + index}-12-31`),
  ...['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31', '2025-06-30', '2025-07-31', '2025-08-31'],
  ...['2025-09-30', '2025-10-31', '2025-11-30', '2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
  ...['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30'],
  ...['2026-10-18', '2026-10-25', '2026-10-31', '2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22', '2026-11-29'],
  ...['2026-11-30', '2026-12-06', '2026-12-13'],
  ...Array.from({ length: 14 }, (_, index) => `2026-12-${18 + index}`),
]

describe('ten years of daily snapshots', () => {
  const all = evenings('2017-01-01', '2026-12-31')

  test('leave 14 days, 12 weeks, 24 months and every year: 54 in all', () => {
    expect(all).toHaveLength(3652)
    expect(AFTER_TEN_YEARS).toHaveLength(54)
    expect(daysOf(kept(all, '2026-12-31T20:00:00.000Z'))).toEqual(AFTER_TEN_YEARS)
  })

  test('leave the same when they are thinned every evening as when they are thinned once', () => {
    let standing: readonly Taken[] = []
    for (const snapshot of all) standing = kept([...standing, snapshot], snapshot.takenAt)
    expect(daysOf(standing)).toEqual(AFTER_TEN_YEARS)
  })

  test('are never more than the table allows while they grow', () => {
    let standing: readonly Taken[] = []
    for (const [index, snapshot] of all.entries()) {
      standing = kept([...standing, snapshot], snapshot.takenAt)
      expect(standing.length).toBeLessThanOrEqual(14 + 12 + 24 + Math.floor(index / 365) + 1)
      expect(standing.at(-1)).toBe(snapshot)
    }
  })
})

describe('of one day, week, month or year', () => {
  test('the last stays', () => {
    const day = ['08:00', '12:00', '23:59'].map((time, index) => taken(`2026-11-23T${time}:00.000Z`, index + 1))
    expect(kept(day, '2026-11-24T08:00:00.000Z')).toEqual(day.slice(-1))
  })

  test('fourteen days are kept, and no fifteenth, when all else falls into the same', () => {
    // Monday the 2nd to Sunday the 29th of November: four weeks, one month, one year.
    const month = evenings('2026-11-02', '2026-11-29')
    const last = Array.from({ length: 14 }, (_, index) => `2026-11-${16 + index}`)
    expect(daysOf(kept(month, '2026-11-29T20:00:00.000Z'))).toEqual(['2026-11-08', '2026-11-15', ...last])
  })

  test('a week ends on Sunday at midnight of UTC', () => {
    // All in June, so that neither a month nor a year ends: 7 and 14 June 2026 are Sundays.
    const early = ['2026-06-07T23:59:59.999Z', '2026-06-08T00:00:00.000Z', '2026-06-14T23:59:59.999Z']
    const later = Array.from({ length: 14 }, (_, index) => `2026-06-${15 + index}T20:00:00.000Z`)
    const all = [...early, ...later].map((time, index) => taken(time, index + 1))
    expect(kept(all, '2026-06-28T20:00:00.000Z')).toEqual(all.filter((_, index) => index !== 1))
  })
})

describe('gaps and wrong clocks', () => {
  test('a long absence thins nothing, however long', () => {
    const standing = kept(evenings('2025-01-01', '2026-12-31'), '2026-12-31T20:00:00.000Z')
    for (const now of ['2027-02-01T08:00:00.000Z', '2036-01-01T08:00:00.000Z', '2099-01-01T08:00:00.000Z'])
      expect(kept(standing, now)).toEqual(standing)
  })

  test('days without a snapshot do not count: fourteen snapshots far apart all stay', () => {
    const apart = Array.from({ length: 14 }, (_, index) => taken(Date.UTC(2010 + index, 0, 3, 20), index + 1))
    expect(kept(apart, '2030-01-01T08:00:00.000Z')).toEqual(apart)
    const close = Array.from({ length: 14 }, (_, index) => taken(Date.UTC(2026, 10, 2 + index * 2, 20), index + 1))
    expect(kept(close, '2030-01-01T08:00:00.000Z')).toEqual(close)
  })

  test('one snapshot of a clock far ahead costs one day at most, and stays itself', () => {
    const all = evenings('2026-01-01', '2026-12-31')
    const ahead = taken('2099-06-01T08:00:00.000Z', 200)
    const before = kept(all, '2026-12-31T20:00:00.000Z')
    const after = kept([...all, ahead], '2026-12-31T20:00:00.000Z')
    expect(after).toContain(ahead)
    expect(before.filter((snapshot) => !after.includes(snapshot)).length).toBeLessThanOrEqual(3)
    expect(after.at(-2)).toBe(all.at(-1))
  })

  test('one snapshot of a clock far behind stays when it holds the most, and thins nothing', () => {
    const all = evenings('2026-01-01', '2026-12-31')
    const behind = taken('1970-01-01T00:00:00.000Z', 400)
    const before = kept(all, '2026-12-31T20:00:00.000Z')
    expect(kept([...all, behind], '2026-12-31T20:00:00.000Z')).toEqual([...before, behind])
  })

  test('a clock that jumps to and fro every day loses neither the newest nor what holds the most', () => {
    let standing: readonly Taken[] = []
    for (let day = 0; day < 400; day += 1) {
      const jump = [0, -400, 0, 300, 0, -5000][day % 6] ?? 0
      const snapshot = taken(Date.UTC(2020, 0, 1, 20) + (day + jump) * DAY_MS, day + 1)
      const before = standing
      standing = kept([...before, snapshot], snapshot.takenAt)
      expect(standing).toContain(snapshot)
      const newest = [...before, snapshot]
        .map(({ takenAt }) => takenAt)
        .toSorted()
        .at(-1)
      expect(standing.map(({ takenAt }) => takenAt)).toContain(newest)
    }
    expect(standing.length).toBeGreaterThanOrEqual(14 + 11)
  })
})

describe('a snapshot taken before a change', () => {
  const day = ['2026-11-01T08:00:00.000Z', '2026-11-01T20:00:00.000Z'] as const

  test.each(SNAPSHOT_REASONS.filter((reason) => reason !== 'daily'))(
    'for %s is kept for thirty days, also when its day ends with another',
    (reason) => {
      expect(UNDO_DAYS).toBe(30)
      const all = [taken(day[0], 1, reason), taken(day[1], 2)]
      expect(kept(all, '2026-11-01T20:00:00.000Z')).toEqual(all)
      expect(kept(all, '2026-12-01T07:59:59.999Z')).toEqual(all)
      expect(kept(all, '2026-12-01T08:00:00.000Z')).toEqual(all.slice(1))
    },
  )

  test('daily is not among those', () => {
    const all = [taken(day[0], 1), taken(day[1], 2)]
    expect(kept(all, '2026-11-01T20:00:00.000Z')).toEqual(all.slice(1))
  })

  test('in the future is kept', () => {
    const all = [taken(day[0], 1, 'restore'), taken(day[1], 2)]
    expect(kept(all, '2020-01-01T08:00:00.000Z')).toEqual(all)
  })

  test('stands for its day when it is the last of it', () => {
    const all = [taken(day[0], 1), taken(day[1], 2, 'import')]
    expect(kept(all, '2031-11-01T20:00:00.000Z')).toEqual(all.slice(1))
  })
})

const lists: fc.Arbitrary<readonly Taken[]> = fc.array(
  fc.record({
    reason: fc.constantFrom(...SNAPSHOT_REASONS),
    takenAt: fc
      .oneof(
        fc.integer({ min: Date.UTC(2026, 9, 1), max: Date.UTC(2026, 11, 31) }),
        fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2099, 0, 1) }),
      )
      .map(instantAt),
    revision: fc.nat({ max: 500 }),
  }),
  { maxLength: 80 },
)
const NOW = at('2026-12-31T20:00:00.000Z')

/** The Monday of a day, counted without the code under test; 1970-01-05 was one. */
function weekOfDay(day: string): number {
  return Math.floor((Date.parse(`${day}T00:00:00Z`) / DAY_MS - 4) / 7)
}

describe('of any snapshots', () => {
  test('the newest and one with the highest revision stay', () => {
    fc.assert(
      fc.property(lists, (all) => {
        fc.pre(all.length > 0)
        const some = kept(all, NOW)
        expect(some.map(({ takenAt }) => takenAt)).toContain(daysAndTimes(all).at(-1))
        expect(some.map(({ revision }) => revision)).toContain(Math.max(...all.map(({ revision }) => revision)))
      }),
    )
  })

  test('the last of each of the last 14 days, 12 weeks and 24 months that have any stay, and of every year', () => {
    const periods: readonly (readonly [number, (day: string) => string | number])[] = [
      [14, (day) => day],
      [12, weekOfDay],
      [24, (day) => day.slice(0, 7)],
      [1000, (day) => day.slice(0, 4)],
    ]
    fc.assert(
      fc.property(lists, (all) => {
        const some = new Set(daysAndTimes(kept(all, NOW)))
        for (const [count, periodOf] of periods) {
          // A later one of the same period takes its place.
          const last = new Map(daysAndTimes(all).map((time) => [periodOf(time.slice(0, 10)), time]))
          for (const time of [...last.values()].slice(-count)) expect(some).toContain(time)
        }
      }),
    )
  })

  test('no more stay than the table allows', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const daily = all.map((snapshot) => ({ ...snapshot, reason: 'daily' as const }))
        const years = new Set(daysOf(all).map((day) => day.slice(0, 4))).size
        expect(kept(daily, NOW).length).toBeLessThanOrEqual(14 + 12 + 24 + years + 1)
      }),
    )
  })

  test('those that stay all stay when they are thinned again', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const once = kept(all, NOW)
        expect(kept(once, NOW)).toEqual(once)
      }),
    )
  })

  test('the same stay in whatever order they are listed', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (all, seed) => {
        const distinct = all.map((snapshot, index) => ({ ...snapshot, revision: index }))
        const some = new Set(kept(distinct, NOW))
        expect(new Set(kept(shuffled(distinct, seed), NOW))).toEqual(some)
      }),
    )
  })

  test('none of none stays', () => {
    expect(kept([], NOW)).toEqual([])
  })
})

function daysAndTimes(snapshots: readonly Taken[]): readonly string[] {
  return snapshots.map(({ takenAt }): string => takenAt).toSorted()
}

test('a snapshot is taken by its schema, and one with an unknown reason is not', () => {
  const snapshot = {
    ...taken('2026-11-01T20:00:00.000Z', 3),
    name: 'x',
    bytes: 12,
    journalId: uuid(800),
    summary: { checkIns: 0, goals: 0, notes: 0 },
  }
  expect(snapshotSchema.parse(snapshot)).toStrictEqual(snapshot)
  for (const change of [{ reason: 'whim' }, { bytes: -1 }, { revision: 0.5 }, { takenAt: '2026-11-01' }])
    expect(snapshotSchema.safeParse({ ...snapshot, ...change }).success).toBe(false)
})
