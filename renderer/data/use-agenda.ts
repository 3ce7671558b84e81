import { useMemo } from 'react'
import type { LocalTime } from '#core/calendar/clock'
import type { FullRhythm } from '#core/journal/settings'
import { type Agenda, agendaOf } from '#core/schedule/agenda'
import { useJournalQuery } from './context'
import { historyOf } from './repositories/check-ins'

/** What is due, open, blank and next, live; undefined until first read. */
export function useAgenda(now: LocalTime, rhythm: FullRhythm): Agenda | undefined {
  const history = useJournalQuery(historyOf, [])
  return useMemo(() => history && agendaOf(now, history, rhythm), [history, now, rhythm])
}
