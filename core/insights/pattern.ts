import { CAUSES, type Cause, type Goal, type Outcome } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'
import type { CausePattern, Pattern } from '#core/journal/tally'
import { saysPlan } from '#core/reviews/completeness'
import { groupBy } from './group-by'

/**
 * Counts, per cause, how often it was named, which remedies were chosen against it, whether they were kept, and whether
 * the next goal of the same lineage was then met. Deleted records do not count, and neither do remedies that name no action.
 *
 * @param goals those of the period, judged or not
 * @param remedies any; those for other goals are left out
 * @param lineages all goals of the lineages of `goals`, of any period
 */
export function patternOf(goals: readonly Goal[], remedies: readonly Remedy[], lineages: readonly Goal[]): Pattern {
  const named = goals.filter((goal) => !goal.deletedAt && goal.cause !== undefined)
  const after = outcomesAfter(lineages)
  const byCause = (cause: Cause): CausePattern => {
    const ids = new Set(named.filter((goal) => goal.cause === cause).map(({ id }) => id))
    const chosen = remedies.filter(
      (remedy) => !remedy.deletedAt && saysPlan(remedy) && remedy.cause === cause && ids.has(remedy.goalId),
    )
    const kept = chosen.filter((remedy) => remedy.kept === true)
    const outcomes = kept.map((remedy) => after(remedy.goalId))
    return {
      times: ids.size,
      chosen: addUp(chosen.map((remedy) => [remedy.kind ?? 'own', 1])),
      kept: kept.length,
      notKept: chosen.filter((remedy) => remedy.kept === false).length,
      helped: outcomes.filter((outcome) => outcome === 'met').length,
      didNotHelp: outcomes.filter((outcome) => outcome !== undefined && outcome !== 'met').length,
      unknown: outcomes.filter((outcome) => outcome === undefined).length,
    }
  }
  return {
    effort: byCause('effort'),
    ability: byCause('ability'),
    timing: byCause('timing'),
    motive: byCause('motive'),
    outside: byCause('outside'),
  }
}

/** The causes that were named, the most frequent first; among equals in the order of `CAUSES`. */
export function namedCauses(pattern: Pattern): readonly Cause[] {
  return CAUSES.filter((cause) => pattern[cause].times > 0).toSorted((a, b) => pattern[b].times - pattern[a].times)
}

/** The kind of remedy chosen most often against a cause; undefined when none was, or several equally often. */
export function usualRemedy({ chosen }: CausePattern): string | undefined {
  const [first, second] = Object.entries(chosen).toSorted(([, a], [, b]) => b - a)
  return first && first[1] !== second?.[1] ? first[0] : undefined
}

/**
 * Looks up the outcome of the next goal of the same lineage after one; undefined when there is none, or none judged yet.
 * Deleted goals are passed over.
 */
export function outcomesAfter(lineages: readonly Goal[]): (goalId: string) => Outcome | undefined {
  const byId = new Map(lineages.map((goal) => [goal.id, goal]))
  const standing = groupBy(
    lineages.filter((goal) => !goal.deletedAt),
    ({ lineageId }) => lineageId,
  )
  return (goalId) => {
    const goal = byId.get(goalId)
    const later = goal && standing.get(goal.lineageId)?.filter(({ periodKey }) => periodKey > goal.periodKey)
    const next = later?.toSorted((a, b) => (a.periodKey < b.periodKey ? -1 : 1))[0]
    return next?.judgedIn === undefined ? undefined : next.outcome
  }
}

/** Counts by name, added up. In a map first: a remedy of the person's own may have any name, `constructor` too. */
function addUp(counts: readonly (readonly [string, number])[]): Record<string, number> {
  const sums = new Map<string, number>()
  for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count)
  return Object.fromEntries(sums)
}
