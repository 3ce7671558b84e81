import type { FileFailure, Source } from '#core/bridge/copy'
import type { Language } from '#core/calendar/labels'
import type { FoundDatabase, ReadableCopy } from '#core/transfer/sentinel'
import type { Snapshot, SnapshotReason } from '#core/transfer/snapshots'
import type { Bridge } from '../bridge/bridge'
import { DATABASE_NAME } from './database'
import { inspectStored } from './guards'
import type { Journal } from './journal'
import type { Surroundings } from './open-journal'
import { deleteCheckIn, recordsOfCheckIn } from './repositories/deleted'
import { type Replaced, readSource, replaceFrom, replaceWith, snapshotOfDatabase } from './restoring'
import { CopyFailure, type SecondCopy } from './second-copy'
import type { TaskResults } from './transfer/do-task'
import { withParcel } from './transfer/parcel'
import { doTaskInThread, exportArchive, TaskFailure } from './transfer/tasks'

type Failed = { readonly kind: 'failed'; readonly reason: FileFailure }
export type SavedFile = { readonly kind: 'saved'; readonly name: string } | { readonly kind: 'cancelled' } | Failed

/** What carrying out, bringing in and going back need. */
export type Keeping = { readonly journal: Journal; readonly bridge: Bridge; readonly copy: SecondCopy }

/** Saves the whole journal, sealed answers too, as an archive where the person chooses. */
export async function saveArchive({ journal, bridge }: Keeping, fileName: string): Promise<SavedFile> {
  const { bytes } = await exportArchive(journal.clock.now())
  return await withParcel(bridge, bytes, () => bridge.request('file:save', { kind: 'archive', name: fileName }))
}

/** Saves every check-in as a Markdown file, in one zip. */
export async function saveMarkdown(
  { bridge }: Keeping,
  fileName: string,
  options: { readonly language: Language; readonly withSealed: boolean },
): Promise<SavedFile> {
  const { bytes } = await doTaskInThread({ kind: 'markdown', name: DATABASE_NAME, ...options })
  return await withParcel(bridge, bytes, () => bridge.request('file:save', { kind: 'markdown', name: fileName }))
}

/** What bringing a file in would do. Changes nothing. */
export function previewArchive(file: Blob): Promise<TaskResults['preview']> {
  return doTaskInThread({ kind: 'preview', name: DATABASE_NAME, file })
}

export type BroughtIn =
  | (TaskResults['merge'] & { readonly kind: 'merged' } & {
      /** The snapshot to go back to. */
      readonly before: string
    })
  | (TaskResults['merge'] & { readonly kind: 'refused' })
  | Failed

/** Brings an archive in, after a snapshot: everything of it, in one transaction, or nothing. */
export async function bringIn(keeping: Keeping, file: Blob): Promise<BroughtIn> {
  const { journal } = keeping
  return await answering(async (): Promise<BroughtIn> => {
    const before = await takeSnapshot(keeping, 'import')
    if (before.kind === 'failed') return before
    const { clock, appVersion } = journal
    const merged = await doTaskInThread({ kind: 'merge', name: DATABASE_NAME, file, now: clock.now(), appVersion })
    if (merged.kind === 'refused') return merged
    await copyAlong(keeping)
    return { ...merged, before: before.name }
  })
}

/** Takes a snapshot of the journal as it stands. */
export async function takeSnapshot({ journal, bridge, copy }: Keeping, reason: SnapshotReason) {
  await copy.settled()
  const ids = await idsNow(journal)
  if (bridge.edition === 'browser') return await snapshotOfDatabase(bridge, journal.clock, ids, reason)
  return await bridge.request('snapshot:take', { ...ids, reason, of: 'copy' })
}

const ATTEMPTS = 3

export type Restored =
  | {
      readonly kind: 'restored'
      /** The snapshot to go back to. */
      readonly before: string
    }
  | Exclude<Replaced, { readonly kind: 'replaced' | 'written-meanwhile' }>

/** Puts a snapshot in place of the open journal, after a snapshot of that: so going back is itself gone back from. */
export async function restoreSnapshot(keeping: Keeping, name: string): Promise<Restored> {
  const { journal, bridge } = keeping
  return await answering(async (): Promise<Restored> => {
    const listed = (await bridge.request('snapshot:list', undefined)).find((snapshot) => snapshot.name === name)
    if (!listed) return { kind: 'failed', reason: 'gone' }
    // Read first: the snapshot of before may take the place of a daily one.
    const read = await readSource(bridge, { kind: 'snapshot', name })
    if (read.kind === 'failed') return read
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const meta = await journal.database.meta.get('meta')
      if (!meta) throw new Error('The journal has lost its own record')
      const before = await takeSnapshot(keeping, 'restore')
      if (before.kind === 'failed') return before
      const { journalId } = listed
      // Another journal goes on as another device, so that its own copy is never written over.
      const deviceId = journalId === meta.journalId ? meta.deviceId : crypto.randomUUID()
      const identity = { journalId, deviceId, revision: meta.revision + 1 }
      const replaced = await replaceWith(journal, read.file, identity, meta.revision)
      // What was written meanwhile stands in no snapshot yet.
      if (replaced.kind === 'written-meanwhile') continue
      if (replaced.kind !== 'replaced') return replaced
      await copyAlong(keeping)
      return { kind: 'restored', before: before.name }
    }
    return { kind: 'failed', reason: 'held' }
  })
}

/**
 * Puts what was found in the folder into a database that lacks it, before the journal is open. Another journal that
 * stands there is kept as a snapshot first. On the machine that wrote the copy its device goes on; elsewhere a new one
 * begins, so that two machines never write the same file.
 */
export async function restoreFound(
  surroundings: Surroundings,
  source: Source,
  from: ReadableCopy,
  database: FoundDatabase['kind'],
): Promise<Replaced> {
  const { bridge, clock, name = DATABASE_NAME } = surroundings
  return await answering(async () => {
    const stored = await inspectStored(name)
    const standing = stored.kind === 'fits' ? stored.meta : undefined
    if (database === 'journal' && standing) {
      const kept = await snapshotOfDatabase(bridge, clock, standing, 'restore', name)
      if (kept.kind === 'failed') return kept
    }
    // A snapshot is older than the copy: it goes on beside it, as another device, and the copy stays as it is.
    const goesOn = from.isOwn && source.kind === 'copy'
    const deviceId = goesOn ? from.deviceId : crypto.randomUUID()
    const revision = Math.max(from.revision, standing?.revision ?? 0) + 1
    return await replaceFrom(surroundings, source, { journalId: from.journalId, deviceId, revision })
  })
}

/** Puts a snapshot into an empty database whose second copy cannot be read. A new device begins: the broken files stay. */
export async function restoreUnreadable(
  surroundings: Surroundings,
  { name, journalId, revision }: Snapshot,
): Promise<Replaced> {
  const identity = { journalId, deviceId: crypto.randomUUID(), revision: revision + 1 }
  return await answering(() => replaceFrom(surroundings, { kind: 'snapshot', name }, identity))
}

/**
 * Writes the second copy anew after the journal was replaced or merged. That is done by then, whatever becomes of the
 * copy: what it still lacks is tried again, and said, with every save.
 */
async function copyAlong({ journal, copy }: Keeping): Promise<void> {
  await copy.renew(await idsNow(journal)).catch(() => undefined)
}

async function idsNow({ database }: Journal) {
  const meta = await database.meta.get('meta')
  if (!meta) throw new Error('The journal has lost its own record')
  const { journalId, deviceId } = meta
  return { journalId, deviceId }
}

/** What failed in the copy or in the other thread, as an answer. */
async function answering<T>(work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CopyFailure) return { kind: 'failed', reason: error.reason }
    if (error instanceof TaskFailure) {
      return { kind: 'failed', reason: error.name.includes('QuotaExceeded') ? 'full' : 'unknown' }
    }
    throw error
  }
}

// Beyond this many records a deletion is preceded by a snapshot.
const DELETED_AT_ONCE = 10

/** Deletes a check-in, after a snapshot when much goes with it. */
export async function deleteWithSnapshot(keeping: Keeping, id: string): Promise<{ readonly kind: 'deleted' } | Failed> {
  const { journal } = keeping
  return await answering(async (): Promise<{ readonly kind: 'deleted' } | Failed> => {
    if ((await recordsOfCheckIn(journal, id)) > DELETED_AT_ONCE) {
      const before = await takeSnapshot(keeping, 'deletion')
      if (before.kind === 'failed') return before
    }
    await deleteCheckIn(journal, id)
    return { kind: 'deleted' }
  })
}
