import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { LocalTime } from '#core/calendar/clock'
import { timeLabel } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import type { Settings } from '#core/journal/settings'
import type { Agenda } from '#core/schedule/agenda'
import { weekToReview } from '#core/schedule/weekly'
import { useLanguage } from '../../i18n/language'
import { useMoments } from '../../i18n/use-moments'
import { paths, weekly } from '../../paths'

type QuietCardProps = { readonly agenda: Agenda; readonly settings: Settings; readonly now: LocalTime }

/** What stands in the card's place when nothing is due; before the very first review, the offer to write it now. */
export function QuietCard({ agenda, settings, now }: QuietCardProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { dates, dayName } = useMoments()
  const [, navigate] = useLocation()
  const next = agenda.next.find(({ kind }) => kind === 'weekly')
  const ended = weekToReview(now.day)
  if (next && agenda.isFirstReview && ended < next.periodKey) {
    return (
      <section className="due" aria-labelledby="due-title">
        <p className="label">{t('today.kinds.weekly')}</p>
        <h1 id="due-title">{t('today.firstTitle')}</h1>
        <p className="muted">{t('today.firstText', { dates: dates(ended), day: dayName(next.dueDay) })}</p>
        <div className="due-actions">
          <Button onClick={() => navigate(paths.write(weekly(ended)))}>
            {t('today.firstBegin', { dates: dates(ended) })}
          </Button>
        </div>
      </section>
    )
  }
  return (
    <section className="due due-quiet" aria-labelledby="due-title">
      <p className="label">{t('today.kinds.weekly')}</p>
      <h1 id="due-title">{t('today.nothingTitle')}</h1>
      <p className="muted">
        {next
          ? t('today.nothingText', {
              dates: periodOf(next.periodKey).label(language),
              day: dayName(next.dueDay),
              time: timeLabel(settings.schedule.minutes),
            })
          : t('today.nothingTextOff')}
      </p>
    </section>
  )
}
