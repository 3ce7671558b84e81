import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { oldestFirst, type ValueSeries, valuesOverTime } from '#core/insights/ledger'
import { type Road, VALUES, type ValueName } from '#core/journal/road'
import { useJournalQuery, useSaver } from '../../data/context'
import { allRoads } from '../../data/repositories/roads'
import { EarlierRoads } from '../../earlier-versions'
import { checkInName } from '../../i18n/check-in-name'
import { joined } from '../../i18n/joined'
import { useLanguage } from '../../i18n/language'
import { roadName } from '../../i18n/road-name'
import { SaveWord } from '../../save-status'
import { LedgerEntry } from '../../ui/ledger/ledger-entry'
import { CheckInLink, LedgerEmpty } from '../../ui/ledger/ledger-parts'
import { useStaying } from '../../ui/ledger/use-staying'
import { type ScoreDash, ScoreLine } from '../../ui/score-line'
import { RoadFields } from './road-fields'
import './roads.css'

/** The roads over time: what the problem was worth, and which road was taken. */
export function RoadsPage() {
  const { t } = useTranslation()
  const found = useJournalQuery(allRoads, [])
  const saver = useSaver()
  const kept = useRef(new Set<string>())
  const [openId, setOpenId] = useState<string>()
  const roads = useStaying(oldestFirst(found ?? []).toReversed(), openId)
  if (!found) return null
  const open = (id: string, isOpen: boolean) => {
    setOpenId(isOpen ? id : undefined)
    void saver.flush()
  }
  return (
    <div className="roads">
      <header className="ledger-header">
        <h1>{t('app.roads')}</h1>
      </header>
      {roads.length === 0 && <LedgerEmpty>{t('ledgers.roads.empty')}</LedgerEmpty>}
      <Charts series={valuesOverTime(found)} />
      <ul>
        {roads.map((road) => (
          <LedgerEntry
            key={road.id}
            name={roadName(road.road.trim(), t) || t('ledgers.roads.unnamed')}
            isOpen={road.id === openId}
            onOpen={(isOpen) => open(road.id, isOpen)}
            status={<SaveWord />}
            fields={<RoadFields road={road} kept={kept.current} />}
          >
            <RoadWords road={road} />
          </LedgerEntry>
        ))}
      </ul>
    </div>
  )
}

const DASH_OF: Readonly<Record<ValueName, ScoreDash>> = { academic: 'solid', commercial: 'dashed', growth: 'dotted' }

function Charts({ series }: { readonly series: readonly ValueSeries[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const points = series[0]?.points ?? []
  if (points.length === 0) return null
  const [first, last] = [points[0], points.at(-1)]
  const inWords = ({ value, points: own }: ValueSeries): string => {
    const said = own.flatMap(({ checkInId, score }) => {
      if (score === undefined) return []
      return [
        t('ledgers.roads.at', { period: checkInName(checkInId, language), value: t('road.score', { value: score }) }),
      ]
    })
    return joined([t(`road.values.${value}`), ...said], language)
  }
  return (
    <section className="roads-charts">
      <h2>{t('ledgers.roads.overTime')}</h2>
      <div className="roads-lines">
        {series.map((each) => (
          <figure key={each.value}>
            <figcaption className="small">{t(`road.values.${each.value}`)}</figcaption>
            <ScoreLine
              points={each.points.map(({ score }) => score)}
              dash={DASH_OF[each.value]}
              label={inWords(each)}
            />
            <p className="label numbers roads-ends" aria-hidden="true">
              {first && <span>{checkInName(first.checkInId, language)}</span>}
              {last && last !== first && <span>{checkInName(last.checkInId, language)}</span>}
            </p>
          </figure>
        ))}
      </div>
    </section>
  )
}

function RoadWords({ road }: { readonly road: Road }) {
  const { t } = useTranslation()
  const { taken, reason, checkInId } = road
  const name = roadName(road.road.trim(), t)
  const scored = VALUES.flatMap((value) => {
    const { score, reason: why = '' } = road[value] ?? {}
    return score === undefined && why.trim() === '' ? [] : [{ value, score, why }]
  })
  return (
    <div className="road">
      <p className="small muted">
        <CheckInLink id={checkInId} />
      </p>
      <div>
        <h2 className={name ? 'words ledger-title' : 'muted ledger-title'}>{name || t('ledgers.roads.noRoad')}</h2>
        {name && taken !== undefined && <p>{t(taken ? 'road.taken' : 'road.notTaken')}</p>}
        {reason.trim() && <p className="words">{reason}</p>}
        {scored.length > 0 && (
          <dl className="ledger-facts">
            {scored.map(({ value, score, why }) => (
              <div key={value}>
                <dt className="small muted">{t(`road.values.${value}`)}</dt>
                <dd className="road-value">
                  {score !== undefined && <span className="numbers">{t('road.score', { value: score })}</span>}
                  {why.trim() && <span className="words">{why}</span>}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {road.earlier && <EarlierRoads earlier={road.earlier} />}
      </div>
    </div>
  )
}
