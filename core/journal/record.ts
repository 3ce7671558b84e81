import { instantSchema } from '#core/calendar/clock'
import { z } from '#core/zod'

/** What every kept record carries. `deletedAt` is a tombstone: kept a year, cleared by undo. */
export const recordShape = {
  createdAt: instantSchema,
  updatedAt: instantSchema,
  deviceId: z.uuid(),
  deletedAt: instantSchema.optional(),
}

/** An IANA zone name, as the system gives it. */
export const zoneSchema = z.string().min(1).max(64)

/** A line of text as typed. Long ones are kept whole: no schema may cut a person's words. */
export const lineSchema = z.string()
