import { instantSchema } from '#core/calendar/clock'
import { z } from '#core/zod'

/** What the journal knows of itself. `revision` grows by one in every write transaction. */
export const metaSchema = z.object({
  id: z.literal('meta'),
  journalId: z.uuid(),
  deviceId: z.uuid(),
  revision: z.number().int().nonnegative(),
  schemaVersion: z.number().int().positive(),
  /** The app version that wrote last, and when. */
  appVersion: z.string(),
  writtenAt: instantSchema,
})
export type Meta = z.infer<typeof metaSchema>
