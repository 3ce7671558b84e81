import { dayWhere, type Instant } from '#core/calendar/clock'
import { dateYearLabel, type Language } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import type { Goal } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'
import { remedyName } from '#core/questionnaires/remedy-words'
import type { QuestionnaireText } from '#core/questionnaires/schema'
import { literal } from './escape'
import { causeTextOf, type GoalOf } from './readings'
import { WORDS } from './words'

/** What words are taken from: the questionnaire's own where there is one, and the language of all others. */
export type Voice = {
  readonly language: Language
  readonly texts?: QuestionnaireText | undefined
  /** Finds any goal of the journal, for those that name another. */
  readonly goalOf?: GoalOf | undefined
}

/** Title of a goal by its id. */
export type TitleOf = (goalId: string) => string

/** A line of a list with lines that belong to it. */
export type Entry = readonly [line: string, details: readonly string[]]

/** A heading with plain text in it. */
export function heading(level: 1 | 2 | 3 | 4, text: string): string {
  return `${'#'.repeat(level)} ${literal(text)}`
}

/** A list of lines of plain text; none when there are none. */
export function list(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [lines.map((line) => `- ${literal(line)}`).join('\n')]
}

/** A list of entries, each with lines that belong to it. */
export function nestedList(entries: readonly Entry[]): readonly string[] {
  if (entries.length === 0) return []
  const lines = entries.flatMap(([line, details]) => [
    `- ${literal(line)}`,
    ...details.map((one) => `  - ${literal(one)}`),
  ])
  return [lines.join('\n')]
}

/** What a goal is called, also when it was given no title. */
export function goalName(title: string, { language }: Voice): string {
  return title.trim() ? title : WORDS[language].thisGoal
}

/** A goal as set: when it is done, the hours for it, where it comes from, and how it was worded before. */
export function goalPlan(goal: Goal, voice: Voice): readonly string[] {
  return [...goalSetting(goal, voice), ...goalPlace(goal, voice), ...earlierGoals(goal, voice)]
}

/** A goal as judged: outcome first, then how it was set, what there was to show, what got in the way. */
export function goalJudgement(goal: Goal, voice: Voice): readonly string[] {
  const words = WORDS[voice.language]
  const { outcome, evidence, cause } = goal
  return [
    words.outcome(outcome ? words.outcomes[outcome] : words.noOutcome),
    ...goalSetting(goal, voice),
    ...(evidence?.trim() ? [words.evidence(evidence)] : []),
    ...(cause ? [words.cause(causeLabel(cause, voice))] : []),
    ...goalPlace(goal, voice),
    ...earlierGoals(goal, voice),
  ]
}

function goalSetting(
  { doneWhen, hours }: { readonly doneWhen: string; readonly hours?: number | undefined },
  { language }: Voice,
): readonly string[] {
  const words = WORDS[language]
  return [...(doneWhen.trim() ? [words.doneWhen(doneWhen)] : []), ...(hours === undefined ? [] : [words.hours(hours)])]
}

/** The goal it stands under, the period it was carried from, and what was decided when it was carried once more. */
function goalPlace({ parentId, carriedFrom, carryDecision }: Goal, { language, goalOf }: Voice): readonly string[] {
  const words = WORDS[language]
  const parent = parentId === undefined ? undefined : goalOf?.(parentId)
  const origin = carriedFrom === undefined ? undefined : goalOf?.(carriedFrom)
  return [
    ...(parent ? [words.under(goalName(parent.title, { language }))] : []),
    ...(origin ? [words.carriedFrom(periodOf(origin.periodKey).label(language))] : []),
    ...(carryDecision ? [words.decided(words.decisions[carryDecision])] : []),
  ]
}

/** How a goal was worded and judged before, newest first, a line each. */
function earlierGoals({ earlier = [], zone }: Goal, voice: Voice): readonly string[] {
  const words = WORDS[voice.language]
  return earlier
    .toReversed()
    .map(({ at, title, doneWhen = '', hours, outcome, evidence = '', cause }) =>
      earlierLine(at, zone, voice, [
        title,
        ...goalSetting({ doneWhen, hours }, voice),
        outcome ? words.outcomes[outcome] : '',
        evidence,
        cause ? causeLabel(cause, voice) : '',
      ]),
    )
}

function earlierLine(at: Instant, zone: string, { language }: Voice, said: readonly string[]): string {
  const words = said.filter((one) => one.trim() !== '').join(' · ')
  return WORDS[language].earlierLine(dateYearLabel(dayWhere(at, zone), language), words || WORDS[language].blank)
}

/** Goals, each with what is to be said of it. */
export function goalList(
  goals: readonly Goal[],
  voice: Voice,
  detailsOf: (goal: Goal, voice: Voice) => readonly string[],
): readonly string[] {
  return nestedList(goals.map((goal) => [goalName(goal.title, voice), detailsOf(goal, voice)]))
}

/** What a cause is called. */
export function causeLabel(cause: Remedy['cause'], { texts, language }: Voice): string {
  return causeTextOf(cause, texts, language)?.label ?? cause
}

/** A remedy as chosen, line by line: the reply to its cause's question, the kind, the plan, its hours, what came of it. */
export function remedyChoice(remedy: Remedy, voice: Voice): readonly string[] {
  const words = WORDS[voice.language]
  const { kind, reply, hours, kept } = remedy
  const cause = causeTextOf(remedy.cause, voice.texts, voice.language)
  const option = kind === undefined ? undefined : (cause?.options[kind]?.label ?? kind)
  const plan = planSentence(remedy, voice)
  return [
    ...(reply.trim() ? [cause ? words.reply(cause.ask, reply) : reply] : []),
    ...(option ? [cause ? words.reply(cause.remedies, option) : option] : []),
    ...(plan.trim() ? [plan] : []),
    ...(hours === undefined ? [] : [words.hours(hours)]),
    ...(kept === undefined ? [] : [kept ? words.kept : words.notKept]),
    ...earlierRemedies(remedy, voice),
  ]
}

/** How a remedy was worded and judged before, newest first, a line each. */
function earlierRemedies({ earlier = [], zone, cause }: Remedy, voice: Voice): readonly string[] {
  const words = WORDS[voice.language]
  const options = causeTextOf(cause, voice.texts, voice.language)?.options
  return earlier
    .toReversed()
    .map(({ at, kind, reply, when, will, hours, kept }) =>
      earlierLine(at, zone, voice, [
        reply,
        kind === undefined ? '' : (options?.[kind]?.label ?? kind),
        planSentence({ when, will }, voice),
        hours === undefined ? '' : words.hours(hours),
        kept === undefined ? '' : kept ? words.kept : words.notKept,
      ]),
    )
}

/** Remedies as chosen, each under its goal. */
export function remedyList(remedies: readonly Remedy[], titleOf: TitleOf, voice: Voice): readonly string[] {
  const words = WORDS[voice.language]
  return nestedList(
    remedies.map((remedy) => [
      goalName(titleOf(remedy.goalId), voice),
      [words.cause(causeLabel(remedy.cause, voice)), ...remedyChoice(remedy, voice)],
    ]),
  )
}

/** Remedies as looked at again: the plan, and whether it was kept. */
export function remedyOutcomes(remedies: readonly Remedy[], titleOf: TitleOf, voice: Voice): readonly string[] {
  const words = WORDS[voice.language]
  return nestedList(
    remedies.map((remedy) => {
      const { kept, goalId } = remedy
      const outcome = kept === undefined ? words.keptOpen : kept ? words.kept : words.notKept
      return [planName(remedy, voice).trim() || goalName(titleOf(goalId), voice), [outcome]]
    }),
  )
}

/** A plan in one line; one that was left unfinished by the remedy chosen. */
function planName(remedy: Remedy, voice: Voice): string {
  const { cause, when, will } = remedy
  const name = remedyName(remedy, causeTextOf(cause, voice.texts, voice.language))
  if (will.trim() || !name) return planSentence(remedy, voice)
  return when.trim() ? WORDS[voice.language].planUnfinished(when.trim(), name) : name
}

/** An if-then plan as one sentence; half a plan as it was left. */
function planSentence({ when, will }: Pick<Remedy, 'when' | 'will'>, { language }: Voice): string {
  return when.trim() && will.trim() ? WORDS[language].plan(when.trim(), will.trim()) : when || will
}
