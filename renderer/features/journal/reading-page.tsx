import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { dayWhere } from '#core/calendar/clock'
import { parseDay } from '#core/calendar/day'
import { dateYearLabel, weekNumberLabel } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import { type CheckIn, checkInId } from '#core/journal/check-in'
import { type Edition, editionOf } from '#core/questionnaires/catalogue'
import { useJournal, useJournalQuery, useSaver } from '../../data/context'
import type { Journal } from '../../data/journal'
import type { CheckInPlace } from '../../data/new-check-in'
import { bringBack, type Deleted, recentlyDeleted } from '../../data/repositories/deleted'
import { joined } from '../../i18n/joined'
import { useLanguage } from '../../i18n/language'
import { paths } from '../../paths'
import { copyText } from '../../ui/copy-text'
import { Seal } from '../../ui/seal'
import { DeleteButton } from './delete-button'
import { type Reading, readReading } from './reading-data'
import { ReadingSections } from './reading-sections'
import { UnknownAnswers } from './unknown-answers'
import './journal.css'

/** A check-in as it reads, on the screen and on paper. */
export function ReadingPage({ place }: { readonly place: CheckInPlace }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const journal = useJournal()
  const saver = useSaver()
  const { kind, periodKey } = place
  const data = useJournalQuery(
    async (from) => {
      const found = await readReading(from, { kind, periodKey })
      return { found, deleted: found ? undefined : await deletedCheckIn(from, { kind, periodKey }) }
    },
    [kind, periodKey],
  )
  if (!data) return null
  const { found, deleted } = data
  if (!found) {
    return (
      <div className="reading-missing">
        <h1>{periodOf(periodKey).label(language)}</h1>
        <p className="muted">
          {deleted ? t('reading.deleted') : kind === 'weekly' ? t('reading.missing') : t('reading.missingLonger')}
        </p>
        <div className="reading-missing-buttons">
          {deleted && (
            <Button onClick={() => void saver.now(() => bringBack(journal, deleted))}>
              {t('safekeeping.bringBack')}
            </Button>
          )}
          <Button variant={deleted ? 'default' : 'filled'} onClick={() => navigate(paths.write(place))}>
            {t(deleted ? 'reading.writeAnew' : 'reading.writeNow')}
          </Button>
          <Button variant="subtle" onClick={() => navigate(paths.journal)}>
            {t('reading.back')}
          </Button>
        </div>
      </div>
    )
  }
  const { questionnaire } = found.checkIn
  return <Review reading={found} edition={editionOf(questionnaire.kind, questionnaire.version)} />
}

async function deletedCheckIn(journal: Journal, { kind, periodKey }: CheckInPlace): Promise<Deleted | undefined> {
  const id = checkInId(kind, periodKey)
  return (await recentlyDeleted(journal)).find((one) => one.kind === 'check-in' && one.record.id === id)
}

type ReviewProps = { readonly reading: Reading; readonly edition: Edition | undefined }

function Review({ reading, edition }: ReviewProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const [linkNotice, setLinkNotice] = useState<'reading.linkCopied' | 'reading.linkNotCopied'>()
  const { checkIn } = reading
  const period = periodOf(checkIn.periodKey)
  const sealing = useSealing(reading)
  const showLink = async (address: string) =>
    setLinkNotice((await copyText(address)) ? 'reading.linkCopied' : 'reading.linkNotCopied')
  return (
    <article className={sealing.isPrinted ? 'reading-with-sealed' : undefined}>
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
            {t(`checkIn.kinds.${checkIn.kind}`)}
            {period.kind === 'week' && ` · ${weekNumberLabel(parseDay(period.key), language)}`}
          </p>
          <h1>{period.label(language)}</h1>
          <Facts checkIn={checkIn} />
        </div>
        {checkIn.state === 'finished' && <Seal label={period.seal} size={64} />}
      </header>
      {reading.amendedSince.length > 0 && (
        <p className="small muted reading-amended">
          {t('reading.amendedBelow', {
            names: joined(
              reading.amendedSince.map((key) => periodOf(key).label(language)),
              language,
            ),
          })}
        </p>
      )}
      {sealing.hasSealed && (
        <div className="reading-sealing">
          <Button variant="default" onClick={sealing.toggle}>
            {t(sealing.isRevealed ? 'sealing.hide' : 'sealing.showAll')}
          </Button>
          {sealing.isRevealed && (
            <Button variant="subtle" onClick={sealing.print}>
              {t('sealing.printWith')}
            </Button>
          )}
        </div>
      )}
      {edition ? (
        <ReadingSections
          reading={reading}
          edition={edition}
          isRevealed={sealing.isRevealed}
          onLink={(address) => void showLink(address)}
        />
      ) : (
        <UnknownAnswers
          reading={reading}
          isRevealed={sealing.isRevealed}
          onLink={(address) => void showLink(address)}
        />
      )}
      {reading.notes.length > 0 && (
        <section className="reading-section">
          <h2>{t('checkIn.notes')}</h2>
          <ul className="reading-answer">
            {reading.notes.map(({ id, text }) => (
              <li key={id} className="words">
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {linkNotice && (
        <p className="small reading-link-notice" role="status">
          {t(linkNotice)}
        </p>
      )}
    </article>
  )
}

/** What of a check-in is sealed stays covered until it is asked for, and out of print unless that is asked for, too. */
function useSealing({ answers, motives }: Reading) {
  const [isRevealed, setRevealed] = useState(false)
  const [isPrinted, setPrinted] = useState(false)
  useEffect(() => {
    if (!isPrinted) return
    window.print()
    setPrinted(false)
  }, [isPrinted])
  const hasSealed = [...answers.values(), ...motives].some(({ sealed }) => sealed === true)
  return {
    hasSealed,
    isRevealed,
    isPrinted,
    toggle: () => setRevealed(!isRevealed),
    print: () => setPrinted(true),
  }
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
  const on = (instant: CheckIn['createdAt']) => dateYearLabel(dayWhere(instant, checkIn.zone), language)
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
