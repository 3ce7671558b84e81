import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Place } from '#core/bridge/copy'
import { type LocalTime, localTimeAt } from '#core/calendar/clock'
import { type Day, daysBetween } from '#core/calendar/day'
import { useBridge, useJournal } from '../../data/context'
import { paths } from '../../paths'

const REMIND_AFTER_DAYS = 30

type SaveOutLineProps = { readonly now: LocalTime; readonly firstDay: Day }

/** In a browser that may clear the journal: a line, once a month, to save an archive. None where a folder is written. */
export function SaveOutLine({ now, firstDay }: SaveOutLineProps) {
  const { t } = useTranslation()
  const bridge = useBridge()
  const { clock } = useJournal()
  const [place, setPlace] = useState<Place>()
  useEffect(() => {
    if (bridge.edition === 'browser') void bridge.request('place:get', undefined).then(setPlace)
  }, [bridge])
  if (place?.edition !== 'browser' || (place.folder !== undefined && !place.needsPermission)) return null
  const since = place.savedAt ? localTimeAt(place.savedAt, clock.zone()).day : firstDay
  if (daysBetween(since, now.day) < REMIND_AFTER_DAYS) return null
  return (
    <p className="today-notice" role="status">
      {t('today.saveOutText')}{' '}
      <Link href={paths.safekeeping} className="text-button">
        {t('today.saveOut')}
      </Link>
    </p>
  )
}
