import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Day } from '#core/calendar/day'
import { dateLabel, dateYearLabel, weekSeal } from '#core/calendar/labels'
import { yearOfWeek } from '#core/calendar/quarter'
import { endOfWeek, weekOf, weeksOfYear } from '#core/calendar/week'
import { useJournalQuery } from '../../data/context'
import { useLanguage } from '../../i18n/language'
import { useMoments } from '../../i18n/use-moments'
import { paths, weekly } from '../../paths'
import { readLastSentence, readYear, type StripWeek } from './today-data'

type YearStripProps = { readonly today: Day; readonly firstDay: Day }

/**
 * The year so far as a strip of weeks: to be read, not counted. Each opens its honest sentence; until one is chosen the
 * last one stands there, also when it is of a year before.
 */
export function YearStrip({ today, firstDay }: YearStripProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { dates } = useMoments()
  const running = weekOf(today)
  const year = yearOfWeek(running)
  const weeks = weeksOfYear(year)
  const known = useJournalQuery((journal) => readYear(journal, year), [year])
  const last = useJournalQuery(async (journal) => ({ found: await readLastSentence(journal, year) }), [year])
  const [chosen, setChosen] = useState<Day>()
  const strip = useRef<HTMLDivElement>(null)
  const shown = chosen ?? last?.found?.monday
  const shownWeek = chosen ? known?.get(chosen) : last?.found?.week
  const tabStop = shown && weeks.includes(shown) ? shown : running

  const move = (event: KeyboardEvent) => {
    const index = weeks.indexOf(tabStop)
    const target = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: weeks.length - 1 }[event.key]
    const monday = target === undefined ? undefined : weeks[target]
    if (!monday) return
    event.preventDefault()
    setChosen(monday)
    strip.current?.querySelector<HTMLElement>(`[data-week="${monday}"]`)?.focus()
  }
  const name = (monday: Day): string => {
    const values = { week: weekSeal(monday), dates: dates(monday) }
    if (monday === running) return t('today.weekNow', values)
    switch (known?.get(monday)?.checkIn.state) {
      case 'finished':
        return t('today.weekWritten', values)
      case 'draft':
        return t('today.weekDraft', values)
      case 'skipped':
        return t('today.weekSkipped', values)
      default:
        return t('today.weekBlank', values)
    }
  }
  return (
    <section aria-labelledby="strip-title">
      <h2 id="strip-title">{t('today.yearStrip', { year })}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a row of buttons with one tab stop. */}
      <div ref={strip} className="strip" role="group" aria-labelledby="strip-title" onKeyDown={move}>
        {weeks.map((monday) => (
          <button
            key={monday}
            type="button"
            data-week={monday}
            className={`strip-week strip-${stripKind(monday, running, firstDay, known?.get(monday))}`}
            tabIndex={monday === tabStop ? 0 : -1}
            aria-pressed={monday === shown}
            aria-label={name(monday)}
            title={name(monday)}
            onClick={() => setChosen(monday)}
          />
        ))}
      </div>
      <div className="strip-tip" aria-live="polite">
        {shown ? (
          <>
            <p className="label numbers">
              {weekSeal(shown)} ·{' '}
              {yearOfWeek(shown) === year ? dateLabel(shown, language) : dateYearLabel(shown, language)}
            </p>
            <StripTip monday={shown} week={shownWeek} canWrite={endOfWeek(shown) < today} />
          </>
        ) : (
          last && <p className="muted">{t('today.stripEmpty')}</p>
        )}
      </div>
    </section>
  )
}

type StripTipProps = { readonly monday: Day; readonly week: StripWeek | undefined; readonly canWrite: boolean }

function StripTip({ monday, week, canWrite }: StripTipProps) {
  const { t } = useTranslation()
  if (!week && !canWrite) return null
  const isFinished = week?.checkIn.state === 'finished'
  return (
    <>
      {week?.sentence && <p className="serif words strip-sentence">{week.sentence}</p>}
      {week?.checkIn.state === 'skipped' && week.checkIn.skipReason && (
        <p className="muted words">{week.checkIn.skipReason}</p>
      )}
      <Link className="strip-link small" href={isFinished ? paths.read(weekly(monday)) : paths.write(weekly(monday))}>
        {isFinished ? t('today.stripRead') : t('today.stripWrite')}
      </Link>
    </>
  )
}

function stripKind(monday: Day, running: Day, firstDay: Day, week: StripWeek | undefined): string {
  if (week?.checkIn.state === 'finished') return week.checkIn.late ? 'late' : 'written'
  if (monday === running) return 'now'
  if (monday > running || endOfWeek(monday) < firstDay) return 'outside'
  return 'blank'
}
