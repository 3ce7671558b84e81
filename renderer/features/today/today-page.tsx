import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localTimeAt } from '#core/calendar/clock'
import type { Day } from '#core/calendar/day'
import { dateYearLabel, fullDateLabel, shortDateLabel } from '#core/calendar/labels'
import { weekOf } from '#core/calendar/week'
import type { Settings } from '#core/journal/settings'
import { isClockBehind } from '#core/schedule/clock-check'
import { useJournal, useJournalQuery, useNow, useSaver } from '../../data/context'
import { unskipCheckIns } from '../../data/repositories/check-ins'
import { useAgenda } from '../../data/use-agenda'
import { useLanguage } from '../../i18n/language'
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

/** Answers one question: what is due now? */
export function TodayPage({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const journal = useJournal()
  const { clock } = journal
  const now = useNow()
  const agenda = useAgenda(now, settings)
  const saver = useSaver()
  const [skipping, setSkipping] = useState<readonly Day[]>()
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const running = weekOf(now.day)
  const notesIn = agenda?.first?.monday ?? agenda?.next.monday ?? running
  const data = useJournalQuery(
    (journal) => readToday(journal, running, agenda?.first?.monday, notesIn),
    [running, agenda?.first?.monday, notesIn],
  )
  if (!agenda || !data) return null
  const takeBackSkip = async () => {
    await saver.now(() => unskipCheckIns(journal, skipped))
    setSkipped([])
  }
  const { meta, week, first } = data
  const writtenDay = meta && localTimeAt(meta.writtenAt, clock.zone()).day
  return (
    <div className="today">
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
      <NoteLine notes={data.notes} today={now.day} monday={notesIn} />
      <div className="today-two">
        <YearStrip today={now.day} firstDay={settings.firstDay} />
        <section>
          <h2>{t('today.comingUp')}</h2>
          <p className="today-next">
            <span>{t('today.weekly')}</span>
            <span className="muted numbers">{shortDateLabel(agenda.next.dueDay, language)}</span>
          </p>
        </section>
      </div>
      {skipping && (
        <Suspense>
          <SkipDialog
            weeks={skipping}
            settings={settings}
            onClose={() => setSkipping(undefined)}
            onSkipped={setSkipped}
          />
        </Suspense>
      )}
      <span hidden data-ready="today" />
    </div>
  )
}
