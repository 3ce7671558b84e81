import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeriodView } from '#core/insights/look-back'
import { useLanguage } from '../../i18n/language'
import { OneQuestion, Trends } from './look-back-one'
import { Goals, type LookBackTableProps, missingWords, PeriodName, PeriodsBefore, Said } from './look-back-parts'
import { Sentences } from './sentences'
import { TrendLine } from './trend-line'
import './look-back.css'

/** Periods side by side: one by one with all that is compared, or one question at a time over all of them. */
export function LookBackTable(props: LookBackTableProps) {
  const { lookBack, before, comparison, labels } = props
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
  return (
    <div className="look-back">
      <p className="small muted">
        {t(`lookBack.count.${comparison.of}`, { count: lookBack.periods.length - before })}
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
  const { lookBack, before, comparison, labels } = props
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
      <PeriodsBefore before={before} comparison={comparison} />
      <ol>
        {lookBack.periods.slice(before).map((view, index) => (
          <PeriodRow key={view.periodKey} {...props} view={view} index={before + index} />
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
          <span className="small muted">{view.causes.map((cause) => causes?.[cause]?.label ?? cause).join(' · ')}</span>
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
