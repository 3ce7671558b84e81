import { instantSchema } from '#core/calendar/clock'
import { daySchema } from '#core/calendar/day'
import { LANGUAGES } from '#core/calendar/labels'
import { quarterSchema } from '#core/calendar/quarter'
import { spanSchema } from '#core/calendar/span'
import { z } from '#core/zod'
import { recordShape, zoneSchema } from './record'
import { tallySchema } from './tally'

export const CHECK_IN_KINDS = ['weekly', 'quarterly', 'yearly', 'five-year'] as const
export const checkInKindSchema = z.enum(CHECK_IN_KINDS)
export type CheckInKind = z.infer<typeof checkInKindSchema>

/** A period's key: a week by its Monday, `2026-Q4`, `2026`, `2022-2026`. */
export const periodKeySchema = z.union([daySchema, quarterSchema, z.string().regex(/^\d{4}$/), spanSchema])

/** A check-in's natural key, `weekly:2026-11-16`. */
export const checkInIdSchema = z.string().regex(/^(weekly|quarterly|yearly|five-year):\d{4}[\dQ-]*$/)

/** Where the person was: the prompt, the goal or remedy it was about, the field in it, the caret in characters. */
export const positionSchema = z.object({
  section: z.string(),
  prompt: z.string(),
  subject: z.string().optional(),
  field: z.string().optional(),
  caret: z.number().int().nonnegative().optional(),
})
export type Position = z.infer<typeof positionSchema>

/** Seconds or minutes by section id. */
const bySectionSchema = z.record(z.string(), z.number().nonnegative())

const stateSchema = z.enum(['draft', 'finished', 'skipped'])

/** A check-in as it stood at `at`, kept when another version of it was brought in. Its answers keep their own. */
export const earlierCheckInSchema = z.object({
  at: instantSchema,
  state: stateSchema,
  supervisor: z.string(),
  skipReason: z.string().optional(),
  finishedAt: instantSchema.optional(),
  frozen: tallySchema.optional(),
})

export const checkInSchema = z.object({
  ...recordShape,
  id: checkInIdSchema,
  kind: checkInKindSchema,
  periodKey: periodKeySchema,
  questionnaire: z.object({ kind: checkInKindSchema, version: z.number().int().positive() }),
  /** The language the questions were read in, last time something was written. */
  language: z.enum(LANGUAGES),
  zone: zoneSchema,
  /** The supervisor's name as it was then; empty when none was given. */
  supervisor: z.string(),
  state: stateSchema,
  startedAt: instantSchema,
  finishedAt: instantSchema.optional(),
  amendedAt: instantSchema.optional(),
  skipReason: z.string().optional(),
  position: positionSchema.optional(),
  /** Active seconds spent in each section. */
  seconds: bySectionSchema,
  /** Minutes the person added to a section. */
  extended: bySectionSchema.optional(),
  /** As found at the start. */
  early: z.boolean(),
  late: z.boolean(),
  /** What this check-in counted when it was finished. Never changed by later amendments. */
  frozen: tallySchema.optional(),
  /** Oldest first. */
  earlier: z.array(earlierCheckInSchema).optional(),
})
export type CheckIn = z.infer<typeof checkInSchema>

/** `weekly:2026-11-16` from its two halves. */
export function checkInId(kind: CheckInKind, periodKey: string): string {
  return checkInIdSchema.parse(`${kind}:${periodKey}`)
}
