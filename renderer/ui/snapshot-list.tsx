import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localTimeAt } from '#core/calendar/clock'
import { dateYearLabel, timeLabel } from '#core/calendar/labels'
import type { Snapshot } from '#core/transfer/snapshots'
import { checkInName } from '../i18n/check-in-name'
import { useLanguage } from '../i18n/language'
import { sizeLabel } from './size-label'
import './snapshot-list.css'

type SnapshotListProps = {
  /** Newest first. */
  readonly snapshots: readonly Snapshot[]
  readonly zone: string
  readonly onChoose: (snapshot: Snapshot) => void
}

const SHOWN_FIRST = 6

/** Snapshots with date, counts and last check-in, and the way back to each. */
export function SnapshotList({ snapshots, zone, onChoose }: SnapshotListProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? snapshots : snapshots.slice(0, SHOWN_FIRST)
  return (
    <>
      <ul className="snapshots">
        {shown.map((snapshot) => {
          const { name, reason, takenAt, summary, bytes } = snapshot
          const { day, minutes } = localTimeAt(takenAt, zone)
          const facts = [
            t('safekeeping.snapshotHolds', {
              checkIns: t('safekeeping.reviews', { count: summary.checkIns }),
              goals: t('safekeeping.goals', { count: summary.goals }),
            }),
            ...(summary.last ? [t('safekeeping.snapshotLast', { name: checkInName(summary.last, language) })] : []),
            ...(reason === 'daily' ? [] : [t(`safekeeping.reasons.${reason}`)]),
            sizeLabel(bytes, language),
          ]
          return (
            <li key={name}>
              <div>
                <p className="numbers">
                  {dateYearLabel(day, language)} <span className="muted">{timeLabel(minutes)}</span>
                </p>
                <p className="small muted">{facts.join(' · ')}</p>
              </div>
              <button type="button" className="text-button snapshots-choose" onClick={() => onChoose(snapshot)}>
                {t('safekeeping.goBack')}
              </button>
            </li>
          )
        })}
      </ul>
      {!showsAll && snapshots.length > SHOWN_FIRST && (
        <button type="button" className="text-button" onClick={() => setShowsAll(true)}>
          {t('safekeeping.more', { count: snapshots.length })}
        </button>
      )}
    </>
  )
}
