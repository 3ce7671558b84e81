import { instantSchema } from '#core/calendar/clock'
import { z } from '#core/zod'
import { checkInIdSchema } from './check-in'
import { lineSchema, recordShape } from './record'

/** The roads the method knows (¶39); any other is named in the person's own words. */
export const ROADS = ['job', 'phd', 'venture'] as const
export type KnownRoad = (typeof ROADS)[number]

/** What a problem can be worth (¶39): academic speaks for a PhD, commercial for a venture, growth for a job for now. */
export const VALUES = ['academic', 'commercial', 'growth'] as const
export type ValueName = (typeof VALUES)[number]

/** A value from 0 to 10, with its reason. Without a score only the reason is written yet. */
export const valueSchema = z.object({ score: z.number().int().min(0).max(10).optional(), reason: lineSchema })
export type Value = z.infer<typeof valueSchema>

const roadFields = {
  /** One of `ROADS`, or the person's own name for it; empty until chosen. */
  road: z.string(),
  academic: valueSchema.optional(),
  commercial: valueSchema.optional(),
  growth: valueSchema.optional(),
  /** Whether the person takes it. */
  taken: z.boolean().optional(),
  /** Why, or why not. */
  reason: lineSchema,
}

/** A road as it stood at `at`, kept when it was changed after its check-in was finished. */
export const earlierRoadSchema = z.object({ at: instantSchema, ...roadFields })
export type EarlierRoad = z.infer<typeof earlierRoadSchema>

/** The road a person is on or considers, and what their problem is worth. One a check-in. */
export const roadSchema = z.object({
  ...recordShape,
  ...roadFields,
  id: z.uuid(),
  checkInId: checkInIdSchema,
  /** Oldest first. */
  earlier: z.array(earlierRoadSchema).optional(),
})
export type Road = z.infer<typeof roadSchema>
