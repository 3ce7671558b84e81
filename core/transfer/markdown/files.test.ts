import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '#core/calendar/day'
import { LANGUAGES, type Language } from '#core/calendar/labels'
import { type Answer, answerSchema } from '#core/journal/answer'
import { type CheckIn, checkInSchema } from '#core/journal/check-in'
import { noteSchema } from '#core/journal/note'
import { goalOf, remedyOf } from '../../../renderer/data/rows'
import { sampleJournal } from '../../../scripts/support/sample-journal'
import { ANSWER, CHECK_IN, goal, NOTE, remedy, uuid } from '../../../tests/unit/support/records'
import type { ArchivedEdition } from '../archive'
import { type Contents, EMPTY_CONTENTS } from '../contents'
import { markdownFiles } from './files'

const WEEK = 'weekly/2026-W47.md'
const AMENDED = '2026-11-24T08:00:00.000Z'
const HIDDEN = '(sealed, not exported)'

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
    expect(text).toContain('到周二早上九点，我就定好地点和钟点。')
    expect(text).toContain('下回用哪个办法？定好地点和钟点')
  })

  test('says that there was nothing to ask about', () => {
    const text = fileOf(WEEK, journal({}))
    expect(under('## The week’s goals', text)).toBe('None were set.')
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
      '- Cause: It was too early for it\n  - What must be true first? The data\n  - The data',
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
    expect(files.get('five-year/2022-2026.md')).toContain('# Five-year review · 2022 to 2026')
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

describe('the files beside the check-ins', () => {
  test('hold goals that look further, and what no check-in shows', () => {
    const year = goal({ id: uuid(4), level: 'year', periodKey: '2026', title: 'Finish', outcome: 'met', doneWhen: '' })
    const contents = journal({
      goals: [
        goal({ title: 'Waits' }),
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

### W47 of 2026 · 16 to 22 November

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
    expect(files.get('README.md')).toContain('2 sealed answers were left out.')
    expect(fileOf('README.md', contents, { language: 'zh' })).toContain('有 2 条封存的回答没有导出。')
  })

  test('come along when asked for', () => {
    const files = filesOf(contents, { withSealed: true })
    expect(under(question, files.get(WEEK) ?? '')).toBe('MARK')
    expect(under('#### As it stood on 24 November 2026', files.get(WEEK) ?? '')).toBe('MARK before')
    expect(files.get(WEEK)).toContain('\nsealed: 0\n')
    expect(files.get('README.md')).toContain('2 sealed answers are among these files.')
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

describe.each(LANGUAGES)('two years of a believable journal (%s)', (language) => {
  const options = { language, weeks: 104, lastWeek: parseDay('2026-11-16'), zone: 'Asia/Shanghai' }
  const { meta: _, goals, remedies, ...rest } = sampleJournal(options)
  const contents: Contents = { ...rest, goals: goals.map(goalOf), remedies: remedies.map(remedyOf) }
  const files = markdownFiles(contents, [], { language, withSealed: false })
  const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

  test('has a file for every check-in, at its own portable path', () => {
    const paths = files.map(({ path }) => path)
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
    expect(paths.filter((path) => !/^[A-Za-z0-9./-]+$/.test(path))).toEqual([])
    expect(paths.filter((path) => path.startsWith('weekly/'))).toHaveLength(contents.checkIns.length)
    expect(paths).toEqual(paths.toSorted())
  })

  test('loses no word of an answer, a goal, a plan or a note', () => {
    const texts = new Map(contents.checkIns.map(({ id }) => [id, '']))
    const byWeek = new Map(files.map(({ path, text }) => [path, text]))
    for (const { id } of contents.checkIns) {
      const text = [...byWeek.values()].find((one) => one.includes(`from: ${id.slice('weekly:'.length)}\n`))
      texts.set(id, text ?? '')
    }
    for (const { checkInId, value, earlier } of contents.answers) {
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
