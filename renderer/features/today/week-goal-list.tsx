import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Goal } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'
import { newestEdition } from '#core/questionnaires/catalogue'
import { carriesOf } from '#core/reviews/carry'
import { useJournal, useSaver } from '../../data/context'
import { tickGoal } from '../../data/repositories/goal-outcomes'
import { useDraft } from '../../data/use-draft'
import { useLanguage } from '../../i18n/language'
import { useMoments } from '../../i18n/use-moments'
import { PlanSentence } from '../../ui/plan-sentence'
import type { WeekGoals } from './today-data'

/** The week's goals, to be ticked as they are met, and the plans made against what got in the way. */
export function WeekGoalList({ week, isRunning }: { readonly week: WeekGoals; readonly isRunning: boolean }) {
  const { t } = useTranslation()
  const { dates } = useMoments()
  const { monday, goals, plans } = week
  return (
    <section aria-labelledby="goals-title">
      <h2 id="goals-title">{isRunning ? t('today.goals') : t('today.goalsOf', { dates: dates(monday) })}</h2>
      {goals.length === 0 && plans.length === 0 && <p className="muted today-empty">{t('today.noGoals')}</p>}
      <ul className="goal-list">
        {goals.map((goal) => (
          <GoalRow key={goal.id} goal={goal} week={week} />
        ))}
        {plans.map((plan) => (
          <PlanRow key={plan.id} plan={plan} />
        ))}
      </ul>
    </section>
  )
}

function GoalRow({ goal, week }: { readonly goal: Goal; readonly week: WeekGoals }) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const [isMet, setMet] = useDraft(`${goal.id}/met`, goal.outcome === 'met', (value) =>
    tickGoal(journal, goal.id, value),
  )
  const carries = carriesOf(goal, week.lineages)
  const parent = goal.parentId && week.parents.get(goal.parentId)
  const side = [...(carries > 0 ? [t('today.carried', { count: carries })] : []), ...(parent ? [parent.title] : [])]
  return (
    <li className="goal">
      <Checkbox
        className="goal-tick"
        radius="xl"
        checked={isMet}
        disabled={goal.judgedIn !== undefined}
        aria-label={t('today.goalMet', { goal: goal.title })}
        onChange={(event) => {
          setMet(event.currentTarget.checked)
          void saver.flush()
        }}
      />
      <div className="words">
        {goal.title}
        {goal.doneWhen.trim() !== '' && <p className="small muted">{t('today.doneWhen', { text: goal.doneWhen })}</p>}
      </div>
      <span className="small faint goal-side">{side.join(' · ')}</span>
    </li>
  )
}

function PlanRow({ plan }: { readonly plan: Remedy }) {
  const { t } = useTranslation()
  const texts = newestEdition('weekly')?.texts[useLanguage()]
  return (
    <li className="goal">
      <span className="goal-plan-mark" aria-hidden="true" />
      <div>
        <PlanSentence remedy={plan} texts={texts} />
      </div>
      <span className="small faint goal-side">{t('today.plan')}</span>
    </li>
  )
}
