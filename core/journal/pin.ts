import { instantSchema } from '#core/calendar/clock'
import { z } from '#core/zod'
import { checkInIdSchema } from './check-in'
import { lineSchema, recordShape } from './record'

/** A pin as it stood at `at`, kept when another version of it was brought in. */
export const earlierPinSchema = z.object({ at: instantSchema, text: lineSchema })

/** A sentence kept in front of oneself at a higher level. Its text is a copy: later changes below do not reach it. */
export const pinSchema = z.object({
  ...recordShape,
  id: z.uuid(),
  /** Id of the answer or goal it was taken from. */
  from: z.string().min(1),
  /** As it stood when it was pinned. */
  text: lineSchema,
  /** The check-in it is pinned to. */
  to: checkInIdSchema,
  /** Oldest first. */
  earlier: z.array(earlierPinSchema).optional(),
})
export type Pin = z.infer<typeof pinSchema>
