import { describe, expect, test } from 'vitest'
import { type Instant, instantSchema } from '#core/calendar/clock'
import { parseDay } from '#core/calendar/day'
import { type Answer, type AnswerValue, answerSchema } from '#core/journal/answer'
import type { CheckIn } from '#core/journal/check-in'
import { ANSWER, checkIn, goal, pin, uuid } from '../../tests/unit/support/records'
import { countBefore, isAmendedSince, type PeriodView, seriesOf, sideBySide } from './look-back'

const DELETED: Instant = instantSchema.parse('2027-01-02T08:00:00.000Z')
const PERIODS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']

function quarterly(periodKey: string, change: Partial<CheckIn> = {}): CheckIn {
  return checkIn({ id: `quarterly:${periodKey}`, kind: 'quarterly', periodKey, state: 'finished', ...change })
}

function answer(id: string, value: AnswerValue, change: Partial<Answer> = {}): Answer {
  const [checkInId, promptId] = id.split('/')
  return answerSchema.parse({ ...ANSWER, id, checkInId, promptId, value, ...change })
}

function line(id: string, change: Partial<Answer> = {}): Answer {
  return answer(id, { kind: 'line', text: id }, change)
}

const quarterGoal = (number: number, periodKey: string, change: Parameters<typeof goal>[0] = {}) =>
  goal({ id: uuid(number), level: 'quarter', periodKey, ...change })

const NOTHING = { periodKeys: PERIODS, checkIns: [], answers: [], goals: [], pins: [] }

/** What a view shows, by ids. */
function told({ periodKey, checkIn: found, answers, goals, causes, pins }: PeriodView) {
  return {
    periodKey,
    checkIn: found?.id,
    answers: [...answers.keys()],
    goals: goals.map(({ id }) => Number(id.slice(-3))),
    causes,
    pins: pins.map(({ id }) => Number(id.slice(-3))),
  }
}

describe('periods before the first day', () => {
  const countAt = (firstDay: string, rows: Partial<Parameters<typeof sideBySide>[0]> = {}) =>
    countBefore(sideBySide({ ...NOTHING, ...rows }), parseDay(firstDay))

  test('are those that were over by then, from the beginning', () => {
    expect(['2026-01-01', '2026-06-28', '2026-07-06', '2026-12-31', '2027-02-01'].map((day) => countAt(day))).toEqual([
      0, 1, 2, 3, 4,
    ])
  })

  test('are not those from which something is there, nor any after it', () => {
    expect(countAt('2026-12-31', { checkIns: [undefined, quarterly('2026-Q2')] })).toBe(1)
    expect(countAt('2026-12-31', { goals: [quarterGoal(1, '2026-Q1')] })).toBe(0)
  })
})

describe('periods side by side', () => {
  test('are all there in their order, also when nothing was written in them', () => {
    expect(sideBySide(NOTHING).map(told)).toEqual(
      PERIODS.map((periodKey) => ({ periodKey, checkIn: undefined, answers: [], goals: [], causes: [], pins: [] })),
    )
    expect(sideBySide({ ...NOTHING, periodKeys: [] })).toEqual([])
  })

  test('each have their own check-in, answers, goals, causes and pins', () => {
    const views = sideBySide({
      periodKeys: PERIODS,
      checkIns: [undefined, quarterly('2026-Q2'), quarterly('2026-Q3', { state: 'skipped' }), undefined],
      answers: [
        line('quarterly:2026-Q2/reread.sentence'),
        line('quarterly:2026-Q2/pattern.stop'),
        line('quarterly:2026-Q3/reread.sentence'),
        // Of a period that is not looked at.
        line('quarterly:2025-Q4/reread.sentence'),
      ],
      goals: [
        quarterGoal(3, '2026-Q2', { order: 3, outcome: 'missed', cause: 'timing' }),
        quarterGoal(1, '2026-Q2', { order: 1, outcome: 'missed', cause: 'effort' }),
        quarterGoal(2, '2026-Q2', { order: 2, outcome: 'met' }),
        quarterGoal(4, '2026-Q2', { order: 4, outcome: 'partly', cause: 'effort' }),
        // A goal stands in its period, whether that has a check-in or not.
        quarterGoal(5, '2026-Q1', { outcome: 'missed', cause: 'outside' }),
        quarterGoal(6, '2025-Q4', { outcome: 'missed', cause: 'motive' }),
      ],
      pins: [
        pin({ id: uuid(711), to: 'quarterly:2026-Q2' }),
        pin({ id: uuid(712), to: 'quarterly:2026-Q2' }),
        pin({ id: uuid(713), to: 'yearly:2026' }),
      ],
    })
    expect(views.map(told)).toEqual([
      { periodKey: '2026-Q1', checkIn: undefined, answers: [], goals: [5], causes: ['outside'], pins: [] },
      {
        periodKey: '2026-Q2',
        checkIn: 'quarterly:2026-Q2',
        answers: ['reread.sentence', 'pattern.stop'],
        goals: [1, 2, 3, 4],
        causes: ['effort', 'timing'],
        pins: [711, 712],
      },
      {
        periodKey: '2026-Q3',
        checkIn: 'quarterly:2026-Q3',
        answers: ['reread.sentence'],
        goals: [],
        causes: [],
        pins: [],
      },
      { periodKey: '2026-Q4', checkIn: undefined, answers: [], goals: [], causes: [], pins: [] },
    ])
    expect(views[1]?.answers.get('pattern.stop')?.value).toEqual({
      kind: 'line',
      text: 'quarterly:2026-Q2/pattern.stop',
    })
  })

  test('leave out what is deleted or sealed', () => {
    const views = sideBySide({
      periodKeys: ['2026-Q2'],
      checkIns: [quarterly('2026-Q2')],
      answers: [
        line('quarterly:2026-Q2/reread.sentence', { deletedAt: DELETED }),
        line('quarterly:2026-Q2/bystander.wanted', { sealed: true }),
        line('quarterly:2026-Q2/pattern.stop'),
      ],
      goals: [
        quarterGoal(1, '2026-Q2', { cause: 'effort', deletedAt: DELETED }),
        quarterGoal(2, '2026-Q2', { cause: 'timing' }),
      ],
      pins: [pin({ id: uuid(711), to: 'quarterly:2026-Q2', deletedAt: DELETED })],
    })
    expect(views.map(told)).toEqual([
      {
        periodKey: '2026-Q2',
        checkIn: 'quarterly:2026-Q2',
        answers: ['pattern.stop'],
        goals: [2],
        causes: ['timing'],
        pins: [],
      },
    ])
  })

  test('show neither answers nor pins of a check-in that was deleted', () => {
    const views = sideBySide({
      periodKeys: ['2026-Q2'],
      checkIns: [quarterly('2026-Q2', { deletedAt: DELETED })],
      answers: [line('quarterly:2026-Q2/reread.sentence')],
      goals: [quarterGoal(1, '2026-Q2')],
      pins: [pin({ to: 'quarterly:2026-Q2' })],
    })
    expect(views.map(told)).toEqual([
      { periodKey: '2026-Q2', checkIn: undefined, answers: [], goals: [1], causes: [], pins: [] },
    ])
  })

  test('leave what they were given as it was', () => {
    const goals = [quarterGoal(2, '2026-Q2', { order: 2 }), quarterGoal(1, '2026-Q2', { order: 1 })]
    sideBySide({ ...NOTHING, goals })
    expect(goals.map(({ order }) => order)).toEqual([2, 1])
  })
})

describe('a scale over time', () => {
  test('has a point for each period, and a gap where none was chosen', () => {
    const periodKeys = ['2022', '2023', '2024', '2025', '2026']
    const yearly = (periodKey: string) =>
      checkIn({ id: `yearly:${periodKey}`, kind: 'yearly', periodKey, state: 'finished' })
    const views = sideBySide({
      ...NOTHING,
      periodKeys,
      checkIns: [...periodKeys.slice(0, 4).map(yearly), undefined],
      answers: [
        answer('yearly:2022/good.year', { kind: 'scale-text', point: 4, text: '' }),
        answer('yearly:2022/results.year', { kind: 'scale-text', point: 1, text: '' }),
        answer('yearly:2023/good.year', { kind: 'scale-text', text: 'Hard to say.' }),
        answer('yearly:2024/good.year', { kind: 'scale', point: 5 }),
        // Words under a prompt that was a line once.
        answer('yearly:2025/good.year', { kind: 'line', text: '3' }),
      ],
    })
    expect(seriesOf('good.year', views)).toEqual({
      promptId: 'good.year',
      points: [4, undefined, 5, undefined, undefined],
    })
    expect(seriesOf('results.year', views).points).toEqual([1, undefined, undefined, undefined, undefined])
    expect(seriesOf('good.year', [])).toEqual({ promptId: 'good.year', points: [] })
  })
})

describe('amended since', () => {
  const instant = (text: string) => instantSchema.parse(text)
  const counted = quarterly('2026-Q4', { finishedAt: instant('2027-01-04T21:00:00.000Z') })
  const week = (change: Partial<CheckIn>) => checkIn({ state: 'finished', ...change })
  const before = instant('2026-11-23T21:00:00.000Z')
  const after = instant('2027-01-04T21:00:00.001Z')

  test('is what was amended, or finished, after the higher one was', () => {
    expect(isAmendedSince(week({ finishedAt: before, amendedAt: after }), counted)).toBe(true)
    expect(isAmendedSince(week({ finishedAt: after }), counted)).toBe(true)
    expect(isAmendedSince(week({ finishedAt: after, amendedAt: after }), counted)).toBe(true)
  })

  test('is what was deleted after it was counted, and not what was deleted before or only begun', () => {
    expect(isAmendedSince(week({ finishedAt: before, deletedAt: after }), counted)).toBe(true)
    expect(isAmendedSince(week({ finishedAt: before, amendedAt: after, deletedAt: after }), counted)).toBe(true)
    expect(isAmendedSince(week({ finishedAt: before, deletedAt: before }), counted)).toBe(false)
    expect(isAmendedSince(week({ state: 'draft', deletedAt: after }), counted)).toBe(false)
  })

  test('is not what was amended before, or in that very moment, or never', () => {
    expect(isAmendedSince(week({ finishedAt: before }), counted)).toBe(false)
    expect(isAmendedSince(week({ finishedAt: before, amendedAt: before }), counted)).toBe(false)
    expect(
      isAmendedSince(
        week({ finishedAt: before, ...(counted.finishedAt && { amendedAt: counted.finishedAt }) }),
        counted,
      ),
    ).toBe(false)
    expect(isAmendedSince(week({ state: 'draft' }), counted)).toBe(false)
    expect(isAmendedSince(undefined, counted)).toBe(false)
  })

  test('is nothing while the higher one is not finished', () => {
    expect(isAmendedSince(week({ finishedAt: before, amendedAt: after }), quarterly('2026-Q4'))).toBe(false)
  })
})
