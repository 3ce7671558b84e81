import { describe, expect, test } from 'vitest'
import { parseDay } from '#core/calendar/day'
import { motive, remedy, road, uuid } from '../../tests/unit/support/records'
import { byQuarter, motivesSideBySide, oldestFirst, saidBefore, valuesOverTime, yearsOf } from './ledger'

describe('records in time', () => {
  const at = (checkInId: string, number: number) => ({ id: uuid(number), checkInId })

  test('go by the end of their period, not by when they were written', () => {
    const [late, early] = [at('quarterly:2025-Q1', 9), at('quarterly:2026-Q1', 1)]
    expect(oldestFirst([early, late])).toEqual([late, early])
  })

  test('of before a check-in are those of earlier periods, also when they were written later', () => {
    const [late, same, next] = [at('quarterly:2025-Q1', 9), at('yearly:2026', 1), at('yearly:2027', 2)]
    expect(saidBefore([next, same, late], 'yearly:2026')).toEqual([late])
    expect(saidBefore([next, same, late], 'yearly:2027')).toEqual([late, same])
  })

  test('of one day: the longer period comes later', () => {
    const ends = ['five-year:2022-2026', 'yearly:2026', 'quarterly:2026-Q4']
    const sorted = oldestFirst(ends.map((checkInId, index) => at(checkInId, index)))
    expect(sorted.map(({ checkInId }) => checkInId)).toEqual(ends.toReversed())
  })

  test('of one check-in stand as they were written; what cannot be placed comes first', () => {
    const [second, first, odd] = [at('yearly:2026', 2), at('yearly:2026', 1), at('yearly:2026-99', 3)]
    expect(oldestFirst([second, first, odd])).toEqual([odd, first, second])
  })
})

describe('remedies', () => {
  test('have the years of their weeks, each once, newest first: a week belongs to the year of its Thursday', () => {
    const weeks = ['2024-12-30', '2025-03-03', '2025-03-03', '2026-12-28'].map(parseDay)
    expect(yearsOf(weeks)).toEqual([2026, 2025])
  })

  test('stand by quarter, newest first', () => {
    const weeks = ['2026-09-28', '2026-01-05', '2026-11-16'].map(parseDay)
    const quarters = byQuarter(weeks.map((forWeek, index) => remedy({ id: uuid(index), forWeek })))
    expect([...quarters].map(([quarter, own]) => [quarter, own.map(({ forWeek }) => forWeek)])).toEqual([
      ['2026-Q4', ['2026-11-16', '2026-09-28']],
      ['2026-Q1', ['2026-01-05']],
    ])
  })
})

describe('motives side by side', () => {
  const desire = motive({ id: uuid(1), checkInId: 'five-year:2022-2026', root: 'desire', name: 'fame' })
  const older = motive({ id: uuid(2), checkInId: 'five-year:2017-2021', root: 'desire', name: 'gain' })
  const { root: _, ...rootless } = motive({ id: uuid(3), checkInId: 'yearly:2025', statement: 'To find out.' })
  const empty = { name: '', source: '', turned: '', statement: '' }

  test('make a column for each check-in, oldest first, and a row for each root', () => {
    const { columns, rows } = motivesSideBySide([desire, rootless, older])
    expect(columns.map(({ checkInId }) => checkInId)).toEqual([
      'five-year:2017-2021',
      'yearly:2025',
      'five-year:2022-2026',
    ])
    expect(rows).toEqual(['none', 'desire'])
    expect(columns.map(({ motives }) => motives.desire)).toEqual([[older], [], [desire]])
    expect(columns.map(({ motives }) => motives.none)).toEqual([[], [rootless], []])
  })

  test('leave out what is deleted or empty, but not what is being written in', () => {
    const deleted = { ...desire, deletedAt: desire.updatedAt }
    const blank = { ...older, ...empty }
    expect(motivesSideBySide([deleted, blank])).toEqual({ columns: [], rows: [] })
    expect(motivesSideBySide([deleted, blank], blank.id).columns.map(({ checkInId }) => checkInId)).toEqual([
      blank.checkInId,
    ])
  })
})

describe('values over time', () => {
  const scored = (checkInId: string, number: number, academic?: number, growth?: number) => {
    const { academic: _a, commercial: _c, growth: _g, ...bare } = road({ id: uuid(number), checkInId })
    return {
      ...bare,
      ...(academic !== undefined && { academic: { score: academic, reason: '' } }),
      ...(growth !== undefined && { growth: { score: growth, reason: '' } }),
    }
  }

  test('are one series for each value that was ever scored, over the check-ins that scored any', () => {
    const roads = [
      scored('five-year:2022-2026', 2, 7, 0),
      scored('yearly:2024', 3),
      scored('five-year:2017-2021', 1, 4),
    ]
    expect(valuesOverTime(roads)).toEqual([
      {
        value: 'academic',
        points: [
          { checkInId: 'five-year:2017-2021', score: 4 },
          { checkInId: 'five-year:2022-2026', score: 7 },
        ],
      },
      {
        value: 'growth',
        points: [
          { checkInId: 'five-year:2017-2021', score: undefined },
          { checkInId: 'five-year:2022-2026', score: 0 },
        ],
      },
    ])
  })

  test('are none where only reasons were written', () => {
    expect(valuesOverTime([{ ...scored('yearly:2024', 1), academic: { reason: 'Nobody knows.' } }])).toEqual([])
  })
})
