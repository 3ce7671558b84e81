import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { canonicalJson } from '#core/transfer/canonical'
import { type AnyRecord, type Contents, EMPTY_CONTENTS, STORES } from '#core/transfer/contents'
import { applyEntries, type LogEntry, logEntrySchema } from '#core/transfer/log'
import { JournalDatabase } from '../../renderer/data/database'
import { createJournal, type Ids, type Journal, write } from '../../renderer/data/journal'
import { addGoal, goalsOf } from '../../renderer/data/repositories/goals'
import { getMeta } from '../../renderer/data/repositories/meta'
import { addNote, notesFor, setNoteDeleted } from '../../renderer/data/repositories/notes'
import { saveSettings } from '../../renderer/data/repositories/settings'
import { readStored } from '../../renderer/data/transfer/read-stored'
import { clockAt, type SetClock, W47, W48 } from '../support/journal'
import { ID48, lifeOf } from '../support/life'

let count = 0
let clock: SetClock
let journal: Journal
let handed: { readonly ids: Ids; readonly entry: LogEntry }[]

beforeEach(async () => {
  clock = clockAt('2026-11-23T19:00:00.000Z')
  handed = []
  const database = new JournalDatabase(`changes-${Date.now()}-${count++}`)
  await database.open()
  journal = await createJournal(database, clock, '0.1.0', (ids, entry) => handed.push({ ids, entry }))
})

afterEach(async () => {
  journal.database.close()
  await Dexie.delete(journal.database.name)
})

/** One line for each record: the same for the same records in whatever order. */
function linesOf(contents: Contents): readonly string[] {
  return STORES.flatMap((store) => contents[store].map((record) => `${store} ${canonicalJson(record)}`)).toSorted()
}

/** What is stored, read past Dexie. */
async function stored(): Promise<Contents> {
  const found = await readStored(journal.database.name)
  if (!found) throw new Error('Nothing is stored')
  return found.contents
}

function replayed(): Contents {
  return applyEntries(
    EMPTY_CONTENTS,
    handed.map(({ entry }) => entry),
  )
}

/** The store and id of everything an entry puts or deletes. */
function namesIn({ puts, deletes }: LogEntry): readonly string[] {
  const put = STORES.flatMap((store) => (puts[store] ?? []).map(({ id }) => `${store} ${id}`))
  return [...put, ...STORES.flatMap((store) => (deletes[store] ?? []).map((id) => `${store} ${id}`))].toSorted()
}

/** The store and id of every record that differs between two states. */
function differing(before: Contents, after: Contents): readonly string[] {
  const byName = (contents: Contents) =>
    new Map(
      STORES.flatMap((store) => contents[store].map((one: AnyRecord) => [`${store} ${one.id}`, canonicalJson(one)])),
    )
  const [old, now] = [byName(before), byName(after)]
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name)).toSorted()
}

describe('every write of a journal', () => {
  test('hands on exactly what it changed, and all of it put together is what is stored', async () => {
    const seen = new Set<string>()
    for (const [name, work] of lifeOf(journal, clock)) {
      const [before, already] = [await stored(), handed.length]
      await work()
      const [after, entries] = [await stored(), handed.slice(already).map(({ entry }) => entry)]
      expect(linesOf(replayed()), name).toEqual(linesOf(after))
      const named = entries.flatMap(namesIn)
      expect([...new Set(named)].toSorted(), name).toEqual(differing(before, after))
      for (const one of named) seen.add(one.split(' ')[0] ?? '')
    }
    expect([...seen].toSorted()).toEqual([...STORES])
  })

  test('hands on records as the log can read them, and nothing that only storage needs', async () => {
    for (const [name, work] of lifeOf(journal, clock)) {
      const already = handed.length
      await work()
      for (const { entry } of handed.slice(already)) {
        // As it is after the way to the shell and into a file.
        const written = JSON.parse(JSON.stringify(entry))
        expect(logEntrySchema.parse(written), name).toEqual(written)
      }
    }
    expect((await journal.database.goals.toArray()).some((row) => 'unjudged' in row)).toBe(true)
  })

  test('has a revision of its own, without a gap, and says whose journal it is', async () => {
    for (const [, work] of lifeOf(journal, clock)) await work()
    expect(handed.map(({ entry }) => entry.revision)).toEqual(handed.map((_, index) => index + 1))
    const meta = await getMeta(journal)
    expect(meta?.revision).toBe(handed.length)
    expect(meta?.writtenAt).toBe(handed.at(-1)?.entry.at)
    for (const { ids } of handed) expect(ids).toEqual({ journalId: meta?.journalId, deviceId: meta?.deviceId })
  })

  test('hands on in the order in which it became durable, also when many begin at once', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, number) => addNote(journal, W48, `note ${number}`, ID48)))
    expect(handed.map(({ entry }) => entry.revision)).toEqual(handed.map((_, index) => index + 1))
    expect(handed).toHaveLength(30)
    expect(handed.map(({ entry }) => entry.puts.notes?.length)).toEqual(handed.map(() => 1))
    expect(linesOf(replayed())).toEqual(linesOf(await stored()))
  })
})

describe('a write', () => {
  test('that fails before it has put anything hands on nothing', async () => {
    const wrong = addGoal(journal, { level: 'week', periodKey: W47, title: 'x', doneWhen: 'y', hours: -1 })
    await expect(wrong).rejects.toThrow()
    expect(handed).toEqual([])
  })

  test('that is given up after it has put something hands on nothing, not even with the next one', async () => {
    await addNote(journal, W48, 'kept', ID48)
    const [note] = await notesFor(journal, ID48)
    const { notes, goals } = journal.database
    await expect(
      write(journal, [notes, goals], async ({ changed }) => {
        if (note) await notes.put({ ...note, ...changed(note), text: 'never' })
        await notes.delete(note?.id ?? '')
        throw new Error('given up')
      }),
    ).rejects.toThrow('given up')
    expect(handed).toHaveLength(1)
    await saveSettings(journal, { theme: 'dark' })
    expect(handed.map(({ entry }) => entry.revision)).toEqual([1, 2])
    expect(handed[1]?.entry).toMatchObject({ deletes: {} })
    expect(Object.keys(handed[1]?.entry.puts ?? {})).toEqual(['settings'])
    expect(linesOf(replayed())).toEqual(linesOf(await stored()))
  })

  test('that the browser itself aborts hands on nothing', async () => {
    const { notes } = journal.database
    await expect(
      write(journal, [notes], async () => {
        await addedNote('never')
        Dexie.currentTransaction.idbtrans.abort()
      }),
    ).rejects.toThrow()
    expect(handed).toEqual([])
    expect((await stored()).notes).toEqual([])
  })

  test('that deletes rows tells their ids, and what was put and deleted in one is only deleted', async () => {
    for (const words of ['a', 'b', 'c']) await addNote(journal, W48, words, ID48)
    const { notes } = journal.database
    const ids = (await notesFor(journal, ID48)).map(({ id }) => id)
    await write(journal, [notes], async ({ changed }) => {
      const note = await notes.get(ids[0] ?? '')
      if (note) await notes.put({ ...note, ...changed(note), text: 'put, then gone' })
      await notes.bulkDelete(ids.slice(0, 2))
    })
    expect(handed.at(-1)?.entry.puts).toEqual({})
    expect(handed.at(-1)?.entry.deletes.notes?.toSorted()).toEqual(ids.slice(0, 2).toSorted())
    expect(linesOf(replayed())).toEqual(linesOf(await stored()))
  })

  test('that deletes a row and puts it again only puts it', async () => {
    await addNote(journal, W48, 'a', ID48)
    const { notes } = journal.database
    await write(journal, [notes], async () => {
      const [note] = await notes.toArray()
      if (!note) throw new Error('There is no note')
      await notes.delete(note.id)
      await notes.add({ ...note, text: 'again' })
    })
    expect(handed.at(-1)?.entry.deletes).toEqual({})
    expect(linesOf(replayed())).toEqual(linesOf(await stored()))
  })

  test('that changes rows where they lie tells each as it is then', async () => {
    for (const words of ['a', 'b']) await addNote(journal, W48, words, ID48)
    const { notes } = journal.database
    await write(journal, [notes], () => notes.where('forCheckIn').equals(ID48).modify({ text: 'changed' }))
    expect(handed.at(-1)?.entry.puts.notes?.map(({ text }) => text)).toEqual(['changed', 'changed'])
    await write(journal, [notes], async () => {
      const [note] = await notes.toArray()
      await notes.update(note?.id ?? '', { text: 'updated' })
    })
    expect(handed.at(-1)?.entry.puts.notes?.map(({ text }) => text)).toEqual(['updated'])
    expect(linesOf(replayed())).toEqual(linesOf(await stored()))
  })

  test('that deletes all rows of a query tells their ids', async () => {
    for (const words of ['a', 'b']) await addNote(journal, W48, words, ID48)
    const { notes } = journal.database
    await write(journal, [notes], () => notes.where('forCheckIn').equals(ID48).delete())
    expect((await stored()).notes).toEqual([])
    expect(linesOf(replayed())).toEqual([])
  })

  test('that clears a store, which no entry could tell, is refused, and nothing of it is kept', async () => {
    for (const words of ['a', 'b']) await addNote(journal, W48, words, ID48)
    const { notes } = journal.database
    await expect(write(journal, [notes], () => notes.clear())).rejects.toThrow()
    expect((await stored()).notes).toHaveLength(2)
    expect(handed).toHaveLength(2)
    expect(linesOf(replayed())).toEqual(linesOf(await stored()))
  })

  test('of a record that no log could read again is refused, and nothing of it is kept', async () => {
    await addNote(journal, W48, 'a', ID48)
    const { notes } = journal.database
    const wrong = write(journal, [notes], async () => {
      await notes
        .where('forCheckIn')
        .equals(ID48)
        .modify({ day: '2026-02-30' as never })
    })
    await expect(wrong).rejects.toThrow()
    expect((await notesFor(journal, ID48)).map(({ day }) => day)).toEqual([W48])
    expect(handed).toHaveLength(1)
  })

  test('that changes nothing after all is handed on empty, so that no revision is missing', async () => {
    await setNoteDeleted(journal, '01935c5e-0000-7000-8000-00000000ffff', true)
    expect(handed.map(({ entry }) => entry)).toMatchObject([{ revision: 1, puts: {}, deletes: {} }])
    expect(await goalsOf(journal, 'week', W47)).toEqual([])
  })
})

async function addedNote(words: string): Promise<void> {
  await journal.database.notes.add({
    id: '01935c5e-0000-7000-8000-00000000b001',
    createdAt: clock.now(),
    updatedAt: clock.now(),
    deviceId: '01935c5e-0000-7000-8000-00000000b002',
    day: W48,
    zone: 'Europe/Berlin',
    text: words,
    tags: [],
  })
}
