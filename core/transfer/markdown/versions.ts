import { dayWhere, type Instant } from '#core/calendar/clock'
import { dateYearLabel, type Language } from '#core/calendar/labels'
import { heading } from './parts'
import { WORDS } from './words'

/** The language dates are said in, and the zone they were dates in. */
export type Place = { readonly language: Language; readonly zone: string }

/** What keeps its earlier versions. */
export type Kept<V> = { readonly earlier?: readonly (V & { readonly at: Instant })[] | undefined }

/** What stands above an earlier version: the day on which it stood last. */
export function earlierHeading(at: Instant, { language, zone }: Place): string {
  return heading(4, WORDS[language].earlierAt(dateYearLabel(dayWhere(at, zone), language)))
}

/** Earlier versions of a record, newest first. What would read like the version after it is left out. */
export function earlierParts<V>(
  record: V & Kept<V>,
  partsOf: (version: V) => readonly string[],
  place: Place,
): readonly string[] {
  const earlier = (record.earlier ?? []).toReversed()
  const texts = [record, ...earlier].map((version) => partsOf(version).join('\n\n'))
  return earlier.flatMap(({ at }, index) => {
    const text = texts[index + 1]
    return text === texts[index] ? [] : [earlierHeading(at, place), text || WORDS[place.language].blank]
  })
}
