import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { timeLabel } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import type { CheckIn } from '#core/journal/check-in'
import type { Settings } from '#core/journal/settings'
import { editionOf } from '#core/questionnaires/catalogue'
import { dueDayOf } from '#core/schedule/due'
import { isNamed } from '../../data/repositories/goals'
import { useLanguage } from '../../i18n/language'
import { useMoments } from '../../i18n/use-moments'
import { paths } from '../../paths'
import { Seal } from '../../ui/seal'
import type { CheckInData } from './check-in-data'

type SealedPageProps = { readonly checkIn: CheckIn; readonly data: CheckInData; readonly settings: Settings }

/** The moment after: the seal is pressed, the sentence stands, and what comes next is said. */
export function SealedPage({ checkIn, data, settings }: SealedPageProps) {
  const { t } = useTranslation()
  const { dayName } = useMoments()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus()
  }, [])
  const { kind, periodKey, questionnaire } = checkIn
  const period = periodOf(periodKey)
  const headline = editionOf(questionnaire.kind, questionnaire.version)?.questions.headline
  const value = headline === undefined ? undefined : data.answers.get(headline)?.value
  const sentence = value && 'text' in value ? value.text.trim() : ''
  const minutes = Math.round(Object.values(checkIn.seconds).reduce((sum, seconds) => sum + seconds, 0) / 60)
  const dueDay = dueDayOf(kind, period.next, settings.schedule)
  const [plan] = data.plans.values()
  const planned = (plan?.goals ?? []).filter(isNamed)
  const ahead = periodOf(plan?.periodKey ?? period.next).label(language)
  return (
    <main className="sealed">
      <Seal label={period.seal} size={112} isPressed />
      <h1 ref={title} tabIndex={-1}>
        {t('sealed.title', { seal: period.seal })}
      </h1>
      {sentence && <p className="serif words sealed-sentence">{sentence}</p>}
      <section className="sealed-ahead">
        {planned.length > 0 ? (
          <>
            <h2 className="label">{t(`sealed.goalsAhead.${kind}`, { dates: ahead })}</h2>
            <ul>
              {planned.map((goal) => (
                <li key={goal.id} className="words">
                  {goal.title}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="muted">{t(`sealed.noGoalsAhead.${kind}`, { dates: ahead })}</p>
        )}
      </section>
      <p className="muted small">
        {minutes > 0 && `${t('sealed.spent', { count: minutes })} `}
        {settings.kinds.includes(kind) &&
          t('sealed.nextReview', { day: dayName(dueDay), time: timeLabel(settings.schedule.minutes) })}
      </p>
      <div className="sealed-actions">
        <Button onClick={() => navigate(paths.today)}>{t('sealed.toToday')}</Button>
        <Button variant="subtle" onClick={() => navigate(paths.read(checkIn))}>
          {t('sealed.read')}
        </Button>
      </div>
    </main>
  )
}
