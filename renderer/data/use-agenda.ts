import { useMemo } from 'react'
import type { LocalTime } from '#core/calendar/clock'
import type { FullRhythm } from '#core/journal/settings'
import { type Agenda, agendaOf } from '#core/schedule/agenda'
import { useHistory } from './history'

/** What is due, open, blank and next, live. */
export function useAgenda(now: LocalTime, rhythm: FullRhythm): Agenda {
  const history = useHistory()
  return useMemo(() => agendaOf(now, history, rhythm), [history, now, rhythm])
}
