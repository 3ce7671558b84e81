import type { Clock } from '#core/calendar/clock'
import { DATABASE_NAME, JournalDatabase } from './database'
import { inspectStored } from './guards'
import { createJournal, type Journal } from './journal'

export type Opened =
  | { readonly kind: 'open'; readonly journal: Journal }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'mismatch'; readonly difference: string }
  /** The browser allows no storage here, as in some private windows. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** It could not be opened, even after trying again. */
  | { readonly kind: 'failed'; readonly reason: string }

const PAUSES_MS = [0, 300, 1200]

// A database that is blocked may never answer.
const OPENING_MS = 8000

/**
 * Opens the journal, or says why not. Failures that may pass ("Internal error opening backing store") are tried three
 * times over a second and a half. Never throws, never creates or changes anything when the guards object.
 */
export async function openJournal(clock: Clock, appVersion: string, name: string = DATABASE_NAME): Promise<Opened> {
  let reason = ''
  for (const pause of PAUSES_MS) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
    try {
      return await inTime(openOnce(clock, appVersion, name))
    } catch (error) {
      reason = reasonOf(error)
      if (isRefusal(error)) return { kind: 'refused', reason }
    }
  }
  return { kind: 'failed', reason }
}

async function openOnce(clock: Clock, appVersion: string, name: string): Promise<Opened> {
  const found = await inspectStored(name)
  if (found.kind === 'newer' || found.kind === 'mismatch') return found
  const database = new JournalDatabase(name)
  try {
    await database.open()
    return { kind: 'open', journal: await createJournal(database, clock, appVersion) }
  } catch (error) {
    database.close()
    throw error
  }
}

/** Gives up on an opening that neither succeeds nor fails. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DOMException('', 'TimeoutError')), OPENING_MS)
  })
  try {
    return await Promise.race([work, tooLong])
  } finally {
    clearTimeout(timer)
  }
}

/** The kind of an error, never its message: a message could quote a record. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error || error instanceof DOMException)) return typeof error
  const inner: unknown = 'inner' in error ? error.inner : undefined
  return inner instanceof Error && inner.name !== error.name ? `${error.name} (${inner.name})` : error.name
}

function isRefusal(error: unknown): boolean {
  if (['SecurityError', 'InvalidStateError', 'MissingAPIError'].some((name) => reasonOf(error).includes(name)))
    return true
  // Where site data is blocked Chromium gives IndexedDB's failure no name of its own, but refuses this outright.
  try {
    return window.localStorage === undefined
  } catch {
    return true
  }
}
