import { describe, expect, test } from 'vitest'
import { checkInOfId } from './check-in-id'

describe('the check-in of an id', () => {
  test.each([
    ['weekly:2026-11-16', { kind: 'weekly', periodKey: '2026-11-16' }],
    ['quarterly:2026-Q4', { kind: 'quarterly', periodKey: '2026-Q4' }],
    ['yearly:2026', { kind: 'yearly', periodKey: '2026' }],
    ['five-year:2022-2026', { kind: 'five-year', periodKey: '2022-2026' }],
  ])('is read from %s', (id, place) => {
    expect(checkInOfId(id)).toEqual(place)
  })

  test.each(['weekly:2026-11-17', 'quarterly:2026', 'yearly:2026-99', 'five-year:2022-2029', 'monthly:2026', '', ':'])(
    'is nowhere for %j',
    (id) => {
      expect(checkInOfId(id)).toBeUndefined()
    },
  )
})
