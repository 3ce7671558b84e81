import { type LocalTime, localTime } from '#core/calendar/clock'
import type { Language } from '#core/calendar/labels'
import type { CheckIn, CheckInKind } from '#core/journal/check-in'
import type { Settings } from '#core/journal/settings'
import { newestEdition } from '#core/questionnaires/catalogue'
import { isPeriodAskedFor } from '#core/schedule/agenda'
import { punctualityOf } from '#core/schedule/due'
import type { Journal } from './journal'
import { blankCheckIn } from './repositories/check-ins'

/** Which check-in is meant, whether it is there or not. */
export type CheckInPlace = Pick<CheckIn, 'kind' | 'periodKey'>

/** A check-in that nothing is written in yet, with the newest questions and the settings of now. */
export function newCheckIn(
  journal: Journal,
  { kind, periodKey }: CheckInPlace,
  settings: Settings,
  language: Language,
): CheckIn {
  return blankCheckIn(journal, {
    kind,
    periodKey,
    questionnaire: { kind, version: versionOf(kind) },
    language,
    supervisor: settings.supervisor,
    ...punctualityIn({ kind, periodKey }, localTime(journal.clock), settings),
  })
}

/** Whether it is early or late. What was never expected, as a first look back on five years, is neither. */
function punctualityIn({ kind, periodKey }: CheckInPlace, now: LocalTime, settings: Settings) {
  // A week before the first day is written as one that was missed.
  if (kind !== 'weekly' && !isPeriodAskedFor(kind, periodKey, settings)) return { early: false, late: false }
  return punctualityOf(kind, periodKey, now, settings.schedule)
}

function versionOf(kind: CheckInKind): number {
  return newestEdition(kind)?.questions.version ?? 1
}
