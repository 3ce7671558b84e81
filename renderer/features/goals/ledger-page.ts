import { createContext, useContext } from 'react'
import type { Day } from '#core/calendar/day'
import type { Goal } from '#core/journal/goal'
import type { Ledger } from './goals-data'

/** What every part of the page shares. */
export type LedgerPage = {
  readonly ledger: Ledger
  readonly today: Day
  readonly fiveYearStart: number
  /** Goals whose earlier version was kept during this stay. */
  readonly kept: Set<string>
  /** Goals and folds that are unfolded, by id and key. */
  readonly open: ReadonlySet<string>
  readonly toggle: (key: string) => void
  /** Unfolds what hides a goal, and puts the focus on it when it appears. */
  readonly goTo: (goal: Goal) => void
  /** Puts the focus on a goal when it appears. */
  readonly focusNext: { current: string | undefined }
  readonly remove: (goal: Goal) => void
}

export const LedgerPageContext = createContext<LedgerPage | undefined>(undefined)

export function useLedgerPage(): LedgerPage {
  const page = useContext(LedgerPageContext)
  if (!page) throw new Error('A part of the ledger stands outside its page')
  return page
}
