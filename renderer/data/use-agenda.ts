import { useMemo } from 'react'
import type { LocalTime } from '#core/calendar/clock'
import type { Rhythm } from '#core/journal/settings'
import { blankSinceLast, type WeekHistory, type WeeklyAgenda, weeklyAgenda } from '#core/schedule/weekly'
import { useJournalQuery } from './context'
import { weekHistory } from './repositories/check-ins'

export type Agenda = WeeklyAgenda & { readonly isFirstReview: boolean }

function agendaOf(now: LocalTime, history: WeekHistory, rhythm: Rhythm): Agenda {
  const agenda = weeklyAgenda(now, history, rhythm)
  return { ...agenda, blank: blankSinceLast(agenda.blank, history.known), isFirstReview: history.known.size === 0 }
}

/** What is due, open, blank and next, live; undefined until first read. */
export function useAgenda(now: LocalTime, rhythm: Rhythm): Agenda | undefined {
  const history = useJournalQuery(weekHistory, [])
  return useMemo(() => history && agendaOf(now, history, rhythm), [history, now, rhythm])
}
