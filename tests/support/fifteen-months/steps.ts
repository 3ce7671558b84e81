import { inBerlin } from '../start-at'
import { AWAY, dayOfWriting, LEFT_BLANK, SKIPPED, WRITTEN_AFTER_ALL, weeksWithEvenings } from './weeks'

/** One thing that is done in the story, on its day. */
export type Step = { readonly name: string; readonly day: string; readonly time?: string } & (
  | { readonly kind: 'first start' }
  | { readonly kind: 'week' | 'latest blank week'; readonly monday: string }
  | { readonly kind: 'skipped week'; readonly monday: string; readonly reason: string }
  | { readonly kind: 'blank weeks'; readonly mondays: readonly string[]; readonly reason: string }
  | { readonly kind: 'begun quarter' | 'quarter'; readonly quarter: string }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'five years' }
)

/** All that is done in the fifteen months, in order. */
export const STORY: readonly Step[] = [
  { name: 'first start', kind: 'first start', day: '2026-10-05' },
  ...evenings('2026-10-05', '2027-01-04'),
  { name: 'begun quarter 2026-Q4', kind: 'begun quarter', day: '2027-01-04', quarter: '2026-Q4' },
  quarterOn('2027-01-05', '2026-Q4'),
  { name: 'year 2026', kind: 'year', day: '2027-01-06', year: '2026' },
  { name: 'five years', kind: 'five years', day: '2027-01-09', time: '10:00' },
  ...evenings('2027-01-11', '2027-04-05'),
  quarterOn('2027-04-05', '2027-Q1'),
  ...evenings('2027-04-12', '2027-07-05'),
  quarterOn('2027-07-05', '2027-Q2'),
  ...evenings('2027-07-12', '2027-10-04'),
  quarterOn('2027-10-04', '2027-Q3'),
  ...evenings('2027-10-11', '2028-01-03'),
  quarterOn('2028-01-03', '2027-Q4'),
  { name: 'year 2027', kind: 'year', day: '2028-01-03', year: '2027' },
]

/** The moment at which a step is done: in the evening, unless it says otherwise. */
export function momentOf({ day, time }: Step): string {
  return inBerlin(day, time)
}

/** Where in the story the step of this name stands. */
export function placeOf(name: string): number {
  const place = STORY.findIndex((step) => step.name === name)
  if (place < 0) throw new Error(`Nothing in the story is called ${name}`)
  return place
}

/** What is done about weeks on the evenings between two, both among them. */
function evenings(first: string, last: string): readonly Step[] {
  return weeksWithEvenings(first, last)
    .filter((monday) => !AWAY.includes(monday))
    .flatMap((monday) => [...blankBefore(monday), weekOn(dayOfWriting(monday), monday)])
}

/** What is done about the weeks that were missed, before the week of the evening is written. */
function blankBefore(monday: string): readonly Step[] {
  const day = dayOfWriting(monday)
  if (monday === WRITTEN_AFTER_ALL.beside) {
    return [{ name: 'latest blank week', kind: 'latest blank week', day, monday: WRITTEN_AFTER_ALL.monday }]
  }
  if (monday !== LEFT_BLANK.beside) return []
  return [{ name: 'blank weeks', kind: 'blank weeks', day, mondays: LEFT_BLANK.mondays, reason: LEFT_BLANK.reason }]
}

function weekOn(day: string, monday: string): Step {
  const name = `week ${monday}`
  const reason = SKIPPED[monday]
  return reason === undefined
    ? { name, kind: 'week', day, monday }
    : { name, kind: 'skipped week', day, monday, reason }
}

function quarterOn(day: string, quarter: string): Step {
  return { name: `quarter ${quarter}`, kind: 'quarter', day, quarter }
}
