import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDateLabel } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import type { LookBack, PeriodView } from '#core/insights/look-back'
import type { AnswerKind, PromptText, QuestionnaireText } from '#core/questionnaires/schema'
import { hasContent } from '#core/reviews/completeness'
import { useLanguage } from '../../i18n/language'
import { OutcomeMark } from '../outcome-mark'
import { type Pinning, Sentences } from './sentences'

type Comparison = Extract<AnswerKind, { readonly kind: 'side-by-side' }>

export type LookBackTableProps = {
  readonly lookBack: LookBack
  readonly comparison: Comparison
  /** How many of the first periods are from before anything could be written: they stand folded in one line. */
  readonly before: number
  /** Short names of the questions and scales compared, by prompt id. */
  readonly labels: NonNullable<PromptText['options']>
  /** The words of the check-ins compared: names of their scales' points and options. */
  readonly lowerTexts: QuestionnaireText | undefined
  readonly causes: QuestionnaireText['causes']
  readonly pinning: Pinning | undefined
  /** Everything else written in one period, when it is unfolded. */
  readonly renderWhole: (periodKey: string) => ReactNode
}

/** The short name of a period; where it can be unfolded, the button that does it. */
export function PeriodName({
  view,
  isOpen,
  onToggle,
}: {
  readonly view: PeriodView
  readonly isOpen: boolean
  readonly onToggle: (() => void) | undefined
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const period = periodOf(view.periodKey)
  const dates = period.kind === 'week' ? shortDateLabel(period.first, language) : ''
  const words = (
    <>
      {period.seal} {dates && <span className="small faint">{dates}</span>}
    </>
  )
  if (!onToggle) return <span className="numbers look-back-name">{words}</span>
  return (
    <button
      type="button"
      className="numbers look-back-name look-back-toggle"
      aria-expanded={isOpen}
      // Begins with what is seen, so that it can be called by it.
      aria-label={`${[period.seal, dates].join(' ').trim()}: ${t(isOpen ? 'lookBack.close' : 'lookBack.open')}`}
      onClick={onToggle}
    >
      {words}
    </button>
  )
}

/** The periods from before anything could be written, in one line. */
export function PeriodsBefore({ before, comparison }: Pick<LookBackTableProps, 'before' | 'comparison'>) {
  const { t } = useTranslation()
  if (before === 0 || comparison.of === 'year') return null
  return <p className="small muted look-back-before">{t(`lookBack.before.${comparison.of}`, { count: before })}</p>
}

/** What was answered to one question; nothing when it was left blank. */
export function Said({
  view,
  promptId,
  lowerTexts,
  pinning,
  look = 'plain',
}: LookBackTableProps & {
  readonly view: PeriodView
  readonly promptId: string
  readonly look?: 'serif' | 'plain'
}) {
  const language = useLanguage()
  const answer = view.answers.get(promptId)
  if (!answer || !hasContent(answer.value)) return null
  const { value, id } = answer
  const texts = lowerTexts?.prompts[promptId]
  const point = 'point' in value && value.point !== undefined ? texts?.points?.[value.point - 1] : undefined
  const option = 'option' in value && value.option !== undefined ? texts?.options?.[value.option]?.label : undefined
  const named = point ?? option
  return (
    <>
      {named && <span className="look-back-named">{named}</span>}
      {'text' in value && value.text.trim() !== '' && (
        <Sentences from={id} text={value.text} language={language} pinning={pinning} look={look} />
      )}
    </>
  )
}

/** Goals as marks; with their words when unfolded. */
export function Goals({
  view,
  pinning,
  isWhole,
}: {
  readonly view: PeriodView
  readonly pinning: Pinning | undefined
  readonly isWhole: boolean
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (view.goals.length === 0) return null
  if (!isWhole) {
    const shown = view.goals.slice(0, MARKS_AT_MOST)
    return (
      <span className="look-back-goal-marks">
        {shown.map((goal) => (
          <OutcomeMark
            key={goal.id}
            outcome={goal.outcome}
            label={`${goal.title}: ${goal.outcome ? t(`answer.outcomes.${goal.outcome}`) : t('reading.noOutcome')}`}
          />
        ))}
        {view.goals.length > MARKS_AT_MOST && (
          <span className="small faint numbers">+{view.goals.length - MARKS_AT_MOST}</span>
        )}
      </span>
    )
  }
  return (
    <ul className="look-back-goals">
      {view.goals.map((goal) => (
        <li key={goal.id}>
          <OutcomeMark
            outcome={goal.outcome}
            label={goal.outcome ? t(`answer.outcomes.${goal.outcome}`) : t('reading.noOutcome')}
          />
          <span>
            <Sentences from={goal.id} text={goal.title} language={language} pinning={pinning} />
            {goal.evidence?.trim() && (
              <span className="small muted look-back-evidence">
                <Sentences from={goal.id} text={goal.evidence} language={language} pinning={pinning} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

// More goals than this are counted instead of drawn.
const MARKS_AT_MOST = 12

/** What stands for a period in which nothing was written: why it was skipped, where that was said. */
export function missingWords({ checkIn }: PeriodView, missing: string): string {
  return checkIn?.skipReason?.trim() || missing
}
