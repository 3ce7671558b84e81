import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantAt } from '#core/calendar/clock'
import { KEPT_WHOLE, thinned, withEarlier } from './earlier'

const START = Date.UTC(2026, 10, 23, 20)
const HOUR = 3_600_000

/** Versions so many hours after a Monday at 20:00 UTC. */
function versionsAt(hours: readonly number[]) {
  return hours.map((hour, index) => ({ at: instantAt(START + hour * HOUR), text: `version ${index}` }))
}

const histories = fc
  .array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 })
  .map((hours) => versionsAt(hours.toSorted((a, b) => a - b)))

describe('versions that are thinned', () => {
  test('stay as they are up to twenty, in a list of their own', () => {
    const versions = versionsAt(Array.from({ length: KEPT_WHOLE }, () => 0))
    expect(thinned(versions)).toEqual(versions)
    expect(thinned(versions)).not.toBe(versions)
    expect(thinned([])).toEqual([])
  })

  test('keep the last of each UTC day beyond the last twenty', () => {
    const old = versionsAt([0, 3, 4, 5, 27, 28, 60])
    const recent = versionsAt(Array.from({ length: KEPT_WHOLE }, (_, index) => 100 + index))
    // The day ends four hours after 20:00 UTC.
    expect(thinned([...old, ...recent])).toEqual([old[1], old[4], old[5], old[6], ...recent])
  })

  test('stay the same when they are thinned again', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        expect(thinned(thinned(versions))).toEqual(thinned(versions))
      }),
    )
  })

  test('stay the same when some that were thinned out come back', () => {
    fc.assert(
      fc.property(histories, fc.func(fc.boolean()), (versions, comesBack) => {
        const kept = new Set(thinned(versions))
        const some = versions.filter((version) => kept.has(version) || comesBack(version.text))
        expect(thinned(some)).toEqual([...kept])
      }),
    )
  })

  test('are what adding a version leaves', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        fc.pre(versions.length > 0)
        const [before, last] = [versions.slice(0, -1), versions.slice(-1)]
        for (const version of last) expect(withEarlier(before, version)).toEqual(thinned(versions))
      }),
    )
  })
})
