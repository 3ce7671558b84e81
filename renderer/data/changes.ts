import { Dexie } from 'dexie'
import { RECORD_SCHEMAS, type Store } from '#core/transfer/contents'
import type { LogEntry } from '#core/transfer/log'
import { recordOf } from './rows'

/** By store: the rows put, by their ids, and the ids deleted. */
type Changes = Map<string, { readonly puts: Map<string, object>; readonly deletes: Set<string>; isWhole?: boolean }>

const changesOf = new WeakMap<IDBTransaction, Changes>()

/** Notes every row a transaction puts or deletes, whichever repository does it, so that none can be forgotten. */
export function noteChanges(database: Dexie): void {
  database.use({
    stack: 'dbcore',
    name: 'changes',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        return {
          ...table,
          mutate: (request) => {
            if (name !== 'meta') note(name, request)
            return table.mutate(request)
          },
        }
      },
    }),
  })
}

type Mutation = Parameters<ReturnType<Parameters<Parameters<Dexie['use']>[0]['create']>[0]['table']>['mutate']>[0]

function note(store: string, request: Mutation): void {
  // The transaction type of Dexie's core is an IDBTransaction under another name.
  const transaction = request.trans as IDBTransaction
  const changes: Changes = changesOf.get(transaction) ?? new Map()
  changesOf.set(transaction, changes)
  const change = changes.get(store) ?? { puts: new Map<string, object>(), deletes: new Set<string>() }
  changes.set(store, change)
  const { puts, deletes } = change
  if (request.type === 'put' || request.type === 'add') {
    for (const row of request.values) {
      puts.set(row.id, row)
      deletes.delete(row.id)
    }
  } else if (request.type === 'delete') {
    for (const id of request.keys) {
      puts.delete(id)
      deletes.add(id)
    }
  } else change.isWhole = true
}

/**
 * What the running transaction has changed so far, as a log entry tells it. Throws, so that nothing is committed, when a
 * record does not fit its schema or a whole store was cleared.
 */
export function changesSoFar(): Pick<LogEntry, 'puts' | 'deletes'> {
  const changes = Dexie.currentTransaction && changesOf.get(Dexie.currentTransaction.idbtrans)
  const puts: [string, object[]][] = []
  const deleted: [string, string[]][] = []
  for (const [store, { puts: rows, deletes: ids, isWhole }] of changes ?? []) {
    // What the log cannot tell would be missing from the second copy: it must not be committed either.
    if (isWhole) throw new Error('A write may not clear a store')
    const { [store as Store]: schema } = RECORD_SCHEMAS
    if (rows.size > 0) puts.push([store, [...rows.values()].map((row) => schema.parse(recordOf(row)))])
    if (ids.size > 0) deleted.push([store, [...ids]])
  }
  return { puts: Object.fromEntries(puts), deletes: Object.fromEntries(deleted) }
}
