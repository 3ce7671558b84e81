import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { LocalTime } from '#core/calendar/clock'
import type { Day } from '#core/calendar/day'
import type { Settings } from '#core/journal/settings'
import { editionOf, minutesOf, newestEdition } from '#core/questionnaires/catalogue'
import type { WeekEntry } from '#core/schedule/weekly'
import { useLanguage } from '../../i18n/language'
import { useMoments } from '../../i18n/use-moments'
import { paths, weekly } from '../../paths'
import type { TodayData } from './today-data'

type DueCardProps = {
  readonly entry: WeekEntry
  readonly first: TodayData['first']
  readonly settings: Settings
  readonly now: LocalTime
  readonly onSkip: (weeks: readonly Day[]) => void
}

/** The one review to write now, and one button. */
export function DueCard({ entry, first, settings, now, onSkip }: DueCardProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { dates, dueSentence } = useMoments()
  const [, navigate] = useLocation()
  const edition = newestEdition('weekly')
  const facts = [
    dueSentence(entry, now, settings.schedule),
    ...(entry.isDraft ? [] : [t('today.about', { count: edition ? minutesOf(edition.questions) : 30 })]),
    ...(first && first.goalCount > 0 ? [t('today.goalsToJudge', { count: first.goalCount })] : []),
  ]
  const asked = first?.checkIn && editionOf('weekly', first.checkIn.questionnaire.version)
  const section = first?.checkIn?.position && asked?.texts[language].sections[first.checkIn.position.section]
  const isPressing = entry.status === 'due' || entry.status === 'late' || entry.isDraft
  return (
    <section className="due" aria-labelledby="due-title">
      {isPressing && <span className="due-bar" />}
      <p className="label">{t('today.weekly')}</p>
      <h1 id="due-title">{t('today.yourWeek', { dates: dates(entry.monday) })}</h1>
      <p className="muted">{facts.join(' · ')}</p>
      {entry.isDraft && section && <p className="muted">{t('today.stoppedAt', { section })}</p>}
      <div className="due-actions">
        <Button onClick={() => navigate(paths.write(weekly(entry.monday)))}>
          {entry.isDraft ? t('today.goOn') : t('today.begin')}
        </Button>
        {!entry.isDraft && (
          <Button variant="subtle" onClick={() => onSkip([entry.monday])}>
            {t('today.skip')}
          </Button>
        )}
      </div>
    </section>
  )
}
