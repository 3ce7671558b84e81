import { dateYearLabel, type Language } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import { groupBy } from '#core/insights/group-by'
import { GOAL_LEVELS } from '#core/journal/goal'
import type { Note } from '#core/journal/note'
import { byId } from '../canonical'
import type { Contents } from '../contents'
import { goalJudgement, goalList, goalPlan, heading, list, remedyList, type Voice } from './parts'
import { goalsOf, inOrder, type Reading, saysSomething, standing, titlesOf } from './readings'
import { sealedIn } from './sealed'
import { WORDS } from './words'

/** What the files are, for whoever opens them in years. */
export function readmeText(readings: readonly Reading[], language: Language, withSealed: boolean): string {
  const { title, intro, files, sealedLeftOut, sealedInside, restore } = WORDS[language].readme
  const sealed = readings.reduce((sum, reading) => sum + sealedIn(reading), 0)
  const said = withSealed ? sealedInside(sealed) : sealedLeftOut(sealed)
  return [heading(1, title), intro, ...list(files), ...(sealed > 0 ? [said] : []), restore].join('\n\n')
}

/** Notes by day, oldest first; undefined when there are none. */
export function notesText(contents: Contents, language: Language): string | undefined {
  const notes = standing(contents.notes).toSorted((a, b) => (a.day === b.day ? byId(a, b) : a.day < b.day ? -1 : 1))
  if (notes.length === 0) return undefined
  const days = [...groupBy(notes, ({ day }) => day)].flatMap(([day, ofDay]) => [
    heading(2, dateYearLabel(day, language)),
    ...list(ofDay.map(noteLine)),
  ])
  return [heading(1, WORDS[language].notes), ...days].join('\n\n')
}

function noteLine({ text, tags }: Note): string {
  return [text, ...tags.map((tag) => `#${tag}`)].join(' ')
}

/**
 * Goals that look further than a week, and what no check-in's file shows: goals of weeks, plans. Undefined when there is
 * none of these.
 */
export function goalsText(contents: Contents, readings: readonly Reading[], language: Language): string | undefined {
  const words = WORDS[language]
  const voice: Voice = { language, goalOf: goalsOf(contents) }
  const shownGoals = new Set(
    readings.flatMap(({ goals, planned }) => [...goals, ...planned.flatMap((plan) => plan.goals)]).map(({ id }) => id),
  )
  const shownRemedies = new Set(readings.flatMap(({ judged, chosen }) => [...judged, ...chosen]).map(({ id }) => id))
  const goals = inOrder(
    standing(contents.goals).filter(
      (goal) => saysSomething(goal) && (goal.level !== 'week' || !shownGoals.has(goal.id)),
    ),
  )
  const remedies = standing(contents.remedies)
    .filter(({ id }) => !shownRemedies.has(id))
    .toSorted(byId)
  const levels = GOAL_LEVELS.toReversed().flatMap((level) => {
    const periods = groupBy(
      goals.filter((goal) => goal.level === level),
      ({ periodKey }) => periodKey,
    )
    const parts = [...periods].flatMap(([key, ofPeriod]) => [
      heading(3, periodOf(key).heading(language)),
      ...goalList(ofPeriod, voice, (goal) => (goal.outcome ? goalJudgement : goalPlan)(goal, voice)),
    ])
    return parts.length === 0 ? [] : [heading(2, words.levels[level]), ...parts]
  })
  const plans = remedyList(remedies, titlesOf(contents), voice)
  const others = plans.length === 0 ? [] : [heading(2, words.otherPlans), ...plans]
  const parts = [...levels, ...others]
  return parts.length === 0 ? undefined : [heading(1, words.goals), ...parts].join('\n\n')
}
