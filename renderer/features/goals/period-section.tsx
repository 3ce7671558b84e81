import { useTranslation } from 'react-i18next'
import type { Day } from '#core/calendar/day'
import { periodAt, periodOf, wholeOf } from '#core/calendar/period'
import type { GoalNode } from '#core/insights/goal-tree'
import { type GoalLevel, levelAbove } from '#core/journal/goal'
import { weekForNewGoals } from '#core/schedule/weekly'
import { useLanguage } from '../../i18n/language'
import { AddGoal } from './add-goal'
import { GoalList, WeekFold } from './goal-list'
import type { Ledger } from './goals-data'
import { useLedgerPage } from './ledger-page'

type PeriodSectionProps = {
  readonly periodKey: string
  /** Goals of its level that stand under none of the level above. */
  readonly nodes: readonly GoalNode[]
}

/**
 * One period of the year: its goals that stand under nothing, what can be added to it, and what will be there when it is
 * empty. A quarter also folds away the goals of its weeks.
 */
export function PeriodSection({ periodKey, nodes }: PeriodSectionProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { ledger, today, fiveYearStart } = useLedgerPage()
  const period = periodOf(periodKey)
  const level = period.kind
  const label = period.label(language)
  const isQuarter = level === 'quarter'
  const isRunning = periodAt(level, today, fiveYearStart) === periodKey
  // Aims may also be set before their year begins.
  const canAdd = isQuarter ? isRunning : period.last >= today
  const isEmpty = !hasGoals(ledger, level, periodKey)
  const week = isQuarter ? plannedWeekIn(periodKey, today) : undefined
  const hasWeeks = isQuarter && ledger.weekCounts.has(periodKey)
  const saysEmpty = isEmpty && (canAdd || !isQuarter)
  if (nodes.length === 0 && !hasWeeks && !canAdd && !week && !saysEmpty) return null
  const above = levelAbove(level)
  const areLoose = nodes.length > 0 && above !== undefined && ledger.goals.some((goal) => goal.level === above)
  return (
    <section className="goals-section" aria-labelledby={`goals-${periodKey}`}>
      <h2 id={`goals-${periodKey}`}>{level === 'five-year' ? t('goalsPage.span', { period: label }) : label}</h2>
      {saysEmpty && (
        <p className="muted goals-empty">
          {canAdd ? t(`goalsPage.empty.${level}`, { period: label }) : t('goalsPage.emptyPast', { period: label })}
        </p>
      )}
      {areLoose && <p className="label goals-loose">{t(`answer.underNone.${above}`)}</p>}
      <GoalList nodes={nodes} lineages={ledger.lineages} named={periodKey} />
      {isQuarter && <WeekFold fold={{ quarter: periodKey }} />}
      {(canAdd || week) && (
        <div className="goals-adds">
          {canAdd && (
            <AddGoal
              level={level}
              periodKey={periodKey}
              look={!isEmpty ? 'subtle' : isFirstMissing(ledger, level) ? 'filled' : 'default'}
            />
          )}
          {week && !ledger.weekCounts.has(week) && (
            <p className="muted goals-empty-week">
              {t('goalsPage.empty.week', { period: periodOf(week).label(language) })}
            </p>
          )}
          {week && <AddGoal level="week" periodKey={week} look="subtle" />}
        </div>
      )}
    </section>
  )
}

function hasGoals(ledger: Ledger, level: GoalLevel, periodKey: string): boolean {
  return ledger.goals.some((goal) => goal.level === level && (level === 'five-year' || goal.periodKey === periodKey))
}

/** The week new goals are for, when it belongs to this quarter: by its Thursday, so not always to the quarter of today. */
function plannedWeekIn(quarter: string, today: Day): string | undefined {
  const week = weekForNewGoals(today)
  return wholeOf(week, 0) === quarter ? week : undefined
}

/** Whether nothing is missing above: only one step is the next one. */
function isFirstMissing(ledger: Ledger, level: GoalLevel): boolean {
  const hasSome = (each: GoalLevel) => ledger.goals.some((goal) => goal.level === each)
  const above = levelAbove(level)
  return above === undefined || (hasSome(above) && (above === 'five-year' || isFirstMissing(ledger, above)))
}
