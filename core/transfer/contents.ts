import { answerSchema } from '#core/journal/answer'
import { checkInSchema } from '#core/journal/check-in'
import { choiceSchema } from '#core/journal/choice'
import { goalSchema } from '#core/journal/goal'
import { motiveSchema } from '#core/journal/motive'
import { noteSchema } from '#core/journal/note'
import { pinSchema } from '#core/journal/pin'
import { remedySchema } from '#core/journal/remedy'
import { roadSchema } from '#core/journal/road'
import { settingsSchema } from '#core/journal/settings'
import type { z } from '#core/zod'

/** Every kind of record with its schema, in the order in which archives list them. */
export const RECORD_SCHEMAS = {
  answers: answerSchema,
  checkIns: checkInSchema,
  choices: choiceSchema,
  goals: goalSchema,
  motives: motiveSchema,
  notes: noteSchema,
  pins: pinSchema,
  remedies: remedySchema,
  roads: roadSchema,
  settings: settingsSchema,
} as const

/** The name of a kind of record, the same in storage, log and archive. */
export type Store = keyof typeof RECORD_SCHEMAS
export type RecordOf<S extends Store> = z.infer<(typeof RECORD_SCHEMAS)[S]>
export type AnyRecord = RecordOf<Store>

/** Everything a journal holds, by kind of record. */
export type Contents = { readonly [S in Store]: readonly RecordOf<S>[] }

export const STORES = Object.keys(RECORD_SCHEMAS) as readonly Store[]

/** Makes contents store by store. */
export function mapStores(make: <S extends Store>(store: S) => Contents[S]): Contents {
  return Object.fromEntries(STORES.map((store) => [store, make(store)])) as Contents
}

export const EMPTY_CONTENTS: Contents = mapStores(() => [])

/** Whether there is any record at all. */
export function hasRecords(contents: Contents): boolean {
  return STORES.some((store) => contents[store].length > 0)
}

/** The kinds of records of which some are sealed. */
export const SEALABLE = ['answers', 'motives'] as const satisfies readonly Store[]

/** Whether a record is sealed: kept in the private folder only, and shown after a deliberate click. */
export function isSealed(store: Store, record: AnyRecord): boolean {
  return SEALABLE.some((sealable) => sealable === store) && 'sealed' in record && record.sealed === true
}

/** The open and the sealed part of a journal. */
export function splitSealed(contents: Contents): { readonly open: Contents; readonly sealed: Contents } {
  const part = (wanted: boolean): Contents =>
    mapStores(
      // Filtering keeps the kind of record, which TypeScript cannot follow through the index.
      (store) => (contents[store] as readonly AnyRecord[]).filter((one) => isSealed(store, one) === wanted) as never,
    )
  return { open: part(false), sealed: part(true) }
}

/** The parts of one journal put together again. Where both have a record, the open one stands. */
export function joinParts(open: Contents, sealed: Contents): Contents {
  return mapStores((store) => {
    const known = new Set(open[store].map(({ id }) => id))
    return [...open[store], ...(sealed[store] as readonly AnyRecord[]).filter(({ id }) => !known.has(id))] as never
  })
}
