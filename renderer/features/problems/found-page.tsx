import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Source } from '#core/bridge/copy'
import { localTimeAt } from '#core/calendar/clock'
import { dateYearLabel } from '#core/calendar/labels'
import type { ReadableCopy } from '#core/transfer/sentinel'
import type { Summary } from '#core/transfer/summary'
import type { Opened, OpeningChoice, Surroundings } from '../../data/open-journal'
import { readSource } from '../../data/restoring'
import { previewArchive, restoreFound } from '../../data/safekeeping'
import { checkInName } from '../../i18n/check-in-name'
import { useLanguage } from '../../i18n/language'
import { MessagePage } from '../../ui/message-page'
import { ChooseSnapshot } from './choose-snapshot'
import { SetAsideButton } from './set-aside-button'
import './found-page.css'

type FoundPageProps = {
  readonly found: Opened & { readonly kind: 'found' }
  readonly surroundings: Surroundings
  readonly onOpen: (choice?: OpeningChoice) => void
}

const TITLES = { empty: 'found', journal: 'foundOther', broken: 'foundBroken' } as const

/** The second copy holds what the storage lacks. Nothing is written before the person has chosen here. */
export function FoundPage({ found, surroundings, onOpen }: FoundPageProps) {
  const { t } = useTranslation()
  const { bridge } = surroundings
  const [newest, ...others] = found.copies
  const [chosen, setChosen] = useState<ReadableCopy | undefined>(newest)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const name = TITLES[found.database]
  const { place } = found.look

  const restore = async (source: Source, copy: ReadableCopy) => {
    setBusy(true)
    const answer = await restoreFound(surroundings, source, copy, found.database).catch(() => undefined)
    if (answer?.kind === 'replaced') return onOpen()
    setBusy(false)
    const reason = answer?.kind === 'failed' ? answer.reason : answer ? 'unreadable' : 'unknown'
    setProblem(t(`safekeeping.problems.${reason}`))
  }
  if (!chosen) return null
  return (
    <MessagePage title={t(`problem.${name}Title`)} text={t(`problem.${name}Text`)}>
      <div className="found">
        <Holding copy={chosen} surroundings={surroundings} />
        {place.edition === 'desktop' && <p className="small faint">{t('problem.foundIn', { folder: place.folder })}</p>}
        {problem && (
          <p className="found-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="found-buttons">
          {found.database === 'broken' ? (
            <SetAsideButton bridge={bridge} isMain />
          ) : (
            <>
              <Button disabled={isBusy} onClick={() => void restore({ kind: 'copy', name: chosen.name }, chosen)}>
                {isBusy ? t('problem.restoring') : t('problem.restore')}
              </Button>
              <Button variant="default" disabled={isBusy} onClick={() => onOpen('as-it-is')}>
                {t(found.database === 'journal' ? 'problem.keepStored' : 'problem.startNew')}
              </Button>
            </>
          )}
        </div>
        {found.database !== 'broken' && (
          <ChooseSnapshot
            surroundings={surroundings}
            onChoose={(snapshot) =>
              void restore({ kind: 'snapshot', name: snapshot.name }, { ...chosen, journalId: snapshot.journalId })
            }
          />
        )}
        {others.length > 0 && (
          <div>
            <h2>{t('problem.otherCopies')}</h2>
            {found.copies
              .filter((copy) => copy !== chosen)
              .map((copy) => (
                <button
                  key={copy.name}
                  type="button"
                  className="text-button found-other"
                  onClick={() => setChosen(copy)}
                >
                  <Counts summary={copy.summary} />, <Written copy={copy} surroundings={surroundings} />
                </button>
              ))}
          </div>
        )}
      </div>
    </MessagePage>
  )
}

type CopyProps = { readonly copy: ReadableCopy; readonly surroundings: Surroundings }

/** What a copy holds, counted anew from all of it: the fold alone may be some days old. */
function Holding({ copy, surroundings }: CopyProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { bridge } = surroundings
  const [summary, setSummary] = useState<Summary>()
  useEffect(() => {
    let isCurrent = true
    const count = async () => {
      const read = await readSource(bridge, { kind: 'copy', name: copy.name })
      const preview = read.kind === 'read' ? await previewArchive(read.file) : undefined
      if (isCurrent) setSummary(preview?.kind === 'preview' ? preview.summary : copy.summary)
    }
    void count().catch(() => setSummary(copy.summary))
    return () => {
      isCurrent = false
    }
  }, [bridge, copy])
  return (
    <div className="found-copy" data-counted={summary !== undefined}>
      <p className="found-counts">{summary && <Counts summary={summary} />}</p>
      {summary?.first && summary.last && (
        <p className="muted">
          {t('problem.foundSpan', {
            first: checkInName(summary.first, language),
            last: checkInName(summary.last, language),
          })}
        </p>
      )}
      <p className="muted">
        <Written copy={copy} surroundings={surroundings} />
      </p>
    </div>
  )
}

function Counts({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation()
  return (
    <>
      {t('problem.foundHolds', {
        checkIns: t('safekeeping.reviews', { count: summary.checkIns }),
        goals: t('safekeeping.goals', { count: summary.goals }),
        notes: t('safekeeping.notes', { count: summary.notes }),
      })}
    </>
  )
}

function Written({ copy, surroundings }: CopyProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { day } = localTimeAt(copy.writtenAt, surroundings.clock.zone())
  return <>{t('problem.foundWritten', { date: dateYearLabel(day, language) })}</>
}
