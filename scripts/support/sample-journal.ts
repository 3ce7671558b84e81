import { type Instant, instantAt } from '#core/calendar/clock'
import { addDays, type Day } from '#core/calendar/day'
import type { Language } from '#core/calendar/labels'
import { quarterOfWeek } from '#core/calendar/quarter'
import { addWeeks, mondaysBetween, weekOf } from '#core/calendar/week'
import { type Answer, type AnswerValue, answerId } from '#core/journal/answer'
import { type CheckIn, checkInId } from '#core/journal/check-in'
import type { Choice } from '#core/journal/choice'
import type { Goal } from '#core/journal/goal'
import type { Meta } from '#core/journal/meta'
import type { Motive } from '#core/journal/motive'
import type { Note } from '#core/journal/note'
import type { Pin } from '#core/journal/pin'
import type { Remedy } from '#core/journal/remedy'
import type { Road } from '#core/journal/road'
import { defaultPreferences, type Settings } from '#core/journal/settings'
import { canCarry, carriedGoal } from '#core/reviews/carry'
import { sentencesOf } from '#core/reviews/sentences'
import { tallyOf } from '#core/reviews/tally'
import { punctualityOf } from '#core/schedule/due'
import { type GoalRow, goalRow, type RemedyRow, remedyRow } from '../../renderer/data/rows'
import { fiveYearStartOf, longerCheckIns, type SampleRecords } from './sample-longer'
import { activeSeconds, type Random, randomFrom, sectionTimes, textsInOrder, timeIn, uuid } from './sample-making'
import { SAMPLE_WORDS, type SampleGoal, type SampleWeek, type SampleWords } from './sample-words'

export type SampleOptions = {
  readonly language: Language
  /** How many weeks the journal covers, from 1. */
  readonly weeks: number
  /** The last week reviewed. */
  readonly lastWeek: Day
  /** IANA name of the zone everything is written in. */
  readonly zone: string
  /** The same seed gives the same journal. */
  readonly seed?: number
}

/** Rows ready for the object stores of the same names; settings and meta have one each. */
export type SampleJournal = {
  readonly checkIns: readonly CheckIn[]
  readonly answers: readonly Answer[]
  readonly goals: readonly GoalRow[]
  readonly remedies: readonly RemedyRow[]
  readonly notes: readonly Note[]
  readonly choices: readonly Choice[]
  readonly motives: readonly Motive[]
  readonly pins: readonly Pin[]
  readonly roads: readonly Road[]
  readonly settings: readonly Settings[]
  readonly meta: readonly Meta[]
}

// The sections of the first weekly questionnaire, which the texts answer, with their minutes.
const QUESTIONNAIRE = { kind: 'weekly', version: 1 } as const
const SECTIONS = { arrive: 2, done: 6, goals: 6, obstacles: 7, next: 6, sentence: 3 } as const
type SectionId = keyof typeof SECTIONS

const SCHEMA_VERSION = 2
const APP_VERSION = '0.1.0'
const MINUTE = 60_000
const GOALS_AT_MOST = 4
const KEPT_RATE = 0.6

/**
 * A believable journal of one person, the same for the same options: a review every week up to and including
 * `lastWeek`, some missing, some skipped, some late, some amended, and the goals and plans of the week after, still to
 * be judged, and a longer check-in for every quarter, year and span of five years that ended, but for those that only
 * fall due on the Monday after `lastWeek`. The first goals were set in the morning of the first Monday, as onboarding
 * does. Nothing in it is dated later than 21:00 on the Monday after `lastWeek`. The newest year tells a story in its
 * order, older ones in others.
 */
export function sampleJournal({ language, weeks, lastWeek, zone, seed = 1 }: SampleOptions): SampleJournal {
  const words = SAMPLE_WORDS[language]
  const last = weekOf(lastWeek)
  const mondays = mondaysBetween(addWeeks(last, 1 - weeks), last)
  const firstDay = mondays[0]
  if (!firstDay) throw new RangeError('A journal has at least one week')

  const random = randomFrom(seed)
  const newId = (at: number) => uuid(at, random)
  const timeOf = (day: Day, minutes: number) => timeIn(zone, day, minutes)
  const start = timeOf(firstDay, 9 * 60)
  const deviceId = newId(start)
  const stamped = (at: Instant) => ({ createdAt: at, updatedAt: at, deviceId })
  const settings: Settings = {
    ...stamped(instantAt(start)),
    ...defaultPreferences(),
    id: 'settings',
    language,
    supervisor: words.supervisor,
    firstDay,
    fiveYearStart: fiveYearStartOf(firstDay),
  }

  const records: SampleRecords = {
    checkIns: [],
    answers: [],
    goals: [],
    remedies: [],
    choices: [],
    motives: [],
    pins: [],
    roads: [],
  }
  const { checkIns, answers, goals, remedies } = records
  let standing: readonly Standing[] = []
  let promised: readonly Remedy[] = []
  const ownRandom = randomFrom(seed + 1)
  const longer = longerCheckIns({
    language,
    zone,
    settings,
    firstWeek: firstDay,
    plannedWeek: addWeeks(last, 1),
    start,
    random: ownRandom,
    newId: (at) => uuid(at, ownRandom),
    timeOf,
    stamped,
    records,
    standing: () => standing.map(({ goal }) => goal),
    promised: () => promised,
  })
  // What looks back on a quarter comes after the weekly review of that evening, so that one is not late.
  const fates = fatesOf(mondays.length, random).map((fate, index) => {
    const monday = mondays[index]
    return fate === 'late' && monday && longer.isDueAfter(monday) ? 'written' : fate
  })
  const texts = textsInOrder(words.weeks, fates.filter(isWritten).length + 1)

  plan(firstDay, start + 40 * MINUTE, texts[0], [])
  let written = 0
  mondays.forEach((monday, index) => {
    const fate = fates[index]
    if (fate === 'skipped') skip(monday)
    if (fate !== undefined && isWritten(fate)) {
      write(monday, texts[written], texts[written + 1], fate)
      written += 1
    }
    if (monday < last) promised = [...promised, ...longer.writeAfter(monday)]
  })
  goals.push(...standing.map(({ goal }) => goal))
  remedies.push(...promised)
  longer.end()

  const count = Object.values(records).reduce((sum, { length }) => sum + length, 0)
  return {
    ...records,
    goals: goals.map(goalRow),
    remedies: remedies.map(remedyRow),
    notes: notesOf(words, addWeeks(last, 1)),
    settings: [settings],
    meta: [
      {
        id: 'meta',
        journalId: newId(start),
        deviceId,
        // About as many writes as typing all of this with pauses makes.
        revision: count * 6,
        schemaVersion: SCHEMA_VERSION,
        appVersion: APP_VERSION,
        writtenAt: checkIns.at(-1)?.finishedAt ?? settings.updatedAt,
      },
    ],
  }

  /** One review from its first scale to its honest sentence: judges what stands, plans the week after. */
  function write(monday: Day, text: SampleWeek | undefined, next: SampleWeek | undefined, fate: Fate): void {
    if (!text) return
    const id = checkInId('weekly', monday)
    const when = sittingOf(monday, fate)
    const { seconds, extended } = pace(random)
    const at = sectionTimes(when.time, seconds)
    const finishedAt = instantAt(at.end)
    const amendedAt =
      text.softer === undefined || monday === last ? undefined : instantAt(at.end + (14 * 60 + 20) * MINUTE)

    const judged = standing.map(({ goal, script, carries }, index) => {
      const { obstacle, ...judgement } = script.life[carries] ?? { outcome: 'met', evidence: '' }
      const updatedAt = instantAt(at.goals + index * MINUTE)
      const after = { ...goal, ...judgement, ...(obstacle && { cause: obstacle.cause }), judgedIn: id, updatedAt }
      return { goal: after, script, carries, obstacle }
    })
    const kept = promised.map((remedy): Remedy => {
      const updatedAt = instantAt(at.goals + (judged.length + 0.5) * MINUTE)
      return { ...remedy, kept: random() < KEPT_RATE, judgedIn: id, updatedAt }
    })
    goals.push(...judged.map(({ goal }) => goal))
    remedies.push(...kept)

    promised = judged.flatMap(({ goal, obstacle }, index) => {
      if (!obstacle) return []
      const made = at.obstacles + index * 2 * MINUTE
      const record = { ...stamped(instantAt(made)), id: newId(made), zone, checkInId: id, goalId: goal.id }
      return [{ ...record, ...obstacle, forWeek: addWeeks(monday, 1) }]
    })
    const carried = judged.filter(
      ({ goal, script, carries }) => carries + 1 < script.life.length && canCarry(goal, promised),
    )
    plan(addWeeks(monday, 1), at.next, next, carried)

    for (const [promptId, section, value] of answersOf(text, language)) {
      const made = instantAt(at[section] + MINUTE / 2)
      const answer: Answer = { ...stamped(made), id: answerId(id, promptId), checkInId: id, promptId, value }
      const isAmended = amendedAt && promptId === 'sentence.honest'
      const earlier = [{ at: made, value: { kind: 'line' as const, text: text.softer ?? '' } }]
      answers.push(isAmended ? { ...answer, updatedAt: amendedAt, earlier } : answer)
    }
    checkIns.push({
      ...blank(monday, when),
      updatedAt: amendedAt ?? finishedAt,
      state: 'finished',
      finishedAt,
      ...(amendedAt && { amendedAt }),
      position: { section: 'sentence', prompt: 'sentence.honest', caret: text.honest.length },
      seconds,
      extended,
      frozen: tallyOf(
        judged.map(({ goal }) => goal),
        kept,
      ),
    })
  }

  function skip(monday: Day): void {
    const reason = words.skipReasons[Math.floor(random() * words.skipReasons.length)] ?? ''
    const when = sittingOf(monday, 'written')
    checkIns.push({ ...blank(monday, when), state: 'skipped', skipReason: reason })
  }

  function blank(monday: Day, { time, early, late }: Sitting): CheckIn {
    const startedAt = instantAt(time)
    return {
      ...stamped(startedAt),
      id: checkInId('weekly', monday),
      kind: 'weekly',
      periodKey: monday,
      questionnaire: QUESTIONNAIRE,
      language,
      zone,
      supervisor: words.supervisor,
      state: 'draft',
      startedAt,
      seconds: {},
      early,
      late,
    }
  }

  /** When a week's review is begun: on Monday after eight, one to three days late, or on Sunday. */
  function sittingOf(monday: Day, fate: Fate): Sitting {
    const wait = Math.floor(random() * 14)
    if (fate === 'late') return sitting(monday, 8 + Math.floor(random() * 3), 20 * 60 + 15 + wait * 4)
    if (fate === 'early') return sitting(monday, 6, 17 * 60 + wait * 6)
    return sitting(monday, 7, 20 * 60 + 1 + wait)
  }

  function sitting(monday: Day, after: number, minutes: number): Sitting {
    const day = addDays(monday, after)
    return { time: timeOf(day, minutes), ...punctualityOf('weekly', monday, { day, minutes }, settings.schedule) }
  }

  /** Sets a week's own goals, then those carried into it while there is room. */
  function plan(week: Day, time: number, text: SampleWeek | undefined, carried: readonly Standing[]): void {
    const quarter = quarterOfWeek(week)
    const own = (text?.goals ?? []).map((script) => {
      const parent = script.under && longer.goalOf(quarter, script.under)
      const { title, doneWhen, hours } = script
      const wanted = { title, doneWhen, ...(hours && { hours }), ...(parent && { parentId: parent.id }) }
      return { wanted, script, carries: 0 }
    })
    const again = carried.map(({ goal, script, carries }) => {
      return { wanted: carriedGoal(goal), script, carries: carries + 1 }
    })
    standing = [...own, ...again].slice(0, GOALS_AT_MOST).map(({ wanted, script, carries }, index) => {
      const made = time + index * MINUTE
      const id = newId(made)
      const place = { id, lineageId: id, level: 'week' as const, periodKey: week, zone, order: index + 1 }
      return { goal: { ...stamped(instantAt(made)), ...place, ...wanted }, script, carries }
    })
  }

  /** Lines jotted down on the last day for the review to come. */
  function notesOf({ notes }: SampleWords, week: Day): readonly Note[] {
    return notes.map(({ text, tags }, index) => {
      const made = timeOf(week, 8 * 60 + 40) + index * 245 * MINUTE
      const record = { ...stamped(instantAt(made)), id: newId(made), day: week, zone }
      return { ...record, text, tags: [...tags], forCheckIn: checkInId('weekly', week) }
    })
  }
}

/** A goal that waits to be judged, the text it comes from, and how often it was carried. */
type Standing = { readonly goal: Goal; readonly script: SampleGoal; readonly carries: number }

type Sitting = { readonly time: number; readonly early: boolean; readonly late: boolean }

/** What becomes of a week: written when it was due, late or early, skipped with a reason, or never written. */
type Fate = 'written' | 'late' | 'early' | 'skipped' | 'missing'

function isWritten(fate: Fate): boolean {
  return fate !== 'skipped' && fate !== 'missing'
}

/**
 * The fate of each week: one in nine is missing, one in fifteen skipped, one in twelve late and one in 25 early, spread
 * so that any year has its share. The first week and the last three are written when they are due.
 */
function fatesOf(count: number, random: Random): readonly Fate[] {
  const fates: Fate[] = Array.from({ length: count }, () => 'written')
  const isFree = (index: number) => fates[index] === 'written'
  const spread = (every: number, fate: Fate, canTake: (index: number) => boolean) => {
    for (let from = 0; from < count; from += every) {
      const wanted = Math.floor(random() * every)
      const places = Array.from({ length: every }, (_, offset) => from + ((wanted + offset) % every))
      const index = places.find((place) => place > 0 && place < count - 3 && canTake(place))
      if (index !== undefined) fates[index] = fate
    }
  }
  spread(9, 'missing', isFree)
  spread(15, 'skipped', (index) => [index - 1, index, index + 1].every(isFree))
  spread(12, 'late', isFree)
  spread(25, 'early', isFree)
  return fates
}

type Said = readonly [promptId: string, section: SectionId, value: AnswerValue]

const saidIn: Readonly<Record<Language, Map<SampleWeek, readonly Said[]>>> = { en: new Map(), zh: new Map() }

/** A week's answers by prompt, made once for each text. */
function answersOf(text: SampleWeek, language: Language): readonly Said[] {
  const known = saidIn[language].get(text)
  if (known) return known
  const [energy, mood] = text.feel
  const moved = proseOf(text.moved, language)
  const highlight = sentencesOf(moved, language)[text.keep ?? 0] ?? ''
  const said: readonly Said[] = [
    ['arrive.energy', 'arrive', { kind: 'scale', point: energy }],
    ['arrive.mood', 'arrive', { kind: 'scale', point: mood }],
    ['arrive.eyes', 'arrive', { kind: 'line', text: text.eyes }],
    ['done.moved', 'done', { kind: 'text', text: moved }],
    ['done.hours', 'done', { kind: 'text', text: proseOf(text.hours, language) }],
    ['done.highlight', 'done', { kind: 'highlight', text: highlight }],
    ['next.stopper', 'next', { kind: 'line', text: text.stopper }],
    ['sentence.honest', 'sentence', { kind: 'line', text: text.honest }],
  ]
  saidIn[language].set(text, said)
  return said
}

/** Sentences as Markdown: those that begin with `- ` as a list with an empty line around it. */
function proseOf(sentences: readonly string[], language: Language): string {
  const isItem = (sentence: string | undefined) => sentence?.startsWith('- ') ?? false
  return sentences.reduce((prose, sentence, index) => {
    if (index === 0) return sentence
    const before = isItem(sentences[index - 1])
    if (isItem(sentence)) return `${prose}${before ? '\n' : '\n\n'}${sentence}`
    return `${prose}${before ? '\n\n' : language === 'en' ? ' ' : ''}${sentence}`
  }, '')
}

/** Active seconds by section, now and then with a section given five minutes more. */
function pace(random: Random): Pick<CheckIn, 'extended'> & { readonly seconds: Record<SectionId, number> } {
  const isExtended = random() < 0.08
  const of = (minutes: number) => activeSeconds(minutes, random)
  const seconds = {
    arrive: of(SECTIONS.arrive),
    done: of(SECTIONS.done),
    goals: of(SECTIONS.goals),
    obstacles: of(SECTIONS.obstacles) + (isExtended ? 200 : 0),
    next: of(SECTIONS.next),
    sentence: of(SECTIONS.sentence),
  }
  return { seconds, extended: isExtended ? { obstacles: 5 } : {} }
}
