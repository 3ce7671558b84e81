import type { Instant } from '#core/calendar/clock'

type Dated = { readonly at: Instant }

/** How many of the newest earlier versions are kept whole; beyond them one a day stays. */
export const KEPT_WHOLE = 20

/** Adds a version to the earlier ones, oldest first, and thins them. */
export function withEarlier<T extends Dated>(earlier: readonly T[] | undefined, version: T): T[] {
  return thinned([...(earlier ?? []), version])
}

/** Thins versions, oldest first: beyond the last twenty one a day stays, its last. Days are those of UTC. */
export function thinned<T extends Dated>(versions: readonly T[]): T[] {
  const old = versions.slice(0, -KEPT_WHOLE)
  const lastOfDay = old.filter((entry, index) => entry.at.slice(0, 10) !== old[index + 1]?.at.slice(0, 10))
  return [...lastOfDay, ...versions.slice(-KEPT_WHOLE)]
}
