import type { Outcome } from './memory'

/** What is said in the review of a quarter. */
export type QuarterStory = {
  readonly label: string
  /** The Monday on which its review falls due: in spring and summer one after that of its last week. */
  readonly due: string
  /** The quarter after it, which it plans. */
  readonly next: string
  readonly sentence: string
  readonly stop: string
  /** The week whose honest sentence is pinned. */
  readonly pinned: string
  readonly outcomes: Readonly<Record<string, Outcome>>
  readonly carried: readonly string[]
  readonly planned: readonly string[]
  /** Whether its first goal to come stands under the aim of the year, and whether that aim is set on the way. */
  readonly under: 'new aim' | 'aim' | undefined
  readonly choice: Choice
  readonly verdicts: Readonly<Record<string, string>>
}

type Choice = { readonly title: string; readonly reason: string; readonly instead: string }

/** Goals and aims that come back in more than one check-in. */
export const PAPER = 'A paper accepted'
export const COURSE = 'Teach one course'
export const PARTNER = 'Find the first collaborator'
export const DRAFT = 'First full draft'
const SUBMIT = 'Submit the paper'

/** The week whose sentence is pinned on the first evening with the first quarter, and taken off on the next. */
export const PINNED_FIRST = '2026-10-05'

const QUARTERS: Readonly<Record<string, QuarterStory>> = {
  '2026-Q4': {
    label: 'Q4 2026',
    due: '2027-01-04',
    next: '2027-Q1',
    sentence: 'You wrote, and you hid behind reading.',
    stop: 'Reading one more paper first',
    pinned: '2026-11-30',
    outcomes: { [DRAFT]: 'Partly' },
    carried: [DRAFT],
    planned: ['Table of results'],
    under: 'new aim',
    choice: { title: 'One project only', reason: 'Two were one too many', instead: 'The survey' },
    verdicts: {},
  },
  '2027-Q1': {
    label: 'Q1 2027',
    due: '2027-04-05',
    next: '2027-Q2',
    sentence: 'The draft stands because you stopped polishing.',
    stop: 'Polishing what nobody has read',
    pinned: '2027-02-01',
    outcomes: { [DRAFT]: 'Met', 'Table of results': 'Dropped' },
    carried: [],
    planned: [SUBMIT],
    under: 'aim',
    choice: { title: 'Write before noon', reason: 'After noon belongs to others', instead: 'Mail in the morning' },
    verdicts: { 'One project only': 'Too early to tell' },
  },
  '2027-Q2': {
    label: 'Q2 2027',
    due: '2027-07-05',
    next: '2027-Q3',
    sentence: 'You waited for the others, politely.',
    stop: 'Waiting without asking',
    pinned: '2027-05-03',
    outcomes: { [SUBMIT]: 'Missed' },
    carried: [SUBMIT],
    planned: [],
    under: 'aim',
    choice: { title: 'Submit without the second dataset', reason: 'It may never come', instead: 'Waiting for it' },
    verdicts: { 'One project only': 'Right', 'Write before noon': 'Right' },
  },
  '2027-Q3': {
    label: 'Q3 2027',
    due: '2027-10-04',
    next: '2027-Q4',
    sentence: 'It is out, and it is yours.',
    stop: 'Answering mail on the phone',
    pinned: '2027-09-06',
    outcomes: { [SUBMIT]: 'Met' },
    carried: [],
    planned: ['Answer the reviewers', 'Plan the next project'],
    under: 'aim',
    choice: { title: 'Stay in the lab', reason: 'The next problem is here', instead: 'The offer from the startup' },
    verdicts: { 'Submit without the second dataset': 'Wrong' },
  },
  '2027-Q4': {
    label: 'Q4 2027',
    due: '2028-01-03',
    next: '2028-Q1',
    sentence: 'You asked early for once, and it worked.',
    stop: 'Saying yes in corridors',
    pinned: '2027-12-06',
    outcomes: { 'Answer the reviewers': 'Met', 'Plan the next project': 'Partly' },
    carried: ['Plan the next project'],
    planned: ['Apply for the grant'],
    under: undefined,
    choice: { title: 'Apply alone', reason: 'The idea is mine', instead: 'A joint application' },
    verdicts: { 'Stay in the lab': 'Right' },
  },
}

/** What is said in the review of a quarter. */
export function quarterStory(quarter: string): QuarterStory {
  const story = QUARTERS[quarter]
  if (!story) throw new Error(`Nothing happens in ${quarter}`)
  return story
}

/** The quarters of a year that are reviewed, in order. */
export function quartersOf(year: string): readonly (readonly [quarter: string, story: QuarterStory])[] {
  return Object.entries(QUARTERS).filter(([quarter]) => quarter.startsWith(year))
}

/** How one knows that a goal of a quarter is done. */
export function seenBy(title: string): string {
  return `${title}: anyone can see it`
}
