import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { LocalTime } from '#core/calendar/clock'
import { timeLabel } from '#core/calendar/labels'
import type { Settings } from '#core/journal/settings'
import { weekToReview } from '#core/schedule/weekly'
import type { Agenda } from '../../data/use-agenda'
import { useMoments } from '../../i18n/use-moments'
import { paths, weekly } from '../../paths'

type QuietCardProps = { readonly agenda: Agenda; readonly settings: Settings; readonly now: LocalTime }

/** What stands in the card's place when nothing is due; before the very first review, the offer to write it now. */
export function QuietCard({ agenda, settings, now }: QuietCardProps) {
  const { t } = useTranslation()
  const { dates, dayName } = useMoments()
  const [, navigate] = useLocation()
  const { monday, dueDay } = agenda.next
  const due = { dates: dates(monday), day: dayName(dueDay), time: timeLabel(settings.schedule.minutes) }
  const ended = weekToReview(now.day)
  if (agenda.isFirstReview && ended < monday) {
    return (
      <section className="due" aria-labelledby="due-title">
        <p className="label">{t('today.weekly')}</p>
        <h1 id="due-title">{t('today.firstTitle')}</h1>
        <p className="muted">{t('today.firstText', { dates: dates(ended), day: dayName(dueDay) })}</p>
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
      <p className="label">{t('today.weekly')}</p>
      <h1 id="due-title">{t('today.nothingTitle')}</h1>
      <p className="muted">{t('today.nothingText', due)}</p>
    </section>
  )
}
