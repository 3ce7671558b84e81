import { Button } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { LocalTime } from '#core/calendar/clock'
import type { Day } from '#core/calendar/day'
import { timeLabel } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import type { CheckIn, CheckInKind } from '#core/journal/check-in'
import type { Settings } from '#core/journal/settings'
import { editionOf } from '#core/questionnaires/catalogue'
import { useNow } from '../../data/context'
import { isNamed } from '../../data/repositories/goals'
import { useAgenda } from '../../data/use-agenda'
import { useLanguage } from '../../i18n/language'
import { useMoments } from '../../i18n/use-moments'
import { paths } from '../../paths'
import { Seal } from '../../ui/seal'
import type { CheckInData } from './check-in-data'
import { LoginOffer } from './login-offer'

type SealedPageProps = { readonly checkIn: CheckIn; readonly data: CheckInData; readonly settings: Settings }

/** When the next of a kind falls due, whichever was written just now; undefined when none will. */
function useNextDueDay(kind: CheckInKind, now: LocalTime, settings: Settings): Day | undefined {
  const agenda = useAgenda(now, settings)
  const coming = [agenda.first, ...agenda.others, ...agenda.next].flatMap((entry) => {
    const isToCome = entry?.kind === kind && !entry.isDraft && (entry.status === 'open' || entry.status === 'ahead')
    return isToCome && settings.kinds.includes(kind) ? [entry.dueDay] : []
  })
  return coming.toSorted()[0]
}

/** The moment after: the seal is pressed, the sentence stands, and what comes next is said. */
export function SealedPage({ checkIn, data, settings }: SealedPageProps) {
  const { t } = useTranslation()
  const { dayName } = useMoments()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    title.current?.focus()
  }, [])
  const { kind, periodKey, questionnaire } = checkIn
  const period = periodOf(periodKey)
  const headline = editionOf(questionnaire.kind, questionnaire.version)?.questions.headline
  const value = headline === undefined ? undefined : data.answers.get(headline)?.value
  const sentence = value && 'text' in value ? value.text.trim() : ''
  const minutes = Math.round(Object.values(checkIn.seconds).reduce((sum, seconds) => sum + seconds, 0) / 60)
  const now = useNow()
  const dueDay = useNextDueDay(kind, now, settings)
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
        {dueDay &&
          t('sealed.nextReview', { day: dayName(dueDay, now.day), time: timeLabel(settings.schedule.minutes) })}
      </p>
      <div className="sealed-actions">
        <Button onClick={() => navigate(paths.today)}>{t('sealed.toToday')}</Button>
        <Button variant="subtle" onClick={() => navigate(paths.read(checkIn))}>
          {t('sealed.read')}
        </Button>
      </div>
      <LoginOffer />
    </main>
  )
}
