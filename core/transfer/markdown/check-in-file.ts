import { periodOf } from '#core/calendar/period'
import { groupBy } from '#core/insights/group-by'
import type { Answer } from '#core/journal/answer'
import type { Root } from '#core/journal/motive'
import { fill, promptsOf } from '#core/questionnaires/catalogue'
import type { AnswerKindName, Prompt } from '#core/questionnaires/schema'
import { needsCause } from '#core/reviews/steps'
import { answerParts } from './answers'
import { literal } from './escape'
import { frontMatter } from './front-matter'
import {
  choiceJudgement,
  choiceName,
  choiceParts,
  motiveInQuestion,
  motiveParts,
  otherMotiveParts,
  otherValues,
  type Pen,
  patternParts,
  pinParts,
  roadParts,
  scoreParts,
  statementParts,
  turnedParts,
} from './ledger-parts'
import {
  causeLabel,
  type Entry,
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
} from './parts'
import type { Asked, Reading } from './readings'
import { isNamed, sealedIn } from './sealed'
import { WORDS } from './words'

type Writing = { readonly reading: Reading; readonly pen: Pen }

/** Kinds of answers that are records of their own, or nothing that is kept. */
const RECORD_KINDS: ReadonlySet<AnswerKindName> = new Set([
  'goal-outcomes',
  'remedy-outcomes',
  'cause-remedy',
  'goal-plan',
  'gate',
  'side-by-side',
  'pins',
  'pattern',
  'choices',
  'choice-verdicts',
  'motives',
  'motive-turn',
  'motive-statement',
  'road-scores',
  'road',
])

/** A check-in as Markdown: what it is, then its questions as they were asked, with all that was answered. */
export function checkInText(reading: Reading, withSealed: boolean): string {
  const { checkIn, period, asked } = reading
  const { language } = checkIn
  const words = WORDS[language]
  const pen: Pen = { language, zone: checkIn.zone, texts: asked?.texts, asked, withSealed, goalOf: reading.goalOf }
  const writing: Writing = { reading, pen }
  const title = `${asked?.texts.title ?? words.kinds[checkIn.kind]} · ${period.heading(language)}`
  const reason = checkIn.skipReason?.trim()
  const skipped = literal(reason ? words.skippedFor(reason) : words.skipped)
  return [
    frontMatter(checkIn, period, withSealed ? 0 : sealedIn(reading)),
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
  const { reading, pen } = writing
  const { answer } = prompt
  const words = WORDS[pen.language]
  // A skipped check-in shows what there is, and none of what it was not asked.
  const isSkipped = reading.checkIn.state === 'skipped'
  const ifBlank = (...parts: readonly string[]) => (isSkipped ? [] : parts)
  const question = (about: About = {}) => heading(3, questionOf(prompt, asked, reading, about))
  const ifAny = (parts: readonly string[]) => (parts.length === 0 ? [] : [question(), ...parts])
  const orBlank = (parts: readonly string[]) => (parts.length === 0 ? ifBlank(question(), words.blank) : ifAny(parts))
  switch (answer.kind) {
    case 'goal-outcomes':
      if (reading.goals.length === 0) return ifBlank(words.noGoals[reading.checkIn.kind])
      return reading.goals.flatMap((goal) => [
        question({ goal: goalName(goal.title, pen) }),
        ...list(goalJudgement(goal, pen)),
      ])
    case 'remedy-outcomes':
      return ifAny(remedyOutcomes(reading.judged, reading.titleOf, pen))
    case 'cause-remedy': {
      const parts = causeParts(writing, (goal) => question({ goal }))
      return parts.length === 0 ? ifBlank(words.notAsked) : parts
    }
    case 'goal-plan': {
      const plan = reading.planned.find(({ promptId }) => promptId === prompt.id)
      const next = periodOf(plan?.periodKey ?? reading.period.next).label(pen.language)
      const goals = goalList(plan?.goals ?? [], pen, goalPlan)
      return goals.length === 0 ? ifBlank(question({ next }), words.blank) : [question({ next }), ...goals]
    }
    case 'gate':
    // What stands side by side has files of its own.
    case 'side-by-side':
      return []
    case 'pins':
      return orBlank(pinParts(reading.pins, pen))
    case 'pattern':
      return ifAny(patternParts(reading.checkIn.frozen?.pattern, pen))
    case 'choices':
      return orBlank(choiceParts(reading.choices, pen))
    case 'choice-verdicts': {
      const entries = judgedEntries(writing)
      if (!isAsked(prompt, asked, 'choice')) return ifAny(nestedList(entries))
      return entries.flatMap(([choice, details]) => [question({ choice }), ...list(details)])
    }
    case 'motives':
      return orBlank(
        motiveParts(
          reading.motives.filter(({ root }) => root === answer.root),
          pen,
        ),
      )
    case 'motive-turn':
      return turnParts(prompt, asked, writing)
    case 'motive-statement':
      return orBlank(reading.motives.flatMap((motive) => statementParts(motive, pen)))
    case 'road-scores':
      return orBlank(scoreParts(reading.roads, answer.values, pen))
    case 'road':
      return orBlank(roadParts(reading.roads, pen))
    default: {
      const given = reading.answers.filter(({ promptId }) => promptId === prompt.id)
      return orBlank(given.flatMap((one) => partsOf(one, writing)))
    }
  }
}

/** What a question is asked about, by the name it has in the question. */
type About = { readonly [Name in 'goal' | 'choice' | 'motive' | 'next']?: string }

/** Whether a question names what it is asked about. */
function isAsked({ id }: Prompt, { texts }: Asked, about: keyof About): boolean {
  return texts.prompts[id]?.question.includes(`{${about}}`) ?? false
}

/** Choices judged here by name, each with what it turned out to be. */
function judgedEntries({ reading, pen }: Writing): readonly Entry[] {
  return reading.choicesJudged.map((choice) => [choiceName(choice, pen), choiceJudgement(choice, pen)])
}

/** What each motive became. A question that does not name the motive is asked once, above the names. */
function turnParts(prompt: Prompt, asked: Asked, { reading, pen }: Writing): readonly string[] {
  const words = WORDS[pen.language]
  const isSkipped = reading.checkIn.state === 'skipped'
  const question = (motive: string) => heading(3, questionOf(prompt, asked, reading, { motive }))
  const turned = reading.motives
    .filter((motive) => isNamed(motive) || turnedParts(motive, pen).length > 0)
    .map((motive) => ({ name: motiveInQuestion(motive, pen), parts: turnedParts(motive, pen) }))
    .filter(({ parts }) => parts.length > 0 || !isSkipped)
  if (turned.length === 0) return isSkipped ? [] : [question(words.thisMotive), words.blank]
  const said = (parts: readonly string[]) => (parts.length === 0 ? [words.blank] : parts)
  if (isAsked(prompt, asked, 'motive')) return turned.flatMap(({ name, parts }) => [question(name), ...said(parts)])
  return [question(words.thisMotive), ...turned.flatMap(({ name, parts }) => [...list([name]), ...said(parts)])]
}

/** What got in the way of each goal that asks for it, and what was chosen against that, also for goals not judged here. */
function causeParts({ reading, pen }: Writing, question: (goal: string) => string): readonly string[] {
  const words = WORDS[pen.language]
  const chosen = groupBy(reading.chosen, ({ goalId }) => goalId)
  const asking = reading.goals.filter((goal) => needsCause(goal) || goal.cause !== undefined)
  const ids = [...new Set([...asking.map(({ id }) => id), ...chosen.keys()])]
  return ids.flatMap((id) => {
    const cause = asking.find((goal) => goal.id === id)?.cause
    const remedies = chosen.get(id) ?? []
    const causes = [...new Set([...(cause ? [cause] : []), ...remedies.map((remedy) => remedy.cause)])]
    const entries = causes.map((one) => {
      const details = remedies.filter((remedy) => remedy.cause === one).flatMap((remedy) => remedyChoice(remedy, pen))
      return [words.cause(causeLabel(one, pen)), details] as const
    })
    return [
      question(goalName(reading.titleOf(id), pen)),
      ...(entries.length === 0 ? [words.blank] : nestedList(entries)),
    ]
  })
}

/** All that refers to this check-in and has no question in it, so that nothing is lost. */
function restParts(writing: Writing): readonly string[] {
  const { reading, pen } = writing
  const words = WORDS[pen.language]
  const { asked, answers, goals, judged, chosen, planned, titleOf, motives, roads } = reading
  const prompts = asked ? promptsOf(asked.questions) : []
  const kinds = new Set(prompts.map(({ answer }) => answer.kind))
  const roots = new Set(prompts.flatMap(({ answer }) => (answer.kind === 'motives' ? [answer.root] : [])))
  const answered = new Set(prompts.filter(({ answer }) => !RECORD_KINDS.has(answer.kind)).map(({ id }) => id))
  const titled = (title: string, parts: readonly string[]) => (parts.length === 0 ? [] : [heading(3, title), ...parts])
  const under = (kind: AnswerKindName, title: string, parts: readonly string[]) =>
    kinds.has(kind) ? [] : titled(title, parts)
  const shows = {
    root: (root: Root | undefined) => root !== undefined && roots.has(root),
    turned: kinds.has('motive-turn'),
    statement: kinds.has('motive-statement'),
  }
  const parts = [
    ...answers
      .filter(({ promptId }) => !answered.has(promptId))
      .flatMap((answer) => [heading(3, answer.promptId || '?'), ...partsOf(answer, writing)]),
    ...under('pins', words.pinned, pinParts(reading.pins, pen)),
    ...under('goal-outcomes', words.goals, goalList(goals, pen, goalJudgement)),
    ...under('remedy-outcomes', words.plansJudged, remedyOutcomes(judged, titleOf, pen)),
    ...under('cause-remedy', words.plans, remedyList(chosen, titleOf, pen)),
    ...under('pattern', words.pattern, patternParts(reading.checkIn.frozen?.pattern, pen)),
    ...under('choice-verdicts', words.choicesJudged, nestedList(judgedEntries(writing))),
    ...under('choices', words.choices, choiceParts(reading.choices, pen)),
    ...titled(words.motives, otherMotiveParts(motives, shows, pen)),
    ...titled(words.worth, scoreParts(roads, otherValues(asked), pen)),
    ...under('road', words.road, roadParts(roads, pen)),
    ...planned
      .filter(({ promptId }) => promptId === undefined)
      .flatMap((plan) =>
        titled(words.goalsFor(periodOf(plan.periodKey).label(pen.language)), goalList(plan.goals, pen, goalPlan)),
      ),
  ]
  return parts.length === 0 ? [] : [heading(2, asked ? words.alsoWritten : words.written), ...parts]
}

function partsOf(answer: Answer, { pen }: Writing): readonly string[] {
  return answerParts(answer, { ...pen, texts: pen.texts?.prompts[answer.promptId] })
}

function questionOf({ id }: Prompt, { texts }: Asked, { checkIn, period }: Reading, about: About): string {
  return fill(texts.prompts[id]?.question ?? id, {
    name: checkIn.supervisor.trim() || texts.someone,
    period: period.label(checkIn.language),
    next: periodOf(period.next).label(checkIn.language),
    ...about,
  })
}
