import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { languageOf } from './language'

let profile = ''
beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'vantage-language-'))
})
afterEach(async () => {
  await rm(profile, { recursive: true, force: true })
})

test.each([
  [{}, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'ZH' }, 'zh'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh'],
  [{ LANG: 'de_DE', LC_MESSAGES: 'zh_TW' }, 'zh'],
  [{ LC_MESSAGES: 'zh_TW', LC_ALL: 'en_GB' }, 'en'],
] as const)('the environment %j says %s', async (environment, language) => {
  expect(await languageOf(profile, environment)).toBe(language)
  expect(await languageOf(path.join(profile, 'none'), environment)).toBe(language)
})

test('the language chosen in the app goes first', async () => {
  await writeFile(path.join(profile, 'machine.json'), JSON.stringify({ version: 1, language: 'zh' }))
  expect(await languageOf(profile, { LC_ALL: 'en_GB' })).toBe('zh')
  await writeFile(path.join(profile, 'machine.json'), JSON.stringify({ version: 1, theme: 'dark' }))
  expect(await languageOf(profile, { LC_ALL: 'en_GB' })).toBe('en')
})

test('broken settings stay as they are', async () => {
  await writeFile(path.join(profile, 'machine.json'), '{"version":1,"language"')
  expect(await languageOf(profile, { LANG: 'zh' })).toBe('zh')
  expect(await readdir(profile)).toEqual(['machine.json'])
  expect(await readFile(path.join(profile, 'machine.json'), 'utf8')).toBe('{"version":1,"language"')
})
