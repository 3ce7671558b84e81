import type { Table } from 'dexie'
import type { Instant } from '#core/calendar/clock'
import type { JournalDatabase } from '../database'

/** A record that goes and comes with its check-in. */
type Owned = { readonly id: string; readonly updatedAt: Instant; readonly deletedAt?: Instant | undefined }
type OwnedKind = 'choice' | 'motive' | 'pin' | 'road'
type OwnedTable = { readonly kind: OwnedKind; readonly table: Table<Owned, string>; readonly index: string }

/** The tables of what is said in a check-in besides its answers and plans, each with the index that finds it. */
export function ownedTables({ choices, motives, pins, roads }: JournalDatabase): readonly OwnedTable[] {
  // What they hold differs in all but these fields, which is all that is looked at.
  const as = (table: unknown) => table as Table<Owned, string>
  return [
    { kind: 'choice', table: as(choices), index: 'checkInId' },
    { kind: 'motive', table: as(motives), index: 'checkInId' },
    { kind: 'pin', table: as(pins), index: 'to' },
    { kind: 'road', table: as(roads), index: 'checkInId' },
  ]
}
