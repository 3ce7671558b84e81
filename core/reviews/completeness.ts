import type { AnswerValue } from '#core/journal/answer'
import type { Choice } from '#core/journal/choice'
import type { Goal } from '#core/journal/goal'
import type { Motive } from '#core/journal/motive'
import type { Pin } from '#core/journal/pin'
import type { Remedy } from '#core/journal/remedy'
import { type Road, VALUES } from '#core/journal/road'
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
  /** Goals written here for a period to come, by the prompt that plans them. */
  readonly planned: ReadonlyMap<string, readonly Goal[]>
  readonly pins: readonly Pin[]
  /** Choices made here, and earlier ones that ask for a verdict. */
  readonly choices: readonly Choice[]
  readonly pendingChoices: readonly Choice[]
  readonly motives: readonly Motive[]
  readonly road: Road | undefined
}

/** Whether a step holds anything the person wrote or chose. Nothing is required: this only marks what is done. */
export function isAnswered(step: Step, written: Written): boolean {
  const { answer, id } = step.prompt
  switch (answer.kind) {
    case 'goal-outcomes':
      return written.goals.some((goal) => goal.id === step.subject && goal.outcome !== undefined)
    case 'remedy-outcomes':
      return written.remedies.some((remedy) => remedy.id === step.subject && remedy.kept !== undefined)
    case 'cause-remedy':
      return written.goals.some((goal) => goal.id === step.subject && goal.cause !== undefined)
    case 'goal-plan':
      return (written.planned.get(id) ?? []).some((goal) => goal.title.trim() !== '')
    case 'gate':
    case 'pattern':
      return false
    case 'side-by-side':
    case 'pins':
      return written.pins.length > 0
    case 'choices':
      return written.choices.some(saysChoice)
    case 'choice-verdicts':
      return written.pendingChoices.some((choice) => choice.id === step.subject && choice.verdict !== undefined)
    case 'motives':
      return written.motives.some((motive) => motive.root === answer.root && saysMotive(motive))
    case 'motive-turn':
      return written.motives.some((motive) => isTurnedAt(step, motive) && motive.turned.trim() !== '')
    case 'motive-statement':
      return written.motives.some((motive) => motive.statement.trim() !== '')
    case 'road-scores':
      return written.road !== undefined && VALUES.some((value) => saysValue(written.road, value))
    case 'road':
      return written.road !== undefined && saysWhichRoad(written.road)
    default:
      return hasContent(written.answers.get(id))
  }
}

/** Whether a step asks what this motive becomes: the one it is about, else the one that grows from nothing named. */
export function isTurnedAt({ subject }: Pick<Step, 'subject'>, { id, root }: Motive): boolean {
  return subject === undefined ? root === undefined : subject === id
}

/** Whether an answer says anything. */
export function hasContent(value: AnswerValue | undefined): boolean {
  if (!value) return false
  if ('text' in value && value.text.trim() !== '') return true
  return ('point' in value && value.point !== undefined) || ('option' in value && value.option !== undefined)
}

/** Whether a choice says anything. */
export function saysChoice({ title, reason, instead }: Choice): boolean {
  return [title, reason, instead].some((text) => text.trim() !== '')
}

/**
 * Whether a remedy says what will be done, in words or by the option chosen. What was replied to its cause is no plan, and
 * neither is a moment in which nothing is to happen.
 */
export function saysPlan({ will, kind }: Remedy): boolean {
  return will.trim() !== '' || (kind !== undefined && kind !== 'own')
}

/** Whether a motive says anything. */
export function saysMotive({ name, source, turned, statement }: Motive): boolean {
  return [name, source, turned, statement].some((text) => text.trim() !== '')
}

/** Whether a road says anything. */
export function saysRoad(road: Road): boolean {
  return saysWhichRoad(road) || VALUES.some((value) => saysValue(road, value))
}

/** Whether a road is named, taken or left, or given a reason. */
export function saysWhichRoad({ road, taken, reason }: Road): boolean {
  return road.trim() !== '' || taken !== undefined || reason.trim() !== ''
}

/** Whether a road says what the problem is worth in one way. */
export function saysValue(road: Road | undefined, name: (typeof VALUES)[number]): boolean {
  const value = road?.[name]
  return value !== undefined && (value.score !== undefined || value.reason.trim() !== '')
}
