import type { Instant } from '#core/calendar/clock'
import { thinned } from '#core/reviews/earlier'
import {
  versionOfAnswer,
  versionOfCheckIn,
  versionOfChoice,
  versionOfGoal,
  versionOfMotive,
  versionOfNote,
  versionOfPin,
  versionOfRemedy,
  versionOfRoad,
} from '#core/reviews/versions'
import { canonicalJson } from './canonical'
import { type AnyRecord, type Contents, isSealed, mapStores, type RecordOf, type Store } from './contents'

/** What became of a record that both journals have in different versions, or that only the archive has. */
export type Merged = {
  readonly store: Store
  readonly id: string
  /** `added`: only the archive had it. Otherwise which version stands now; the other is kept among the earlier ones. */
  readonly what: 'added' | 'theirs-stands' | 'ours-stands'
}

export type Merge = {
  /** The records that change in the journal, as they are to be put. */
  readonly puts: Contents
  readonly report: readonly Merged[]
}

/**
 * Merges an archive into a journal by id: the newer record stands, the other version is kept among its earlier ones.
 * Merging the same archive again changes nothing, and which of two journals is merged into the other does not matter.
 */
export function mergeContents(ours: Contents, theirs: Contents): Merge {
  const report: Merged[] = []
  const puts = mapStores((store) => {
    const known = new Map<string, AnyRecord>(ours[store].map((record) => [record.id, record]))
    const changed: AnyRecord[] = []
    for (const their of theirs[store]) {
      const our = known.get(their.id)
      if (!our) {
        changed.push(their)
        report.push({ store, id: their.id, what: 'added' })
        continue
      }
      const merged = mergeRecord(store, our, their)
      if (canonicalJson(merged) === canonicalJson(our)) continue
      changed.push(merged)
      const stands = isNewer(their, our) ? 'theirs-stands' : 'ours-stands'
      report.push({ store, id: their.id, what: stands })
    }
    return changed as never
  })
  return { puts, report }
}

function mergeRecord(store: Store, our: AnyRecord, their: AnyRecord): AnyRecord {
  const [newer, older] = isNewer(their, our) ? [their, our] : [our, their]
  if (store === 'settings') {
    const [a, b] = [newer, older] as RecordOf<'settings'>[] as [RecordOf<'settings'>, RecordOf<'settings'>]
    // Days are text: the earlier one sorts first.
    return { ...a, firstDay: [a.firstDay, b.firstDay].toSorted()[0] ?? a.firstDay }
  }
  const kept = [...earlierOf(newer), ...earlierOf(older)]
  const says = words(versionOf(store, newer))
  const other = versionOf(store, older)
  // What says the same as the version that stands is no other version.
  if (words(other) !== says) kept.push(other)
  const earlier = inOrder(kept)
  // What was sealed once never stands open through an earlier version.
  const sealed = isSealed(store, newer) || isSealed(store, older)
  return { ...newer, ...(sealed && { sealed: true }), ...(earlier.length > 0 && { earlier }) } as AnyRecord
}

type Version = { readonly at: Instant }

function earlierOf(record: AnyRecord): readonly Version[] {
  return 'earlier' in record ? (record.earlier ?? []) : []
}

function versionOf(store: Store, record: AnyRecord): Version {
  switch (store) {
    case 'answers':
      return versionOfAnswer(record as RecordOf<'answers'>)
    case 'checkIns':
      return versionOfCheckIn(record as RecordOf<'checkIns'>)
    case 'choices':
      return versionOfChoice(record as RecordOf<'choices'>)
    case 'goals':
      return versionOfGoal(record as RecordOf<'goals'>)
    case 'motives':
      return versionOfMotive(record as RecordOf<'motives'>)
    case 'notes':
      return versionOfNote(record as RecordOf<'notes'>)
    case 'pins':
      return versionOfPin(record as RecordOf<'pins'>)
    case 'remedies':
      return versionOfRemedy(record as RecordOf<'remedies'>)
    case 'roads':
      return versionOfRoad(record as RecordOf<'roads'>)
    case 'settings':
      return { at: record.updatedAt }
  }
}

function words({ at: _, ...said }: Version): string {
  return canonicalJson(said)
}

/** Oldest first, each once; those of the same moment in the order they were kept in. */
function inOrder(versions: readonly Version[]): readonly Version[] {
  const once = [...new Map(versions.map((version) => [canonicalJson(version), version])).values()]
  return thinned(once.toSorted((a, b) => order(a.at, b.at)))
}

function isNewer(a: AnyRecord, b: AnyRecord): boolean {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt
  // Written in the same millisecond: either may stand, but always the same one.
  return canonicalJson(withoutMerged(a)) > canonicalJson(withoutMerged(b))
}

/** A record without what merging itself changes. */
function withoutMerged(record: AnyRecord): object {
  return { ...record, earlier: undefined, firstDay: undefined, sealed: undefined }
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
