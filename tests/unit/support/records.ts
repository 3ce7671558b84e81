// Valid records for tests: every field that must stand, and nothing else, unless it is asked for.
import { type CheckIn, checkInSchema } from '#core/journal/check-in'
import { type Choice, choiceSchema } from '#core/journal/choice'
import { type Goal, goalSchema } from '#core/journal/goal'
import { type Motive, motiveSchema } from '#core/journal/motive'
import { type Pin, pinSchema } from '#core/journal/pin'
import { type Remedy, remedySchema } from '#core/journal/remedy'
import { type Road, roadSchema } from '#core/journal/road'

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

export const PIN = {
  ...record,
  id: uuid(710),
  from: 'weekly:2026-11-16/done.highlight',
  text: 'The draft went out.',
  to: 'quarterly:2026-Q4',
}

export const MOTIVE = {
  ...record,
  id: uuid(720),
  checkInId: 'five-year:2022-2026',
  name: 'fame',
  source: 'The prize that went to somebody else.',
  turned: 'I want work that others can build on.',
  statement: '',
}

export const CHOICE = {
  ...record,
  id: uuid(730),
  checkInId: 'quarterly:2026-Q4',
  title: 'Write the paper first',
  reason: 'The data is there.',
  instead: 'The second experiment',
}

export const ROAD = {
  ...record,
  id: uuid(740),
  checkInId: 'five-year:2022-2026',
  road: 'phd',
  reason: 'The question is mine.',
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
  kinds: ['weekly', 'quarterly', 'yearly', 'five-year'],
  fiveYearStart: 2022,
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

export function checkIn(change: Partial<CheckIn> = {}): CheckIn {
  return checkInSchema.parse({ ...CHECK_IN, ...change })
}

export function pin(change: Partial<Pin> = {}): Pin {
  return pinSchema.parse({ ...PIN, ...change })
}

export function motive(change: Partial<Motive> = {}): Motive {
  return motiveSchema.parse({ ...MOTIVE, ...change })
}

export function choice(change: Partial<Choice> = {}): Choice {
  return choiceSchema.parse({ ...CHOICE, ...change })
}

export function road(change: Partial<Road> = {}): Road {
  return roadSchema.parse({ ...ROAD, ...change })
}
