import { describe, expect, test } from 'vitest'
import { REMINDER_REQUESTS } from './reminders'

describe('putting a reminder off', () => {
  const isTaken = (change: object) =>
    REMINDER_REQUESTS['reminders:snooze'].sent.safeParse({
      kind: 'weekly',
      periodKey: '2026-11-16',
      time: 'hour',
      ...change,
    }).success

  test('names a check-in that there can be, and for how long', () => {
    expect(isTaken({})).toBe(true)
    expect(isTaken({ kind: 'five-year', periodKey: '2022-2026', time: 'back' })).toBe(true)
    for (const periodKey of ['2026-11-17', '2026-Q4', '', '../x', 'a'.repeat(20), 7]) {
      expect(isTaken({ periodKey }), String(periodKey)).toBe(false)
    }
    for (const time of ['week', '', 60]) expect(isTaken({ time })).toBe(false)
    expect(isTaken({ text: 'Quit my job' })).toBe(false)
  })
})
