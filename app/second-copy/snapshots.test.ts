import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Instant, instantAt, instantSchema } from '#core/calendar/clock'
import { readHead, writeArchive } from '#core/transfer/archive'
import { type Contents, EMPTY_CONTENTS, splitSealed } from '#core/transfer/contents'
import { applyEntries } from '#core/transfer/log'
import { readArchive } from '#core/transfer/read-archive'
import { summaryOf } from '#core/transfer/summary'
import {
  answerOf,
  CONTENTS,
  everyFile,
  IDS,
  makeRoom,
  motiveOf,
  NAME,
  noteEntry,
  OPEN_CONTENTS,
  type Room,
  SEALED_WORDS,
  sealedEntry,
  stateOf,
  wholeText,
} from '../../tests/support/copies'
import { archiveOf, contentsOf } from '../../tests/unit/support/archives'
import { type CopyFiles, copyFiles, sha256, UnreadableCopy, writeJournalFile } from './files'
import { type Ids, keepWhole } from './fold'
import { assembleSnapshot, listSnapshots, takeSnapshot } from './snapshots'

const NOW = instantSchema.parse('2026-11-23T20:00:00.000Z')
const DAY = 24 * 60 * 60 * 1000

let room: Room
let files: CopyFiles
beforeEach(async () => {
  room = await makeRoom()
  await room.choose()
  files = room.files()
})
afterEach(async () => {
  await room.leave()
})

const later = (milliseconds: number): Instant => instantAt(Date.parse(NOW) + milliseconds)

/** Lets the fold hold this, at a revision. */
async function hold(contents: Contents, revision = 42): Promise<void> {
  await keepWhole(files, await wholeText(contents, revision), IDS, NOW)
}

/** A small journal that is another one for every number, its sealed part too. */
function small(number: number): Contents {
  return contentsOf({
    notes: noteEntry(number).puts.notes ?? [],
    answers: [answerOf('s', `${SEALED_WORDS} ${number}`, true)],
  })
}

async function stateIn(name: string): Promise<string> {
  const read = await readArchive(await assembleSnapshot(name, files, NOW), sha256, { allowsDangling: true })
  return read.kind === 'read' && read.isAsWritten ? stateOf(read.archive.contents) : read.kind
}

const names = async () => (await readdir(files.snapshots)).toSorted()
const sealedNames = async () => (await readdir(files.sealedSnapshots)).toSorted()
const sealedOf = (name: string) => name.replace('journal-', 'sealed-')

describe('taking a snapshot', () => {
  test('stores a compressed copy named by journal, device, time and reason, its sealed part in the private folder', async () => {
    await hold(CONTENTS)
    const name = await takeSnapshot(files, 'upgrade', NOW)
    expect(name).toMatch(/^journal-aaaa1111-bbbb2222_20261123T200000000Z_upgrade_[0-9a-f]{12}\.json\.gz$/)
    expect(await names()).toEqual([name])
    expect(await sealedNames()).toEqual([sealedOf(name)])
    const [open] = await everyFile(files.snapshots)
    expect(open?.text).toBe(await readFile(files.fold, 'utf8'))
    const [sealed] = await everyFile(files.sealedSnapshots)
    expect(sealed?.text).toBe(await readFile(files.sealedFold, 'utf8'))
    expect(path.dirname(files.snapshots)).toBe(room.chosen)
    expect(path.dirname(files.sealedSnapshots)).toBe(room.privateFolder)
  })

  test('without sealed answers stores no sealed part', async () => {
    await hold(OPEN_CONTENTS)
    await takeSnapshot(files, 'daily', NOW)
    expect(await names()).toHaveLength(1)
    expect((await everyFile(room.privateFolder)).map(({ name }) => name)).toEqual(['location.json'])
  })

  test('of what is held already is not stored again', async () => {
    await hold(CONTENTS)
    const name = await takeSnapshot(files, 'daily', NOW)
    expect(await takeSnapshot(files, 'daily', later(DAY))).toBe(name)
    // Another revision of the same contents says nothing new either.
    await hold(CONTENTS, 50)
    expect(await takeSnapshot(files, 'daily', later(2 * DAY))).toBe(name)
    expect(await names()).toEqual([name])
    expect(await sealedNames()).toEqual([sealedOf(name)])
  })

  test('of what is held already, before a change, takes that reason over and keeps its time', async () => {
    await hold(CONTENTS)
    const daily = await takeSnapshot(files, 'daily', NOW)
    const taken = await takeSnapshot(files, 'import', later(1000))
    expect(taken).toBe(daily.replace('_daily_', '_import_'))
    expect(await names()).toEqual([taken])
    expect(await sealedNames()).toEqual([sealedOf(taken)])
    expect(await stateIn(taken)).toBe(stateOf(CONTENTS))
    expect(await takeSnapshot(files, 'restore', later(2000))).toBe(taken)
    expect(await takeSnapshot(files, 'daily', later(3000))).toBe(taken)
    expect(await names()).toEqual([taken])
  })

  test('is stored when only sealed answers have changed', async () => {
    await hold(CONTENTS)
    const first = await takeSnapshot(files, 'import', NOW)
    const contents = { ...CONTENTS, answers: [...CONTENTS.answers, answerOf('more', `${SEALED_WORDS} more`, true)] }
    await hold(contents, 43)
    const second = await takeSnapshot(files, 'import', later(1000))
    expect(second).not.toBe(first)
    expect([await stateIn(first), await stateIn(second)]).toEqual([stateOf(CONTENTS), stateOf(contents)])
  })

  test('is stored again when something else was held in between', async () => {
    for (const [index, contents] of [CONTENTS, small(1), CONTENTS].entries()) {
      await hold(contents, 42 + index)
      await takeSnapshot(files, 'import', later(index * 1000))
    }
    expect(await names()).toHaveLength(3)
  })

  test('of a given journal of an older format stores it in that format, which the app of before reads', async () => {
    await hold(CONTENTS)
    const { choices: _c, motives: _m, pins: _p, roads: _r, ...old } = CONTENTS
    const settings = old.settings.map(({ kinds: _k, fiveYearStart: _f, ...rest }) => rest as never)
    const stored = { ...EMPTY_CONTENTS, ...old, settings }
    const name = await takeSnapshot(files, 'upgrade', NOW, await writeArchive(archiveOf(stored, IDS), sha256, 1))
    const texts = [...(await everyFile(files.snapshots)), ...(await everyFile(files.sealedSnapshots))]
    expect(texts.map(({ text }) => readHead(text)?.format)).toEqual([1, 1])
    const { open, sealed } = splitSealed(stored)
    for (const [index, contents] of [open, sealed].entries()) {
      expect(texts[index]?.text).toBe(await writeArchive(archiveOf(contents, IDS), sha256, 1))
    }
    const upgraded = old.settings.map((one) => ({ ...one, fiveYearStart: 2026 }))
    expect(await stateIn(name)).toBe(stateOf({ ...stored, settings: upgraded }))
  })

  test('with nothing sealed but a motive stores a sealed part', async () => {
    const contents = { ...EMPTY_CONTENTS, motives: [motiveOf(1, SEALED_WORDS, true)] }
    const name = await takeSnapshot(files, 'restore', NOW, await wholeText(contents, 60))
    expect(await sealedNames()).toEqual([sealedOf(name)])
    expect((await everyFile(files.snapshots))[0]?.text).not.toContain(SEALED_WORDS)
    expect(await stateIn(name)).toBe(stateOf(contents))
  })

  test('of a given journal stores that one, and leaves the fold alone', async () => {
    await hold(CONTENTS)
    const before = await readFile(files.fold, 'utf8')
    const other = applyEntries(CONTENTS, [sealedEntry(60)])
    const name = await takeSnapshot(files, 'restore', NOW, await wholeText(other, 60))
    expect(await stateIn(name)).toBe(stateOf(other))
    expect(await readFile(files.fold, 'utf8')).toBe(before)
    expect((await everyFile(room.chosen)).filter(({ text }) => text.includes(SEALED_WORDS))).toEqual([])
    await hold(other, 60)
    expect(await takeSnapshot(files, 'daily', later(1000))).toBe(name)
  })

  test('of a given text that is not as it was written is refused', async () => {
    await hold(CONTENTS)
    const text = (await wholeText()).replace('went out', 'went oui')
    await expect(takeSnapshot(files, 'restore', NOW, text)).rejects.toThrow(UnreadableCopy)
    expect(await listSnapshots(files.snapshots)).toEqual([])
  })

  test('without a copy is refused', async () => {
    await expect(takeSnapshot(files, 'daily', NOW)).rejects.toThrow(UnreadableCopy)
  })

  test('of a fold that is not as it was written is refused: it would stand for the whole one ever after', async () => {
    await hold(CONTENTS)
    const whole = await readFile(files.fold, 'utf8')
    await writeFile(files.fold, whole.replace('went out', 'went oui'))
    await expect(takeSnapshot(files, 'daily', NOW)).rejects.toThrow(UnreadableCopy)
    await writeFile(files.fold, whole)
    const name = await takeSnapshot(files, 'daily', later(1000))
    expect(await stateIn(name)).toBe(stateOf(CONTENTS))
  })
})

describe('the list', () => {
  test('has none where there is no folder', async () => {
    expect(await listSnapshots(files.snapshots)).toEqual([])
  })

  test('is newest first, of every journal, each with what it is known by', async () => {
    const others: Ids = { ...IDS, journalId: 'cccc3333-0000-7000-8000-000000000003' }
    const otherFiles = copyFiles('cccc3333-bbbb2222', room.chosen, room.privateFolder)
    await hold(small(1), 7)
    await takeSnapshot(files, 'daily', later(-DAY))
    await hold(CONTENTS, 9)
    await takeSnapshot(files, 'import', later(DAY))
    await keepWhole(otherFiles, await wholeText(OPEN_CONTENTS, 3, others), others, NOW)
    await takeSnapshot(otherFiles, 'deletion', NOW)
    const listed = await listSnapshots(files.snapshots)
    const open = summaryOf(splitSealed(CONTENTS).open)
    expect(listed).toMatchObject([
      { reason: 'import', takenAt: later(DAY), journalId: IDS.journalId, revision: 9, summary: open },
      { reason: 'deletion', takenAt: NOW, journalId: others.journalId, revision: 3, summary: open },
      { reason: 'daily', takenAt: later(-DAY), journalId: IDS.journalId, revision: 7, summary: summaryOf(small(1)) },
    ])
    expect(listed[0]?.summary).toMatchObject({ checkIns: 2, last: 'weekly:2026-10-26' })
    const sizes = await Promise.all(
      listed.map(async ({ name }) => (await readFile(path.join(files.snapshots, name))).length),
    )
    expect(listed.map(({ bytes }) => bytes)).toEqual(sizes)
  })

  test('leaves out what is broken or not ours, and nothing of it is deleted', async () => {
    await hold(CONTENTS)
    const good = await takeSnapshot(files, 'daily', NOW)
    const strangers = [
      good.replace('20261123', '20200101'),
      good.replace('20261123', '20200102'),
      good.replace('_daily_', '_whim_'),
      good.replace('20261123', '20261345'),
      `${good}.3f.tmp`,
      'journal-aaaa1111-bbbb2222.json.gz',
      'notes.txt',
    ]
    const [broken = '', empty = '', ...others] = strangers
    await writeFile(path.join(files.snapshots, broken), 'not compressed')
    await writeFile(path.join(files.snapshots, empty), '')
    await Promise.all(others.map((name) => writeFile(path.join(files.snapshots, name), 'words')))
    await writeJournalFile(path.join(files.snapshots, good.replace('20261123', '20200103')), 'no archive')
    expect((await listSnapshots(files.snapshots)).map(({ name }) => name)).toEqual([good])
    await hold(small(1), 43)
    const next = await takeSnapshot(files, 'daily', later(40 * DAY))
    const all = [...strangers, good, next, good.replace('20261123', '20200103')]
    expect(await names()).toEqual(all.toSorted())
  })
})

describe('what is kept', () => {
  test('of forty days is the last of 14 days, 12 weeks and 24 months, with the sealed part of each', async () => {
    // 15 October to 23 November, every tenth day twice.
    for (let day = 0; day < 40; day += 1) {
      const at = (day - 39) * DAY
      if (day % 10 === 9) {
        await hold(small(100 + 2 * day), 100 + 2 * day)
        await takeSnapshot(files, 'daily', later(at - 1000))
      }
      await hold(small(101 + 2 * day), 101 + 2 * day)
      await takeSnapshot(files, 'daily', later(at))
    }
    const kept = (await listSnapshots(files.snapshots)).map(({ takenAt }) => takenAt)
    const days = (month: string, dates: readonly number[]) =>
      dates.map((date) => `2026-${month}-${String(date).padStart(2, '0')}T20:00:00.000Z`)
    // The days; the Sundays before them; the last day of October.
    expect(kept).toEqual([
      ...days('11', [23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10]),
      ...days('11', [8, 1]),
      ...days('10', [31, 25, 18]),
    ])
    expect(await sealedNames()).toEqual((await names()).map(sealedOf).toSorted())
    const oldest = (await listSnapshots(files.snapshots)).at(-1)
    expect(await stateIn(oldest?.name ?? '')).toBe(stateOf(small(107)))
  })

  test('before a change stays thirty days beside the daily ones', async () => {
    await hold(small(1), 1)
    const before = await takeSnapshot(files, 'deletion', NOW)
    await hold(small(2), 2)
    await takeSnapshot(files, 'daily', later(60_000))
    for (let day = 24; day < 36; day += 1) {
      await hold(small(2 + day), 2 + day)
      await takeSnapshot(files, 'daily', later(day * DAY))
      expect((await names()).includes(before)).toBe(day < 30)
      expect((await sealedNames()).includes(sealedOf(before))).toBe(day < 30)
    }
  })

  test('of another journal is not touched', async () => {
    const others: Ids = { ...IDS, journalId: 'cccc3333-0000-7000-8000-000000000003' }
    const otherFiles = copyFiles('cccc3333-bbbb2222', room.chosen, room.privateFolder)
    const theirs: string[] = []
    for (const hour of [0, 1]) {
      await keepWhole(otherFiles, await wholeText(small(hour), 3 + hour, others), others, NOW)
      if (hour === 0) theirs.push(await takeSnapshot(otherFiles, 'daily', NOW))
    }
    for (const hour of [1, 2, 3]) {
      await hold(small(hour), hour)
      await takeSnapshot(files, 'daily', later(hour * 1000))
    }
    const kept = await names()
    expect(kept).toHaveLength(2)
    expect(kept).toEqual(expect.arrayContaining(theirs))
  })

  test('is never only an older state: the highest revision stays, whatever the clock says', async () => {
    await hold(small(1), 90)
    const highest = await takeSnapshot(files, 'daily', NOW)
    // The clock was wrong; it is set back within the day, and a restored older state goes on.
    await rm(files.fold)
    await rm(files.sealedFold)
    for (const second of [1, 2, 3]) {
      await hold(small(1 + second), 10 + second)
      await takeSnapshot(files, 'daily', later(second * 1000))
    }
    expect(await names()).toContain(highest)
    expect(await stateIn(highest)).toBe(stateOf(small(1)))
  })
})

describe('reading a snapshot', () => {
  test('gives the whole journal, sealed answers too, stamped with the moment it is read', async () => {
    await hold(CONTENTS)
    const name = await takeSnapshot(files, 'daily', NOW)
    const read = await readArchive(await assembleSnapshot(name, files, later(DAY)), sha256)
    if (read.kind === 'refused') return expect.fail(JSON.stringify(read.problem))
    expect(read.isAsWritten).toBe(true)
    expect(read.archive.journalId).toBe(IDS.journalId)
    expect(read.archive.stamp).toMatchObject({ at: later(DAY), revision: 42, deviceId: IDS.deviceId })
    expect(stateOf(read.archive.contents)).toBe(stateOf(CONTENTS))
  })

  test('refuses a name that is none, whatever stands there', async () => {
    await hold(CONTENTS)
    const name = await takeSnapshot(files, 'daily', NOW)
    await writeFile(path.join(room.chosen, 'x'), await wholeText())
    await writeFile(path.join(files.snapshots, 'x.json'), await wholeText())
    const wrong = [
      '../x',
      'x.json',
      `../journal-${NAME}.json`,
      `../snapshots/${name}`,
      `./${name}`,
      '',
      '.',
      '..',
      'none',
    ]
    for (const one of wrong) await expect(assembleSnapshot(one, files, NOW), one).rejects.toThrow()
    const copy = await room.open()
    for (const one of wrong)
      expect(await copy.read({ kind: 'snapshot', name: one }), one).toMatchObject({ kind: 'failed' })
    expect(await copy.read({ kind: 'snapshot', name })).toMatchObject({ kind: 'text' })
  })

  test.each(['open', 'sealed'] as const)(
    'whose %s part was cut off or lacks a byte fails as unreadable',
    async (part) => {
      await hold(CONTENTS)
      const name = await takeSnapshot(files, 'daily', NOW)
      const file = part === 'open' ? path.join(files.snapshots, name) : path.join(files.sealedSnapshots, sealedOf(name))
      const whole = await readFile(file)
      const flipped = Buffer.from(whole)
      flipped.writeUInt8(flipped.readUInt8(Math.floor(whole.length / 2)) ^ 1, Math.floor(whole.length / 2))
      const copy = await room.open()
      for (const bytes of [whole.subarray(0, whole.length / 2), flipped, Buffer.alloc(100), Buffer.alloc(0)]) {
        await writeFile(file, bytes)
        expect(await copy.read({ kind: 'snapshot', name })).toEqual({ kind: 'failed', reason: 'unreadable' })
      }
      await writeFile(file, whole)
      expect(await stateIn(name)).toBe(stateOf(CONTENTS))
    },
  )
})
