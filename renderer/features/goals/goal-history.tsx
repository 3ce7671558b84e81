import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { dayWhere } from '#core/calendar/clock'
import { dateYearLabel } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import { checkInOfId } from '#core/journal/check-in-id'
import { type Goal, KIND_OF } from '#core/journal/goal'
import { newestEdition } from '#core/questionnaires/catalogue'
import { EarlierJudgements } from '../../earlier-versions'
import { checkInName } from '../../i18n/check-in-name'
import { useLanguage } from '../../i18n/language'
import { paths } from '../../paths'
import { OutcomeMark } from '../../ui/outcome-mark'
import { PlanSentence } from '../../ui/plan-sentence'
import type { GoalHistory as History } from './goals-data'

type GoalHistoryProps = { readonly goal: Goal; readonly history: History }

/** A goal's way through its periods: when it was set and carried, what came of it, why, and what was done about it. */
export function GoalHistory({ goal, history }: GoalHistoryProps) {
  const { t } = useTranslation()
  return (
    <ol className="goals-history" aria-label={t('goalsPage.history')}>
      {history.steps.map((step) => (
        <Step key={step.id} step={step} goal={goal} history={history} />
      ))}
    </ol>
  )
}

function Step({ step, goal, history }: GoalHistoryProps & { readonly step: Goal }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const texts = textsOf(step)?.[language]
  const date = dateYearLabel(dayWhere(step.createdAt, step.zone), language)
  const period = periodOf(step.periodKey).label(language)
  const { judgedIn } = step
  const judge = judgedIn !== undefined && history.readable.has(judgedIn) ? checkInOfId(judgedIn) : undefined
  const cause = step.cause && (texts?.causes?.[step.cause]?.label ?? step.cause)
  return (
    <li className="goals-step">
      <p className="small muted">
        {step.carriedFrom === undefined
          ? t('goalsPage.setOn', { date, period })
          : t('goalsPage.carriedOn', { date, period })}
      </p>
      {step.carryDecision && (
        <p className="small muted">
          {t('goalsPage.decided', { decision: t(`answer.decisions.${step.carryDecision}`) })}
        </p>
      )}
      {step.deletedAt && <p className="small muted">{t('goalsPage.gone')}</p>}
      {step.title !== goal.title && <p className="words">{step.title || t('answer.unnamedGoal')}</p>}
      {step.doneWhen !== goal.doneWhen && step.doneWhen.trim() !== '' && (
        <p className="small muted words">{t('today.doneWhen', { text: step.doneWhen })}</p>
      )}
      {step.outcome && (
        <p className="goals-outcome">
          <OutcomeMark outcome={step.outcome} /> {t(`answer.outcomes.${step.outcome}`)}
        </p>
      )}
      {step.outcome === undefined && judgedIn !== undefined && (
        <p className="small muted">{t('goalsPage.noOutcome')}</p>
      )}
      {step.evidence?.trim() && <p className="words">{step.evidence}</p>}
      {cause && <p className="words">{t('goalsPage.cause', { cause })}</p>}
      {history.remedies.get(step.id)?.map((remedy) => (
        <p key={remedy.id}>
          <PlanSentence remedy={remedy} texts={texts} />{' '}
          <span className="small muted goals-kept">
            {remedy.kept === undefined
              ? t('reading.keptOpen')
              : remedy.kept
                ? t('reading.keptYes')
                : t('reading.keptNo')}
          </span>
        </p>
      ))}
      {judge && (
        <Link href={paths.read(judge)} className="small muted goals-link">
          {t('goalsPage.read', { name: checkInName(`${judge.kind}:${judge.periodKey}`, language) })}
        </Link>
      )}
      {step.earlier && <EarlierJudgements earlier={step.earlier} texts={texts} />}
    </li>
  )
}

/** The words of the causes, as the check-in of a goal's level puts them; not every kind asks for causes. */
function textsOf({ level }: Goal) {
  const own = newestEdition(KIND_OF[level])?.texts
  return own?.en.causes ? own : newestEdition('weekly')?.texts
}
