import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CAUSES, OUTCOMES } from '#core/journal/goal'
import { tallySchema } from '#core/journal/tally'
import { goal, remedy } from '../../tests/unit/support/records'
import { tallyOf } from './tally'

describe('a tally', () => {
  test('of nothing is all zeros', () => {
    expect(tallyOf([], [])).toEqual({
      goals: { met: 0, partly: 0, missed: 0, dropped: 0, open: 0 },
      causes: { effort: 0, ability: 0, timing: 0, motive: 0, outside: 0 },
      remedies: { kept: 0, notKept: 0 },
    })
  })

  test('counts goals by outcome and by cause, and remedies kept or not', () => {
    const goals = [
      goal({ outcome: 'met' }),
      goal({ outcome: 'met' }),
      goal({ outcome: 'partly', cause: 'effort' }),
      goal({ outcome: 'missed', cause: 'effort' }),
      goal({ outcome: 'missed', cause: 'outside' }),
      goal({ outcome: 'dropped', cause: 'motive' }),
      goal(),
    ]
    const remedies = [remedy({ kept: true }), remedy({ kept: false }), remedy({ kept: false }), remedy()]
    expect(tallyOf(goals, remedies)).toEqual({
      goals: { met: 2, partly: 1, missed: 2, dropped: 1, open: 1 },
      causes: { effort: 2, ability: 0, timing: 0, motive: 1, outside: 1 },
      remedies: { kept: 1, notKept: 2 },
    })
  })

  test('counts every goal once, every cause that was named, every remedy that was judged', () => {
    const goals = fc.array(
      fc.record({
        outcome: fc.option(fc.constantFrom(...OUTCOMES), { nil: null }),
        cause: fc.option(fc.constantFrom(...CAUSES), { nil: null }),
      }),
      { maxLength: 20 },
    )
    const remedies = fc.array(fc.option(fc.boolean(), { nil: null }), { maxLength: 20 })
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)
    fc.assert(
      fc.property(goals, remedies, (someGoals, someRemedies) => {
        const tally = tallyOf(
          someGoals.map(({ outcome, cause }) => goal({ ...(outcome && { outcome }), ...(cause && { cause }) })),
          someRemedies.map((kept) => remedy(kept === null ? {} : { kept })),
        )
        expect(sum(tally.goals)).toBe(someGoals.length)
        expect(sum(tally.causes)).toBe(someGoals.filter(({ cause }) => cause !== null).length)
        expect(sum(tally.remedies)).toBe(someRemedies.filter((kept) => kept !== null).length)
        for (const outcome of OUTCOMES) {
          expect(tally.goals[outcome]).toBe(someGoals.filter((one) => one.outcome === outcome).length)
        }
        expect(tallySchema.parse(tally)).toEqual(tally)
      }),
    )
  })
})
