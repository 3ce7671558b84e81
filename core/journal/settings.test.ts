import { describe, expect, test } from 'vitest'
import { periodOf } from '#core/calendar/period'
import { spanFrom } from '#core/calendar/span'
import { SETTINGS } from '../../tests/unit/support/records'
import { CHECK_IN_KINDS } from './check-in'
import { defaultPreferences, scheduleSchema, settingsSchema } from './settings'

describe('the preferences of a new journal', () => {
  test('ask for the review on Monday at 20:00, as the method says', () => {
    expect(defaultPreferences().schedule).toEqual({ weekday: 1, minutes: 20 * 60 })
  })

  test('follow the system, show the timer, name nobody and ask for all four kinds', () => {
    expect(defaultPreferences()).toEqual({
      language: 'system',
      theme: 'system',
      supervisor: '',
      schedule: { weekday: 1, minutes: 1200 },
      timer: 'shown',
      kinds: ['weekly', 'quarterly', 'yearly', 'five-year'],
    })
  })

  test('can be kept', () => {
    const kept = { ...SETTINGS, ...defaultPreferences() }
    expect(settingsSchema.parse(kept)).toEqual(kept)
  })

  test('are made anew each time, so that nobody changes another’s', () => {
    expect(defaultPreferences()).not.toBe(defaultPreferences())
    expect(defaultPreferences().schedule).not.toBe(defaultPreferences().schedule)
    expect(defaultPreferences().kinds).not.toBe(defaultPreferences().kinds)
  })
})

describe('settings', () => {
  test.each([
    ['language', ['system', 'en', 'zh'], ['fr', '', 'EN']],
    ['theme', ['system', 'light', 'dark'], ['blue', '']],
    ['timer', ['shown', 'hidden', 'off'], ['on', true]],
  ])('take %s as one of %j and not %j', (field, known, unknown) => {
    const takes = (value: unknown) => settingsSchema.safeParse({ ...SETTINGS, [field]: value }).success
    expect(known.filter(takes)).toEqual(known)
    expect(unknown.filter(takes)).toEqual([])
  })

  test('take any of the four kinds of check-ins, all or none', () => {
    const takes = (kinds: unknown) => settingsSchema.safeParse({ ...SETTINGS, kinds }).success
    expect([[], ['weekly'], ['yearly', 'weekly'], [...CHECK_IN_KINDS]].filter(takes)).toHaveLength(4)
    expect([['monthly'], ['weekly', ''], 'weekly', null, undefined].filter(takes)).toEqual([])
  })

  test('take a first year of five that leaves every year of two spans four digits', () => {
    const takes = (fiveYearStart: unknown) => settingsSchema.safeParse({ ...SETTINGS, fiveYearStart }).success
    expect([1900, 2022, 9990].filter(takes)).toEqual([1900, 2022, 9990])
    expect([0, 1899, 9991, 9994, 10_000, 2022.5, '2022', null, undefined].filter(takes)).toEqual([])
    // The span counted from the last year that is taken can be told with the one after it.
    expect([1900, 9990].map((start) => periodOf(spanFrom(start)).next)).toEqual(['1905-1909', '9995-9999'])
  })

  test('take a weekday of ISO 8601, 1 to 7', () => {
    const takes = (weekday: unknown) => scheduleSchema.safeParse({ weekday, minutes: 1200 }).success
    expect([1, 2, 3, 4, 5, 6, 7].every(takes)).toBe(true)
    expect([0, 8, 1.5, '1', null].some(takes)).toBe(false)
  })

  test('take a minute of the day, 0 to 1439', () => {
    const takes = (minutes: unknown) => scheduleSchema.safeParse({ weekday: 1, minutes }).success
    expect([0, 1, 1200, 1439].every(takes)).toBe(true)
    expect([-1, 1440, 20.5, '20:00', null].some(takes)).toBe(false)
  })
})
