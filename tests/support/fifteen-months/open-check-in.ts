// A check-in that is open, as its page has it, for the maker of a journal: the same reads and writes, no page.
import type { AnswerValue } from '#core/journal/answer'
import { causeSchema, type Goal } from '#core/journal/goal'
import { type Edition, newestEdition, promptsOf } from '#core/questionnaires/catalogue'
import type { Prompt, PromptText, QuestionnaireText } from '#core/questionnaires/schema'
import type { Journal } from '../../../renderer/data/journal'
import { type CheckInPlace, newCheckIn } from '../../../renderer/data/new-check-in'
import { newId } from '../../../renderer/data/new-id'
import { saveAnswer } from '../../../renderer/data/repositories/answers'
import { finishCheckIn } from '../../../renderer/data/repositories/check-ins'
import { judgeGoal } from '../../../renderer/data/repositories/goal-outcomes'
import { carryGoal, saveGoal } from '../../../renderer/data/repositories/goals'
import { saveRemedy } from '../../../renderer/data/repositories/remedies'
import { getSettings } from '../../../renderer/data/repositories/settings'
import type { Sitting } from '../../../renderer/data/repositories/sitting'
import { type CheckInData, type Plan, readCheckIn } from '../../../renderer/features/check-in/check-in-data'
import type { Explained, Judged } from './told'

export type OpenCheckIn = {
  readonly journal: Journal
  readonly edition: Edition
  readonly words: QuestionnaireText
  readonly sitting: Sitting
  /** What stands there when it is opened. */
  readonly data: CheckInData
  /** What was answered since, by question. */
  readonly answered: Map<string, AnswerValue>
}

type Said = { readonly text?: string; readonly chosen?: string }

/** Opens a check-in. */
export async function openCheckIn(journal: Journal, place: CheckInPlace): Promise<OpenCheckIn> {
  const settings = await getSettings(journal)
  const edition = newestEdition(place.kind)
  if (!settings || !edition) throw new Error('The journal has not begun')
  const sitting = { blank: newCheckIn(journal, place, settings, 'en'), kept: new Set<string>() }
  const data = await readCheckIn(journal, sitting.blank, edition.questions, settings.fiveYearStart)
  return { journal, edition, words: edition.texts.en, sitting, data, answered: new Map() }
}

/** Answers a question with words, with what is named on the screen, or with both. */
export async function answer(open: OpenCheckIn, promptId: string, said: Said): Promise<void> {
  const { journal, edition, words, sitting, answered } = open
  const prompt = promptsOf(edition.questions).find(({ id }) => id === promptId)
  if (!prompt) throw new Error(`There is no question ${promptId}`)
  const value = answerOf(prompt, words.prompts[promptId] ?? {}, said)
  const base = answered.get(promptId)
  await saveAnswer(journal, sitting, { promptId, value, base, isSealed: prompt.sealed ?? false })
  answered.set(promptId, value)
}

function answerOf(
  { id, answer: { kind } }: Prompt,
  { points = [], options = {} }: Partial<PromptText>,
  { text = '', chosen = '' }: Said,
): AnswerValue {
  switch (kind) {
    case 'text':
    case 'line':
    case 'highlight':
      return { kind, text }
    case 'scale':
      return { kind, point: points.indexOf(chosen) + 1 }
    case 'scale-text':
      return { kind, point: points.indexOf(chosen) + 1, text }
    case 'option':
      return { kind, option: idOf(options, chosen), text }
    default:
      throw new Error(`${id} is not answered with words`)
  }
}

/** The id of what is named so on the screen. */
export function idOf(named: Readonly<Record<string, { readonly label: string }>>, label: string): string {
  const found = Object.entries(named).find(([, each]) => each.label === label)
  if (!found) throw new Error(`Nothing is called ${label}`)
  return found[0]
}

/** Judges every goal that is told of. */
export async function judgeAll({ journal, sitting, data }: OpenCheckIn, judged: readonly Judged[]): Promise<void> {
  for (const { goal, outcome } of judged) {
    await judgeGoal(journal, sitting, goalNamed(data.goals, goal.title).id, { outcome: OUTCOMES[outcome] })
  }
}

const OUTCOMES = { Met: 'met', Partly: 'partly', Missed: 'missed', Dropped: 'dropped' } as const

/** Says what got in the way, and what is planned against it. */
export async function explainAll(open: OpenCheckIn, explained: readonly Explained[]): Promise<void> {
  const { journal, words, sitting, data } = open
  for (const { goal, cause: label, remedy } of explained) {
    const { id: goalId } = goalNamed(data.goals, goal.title)
    const cause = causeSchema.parse(idOf(words.causes ?? {}, label))
    await judgeGoal(journal, sitting, goalId, { cause })
    if (!remedy) continue
    const of = { goalId, cause, forWeek: data.remedyWeek }
    await saveRemedy(journal, sitting, of, { kind: idOf(words.causes?.[cause]?.options ?? {}, remedy.kind) })
    await saveRemedy(journal, sitting, of, { when: remedy.when })
    await saveRemedy(journal, sitting, of, { will: remedy.will })
  }
}

/** The plan of goals to come that a question asks for. */
export function planOf({ data }: OpenCheckIn, promptId: string): Plan {
  const plan = data.plans.get(promptId)
  if (!plan) throw new Error(`${promptId} plans nothing`)
  return plan
}

/** Carries unfinished goals into a plan. */
export async function carryAll(open: OpenCheckIn, { periodKey }: Plan, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    await carryGoal(open.journal, open.sitting, goalNamed(open.data.goals, title), periodKey)
  }
}

/** Adds a goal to a plan, line by line. Returns its id. */
export async function planGoal(
  { journal, sitting }: OpenCheckIn,
  { level, periodKey }: Pick<Plan, 'level' | 'periodKey'>,
  { title, doneWhen }: { readonly title: string; readonly doneWhen?: string },
): Promise<string> {
  const of = { id: newId(), level, periodKey }
  await saveGoal(journal, sitting, of, { title })
  if (doneWhen !== undefined) await saveGoal(journal, sitting, of, { doneWhen })
  return of.id
}

/** The goal of a title. */
export function goalNamed(goals: readonly Goal[], title: string): Goal {
  const [goal, another] = goals.filter((each) => each.title === title)
  if (!goal || another) throw new Error(`There is not one goal ${title}`)
  return goal
}

/** Seals it. Where the person was and how long it took is made up by nobody. */
export async function seal({ journal, sitting }: OpenCheckIn): Promise<void> {
  const place = { position: { section: '', prompt: '' }, seconds: {}, extended: {} }
  await finishCheckIn(journal, sitting, place)
}
