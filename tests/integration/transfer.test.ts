import { Dexie } from 'dexie'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instantAt } from '#core/calendar/clock'
import { ARCHIVE_FORMAT, type Archive, type ArchivedEdition, readHead, writeArchive } from '#core/transfer/archive'
import { type AnyRecord, type Contents, EMPTY_CONTENTS, type Store } from '#core/transfer/contents'
import { readArchive } from '#core/transfer/read-archive'
import { JournalDatabase } from '../../renderer/data/database'
import { createJournal, type Journal } from '../../renderer/data/journal'
import { answersOf, saveAnswer } from '../../renderer/data/repositories/answers'
import { addGoal, goalsOf, goalsToJudge } from '../../renderer/data/repositories/goals'
import { getMeta } from '../../renderer/data/repositories/meta'
import { addNote, notesFor } from '../../renderer/data/repositories/notes'
import { getSettings, saveSettings } from '../../renderer/data/repositories/settings'
import { browserDigest } from '../../renderer/data/transfer/digest'
import { doTask } from '../../renderer/data/transfer/do-task'
import { replaceJournal } from '../../renderer/data/transfer/put-journal'
import { doTaskInThread } from '../../renderer/data/transfer/tasks'
import archive1 from '../fixtures/archive-format-1.json?raw'
import { clockAt, type SetClock, sitWith, W47, W48 } from '../support/journal'
import { ID47, ID48, liveThrough, text } from '../support/life'
import { CHECK_IN, GOAL, NOTE, REMEDY, uuid } from '../unit/support/records'

const NOW = instantAt(Date.parse('2027-01-10T12:00:00.000Z'))
const STAMPED = { now: NOW, appVersion: '0.2.0' }
const EDITION: ArchivedEdition = {
  questions: {
    kind: 'weekly',
    version: 900,
    sections: [{ id: 'done', minutes: 30, prompts: [{ id: 'done.moved', answer: { kind: 'text' }, source: 'own' }] }],
  },
  texts: {
    en: {
      title: 'Week',
      someone: 'someone',
      sections: { done: 'Done' },
      prompts: { 'done.moved': { question: 'Q?' } },
    },
    zh: { title: '周', someone: '某人', sections: { done: '完成' }, prompts: { 'done.moved': { question: '问？' } } },
  },
}

let count = 0
let clock: SetClock
const opened: Journal[] = []
const names: string[] = []

beforeEach(() => {
  clock = clockAt('2026-11-23T19:00:00.000Z')
})

afterEach(async () => {
  for (const { database } of opened.splice(0)) database.close()
  for (const name of names.splice(0)) await Dexie.delete(name)
})

function freshName(): string {
  const name = `transfer-${Date.now()}-${count++}`
  names.push(name)
  return name
}

/** A journal in which nothing was ever written. */
async function blankJournal(): Promise<Journal> {
  const database = new JournalDatabase(freshName())
  await database.open()
  const journal = await createJournal(database, clock, '0.1.0', () => undefined)
  opened.push(journal)
  return journal
}

/** A journal with weeks of everything in it. */
async function fullJournal(): Promise<Journal> {
  const journal = await blankJournal()
  await liveThrough(journal, clock)
  return journal
}

const nameOf = ({ database }: Journal) => database.name

async function exported(journal: Journal, now = NOW): Promise<string> {
  const { bytes } = await doTask({ kind: 'export', name: nameOf(journal), now })
  return new TextDecoder().decode(bytes)
}

async function archiveIn(journal: Journal): Promise<Archive> {
  const read = await readArchive(await exported(journal), browserDigest, { allowsDangling: true })
  if (read.kind !== 'read' || !read.isAsWritten) throw new Error('What was exported cannot be read')
  return read.archive
}

async function fileOf(archive: Archive): Promise<Blob> {
  return new Blob([await writeArchive(archive, browserDigest)])
}

/** The same archive with other records. */
function withContents(archive: Archive, contents: Partial<Contents>): Archive {
  return { ...archive, contents: { ...archive.contents, ...contents } }
}

async function identityOf(journal: Journal, revision = 7) {
  const meta = await getMeta(journal)
  if (!meta) throw new Error('There is no record of its own')
  return { journalId: meta.journalId, deviceId: meta.deviceId, revision }
}

async function replaced(journal: Journal, file: Blob, revision?: number) {
  const identity = await identityOf(journal, revision)
  return await doTask({ kind: 'replace', name: nameOf(journal), file, identity, ...STAMPED })
}

const merged = (journal: Journal, file: Blob) => doTask({ kind: 'merge', name: nameOf(journal), file, ...STAMPED })
const previewed = (journal: Journal, file: Blob) => doTask({ kind: 'preview', name: nameOf(journal), file })

/** Everything of an archive's text that depends on what stands in the journal alone. */
function withoutStamp(archive: string): string {
  const { stamp: _, ...head } = readHead(archive) ?? {}
  const lines = archive.split('\n').slice(1)
  return [JSON.stringify(head), ...lines].join('\n').replace(/"head":"[0-9a-f]{64}"/, '')
}

/** A number of puts later the store fails, as `how` says; every room is as it was once the work has ended. */
async function failingAfter<T>(puts: number, how: (store: IDBObjectStore) => void, work: () => Promise<T>): Promise<T> {
  const original = IDBObjectStore.prototype.put
  let left = puts
  IDBObjectStore.prototype.put = function (...given) {
    left -= 1
    if (left < 0) how(this)
    return original.apply(this, given)
  }
  try {
    return await work()
  } finally {
    IDBObjectStore.prototype.put = original
  }
}

const FAILURES = [
  ['the browser refuses a record', () => refuse('DataError')],
  ['the disk is full', () => refuse('QuotaExceededError')],
  ['the transaction is aborted', (store: IDBObjectStore) => store.transaction.abort()],
] as const

function refuse(name: string): never {
  throw new DOMException('', name)
}

describe('taking a journal out and putting it into an empty one', () => {
  test('gives the same bytes when it is taken out again, apart from the stamp', async () => {
    const from = await fullJournal()
    const first = await exported(from)
    const to = await blankJournal()
    const { journalId } = await identityOf(from)
    const identity = { ...(await identityOf(to)), journalId, revision: 99 }
    expect(await doTask({ kind: 'replace', name: nameOf(to), file: new Blob([first]), identity, ...STAMPED })).toEqual({
      kind: 'replaced',
    })
    const second = await exported(to, instantAt(Date.parse(NOW) + 5000))
    expect(second).not.toBe(first)
    expect(withoutStamp(second)).toBe(withoutStamp(first))
    expect(readHead(second)?.stamp).toMatchObject({ revision: 99, deviceId: identity.deviceId, appVersion: '0.2.0' })
  })

  test('gives the very same bytes where the stamp is the same, too', async () => {
    const journal = await fullJournal()
    const first = await exported(journal)
    const { stamp, journalId } = await archiveIn(journal)
    const identity = { journalId, deviceId: stamp.deviceId, revision: stamp.revision }
    const { writtenAt: now, appVersion } = stamp
    await doTask({ kind: 'replace', name: nameOf(journal), file: new Blob([first]), identity, now, appVersion })
    expect(await exported(journal)).toBe(first)
  })

  test('works from a gzipped file and a zipped one, too', async () => {
    const first = await exported(await fullJournal())
    for (const packed of [gzipSync(strToU8(first)), zipSync({ 'journal.json': strToU8(first) })]) {
      const to = await blankJournal()
      expect(await replaced(to, new Blob([new Uint8Array(packed)]))).toEqual({ kind: 'replaced' })
      expect(
        withoutStamp(await exported(to))
          .split('\n')
          .slice(1),
      ).toEqual(withoutStamp(first).split('\n').slice(1))
    }
  })

  test('brings back what waits to be judged, and what was deleted stays so', async () => {
    const from = await blankJournal()
    await saveSettings(from, { supervisor: 'Professor Lin' })
    await addGoal(from, { level: 'week', periodKey: W47, title: 'Waits', doneWhen: '' })
    await addNote(from, W48, 'a note', ID48)
    const [note] = await notesFor(from, ID48)
    if (note) await from.database.notes.put({ ...note, deletedAt: clock.now() })
    const to = await blankJournal()
    await replaced(to, new Blob([await exported(from)]))
    expect((await goalsToJudge(to, ID47, 'week', W47)).map(({ title }) => title)).toEqual(['Waits'])
    expect(await notesFor(to, ID48)).toEqual([])
    expect(await to.database.notes.count()).toBe(1)
  })

  test('can be gone on with: the next write follows', async () => {
    const from = await fullJournal()
    const to = await blankJournal()
    await replaced(to, new Blob([await exported(from)]), 50)
    await saveSettings(to, { theme: 'light' })
    expect((await getMeta(to))?.revision).toBe(51)
    await addGoal(to, { level: 'week', periodKey: W48, title: 'Next', doneWhen: '' })
    expect((await goalsOf(to, 'week', W48)).map(({ title }) => title)).toContain('Next')
  })

  test('never says it was written earlier than the archive was', async () => {
    const from = await fullJournal()
    const to = await blankJournal()
    const { stamp } = await archiveIn(from)
    const early = instantAt(Date.parse('2020-01-01T00:00:00.000Z'))
    const file = new Blob([await exported(from)])
    const identity = await identityOf(to)
    await doTask({ kind: 'replace', name: nameOf(to), file, identity, now: early, appVersion: '0.1.0' })
    expect((await getMeta(to))?.writtenAt).toBe(stamp.writtenAt)
  })

  test('is refused, and leaves no database behind, where there is no journal', async () => {
    const name = freshName()
    await expect(doTask({ kind: 'export', name, now: NOW })).rejects.toThrow()
    expect((await indexedDB.databases()).some((database) => database.name === name)).toBe(false)
  })
})

describe('a replacement that fails in the middle', () => {
  test.each(FAILURES)('because %s leaves everything as it was', async (_, how) => {
    const other = await fullJournal()
    const { contents } = await archiveIn(other)
    const here = await blankJournal()
    await saveSettings(here, { supervisor: 'Stays' })
    await addNote(here, W48, 'stays', ID48)
    const before = await exported(here)
    const file = new Blob([await exported(other)])
    for (const puts of [0, contents.answers.length + 1, contents.answers.length + contents.checkIns.length + 3]) {
      await expect(failingAfter(puts, how, () => replaced(here, file))).rejects.toThrow()
      expect(await exported(here), `after ${puts}`).toBe(before)
    }
    // Nothing was wrong with the file itself.
    expect(await replaced(here, file)).toEqual({ kind: 'replaced' })
  })

  test('because storage refuses the id of a record leaves everything as it was', async () => {
    const here = await fullJournal()
    const before = await exported(here)
    const archive = await archiveIn(here)
    const [note] = archive.contents.notes
    const wrong = { ...note, id: { not: 'a key' } } as unknown as NonNullable<typeof note>
    const broken = withContents(archive, { notes: [wrong], answers: [], goals: [] })
    const identity = await identityOf(here)
    await expect(replaceJournal(here.database, broken, identity, STAMPED)).rejects.toThrow()
    expect(await exported(here)).toBe(before)
  })

  test.each(FAILURES)('(as bringing in) because %s leaves everything as it was', async (_, how) => {
    const other = await fullJournal()
    const here = await blankJournal()
    await addNote(here, W48, 'stays', ID48)
    const before = await exported(here)
    const file = new Blob([await exported(other)])
    for (const puts of [0, 5, 15]) {
      await expect(failingAfter(puts, how, () => merged(here, file))).rejects.toThrow()
      expect(await exported(here), `after ${puts}`).toBe(before)
    }
    expect((await merged(here, file)).kind).toBe('merged')
  })
})

describe('bringing an archive into a journal with something in it', () => {
  /** Two journals that come from one: both have changed the same note and answer, each has something of its own. */
  async function twoOfOne() {
    const here = await blankJournal()
    await saveSettings(here, { supervisor: 'Professor Lin' })
    const sitting = await sitWith(here, W47)
    await saveAnswer(here, sitting, { promptId: 'done.moved', value: text('Common'), base: undefined })
    await saveAnswer(here, sitting, { promptId: 'done.hours', value: text('Common hours'), base: undefined })
    const there = await blankJournal()
    await replaced(there, new Blob([await exported(here)]))
    clock.set('2026-11-24T10:00:00.000Z')
    await saveAnswer(here, sitting, { promptId: 'done.moved', value: text('Ours, older'), base: text('Common') })
    clock.set('2026-11-24T11:00:00.000Z')
    await saveAnswer(there, sitting, { promptId: 'done.moved', value: text('Theirs, newer'), base: text('Common') })
    await saveAnswer(there, sitting, {
      promptId: 'done.hours',
      value: text('Theirs, older'),
      base: text('Common hours'),
    })
    clock.set('2026-11-24T12:00:00.000Z')
    await saveAnswer(here, sitting, { promptId: 'done.hours', value: text('Ours, newer'), base: text('Common hours') })
    await addNote(here, W48, 'only ours', ID48)
    await addNote(there, W48, 'only theirs', ID48)
    return { here, there, file: new Blob([await exported(there)]) }
  }

  test('lets the newer of two stand, keeps the other, adds what is new, and lists each', async () => {
    const { here, file } = await twoOfOne()
    const before = await getMeta(here)
    const answer = await merged(here, file)
    if (answer.kind !== 'merged') throw new Error('It was refused')
    const answers = await answersOf(here, ID47)
    expect(answers.get('done.moved')?.value).toEqual(text('Theirs, newer'))
    expect(answers.get('done.moved')?.earlier?.map(({ value }) => value)).toContainEqual(text('Ours, older'))
    expect(answers.get('done.hours')?.value).toEqual(text('Ours, newer'))
    expect(answers.get('done.hours')?.earlier?.map(({ value }) => value)).toContainEqual(text('Theirs, older'))
    expect((await notesFor(here, ID48)).map((note) => note.text).toSorted()).toEqual(['only ours', 'only theirs'])
    const lines = answer.report.map(({ store, id, what, words }) => [store, store === 'notes' ? '' : id, what, words])
    expect(lines.toSorted()).toEqual(
      [
        ['answers', `${ID47}/done.hours`, 'ours-stands', ''],
        ['answers', `${ID47}/done.moved`, 'theirs-stands', ''],
        ['notes', '', 'added', 'only theirs'],
      ].toSorted(),
    )
    const after = await getMeta(here)
    expect(after).toMatchObject({ journalId: before?.journalId, deviceId: before?.deviceId, writtenAt: NOW })
    expect(after?.revision).toBe((before?.revision ?? 0) + 1)
  })

  test('again changes nothing more', async () => {
    const { here, file } = await twoOfOne()
    await merged(here, file)
    const once = withoutStamp(await exported(here))
    expect(await merged(here, file)).toEqual({ kind: 'merged', report: [] })
    expect(withoutStamp(await exported(here))).toBe(once)
  })

  test('gives the same journal whichever of the two is brought into the other', async () => {
    const { here, there, file } = await twoOfOne()
    const ours = new Blob([await exported(here)])
    await merged(here, file)
    await merged(there, ours)
    const bodyOf = async (journal: Journal) =>
      withoutStamp(await exported(journal))
        .split('\n')
        .slice(1)
    expect(await bodyOf(here)).toEqual(await bodyOf(there))
  })

  test('does what was said before, and saying it changes nothing', async () => {
    const { here, file } = await twoOfOne()
    const before = await exported(here)
    const preview = await previewed(here, file)
    expect(await exported(here)).toBe(before)
    expect(preview).toMatchObject({
      kind: 'preview',
      isAsWritten: true,
      isEmptyHere: false,
      added: 1,
      theirs: 1,
      ours: 1,
    })
    expect(preview).toMatchObject({ summary: { checkIns: 1, notes: 1, first: ID47, last: ID47 } })
  })
})

describe('bringing an archive into an empty journal', () => {
  test('takes the place of what is here, under the name of the archive, on this device', async () => {
    const from = await fullJournal()
    const here = await blankJournal()
    const before = await getMeta(here)
    const file = new Blob([await exported(from)])
    expect(await previewed(here, file)).toMatchObject({ isEmptyHere: true, theirs: 0, ours: 0 })
    expect((await merged(here, file)).kind).toBe('merged')
    const after = await getMeta(here)
    expect(after?.journalId).toBe((await getMeta(from))?.journalId)
    expect(after?.deviceId).toBe(before?.deviceId)
    expect(after?.revision).toBe(1)
    expect(withoutStamp(await exported(here))).toBe(withoutStamp(await exported(from)))
  })

  test('of which only the settings were made tells of them what becomes of them', async () => {
    const from = await fullJournal()
    const here = await blankJournal()
    clock.set('2026-12-24T12:00:00.000Z')
    await saveSettings(here, { supervisor: 'Someone else' })
    const answer = await merged(here, new Blob([await exported(from)]))
    if (answer.kind !== 'merged') throw new Error('It was refused')
    const stands = (await getSettings(here))?.supervisor === 'Someone else' ? 'ours-stands' : 'theirs-stands'
    expect(answer.report.filter(({ store }) => store === 'settings').map(({ what }) => what)).toEqual([stands])
  })

  test('that has no settings in it does not take away those that are here', async () => {
    const from = await fullJournal()
    const here = await blankJournal()
    await saveSettings(here, { supervisor: 'Professor Lin' })
    await merged(here, await fileOf(withContents(await archiveIn(from), { settings: [] })))
    expect((await getSettings(here))?.supervisor).toBe('Professor Lin')
  })

  test('is looked at without making one', async () => {
    const file = new Blob([await exported(await fullJournal())])
    const name = freshName()
    expect(await doTask({ kind: 'preview', name, file })).toMatchObject({ kind: 'preview', isEmptyHere: true })
    expect((await indexedDB.databases()).some((database) => database.name === name)).toBe(false)
  })
})

describe('bringing in an archive of format 1', () => {
  const file = new Blob([archive1])
  const theirs = JSON.parse(archive1).records

  test('into an empty journal makes it the journal, with what its settings could not say', async () => {
    const here = await blankJournal()
    expect(await previewed(here, file)).toMatchObject({ isAsWritten: true, isEmptyHere: true })
    expect((await merged(here, file)).kind).toBe('merged')
    const { contents } = await archiveIn(here)
    const more = { kinds: ['weekly', 'quarterly', 'yearly', 'five-year'], fiveYearStart: 2026 }
    const settings = theirs.settings.map((one: object) => ({ ...one, ...more }))
    expect(contents).toEqual({ ...EMPTY_CONTENTS, ...theirs, settings })
    expect((await getSettings(here))?.kinds).toEqual(more.kinds)
  })

  test('into one with something in it merges it, and leaves what only this format has', async () => {
    const here = await fullJournal()
    const before = (await archiveIn(here)).contents
    expect((await merged(here, file)).kind).toBe('merged')
    const after = (await archiveIn(here)).contents
    for (const store of ['choices', 'motives', 'pins', 'roads'] as const) {
      expect(before[store].length).toBeGreaterThan(0)
      expect(after[store]).toEqual(before[store])
    }
    const ids = after.goals.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(theirs.goals.map(({ id }: { id: string }) => id)))
  })
})

describe('what is wrong with a file', () => {
  const DANGLING: readonly (readonly [Store, string, AnyRecord])[] = [
    ['answers', 'checkInId', answerOf('weekly:2025-01-06')],
    ['goals', 'carriedFrom', { ...GOAL, id: uuid(3), carriedFrom: uuid(77) } as AnyRecord],
    ['goals', 'parentId', { ...GOAL, id: uuid(3), parentId: uuid(77) } as AnyRecord],
    ['goals', 'judgedIn', { ...GOAL, id: uuid(3), judgedIn: 'weekly:2025-01-06' } as AnyRecord],
    ['remedies', 'goalId', { ...REMEDY, checkInId: ID47, goalId: uuid(77) } as AnyRecord],
  ]

  function answerOf(checkInId: string): AnyRecord {
    const { createdAt, updatedAt, deviceId } = NOTE
    const value = { kind: 'text', text: 'x' }
    const id = `${checkInId}/done.moved`
    return { createdAt, updatedAt, deviceId, id, checkInId, promptId: 'done.moved', value } as unknown as AnyRecord
  }

  test.each(DANGLING)(
    'is said, and nothing is brought in: %s point by %s to what is not there',
    async (store, field, record) => {
      const here = await fullJournal()
      const archive = await archiveIn(here)
      const before = await exported(here)
      const file = await fileOf(withContents(archive, { [store]: [...archive.contents[store], record] }))
      const problem = { kind: 'refused', problem: { kind: 'dangling', where: expect.stringContaining(field) } }
      expect(await previewed(here, file)).toMatchObject(problem)
      expect(await merged(here, file)).toMatchObject(problem)
      expect(await exported(here)).toBe(before)
      // Our own copies are taken all the same: one such record must not cost all the others.
      expect(await replaced(here, file)).toEqual({ kind: 'replaced' })
      expect(await here.database.table(store).get(record.id)).toBeDefined()
    },
  )

  test('is said by each task, and leaves every record as it was', async () => {
    const here = await fullJournal()
    const before = await exported(here)
    const wrong: readonly (readonly [string, BlobPart, string])[] = [
      ['no JSON', 'journal', 'not-json'],
      ['cut off', before.slice(0, before.length / 2), 'truncated'],
      ['of a newer app', before.replace(`"format":${ARCHIVE_FORMAT}`, `"format":${ARCHIVE_FORMAT + 1}`), 'newer'],
      ['something else', '{"type":"diary"}', 'not-an-archive'],
      ['a day that does not exist', before.replaceAll('"day":"2026-11-23"', '"day":"2026-11-31"'), 'wrong-shape'],
      ['empty', '', 'empty'],
      ['no text', Uint8Array.from([0xff, 0xfe, 0x00]), 'not-text'],
    ]
    for (const [what, content, kind] of wrong) {
      const file = new Blob([content])
      const refusal = { kind: 'refused', problem: { kind } }
      expect(await previewed(here, file), what).toMatchObject(refusal)
      expect(await merged(here, file), what).toMatchObject(refusal)
      expect(await replaced(here, file), what).toMatchObject(refusal)
      expect(await exported(here), what).toBe(before)
    }
  })

  test('that was edited by hand is that it is not as it was written; it is read all the same', async () => {
    const here = await fullJournal()
    const edited = (await exported(here)).replace('Second', 'Edited')
    expect(await previewed(here, new Blob([edited]))).toMatchObject({ kind: 'preview', isAsWritten: false })
  })
})

describe('questions that no app knows', () => {
  const unknown = async (journal: Journal) => {
    const archive = await archiveIn(journal)
    const checkIn = {
      ...CHECK_IN,
      id: 'weekly:2024-01-01',
      periodKey: '2024-01-01',
      questionnaire: { kind: 'weekly', version: 900 },
    }
    const checkIns = [...archive.contents.checkIns, checkIn as unknown as Contents['checkIns'][number]]
    return { ...withContents(archive, { checkIns }), editions: [...archive.editions, EDITION] }
  }

  test.each(['merge', 'replace'] as const)('come along (%s), are kept, and go out again', async (kind) => {
    const from = await fullJournal()
    const file = await fileOf(await unknown(from))
    const here = await fullJournal()
    if (kind === 'merge') await merged(here, file)
    else await replaced(here, file)
    // Only what this app does not have itself.
    expect((await getMeta(here))?.editions).toEqual([EDITION])
    const { editions } = await archiveIn(here)
    expect(editions).toContainEqual(EDITION)
    expect(editions.map(({ questions }) => questions.version)).toEqual([1, 900])
    const next = await blankJournal()
    await replaced(next, new Blob([await exported(here)]))
    expect((await getMeta(next))?.editions).toEqual([EDITION])
  })

  test('stay when another archive is brought in that lacks them, and with every write', async () => {
    const here = await fullJournal()
    await merged(here, await fileOf(await unknown(here)))
    await merged(here, new Blob([await exported(await fullJournal())]))
    await saveSettings(here, { theme: 'light' })
    expect((await getMeta(here))?.editions).toEqual([EDITION])
  })

  test('are none where this app knows them all', async () => {
    const here = await blankJournal()
    await merged(here, new Blob([await exported(await fullJournal())]))
    expect(await getMeta(here)).not.toHaveProperty('editions')
  })
})

test('a journal that has lost its own record takes nothing in, and stays as it is', async () => {
  const here = await fullJournal()
  const file = new Blob([await exported(here)])
  await here.database.meta.clear()
  const before = await here.database.notes.toArray()
  await here.database.notes.clear()
  await expect(merged(here, file)).rejects.toThrow()
  expect(before.length).toBeGreaterThan(0)
  expect(await here.database.notes.count()).toBe(0)
})

test('an empty archive is brought in as nothing', async () => {
  const here = await fullJournal()
  const before = withoutStamp(await exported(here))
  const archive = { ...(await archiveIn(here)), contents: EMPTY_CONTENTS }
  expect(await merged(here, await fileOf(archive))).toEqual({ kind: 'merged', report: [] })
  expect(withoutStamp(await exported(here))).toBe(before)
})

test('the other thread does the same as this one', async () => {
  const here = await fullJournal()
  const { bytes } = await doTaskInThread({ kind: 'export', name: nameOf(here), now: NOW })
  expect(new TextDecoder().decode(bytes)).toBe(await exported(here))
})
