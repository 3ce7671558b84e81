import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentsOf, journals, sampleContents, wholeContents } from '../../tests/unit/support/archives'
import { ANSWER, CHECK_IN, CHOICE, GOAL, MOTIVE, NOTE, PIN, REMEDY, ROAD, uuid } from '../../tests/unit/support/records'
import { EMPTY_CONTENTS } from './contents'
import { danglingReferences } from './references'

const NOW = '2026-11-23T20:00:00.000Z'
const GONE = 'weekly:2019-01-07'
const here = { checkInId: CHECK_IN.id }
const [CHOSEN, DRIVEN, TAKEN] = [
  { ...CHOICE, ...here },
  { ...MOTIVE, ...here },
  { ...ROAD, ...here },
]
const PINNED = { ...PIN, from: ANSWER.id, to: CHECK_IN.id }
const WHOLE = {
  checkIns: [CHECK_IN],
  answers: [ANSWER],
  choices: [CHOSEN],
  goals: [GOAL],
  motives: [DRIVEN],
  pins: [PINNED],
  remedies: [REMEDY],
  roads: [TAKEN],
}

describe('references', () => {
  test('of whole journals all lead somewhere', () => {
    expect(danglingReferences(EMPTY_CONTENTS)).toEqual([])
    expect(danglingReferences(contentsOf(WHOLE))).toEqual([])
    expect(danglingReferences(wholeContents(5))).toEqual([])
    for (const language of ['en', 'zh'] as const) expect(danglingReferences(sampleContents(language, 60))).toEqual([])
  })

  test.each([
    ['answers', 'checkInId', { answers: [ANSWER, { ...ANSWER, id: `${GONE}/a`, checkInId: GONE }] }],
    ['choices', 'checkInId', { choices: [CHOSEN, { ...CHOSEN, id: uuid(2), checkInId: GONE }] }],
    ['choices', 'verdictIn', { choices: [CHOSEN, { ...CHOSEN, id: uuid(2), verdictIn: GONE }] }],
    ['motives', 'checkInId', { motives: [DRIVEN, { ...DRIVEN, id: uuid(2), checkInId: GONE }] }],
    ['pins', 'from', { pins: [PINNED, { ...PINNED, id: uuid(2), from: `${GONE}/a` }] }],
    ['pins', 'to', { pins: [PINNED, { ...PINNED, id: uuid(2), to: GONE }] }],
    ['roads', 'checkInId', { roads: [TAKEN, { ...TAKEN, id: uuid(2), checkInId: GONE }] }],
    ['goals', 'judgedIn', { goals: [GOAL, { ...GOAL, id: uuid(2), judgedIn: GONE }] }],
    ['goals', 'carriedFrom', { goals: [GOAL, { ...GOAL, id: uuid(2), carriedFrom: uuid(99) }] }],
    ['goals', 'parentId', { goals: [GOAL, { ...GOAL, id: uuid(2), parentId: uuid(99) }] }],
    ['remedies', 'goalId', { remedies: [REMEDY, { ...REMEDY, id: uuid(2), goalId: uuid(99) }] }],
    ['remedies', 'checkInId', { remedies: [REMEDY, { ...REMEDY, id: uuid(2), checkInId: GONE }] }],
    ['remedies', 'judgedIn', { remedies: [REMEDY, { ...REMEDY, id: uuid(2), judgedIn: GONE }] }],
  ])('of %s by %s to what is not there are found', (store, field, change) => {
    expect(danglingReferences(contentsOf({ ...WHOLE, ...change }))).toEqual([[store, 1, field]])
  })

  test('to deleted records lead somewhere', () => {
    const tombstones = { checkIns: [{ ...CHECK_IN, deletedAt: NOW }], goals: [{ ...GOAL, deletedAt: NOW }] }
    expect(danglingReferences(contentsOf({ ...WHOLE, ...tombstones }))).toEqual([])
  })

  test('of a note to a check-in still to come, and of a goal to its lineage, are none', () => {
    const notes = [{ ...NOTE, forCheckIn: GONE }]
    expect(danglingReferences(contentsOf({ notes, goals: [{ ...GOAL, lineageId: uuid(99) }] }))).toEqual([])
  })

  test('of a pin lead to an answer or a goal', () => {
    const from = (id: string) => danglingReferences(contentsOf({ ...WHOLE, pins: [{ ...PINNED, from: id }] }))
    expect([from(ANSWER.id), from(GOAL.id)]).toEqual([[], []])
    for (const id of [CHECK_IN.id, REMEDY.id, CHOICE.id]) expect(from(id)).toEqual([['pins', 0, 'from']])
  })

  test('do not lead to records of another kind', () => {
    const goals = [{ ...GOAL, parentId: REMEDY.id }]
    expect(danglingReferences(contentsOf({ ...WHOLE, goals }))).toEqual([['goals', 0, 'parentId']])
  })

  test('that dangle once check-ins are taken away are exactly those that named one', () => {
    fc.assert(
      fc.property(journals(), (contents) => {
        const { answers, choices, goals, motives, pins, remedies, roads } = contents
        const made = [answers, choices, motives, pins, remedies, roads].flat().length
        const verdicts = choices.filter(({ verdictIn }) => verdictIn !== undefined).length
        const judged = [...goals, ...remedies].filter(({ judgedIn }) => judgedIn !== undefined).length
        const expected = made + verdicts + judged
        expect(danglingReferences({ ...contents, checkIns: [] })).toHaveLength(expected)
        expect(danglingReferences(contents)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})
