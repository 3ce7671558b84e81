import { partsOf, periodOf } from '#core/calendar/period'
import { groupBy } from '#core/insights/group-by'
import { type LookBack, type PeriodView, seriesOf, sideBySide } from '#core/insights/look-back'
import { answerId } from '#core/journal/answer'
import { checkInId } from '#core/journal/check-in'
import { KIND_OF } from '#core/journal/goal'
import type { AnswerKind } from '#core/questionnaires/schema'
import type { Journal } from './journal'
import { goalsBetween } from './repositories/goals'
import { pinsTo } from './repositories/pins'

/** What is put side by side, as a questionnaire says it. */
export type Comparison = Pick<Extract<AnswerKind, { readonly kind: 'side-by-side' }>, 'of' | 'prompts' | 'scales'>

/**
 * Assembles what a check-in looks back on: its parts with their answers to some questions, their goals, their pins, and
 * scales over time. Scales that weeks answer are drawn week by week, whatever the parts are.
 */
export async function readLookBack(journal: Journal, periodKey: string, comparison: Comparison): Promise<LookBack> {
  const { of, prompts, scales } = comparison
  const parts = partsOf(periodKey)
  const drawnByWeek = of === 'quarter'
  const [periods, weeks] = await Promise.all([
    readViews(journal, parts, drawnByWeek ? prompts : [...prompts, ...scales]),
    drawnByWeek ? readWeekAnswers(journal, parts.flatMap(partsOf), scales) : undefined,
  ])
  return { periods, series: scales.map((promptId) => seriesOf(promptId, weeks ?? periods)) }
}

async function readViews(
  journal: Journal,
  periodKeys: readonly string[],
  prompts: readonly string[],
): Promise<readonly PeriodView[]> {
  const [first, last] = [periodKeys[0], periodKeys.at(-1)]
  if (first === undefined || last === undefined) return []
  const level = periodOf(first).kind
  const ids = periodKeys.map((key) => checkInId(KIND_OF[level], key))
  const { checkIns, answers } = journal.database
  const [foundCheckIns, foundAnswers, goals, pins] = await Promise.all([
    checkIns.bulkGet(ids),
    answers.bulkGet(ids.flatMap((id) => [...new Set(prompts)].map((promptId) => answerId(id, promptId)))),
    goalsBetween(journal, level, first, last),
    // Nothing is ever pinned to a week.
    level === 'week' ? [] : pinsTo(journal, ids),
  ])
  return sideBySide({
    periodKeys,
    checkIns: foundCheckIns,
    answers: foundAnswers.flatMap((answer) => answer ?? []),
    goals,
    pins,
  })
}

/** The answers of weeks to some scales, without all else. */
async function readWeekAnswers(journal: Journal, weeks: readonly string[], scales: readonly string[]) {
  const ids = weeks.map((monday) => checkInId('weekly', monday))
  const wanted = ids.flatMap((id) => scales.map((promptId) => answerId(id, promptId)))
  const found = await journal.database.answers.bulkGet(wanted)
  const standing = found.flatMap((answer) => (answer && !answer.deletedAt && !answer.sealed ? [answer] : []))
  const byCheckIn = groupBy(standing, ({ checkInId: id }) => id)
  return ids.map((id) => ({
    answers: new Map((byCheckIn.get(id) ?? []).map((answer) => [answer.promptId, answer])),
  }))
}
