// What is written in each check-in, given all that was written before. Telling also
// remembers it, so what is told must be written next, by hand or through the repositories.
import { parseDay } from '#core/calendar/day'
import { weekSeal } from '#core/calendar/labels'
import type { Choice, Goal, Memory, Outcome, Plan } from './memory'
import { DRAFT, PAPER, type QuarterStory, quarterStory } from './quarters'
import { DAYS_LATE, FIRST, numberOf, WRITTEN_AFTER_ALL, weekAfter } from './weeks'
import { FIVE_YEARS, type YearStory, yearStory } from './years'

const ENERGY = ['Enough', 'High', 'Low', 'Enough', 'Brimming'] as const

/** The causes, each with the remedy that is chosen against it. */
export const REMEDIES = [
  { cause: 'I didn’t put the time in', kind: 'A fixed place and hour' },
  { cause: 'I couldn’t do it yet', kind: 'Yes: come at it from what I do well' },
  { cause: 'It was too early for it', kind: 'Get one thing it needs ready' },
  { cause: 'I didn’t really want it', kind: 'Turn it into what I do want' },
  { cause: 'Something outside held it up', kind: 'Ask again: one person, one date' },
] as const
type Reason = (typeof REMEDIES)[number]

export type Judged = { readonly goal: Goal; readonly outcome: Outcome }

/** What got in the way of a goal, and the plan that is made against it, if one is. */
export type Explained = {
  readonly goal: Goal
  readonly cause: string
  readonly remedy: { readonly kind: string; readonly when: string; readonly will: string } | undefined
}

export type ToldWeek = {
  readonly monday: string
  readonly seal: string
  readonly energy: string
  readonly isLate: boolean
  /** What was done, and the sentence that is picked from it. */
  readonly done: { readonly moved: string; readonly highlight: string } | undefined
  readonly judged: readonly Judged[]
  readonly kept: readonly { readonly plan: Plan; readonly isKept: boolean }[]
  readonly explained: readonly Explained[]
  readonly carried: readonly string[]
  readonly planned: string | undefined
  readonly doneWhen: string
  /** The quarter's first goal, when it is set on the way, from below. */
  readonly above: string | undefined
  readonly sentence: string
}

/** Tells the review of a week. */
export function tellWeek(life: Memory, monday: string): ToldWeek {
  const number = numberOf(monday)
  const seal = weekSeal(parseDay(monday))
  const next = weekAfter(monday)
  const fates = life.open('week', monday).map((goal) => ({ goal, ...fateOf(goal) }))
  const waiting = life.plans.filter((plan) => plan.kept === undefined && plan.forWeek <= monday)
  const kept = waiting.map((plan, index) => ({ plan, isKept: (number + index) % 3 !== 0 }))
  const carried = fates.filter(({ plans }) => plans).map(({ goal }) => goal.title)
  const planned = carried.length === 0 ? `Section ${number + 1} written` : undefined
  const above = monday === FIRST ? DRAFT : undefined
  const figures = `The figures of ${seal} came out right.`
  const done = number % 3 === 0 ? { moved: `${figures} Then there was mail.`, highlight: figures } : undefined
  const sentence = `In ${seal} you sat down on ${(number % 4) + 1} days of five.`

  for (const { goal, outcome } of fates) goal.outcome = outcome
  for (const { plan, isKept } of kept) plan.kept = isKept
  const explained = fates.flatMap(({ goal, reason, plans }) =>
    reason ? [explain(life, goal, reason, plans ? next : undefined)] : [],
  )
  for (const title of [...carried, ...(planned ? [planned] : [])]) life.set('week', next, title)
  if (above) life.set('quarter', '2026-Q4', above)
  life.weeks.set(monday, { kind: 'written', sentence, highlight: done?.highlight })
  return {
    monday,
    seal,
    energy: ENERGY[number % ENERGY.length] ?? '',
    isLate: DAYS_LATE[monday] !== undefined || monday === WRITTEN_AFTER_ALL.monday,
    done,
    judged: fates,
    kept,
    explained,
    carried,
    planned,
    doneWhen: 'Professor Lin has it',
    above,
    sentence,
  }
}

/** What becomes of a week's goal: of four, one is missed and carried with a plan, one half met, two met. */
function fateOf(goal: Goal): { readonly outcome: Outcome; readonly reason?: Reason; readonly plans?: true } {
  const number = numberOf(goal.period)
  const nth = Math.floor(number / 4)
  if (number % 4 === 1) return { outcome: 'Missed', reason: remedyAt(nth), plans: true }
  if (number % 4 === 3) return { outcome: 'Partly', reason: remedyAt(nth + 2) }
  return { outcome: 'Met' }
}

function explain(life: Memory, goal: Goal, { cause, kind }: Reason, forWeek: string | undefined): Explained {
  goal.cause = cause
  if (forWeek === undefined) return { goal, cause, remedy: undefined }
  const [when, will] = ['it is 9:00 on Tuesday', `sit down to “${goal.title}”`]
  life.plans.push({ goal, when, will, forWeek })
  return { goal, cause, remedy: { kind, when, will } }
}

export type ToldQuarter = {
  readonly quarter: string
  readonly story: QuarterStory
  readonly pinned: string
  readonly judged: readonly Judged[]
  readonly explained: readonly Explained[]
  readonly verdicts: readonly { readonly choice: Choice; readonly verdict: string }[]
}

/** Tells the review of a quarter. */
export function tellQuarter(life: Memory, quarter: string): ToldQuarter {
  const story = quarterStory(quarter)
  const pinned = life.sentenceOf(story.pinned)
  const judged = judge(life.open('quarter', quarter), story.outcomes)
  const reason = remedyAt(quarter === '2027-Q2' ? 4 : 0)
  const explained = judged
    .filter(({ outcome }) => outcome === 'Partly' || outcome === 'Missed')
    .map(({ goal }) => explain(life, goal, reason, story.due))
  const asked = life.choices.filter(({ verdict }) => !verdict || verdict === 'Too early to tell')
  const verdicts = asked.map((choice) => ({ choice, verdict: verdictIn(story, choice) }))

  for (const { choice, verdict } of verdicts) choice.verdict = verdict
  life.pins.set(quarter, [pinned])
  life.choices.push({ title: story.choice.title, reason: story.choice.reason })
  for (const title of [...story.carried, ...story.planned]) life.set('quarter', story.next, title)
  if (story.under === 'new aim') life.set('year', '2027', PAPER)
  return { quarter, story, pinned, judged, explained, verdicts }
}

function verdictIn({ label, verdicts }: QuarterStory, { title }: Choice): string {
  const verdict = verdicts[title]
  if (!verdict) throw new Error(`No verdict on ${title} in ${label}`)
  return verdict
}

export type ToldYear = {
  readonly year: string
  readonly story: YearStory
  readonly pinned: string
  readonly judged: readonly Judged[]
}

/** Tells the check-in of a year. */
export function tellYear(life: Memory, year: string): ToldYear {
  const story = yearStory(year)
  const pinned = life.pinnedTo(story.pinnedIn)
  const judged = judge(life.open('year', year), story.outcomes)
  const next = String(Number(year) + 1)
  life.pins.set(year, [pinned])
  for (const title of [...story.carried, ...story.planned.map((aim) => aim.title)]) life.set('year', next, title)
  return { year, story, pinned, judged }
}

export type ToldFiveYears = { readonly pinned: string }

/** Tells the first look back on five years, in the January after them. */
export function tellFiveYears(life: Memory): ToldFiveYears {
  life.set('year', '2027', FIVE_YEARS.ofTheYear.title)
  return { pinned: life.pinnedTo('2026') }
}

/** The goals with the outcomes the story has for them, from now on remembered. */
function judge(goals: readonly Goal[], outcomes: Readonly<Record<string, Outcome>>): readonly Judged[] {
  const judged = goals.map((goal) => ({ goal, outcome: outcomes[goal.title] ?? 'Met' }))
  for (const { goal, outcome } of judged) goal.outcome = outcome
  return judged
}

function remedyAt(index: number): Reason {
  return REMEDIES[index % REMEDIES.length] ?? REMEDIES[0]
}
