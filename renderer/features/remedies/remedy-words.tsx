import { useTranslation } from 'react-i18next'
import type { Day } from '#core/calendar/day'
import { weekSeal } from '#core/calendar/labels'
import type { Goal, Outcome } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'
import type { QuestionnaireText } from '#core/questionnaires/schema'
import { EarlierRemedies } from '../../earlier-versions'
import { useMoments } from '../../i18n/use-moments'
import { OutcomeMark } from '../../ui/outcome-mark'
import { PlanSentence } from '../../ui/plan-sentence'

type RemedyWordsProps = {
  readonly remedy: Remedy
  readonly monday: Day
  readonly goal: Goal | undefined
  readonly after: Outcome | undefined
  readonly texts: QuestionnaireText | undefined
}

/** A plan as it reads: for which week, against what, for which goal, whether it was kept, and what became of the goal. */
export function RemedyWords({ remedy, monday, goal, after, texts }: RemedyWordsProps) {
  const { t } = useTranslation()
  const { dates } = useMoments()
  const kept = remedy.kept === undefined ? 'ledgers.remedies.open' : remedy.kept ? 'answer.kept' : 'answer.notKept'
  return (
    <div className="remedy">
      <p className="numbers muted remedy-week">
        {weekSeal(monday)}
        <span className="small faint">{dates(monday)}</span>
      </p>
      <div className="remedy-words">
        <p className="serif ledger-title">
          <PlanSentence remedy={remedy} texts={texts} />
          {remedy.hours !== undefined && ` · ${t('reading.hours', { count: remedy.hours })}`}
        </p>
        <p className="small muted words">
          {texts?.causes?.[remedy.cause]?.label ?? remedy.cause}
          {' · '}
          {goal
            ? t('ledgers.remedies.goal', { goal: goal.title.trim() || goal.doneWhen })
            : t('ledgers.remedies.goalGone')}
        </p>
        <p className="small remedy-outcome">
          <span>{t(kept)}</span>
          {goal && (
            <span className={after ? 'remedy-after' : 'remedy-after muted'}>
              {after && <OutcomeMark outcome={after} />}
              {after
                ? t('ledgers.remedies.after', { outcome: t(`answer.outcomes.${after}`) })
                : t('ledgers.remedies.afterUnknown')}
            </span>
          )}
        </p>
        <EarlierRemedies remedy={remedy} texts={texts} />
      </div>
    </div>
  )
}
