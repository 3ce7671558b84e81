// Journals made in memory. A journal of years is made once in a process and copied.
import { Dexie } from 'dexie'
import { IDBKeyRange, indexedDB } from 'fake-indexeddb'
import { type Clock, instantAt } from '#core/calendar/clock'
import { JournalDatabase } from '../../../renderer/data/database'
import { createJournal } from '../../../renderer/data/journal'
import type { StoredRecord } from '../stored'
import { makeStep } from './make-step'
import { Memory } from './memory'
import { momentOf, STORY, type Step } from './steps'

Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange })

/** Everything in a working store, by store. */
export type Rows = Readonly<Record<string, readonly StoredRecord[]>>

/** A journal, and the memory of what was written in it. */
export type Made = { readonly rows: Rows; readonly life: Memory }

const madeBefore = new Map<number, Promise<Made>>([[0, Promise.resolve({ rows: {}, life: new Memory() })]])

/** The journal as it is before the step that stands at this place in the story. */
export async function journalBefore(place: number): Promise<Made> {
  const known = madeBefore.get(place)
  if (known) return await known
  const nearest = Math.max(...[...madeBefore.keys()].filter((each) => each < place))
  const made = journalBefore(nearest).then(async ({ rows, life }) => {
    const later = life.copy()
    return { rows: await goOnMaking(rows, later, STORY.slice(nearest, place)), life: later }
  })
  madeBefore.set(place, made)
  return await made
}

/** How a working store is built: its version, and its stores with their keys and indexes. */
export type Building = {
  readonly version: number
  readonly stores: readonly {
    readonly name: string
    readonly keyPath: string | string[] | null
    readonly indexes: readonly Pick<IDBIndex, 'name' | 'keyPath' | 'unique' | 'multiEntry'>[]
  }[]
}

/** How the app builds its working store, read off one that it has built. */
export async function readBuilding(): Promise<Building> {
  const database = await new JournalDatabase('fifteen-months-building').open()
  const built = database.backendDB()
  const transaction = built.transaction([...built.objectStoreNames])
  const stores = [...built.objectStoreNames].map((name) => {
    const store = transaction.objectStore(name)
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique, multiEntry } = store.index(index)
      return { name: index, keyPath, unique, multiEntry }
    })
    return { name, keyPath: store.keyPath, indexes }
  })
  database.close()
  return { version: built.version, stores }
}

let count = 0

/** Makes further steps upon a journal, and remembers them. Returns the journal as it is then. */
export async function goOnMaking(rows: Rows, life: Memory, steps: readonly Step[]): Promise<Rows> {
  const clock = runningClock()
  const database = new JournalDatabase(`fifteen-months-${count++}`)
  await database.open()
  for (const [store, records] of Object.entries(rows)) await database.table(store).bulkAdd([...records])
  const journal = await createJournal(database, clock, '0.1.0', () => undefined)
  for (const step of steps) {
    clock.set(momentOf(step))
    await makeStep(journal, life, step)
  }
  const later = await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const))
  database.close()
  await Dexie.delete(database.name)
  return withIdsOfTheirTime(Object.fromEntries(later), rows)
}

/** A clock in Berlin that goes on by a second whenever it is looked at. */
function runningClock(): Clock & { readonly set: (moment: string) => void } {
  let now = 0
  return {
    now: () => {
      now += 1000
      return instantAt(now)
    },
    zone: () => 'Europe/Berlin',
    set: (moment) => {
      now = Date.parse(moment)
    },
  }
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/**
 * Ids sort by the time at which a record was made. Those made here take it from this machine's clock, so they get that
 * of the story.
 */
function withIdsOfTheirTime(rows: Rows, before: Rows): Rows {
  const known = new Set(Object.values(before).flatMap((records) => records.map(({ id }) => id)))
  const made = Object.values(rows).flatMap((records) => records.filter(({ id }) => !known.has(id)))
  const renamed = new Map(
    made.map(({ id, createdAt }) => {
      const time = Date.parse(String(createdAt)).toString(16).padStart(12, '0')
      return [id, `${time.slice(0, 8)}-${time.slice(8)}${id.slice(13)}`]
    }),
  )
  return JSON.parse(JSON.stringify(rows).replaceAll(UUID, (id) => renamed.get(id) ?? id))
}
