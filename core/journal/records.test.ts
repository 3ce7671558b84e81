import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ANSWER,
  CHECK_IN,
  CHOICE,
  GOAL,
  META,
  MOTIVE,
  NOTE,
  PIN,
  REMEDY,
  ROAD,
  SETTINGS,
  uuid,
} from '../../tests/unit/support/records'
import { answerId, answerSchema, answerValueSchema } from './answer'
import { CHECK_IN_KINDS, checkInId, checkInIdSchema, checkInSchema, periodKeySchema, positionSchema } from './check-in'
import { choiceSchema, VERDICTS } from './choice'
import { GOAL_LEVELS, goalSchema, KIND_OF, LEVEL_OF, levelAbove } from './goal'
import { metaSchema } from './meta'
import { motiveSchema, ROOTS } from './motive'
import { noteSchema } from './note'
import { pinSchema } from './pin'
import { remedySchema } from './remedy'
import { ROADS, roadSchema, VALUES } from './road'
import { settingsSchema } from './settings'
import { tallySchema } from './tally'

const NOW = '2026-11-23T20:00:00.000Z'
const TALLY = {
  goals: { met: 1, partly: 0, missed: 2, dropped: 0, open: 1 },
  causes: { effort: 1, ability: 0, timing: 0, motive: 0, outside: 1 },
  remedies: { kept: 1, notKept: 0 },
}
const CAUSE = { times: 2, chosen: { place: 1, own: 1 }, kept: 1, notKept: 1, helped: 1, didNotHelp: 0, unknown: 0 }
const PATTERN = { effort: CAUSE, ability: CAUSE, timing: CAUSE, motive: CAUSE, outside: { ...CAUSE, chosen: {} } }

const KINDS = [
  { kind: 'check-in', schema: checkInSchema, minimal: CHECK_IN },
  { kind: 'answer', schema: answerSchema, minimal: ANSWER },
  { kind: 'goal', schema: goalSchema, minimal: GOAL },
  { kind: 'remedy', schema: remedySchema, minimal: REMEDY },
  { kind: 'pin', schema: pinSchema, minimal: PIN },
  { kind: 'motive', schema: motiveSchema, minimal: MOTIVE },
  { kind: 'choice', schema: choiceSchema, minimal: CHOICE },
  { kind: 'road', schema: roadSchema, minimal: ROAD },
  { kind: 'note', schema: noteSchema, minimal: NOTE },
  { kind: 'settings', schema: settingsSchema, minimal: SETTINGS },
  { kind: 'meta', schema: metaSchema, minimal: META },
] as const

/** Whether a minimal record of a kind is still taken with a change. */
function takes(kind: (typeof KINDS)[number]['kind'], change: Readonly<Record<string, unknown>>): boolean {
  const { schema, minimal } = KINDS.find((candidate) => candidate.kind === kind) ?? expect.fail(kind)
  return schema.safeParse({ ...minimal, ...change }).success
}

describe.each(KINDS)('a $kind', ({ schema, minimal }) => {
  test('with nothing but what it must have is read as it stands', () => {
    expect(schema.parse(minimal)).toStrictEqual(minimal)
  })

  test('without any one field it must have is refused', () => {
    const refused = Object.keys(minimal).filter((field) => {
      const less = Object.fromEntries(Object.entries(minimal).filter(([name]) => name !== field))
      return !schema.safeParse(less).success
    })
    expect(refused).toEqual(Object.keys(minimal))
  })

  test('with nothing, or a value of another type, in any field is refused', () => {
    const fields = Object.keys(minimal)
    for (const wrong of [null, Symbol('wrong'), Number.NaN]) {
      expect(fields.filter((field) => schema.safeParse({ ...minimal, [field]: wrong }).success)).toEqual([])
    }
  })

  test('that is no object is refused', () => {
    for (const value of [null, undefined, 'text', 7, [minimal]]) expect(schema.safeParse(value).success).toBe(false)
  })
})

describe.each(KINDS.filter(({ kind }) => kind !== 'meta'))('a $kind as a record', ({ kind, schema, minimal }) => {
  test('may be deleted and keeps when', () => {
    expect(schema.parse({ ...minimal, deletedAt: NOW })).toStrictEqual({ ...minimal, deletedAt: NOW })
  })

  test('stamped by no instant is refused', () => {
    for (const stamp of ['2026-11-23', '2026-11-23T20:00:00Z', '2026-11-23T20:00:00.000+01:00', '', 0]) {
      expect(takes(kind, { createdAt: stamp })).toBe(false)
      expect(takes(kind, { updatedAt: stamp })).toBe(false)
      expect(takes(kind, { deletedAt: stamp })).toBe(false)
    }
  })

  test('written by no device is refused', () => {
    for (const deviceId of ['', 'laptop', '01935c5e']) expect(takes(kind, { deviceId })).toBe(false)
  })
})

describe('ids', () => {
  test.each(['goal', 'remedy', 'pin', 'motive', 'choice', 'road', 'note'] as const)('of a %s are UUIDs', (kind) => {
    for (const id of ['', '1', 'weekly:2026-11-16', `${uuid(1)}0`, uuid(1).replaceAll('-', ''), ` ${uuid(1)}`]) {
      expect(takes(kind, { id })).toBe(false)
    }
    expect(takes(kind, { id: uuid(77) })).toBe(true)
  })

  test('that point to goals are UUIDs', () => {
    for (const field of ['lineageId', 'carriedFrom', 'parentId']) {
      expect(takes('goal', { [field]: 'weekly:2026-11-16' })).toBe(false)
      expect(takes('goal', { [field]: uuid(78) })).toBe(true)
    }
    expect(takes('remedy', { goalId: 'Send the draft' })).toBe(false)
  })

  test('that point to check-ins have their shape', () => {
    for (const id of ['', 'weekly', '2026-11-16', 'monthly:2026-11', uuid(1), 'weekly:', 'weekly:2026-11-16/done']) {
      expect(checkInIdSchema.safeParse(id).success).toBe(false)
      expect(takes('goal', { judgedIn: id })).toBe(false)
      expect(takes('remedy', { checkInId: id })).toBe(false)
      expect(takes('remedy', { judgedIn: id })).toBe(false)
      expect(takes('note', { forCheckIn: id })).toBe(false)
      expect(takes('answer', { checkInId: id })).toBe(false)
      expect(takes('pin', { to: id })).toBe(false)
      expect(takes('choice', { verdictIn: id })).toBe(false)
      for (const kind of ['motive', 'choice', 'road'] as const) expect(takes(kind, { checkInId: id })).toBe(false)
    }
  })

  test('that a pin was taken from may be of an answer or of a goal, but not nothing', () => {
    expect(takes('pin', { from: 'quarterly:2026-Q4/reread.sentence' })).toBe(true)
    expect(takes('pin', { from: uuid(1) })).toBe(true)
    expect(takes('pin', { from: '' })).toBe(false)
  })

  test('of the rows there is one of are fixed', () => {
    expect(takes('settings', { id: 'settings2' })).toBe(false)
    expect(takes('meta', { id: uuid(1) })).toBe(false)
  })

  test('of check-ins are made of kind and period', () => {
    expect(checkInId('weekly', '2026-11-16')).toBe('weekly:2026-11-16')
    expect(checkInId('quarterly', '2026-Q4')).toBe('quarterly:2026-Q4')
    expect(checkInId('yearly', '2026')).toBe('yearly:2026')
    expect(checkInId('five-year', '2022-2026')).toBe('five-year:2022-2026')
    expect(() => checkInId('weekly', 'this week')).toThrow()
    expect(() => checkInId('weekly', '')).toThrow()
  })

  test('of answers are made of check-in and prompt', () => {
    expect(answerId('weekly:2026-11-16', 'done.moved')).toBe('weekly:2026-11-16/done.moved')
    for (const id of ['', 'done.moved', 'weekly:2026-11-16/', '/done.moved', 'weekly:2026-11-16/done/moved']) {
      expect(takes('answer', { id })).toBe(false)
    }
  })
})

describe('days and periods', () => {
  const noDays = ['2026-02-30', '2026-2-3', '2026-11-23T00:00:00.000Z', '2026-W47', 'today', '']

  test('that are none are refused wherever one stands', () => {
    for (const day of noDays) {
      expect(takes('note', { day })).toBe(false)
      expect(takes('settings', { firstDay: day })).toBe(false)
      expect(takes('remedy', { forWeek: day })).toBe(false)
      expect(takes('goal', { periodKey: day })).toBe(false)
      expect(takes('check-in', { periodKey: day })).toBe(false)
    }
  })

  test('of all four kinds are taken', () => {
    for (const key of ['2026-11-16', '2026-Q4', '2026', '2022-2026']) expect(periodKeySchema.parse(key)).toBe(key)
  })

  test('that belong to no kind are refused', () => {
    for (const key of ['2026-Q5', '26', '20260', '2022-2027', '2026-11', 'weekly:2026-11-16', 2026, null]) {
      expect(periodKeySchema.safeParse(key).success).toBe(false)
    }
  })

  test('keep the zone they were written in', () => {
    for (const kind of ['check-in', 'goal', 'remedy', 'note'] as const) {
      expect(takes(kind, { zone: 'Australia/Lord_Howe' })).toBe(true)
      expect(takes(kind, { zone: '' })).toBe(false)
    }
  })
})

describe('a check-in', () => {
  test('keeps all that may stand in it', () => {
    const whole = {
      ...CHECK_IN,
      language: 'zh',
      supervisor: '王老师',
      state: 'finished',
      finishedAt: NOW,
      amendedAt: NOW,
      skipReason: 'Away',
      position: { section: 'goals', prompt: 'goals.outcomes', subject: uuid(1), field: 'evidence', caret: 12 },
      seconds: { arrive: 80.5, done: 0 },
      extended: { done: 5 },
      early: true,
      late: true,
      frozen: TALLY,
    }
    expect(checkInSchema.parse(whole)).toStrictEqual(whole)
  })

  test('is of one of four kinds', () => {
    for (const kind of CHECK_IN_KINDS) expect(takes('check-in', { kind })).toBe(true)
    expect(takes('check-in', { kind: 'monthly' })).toBe(false)
    expect(takes('check-in', { questionnaire: { kind: 'monthly', version: 1 } })).toBe(false)
  })

  test('is draft, finished or skipped', () => {
    for (const state of ['draft', 'finished', 'skipped']) expect(takes('check-in', { state })).toBe(true)
    expect(takes('check-in', { state: 'missed' })).toBe(false)
  })

  test('was asked by a version that counts from 1', () => {
    for (const version of [0, -1, 1.5, '1']) {
      expect(takes('check-in', { questionnaire: { kind: 'weekly', version } })).toBe(false)
    }
  })

  test('is in a language the interface has', () => {
    expect(takes('check-in', { language: 'fr' })).toBe(false)
    expect(takes('check-in', { language: 'system' })).toBe(false)
  })

  test('counts no negative time', () => {
    expect(takes('check-in', { seconds: { done: -1 } })).toBe(false)
    expect(takes('check-in', { extended: { done: -5 } })).toBe(false)
    expect(takes('check-in', { seconds: { done: '60' } })).toBe(false)
    expect(takes('check-in', { seconds: { done: Number.POSITIVE_INFINITY } })).toBe(false)
  })

  test('has its caret at a whole place', () => {
    const caretAt = (caret: number) => positionSchema.safeParse({ section: 's', prompt: 'p', caret }).success
    expect([0, 200_000, -1, 1.5].map(caretAt)).toEqual([true, true, false, false])
  })

  test('freezes whole counts only', () => {
    expect(tallySchema.parse(TALLY)).toStrictEqual(TALLY)
    for (const met of [-1, 0.5, '1', undefined]) {
      expect(tallySchema.safeParse({ ...TALLY, goals: { ...TALLY.goals, met } }).success).toBe(false)
    }
    const { remedies: _, ...less } = TALLY
    expect(tallySchema.safeParse(less).success).toBe(false)
  })

  test('freezes the pattern it showed, by cause, whole counts only', () => {
    expect(tallySchema.parse({ ...TALLY, pattern: PATTERN })).toStrictEqual({ ...TALLY, pattern: PATTERN })
    const takesPattern = (pattern: unknown) => tallySchema.safeParse({ ...TALLY, pattern }).success
    for (const field of Object.keys(CAUSE)) {
      for (const wrong of [-1, 0.5, '1', undefined]) {
        expect(takesPattern({ ...PATTERN, motive: { ...CAUSE, [field]: wrong } })).toBe(false)
      }
    }
    expect(takesPattern({ ...PATTERN, effort: { ...CAUSE, chosen: { place: -1 } } })).toBe(false)
    const { outside: _, ...less } = PATTERN
    expect(takesPattern(less)).toBe(false)
  })
})

describe('an answer', () => {
  test('is a text, a line, a point of five, a highlight, or a point or an option with what there is to say', () => {
    for (const value of [
      { kind: 'text', text: '# Words\n\n- in **Markdown**' },
      { kind: 'line', text: '' },
      { kind: 'scale', point: 1 },
      { kind: 'scale', point: 5 },
      { kind: 'highlight', text: 'The draft went out.' },
      { kind: 'scale-text', point: 5, text: 'A good year.' },
      { kind: 'scale-text', text: '' },
      { kind: 'option', option: 'persist', text: 'One more year.' },
      { kind: 'option', text: '' },
    ]) {
      expect(answerValueSchema.parse(value)).toStrictEqual(value)
    }
  })

  test.each([
    { kind: 'scale', point: 0 },
    { kind: 'scale', point: 6 },
    { kind: 'scale', point: 2.5 },
    { kind: 'scale', point: '3' },
    { kind: 'scale', text: 'three' },
    { kind: 'scale-text', point: 0, text: '' },
    { kind: 'scale-text', point: 6, text: '' },
    { kind: 'scale-text', point: 3 },
    { kind: 'option', option: 3, text: '' },
    { kind: 'option', option: 'persist' },
    { kind: 'text', text: 7 },
    { kind: 'text' },
    { kind: 'drawing', text: 'a house' },
    { text: 'no kind' },
    'words',
  ])('is not %j', (value) => {
    expect(answerValueSchema.safeParse(value).success).toBe(false)
    expect(takes('answer', { value })).toBe(false)
  })

  test('keeps its earlier versions', () => {
    const whole = {
      ...ANSWER,
      earlier: [
        { at: NOW, value: { kind: 'text', text: 'before' } },
        { at: NOW, value: { kind: 'scale', point: 2 } },
      ],
    }
    expect(answerSchema.parse(whole)).toStrictEqual(whole)
    expect(takes('answer', { earlier: [{ at: '2026-11-23', value: ANSWER.value }] })).toBe(false)
    expect(takes('answer', { earlier: [{ value: ANSWER.value }] })).toBe(false)
  })

  test('of 200,000 characters with emoji and writing from right to left passes unchanged', () => {
    const part = 'Shipped 🎉 👩‍👩‍👧‍👦; 草稿发出去了。שלחתי את הטיוטה\u202e\u200f أرسلت المسودة\r\n\t\u0000 e\u0301 '
    const text = part.repeat(Math.ceil(200_000 / part.length))
    expect(text.length).toBeGreaterThanOrEqual(200_000)
    const parsed = answerSchema.parse({ ...ANSWER, value: { kind: 'text', text } })
    expect(parsed.value).toStrictEqual({ kind: 'text', text })
  })

  test('of any words at all passes unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(answerValueSchema.parse({ kind: 'line', text })).toStrictEqual({ kind: 'line', text })
      }),
    )
  })
})

describe('a goal', () => {
  test('keeps all that may stand in it', () => {
    const whole = {
      ...GOAL,
      level: 'quarter',
      periodKey: '2026-Q4',
      hours: 2.5,
      carriedFrom: uuid(2),
      carryDecision: 'double-time',
      parentId: uuid(3),
      outcome: 'partly',
      evidence: 'Two of three chapters.',
      cause: 'ability',
      judgedIn: 'weekly:2026-11-16',
      earlier: [{ at: NOW, title: 'Send it', outcome: 'missed', evidence: 'Nothing.', cause: 'effort' }],
    }
    expect(goalSchema.parse(whole)).toStrictEqual(whole)
  })

  test.each([
    ['level', 'month'],
    ['outcome', 'done'],
    ['cause', 'laziness'],
    ['carryDecision', 'drop'],
    ['hours', 0],
    ['hours', -2],
    ['hours', '2'],
    ['order', 'first'],
    ['earlier', [{ at: NOW }]],
  ])('with %s %j is refused', (field, value) => {
    expect(takes('goal', { [field]: value })).toBe(false)
  })

  test('may have a title that is long, empty, loose, or many lines, and keeps it as it was typed', () => {
    for (const title of ['', 'x'.repeat(20_000), ' loose  ', 'two\nlines'])
      expect(goalSchema.parse({ ...GOAL, title }).title).toBe(title)
  })
})

describe('the level of a goal', () => {
  test('is judged by one kind of check-in, and each kind judges one level', () => {
    expect(CHECK_IN_KINDS.map((kind) => LEVEL_OF[kind])).toEqual([...GOAL_LEVELS])
    expect(GOAL_LEVELS.map((level) => KIND_OF[level])).toEqual([...CHECK_IN_KINDS])
  })

  test('stands under the next longer one, and five years under none', () => {
    expect(GOAL_LEVELS.map(levelAbove)).toEqual(['quarter', 'year', 'five-year', undefined])
  })
})

describe('a remedy', () => {
  test('keeps all that may stand in it', () => {
    const plan = { kind: 'place', reply: 'The phone.', when: 'it is 9:00', will: 'sit down', hours: 3, kept: false }
    const whole = { ...REMEDY, ...plan, judgedIn: 'weekly:2026-11-23', earlier: [{ at: NOW, ...plan }] }
    expect(remedySchema.parse(whole)).toStrictEqual(whole)
  })

  test.each([
    ['cause', 'fate'],
    ['kept', 'yes'],
    ['hours', 0],
    ['earlier', [{ at: NOW, when: 'w' }]],
  ])('with %s %j is refused', (field, value) => {
    expect(takes('remedy', { [field]: value })).toBe(false)
  })
})

describe('a pin', () => {
  test('keeps its text as it stood, and what it was before', () => {
    const whole = { ...PIN, text: ' two\nlines ', earlier: [{ at: NOW, text: 'The draft.' }] }
    expect(pinSchema.parse(whole)).toStrictEqual(whole)
    expect(takes('pin', { earlier: [{ text: 'The draft.' }] })).toBe(false)
  })
})

describe('a motive', () => {
  test('keeps all that may stand in it', () => {
    const said = { root: 'fear', name: '', source: '', turned: '', statement: 'So that others can build.' }
    const whole = { ...MOTIVE, ...said, sealed: true, earlier: [{ at: NOW, ...said }] }
    expect(motiveSchema.parse(whole)).toStrictEqual(whole)
  })

  test('grows from a desire or a fear, or from what is not said', () => {
    for (const root of [...ROOTS, undefined]) expect(takes('motive', { root })).toBe(true)
    for (const root of ['duty', '', null]) expect(takes('motive', { root })).toBe(false)
  })

  test('is sealed or it is not: there is no third', () => {
    for (const sealed of [false, 'yes', 1]) expect(takes('motive', { sealed })).toBe(false)
  })

  test('as it stood before needs all its lines and when', () => {
    expect(takes('motive', { earlier: [{ at: NOW, name: 'fame' }] })).toBe(false)
    expect(takes('motive', { earlier: [{ name: '', source: '', turned: '', statement: '' }] })).toBe(false)
  })
})

describe('a choice', () => {
  test('keeps all that may stand in it', () => {
    const judged = { verdict: 'too early', verdictReason: 'The data is not in.' }
    const { title, reason, instead } = CHOICE
    const earlier = [{ at: NOW, title, reason, instead, ...judged }]
    const whole = { ...CHOICE, ...judged, verdict: 'right', verdictIn: 'quarterly:2027-Q1', earlier }
    expect(choiceSchema.parse(whole)).toStrictEqual(whole)
  })

  test('was right, wrong, or it is too early', () => {
    for (const verdict of VERDICTS) expect(takes('choice', { verdict })).toBe(true)
    for (const verdict of ['good', '', null, true]) expect(takes('choice', { verdict })).toBe(false)
    expect(takes('choice', { verdictReason: 7 })).toBe(false)
    expect(takes('choice', { earlier: [{ at: NOW, title: 'Write' }] })).toBe(false)
  })
})

describe('a road', () => {
  test('keeps all that may stand in it', () => {
    const said = {
      road: '自由职业',
      academic: { score: 0, reason: '' },
      commercial: { score: 10, reason: 'Two ask for it.' },
      growth: { reason: 'I do not know yet.' },
      taken: false,
      reason: 'Not before spring.',
    }
    const whole = { ...ROAD, ...said, earlier: [{ at: NOW, ...said }] }
    expect(roadSchema.parse(whole)).toStrictEqual(whole)
  })

  test('is one the method knows, one of the person’s own, or not chosen yet', () => {
    for (const name of [...ROADS, '自由职业', '']) expect(takes('road', { road: name })).toBe(true)
  })

  test.each(VALUES)('has an %s value from 0 to 10, in whole points', (name) => {
    for (const score of [0, 7, 10, undefined]) expect(takes('road', { [name]: { score, reason: '' } })).toBe(true)
    for (const score of [-1, 11, 7.5, '7', null]) expect(takes('road', { [name]: { score, reason: '' } })).toBe(false)
    expect(takes('road', { [name]: { score: 7 } })).toBe(false)
    expect(takes('road', { taken: 'yes' })).toBe(false)
    expect(takes('road', { earlier: [{ at: NOW, road: 'job' }] })).toBe(false)
  })
})

describe('a note', () => {
  test('keeps its tags and the check-in it is for', () => {
    const whole = { ...NOTE, tags: ['release', '发布'], forCheckIn: 'weekly:2026-11-16' }
    expect(noteSchema.parse(whole)).toStrictEqual(whole)
    expect(takes('note', { tags: 'release' })).toBe(false)
    expect(takes('note', { tags: [7] })).toBe(false)
  })
})

describe('meta', () => {
  test('counts revisions from 0 and schema versions from 1, in whole numbers', () => {
    for (const revision of [0, 1, 1_000_000]) expect(takes('meta', { revision })).toBe(true)
    for (const revision of [-1, 0.5, '1']) expect(takes('meta', { revision })).toBe(false)
    for (const schemaVersion of [0, -1, 1.5]) expect(takes('meta', { schemaVersion })).toBe(false)
    expect(takes('meta', { journalId: 'mine' })).toBe(false)
    expect(takes('meta', { writtenAt: '2026-11-23' })).toBe(false)
  })
})
