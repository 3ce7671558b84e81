import { type Clock, instantAt } from '#core/calendar/clock'

/**
 * The wall clock, and the zone the system is in now. Node keeps the zone it found at its start; letting go of the variable
 * makes it look again (a zone the program was started with stays).
 */
export function systemClock(): Clock {
  const isGiven = process.env.TZ !== undefined
  return {
    now: () => instantAt(Date.now()),
    zone: () => {
      if (!isGiven) delete process.env.TZ
      return Intl.DateTimeFormat().resolvedOptions().timeZone
    },
  }
}
