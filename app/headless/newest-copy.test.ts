import { appendFile, mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instantAt } from '#core/calendar/clock'
import { copyName } from '#core/transfer/copy-name'
import { type LogEntry, logLine } from '#core/transfer/log'
import { readArchive } from '#core/transfer/read-archive'
import {
  answerOf,
  BASE,
  CONTENTS,
  entryOf,
  everyFile,
  IDS,
  makeRoom,
  noteEntry,
  noteOf,
  type Room,
  sealedEntry,
  stateAfter,
  stateOf,
  wholeText,
} from '../../tests/support/copies'
import { STAMP, textOf } from '../../tests/unit/support/archives'
import { CHECK_IN } from '../../tests/unit/support/records'
import { copyFiles, sha256 } from '../second-copy/files'
import type { SecondCopy } from '../second-copy/second-copy'
import { readNewestCopy } from './newest-copy'

const NOW = instantAt(Date.parse('2026-12-01T04:00:00.000Z'))
const now = () => NOW

let room: Room
beforeEach(async () => {
  room = await makeRoom()
})
afterEach(async () => {
  await room.leave()
})

async function begun(entries: readonly LogEntry[] = []): Promise<SecondCopy> {
  const copy = await room.open()
  await copy.keepWhole(IDS, await wholeText())
  for (const entry of entries) expect(await copy.append(IDS, entry)).toEqual({ kind: 'kept' })
  return copy
}

/** What was read, as its revision and state; the answer itself when nothing was. */
async function read() {
  const found = await readNewestCopy(room.privateFolder, now)
  if (found.kind !== 'read') return found
  const archive = await readArchive(found.text, sha256, { allowsDangling: true })
  if (archive.kind === 'refused') throw new Error(JSON.stringify(archive.problem))
  expect(archive.isAsWritten).toBe(true)
  const { journalId, stamp, contents } = archive.archive
  return { journalId, revision: stamp.revision, at: stamp.at, state: stateOf(contents) }
}

const WRITES = [noteEntry(43), sealedEntry(44), noteEntry(45)]

describe('the newest copy', () => {
  test('is read whole, sealed answers too, from fold and log, and nothing is changed', async () => {
    await begun(WRITES)
    const before = await everyFile(room.root)
    expect(await read()).toEqual({ journalId: IDS.journalId, revision: 45, at: NOW, state: stateAfter(WRITES) })
    expect(await everyFile(room.root)).toEqual(before)
  })

  test('is read from the folder the person chose', async () => {
    await room.choose()
    await begun(WRITES)
    expect(await read()).toMatchObject({ revision: 45, state: stateAfter(WRITES) })
  })

  test('is read without a torn last line, which stays where it is', async () => {
    await begun(WRITES)
    const line = logLine(noteEntry(46), sha256)
    await appendFile(room.files().log, line.slice(0, 100))
    const before = await everyFile(room.root)
    expect(await read()).toMatchObject({ revision: 45, state: stateAfter(WRITES) })
    expect(await everyFile(room.root)).toEqual(before)
  })

  test('is, of several journals of this machine, the one last written in; a later line in a log counts', async () => {
    const copy = await begun()
    const other = { journalId: 'cccc3333-0000-7000-8000-000000000003', deviceId: IDS.deviceId }
    expect(await copy.keepWhole(other, await textOf(CONTENTS, { ...other, stamp: { ...STAMP, revision: 7 } }))).toEqual(
      {
        kind: 'kept',
      },
    )
    await copy.append(IDS, noteEntry(43))
    expect(await read()).toMatchObject({ journalId: IDS.journalId, revision: 43 })
    const later = { ...noteEntry(8), at: instantAt(Date.parse('2026-11-25T00:00:00.000Z')) }
    expect(await copy.append(other, later)).toEqual({ kind: 'kept' })
    expect(await read()).toMatchObject({ journalId: other.journalId, revision: 8 })
  })

  test('is not one of another machine, however new', async () => {
    await room.choose()
    await begun()
    const theirs = { ...IDS, deviceId: 'dddd4444-0000-7000-8000-000000000004' }
    const stamp = { ...STAMP, deviceId: theirs.deviceId, revision: 900, writtenAt: NOW }
    const fold = copyFiles(copyName(theirs), room.chosen, room.privateFolder).fold
    await writeFile(fold, await textOf(CONTENTS, { ...theirs, stamp }))
    expect(await read()).toMatchObject({ revision: BASE })
    await rm(room.files().fold)
    await rm(room.files().log, { force: true })
    expect(await read()).toEqual({ kind: 'none', folder: room.chosen, hasOthers: true })
  })

  test('is found where the list of own devices was lost with its file', async () => {
    await begun(WRITES)
    await rm(path.join(room.privateFolder, 'location.json'))
    expect(await read()).toMatchObject({ revision: 45 })
  })
})

describe('nothing is read', () => {
  test('where nothing was ever written', async () => {
    expect(await read()).toEqual({ kind: 'none', folder: room.privateFolder, hasOthers: false })
    await mkdir(room.privateFolder)
    expect(await read()).toEqual({ kind: 'none', folder: room.privateFolder, hasOthers: false })
    const copy = await room.open()
    await copy.keepWhole(IDS, await wholeText(CONTENTS, 0))
    expect(await read()).toEqual({ kind: 'none', folder: room.privateFolder, hasOthers: false })
  })

  test('while the chosen folder is gone', async () => {
    await room.choose()
    await begun()
    await rename(room.chosen, `${room.chosen} away`)
    expect(await read()).toEqual({ kind: 'failed', folder: room.chosen, reason: 'gone' })
  })

  const UNREADABLE = { kind: 'failed', reason: 'unreadable' }

  test('from a damaged log: what can be had of it is no backup', async () => {
    await begun(WRITES)
    const { log } = room.files()
    const text = await readFile(log, 'utf8')
    await writeFile(log, text.replace('Words of 43', 'Words of 34'))
    expect(await read()).toMatchObject(UNREADABLE)
  })

  test('from a damaged sealed part', async () => {
    await begun(WRITES)
    await writeFile(room.files().sealedFold, '{"type":"vantage-archive"')
    expect(await read()).toMatchObject(UNREADABLE)
  })

  test('of an older journal when the newest is damaged; an old damaged one is no hindrance', async () => {
    const copy = await begun(WRITES)
    await copy.close()
    const other = copyFiles(`cccc3333-${IDS.deviceId.slice(0, 8)}`, room.privateFolder, room.privateFolder)
    await writeFile(other.fold, 'no archive')
    await utimes(other.fold, new Date(NOW), new Date(NOW))
    expect(await read()).toMatchObject(UNREADABLE)
    await utimes(other.fold, new Date('2026-01-01'), new Date('2026-01-01'))
    expect(await read()).toMatchObject({ revision: 45 })
  })

  test('where it cannot be told where the copy lies', async () => {
    await begun()
    const file = path.join(room.privateFolder, 'location.json')
    await writeFile(file, '{"version":1')
    expect(await read()).toMatchObject(UNREADABLE)
    expect(await readFile(file, 'utf8')).toBe('{"version":1')
  })

  test('of what a newer Vantage wrote', async () => {
    await begun()
    const { fold } = room.files()
    await writeFile(fold, (await readFile(fold, 'utf8')).replace('"format":2', '"format":3'))
    expect(await read()).toMatchObject({ kind: 'failed', reason: 'newer' })
  })
})

test('while the app writes, folds and moves, every reading is the journal of one moment', {
  timeout: 120_000,
}, async () => {
  const copy = await begun()
  const entries: LogEntry[] = []
  const seen = new Set<number>()
  let isOver = false
  const writeOn = async () => {
    for (let revision = BASE + 1; !isOver && (revision <= BASE + 60 || seen.size < 8); revision += 1) {
      // Answers that are sealed, opened and taken away again: what two parts of different moments would lose or double.
      const id = `moving.${revision % 3}`
      const entry =
        revision % 5 === 0
          ? entryOf(revision, {}, { answers: [`${CHECK_IN.id}/${id}`] })
          : entryOf(revision, {
              notes: [noteOf(2000 + revision, `Words of ${revision}`)],
              answers: [answerOf(id, `Answer of ${revision}`, revision % 2 === 0)],
            })
      entries.push(entry)
      expect(await copy.append(IDS, entry)).toEqual({ kind: 'kept' })
      if (revision % 4 === 0) await copy.takeSnapshot(IDS, 'deletion')
      if (revision % 20 === 0) await copy.moveTo(revision % 40 === 0 ? undefined : room.chosen)
    }
  }
  const readOn = async () => {
    while (!isOver) {
      const found = await read()
      // A fold in the middle of every attempt is said, and nothing is read then.
      if ('kind' in found) expect(found).toMatchObject({ kind: 'failed', reason: 'held' })
      else {
        seen.add(found.revision)
        expect(found.state, `revision ${found.revision}`).toBe(stateAfter(entries.slice(0, found.revision - BASE)))
      }
    }
  }
  const over = () => {
    isOver = true
  }
  await Promise.all([writeOn().finally(over), readOn().finally(over)])
  expect(await read()).toMatchObject({ revision: BASE + entries.length, state: stateAfter(entries) })
})
