import type { COPY_REQUESTS } from '#core/bridge/copy'
import type { Handlers } from '../ipc'
import type { Parcel } from './parcel'
import type { SecondCopy } from './second-copy'
import { leastSpace } from './space'

// Whole journals are read in parts of this size: each crosses to the page within a frame.
const PART_BYTES = 256 * 1024

type NeedsWindow = 'place:show' | 'place:choose' | 'place:move' | 'file:save' | 'database:set-aside'

/** Answers what needs neither a window nor a dialog. */
export type CopyAnswers = Pick<Handlers, Exclude<keyof typeof COPY_REQUESTS, NeedsWindow>>

/** Answers the page's requests about the second copy and its snapshots. `profile` is the folder of the working store. */
export function copyAnswers(copy: SecondCopy, parcel: Parcel, profile: string): CopyAnswers {
  let reading: { readonly name: string; readonly bytes: Uint8Array } | undefined
  const parcelText = () => new TextDecoder().decode(parcel.take())
  return {
    'copy:look': () => copy.look(),
    'copy:append': ({ entry, ...ids }) => copy.append(ids, entry),
    'parcel:part': ({ bytes, isFirst }) => {
      parcel.add(bytes, isFirst)
      return null
    },
    'copy:keep-whole': (ids) => copy.keepWhole(ids, parcelText()),
    'copy:check': async (ids) => ({ isReadable: await copy.isReadable(ids) }),
    'copy:read': async ({ source, from }) => {
      if (from === 0) {
        const read = await copy.read(source)
        if (read.kind === 'failed') return read
        reading = { name: source.name, bytes: new TextEncoder().encode(read.text) }
      }
      if (reading?.name !== source.name) return { kind: 'failed', reason: 'unknown' }
      const bytes = reading.bytes.slice(from, from + PART_BYTES)
      const next = from + bytes.length
      if (next < reading.bytes.length) return { kind: 'part', bytes, next }
      reading = undefined
      return { kind: 'part', bytes }
    },
    'snapshot:list': () => copy.snapshots(),
    'snapshot:take': ({ reason, of, ...ids }) =>
      copy.takeSnapshot(ids, reason, of === 'parcel' ? parcelText() : undefined),
    'space:get': async () => (await leastSpace([copy.folder(), profile])) ?? null,
    'place:get': () => copy.place(),
    'place:abandon': async () => {
      await copy.abandon()
      return null
    },
  }
}
