import type { Meta } from '#core/journal/meta'
import { DATABASE_NAME } from './database'
import type { SchemaVersion } from './schema/schema-version'
import { SCHEMA_VERSION, SCHEMA_VERSIONS } from './schema/versions'
import { openAsStored, storedVersion } from './transfer/read-stored'

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
    const version = storedVersion(database)
    if (version >= SCHEMA_VERSION + 1) return { kind: 'newer', version: Math.floor(version) }
    const declared = SCHEMA_VERSIONS.find((one) => one.version === version)?.stores
    const difference = declared ? schemaDifference(database, declared) : `patched to ${version}`
    // Below the first version there is nothing of ours.
    if (version >= 1 && difference) return { kind: 'mismatch', difference }
    return { kind: 'fits', isOlder: version < SCHEMA_VERSION, meta: await ownRecord(database) }
  } finally {
    database.close()
  }
}

/** What differs between the stored stores and indexes and those this app declares; undefined when nothing does. */
function schemaDifference(database: IDBDatabase, stores: SchemaVersion['stores']): string | undefined {
  const stored = [...database.objectStoreNames].toSorted()
  const declared = Object.keys(stores).toSorted()
  if (stored.join() !== declared.join()) return `stores ${stored.join()}; expected ${declared.join()}`
  const transaction = database.transaction(stored, 'readonly')
  for (const name of stored) {
    // Dexie writes unique and multi-entry indexes with a mark before their name.
    const [, ...wanted] = (stores[name] ?? '').split(',').map((index) => index.trim().replace(/^[&*+]+/, ''))
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
