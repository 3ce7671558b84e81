import { instantSchema } from '#core/calendar/clock'
import { daySchema } from '#core/calendar/day'
import { z } from '#core/zod'
import { checkInIdSchema } from './check-in'
import { causeSchema } from './goal'
import { lineSchema, recordShape, zoneSchema } from './record'

const planShape = {
  /** One of the cause's list in the questionnaire, `own` for the person's own. */
  kind: z.string().optional(),
  /** The answer to the cause's own question. */
  reply: lineSchema,
  /** The if-then plan: "When `when`, I will `will`." */
  when: lineSchema,
  will: lineSchema,
  hours: z.number().positive().optional(),
  /** Judged in the review of `forWeek`. */
  kept: z.boolean().optional(),
}

/** A remedy as it stood at `at`, kept when a finished review was amended. */
export const earlierRemedySchema = z.object({ at: instantSchema, ...planShape })

/** What the person will do about one cause of one goal, committed for one week. One per goal and cause. */
export const remedySchema = z.object({
  ...recordShape,
  ...planShape,
  id: z.uuid(),
  goalId: z.uuid(),
  checkInId: checkInIdSchema,
  cause: causeSchema,
  zone: zoneSchema,
  /** The Monday of the week it is a commitment for. */
  forWeek: daySchema,
  /** The check-in that judged it. */
  judgedIn: checkInIdSchema.optional(),
  /** Oldest first. */
  earlier: z.array(earlierRemedySchema).optional(),
})
export type Remedy = z.infer<typeof remedySchema>
