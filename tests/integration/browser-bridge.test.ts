import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { REQUESTS } from '#core/bridge/channels'
import { type Instant, instantAt } from '#core/calendar/clock'
import { writeArchive } from '#core/transfer/archive'
import { EMPTY_CONTENTS } from '#core/transfer/contents'
import { type SnapshotReason, snapshotsToKeep } from '#core/transfer/snapshots'
import type { Bridge } from '../../renderer/bridge/bridge'
import { browserBridge } from '../../renderer/bridge/browser-bridge'
import { keep, kept } from '../../renderer/bridge/browser-store'
import { readSource } from '../../renderer/data/restoring'
import { browserDigest } from '../../renderer/data/transfer/digest'
import { withParcel } from '../../renderer/data/transfer/parcel'

const DAY_MS = 24 * 60 * 60 * 1000
const START = Date.parse('2026-06-01T20:00:00.000Z')
const IDS = {
  journalId: 'aaaa1111-0000-4000-8000-000000000001',
  deviceId: 'bbbb2222-0000-4000-8000-000000000002',
}
const OTHER_IDS = { ...IDS, journalId: 'cccc3333-0000-4000-8000-000000000003' }
const PLACE_FILE = 'journal-aaaa1111-bbbb2222.json'

let now = START
let bridge: Bridge

async function clear(): Promise<void> {
  await keep('snapshots', [])
  await keep('folder', undefined)
  await keep('savedAt', undefined)
  const root = await navigator.storage.getDirectory()
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true })
}

beforeEach(async () => {
  await clear()
  now = START
  bridge = browserBridge('0.1.0', () => now)
})
afterEach(clear)

/** The text of an archive: a note's worth of it, or as long as is asked for. */
async function archiveText(revision: number, ids = IDS, length = 0): Promise<string> {
  const at = instantAt(START)
  const stamp = { at: instantAt(now), appVersion: '0.1.0', deviceId: ids.deviceId, revision, writtenAt: at }
  const note = {
    createdAt: at,
    updatedAt: at,
    deviceId: ids.deviceId,
    id: '01935c5e-0000-7000-8000-000000000700',
    day: '2026-06-01',
    zone: 'Europe/Berlin',
    text: `第${revision}句 ${'words '.repeat(length / 6)}`,
    tags: [],
  }
  const contents = { ...EMPTY_CONTENTS, notes: [note as never] }
  return await writeArchive({ journalId: ids.journalId, stamp, editions: [], contents }, browserDigest)
}

async function take(text: string, reason: SnapshotReason = 'daily', ids = IDS) {
  return await withParcel(bridge, new TextEncoder().encode(text), () =>
    bridge.request('snapshot:take', { ...ids, reason, of: 'parcel' }),
  )
}

/** A folder a page may write into, in place of one the person would choose. */
async function folderCalled(name: string): Promise<FileSystemDirectoryHandle> {
  return await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })
}

/** Lets the page's question for a folder be answered so. */
async function whileChoosing<T>(
  answer: (() => Promise<FileSystemDirectoryHandle>) | undefined,
  work: () => Promise<T>,
) {
  const before = Object.getOwnPropertyDescriptor(window, 'showDirectoryPicker')
  Object.defineProperty(window, 'showDirectoryPicker', { value: answer, configurable: true, writable: true })
  try {
    return await work()
  } finally {
    if (before) Object.defineProperty(window, 'showDirectoryPicker', before)
    else Reflect.deleteProperty(window, 'showDirectoryPicker')
  }
}

const choose = (answer: () => Promise<FileSystemDirectoryHandle>) =>
  whileChoosing(answer, () => bridge.request('place:choose', undefined))

async function filesIn(folder: FileSystemDirectoryHandle): Promise<Record<string, string>> {
  const found: [string, string][] = []
  for await (const [name, handle] of folder.entries()) {
    if (handle instanceof FileSystemFileHandle) found.push([name, await (await handle.getFile()).text()])
  }
  return Object.fromEntries(found)
}

async function keepWhole(text: string, ids = IDS) {
  return await withParcel(bridge, new TextEncoder().encode(text), () => bridge.request('copy:keep-whole', ids))
}

describe('snapshots in a browser', () => {
  test('are listed, newest first, with what a person knows them by', async () => {
    const first = await archiveText(1)
    expect(await take(first, 'import')).toMatchObject({ kind: 'taken' })
    now += DAY_MS
    expect(await take(await archiveText(2), 'restore')).toMatchObject({ kind: 'taken' })
    const listed = await bridge.request('snapshot:list', undefined)
    expect(REQUESTS['snapshot:list'].answered.parse(listed)).toEqual(listed)
    expect(listed).toMatchObject([
      { reason: 'restore', revision: 2, takenAt: instantAt(START + DAY_MS) },
      {
        reason: 'import',
        revision: 1,
        takenAt: instantAt(START),
        journalId: IDS.journalId,
        bytes: new Blob([first]).size,
        summary: { checkIns: 0, goals: 0, notes: 1 },
      },
    ])
    expect(new Set(listed.map(({ name }) => name)).size).toBe(2)
  })

  test('are still there for the next start', async () => {
    const taken = await take(await archiveText(1))
    const next = browserBridge('0.1.0', () => now)
    const listed = await next.request('snapshot:list', undefined)
    expect(taken).toEqual({ kind: 'taken', name: listed[0]?.name })
  })

  test('are read back to the byte, in parts that cross within a frame', async () => {
    const text = await archiveText(1, IDS, 900_000)
    const taken = await take(text)
    if (taken.kind !== 'taken') throw new Error('It was not taken')
    const source = { kind: 'snapshot', name: taken.name } as const
    const first = await bridge.request('copy:read', { source, from: 0 })
    if (first.kind !== 'part') throw new Error('It was not read')
    expect(first.bytes.length).toBeLessThanOrEqual(256 * 1024)
    expect(first.next).toBe(first.bytes.length)
    const read = await readSource(bridge, source)
    if (read.kind !== 'read') throw new Error('It was not read')
    expect(await read.file.text()).toBe(text)
  })

  test('of which one is read, then another, are never mixed up', async () => {
    const texts = [await archiveText(1, IDS, 600_000), await archiveText(2, IDS, 600_000)]
    const sources: { kind: 'snapshot'; name: string }[] = []
    for (const text of texts) {
      const taken = await take(text)
      if (taken.kind === 'taken') sources.push({ kind: 'snapshot', name: taken.name })
      now += DAY_MS
    }
    const [one, other] = sources
    if (!one || !other) throw new Error('They were not taken')
    const begun = await bridge.request('copy:read', { source: one, from: 0 })
    await bridge.request('copy:read', { source: other, from: 0 })
    const next = begun.kind === 'part' ? (begun.next ?? 0) : 0
    expect(await bridge.request('copy:read', { source: one, from: next })).toMatchObject({ kind: 'failed' })
    const read = await readSource(bridge, one)
    expect(read.kind === 'read' && (await read.file.text())).toBe(texts[0])
  })

  test('that are gone are said to be', async () => {
    const source = { kind: 'snapshot', name: 'none' } as const
    expect(await bridge.request('copy:read', { source, from: 0 })).toEqual({ kind: 'failed', reason: 'gone' })
    expect(await bridge.request('copy:read', { source, from: 5 })).toEqual({ kind: 'failed', reason: 'gone' })
  })

  test('are none of what is no archive', async () => {
    expect(await take('not an archive\n')).toEqual({ kind: 'failed', reason: 'unreadable' })
    expect(await take('')).toEqual({ kind: 'failed', reason: 'unreadable' })
    expect(await bridge.request('snapshot:list', undefined)).toEqual([])
  })

  test('are thinned as the rule has it: the last of a day, a week, a month, a year', async () => {
    const all: { reason: SnapshotReason; takenAt: Instant; revision: number }[] = []
    for (let day = 0; day < 45; day += 1) {
      for (const hour of [0, 1]) {
        now = START + day * DAY_MS + hour * 3_600_000
        const revision = day * 2 + hour + 1
        const reason = day === 44 && hour === 0 ? 'import' : 'daily'
        await take(await archiveText(revision), reason)
        all.push({ reason, takenAt: instantAt(now), revision })
      }
    }
    const wanted = [...snapshotsToKeep(all, instantAt(now))].map(({ revision }) => revision)
    const listed = (await bridge.request('snapshot:list', undefined)).map(({ revision }) => revision)
    expect(listed).toEqual(wanted.toSorted((a, b) => b - a))
    expect(listed.slice(0, 3)).toEqual([90, 89, 88])
    expect(listed.length).toBeLessThan(30)
  })

  test('of one journal are never crowded out by those of another', async () => {
    await take(await archiveText(5), 'daily')
    now += 3_600_000
    for (let day = 0; day < 3; day += 1) {
      await take(await archiveText(100 + day, OTHER_IDS), 'daily', OTHER_IDS)
      now += DAY_MS
    }
    const journals = (await bridge.request('snapshot:list', undefined)).map(({ journalId }) => journalId)
    expect(journals).toContain(IDS.journalId)
  })

  test('that hold the same as the newest are not stored twice', async () => {
    const first = await take(await archiveText(1), 'import')
    now += 60_000
    const again = await take(await archiveText(1), 'restore')
    expect(await bridge.request('snapshot:list', undefined)).toHaveLength(1)
    // Whoever asked for it can go back to it.
    expect(again).toEqual(first)
  })
})

describe('a chosen folder in a browser', () => {
  test('is written into, as one file that is whole, and written over the next time', async () => {
    const folder = await folderCalled('Diary 日记')
    expect(await choose(async () => folder)).toEqual({ kind: 'chosen', folder: 'Diary 日记' })
    const first = await archiveText(1, IDS, 600_000)
    expect(await keepWhole(first)).toEqual({ kind: 'kept' })
    expect(await filesIn(folder)).toEqual({ [PLACE_FILE]: first })
    const second = await archiveText(2)
    expect(await keepWhole(second)).toEqual({ kind: 'kept' })
    expect(await filesIn(folder)).toEqual({ [PLACE_FILE]: second })
  })

  test('keeps each journal and device in a file of its own', async () => {
    const folder = await folderCalled('Diary')
    await choose(async () => folder)
    await keepWhole(await archiveText(1))
    await keepWhole(await archiveText(1, OTHER_IDS), OTHER_IDS)
    expect(Object.keys(await filesIn(folder)).toSorted()).toEqual([PLACE_FILE, 'journal-cccc3333-bbbb2222.json'])
  })

  test('is known at the next start, and says when it was last written into', async () => {
    await choose(async () => await folderCalled('Diary'))
    expect(await bridge.request('place:get', undefined)).not.toHaveProperty('savedAt')
    now += 5000
    await keepWhole(await archiveText(1))
    const next = browserBridge('0.1.0', () => now)
    const place = await next.request('place:get', undefined)
    expect(REQUESTS['place:get'].answered.parse(place)).toEqual(place)
    expect(place).toMatchObject({
      edition: 'browser',
      folder: 'Diary',
      needsPermission: false,
      savedAt: instantAt(START + 5000),
    })
  })

  test('that is not chosen changes nothing, and neither does a question that is closed', async () => {
    const closed = () => Promise.reject(new DOMException('', 'AbortError'))
    expect(await choose(closed)).toEqual({ kind: 'cancelled' })
    expect(await bridge.request('place:get', undefined)).not.toHaveProperty('folder')
    await choose(async () => await folderCalled('Diary'))
    expect(await choose(closed)).toEqual({ kind: 'cancelled' })
    expect(await bridge.request('place:get', undefined)).toMatchObject({ folder: 'Diary' })
  })

  test('that the browser refuses is a failure with its reason', async () => {
    expect(await choose(() => Promise.reject(new DOMException('', 'SecurityError')))).toEqual({
      kind: 'failed',
      reason: 'read-only',
    })
  })

  test('where the browser lets none be chosen is none, and a journal is kept all the same', async () => {
    const answers = await whileChoosing(undefined, async () => [
      await bridge.request('place:get', undefined),
      await bridge.request('place:choose', undefined),
    ])
    expect(answers).toMatchObject([{ canChoose: false }, { kind: 'cancelled' }])
    expect(await keepWhole(await archiveText(1))).toEqual({ kind: 'kept' })
    expect(await bridge.request('place:get', undefined)).not.toHaveProperty('savedAt')
    expect(
      await whileChoosing(
        async () => await folderCalled('a'),
        () => bridge.request('place:get', undefined),
      ),
    ).toMatchObject({ canChoose: true })
  })

  test('that was taken away is said to be gone, and nothing is said to be kept', async () => {
    const folder = await folderCalled('Diary')
    await choose(async () => folder)
    await (await navigator.storage.getDirectory()).removeEntry('Diary', { recursive: true })
    expect(await keepWhole(await archiveText(1))).toEqual({ kind: 'failed', reason: 'gone' })
    expect(await bridge.request('place:get', undefined)).not.toHaveProperty('savedAt')
  })

  test('into which the browser lets nothing be written before it is asked is read-only, and stays untouched', async () => {
    const folder = await folderCalled('Diary')
    await choose(async () => folder)
    const original = Object.getOwnPropertyDescriptor(FileSystemHandle.prototype, 'queryPermission')
    Object.defineProperty(FileSystemHandle.prototype, 'queryPermission', {
      value: async () => 'prompt',
      configurable: true,
      writable: true,
    })
    try {
      expect(await keepWhole(await archiveText(1))).toEqual({ kind: 'failed', reason: 'read-only' })
      expect(await bridge.request('place:get', undefined)).toMatchObject({ needsPermission: true, folder: 'Diary' })
    } finally {
      if (original) Object.defineProperty(FileSystemHandle.prototype, 'queryPermission', original)
      else Reflect.deleteProperty(FileSystemHandle.prototype, 'queryPermission')
    }
    expect(await filesIn(folder)).toEqual({})
  })

  test('is left alone once it is given up, and what is in it stays', async () => {
    for (const giveUp of ['place:abandon', 'place:move'] as const) {
      const folder = await folderCalled(`Diary ${giveUp.length}`)
      await choose(async () => folder)
      const text = await archiveText(1)
      await keepWhole(text)
      if (giveUp === 'place:move') {
        const moved = await bridge.request('place:move', 'private')
        expect(moved).toMatchObject({ kind: 'moved', place: { edition: 'browser' } })
        expect(moved).not.toHaveProperty('place.folder')
      } else await bridge.request('place:abandon', undefined)
      expect(await bridge.request('place:get', undefined)).not.toHaveProperty('folder')
      await keepWhole(await archiveText(2))
      expect(await filesIn(folder)).toEqual({ [PLACE_FILE]: text })
    }
  })
})

describe('the browser in place of the shell', () => {
  test('answers every request that asks for nothing as the table has it', async () => {
    for (const name of ['shell:info', 'copy:look', 'snapshot:list', 'space:get', 'place:get'] as const) {
      const answer = await bridge.request(name, undefined)
      expect(REQUESTS[name].answered.safeParse(answer).success, name).toBe(true)
    }
    expect(await bridge.request('copy:look', undefined)).toMatchObject({ copies: [] })
  })

  test('empties the parcel once it is taken, and begins anew with a first part', async () => {
    const [one, two] = [await archiveText(1), await archiveText(2)]
    const bytes = (text: string) => new TextEncoder().encode(text)
    await bridge.request('parcel:part', { bytes: bytes('left over from something that failed'), isFirst: true })
    await bridge.request('parcel:part', { bytes: bytes(one), isFirst: true })
    expect(await bridge.request('snapshot:take', { ...IDS, reason: 'import', of: 'parcel' })).toMatchObject({
      kind: 'taken',
    })
    const empty = await bridge.request('snapshot:take', { ...IDS, reason: 'import', of: 'parcel' })
    expect(empty).toEqual({ kind: 'failed', reason: 'unreadable' })
    now += 1000
    await take(two, 'restore')
    const listed = await bridge.request('snapshot:list', undefined)
    expect(listed.map(({ revision }) => revision)).toEqual([2, 1])
  })

  test('gives parcels that are sent at once each their own content', async () => {
    const texts = [await archiveText(1, IDS, 600_000), await archiveText(2, IDS, 600_000), await archiveText(3)]
    const reasons = ['import', 'restore', 'deletion'] as const
    await Promise.all(texts.map((text, index) => take(text, reasons[index])))
    const stored = (await kept('snapshots')) ?? []
    expect(await Promise.all(stored.map(({ file }) => file.text()))).toEqual(texts)
  })

  test('knows how much room there is, and says when it is little', async () => {
    const original = navigator.storage.estimate
    const estimating = async (estimate: StorageEstimate) => {
      navigator.storage.estimate = async () => estimate
      return await bridge.request('space:get', undefined)
    }
    try {
      const megabyte = 1024 * 1024
      expect(await estimating({ quota: 100 * megabyte, usage: megabyte })).toEqual({
        freeBytes: 99 * megabyte,
        isLow: false,
      })
      expect(await estimating({ quota: 100 * megabyte, usage: 51 * megabyte })).toMatchObject({ isLow: true })
      expect(await estimating({ quota: 10, usage: 20 })).toEqual({ freeBytes: 0, isLow: true })
      expect(await estimating({})).toBe(null)
    } finally {
      navigator.storage.estimate = original
    }
  })

  test('saves an archive as a download, and remembers when', async () => {
    const clicked: { readonly name: string; readonly content: Promise<string> }[] = []
    const original = HTMLAnchorElement.prototype.click
    HTMLAnchorElement.prototype.click = function () {
      clicked.push({ name: this.download, content: fetch(this.href).then((answer) => answer.text()) })
    }
    try {
      const save = (kind: 'archive' | 'markdown') =>
        withParcel(bridge, new TextEncoder().encode('content'), () =>
          bridge.request('file:save', { kind, name: 'Vantage 2026-06-01' }),
        )
      expect(await save('markdown')).toEqual({ kind: 'saved', name: 'Vantage 2026-06-01.zip' })
      expect(await bridge.request('place:get', undefined)).not.toHaveProperty('savedAt')
      expect(await save('archive')).toEqual({ kind: 'saved', name: 'Vantage 2026-06-01.json' })
      expect(await bridge.request('place:get', undefined)).toMatchObject({ savedAt: instantAt(START) })
    } finally {
      HTMLAnchorElement.prototype.click = original
    }
    expect(await Promise.all(clicked.map(({ content }) => content))).toEqual(['content', 'content'])
  })
})
