import { expect, test } from 'vitest'
import { copyName } from './copy-name'

const JOURNAL = '7c9e6679-7425-40de-944b-e07fc1f90ae7'
const DEVICE = '550e8400-e29b-41d4-a716-446655440000'

test('a copy is named by the beginnings of its journal and its device, in that order', () => {
  expect(copyName({ journalId: JOURNAL, deviceId: DEVICE })).toBe('7c9e6679-550e8400')
})

test('a copy of another journal or of another device has another name', () => {
  const other = 'aa9e6679-7425-40de-944b-e07fc1f90ae7'
  const names = [
    copyName({ journalId: JOURNAL, deviceId: DEVICE }),
    copyName({ journalId: DEVICE, deviceId: JOURNAL }),
    copyName({ journalId: other, deviceId: DEVICE }),
    copyName({ journalId: JOURNAL, deviceId: other }),
  ]
  expect(new Set(names).size).toBe(names.length)
})

test('a name is safe in every file system', () => {
  expect(copyName({ journalId: JOURNAL, deviceId: DEVICE })).toMatch(/^[0-9a-f]{8}-[0-9a-f]{8}$/)
})
