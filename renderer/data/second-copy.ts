import type { FileFailure } from '#core/bridge/copy'
import type { Clock } from '#core/calendar/clock'
import type { LogEntry } from '#core/transfer/log'
import type { Bridge } from '../bridge/bridge'
import type { HandOn, Ids } from './journal'
import { withParcel } from './transfer/parcel'
import { exportArchive } from './transfer/tasks'

/** The second copy could not be written. */
export class CopyFailure extends Error {
  override name = 'CopyFailure'
  readonly reason: FileFailure

  constructor(reason: FileFailure) {
    super(reason)
    this.reason = reason
  }
}

/** The page's side of the second copy: leads every commit to it, in order, and the whole journal when it lacks something. */
export type SecondCopy = {
  readonly handOn: HandOn
  /** Resolves when everything handed on is on disk. Rejects with a CopyFailure; what waits is kept and tried again. */
  readonly settled: () => Promise<void>
  /** Writes the copy anew from the whole journal, then what came meanwhile. Rejects with a CopyFailure. */
  readonly renew: (ids: Ids) => Promise<void>
}

// In a browser there is no log: the whole journal goes into the chosen folder after this long without a write.
const BROWSER_IDLE_MS = 20_000

/** Makes the page's side of the second copy. */
export function createSecondCopy(bridge: Bridge, clock: Clock): SecondCopy {
  let waiting: { readonly ids: Ids; readonly entry: LogEntry }[] = []
  let lacking: Ids | undefined
  let running: Promise<void> | undefined
  let idle: ReturnType<typeof setTimeout> | undefined

  const writeWhole = async (ids: Ids) => {
    const { bytes, revision } = await exportArchive(clock.now())
    const kept = await withParcel(bridge, bytes, () => bridge.request('copy:keep-whole', ids))
    if (kept.kind === 'failed') throw new CopyFailure(kept.reason)
    waiting = waiting.filter(({ entry }) => entry.revision > revision)
  }
  const drain = async () => {
    let wasRenewed = false
    for (;;) {
      if (lacking) {
        const ids = lacking
        await writeWhole(ids)
        wasRenewed = true
        if (lacking === ids) lacking = undefined
        continue
      }
      const next = waiting[0]
      if (!next) return
      const answer = await bridge.request('copy:append', { ...next.ids, entry: next.entry })
      if (answer.kind === 'failed') throw new CopyFailure(answer.reason)
      if (answer.kind === 'kept') waiting = waiting.filter((entry) => entry !== next)
      else if (wasRenewed) throw new CopyFailure('unknown')
      else lacking = next.ids
    }
  }
  const settled = (): Promise<void> => {
    running ??= drain()
      .catch((error: unknown) => {
        throw error instanceof CopyFailure ? error : new CopyFailure('unknown')
      })
      .finally(() => {
        running = undefined
      })
    return running
  }
  const settledAgain = async () => {
    // What runs already may have begun before the newest entry came.
    await running?.catch(() => undefined)
    await settled()
  }
  const renew = async (ids: Ids) => {
    lacking = ids
    await settledAgain()
  }
  const handOnInBrowser: HandOn = (ids) => {
    clearTimeout(idle)
    // A folder that cannot be written to just now is said in settings; the journal in the browser is not touched by it.
    idle = setTimeout(async () => {
      const place = await bridge.request('place:get', undefined)
      if (place.folder !== undefined) await renew(ids).catch(() => undefined)
    }, BROWSER_IDLE_MS)
  }
  return {
    handOn:
      bridge.edition === 'browser'
        ? handOnInBrowser
        : (ids, entry) => {
            waiting.push({ ids, entry })
            // Failures are told to whoever waits for `settled`.
            void settled().catch(() => undefined)
          },
    settled: bridge.edition === 'browser' ? async () => undefined : settledAgain,
    renew,
  }
}
