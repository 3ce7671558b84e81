import { describe, expect, test } from 'vitest'
import type { AnswerKind } from '#core/questionnaires/schema'
import { goal, remedy, uuid } from '../../tests/unit/support/records'
import { hasContent, isAnswered, type Written } from './completeness'
import type { Step } from './steps'

const NOTHING: Written = { answers: new Map(), goals: [], remedies: [], chosen: [], planned: [] }

function step(answer: AnswerKind, subject?: string): Step {
  const prompt = { id: 'part.prompt', answer, source: 'own' }
  return { section: 'part', prompt, place: 1, of: 1, ...(subject !== undefined && { subject }) }
}

describe('an answer says something', () => {
  test('when there are words in it', () => {
    expect(hasContent({ kind: 'text', text: 'The draft went out.' })).toBe(true)
    expect(hasContent({ kind: 'line', text: '一' })).toBe(true)
    expect(hasContent({ kind: 'highlight', text: '🎉' })).toBe(true)
  })

  test('when a point was chosen', () => {
    expect(hasContent({ kind: 'scale', point: 1 })).toBe(true)
  })

  test('not when there is nothing but space, a full-width one too', () => {
    expect(hasContent({ kind: 'text', text: '' })).toBe(false)
    expect(hasContent({ kind: 'text', text: ' \n\t ' })).toBe(false)
    expect(hasContent({ kind: 'line', text: '　' })).toBe(false)
    expect(hasContent({ kind: 'highlight', text: ' ' })).toBe(false)
  })

  test('not when there is none', () => {
    expect(hasContent(undefined)).toBe(false)
  })
})

describe('a step is answered', () => {
  test.each(['text', 'line', 'scale'] as const)('with a %s once its own prompt holds something', (kind) => {
    const value = kind === 'scale' ? { kind, point: 3 } : { kind, text: 'words' }
    expect(isAnswered(step({ kind }), NOTHING)).toBe(false)
    expect(isAnswered(step({ kind }), { ...NOTHING, answers: new Map([['part.other', value]]) })).toBe(false)
    expect(isAnswered(step({ kind }), { ...NOTHING, answers: new Map([['part.prompt', value]]) })).toBe(true)
  })

  test('with a highlight once a sentence was kept', () => {
    const highlight = step({ kind: 'highlight', from: [] })
    const withText = (text: string): Written => ({
      ...NOTHING,
      answers: new Map([['part.prompt', { kind: 'highlight', text }]]),
    })
    expect(isAnswered(highlight, withText(''))).toBe(false)
    expect(isAnswered(highlight, withText('The draft went out.'))).toBe(true)
  })

  test('about a goal’s outcome once that very goal has one', () => {
    const outcome = step({ kind: 'goal-outcomes' }, uuid(1))
    expect(isAnswered(outcome, { ...NOTHING, goals: [goal({ id: uuid(1) })] })).toBe(false)
    expect(isAnswered(outcome, { ...NOTHING, goals: [goal({ id: uuid(2), outcome: 'met' })] })).toBe(false)
    expect(isAnswered(outcome, { ...NOTHING, goals: [goal({ id: uuid(1), outcome: 'dropped' })] })).toBe(true)
  })

  test('about no goal at all never', () => {
    expect(isAnswered(step({ kind: 'goal-outcomes' }), NOTHING)).toBe(false)
    expect(isAnswered(step({ kind: 'goal-outcomes' }), { ...NOTHING, goals: [goal({ outcome: 'met' })] })).toBe(false)
  })

  test('about a remedy once that very remedy was judged, kept or not', () => {
    const kept = step({ kind: 'remedy-outcomes' }, uuid(501))
    const judged = (id: string, isKept?: boolean): Written => ({
      ...NOTHING,
      remedies: [remedy({ id, ...(isKept !== undefined && { kept: isKept }) })],
    })
    expect(isAnswered(kept, judged(uuid(501)))).toBe(false)
    expect(isAnswered(kept, judged(uuid(502), true))).toBe(false)
    expect(isAnswered(kept, judged(uuid(501), true))).toBe(true)
    expect(isAnswered(kept, judged(uuid(501), false))).toBe(true)
  })

  test('about a remedy not by one that was only chosen here', () => {
    const chosen = [remedy({ id: uuid(501), kept: true })]
    expect(isAnswered(step({ kind: 'remedy-outcomes' }, uuid(501)), { ...NOTHING, chosen })).toBe(false)
  })

  test('about a cause once that very goal has one', () => {
    const cause = step({ kind: 'cause-remedy', causes: [] }, uuid(1))
    expect(isAnswered(cause, { ...NOTHING, goals: [goal({ id: uuid(1), outcome: 'missed' })] })).toBe(false)
    expect(isAnswered(cause, { ...NOTHING, goals: [goal({ id: uuid(2), cause: 'effort' })] })).toBe(false)
    expect(isAnswered(cause, { ...NOTHING, goals: [goal({ id: uuid(1), cause: 'effort' })] })).toBe(true)
  })

  test('about the next goals once one of them has a title', () => {
    const plan = step({ kind: 'goal-plan', atMost: 5 })
    expect(isAnswered(plan, { ...NOTHING, goals: [goal()] })).toBe(false)
    expect(isAnswered(plan, { ...NOTHING, planned: [goal({ title: ' ' })] })).toBe(false)
    expect(isAnswered(plan, { ...NOTHING, planned: [goal({ title: ' ' }), goal({ title: 'Rest' })] })).toBe(true)
  })
})
