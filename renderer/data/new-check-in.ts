import { localTime } from '#core/calendar/clock'
import type { Language } from '#core/calendar/labels'
import type { CheckIn, CheckInKind } from '#core/journal/check-in'
import type { Settings } from '#core/journal/settings'
import { newestEdition } from '#core/questionnaires/catalogue'
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
    ...punctualityOf(kind, periodKey, localTime(journal.clock), settings.schedule),
  })
}

function versionOf(kind: CheckInKind): number {
  return newestEdition(kind)?.questions.version ?? 1
}
