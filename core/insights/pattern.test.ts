import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instantSchema } from '#core/calendar/clock'
import { CAUSES, type Cause, type Goal, OUTCOMES } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'
import { type CausePattern, type Pattern, patternSchema } from '#core/journal/tally'
import { goal, remedy, uuid } from '../../tests/unit/support/records'
import { namedCauses, outcomesAfter, patternOf, usualRemedy } from './pattern'

const DELETED: Instant = instantSchema.parse('2026-12-01T08:00:00.000Z')
const NONE: CausePattern = {
  times: 0,
  chosen: {},
  kept: 0,
  notKept: 0,
  helped: 0,
  didNotHelp: 0,
  unknown: 0,
}
const EMPTY: Pattern = { effort: NONE, ability: NONE, timing: NONE, motive: NONE, outside: NONE }

const missed = goal({
  id: uuid(1),
  lineageId: uuid(1),
  outcome: 'missed',
  cause: 'effort',
  judgedIn: 'weekly:2026-11-16',
})
/** The same goal, carried into the week after. */
const carried = goal({
  id: uuid(2),
  lineageId: uuid(1),
  carriedFrom: uuid(1),
  periodKey: '2026-11-23',
  outcome: 'met',
  judgedIn: 'weekly:2026-11-23',
})
const plan = remedy({ id: uuid(501), goalId: uuid(1), cause: 'effort', kind: 'place', kept: true })

describe('a pattern', () => {
  test('of nothing counts nothing', () => {
    expect(patternOf([], [], [])).toEqual(EMPTY)
  })

  test('counts how often each cause was named', () => {
    const goals = [
      missed,
      goal({ id: uuid(3), outcome: 'partly', cause: 'effort' }),
      goal({ id: uuid(4), outcome: 'missed', cause: 'outside' }),
      goal({ id: uuid(5), outcome: 'met' }),
      goal({ id: uuid(6), outcome: 'missed' }),
    ]
    expect(patternOf(goals, [], goals)).toEqual({
      ...EMPTY,
      effort: { ...NONE, times: 2 },
      outside: { ...NONE, times: 1 },
    })
  })

  test('counts what was chosen, by kind, and whether it was kept', () => {
    const goals = [1, 2, 3, 4, 5].map((number) => goal({ id: uuid(number), outcome: 'missed', cause: 'ability' }))
    const chosen = (number: number, change: Partial<Remedy>) =>
      remedy({ id: uuid(500 + number), goalId: uuid(number), cause: 'ability', ...change })
    const remedies = [
      chosen(1, { kind: 'double', kept: true }),
      chosen(2, { kind: 'double', kept: false }),
      chosen(3, { kind: 'learn' }),
      chosen(4, { kind: 'own', kept: false }),
      // Own words without a kind.
      chosen(5, {}),
    ]
    expect(patternOf(goals, remedies, goals).ability).toEqual({
      times: 5,
      chosen: { double: 2, learn: 1, own: 2 },
      kept: 1,
      notKept: 2,
      helped: 0,
      didNotHelp: 0,
      unknown: 1,
    })
  })

  test('makes no plan of what was only replied, or of a moment in which nothing was to happen', () => {
    const goals = [1, 2, 3].map((number) => goal({ id: uuid(number), outcome: 'missed', cause: 'effort' }))
    const excuse = { cause: 'effort', reply: 'answered chat all day', when: 'it is nine', will: ' ' } as const
    const remedies = [
      remedy({ id: uuid(501), goalId: uuid(1), ...excuse, kept: true }),
      remedy({ id: uuid(502), goalId: uuid(2), ...excuse, kind: 'own' }),
      remedy({ id: uuid(503), goalId: uuid(3), ...excuse, kind: 'place' }),
    ]
    expect(patternOf(goals, remedies, goals).effort).toEqual({ ...NONE, times: 3, chosen: { place: 1 } })
  })

  test('says a kept remedy helped when the next goal of the lineage was met', () => {
    expect(patternOf([missed], [plan], [missed, carried]).effort).toEqual({
      ...NONE,
      times: 1,
      chosen: { place: 1 },
      kept: 1,
      helped: 1,
    })
  })

  test.each(['partly', 'missed', 'dropped'] as const)('says it did not help when that was %s', (outcome) => {
    const { helped, didNotHelp, unknown } = patternOf([missed], [plan], [missed, { ...carried, outcome }]).effort
    expect({ helped, didNotHelp, unknown }).toEqual({ helped: 0, didNotHelp: 1, unknown: 0 })
  })

  test('does not know while there is no next goal, or it is not judged', () => {
    const { outcome: _, judgedIn: _in, ...waiting } = carried
    for (const lineages of [[missed], [missed, waiting], [missed, { ...carried, deletedAt: DELETED }]]) {
      const { helped, didNotHelp, unknown } = patternOf([missed], [plan], lineages).effort
      expect({ helped, didNotHelp, unknown }).toEqual({ helped: 0, didNotHelp: 0, unknown: 1 })
    }
  })

  test('asks of a remedy that was not kept, or not judged, neither', () => {
    const { kept: _, ...waiting } = plan
    for (const some of [{ ...plan, kept: false }, waiting]) {
      const { helped, didNotHelp, unknown } = patternOf([missed], [some], [missed, carried]).effort
      expect({ helped, didNotHelp, unknown }).toEqual({ helped: 0, didNotHelp: 0, unknown: 0 })
    }
  })

  test('leaves out remedies of other goals, and those against a cause the goal no longer names', () => {
    const others = [
      { ...plan, goalId: uuid(99) },
      { ...plan, cause: 'ability' as const },
    ]
    expect(patternOf([missed], others, [missed, carried])).toEqual({ ...EMPTY, effort: { ...NONE, times: 1 } })
  })

  test('leaves out what was deleted: goals, remedies, and goals that came next', () => {
    expect(patternOf([{ ...missed, deletedAt: DELETED }], [plan], [missed, carried])).toEqual(EMPTY)
    expect(patternOf([missed], [{ ...plan, deletedAt: DELETED }], [missed, carried])).toEqual({
      ...EMPTY,
      effort: { ...NONE, times: 1 },
    })
  })

  test('can be frozen as it is, whatever the person calls a remedy', () => {
    for (const kind of ['own', 'constructor', 'toString', '早起']) {
      const pattern = patternOf([missed], [{ ...plan, kind }], [missed, carried])
      expect(pattern.effort.chosen).toEqual({ [kind]: 1 })
      expect(patternSchema.parse(pattern)).toEqual(pattern)
    }
  })
})

describe('the outcome after a goal', () => {
  const week = (number: number, periodKey: string, change: Partial<Goal>) =>
    goal({ id: uuid(number), lineageId: uuid(1), periodKey, judgedIn: `weekly:${periodKey}`, ...change })
  const first = week(1, '2026-11-02', { outcome: 'missed' })
  const second = week(2, '2026-11-09', { outcome: 'partly', carriedFrom: uuid(1) })
  const third = week(3, '2026-11-16', { outcome: 'met', carriedFrom: uuid(2) })

  test('is that of the very next one of its lineage, whatever order they are given in', () => {
    for (const lineages of [
      [first, second, third],
      [third, second, first],
      [second, first, third],
    ]) {
      const after = outcomesAfter(lineages)
      expect([uuid(1), uuid(2), uuid(3)].map(after)).toEqual(['partly', 'met', undefined])
    }
  })

  test('passes over one that was deleted, though the next was carried from it', () => {
    expect(outcomesAfter([first, { ...second, deletedAt: DELETED }, third])(uuid(1))).toBe('met')
  })

  test('is that of the earliest when one was carried twice', () => {
    const again = week(4, '2026-11-23', { outcome: 'dropped', carriedFrom: uuid(1) })
    expect(outcomesAfter([again, second, first])(uuid(1))).toBe('partly')
  })

  test('is none while the next is not judged, also when a later one is', () => {
    const { judgedIn: _, outcome: _outcome, ...waiting } = second
    expect(outcomesAfter([first, waiting, third])(uuid(1))).toBeUndefined()
  })

  test('is none for a goal of another lineage, or one that is not there', () => {
    const other = goal({ id: uuid(7), lineageId: uuid(7), periodKey: '2026-11-09', outcome: 'met' })
    expect(outcomesAfter([first, { ...other, judgedIn: 'weekly:2026-11-09' }])(uuid(1))).toBeUndefined()
    expect(outcomesAfter([first, second])(uuid(99))).toBeUndefined()
    expect(outcomesAfter([])(uuid(1))).toBeUndefined()
  })
})

describe('causes that were named', () => {
  const times = (counts: Partial<Record<Cause, number>>): Pattern => {
    const of = (cause: Cause) => ({ ...NONE, times: counts[cause] ?? 0 })
    return {
      effort: of('effort'),
      ability: of('ability'),
      timing: of('timing'),
      motive: of('motive'),
      outside: of('outside'),
    }
  }

  test('come with the most frequent first, and without those never named', () => {
    expect(namedCauses(times({ effort: 1, timing: 3, outside: 2 }))).toEqual(['timing', 'outside', 'effort'])
    expect(namedCauses(EMPTY)).toEqual([])
  })

  test('that were named equally often keep the order of all causes', () => {
    const all = { outside: 1, motive: 1, timing: 1, ability: 1, effort: 1 }
    expect(namedCauses(times(all))).toEqual([...CAUSES])
    expect(namedCauses(times({ ...all, motive: 2, ability: 2 }))).toEqual([
      'ability',
      'motive',
      'effort',
      'timing',
      'outside',
    ])
  })
})

describe('the usual remedy', () => {
  const usual = (chosen: Record<string, number>) => usualRemedy({ ...NONE, chosen })

  test('is the one chosen most often', () => {
    expect(usual({ place: 1 })).toBe('place')
    expect(usual({ place: 1, own: 3, check: 2 })).toBe('own')
  })

  test('is none when none was chosen, or two equally often', () => {
    expect(usual({})).toBeUndefined()
    expect(usual({ place: 2, own: 2, check: 1 })).toBeUndefined()
    expect(usual({ place: 2, own: 1, check: 1 })).toBe('place')
  })
})

describe('any pattern', () => {
  const KINDS = ['place', 'own', 'double', 'constructor'] as const
  const link = fc.record({
    outcome: fc.option(fc.constantFrom(...OUTCOMES), { nil: undefined }),
    isJudged: fc.boolean(),
    cause: fc.option(fc.constantFrom(...CAUSES), { nil: undefined, freq: 4 }),
    isDeleted: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
    remedies: fc.array(
      fc.record({
        cause: fc.option(fc.constantFrom(...CAUSES), { nil: undefined, freq: 2 }),
        kind: fc.option(fc.constantFrom(...KINDS), { nil: undefined }),
        kept: fc.option(fc.boolean(), { nil: undefined }),
        isDeleted: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
      }),
      { maxLength: 2 },
    ),
  })

  /** Up to six lineages, each of up to four weeks, with what was chosen against each cause. */
  const journals = fc.array(fc.array(link, { minLength: 1, maxLength: 4 }), { maxLength: 6 }).map((lineages) => {
    const goals: Goal[] = []
    const remedies: Remedy[] = []
    for (const [index, links] of lineages.entries()) {
      for (const [week, { outcome, isJudged, cause, isDeleted, remedies: chosen }] of links.entries()) {
        const number = (index + 1) * 10 + week
        const periodKey = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'][week] ?? expect.fail('no week')
        goals.push({
          ...missed,
          id: uuid(number),
          lineageId: uuid((index + 1) * 10),
          periodKey,
          outcome,
          cause,
          ...(week > 0 && { carriedFrom: uuid(number - 1) }),
          judgedIn: isJudged && outcome ? `weekly:${periodKey}` : undefined,
          deletedAt: isDeleted ? DELETED : undefined,
        })
        for (const [place, { cause: against, kind, kept, isDeleted: isGone }] of chosen.entries()) {
          remedies.push({
            ...plan,
            id: uuid(number * 10 + 500 + place),
            goalId: uuid(number),
            cause: against ?? cause ?? 'effort',
            kind,
            kept,
            deletedAt: isGone ? DELETED : undefined,
          })
        }
      }
    }
    return { goals, remedies }
  })

  /** Counts remedy by remedy, with nothing looked up beforehand. */
  function naiveCount(goals: readonly Goal[], remedies: readonly Remedy[], all: readonly Goal[], cause: Cause) {
    const count = { ...NONE, chosen: new Map<string, number>() }
    for (const named of goals) {
      if (named.deletedAt || named.cause !== cause) continue
      count.times += 1
      for (const chosen of remedies) {
        if (chosen.deletedAt || chosen.goalId !== named.id || chosen.cause !== cause) continue
        const kind = chosen.kind ?? 'own'
        count.chosen.set(kind, (count.chosen.get(kind) ?? 0) + 1)
        if (chosen.kept === false) count.notKept += 1
        if (chosen.kept !== true) continue
        count.kept += 1
        let next: Goal | undefined
        for (const other of all) {
          const isLater = other.lineageId === named.lineageId && other.periodKey > named.periodKey && !other.deletedAt
          if (isLater && (!next || other.periodKey < next.periodKey)) next = other
        }
        const outcome = next?.judgedIn && next.outcome
        if (!outcome) count.unknown += 1
        else if (outcome === 'met') count.helped += 1
        else count.didNotHelp += 1
      }
    }
    return { ...count, chosen: Object.fromEntries(count.chosen) }
  }

  test('agrees with counting one by one', () => {
    fc.assert(
      fc.property(journals, ({ goals, remedies }) => {
        const pattern = patternOf(goals, remedies, goals)
        for (const cause of CAUSES) expect(pattern[cause]).toEqual(naiveCount(goals, remedies, goals, cause))
        expect(patternSchema.parse(pattern)).toEqual(pattern)
      }),
      { numRuns: 200 },
    )
  })

  test('knows of each kept remedy whether it helped, did not, or cannot be told, and counts every one chosen', () => {
    fc.assert(
      fc.property(journals, ({ goals, remedies }) => {
        for (const counted of Object.values(patternOf(goals, remedies, goals))) {
          expect(counted.helped + counted.didNotHelp + counted.unknown).toBe(counted.kept)
          const chosen = Object.values(counted.chosen).reduce((sum, count) => sum + count, 0)
          expect(counted.kept + counted.notKept).toBeLessThanOrEqual(chosen)
        }
      }),
    )
  })
})
