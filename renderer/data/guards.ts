import { DATABASE_NAME } from './database'
import { CURRENT_STORES, SCHEMA_VERSION } from './schema/versions'

// Dexie stores its version times ten, and adds one when it patches a schema that was changed without a new version.
const DEXIE_FACTOR = 10

export type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'fits' }
  /** Written by a newer app: this one must not touch it. */
  | { readonly kind: 'newer'; readonly version: number }
  /** The schema was changed without a new version: a mistake of ours that must not reach a journal. */
  | { readonly kind: 'mismatch'; readonly difference: string }

/**
 * Looks at the stored database before Dexie does, without changing it: Dexie would open a newer one with older code and
 * patch missing stores silently. Throws the browser's error when storage is refused or cannot be opened.
 */
export async function inspectStored(name: string = DATABASE_NAME): Promise<Found> {
  const database = await openAsStored(name)
  if (!database) return { kind: 'none' }
  try {
    const version = database.version / DEXIE_FACTOR
    if (version >= SCHEMA_VERSION + 1) return { kind: 'newer', version: Math.floor(version) }
    if (version < SCHEMA_VERSION) return { kind: 'fits' }
    const difference = Number.isInteger(version) ? schemaDifference(database) : `patched to ${version}`
    return difference ? { kind: 'mismatch', difference } : { kind: 'fits' }
  } finally {
    database.close()
  }
}

/** Opens a database as it is; undefined when there is none, and then leaves none behind. */
function openAsStored(name: string): Promise<IDBDatabase | undefined> {
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

/** What differs between the stored stores and indexes and those this app declares; undefined when nothing does. */
function schemaDifference(database: IDBDatabase): string | undefined {
  const stored = [...database.objectStoreNames].toSorted()
  const declared = Object.keys(CURRENT_STORES).toSorted()
  if (stored.join() !== declared.join()) return `stores ${stored.join()}; expected ${declared.join()}`
  const transaction = database.transaction(stored, 'readonly')
  for (const name of stored) {
    const [, ...wanted] = (CURRENT_STORES[name] ?? '').split(',').map((index) => index.trim())
    const found = [...transaction.objectStore(name).indexNames].toSorted().join()
    if (found !== wanted.toSorted().join()) return `indexes of ${name} ${found}; expected ${wanted.toSorted().join()}`
  }
  return undefined
}
