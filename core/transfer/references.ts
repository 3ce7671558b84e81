import { type AnyRecord, type Contents, type RecordOf, STORES, type Store } from './contents'

/** The place of a reference inside `records`. */
export type ReferencePlace = readonly [store: Store, index: number, field: string]

/**
 * The fields that point to other records, and the kinds of records they may point to. A note may wait for a check-in that
 * is still to come, so its reference is none.
 */
const POINTERS: { readonly [S in Store]?: { readonly [F in keyof RecordOf<S>]?: readonly Store[] } } = {
  answers: { checkInId: ['checkIns'] },
  choices: { checkInId: ['checkIns'], verdictIn: ['checkIns'] },
  goals: { judgedIn: ['checkIns'], carriedFrom: ['goals'], parentId: ['goals'] },
  motives: { checkInId: ['checkIns'] },
  pins: { from: ['answers', 'goals'], to: ['checkIns'] },
  remedies: { goalId: ['goals'], checkInId: ['checkIns'], judgedIn: ['checkIns'] },
  roads: { checkInId: ['checkIns'] },
}

/** References to records that are not there. Deleted records count as there: they are kept as tombstones. */
export function danglingReferences(contents: Contents): readonly ReferencePlace[] {
  const known = new Map(STORES.map((store) => [store, new Set(contents[store].map(({ id }) => id))]))
  return STORES.flatMap((store) => {
    const pointers: [string, readonly Store[]][] = Object.entries(POINTERS[store] ?? {})
    const records: readonly AnyRecord[] = contents[store]
    return records.flatMap((record, index) =>
      pointers
        .filter(([field, targets]) => {
          const id: string | undefined = Reflect.get(record, field)
          return id !== undefined && !targets.some((target) => known.get(target)?.has(id))
        })
        .map(([field]): ReferencePlace => [store, index, field]),
    )
  })
}
