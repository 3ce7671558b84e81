import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { LocalTime } from '#core/calendar/clock'
import { periodOf } from '#core/calendar/period'
import type { CheckIn } from '#core/journal/check-in'
import type { Settings } from '#core/journal/settings'
import type { Agenda, Blank } from '#core/schedule/agenda'
import { useLanguage } from '../../i18n/language'
import { useMoments } from '../../i18n/use-moments'
import { paths } from '../../paths'
import { SnoozeLine } from './snooze-line'

type Place = Pick<CheckIn, 'kind' | 'periodKey'>

type OtherReviewsProps = {
  readonly agenda: Agenda
  readonly settings: Settings
  readonly now: LocalTime
  readonly onSkip: (places: readonly Place[]) => void
}

/** Check-ins that can be written besides the first, and the way back in after blank ones. */
export function OtherReviews({ agenda, settings, now, onSkip }: OtherReviewsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { dueSentence } = useMoments()
  const { others, blank } = agenda
  if (others.length === 0 && blank.length === 0) return null
  return (
    <section className="others">
      {others.length > 0 && (
        <ul aria-label={t('today.alsoOpen')}>
          {others.map((entry) => {
            const { kind, periodKey, status, isDraft } = entry
            const yours = t(`today.yours.${kind}`, { dates: periodOf(periodKey).label(language) })
            const isPressing = status === 'due' || status === 'late'
            return (
              <li key={`${kind}:${periodKey}`} className="others-row">
                <Link href={paths.write(entry)} className="others-link">
                  {kind !== 'weekly' && <span className="muted">{t(`today.kinds.${kind}`)} · </span>}
                  {yours}
                </Link>
                <span className="small muted">{dueSentence(entry, now, settings.schedule)}</span>
                {isPressing && (
                  <div className="others-wait small">
                    <SnoozeLine kind={kind} periodKey={periodKey} now={now} />
                    {!isDraft && (
                      <button
                        type="button"
                        className="text-button"
                        aria-label={`${t('today.skipOther')}: ${yours}`}
                        onClick={() => onSkip([entry])}
                      >
                        {t('today.skipOther')}
                      </button>
                    )}
                  </div>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {blank.map((each) => (
        <BlankPeriods key={each.kind} blank={each} onSkip={onSkip} />
      ))}
    </section>
  )
}

function BlankPeriods({ blank, onSkip }: { readonly blank: Blank; readonly onSkip: OtherReviewsProps['onSkip'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const { kind, periodKeys } = blank
  const [latest] = periodKeys
  const dates = periodOf(latest).label(language)
  return (
    <div className="others-blank">
      <p className="muted">
        {kind === 'weekly'
          ? t('today.blank', { count: periodKeys.length, dates })
          : t('today.blankLonger', { name: t(`today.kinds.${kind}`), dates })}
      </p>
      <Button variant="subtle" onClick={() => navigate(paths.write({ kind, periodKey: latest }))}>
        {t('today.writeLatest', { dates })}
      </Button>
      <Button variant="subtle" onClick={() => onSkip(periodKeys.map((periodKey) => ({ kind, periodKey })))}>
        {t(kind === 'weekly' || periodKeys.length === 1 ? 'today.leaveBlank' : 'today.leaveAllBlank')}
      </Button>
    </div>
  )
}
