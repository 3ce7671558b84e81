import { choice, motive, pin, remedy, road, uuid } from '../unit/support/records'
import { answered, finished, type Laid, waiting } from './longer'

const WEEKS = ['2026-10-05', '2026-10-12', '2026-12-28'] as const

const reviews = WEEKS.map((monday) => finished('weekly', monday, `${monday}T19:30:00.000Z`))
const [first, second, last] = reviews as [(typeof reviews)[number], (typeof reviews)[number], (typeof reviews)[number]]

/** What the weeks of the last quarter of 2026 say, of which the last is W53. */
export const QUARTER: Laid = {
  checkIns: [...reviews, finished('quarterly', '2026-Q3', '2026-10-05T18:30:00.000Z')],
  answers: [
    answered(first, 'arrive.energy', { kind: 'scale', point: 4 }),
    answered(first, 'arrive.mood', { kind: 'scale', point: 3 }),
    answered(first, 'done.highlight', {
      kind: 'highlight',
      text: 'The proof fits on one page. It took all of Thursday.',
    }),
    answered(first, 'sentence.honest', { kind: 'line', text: 'You began on Thursday.' }),
    answered(second, 'arrive.energy', { kind: 'scale', point: 2 }),
    answered(second, 'done.moved', { kind: 'text', text: 'The second table. It is still wrong.' }),
    answered(second, 'sentence.honest', { kind: 'line', text: 'You were busy, not working.' }),
    answered(last, 'sentence.honest', { kind: 'line', text: 'You rested, and that was right.' }),
  ],
  goals: [
    waiting(11, 'week', '2026-10-05', 'Write the lemma', {
      outcome: 'missed',
      cause: 'effort',
      judgedIn: first.id,
    }),
    waiting(12, 'week', '2026-10-12', 'Write the lemma', {
      outcome: 'met',
      judgedIn: second.id,
      carriedFrom: uuid(11),
      lineageId: uuid(11),
    }),
    waiting(21, 'quarter', '2026-Q4', 'Finish the survey'),
    waiting(22, 'quarter', '2026-Q4', 'Submit the paper'),
  ],
  remedies: [
    remedy({
      id: uuid(31),
      goalId: uuid(11),
      checkInId: first.id,
      kind: 'place',
      forWeek: '2026-10-12' as never,
      kept: true,
      judgedIn: second.id,
    }),
  ],
  choices: [choice({ id: uuid(41), checkInId: 'quarterly:2026-Q3', title: 'Write before reading' })],
}

const quarterly = finished('quarterly', '2026-Q4', '2027-01-04T18:00:00.000Z')
const lastYear = finished('yearly', '2025', '2026-10-05T18:40:00.000Z')

/** The year 2026 with its last quarter, an aim, and what drove the person the year before. */
export const YEAR: Laid = {
  ...QUARTER,
  checkIns: [...(QUARTER.checkIns ?? []), quarterly, lastYear],
  answers: [
    ...(QUARTER.answers ?? []),
    answered(quarterly, 'reread.sentence', { kind: 'line', text: 'You finished what you began. Late, but you did.' }),
    answered(quarterly, 'pattern.stop', { kind: 'line', text: 'Reading one more paper first.' }),
    answered(quarterly, 'choice.aligned', { kind: 'text', text: 'The lab wants the survey. So do you.' }),
  ],
  goals: [
    ...(QUARTER.goals ?? []).map((goal) =>
      goal.level === 'quarter' ? { ...goal, outcome: 'met' as const, judgedIn: quarterly.id } : goal,
    ),
    waiting(51, 'year', '2026', 'Publish one paper'),
  ],
  pins: [
    pin({
      id: uuid(61),
      from: `${first.id}/done.highlight`,
      text: 'The proof fits on one page.',
      to: quarterly.id,
    }),
  ],
  motives: [
    motive({
      id: uuid(71),
      checkInId: lastYear.id,
      name: '',
      source: '',
      turned: '',
      statement: 'Show that it can be proved.',
    }),
  ],
}

const year = finished('yearly', '2026', '2027-01-04T19:00:00.000Z')

/** Five years, of which only the last was written, with one aim set for them. */
export const FIVE_YEARS: Laid = {
  ...YEAR,
  checkIns: [...(YEAR.checkIns ?? []), year],
  answers: [
    ...(YEAR.answers ?? []),
    answered(year, 'view.sentence', { kind: 'line', text: 'You learned to finish. It took the whole year.' }),
    answered(year, 'good.year', { kind: 'scale-text', point: 4, text: 'The week in the hut.' }),
    answered(year, 'results.year', { kind: 'scale-text', point: 3, text: 'One paper.' }),
    answered(year, 'course.verdict', { kind: 'option', option: 'persist', text: 'It works.' }),
  ],
  goals: [
    ...(YEAR.goals ?? []).map((goal) =>
      goal.level === 'year' ? { ...goal, outcome: 'met' as const, judgedIn: year.id } : goal,
    ),
    waiting(81, 'five-year', '2022-2026', 'Leave a field better mapped'),
  ],
}

const fiveYears = finished('five-year', '2022-2026', '2027-01-04T19:30:00.000Z')

/** What stays covered in `SEALED` until it is asked for. */
export const COVERED = {
  memory: 'The call I did not take.',
  wanted: 'Praise from Anna',
  feared: 'The post in Basel',
  desire: 'To be first in line',
  desireSource: 'An older brother',
  fear: 'An empty lecture hall',
  fearSource: 'The winter of 2023',
} as const

/** What the desire and the fear became: never covered on the page of motives, which shows what one lives by. */
export const TURNED = ['Build what others start from', 'Teach what I know'] as const

/** The five years of `FIVE_YEARS`, written: with sealed answers, motives and a road. */
export const SEALED: Laid = {
  ...FIVE_YEARS,
  checkIns: [...(FIVE_YEARS.checkIns ?? []), fiveYears],
  answers: [
    ...(FIVE_YEARS.answers ?? []),
    answered(fiveYears, 'view.lived', { kind: 'text', text: 'The hut, with Anna.' }),
    answered(fiveYears, 'bystander.memory', { kind: 'text', text: COVERED.memory }, true),
    answered(fiveYears, 'bystander.wanted', { kind: 'line', text: COVERED.wanted }, true),
    answered(fiveYears, 'bystander.feared', { kind: 'line', text: COVERED.feared }, true),
    answered(fiveYears, 'problem.solve', { kind: 'text', text: 'Proofs nobody can check.' }),
  ],
  goals: [
    ...(FIVE_YEARS.goals ?? []).map((goal) =>
      goal.level === 'five-year' ? { ...goal, outcome: 'partly' as const, judgedIn: fiveYears.id } : goal,
    ),
    waiting(91, 'five-year', '2027-2031', 'A checker people use'),
    waiting(92, 'year', '2027', 'A first version', { parentId: uuid(91) }),
  ],
  motives: [
    ...(FIVE_YEARS.motives ?? []),
    motive({
      id: uuid(101),
      checkInId: fiveYears.id,
      root: 'desire',
      name: COVERED.desire,
      source: COVERED.desireSource,
      turned: TURNED[0],
      sealed: true,
    }),
    motive({
      id: uuid(102),
      checkInId: fiveYears.id,
      root: 'fear',
      name: COVERED.fear,
      source: COVERED.fearSource,
      turned: TURNED[1],
      sealed: true,
    }),
  ],
  roads: [
    road({
      id: uuid(111),
      checkInId: fiveYears.id,
      road: 'phd',
      academic: { score: 8, reason: 'A field would learn' },
      commercial: { score: 0, reason: 'Nobody pays' },
      growth: { score: 5, reason: 'Some of it is new' },
      taken: true,
    }),
  ],
}
