import { localTime } from '#core/calendar/clock'
import type { Day } from '#core/calendar/day'
import type { Language } from '#core/calendar/labels'
import type { CheckIn } from '#core/journal/check-in'
import type { Settings } from '#core/journal/settings'
import { newestEdition } from '#core/questionnaires/catalogue'
import { punctuality } from '#core/schedule/weekly'
import type { Journal } from './journal'
import { blankCheckIn } from './repositories/check-ins'

/** A week's review that nothing is written in yet, with the newest questions and the settings of now. */
export function newWeekly(journal: Journal, monday: Day, settings: Settings, language: Language): CheckIn {
  return blankCheckIn(journal, {
    kind: 'weekly',
    periodKey: monday,
    questionnaire: { kind: 'weekly', version: newestEdition('weekly')?.questions.version ?? 1 },
    language,
    supervisor: settings.supervisor,
    ...punctuality(monday, localTime(journal.clock), settings.schedule),
  })
}
