import { useEffect } from 'react'
import { CHECK_IN_KINDS, type CheckInKind, checkInId } from '#core/journal/check-in'
import type { Settings } from '#core/journal/settings'
import { minutesOf, newestEdition } from '#core/questionnaires/catalogue'
import type { History } from '#core/schedule/agenda'
import type { ReminderPlan } from '#core/schedule/reminder-plan'
import { useBridge } from './context'
import { useHistory } from './history'
import type { CheckInPlace } from './new-check-in'

/** Tells the shell what there is to remind of, whenever that changes. No text of the journal is in it. */
export function useReminderPlan(settings: Settings | undefined, open: CheckInPlace | undefined): void {
  const bridge = useBridge()
  const history = useHistory()
  const plan = settings && planOf(settings, history, open)
  // The same plan is not sent twice, however often the journal is written to.
  const said = plan && JSON.stringify(plan)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` is the plan.
  useEffect(() => {
    if (plan) void bridge.request('reminders:plan', plan)
  }, [bridge, said])
}

// An older week is never asked for again.
const WEEKS_TOLD = 120

function planOf(settings: Settings, history: History, open: CheckInPlace | undefined): ReminderPlan {
  const begun: string[] = []
  const done: string[] = []
  const tell = (kind: CheckInKind, known: readonly string[], drafts: readonly string[]) => {
    for (const key of known) (drafts.includes(key) ? begun : done).push(checkInId(kind, key))
  }
  tell('weekly', [...history.weekly.known].toSorted().slice(-WEEKS_TOLD), history.weekly.drafts)
  for (const kind of ['quarterly', 'yearly', 'five-year'] as const) {
    tell(kind, [...history[kind].known].toSorted(), history[kind].drafts)
  }
  const { schedule, firstDay, kinds, fiveYearStart } = settings
  return {
    schedule,
    firstDay,
    kinds: [...kinds],
    fiveYearStart,
    begun,
    done,
    minutes: minutesOfKinds(),
    ...(open && { open: checkInId(open.kind, open.periodKey) }),
  }
}

function minutesOfKinds(): ReminderPlan['minutes'] {
  const minutes = CHECK_IN_KINDS.map((kind) => {
    const edition = newestEdition(kind)
    return [kind, edition ? minutesOf(edition.questions) : 30] as const
  })
  return Object.fromEntries(minutes) as ReminderPlan['minutes']
}
