import { instantSchema } from '#core/calendar/clock'
import { z } from '#core/zod'
import { checkInIdSchema } from './check-in'
import { recordShape } from './record'

/** The value of an answer, by kind of answer. Goals and remedies are records of their own, never answers. */
export const answerValueSchema = z.discriminatedUnion('kind', [
  /** Markdown prose. */
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('line'), text: z.string() }),
  /** One of five named points, 1 the lowest. */
  z.object({ kind: z.literal('scale'), point: z.number().int().min(1).max(5) }),
  /** The one sentence of the week that should stay. */
  z.object({ kind: z.literal('highlight'), text: z.string() }),
  /** One of five named points, and what there is to say about it. */
  z.object({ kind: z.literal('scale-text'), point: z.number().int().min(1).max(5).optional(), text: z.string() }),
  /** One of the prompt's options by its id, and what there is to say about it. */
  z.object({ kind: z.literal('option'), option: z.string().optional(), text: z.string() }),
])
export type AnswerValue = z.infer<typeof answerValueSchema>

/** An answer as it stood at `at`, kept when it was overwritten. */
export const earlierAnswerSchema = z.object({ at: instantSchema, value: answerValueSchema })
export type EarlierAnswer = z.infer<typeof earlierAnswerSchema>

export const answerSchema = z.object({
  ...recordShape,
  /** `checkInId/promptId`. */
  id: z.string().regex(/^[^/]+\/[^/]+$/),
  checkInId: checkInIdSchema,
  promptId: z.string(),
  value: answerValueSchema,
  /** Set when its prompt is sealed: shown after a deliberate click, kept out of what leaves the private folder. */
  sealed: z.literal(true).optional(),
  /** Oldest first. */
  earlier: z.array(earlierAnswerSchema).optional(),
})
export type Answer = z.infer<typeof answerSchema>

/** `weekly:2026-11-16/done.moved` from its two halves. */
export function answerId(checkIn: string, promptId: string): string {
  return `${checkIn}/${promptId}`
}
