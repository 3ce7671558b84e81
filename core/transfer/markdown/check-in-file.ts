import type { Answer } from '#core/journal/answer'
import { fill, promptsOf } from '#core/questionnaires/catalogue'
import type { AnswerKindName, Prompt } from '#core/questionnaires/schema'
import { needsCause } from '#core/reviews/steps'
import { answerParts, isHidden } from './answers'
import { literal } from './escape'
import { frontMatter } from './front-matter'
import {
  causeLabel,
  goalJudgement,
  goalList,
  goalName,
  goalPlan,
  heading,
  list,
  nestedList,
  remedyChoice,
  remedyList,
  remedyOutcomes,
  type Voice,
} from './parts'
import { periodOf } from './period'
import { type Asked, groupBy, type Reading } from './readings'
import { WORDS } from './words'

type Writing = { readonly reading: Reading; readonly voice: Voice; readonly withSealed: boolean }

/** Kinds of answers that are goals and remedies, which have records of their own. */
const RECORD_KINDS: ReadonlySet<AnswerKindName> = new Set([
  'goal-outcomes',
  'remedy-outcomes',
  'cause-remedy',
  'goal-plan',
])

/** A check-in as Markdown: what it is, then its questions as they were asked, with all that was answered. */
export function checkInText(reading: Reading, withSealed: boolean): string {
  const { checkIn, period, asked, answers } = reading
  const { language } = checkIn
  const words = WORDS[language]
  const writing: Writing = { reading, voice: { language, texts: asked?.texts }, withSealed }
  const hidden = answers.filter((answer) => isHidden(answer, withSealed)).length
  const title = `${asked?.texts.title ?? words.kinds[checkIn.kind]} · ${period.heading(language)}`
  const reason = checkIn.skipReason?.trim()
  const skipped = literal(reason ? words.skippedFor(reason) : words.skipped)
  return [
    frontMatter(checkIn, period, hidden),
    heading(1, title),
    ...(checkIn.state === 'skipped' ? [skipped] : []),
    ...(asked ? [] : [words.unknownQuestions]),
    ...sectionParts(writing),
    ...restParts(writing),
  ].join('\n\n')
}

function sectionParts(writing: Writing): readonly string[] {
  const { asked } = writing.reading
  if (!asked) return []
  return asked.questions.sections.flatMap((section) => {
    const parts = section.prompts.flatMap((prompt) => promptParts(prompt, asked, writing))
    return parts.length === 0 ? [] : [heading(2, asked.texts.sections[section.id] || section.id), ...parts]
  })
}

function promptParts(prompt: Prompt, asked: Asked, writing: Writing): readonly string[] {
  const { reading, voice } = writing
  const words = WORDS[voice.language]
  // A skipped check-in shows what there is, and none of what it was not asked.
  const isSkipped = reading.checkIn.state === 'skipped'
  const ifBlank = (...parts: readonly string[]) => (isSkipped ? [] : parts)
  const question = (goal?: string) => heading(3, questionOf(prompt, asked, reading, goal))
  switch (prompt.answer.kind) {
    case 'goal-outcomes':
      if (reading.goals.length === 0) return ifBlank(words.noGoals)
      return reading.goals.flatMap((goal) => [
        question(goalName(goal.title, voice)),
        ...list(goalJudgement(goal, voice)),
      ])
    case 'remedy-outcomes':
      if (reading.judged.length === 0) return []
      return [question(), ...remedyOutcomes(reading.judged, reading.titleOf, voice)]
    case 'cause-remedy': {
      const parts = causeParts(writing, question)
      return parts.length === 0 ? ifBlank(words.notAsked) : parts
    }
    case 'goal-plan':
      if (reading.planned.length === 0) return ifBlank(question(), words.blank)
      return [question(), ...goalList(reading.planned, voice, goalPlan)]
    default: {
      const given = reading.answers.filter(({ promptId }) => promptId === prompt.id)
      if (given.length === 0) return ifBlank(question(), words.blank)
      return [question(), ...given.flatMap((answer) => partsOf(answer, writing))]
    }
  }
}

/** What got in the way of each goal that asks for it, and what was chosen against that, also for goals not judged here. */
function causeParts({ reading, voice }: Writing, question: (goal: string) => string): readonly string[] {
  const words = WORDS[voice.language]
  const chosen = groupBy(reading.chosen, ({ goalId }) => goalId)
  const asking = reading.goals.filter((goal) => needsCause(goal) || goal.cause !== undefined)
  const ids = [...new Set([...asking.map(({ id }) => id), ...chosen.keys()])]
  return ids.flatMap((id) => {
    const cause = asking.find((goal) => goal.id === id)?.cause
    const remedies = chosen.get(id) ?? []
    const causes = [...new Set([...(cause ? [cause] : []), ...remedies.map((remedy) => remedy.cause)])]
    const entries = causes.map((one) => {
      const details = remedies.filter((remedy) => remedy.cause === one).flatMap((remedy) => remedyChoice(remedy, voice))
      return [words.cause(causeLabel(one, voice)), details] as const
    })
    return [
      question(goalName(reading.titleOf(id), voice)),
      ...(entries.length === 0 ? [words.blank] : nestedList(entries)),
    ]
  })
}

/** All that refers to this check-in and has no question in it, so that nothing is lost. */
function restParts(writing: Writing): readonly string[] {
  const { reading, voice } = writing
  const words = WORDS[voice.language]
  const { asked, answers, goals, judged, chosen, planned, titleOf } = reading
  const prompts = asked ? promptsOf(asked.questions) : []
  const kinds = new Set(prompts.map(({ answer }) => answer.kind))
  const answered = new Set(prompts.filter(({ answer }) => !RECORD_KINDS.has(answer.kind)).map(({ id }) => id))
  const under = (kind: AnswerKindName, title: string, parts: readonly string[]) =>
    kinds.has(kind) || parts.length === 0 ? [] : [heading(3, title), ...parts]
  const next = periodOf(reading.period.next)
  const parts = [
    ...answers
      .filter(({ promptId }) => !answered.has(promptId))
      .flatMap((answer) => [heading(3, answer.promptId || '?'), ...partsOf(answer, writing)]),
    ...under('goal-outcomes', words.goals, goalList(goals, voice, goalJudgement)),
    ...under('remedy-outcomes', words.plansJudged, remedyOutcomes(judged, titleOf, voice)),
    ...under('cause-remedy', words.plans, remedyList(chosen, titleOf, voice)),
    ...under('goal-plan', words.goalsFor(next.label(voice.language)), goalList(planned, voice, goalPlan)),
  ]
  return parts.length === 0 ? [] : [heading(2, asked ? words.alsoWritten : words.written), ...parts]
}

function partsOf(answer: Answer, { reading, voice, withSealed }: Writing): readonly string[] {
  const { language } = voice
  const points = voice.texts?.prompts[answer.promptId]?.points
  return answerParts(answer, { language, zone: reading.checkIn.zone, points, withSealed })
}

function questionOf({ id }: Prompt, { texts }: Asked, { checkIn, period }: Reading, goal?: string): string {
  return fill(texts.prompts[id]?.question ?? id, {
    name: checkIn.supervisor.trim() || texts.someone,
    period: period.label(checkIn.language),
    next: periodOf(period.next).label(checkIn.language),
    ...(goal !== undefined && { goal }),
  })
}
