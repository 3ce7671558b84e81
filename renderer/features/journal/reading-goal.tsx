import { useTranslation } from 'react-i18next'
import type { Goal } from '#core/journal/goal'
import type { QuestionnaireText } from '#core/questionnaires/schema'
import { EarlierJudgements } from '../../earlier-versions'
import { OutcomeMark } from '../../ui/outcome-mark'

/** A goal with its outcome, and what there was to show for it. */
export function ReadingGoal({ goal, texts }: { readonly goal: Goal; readonly texts: QuestionnaireText }) {
  const { t } = useTranslation()
  return (
    <li className="reading-goal">
      <OutcomeMark outcome={goal.outcome} />
      <div className="reading-goal-words">
        <p className="words">{goal.title}</p>
        {goal.doneWhen.trim() && <p className="small muted words">{t('today.doneWhen', { text: goal.doneWhen })}</p>}
        {goal.evidence?.trim() && <p className="words">{goal.evidence}</p>}
        {goal.earlier && <EarlierJudgements earlier={goal.earlier} texts={texts} />}
      </div>
      <span className="small muted">
        {goal.outcome ? t(`answer.outcomes.${goal.outcome}`) : t('reading.noOutcome')}
      </span>
    </li>
  )
}
