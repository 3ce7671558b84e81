import type { Page } from '@playwright/test'
import { type StoredRecord, storedIn } from '../stored'
import { expect } from '../test'
import { journalBefore, type Rows } from './made'

/** Holds what is stored in the page against what is made up to the same place in the story. */
export async function expectAsMade(page: Page, place: number): Promise<void> {
  const { rows } = await journalBefore(place)
  expect(plain(await storedIn(page))).toEqual(plain(rows))
}

/** What no two journals have in common: which device, which place and seconds, and what the journal knows of itself. */
const OWN = new Set(['deviceId', 'zone', 'position', 'seconds', 'extended'])

/** The records by names that say what they are, with these names in place of ids and days in place of moments. */
function plain({ meta: _, ...stores }: Rows): Readonly<Record<string, unknown>> {
  const names = namesOf(stores)
  const inWords = (key: string, value: unknown) => {
    if (OWN.has(key)) return undefined
    if (typeof value !== 'string') return value
    return /^(at|.*At)$/.test(key) ? value.slice(0, 10) : (names.get(value) ?? value)
  }
  const all = Object.values(stores).flat()
  const named = all.map((record) => [names.get(record.id) ?? record.id, JSON.parse(JSON.stringify(record, inWords))])
  const found = Object.fromEntries(named)
  // Two of one name would hide one another.
  expect(Object.keys(found)).toHaveLength(all.length)
  return found
}

/** Names for the records whose ids say nothing. */
function namesOf(stores: Rows): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const name = (store: string, call: (record: StoredRecord) => string) => {
    for (const record of stores[store] ?? []) names.set(record.id, `${store}: ${call(record)}`)
  }
  name('goals', ({ level, periodKey, title }) => `${level} ${periodKey}, ${title}`)
  name('remedies', ({ goalId, cause }) => `${cause} of ${names.get(String(goalId))}`)
  name('pins', ({ to, text }) => `${to}, ${text}`)
  name('choices', ({ checkInId, title }) => `${checkInId}, ${title}`)
  name('motives', ({ checkInId, name: called, statement }) => `${checkInId}, ${called}${statement}`)
  name('roads', ({ checkInId }) => `${checkInId}`)
  return names
}
