import { instantSchema } from '#core/calendar/clock'
import { z } from '#core/zod'
import { checkInIdSchema } from './check-in'
import { lineSchema, recordShape } from './record'

/** What a motive grows from (¶34). */
export const ROOTS = ['desire', 'fear'] as const
export const rootSchema = z.enum(ROOTS)
export type Root = z.infer<typeof rootSchema>

const motiveShape = {
  root: rootSchema.optional(),
  /** The desire or fear by name (¶36), in the person's own words or in those offered, as they read then. */
  name: lineSchema,
  /** What it comes from, in the person's words. */
  source: lineSchema,
  /** The positive motive it became (¶37). */
  turned: lineSchema,
  /** The motive in one sentence. */
  statement: lineSchema,
}

/** A motive as it stood at `at`, kept when it was changed after its check-in was finished. */
export const earlierMotiveSchema = z.object({ at: instantSchema, ...motiveShape })
export type EarlierMotive = z.infer<typeof earlierMotiveSchema>

/** What drives a person, as said in one check-in. Of a sealed one name and source stay behind a deliberate click. */
export const motiveSchema = z.object({
  ...recordShape,
  ...motiveShape,
  id: z.uuid(),
  checkInId: checkInIdSchema,
  /** Set when it was named under a sealed prompt: kept in the private folder only. */
  sealed: z.literal(true).optional(),
  /** Oldest first. */
  earlier: z.array(earlierMotiveSchema).optional(),
})
export type Motive = z.infer<typeof motiveSchema>
