import type { Answered, RequestName, Sent } from '#core/bridge/channels'
import { defaultReminders } from '#core/schedule/reminder-plan'
import type { Bridge } from './bridge'
import { saveFile } from './browser-files'
import { chooseFolder, folderFailure, folderPlace, forgetFolder, writeIntoFolder } from './browser-folder'
import { listSnapshots, readSnapshot, takeSnapshot } from './browser-snapshots'

// Below this much room the browser may soon refuse to store: said before it hurts.
const LOW_SPACE_BYTES = 50 * 1024 * 1024
const PART_BYTES = 256 * 1024

const NO_MACHINE: Answered<'machine:get'> = {
  login: { isOn: false, isBlocked: false },
  wasLoginOffered: true,
  quickNoteKeys: { isOn: false, isTaken: false },
}

type Answers = { readonly [N in RequestName]: (sent: Sent<N>) => Promise<Answered<N>> }

/**
 * Stands in for the shell in a plain browser, with what a browser can do: snapshots lie in a database of their own,
 * files are saved as downloads, and a folder the person chose takes the place of the second copy where that is allowed.
 */
export function browserBridge(appVersion: string, now: () => number): Bridge {
  let parcel: Uint8Array<ArrayBuffer>[] = []
  let reading: { readonly name: string; readonly bytes: Uint8Array } | undefined
  const takeParcel = () => {
    const whole = new Blob(parcel)
    parcel = []
    return whole
  }
  const answers: Answers = {
    'shell:info': async () => ({ appVersion, platform: 'browser', runtime: navigator.userAgent }),
    'shell:appearance': async () => null,
    'window:ready-to-close': async () => null,
    'window:unsaved': async () => null,
    'window:destination': async () => null,
    'window:close': async () => null,
    // A page that is closed cannot remind of anything: here the calendar file does.
    'reminders:plan': async () => null,
    'reminders:get': async () => ({ preferences: defaultReminders(), snoozed: {}, canNotify: false }),
    'reminders:set': async () => null,
    'reminders:snooze': async () => null,
    'reminders:try': async () => null,
    'machine:get': async () => NO_MACHINE,
    'machine:set': async () => NO_MACHINE,
    // What a browser has cleared, it has cleared with all that belongs to the address: there is nothing to look at.
    'copy:look': async () => ({ copies: [], place: await folderPlace() }),
    'copy:append': async () => ({ kind: 'kept' }),
    'copy:check': async () => ({ isReadable: true }),
    'parcel:part': async ({ bytes, isFirst }) => {
      const part = new Uint8Array(bytes)
      parcel = isFirst ? [part] : [...parcel, part]
      return null
    },
    'copy:keep-whole': async ({ journalId, deviceId }) =>
      await writeIntoFolder(`journal-${journalId.slice(0, 8)}-${deviceId.slice(0, 8)}.json`, takeParcel(), now()),
    'copy:read': async ({ source, from }) => {
      if (from === 0) reading = { name: source.name, bytes: await readSnapshot(source.name) }
      if (reading?.name !== source.name) return { kind: 'failed', reason: 'gone' }
      const bytes = reading.bytes.slice(from, from + PART_BYTES)
      const next = from + bytes.length
      if (next < reading.bytes.length) return { kind: 'part', bytes, next }
      reading = undefined
      return { kind: 'part', bytes }
    },
    'snapshot:list': listSnapshots,
    'snapshot:take': async ({ reason }) => await takeSnapshot(takeParcel(), reason, now()),
    'space:get': spaceLeft,
    'place:get': folderPlace,
    'place:show': async () => null,
    'place:choose': async () => await chooseFolder(),
    'place:move': async (where) => {
      if (where === 'private') await forgetFolder()
      return { kind: 'moved', place: await folderPlace() }
    },
    'place:abandon': async () => {
      await forgetFolder()
      return null
    },
    'file:save': async ({ kind, name }) => await saveFile(takeParcel(), kind, name, now()),
    'database:set-aside': async () => null,
  }
  return {
    edition: 'browser',
    request: async (name, sent) => {
      try {
        return await answers[name](sent)
      } catch (error) {
        if (!CAN_FAIL.has(name)) throw error
        // The table's failing answers are the same for every request that can fail.
        return { kind: 'failed', reason: folderFailure(error) } as never
      }
    },
    listen: () => () => undefined,
  }
}

/** Requests whose answer may be that it failed. */
const CAN_FAIL: ReadonlySet<RequestName> = new Set([
  'copy:append',
  'copy:keep-whole',
  'copy:read',
  'snapshot:take',
  'place:choose',
  'place:move',
  'file:save',
])

async function spaceLeft(): Promise<Answered<'space:get'>> {
  // Only in a secure context, as the app's own addresses are.
  const { quota, usage } = (await navigator.storage?.estimate()) ?? {}
  if (quota === undefined || usage === undefined) return null
  const freeBytes = Math.max(0, quota - usage)
  return { freeBytes, isLow: freeBytes < LOW_SPACE_BYTES }
}
