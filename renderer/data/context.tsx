import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { type LocalTime, localTime } from '#core/calendar/clock'
import type { Bridge } from '../bridge/bridge'
import type { Journal } from './journal'
import type { Keeping } from './safekeeping'
import type { Saver, SaveStatus } from './saver'
import type { SecondCopy } from './second-copy'

type Surroundings = {
  readonly journal: Journal
  readonly saver: Saver
  readonly bridge: Bridge
  readonly copy: SecondCopy
}

const SurroundingsContext = createContext<Surroundings | undefined>(undefined)

/** Gives every page the open journal, the saver and the bridge. */
export function SurroundingsProvider({ children, ...surroundings }: Surroundings & { readonly children: ReactNode }) {
  const [value] = useState(surroundings)
  return <SurroundingsContext value={value}>{children}</SurroundingsContext>
}

function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('A page stands outside SurroundingsProvider')
  return surroundings
}

export function useJournal(): Journal {
  return useSurroundings().journal
}

export function useSaver(): Saver {
  return useSurroundings().saver
}

export function useBridge(): Bridge {
  return useSurroundings().bridge
}

/** What carrying out, bringing in and going back need. */
export function useKeeping(): Keeping {
  return useSurroundings()
}

/** What the saver says, live. */
export function useSaveStatus(): SaveStatus {
  const saver = useSaver()
  return useSyncExternalStore(saver.subscribe, saver.status)
}

/**
 * A reading of the journal that follows every change, this window's and others'; until it is first read `before`, and
 * undefined without that.
 */
export function useJournalQuery<T>(
  read: (journal: Journal) => Promise<T>,
  dependencies: readonly unknown[],
  before?: T,
): T | undefined {
  const journal = useJournal()
  return useLiveQuery(() => read(journal), [journal, ...dependencies], before)
}

/** What the wall clock shows, looked at twice a minute and whenever the window comes back. */
export function useNow(): LocalTime {
  const { clock } = useJournal()
  const [now, setNow] = useState(() => localTime(clock))
  useEffect(() => {
    const look = () =>
      setNow((before) => {
        const next = localTime(clock)
        return before.day === next.day && before.minutes === next.minutes ? before : next
      })
    const interval = setInterval(look, 30_000)
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(interval)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [clock])
  return now
}
