import type { Answered } from '#core/bridge/channels'
import type { Language } from '#core/calendar/labels'
import { CHECK_IN_KINDS } from '#core/journal/check-in'
import type { Settings } from '#core/journal/settings'
import type { Keeping } from './safekeeping'
import { withParcel } from './transfer/parcel'

/** Saves the check-ins that fall due as a recurring calendar file, with the days, hours and alarms of the reminders. */
export async function saveCalendar(
  { journal, bridge }: Pick<Keeping, 'journal' | 'bridge'>,
  { schedule, fiveYearStart, kinds }: Settings,
  language: Language,
  name: string,
): Promise<Answered<'file:save'>> {
  // Time zone rules are read when they are asked for.
  const { calendarFile } = await import('#core/transfer/calendar-file')
  const { rules } = (await bridge.request('reminders:get', undefined)).preferences
  const { now, zone } = journal.clock
  const events = CHECK_IN_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => {
    const { dayOfMonth, minutes = schedule.minutes, lead } = rules[kind]
    const when =
      kind === 'weekly' || dayOfMonth === undefined
        ? ({ kind: 'due' } as const)
        : ({ kind: 'date', dayOfMonth } as const)
    return { kind, when, minutes, leadMinutes: lead }
  })
  const text = calendarFile({ schedule, fiveYearStart, events, zone: zone(), language, now: now() })
  return await withParcel(bridge, new TextEncoder().encode(text), () =>
    bridge.request('file:save', { kind: 'calendar', name }),
  )
}
