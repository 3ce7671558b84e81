import type { Meta } from '#core/journal/meta'
import { type AnyRecord, type Contents, EMPTY_CONTENTS, STORES } from '#core/transfer/contents'
import { DATABASE_NAME } from '../database'
import { recordOf } from '../rows'

/** The journal as it is stored. Its records are those of its own schema version, whatever their types here say. */
export type Stored = {
  /** The schema version it is stored in. */
  readonly version: number
  readonly meta: Meta
  readonly contents: Contents
}

/**
 * Reads the whole journal as it is stored, in one transaction and in whatever schema version it is; undefined when there
 * is none. Opens the database without Dexie, so that nothing is upgraded or changed.
 */
export async function readStored(name: string = DATABASE_NAME): Promise<Stored | undefined> {
  const database = await openAsStored(name)
  if (!database) return undefined
  try {
    const stores = STORES.filter((store) => database.objectStoreNames.contains(store))
    if (!database.objectStoreNames.contains('meta')) return undefined
    const transaction = database.transaction(['meta', ...stores], 'readonly')
    const [meta, ...rows] = await Promise.all(
      ['meta', ...stores].map((store) => answerOf(transaction.objectStore(store).getAll())),
    )
    const own = meta?.[0] as Meta | undefined
    if (!own) return undefined
    const records = Object.fromEntries(
      stores.map((store, index) => [store, (rows[index] ?? []).map((row) => recordOf(row as object) as AnyRecord)]),
    )
    const version = Math.floor(storedVersion(database))
    return { version, meta: own, contents: { ...EMPTY_CONTENTS, ...records } }
  } finally {
    database.close()
  }
}

// Dexie stores its version times ten, and adds one when it patches a schema that was changed without a new version.
const DEXIE_FACTOR = 10

/** The schema version of a database; between two whole ones when Dexie patched it. */
export function storedVersion(database: IDBDatabase): number {
  return database.version / DEXIE_FACTOR
}

/** Opens a database as it is; undefined when there is none, and then leaves none behind. */
export function openAsStored(name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    let isNew = false
    request.onupgradeneeded = () => {
      isNew = true
      request.transaction?.abort()
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => (isNew ? resolve(undefined) : reject(request.error))
  })
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
