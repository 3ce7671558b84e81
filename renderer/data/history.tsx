import { createContext, type ReactNode, useContext } from 'react'
import type { History } from '#core/schedule/agenda'
import { useJournalQuery } from './context'
import { historyOf } from './repositories/history'

const HistoryContext = createContext<History | undefined>(undefined)

type HistoryProviderProps = { readonly first: History; readonly children: ReactNode }

/** Reads once, for all pages, which check-ins there are, and follows every change. */
export function HistoryProvider({ first, children }: HistoryProviderProps) {
  return <HistoryContext value={useJournalQuery(historyOf, [], first)}>{children}</HistoryContext>
}

/** Which check-ins there are, live. */
export function useHistory(): History {
  const history = useContext(HistoryContext)
  if (!history) throw new Error('A page stands outside HistoryProvider')
  return history
}
