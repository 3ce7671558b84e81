import { type Answer, answerSchema } from '#core/journal/answer'
import { type CheckIn, checkInSchema } from '#core/journal/check-in'
import { type Goal, goalSchema } from '#core/journal/goal'
import { type Note, noteSchema } from '#core/journal/note'
import { type Remedy, remedySchema } from '#core/journal/remedy'
import { type Settings, settingsSchema } from '#core/journal/settings'
import type { z } from '#core/zod'

/** Everything a journal holds, by kind of record. */
export type Contents = {
  readonly answers: readonly Answer[]
  readonly checkIns: readonly CheckIn[]
  readonly goals: readonly Goal[]
  readonly notes: readonly Note[]
  readonly remedies: readonly Remedy[]
  readonly settings: readonly Settings[]
}

/** The name of a kind of record, the same in storage, log and archive. */
export type Store = keyof Contents
export type RecordOf<S extends Store> = Contents[S][number]
export type AnyRecord = RecordOf<Store>

/** Every kind of record with its schema, in the order in which archives list them. */
export const RECORD_SCHEMAS = {
  answers: answerSchema,
  checkIns: checkInSchema,
  goals: goalSchema,
  notes: noteSchema,
  remedies: remedySchema,
  settings: settingsSchema,
} as const satisfies { readonly [S in Store]: z.ZodType<RecordOf<S>> }

export const STORES = Object.keys(RECORD_SCHEMAS) as readonly Store[]

export const EMPTY_CONTENTS: Contents = { answers: [], checkIns: [], goals: [], notes: [], remedies: [], settings: [] }

/** Makes contents store by store. */
export function mapStores(make: <S extends Store>(store: S) => Contents[S]): Contents {
  return {
    answers: make('answers'),
    checkIns: make('checkIns'),
    goals: make('goals'),
    notes: make('notes'),
    remedies: make('remedies'),
    settings: make('settings'),
  }
}

/** Whether a record is sealed: kept in the private folder only, and shown after a deliberate click. */
export function isSealed(store: Store, record: AnyRecord): boolean {
  return store === 'answers' && 'sealed' in record && record.sealed === true
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
