import type { Answered } from '#core/bridge/channels'
import { instantAt } from '#core/calendar/clock'
import { readHead } from '#core/transfer/archive'
import { type Snapshot, type SnapshotReason, snapshotsToKeep } from '#core/transfer/snapshots'
import { change, kept } from './browser-store'

const HEAD_BYTES = 8192
const TAIL_BYTES = 200

/** Every snapshot in this browser, newest first. */
export async function listSnapshots(): Promise<readonly Snapshot[]> {
  const all = (await kept('snapshots')) ?? []
  return all.map(({ file: _, ...snapshot }) => snapshot).toReversed()
}

/** Keeps an archive as a snapshot, and lets go of those that are no longer to be kept. */
export async function takeSnapshot(
  file: Blob,
  reason: SnapshotReason,
  now: number,
): Promise<Answered<'snapshot:take'>> {
  const head = readHead(await file.slice(0, HEAD_BYTES).text())
  if (!head) return { kind: 'failed', reason: 'unreadable' }
  const takenAt = instantAt(now)
  const { journalId, stamp, summary } = head
  const name = `${takenAt.replaceAll(/\D/g, '')}-${reason}`
  // An archive's last line holds the sum of its contents.
  const sum = (await file.slice(-TAIL_BYTES).text()).split('"body":')[1] ?? ''
  const newest = (await kept('snapshots'))?.findLast((snapshot) => snapshot.journalId === journalId)
  const isSame = newest !== undefined && (await newest.file.slice(-TAIL_BYTES).text()).endsWith(sum)
  if (isSame && sum !== '') return { kind: 'taken', name: newest.name }
  const taken = { name, reason, takenAt, bytes: file.size, journalId, revision: stamp.revision, summary, file }
  await change('snapshots', (before = []) => {
    const all = [...before, taken]
    const own = all.filter((snapshot) => snapshot.journalId === journalId)
    const wanted = snapshotsToKeep(own, takenAt)
    return all.filter((snapshot) => snapshot.journalId !== journalId || wanted.has(snapshot))
  })
  return { kind: 'taken', name }
}

/** The bytes of a snapshot. Throws a NotFoundError when it is gone. */
export async function readSnapshot(name: string): Promise<Uint8Array> {
  const found = (await kept('snapshots'))?.find((snapshot) => snapshot.name === name)
  if (!found) throw new DOMException('', 'NotFoundError')
  return new Uint8Array(await found.file.arrayBuffer())
}
