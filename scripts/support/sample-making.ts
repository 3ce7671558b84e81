// What the sample journal is made with: times, ids and numbers that follow from its seed, and texts in turn.
import { TZDate } from '@date-fns/tz'
import type { Day } from '#core/calendar/day'

/**
 * So many texts, oldest first: the newest are those of the story in its order and end with its end. Before them the same
 * texts come back with another stride each time, so that none stands beside itself.
 */
export function textsInOrder<Text>(texts: readonly Text[], count: number): readonly Text[] {
  const newestFirst: Text[] = []
  let index = 0
  for (let distance = 0; distance < count; distance += 1) {
    const round = Math.floor(distance / texts.length)
    index = (index + texts.length - strideOf(round, texts.length)) % texts.length
    const text = texts[index]
    if (text !== undefined) newestFirst.push(text)
  }
  return newestFirst.toReversed()
}

/** A stride for a round that visits every one of `count` places once. */
function strideOf(round: number, count: number): number {
  if (count < 4) return 1
  let stride = round === 0 ? 1 : 2 + ((round * 11) % (count - 3))
  while (greatestDivisor(stride, count) > 1) stride = (stride % (count - 1)) + 1
  return stride
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}

/** Milliseconds since 1970 of a wall-clock time in a zone. */
export function timeIn(zone: string, day: Day, minutes: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new TZDate(year, month - 1, date, Math.floor(minutes / 60), minutes % 60, 0, 0, zone).getTime()
}

/** Numbers from 0 up to 1. */
export type Random = () => number

/** Numbers from 0 up to 1 that follow from the seed alone (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A UUID of version 7 that follows from its time and the random numbers. */
export function uuid(at: number, random: Random): string {
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  const time = at.toString(16).padStart(12, '0')
  const variant = (8 + Math.floor(random() * 4)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`
}

/**
 * When each section of a check-in began, and when the last one ended, in milliseconds since 1970.
 *
 * @param seconds active ones by section, in order
 */
export function sectionTimes<Section extends string>(
  time: number,
  seconds: Readonly<Record<Section, number>>,
): Readonly<Record<Section | 'end', number>> {
  const times: Record<string, number> = {}
  let at = time
  for (const [section, spent] of Object.entries<number>(seconds)) {
    times[section] = at
    at += spent * 1000
  }
  return { ...times, end: at } as Record<Section | 'end', number>
}

/** Active seconds of a section that is given so many minutes: a little more or, mostly, less. */
export function activeSeconds(minutes: number, random: Random): number {
  return Math.round(minutes * 60 * (0.65 + random() * 0.4))
}
