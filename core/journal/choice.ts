import { instantSchema } from '#core/calendar/clock'
import { z } from '#core/zod'
import { checkInIdSchema } from './check-in'
import { lineSchema, recordShape } from './record'

/** What a choice turned out to be. `too early`: it cannot be told yet, and is asked again. */
export const VERDICTS = ['right', 'wrong', 'too early'] as const
export const verdictSchema = z.enum(VERDICTS)
export type Verdict = z.infer<typeof verdictSchema>

const choiceShape = {
  title: lineSchema,
  reason: lineSchema,
  /** What was let go for it. */
  instead: lineSchema,
  verdict: verdictSchema.optional(),
  verdictReason: lineSchema.optional(),
}

/** A choice as it stood at `at`, kept when it was changed after its check-in was finished. */
export const earlierChoiceSchema = z.object({
  at: instantSchema,
  ...choiceShape,
  /** The check-in that gave the verdict of that version. Versions kept before this was are without it. */
  verdictIn: checkInIdSchema.optional(),
})
export type EarlierChoice = z.infer<typeof earlierChoiceSchema>

/** A choice of direction with its reason (¶47). The next quarterly review asks for a verdict. */
export const choiceSchema = z.object({
  ...recordShape,
  ...choiceShape,
  id: z.uuid(),
  checkInId: checkInIdSchema,
  /** The check-in that judged it. */
  verdictIn: checkInIdSchema.optional(),
  /** Oldest first. */
  earlier: z.array(earlierChoiceSchema).optional(),
})
export type Choice = z.infer<typeof choiceSchema>
