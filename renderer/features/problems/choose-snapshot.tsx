import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Snapshot } from '#core/transfer/snapshots'
import type { Surroundings } from '../../data/open-journal'
import { SnapshotList } from '../../ui/snapshot-list'

type ChooseSnapshotProps = {
  readonly surroundings: Surroundings
  readonly isOpen?: boolean
  readonly onChoose: (snapshot: Snapshot) => void
}

/** Snapshots to restore instead, behind a click; nothing when there are none. */
export function ChooseSnapshot({ surroundings, isOpen = false, onChoose }: ChooseSnapshotProps) {
  const { t } = useTranslation()
  const { bridge, clock } = surroundings
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>([])
  useEffect(() => {
    void bridge.request('snapshot:list', undefined).then(setSnapshots)
  }, [bridge])
  if (snapshots.length === 0) return null
  return (
    <details className="found-snapshots" open={isOpen}>
      <summary>{t('problem.chooseSnapshot')}</summary>
      <SnapshotList snapshots={snapshots} zone={clock.zone()} onChoose={onChoose} />
    </details>
  )
}
