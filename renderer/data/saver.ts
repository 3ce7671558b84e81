import type { FileFailure } from '#core/bridge/copy'
import { reasonOf } from './reason'
import { CopyFailure } from './second-copy'

/** Words are committed this long after the last key, so that they are saved within half a second of it. */
export const COMMIT_AFTER_MS = 400

// Whoever types on without a pause has a commit in between, this long after the first key that waits.
const COMMIT_AT_LEAST_EVERY_MS = 2000

// How long to wait before a failed write is tried again, and how much longer each time.
const RETRY_AFTER_MS = 2000
const RETRY_AT_MOST_MS = 15_000

export type SaveStatus =
  /** Nothing was written on this page yet. */
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  /** Everything typed is on disk. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly reason: SaveFailure }

/** Why words are not saved: the working store failed, or the second copy did. */
export type SaveFailure = 'full' | 'closed' | 'unknown' | `copy-${Exclude<FileFailure, 'full'>}`

type Pending = { readonly value: unknown; readonly save: () => Promise<unknown>; readonly isQuiet: boolean }

/**
 * The one way from the screen to the journal: collects what is typed, commits it when the keys rest, says
 * "saved" only when it is on disk, keeps what could not be written and tries again.
 */
export type Saver = {
  /** Commits `value` when the keys rest; a later call with the same key replaces it. */
  readonly later: (key: string, value: unknown, save: () => Promise<void>) => void
  /** The same for what is no one's words (place, time): never shown as saving or failed. */
  readonly laterQuietly: (key: string, save: () => Promise<unknown>) => void
  /**
   * Commits something at once, after what was typed before it. Resolves to whether it is on disk; when it is not, it
   * waits with what was typed and is tried again.
   */
  readonly now: (save: () => Promise<unknown>) => Promise<boolean>
  /** Commits everything that waits. Resolves to whether all of it is on disk. */
  readonly flush: () => Promise<boolean>
  /** What was given with the value that still waits under a key. */
  readonly waiting: (key: string) => unknown
  readonly status: () => SaveStatus
  readonly subscribe: (changed: () => void) => () => void
}

/**
 * Makes a saver with nothing waiting.
 * @param secured resolves when everything committed is in the second copy, too: before that nothing is called saved
 * @param isDiskFull asked when a write failed and the browser does not say why, as it does on a full disk
 */
export function createSaver(secured: () => Promise<void>, isDiskFull: () => Promise<boolean>): Saver {
  const pending = new Map<string | symbol, Pending>()
  const listeners = new Set<() => void>()
  let status: SaveStatus = { kind: 'untouched' }
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | undefined
  let retryAfter = RETRY_AFTER_MS
  let running: Promise<boolean> = Promise.resolve(true)
  // Something is committed that the second copy lacks.
  let isCopyBehind = false
  // Writes asked for at once that are not on disk yet.
  let underWay = 0

  const show = (next: SaveStatus) => {
    if (status.kind === next.kind && next.kind !== 'failed') return
    status = next
    for (const changed of listeners) changed()
  }
  const showFailure = (error: unknown) => {
    const reason = failureOf(error)
    show({ kind: 'failed', reason })
    if (reason !== 'unknown') return
    void isDiskFull().then(
      (isFull) => {
        if (isFull && status.kind === 'failed' && status.reason === 'unknown') show({ kind: 'failed', reason: 'full' })
      },
      () => undefined,
    )
  }
  const schedule = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }
  const hasWords = () => [...pending.values()].some((entry) => !entry.isQuiet)
  const showSavedWhenAllIs = () => {
    if (!hasWords() && underWay === 0 && !isCopyBehind && status.kind !== 'untouched') show({ kind: 'saved' })
  }

  const inBothPlaces = async () => {
    isCopyBehind = true
    await secured()
    isCopyBehind = false
  }

  const commitAll = async (): Promise<boolean> => {
    clearTimeout(timer)
    timer = undefined
    waitingSince = undefined
    let failure: unknown
    // Words first: a place is only kept in a check-in that words have made.
    const inOrder = [...pending].toSorted(([, a], [, b]) => Number(a.isQuiet) - Number(b.isQuiet))
    for (const [key, entry] of inOrder) {
      try {
        await entry.save()
        // Typed on meanwhile: the newer value stays for the next round.
        if (pending.get(key) === entry) pending.delete(key)
      } catch (error) {
        if (!entry.isQuiet) failure = error
        else if (pending.get(key) === entry) pending.delete(key)
      }
    }
    failure ??= await inBothPlaces().then(
      () => undefined,
      (error: unknown) => error,
    )
    if (failure !== undefined) {
      showFailure(failure)
      schedule(retryAfter)
      retryAfter = Math.min(retryAfter * 2, RETRY_AT_MOST_MS)
      return false
    }
    retryAfter = RETRY_AFTER_MS
    if (pending.size > 0 && timer === undefined) schedule(COMMIT_AFTER_MS)
    showSavedWhenAllIs()
    return !hasWords()
  }
  const flush = () => {
    running = running.then(commitAll)
    return running
  }
  const add = (key: string, entry: Pending) => {
    pending.set(key, entry)
    if (!entry.isQuiet && status.kind !== 'failed') show({ kind: 'saving' })
    // What is no one's words waits for those that wait already; a retry that is due keeps its time.
    const hasTime = timer !== undefined && (entry.isQuiet || status.kind === 'failed')
    if (hasTime) return
    waitingSince ??= performance.now()
    const longest = waitingSince + COMMIT_AT_LEAST_EVERY_MS - performance.now()
    schedule(Math.max(0, Math.min(COMMIT_AFTER_MS, longest)))
  }

  return {
    later: (key, value, save) => add(key, { value, save, isQuiet: false }),
    laterQuietly: (key, save) => add(key, { value: undefined, save, isQuiet: true }),
    now: (save) => {
      underWay += 1
      if (status.kind !== 'failed') show({ kind: 'saving' })
      const fail = (error: unknown) => {
        showFailure(error)
        schedule(retryAfter)
        return false
      }
      const saving = flush()
        .then(save)
        .then(
          // Committed: only the second copy is tried again, never the write.
          () => inBothPlaces().then(() => true, fail),
          (error: unknown) => {
            pending.set(Symbol('at once'), { value: undefined, save, isQuiet: false })
            return fail(error)
          },
        )
        .finally(() => {
          underWay -= 1
          showSavedWhenAllIs()
        })
      // What comes after, and whoever closes the window, waits for this too.
      running = saving.then(() => !hasWords())
      return saving
    },
    flush,
    waiting: (key) => pending.get(key)?.value,
    status: () => status,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

function failureOf(error: unknown): SaveFailure {
  if (error instanceof CopyFailure) return error.reason === 'full' ? 'full' : `copy-${error.reason}`
  const reason = reasonOf(error)
  if (reason.includes('QuotaExceeded')) return 'full'
  return reason.includes('DatabaseClosed') ? 'closed' : 'unknown'
}
