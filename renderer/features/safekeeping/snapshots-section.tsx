import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localTimeAt } from '#core/calendar/clock'
import { dateYearLabel } from '#core/calendar/labels'
import type { Snapshot } from '#core/transfer/snapshots'
import { useKeeping, useSaver } from '../../data/context'
import { restoreSnapshot } from '../../data/safekeeping'
import { useLanguage } from '../../i18n/language'
import { SnapshotList } from '../../ui/snapshot-list'
import { Outcome, type Said } from './outcome'
import { problemText } from './problem-text'
import { Section } from './section'

type SnapshotsSectionProps = {
  /** How many were taken elsewhere on this page: each makes the list be read again. */
  readonly taken: number
}

/** The journal as it stood at other times, and the way back, which is itself gone back from. */
export function SnapshotsSection({ taken }: SnapshotsSectionProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const keeping = useKeeping()
  const saver = useSaver()
  const { bridge, journal } = keeping
  const zone = journal.clock.zone()
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>()
  const [chosen, setChosen] = useState<Snapshot>()
  const [before, setBefore] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each count reads once more.
  useEffect(() => {
    void bridge.request('snapshot:list', undefined).then(setSnapshots)
  }, [bridge, taken])

  const dateOf = (snapshot: Snapshot) => dateYearLabel(localTimeAt(snapshot.takenAt, zone).day, language)
  const goBack = async (name: string, done: string) => {
    setBusy(true)
    await saver.flush()
    const answer = await restoreSnapshot(keeping, name).catch(() => undefined)
    // Should the second copy lack it, that is said where everything is.
    void saver.flush()
    setBusy(false)
    setChosen(undefined)
    if (answer?.kind === 'restored') {
      setBefore(answer.before)
      setSaid({ kind: 'done', text: done })
    } else if (answer?.kind === 'refused') setSaid({ kind: 'problem', text: problemText(t, answer.problem) })
    else setSaid({ kind: 'problem', text: t(`safekeeping.problems.${answer?.reason ?? 'unknown'}`) })
    setSnapshots(await bridge.request('snapshot:list', undefined))
  }
  const undo = async (name: string) => {
    setBefore(undefined)
    await goBack(name, t('safekeeping.undoneImport'))
    setBefore(undefined)
  }
  const isDesktop = bridge.edition === 'desktop'
  const text = t(isDesktop ? 'safekeeping.snapshotsText' : 'safekeeping.snapshotsTextBrowser')
  const none = t(isDesktop ? 'safekeeping.snapshotsNone' : 'safekeeping.snapshotsNoneBrowser')
  return (
    <Section title={t('safekeeping.snapshotsTitle')} text={text}>
      {chosen && (
        <div className="keeping-ask">
          <h3>{t('safekeeping.goBackTitle', { date: dateOf(chosen) })}</h3>
          <p className="muted">{t('safekeeping.goBackText')}</p>
          <div className="keeping-buttons">
            <Button
              disabled={isBusy}
              onClick={() => void goBack(chosen.name, t('safekeeping.wentBack', { date: dateOf(chosen) }))}
            >
              {t('safekeeping.goBack')}
            </Button>
            <Button variant="subtle" onClick={() => setChosen(undefined)}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      )}
      <Outcome said={said} />
      {before !== undefined && (
        <div className="keeping-buttons">
          <Button variant="default" disabled={isBusy} onClick={() => void undo(before)}>
            {t('safekeeping.undoGoBack')}
          </Button>
        </div>
      )}
      {snapshots?.length === 0 && <p className="muted">{none}</p>}
      {snapshots && snapshots.length > 0 && <SnapshotList snapshots={snapshots} zone={zone} onChoose={setChosen} />}
      {isDesktop && snapshots && snapshots.length > 0 && (
        <div className="keeping-buttons">
          <Button variant="default" onClick={() => void bridge.request('place:show', 'snapshots')}>
            {t('safekeeping.showSnapshots')}
          </Button>
        </div>
      )}
    </Section>
  )
}
