import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantSchema } from '#core/calendar/clock'
import { parseDay } from '#core/calendar/day'
import { LANGUAGES, type Language } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import { type Answer, answerSchema } from '#core/journal/answer'
import { CHECK_IN_KINDS, type CheckIn, type CheckInKind, checkInSchema } from '#core/journal/check-in'
import { type Choice, choiceSchema } from '#core/journal/choice'
import { type Motive, motiveSchema } from '#core/journal/motive'
import { noteSchema } from '#core/journal/note'
import { type Pin, pinSchema } from '#core/journal/pin'
import { type Road, roadSchema } from '#core/journal/road'
import { sealedPrompts } from '#core/questionnaires/catalogue'
import fiveYear from '#core/questionnaires/five-year/1.json' with { type: 'json' }
import quarterly from '#core/questionnaires/quarterly/1.json' with { type: 'json' }
import { type QuestionnaireText, questionnaireSchema } from '#core/questionnaires/schema'
import yearly from '#core/questionnaires/yearly/1.json' with { type: 'json' }
import { goalOf, remedyOf } from '../../../renderer/data/rows'
import { sampleJournal } from '../../../scripts/support/sample-journal'
import { ANSWER, CHECK_IN, goal, NOTE, remedy, uuid } from '../../../tests/unit/support/records'
import type { ArchivedEdition } from '../archive'
import { type Contents, EMPTY_CONTENTS } from '../contents'
import { markdownFiles } from './files'

const WEEK = 'weekly/2026-W47.md'
const AMENDED = '2026-11-24T08:00:00.000Z'
const HIDDEN = '(covered, not exported)'

function checkIn(change: Record<string, unknown> = {}): CheckIn {
  return checkInSchema.parse({ ...CHECK_IN, ...change })
}

function answer(promptId: string, value: unknown, change: Record<string, unknown> = {}): Answer {
  const checkInId = change.checkInId ?? CHECK_IN.id
  return answerSchema.parse({ ...ANSWER, checkInId, id: `${checkInId}/${promptId}`, promptId, value, ...change })
}

const line = (text: string) => ({ kind: 'line', text })

function journal(part: Partial<Contents>): Contents {
  return { ...EMPTY_CONTENTS, checkIns: [checkIn()], ...part }
}

type Wanted = { readonly language?: Language; readonly withSealed?: boolean; readonly editions?: ArchivedEdition[] }

function filesOf(contents: Contents, { language = 'en', withSealed = false, editions = [] }: Wanted = {}) {
  return new Map(markdownFiles(contents, editions, { language, withSealed }).map(({ path, text }) => [path, text]))
}

/** A file's text; fails when there is none at the path. */
function fileOf(path: string, contents: Contents, wanted?: Wanted): string {
  const text = filesOf(contents, wanted).get(path)
  if (text === undefined) throw new Error(`No file ${path}`)
  return text
}

/** What stands between a heading and the next one of any level. */
function under(heading: string, text: string): string | undefined {
  return text
    .split(/\n(?=#+ )/)
    .find((part) => part.startsWith(`${heading}\n`))
    ?.slice(heading.length)
    .trim()
}

const SMALL = journal({
  checkIns: [
    checkIn({
      state: 'finished',
      supervisor: 'Prof. "Q"\n---',
      finishedAt: '2026-11-23T12:30:00.000Z',
      amendedAt: AMENDED,
      seconds: { arrive: 100, done: 1000 },
      late: true,
    }),
  ],
  answers: [
    answer(
      'arrive.energy',
      { kind: 'scale', point: 4 },
      {
        earlier: [{ at: AMENDED, value: { kind: 'scale', point: 2 } }],
      },
    ),
    answer('arrive.eyes', line('# The *gap*\non Friday')),
    answer(
      'done.moved',
      { kind: 'text', text: '# Mine\n\n- **one**  \n- two' },
      {
        earlier: [
          { at: '2026-11-23T23:30:00.000Z', value: { kind: 'text', text: 'First *try*' } },
          { at: AMENDED, value: { kind: 'text', text: ' ' } },
        ],
      },
    ),
    answer('gone.prompt', line('Kept all the same')),
  ],
  goals: [
    goal({ judgedIn: checkIn().id, outcome: 'partly', evidence: 'half of it', cause: 'effort', hours: 1 }),
    goal({ id: uuid(2), lineageId: uuid(2), order: 2, judgedIn: checkIn().id, title: ' ' }),
    goal({ id: uuid(3), lineageId: uuid(3), periodKey: parseDay('2026-11-23'), title: '1. Rest', doneWhen: '' }),
  ],
  remedies: [
    remedy({ kind: 'place', reply: 'Scrolled', hours: 2, kept: false }),
    remedy({
      id: uuid(501),
      goalId: uuid(9),
      checkInId: checkIn({ id: 'weekly:2026-11-09' }).id,
      judgedIn: checkIn().id,
    }),
  ],
})

describe('the file of a check-in', () => {
  test('holds what it is, its questions as asked, and everything written in it', () => {
    expect(fileOf(WEEK, SMALL)).toBe(`---
type: "check-in"
kind: "weekly"
period: "2026-W47"
from: 2026-11-16
to: 2026-11-22
state: "finished"
started: 2026-11-23T12:00:00.000Z
finished: 2026-11-23T12:30:00.000Z
amended: 2026-11-24T08:00:00.000Z
zone: "Europe/Berlin"
supervisor: "Prof. \\"Q\\"\\n---"
language: "en"
questionnaire: "weekly/1"
minutes: 18
early: false
late: true
sealed: 0
---

# Weekly review · W47 of 2026 · 16 to 22 November

## Arrive

### How much energy did you have that week?

High (4 of 5)

#### As it stood on 24 November 2026

Low (2 of 5)

### How did most of that week feel?

Left blank.

### Picture Prof. "Q" --- reading your week. What catches their eye first?

\\# The \\*gap\\*

on Friday

## What I did

### What moved forward that week?

# Mine

- **one**  
- two

#### As it stood on 24 November 2026

Left blank.

#### As it stood on 24 November 2026

First *try*

### Where did the hours go, as Prof. "Q" --- would see it?

Left blank.

### Which sentence about that week is worth keeping?

Left blank.

## The week’s goals

### How did “Send the draft” turn out?

- Outcome: Partly
- Done when: it is in the inbox
- 1 hour
- One line: half of it
- Cause: I didn’t put the time in

### How did “this goal” turn out?

- Outcome: still open
- Done when: it is in the inbox

### Did you keep to this plan?

- When it is 9:00 on Tuesday, I will be at the library.
  - still open

## What got in the way

### What got in the way of “Send the draft”?

- Cause: I didn’t put the time in
  - In one sentence: what did you do instead? Scrolled
  - What would help you sit down to it? A fixed place and hour
  - When it is 9:00 on Tuesday, I will be at the library.
  - 2 hours
  - Not kept

## The week ahead

### What do you want done in the week of 23 to 29 November?

- 1\\. Rest

### What in you could get in the way?

Left blank.

## One honest sentence

### What would Prof. "Q" --- say to your face, and not soften?

Left blank.

## Also written

### gone.prompt

Kept all the same
`)
  })

  test('is in the language it was written in, whatever the language of the interface', () => {
    const text = fileOf(
      WEEK,
      journal({
        checkIns: [checkIn({ language: 'zh' })],
        answers: [answer('arrive.mood', { kind: 'scale', point: 4 })],
        goals: [goal({ judgedIn: checkIn().id, outcome: 'missed' })],
        remedies: [remedy({ when: '到周二早上九点', will: '', kind: 'place' })],
      }),
    )
    expect(text).toContain('# 周复盘 · 2026年第47周 · 11月16日至22日\n')
    expect(under('### 想象你敬重的人来看你那一周，会先看到什么？', text)).toBe('空着。')
    expect(under('### 那一周，心情大致怎么样？', text)).toBe('挺轻松（4／5）')
    expect(under('### “Send the draft”，后来怎么样了？', text)).toContain('- 结果：没做成')
    expect(text).toContain('下回用哪个办法？定好地点和钟点\n  - 到周二早上九点\n')
  })

  test('never makes a plan of the reply to a cause, and calls an unfinished one by its remedy', () => {
    const { id } = checkIn()
    const judged = { checkInId: checkIn({ id: 'weekly:2026-11-09' }).id, judgedIn: id, kept: false, will: '' }
    const excuse = { reply: 'Answered chat', when: 'it is 9:00', will: '' }
    const text = fileOf(
      WEEK,
      journal({
        goals: [goal({ judgedIn: id, outcome: 'missed', cause: 'effort' })],
        remedies: [
          remedy(excuse),
          remedy({ ...judged, id: uuid(502), when: 'it is 8:00', kind: 'place' }),
          remedy({ ...judged, id: uuid(503), when: '', kind: 'partner' }),
        ],
      }),
    )
    expect(text).not.toContain('I will')
    expect(under('### What got in the way of “Send the draft”?', text)).toBe(
      [
        '- Cause: I didn’t put the time in',
        '  - In one sentence: what did you do instead? Answered chat',
        '  - it is 9:00',
      ].join('\n'),
    )
    expect(text).toContain('- When it is 8:00: A fixed place and hour\n  - Not kept\n')
    expect(text).toContain('- Someone to work beside\n  - Not kept\n')
  })

  test('has the goals of its week that nobody judged yet, but for one that was skipped', () => {
    const contents = (state: 'finished' | 'skipped') =>
      journal({
        checkIns: [checkIn({ state })],
        goals: [goal({}), goal({ id: uuid(7), judgedIn: 'weekly:2026-11-23' })],
      })
    const text = fileOf(WEEK, contents('finished'))
    expect(text.match(/^### How did “Send the draft” turn out\?$/gm)).toHaveLength(1)
    expect(under('### How did “Send the draft” turn out?', text)).toContain('- Outcome: still open')
    expect(fileOf(WEEK, contents('skipped'))).not.toContain('Send the draft')
    expect(fileOf('goals.md', contents('skipped'))).toContain('- Send the draft')
  })

  test('says that there was nothing to ask about', () => {
    const text = fileOf(WEEK, journal({}))
    expect(under('## The week’s goals', text)).toBe('No goals were set for that week.')
    expect(under('## What got in the way', text)).toBe('Nothing to ask about: no goal was missed or half met.')
    expect(text).toContain('state: "draft"')
  })

  test('asks for the cause of a missed goal that was given none', () => {
    const goals = [goal({ judgedIn: checkIn().id, outcome: 'missed' })]
    expect(under('### What got in the way of “Send the draft”?', fileOf(WEEK, journal({ goals })))).toBe('Left blank.')
  })

  test('gives the reason a check-in was skipped for, and only what was written all the same', () => {
    const skipped = (skipReason?: string) => checkIn({ state: 'skipped', ...(skipReason && { skipReason }) })
    const text = fileOf(
      WEEK,
      journal({ checkIns: [skipped('Away:\n_home_')], answers: [answer('arrive.eyes', line('A'))] }),
    )
    expect(text).toContain('\nreason: "Away:\\n_home_"\n')
    expect(text.slice(text.indexOf('# Weekly'))).toBe(`# Weekly review · W47 of 2026 · 16 to 22 November

Left blank: Away: \\_home\\_

## Arrive

### Picture someone you respect reading your week. What catches their eye first?

A
`)
    expect(fileOf(WEEK, journal({ checkIns: [skipped()] }))).toMatch(/\n\nLeft blank\n$/)
  })

  test('has plans chosen for goals that are judged elsewhere', () => {
    const remedies = [remedy({ cause: 'timing', when: '', will: '', reply: 'The data' })]
    expect(under('### What got in the way of “this goal”?', fileOf(WEEK, journal({ remedies })))).toBe(
      '- Cause: It was too early for it\n  - What must be true first? The data',
    )
  })

  test('takes the day of UTC for a zone that this system does not know', () => {
    const earlier = [{ at: AMENDED, value: line('Old') }]
    const contents = journal({
      checkIns: [checkIn({ zone: 'Mars/Olympus' })],
      answers: [answer('arrive.eyes', line('New'), { earlier })],
    })
    expect(under('#### As it stood on 24 November 2026', fileOf(WEEK, contents))).toBe('Old')
  })
})

describe('a check-in whose questions are', () => {
  const contents = journal({
    checkIns: [checkIn({ questionnaire: { kind: 'weekly', version: 99 } })],
    answers: [
      answer('arrive.energy', { kind: 'scale', point: 4 }),
      answer('new.prompt', { kind: 'text', text: '*Prose*' }),
      answer('new.line', line('*Line*'), { earlier: [{ at: AMENDED, value: line('Old') }] }),
    ],
    goals: [
      goal({ judgedIn: checkIn().id, outcome: 'missed', cause: 'outside' }),
      goal({ id: uuid(3), periodKey: parseDay('2026-11-23'), title: 'Next' }),
    ],
    remedies: [
      remedy({ kind: 'moon' }),
      remedy({ id: uuid(501), judgedIn: checkIn().id, checkInId: checkIn({ id: 'weekly:2026-11-09' }).id, kept: true }),
    ],
  })

  test('unknown shows every answer, goal and plan', () => {
    const text = fileOf(WEEK, contents)
    expect(text.slice(text.indexOf('# Weekly'))).toBe(`# Weekly review · W47 of 2026 · 16 to 22 November

This Vantage does not know the questions. Everything written stands below, each under its short name.

## What was written

### arrive.energy

4 of 5

### new.line

\\*Line\\*

#### As it stood on 24 November 2026

Old

### new.prompt

*Prose*

### Goals

- Send the draft
  - Outcome: Missed
  - Done when: it is in the inbox
  - Cause: Something outside held it up

### Earlier plans looked at here

- When it is 9:00 on Tuesday, I will be at the library.
  - Kept

### Plans from this review

- Send the draft
  - Cause: I didn’t put the time in
  - What would help you sit down to it? moon
  - When it is 9:00 on Tuesday, I will be at the library.

### Goals for 23 to 29 November

- Next
  - Done when: it is in the inbox
`)
  })

  test('known from an archive only shows them, in any language there is', () => {
    const texts = {
      title: 'Revue',
      someone: 'on',
      sections: {},
      prompts: { 'new.prompt': { question: 'Quoi, {name} ?' } },
    }
    const prompts = [{ id: 'new.prompt', answer: { kind: 'text' as const }, source: 'own' }]
    const questions = { kind: 'weekly' as const, version: 99, sections: [{ id: 'new', minutes: 1, prompts }] }
    const text = fileOf(WEEK, contents, { editions: [{ questions, texts: { fr: texts } }] })
    expect(text).toContain('# Revue · W47 of 2026')
    expect(under('### Quoi, on ?', text)).toBe('*Prose*')
    expect(under('### new.line', text)).toBe('\\*Line\\*')
    expect(text).toContain('## Also written')
  })
})

describe('paths', () => {
  test('are those of the period, in no language', () => {
    const of = (kind: string, periodKey: string) =>
      checkIn({ id: `${kind}:${periodKey}`, kind, periodKey, questionnaire: { kind, version: 1 } })
    const checkIns = [
      of('weekly', '2024-12-30'),
      of('weekly', '2026-12-28'),
      of('quarterly', '2026-Q4'),
      of('yearly', '2026'),
      of('five-year', '2022-2026'),
    ]
    const files = filesOf(journal({ checkIns }))
    expect([...files.keys()]).toEqual([
      'README.md',
      'five-year/2022-2026.md',
      'quarterly/2026-Q4.md',
      'weekly/2025-W01.md',
      'weekly/2026-W53.md',
      'yearly/2026.md',
    ])
    expect(files.get('quarterly/2026-Q4.md')).toContain('from: 2026-10-01\nto: 2026-12-31\n')
    expect(files.get('yearly/2026.md')).toContain('from: 2026-01-01\nto: 2026-12-31\n')
    const title = (path: string) => files.get(path)?.match(/^# (.*)$/m)?.[1]
    expect(title('quarterly/2026-Q4.md')).toMatch(/^Quarterly review · Q4 2026$/)
    expect(title('yearly/2026.md')).toBe('Yearly check-in · 2026')
    expect(title('five-year/2022-2026.md')).toBe('Five-year check-in · 2022 to 2026')
  })

  test('are told apart, also for what should not be', () => {
    const checkIns = [
      checkIn(),
      checkIn({ id: 'weekly:2026-11-17', periodKey: '2026-11-17' }),
      checkIn({ id: 'weekly:2026-11-18', periodKey: '2026-11-16' }),
    ]
    expect([...filesOf(journal({ checkIns })).keys()].slice(1)).toEqual([
      'weekly/2026-11-17.md',
      'weekly/2026-W47-2.md',
      WEEK,
    ])
  })
})

describe('goals in files', () => {
  test('say what they stand under, where they were carried from, and how they stood before', () => {
    const quarter = goal({ id: uuid(7), level: 'quarter', periodKey: '2026-Q4', title: 'A paper', doneWhen: '' })
    const first = goal({ id: uuid(8), periodKey: parseDay('2026-11-02'), title: 'Write', parentId: quarter.id })
    const carried = goal({
      id: uuid(9),
      periodKey: parseDay('2026-11-09'),
      title: 'Write a page',
      parentId: quarter.id,
      carriedFrom: first.id,
      carryDecision: 'double-time',
      hours: 4,
      earlier: [{ at: instantSchema.parse('2026-11-10T19:00:00.000Z'), title: 'Write it all', outcome: 'missed' }],
    })
    const text = fileOf('goals.md', journal({ goals: [quarter, first, carried] }))
    expect(text).toContain(`- Write a page
  - Done when: it is in the inbox
  - 4 hours
  - Under: A paper
  - Carried over from 2 to 8 November
  - Decided when carried again: give it twice the time
  - As it stood on 10 November 2026: Write it all · Missed`)
    // What is gone is no goal to stand under.
    const gone = { ...quarter, deletedAt: instantSchema.parse('2026-11-12T19:00:00.000Z') }
    expect(fileOf('goals.md', journal({ goals: [gone, first, carried] }))).not.toContain('Under:')
  })
})

describe('the files beside the check-ins', () => {
  test('hold goals that look further, and what no check-in shows', () => {
    const year = goal({ id: uuid(4), level: 'year', periodKey: '2026', title: 'Finish', outcome: 'met', doneWhen: '' })
    const contents = journal({
      goals: [
        goal({ title: 'Waits', periodKey: parseDay('2026-11-09') }),
        goal({ id: uuid(2), periodKey: parseDay('2026-11-23'), title: 'Shown as planned' }),
        goal({ id: uuid(3), judgedIn: checkIn().id, title: 'Shown as judged', outcome: 'met' }),
        year,
        { ...year, id: uuid(5), level: 'five-year', periodKey: goal({ periodKey: '2022-2026' } as never).periodKey },
        goal({ id: uuid(6), title: '', doneWhen: ' ' }),
      ],
      remedies: [remedy({ checkInId: checkIn({ id: 'weekly:2026-11-09' }).id })],
    })
    expect(fileOf('goals.md', contents)).toBe(`# Goals

## Five years

### 2022 to 2026

- Finish
  - Outcome: Met

## Year

### 2026

- Finish
  - Outcome: Met

## Week

### W46 of 2026 · 9 to 15 November

- Waits
  - Done when: it is in the inbox

## Plans that stand in no review

- Waits
  - Cause: I didn’t put the time in
  - When it is 9:00 on Tuesday, I will be at the library.
`)
    const chinese = fileOf('goals.md', contents, { language: 'zh' })
    expect(chinese).toContain('## 五年\n\n### 2022至2026年\n')
    expect(chinese).toContain('## 年度\n\n### 2026年\n')
  })

  test('hold the notes by day, oldest first', () => {
    const note = (number: number, day: string, text: string, tags: string[] = []) =>
      noteSchema.parse({ ...NOTE, id: uuid(number), day, text, tags })
    const notes = [note(3, '2026-11-18', 'c *'), note(2, '2026-11-17', 'a', ['x y']), note(1, '2026-11-18', 'b\nb')]
    expect(fileOf('notes.md', journal({ notes }))).toBe(
      '# Notes\n\n## 17 November 2026\n\n- a #x y\n\n## 18 November 2026\n\n- b b\n- c \\*\n',
    )
  })

  test('are left out when they would be empty', () => {
    expect([...filesOf(EMPTY_CONTENTS).keys()]).toEqual(['README.md'])
  })
})

test('deleted records are in no file', () => {
  const deletedAt = AMENDED
  const gone = { deletedAt: checkIn({ deletedAt }).deletedAt }
  const contents = journal({
    checkIns: [checkIn(), checkIn({ deletedAt, id: 'weekly:2026-11-09', periodKey: '2026-11-09' })],
    answers: [answer('arrive.eyes', line('GONE'), gone), answer('x', line('GONE'), gone)],
    goals: [goal({ title: 'GONE', judgedIn: checkIn().id, ...gone }), goal({ id: uuid(2), title: 'GONE', ...gone })],
    remedies: [remedy({ when: 'GONE', ...gone }), remedy({ id: uuid(501) })],
    notes: [noteSchema.parse({ ...NOTE, text: 'GONE', ...gone })],
  })
  const files = filesOf(contents)
  expect([...files.keys()]).toEqual(['README.md', WEEK])
  expect([...files.values()].join()).not.toContain('GONE')
})

describe('sealed answers', () => {
  const sealed = (promptId: string, value: unknown) =>
    answer(promptId, value, { sealed: true, earlier: [{ at: AMENDED, value: line('MARK before') }] })
  const contents = journal({ answers: [sealed('arrive.eyes', line('MARK')), sealed('new', line('MARK'))] })
  const question = '### Picture someone you respect reading your week. What catches their eye first?'

  test('leave only a word that they are there', () => {
    const files = filesOf(contents)
    expect(under(question, files.get(WEEK) ?? '')).toBe(HIDDEN)
    expect(under('### new', files.get(WEEK) ?? '')).toBe(HIDDEN)
    expect(files.get(WEEK)).toContain('\nsealed: 2\n')
    expect(files.get('README.md')).toContain('2 covered answers were left out.')
    expect(fileOf('README.md', contents, { language: 'zh' })).toContain('有 2 条封存的回答没有导出。')
  })

  test('come along when asked for', () => {
    const files = filesOf(contents, { withSealed: true })
    expect(under(question, files.get(WEEK) ?? '')).toBe('MARK')
    expect(under('#### As it stood on 24 November 2026', files.get(WEEK) ?? '')).toBe('MARK before')
    expect(files.get(WEEK)).toContain('\nsealed: 0\n')
    expect(files.get('README.md')).toContain('2 covered answers are among these files.')
    expect(fileOf('README.md', contents, { language: 'zh', withSealed: true })).toContain('谁打开都看得到')
  })

  test('never leak, whatever they say and wherever they stand', () => {
    const prompts = [
      'arrive.energy',
      'arrive.eyes',
      'done.moved',
      'done.highlight',
      'goals.outcomes',
      'next.goals',
      'x',
    ]
    const value = fc.record({
      kind: fc.constantFrom('text', 'line', 'highlight'),
      text: fc.string({ unit: 'grapheme' }).map((text) => `${text}QZQMARK${text}`),
    })
    const check = fc.record({
      state: fc.constantFrom('draft', 'finished', 'skipped'),
      language: fc.constantFrom(...LANGUAGES),
      version: fc.constantFrom(1, 99),
    })
    fc.assert(
      fc.property(
        fc.subarray(prompts, { minLength: 1 }),
        value,
        value,
        check,
        (ids, now, before, { version, ...rest }) => {
          const earlier = [{ at: AMENDED, value: before }]
          const secret = journal({
            checkIns: [checkIn({ ...rest, questionnaire: { kind: 'weekly', version } })],
            answers: ids.map((id) => answer(id, now, { sealed: true, earlier })),
          })
          const without = [...filesOf(secret).values()].join('\n')
          const within = [...filesOf(secret, { withSealed: true }).values()].join('\n')
          expect(without).not.toContain('QZQMARK')
          expect(without).toContain(`sealed: ${ids.length}\n`)
          expect(within.split('QZQMARK')).toHaveLength(ids.length * 2 + 1)
        },
      ),
    )
  })
})

const record = { createdAt: CHECK_IN.createdAt, updatedAt: CHECK_IN.updatedAt, deviceId: CHECK_IN.deviceId }
const QUARTER = 'quarterly:2026-Q4'
const YEAR = 'yearly:2026'
const SPAN = 'five-year:2022-2026'
const LEFT_OUT = { root: 'desire', name: '', source: '', turned: '', statement: '' }

function longer(id: string, change: Record<string, unknown> = {}): CheckIn {
  const [kind, periodKey] = id.split(':')
  return checkIn({ id, kind, periodKey, state: 'finished', questionnaire: { kind, version: 99 }, ...change })
}

function choice(number: number, change: Record<string, unknown> = {}): Choice {
  const said = { title: 'Stay in the lab', reason: 'The data is *here*', instead: 'The offer' }
  return choiceSchema.parse({ ...record, id: uuid(number), checkInId: QUARTER, ...said, ...change })
}

function motive(number: number, change: Record<string, unknown> = {}): Motive {
  return motiveSchema.parse({ ...record, id: uuid(number), checkInId: SPAN, ...LEFT_OUT, ...change })
}

function pin(number: number, from: string, text: string, change: Record<string, unknown> = {}): Pin {
  return pinSchema.parse({ ...record, id: uuid(number), from, text, to: QUARTER, ...change })
}

function road(change: Record<string, unknown> = {}): Road {
  return roadSchema.parse({ ...record, id: uuid(80), checkInId: SPAN, road: '', reason: '', ...change })
}

const POINTS = ['Not at all', 'A little', 'Half', 'Mostly', 'Fully']
const OPTIONS = { fame: { label: 'Fame' }, change: { label: 'Change course' }, phd: { label: 'The PhD' } }
const ABOUT: Readonly<Record<string, string>> = {
  'goals.outcomes': ' {goal}',
  'goals.cause': ' {goal}',
  'choice.verdicts': ' {choice}',
  'turn.motive': ' {motive}',
  'next.goals': ' {next}',
  'next.aims': ' {next}',
  'next.year': ' {next}',
}

/** The questions of a longer check-in under a version of their own, each asked by its id. */
function editionOfKind(kind: CheckInKind, structure: unknown, about = ABOUT): ArchivedEdition {
  const questions = questionnaireSchema.parse({ ...Object(structure), kind, version: 99 })
  const prompts = questions.sections.flatMap((section) => section.prompts)
  const texts: QuestionnaireText = {
    title: `The ${kind} one`,
    someone: 'someone',
    sections: {},
    prompts: Object.fromEntries(
      prompts.map(({ id, answer: { kind: answered } }) => [
        id,
        {
          question: `${id}${about[id] ?? ''}?`,
          ...(answered === 'scale-text' && { points: POINTS }),
          ...(['option', 'road', 'motives'].includes(answered) && { options: OPTIONS }),
        },
      ]),
    ),
  }
  return { questions, texts: { en: texts } }
}

const LONGER = [
  editionOfKind('quarterly', quarterly),
  editionOfKind('yearly', yearly),
  editionOfKind('five-year', fiveYear),
]

const NO_CAUSE = { times: 0, chosen: {}, kept: 0, notKept: 0, helped: 0, didNotHelp: 0, unknown: 0 }
const FROZEN = {
  goals: { met: 0, partly: 0, missed: 0, dropped: 0, open: 0 },
  causes: { effort: 0, ability: 0, timing: 0, motive: 0, outside: 0 },
  remedies: { kept: 0, notKept: 0 },
  pattern: {
    effort: { times: 3, chosen: { partner: 1, place: 2 }, kept: 2, notKept: 1, helped: 1, didNotHelp: 0, unknown: 1 },
    ability: { ...NO_CAUSE, times: 1, chosen: { moon: 1 }, notKept: 1 },
    timing: NO_CAUSE,
    motive: { ...NO_CAUSE, times: 1 },
    outside: NO_CAUSE,
  },
}

const LONG = journal({
  checkIns: [
    checkIn(),
    longer(QUARTER, { frozen: FROZEN }),
    longer('quarterly:2027-Q1'),
    longer(YEAR),
    longer(SPAN, { seconds: { view: 600 } }),
  ],
  answers: [
    answer('reread.sentence', line('A *long* one'), { checkInId: QUARTER }),
    answer(
      'good.year',
      { kind: 'scale-text', point: 4, text: '# Good\nand calm' },
      {
        checkInId: YEAR,
        earlier: [
          { at: '2026-11-23T08:00:00.000Z', value: { kind: 'scale-text', text: 'Unsure' } },
          { at: AMENDED, value: { kind: 'scale-text', point: 2, text: '' } },
        ],
      },
    ),
    answer(
      'course.verdict',
      { kind: 'option', option: 'change', text: 'Another _road_' },
      { checkInId: YEAR, earlier: [{ at: AMENDED, value: { kind: 'option', option: 'gone', text: '' } }] },
    ),
    answer('motive.same', { kind: 'option', text: 'Hard to say' }, { checkInId: YEAR }),
    answer('bystander.memory', { kind: 'text', text: 'SECRET memory' }, { checkInId: SPAN, sealed: true }),
  ],
  goals: [
    goal({ id: uuid(10), level: 'quarter', periodKey: '2027-Q1', title: 'Submit', doneWhen: '' }),
    goal({ id: uuid(11), level: 'year', periodKey: '2027', title: 'Graduate', doneWhen: '' }),
    goal({ id: uuid(12), level: 'five-year', periodKey: '2027-2031', title: 'A lab', doneWhen: '' } as never),
  ],
  choices: [
    choice(20, {
      verdict: 'right',
      verdictReason: 'It grew',
      verdictIn: 'quarterly:2027-Q1',
      earlier: [
        { at: AMENDED, title: 'Stay', reason: '', instead: '', verdict: 'too early' },
        // What reads like the version after it is not repeated.
        { at: AMENDED, title: 'Stay', reason: ' ', instead: '', verdict: 'too early' },
      ],
    }),
    choice(21, { title: ' ', reason: '', instead: 'Sleep' }),
    choice(22, { title: '', reason: '', instead: ' ' }),
    choice(23, {
      checkInId: 'quarterly:2026-Q3',
      title: 'Move',
      reason: '',
      verdictIn: QUARTER,
      verdictReason: 'No sign',
    }),
  ],
  pins: [
    pin(30, `${CHECK_IN.id}/sentence.honest`, '# Say it\nplainly', { earlier: [{ at: AMENDED, text: 'Say it' }] }),
    pin(31, uuid(10), 'Submit'),
    pin(32, 'nowhere', 'From nowhere'),
    pin(33, `${SPAN}/bystander.memory`, 'SECRET memory'),
  ],
  motives: [
    motive(40, {
      name: 'fame',
      source: 'SECRET school',
      turned: 'Teach *well*',
      sealed: true,
      earlier: [{ at: AMENDED, ...LEFT_OUT, name: 'SECRET old name', turned: 'Teach' }],
    }),
    motive(41, { root: 'fear', name: 'SECRET fear', sealed: true }),
    motive(42, { checkInId: YEAR, root: undefined, statement: 'To find out' }),
  ],
  roads: [
    road({
      road: 'phd',
      academic: { score: 7, reason: 'Nobody knows' },
      commercial: { score: 0, reason: '' },
      growth: { reason: 'Unclear' },
      taken: true,
      reason: 'I love it',
      earlier: [{ at: AMENDED, road: 'own *road*', taken: false, reason: '' }],
    }),
    road({ id: uuid(81), checkInId: YEAR, road: 'venture', reason: 'It pays' }),
  ],
})

/** A check-in's file from its title on. */
function bodyOf(path: string, contents: Contents, wanted?: Wanted): string {
  const text = fileOf(path, contents, wanted)
  return text.slice(text.indexOf('\n# ') + 1)
}

describe('the file of a longer check-in', () => {
  test('of a quarter holds pins, the pattern, choices and verdicts, and nothing of its weeks', () => {
    expect(bodyOf('quarterly/2026-Q4.md', LONG, { editions: LONGER })).toBe(`# The quarterly one · Q4 2026

## reread

### reread.pins?

> \\# Say it
>
> plainly
>
> From: Weekly review · W47 of 2026 · 16 to 22 November

#### As it stood on 24 November 2026

> Say it
>
> From: Weekly review · W47 of 2026 · 16 to 22 November

> Submit
>
> From: Q1 2027

> From nowhere

> (covered, not exported)
>
> From: Five-year check-in · 2022 to 2026

### reread.sentence?

A \\*long\\* one

## goals

No goals were set for that quarter.

Nothing to ask about: no goal was missed or half met.

## pattern

### pattern.causes?

- I didn’t put the time in: 3 goals
  - Chosen against it: A fixed place and hour (2 times); Someone to work beside
  - Kept: 2, not kept: 1
  - Of those kept, helped: 1, did not help: 0, not known yet: 1
- I couldn’t do it yet: 1 goal
  - Chosen against it: moon
  - Kept: 0, not kept: 1
- I didn’t really want it: 1 goal

### pattern.keep?

Left blank.

### pattern.stop?

Left blank.

## choice

### choice.verdicts Move?

- Verdict: still open
- What shows it: No sign
- And not: The offer

### choice.goal?

Left blank.

### choice.aligned?

Left blank.

### choice.made?

- Stay in the lab
  - Because: The data is \\*here\\*
  - And not: The offer
  - Verdict: Right (Q1 2027)
  - What shows it: It grew
- this choice
  - And not: Sleep

#### As it stood on 24 November 2026

- Stay
  - Verdict: Too early to tell

## next

### next.goals Q1 2027?

- Submit
`)
  })

  test('of a year holds scales and options with their text and their earlier versions, motive and road', () => {
    const text = bodyOf('yearly/2026.md', LONG, { editions: LONGER })
    expect(under('### good.year?', text)).toBe('Mostly (4 of 5)\n\n\\# Good\n\nand calm')
    expect(text).toContain(`#### As it stood on 24 November 2026

A little (2 of 5)

#### As it stood on 23 November 2026

Unsure

`)
    expect(under('### course.verdict?', text)).toBe('Change course\n\nAnother \\_road\\_')
    expect(text).toContain('#### As it stood on 24 November 2026\n\ngone\n')
    expect(under('### motive.same?', text)).toBe('Hard to say')
    expect(under('### motive.statement?', text)).toBe('To find out')
    expect(under('### road.on?', text)).toBe('- A venture\n- Because: It pays')
    expect(under('### aims.goals?', text)).toBe('- Graduate')
    expect(text).not.toContain('## Also written')
    expect(text).not.toContain('view.quarters')
  })

  test('of five years holds motives, road, and the goals of the span and of its first year', () => {
    const text = bodyOf('five-year/2022-2026.md', LONG, { editions: LONGER, withSealed: true })
    expect(text.slice(text.indexOf('### bystander.memory'))).toBe(`### bystander.memory?

SECRET memory

### bystander.wanted?

Left blank.

### bystander.feared?

Left blank.

## names

### names.desires?

- Fame
  - Comes from: SECRET school

#### As it stood on 24 November 2026

- SECRET old name

### names.fears?

- SECRET fear

## turn

### turn.motive Fame?

Teach \\*well\\*

#### As it stood on 24 November 2026

Teach

### turn.motive SECRET fear?

Left blank.

## problem

### problem.solve?

Left blank.

## value

### value.scores?

- Academic value: 7 of 10
  - Because: Nobody knows
- Commercial value: 0 of 10
- Growth value
  - Because: Unclear

#### As it stood on 24 November 2026

Left blank.

### value.road?

- The PhD
- Taken
- Because: I love it

#### As it stood on 24 November 2026

- own \\*road\\*
- Not taken

## next

### next.aims 2027 to 2031?

- A lab

### next.year 2027?

- Graduate
`)
    expect(text).not.toContain('view.gate')
  })

  test('shows of sealed motives what they became, but neither name nor source', () => {
    const files = filesOf(LONG, { editions: LONGER })
    const text = files.get('five-year/2022-2026.md') ?? ''
    expect(under('### names.desires?', text)).toBe(`- ${HIDDEN}`)
    expect(under('### names.fears?', text)).toBe(`- ${HIDDEN}`)
    expect(text).toContain(`### turn.motive what was wanted?\n\nTeach \\*well\\*\n`)
    expect(text).toContain('\nsealed: 3\n')
    expect(files.get('quarterly/2026-Q4.md')).toContain('\nsealed: 1\n')
    expect(files.get('README.md')).toContain('4 covered answers were left out.')
    expect([...files.values()].join()).not.toMatch(/SECRET|fame/i)
    const inside = filesOf(LONG, { editions: LONGER, withSealed: true })
    expect(inside.get('five-year/2022-2026.md')).toContain('\nsealed: 0\n')
    expect(inside.get('quarterly/2026-Q4.md')).toContain('> SECRET memory\n')
    expect(inside.get('README.md')).toContain('4 covered answers are among these files.')
  })

  test('asks once what its questions do not name', () => {
    const contents = {
      ...LONG,
      motives: [...LONG.motives, motive(43, { root: 'fear', name: 'dark', turned: 'Light' })],
      choices: [...LONG.choices, choice(24, { title: 'Rest', checkInId: 'quarterly:2026-Q3', verdictIn: QUARTER })],
    }
    const editions = [editionOfKind('quarterly', quarterly, {}), editionOfKind('five-year', fiveYear, {})]
    const text = bodyOf('five-year/2022-2026.md', contents, { editions })
    expect(text).toContain(`- what was feared\n\nLeft blank.\n\n- dark\n\nLight\n\n## problem`)
    expect(under('### choice.verdicts?', bodyOf('quarterly/2026-Q4.md', contents, { editions }))).toMatch(
      /^- Move\n(?: {2}- .*\n)+- Rest\n {2}- Verdict: still open\n/,
    )
  })

  test('without a word in it says so where something was asked for, and not when it was skipped', () => {
    for (const [id, path] of [
      [QUARTER, 'quarterly/2026-Q4.md'],
      [SPAN, 'five-year/2022-2026.md'],
    ] as const) {
      const text = (state: string) => bodyOf(path, journal({ checkIns: [longer(id, { state })] }), { editions: LONGER })
      expect(text('skipped')).toMatch(/^# .*\n\nLeft blank\n$/)
      expect(text('draft')).not.toMatch(/\.(pattern|weeks|years|gate|verdicts)\b/)
      const asked = text('draft').match(/### .*/g) ?? []
      expect(text('draft').match(/^Left blank\.$/gm)).toHaveLength(asked.length)
    }
    const blank = bodyOf('five-year/2022-2026.md', journal({ checkIns: [longer(SPAN)] }), { editions: LONGER })
    expect(under('### turn.motive this motive?', blank)).toBe('Left blank.')
  })

  test('skipped with motives shows those that became something', () => {
    const contents = {
      ...LONG,
      checkIns: [longer(SPAN, { state: 'skipped' })],
      motives: [...LONG.motives, motive(44, { name: 'Named only' })],
    }
    const text = bodyOf('five-year/2022-2026.md', contents, { editions: LONGER, withSealed: true })
    expect(text.match(/### turn\.motive .*/g)).toEqual(['### turn.motive Fame?'])
  })

  test('whose questions are unknown, or ask for none of it, shows all of it all the same', () => {
    const text = bodyOf('five-year/2022-2026.md', LONG)
    expect(text.slice(text.indexOf('### Motives'))).toBe(`### Motives

- ${HIDDEN}
  - A desire
  - Turned into: Teach \\*well\\*
- ${HIDDEN}
  - A fear

#### As it stood on 24 November 2026

- ${HIDDEN}
  - A desire
  - Turned into: Teach

### What the problem is worth

- Academic value: 7 of 10
  - Because: Nobody knows
- Commercial value: 0 of 10
- Growth value
  - Because: Unclear

#### As it stood on 24 November 2026

Left blank.

### The road

- A PhD
- Taken
- Because: I love it

#### As it stood on 24 November 2026

- own \\*road\\*
- Not taken

### Goals for 2027 to 2031

- A lab
`)
    const quarter = bodyOf('quarterly/2026-Q4.md', LONG)
    const headings = ['Pinned here', 'The pattern', 'Earlier choices looked at here', 'Choices', 'Goals for Q1 2027']
    expect(quarter.match(/(?<=^### )(?!reread).*/gm)).toEqual(headings)
    expect(bodyOf('yearly/2026.md', LONG)).toContain('- this motive\n  - In one sentence: To find out\n')
    expect(bodyOf('yearly/2026.md', LONG)).toContain('### course.verdict\n\nchange\n\nAnother \\_road\\_\n')
    const weekly = {
      ...LONG,
      choices: [choice(25, { checkInId: CHECK_IN.id })],
      motives: [motive(45, { checkInId: CHECK_IN.id, name: 'Open', root: 'fear' })],
      roads: [road({ checkInId: CHECK_IN.id, growth: { score: 10, reason: '' } })],
    }
    expect(bodyOf(WEEK, weekly).slice(bodyOf(WEEK, weekly).indexOf('## Also written'))).toBe(`## Also written

### Choices

- Stay in the lab
  - Because: The data is \\*here\\*
  - And not: The offer

### Motives

- Open
  - A fear

### What the problem is worth

- Growth value: 10 of 10
`)
  })

  test('plans nothing for a level above its own', () => {
    const sections = [
      {
        id: 'next',
        minutes: 1,
        prompts: [{ id: 'next.goals', answer: { kind: 'goal-plan', atMost: 1, level: 'year' }, source: 'own' }],
      },
    ]
    const text = bodyOf('quarterly/2026-Q4.md', LONG, { editions: [editionOfKind('quarterly', { sections })] })
    expect(under('### next.goals Q1 2027?', text)).toBe('Left blank.')
    expect(under('### Goals for Q1 2027', text)).toBe('- Submit')
  })

  test('in Chinese has its own words', () => {
    const contents = {
      ...LONG,
      checkIns: LONG.checkIns.map((one) => ({ ...one, language: 'zh' as const })),
    }
    const quarter = bodyOf('quarterly/2026-Q4.md', contents)
    expect(quarter).toContain('# 季度复盘 · 2026年第四季度\n')
    expect(quarter).toContain('> 出自：周复盘 · 2026年第47周 · 11月16日至22日\n')
    expect(quarter).toContain('- 功夫没下够：3 个目标\n  - 用过的办法：定好地点和钟点（2 次）；找个伴一起做\n')
    expect(quarter).toContain('  - 守住了 2 次，没守住 1 次\n  - 守住的里头，管用 1 次，不管用 0 次，还看不出 1 次\n')
    expect(quarter).toContain('  - 结论：选对了（2027年第一季度）\n')
    const span = bodyOf('five-year/2022-2026.md', contents)
    expect(span).toContain('- 学术价值：7／10\n  - 因为：Nobody knows\n')
    expect(span).toContain('- 读博\n- 我选这条\n')
    expect(span).toContain('- （已封存，未导出）\n  - 想要的\n  - 转过来：Teach')
    for (const text of filesOf(contents).values()) expect(text).not.toMatch(/[ \t\r]$/m)
  })
})

describe('records of a longer check-in', () => {
  const word = (mark: string) =>
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => `${text.replaceAll('QZQ', '')} ${mark} ${text}`)
  const version = (mark: string) =>
    fc.record({
      root: fc.constantFrom('desire', 'fear', undefined),
      name: word(`QZQNAME${mark}`),
      source: word(`QZQSOURCE${mark}`),
      turned: word(`QZQTURNED${mark}`),
      statement: word(`QZQSTATEMENT${mark}`),
    })
  const motives = fc.array(
    fc.record({
      now: version(''),
      before: version('-before'),
      isSealed: fc.boolean(),
      checkInId: fc.constantFrom(QUARTER, YEAR, SPAN),
    }),
    { minLength: 1, maxLength: 4 },
  )
  const check = fc.record({
    state: fc.constantFrom('draft', 'finished', 'skipped'),
    language: fc.constantFrom(...LANGUAGES),
    version: fc.constantFrom(98, 99),
  })
  const marksIn = (contents: Contents, withSealed: boolean, mark: string) =>
    [...filesOf(contents, { withSealed, editions: LONGER }).values()].join('\n').split(mark).length - 1

  test('never leak what is sealed of them, and lose nothing when it may come along', () => {
    fc.assert(
      fc.property(motives, word('QZQANSWER'), check, (drawn, secret, { version: number, ...rest }) => {
        const ids = [QUARTER, YEAR, SPAN]
        const contents = journal({
          checkIns: ids.map((id) =>
            longer(id, { ...rest, questionnaire: { kind: id.split(':')[0], version: number } }),
          ),
          answers: [answer('problem.solve', { kind: 'option', text: secret }, { checkInId: SPAN, sealed: true })],
          pins: [
            pin(60, `${SPAN}/problem.solve`, secret, { earlier: [{ at: AMENDED, text: `${secret}!` }] }),
            pin(61, uuid(100), 'QZQNAME', { to: YEAR }),
            pin(62, `${SPAN}/problem.solve`, secret, { to: SPAN }),
          ],
          motives: drawn.map(({ now, before, isSealed, checkInId }, index) =>
            motive(100 + index, {
              ...now,
              checkInId,
              ...((isSealed || index === 0) && { sealed: true }),
              earlier: [{ at: AMENDED, ...before }],
            }),
          ),
        })
        const open = drawn.slice(1).filter(({ isSealed }) => !isSealed).length
        const sealedOnly = { ...contents, motives: contents.motives.filter((one) => one.sealed) }
        expect(marksIn(sealedOnly, false, 'QZQNAME')).toBe(0)
        expect(marksIn(contents, false, 'QZQSOURCE')).toBe(2 * open)
        expect(marksIn(contents, false, 'QZQANSWER')).toBe(0)
        expect(marksIn(contents, true, 'QZQSOURCE')).toBe(2 * drawn.length)
        expect(marksIn(contents, true, 'QZQANSWER')).toBe(4)
        for (const withSealed of [false, true]) {
          expect(marksIn(contents, withSealed, 'QZQTURNED')).toBe(2 * drawn.length)
          expect(marksIn(contents, withSealed, 'QZQSTATEMENT')).toBe(2 * drawn.length)
        }
      }),
    )
  })

  test('never leak a pinned sentence of a sealed question, also when its answer is gone', () => {
    const pins = sealedPrompts().map((promptId, index) => pin(200 + index, `${SPAN}/${promptId}`, 'QZQPIN'))
    expect(marksIn(journal({ checkIns: [longer(QUARTER)], pins }), false, 'QZQPIN')).toBe(0)
    expect(marksIn(journal({ checkIns: [longer(QUARTER)], pins }), true, 'QZQPIN')).toBe(pins.length)
  })

  test('lose no word of theirs, whichever check-in they stand in and whatever that asks', () => {
    const marked = fc.constantFrom(QUARTER, YEAR, SPAN, CHECK_IN.id)
    fc.assert(
      fc.property(marked, check, fc.constantFrom('', 'phd', 'QZQ-road'), (id, { version: number, ...rest }, name) => {
        const [kind] = id.split(':')
        const value = (mark: string) => ({ reason: `QZQ-${mark}` })
        const contents = journal({
          checkIns: [longer(id, { ...rest, questionnaire: { kind, version: number } })],
          choices: [
            choice(70, { checkInId: id, title: 'QZQ-title', reason: 'QZQ-reason', instead: 'QZQ-instead' }),
            choice(71, { checkInId: SPAN, verdictIn: id, verdict: 'wrong', verdictReason: 'QZQ-verdict' }),
          ],
          pins: [pin(72, 'any', 'QZQ-pin', { to: id })],
          motives: [motive(73, { checkInId: id, name: 'QZQ-name', source: 'QZQ-source', statement: 'QZQ-statement' })],
          roads: [
            road({
              checkInId: id,
              road: name,
              academic: value('academic'),
              commercial: value('commercial'),
              growth: value('growth'),
              reason: 'QZQ-why',
            }),
          ],
        })
        const all = [...filesOf(contents, { editions: LONGER }).values()].join('\n')
        const marks = JSON.stringify(contents).match(/QZQ-[a-z]+/g) ?? []
        expect(marks.filter((mark) => !all.includes(mark))).toEqual([])
      }),
    )
  })

  test('that are deleted are in no file', () => {
    const deletedAt = AMENDED
    const contents = journal({
      checkIns: [longer(QUARTER)],
      choices: [choice(20, { title: 'GONE', deletedAt, verdictIn: QUARTER })],
      pins: [pin(30, 'any', 'GONE', { deletedAt })],
      motives: [motive(40, { checkInId: QUARTER, name: 'GONE', deletedAt })],
      roads: [road({ checkInId: QUARTER, road: 'GONE', deletedAt })],
    })
    expect([...filesOf(contents).values()].join()).not.toContain('GONE')
  })

  test('stand in the same order, in whatever order they are read', () => {
    const turned = Object.fromEntries(Object.entries(LONG).map(([store, records]) => [store, records.toReversed()]))
    expect(filesOf({ ...LONG, ...turned }, { editions: LONGER })).toEqual(filesOf(LONG, { editions: LONGER }))
  })
})

describe.each(LANGUAGES)('two years of a believable journal (%s)', (language) => {
  const options = { language, weeks: 104, lastWeek: parseDay('2026-11-16'), zone: 'Asia/Shanghai' }
  const { meta: _, goals, remedies, ...rest } = sampleJournal(options)
  const contents: Contents = {
    ...EMPTY_CONTENTS,
    ...rest,
    goals: goals.map(goalOf),
    remedies: remedies.map(remedyOf),
  }
  const files = markdownFiles(contents, [], { language, withSealed: false })
  const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

  test('has a file for every check-in, at its own portable path', () => {
    const paths = files.map(({ path }) => path)
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
    expect(paths.filter((path) => !/^[A-Za-z0-9./-]+$/.test(path))).toEqual([])
    for (const kind of CHECK_IN_KINDS) {
      const ofKind = contents.checkIns.filter((one) => one.kind === kind)
      expect(paths.filter((path) => path.startsWith(`${kind}/`))).toHaveLength(ofKind.length)
    }
    expect(paths).toEqual(paths.toSorted())
  })

  test('loses no word of an answer, a goal, a plan or a note', () => {
    const texts = new Map(contents.checkIns.map(({ id }) => [id, '']))
    for (const { id, kind, periodKey } of contents.checkIns) {
      texts.set(id, files.find(({ path }) => path === `${kind}/${periodOf(periodKey).name}.md`)?.text ?? '')
    }
    for (const { checkInId, value, earlier, sealed } of contents.answers) {
      // Whether sealed ones stay out is shown elsewhere.
      if (sealed) continue
      const written = new Set(wordsIn(texts.get(checkInId) ?? ''))
      for (const one of [value, ...(earlier ?? []).map((version) => version.value)]) {
        if (one.kind === 'text') expect(texts.get(checkInId)).toContain(one.text)
        if (one.kind !== 'scale') expect(wordsIn(one.text).filter((word) => !written.has(word))).toEqual([])
      }
    }
    const all = files.map(({ text }) => text).join('\n')
    for (const goal of contents.goals) expect(all).toContain(goal.title)
    for (const { reply, when, will } of contents.remedies) {
      for (const words of [reply, when, will]) expect(all).toContain(words)
    }
    const written = new Set(wordsIn(all))
    const before = [
      ...contents.goals.flatMap(({ earlier = [] }) =>
        earlier.flatMap(({ title, doneWhen = '', evidence = '' }) => [title, doneWhen, evidence]),
      ),
      ...contents.remedies.flatMap(({ earlier = [] }) =>
        earlier.flatMap(({ reply, when, will }) => [reply, when, will]),
      ),
    ]
    expect(before.flatMap(wordsIn).filter((word) => !written.has(word))).toEqual([])
    for (const { text } of contents.notes) expect(all).toContain(text)
  })

  test('ends every file with one line end and no line of it with a blank', () => {
    for (const { text } of files) {
      expect(text).toMatch(/[^\n]\n$/)
      expect(text).not.toMatch(/[ \t\r]$/m)
    }
  })

  test('has front matter whose text is quoted', () => {
    const bare = /^(\d{4}-\d\d-\d\d(T[\d:.]+Z)?|\d+|true|false)$/
    for (const { path, text } of files.filter((file) => file.path.startsWith('weekly/'))) {
      const [empty, matter] = text.split(/^---$/m)
      expect(empty).toBe('')
      for (const field of matter?.trim().split('\n') ?? []) {
        const [, value = ''] = field.match(/^[a-z]+: (.*)$/) ?? []
        expect(bare.test(value) || typeof JSON.parse(value) === 'string', `${path}: ${field}`).toBe(true)
      }
    }
  })

  test('is the same in any order of records', () => {
    const turned: Contents = {
      ...contents,
      checkIns: contents.checkIns.toReversed(),
      answers: contents.answers.toReversed(),
      goals: contents.goals.toReversed(),
      remedies: contents.remedies.toReversed(),
      notes: contents.notes.toReversed(),
    }
    expect(markdownFiles(turned, [], { language, withSealed: false })).toEqual(files)
  })
})
