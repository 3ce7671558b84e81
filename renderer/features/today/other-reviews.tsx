import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { LocalTime } from '#core/calendar/clock'
import type { Day } from '#core/calendar/day'
import type { Settings } from '#core/journal/settings'
import type { Agenda } from '../../data/use-agenda'
import { useMoments } from '../../i18n/use-moments'
import { paths, weekly } from '../../paths'

type OtherReviewsProps = {
  readonly agenda: Agenda
  readonly settings: Settings
  readonly now: LocalTime
  readonly onSkip: (weeks: readonly Day[]) => void
}

/** Reviews that can be written besides the first, and the way back in after blank weeks. */
export function OtherReviews({ agenda, settings, now, onSkip }: OtherReviewsProps) {
  const { t } = useTranslation()
  const { dates, dueSentence } = useMoments()
  const [, navigate] = useLocation()
  const { others, blank } = agenda
  const [latest] = blank
  if (others.length === 0 && latest === undefined) return null
  return (
    <section className="others">
      {others.length > 0 && (
        <ul aria-label={t('today.alsoOpen')}>
          {others.map((entry) => (
            <li key={entry.monday} className="others-row">
              <Link href={paths.write(weekly(entry.monday))} className="others-link">
                {t('today.yourWeek', { dates: dates(entry.monday) })}
              </Link>
              <span className="small muted">{dueSentence(entry, now, settings.schedule)}</span>
            </li>
          ))}
        </ul>
      )}
      {latest !== undefined && (
        <div className="others-blank">
          <p className="muted">{t('today.blank', { count: blank.length, dates: dates(latest) })}</p>
          <Button variant="subtle" onClick={() => navigate(paths.write(weekly(latest)))}>
            {t('today.writeLatest', { dates: dates(latest) })}
          </Button>
          <Button variant="subtle" onClick={() => onSkip(blank)}>
            {t('today.leaveBlank')}
          </Button>
        </div>
      )}
    </section>
  )
}
