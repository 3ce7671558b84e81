import { describe, expect, test } from 'vitest'
import { isIntact, readHead } from '#core/transfer/archive'
import { canonicalJson } from '#core/transfer/canonical'
import type { Bridge } from '../../renderer/bridge/bridge'
import { browserBridge } from '../../renderer/bridge/browser-bridge'
import { JournalDatabase } from '../../renderer/data/database'
import { inspectStored } from '../../renderer/data/guards'
import type { Journal } from '../../renderer/data/journal'
import { openJournal } from '../../renderer/data/open-journal'
import { answersOf } from '../../renderer/data/repositories/answers'
import { getCheckIn } from '../../renderer/data/repositories/check-ins'
import { goalsOf } from '../../renderer/data/repositories/goals'
import { weekHistory } from '../../renderer/data/repositories/history'
import { getMeta } from '../../renderer/data/repositories/meta'
import { notesFor } from '../../renderer/data/repositories/notes'
import { remediesFor } from '../../renderer/data/repositories/remedies'
import { getSettings } from '../../renderer/data/repositories/settings'
import { SCHEMA_VERSION } from '../../renderer/data/schema/versions'
import { browserDigest } from '../../renderer/data/transfer/digest'
import { doTask } from '../../renderer/data/transfer/do-task'
import { readStored } from '../../renderer/data/transfer/read-stored'
import fixture1 from '../fixtures/journal-schema-1.json'
import fixture from '../fixtures/journal-schema-2.json'
import { clockAt, openTestJournal, surroundings, W48 } from '../support/journal'
import { standInForThreads } from '../support/threads'

standInForThreads()
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

  test.each([
    [1, fixture1.stores],
    [2, fixture.stores],
  ] as const)(
    'a missing store and a missing index of version %i are noticed, and nothing is patched',
    async (version, stores) => {
      const { answers: _, ...withoutAnswers } = stores
      const name = freshName()
      await layDown(name, version, withoutAnswers)
      expect(await openJournal(surroundings(clock, name))).toMatchObject({ kind: 'mismatch' })
      const other = freshName()
      await layDown(other, version, { ...stores, notes: { ...stores.notes, indexes: ['day'] } })
      expect(await openJournal(surroundings(clock, other))).toMatchObject({
        kind: 'mismatch',
        difference: expect.stringContaining('notes'),
      })
      const stored = await indexedDB.databases()
      expect(stored.find((database) => database.name === name)?.version).toBe(version * 10)
    },
  )

  test.each([
    [1.1, fixture1.stores],
    [2.1, fixture.stores],
  ] as const)('a schema Dexie has patched by itself to %d is noticed', async (version, stores) => {
    const name = freshName()
    await layDown(name, version, stores)
    expect((await openJournal(surroundings(clock, name))).kind).toBe('mismatch')
  })

  test('a database that holds nothing of ours yet is begun', async () => {
    const name = freshName()
    await layDown(name, 0.1, {})
    expect((await openJournal(surroundings(clock, name))).kind).toBe('open')
  })
})

/** What every stored journal says, whichever version it was stored in. */
async function expectWords(journal: Journal): Promise<void> {
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
}

const rowsOf = (stores: Stores, store: string) => (stores[store]?.rows ?? []) as readonly { readonly id: string }[]

describe('the stored fixture of schema version 2', () => {
  test('opens complete', async () => {
    const name = freshName()
    await layDown(name, 2, fixture.stores)
    const opened = await openJournal(surroundings(clock, name))
    if (opened.kind !== 'open') throw new Error(`not opened: ${opened.kind}`)
    const { journal } = opened
    for (const store of Object.keys(fixture.stores)) {
      const rows = rowsOf(fixture.stores, store).toSorted((a, b) => (a.id < b.id ? -1 : 1))
      expect(rows.length, store).toBeGreaterThan(0)
      expect(await journal.database.table(store).orderBy(':id').toArray(), store).toEqual(rows)
    }
    await expectWords(journal)
    const quarter = 'quarterly:2026-Q4'
    expect((await answersOf(journal, quarter)).get('look.stage')?.value).toMatchObject({ option: 'valley' })
    const { choices, goals, motives, pins, roads } = journal.database
    expect(await choices.where('verdictIn').equals('weekly:2026-11-16').count()).toBe(1)
    expect((await motives.where('checkInId').equals(quarter).toArray()).map(({ sealed }) => sealed)).toEqual([
      undefined,
      true,
    ])
    expect(await pins.where('to').equals(quarter).count()).toBe(2)
    expect((await roads.where('checkInId').equals(quarter).first())?.reason).toBe('The question is mine.')
    expect(await goals.where('[level+unjudged]').equals(['quarter', '2026-Q4']).count()).toBe(1)
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

describe('the stored fixture of schema version 1', () => {
  const OLD = ['answers', 'checkIns', 'goals', 'notes', 'remedies', 'settings']
  const ownRow = fixture1.stores.meta.rows[0]

  /** Opens it as the first app left it. Gives what was handed over for the snapshot of before, too. */
  async function opened1() {
    const name = freshName()
    await layDown(name, 1, fixture1.stores)
    const parts: Uint8Array<ArrayBuffer>[] = []
    const reasons: string[] = []
    const plain = browserBridge('0.2.0', () => Date.now())
    const answers: Record<string, (sent: never) => unknown> = {
      'parcel:part': ({ bytes }: { readonly bytes: Uint8Array }) => {
        parts.push(new Uint8Array(bytes))
        return null
      },
      'snapshot:take': ({ reason }: { readonly reason: string }) => {
        reasons.push(reason)
        return { kind: 'taken', name: 'before' }
      },
      'copy:keep-whole': () => ({ kind: 'failed', reason: 'full' }),
    }
    const bridge: Bridge = {
      ...plain,
      request: async (request, sent) =>
        (await (answers[request]?.(sent as never) ?? plain.request(request, sent))) as never,
    }
    const opened = await openJournal(surroundings(clock, name, bridge))
    if (opened.kind !== 'open') throw new Error(`not opened: ${opened.kind}`)
    expect(reasons).toEqual(['upgrade'])
    const snapshot = new Blob(parts)
    return { journal: opened.journal, name, snapshot, text: await snapshot.text() }
  }

  test('is upgraded: its settings say what they could not say, and all else is as it was', async () => {
    const { journal, name } = await opened1()
    expect((await indexedDB.databases()).find((database) => database.name === name)?.version).toBe(20)
    for (const store of Object.keys(fixture.stores)) {
      const rows = await journal.database.table(store).orderBy(':id').toArray()
      const before = rowsOf(fixture1.stores, store).toSorted((a, b) => (a.id < b.id ? -1 : 1))
      const more = { kinds: ['weekly', 'quarterly', 'yearly', 'five-year'], fiveYearStart: 2026 }
      expect(rows, store).toEqual(store === 'settings' ? before.map((row) => ({ ...row, ...more })) : before)
    }
    await expectWords(journal)
    expect(await journal.database.goals.where('[level+unjudged]').equals(['quarter', '2026-Q4']).count()).toBe(1)
    expect(await inspectStored(name)).toMatchObject({ kind: 'fits', isOlder: false })
  })

  test('is kept before as an archive of format 1, with the bytes the first app wrote of each record', async () => {
    const { text } = await opened1()
    expect(readHead(text)).toMatchObject({ format: 1, journalId: ownRow?.journalId, stamp: { revision: 42 } })
    expect(await isIntact(text, browserDigest)).toBe(true)
    const records = OLD.map((store) => {
      const lines = rowsOf(fixture1.stores, store)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map((row) => canonicalJson({ ...row, unjudged: undefined }))
      return `"${store}":[\n${lines.join(',\n')}\n]`
    })
    expect(text.slice(text.indexOf('"records":'), text.indexOf('"checksum":'))).toBe(
      `"records":{\n${records.join(',\n')}\n},\n`,
    )
  })

  test('can be gone back to from there: put into a database it is what the upgrade made of it', async () => {
    const { journal, name, snapshot } = await opened1()
    const there = freshName()
    const identity = { journalId: ownRow?.journalId ?? '', deviceId: ownRow?.deviceId ?? '', revision: 43 }
    const task = {
      kind: 'replace',
      name: there,
      file: snapshot,
      identity,
      now: clock.now(),
      appVersion: '0.2.0',
    } as const
    expect(await doTask(task)).toEqual({ kind: 'replaced' })
    const [here, back] = [await readStored(name), await readStored(there)]
    expect(back?.contents).toEqual(here?.contents)
    expect([here?.version, back?.version]).toEqual([2, 2])
    const again = new JournalDatabase(there)
    await again.open()
    for (const store of ['goals', 'remedies']) {
      const rows = await journal.database.table(store).orderBy(':id').toArray()
      expect(await again.table(store).orderBy(':id').toArray()).toEqual(rows)
    }
    again.close()
  })
})

test('an older window lets go when a newer app upgrades, and does not open again', async () => {
  const name = freshName()
  const database = new JournalDatabase(name)
  await database.open()
  await new Promise<void>((resolve) => {
    const request = indexedDB.open(name, (SCHEMA_VERSION + 1) * 10)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
  await expect(database.meta.get('meta')).rejects.toThrow(/closed/i)
})
