import type { Instant } from '#core/calendar/clock'
import type { Meta } from '#core/journal/meta'
import { laterOf } from '#core/schedule/clock-check'
import { type Archive, unknownEditions } from '#core/transfer/archive'
import { type AnyRecord, type Contents, STORES, type Store } from '#core/transfer/contents'
import type { JournalDatabase } from '../database'
import { goalRow, remedyRow } from '../rows'
import { SCHEMA_VERSION } from '../schema/versions'

/** What a journal is known by after it was put. */
export type Identity = Pick<Meta, 'journalId' | 'deviceId' | 'revision'>

/**
 * Puts an archive in place of everything in the database, in one transaction: all of it or nothing. Resolves to whether it
 * did: with an expected revision it does nothing when the database stands at another.
 */
export async function replaceJournal(
  database: JournalDatabase,
  archive: Archive,
  identity: Identity,
  { now, appVersion }: { readonly now: Instant; readonly appVersion: string },
  expected?: number,
): Promise<boolean> {
  return await database.transaction('rw', database.tables, async () => {
    if (expected !== undefined && (await database.meta.get('meta'))?.revision !== expected) return false
    for (const store of STORES) await database.table(store).clear()
    await putRecords(database, archive.contents)
    const editions = unknownEditions(archive.editions)
    await database.meta.put({
      ...identity,
      id: 'meta',
      schemaVersion: SCHEMA_VERSION,
      appVersion,
      writtenAt: laterOf(now, archive.stamp.writtenAt),
      ...(editions.length > 0 && { editions: [...editions] }),
    })
    return true
  })
}

/** Puts records into an open transaction. */
export async function putRecords(database: JournalDatabase, contents: Contents): Promise<void> {
  for (const store of STORES) {
    const rows = contents[store].map((record) => rowOf(store, record))
    if (rows.length > 0) await database.table(store).bulkPut(rows)
  }
}

function rowOf(store: Store, record: AnyRecord): object {
  if (store === 'goals') return goalRow(record as Contents['goals'][number])
  if (store === 'remedies') return remedyRow(record as Contents['remedies'][number])
  return record
}
