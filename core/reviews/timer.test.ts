import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Section } from '#core/questionnaires/schema'
import {
  type Activity,
  activeMs,
  budgetOf,
  EXTENSION_MINUTES,
  IDLE_AFTER_MS,
  sectionSecondsLeft,
  totalSecondsLeft,
  withSeconds,
} from './timer'

const milliseconds = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 10_000_000 }))
const activities: fc.Arbitrary<Activity> = fc.record({
  elapsedMs: milliseconds,
  sinceInputMs: milliseconds,
  isFocused: fc.boolean(),
  isPaused: fc.boolean(),
})

function section(id: string, minutes: number): Section {
  return { id, minutes, prompts: [{ id: `${id}.prompt`, answer: { kind: 'text' }, source: 'own' }] }
}

describe('active time', () => {
  const writing: Activity = { elapsedMs: 1000, sinceInputMs: 200, isFocused: true, isPaused: false }

  test('is the time since the last look while someone writes', () => {
    expect(activeMs(writing)).toBe(1000)
    expect(activeMs({ ...writing, sinceInputMs: 1000 })).toBe(1000)
  })

  test('runs on while someone reads, for two minutes after the last input', () => {
    expect(IDLE_AFTER_MS).toBe(120_000)
    expect(activeMs({ ...writing, sinceInputMs: 60_000 })).toBe(1000)
    expect(activeMs({ ...writing, sinceInputMs: 120_000 })).toBe(1000)
  })

  test('ends two minutes after the last input, in the middle of a look too', () => {
    expect(activeMs({ ...writing, sinceInputMs: 120_400 })).toBe(600)
    expect(activeMs({ ...writing, sinceInputMs: 121_000 })).toBe(0)
    expect(activeMs({ ...writing, sinceInputMs: 3_600_000 })).toBe(0)
  })

  test('of a machine that slept for an hour is two minutes at most', () => {
    expect(activeMs({ ...writing, elapsedMs: 3_600_000, sinceInputMs: 3_600_000 })).toBe(120_000)
    expect(activeMs({ ...writing, elapsedMs: 3_600_000, sinceInputMs: 3_660_000 })).toBe(60_000)
  })

  test('does not pass while the window is in the background or the timer is paused', () => {
    expect(activeMs({ ...writing, isFocused: false })).toBe(0)
    expect(activeMs({ ...writing, isPaused: true })).toBe(0)
    expect(activeMs({ ...writing, isFocused: false, isPaused: true })).toBe(0)
  })

  test('is never negative, even on a clock that went back', () => {
    expect(activeMs({ ...writing, elapsedMs: -5000 })).toBe(0)
    expect(activeMs({ ...writing, sinceInputMs: -5000 })).toBe(1000)
  })

  test('is never more than what elapsed', () => {
    fc.assert(
      fc.property(activities, (activity) => {
        expect(activeMs(activity)).toBeGreaterThanOrEqual(0)
        expect(activeMs(activity)).toBeLessThanOrEqual(activity.elapsedMs)
      }),
    )
  })

  test('is nothing unfocused or paused, whatever else is so', () => {
    fc.assert(
      fc.property(activities, (activity) => {
        expect(activeMs({ ...activity, isFocused: false })).toBe(0)
        expect(activeMs({ ...activity, isPaused: true })).toBe(0)
      }),
    )
  })

  test('after one last input adds up to at most two minutes, however often one looks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 40 }), (gaps) => {
        let now = 0
        let counted = 0
        for (const elapsedMs of gaps) {
          now += elapsedMs
          counted += activeMs({ elapsedMs, sinceInputMs: now, isFocused: true, isPaused: false })
        }
        expect(counted).toBe(Math.min(now, IDLE_AFTER_MS))
      }),
    )
  })

  test('of a sitting is what an exact stopwatch says, to one look per absence', () => {
    const LOOK = 1000
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400_000 }), { minLength: 1, maxLength: 12 }), (pauses) => {
        const inputs = [0]
        for (const pause of pauses) inputs.push((inputs.at(-1) ?? 0) + pause)
        const end = inputs.at(-1) ?? 0
        let counted = 0
        let lastInput = 0
        let next = 1
        for (let now = LOOK; now <= end; now += LOOK) {
          while ((inputs[next] ?? Number.POSITIVE_INFINITY) <= now) {
            lastInput = inputs[next] ?? 0
            next += 1
          }
          counted += activeMs({ elapsedMs: LOOK, sinceInputMs: now - lastInput, isFocused: true, isPaused: false })
        }
        const exact = pauses.reduce((sum, pause) => sum + Math.min(pause, IDLE_AFTER_MS), 0)
        expect(Math.abs(counted - exact)).toBeLessThanOrEqual(LOOK * (pauses.length + 1))
      }),
      { numRuns: 50 },
    )
  })
})

describe('the time of a section', () => {
  const goals = section('goals', 6)

  test('is its minutes, and what the person added', () => {
    expect(budgetOf(goals, {})).toBe(360)
    expect(budgetOf(goals, { goals: EXTENSION_MINUTES })).toBe(660)
    expect(budgetOf(goals, { other: EXTENSION_MINUTES })).toBe(360)
  })

  test('left shrinks with every second, and goes below nothing once it has run over', () => {
    expect(sectionSecondsLeft(goals, {}, {})).toBe(360)
    expect(sectionSecondsLeft(goals, { goals: 100, other: 999 }, {})).toBe(260)
    expect(sectionSecondsLeft(goals, { goals: 400 }, {})).toBe(-40)
    expect(sectionSecondsLeft(goals, { goals: 400 }, { goals: 5 })).toBe(260)
  })

  test('grows by what is added, in that section alone', () => {
    const before = { goals: 5 }
    expect(withSeconds(before, 'goals', 2.5)).toEqual({ goals: 7.5 })
    expect(withSeconds(before, 'next', 2)).toEqual({ goals: 5, next: 2 })
    expect(before).toEqual({ goals: 5 })
  })
})

describe('the time of the whole', () => {
  const sections = [section('arrive', 2), section('done', 6), section('next', 7)]
  const spent = fc.record({
    arrive: fc.integer({ min: 0, max: 3000 }),
    done: fc.integer({ min: 0, max: 3000 }),
    next: fc.integer({ min: 0, max: 3000 }),
  })

  test('is the sum of its sections at the start', () => {
    expect(totalSecondsLeft(sections, {}, {})).toBe(15 * 60)
    expect(totalSecondsLeft([], {}, {})).toBe(0)
  })

  test('a section that ran over borrows from nobody', () => {
    expect(totalSecondsLeft(sections, { arrive: 5000 }, {})).toBe(13 * 60)
    expect(totalSecondsLeft(sections, { arrive: 5000, done: 60 }, {})).toBe(12 * 60)
  })

  test('is never less than what any one section has left', () => {
    fc.assert(
      fc.property(spent, (seconds) => {
        const total = totalSecondsLeft(sections, seconds, {})
        for (const one of sections) expect(total).toBeGreaterThanOrEqual(sectionSecondsLeft(one, seconds, {}))
        expect(total).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('is the same however far a section that is over runs on', () => {
    fc.assert(
      fc.property(spent, fc.integer({ min: 0, max: 9000 }), (seconds, more) => {
        const isOver = { ...seconds, done: 6 * 60 + seconds.done }
        expect(totalSecondsLeft(sections, withSeconds(isOver, 'done', more), {})).toBe(
          totalSecondsLeft(sections, isOver, {}),
        )
      }),
    )
  })

  test('shrinks by exactly what was spent while no section is over', () => {
    const within = fc.record({
      arrive: fc.integer({ min: 0, max: 120 }),
      done: fc.integer({ min: 0, max: 360 }),
      next: fc.integer({ min: 0, max: 420 }),
    })
    fc.assert(
      fc.property(within, (seconds) => {
        const { arrive, done, next } = seconds
        expect(totalSecondsLeft(sections, seconds, {})).toBe(900 - arrive - done - next)
      }),
    )
  })

  test('grows by what is added to a section that is not over', () => {
    expect(totalSecondsLeft(sections, { done: 100 }, { done: 5 })).toBe(15 * 60 - 100 + 300)
    expect(totalSecondsLeft(sections, { done: 400 }, { done: 5 })).toBe(9 * 60 + 660 - 400)
  })
})
