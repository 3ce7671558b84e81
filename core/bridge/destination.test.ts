import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { destinationOfArguments, destinationOfLink, destinationSchema } from './destination'

describe('a link', () => {
  test.each([
    ['vantage://open/today', { to: 'page', page: 'today' }],
    ['vantage://open/settings/', { to: 'page', page: 'settings' }],
    ['vantage://open/weekly', { to: 'check-in', kind: 'weekly' }],
    ['vantage://open/weekly/2026-11-16', { to: 'check-in', kind: 'weekly', periodKey: '2026-11-16' }],
    ['vantage://open/quarterly/2026-Q4', { to: 'check-in', kind: 'quarterly', periodKey: '2026-Q4' }],
    ['vantage://open/yearly/2026', { to: 'check-in', kind: 'yearly', periodKey: '2026' }],
    ['vantage://open/five-year/2022-2026', { to: 'check-in', kind: 'five-year', periodKey: '2022-2026' }],
  ])('%s leads somewhere', (link, destination) => {
    expect(destinationOfLink(link)).toEqual(destination)
  })

  test.each([
    '',
    'vantage:',
    'vantage://',
    'vantage://open',
    'vantage://open/',
    'vantage://open/skip',
    'vantage://open/quit',
    'vantage://open/print',
    'vantage://open/../today',
    'vantage://open/today/2026',
    'vantage://open/today?x=1',
    'vantage://open/today#x',
    'vantage://open/weekly/2026-11-17',
    'vantage://open/weekly/2026-13-01',
    'vantage://open/weekly/2026-11-16/x',
    'vantage://open/weekly/%32026-11-16',
    'vantage://open/yearly/2026-Q4',
    'vantage://open/yearly/9999',
    'vantage://open/yearly/0001',
    'vantage://open/weekly/9999-12-27',
    'vantage://open/five-year/9995-9999',
    'vantage://open/quarterly/9980-Q1',
    'vantage://open/five-year/2022-2027',
    'vantage://evil/today',
    'vantage://user@open/today',
    'vantage://open:80/today',
    'https://example.org/vantage://open/today',
    'file:///etc/passwd',
    ' vantage://open/today',
    'vantage://open/today\n',
    '--vantage://open/today',
    `vantage://open/${'a'.repeat(200)}`,
  ])('%j leads nowhere', (link) => {
    expect(destinationOfLink(link)).toBeUndefined()
  })

  test('never leads anywhere but to a page or a check-in, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = destinationOfLink(`vantage://open/${text}`)
        expect(found === undefined || (destinationSchema.safeParse(found).success && found.to !== 'skip')).toBe(true)
      }),
    )
  })
})

test('among arguments the first link that leads somewhere counts', () => {
  expect(destinationOfArguments(['vantage', '--hidden', 'vantage://evil', 'vantage://open/goals'])).toEqual({
    to: 'page',
    page: 'goals',
  })
  expect(destinationOfArguments(['vantage', '.'])).toBeUndefined()
})
