import { instantSchema } from '#core/calendar/clock'
import { z } from '#core/zod'
import { type CheckInKind, checkInIdSchema, periodKeySchema } from './check-in'
import { lineSchema, recordShape, zoneSchema } from './record'

export const GOAL_LEVELS = ['week', 'quarter', 'year', 'five-year'] as const
export const OUTCOMES = ['met', 'partly', 'missed', 'dropped'] as const
export const CAUSES = ['effort', 'ability', 'timing', 'motive', 'outside'] as const
/** What a third carry may decide, besides dropping the goal, which is an outcome. */
export const CARRY_DECISIONS = ['break-down', 'change', 'double-time'] as const

export const outcomeSchema = z.enum(OUTCOMES)
export const causeSchema = z.enum(CAUSES)
export const carryDecisionSchema = z.enum(CARRY_DECISIONS)
export type GoalLevel = (typeof GOAL_LEVELS)[number]
export type Outcome = z.infer<typeof outcomeSchema>
export type Cause = z.infer<typeof causeSchema>
export type CarryDecision = z.infer<typeof carryDecisionSchema>

const judgementShape = {
  outcome: outcomeSchema.optional(),
  /** One line on what can be seen. */
  evidence: lineSchema.optional(),
  cause: causeSchema.optional(),
}

/** A goal as it stood at `at`, kept when a finished review was amended. */
export const earlierJudgementSchema = z.object({
  at: instantSchema,
  title: lineSchema,
  doneWhen: lineSchema.optional(),
  hours: z.number().positive().optional(),
  ...judgementShape,
})
export type EarlierJudgement = z.infer<typeof earlierJudgementSchema>

/** A goal in the one period it stands in. Carrying makes a new row of the same lineage. */
export const goalSchema = z.object({
  ...recordShape,
  ...judgementShape,
  id: z.uuid(),
  level: z.enum(GOAL_LEVELS),
  periodKey: periodKeySchema,
  zone: zoneSchema,
  /** Place in its period's list. */
  order: z.number(),
  title: lineSchema,
  doneWhen: lineSchema,
  hours: z.number().positive().optional(),
  lineageId: z.uuid(),
  carriedFrom: z.uuid().optional(),
  carryDecision: carryDecisionSchema.optional(),
  parentId: z.uuid().optional(),
  judgedIn: checkInIdSchema.optional(),
  /** Oldest first. */
  earlier: z.array(earlierJudgementSchema).optional(),
})
export type Goal = z.infer<typeof goalSchema>

/** The level of the goals that a kind of check-in judges. */
export const LEVEL_OF: Readonly<Record<CheckInKind, GoalLevel>> = {
  weekly: 'week',
  quarterly: 'quarter',
  yearly: 'year',
  'five-year': 'five-year',
}

/** The kind of check-in that judges the goals of a level. */
export const KIND_OF: Readonly<Record<GoalLevel, CheckInKind>> = {
  week: 'weekly',
  quarter: 'quarterly',
  year: 'yearly',
  'five-year': 'five-year',
}

/** A level that other goals may stand under. */
export type HigherLevel = Exclude<GoalLevel, 'week'>

/** The level a goal of this level may stand under; undefined at the top. */
export function levelAbove(level: GoalLevel): HigherLevel | undefined {
  switch (level) {
    case 'week':
      return 'quarter'
    case 'quarter':
      return 'year'
    case 'year':
      return 'five-year'
    case 'five-year':
      return undefined
  }
}
