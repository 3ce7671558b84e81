import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { localTimeAt } from '#core/calendar/clock'
import type { Day } from '#core/calendar/day'
import { dateYearLabel, weekLabel, weekNumberLabel, weekSeal } from '#core/calendar/labels'
import { type CheckIn, checkInId } from '#core/journal/check-in'
import { type Edition, editionOf } from '#core/questionnaires/catalogue'
import { useJournal, useJournalQuery, useSaver } from '../../data/context'
import type { Journal } from '../../data/journal'
import { bringBack, type Deleted, recentlyDeleted } from '../../data/repositories/deleted'
import { useLanguage } from '../../i18n/language'
import { paths, weekly } from '../../paths'
import { copyText } from '../../ui/copy-text'
import { Seal } from '../../ui/seal'
import { DeleteButton } from './delete-button'
import { type Reading, readReading } from './reading-data'
import { ReadingSections } from './reading-sections'
import { UnknownAnswers } from './unknown-answers'
import './journal.css'

/** A week's review as it reads, on the screen and on paper. */
export function ReadingPage({ monday }: { readonly monday: Day }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const journal = useJournal()
  const saver = useSaver()
  const data = useJournalQuery(
    async (from) => {
      const found = await readReading(from, monday)
      return { found, deleted: found ? undefined : await deletedWeek(from, monday) }
    },
    [monday],
  )
  if (!data) return null
  const { found, deleted } = data
  if (!found) {
    return (
      <div className="reading-missing">
        <h1>{weekLabel(monday, language)}</h1>
        <p className="muted">{t(deleted ? 'reading.deleted' : 'reading.missing')}</p>
        <div className="reading-missing-buttons">
          {deleted && (
            <Button onClick={() => void saver.now(() => bringBack(journal, deleted))}>
              {t('safekeeping.bringBack')}
            </Button>
          )}
          <Button variant={deleted ? 'default' : 'filled'} onClick={() => navigate(paths.write(weekly(monday)))}>
            {t(deleted ? 'reading.writeAnew' : 'reading.writeNow')}
          </Button>
          <Button variant="subtle" onClick={() => navigate(paths.journal)}>
            {t('reading.back')}
          </Button>
        </div>
      </div>
    )
  }
  const { kind, version } = found.checkIn.questionnaire
  return <Review monday={monday} reading={found} edition={editionOf(kind, version)} />
}

async function deletedWeek(journal: Journal, monday: Day): Promise<Deleted | undefined> {
  const id = checkInId('weekly', monday)
  return (await recentlyDeleted(journal)).find(({ kind, record }) => kind === 'check-in' && record.id === id)
}

type ReviewProps = { readonly monday: Day; readonly reading: Reading; readonly edition: Edition | undefined }

function Review({ monday, reading, edition }: ReviewProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const [linkNotice, setLinkNotice] = useState<'reading.linkCopied' | 'reading.linkNotCopied'>()
  const { checkIn } = reading
  const showLink = async (address: string) =>
    setLinkNotice((await copyText(address)) ? 'reading.linkCopied' : 'reading.linkNotCopied')
  return (
    <article>
      <div className="reading-bar">
        <Button variant="subtle" onClick={() => navigate(paths.journal)}>
          ← {t('reading.back')}
        </Button>
        <Button variant="subtle" onClick={() => window.print()}>
          {t('reading.print')}
        </Button>
        {edition && <ChangeButton checkIn={checkIn} />}
        {checkIn.state !== 'skipped' && <DeleteButton id={checkIn.id} />}
      </div>
      <header className="reading-header">
        <div>
          <p className="label">
            {edition?.texts[checkIn.language].title ?? t(`checkIn.kinds.${checkIn.kind}`)} ·{' '}
            {weekNumberLabel(monday, language)}
          </p>
          <h1>{weekLabel(monday, language)}</h1>
          <Facts checkIn={checkIn} />
        </div>
        {checkIn.state === 'finished' && <Seal label={weekSeal(monday)} size={64} />}
      </header>
      {edition ? (
        <ReadingSections reading={reading} edition={edition} onLink={(address) => void showLink(address)} />
      ) : (
        <UnknownAnswers reading={reading} onLink={(address) => void showLink(address)} />
      )}
      {linkNotice && (
        <p className="small reading-link-notice" role="status">
          {t(linkNotice)}
        </p>
      )}
    </article>
  )
}

function ChangeButton({ checkIn }: { readonly checkIn: CheckIn }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  if (checkIn.state === 'finished') {
    return (
      <Button variant="subtle" onClick={() => navigate(paths.amend(checkIn))}>
        {t('reading.amend')}
      </Button>
    )
  }
  return (
    <Button onClick={() => navigate(paths.write(checkIn))}>
      {checkIn.state === 'draft' ? t('reading.goOn') : t('reading.writeNow')}
    </Button>
  )
}

function Facts({ checkIn }: { readonly checkIn: CheckIn }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const on = (instant: CheckIn['createdAt']) => dateYearLabel(localTimeAt(instant, checkIn.zone).day, language)
  const minutes = Math.round(Object.values(checkIn.seconds).reduce((sum, seconds) => sum + seconds, 0) / 60)
  const facts = [
    ...(checkIn.finishedAt ? [t('reading.finished', { date: on(checkIn.finishedAt) })] : []),
    ...(checkIn.state === 'draft' ? [t('reading.draft', { date: on(checkIn.startedAt) })] : []),
    ...(checkIn.amendedAt ? [t('reading.amended', { date: on(checkIn.amendedAt) })] : []),
    ...(checkIn.late && checkIn.state !== 'skipped' ? [t('reading.late')] : []),
    ...(checkIn.early && checkIn.state !== 'skipped' ? [t('reading.early')] : []),
    ...(minutes > 0 ? [t('reading.took', { count: minutes })] : []),
    ...(checkIn.supervisor.trim() ? [t('reading.seenBy', { name: checkIn.supervisor.trim() })] : []),
  ]
  const skipped = checkIn.skipReason?.trim()
    ? t('reading.skipped', { reason: checkIn.skipReason })
    : t('journal.skipped')
  return <p className="muted reading-facts">{checkIn.state === 'skipped' ? skipped : facts.join(' · ')}</p>
}
