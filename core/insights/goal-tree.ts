import { type Goal, type GoalLevel, levelAbove } from '#core/journal/goal'
import { groupBy } from './group-by'

/** A goal with the goals that stand under it. */
export type GoalNode = { readonly goal: Goal; readonly under: readonly GoalNode[] }

/** The goals of each level that stand under none of the others, each with all that stands under it. */
export type GoalTree = Readonly<Record<GoalLevel, readonly GoalNode[]>>

/**
 * Puts goals under the ones they were set for. Every goal that is not deleted appears exactly once: under its parent when
 * that is among them and of the level right above, else in its own level's list. Newest periods come first, and within a
 * period goals keep their order.
 */
export function goalTree(goals: readonly Goal[]): GoalTree {
  const byId = new Map(goals.filter(({ deletedAt }) => !deletedAt).map((goal) => [goal.id, goal]))
  const standing = [...byId.values()].toSorted(newestPeriodFirst)
  const parentOf = (goal: Goal) => {
    const parent = goal.parentId === undefined ? undefined : byId.get(goal.parentId)
    // Only the level right above: so no circle of parents, which an archive may bring in, can hide its goals.
    return parent && parent.level === levelAbove(goal.level) ? parent.id : undefined
  }
  const childrenOf = groupBy(standing, parentOf)
  const node = (goal: Goal): GoalNode => ({ goal, under: (childrenOf.get(goal.id) ?? []).map(node) })
  const roots = (childrenOf.get(undefined) ?? []).map(node)
  const ofLevel = (level: GoalLevel) => roots.filter(({ goal }) => goal.level === level)
  return {
    'five-year': ofLevel('five-year'),
    year: ofLevel('year'),
    quarter: ofLevel('quarter'),
    week: ofLevel('week'),
  }
}

/**
 * The periods a goal has stood in, in the order it was carried through them. Deleted ones are left out, unless a later one
 * was carried from there.
 *
 * @param lineage all goals of its lineage, of any period
 */
export function stepsOf(lineage: readonly Goal[]): readonly Goal[] {
  const steps = lineage.toSorted(
    (a, b) => compare(a.periodKey, b.periodKey) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id),
  )
  const byId = new Map(steps.map((goal) => [goal.id, goal]))
  const passed = new Set<string>()
  for (const goal of steps) {
    if (goal.deletedAt) continue
    for (let from = goal.carriedFrom; from !== undefined && !passed.has(from); from = byId.get(from)?.carriedFrom) {
      passed.add(from)
    }
  }
  return steps.filter(({ id, deletedAt }) => !deletedAt || passed.has(id))
}

function newestPeriodFirst(a: Goal, b: Goal): number {
  return compare(b.periodKey, a.periodKey) || a.order - b.order || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
