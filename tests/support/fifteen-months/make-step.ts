// The story, written through the app's own repositories, in the order in which its pages call them.
import { parseDay } from '#core/calendar/day'
import { answerId } from '#core/journal/answer'
import { checkInId, periodKeySchema } from '#core/journal/check-in'
import type { Verdict } from '#core/journal/choice'
import { defaultPreferences } from '#core/journal/settings'
import type { Journal } from '../../../renderer/data/journal'
import { newCheckIn } from '../../../renderer/data/new-check-in'
import { newId } from '../../../renderer/data/new-id'
import { skipCheckIns } from '../../../renderer/data/repositories/check-ins'
import { judgeChoice, saveChoice } from '../../../renderer/data/repositories/choices'
import { goalsOf, saveGoal } from '../../../renderer/data/repositories/goals'
import { addPin, setPinDeleted } from '../../../renderer/data/repositories/pins'
import { judgeRemedy } from '../../../renderer/data/repositories/remedies'
import { beginJournal, getSettings } from '../../../renderer/data/repositories/settings'
import { FIRST_GOAL, SUPERVISOR } from './first-start'
import { makeFiveYears, makeYear } from './make-years'
import type { Memory } from './memory'
import {
  answer,
  carryAll,
  explainAll,
  goalNamed,
  judgeAll,
  type OpenCheckIn,
  openCheckIn,
  planGoal,
  planOf,
  seal,
} from './open-check-in'
import { PAPER, PINNED_FIRST, seenBy } from './quarters'
import type { Step } from './steps'
import { type ToldQuarter, type ToldWeek, tellQuarter, tellWeek } from './told'

/** Makes one step of the story, and remembers it. The journal's clock stands at its moment. */
export async function makeStep(journal: Journal, life: Memory, step: Step): Promise<void> {
  switch (step.kind) {
    case 'first start':
      return await makeFirstStart(journal, life)
    case 'week':
    case 'latest blank week':
      return await makeWeek(journal, tellWeek(life, step.monday))
    case 'skipped week':
      return await skipWeeks(journal, life, [step.monday], step.reason)
    case 'blank weeks':
      return await skipWeeks(journal, life, step.mondays, step.reason)
    case 'begun quarter':
      return await beginQuarter(journal, life, step.quarter)
    case 'quarter':
      return await makeQuarter(journal, tellQuarter(life, step.quarter))
    case 'year':
      return await makeYear(journal, life, step.year)
    case 'five years':
      return await makeFiveYears(journal, life)
  }
}

async function makeFirstStart(journal: Journal, life: Memory): Promise<void> {
  const { title, week } = FIRST_GOAL
  const goal = { level: 'week', periodKey: week, title, doneWhen: '' } as const
  await beginJournal(journal, { ...defaultPreferences(), supervisor: SUPERVISOR }, [goal])
  life.set('week', week, title)
}

async function makeWeek(journal: Journal, told: ToldWeek): Promise<void> {
  const open = await openCheckIn(journal, { kind: 'weekly', periodKey: parseDay(told.monday) })
  await answer(open, 'arrive.energy', { chosen: told.energy })
  if (told.done) {
    await answer(open, 'done.moved', { text: told.done.moved })
    await answer(open, 'done.highlight', { text: told.done.highlight })
  }
  await judgeAll(open, told.judged)
  for (const { plan, isKept } of told.kept) {
    const remedy = open.data.remedies.find(({ when, will }) => when === plan.when && will === plan.will)
    if (!remedy) throw new Error(`Nobody planned to ${plan.will}`)
    await judgeRemedy(journal, open.sitting, remedy.id, isKept)
  }
  await explainAll(open, told.explained)
  const next = planOf(open, 'next.goals')
  await carryAll(open, next, told.carried)
  if (told.planned) await planGoal(open, next, { title: told.planned, doneWhen: told.doneWhen })
  if (told.above) await setAbove(open, told.above)
  await answer(open, 'sentence.honest', { text: told.sentence })
  await seal(open)
}

async function skipWeeks(journal: Journal, life: Memory, mondays: readonly string[], reason: string): Promise<void> {
  const settings = await getSettings(journal)
  if (!settings) throw new Error('The journal has not begun')
  const blanks = mondays.map((monday) =>
    newCheckIn(journal, { kind: 'weekly', periodKey: parseDay(monday) }, settings, 'en'),
  )
  await skipCheckIns(journal, blanks, reason)
  life.skip(mondays, reason)
}

/** Begins the review of a quarter with a pin that does not stay. */
async function beginQuarter(journal: Journal, life: Memory, quarter: string): Promise<void> {
  const open = await openCheckIn(journal, { kind: 'quarterly', periodKey: periodKeySchema.parse(quarter) })
  await pinWeek(open, PINNED_FIRST, life.sentenceOf(PINNED_FIRST))
}

async function makeQuarter(journal: Journal, told: ToldQuarter): Promise<void> {
  const { story } = told
  const open = await openCheckIn(journal, { kind: 'quarterly', periodKey: periodKeySchema.parse(told.quarter) })
  const { sitting } = open
  for (const { id } of open.data.pins) await setPinDeleted(journal, sitting, id, true)
  await pinWeek(open, story.pinned, told.pinned)
  await answer(open, 'reread.sentence', { text: story.sentence })
  await judgeAll(open, told.judged)
  await explainAll(open, told.explained)
  await answer(open, 'pattern.stop', { text: story.stop })
  for (const { choice, verdict } of told.verdicts) {
    const asked = open.data.pendingChoices.find(({ title }) => title === choice.title)
    if (!asked) throw new Error(`Nobody asks about ${choice.title}`)
    await judgeChoice(journal, sitting, asked.id, { verdict: VERDICTS[verdict] })
  }
  const choice = newId()
  await saveChoice(journal, sitting, choice, { title: story.choice.title })
  await saveChoice(journal, sitting, choice, { reason: story.choice.reason })
  await saveChoice(journal, sitting, choice, { instead: story.choice.instead })
  const next = planOf(open, 'next.goals')
  await carryAll(open, next, story.carried)
  for (const title of story.planned) await planGoal(open, next, { title, doneWhen: seenBy(title) })
  if (story.under === 'new aim') await setAbove(open, PAPER)
  if (story.under === 'aim') await putUnder(open, goalNamed(next.above?.goals ?? [], PAPER).id)
  await seal(open)
}

const VERDICTS: Readonly<Record<string, Verdict>> = {
  Right: 'right',
  Wrong: 'wrong',
  'Too early to tell': 'too early',
}

async function pinWeek({ journal, sitting }: OpenCheckIn, monday: string, text: string): Promise<void> {
  const from = answerId(checkInId('weekly', monday), 'sentence.honest')
  await addPin(journal, sitting, { from, text })
}

/** Sets a goal of the level above on the way, for the first goal of the plan to stand under. */
async function setAbove(open: OpenCheckIn, title: string): Promise<void> {
  const { above } = planOf(open, 'next.goals')
  if (!above) throw new Error('There is nothing above')
  await putUnder(open, await planGoal(open, above, { title }))
}

async function putUnder(open: OpenCheckIn, parentId: string): Promise<void> {
  const { journal, sitting } = open
  const { level, periodKey } = planOf(open, 'next.goals')
  const [first] = await goalsOf(journal, level, periodKey)
  if (!first) throw new Error(`No goal stands in ${periodKey}`)
  await saveGoal(journal, sitting, { id: first.id, level, periodKey }, { parentId })
}
