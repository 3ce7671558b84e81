import type { Instant } from '#core/calendar/clock'

const A_DAY = 24 * 60 * 60 * 1000

/**
 * Whether the computer's clock stands more than a day before the journal's last write, so that dates on the screen
 * cannot be trusted. A day is left for travel and for corrections by the system.
 */
export function isClockBehind(now: Instant, lastWrittenAt: Instant): boolean {
  return Date.parse(lastWrittenAt) - Date.parse(now) > A_DAY
}

/** The later of two instants: a record is never stamped earlier than it already was, even when the clock went back. */
export function laterOf(a: Instant, b: Instant): Instant {
  return a > b ? a : b
}
