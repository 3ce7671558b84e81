import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instantAt } from '#core/calendar/clock'
import { KEPT_WHOLE, withEarlier } from './earlier'

type Version = { readonly at: Instant; readonly text: string }

/** All versions added one after another, as an answer changed again and again does it. */
function kept(versions: readonly Version[]): readonly Version[] {
  return (
    versions.reduce<readonly Version[] | undefined>((earlier, version) => withEarlier(earlier, version), undefined) ??
    []
  )
}

const START = Date.UTC(2026, 10, 23, 20)
const HOUR = 3_600_000

/** Versions in the order they were written, some minutes to some days apart. */
const histories = fc
  .array(fc.oneof(fc.integer({ min: 0, max: HOUR }), fc.integer({ min: 0, max: 60 * HOUR })), {
    minLength: 1,
    maxLength: 120,
  })
  .map((gaps) => {
    let at = START
    return gaps.map((gap, index): Version => {
      at += gap
      return { at: instantAt(at), text: `version ${index}` }
    })
  })

const dayOf = (version: Version) => version.at.slice(0, 10)

describe('earlier versions', () => {
  test('begin with the first one', () => {
    const version = { at: instantAt(START), text: 'first' }
    expect(withEarlier(undefined, version)).toEqual([version])
    expect(withEarlier([], version)).toEqual([version])
  })

  test('of one evening are kept up to twenty, and beyond them only the newest of the evening', () => {
    expect(KEPT_WHOLE).toBe(20)
    const versions = Array.from({ length: 30 }, (_, index) => ({
      at: instantAt(START + index * 1000),
      text: `${index}`,
    }))
    expect(kept(versions.slice(0, 20)).map(({ text }) => text)).toEqual(versions.slice(0, 20).map(({ text }) => text))
    expect(kept(versions).map(({ text }) => text)).toEqual(['9', ...versions.slice(10).map(({ text }) => text)])
  })

  test('of thirty days with one a day are all kept', () => {
    const versions = Array.from({ length: 30 }, (_, index) => ({
      at: instantAt(START + index * 24 * HOUR),
      text: `${index}`,
    }))
    expect(kept(versions)).toEqual(versions)
  })

  test('keep the last twenty whole', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        expect(kept(versions).slice(-KEPT_WHOLE)).toEqual(versions.slice(-KEPT_WHOLE))
      }),
    )
  })

  test('keep at most one a day before the last twenty', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        const days = kept(versions).slice(0, -KEPT_WHOLE).map(dayOf)
        expect(days).toEqual([...new Set(days)])
      }),
    )
  })

  test('keep the newest of each day', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        const stored = kept(versions)
        for (const day of new Set(versions.map(dayOf))) {
          const newest = versions.findLast((version) => dayOf(version) === day)
          expect(stored).toContainEqual(newest)
        }
      }),
    )
  })

  test('keep their order and invent nothing', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        const places = kept(versions).map((version) => versions.indexOf(version))
        expect(places).not.toContain(-1)
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
      }),
    )
  })

  test('never lose the newest', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        for (const count of versions.keys()) {
          const some = versions.slice(0, count + 1)
          expect(kept(some).at(-1)).toBe(some.at(-1))
        }
      }),
      { numRuns: 20 },
    )
  })

  test('leave the list they were given as it was', () => {
    const before = Array.from({ length: 25 }, (_, index) => ({ at: instantAt(START + index), text: `${index}` }))
    const copy = [...before]
    withEarlier(before, { at: instantAt(START + HOUR), text: 'new' })
    expect(before).toEqual(copy)
  })
})
