import { Dexie } from 'dexie'
import type { LogEntry } from '#core/transfer/log'
import { recordOf } from './rows'

/** By store: the rows put, by their ids, and the ids deleted. */
type Changes = Map<string, { readonly puts: Map<string, object>; readonly deletes: Set<string> }>

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
  const { puts, deletes } = changes.get(store) ?? { puts: new Map(), deletes: new Set() }
  changes.set(store, { puts, deletes })
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
  }
}

/** What the running transaction has changed so far, as a log entry tells it. */
export function changesSoFar(): Pick<LogEntry, 'puts' | 'deletes'> {
  const changes = Dexie.currentTransaction && changesOf.get(Dexie.currentTransaction.idbtrans)
  const puts: [string, object[]][] = []
  const deleted: [string, string[]][] = []
  for (const [store, { puts: rows, deletes: ids }] of changes ?? []) {
    if (rows.size > 0) puts.push([store, [...rows.values()].map(recordOf)])
    if (ids.size > 0) deleted.push([store, [...ids]])
  }
  return { puts: Object.fromEntries(puts), deletes: Object.fromEntries(deleted) }
}
