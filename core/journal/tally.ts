import { z } from '#core/zod'

const count = z.number().int().nonnegative()

/** What came of the remedies against one cause: how often each outcome of the next goal of the same lineage. */
export const causePatternSchema = z.object({
  /** How many goals named this cause. */
  times: count,
  /** Remedies chosen against it, by kind; `own` for the person's own words. */
  chosen: z.record(z.string(), count),
  kept: count,
  notKept: count,
  /** Of the kept ones: the next goal of the lineage was met, was not, or there is none judged yet. */
  helped: count,
  didNotHelp: count,
  unknown: count,
})
export type CausePattern = z.infer<typeof causePatternSchema>

/** Causes and remedies of a period, by cause. */
export const patternSchema = z.object({
  effort: causePatternSchema,
  ability: causePatternSchema,
  timing: causePatternSchema,
  motive: causePatternSchema,
  outside: causePatternSchema,
})
export type Pattern = z.infer<typeof patternSchema>

/** What a check-in counted: goals by outcome (`open` has none), causes named, remedies kept or not. */
export const tallySchema = z.object({
  goals: z.object({ met: count, partly: count, missed: count, dropped: count, open: count }),
  causes: z.object({ effort: count, ability: count, timing: count, motive: count, outside: count }),
  remedies: z.object({ kept: count, notKept: count }),
  /** The pattern of the periods it looked back on, where it shows one. */
  pattern: patternSchema.optional(),
})
export type Tally = z.infer<typeof tallySchema>
