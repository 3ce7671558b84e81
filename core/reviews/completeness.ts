import type { AnswerValue } from '#core/journal/answer'
import type { Goal } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'
import type { Step } from './steps'

/** What has been written in a check-in so far. */
export type Written = {
  /** By prompt id. */
  readonly answers: ReadonlyMap<string, AnswerValue>
  /** Goals judged here. */
  readonly goals: readonly Goal[]
  /** Remedies judged here, then those chosen here. */
  readonly remedies: readonly Remedy[]
  readonly chosen: readonly Remedy[]
  /** Goals standing in the next period. */
  readonly planned: readonly Goal[]
}

/** Whether a step holds anything the person wrote or chose. Nothing is required: this only marks what is done. */
export function isAnswered(step: Step, written: Written): boolean {
  switch (step.prompt.answer.kind) {
    case 'goal-outcomes':
      return written.goals.some((goal) => goal.id === step.subject && goal.outcome !== undefined)
    case 'remedy-outcomes':
      return written.remedies.some((remedy) => remedy.id === step.subject && remedy.kept !== undefined)
    case 'cause-remedy':
      return written.goals.some((goal) => goal.id === step.subject && goal.cause !== undefined)
    case 'goal-plan':
      return written.planned.some((goal) => goal.title.trim() !== '')
    default:
      return hasContent(written.answers.get(step.prompt.id))
  }
}

/** Whether an answer says anything. */
export function hasContent(value: AnswerValue | undefined): boolean {
  if (!value) return false
  return value.kind === 'scale' || value.text.trim() !== ''
}
