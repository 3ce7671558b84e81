import { instantSchema } from '#core/calendar/clock'
import { daySchema } from '#core/calendar/day'
import { z } from '#core/zod'
import { checkInIdSchema } from './check-in'
import { lineSchema, recordShape, zoneSchema } from './record'

/** A note as it stood at `at`, kept when another version of it was brought in. */
export const earlierNoteSchema = z.object({ at: instantSchema, text: lineSchema, tags: z.array(z.string()) })

/** One line jotted down in between; it waits in the check-in it is for. */
export const noteSchema = z.object({
  ...recordShape,
  id: z.uuid(),
  day: daySchema,
  zone: zoneSchema,
  text: lineSchema,
  tags: z.array(z.string()),
  forCheckIn: checkInIdSchema.optional(),
  /** Oldest first. */
  earlier: z.array(earlierNoteSchema).optional(),
})
export type Note = z.infer<typeof noteSchema>
