import { type Day, parseDay } from '#core/calendar/day'
import { periodOf } from '#core/calendar/period'
import { type Quarter, quarterOfWeek, yearOfWeek } from '#core/calendar/quarter'
import { CHECK_IN_KINDS } from '#core/journal/check-in'
import { checkInOfId } from '#core/journal/check-in-id'
import type { Motive, Root } from '#core/journal/motive'
import { type Road, VALUES, type ValueName } from '#core/journal/road'
import { saysMotive } from '#core/reviews/completeness'
import { groupBy } from './group-by'

type SaidSomewhere = { readonly id: string; readonly checkInId: string }

/** Records by the end of the period they were said of, oldest first, also when one was written late. */
export function oldestFirst<T extends SaidSomewhere>(records: readonly T[]): readonly T[] {
  return records
    .map((record) => ({ record, place: placeInTime(record.checkInId) }))
    .toSorted((a, b) => compare(a.place, b.place) || compare(a.record.id, b.record.id))
    .map(({ record }) => record)
}

/** The records said of a time before that of a check-in, oldest first, whenever they were written. */
export function saidBefore<T extends SaidSomewhere>(records: readonly T[], checkInId: string): readonly T[] {
  const place = placeInTime(checkInId)
  return oldestFirst(records.filter((record) => placeInTime(record.checkInId) < place))
}

/** Sorts by the last day of the period, the longer period later. What cannot be placed comes first. */
function placeInTime(checkInId: string): string {
  const said = checkInOfId(checkInId)
  return said ? `${periodOf(said.periodKey).last} ${CHECK_IN_KINDS.indexOf(said.kind)}` : ''
}

/** The years some weeks belong to, each once, newest first. */
export function yearsOf(weeks: readonly Day[]): readonly number[] {
  return [...new Set([...new Set(weeks)].map(yearOfWeek))].toSorted((a, b) => b - a)
}

/** Records of weeks by quarter, newest first in both. */
export function byQuarter<T extends { readonly forWeek: string }>(
  records: readonly T[],
): ReadonlyMap<Quarter, readonly T[]> {
  const newestFirst = records.toSorted((a, b) => compare(b.forWeek, a.forWeek))
  return groupBy(newestFirst, ({ forWeek }) => quarterOfWeek(parseDay(forWeek)))
}

/** What a motive grows from; `none` for one that was said as it is. */
export type MotiveRow = Root | 'none'
const MOTIVE_ROWS: readonly MotiveRow[] = ['none', 'desire', 'fear']

export type MotiveColumn = {
  readonly checkInId: string
  readonly motives: Readonly<Record<MotiveRow, readonly Motive[]>>
}

/** Motives side by side: a column for each check-in that said one, oldest first, and the rows any of them fills. */
type MotiveTable = { readonly columns: readonly MotiveColumn[]; readonly rows: readonly MotiveRow[] }

/**
 * Puts motives side by side, so that those of one root stand in one row. Deleted and empty ones are left out.
 *
 * @param staying the id of one that stays although it is empty: somebody is writing in it
 */
export function motivesSideBySide(motives: readonly Motive[], staying?: string): MotiveTable {
  const standing = motives.filter((motive) => !motive.deletedAt && (saysMotive(motive) || motive.id === staying))
  const columns = [...groupBy(oldestFirst(standing), ({ checkInId }) => checkInId)].map(([checkInId, own]) => {
    const ofRow = (row: MotiveRow) => own.filter(({ root }) => (root ?? 'none') === row)
    return { checkInId, motives: { none: ofRow('none'), desire: ofRow('desire'), fear: ofRow('fear') } }
  })
  return { columns, rows: MOTIVE_ROWS.filter((row) => columns.some((column) => column.motives[row].length > 0)) }
}

/** A value over time: one point for each road that has any score, undefined where this value has none. */
export type ValueSeries = {
  readonly value: ValueName
  readonly points: readonly { readonly checkInId: string; readonly score: number | undefined }[]
}

/** The values that were ever scored, each over time, oldest first; all over the same check-ins. */
export function valuesOverTime(roads: readonly Road[]): readonly ValueSeries[] {
  const scored = oldestFirst(roads).filter((road) => VALUES.some((value) => road[value]?.score !== undefined))
  return VALUES.filter((value) => scored.some((road) => road[value]?.score !== undefined)).map((value) => ({
    value,
    points: scored.map((road) => ({ checkInId: road.checkInId, score: road[value]?.score })),
  }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
