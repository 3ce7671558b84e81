import { describe, expect, test } from 'vitest'
import { positionSchema } from '#core/journal/check-in'
import { editionOf } from '#core/questionnaires/catalogue'
import { type Questionnaire, questionnaireSchema } from '#core/questionnaires/schema'
import { choice, goal, motive, remedy, uuid } from '../../tests/unit/support/records'
import { needsCause, positionOf, type Step, type Subjects, stepIndexAt, stepsOf } from './steps'

const questions: Questionnaire = questionnaireSchema.parse({
  kind: 'weekly',
  version: 1,
  sections: [
    {
      id: 'done',
      minutes: 6,
      prompts: [
        { id: 'done.moved', answer: { kind: 'text' }, source: '¶42' },
        { id: 'done.energy', answer: { kind: 'scale' }, source: 'own' },
      ],
    },
    {
      id: 'goals',
      minutes: 6,
      prompts: [
        { id: 'goals.outcomes', answer: { kind: 'goal-outcomes' }, source: '¶42' },
        { id: 'goals.remedies', answer: { kind: 'remedy-outcomes' }, source: '¶43, ¶44' },
      ],
    },
    {
      id: 'obstacles',
      minutes: 7,
      prompts: [{ id: 'obstacles.cause', answer: { kind: 'cause-remedy', causes: [] }, source: '¶42' }],
    },
    {
      id: 'next',
      minutes: 6,
      prompts: [{ id: 'next.goals', answer: { kind: 'goal-plan', atMost: 5 }, source: '¶46' }],
    },
  ],
})

const met = goal({ id: uuid(1), outcome: 'met' })
const partly = goal({ id: uuid(2), outcome: 'partly' })
const missed = goal({ id: uuid(3), outcome: 'missed' })
const dropped = goal({ id: uuid(4), outcome: 'dropped' })
const open = goal({ id: uuid(5) })
const first = remedy({ id: uuid(501) })
const second = remedy({ id: uuid(502) })

const NOBODY: Subjects = { goals: [], remedies: [], pendingChoices: [], motives: [] }

/** `goals.outcomes 2/3 about 01935c5e…`, short enough to compare. */
function told(step: Step): string {
  const about = step.subject === undefined ? '' : ` about ${Number(step.subject.slice(-12))}`
  return `${step.section}: ${step.prompt.id} ${step.place}/${step.of}${about}`
}

describe('the steps of a check-in', () => {
  test('ask about each goal, each remedy, and the cause of each goal partly met or missed', () => {
    const steps = stepsOf(questions, {
      ...NOBODY,
      goals: [met, partly, missed, dropped, open],
      remedies: [first, second],
    })
    expect(steps.map(told)).toEqual([
      'done: done.moved 1/1',
      'done: done.energy 1/1',
      'goals: goals.outcomes 1/5 about 1',
      'goals: goals.outcomes 2/5 about 2',
      'goals: goals.outcomes 3/5 about 3',
      'goals: goals.outcomes 4/5 about 4',
      'goals: goals.outcomes 5/5 about 5',
      'goals: goals.remedies 1/2 about 501',
      'goals: goals.remedies 2/2 about 502',
      'obstacles: obstacles.cause 1/2 about 2',
      'obstacles: obstacles.cause 2/2 about 3',
      'next: next.goals 1/1',
    ])
  })

  test('still show the goals once when none were set, but neither remedies nor causes', () => {
    expect(stepsOf(questions, NOBODY).map(told)).toEqual([
      'done: done.moved 1/1',
      'done: done.energy 1/1',
      'goals: goals.outcomes 1/1',
      'next: next.goals 1/1',
    ])
  })

  test('that are asked once have no subject', () => {
    const steps = stepsOf(questions, NOBODY)
    expect(steps.filter((step) => 'subject' in step)).toEqual([])
  })

  test('of the weekly review begin with energy and end with the honest sentence', () => {
    const weekly = editionOf('weekly', 1)?.questions
    const steps = weekly ? stepsOf(weekly, { ...NOBODY, goals: [missed], remedies: [first] }) : []
    expect(steps.map(told)).toEqual([
      'arrive: arrive.energy 1/1',
      'arrive: arrive.mood 1/1',
      'arrive: arrive.eyes 1/1',
      'done: done.moved 1/1',
      'done: done.hours 1/1',
      'done: done.highlight 1/1',
      'goals: goals.outcomes 1/1 about 3',
      'goals: goals.remedies 1/1 about 501',
      'obstacles: obstacles.cause 1/1 about 3',
      'next: next.goals 1/1',
      'next: next.stopper 1/1',
      'sentence: sentence.honest 1/1',
    ])
  })
})

describe('the steps of a longer check-in', () => {
  const longer: Questionnaire = questionnaireSchema.parse({
    kind: 'five-year',
    version: 1,
    sections: [
      {
        id: 'choice',
        minutes: 10,
        prompts: [
          { id: 'choice.gate', answer: { kind: 'gate' }, source: 'own' },
          { id: 'choice.verdicts', answer: { kind: 'choice-verdicts' }, source: '¶47' },
          { id: 'choice.made', answer: { kind: 'choices', atMost: 3 }, source: '¶47' },
        ],
      },
      {
        id: 'names',
        minutes: 15,
        prompts: [
          { id: 'names.desires', answer: { kind: 'motives', root: 'desire' }, source: '¶36' },
          { id: 'names.turn', answer: { kind: 'motive-turn' }, source: '¶37' },
          { id: 'names.statement', answer: { kind: 'motive-statement' }, source: '¶48' },
        ],
      },
      {
        id: 'value',
        minutes: 15,
        prompts: [
          { id: 'value.weeks', answer: { kind: 'side-by-side', of: 'week', prompts: [], scales: [] }, source: '¶46' },
          { id: 'value.pins', answer: { kind: 'pins' }, source: '¶46' },
          { id: 'value.pattern', answer: { kind: 'pattern' }, source: '¶43' },
          { id: 'value.scores', answer: { kind: 'road-scores', values: ['academic'] }, source: '¶39' },
          { id: 'value.road', answer: { kind: 'road', asksTaken: true }, source: '¶39' },
        ],
      },
    ],
  })
  const once = ['value.weeks', 'value.pins', 'value.pattern', 'value.scores', 'value.road'].map(
    (id) => `value: ${id} 1/1`,
  )

  test('ask a verdict of each earlier choice, and what each motive becomes', () => {
    const steps = stepsOf(longer, {
      ...NOBODY,
      pendingChoices: [choice({ id: uuid(731) }), choice({ id: uuid(732) })],
      motives: [motive({ id: uuid(721), root: 'desire' }), motive({ id: uuid(722), root: 'fear' })],
    })
    expect(steps.map(told)).toEqual([
      'choice: choice.gate 1/1',
      'choice: choice.verdicts 1/2 about 731',
      'choice: choice.verdicts 2/2 about 732',
      'choice: choice.made 1/1',
      'names: names.desires 1/1',
      'names: names.turn 1/2 about 721',
      'names: names.turn 2/2 about 722',
      'names: names.statement 1/1',
      ...once,
    ])
  })

  test('ask no verdict when there is no earlier choice, but still show the motives once when none was named', () => {
    expect(stepsOf(longer, { ...NOBODY, goals: [missed], remedies: [first] }).map(told)).toEqual([
      'choice: choice.gate 1/1',
      'choice: choice.made 1/1',
      'names: names.desires 1/1',
      'names: names.turn 1/1',
      'names: names.statement 1/1',
      ...once,
    ])
  })

  test('do not turn into another screen while a motive that grows from nothing named is written in it', () => {
    const turns = stepsOf(longer, { ...NOBODY, motives: [motive({ id: uuid(721) })] }).map(told)
    expect(turns.filter((line) => line.includes('names.turn'))).toEqual(['names: names.turn 1/1'])
  })

  test('lead back to the choice or the motive one was at, and to the prompt when that is gone', () => {
    const motives = [motive({ id: uuid(721), root: 'desire' }), motive({ id: uuid(722) })]
    const steps = stepsOf(longer, { ...NOBODY, motives })
    const at = (subject: string) => {
      const step = steps[stepIndexAt(steps, { section: 'names', prompt: 'names.turn', subject })]
      return step && told(step)
    }
    expect(at(uuid(722))).toBe('names: names.turn 2/2 about 722')
    expect(at(uuid(799))).toBe('names: names.turn 1/2 about 721')
  })
})

describe('a goal', () => {
  test('asks for a cause when it was partly met or missed, and never otherwise', () => {
    expect([met, partly, missed, dropped, open].map(needsCause)).toEqual([false, true, true, false, false])
  })
})

describe('coming back to a position', () => {
  const steps = stepsOf(questions, { ...NOBODY, goals: [partly, missed], remedies: [first] })
  const indexAt = (position: unknown) => stepIndexAt(steps, positionSchema.parse(position))
  const tell = (index: number) => {
    const step = steps[index]
    return step ? told(step) : ''
  }

  test('finds the same screen', () => {
    const position = { section: 'goals', prompt: 'goals.outcomes', subject: uuid(3), field: 'evidence', caret: 4 }
    expect(tell(indexAt(position))).toBe('goals: goals.outcomes 2/2 about 3')
    expect(tell(indexAt({ section: 'done', prompt: 'done.energy' }))).toBe('done: done.energy 1/1')
  })

  test('finds the prompt when the goal it was about is gone', () => {
    expect(tell(indexAt({ section: 'goals', prompt: 'goals.outcomes', subject: uuid(99) }))).toBe(
      'goals: goals.outcomes 1/2 about 2',
    )
  })

  test('finds the section when the prompt is gone', () => {
    expect(tell(indexAt({ section: 'goals', prompt: 'goals.unknown' }))).toBe('goals: goals.outcomes 1/2 about 2')
  })

  test('finds a prompt that has moved to another section', () => {
    expect(tell(indexAt({ section: 'done', prompt: 'next.goals' }))).toBe('next: next.goals 1/1')
  })

  test('begins at the first step when nothing of it is known, or there is none', () => {
    expect(indexAt({ section: 'gone', prompt: 'gone.too' })).toBe(0)
    expect(stepIndexAt(steps, undefined)).toBe(0)
    expect(stepIndexAt([], { section: 'goals', prompt: 'goals.outcomes' })).toBe(0)
  })

  test('every step is found again by its own position', () => {
    expect(steps.map((step) => stepIndexAt(steps, positionOf(step)))).toEqual(steps.map((_, index) => index))
  })

  test('a position is one the journal can keep', () => {
    for (const step of steps) expect(positionSchema.parse(positionOf(step))).toEqual(positionOf(step))
    expect(positionOf(steps[0] ?? expect.fail('no step'))).toEqual({ section: 'done', prompt: 'done.moved' })
    expect(positionOf(steps[2] ?? expect.fail('no step'))).toEqual({
      section: 'goals',
      prompt: 'goals.outcomes',
      subject: uuid(2),
    })
  })
})
