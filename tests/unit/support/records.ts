// Valid records for tests: every field that must stand, and nothing else, unless it is asked for.
import { type Goal, goalSchema } from '#core/journal/goal'
import { type Remedy, remedySchema } from '#core/journal/remedy'

/** A UUID v7 that is told apart by a number. */
export function uuid(number: number): string {
  return `01935c5e-0000-7000-8000-${String(number).padStart(12, '0')}`
}

const record = {
  createdAt: '2026-11-23T12:00:00.000Z',
  updatedAt: '2026-11-23T12:30:00.000Z',
  deviceId: uuid(900),
}

export const CHECK_IN = {
  ...record,
  id: 'weekly:2026-11-16',
  kind: 'weekly',
  periodKey: '2026-11-16',
  questionnaire: { kind: 'weekly', version: 1 },
  language: 'en',
  zone: 'Europe/Berlin',
  supervisor: '',
  state: 'draft',
  startedAt: '2026-11-23T12:00:00.000Z',
  seconds: {},
  early: false,
  late: false,
}

export const ANSWER = {
  ...record,
  id: 'weekly:2026-11-16/done.moved',
  checkInId: 'weekly:2026-11-16',
  promptId: 'done.moved',
  value: { kind: 'text', text: 'The draft went out.' },
}

export const GOAL = {
  ...record,
  id: uuid(1),
  level: 'week',
  periodKey: '2026-11-16',
  zone: 'Europe/Berlin',
  order: 1,
  title: 'Send the draft',
  doneWhen: 'it is in the inbox',
  lineageId: uuid(1),
}

export const REMEDY = {
  ...record,
  id: uuid(500),
  goalId: uuid(1),
  checkInId: 'weekly:2026-11-16',
  cause: 'effort',
  reply: '',
  when: 'it is 9:00 on Tuesday',
  will: 'be at the library',
  zone: 'Europe/Berlin',
  forWeek: '2026-11-23',
}

export const NOTE = {
  ...record,
  id: uuid(700),
  day: '2026-11-18',
  zone: 'Asia/Shanghai',
  text: 'Ask about the release date',
  tags: [],
}

export const SETTINGS = {
  ...record,
  id: 'settings',
  language: 'system',
  theme: 'system',
  supervisor: '',
  schedule: { weekday: 1, minutes: 1200 },
  timer: 'shown',
  firstDay: '2026-11-18',
}

export const META = {
  id: 'meta',
  journalId: uuid(800),
  deviceId: uuid(900),
  revision: 0,
  schemaVersion: 1,
  appVersion: '0.1.0',
  writtenAt: '2026-11-23T12:30:00.000Z',
}

export function goal(change: Partial<Goal> = {}): Goal {
  return goalSchema.parse({ ...GOAL, ...change })
}

export function remedy(change: Partial<Remedy> = {}): Remedy {
  return remedySchema.parse({ ...REMEDY, ...change })
}
