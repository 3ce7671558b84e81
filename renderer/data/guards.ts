import type { Meta } from '#core/journal/meta'
import { DATABASE_NAME } from './database'
import { CURRENT_STORES, SCHEMA_VERSION } from './schema/versions'
import { openAsStored } from './transfer/read-stored'

// Dexie stores its version times ten, and adds one when it patches a schema that was changed without a new version.
const DEXIE_FACTOR = 10

export type Found =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'fits'
      /** Dexie would upgrade it: a whole archive is written before. */
      readonly isOlder: boolean
      /** The journal's own record; undefined in a database nothing was ever written in. */
      readonly meta: Meta | undefined
    }
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
    if (version < SCHEMA_VERSION) return { kind: 'fits', isOlder: true, meta: await ownRecord(database) }
    const difference = Number.isInteger(version) ? schemaDifference(database) : `patched to ${version}`
    if (difference) return { kind: 'mismatch', difference }
    return { kind: 'fits', isOlder: false, meta: await ownRecord(database) }
  } finally {
    database.close()
  }
}

/** What differs between the stored stores and indexes and those this app declares; undefined when nothing does. */
function schemaDifference(database: IDBDatabase): string | undefined {
  const stored = [...database.objectStoreNames].toSorted()
  const declared = Object.keys(CURRENT_STORES).toSorted()
  if (stored.join() !== declared.join()) return `stores ${stored.join()}; expected ${declared.join()}`
  const transaction = database.transaction(stored, 'readonly')
  for (const name of stored) {
    // Dexie writes unique and multi-entry indexes with a mark before their name.
    const [, ...wanted] = (CURRENT_STORES[name] ?? '').split(',').map((index) => index.trim().replace(/^[&*+]+/, ''))
    const found = [...transaction.objectStore(name).indexNames].toSorted().join()
    if (found !== wanted.toSorted().join()) return `indexes of ${name} ${found}; expected ${wanted.toSorted().join()}`
  }
  return undefined
}

function ownRecord(database: IDBDatabase): Promise<Meta | undefined> {
  return new Promise((resolve, reject) => {
    if (!database.objectStoreNames.contains('meta')) return resolve(undefined)
    const request = database.transaction('meta', 'readonly').objectStore('meta').get('meta')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
