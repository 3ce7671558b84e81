import type { Position } from '#core/journal/check-in'
import type { Choice } from '#core/journal/choice'
import type { Goal } from '#core/journal/goal'
import type { Motive } from '#core/journal/motive'
import type { Remedy } from '#core/journal/remedy'
import type { Prompt, Questionnaire } from '#core/questionnaires/schema'

/** One screen of a check-in: a prompt, and for prompts asked one by one the record it is about. */
export type Step = {
  readonly section: string
  readonly prompt: Prompt
  /** Id of the goal, remedy, choice or motive. */
  readonly subject?: string
  /** Place among the steps of the same prompt, from 1, and how many there are. */
  readonly place: number
  readonly of: number
}

/** What the number of steps depends on. */
export type Subjects = {
  readonly goals: readonly Goal[]
  readonly remedies: readonly Remedy[]
  /** Earlier choices that ask for a verdict. */
  readonly pendingChoices: readonly Choice[]
  /** Motives named in this check-in. */
  readonly motives: readonly Motive[]
}

/** The screens of a check-in in order. Prompts with nothing to ask about have none, but goals and motives always have one. */
export function stepsOf(questions: Questionnaire, subjects: Subjects): readonly Step[] {
  return questions.sections.flatMap((section) =>
    section.prompts.flatMap((prompt): Step[] => {
      const ids = subjectIds(prompt, subjects)
      if (!ids) return [{ section: section.id, prompt, place: 1, of: 1 }]
      return ids.map((subject, index) => ({ section: section.id, prompt, subject, place: index + 1, of: ids.length }))
    }),
  )
}

/** Ids a prompt is asked about one by one; undefined when it is asked once. */
function subjectIds(
  prompt: Prompt,
  { goals, remedies, pendingChoices, motives }: Subjects,
): readonly string[] | undefined {
  switch (prompt.answer.kind) {
    case 'goal-outcomes':
      return goals.length > 0 ? goals.map((goal) => goal.id) : undefined
    case 'remedy-outcomes':
      return remedies.map((remedy) => remedy.id)
    case 'cause-remedy':
      return goals.filter(needsCause).map((goal) => goal.id)
    case 'choice-verdicts':
      return pendingChoices.map((choice) => choice.id)
    case 'motive-turn':
      // A motive that is first written here names no root: it must not make another screen of the one it is typed in.
      return motives.some(({ root }) => root !== undefined) ? motives.map((motive) => motive.id) : undefined
    default:
      return undefined
  }
}

/** Whether a goal asks what got in the way: it was partly met or missed. */
export function needsCause(goal: Goal): boolean {
  return goal.outcome === 'partly' || goal.outcome === 'missed'
}

/** Index of the step a position points at: the same screen, else the same prompt, else the section, else the first. */
export function stepIndexAt(steps: readonly Step[], position: Position | undefined): number {
  if (!position) return 0
  const tries = [
    (step: Step) => step.prompt.id === position.prompt && step.subject === position.subject,
    (step: Step) => step.prompt.id === position.prompt,
    (step: Step) => step.section === position.section,
  ]
  for (const matches of tries) {
    const index = steps.findIndex(matches)
    if (index >= 0) return index
  }
  return 0
}

/** The position of a step's beginning. */
export function positionOf(step: Step): Position {
  return { section: step.section, prompt: step.prompt.id, ...(step.subject !== undefined && { subject: step.subject }) }
}
