import { STORES, type Store } from './contents'

/** A record of an old format, before anything is known of it but that it is an object. */
type OldRecord = Readonly<Record<string, unknown>>

/**
 * One step from a format to the next, for archives and log entries alike. Append-only, each with its own old types: what
 * was written in any format is read for ever.
 */
export type FormatUpgrade = {
  /** The format it takes; it gives the next one. */
  readonly from: number
  /** The kinds of records that the next format has in addition. */
  readonly adds: readonly Store[]
  /**
   * What becomes of a record, by kind; one of any other kind stays as it is. Pure, and gives for whatever it is given
   * something to be validated: it never throws, and drops nothing that stands there.
   */
  readonly records: { readonly [S in Store]?: (record: OldRecord) => OldRecord }
}

/** Every step, oldest first. */
export const UPGRADES: readonly FormatUpgrade[] = [
  { from: 1, adds: ['choices', 'motives', 'pins', 'roads'], records: { settings: withAllKinds } },
]

/** Format 1 knew weekly reviews alone; from format 2 on settings say which check-ins fall due, and when spans began. */
function withAllKinds(settings: OldRecord): OldRecord {
  const firstYear = Number(String(settings.firstDay).slice(0, 4))
  return {
    kinds: ['weekly', 'quarterly', 'yearly', 'five-year'],
    // The years format 2 allows; a first day may have any.
    fiveYearStart: Math.min(Math.max(firstYear, 1900), 9990),
    ...settings,
  }
}

/** The kinds of records that a format has. */
export function storesOf(format: number): readonly Store[] {
  const since = stepsFrom(format).flatMap(({ adds }) => adds)
  return STORES.filter((store) => !since.includes(store))
}

/**
 * Lists of records by kind, upgraded from a format to the one this app writes. What is no such list stays as it is, to
 * be refused when it is validated.
 */
export function upgradedRecords(lists: unknown, format: number): unknown {
  return stepsFrom(format).reduce((current, { records }) => {
    if (!isObject(current)) return current
    return Object.fromEntries(
      Object.entries(current).map(([store, list]) => {
        const upgrade = Object.hasOwn(records, store) ? records[store as Store] : undefined
        if (!upgrade || !Array.isArray(list)) return [store, list]
        return [store, list.map((record) => (isObject(record) ? upgrade(record) : record))]
      }),
    )
  }, lists)
}

function stepsFrom(format: number): readonly FormatUpgrade[] {
  return UPGRADES.filter(({ from }) => from >= format)
}

function isObject(value: unknown): value is OldRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
