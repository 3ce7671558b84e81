import { describe, expect, test } from 'vitest'
import { TIMINGS, timingsFor } from './timings'

describe('the timings', () => {
  test('are those of the program where nothing else is said', () => {
    expect(timingsFor(false, {})).toEqual(TIMINGS)
    expect(timingsFor(false, { VANTAGE_TIMINGS: '' })).toEqual(TIMINGS)
  })

  test('can be changed one by one where the program is not packaged', () => {
    expect(timingsFor(false, { VANTAGE_TIMINGS: '{"tick":250}' })).toEqual({ ...TIMINGS, tick: 250 })
  })

  test('cannot be changed from outside in the packaged program', () => {
    expect(timingsFor(true, { VANTAGE_TIMINGS: '{"tick":250}' })).toEqual(TIMINGS)
  })

  test.each(['{"tack":250}', '{"tick":-1}', '{"tick":"250"}', 'tick'])('are not guessed from %s', (given) => {
    expect(() => timingsFor(false, { VANTAGE_TIMINGS: given })).toThrow('VANTAGE_TIMINGS')
  })
})
