import { useState } from 'react'
import { newId } from '../../../data/new-id'

type FreshLines = {
  /** What is stored, then the lines that are only on the screen. */
  readonly ids: readonly string[]
  /** The line that was begun last, also once it is stored. */
  readonly newest: string | undefined
  /** Whether another line can be begun: none is empty. */
  readonly canAdd: boolean
  readonly add: () => void
  readonly remove: (id: string) => void
  /** Takes the line away in which nothing is written, if there is one. */
  readonly dropEmpty: () => void
  /** To be told when the words of a line come or go. */
  readonly onWords: (id: string, hasWords: boolean) => void
}

/**
 * The lines of a list of records that a person adds to. A new one is kept from its first word on, under the id it has here;
 * the next can be begun as soon as it has one, saved or not. An empty list begins with a line.
 */
export function useFreshLines(stored: readonly { readonly id: string }[]): FreshLines {
  const [fresh, setFresh] = useState<readonly string[]>(() => (stored.length === 0 ? [newId()] : []))
  const [written, setWritten] = useState<ReadonlySet<string>>(new Set())
  const storedIds = stored.map(({ id }) => id)
  const unstored = fresh.filter((id) => !storedIds.includes(id))
  const empty = unstored.find((id) => !written.has(id))
  const remove = (id: string) => setFresh((ids) => ids.filter((each) => each !== id))
  return {
    ids: [...storedIds, ...unstored],
    newest: fresh.at(-1),
    canAdd: empty === undefined,
    add: () => setFresh((ids) => [...ids, newId()]),
    remove,
    dropEmpty: () => {
      if (empty !== undefined) remove(empty)
    },
    onWords: (id, hasWords) => {
      if (hasWords !== written.has(id))
        setWritten((ids) => new Set(hasWords ? [...ids, id] : [...ids].filter((each) => each !== id)))
    },
  }
}
