import type { Day } from '#core/calendar/day'
import type { CheckIn, CheckInKind } from '#core/journal/check-in'

/** Every address inside the app, so that no page spells out another's. */
export const paths = {
  today: '/',
  journal: '/journal',
  journalYear: (year: number) => `/journal/${year}`,
  read: (checkIn: Pick<CheckIn, 'kind' | 'periodKey'>) => `/read/${checkIn.kind}/${checkIn.periodKey}`,
  write: (checkIn: Pick<CheckIn, 'kind' | 'periodKey'>) => `/write/${checkIn.kind}/${checkIn.periodKey}`,
  amend: (checkIn: Pick<CheckIn, 'kind' | 'periodKey'>) => `/amend/${checkIn.kind}/${checkIn.periodKey}`,
  skip: (checkIn: Pick<CheckIn, 'kind' | 'periodKey'>) => `/skip/${checkIn.kind}/${checkIn.periodKey}`,
  goals: '/goals',
  goalsOf: (periodKey: string) => `/goals/${periodKey}`,
  remedies: '/remedies',
  motives: '/motives',
  choices: '/choices',
  roads: '/roads',
  settings: '/settings',
  safekeeping: '/settings/safekeeping',
  help: '/help',
  quickNote: '/quick-note',
} as const

/** The path of a week's review. */
export function weekly(monday: Day): { readonly kind: CheckInKind; readonly periodKey: Day } {
  return { kind: 'weekly', periodKey: monday }
}
