import type { Outcome } from './memory'
import { COURSE, PAPER, PARTNER } from './quarters'

type NewAim = { readonly title: string; readonly doneWhen: string }

/** What is said in the check-in of a year. */
export type YearStory = {
  /** The quarter whose pinned sentence is pinned to the year. */
  readonly pinnedIn: string
  readonly sentence: string
  readonly good: { readonly point: string; readonly text?: string }
  readonly outcomes: Readonly<Record<string, Outcome>>
  readonly results?: string
  readonly course: string
  readonly statement: string
  readonly same?: string
  readonly road: string
  readonly reason?: string
  readonly carried: readonly string[]
  readonly planned: readonly NewAim[]
}

/** The road of all three check-ins that ask for one. */
export const ROAD = 'A PhD'

/** The year that began in October. */
export const FIRST_YEAR = {
  pinnedIn: '2026-Q4',
  sentence: 'A year that began in October.',
  good: { point: 'More good than hard', text: 'The evening the first figure came out' },
  outcomes: {},
  results: 'Some things',
  course: 'Keep going',
  statement: 'I want to see it work.',
  same: 'Still the same',
  road: ROAD,
  reason: 'Because the question is open',
  carried: [],
  planned: [{ title: COURSE, doneWhen: 'thirty people have come' }],
} as const satisfies YearStory

/** The whole year after it. */
export const SECOND_YEAR = {
  pinnedIn: '2027-Q3',
  sentence: 'The year of the paper.',
  good: { point: 'Good' },
  outcomes: { [PAPER]: 'Met', [COURSE]: 'Missed', [PARTNER]: 'Partly' },
  course: 'Find a stronger reason',
  statement: 'I want others to be able to repeat it.',
  road: ROAD,
  carried: [COURSE],
  planned: [],
} as const satisfies YearStory

/** What is said in the first look back on five years. */
export const FIVE_YEARS = {
  span: '2022-2026',
  lived: 'The winter in the north.',
  memory: 'The talk I left early.',
  desire: 'Fame',
  turned: 'Build what others can stand on.',
  problem: 'Nobody can repeat our results.',
  scores: [
    { name: 'academic', label: 'Academic value', score: 8 },
    { name: 'commercial', label: 'Commercial value', score: 3 },
    { name: 'growth', label: 'Growth value', score: 6 },
  ],
  aim: { title: 'A method that others use', doneWhen: 'three groups have cited it' },
  ofTheYear: { title: PARTNER, doneWhen: 'one name and one date' },
} as const

/** What is said in the check-in of a year. */
export function yearStory(year: string): YearStory {
  return year === '2026' ? FIRST_YEAR : SECOND_YEAR
}
