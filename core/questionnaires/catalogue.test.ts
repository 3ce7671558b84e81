import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '#core/calendar/labels'
import { CHECK_IN_KINDS } from '#core/journal/check-in'
import { CAUSES } from '#core/journal/goal'
import { EDITIONS, type Edition, editionOf, fill, minutesOf, newestEdition, promptsOf } from './catalogue'
import type { AnswerKind, QuestionnaireText } from './schema'

/** The words and the characters a text may have: of a question, of a hint. */
const LIMITS = { en: { question: 16, hint: 20 }, zh: { question: 24, hint: 30 } } as const

/** Every edition in every language, by name. */
const TEXTS = EDITIONS.flatMap((edition) =>
  LANGUAGES.map((language): [string, Language, Edition, QuestionnaireText] => [
    `${edition.questions.kind} ${edition.questions.version}`,
    language,
    edition,
    edition.texts[language],
  ]),
)
const NAMED = EDITIONS.map((edition): [string, Edition] => [
  `${edition.questions.kind} ${edition.questions.version}`,
  edition,
])

type Causes = Extract<AnswerKind, { kind: 'cause-remedy' }>['causes']

function causesOf({ questions }: Edition): Causes {
  return promptsOf(questions).flatMap(({ answer }) => (answer.kind === 'cause-remedy' ? answer.causes : []))
}

/** The ids of the options an answer needs words for, in order; undefined where the words themselves decide. */
function optionIdsOf(answer: AnswerKind): readonly string[] | undefined {
  switch (answer.kind) {
    case 'option':
      return answer.options.map(({ id }) => id)
    case 'road':
      return ['job', 'phd', 'venture', 'own']
    case 'road-scores':
      return answer.values
    case 'side-by-side':
      return [...new Set([...answer.prompts, ...answer.scales])]
    case 'motives':
      return undefined
    default:
      return []
  }
}

/** All strings in a value, however deep. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

/** How long a text is to a reader: words in English, characters in Chinese, with nobody named. */
function lengthOf(text: string, language: Language, { someone }: QuestionnaireText): number {
  const filled = fill(text, { name: someone }).replace(/\{\w+\}/g, '')
  return language === 'en' ? filled.split(/\s+/).filter((word) => /\w/.test(word)).length : [...filled].length
}

function fileOf({ questions }: Edition, language?: Language): unknown {
  const name = language ? `${questions.version}.${language}.json` : `${questions.version}.json`
  return JSON.parse(readFileSync(path.join(import.meta.dirname, questions.kind, name), 'utf8'))
}

function duplicatesIn(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}

test('every kind of check-in has an edition', () => {
  for (const kind of CHECK_IN_KINDS) expect(newestEdition(kind)?.questions.kind).toBe(kind)
})

test('each takes the time the method gives it', () => {
  const minutes = CHECK_IN_KINDS.map((kind) => EDITIONS.filter(({ questions }) => questions.kind === kind)).map(
    (editions) => editions.map(({ questions }) => minutesOf(questions)),
  )
  expect(minutes.map((each) => [...new Set(each)])).toEqual([[30], [60], [60], [90]])
})

test('no kind has two editions of the same version', () => {
  expect(duplicatesIn(EDITIONS.map(({ questions }) => `${questions.kind} ${questions.version}`))).toEqual([])
})

describe.each(NAMED)('the questions of %s', (_name, edition) => {
  const { questions } = edition
  const prompts = promptsOf(questions)

  test('are read whole: nothing in the file is misspelt or dropped', () => {
    expect(questions).toEqual(fileOf(edition))
  })

  test('have ids of their own', () => {
    expect(duplicatesIn(questions.sections.map(({ id }) => id))).toEqual([])
    expect(duplicatesIn(prompts.map(({ id }) => id))).toEqual([])
  })

  test('have prompts named after their section', () => {
    for (const { id, prompts: asked } of questions.sections) {
      for (const prompt of asked) expect(prompt.id.startsWith(`${id}.`)).toBe(true)
    }
  })

  test('name paragraphs that the talk has', () => {
    const sources = [...prompts, ...causesOf(edition)].flatMap(({ source }) => source.split(', '))
    for (const source of sources) expect(source).toMatch(/^(own|¶([1-9]|[1-4]\d|5[0-2]))$/)
  })

  test('take highlights from texts that were asked for before', () => {
    for (const [index, { answer }] of prompts.entries()) {
      if (answer.kind !== 'highlight') continue
      const before = prompts.slice(0, index).filter(({ answer: earlier }) => earlier.kind === 'text')
      expect(before.map(({ id }) => id)).toEqual(expect.arrayContaining(answer.from))
      expect(answer.from.length).toBeGreaterThan(0)
    }
  })

  test('offer every cause once, and ask for what lay outside last', () => {
    const causes = causesOf(edition).map(({ cause }) => cause)
    if (causes.length === 0) return expect(questions.kind).not.toBe('weekly')
    expect(causes.toSorted()).toEqual([...CAUSES].toSorted())
    expect(causes.at(-1)).toBe('outside')
  })

  test('end every cause in remedies of its own, the last of them in own words', () => {
    for (const { remedies } of causesOf(edition)) {
      expect(remedies.length).toBeGreaterThan(1)
      expect(duplicatesIn(remedies.map(({ id }) => id))).toEqual([])
      expect(remedies.at(-1)?.id).toBe('own')
    }
  })

  test('ask for the cause after the outcome', () => {
    const kinds = prompts.map(({ answer }) => answer.kind)
    if (!kinds.includes('cause-remedy')) return expect(questions.kind).not.toBe('weekly')
    expect(kinds.indexOf('goal-outcomes')).toBeGreaterThanOrEqual(0)
    expect(kinds.indexOf('goal-outcomes')).toBeLessThan(kinds.indexOf('cause-remedy'))
  })
})

describe.each(TEXTS)('the words of %s in %s', (_name, language, edition, texts) => {
  const { questions } = edition
  const prompts = promptsOf(questions)
  const questionTexts = Object.values(texts.prompts).flatMap(({ question, empty }) =>
    empty ? [question, empty] : [question],
  )
  const hints = Object.values(texts.prompts).flatMap(({ hint }) => (hint ? [hint] : []))
  const strings = stringsIn(texts)

  test('are read whole: nothing in the file is misspelt or dropped', () => {
    expect(texts).toEqual(fileOf(edition, language))
  })

  test('name every section, and none besides', () => {
    expect(Object.keys(texts.sections)).toEqual(questions.sections.map(({ id }) => id))
  })

  test('ask every prompt, in the order of the questions, and none besides', () => {
    expect(Object.keys(texts.prompts)).toEqual(prompts.map(({ id }) => id))
  })

  test('name the five points of every scale, each differently, and of nothing else', () => {
    for (const { id, answer } of prompts) {
      const points = texts.prompts[id]?.points
      if (answer.kind === 'scale' || answer.kind === 'scale-text') expect(new Set(points).size).toBe(5)
      else expect(points).toBeUndefined()
    }
  })

  test('say what stands there when there is nothing to ask about', () => {
    const canBeEmpty = ['goal-outcomes', 'pins', 'pattern', 'motive-turn']
    for (const { id, answer } of prompts) {
      expect([id, texts.prompts[id]?.empty !== undefined]).toEqual([id, canBeEmpty.includes(answer.kind)])
    }
  })

  test('name every option, each differently, and none besides', () => {
    for (const { id, answer } of prompts) {
      const options = texts.prompts[id]?.options ?? {}
      const labels = Object.values(options).map(({ label }) => label)
      expect(duplicatesIn(labels)).toEqual([])
      expect([id, Object.keys(options)]).toEqual([id, optionIdsOf(answer) ?? Object.keys(options)])
      if (answer.kind === 'motives') expect(labels).toHaveLength(3)
    }
  })

  test('word every cause and every remedy, and none besides', () => {
    const causes = causesOf(edition)
    expect(Object.keys(texts.causes ?? {})).toEqual(causes.map(({ cause }) => cause))
    for (const { cause, remedies } of causes) {
      const options = texts.causes?.[cause]?.options ?? {}
      expect(Object.keys(options)).toEqual(remedies.map(({ id }) => id))
      for (const { label, when, will } of Object.values(options)) {
        for (const words of [label, when, will]) expect(words.trim()).not.toBe('')
      }
    }
  })

  test('name no cause and no remedy of a cause twice', () => {
    const causes = Object.values(texts.causes ?? {})
    expect(duplicatesIn(causes.map(({ label }) => label))).toEqual([])
    for (const { options } of causes) {
      expect(duplicatesIn(Object.values(options).map(({ label }) => label))).toEqual([])
    }
  })

  test('keep questions short', () => {
    const limit = LIMITS[language].question
    const asked = Object.values(texts.prompts).map(({ question }) => question)
    const causes = Object.values(texts.causes ?? {}).flatMap(({ test: own, ask, remedies }) => [own, ask, remedies])
    expect([...asked, ...causes].filter((text) => lengthOf(text, language, texts) > limit)).toEqual([])
  })

  test('keep hints short', () => {
    expect(hints.filter((text) => lengthOf(text, language, texts) > LIMITS[language].hint)).toEqual([])
  })

  test('put the name in three prompts at most', () => {
    const withName = Object.values(texts.prompts).filter((prompt) => stringsIn(prompt).join().includes('{name}'))
    expect(withName.length).toBeLessThanOrEqual(3)
  })

  test('leave no place unknown to the page, and none open to chance', () => {
    const places = strings.flatMap((text) => text.match(/\{[^}]*\}?/g) ?? [])
    for (const place of places)
      expect(['{name}', '{goal}', '{choice}', '{motive}', '{period}', '{next}']).toContain(place)
  })

  test('have the same places to fill in as the other language', () => {
    const placesOf = (text: string | undefined) => (text?.match(/\{\w+\}/g) ?? []).toSorted()
    for (const { id } of prompts) {
      for (const other of LANGUAGES) {
        const { [id]: otherTexts } = edition.texts[other].prompts
        expect(placesOf(texts.prompts[id]?.question)).toEqual(placesOf(otherTexts?.question))
        expect(placesOf(texts.prompts[id]?.hint)).toEqual(placesOf(otherTexts?.hint))
      }
    }
  })

  test('never say this or last week: a review may run early or late', () => {
    const relative =
      language === 'en'
        ? /\b(this|last|past|next) (week|quarter|year)\b/i
        : /[这][一五]年|[本上这下](个?星期|个?礼拜|一?周|季度|个季度)|[今去]年/
    expect([...questionTexts, ...hints].filter((text) => relative.test(text))).toEqual([])
  })

  test('stand as typeset: no straight quotes, no space at either end', () => {
    expect(strings.filter((text) => /['"]/.test(text))).toEqual([])
    expect(strings.filter((text) => text !== text.trim())).toEqual([])
  })
})

describe.each(TEXTS.filter(([, language]) => language === 'zh'))(
  'the words of %s in %s',
  (_name, _language, _edition, texts) => {
    const strings = stringsIn(texts)

    test('say 你, never 您, and never 打卡', () => {
      expect(strings.filter((text) => /您|打卡/.test(text))).toEqual([])
      expect(strings.some((text) => text.includes('你'))).toBe(true)
    })

    test('avoid the words of forms', () => {
      expect(strings.filter((text) => /进行|作出|赋能/.test(text))).toEqual([])
    })

    test('use full-width marks', () => {
      expect(strings.filter((text) => /[,.;:!?()]/.test(text))).toEqual([])
    })
  },
)

describe('the weekly review', () => {
  const weekly = EDITIONS.filter(({ questions }) => questions.kind === 'weekly')

  test('takes thirty minutes', () => {
    expect(weekly.map(({ questions }) => minutesOf(questions))).toEqual(weekly.map(() => 30))
  })

  test('takes the minutes the method gives its sections', () => {
    expect(editionOf('weekly', 1)?.questions.sections.map(({ minutes }) => minutes)).toEqual([2, 6, 6, 7, 6, 3])
  })

  test('asks for five goals at most', () => {
    for (const { questions } of weekly) {
      const limits = promptsOf(questions).flatMap(({ answer }) => (answer.kind === 'goal-plan' ? [answer.atMost] : []))
      expect(limits).toEqual([5])
    }
  })

  test('books hours for the remedies of what one is not able to do yet, and for no other', () => {
    const version1 = editionOf('weekly', 1)
    const withHours = (version1 ? causesOf(version1) : []).flatMap(({ cause, remedies }) =>
      remedies.filter(({ hours }) => hours).map(({ id }) => `${cause}/${id}`),
    )
    expect(withHours).toEqual(['ability/double', 'ability/learn'])
  })
})

describe('the catalogue', () => {
  test('finds every edition by kind and version', () => {
    for (const edition of EDITIONS) {
      expect(editionOf(edition.questions.kind, edition.questions.version)).toBe(edition)
    }
  })

  test('does not know a version of the future or of no time', () => {
    for (const kind of CHECK_IN_KINDS) {
      expect(editionOf(kind, 9999)).toBeUndefined()
      expect(editionOf(kind, 0)).toBeUndefined()
    }
  })

  test('gives new check-ins the newest edition of their kind', () => {
    for (const kind of CHECK_IN_KINDS) {
      const versions = EDITIONS.filter(({ questions }) => questions.kind === kind).map(
        ({ questions }) => questions.version,
      )
      const newest = newestEdition(kind)
      expect(newest?.questions.version).toBe(versions.length > 0 ? Math.max(...versions) : undefined)
      if (newest) expect(newest.questions.kind).toBe(kind)
    }
  })

  test('lists prompts in the order they are asked', () => {
    const [weekly] = EDITIONS
    expect(weekly && promptsOf(weekly.questions).map(({ id }) => id)).toEqual(
      weekly?.questions.sections.flatMap(({ prompts }) => prompts.map(({ id }) => id)),
    )
  })
})

describe('filling in', () => {
  test('puts values where their names stand, each time they do', () => {
    expect(fill('“{goal}”: {name} and {name}', { goal: 'Send it', name: 'Ann' })).toBe('“Send it”: Ann and Ann')
    expect(fill('想象{name}来看', { name: '王老师' })).toBe('想象王老师来看')
  })

  test('leaves a place without a value as it stands', () => {
    expect(fill('Ask {name} about {goal}', { name: 'Ann' })).toBe('Ask Ann about {goal}')
    expect(fill('no place', { name: 'Ann' })).toBe('no place')
    expect(fill('{}', {})).toBe('{}')
  })

  test('leaves a place without a value as it stands, whatever it is called', () => {
    expect(fill('{constructor} and {toString}', {})).toBe('{constructor} and {toString}')
  })

  test('puts an empty value in as it is', () => {
    expect(fill('Ask {name}.', { name: '' })).toBe('Ask .')
  })

  test('takes a person’s words literally, dollars, braces and all', () => {
    expect(fill('{goal}', { goal: '$& $1 {name}', name: 'Ann' })).toBe('$& $1 {name}')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(fill('“{goal}”', { goal: words, name: 'Ann' })).toBe(`“${words}”`)
      }),
    )
  })
})
