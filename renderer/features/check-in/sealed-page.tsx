import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { parseDay } from '#core/calendar/day'
import { timeLabel, weekSeal } from '#core/calendar/labels'
import { addWeeks } from '#core/calendar/week'
import type { CheckIn } from '#core/journal/check-in'
import type { Settings } from '#core/journal/settings'
import { weeklyDueDay } from '#core/schedule/weekly'
import { isNamed } from '../../data/repositories/goals'
import { useMoments } from '../../i18n/use-moments'
import { paths } from '../../paths'
import { Seal } from '../../ui/seal'
import type { CheckInData } from './check-in-data'

type SealedPageProps = { readonly checkIn: CheckIn; readonly data: CheckInData; readonly settings: Settings }

/** The moment after: the seal is pressed, the sentence stands, and what comes next is said. */
export function SealedPage({ checkIn, data, settings }: SealedPageProps) {
  const { t } = useTranslation()
  const { dates, dayName } = useMoments()
  const [, navigate] = useLocation()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus()
  }, [])
  const monday = parseDay(checkIn.periodKey)
  const value = data.answers.get('sentence.honest')?.value
  const sentence = value && 'text' in value ? value.text.trim() : ''
  const minutes = Math.round(Object.values(checkIn.seconds).reduce((sum, seconds) => sum + seconds, 0) / 60)
  const dueDay = weeklyDueDay(addWeeks(monday, 1), settings.schedule)
  const planned = data.planned.filter(isNamed)
  return (
    <main className="sealed">
      <Seal label={weekSeal(monday)} size={112} isPressed />
      <h1 ref={title} tabIndex={-1}>
        {t('sealed.title', { seal: weekSeal(monday) })}
      </h1>
      {sentence && <p className="serif words sealed-sentence">{sentence}</p>}
      <section className="sealed-ahead">
        {planned.length > 0 ? (
          <>
            <h2 className="label">{t('sealed.goalsAhead', { dates: dates(data.nextWeek) })}</h2>
            <ul>
              {planned.map((goal) => (
                <li key={goal.id} className="words">
                  {goal.title}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="muted">{t('sealed.noGoalsAhead', { dates: dates(data.nextWeek) })}</p>
        )}
      </section>
      <p className="muted small">
        {minutes > 0 && `${t('sealed.spent', { count: minutes })} `}
        {t('sealed.nextReview', { day: dayName(dueDay), time: timeLabel(settings.schedule.minutes) })}
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
