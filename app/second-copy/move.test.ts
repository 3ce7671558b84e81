import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instantSchema } from '#core/calendar/clock'
import {
  everyFile,
  IDS,
  makeRoom,
  NAME,
  namesIn,
  noteEntry,
  type Room,
  readState,
  SEALED_WORDS,
  sealedEntry,
  stateAfter,
  wholeText,
} from '../../tests/support/copies'
import { copyFiles } from './files'
import { openLocation } from './location'
import { isInside, moveCopies } from './move'
import type { SecondCopy } from './second-copy'

const NOW = instantSchema.parse('2026-11-23T20:00:00.000Z')
const KEPT = { kind: 'kept' }
const ENTRIES = [noteEntry(43), sealedEntry(44)]

let room: Room
beforeEach(async () => {
  room = await makeRoom()
})
afterEach(async () => {
  await room.leave()
})

/** A copy with all it may have: fold, log, sealed parts, snapshots. */
async function begun(): Promise<SecondCopy> {
  const copy = await room.open()
  expect(await copy.keepWhole(IDS, await wholeText())).toEqual(KEPT)
  for (const entry of ENTRIES) {
    expect(await copy.append(IDS, entry)).toEqual(KEPT)
    expect(await copy.takeSnapshot(IDS, 'import')).toMatchObject({ kind: 'taken' })
  }
  return copy
}

const isOurs = (name: string) => path.basename(name).startsWith('journal-')
const bytesIn = async (folder: string) => (await everyFile(folder)).filter(({ isFolder }) => !isFolder)

describe('moving', () => {
  test('lays every open file in the chosen folder, byte by byte, and leaves what is sealed', async () => {
    const copy = await begun()
    const before = await bytesIn(room.privateFolder)
    const { place } = await copy.place().then((there) => ({ place: there }))
    expect(place).toMatchObject({ isPrivate: true, folder: room.privateFolder })
    expect(await copy.moveTo(room.chosen)).toMatchObject({
      kind: 'moved',
      place: { isPrivate: false, folder: room.chosen, privateFolder: room.privateFolder },
    })
    expect(await bytesIn(room.chosen)).toEqual(before.filter(({ name }) => isOurs(name)))
    const left = (await namesIn(room.privateFolder)).map((name) => name.replace(/_.*/, ''))
    expect(left).toEqual([
      'location.json',
      `sealed-${NAME}.json`,
      `sealed-${NAME}.log`,
      `snapshots/sealed-${NAME}`,
      `snapshots/sealed-${NAME}`,
    ])
    expect((await everyFile(room.chosen)).filter(({ text }) => text.includes(SEALED_WORDS))).toEqual([])
    expect(copy.folder()).toBe(room.chosen)
  })

  test('goes on where it was, at once and in a new process, with its snapshots', async () => {
    const copy = await begun()
    const listed = await copy.snapshots()
    expect(listed).toHaveLength(2)
    await copy.moveTo(room.chosen)
    expect(await copy.append(IDS, sealedEntry(45))).toEqual(KEPT)
    const anew = await room.open()
    expect(anew.folder()).toBe(room.chosen)
    expect(await readState(anew)).toBe(stateAfter([...ENTRIES, sealedEntry(45)]))
    expect(await anew.snapshots()).toEqual(listed)
    const oldest = listed.at(-1)?.name ?? ''
    expect(await readState(anew, { kind: 'snapshot', name: oldest })).toBe(stateAfter(ENTRIES.slice(0, 1)))
  })

  test('carries a log that was not folded', async () => {
    const copy = await begun()
    expect(await copy.append(IDS, noteEntry(45))).toEqual(KEPT)
    await copy.look()
    expect(await copy.moveTo(room.chosen)).toMatchObject({ kind: 'moved' })
    expect(await readState(await room.open())).toBe(stateAfter([...ENTRIES, noteEntry(45)]))
  })

  test('carries what was kept beside', async () => {
    const copy = await begun()
    expect(await copy.keepWhole(IDS, await wholeText(undefined, 5))).toEqual(KEPT)
    const beside = (await namesIn(room.privateFolder)).filter((name) => isOurs(name) && name.includes('.newer-'))
    expect(beside.length).toBeGreaterThan(0)
    await copy.moveTo(room.chosen)
    expect((await namesIn(room.chosen)).filter((name) => name.includes('.newer-'))).toEqual(beside)
    expect((await namesIn(room.privateFolder)).filter((name) => isOurs(name))).toEqual([])
  })

  test('leaves what is not ours where it is, and is not in the way of what stands there', async () => {
    const copy = await begun()
    await writeFile(path.join(room.privateFolder, 'journal of mine.txt'), 'mine')
    await writeFile(path.join(room.chosen, 'thesis.tex'), 'theirs')
    await copy.moveTo(room.chosen)
    expect(await readFile(path.join(room.privateFolder, 'journal of mine.txt'), 'utf8')).toBe('mine')
    expect(await readFile(path.join(room.chosen, 'thesis.tex'), 'utf8')).toBe('theirs')
  })

  test('back lays everything in the private folder again', async () => {
    const copy = await begun()
    const before = await bytesIn(room.privateFolder)
    await copy.moveTo(room.chosen)
    expect(await copy.moveTo(undefined)).toMatchObject({ kind: 'moved', place: { isPrivate: true } })
    expect(await namesIn(room.chosen)).toEqual([])
    expect(await bytesIn(room.privateFolder)).toEqual(before)
    expect(await copy.append(IDS, noteEntry(45))).toEqual(KEPT)
    expect(await readState(await room.open())).toBe(stateAfter([...ENTRIES, noteEntry(45)]))
  })

  test('to where it lies already changes nothing', async () => {
    const copy = await begun()
    const before = await bytesIn(room.privateFolder)
    expect(await copy.moveTo(undefined)).toMatchObject({ kind: 'moved' })
    expect(await bytesIn(room.privateFolder)).toEqual(before)
    await copy.moveTo(room.chosen)
    const there = await bytesIn(room.chosen)
    expect(await copy.moveTo(room.chosen)).toMatchObject({ kind: 'moved' })
    expect(await bytesIn(room.chosen)).toEqual(there)
  })

  test('keeps a differing file at the target beside, and the copy is ours', async () => {
    const copy = await begun()
    const theirs = copyFiles(NAME, room.chosen, room.privateFolder)
    await writeFile(theirs.fold, 'left here once')
    await writeFile(theirs.log, 'and this')
    await mkdir(theirs.snapshots)
    const [snapshot] = await copy.snapshots()
    await writeFile(path.join(theirs.snapshots, snapshot?.name ?? ''), 'other bytes')
    expect(await copy.moveTo(room.chosen)).toMatchObject({ kind: 'moved' })
    const beside = await Promise.all(
      (await namesIn(room.chosen))
        .filter((name) => name.includes('.broken-'))
        .map(async (name) => `${name.replace(/\d+$/, '')} ${await readFile(path.join(room.chosen, name), 'utf8')}`),
    )
    expect(beside).toEqual([
      `journal-${NAME}.json.broken- left here once`,
      `journal-${NAME}.log.broken- and this`,
      `snapshots/${snapshot?.name}.broken- other bytes`,
    ])
    expect(await readState(await room.open())).toBe(stateAfter(ENTRIES))
  })

  test('where the very same files lie already keeps nothing beside', async () => {
    const copy = await begun()
    await copy.look()
    const ours = (await bytesIn(room.privateFolder)).filter(({ name }) => isOurs(name))
    await mkdir(path.join(room.chosen, 'snapshots'))
    for (const { name } of ours) {
      await writeFile(path.join(room.chosen, name), await readFile(path.join(room.privateFolder, name)))
    }
    expect(await copy.moveTo(room.chosen)).toMatchObject({ kind: 'moved' })
    expect((await namesIn(room.chosen)).toSorted()).toEqual(ours.map(({ name }) => name))
  })

  test('of a fold alone is not mixed with a log that was left at the target', async () => {
    const copy = await begun()
    await copy.look()
    const [ours, theirs] = [room.files(), copyFiles(NAME, room.chosen, room.privateFolder)]
    expect(await copy.append(IDS, noteEntry(45, 'of another time'))).toEqual(KEPT)
    await copy.look()
    // Killed after the whole journal was kept and before its log was begun.
    await rename(ours.log, theirs.log)
    const location = await openLocation(room.privateFolder, () => NOW)
    await moveCopies(location, room.chosen, NOW)
    expect(await readState(await room.open())).toBe(stateAfter(ENTRIES))
  })
})

describe('a move that fails', () => {
  let copy: SecondCopy
  let before: Awaited<ReturnType<typeof bytesIn>> = []
  beforeEach(async () => {
    copy = await begun()
    await copy.look()
    before = await bytesIn(room.privateFolder)
  })

  async function expectUnchanged(): Promise<void> {
    expect(await bytesIn(room.privateFolder)).toEqual(before)
    expect(copy.folder()).toBe(room.privateFolder)
    expect(await copy.append(IDS, noteEntry(45))).toEqual(KEPT)
    const anew = await room.open()
    expect(anew.folder()).toBe(room.privateFolder)
    expect(await readState(anew)).toBe(stateAfter([...ENTRIES, noteEntry(45)]))
  }

  test('because the target is not there makes nothing there, and leaves everything at the old place', async () => {
    await rm(room.chosen, { recursive: true })
    expect(await copy.moveTo(room.chosen)).toEqual({ kind: 'failed', reason: 'gone' })
    expect(await readdir(room.root)).toEqual(['Vantage Journal'])
    await expectUnchanged()
  })

  test('because the target is a file leaves everything at the old place', async () => {
    const file = path.join(room.root, 'file')
    await writeFile(file, 'words')
    expect(await copy.moveTo(file)).toMatchObject({ kind: 'failed' })
    expect(await readFile(file, 'utf8')).toBe('words')
    await expectUnchanged()
  })

  test('in the middle leaves everything at the old place, and the next one goes through', async () => {
    const [snapshot] = await copy.snapshots()
    const inTheWay = path.join(room.chosen, 'snapshots', snapshot?.name ?? '')
    await mkdir(path.join(inTheWay, 'inside'), { recursive: true })
    expect(await copy.moveTo(room.chosen)).toMatchObject({ kind: 'failed' })
    expect((await stat(path.join(room.chosen, `journal-${NAME}.json`))).isFile()).toBe(true)
    expect((await namesIn(room.chosen)).filter((name) => name.endsWith('.tmp'))).toEqual([])
    await expectUnchanged()
    await rm(inTheWay, { recursive: true })
    expect(await copy.moveTo(room.chosen)).toMatchObject({ kind: 'moved' })
    expect(await readState(await room.open())).toBe(stateAfter([...ENTRIES, noteEntry(45)]))
    expect((await namesIn(room.privateFolder)).filter(isOurs)).toEqual([])
  })

  test('at the switch leaves everything at the old place', async () => {
    const file = path.join(room.privateFolder, 'location.json')
    const kept = await readFile(file)
    await rm(file)
    await mkdir(path.join(file, 'inside'), { recursive: true })
    expect(await copy.moveTo(room.chosen)).toMatchObject({ kind: 'failed' })
    await rm(file, { recursive: true })
    await writeFile(file, kept, { mode: 0o600 })
    await expectUnchanged()
  })

  test('because the old place is gone leaves it behind: what lay there is written anew', async () => {
    await copy.moveTo(room.chosen)
    await rename(room.chosen, `${room.chosen} away`)
    expect(await copy.moveTo(undefined)).toMatchObject({ kind: 'moved' })
    expect(copy.folder()).toBe(room.privateFolder)
    expect(await copy.append(IDS, noteEntry(45))).toEqual({ kind: 'behind' })
    expect(await copy.keepWhole(IDS, await wholeText(undefined, 60))).toEqual(KEPT)
    expect((await (await room.open()).look()).copies).toMatchObject([{ name: NAME, revision: 60 }])
  })
})

test('whether a folder lies inside another is told by whole names', () => {
  const yes = [
    ['/a', '/a'],
    ['/a/b', '/a'],
    ['/a/b/../c', '/a'],
    ['/a/', '/a'],
    ['/a/b/', '/a/'],
    ['/a/选的', '/a'],
  ] as const
  const no = [
    ['/a', '/a/b'],
    ['/ab', '/a'],
    ['/a Journal', '/a'],
    ['/a/../b', '/a'],
    ['/', '/a'],
    ['/b/a', '/a'],
  ] as const
  for (const [folder, other] of yes) expect(isInside(folder, other), folder).toBe(true)
  for (const [folder, other] of no) expect(isInside(folder, other), folder).toBe(false)
})

test('a folder whose name begins with two dots lies inside the one it lies in', () => {
  expect(isInside('/a/..b', '/a')).toBe(true)
  expect(isInside('/a/...', '/a')).toBe(true)
})
