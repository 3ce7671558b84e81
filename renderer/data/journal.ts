import type { Table } from 'dexie'
import { v4 as randomId } from 'uuid'
import type { Clock, Instant } from '#core/calendar/clock'
import type { Meta } from '#core/journal/meta'
import { laterOf } from '#core/schedule/clock-check'
import { ARCHIVE_FORMAT } from '#core/transfer/archive'
import type { LogEntry } from '#core/transfer/log'
import { changesSoFar } from './changes'
import type { JournalDatabase } from './database'
import { SCHEMA_VERSION } from './schema/versions'

/** The open journal: what repositories need to read and write. */
export type Journal = {
  readonly database: JournalDatabase
  readonly clock: Clock
  readonly appVersion: string
  /** Takes what a commit changed, for the second copy. */
  readonly handOn: HandOn
}

/** Whose journal it is, on which device. */
export type Ids = Pick<Meta, 'journalId' | 'deviceId'>

/** Takes what a commit changed. Never throws: what becomes of it is told elsewhere. */
export type HandOn = (ids: Ids, entry: LogEntry) => void

/** Opens the journal's own record, or makes one on the very first start. */
export async function createJournal(
  database: JournalDatabase,
  clock: Clock,
  appVersion: string,
  handOn: HandOn,
): Promise<Journal> {
  const journal = { database, clock, appVersion, handOn }
  if (!(await database.meta.get('meta'))) {
    await database.transaction('rw', database.meta, async () => {
      // Two windows may start at once: the first one's identity holds.
      if (await database.meta.get('meta')) return
      await database.meta.add({
        id: 'meta',
        journalId: randomId(),
        deviceId: randomId(),
        revision: 0,
        schemaVersion: SCHEMA_VERSION,
        appVersion,
        writtenAt: clock.now(),
      })
    })
  }
  return journal
}

/** What a write knows of itself. */
export type Writing = {
  /** Fields of a record made now. */
  readonly created: () => { createdAt: Instant; updatedAt: Instant; deviceId: string }
  /** Fields of a record changed now; never stamped earlier than it was, even when the clock went back. */
  readonly changed: (before: { readonly updatedAt: Instant }) => { updatedAt: Instant; deviceId: string }
  readonly now: Instant
}

/**
 * The only way to write. Runs `work` in one transaction over `tables`, with strict durability, in which the journal's
 * `revision` grows by one, and hands on what it changed. Resolves when it is on disk; when anything throws, nothing of it
 * is kept.
 */
export async function write<T>(
  journal: Journal,
  tables: readonly Table[],
  work: (writing: Writing) => Promise<T>,
): Promise<T> {
  const { database, clock, appVersion, handOn } = journal
  const { ids, entry, result } = await database.transaction('rw', [...tables, database.meta], async () => {
    const meta = await database.meta.get('meta')
    if (!meta) throw new Error('The journal has lost its own record')
    const now = clock.now()
    const { deviceId } = meta
    const result = await work({
      now,
      created: () => ({ createdAt: now, updatedAt: now, deviceId }),
      changed: (before) => ({ updatedAt: laterOf(now, before.updatedAt), deviceId }),
    })
    const next: Meta = {
      ...meta,
      revision: meta.revision + 1,
      schemaVersion: SCHEMA_VERSION,
      appVersion,
      writtenAt: now,
    }
    await database.meta.put(next)
    const { journalId, revision } = next
    const entry: LogEntry = { format: ARCHIVE_FORMAT, revision, at: now, appVersion, ...changesSoFar() }
    return { ids: { journalId, deviceId }, entry, result }
  })
  handOn(ids, entry)
  return result
}
