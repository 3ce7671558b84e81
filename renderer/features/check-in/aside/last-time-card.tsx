import { useTranslation } from 'react-i18next'
import { parseDay } from '#core/calendar/day'
import { type Language, weekLabel } from '#core/calendar/labels'
import type { AnswerValue } from '#core/journal/answer'
import { willOf } from '#core/questionnaires/remedy-words'
import type { QuestionnaireText } from '#core/questionnaires/schema'
import type { Step } from '#core/reviews/steps'
import { PlanSentence } from '../../../ui/plan-sentence'
import type { CheckInData, LastTime } from '../check-in-data'
import { Card } from './card'

type LastTimeCardProps = {
  readonly step: Step
  readonly last: LastTime
  readonly data: CheckInData
  readonly texts: QuestionnaireText
  readonly language: Language
}

// A long answer is cut here, at a glance; the whole stands in the journal.
const GLANCE = 600

/** What the person answered to the same question last time. */
export function LastTimeCard({ step, last, data, texts, language }: LastTimeCardProps) {
  const { t } = useTranslation()
  const label = t('checkIn.lastTime', { dates: weekLabel(parseDay(last.checkIn.periodKey), language) })
  const { kind } = step.prompt.answer
  if (kind === 'goal-outcomes' || kind === 'goal-plan') return null
  if (kind === 'cause-remedy' || kind === 'remedy-outcomes') {
    const lineage = data.goals.find(({ id }) => id === step.subject)?.lineageId
    const sameLineage = last.chosen.filter((remedy) =>
      data.lineages.some((goal) => goal.id === remedy.goalId && goal.lineageId === lineage),
    )
    const shown = sameLineage.length > 0 ? sameLineage : last.chosen
    if (shown.length === 0) return null
    return (
      <Card label={label}>
        {shown.slice(0, 2).map((remedy) => (
          <div key={remedy.id} className="aside-remedy">
            <p>{texts.causes?.[remedy.cause]?.label}</p>
            <p className="muted small">
              <PlanSentence when={remedy.when} will={willOf(remedy, texts)} />{' '}
              {remedy.kept !== undefined && (
                <span className="faint">{remedy.kept ? t('answer.kept') : t('answer.notKept')}</span>
              )}
            </p>
          </div>
        ))}
      </Card>
    )
  }
  const value = last.answers.get(step.prompt.id)?.value
  const points = texts.prompts[step.prompt.id]?.points
  const words = inWords(value, points)
  const isLine = kind === 'line' || kind === 'highlight'
  return (
    <Card label={label}>
      {words === '' ? (
        <p className="small muted">{t('checkIn.lastTimeBlank')}</p>
      ) : (
        <p className={isLine ? 'words serif aside-line' : 'words aside-text'}>{words}</p>
      )}
    </Card>
  )
}

function inWords(value: AnswerValue | undefined, points: readonly string[] | undefined): string {
  if (!value) return ''
  if (value.kind === 'scale') return points?.[value.point - 1] ?? String(value.point)
  const text = value.text.trim()
  return text.length > GLANCE ? `${text.slice(0, GLANCE)}…` : text
}
