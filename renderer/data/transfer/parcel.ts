import type { Bridge } from '../../bridge/bridge'

// Each part crosses to the shell within a frame.
const PART_BYTES = 256 * 1024

let last: Promise<unknown> = Promise.resolve()

/**
 * Hands something large over to the shell in parts, then asks for what is to be done with it. One parcel at a time: the
 * shell keeps only one.
 */
export function withParcel<T>(bridge: Bridge, bytes: Uint8Array, ask: () => Promise<T>): Promise<T> {
  const turn = last.then(async () => {
    for (let from = 0; from === 0 || from < bytes.length; from += PART_BYTES) {
      await bridge.request('parcel:part', { bytes: bytes.slice(from, from + PART_BYTES), isFirst: from === 0 })
    }
    return await ask()
  })
  last = turn.catch(() => undefined)
  return turn
}
