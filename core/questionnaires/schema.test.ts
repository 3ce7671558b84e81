import { describe, expect, test } from 'vitest'
import { promptTextSchema, questionnaireSchema, questionnaireTextSchema } from './schema'

const prompt = { id: 'done.moved', answer: { kind: 'text' }, source: '¶42' }
const questions = { kind: 'weekly', version: 1, sections: [{ id: 'done', minutes: 6, prompts: [prompt] }] }
const withPrompt = (change: object) => ({
  ...questions,
  sections: [{ id: 'done', minutes: 6, prompts: [{ ...prompt, ...change }] }],
})

describe('a questionnaire', () => {
  test('with one section and one prompt is read', () => {
    expect(questionnaireSchema.parse(questions)).toEqual(questions)
  })

  test.each([
    ['an unknown kind', { ...questions, kind: 'monthly' }],
    ['version 0', { ...questions, version: 0 }],
    ['no section', { ...questions, sections: [] }],
    ['a section without prompts', { ...questions, sections: [{ id: 'done', minutes: 6, prompts: [] }] }],
    ['a section of no minutes', { ...questions, sections: [{ id: 'done', minutes: 0, prompts: [prompt] }] }],
    ['a section of half a minute', { ...questions, sections: [{ id: 'done', minutes: 0.5, prompts: [prompt] }] }],
    ['an id with capitals', withPrompt({ id: 'done.Moved' })],
    ['an id with two dots', withPrompt({ id: 'done.moved.twice' })],
    ['an id with a slash, which parts answers from check-ins', withPrompt({ id: 'done/moved' })],
    ['an unknown kind of answer', withPrompt({ answer: { kind: 'drawing' } })],
    ['an unknown cause', withPrompt({ answer: { kind: 'cause-remedy', causes: [{ cause: 'laziness' }] } })],
    ['a plan of no goals', withPrompt({ answer: { kind: 'goal-plan', atMost: 0 } })],
    ['no source', withPrompt({ source: '' })],
    ['a source that is no paragraph', withPrompt({ source: 'p. 42' })],
    ['paragraphs run together', withPrompt({ source: '¶42¶43' })],
  ])('with %s is refused', (_what, value) => {
    expect(questionnaireSchema.safeParse(value).success).toBe(false)
  })
})

describe('the words of a questionnaire', () => {
  const cause = { label: 'l', test: 't', ask: 'a', remedies: 'r', options: {} }
  const causes = { effort: cause, ability: cause, timing: cause, motive: cause, outside: cause }
  const words = { title: 'Weekly review', someone: 'someone', sections: {}, prompts: {}, causes }

  test('are read with causes and without', () => {
    const { causes: _, ...plain } = words
    expect(questionnaireTextSchema.parse(words)).toEqual(words)
    expect(questionnaireTextSchema.parse(plain)).toEqual(plain)
  })

  test('with a cause too few or one too many are refused', () => {
    const { outside: _, ...four } = causes
    expect(questionnaireTextSchema.safeParse({ ...words, causes: four }).success).toBe(false)
    expect(questionnaireTextSchema.safeParse({ ...words, causes: { ...causes, fate: cause } }).success).toBe(false)
  })

  test('that are empty are refused', () => {
    expect(questionnaireTextSchema.safeParse({ ...words, title: '' }).success).toBe(false)
    expect(promptTextSchema.safeParse({ question: '' }).success).toBe(false)
    expect(promptTextSchema.safeParse({ question: 'q', hint: '' }).success).toBe(false)
  })

  test('name five points or none', () => {
    const points = (count: number) =>
      promptTextSchema.safeParse({ question: 'q', points: Array(count).fill('p') }).success
    expect([0, 4, 5, 6].map(points)).toEqual([false, false, true, false])
    expect(promptTextSchema.safeParse({ question: 'q' }).success).toBe(true)
  })
})
