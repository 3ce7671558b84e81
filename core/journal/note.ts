import { daySchema } from '#core/calendar/day'
import { z } from '#core/zod'
import { checkInIdSchema } from './check-in'
import { lineSchema, recordShape, zoneSchema } from './record'

/** One line jotted down in between; it waits in the check-in it is for. */
export const noteSchema = z.object({
  ...recordShape,
  id: z.uuid(),
  day: daySchema,
  zone: zoneSchema,
  text: lineSchema,
  tags: z.array(z.string()),
  forCheckIn: checkInIdSchema.optional(),
})
export type Note = z.infer<typeof noteSchema>
