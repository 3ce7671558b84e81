import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { periodOf, wholeOf } from '#core/calendar/period'
import { type Goal, type GoalLevel, levelAbove } from '#core/journal/goal'
import { useLanguage } from '../../i18n/language'
import { useLedgerPage } from './ledger-page'

type ParentSelectProps = {
  readonly level: GoalLevel
  readonly periodKey: string
  readonly parentId: string | undefined
  /** The goal it stands under now, also when that is on no list here. */
  readonly parent?: Goal | undefined
  readonly onChoose: (parentId: string | undefined) => void
}

const NONE = ''

/** What a goal stands under: a goal of the period above, or the one it was carried with. Nothing when there is none. */
export function ParentSelect({ level, periodKey, parentId, parent, onChoose }: ParentSelectProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { ledger, fiveYearStart } = useLedgerPage()
  const above = levelAbove(level)
  if (!above) return null
  const whole = wholeOf(periodKey, fiveYearStart)
  const offered = ledger.goals.filter(
    (goal) => goal.level === above && (above === 'five-year' || goal.periodKey === whole || goal.id === parentId),
  )
  const all = parent && !offered.some(({ id }) => id === parent.id) ? [...offered, parent] : offered
  if (all.length === 0) return null
  const label = (goal: Goal) =>
    goal.periodKey === whole ? goal.title : `${goal.title} · ${periodOf(goal.periodKey).label(language)}`
  return (
    <NativeSelect
      aria-label={t(`answer.under.${above}`)}
      value={all.some(({ id }) => id === parentId) ? parentId : NONE}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
      data={[
        { value: NONE, label: t(`answer.underNone.${above}`) },
        ...all.map((goal) => ({ value: goal.id, label: label(goal) })),
      ]}
    />
  )
}
