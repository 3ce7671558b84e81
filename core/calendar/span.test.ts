import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spanFrom, spanOfYear, spanSchema, yearsOfSpan } from './span'

const years = fc.integer({ min: 1900, max: 2200 })

describe('a span', () => {
  test('has five years, first and last included', () => {
    expect(spanFrom(2022)).toBe('2022-2026')
    expect(yearsOfSpan(spanFrom(2022))).toEqual([2022, 2023, 2024, 2025, 2026])
  })

  test.each(['2022-2025', '2022-2027', '2026-2022', '2022-2022', '22-26', '2022', '2022–2026', '2022-2026 ', ''])(
    'written as %j is refused',
    (text) => {
      expect(spanSchema.safeParse(text).success).toBe(false)
    },
  )

  test('of a first year that has no four digits is refused', () => {
    expect(() => spanFrom(998)).toThrow()
    expect(() => spanFrom(2022.5)).toThrow()
  })

  test('is counted from the chosen first year', () => {
    expect(spanOfYear(2022, 2022)).toBe('2022-2026')
    expect(spanOfYear(2026, 2022)).toBe('2022-2026')
    expect(spanOfYear(2027, 2022)).toBe('2027-2031')
  })

  test('is counted backwards too, for years before the chosen one', () => {
    expect(spanOfYear(2021, 2022)).toBe('2017-2021')
    expect(spanOfYear(2017, 2022)).toBe('2017-2021')
    expect(spanOfYear(2016, 2022)).toBe('2012-2016')
  })

  test('of a year holds that year, and is the span of each of its years', () => {
    fc.assert(
      fc.property(years, years, (year, start) => {
        const span = spanOfYear(year, start)
        expect(yearsOfSpan(span)).toContain(year)
        expect(yearsOfSpan(span).map((member) => spanOfYear(member, start))).toEqual([span, span, span, span, span])
        expect(Math.abs((Number(span.slice(0, 4)) - start) % 5)).toBe(0)
      }),
    )
  })
})
