import { partsOf, periodOf } from '#core/calendar/period'
import type { CheckInKind } from '#core/journal/check-in'
import { type GoalLevel, LEVEL_OF } from '#core/journal/goal'

/**
 * The period that a check-in plans goals for: the one after its own; for a lower level the first of that level in it, as a
 * five-year check-in plans the aims of the first year.
 */
export function planPeriodOf(kind: CheckInKind, periodKey: string, level: GoalLevel = LEVEL_OF[kind]): string {
  let key: string | undefined = periodOf(periodKey).next
  while (key !== undefined && periodOf(key).kind !== level) key = partsOf(key)[0]
  if (key === undefined) throw new RangeError(`A ${kind} check-in plans no goals of level ${level}`)
  return key
}
