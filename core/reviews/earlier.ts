import type { Instant } from '#core/calendar/clock'

type Dated = { readonly at: Instant }

/** How many of the newest earlier versions are kept whole; beyond them one a day stays. */
export const KEPT_WHOLE = 20

/** Adds a version to the earlier ones, oldest first, and thins what lies beyond the last twenty to one a day. */
export function withEarlier<T extends Dated>(earlier: readonly T[] | undefined, version: T): T[] {
  const all = [...(earlier ?? []), version]
  const old = all.slice(0, -KEPT_WHOLE)
  const lastOfDay = old.filter((entry, index) => entry.at.slice(0, 10) !== old[index + 1]?.at.slice(0, 10))
  return [...lastOfDay, ...all.slice(-KEPT_WHOLE)]
}
