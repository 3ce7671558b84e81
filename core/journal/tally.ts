import { z } from '#core/zod'

const count = z.number().int().nonnegative()

/** What a check-in counted: goals by outcome (`open` has none), causes named, remedies kept or not. */
export const tallySchema = z.object({
  goals: z.object({ met: count, partly: count, missed: count, dropped: count, open: count }),
  causes: z.object({ effort: count, ability: count, timing: count, motive: count, outside: count }),
  remedies: z.object({ kept: count, notKept: count }),
})
export type Tally = z.infer<typeof tallySchema>
