import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeArchive } from '#core/transfer/archive'
import { EMPTY_CONTENTS, joinParts } from '#core/transfer/contents'
import { copyName } from '#core/transfer/copy-name'
import { applyEntries, type LogEntry, logLine, readLog } from '#core/transfer/log'
import {
  answerOf,
  BASE,
  CONTENTS,
  COPY,
  entryOf,
  everyFile,
  IDS,
  makeRoom,
  motiveOf,
  NAME,
  namesIn,
  noteEntry,
  noteOf,
  OPEN_CONTENTS,
  type Room,
  readState,
  readWhole,
  SEALED_WORDS,
  sealedEntry,
  stateAfter,
  stateOf,
  timeOf,
  wholeText,
} from '../../tests/support/copies'
import { HAS_MODES } from '../../tests/support/linux-only'
import { contentsOf, STAMP, textOf } from '../../tests/unit/support/archives'
import { CHECK_IN, SETTINGS, uuid } from '../../tests/unit/support/records'
import { sha256 } from './files'
import type { Ids } from './fold'
import { FOLD_AT_BYTES, type SecondCopy } from './second-copy'

const KEPT = { kind: 'kept' }
const BEHIND = { kind: 'behind' }
const failed = (reason: string) => ({ kind: 'failed', reason })

let room: Room
beforeEach(async () => {
  room = await makeRoom()
})
afterEach(async () => {
  await room.leave()
})

/** A copy that was kept whole. */
async function begun(contents = CONTENTS): Promise<SecondCopy> {
  const copy = await room.open()
  expect(await copy.keepWhole(IDS, await wholeText(contents))).toEqual(KEPT)
  return copy
}

async function append(copy: SecondCopy, entries: readonly LogEntry[]): Promise<void> {
  for (const entry of entries) expect(await copy.append(IDS, entry)).toEqual(KEPT)
}

/** The revision that a look finds; the kind when it finds none. */
async function revisionIn(copy: SecondCopy): Promise<number | string> {
  const { copies } = await copy.look()
  const found = copies.find(({ name }) => name === NAME)
  return found?.kind === 'readable' ? found.revision : (found?.kind ?? 'none')
}

/** What an app started anew reads. */
async function stateAnew(): Promise<string> {
  return await readState(await room.open())
}

function notes(from: number, to: number): readonly LogEntry[] {
  return Array.from({ length: to - from + 1 }, (_, index) => noteEntry(from + index))
}

async function flipByte(file: string, at: number): Promise<void> {
  const bytes = await readFile(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  await writeFile(file, bytes)
}

/** Writes of every kind: what is new, changed, deleted, sealed, and put back. */
const WRITES: readonly LogEntry[] = [
  noteEntry(43),
  entryOf(44, { notes: [noteOf(2043, 'Other words')], settings: [...contentsOf({ settings: [SETTINGS] }).settings] }),
  sealedEntry(45),
  entryOf(46, {}, { notes: [uuid(2043)], answers: [`${CHECK_IN.id}/open.45`], motives: [uuid(3045)] }),
  entryOf(47, {
    answers: [answerOf('sealed.45', `${SEALED_WORDS} amended`, true)],
    motives: [motiveOf(4045, `${SEALED_WORDS} amended`, true)],
  }),
  entryOf(48, {}, { answers: [`${CHECK_IN.id}/sealed.45`], motives: [uuid(4045)] }),
  sealedEntry(49),
  entryOf(50, { checkIns: [...contentsOf({ checkIns: [{ ...CHECK_IN, supervisor: '林教授' }] }).checkIns] }),
]

describe('appending', () => {
  test('without a copy says that the whole journal is needed, and writes nothing', async () => {
    const copy = await room.open()
    expect(await copy.append(IDS, noteEntry(1))).toEqual(BEHIND)
    expect(await copy.append(IDS, noteEntry(43))).toEqual(BEHIND)
    expect(await namesIn(room.root)).toEqual([])
  })

  test('after a whole journal gives the journal with every write applied, before a fold and after', async () => {
    const copy = await begun()
    for (const [index, entry] of WRITES.entries()) {
      await append(copy, [entry])
      expect(await readState(copy)).toBe(stateAfter(WRITES.slice(0, index + 1)))
    }
    await copy.close()
    expect(await stateAnew()).toBe(stateAfter(WRITES))
  })

  test('is on disk when it is answered: another process reads it', async () => {
    const copy = await begun()
    for (const [index, entry] of WRITES.entries()) {
      await append(copy, [entry])
      expect(await stateAnew()).toBe(stateAfter(WRITES.slice(0, index + 1)))
    }
  })

  test('with a gap before it says that the whole journal is needed, writes nothing, and goes on where it was', async () => {
    const copy = await begun()
    expect(await copy.append(IDS, noteEntry(44))).toEqual(BEHIND)
    expect(await copy.append(IDS, sealedEntry(60))).toEqual(BEHIND)
    expect(await readState(copy)).toBe(stateAfter([]))
    await append(copy, notes(43, 44))
    expect(await copy.append(IDS, noteEntry(46))).toEqual(BEHIND)
    expect(await readState(copy)).toBe(stateAfter(notes(43, 44)))
  })

  test('what is held already is answered as kept, and nothing is doubled', async () => {
    const copy = await begun()
    const entries = [noteEntry(43), sealedEntry(44)]
    await append(copy, entries)
    const { log, sealedLog } = room.files()
    const before = [await readFile(log, 'utf8'), await readFile(sealedLog, 'utf8')]
    await append(copy, [...entries, noteEntry(42), noteEntry(1), sealedEntry(44)])
    expect([await readFile(log, 'utf8'), await readFile(sealedLog, 'utf8')]).toEqual(before)
    expect(await readState(copy)).toBe(stateAfter(entries))
    await copy.close()
    const anew = await room.open()
    await append(anew, entries)
    expect(await readState(anew)).toBe(stateAfter(entries))
  })

  test('many at once are kept in their order', async () => {
    const copy = await begun()
    const entries = notes(43, 92)
    const answers = await Promise.all(entries.map((entry) => copy.append(IDS, entry)))
    expect(answers).toEqual(entries.map(() => KEPT))
    expect(await stateAnew()).toBe(stateAfter(entries))
  })

  test('of two journals in turn keeps each in its own copy', async () => {
    const others: Ids = { ...IDS, journalId: 'cccc3333-0000-7000-8000-000000000003' }
    const copy = await begun()
    expect(await copy.keepWhole(others, await wholeText(OPEN_CONTENTS, 7, others))).toEqual(KEPT)
    await append(copy, [noteEntry(43)])
    expect(await copy.append(others, noteEntry(8))).toEqual(KEPT)
    await append(copy, [noteEntry(44)])
    expect(await copy.append(others, noteEntry(44))).toEqual(BEHIND)
    expect(await readState(copy)).toBe(stateAfter(notes(43, 44)))
    const name = copyName(others)
    expect(await readState(copy, { kind: 'copy', name })).toBe(stateAfter([noteEntry(8)], OPEN_CONTENTS))
  })

  test('goes on after close, and in a new process', async () => {
    const copy = await begun()
    await append(copy, notes(43, 44))
    await copy.close()
    await append(copy, [noteEntry(45)])
    const anew = await room.open()
    await append(anew, [noteEntry(46)])
    await anew.close()
    const third = await room.open()
    await append(third, [noteEntry(47)])
    expect(await stateAnew()).toBe(stateAfter(notes(43, 47)))
  })

  test('goes on after a look in between', async () => {
    const copy = await begun()
    for (const entry of notes(43, 46)) {
      await append(copy, [entry])
      expect(await revisionIn(copy)).toBe(entry.revision)
    }
    expect(await readState(copy)).toBe(stateAfter(notes(43, 46)))
  })
})

describe('looking', () => {
  test('at a first start finds nothing', async () => {
    const copy = await room.open()
    const { copies, place, trouble } = await copy.look()
    expect(copies).toEqual([])
    expect(trouble).toBeUndefined()
    expect(place).toEqual({
      edition: 'desktop',
      folder: room.privateFolder,
      privateFolder: room.privateFolder,
      isPrivate: true,
    })
  })

  test('tells of fold and log together whose copy it is, its revision and when it was written', async () => {
    const copy = await begun()
    const found = { kind: 'readable', name: NAME, isOwn: true, ...IDS, revision: BASE, writtenAt: STAMP.writtenAt }
    expect((await copy.look()).copies).toMatchObject([found])
    await append(copy, notes(43, 45))
    const now = { ...found, revision: 45, writtenAt: timeOf(45) }
    expect((await copy.look()).copies).toMatchObject([now])
    expect((await (await room.open()).look()).copies).toMatchObject([now])
    await append(copy, [noteEntry(46)])
    await copy.close()
    expect(await readFile(room.files().log, 'utf8')).toBe('')
    expect((await copy.look()).copies).toMatchObject([{ ...found, revision: 46, writtenAt: timeOf(46) }])
  })

  test('tells a copy that another device wrote into the same folder', async () => {
    await room.choose()
    await begun()
    const other = await makeRoom(path.join(room.root, 'other computer'))
    await rmdir(other.chosen)
    await rename(room.chosen, other.chosen)
    await other.choose()
    const there = await other.open()
    expect((await there.look()).copies).toMatchObject([{ kind: 'readable', ...IDS, isOwn: false, revision: BASE }])
    const own: Ids = { ...IDS, deviceId: 'dddd4444-0000-7000-8000-000000000004' }
    expect(await there.keepWhole(own, await wholeText(OPEN_CONTENTS, BASE, IDS))).toEqual(KEPT)
    const { copies } = await there.look()
    expect(copies).toMatchObject([
      { isOwn: false, deviceId: IDS.deviceId },
      { isOwn: true, deviceId: own.deviceId },
    ])
    expect((await there.look()).place).toMatchObject({ isPrivate: false, folder: other.chosen })
    await there.close()
    await rename(other.chosen, room.chosen)
  })

  test('changes no file', async () => {
    const copy = await begun()
    await append(copy, WRITES)
    await writeFile(room.files().log, 'torn', { flag: 'a' })
    const before = await everyFile(room.privateFolder)
    await (await room.open()).look()
    expect(await everyFile(room.privateFolder)).toEqual(before)
  })

  test('lists a fold whose first line is none as unreadable', async () => {
    await begun()
    await writeFile(room.files().fold, 'nothing of ours')
    expect((await (await room.open()).look()).copies).toEqual([{ kind: 'unreadable', name: NAME }])
  })

  test('lists a log whose fold is gone as unreadable, and an append then needs the whole journal', async () => {
    const copy = await begun()
    await append(copy, notes(43, 44))
    await copy.look()
    await rm(room.files().fold)
    const anew = await room.open()
    expect((await anew.look()).copies).toEqual([{ kind: 'unreadable', name: NAME }])
    expect(await anew.isReadable(IDS)).toBe(false)
    expect(await readState(anew)).toBe('failed: unreadable')
    expect(await anew.append(IDS, noteEntry(45))).toEqual(BEHIND)
  })
})

describe('sealed records', () => {
  const isSealedText = (text: string) =>
    [SEALED_WORDS, '我没有说实话', '我怕被忘记'].some((words) => text.includes(words))

  async function expectSealed(): Promise<void> {
    const leaked = (await everyFile(room.chosen)).filter(({ text }) => isSealedText(text))
    expect(leaked.map(({ name }) => name)).toEqual([])
  }

  test('never stand in a file of the chosen folder, and come back with what is read', async () => {
    await room.choose()
    const copy = await begun()
    await expectSealed()
    const entries: LogEntry[] = []
    for (const revision of [43, 44, 45, 46]) {
      const entry = revision % 2 ? sealedEntry(revision) : noteEntry(revision)
      await append(copy, [entry])
      entries.push(entry)
      await expectSealed()
      expect(await readState(copy)).toBe(stateAfter(entries))
    }
    const { log, fold, sealedLog, sealedFold } = room.files()
    expect(await readFile(log, 'utf8')).not.toBe('')
    expect(isSealedText(await readFile(sealedLog, 'utf8'))).toBe(true)
    const taken = await copy.takeSnapshot(IDS, 'import')
    await expectSealed()
    expect(await readFile(sealedLog, 'utf8')).toBe('')
    expect(isSealedText(await readFile(sealedFold, 'utf8'))).toBe(true)
    expect(isSealedText(await readFile(fold, 'utf8'))).toBe(false)
    expect(taken.kind).toBe('taken')
    await append(copy, [sealedEntry(47)])
    const given = await copy.takeSnapshot(IDS, 'restore', await wholeText())
    await copy.close()
    await expectSealed()
    expect(await stateAnew()).toBe(stateAfter([...entries, sealedEntry(47)]))
    for (const [answer, state] of [
      [taken, stateAfter(entries)],
      [given, stateAfter([])],
    ] as const) {
      if (answer.kind === 'failed') return expect.fail(answer.reason)
      expect(await readState(copy, { kind: 'snapshot', name: answer.name })).toBe(state)
    }
    const kept = (await everyFile(room.privateFolder)).filter(({ text }) => isSealedText(text))
    expect(kept.map(({ name }) => name.split('_')[0])).toEqual([
      `sealed-${NAME}.json`,
      ...Array.from({ length: kept.length - 1 }, () => `snapshots/sealed-${NAME}`),
    ])
    expect(kept.length).toBeGreaterThan(2)
  })

  test('that are deleted are gone from what is read, folded or not', async () => {
    const copy = await begun()
    const sealed = CONTENTS.answers.find((answer) => answer.sealed)
    const entries = [entryOf(43, {}, { answers: [sealed?.id ?? ''] }), noteEntry(44)]
    await append(copy, entries)
    expect(await readState(copy)).toBe(stateAfter(entries))
    await copy.close()
    expect(await stateAnew()).toBe(stateAfter(entries))
    expect(stateAfter(entries)).not.toBe(stateAfter([noteEntry(44)]))
  })

  test('a motive alone is kept as a sealed answer is: in the open part never, and gone when it is deleted', async () => {
    await room.choose()
    const motive = motiveOf(4043, `${SEALED_WORDS} motive`, true)
    const copy = await begun({ ...EMPTY_CONTENTS, checkIns: CONTENTS.checkIns, motives: [motive] })
    const held = { ...EMPTY_CONTENTS, checkIns: CONTENTS.checkIns, motives: [motive] }
    await expectSealed()
    expect(isSealedText(await readFile(room.files().sealedFold, 'utf8'))).toBe(true)
    expect(await readState(copy)).toBe(stateOf(held))
    const entries = [
      entryOf(43, { motives: [motiveOf(4044, 'Open first', false)] }),
      entryOf(44, { motives: [motiveOf(4044, `${SEALED_WORDS} now`, true)] }),
      entryOf(45, {}, { motives: [motive.id] }),
    ]
    for (const [index, entry] of entries.entries()) {
      await append(copy, [entry])
      expect(await readState(copy)).toBe(stateAfter(entries.slice(0, index + 1), held))
    }
    await copy.close()
    await expectSealed()
    expect(await stateAnew()).toBe(stateAfter(entries, held))
    expect(await readFile(room.files().fold, 'utf8')).not.toContain('Open first')
  })

  test('the first one of a journal is kept by an append, read and folded', async () => {
    const copy = await begun(OPEN_CONTENTS)
    const entries = [noteEntry(43), sealedEntry(44), noteEntry(45)]
    await append(copy, entries)
    expect(await readState(copy)).toBe(stateAfter(entries, OPEN_CONTENTS))
    expect(await copy.isReadable(IDS)).toBe(true)
    expect(await copy.takeSnapshot(IDS, 'daily')).toMatchObject({ kind: 'taken' })
    expect(await stateAnew()).toBe(stateAfter(entries, OPEN_CONTENTS))
  })

  test('a deleted answer in a journal without sealed ones leaves the copy readable', async () => {
    const copy = await begun(OPEN_CONTENTS)
    const entries = [entryOf(43, {}, { answers: [OPEN_CONTENTS.answers[0]?.id ?? ''] })]
    await append(copy, entries)
    expect(await readState(copy)).toBe(stateAfter(entries, OPEN_CONTENTS))
    expect(await copy.takeSnapshot(IDS, 'daily')).toMatchObject({ kind: 'taken' })
    expect(await stateAnew()).toBe(stateAfter(entries, OPEN_CONTENTS))
  })

  test('an open answer that becomes sealed, and a sealed one that is opened, stand once, as they were put last', async () => {
    const copy = await begun()
    const entries = [
      entryOf(43, { answers: [answerOf('one', 'Open first', false), answerOf('two', `${SEALED_WORDS} first`, true)] }),
      entryOf(44, { answers: [answerOf('one', `${SEALED_WORDS} now`, true), answerOf('two', 'Open now', false)] }),
    ]
    await append(copy, entries)
    expect(await readState(copy)).toBe(stateAfter(entries))
    await copy.close()
    expect(await stateAnew()).toBe(stateAfter(entries))
  })

  test('after an append that failed halfway and was tried again, the next ones are kept too', async () => {
    const copy = await begun()
    await append(copy, [sealedEntry(43)])
    // A folder stands where the log should be. A full disk does the same: tests/files/mounted.test.ts.
    const { log } = room.files()
    await rename(log, `${log}.away`)
    await mkdir(log)
    expect(await copy.append(IDS, sealedEntry(44))).not.toEqual(KEPT)
    await rmdir(log)
    await rename(`${log}.away`, log)
    const entries = [sealedEntry(43), sealedEntry(44), sealedEntry(45), sealedEntry(46)]
    await append(copy, entries.slice(1))
    expect(await stateAnew()).toBe(stateAfter(entries))
    await copy.close()
    expect(await stateAnew()).toBe(stateAfter(entries))
  })

  test('of a write whose open half never came to disk are not read, nor in the way of the write that follows', async () => {
    const copy = await begun()
    await append(copy, [sealedEntry(43)])
    await copy.look()
    // The process was killed between the two halves.
    const { sealedLog } = room.files()
    const half = entryOf(44, { answers: [answerOf('sealed.half', `${SEALED_WORDS} half`, true)] })
    await writeFile(sealedLog, logLine(half, sha256), { flag: 'a' })
    const anew = await room.open()
    expect(await revisionIn(anew)).toBe(43)
    expect(await readState(anew)).toBe(stateAfter([sealedEntry(43)]))
    const entries = [sealedEntry(43), sealedEntry(44), sealedEntry(45)]
    await append(anew, entries.slice(1))
    expect(await readState(anew)).toBe(stateAfter(entries))
    await anew.close()
    expect(await stateAnew()).toBe(stateAfter(entries))
  })
})

describe('a copy the app of format 1 has left', () => {
  const { choices: _c, motives: _m, pins: _p, roads: _r, ...kinds1 } = CONTENTS
  const OLD = { ...EMPTY_CONTENTS, ...kinds1 }
  const { kinds: _, fiveYearStart: _year, ...settings1 } = SETTINGS
  const upgraded = contentsOf({ settings: [{ ...SETTINGS, fiveYearStart: 2026 }] }).settings.slice()
  const withoutFormat = (entry: LogEntry) => ({ ...entry, format: undefined })

  /** A line of its log, sealed or not, written as it wrote them: some without a format. */
  const lineOf = (entry: object) => logLine(entry as LogEntry, sha256)

  async function leave(): Promise<readonly LogEntry[]> {
    const { fold, log, sealedFold, sealedLog } = room.files()
    const [open, sealed] = [true, false].map((isOpen) => OLD.answers.filter((answer) => !answer.sealed === isOpen))
    const parts = [
      [fold, { ...OLD, answers: open ?? [] }],
      [sealedFold, { ...EMPTY_CONTENTS, answers: sealed ?? [] }],
    ] as const
    await mkdir(path.dirname(fold), { recursive: true })
    for (const [file, contents] of parts) {
      const settings = contents.settings.map(({ kinds: _k, fiveYearStart: _f, ...rest }) => rest as never)
      const archive = { journalId: IDS.journalId, stamp: { ...STAMP, deviceId: IDS.deviceId, revision: BASE } }
      await writeFile(
        file,
        await writeArchive({ ...archive, editions: [], contents: { ...contents, settings } }, sha256, 1),
      )
    }
    const half = answerOf('sealed.44', `${SEALED_WORDS} 44`, true)
    await writeFile(
      log,
      [
        lineOf(withoutFormat(noteEntry(43))),
        lineOf({ ...entryOf(44, {}), format: 1 }),
        lineOf({ ...entryOf(45, { settings: [settings1 as never] }), format: 1 }),
      ].join(''),
    )
    await writeFile(sealedLog, lineOf({ ...entryOf(44, { answers: [half] }), format: 1 }))
    return [noteEntry(43), entryOf(44, { answers: [half] }), entryOf(45, { settings: upgraded })]
  }
  const before = { ...OLD, settings: OLD.settings.map((one) => ({ ...one, fiveYearStart: 2026 })) }

  test('is read to its last line, gone on with and folded', async () => {
    const entries = await leave()
    const copy = await room.open()
    expect(await revisionIn(copy)).toBe(45)
    expect(await readState(copy)).toBe(stateAfter(entries, before))
    const more = sealedEntry(46)
    await append(copy, [more])
    expect(await stateAnew()).toBe(stateAfter([...entries, more], before))
    await copy.close()
    expect(await readFile(room.files().log, 'utf8')).toBe('')
    expect(await stateAnew()).toBe(stateAfter([...entries, more], before))
  })

  test('is read where nothing is written after it', async () => {
    const entries = await leave()
    const copy = await room.open()
    expect(await copy.isReadable(IDS)).toBe(true)
    expect(await copy.takeSnapshot(IDS, 'import')).toMatchObject({ kind: 'taken' })
    expect(await readState(copy)).toBe(stateAfter(entries, before))
  })

  test('stays whole when half of its log is dropped', async () => {
    const entries = await leave()
    const copy = await room.open()
    // A write that comes again gives way to the one that was never called kept: the log is written anew before it.
    await writeFile(room.files().sealedLog, lineOf({ ...entryOf(46, {}), format: 1 }), { flag: 'a' })
    const more = sealedEntry(46)
    await append(copy, [more])
    expect(await readState(copy)).toBe(stateAfter([...entries, more], before))
  })
})

describe('folding', () => {
  const isLogEmpty = async () => (await stat(room.files().log)).size === 0

  test('comes when the log has grown past its measure, and the log is empty then', async () => {
    const copy = await begun()
    const words = 'x'.repeat(FOLD_AT_BYTES / 4)
    const entries = [43, 44, 45].map((revision) => noteEntry(revision, words))
    await append(copy, entries)
    await copy.isReadable(IDS)
    expect((await stat(room.files().log)).size).toBeGreaterThan(FOLD_AT_BYTES / 2)
    const more = [noteEntry(46, words)]
    await append(copy, more)
    // Work goes one after another: the fold is done when this is.
    expect(await copy.isReadable(IDS)).toBe(true)
    expect(await isLogEmpty()).toBe(true)
    expect(await stateAnew()).toBe(stateAfter([...entries, ...more]))
    await append(copy, [noteEntry(47)])
    expect((await stat(room.files().log)).size).toBeLessThan(1000)
    expect(await stateAnew()).toBe(stateAfter([...entries, ...more, noteEntry(47)]))
  })

  test('comes when nothing is written for a while, with a snapshot, and the log is empty then', async () => {
    const copy = await room.open(20)
    await copy.keepWhole(IDS, await wholeText())
    await copy.append(IDS, noteEntry(43))
    await expect.poll(copy.snapshots).toHaveLength(1)
    expect(await readFile(room.files().log, 'utf8')).toBe('')
    expect(await readState(copy)).toBe(stateAfter([noteEntry(43)]))
  })

  test('comes at close, with a snapshot, and the log is empty then', async () => {
    const copy = await begun()
    await append(copy, WRITES)
    expect(await isLogEmpty()).toBe(false)
    await copy.close()
    expect(await isLogEmpty()).toBe(true)
    expect(await readFile(room.files().sealedLog, 'utf8')).toBe('')
    expect(await copy.snapshots()).toMatchObject([{ reason: 'daily', revision: 50, journalId: IDS.journalId }])
    expect(await revisionIn(copy)).toBe(50)
  })

  test('without a write since the last one writes nothing', async () => {
    const copy = await begun()
    await append(copy, [noteEntry(43)])
    await copy.close()
    const before = await stat(room.files().fold)
    await append(copy, [noteEntry(43)])
    await copy.close()
    expect((await stat(room.files().fold)).ino).toBe(before.ino)
  })

  test('leaves nothing behind but the files of the copy', async () => {
    const copy = await begun()
    await append(copy, WRITES)
    await copy.close()
    const names = (await namesIn(room.privateFolder)).map((name) => name.split('_')[0])
    expect(names).toEqual([
      `journal-${NAME}.json`,
      `journal-${NAME}.log`,
      'location.json',
      `sealed-${NAME}.json`,
      `sealed-${NAME}.log`,
      `snapshots/journal-${NAME}`,
      `snapshots/sealed-${NAME}`,
    ])
  })

  test('holds up no append and loses none that comes meanwhile', async () => {
    const copy = await begun()
    const entries = notes(43, 162)
    const folds: Promise<unknown>[] = []
    for (const entry of entries) {
      if (entry.revision % 10 === 0) folds.push(copy.takeSnapshot(IDS, 'daily'))
      if (entry.revision % 35 === 0) folds.push(copy.close())
      expect(await copy.append(IDS, entry)).toEqual(KEPT)
    }
    await Promise.all(folds)
    expect(await stateAnew()).toBe(stateAfter(entries))
    await copy.close()
    expect(await stateAnew()).toBe(stateAfter(entries))
  })

  test('loses no sealed answer that is appended meanwhile', async () => {
    const copy = await begun(joinParts(CONTENTS, await manySealed(300)))
    const entries = Array.from({ length: 120 }, (_, index) => sealedEntry(43 + index))
    const folds: Promise<unknown>[] = []
    for (const entry of entries) {
      if (entry.revision % 15 === 0) folds.push(copy.takeSnapshot(IDS, 'daily'))
      expect(await copy.append(IDS, entry)).toEqual(KEPT)
    }
    await Promise.all(folds)
    await copy.close()
    const whole = joinParts(CONTENTS, await manySealed(300))
    expect(await stateAnew()).toBe(stateOf(applyEntries(whole, entries)))
  })

  async function manySealed(count: number) {
    const answers = Array.from({ length: count }, (_, index) =>
      answerOf(`many.${index}`, `${SEALED_WORDS} ${'x'.repeat(500)}`, true),
    )
    return contentsOf({ answers })
  }
})

describe('keeping the whole journal', () => {
  test('replaces an older copy, log and all', async () => {
    const copy = await begun()
    await append(copy, notes(43, 45))
    const contents = applyEntries(CONTENTS, [noteEntry(60)])
    expect(await copy.keepWhole(IDS, await wholeText(contents, 60))).toEqual(KEPT)
    expect(await readState(copy)).toBe(stateOf(contents))
    expect(await revisionIn(copy)).toBe(60)
    expect((await namesIn(room.privateFolder)).filter((name) => /newer|broken/.test(name))).toEqual([])
    await append(copy, [noteEntry(61)])
    expect(await stateAnew()).toBe(stateOf(applyEntries(contents, [noteEntry(61)])))
  })

  test('without the sealed answers there were takes them away', async () => {
    const copy = await begun()
    await append(copy, [sealedEntry(43)])
    expect(await copy.keepWhole(IDS, await wholeText(OPEN_CONTENTS, 60))).toEqual(KEPT)
    expect(await readState(copy)).toBe(stateOf(OPEN_CONTENTS))
    await copy.close()
    expect(await stateAnew()).toBe(stateOf(OPEN_CONTENTS))
  })

  test('is stamped with the device whose copy it is', async () => {
    const copy = await room.open()
    const stamp = { ...STAMP, revision: 9, deviceId: uuid(555) }
    expect(await copy.keepWhole(IDS, await textOf(CONTENTS, { journalId: IDS.journalId, stamp }))).toEqual(KEPT)
    expect((await copy.look()).copies).toMatchObject([{ ...IDS, isOwn: true, revision: 9 }])
  })

  test('of an older revision keeps the newer one beside', async () => {
    const copy = await begun()
    const entries = [noteEntry(43), sealedEntry(44)]
    await append(copy, entries)
    const { fold, log, sealedFold, sealedLog } = room.files()
    const standing = await Promise.all([fold, log, sealedFold, sealedLog].map((file) => readFile(file, 'utf8')))
    expect(await copy.keepWhole(IDS, await wholeText(OPEN_CONTENTS, 20))).toEqual(KEPT)
    expect(await readState(copy)).toBe(stateOf(OPEN_CONTENTS))
    expect(await revisionIn(copy)).toBe(20)
    const aside = (await everyFile(room.privateFolder)).filter(({ name }) => name.includes('.newer-'))
    expect(aside.map(({ name }) => name.replace(/\d+$/, ''))).toEqual([
      `journal-${NAME}.json.newer-`,
      `journal-${NAME}.log.newer-`,
      `sealed-${NAME}.json.newer-`,
      `sealed-${NAME}.log.newer-`,
    ])
    expect(aside.map(({ text }) => text)).toEqual(standing)
    await append(copy, [noteEntry(21)])
    expect(await stateAnew()).toBe(stateAfter([noteEntry(21)], OPEN_CONTENTS))
  })

  test('of an older revision twice keeps both newer ones', async () => {
    const copy = await begun()
    expect(await copy.keepWhole(IDS, await wholeText(OPEN_CONTENTS, 30))).toEqual(KEPT)
    expect(await copy.keepWhole(IDS, await wholeText(OPEN_CONTENTS, 20))).toEqual(KEPT)
    const aside = (await namesIn(room.privateFolder)).filter((name) => name.startsWith(`journal-${NAME}.json.newer-`))
    expect(aside).toHaveLength(2)
  })

  test('keeps one that cannot be read beside', async () => {
    const copy = await begun()
    await append(copy, notes(43, 44))
    await copy.look()
    const { fold, log, sealedFold } = room.files()
    await flipByte(fold, 2000)
    const standing = await Promise.all([fold, log, sealedFold].map((file) => readFile(file, 'utf8')))
    expect(await copy.keepWhole(IDS, await wholeText(OPEN_CONTENTS, 44))).toEqual(KEPT)
    expect(await readState(copy)).toBe(stateOf(OPEN_CONTENTS))
    const aside = (await everyFile(room.privateFolder)).filter(({ name }) => name.includes('.broken-'))
    expect(aside.map(({ name }) => name.replace(/\d+$/, ''))).toEqual([
      `journal-${NAME}.json.broken-`,
      `journal-${NAME}.log.broken-`,
      `sealed-${NAME}.json.broken-`,
    ])
    expect(aside.map(({ text }) => text)).toEqual(standing)
  })

  test('keeps a sealed part that cannot be read beside', async () => {
    const copy = await begun()
    const { sealedFold } = room.files()
    await flipByte(sealedFold, 1000)
    expect(await copy.isReadable(IDS)).toBe(false)
    expect(await copy.keepWhole(IDS, await wholeText())).toEqual(KEPT)
    expect(await copy.isReadable(IDS)).toBe(true)
    const names = await namesIn(room.privateFolder)
    expect(names.filter((name) => name.startsWith(`sealed-${NAME}.json.broken-`))).toHaveLength(1)
  })

  test('of a text that is not as it was written is refused, and all stays as it was', async () => {
    const copy = await begun()
    await append(copy, [sealedEntry(43)])
    const text = await wholeText(CONTENTS, 60)
    const before = await everyFile(room.privateFolder)
    for (const wrong of ['', '{}', text.slice(0, -20), text.replace('went out', 'went oui')]) {
      expect(await copy.keepWhole(IDS, wrong)).toEqual(failed('unreadable'))
    }
    expect(await everyFile(room.privateFolder)).toEqual(before)
    await append(copy, [noteEntry(44)])
    expect(await stateAnew()).toBe(stateAfter([sealedEntry(43), noteEntry(44)]))
  })

  test('while appends go on leaves what was appended after it', async () => {
    const copy = await begun()
    await append(copy, [noteEntry(43)])
    const whole = copy.keepWhole(IDS, await wholeText(applyEntries(CONTENTS, notes(43, 44)), 44))
    const after = copy.append(IDS, noteEntry(45))
    expect(await whole).toEqual(KEPT)
    // Whichever came first, the page is told the truth.
    if ((await after).kind === 'behind') await append(copy, [noteEntry(45)])
    expect(await stateAnew()).toBe(stateAfter(notes(43, 45)))
  })
})

if (HAS_MODES) {
  describe('modes', () => {
    let before = 0
    beforeEach(() => {
      before = process.umask(0)
    })
    afterEach(() => {
      process.umask(before)
    })

    test.each(['private', 'chosen'] as const)('in a %s folder are for the owner alone', async (where) => {
      if (where === 'chosen') await room.choose()
      const copy = await begun()
      await append(copy, [...notes(43, 44), sealedEntry(45)])
      await copy.takeSnapshot(IDS, 'import')
      await copy.takeSnapshot(IDS, 'restore', await wholeText())
      await append(copy, [sealedEntry(46)])
      expect(await copy.keepWhole(IDS, await wholeText(CONTENTS, 5))).toEqual(KEPT)
      await append(copy, [sealedEntry(6)])
      const found = [...(await everyFile(room.privateFolder)), ...(await everyFile(room.chosen))]
      const open = found.filter(({ mode, isFolder }) => mode !== (isFolder ? 0o700 : 0o600))
      expect(open.map(({ name, mode }) => `${name} ${mode.toString(8)}`)).toEqual([])
      expect((await stat(room.privateFolder)).mode & 0o777).toBe(0o700)
      expect(found.filter(({ isFolder }) => isFolder).length).toBe(where === 'chosen' ? 2 : 1)
      expect(found.length).toBeGreaterThan(12)
    })

    test('after a move are for the owner alone', async () => {
      const copy = await begun()
      await append(copy, [sealedEntry(43)])
      expect(await copy.moveTo(room.chosen)).toMatchObject({ kind: 'moved' })
      await append(copy, [sealedEntry(44)])
      const found = [...(await everyFile(room.privateFolder)), ...(await everyFile(room.chosen))]
      const open = found.filter(({ mode, isFolder }) => mode !== (isFolder ? 0o700 : 0o600))
      expect(open.map(({ name, mode }) => `${name} ${mode.toString(8)}`)).toEqual([])
    })
  })
}

describe('a torn or damaged log', () => {
  test('torn at any byte of its last line stands at the revision before, and the next append lands right', async () => {
    const copy = await begun(OPEN_CONTENTS)
    const last: LogEntry = { ...entryOf(44, {}, { notes: [uuid(2043)] }), appVersion: '0.1.0 版' }
    await append(copy, [noteEntry(43), last])
    await copy.look()
    const { log } = room.files()
    const whole = await readFile(log)
    const start = whole.indexOf('\n') + 1
    const before = stateAfter([noteEntry(43)], OPEN_CONTENTS)
    const after = stateAfter([noteEntry(43), last], OPEN_CONTENTS)
    expect(whole.length - start).toBeGreaterThan(100)
    for (let end = start; end < whole.length; end += 1) {
      await writeFile(log, whole.subarray(0, end))
      const anew = await room.open()
      expect(await revisionIn(anew)).toBe(43)
      if (end % 16 === 0) expect(await readState(anew)).toBe(before)
      expect(await anew.append(IDS, noteEntry(45))).toEqual(BEHIND)
      await append(anew, [last])
      expect(await readFile(log)).toEqual(whole)
      await anew.look()
    }
    expect(await stateAnew()).toBe(after)
  })

  test('torn in its sealed part stands at what is whole of it, and the next append lands right', async () => {
    const copy = await begun()
    const entries = [sealedEntry(43), sealedEntry(44), sealedEntry(45)]
    await append(copy, entries.slice(0, 1))
    await copy.look()
    const { sealedLog } = room.files()
    // The open half is written after the sealed one: it was not there yet.
    const line = logLine(sealedEntry(44), sha256)
    await writeFile(sealedLog, line.slice(0, line.length / 2), { flag: 'a' })
    const anew = await room.open()
    expect(await readState(anew)).toBe(stateAfter(entries.slice(0, 1)))
    await append(anew, entries.slice(1))
    expect(await readState(anew)).toBe(stateAfter(entries))
    await anew.close()
    expect(await stateAnew()).toBe(stateAfter(entries))
  })

  test('filled up with zeros, as after a power cut, stands at the last whole line', async () => {
    const copy = await begun()
    await append(copy, notes(43, 44))
    await copy.look()
    await writeFile(room.files().log, Buffer.alloc(4096), { flag: 'a' })
    const anew = await room.open()
    expect(await revisionIn(anew)).toBe(44)
    await append(anew, [noteEntry(45)])
    expect(await stateAnew()).toBe(stateAfter(notes(43, 45)))
  })

  test('damaged in the middle stands before the damage, and needs the whole journal for what comes after', async () => {
    const copy = await begun()
    await append(copy, notes(43, 46))
    await copy.look()
    const { log } = room.files()
    const text = await readFile(log, 'utf8')
    await writeFile(log, text.replace('Words of 44', 'Words of 4x'))
    expect(readLog(await readFile(log, 'utf8'), sha256).trouble).toBe('damaged')
    const anew = await room.open()
    expect(await revisionIn(anew)).toBe(43)
    expect(await readState(anew)).toBe(stateAfter([noteEntry(43)]))
    expect(await anew.append(IDS, noteEntry(47))).toEqual(BEHIND)
    expect(await anew.keepWhole(IDS, await wholeText(applyEntries(CONTENTS, notes(43, 47)), 47))).toEqual(KEPT)
    await append(anew, [noteEntry(48)])
    expect(await stateAnew()).toBe(stateAfter(notes(43, 48)))
  })
})

describe('a fold that lacks a byte', () => {
  test('anywhere behind its first line is listed, found unreadable, and never read as something else', async () => {
    const copy = await begun()
    await append(copy, [noteEntry(43)])
    await copy.close()
    const { fold } = room.files()
    const whole = await readFile(fold)
    const first = whole.indexOf('\n') + 1
    const places = [
      first,
      first + 1,
      Math.floor(whole.length / 2),
      whole.length - 100,
      whole.length - 2,
      whole.length - 1,
    ]
    for (const at of places) {
      await writeFile(fold, whole)
      await flipByte(fold, at)
      const anew = await room.open()
      expect(await anew.isReadable(IDS)).toBe(false)
      expect(await anew.read(COPY)).toEqual(failed('unreadable'))
      expect((await anew.look()).copies).toMatchObject([{ kind: 'readable', name: NAME, revision: 43 }])
    }
    await writeFile(fold, whole)
    expect(await (await room.open()).isReadable(IDS)).toBe(true)
  })

  test('anywhere in its first line is listed, found unreadable, and never read as something else', async () => {
    await begun()
    const { fold } = room.files()
    const whole = await readFile(fold)
    const first = whole.indexOf('\n') + 1
    for (let at = 0; at < first; at += 7) {
      await writeFile(fold, whole)
      await flipByte(fold, at)
      const anew = await room.open()
      expect(await anew.isReadable(IDS)).toBe(false)
      expect(await anew.read(COPY)).toEqual(failed('unreadable'))
      expect((await anew.look()).copies).toMatchObject([{ name: NAME }])
    }
  })

  test('cut off is listed and found unreadable', async () => {
    await begun()
    const { fold } = room.files()
    const whole = await readFile(fold)
    for (const length of [0, 10, 1000, whole.length - 1]) {
      await writeFile(fold, whole.subarray(0, length))
      const anew = await room.open()
      expect((await anew.look()).copies).toMatchObject([{ name: NAME }])
      expect(await anew.isReadable(IDS)).toBe(false)
      expect(await anew.read(COPY)).toEqual(failed('unreadable'))
    }
  })

  test('is never folded over: appends go on, the broken bytes and the log stay', async () => {
    const copy = await begun()
    await append(copy, [noteEntry(43)])
    await copy.look()
    const { fold, log } = room.files()
    await flipByte(fold, 3000)
    const broken = await readFile(fold)
    await append(copy, [noteEntry(44)])
    const standing = await readFile(log, 'utf8')
    expect(await copy.takeSnapshot(IDS, 'daily')).toEqual(failed('unreadable'))
    await copy.close()
    expect(await readFile(fold)).toEqual(broken)
    expect(await readFile(log, 'utf8')).toBe(standing)
    expect(readLog(standing, sha256).entries).toEqual(notes(43, 44))
  })
})

describe('what vanishes while it is open', () => {
  test('a private folder: the page is told, and the whole journal brings everything back', async () => {
    const copy = await begun()
    await append(copy, notes(43, 44))
    await rename(room.privateFolder, `${room.privateFolder} away`)
    const answer = await copy.append(IDS, noteEntry(45))
    expect([BEHIND, failed('gone')]).toContainEqual(answer)
    expect(await copy.keepWhole(IDS, await wholeText(applyEntries(CONTENTS, notes(43, 45)), 45))).toEqual(KEPT)
    await append(copy, [noteEntry(46)])
    expect(await stateAnew()).toBe(stateAfter(notes(43, 46)))
  })

  test('a chosen folder: appends fail as gone, nothing is made where it was, and they go on when it is back', async () => {
    await room.choose()
    const copy = await begun()
    await append(copy, [noteEntry(43), sealedEntry(44)])
    const away = `${room.chosen} away`
    await rename(room.chosen, away)
    expect(await copy.append(IDS, noteEntry(45))).toEqual(failed('gone'))
    expect(await copy.append(IDS, sealedEntry(45))).toEqual(failed('gone'))
    expect(await copy.keepWhole(IDS, await wholeText(CONTENTS, 45))).toEqual(failed('gone'))
    expect((await copy.look()).trouble).toBe('gone')
    expect(await copy.append(IDS, noteEntry(45))).not.toEqual(KEPT)
    expect(await copy.takeSnapshot(IDS, 'daily')).toMatchObject({ kind: 'failed' })
    await copy.close()
    expect(existsSync(room.chosen)).toBe(false)
    await rename(away, room.chosen)
    await append(copy, [sealedEntry(45), noteEntry(46)])
    const entries = [noteEntry(43), sealedEntry(44), sealedEntry(45), noteEntry(46)]
    expect(await stateAnew()).toBe(stateAfter(entries))
    await copy.close()
    expect(await stateAnew()).toBe(stateAfter(entries))
  })

  test('a chosen folder: a snapshot of a given journal makes nothing where it was', async () => {
    await room.choose()
    const copy = await begun()
    const away = `${room.chosen} away`
    await rename(room.chosen, away)
    const answer = await copy.takeSnapshot(IDS, 'restore', await wholeText())
    const isMade = existsSync(room.chosen)
    await rm(room.chosen, { recursive: true, force: true })
    await rename(away, room.chosen)
    expect(isMade).toBe(false)
    expect(answer).toEqual(failed('gone'))
  })

  test('a chosen folder: reading and taking a snapshot say that it is gone, not that the copy is broken', async () => {
    await room.choose()
    const copy = await begun()
    const away = `${room.chosen} away`
    await rename(room.chosen, away)
    const answers = [await copy.read(COPY), await copy.takeSnapshot(IDS, 'daily')]
    await rename(away, room.chosen)
    expect(answers).toEqual([failed('gone'), failed('gone')])
  })

  test('a chosen folder whose place stands empty, as where a drive was: nothing is called kept', async () => {
    await room.choose()
    const copy = await begun()
    await append(copy, [noteEntry(43)])
    const away = `${room.chosen} away`
    await rename(room.chosen, away)
    await mkdir(room.chosen)
    const answer = await copy.append(IDS, noteEntry(44))
    const made = await readdir(room.chosen)
    await rm(room.chosen, { recursive: true })
    await rename(away, room.chosen)
    expect(made).toEqual([])
    expect([BEHIND, failed('gone')]).toContainEqual(answer)
    await append(copy, [noteEntry(44)])
    expect(await stateAnew()).toBe(stateAfter(notes(43, 44)))
  })

  test('a log with entries that no fold holds: the whole journal is asked for, not a log with a hole begun', async () => {
    const copy = await begun()
    await append(copy, notes(43, 45))
    await rm(room.files().log)
    const answer = await copy.append(IDS, noteEntry(46))
    if (answer.kind === 'kept') expect(await stateAnew()).toBe(stateAfter(notes(43, 46)))
    expect([BEHIND, failed('gone')]).toContainEqual(answer)
    expect(await copy.keepWhole(IDS, await wholeText(applyEntries(CONTENTS, notes(43, 46)), 46))).toEqual(KEPT)
    await append(copy, [noteEntry(47)])
    expect(await stateAnew()).toBe(stateAfter(notes(43, 47)))
  })

  test('a log that holds nothing any more is begun anew', async () => {
    const copy = await begun()
    await append(copy, [noteEntry(43)])
    await copy.takeSnapshot(IDS, 'daily')
    await rm(room.files().log)
    await append(copy, notes(44, 45))
    expect(await stateAnew()).toBe(stateAfter(notes(43, 45)))
  })

  test('a log put back from an older state, as by a syncing program, is not taken for the newer one', async () => {
    const copy = await begun()
    const { log } = room.files()
    await append(copy, [noteEntry(43)])
    const older = await readFile(log)
    await append(copy, notes(44, 45))
    await writeFile(`${log}.other`, older)
    await rename(`${log}.other`, log)
    const answer = await copy.append(IDS, noteEntry(46))
    if (answer.kind === 'kept') expect(await stateAnew()).toBe(stateAfter(notes(43, 46)))
    expect([BEHIND, failed('gone')]).toContainEqual(answer)
  })
})

describe('reading', () => {
  test('carries the stamp of fold and log together', async () => {
    const copy = await begun()
    await append(copy, notes(43, 44))
    const archive = await readWhole(copy)
    if (typeof archive === 'string') return expect.fail(archive)
    expect(archive.journalId).toBe(IDS.journalId)
    expect(archive.stamp).toMatchObject({ deviceId: IDS.deviceId, revision: 44, writtenAt: timeOf(44) })
  })

  test('what is not there fails as unreadable', async () => {
    const copy = await begun()
    expect(await copy.read({ kind: 'copy', name: '00000000-00000000' })).toEqual(failed('unreadable'))
    expect(await copy.read({ kind: 'copy', name: 'nothing' })).toEqual(failed('unreadable'))
  })

  test('again and again while appends and folds go on never goes back behind what was kept', async () => {
    const copy = await begun()
    let isDone = false
    let kept = BASE
    const older: string[] = []
    const reading = (async () => {
      while (!isDone) {
        const least = kept
        const archive = await readWhole(copy)
        if (typeof archive === 'string') older.push(archive)
        else if (archive.stamp.revision < least) older.push(`${archive.stamp.revision} instead of ${least}`)
      }
    })()
    const folds: Promise<unknown>[] = []
    for (const entry of notes(43, 162)) {
      await append(copy, [entry])
      kept = entry.revision
      if (entry.revision % 5 === 0) folds.push(copy.takeSnapshot(IDS, 'daily'))
    }
    await Promise.all(folds)
    isDone = true
    await reading
    expect(older).toEqual([])
  })
})
