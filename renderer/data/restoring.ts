import type { Answered } from '#core/bridge/channels'
import type { FileFailure, Source } from '#core/bridge/copy'
import type { Clock } from '#core/calendar/clock'
import type { SnapshotReason } from '#core/transfer/snapshots'
import type { Bridge } from '../bridge/bridge'
import { DATABASE_NAME } from './database'
import type { Ids } from './journal'
import type { FileProblem } from './transfer/do-task'
import { withParcel } from './transfer/parcel'
import type { Identity } from './transfer/put-journal'
import { doTaskInThread } from './transfer/tasks'

type Failed = { readonly kind: 'failed'; readonly reason: FileFailure }
export type Replaced =
  | { readonly kind: 'replaced' }
  /** The database was written in meanwhile: nothing was replaced. */
  | { readonly kind: 'written-meanwhile' }
  | { readonly kind: 'refused'; readonly problem: FileProblem }
  | Failed

/** Takes a snapshot of the database as it is stored, without opening it in any other way. */
export async function snapshotOfDatabase(
  bridge: Bridge,
  clock: Clock,
  { journalId, deviceId }: Ids,
  reason: SnapshotReason,
  name: string = DATABASE_NAME,
): Promise<{ readonly kind: 'taken'; readonly name: string } | Failed> {
  const { bytes } = await doTaskInThread({ kind: 'export', name, now: clock.now() })
  return await withParcel(bridge, bytes, () =>
    bridge.request('snapshot:take', { journalId, deviceId, reason, of: 'parcel' }),
  )
}

let lastRead: Promise<unknown> = Promise.resolve()

/** Reads a whole journal from a second copy or snapshot, part by part. One at a time: the shell keeps only one ready. */
export function readSource(bridge: Bridge, source: Source): Promise<ReadSource> {
  const turn = lastRead.then(() => readInParts(bridge, source))
  lastRead = turn.catch(() => undefined)
  return turn
}

type ReadSource = { readonly kind: 'read'; readonly file: Blob } | Failed

async function readInParts(bridge: Bridge, source: Source): Promise<ReadSource> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let from: number | undefined = 0; from !== undefined; ) {
    const answer: Answered<'copy:read'> = await bridge.request('copy:read', { source, from })
    if (answer.kind === 'failed') return answer
    parts.push(new Uint8Array(answer.bytes))
    from = answer.next
  }
  return { kind: 'read', file: new Blob(parts) }
}

type Surroundings = {
  readonly bridge: Bridge
  readonly clock: Clock
  readonly appVersion: string
  readonly name?: string
}

/** Puts what a second copy or snapshot holds in place of the database's contents, in one transaction. */
export async function replaceFrom(surroundings: Surroundings, source: Source, identity: Identity): Promise<Replaced> {
  const read = await readSource(surroundings.bridge, source)
  return read.kind === 'failed' ? read : await replaceWith(surroundings, read.file, identity)
}

/**
 * Puts an archive of ours in place of the database's contents, in one transaction. With an expected revision nothing is
 * replaced when the database stands at another.
 */
export async function replaceWith(
  { clock, appVersion, name = DATABASE_NAME }: Omit<Surroundings, 'bridge'>,
  file: Blob,
  identity: Identity,
  expected?: number,
): Promise<Replaced> {
  const stamped = { now: clock.now(), appVersion }
  return await doTaskInThread({ kind: 'replace', name, file, identity, expected, ...stamped })
}
