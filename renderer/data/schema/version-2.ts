import type { AnyRow, SchemaVersion } from './schema-version'

/** Adds choices, motives, pins and roads, and finds the goals of a level that wait to be judged. Settings say more. */
export const version2: SchemaVersion = {
  version: 2,
  stores: {
    checkIns: 'id, [kind+periodKey], [kind+state]',
    answers: 'id, checkInId, promptId',
    choices: 'id, checkInId, verdictIn',
    goals: 'id, [level+periodKey], lineageId, parentId, judgedIn, unjudged, [level+unjudged]',
    motives: 'id, checkInId',
    pins: 'id, to, from',
    remedies: 'id, goalId, checkInId, forWeek, judgedIn, unjudged',
    roads: 'id, checkInId',
    notes: 'id, day, forCheckIn',
    settings: 'id',
    meta: 'id',
  },
  upgrades: {
    settings: (row) => settingsFrom1(row as Settings1),
  },
}

/** What is read of the settings of version 1. */
type Settings1 = AnyRow & { readonly firstDay: string }

/** All check-ins fall due, and five-year spans are counted from the year of the first day. */
function settingsFrom1(row: Settings1): AnyRow {
  const firstYear = Number(row.firstDay.slice(0, 4))
  return {
    ...row,
    kinds: ['weekly', 'quarterly', 'yearly', 'five-year'],
    // The years version 2 allows; a first day may have any.
    fiveYearStart: Math.min(Math.max(firstYear, 1900), 9990),
  }
}
