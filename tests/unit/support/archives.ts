// Journals to be taken out and brought in: small whole ones, samples of many weeks, and generated ones.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { type Instant, instantAt, instantSchema } from '#core/calendar/clock'
import { addDays, type Day, parseDay } from '#core/calendar/day'
import type { Language } from '#core/calendar/labels'
import { CHECK_IN_KINDS } from '#core/journal/check-in'
import { VERDICTS } from '#core/journal/choice'
import { CAUSES, OUTCOMES } from '#core/journal/goal'
import { ROOTS } from '#core/journal/motive'
import { ROADS } from '#core/journal/road'
import { type Archive, type ArchivedEdition, type Stamp, writeArchive } from '#core/transfer/archive'
import { canonicalJson } from '#core/transfer/canonical'
import {
  type AnyRecord,
  type Contents,
  EMPTY_CONTENTS,
  mapStores,
  RECORD_SCHEMAS,
  STORES,
  type Store,
} from '#core/transfer/contents'
import { goalOf, remedyOf } from '../../../renderer/data/rows'
import { sampleJournal } from '../../../scripts/support/sample-journal'
import { instants } from './arbitraries'
import { ANSWER, CHECK_IN, CHOICE, GOAL, MOTIVE, NOTE, PIN, REMEDY, ROAD, SETTINGS, uuid } from './records'

/** sha256 of the UTF-8 bytes, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export const JOURNAL_ID = uuid(800)

export const STAMP: Stamp = {
  at: instantSchema.parse('2026-11-23T21:00:00.000Z'),
  appVersion: '0.1.0',
  deviceId: uuid(900),
  revision: 42,
  writtenAt: instantSchema.parse('2026-11-23T20:45:00.000Z'),
}

/** Questions no app knows: archives of the journals below bring them along. */
export const EDITION: ArchivedEdition = {
  questions: {
    kind: 'weekly',
    version: 900,
    sections: [{ id: 'done', minutes: 30, prompts: [{ id: 'done.moved', answer: { kind: 'text' }, source: 'own' }] }],
  },
  texts: {
    en: {
      title: 'Week',
      someone: 'someone',
      sections: { done: 'Done' },
      prompts: { 'done.moved': { question: 'Q?' } },
    },
    zh: { title: '一周', someone: '某人', sections: { done: '完成' }, prompts: { 'done.moved': { question: '问？' } } },
  },
}

/** An archive around some contents. */
export function archiveOf(contents: Contents, change: Partial<Archive> = {}): Archive {
  return { journalId: JOURNAL_ID, stamp: STAMP, editions: [EDITION], contents, ...change }
}

/** The text of an archive of some contents. */
export async function textOf(contents: Contents, change: Partial<Archive> = {}): Promise<string> {
  return await writeArchive(archiveOf(contents, change), sha256)
}

/** Records as they are given, read by their schemas. */
export function contentsOf(records: { readonly [S in Store]?: readonly unknown[] }): Contents {
  return mapStores((store) => (records[store] ?? []).map((record) => RECORD_SCHEMAS[store].parse(record)) as never)
}

/** All records of some contents with the kind of each. */
export function everyRecord(contents: Contents): readonly { readonly store: Store; readonly record: AnyRecord }[] {
  return STORES.flatMap((store) => contents[store].map((record) => ({ store, record })))
}

/** Text that is the same for contents with the same records, in whatever order. */
export function sameText(contents: Contents): string {
  const lines = everyRecord(contents).map(({ store, record }) => `${store} ${canonicalJson(record)}`)
  return lines.toSorted().join('\n')
}

const TALLY = {
  goals: { met: 1, partly: 0, missed: 1, dropped: 0, open: 0 },
  causes: { effort: 1, ability: 0, timing: 0, motive: 0, outside: 0 },
  remedies: { kept: 1, notKept: 0 },
}
const PATTERN = Object.fromEntries(
  CAUSES.map((cause, index) => [
    cause,
    { times: index, chosen: { place: 1, own: index }, kept: 1, notKept: index, helped: 0, didNotHelp: 1, unknown: 0 },
  ]),
)
const FIRST_MONDAY = parseDay('2026-10-19')

/** A journal of some weeks with every kind of record and every field: thirteen records a week, and the settings. */
export function wholeContents(weeks: number): Contents {
  const each = Array.from({ length: weeks }, (_, week) => wholeWeek(week))
  return contentsOf({
    checkIns: each.map(({ checkIn }) => checkIn),
    answers: each.flatMap(({ answers }) => answers),
    choices: each.map(({ choice }) => choice),
    goals: each.flatMap(({ goals }) => goals),
    motives: each.flatMap(({ motives }) => motives),
    notes: each.map(({ note }) => note),
    pins: each.map(({ pin }) => pin),
    remedies: each.map(({ remedy }) => remedy),
    roads: each.map(({ road }) => road),
    settings: [{ ...SETTINGS, supervisor: '林教授', firstDay: FIRST_MONDAY }],
  })
}

function wholeWeek(week: number) {
  const monday = addDays(FIRST_MONDAY, week * 7)
  const id = `weekly:${monday}`
  const at = `${addDays(monday, 7)}T20:00:00.000Z`
  const later = `${addDays(monday, 7)}T20:40:00.000Z`
  const stamps = { createdAt: at, updatedAt: later }
  const [own, wider] = [uuid(10 + week), uuid(100 + week)]
  const answer = (promptId: string, more: object) => {
    return { ...ANSWER, ...stamps, id: `${id}/${promptId}`, checkInId: id, promptId, ...more }
  }
  const verdict = { verdict: 'too early', verdictReason: '还看不出。' }
  const values = {
    academic: { score: 7, reason: 'Nobody has asked it.' },
    commercial: { reason: '' },
    growth: { score: 0, reason: '学不到什么。' },
  }
  const taken = { ...values, taken: week % 2 === 0 }
  const plan = { kind: 'place', reply: 'The phone “rang”.', hours: 2.5, kept: week % 2 === 0 }
  return {
    checkIn: {
      ...CHECK_IN,
      ...stamps,
      id,
      periodKey: monday,
      questionnaire: { kind: 'weekly', version: 900 },
      supervisor: 'Professor Lin',
      state: 'finished',
      startedAt: at,
      finishedAt: later,
      amendedAt: later,
      position: { section: 'done', prompt: 'done.moved', subject: own, field: 'title', caret: 3 },
      seconds: { done: 61.5, sentence: 120 },
      extended: { done: 5 },
      frozen: { ...TALLY, pattern: PATTERN },
      earlier: [{ at, state: 'skipped', supervisor: '', skipReason: 'ill', finishedAt: at, frozen: TALLY }],
    },
    answers: [
      answer('done.moved', {
        value: { kind: 'text', text: `# Week ${week}\n\nThe draft went out. 寄出了。\u2028“Yes” 👩‍👩‍👧` },
        earlier: [{ at, value: { kind: 'text', text: 'Nothing went out.' } }],
      }),
      answer('arrive.mood', { value: { kind: 'scale', point: (week % 5) + 1 } }),
      answer('sentence.honest', { value: { kind: 'line', text: '我没有说实话。' }, sealed: true }),
    ],
    choice: {
      ...CHOICE,
      ...stamps,
      ...verdict,
      id: uuid(200 + week),
      checkInId: id,
      verdictIn: id,
      earlier: [{ at, title: 'Stay', reason: '', instead: '“all”', ...verdict, verdictIn: id }],
    },
    motives: [
      {
        ...MOTIVE,
        ...stamps,
        id: uuid(300 + week),
        checkInId: id,
        root: 'desire',
        earlier: [{ at, root: 'fear', name: 'power', source: '', turned: '', statement: '说了算。' }],
      },
      {
        ...MOTIVE,
        ...stamps,
        id: uuid(350 + week),
        checkInId: id,
        root: 'fear',
        source: '我怕被忘记。',
        sealed: true,
        earlier: [{ at, name: 'gain', source: '', turned: '', statement: '我怕被忘记，一直怕。' }],
      },
    ],
    pin: { ...PIN, ...stamps, id: uuid(400 + week), from: own, to: id, earlier: [{ at, text: 'Send it' }] },
    road: {
      ...ROAD,
      ...stamps,
      ...taken,
      id: uuid(600 + week),
      checkInId: id,
      earlier: [{ at, road: '种地', reason: '', ...taken }],
    },
    goals: [
      {
        ...GOAL,
        ...stamps,
        id: own,
        periodKey: monday,
        lineageId: week === 0 ? own : uuid(10),
        hours: 3,
        outcome: 'missed',
        evidence: 'Nothing.',
        cause: 'effort',
        judgedIn: id,
        parentId: wider,
        carryDecision: 'break-down',
        ...(week > 0 && { carriedFrom: uuid(9 + week) }),
        earlier: [{ at, title: 'Send it', doneWhen: 'sent', outcome: 'partly', evidence: 'Half.', cause: 'timing' }],
      },
      { ...GOAL, ...stamps, id: wider, level: 'quarter', periodKey: '2026-Q4', lineageId: wider, title: '投稿' },
    ],
    remedy: {
      ...REMEDY,
      ...stamps,
      ...plan,
      id: uuid(500 + week),
      goalId: own,
      checkInId: id,
      judgedIn: id,
      forWeek: addDays(monday, 7),
      earlier: [{ at, ...plan, when: 'it is 9:00', will: 'sit down' }],
    },
    note: {
      ...NOTE,
      ...stamps,
      id: uuid(700 + week),
      day: monday,
      tags: ['release', '发布'],
      forCheckIn: id,
      earlier: [{ at, text: 'Ask', tags: [] }],
      ...(week === 0 && { deletedAt: later }),
    },
  }
}

/** A believable journal as an archive holds it: without what only storage needs. */
export function sampleContents(language: Language, weeks: number): Contents {
  const options = { language, weeks, lastWeek: parseDay('2026-11-16'), zone: 'Europe/Berlin' }
  const { meta: _, goals, remedies, ...others } = sampleJournal(options)
  return { ...EMPTY_CONTENTS, ...others, goals: goals.map(goalOf), remedies: remedies.map(remedyOf) }
}

/** A source of numbers from 0 up to 1 that is the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The same values in another order, the same for the same seed. */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  const random = randomFrom(seed)
  const keyed = values.map((value) => ({ value, key: random() }))
  return keyed.toSorted((a, b) => a.key - b.key).map(({ value }) => value)
}

/** The same value with the keys of every object in it in another order. */
export function withShuffledKeys(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((inner) => withShuffledKeys(inner, seed))
  if (typeof value !== 'object' || value === null) return value
  const entries = shuffled(Object.entries(value), seed)
  return Object.fromEntries(entries.map(([key, inner]) => [key, withShuffledKeys(inner, seed)]))
}

/** What trips up writers and readers of text. */
const ODD_WORDS = [
  '',
  ' ',
  '"',
  '\\',
  '\\n',
  '\n',
  '\r\n',
  '\u0000',
  '\u2028',
  '\u2029',
  '\u0085',
  '\uFEFF',
  '\uD83D',
  '\uDE00',
  '👩‍👩‍👧',
  '我没有说实话。',
  '}}',
  '},\n{',
  '"checksum":',
  '__proto__',
  '</script>',
] as const

/** Words of any kind: of every script, with line breaks and quotes, emoji, and halves of them. */
export const words: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ODD_WORDS),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 6 }),
)

/** Names of sections, some of them those of what every object has. */
const sectionNames = fc.oneof(
  fc.constantFrom('done', 'sentence', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '10', '9', ''),
  words,
)
const bySection = fc.dictionary(sectionNames, fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), {
  maxKeys: 4,
})

/** A record of some fields, and any of the others. */
function some<T extends object>(
  needed: { [K in keyof T]: fc.Arbitrary<T[K]> },
  others: Record<string, fc.Arbitrary<unknown>>,
) {
  return fc.record({ ...needed, ...others }, { requiredKeys: Object.keys(needed) as never[] })
}

const WEEKS = [0, 7, 14, 21, 28].map((days) => addDays(FIRST_MONDAY, days))
const GOALS = [1, 2, 3, 4].map(uuid)
const REMEDIES = [501, 502, 503].map(uuid)
const NOTES = [701, 702, 703].map(uuid)
const CHOICES = [201].map(uuid)
const MOTIVES = [301, 302].map(uuid)
const PINS = [401].map(uuid)
const ROAD_IDS = [601].map(uuid)
const PROMPTS = ['done.moved', 'arrive.mood'] as const
const causes = fc.constantFrom(...CAUSES)
const outcomes = fc.constantFrom(...OUTCOMES)
const hours = fc.double({ min: 0.25, max: 1000, noNaN: true })
const tally = fc.oneof(
  fc.constant(TALLY),
  fc.dictionary(sectionNames, fc.nat(), { maxKeys: 3 }).map((chosen) => {
    return { ...TALLY, pattern: { ...PATTERN, effort: { ...PATTERN.effort, chosen } } }
  }),
)
const answerValues = fc.oneof(
  fc.record({ kind: fc.constantFrom('text', 'line', 'highlight'), text: words }),
  fc.record({ kind: fc.constant('scale'), point: fc.integer({ min: 1, max: 5 }) }),
  some({ kind: fc.constant('scale-text'), text: words }, { point: fc.integer({ min: 1, max: 5 }) }),
  some({ kind: fc.constant('option'), text: words }, { option: words }),
)

/**
 * Generated journals whose references all lead somewhere. Their ids are few, so that two of them have records in common.
 * Earlier versions stand oldest first, each at a moment of its own, three at most.
 */
export function journals(at: fc.Arbitrary<Instant> = instants(2020, 2030)): fc.Arbitrary<Contents> {
  const base = { createdAt: at, updatedAt: at, deviceId: fc.constantFrom(uuid(900), uuid(901)) }
  const others = { deletedAt: at }
  const earlier = (version: fc.Arbitrary<object>) =>
    fc
      .uniqueArray(fc.tuple(at, version), { selector: ([when]) => when, minLength: 1, maxLength: 3 })
      .map((versions) => versions.map(([when, said]) => ({ ...said, at: when })))
      .map((versions) => versions.toSorted((a, b) => (a.at < b.at ? -1 : 1)))
  const state = { state: fc.constantFrom('draft', 'finished', 'skipped'), supervisor: words }
  const stateMore = { skipReason: words, finishedAt: at, frozen: tally }
  const judgementMore = { outcome: outcomes, evidence: words, cause: causes }
  const plan = { reply: words, when: words, will: words }
  const planMore = { kind: words, hours, kept: fc.boolean() }

  const checkIn = (monday: Day) =>
    some(
      {
        ...base,
        ...state,
        id: fc.constant(`weekly:${monday}`),
        kind: fc.constant('weekly'),
        periodKey: fc.constant(monday),
        questionnaire: fc.record({ kind: fc.constant('weekly'), version: fc.constantFrom(1, 900, 900, 901) }),
        language: fc.constantFrom('en', 'zh'),
        zone: fc.constantFrom('Europe/Berlin', 'Asia/Shanghai'),
        startedAt: fc.constant(instantAt(Date.parse(`${monday}T20:00:00Z`))),
        seconds: bySection,
        early: fc.boolean(),
        late: fc.boolean(),
      },
      {
        ...others,
        ...stateMore,
        amendedAt: at,
        extended: bySection,
        position: some({ section: words, prompt: words }, { subject: words, field: words, caret: fc.nat() }),
        earlier: earlier(some(state, stateMore)),
      },
    )
  const answer = (monday: Day, promptId: string) =>
    some(
      {
        ...base,
        id: fc.constant(`weekly:${monday}/${promptId}`),
        checkInId: fc.constant(`weekly:${monday}`),
        promptId: fc.constant(promptId),
        value: answerValues,
      },
      { ...others, sealed: fc.constant(true), earlier: earlier(fc.record({ value: answerValues })) },
    )
  const goal = (id: string, weeks: readonly Day[], goals: readonly string[]) =>
    some(
      {
        ...base,
        id: fc.constant(id),
        level: fc.constant('week'),
        periodKey: fc.constantFrom(...WEEKS),
        zone: fc.constant('Europe/Berlin'),
        order: fc.integer(),
        title: words,
        doneWhen: words,
        lineageId: fc.constant(id),
      },
      {
        ...others,
        ...judgementMore,
        hours,
        carryDecision: fc.constantFrom('break-down', 'change', 'double-time'),
        carriedFrom: fc.constantFrom(...goals),
        parentId: fc.constantFrom(...goals),
        ...(weeks.length > 0 && { judgedIn: fc.constantFrom(...weeks.map((monday) => `weekly:${monday}`)) }),
        earlier: earlier(some({ title: words }, { doneWhen: words, ...judgementMore })),
      },
    )
  const remedy = (id: string, weeks: readonly Day[], goals: readonly string[]) =>
    some(
      {
        ...base,
        ...plan,
        id: fc.constant(id),
        goalId: fc.constantFrom(...goals),
        checkInId: fc.constantFrom(...weeks.map((monday) => `weekly:${monday}`)),
        cause: causes,
        zone: fc.constant('Europe/Berlin'),
        forWeek: fc.constantFrom(...WEEKS),
      },
      {
        ...others,
        ...planMore,
        judgedIn: fc.constantFrom(...weeks.map((monday) => `weekly:${monday}`)),
        earlier: earlier(some(plan, planMore)),
      },
    )
  const note = (id: string) =>
    some(
      {
        ...base,
        id: fc.constant(id),
        day: fc.constantFrom(...WEEKS),
        zone: fc.constant('Asia/Shanghai'),
        text: words,
        tags: fc.array(words, { maxLength: 3 }),
      },
      {
        ...others,
        forCheckIn: fc.constantFrom('weekly:2026-11-16', 'weekly:2030-01-07'),
        earlier: earlier(fc.record({ text: words, tags: fc.array(words, { maxLength: 2 }) })),
      },
    )
  const madeIn = (weeks: readonly Day[]) => fc.constantFrom(...weeks.map((monday) => `weekly:${monday}`))
  const choiceWords = { title: words, reason: words, instead: words }
  const choice = (id: string, weeks: readonly Day[]) => {
    const judged = { verdict: fc.constantFrom(...VERDICTS), verdictReason: words, verdictIn: madeIn(weeks) }
    return some(
      { ...base, ...choiceWords, id: fc.constant(id), checkInId: madeIn(weeks) },
      { ...others, ...judged, earlier: earlier(some(choiceWords, judged)) },
    )
  }
  const motiveWords = { name: words, source: words, turned: words, statement: words }
  const root = { root: fc.constantFrom(...ROOTS) }
  const motive = (id: string, weeks: readonly Day[]) =>
    some(
      { ...base, ...motiveWords, id: fc.constant(id), checkInId: madeIn(weeks) },
      { ...others, ...root, sealed: fc.constant(true), earlier: earlier(some(motiveWords, root)) },
    )
  const pin = (id: string, weeks: readonly Day[], goals: readonly string[]) => {
    const answers = weeks.flatMap((monday) => PROMPTS.map((promptId) => `weekly:${monday}/${promptId}`))
    return some(
      { ...base, id: fc.constant(id), from: fc.constantFrom(...answers, ...goals), text: words, to: madeIn(weeks) },
      { ...others, earlier: earlier(fc.record({ text: words })) },
    )
  }
  const value = some({ reason: words }, { score: fc.integer({ min: 0, max: 10 }) })
  const roadWords = { road: fc.oneof(fc.constantFrom(...ROADS), words), reason: words }
  const roadMore = { academic: value, commercial: value, growth: value, taken: fc.boolean() }
  const road = (id: string, weeks: readonly Day[]) =>
    some(
      { ...base, ...roadWords, id: fc.constant(id), checkInId: madeIn(weeks) },
      { ...others, ...roadMore, earlier: earlier(some(roadWords, roadMore)) },
    )
  const settings = some(
    {
      ...base,
      id: fc.constant('settings'),
      language: fc.constantFrom('system', 'en', 'zh'),
      theme: fc.constantFrom('system', 'light', 'dark'),
      supervisor: words,
      schedule: fc.record({ weekday: fc.integer({ min: 1, max: 7 }), minutes: fc.integer({ min: 0, max: 1439 }) }),
      timer: fc.constantFrom('shown', 'hidden', 'off'),
      firstDay: fc.constantFrom(...WEEKS),
      kinds: fc.subarray([...CHECK_IN_KINDS]),
      fiveYearStart: fc.integer({ min: 1900, max: 9990 }),
    },
    others,
  )

  return fc
    .record({
      weeks: fc.subarray(WEEKS),
      goals: fc.subarray(GOALS),
      remedies: fc.subarray(REMEDIES),
      notes: fc.subarray(NOTES),
      choices: fc.subarray(CHOICES),
      motives: fc.subarray(MOTIVES),
      pins: fc.subarray(PINS),
      roads: fc.subarray(ROAD_IDS),
      hasSettings: fc.boolean(),
    })
    .chain(({ weeks, goals, remedies, notes, choices, motives, pins, roads, hasSettings }) => {
      const inWeeks = (ids: readonly string[]) => (weeks.length > 0 ? ids : [])
      const hasRoom = weeks.length > 0 && goals.length > 0
      return fc.record({
        checkIns: fc.tuple(...weeks.map(checkIn)),
        answers: fc.tuple(...weeks.flatMap((monday) => PROMPTS.map((promptId) => answer(monday, promptId)))),
        goals: fc.tuple(...goals.map((id) => goal(id, weeks, goals))),
        remedies: fc.tuple(...(hasRoom ? remedies : []).map((id) => remedy(id, weeks, goals))),
        notes: fc.tuple(...notes.map(note)),
        choices: fc.tuple(...inWeeks(choices).map((id) => choice(id, weeks))),
        motives: fc.tuple(...inWeeks(motives).map((id) => motive(id, weeks))),
        pins: fc.tuple(...inWeeks(pins).map((id) => pin(id, weeks, goals))),
        roads: fc.tuple(...inWeeks(roads).map((id) => road(id, weeks))),
        settings: hasSettings ? settings.map((one) => [one]) : fc.constant([]),
      })
    })
    .map(contentsOf)
}
