import type { TFunction } from 'i18next'
import { ROADS } from '#core/journal/road'

/** What a road is called: a known one in the language of the interface, any other as it was named. */
export function roadName(road: string, t: TFunction): string {
  const known = ROADS.find((each) => each === road)
  return known ? t(`road.names.${known}`) : road
}
