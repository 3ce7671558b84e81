import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentsOf, journals, sampleContents, shuffled, wholeContents } from '../../tests/unit/support/archives'
import { CHECK_IN, GOAL, NOTE, uuid } from '../../tests/unit/support/records'
import { EMPTY_CONTENTS } from './contents'
import { summaryOf, summarySchema } from './summary'

const NOW = '2026-11-23T20:00:00.000Z'

function checkIn(week: string, change: object = {}) {
  return { ...CHECK_IN, id: `weekly:${week}`, periodKey: week, startedAt: `${week}T20:00:00.000Z`, ...change }
}

describe('a summary', () => {
  test('of an empty journal counts nothing and names no check-in', () => {
    expect(summaryOf(EMPTY_CONTENTS)).toStrictEqual({ checkIns: 0, goals: 0, notes: 0 })
  })

  test('counts what stands and names the first and the last check-in, by when they were begun', () => {
    const contents = contentsOf({
      checkIns: [
        checkIn('2026-11-09', { startedAt: '2026-12-01T20:00:00.000Z' }),
        checkIn('2026-11-16'),
        checkIn('2026-10-19'),
      ],
      goals: [GOAL, { ...GOAL, id: uuid(2) }, { ...GOAL, id: uuid(3), deletedAt: NOW }],
      notes: [NOTE, { ...NOTE, id: uuid(701), deletedAt: NOW }],
    })
    expect(summaryOf(contents)).toStrictEqual({
      checkIns: 3,
      goals: 2,
      notes: 1,
      first: 'weekly:2026-10-19',
      last: 'weekly:2026-11-09',
    })
  })

  test('counts a skipped check-in, but never names it', () => {
    const skipped = ['2026-10-05', '2026-12-07'].map((week) => checkIn(week, { state: 'skipped' }))
    const contents = contentsOf({ checkIns: [...skipped, checkIn('2026-11-16')] })
    const only = { first: 'weekly:2026-11-16', last: 'weekly:2026-11-16' }
    expect(summaryOf(contents)).toStrictEqual({ checkIns: 3, goals: 0, notes: 0, ...only })
    expect(summaryOf(contentsOf({ checkIns: skipped }))).toStrictEqual({ checkIns: 2, goals: 0, notes: 0 })
  })

  test('neither counts nor names a deleted check-in', () => {
    const deleted = checkIn('2026-10-05', { deletedAt: NOW })
    const { checkIns, first } = summaryOf(contentsOf({ checkIns: [deleted, checkIn('2026-11-16')] }))
    expect([checkIns, first]).toEqual([1, 'weekly:2026-11-16'])
  })

  test('of a year knows its edges', () => {
    const { first, last, checkIns } = summaryOf(sampleContents('zh', 60))
    expect([first, last]).toEqual(['weekly:2025-09-29', 'weekly:2026-11-16'])
    expect(checkIns).toBeGreaterThan(45)
  })

  test('fits its schema and does not depend on the order of the records', () => {
    fc.assert(
      fc.property(journals(), fc.nat(), (contents, seed) => {
        const summary = summaryOf(contents)
        expect(summarySchema.parse(summary)).toStrictEqual(summary)
        expect(summaryOf({ ...contents, checkIns: shuffled(contents.checkIns, seed) })).toStrictEqual(summary)
      }),
    )
  })

  test('does not depend on the order of check-ins that were begun in the same millisecond', () => {
    const together = ['2026-11-09', '2026-11-16', '2026-11-23'].map((week) => checkIn(week, { startedAt: NOW }))
    const { checkIns } = contentsOf({ checkIns: together })
    const summary = summaryOf({ ...EMPTY_CONTENTS, checkIns })
    expect(summaryOf({ ...EMPTY_CONTENTS, checkIns: checkIns.toReversed() })).toStrictEqual(summary)
  })

  test('counts no sealed answer or setting', () => {
    expect(Object.keys(summaryOf(wholeContents(2)))).toEqual(['checkIns', 'goals', 'notes', 'first', 'last'])
  })
})
