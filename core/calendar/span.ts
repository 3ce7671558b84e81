import { z } from '#core/zod'

/** Five years, first and last included: `2022-2026`. */
export const spanSchema = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .refine((text) => Number(text.slice(5)) === Number(text.slice(0, 4)) + 4, 'a span has five years')
  .brand<'Span'>()
export type Span = z.infer<typeof spanSchema>

/** The span whose first year is given. */
export function spanFrom(firstYear: number): Span {
  return spanSchema.parse(`${firstYear}-${firstYear + 4}`)
}

/** The five years of a span, in order. */
export function yearsOfSpan(span: Span): readonly number[] {
  const first = Number(span.slice(0, 4))
  return [0, 1, 2, 3, 4].map((offset) => first + offset)
}

/** The span a year falls in when spans are counted from `start`, also for years before it. */
export function spanOfYear(year: number, start: number): Span {
  return spanFrom(start + Math.floor((year - start) / 5) * 5)
}
