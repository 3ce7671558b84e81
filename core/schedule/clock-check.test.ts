import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantAt, instantSchema } from '#core/calendar/clock'
import { instants } from '../../tests/unit/support/arbitraries'
import { isClockBehind, laterOf } from './clock-check'

const written = instantSchema.parse('2026-11-23T20:00:00.000Z')

describe('the clock', () => {
  test('that stands after the last write is right', () => {
    expect(isClockBehind(instantSchema.parse('2026-11-23T20:00:00.001Z'), written)).toBe(false)
    expect(isClockBehind(instantSchema.parse('2031-01-01T00:00:00.000Z'), written)).toBe(false)
    expect(isClockBehind(written, written)).toBe(false)
  })

  test('may stand up to a whole day before the last write', () => {
    expect(isClockBehind(instantSchema.parse('2026-11-23T06:00:00.000Z'), written)).toBe(false)
    expect(isClockBehind(instantSchema.parse('2026-11-22T20:00:00.000Z'), written)).toBe(false)
  })

  test('is behind from the first millisecond beyond that day', () => {
    expect(isClockBehind(instantSchema.parse('2026-11-22T19:59:59.999Z'), written)).toBe(true)
    expect(isClockBehind(instantSchema.parse('1970-01-01T00:00:00.000Z'), written)).toBe(true)
  })

  test('is never behind both ways round', () => {
    fc.assert(
      fc.property(instants(1970, 2100), fc.integer({ min: 0, max: 400_000_000 }), (earlier, milliseconds) => {
        const later = instantAt(Date.parse(earlier) + milliseconds)
        expect(isClockBehind(earlier, later)).toBe(milliseconds > 86_400_000)
        expect(isClockBehind(later, earlier)).toBe(false)
      }),
    )
  })
})

describe('the later of two instants', () => {
  test('is the later one, in whatever order they come', () => {
    const before = instantSchema.parse('2026-11-23T19:59:59.999Z')
    expect(laterOf(before, written)).toBe(written)
    expect(laterOf(written, before)).toBe(written)
    expect(laterOf(written, written)).toBe(written)
  })

  test('is the one with the greater count of milliseconds', () => {
    fc.assert(
      fc.property(instants(1970, 2100), instants(1970, 2100), (a, b) => {
        expect(Date.parse(laterOf(a, b))).toBe(Math.max(Date.parse(a), Date.parse(b)))
      }),
    )
  })
})
