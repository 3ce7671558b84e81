import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HAS_MODES } from '../tests/support/linux-only'
import { profileTrouble } from './profile'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vantage-profile-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

// A full disk and a read-only one: tests/files/mounted.test.ts.
describe('the folder of the profile', () => {
  test('that is there is left as it was', async () => {
    await writeFile(path.join(folder, 'machine.json'), '{}')
    expect(profileTrouble(folder)).toBeUndefined()
    expect(await readdir(folder)).toEqual(['machine.json'])
  })

  test('that is missing is made, for its owner alone', async () => {
    const before = process.umask(0)
    const profile = path.join(folder, 'one', 'two')
    expect(profileTrouble(profile)).toBeUndefined()
    process.umask(before)
    expect(await readdir(profile)).toEqual([])
    if (HAS_MODES) expect((await stat(profile)).mode & 0o777).toBe(0o700)
  })

  test('that cannot be there is told', async () => {
    const file = path.join(folder, 'file')
    await writeFile(file, 'words')
    expect(profileTrouble(path.join(file, 'profile'))).toBe('gone')
    expect(profileTrouble(file)).toBeDefined()
    expect(await readdir(folder)).toEqual(['file'])
  })

  test('may hold a folder that looks like a probe', async () => {
    await mkdir(path.join(folder, 'probe-1'))
    expect(profileTrouble(folder)).toBeUndefined()
    expect(await readdir(folder)).toEqual(['probe-1'])
  })
})
