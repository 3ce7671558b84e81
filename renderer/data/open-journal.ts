import type { FileFailure, Look } from '#core/bridge/copy'
import type { Clock } from '#core/calendar/clock'
import type { Meta } from '#core/journal/meta'
import type { Settings } from '#core/journal/settings'
import type { History } from '#core/schedule/agenda'
import { copyName } from '#core/transfer/copy-name'
import { type FoundDatabase, type ReadableCopy, verdictOn } from '#core/transfer/sentinel'
import type { Bridge } from '../bridge/bridge'
import { DATABASE_NAME, JournalDatabase } from './database'
import { inspectStored } from './guards'
import { createJournal, type Ids, type Journal } from './journal'
import { reasonOf } from './reason'
import { historyOf } from './repositories/history'
import { getSettings } from './repositories/settings'
import { replaceFrom, snapshotOfDatabase } from './restoring'
import type { SecondCopy } from './second-copy'

/** What a person is told in one line after opening. */
export type OpeningNotice = 'caught-up' | 'copy-renewed'

export type Opened =
  | {
      readonly kind: 'open'
      readonly journal: Journal
      /** What every page needs, read while it opened. */
      readonly first: FirstReading
      readonly notice?: OpeningNotice
    }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'mismatch'; readonly difference: string }
  /** The browser allows no storage here, as in some private windows. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** It could not be opened, even after trying again, and there is no second copy to go back to. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** The second copy has words that the database lacks, and they could not be taken over just now. */
  | { readonly kind: 'not-caught-up'; readonly reason: FileFailure }
  /** No archive could be written, so the journal was not upgraded. */
  | { readonly kind: 'not-upgraded'; readonly reason: string }
  /** The second copy holds a journal that the database lacks. Nothing is written before the person has chosen. */
  | {
      readonly kind: 'found'
      readonly copies: readonly ReadableCopy[]
      readonly database: FoundDatabase['kind']
      readonly look: Look
    }
  /** There is a second copy, the database is empty, and the copy cannot be read. */
  | { readonly kind: 'found-unreadable'; readonly look: Look }
  /** The folder of the profile cannot be written to: nothing could be kept. */
  | { readonly kind: 'profile'; readonly folder: string; readonly reason: FileFailure }
  /** The folder of the second copy cannot be used. */
  | { readonly kind: 'folder'; readonly reason: FileFailure; readonly look: Look; readonly isEmptyHere: boolean }

export type FirstReading = { readonly settings: Settings | undefined; readonly history: History }

/** How to open, when the person has chosen. */
export type OpeningChoice =
  /** Begins a new journal, or goes on with the one in the database, beside what was found. */
  'as-it-is'

export type Surroundings = {
  readonly clock: Clock
  readonly appVersion: string
  readonly bridge: Bridge
  readonly copy: SecondCopy
  readonly name?: string
}

const PAUSES_MS = [0, 300, 1200]

// A database that is blocked may never answer.
const OPENING_MS = 8000

/**
 * Opens the journal and compares it with its second copy, or says why not. Failures that may pass ("Internal error
 * opening backing store") are tried three times over a second and a half. Never throws, never creates or changes
 * anything when the guards object or the person has to choose.
 */
export async function openJournal(surroundings: Surroundings, choice?: OpeningChoice): Promise<Opened> {
  const { bridge } = surroundings
  const looking = bridge.request('copy:look', undefined)
  const profileTrouble = await bridge.request('shell:info', undefined).then(
    (info) => info.profileTrouble,
    () => undefined,
  )
  if (profileTrouble) return { kind: 'profile', ...profileTrouble }
  let reason = ''
  for (const pause of PAUSES_MS) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
    try {
      return await openOnce(surroundings, await looking, choice)
    } catch (error) {
      reason = reasonOf(error)
      if (isRefusal(error)) return { kind: 'refused', reason }
    }
  }
  const look = await looking.catch(() => undefined)
  const verdict = look && verdictOn({ kind: 'broken' }, look.copies)
  if (look && verdict?.kind === 'ask') return { kind: 'found', copies: verdict.copies, database: 'broken', look }
  return { kind: 'failed', reason }
}

async function openOnce(surroundings: Surroundings, look: Look, choice: OpeningChoice | undefined): Promise<Opened> {
  const { bridge, clock, name = DATABASE_NAME } = surroundings
  // After the copy: what a quick note writes in between makes the database ahead, which costs a fold. The other way round
  // it would seem behind, and be replaced.
  const found = await inTime(inspectStored(name))
  if (found.kind === 'newer' || found.kind === 'mismatch') return found
  const meta = found.kind === 'fits' ? found.meta : undefined
  const database = databaseOf(meta)
  if (look.trouble) return { kind: 'folder', reason: look.trouble, look, isEmptyHere: database.kind === 'empty' }
  const verdict = verdictOn(database, look.copies)
  if (verdict.kind === 'ask' && !choice) return { kind: 'found', copies: verdict.copies, database: database.kind, look }
  if (verdict.kind === 'ask-unreadable' && !choice) return { kind: 'found-unreadable', look }
  if (found.kind === 'fits' && found.isOlder && meta) {
    const kept = await snapshotOfDatabase(bridge, clock, meta, 'upgrade', name)
    if (kept.kind === 'failed') return { kind: 'not-upgraded', reason: kept.reason }
  }
  if (verdict.kind === 'catch-up' && meta) {
    const caughtUp = await catchUp(surroundings, verdict.copy, meta)
    if (caughtUp === 'done') return await openNow(surroundings, 'caught-up', false)
    // The copy turned out to be unreadable after all: the database stands, and the copy is written anew.
    if (caughtUp === 'unreadable') return await openNow(surroundings, 'copy-renewed', true)
    return { kind: 'not-caught-up', reason: caughtUp }
  }
  const isBroken = verdict.kind === 'write-copy' && verdict.isBroken
  return await openNow(surroundings, isBroken ? 'copy-renewed' : undefined, verdict.kind !== 'go-on')
}

/** Takes over what the second copy has and the database lacks, after a snapshot; or says why not, with nothing changed. */
async function catchUp(surroundings: Surroundings, copy: ReadableCopy, meta: Meta): Promise<'done' | FileFailure> {
  const { bridge, clock, name } = surroundings
  try {
    const kept = await snapshotOfDatabase(bridge, clock, meta, 'catch-up', name)
    if (kept.kind === 'failed') return kept.reason
    const { journalId, deviceId, revision } = copy
    const replaced = await replaceFrom(
      surroundings,
      { kind: 'copy', name: copy.name },
      { journalId, deviceId, revision },
    )
    if (replaced.kind === 'replaced') return 'done'
    return replaced.kind === 'failed' ? replaced.reason : 'unreadable'
  } catch (error) {
    return reasonOf(error).includes('QuotaExceeded') ? 'full' : 'unknown'
  }
}

async function openNow(
  { clock, appVersion, copy, name = DATABASE_NAME }: Surroundings,
  notice: OpeningNotice | undefined,
  renewsCopy: boolean,
): Promise<Opened> {
  const database = new JournalDatabase(name)
  try {
    await inTime(database.open())
    const unread = { database, clock, appVersion, handOn: copy.handOn }
    const [journal, settings, history] = await Promise.all([
      createJournal(database, clock, appVersion, copy.handOn),
      getSettings(unread),
      historyOf(unread),
    ])
    // Not waited for: until it is on disk nothing says "Saved", and a failure is told then.
    const meta = renewsCopy ? await database.meta.get('meta') : undefined
    if (meta) void copy.renew(idsOf(meta)).catch(() => undefined)
    return { kind: 'open', journal, first: { settings, history }, ...(notice && { notice }) }
  } catch (error) {
    database.close()
    throw error
  }
}

function idsOf({ journalId, deviceId }: Meta): Ids {
  return { journalId, deviceId }
}

function databaseOf(meta: Meta | undefined): FoundDatabase {
  if (!meta || meta.revision === 0) return { kind: 'empty' }
  return { kind: 'journal', name: copyName(meta), journalId: meta.journalId, revision: meta.revision }
}

/** Gives up on an opening that neither succeeds nor fails. */
async function inTime<T>(work: PromiseLike<T>): Promise<T> {
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
