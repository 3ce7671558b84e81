import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { LocalTime } from '#core/calendar/clock'
import { periodOf } from '#core/calendar/period'
import type { Settings } from '#core/journal/settings'
import { editionOf, minutesOf, newestEdition } from '#core/questionnaires/catalogue'
import type { Entry } from '#core/schedule/agenda'
import { useLanguage } from '../../i18n/language'
import { useMoments } from '../../i18n/use-moments'
import { paths } from '../../paths'
import { SnoozeLine } from './snooze-line'
import type { TodayData } from './today-data'

type DueCardProps = {
  readonly entry: Entry
  readonly first: TodayData['first']
  readonly settings: Settings
  readonly now: LocalTime
  readonly onSkip: (entries: readonly Entry[]) => void
}

/** The one check-in to write now, and one button. */
export function DueCard({ entry, first, settings, now, onSkip }: DueCardProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { dueSentence } = useMoments()
  const { kind, periodKey } = entry
  const [, navigate] = useLocation()
  const edition = newestEdition(kind)
  const facts = [
    dueSentence(entry, now, settings.schedule),
    ...(entry.isDraft ? [] : [t('today.about', { count: edition ? minutesOf(edition.questions) : 30 })]),
    ...(first && first.goalCount > 0 ? [t('today.goalsToJudge', { count: first.goalCount })] : []),
  ]
  const asked = first?.checkIn && editionOf(kind, first.checkIn.questionnaire.version)
  const section = first?.checkIn?.position && asked?.texts[language].sections[first.checkIn.position.section]
  const isPressing = entry.status === 'due' || entry.status === 'late' || entry.isDraft
  return (
    <section className="due" aria-labelledby="due-title">
      {isPressing && <span className="due-bar" />}
      <p className="label">{t(`today.kinds.${kind}`)}</p>
      <h1 id="due-title">{t(`today.yours.${kind}`, { dates: periodOf(periodKey).label(language) })}</h1>
      <p className="muted">{facts.join(' · ')}</p>
      {entry.isDraft && section && <p className="muted">{t('today.stoppedAt', { section })}</p>}
      <div className="due-actions">
        <Button onClick={() => navigate(paths.write(entry))}>
          {entry.isDraft ? t('today.goOn') : t('today.begin')}
        </Button>
        {!entry.isDraft && (
          <Button variant="subtle" onClick={() => onSkip([entry])}>
            {t('today.skip')}
          </Button>
        )}
      </div>
      {isPressing && entry.status !== 'missed' && <SnoozeLine kind={kind} periodKey={periodKey} now={now} />}
    </section>
  )
}
