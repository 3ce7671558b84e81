import { isPeriodKey } from '#core/calendar/period'
import { CHECK_IN_KINDS, type CheckIn } from './check-in'
import { LEVEL_OF } from './goal'

/** The check-in an id names, whether there is one or not; undefined when no check-in can have that id. */
export function checkInOfId(id: string): Pick<CheckIn, 'kind' | 'periodKey'> | undefined {
  const [name, periodKey = ''] = id.split(':')
  const kind = CHECK_IN_KINDS.find((each) => each === name)
  return kind && isPeriodKey(LEVEL_OF[kind], periodKey) ? { kind, periodKey } : undefined
}
