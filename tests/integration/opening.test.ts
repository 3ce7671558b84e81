import { describe, expect, test } from 'vitest'
import { JournalDatabase } from '../../renderer/data/database'
import { inspectStored } from '../../renderer/data/guards'
import { openJournal } from '../../renderer/data/open-journal'
import { answersOf } from '../../renderer/data/repositories/answers'
import { getCheckIn, weekHistory } from '../../renderer/data/repositories/check-ins'
import { goalsOf } from '../../renderer/data/repositories/goals'
import { getMeta } from '../../renderer/data/repositories/meta'
import { notesFor } from '../../renderer/data/repositories/notes'
import { remediesFor } from '../../renderer/data/repositories/remedies'
import { getSettings } from '../../renderer/data/repositories/settings'
import { SCHEMA_VERSION } from '../../renderer/data/schema/versions'
import fixture from '../fixtures/journal-schema-1.json'
import { clockAt, openTestJournal, surroundings, W48 } from '../support/journal'

const clock = clockAt('2026-11-30T19:00:00.000Z')
let count = 0
const freshName = () => `opening-${Date.now()}-${count++}`

type Stores = Readonly<Record<string, { readonly indexes: readonly string[]; readonly rows: readonly object[] }>>

/** Lays down a database with the raw API, as an app of that version left it. */
function layDown(name: string, version: number, stores: Stores): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version * 10)
    request.onupgradeneeded = () => {
      for (const [store, { indexes, rows }] of Object.entries(stores)) {
        const made = request.result.createObjectStore(store, { keyPath: 'id' })
        for (const index of indexes) {
          const parts = index.match(/^\[(.+)\]$/)?.[1]?.split('+')
          made.createIndex(index, parts ?? index)
        }
        for (const row of rows) made.put(row)
      }
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error)
  })
}

describe('opening', () => {
  test('a new journal makes one identity, also when two windows start at once', async () => {
    const name = freshName()
    const opened = await Promise.all([openJournal(surroundings(clock, name)), openJournal(surroundings(clock, name))])
    const ids = await Promise.all(
      opened.map(async (result) => (result.kind === 'open' ? (await getMeta(result.journal))?.journalId : undefined)),
    )
    expect(ids[0]).toBeDefined()
    expect(ids[1]).toBe(ids[0])
  })

  test('looking for a journal leaves none behind', async () => {
    const name = freshName()
    expect(await inspectStored(name)).toEqual({ kind: 'none' })
    expect((await indexedDB.databases()).some((database) => database.name === name)).toBe(false)
  })

  test('a database of a newer app is left alone', async () => {
    const name = freshName()
    await layDown(name, SCHEMA_VERSION + 1, { checkIns: { indexes: [], rows: [{ id: 'weekly:2026-11-16' }] } })
    expect(await openJournal(surroundings(clock, name))).toEqual({ kind: 'newer', version: SCHEMA_VERSION + 1 })
    expect((await indexedDB.databases()).find((database) => database.name === name)?.version).toBe(
      (SCHEMA_VERSION + 1) * 10,
    )
  })

  test('a missing store and a missing index are noticed, and nothing is patched', async () => {
    const { answers: _, ...withoutAnswers } = fixture.stores
    const name = freshName()
    await layDown(name, 1, withoutAnswers)
    expect(await openJournal(surroundings(clock, name))).toMatchObject({ kind: 'mismatch' })
    const other = freshName()
    await layDown(other, 1, { ...fixture.stores, notes: { ...fixture.stores.notes, indexes: ['day'] } })
    expect(await openJournal(surroundings(clock, other))).toMatchObject({
      kind: 'mismatch',
      difference: expect.stringContaining('notes'),
    })
    expect((await indexedDB.databases()).find((database) => database.name === name)?.version).toBe(10)
  })

  test('a schema Dexie has patched by itself is noticed', async () => {
    const name = freshName()
    await layDown(name, 1.1, fixture.stores)
    const found = await openJournal(surroundings(clock, name))
    expect(found.kind).toBe('mismatch')
  })
})

describe('the stored fixture of schema version 1', () => {
  test('opens complete', async () => {
    const name = freshName()
    await layDown(name, 1, fixture.stores)
    const opened = await openJournal(surroundings(clock, name))
    if (opened.kind !== 'open') throw new Error(`not opened: ${opened.kind}`)
    const { journal } = opened
    for (const [store, { rows }] of Object.entries(fixture.stores)) {
      expect(await journal.database.table(store).count(), store).toBe(rows.length)
    }
    const checkIn = await getCheckIn(journal, 'weekly:2026-11-16')
    expect(checkIn).toMatchObject({ state: 'finished', supervisor: 'Professor Lin', frozen: { goals: { missed: 1 } } })
    expect((await answersOf(journal, 'weekly:2026-11-16')).get('sentence.honest')?.value).toEqual({
      kind: 'line',
      text: 'You were busy, not working. 忙是真忙。',
    })
    expect(await goalsOf(journal, 'week', W48)).toHaveLength(1)
    expect(await remediesFor(journal, W48)).toHaveLength(1)
    expect(await notesFor(journal, 'weekly:2026-11-23')).toHaveLength(1)
    expect((await weekHistory(journal)).known.size).toBe(1)
    expect((await getSettings(journal))?.supervisor).toBe('Professor Lin')
  })

  test('has the stores and indexes the app makes', async () => {
    const journal = await openTestJournal(clock)
    const made = Object.fromEntries(
      journal.database.tables.map((table) => [table.name, table.schema.indexes.map(({ name }) => name).toSorted()]),
    )
    const stored = Object.fromEntries(
      Object.entries(fixture.stores).map(([store, { indexes }]) => [store, indexes.toSorted()]),
    )
    expect(made).toEqual(stored)
    await journal.database.delete()
  })
})

test('an older window lets go when a newer app upgrades, and does not open again', async () => {
  const name = freshName()
  const database = new JournalDatabase(name)
  await database.open()
  await new Promise<void>((resolve) => {
    const request = indexedDB.open(name, 20)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
  await expect(database.meta.get('meta')).rejects.toThrow(/closed/i)
})
