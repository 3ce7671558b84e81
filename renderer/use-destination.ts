import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { Destination } from '#core/bridge/destination'
import { localTime } from '#core/calendar/clock'
import type { Settings } from '#core/journal/settings'
import { agendaOf } from '#core/schedule/agenda'
import { useBridge, useJournal, useSaver } from './data/context'
import type { Journal } from './data/journal'
import { historyOf } from './data/repositories/history'
import { paths } from './paths'

/** Goes where the shell wants this window to be: from a reminder, the tray, the menu or a link. */
export function useDestination(settings: Settings | undefined): void {
  const bridge = useBridge()
  const journal = useJournal()
  const saver = useSaver()
  const [, navigate] = useLocation()
  useEffect(() => {
    // Before the first start is done there is nowhere to go.
    if (!settings) return
    const go = async () => {
      const destination = await bridge.request('window:destination', undefined)
      if (!destination) return
      await saver.flush()
      navigate(await pathTo(destination, journal, settings))
    }
    void go()
    return bridge.listen('window:go', () => void go())
  }, [bridge, journal, saver, navigate, settings])
}

async function pathTo(destination: Destination, journal: Journal, settings: Settings): Promise<string> {
  if (destination.to === 'page') return paths[destination.page]
  const { to, kind } = destination
  const periodKey = destination.periodKey ?? (await periodToWrite(kind, journal, settings))
  if (periodKey === undefined) return paths.today
  return to === 'skip' ? paths.skip({ kind, periodKey }) : paths.write({ kind, periodKey })
}

/** The period whose check-in of a kind is to be written now, or the next one. */
async function periodToWrite(
  kind: Settings['kinds'][number],
  journal: Journal,
  settings: Settings,
): Promise<string | undefined> {
  const agenda = agendaOf(localTime(journal.clock), await historyOf(journal), settings)
  const entries = [agenda.first, ...agenda.others, ...agenda.next].filter((entry) => entry?.kind === kind)
  // One that was begun and left long ago comes last: "the weekly review" is the one of now.
  return (entries.find((entry) => entry?.status !== 'missed') ?? entries[0])?.periodKey
}
