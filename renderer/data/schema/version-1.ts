import type { SchemaVersion } from './schema-version'

/** The first schema: check-ins, answers, goals, remedies, notes, settings, meta. Frozen: a change is a new version. */
export const version1: SchemaVersion = {
  version: 1,
  stores: {
    checkIns: 'id, [kind+periodKey], [kind+state]',
    answers: 'id, checkInId, promptId',
    goals: 'id, [level+periodKey], lineageId, parentId, judgedIn, unjudged',
    remedies: 'id, goalId, checkInId, forWeek, judgedIn, unjudged',
    notes: 'id, day, forCheckIn',
    settings: 'id',
    meta: 'id',
  },
}
