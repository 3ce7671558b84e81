import { TZDate } from '@date-fns/tz'
import { formatISO } from 'date-fns'
import { z } from '#core/zod'
import { type Day, parseDay } from './day'

/** A point in time: UTC, ISO 8601 with milliseconds, `2026-11-23T20:00:00.000Z`. */
export const instantSchema = z.iso.datetime({ precision: 3 }).brand<'Instant'>()
export type Instant = z.infer<typeof instantSchema>

/** What the wall clock shows where the person is: the day, and minutes since its midnight. */
export type LocalTime = { readonly day: Day; readonly minutes: number }

/** The only source of time. Rules take `LocalTime` or `Instant`; only an entry file makes a real clock. */
export type Clock = {
  readonly now: () => Instant
  /** IANA name of the zone the person is in now. */
  readonly zone: () => string
}

/** The instant of a count of milliseconds since 1970. */
export function instantAt(milliseconds: number): Instant {
  return instantSchema.parse(new Date(milliseconds).toISOString())
}

/** What the wall clock of `zone` shows at `instant`. Throws a RangeError for an unknown zone. */
export function localTimeAt(instant: Instant, zone: string): LocalTime {
  const date = new TZDate(instant, zone)
  const hours = date.getHours()
  if (Number.isNaN(hours)) throw new RangeError(`Unknown time zone ${zone}`)
  return { day: parseDay(formatISO(date, { representation: 'date' })), minutes: hours * 60 + date.getMinutes() }
}

/** The day where the person was; the day of UTC when this system does not know their zone. */
export function dayWhere(instant: Instant, zone: string): Day {
  try {
    return localTimeAt(instant, zone).day
  } catch {
    return parseDay(instant.slice(0, 10))
  }
}

/** What the wall clock shows now. */
export function localTime(clock: Clock): LocalTime {
  return localTimeAt(clock.now(), clock.zone())
}
