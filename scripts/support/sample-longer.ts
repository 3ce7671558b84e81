import { type Instant, instantAt } from '#core/calendar/clock'
import { addDays, type Day } from '#core/calendar/day'
import type { Language } from '#core/calendar/labels'
import { partsOf, periodOf, yearKey } from '#core/calendar/period'
import { type Quarter, quarterOfWeek, yearOfWeek } from '#core/calendar/quarter'
import { type Span, spanFrom, spanOfYear } from '#core/calendar/span'
import { addWeeks } from '#core/calendar/week'
import { groupBy } from '#core/insights/group-by'
import { patternOf } from '#core/insights/pattern'
import { type Answer, type AnswerValue, answerId } from '#core/journal/answer'
import { type CheckIn, type CheckInKind, checkInId } from '#core/journal/check-in'
import type { Choice } from '#core/journal/choice'
import { type Goal, LEVEL_OF } from '#core/journal/goal'
import type { Motive } from '#core/journal/motive'
import type { Pin } from '#core/journal/pin'
import type { Remedy } from '#core/journal/remedy'
import type { Road } from '#core/journal/road'
import type { Settings } from '#core/journal/settings'
import { editionOf } from '#core/questionnaires/catalogue'
import { sentencesOf } from '#core/reviews/sentences'
import { tallyOf } from '#core/reviews/tally'
import { versionOfChoice } from '#core/reviews/versions'
import { dueDayOf, punctualityOf } from '#core/schedule/due'
import {
  LONGER_WORDS,
  type OpenAim,
  type SampleChoice,
  type SampleFiveYears,
  type SampleQuarterly,
  type SampleYear,
} from './sample-longer-words'
import { activeSeconds, type Random, sectionTimes, textsInOrder } from './sample-making'
import { SAMPLE_WORDS, type SampleJudgement, type SampleQuarter, type SampleThread } from './sample-words'

/** Every record the journal has so far, by kind, in the order in which it was written. */
export type SampleRecords = {
  readonly checkIns: CheckIn[]
  readonly answers: Answer[]
  readonly goals: Goal[]
  readonly remedies: Remedy[]
  readonly choices: Choice[]
  readonly motives: Motive[]
  readonly pins: Pin[]
  readonly roads: Road[]
}

/** What a longer check-in needs from the journal around it. */
export type LongerOptions = {
  readonly language: Language
  readonly zone: string
  readonly settings: Settings
  /** The first week reviewed and the one that is planned last. */
  readonly firstWeek: Day
  readonly plannedWeek: Day
  readonly start: number
  readonly random: Random
  readonly newId: (at: number) => string
  readonly timeOf: (day: Day, minutes: number) => number
  readonly stamped: (at: Instant) => Pick<Goal, 'createdAt' | 'updatedAt' | 'deviceId'>
  /** Judged goals are put here by the weekly reviews too. */
  readonly records: SampleRecords
  /** Week goals and plans still to be judged. */
  readonly standing: () => readonly Goal[]
  readonly promised: () => readonly Remedy[]
}

export type LongerCheckIns = {
  /** Whether a longer check-in falls due on the Monday after this week. */
  readonly isDueAfter: (monday: Day) => boolean
  /** Writes what falls due on the Monday after this week; gives the plans made for the week that begins there. */
  readonly writeAfter: (monday: Day) => readonly Remedy[]
  /** The goal of a quarter that a week's goal about this stands under, if it was set by now. */
  readonly goalOf: (quarter: Quarter, thread: SampleThread) => Goal | undefined
  /** Puts what still waits to be judged among the records. */
  readonly end: () => void
}

type LongerKind = Exclude<CheckInKind, 'weekly'>

/** The aims of a year or of five, and what its check-in says; the newest is still running. */
type Aimed<Review> = { readonly aims: readonly OpenAim[]; readonly review?: Review }

/** Years before the journal from which five-year spans are counted: three years of it hold the end of a first one. */
const YEARS_BEFORE = 3
const MINUTE = 60_000
const THREADS = ['paper', 'next', 'craft'] as const

// When each is begun: the quarterly review after the weekly one, the others on later days of that week.
const SITTINGS: Readonly<Record<LongerKind, { readonly days: number; readonly minutes: number }>> = {
  quarterly: { days: 0, minutes: 20 * 60 + 55 },
  yearly: { days: 1, minutes: 19 * 60 + 30 },
  'five-year': { days: 5, minutes: 9 * 60 + 40 },
}

/** The year from which a journal that begins in this week counts its five-year spans. */
export function fiveYearStartOf(firstWeek: Day): number {
  return yearOfWeek(firstWeek) - YEARS_BEFORE
}

/** Writes quarterly, yearly and five-year check-ins into the records, each in the week that begins with its due day. */
export function longerCheckIns(options: LongerOptions): LongerCheckIns {
  const { language, zone, settings, firstWeek, plannedWeek, start, random, newId, timeOf, stamped, records } = options
  const words = LONGER_WORDS[language]
  const quarters = quarterTexts()
  const years = yearTexts()
  const spans = spanTexts()
  const due = dueDays()
  /** Goals above the week that wait to be judged, by period. */
  const open = new Map<string, readonly { readonly goal: Goal; readonly thread: SampleThread }[]>()
  const answersById = new Map<string, Answer>()
  let pending: readonly { readonly choice: Choice; readonly script: SampleChoice }[] = []

  planQuarter(quarterOfWeek(firstWeek), start + 20 * MINUTE)

  return {
    isDueAfter: (monday) => due.has(addWeeks(monday, 1)),
    writeAfter: (monday) => (due.get(addWeeks(monday, 1)) ?? []).flatMap(({ kind, key }) => write(kind, key)),
    goalOf: (quarter, thread) => goalUnder(quarter, thread),
    end: () => {
      records.goals.push(...[...open.values()].flat().map(({ goal }) => goal))
      records.choices.push(...pending.map(({ choice }) => choice))
    },
  }

  function write(kind: LongerKind, key: string): readonly Remedy[] {
    if (kind === 'quarterly') return writeQuarterly(key, quarters.get(key)?.review)
    if (kind === 'yearly') writeYearly(key, years.get(key)?.review)
    else writeFiveYears(key, spans.get(key)?.review)
    return []
  }

  function writeQuarterly(quarter: string, text: SampleQuarterly | undefined): readonly Remedy[] {
    if (!text) return []
    const { id, at, finish } = begin('quarterly', quarter)
    pinSentences(id, at('reread', 4), weekSentences(quarter))
    say(id, 'reread.sentence', at('reread', 12), { kind: 'line', text: text.sentence })

    const judged = judge(quarter, id, at('goals', 1), (thread) => text.outcomes[thread])
    const promised = judged.flatMap(({ goal, thread }, index): Remedy[] => {
      const obstacle = text.outcomes[thread].obstacle
      if (!obstacle) return []
      const made = at('goals', 4 + index)
      const record = { ...stamped(instantAt(made)), id: newId(made), zone, checkInId: id, goalId: goal.id }
      return [{ ...record, ...obstacle, forWeek: dueDayOf('quarterly', quarter, settings.schedule) }]
    })

    say(id, 'pattern.keep', at('pattern', 3), { kind: 'line', text: text.keep })
    say(id, 'pattern.stop', at('pattern', 5), { kind: 'line', text: text.stop })
    judgeChoices(id, at('choice', 1))
    say(id, 'choice.goal', at('choice', 3), { kind: 'line', text: text.goal })
    say(id, 'choice.aligned', at('choice', 4), { kind: 'text', text: text.aligned })
    choose(id, at('choice', 5), text.choices)

    const next = periodOf(quarter).next
    planQuarter(next, at('next', 1))
    const goals = judged.map(({ goal }) => goal)
    const pattern = patternOfQuarter(quarter, goals, promised)
    finish({ section: 'next', prompt: 'next.goals' }, { ...tallyOf(goals, []), pattern })
    return promised
  }

  function writeYearly(year: string, text: SampleYear | undefined): void {
    if (!text) return
    const { id, at, finish } = begin('yearly', year)
    pinSentences(id, at('view', 3), answersOfParts(year, ['reread.sentence', 'pattern.stop']))
    say(id, 'view.sentence', at('view', 7), { kind: 'line', text: text.sentence })
    say(id, 'good.year', at('good', 1), { kind: 'scale-text', point: text.good[0], text: text.good[1] })
    const judged = judge(year, id, at('results', 0.5), (_, index) => text.aims[index])
    say(id, 'results.year', at('results', 2), { kind: 'scale-text', point: text.results[0], text: text.results[1] })
    say(id, 'course.verdict', at('course', 4), { kind: 'option', option: text.course[0], text: text.course[1] })
    say(id, 'course.step', at('course', 7), { kind: 'text', text: text.step })
    addMotive(id, at('motive', 2), { statement: text.motive })
    say(id, 'motive.same', at('motive', 4), { kind: 'option', option: text.same[0], text: text.same[1] })
    addRoad(id, at('road', 0.5), { ...text.road, taken: true })
    say(id, 'road.goal', at('road', 1), { kind: 'line', text: text.goal })
    say(id, 'road.question', at('road', 2), { kind: 'line', text: text.question })
    say(id, 'road.motive', at('road', 3), { kind: 'scale-text', point: text.carries[0], text: text.carries[1] })
    say(id, 'road.wait', at('road', 4), { kind: 'line', text: text.wait })
    say(id, 'road.sustain', at('road', 5), { kind: 'line', text: text.sustain })
    say(id, 'road.gives', at('road', 6), { kind: 'text', text: text.gives })
    say(id, 'road.costs', at('road', 7), { kind: 'text', text: text.costs })
    const next = periodOf(year).next
    plan('yearly', next, at('aims', 1), years.get(next)?.aims ?? [])
    finish({ section: 'aims', prompt: 'aims.goals' }, tallyOf(goalsOf(judged), []))
  }

  function writeFiveYears(span: string, text: SampleFiveYears | undefined): void {
    if (!text) return
    const { id, at, finish } = begin('five-year', span)
    pinSentences(id, at('view', 5), answersOfParts(span, ['view.sentence']))
    const judged = judge(span, id, at('view', 6), (_, index) => text.aims[index])
    say(id, 'view.lived', at('view', 9), { kind: 'text', text: text.lived })
    say(id, 'bystander.memory', at('bystander', 3), { kind: 'text', text: text.memory }, true)
    say(id, 'bystander.wanted', at('bystander', 7), { kind: 'line', text: text.wanted }, true)
    say(id, 'bystander.feared', at('bystander', 9), { kind: 'line', text: text.feared }, true)
    text.motives.forEach((motive, index) => {
      addMotive(id, at('names', 2 + index * 3), { ...motive, sealed: true }, at('turn', 1 + index * 2))
    })
    say(id, 'problem.solve', at('problem', 2), { kind: 'text', text: text.problem })
    addRoad(id, at('value', 2), { ...text.road, ...text.values })
    const next = periodOf(span).next
    plan('five-year', next, at('next', 1), spans.get(next)?.aims ?? [])
    planFirstYear(span, partsOf(next)[0] ?? '', at('next', 5))
    finish({ section: 'next', prompt: 'next.year' }, tallyOf(goalsOf(judged), []))
  }

  /** A check-in that is begun: the times of its sections, minutes into them, and how it ends. */
  function begin(kind: LongerKind, periodKey: string) {
    const { days, minutes } = SITTINGS[kind]
    const day = addDays(dueDayOf(kind, periodKey, settings.schedule), days)
    const begun = minutes + Math.floor(random() * 9)
    const sections = editionOf(kind, 1)?.questions.sections ?? []
    const seconds = Object.fromEntries(
      sections.map((section): [string, number] => [section.id, activeSeconds(section.minutes, random)]),
    )
    const times = sectionTimes(timeOf(day, begun), seconds)
    const id = checkInId(kind, periodKey)
    const at = (section: string, after: number) => (times[section] ?? times.end ?? 0) + after * MINUTE
    const finish = (position: CheckIn['position'], frozen: CheckIn['frozen']) => {
      const finishedAt = instantAt(at('end', 0))
      records.checkIns.push({
        ...stamped(instantAt(timeOf(day, begun))),
        id,
        kind,
        periodKey,
        questionnaire: { kind, version: 1 },
        language,
        zone,
        supervisor: settings.supervisor,
        state: 'finished',
        startedAt: instantAt(timeOf(day, begun)),
        finishedAt,
        updatedAt: finishedAt,
        position,
        seconds,
        ...punctualityOf(kind, periodKey, { day, minutes: begun }, settings.schedule),
        frozen,
      })
    }
    return { id, at, finish }
  }

  function say(id: string, promptId: string, made: number, value: AnswerValue, isSealed = false): void {
    const record = { ...stamped(instantAt(made)), id: answerId(id, promptId), checkInId: id, promptId, value }
    records.answers.push(isSealed ? { ...record, sealed: true } : record)
  }

  /** Judges what stands in a period by the text of each goal. */
  function judge(
    period: string,
    id: string,
    from: number,
    judgementOf: (
      thread: SampleThread,
      index: number,
    ) => Pick<SampleJudgement, 'outcome' | 'evidence' | 'obstacle'> | undefined,
  ) {
    const judged = (open.get(period) ?? []).map(({ goal, thread }, index) => {
      const { outcome, evidence, obstacle } = judgementOf(thread, index) ?? firstYearAim(period)
      const updatedAt = instantAt(from + index * MINUTE)
      const cause = obstacle && { cause: obstacle.cause }
      return { goal: { ...goal, outcome, evidence, ...cause, judgedIn: id, updatedAt }, thread }
    })
    open.delete(period)
    records.goals.push(...goalsOf(judged))
    return judged
  }

  /** What became of the aim that a five-year check-in added to the two of its first year. */
  function firstYearAim(year: string): SampleJudgement {
    const before = String(spanFrom(Number(year) - 5))
    return spans.get(before)?.review?.firstYear ?? { outcome: 'met', evidence: '' }
  }

  function planQuarter(quarter: string, time: number): void {
    const goals = quarters.get(quarter)?.goals
    plan('quarterly', quarter, time, goals ? THREADS.map((thread) => ({ thread, ...goals[thread] })) : [])
  }

  function plan(kind: LongerKind, period: string, time: number, aims: readonly OpenAim[]): void {
    const known = open.get(period) ?? []
    const added = aims.map(({ thread, title, doneWhen }, index) => {
      const made = time + index * MINUTE
      const id = newId(made)
      const parent = goalUnder(wholeOf(period), thread)
      const goal: Goal = {
        ...stamped(instantAt(made)),
        id,
        lineageId: id,
        level: LEVEL_OF[kind],
        periodKey: period,
        zone,
        order: known.length + index + 1,
        title,
        doneWhen,
        ...(parent && { parentId: parent.id }),
      }
      return { goal, thread }
    })
    if (known.length + added.length > 0) open.set(period, [...known, ...added])
  }

  /** The first year of the new span: its aims are put under those of the span, and one more joins them. */
  function planFirstYear(span: string, year: string, time: number): void {
    const updatedAt = instantAt(time)
    const placed = (open.get(year) ?? []).map(({ goal, thread }) => {
      const parent = goalUnder(wholeOf(year), thread)
      return { goal: parent ? { ...goal, parentId: parent.id, updatedAt } : goal, thread }
    })
    open.set(year, placed)
    const added = spans.get(span)?.review?.firstYear
    if (added) plan('yearly', year, time + MINUTE, [added])
  }

  function goalUnder(period: string | undefined, thread: SampleThread): Goal | undefined {
    return open.get(period ?? '')?.find((one) => one.thread === thread)?.goal
  }

  function wholeOf(period: string): string | undefined {
    const { kind } = periodOf(period)
    if (kind === 'quarter') return period.slice(0, 4)
    return kind === 'year' ? spanOfYear(Number(period), settings.fiveYearStart) : undefined
  }

  function choose(id: string, time: number, scripts: readonly SampleChoice[]): void {
    const made = scripts.map((script, index) => {
      const { title, reason, instead } = script
      const at = time + index * MINUTE
      return { choice: { ...stamped(instantAt(at)), id: newId(at), checkInId: id, title, reason, instead }, script }
    })
    pending = [...pending, ...made]
  }

  /** Asks a verdict of every choice that waits for one; those it was too early for are asked once more. */
  function judgeChoices(id: string, time: number): void {
    const judged = pending.map(({ choice, script }, index) => {
      const isSecond = choice.verdict !== undefined
      const [verdict, verdictReason] = script.verdicts[isSecond ? 1 : 0] ?? ['right', '']
      const updatedAt = instantAt(time + index * (MINUTE / 2))
      const earlier = isSecond ? { earlier: [versionOfChoice(choice)] } : {}
      return { choice: { ...choice, verdict, verdictReason, verdictIn: id, updatedAt, ...earlier }, script }
    })
    const isOpen = ({ choice, script }: (typeof judged)[number]) =>
      choice.verdict === 'too early' && !!script.verdicts[1]
    records.choices.push(...judged.filter((one) => !isOpen(one)).map(({ choice }) => choice))
    pending = judged.filter(isOpen)
  }

  function addMotive(id: string, time: number, said: Partial<Motive>, turnedAt = time): void {
    const record = { ...stamped(instantAt(time)), id: newId(time), checkInId: id, updatedAt: instantAt(turnedAt) }
    records.motives.push({ ...record, name: '', source: '', turned: '', statement: '', ...said })
  }

  function addRoad(id: string, time: number, said: Pick<Road, 'road' | 'reason'> & Partial<Road>): void {
    records.roads.push({ ...stamped(instantAt(time)), id: newId(time), checkInId: id, ...said })
  }

  function pinSentences(to: string, time: number, from: readonly Answer[]): void {
    from.forEach((answer, index) => {
      const text = 'text' in answer.value ? sentencesOf(answer.value.text, language)[0] : undefined
      if (!text) return
      const made = time + index * 2 * MINUTE
      records.pins.push({ ...stamped(instantAt(made)), id: newId(made), from: answer.id, text, to })
    })
  }

  /** Two or three sentences of the weeks of a quarter, highlights and honest ones in turn. Its last weeks rest. */
  function weekSentences(quarter: string): readonly Answer[] {
    const weeks = partsOf(quarter)
    const from = Math.floor(random() * 4)
    return [from, from + 3, from + 7].flatMap((place, index) => {
      const prompt = index === 1 ? 'done.highlight' : 'sentence.honest'
      const week = weeks.slice(place, -2).find((monday) => answerOf('weekly', monday, prompt))
      return (week && answerOf('weekly', week, prompt)) || []
    })
  }

  /** One answer of each of the two newest parts of a year or of five, to the prompts in turn. */
  function answersOfParts(period: string, prompts: readonly string[]): readonly Answer[] {
    const kind = periodOf(period).kind === 'year' ? 'quarterly' : 'yearly'
    return partsOf(period)
      .slice(-2)
      .flatMap((part, index) => answerOf(kind, part, prompts[index % prompts.length] ?? '') ?? [])
  }

  function answerOf(kind: CheckInKind, period: string, prompt: string): Answer | undefined {
    for (const answer of records.answers.slice(answersById.size)) answersById.set(answer.id, answer)
    return answersById.get(answerId(checkInId(kind, period), prompt))
  }

  function patternOfQuarter(quarter: string, judged: readonly Goal[], promised: readonly Remedy[]) {
    const weeks = partsOf(quarter)
    const first = weeks[0] ?? ''
    const last = weeks.at(-1) ?? ''
    const since = [...records.goals, ...options.standing()].filter(
      ({ level, periodKey }) => periodKey >= first && level === 'week',
    )
    const goals = [...since.filter(({ periodKey }) => periodKey <= last), ...judged]
    const earlier = records.remedies.filter(({ forWeek }) => forWeek > first)
    const remedies = [...earlier, ...options.promised(), ...promised]
    return patternOf(goals, remedies, [...since, ...judged])
  }

  function dueDays() {
    const periods = [
      ...[...quarters.keys()].map((key) => ({ kind: 'quarterly' as const, key })),
      ...[...years.keys()].map((key) => ({ kind: 'yearly' as const, key })),
      ...[...spans.keys()].map((key) => ({ kind: 'five-year' as const, key })),
    ]
    return groupBy(periods, ({ kind, key }) => dueDayOf(kind, key, settings.schedule))
  }

  /** The goals of each quarter and its review; the newest is still running. */
  function quarterTexts(): ReadonlyMap<string, { readonly goals: SampleQuarter; readonly review: SampleQuarterly }> {
    const told = SAMPLE_WORDS[language].quarters.flatMap((goals, index) => {
      const review = words.quarterlies[index]
      return review ? [{ goals, review }] : []
    })
    const keys = keysFrom(quarterOfWeek(firstWeek), quarterOfWeek(plannedWeek))
    return inTurn(keys, told)
  }

  /** The aims of each year and its check-in; the newest year has aims alone. */
  function yearTexts(): ReadonlyMap<string, Aimed<SampleYear>> {
    const newest = yearKey(yearOfWeek(plannedWeek))
    const keys = keysFrom(yearKey(yearOfWeek(firstWeek)), newest).slice(0, -1)
    const told = words.years.map((review) => ({ aims: review.aims, review }))
    return new Map<string, Aimed<SampleYear>>([...inTurn(keys, told), [newest, { aims: words.yearAhead }]])
  }

  function spanTexts(): ReadonlyMap<string, Aimed<SampleFiveYears>> {
    const newest: Span = spanOfYear(yearOfWeek(plannedWeek), settings.fiveYearStart)
    const keys = keysFrom(spanFrom(settings.fiveYearStart), newest).slice(0, -1)
    const told = words.fiveYears.map((review) => ({ aims: review.aims, review }))
    return new Map<string, Aimed<SampleFiveYears>>([...inTurn(keys, told), [newest, { aims: words.spanAhead }]])
  }
}

function goalsOf(judged: readonly { readonly goal: Goal }[]): readonly Goal[] {
  return judged.map(({ goal }) => goal)
}

/** Keys of the periods from one to another, both included. */
function keysFrom(first: string, last: string): readonly string[] {
  const keys: string[] = []
  for (let key = first; key <= last; key = periodOf(key).next) keys.push(key)
  return keys
}

/** A text for each key, so that the newest key has the last text. */
function inTurn<Text>(keys: readonly string[], texts: readonly Text[]): ReadonlyMap<string, Text> {
  const inOrder = textsInOrder(texts, keys.length)
  const pairs = keys.flatMap((key, index): [string, Text][] => {
    const text = inOrder[index]
    return text === undefined ? [] : [[key, text]]
  })
  return new Map(pairs)
}
