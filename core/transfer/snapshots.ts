import { type Instant, instantSchema } from '#core/calendar/clock'
import { parseDay } from '#core/calendar/day'
import { weekOf } from '#core/calendar/week'
import { z } from '#core/zod'
import { headSchema } from './archive'
import { summarySchema } from './summary'

/** Why a snapshot was taken: as every day, or before something that changes much. */
export const SNAPSHOT_REASONS = ['daily', 'upgrade', 'import', 'restore', 'deletion', 'catch-up'] as const
export const snapshotReasonSchema = z.enum(SNAPSHOT_REASONS)
export type SnapshotReason = z.infer<typeof snapshotReasonSchema>

/** A snapshot as it is listed. */
export const snapshotSchema = z.object({
  /** What the shell calls it; opaque to the page. */
  name: z.string(),
  reason: snapshotReasonSchema,
  takenAt: instantSchema,
  bytes: z.number().int().nonnegative(),
  journalId: headSchema.shape.journalId,
  revision: headSchema.shape.stamp.shape.revision,
  summary: summarySchema,
})
export type Snapshot = z.infer<typeof snapshotSchema>

/** How many days, weeks and months keep their last snapshot. Every year keeps its last. */
export const KEPT = { days: 14, weeks: 12, months: 24 } as const

// What was taken before a change can be gone back to for as long as a deletion can be undone.
export const UNDO_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The snapshots of one journal to keep, out of all that are there: of the 14 last days that have any the last, of the 12
 * last weeks, the 24 last months and of every year; and those taken before a change for 30 days. Days without a snapshot
 * do not count, so neither a long absence nor a wrong clock thins what is there. The newest and the one with the highest
 * revision always stay.
 */
export function snapshotsToKeep<T extends Pick<Snapshot, 'reason' | 'takenAt' | 'revision'>>(
  snapshots: readonly T[],
  now: Instant,
): ReadonlySet<T> {
  const newestFirst = snapshots.toSorted((a, b) => order(b.takenAt, a.takenAt) || b.revision - a.revision)
  const kept = new Set<T>()
  const keepLastOf = (periods: number, periodOf: (snapshot: T) => string) => {
    const seen = new Set<string>()
    for (const snapshot of newestFirst) {
      const period = periodOf(snapshot)
      if (seen.has(period) || seen.size === periods) continue
      seen.add(period)
      kept.add(snapshot)
    }
  }
  keepLastOf(KEPT.days, ({ takenAt }) => takenAt.slice(0, 10))
  keepLastOf(KEPT.weeks, ({ takenAt }) => weekOf(parseDay(takenAt.slice(0, 10))))
  keepLastOf(KEPT.months, ({ takenAt }) => takenAt.slice(0, 7))
  keepLastOf(Number.POSITIVE_INFINITY, ({ takenAt }) => takenAt.slice(0, 4))
  for (const snapshot of newestFirst) {
    const age = Date.parse(now) - Date.parse(snapshot.takenAt)
    if (snapshot.reason !== 'daily' && age < UNDO_DAYS * DAY_MS) kept.add(snapshot)
  }
  const highest = snapshots.toSorted((a, b) => b.revision - a.revision)[0]
  if (highest) kept.add(highest)
  return kept
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
