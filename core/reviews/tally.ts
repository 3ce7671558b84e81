import type { Cause, Goal, Outcome } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'
import type { Tally } from '#core/journal/tally'

/** Counts what a check-in judged: its goals with outcome and cause, its remedies kept or not. */
export function tallyOf(goals: readonly Goal[], remedies: readonly Remedy[]): Tally {
  const withOutcome = (outcome: Outcome | undefined) => goals.filter((goal) => goal.outcome === outcome).length
  const withCause = (cause: Cause) => goals.filter((goal) => goal.cause === cause).length
  const withKept = (kept: boolean) => remedies.filter((remedy) => remedy.kept === kept).length
  return {
    goals: {
      met: withOutcome('met'),
      partly: withOutcome('partly'),
      missed: withOutcome('missed'),
      dropped: withOutcome('dropped'),
      open: withOutcome(undefined),
    },
    causes: {
      effort: withCause('effort'),
      ability: withCause('ability'),
      timing: withCause('timing'),
      motive: withCause('motive'),
      outside: withCause('outside'),
    },
    remedies: { kept: withKept(true), notKept: withKept(false) },
  }
}
