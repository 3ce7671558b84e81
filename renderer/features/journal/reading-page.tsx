import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { localTimeAt } from '#core/calendar/clock'
import type { Day } from '#core/calendar/day'
import { dateYearLabel, weekLabel, weekNumberLabel, weekSeal } from '#core/calendar/labels'
import type { CheckIn } from '#core/journal/check-in'
import { type Edition, editionOf } from '#core/questionnaires/catalogue'
import { useJournalQuery } from '../../data/context'
import { useLanguage } from '../../i18n/language'
import { paths, weekly } from '../../paths'
import { copyText } from '../../ui/copy-text'
import { Seal } from '../../ui/seal'
import { type Reading, readReading } from './reading-data'
import { ReadingSections } from './reading-sections'
import { UnknownAnswers } from './unknown-answers'
import './journal.css'

/** A week's review as it reads, on the screen and on paper. */
export function ReadingPage({ monday }: { readonly monday: Day }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const data = useJournalQuery(async (journal) => ({ found: await readReading(journal, monday) }), [monday])
  if (!data) return null
  const { found } = data
  if (!found) {
    return (
      <>
        <p className="muted">{t('reading.missing')}</p>
        <div className="reading-bar">
          <Button variant="subtle" onClick={() => navigate(paths.journal)}>
            {t('reading.back')}
          </Button>
          <Button onClick={() => navigate(paths.write(weekly(monday)))}>{t('reading.writeNow')}</Button>
        </div>
      </>
    )
  }
  const { kind, version } = found.checkIn.questionnaire
  return <Review monday={monday} reading={found} edition={editionOf(kind, version)} />
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
