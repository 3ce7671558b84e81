import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { localTimeAt } from '#core/calendar/clock'
import { parseDay } from '#core/calendar/day'
import { dateYearLabel, fullDateLabel, shortDateLabel } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import { weekOf } from '#core/calendar/week'
import type { Settings } from '#core/journal/settings'
import { comingUp, weekOfNotes } from '#core/schedule/agenda'
import { isClockBehind } from '#core/schedule/clock-check'
import { useJournal, useJournalQuery, useNow, useSaver } from '../../data/context'
import type { CheckInPlace } from '../../data/new-check-in'
import { unskipCheckIns } from '../../data/repositories/check-ins'
import { useAgenda } from '../../data/use-agenda'
import { useLanguage } from '../../i18n/language'
import { paths } from '../../paths'
import { keepFocus } from '../../ui/keep-focus'
import { DueCard } from './due-card'
import { NoteLine } from './note-line'
import { OtherReviews } from './other-reviews'
import { QuietCard } from './quiet-card'
import { SaveOutLine } from './save-out-line'
import { readToday } from './today-data'
import { WeekGoalList } from './week-goal-list'
import { YearStrip } from './year-strip'
import './today.css'

// A dialog is read when it is first asked for: it brings a third of the interface library along.
const SkipDialog = lazy(() => import('./skip-dialog').then((room) => ({ default: room.SkipDialog })))

type TodayPageProps = {
  readonly settings: Settings
  /** The check-in to skip, when the way led here for that. */
  readonly skip?: CheckInPlace | undefined
}

/** Answers one question: what is due now? */
export function TodayPage({ settings, skip }: TodayPageProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const journal = useJournal()
  const { clock } = journal
  const now = useNow()
  const agenda = useAgenda(now, settings)
  const saver = useSaver()
  const [, navigate] = useLocation()
  const [skipping, setSkipping] = useState<readonly CheckInPlace[]>()
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const { kind: skipKind, periodKey: skipPeriod } = skip ?? {}
  useEffect(() => {
    if (skipKind && skipPeriod) setSkipping([{ kind: skipKind, periodKey: skipPeriod }])
  }, [skipKind, skipPeriod])
  const running = weekOf(now.day)
  const { first: offered } = agenda
  // Notes wait in the next weekly review, whatever else comes first.
  const notesIn = weekOfNotes(agenda, now.day)
  const data = useJournalQuery(
    (journal) => readToday(journal, running, offered, notesIn),
    [running, offered?.kind, offered?.periodKey, notesIn],
  )
  if (!data) return null
  const takeBackSkip = async () => {
    await saver.now(() => unskipCheckIns(journal, skipped))
    setSkipped([])
  }
  const { meta, week, first } = data
  // What is due years from now needs its year.
  const dueDate = (day: typeof now.day) =>
    day.slice(0, 4) === now.day.slice(0, 4) ? shortDateLabel(day, language) : dateYearLabel(day, language)
  const writtenDay = meta && localTimeAt(meta.writtenAt, clock.zone()).day
  return (
    <div className="today" ref={keepFocus}>
      <p className="muted today-date">{fullDateLabel(now.day, language)}</p>
      {meta && writtenDay && isClockBehind(clock.now(), meta.writtenAt) && (
        <p className="today-notice" role="status">
          {t('today.clockBehind', {
            now: dateYearLabel(now.day, language),
            written: dateYearLabel(writtenDay, language),
          })}
        </p>
      )}
      {skipped.length > 0 && (
        <p className="today-notice" role="status">
          {t('skip.done')}{' '}
          <button type="button" className="text-button" onClick={() => void takeBackSkip()}>
            {t('common.undo')}
          </button>
        </p>
      )}
      {agenda.first ? (
        <DueCard entry={agenda.first} first={first} settings={settings} now={now} onSkip={setSkipping} />
      ) : (
        <QuietCard agenda={agenda} settings={settings} now={now} />
      )}
      <SaveOutLine now={now} firstDay={settings.firstDay} />
      <OtherReviews agenda={agenda} settings={settings} now={now} onSkip={setSkipping} />
      <WeekGoalList week={week} isRunning={week.monday === running} />
      <NoteLine notes={data.notes} today={now.day} monday={parseDay(notesIn)} />
      <div className="today-two">
        <YearStrip today={now.day} firstDay={settings.firstDay} />
        <section>
          <h2>{t('today.comingUp')}</h2>
          <ul>
            {comingUp(agenda).map((entry) => (
              <li key={entry.kind} className="today-next">
                <span>{t(`today.kinds.${entry.kind}`)}</span>
                <span className="muted numbers">{dueDate(entry.dueDay)}</span>
              </li>
            ))}
          </ul>
          {agenda.firstSpan !== undefined && settings.kinds.includes('five-year') && (
            <p className="small muted today-first-span">
              {t('today.firstFiveYears', { dates: periodOf(agenda.firstSpan).label(language) })}{' '}
              <Link href={paths.write({ kind: 'five-year', periodKey: agenda.firstSpan })} className="text-button">
                {t('today.firstFiveYearsLink', { dates: periodOf(agenda.firstSpan).label(language) })}
              </Link>
            </p>
          )}
        </section>
      </div>
      {skipping && (
        <Suspense>
          <SkipDialog
            places={skipping}
            settings={settings}
            onClose={() => {
              setSkipping(undefined)
              if (skip) navigate(paths.today, { replace: true })
            }}
            onSkipped={setSkipped}
          />
        </Suspense>
      )}
      <span hidden data-ready="today" />
    </div>
  )
}
