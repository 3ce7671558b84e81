import { Dexie } from 'dexie'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Answered } from '#core/bridge/channels'
import { readArchive } from '#core/transfer/read-archive'
import type { Bridge } from '../../renderer/bridge/bridge'
import { JournalDatabase } from '../../renderer/data/database'
import { inspectStored } from '../../renderer/data/guards'
import { openJournal } from '../../renderer/data/open-journal'
import type { SchemaVersion } from '../../renderer/data/schema/schema-version'
import { version1 } from '../../renderer/data/schema/version-1'
import { version2 } from '../../renderer/data/schema/version-2'
import { SCHEMA_VERSION, SCHEMA_VERSIONS } from '../../renderer/data/schema/versions'
import { browserDigest } from '../../renderer/data/transfer/digest'
import fixture from '../fixtures/journal-schema-2.json'
import { clockAt, surroundings } from '../support/journal'
import { standInForThreads } from '../support/threads'

// In this file the app is one of a version to come, with a third schema: notes are found by their text, and goals
// stand ten apart. Its archives are still those of today. What the thread does is done in this one.
vi.mock('../../renderer/data/schema/versions', async () => {
  const [{ version1: first }, { version2: second }] = await Promise.all([
    import('../../renderer/data/schema/version-1'),
    import('../../renderer/data/schema/version-2'),
  ])
  const stores = { ...second.stores, notes: 'id, day, forCheckIn, text' }
  const upgrades = {
    notes: (row: object) => ({ ...row, text: 'upgraded' }),
    goals: (row: { readonly order?: unknown }) => ({ ...row, order: Number(row.order) * 10 }),
  }
  const versions = [first, second, { version: 3, stores, upgrades }]
  return { SCHEMA_VERSIONS: versions, SCHEMA_VERSION: 3, archiveFormatOf: () => 2 }
})

const clock = clockAt('2026-11-30T19:00:00.000Z')
standInForThreads()
const [META] = fixture.stores.meta.rows
let count = 0
const laid: string[] = []

afterEach(async () => {
  for (const name of laid.splice(0)) await Dexie.delete(name)
})

function freshName(): string {
  const name = `upgrade-${Date.now()}-${count++}`
  laid.push(name)
  return name
}

/** Lays down the stored journal of schema version 2 with the raw API, as the app of today leaves it. */
function layDown(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 20)
    request.onupgradeneeded = () => {
      for (const [store, { indexes, rows }] of Object.entries(fixture.stores)) {
        const made = request.result.createObjectStore(store, { keyPath: 'id' })
        for (const index of indexes) made.createIndex(index, index.match(/^\[(.+)\]$/)?.[1]?.split('+') ?? index)
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

/** Everything a database holds by store, and its version, read with the raw API. */
function lookInto(name: string): Promise<{ version: number; rows: Record<string, readonly unknown[]> }> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const database = request.result
      const rows: Record<string, readonly unknown[]> = {}
      const names = [...database.objectStoreNames]
      const transaction = database.transaction(names)
      for (const store of names) {
        const all = transaction.objectStore(store).getAll()
        all.onsuccess = () => {
          rows[store] = all.result
        }
      }
      transaction.oncomplete = () => {
        const { version } = database
        database.close()
        resolve({ version, rows })
      }
    }
  })
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

const AS_LAID = {
  version: 20,
  rows: Object.fromEntries(
    Object.entries(fixture.stores).map(([store, { rows }]) => [store, byId<{ readonly id: string }>(rows)]),
  ),
}

/** A shell whose snapshots fail as the test says, and what it was given to keep, with the version stored at that time. */
function shell(name: string, taken: () => Answered<'snapshot:take'> = () => ({ kind: 'taken', name: 'before' })) {
  const kept: { readonly reason: string; readonly text: string; readonly version: number | undefined }[] = []
  let parts: Uint8Array[] = []
  const answers: Record<string, (sent: never) => unknown> = {
    'shell:info': () => ({ appVersion: '0.2.0', platform: 'test', runtime: 'test' }),
    'copy:look': () => ({
      copies: [],
      place: { edition: 'desktop', folder: '/a', privateFolder: '/a', isPrivate: true },
    }),
    'parcel:part': ({ bytes, isFirst }: { readonly bytes: Uint8Array; readonly isFirst: boolean }) => {
      parts = isFirst ? [bytes] : [...parts, bytes]
      return null
    },
    'snapshot:take': async ({ reason }: { readonly reason: string }) => {
      const text = await new Blob(parts.map((part) => new Uint8Array(part))).text()
      const version = (await indexedDB.databases()).find((database) => database.name === name)?.version
      kept.push({ reason, text, version })
      return taken()
    },
    'copy:keep-whole': () => ({ kind: 'failed', reason: 'full' }),
  }
  const bridge: Bridge = {
    edition: 'desktop',
    request: async (request, sent) => (await answers[request]?.(sent as never)) as never,
    listen: () => () => undefined,
  }
  return { bridge, kept }
}

describe('a schema version to come', () => {
  test('upgrades every row of its stores, leaves the others as they are, and makes its indexes', async () => {
    const name = freshName()
    await layDown(name)
    const database = new JournalDatabase(name)
    await database.open()
    expect(await database.notes.where('text').equals('upgraded').count()).toBe(fixture.stores.notes.rows.length)
    database.close()
    const after = await lookInto(name)
    expect(after.version).toBe(30)
    expect(after.rows).toEqual({
      ...AS_LAID.rows,
      notes: fixture.stores.notes.rows.map((row) => ({ ...row, text: 'upgraded' })),
      goals: fixture.stores.goals.rows.map((row) => ({ ...row, order: row.order * 10 })),
    })
  })

  test('may be given along: each version from the stored one on is gone through, in order', async () => {
    const name = freshName()
    await layDown(name)
    const step = (version: number): SchemaVersion => ({
      version,
      stores: version2.stores,
      upgrades: { notes: (row) => ({ ...row, text: `${row.text} ${version}` }) },
    })
    const database = new JournalDatabase(name, [version1, version2, step(3), step(4)])
    await database.open()
    const texts = (await database.notes.toArray()).map(({ text }) => text)
    database.close()
    expect(texts).toEqual(fixture.stores.notes.rows.map(({ text }) => `${text} 3 4`))
  })

  test('whose upgrade fails leaves everything as it was', async () => {
    const name = freshName()
    await layDown(name)
    const failing: SchemaVersion = {
      version: 3,
      stores: { ...version2.stores, notes: 'id, day' },
      upgrades: {
        goals: (row) => ({ ...row, title: 'lost' }),
        notes: () => {
          throw new Error('a row it did not expect')
        },
      },
    }
    const database = new JournalDatabase(name, [version1, version2, failing])
    await expect(database.open()).rejects.toThrow()
    database.close()
    expect(await lookInto(name)).toEqual(AS_LAID)
  })

  test('makes a new database whole, with nothing to upgrade', async () => {
    const name = freshName()
    const database = new JournalDatabase(name)
    await database.open()
    expect(database.verno).toBe(SCHEMA_VERSION)
    expect(database.notes.schema.indexes.map((index) => index.name)).toContain('text')
    database.close()
  })
})

describe('looking at what is stored', () => {
  test('tells an older journal from one that fits, with its own record, and changes neither', async () => {
    const name = freshName()
    await layDown(name)
    expect(await inspectStored(name)).toEqual({ kind: 'fits', isOlder: true, meta: META })
    expect(await lookInto(name)).toEqual(AS_LAID)
    const database = new JournalDatabase(name)
    await database.open()
    database.close()
    expect(await inspectStored(name)).toEqual({ kind: 'fits', isOlder: false, meta: META })
  })
})

test('a version that finds notes by each of their tags is not taken for one that was changed in secret', async () => {
  const stores = SCHEMA_VERSIONS.at(-1)?.stores ?? {}
  const before = { ...stores }
  Object.assign(stores, { notes: 'id, day, forCheckIn, *tags' })
  try {
    const name = freshName()
    const database = new JournalDatabase(name, [version1, version2, { version: 3, stores }])
    await database.open()
    database.close()
    expect(await inspectStored(name)).toEqual({ kind: 'fits', isOlder: false, meta: undefined })
  } finally {
    Object.assign(stores, before)
  }
})

describe('opening an older journal', () => {
  test('takes a snapshot of it as it was, then upgrades it', async () => {
    const name = freshName()
    await layDown(name)
    const { bridge, kept } = shell(name)
    const opened = await openJournal(surroundings(clock, name, bridge))
    if (opened.kind !== 'open') throw new Error(`It opened as ${opened.kind}`)
    expect((await opened.journal.database.notes.toArray()).map(({ text }) => text)).toEqual(
      fixture.stores.notes.rows.map(() => 'upgraded'),
    )
    opened.journal.database.close()
    expect(kept.map(({ reason, version }) => [reason, version])).toEqual([['upgrade', 20]])
    const read = await readArchive(kept[0]?.text ?? '', browserDigest)
    if (read.kind !== 'read') throw new Error(`The snapshot was refused: ${JSON.stringify(read.problem)}`)
    expect(read.isAsWritten).toBe(true)
    const { journalId, stamp, contents } = read.archive
    expect([journalId, stamp.revision]).toEqual([META?.journalId, META?.revision])
    expect(contents.notes).toEqual(fixture.stores.notes.rows)
    expect(contents.checkIns).toEqual(AS_LAID.rows.checkIns)
    expect(contents.answers).toEqual(AS_LAID.rows.answers)
  })

  test.each(['full', 'read-only', 'gone', 'unknown'] as const)(
    'does not upgrade it when the snapshot fails (%s), and says why',
    async (reason) => {
      const name = freshName()
      await layDown(name)
      const { bridge } = shell(name, () => ({ kind: 'failed', reason }))
      expect(await openJournal(surroundings(clock, name, bridge))).toEqual({ kind: 'not-upgraded', reason })
      expect(await lookInto(name)).toEqual(AS_LAID)
    },
  )

  test('does not upgrade it when the shell does not answer for the snapshot at all', async () => {
    const name = freshName()
    await layDown(name)
    const { bridge, kept } = shell(name, () => {
      throw new Error('The shell refused')
    })
    expect((await openJournal(surroundings(clock, name, bridge))).kind).toBe('failed')
    expect(kept.length).toBeGreaterThan(0)
    expect(await lookInto(name)).toEqual(AS_LAID)
  })

  test('does not upgrade it before the person has chosen, when another journal lies in the folder', async () => {
    const name = freshName()
    await layDown(name)
    const { bridge, kept } = shell(name)
    const stranger = {
      kind: 'readable',
      name: 'cccc3333-dddd4444',
      isOwn: false,
      journalId: 'cccc3333-0000-4000-8000-000000000003',
      deviceId: 'dddd4444-0000-4000-8000-000000000004',
      revision: 9,
      writtenAt: '2026-11-23T20:00:00.000Z',
      summary: { checkIns: 1, goals: 0, notes: 0 },
    }
    const withStranger: Bridge = {
      ...bridge,
      request: async (request, sent) => {
        const answer = await bridge.request(request, sent)
        return (request === 'copy:look' ? { ...(answer as object), copies: [stranger] } : answer) as never
      },
    }
    const found = await openJournal(surroundings(clock, name, withStranger))
    // The stored journal of the fixture was written in: its revision is not 0.
    expect(META?.revision).toBeGreaterThan(0)
    expect(found).toMatchObject({ kind: 'found', database: 'journal' })
    expect(kept).toEqual([])
    expect(await lookInto(name)).toEqual(AS_LAID)
  })

  test('that is of this version already, or new, takes no snapshot', async () => {
    const name = freshName()
    const { bridge, kept } = shell(name)
    for (let start = 0; start < 2; start += 1) {
      const opened = await openJournal(surroundings(clock, name, bridge))
      if (opened.kind !== 'open') throw new Error(`It opened as ${opened.kind}`)
      opened.journal.database.close()
    }
    expect(kept).toEqual([])
  })
})

test('opening never throws, even when the shell does not say where it runs', async () => {
  const name = freshName()
  await layDown(name)
  const { bridge } = shell(name)
  const silent: Bridge = {
    ...bridge,
    request: (request, sent) =>
      request === 'shell:info' ? Promise.reject(new Error('The shell refused')) : bridge.request(request, sent),
  }
  const opened = await openJournal(surroundings(clock, name, silent)).catch(() => 'threw')
  expect(opened).not.toBe('threw')
})
