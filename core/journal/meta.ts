import { instantSchema } from '#core/calendar/clock'
import { editionSchema } from '#core/questionnaires/schema'
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
  /** Questions that came with an archive and that this app does not have itself. */
  editions: z.array(editionSchema).optional(),
})
export type Meta = z.infer<typeof metaSchema>
