import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Goal } from '#core/journal/goal'
import { goal, remedy, uuid } from '../../tests/unit/support/records'
import { canCarry, carriedGoal, carriesOf, FREE_CARRIES, needsDecision } from './carry'

/** A goal and its carries, oldest first: the first was set, each later one carried from the one before. */
function chain(carries: number): [first: Goal, ...later: Goal[]] {
  const first = goal({ id: uuid(1), lineageId: uuid(1) })
  const later = Array.from({ length: carries }, (_, index) =>
    goal({ id: uuid(index + 2), lineageId: uuid(1), carriedFrom: uuid(index + 1) }),
  )
  return [first, ...later]
}

describe('the carries of a goal', () => {
  test('are none for a goal that was set afresh', () => {
    expect(carriesOf(goal(), [])).toBe(0)
    expect(carriesOf(goal(), chain(5))).toBe(0)
  })

  test('are counted along its lineage, however long, in whatever order the rows come', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 120 })
          .map(chain)
          .chain((goals) => fc.tuple(fc.constant(goals), fc.shuffledSubarray(goals, { minLength: goals.length }))),
        ([goals, shuffled]) => {
          for (const [carries, member] of goals.entries()) expect(carriesOf(member, shuffled)).toBe(carries)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('count the last known carry when an earlier row is missing', () => {
    const [, , second, third, fourth] = chain(4)
    expect(carriesOf(fourth ?? goal(), [])).toBe(1)
    expect(carriesOf(fourth ?? goal(), [third ?? goal()])).toBe(2)
    expect(carriesOf(fourth ?? goal(), [second ?? goal(), third ?? goal()])).toBe(3)
  })

  test('of rows that run in a circle are counted once each', () => {
    const a = goal({ id: uuid(1), carriedFrom: uuid(3) })
    const b = goal({ id: uuid(2), carriedFrom: uuid(1) })
    const c = goal({ id: uuid(3), carriedFrom: uuid(2) })
    expect(carriesOf(c, [a, b, c])).toBe(2)
    expect(carriesOf(goal({ id: uuid(9), carriedFrom: uuid(3) }), [a, b, c])).toBe(3)
  })

  test('of a goal that says it was carried from itself are none', () => {
    const own = goal({ id: uuid(1), carriedFrom: uuid(1) })
    expect(carriesOf(own, [own])).toBe(0)
  })

  test('end at once whatever the rows say', () => {
    const ids = fc.integer({ min: 1, max: 8 }).map(uuid)
    const rows = fc.array(fc.record({ id: ids, carriedFrom: ids }).map(goal), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(rows, (lineage) => {
        const [first = goal()] = lineage
        expect(carriesOf(first, lineage)).toBeLessThanOrEqual(8)
      }),
    )
  })
})

describe('carrying', () => {
  test('is free twice and asks for a decision the third time and every time after', () => {
    expect(FREE_CARRIES).toBe(2)
    const goals = chain(5)
    expect(goals.map((member) => needsDecision(member, goals))).toEqual([false, false, true, true, true, true])
  })

  test.each([
    ['open', goal(), true],
    ['partly met', goal({ outcome: 'partly' }), true],
    ['missed', goal({ outcome: 'missed' }), true],
    ['met', goal({ outcome: 'met' }), false],
    ['dropped', goal({ outcome: 'dropped' }), false],
    ['without a title', goal({ title: ' 　' }), false],
  ])('of a goal that is %s is offered: %s', (_what, member, isOffered) => {
    expect(canCarry(member, [])).toBe(isOffered)
  })

  test('is not offered for a goal that its own remedy lets go', () => {
    const missed = goal({ id: uuid(1), outcome: 'missed' })
    const drop = { cause: 'motive', kind: 'drop' } as const
    expect(canCarry(missed, [remedy({ goalId: uuid(1), ...drop })])).toBe(false)
    expect(canCarry(missed, [remedy({ goalId: uuid(2), cause: 'effort' }), remedy({ goalId: uuid(1), ...drop })])).toBe(
      false,
    )
  })

  test('is offered when another goal is let go, or this one gets another remedy', () => {
    const missed = goal({ id: uuid(1), outcome: 'missed' })
    expect(canCarry(missed, [remedy({ goalId: uuid(2), cause: 'motive', kind: 'drop' })])).toBe(true)
    expect(canCarry(missed, [remedy({ goalId: uuid(1), cause: 'motive', kind: 'change' })])).toBe(true)
    expect(canCarry(missed, [remedy({ goalId: uuid(1), cause: 'effort', kind: 'drop' })])).toBe(true)
    expect(canCarry(missed, [remedy({ goalId: uuid(1), cause: 'motive' })])).toBe(true)
  })
})

describe('the carried goal', () => {
  const whole = goal({ id: uuid(3), lineageId: uuid(1), hours: 4, parentId: uuid(70), carriedFrom: uuid(2) })

  test('is the same goal in the next period', () => {
    expect(carriedGoal(whole)).toEqual({
      title: 'Send the draft',
      doneWhen: 'it is in the inbox',
      lineageId: uuid(1),
      carriedFrom: uuid(3),
      hours: 4,
      parentId: uuid(70),
    })
  })

  test('has no hours and no parent when it had none', () => {
    const plain = goal({ id: uuid(3), lineageId: uuid(1) })
    expect(carriedGoal(plain)).toStrictEqual({
      title: 'Send the draft',
      doneWhen: 'it is in the inbox',
      lineageId: uuid(1),
      carriedFrom: uuid(3),
    })
  })

  test('takes over neither outcome, cause nor evidence', () => {
    const judged = goal({ id: uuid(3), outcome: 'missed', cause: 'effort', evidence: 'Nothing sent.' })
    expect(Object.keys(carriedGoal(judged)).toSorted()).toEqual(['carriedFrom', 'doneWhen', 'lineageId', 'title'])
  })

  test('broken down leaves its words to be written, and keeps its place in the lineage', () => {
    expect(carriedGoal(whole, 'break-down')).toEqual({
      title: '',
      doneWhen: '',
      lineageId: uuid(1),
      carriedFrom: uuid(3),
      carryDecision: 'break-down',
      hours: 4,
      parentId: uuid(70),
    })
  })

  test('to be changed starts from its words', () => {
    expect(carriedGoal(whole, 'change')).toMatchObject({
      title: 'Send the draft',
      doneWhen: 'it is in the inbox',
      carryDecision: 'change',
      hours: 4,
    })
  })

  test('with double the time has twice the hours, when it had some', () => {
    expect(carriedGoal(whole, 'double-time')).toMatchObject({ carryDecision: 'double-time', hours: 8 })
    expect(carriedGoal(goal(), 'double-time')).toMatchObject({ carryDecision: 'double-time' })
    expect(carriedGoal(goal(), 'double-time')).not.toHaveProperty('hours')
  })

  test('is counted as one carry more', () => {
    const goals = chain(2)
    const last = goals[2] ?? goal()
    const next = goal({ id: uuid(50), ...carriedGoal(last) })
    expect(carriesOf(next, goals)).toBe(carriesOf(last, goals) + 1)
  })
})
