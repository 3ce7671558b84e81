import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDateLabel } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import type { LookBack, PeriodView } from '#core/insights/look-back'
import type { AnswerKind, PromptText, QuestionnaireText } from '#core/questionnaires/schema'
import { hasContent } from '#core/reviews/completeness'
import { useLanguage } from '../../i18n/language'
import { OutcomeMark } from '../outcome-mark'
import { type Pinning, Sentences } from './sentences'
import { TrendLine } from './trend-line'
import './look-back.css'

type Comparison = Extract<AnswerKind, { readonly kind: 'side-by-side' }>

type LookBackTableProps = {
  readonly lookBack: LookBack
  readonly comparison: Comparison
  /** Short names of the questions and scales compared, by prompt id. */
  readonly labels: NonNullable<PromptText['options']>
  /** The words of the check-ins compared: names of their scales' points and options. */
  readonly lowerTexts: QuestionnaireText | undefined
  readonly causes: QuestionnaireText['causes']
  readonly pinning: Pinning | undefined
  /** Everything else written in one period, when it is unfolded. */
  readonly renderWhole: (periodKey: string) => ReactNode
}

/** Periods side by side: one by one with all that is compared, or one question at a time over all of them. */
export function LookBackTable(props: LookBackTableProps) {
  const { lookBack, comparison, labels } = props
  const { t } = useTranslation()
  const [tab, setTab] = useState('all')
  const id = useId()
  const name = (promptId: string) => labels[promptId]?.label ?? promptId
  const hasCauses = comparison.of === 'week'
  const tabs: readonly (readonly [key: string, label: string])[] = [
    ['all', t(`lookBack.all.${comparison.of}`)],
    ...comparison.prompts.map((promptId) => [promptId, name(promptId)] as const),
    ...(comparison.of === 'week' ? [] : [['pins', t('lookBack.pins')] as const]),
    ['goals', t('lookBack.goals')],
    ...(hasCauses ? [['causes', t('lookBack.causes')] as const] : []),
    ...(comparison.scales.length > 0 ? [['scales', comparison.scales.map(name).join(' · ')] as const] : []),
  ]
  const written = lookBack.periods.filter(({ checkIn }) => checkIn?.state === 'finished').length
  return (
    <div className="look-back">
      <p className="small muted">
        {t(`lookBack.written.${comparison.of}`, { count: lookBack.periods.length, written })}
        {props.pinning && ` ${t('lookBack.pinHint')}`}
      </p>
      <div className="look-back-tabs" role="tablist" aria-label={t('lookBack.tabs')}>
        {tabs.map(([key, label], index) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${index}`}
            aria-selected={tab === key}
            aria-controls={`${id}-panel`}
            tabIndex={tab === key ? 0 : -1}
            onClick={() => setTab(key)}
            onKeyDown={(event) => {
              const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key]
              const wanted = target === undefined ? undefined : tabs[target]
              if (!wanted) return
              event.preventDefault()
              setTab(wanted[0])
              document.getElementById(`${id}-${target}`)?.focus()
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tabs.findIndex(([key]) => key === tab)}`}>
        {tab === 'scales' ? (
          <Trends {...props} />
        ) : tab === 'all' ? (
          <AllPeriods {...props} />
        ) : (
          <OneQuestion {...props} tab={tab} />
        )}
      </div>
    </div>
  )
}

function AllPeriods(props: LookBackTableProps) {
  const { lookBack, comparison, labels } = props
  const { t } = useTranslation()
  const [first, second, ...more] = comparison.prompts
  const isWeeks = comparison.of === 'week'
  return (
    <div className={`look-back-rows look-back-of-${comparison.of}`}>
      <div className="look-back-row look-back-head" aria-hidden="true">
        <span>{t(`lookBack.one.${comparison.of}`)}</span>
        <span>{first && labels[first]?.label}</span>
        <span>{second && [second, ...more].map((each) => labels[each]?.label).join(' · ')}</span>
        <span>{t('lookBack.goals')}</span>
        <span>{isWeeks ? t('lookBack.causes') : t('lookBack.pins')}</span>
        <span>{isWeeks && labels[comparison.scales[0] ?? '']?.label}</span>
      </div>
      <ol>
        {lookBack.periods.map((view, index) => (
          <PeriodRow key={view.periodKey} {...props} view={view} index={index} />
        ))}
      </ol>
    </div>
  )
}

type PeriodRowProps = LookBackTableProps & { readonly view: PeriodView; readonly index: number }

function PeriodRow(props: PeriodRowProps) {
  const { view, index, lookBack, comparison, pinning, causes, renderWhole } = props
  const { t } = useTranslation()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const isWeeks = comparison.of === 'week'
  const isWritten = view.checkIn?.state === 'finished' || view.checkIn?.state === 'draft'
  const [first, ...more] = comparison.prompts
  const trend = isWeeks ? lookBack.series[0]?.points.slice(Math.max(0, index - 2), index + 1) : undefined
  return (
    <li className={isWritten ? 'look-back-period' : 'look-back-period look-back-missing'}>
      <div className="look-back-row">
        <PeriodName view={view} isOpen={isOpen} onToggle={isWritten ? () => setOpen(!isOpen) : undefined} />
        {isWritten ? (
          <>
            <span className="look-back-cell">{first && <Said {...props} promptId={first} />}</span>
            <span className="look-back-cell">
              {more.map((promptId) => (
                <Said key={promptId} {...props} promptId={promptId} look="serif" />
              ))}
            </span>
          </>
        ) : (
          <span className="look-back-none">{missingWords(view, t('lookBack.missing'))}</span>
        )}
        <span className="look-back-marks">
          <Goals view={view} pinning={isOpen ? pinning : undefined} isWhole={isOpen} />
        </span>
        {isWeeks ? (
          <span className="small muted">
            {view.causes.map((cause) => causes?.[cause]?.label ?? cause).join(language === 'zh' ? '、' : ', ')}
          </span>
        ) : (
          <span className="look-back-pins small">
            {view.pins.map((pin) => (
              <Sentences key={pin.id} from={pin.from} text={pin.text} language={language} pinning={pinning} />
            ))}
          </span>
        )}
        <span>
          {trend && isWritten && <TrendLine points={trend} marked={trend.length - 1} width={60} height={22} />}
        </span>
      </div>
      {isOpen && renderWhole(view.periodKey)}
    </li>
  )
}

function PeriodName({
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
  const words = (
    <>
      {period.seal}
      {period.kind === 'week' && <span className="small faint">{shortDateLabel(period.first, language)}</span>}
    </>
  )
  if (!onToggle) return <span className="numbers look-back-name">{words}</span>
  return (
    <button
      type="button"
      className="numbers look-back-name look-back-toggle"
      aria-expanded={isOpen}
      aria-label={`${period.heading(language)}: ${t(isOpen ? 'lookBack.close' : 'lookBack.open')}`}
      onClick={onToggle}
    >
      {words}
    </button>
  )
}

/** What was answered to one question; nothing when it was left blank. */
function Said({
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
function Goals({
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
          <Sentences from={goal.id} text={goal.title} language={language} pinning={pinning} />
        </li>
      ))}
    </ul>
  )
}

// More goals than this are counted instead of drawn.
const MARKS_AT_MOST = 12

function OneQuestion(props: LookBackTableProps & { readonly tab: string }) {
  const { lookBack, tab, pinning, causes } = props
  const { t } = useTranslation()
  const language = useLanguage()
  const content = (view: PeriodView): ReactNode => {
    if (tab === 'goals') return <Goals view={view} pinning={pinning} isWhole />
    if (tab === 'causes')
      return (
        <ul className="look-back-goals">
          {view.goals
            .filter((goal) => goal.cause)
            .map((goal) => (
              <li key={goal.id}>
                <OutcomeMark outcome={goal.outcome} />
                <span className="words">
                  {goal.title}{' '}
                  <span className="muted">{goal.cause && (causes?.[goal.cause]?.label ?? goal.cause)}</span>
                </span>
              </li>
            ))}
        </ul>
      )
    if (tab === 'pins')
      return view.pins.map((pin) => (
        <Sentences key={pin.id} from={pin.from} text={pin.text} language={language} pinning={pinning} />
      ))
    return <Said {...props} view={view} promptId={tab} look="serif" />
  }
  return (
    <ol className="look-back-one">
      {lookBack.periods.map((view) => {
        const isWritten = view.checkIn?.state === 'finished' || view.checkIn?.state === 'draft'
        const shows = isWritten || ((tab === 'goals' || tab === 'causes') && view.goals.length > 0)
        return (
          <li key={view.periodKey} className={shows ? '' : 'look-back-missing'}>
            <PeriodName view={view} isOpen={false} onToggle={undefined} />
            <div>{shows ? content(view) : missingWords(view, t('lookBack.missing'))}</div>
          </li>
        )
      })}
    </ol>
  )
}

function Trends({ lookBack, labels, comparison, lowerTexts }: LookBackTableProps) {
  const { t } = useTranslation()
  return (
    <div className="look-back-trends">
      {lookBack.series.map(({ promptId, points }, index) => {
        const known = points.filter((point) => point !== undefined)
        const names = lowerTexts?.prompts[promptId]?.points
        return (
          <figure key={promptId}>
            <figcaption>{labels[promptId]?.label ?? promptId}</figcaption>
            <TrendLine points={points} width={640} height={120} isDashed={index > 0} />
            {known.length === 0 ? (
              <p className="small muted">{t('lookBack.noPoints')}</p>
            ) : (
              <p className="small muted numbers">
                {t('lookBack.trend', {
                  count: known.length,
                  low: names?.[Math.min(...known) - 1] ?? Math.min(...known),
                  high: names?.[Math.max(...known) - 1] ?? Math.max(...known),
                })}
              </p>
            )}
          </figure>
        )
      })}
      {comparison.scales.length === 0 && <p className="muted">{t('lookBack.noPoints')}</p>}
    </div>
  )
}

function missingWords({ checkIn }: PeriodView, missing: string): string {
  return checkIn?.skipReason?.trim() || missing
}
