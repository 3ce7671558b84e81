import { createStore, get, set, update } from 'idb-keyval'
import type { Instant } from '#core/calendar/clock'
import type { Snapshot } from '#core/transfer/snapshots'

/** What belongs to this browser and not to the journal. */
export type Kept = {
  /** The folder the person chose to write into. */
  readonly folder: FileSystemDirectoryHandle
  /** When the journal last left the browser. */
  readonly savedAt: Instant
  readonly snapshots: readonly (Snapshot & { readonly file: Blob })[]
}

// Apart from the journal's own database, so that neither needs the other's schema.
const store = createStore('vantage-browser', 'kept')

/** Reads what is kept under a name; undefined also where the browser lets nothing be stored. */
export async function kept<K extends keyof Kept>(name: K): Promise<Kept[K] | undefined> {
  return await get<Kept[K]>(name, store).catch(() => undefined)
}

/** Keeps something under a name. */
export async function keep<K extends keyof Kept>(name: K, value: Kept[K] | undefined): Promise<void> {
  await set(name, value, store)
}

/** Changes what is kept under a name, in one transaction. */
export async function change<K extends keyof Kept>(
  name: K,
  changed: (before: Kept[K] | undefined) => Kept[K],
): Promise<void> {
  await update<Kept[K]>(name, changed, store)
}
