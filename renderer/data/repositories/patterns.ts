import { partsOf } from '#core/calendar/period'
import { patternOf } from '#core/insights/pattern'
import type { CheckIn } from '#core/journal/check-in'
import { LEVEL_OF } from '#core/journal/goal'
import type { Pattern } from '#core/journal/tally'
import type { Journal } from '../journal'
import { goalsBetween, goalsJudgedIn, lineagesOf } from './goals'
import { remediesOfGoals } from './remedies'

/** The causes and remedies of the weeks a quarterly review looks back on, and of the quarter goals it judges. */
export async function readPattern(
  journal: Journal,
  { id, kind, periodKey }: Pick<CheckIn, 'id' | 'kind' | 'periodKey'>,
): Promise<Pattern> {
  const weeks = partsOf(periodKey)
  const [ofWeeks, judged] = await Promise.all([
    goalsBetween(journal, 'week', weeks[0] ?? '', weeks.at(-1) ?? ''),
    goalsJudgedIn(journal, id),
  ])
  const goals = [...ofWeeks, ...judged.filter(({ level }) => level === LEVEL_OF[kind])]
  const [remedies, lineages] = await Promise.all([
    remediesOfGoals(
      journal,
      goals.flatMap((goal) => (goal.cause ? [goal.id] : [])),
    ),
    lineagesOf(journal, goals),
  ])
  return patternOf(goals, remedies, lineages)
}
