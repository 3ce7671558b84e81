import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyRecord, journals, sameText, wholeContents } from '../../tests/unit/support/archives'
import {
  EMPTY_CONTENTS,
  hasRecords,
  isSealed,
  joinParts,
  mapStores,
  RECORD_SCHEMAS,
  STORES,
  splitSealed,
} from './contents'

describe('stores', () => {
  test('are those of the journal, in the order of their names', () => {
    expect(STORES).toEqual([
      'answers',
      'checkIns',
      'choices',
      'goals',
      'motives',
      'notes',
      'pins',
      'remedies',
      'roads',
      'settings',
    ])
    expect(STORES).toEqual(STORES.toSorted())
    expect(STORES).toEqual(Object.keys(RECORD_SCHEMAS))
    expect(EMPTY_CONTENTS).toEqual(Object.fromEntries(STORES.map((store) => [store, []])))
  })

  test('are each made once', () => {
    const asked: string[] = []
    const made = mapStores((store) => {
      asked.push(store)
      return wholeContents(1)[store]
    })
    expect(asked).toEqual([...STORES])
    expect(made).toEqual(wholeContents(1))
  })
})

test('contents have records when any store has one', () => {
  expect(hasRecords(EMPTY_CONTENTS)).toBe(false)
  const whole = wholeContents(1)
  for (const store of STORES) expect(hasRecords({ ...EMPTY_CONTENTS, [store]: whole[store] })).toBe(true)
})

describe('sealed records', () => {
  test('are told by their mark, and only answers and motives can be sealed', () => {
    const { answers, goals, motives } = wholeContents(1)
    expect(motives.map((motive) => isSealed('motives', motive))).toEqual([false, true])
    expect(motives.map((motive) => isSealed('pins', motive))).toEqual([false, false])
    expect(answers.map((answer) => isSealed('answers', answer))).toEqual([false, false, true])
    for (const answer of answers) expect(isSealed('answers', { ...answer, sealed: undefined } as never)).toBe(false)
    expect(goals.some((goal) => isSealed('goals', { ...goal, sealed: true } as never))).toBe(false)
  })

  test('make up the sealed part, with all that is sealed and nothing else', () => {
    const { open, sealed } = splitSealed(wholeContents(3))
    expect(sealed).toEqual({ ...EMPTY_CONTENTS, answers: sealed.answers, motives: sealed.motives })
    expect(sealed.motives.map(({ source }) => source)).toEqual(Array.from({ length: 3 }, () => '我怕被忘记。'))
    expect(sealed.answers.map(({ promptId }) => promptId)).toEqual(Array.from({ length: 3 }, () => 'sentence.honest'))
    for (const words of ['我没有说实话。', '我怕被忘记']) expect(JSON.stringify(open)).not.toContain(words)
    expect(open.motives).toHaveLength(3)
    expect(open.answers).toHaveLength(6)
  })

  test('and the open part put together again are the whole journal, each record once', () => {
    fc.assert(
      fc.property(journals(), (contents) => {
        const { open, sealed } = splitSealed(contents)
        expect(everyRecord(open).some(({ store, record }) => isSealed(store, record))).toBe(false)
        expect(everyRecord(sealed).every(({ store, record }) => isSealed(store, record))).toBe(true)
        expect(sameText(joinParts(open, sealed))).toBe(sameText(contents))
        expect(sameText(joinParts(sealed, open))).toBe(sameText(contents))
      }),
      { numRuns: 50 },
    )
  })
})
