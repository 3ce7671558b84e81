import type { Goal } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'

/**
 * Rows are records plus what only storage needs. `unjudged` holds the period while a goal or remedy waits to be judged,
 * and is absent afterwards, so its index lists the waiting ones alone, however long the journal has grown.
 */
export type GoalRow = Goal & { readonly unjudged?: string }
export type RemedyRow = Remedy & { readonly unjudged?: string }

/** The row of a goal. */
export function goalRow(goal: Goal): GoalRow {
  const waits = goal.judgedIn === undefined && goal.deletedAt === undefined
  return waits ? { ...goal, unjudged: goal.periodKey } : goal
}

/** The row of a remedy. */
export function remedyRow(remedy: Remedy): RemedyRow {
  const waits = remedy.judgedIn === undefined && remedy.deletedAt === undefined
  return waits ? { ...remedy, unjudged: remedy.forWeek } : remedy
}

/** The record in a goal's row. */
export function goalOf({ unjudged: _, ...goal }: GoalRow): Goal {
  return goal
}

/** The record in a remedy's row. */
export function remedyOf({ unjudged: _, ...remedy }: RemedyRow): Remedy {
  return remedy
}

/** The record in any row: without what only storage needs. */
export function recordOf(row: object): object {
  const { unjudged: _, ...record } = row as { readonly unjudged?: string }
  return record
}
