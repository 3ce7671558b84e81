import { useMemo } from 'react'
import type { LocalTime } from '#core/calendar/clock'
import type { Rhythm } from '#core/journal/settings'
import { type WeeklyAgenda, weeklyAgenda } from '#core/schedule/weekly'
import { useJournalQuery } from './context'
import { weekHistory } from './repositories/check-ins'

export type Agenda = WeeklyAgenda & { readonly isFirstReview: boolean }

/** What is due, open, blank and next, live; undefined until first read. */
export function useAgenda(now: LocalTime, rhythm: Rhythm): Agenda | undefined {
  const history = useJournalQuery(weekHistory, [])
  return useMemo(
    () => history && { ...weeklyAgenda(now, history, rhythm), isFirstReview: history.known.size === 0 },
    [history, now, rhythm],
  )
}
