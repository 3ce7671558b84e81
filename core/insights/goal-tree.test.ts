import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantAt } from '#core/calendar/clock'
import { GOAL_LEVELS, type Goal, type GoalLevel } from '#core/journal/goal'
import { goal, uuid } from '../../tests/unit/support/records'
import { type GoalNode, type GoalTree, goalTree, stepsOf } from './goal-tree'

const PERIODS: Readonly<Record<GoalLevel, readonly string[]>> = {
  'five-year': ['2022-2026', '2024-2028'],
  year: ['2025', '2026'],
  quarter: ['2026-Q3', '2026-Q4'],
  week: ['2026-11-09', '2026-11-16'],
}
const AT = instantAt(0)

function one(level: GoalLevel, number: number, change: Partial<Goal> = {}): Goal {
  const id = uuid(number)
  return goal({ id, lineageId: id, level, periodKey: PERIODS[level][1] ?? '', order: number, ...change })
}

/** The ids of some nodes, with those under them in brackets. */
function shape(nodes: readonly GoalNode[]): string {
  return nodes
    .map(({ goal: { id }, under }) => `${Number(id.slice(-12))}${under.length > 0 ? `(${shape(under)})` : ''}`)
    .join(' ')
}

function shapes(tree: GoalTree): readonly string[] {
  return [shape(tree['five-year']), shape(tree.year), shape(tree.quarter), shape(tree.week)]
}

describe('the tree of goals', () => {
  test('of nothing is empty on every level', () => {
    expect(goalTree([])).toEqual({ 'five-year': [], year: [], quarter: [], week: [] })
  })

  test('goes from five years down to the week, whatever the order of the rows', () => {
    const goals = [
      one('week', 4, { parentId: uuid(3) }),
      one('quarter', 3, { parentId: uuid(2) }),
      one('five-year', 1),
      one('year', 2, { parentId: uuid(1) }),
      one('week', 5, { parentId: uuid(3) }),
    ]
    expect(shapes(goalTree(goals))).toEqual(['1(2(3(4 5)))', '', '', ''])
    expect(goalTree(goals.toReversed())).toEqual(goalTree(goals))
  })

  test('leaves a goal without a parent in the list of its level, with all that stands under it', () => {
    const goals = [one('five-year', 1), one('quarter', 2), one('week', 3, { parentId: uuid(2) }), one('week', 4)]
    expect(shapes(goalTree(goals))).toEqual(['1', '', '2(3)', '4'])
  })

  test('does the same when the parent was deleted, or is not among the goals', () => {
    const goals = [
      one('year', 1, { deletedAt: AT }),
      one('quarter', 2, { parentId: uuid(1) }),
      one('quarter', 3, { parentId: uuid(99) }),
    ]
    expect(shapes(goalTree(goals))).toEqual(['', '', '2 3', ''])
  })

  test('knows no parent but one of the level right above', () => {
    const goals = [
      one('year', 1, { parentId: uuid(2) }),
      one('quarter', 2, { parentId: uuid(1) }),
      one('week', 3, { parentId: uuid(1) }),
      one('quarter', 4, { parentId: uuid(2) }),
    ]
    expect(shapes(goalTree(goals))).toEqual(['', '1(2)', '4', '3'])
  })

  test('holds goals that are each other’s parents, or their own', () => {
    const goals = [
      one('quarter', 1, { parentId: uuid(2) }),
      one('quarter', 2, { parentId: uuid(1) }),
      one('year', 3, { parentId: uuid(3) }),
    ]
    expect(shapes(goalTree(goals))).toEqual(['', '3', '1 2', ''])
  })

  test('keeps a carried goal where it stood, beside the one it was carried from', () => {
    const goals = [
      one('year', 1),
      one('quarter', 2, { periodKey: '2026-Q3', parentId: uuid(1) }),
      one('quarter', 3, { carriedFrom: uuid(2), lineageId: uuid(2), parentId: uuid(1) }),
    ]
    expect(shapes(goalTree(goals))).toEqual(['', '1(3 2)', '', ''])
  })

  test('shows the newest period first, and a period’s goals in their order', () => {
    const goals = [
      one('week', 1, { periodKey: '2026-11-09', order: 1 }),
      one('week', 2, { order: 2 }),
      one('week', 3, { order: 1 }),
      one('week', 4, { order: 1 }),
    ]
    expect(shapes(goalTree(goals))).toEqual(['', '', '', '3 4 2 1'])
  })

  test('shows a goal once that is given twice', () => {
    expect(shapes(goalTree([one('year', 1), one('year', 1)]))).toEqual(['', '1', '', ''])
  })

  test('shows every standing goal exactly once, and under its parent alone', () => {
    const rows = fc
      .array(
        fc.record({
          level: fc.constantFrom(...GOAL_LEVELS),
          period: fc.nat(1),
          parent: fc.option(fc.nat(11)),
          isDeleted: fc.boolean(),
          order: fc.nat(3),
        }),
        { maxLength: 10 },
      )
      .map((drawn) =>
        drawn.map(({ level, period, parent, isDeleted, order }, index) =>
          one(level, index, {
            order,
            periodKey: PERIODS[level][period] ?? '',
            ...(parent !== null && { parentId: uuid(parent) }),
            ...(isDeleted && { deletedAt: AT }),
          }),
        ),
      )
    fc.assert(
      fc.property(rows, (goals) => {
        const seen: string[] = []
        const walk = (nodes: readonly GoalNode[], parent: Goal | undefined) => {
          for (const { goal: each, under } of nodes) {
            seen.push(each.id)
            if (parent) expect(each.parentId).toBe(parent.id)
            walk(under, each)
          }
        }
        const tree = goalTree(goals)
        for (const level of GOAL_LEVELS) {
          expect(tree[level].every((node) => node.goal.level === level)).toBe(true)
          walk(tree[level], undefined)
        }
        const standing = goals.filter(({ deletedAt }) => !deletedAt).map(({ id }) => id)
        expect(seen.toSorted()).toEqual(standing.toSorted())
      }),
    )
  })
})

describe('the steps of a goal', () => {
  const first = one('week', 1, { periodKey: '2026-11-02' })
  const second = one('week', 2, { periodKey: '2026-11-09', lineageId: uuid(1), carriedFrom: uuid(1) })
  const third = one('week', 3, { periodKey: '2026-11-16', lineageId: uuid(1), carriedFrom: uuid(2) })
  const numbers = (goals: readonly Goal[]) => goals.map(({ id }) => Number(id.slice(-12)))

  test('are its periods in their order', () => {
    expect(numbers(stepsOf([third, first, second]))).toEqual([1, 2, 3])
  })

  test('leave out what was carried and taken away again', () => {
    expect(numbers(stepsOf([first, second, { ...third, deletedAt: AT }]))).toEqual([1, 2])
  })

  test('keep a deleted one that a later one was carried from', () => {
    expect(numbers(stepsOf([first, { ...second, deletedAt: AT }, third]))).toEqual([1, 2, 3])
    expect(numbers(stepsOf([{ ...first, deletedAt: AT }, { ...second, deletedAt: AT }, third]))).toEqual([1, 2, 3])
  })

  test('end where carries go in a circle, or come from nowhere', () => {
    const circle = [
      { ...first, carriedFrom: uuid(2) },
      { ...second, deletedAt: AT },
    ]
    expect(numbers(stepsOf(circle))).toEqual([1, 2])
    expect(numbers(stepsOf([{ ...third, carriedFrom: uuid(99) }]))).toEqual([3])
  })

  test('of two in one period stand as they were written', () => {
    const twin = one('week', 4, { periodKey: '2026-11-02', lineageId: uuid(1), createdAt: AT })
    expect(numbers(stepsOf([first, twin]))).toEqual([4, 1])
  })
})
