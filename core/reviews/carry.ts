import type { CarryDecision, Goal } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'

/** Carrying is free this often; the next time asks for a decision. */
export const FREE_CARRIES = 2

/** How often a goal has been carried so far, read from its lineage. */
export function carriesOf(goal: Goal, lineage: readonly Goal[]): number {
  const byId = new Map(lineage.map((member) => [member.id, member]))
  const seen = new Set([goal.id])
  let carries = 0
  for (let from = goal.carriedFrom; from !== undefined && !seen.has(from); from = byId.get(from)?.carriedFrom) {
    seen.add(from)
    carries += 1
  }
  return carries
}

/** Whether carrying this goal once more asks: break it down, change it, double the time, or drop it. */
export function needsDecision(goal: Goal, lineage: readonly Goal[]): boolean {
  return carriesOf(goal, lineage) >= FREE_CARRIES
}

/** Whether a goal of the past can be carried: it was not met, not dropped, and no remedy chosen for it lets it go. */
export function canCarry(goal: Goal, remedies: readonly Remedy[]): boolean {
  const isLetGo = remedies.some(
    (remedy) => remedy.goalId === goal.id && remedy.cause === 'motive' && remedy.kind === 'drop',
  )
  return goal.outcome !== 'met' && goal.outcome !== 'dropped' && !isLetGo && goal.title.trim() !== ''
}

export type CarriedGoal = Pick<Goal, 'title' | 'doneWhen' | 'lineageId'> & {
  readonly carriedFrom: string
  readonly carryDecision?: CarryDecision
  readonly hours?: number
  readonly parentId?: string
}

/**
 * The goal as it will stand in the next period. Breaking down leaves the title to be written: a first, smaller piece.
 * Doubling the time doubles the hours when some were set.
 */
export function carriedGoal(goal: Goal, decision?: CarryDecision): CarriedGoal {
  const hours = decision === 'double-time' && goal.hours !== undefined ? goal.hours * 2 : goal.hours
  const isPiece = decision === 'break-down'
  return {
    title: isPiece ? '' : goal.title,
    doneWhen: isPiece ? '' : goal.doneWhen,
    lineageId: goal.lineageId,
    carriedFrom: goal.id,
    ...(decision && { carryDecision: decision }),
    ...(hours !== undefined && { hours }),
    ...(goal.parentId !== undefined && { parentId: goal.parentId }),
  }
}
