import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeriodView } from '#core/insights/look-back'
import { useLanguage } from '../../i18n/language'
import { OutcomeMark } from '../outcome-mark'
import { Goals, type LookBackTableProps, missingWords, PeriodName, PeriodsBefore, Said } from './look-back-parts'
import { Sentences } from './sentences'
import { TrendLine } from './trend-line'

/** One question over all periods. */
export function OneQuestion(props: LookBackTableProps & { readonly tab: string }) {
  const { lookBack, before, comparison, tab, pinning, causes } = props
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
    <>
      <PeriodsBefore before={before} comparison={comparison} />
      <ol className="look-back-one">
        {lookBack.periods.slice(before).map((view) => {
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
    </>
  )
}

/** The scales over time, drawn and in words. */
export function Trends({ lookBack, labels, comparison, lowerTexts }: LookBackTableProps) {
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
