import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HAS_MODES } from '../../tests/support/linux-only'
import { type MachineSettingsFile, machineSettingsSchema, openMachineSettings } from './machine-settings'

const NOW = new Date('2026-11-23T20:00:00.000Z')
const ASIDE = 'machine.json.broken-20261123200000000'
const PLACE = { bounds: { x: 10, y: 20, width: 1000, height: 700 }, isMaximized: false }

let folder = ''
let file = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vantage-machine-'))
  file = path.join(folder, 'machine.json')
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

function open(): Promise<MachineSettingsFile> {
  return openMachineSettings(file, () => NOW)
}

async function stored(): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'))
}

describe('a first start', () => {
  test('has defaults and writes nothing', async () => {
    expect((await open()).current()).toEqual({ version: 1 })
    expect(await readdir(folder)).toEqual([])
  })

  test('has defaults when the folder is missing, and makes it at the first change', async () => {
    const inside = path.join(folder, 'profile', 'machine.json')
    const settings = await openMachineSettings(inside, () => NOW)
    await settings.change({ language: 'zh' })
    expect(JSON.parse(await readFile(inside, 'utf8'))).toEqual({ version: 1, language: 'zh' })
  })
})

describe('a change', () => {
  test('holds at once and is found by the next start', async () => {
    const settings = await open()
    const written = settings.change({ theme: 'dark' })
    expect(settings.current()).toEqual({ version: 1, theme: 'dark' })
    await written
    expect((await open()).current()).toEqual({ version: 1, theme: 'dark' })
  })

  test('leaves what it does not name', async () => {
    const settings = await open()
    await settings.change({ language: 'zh', theme: 'dark' })
    await settings.change({ place: PLACE })
    await settings.change({ theme: 'light' })
    expect(await stored()).toEqual({ version: 1, language: 'zh', theme: 'light', place: PLACE })
  })

  if (HAS_MODES) {
    test('lets nobody but the owner read the file', async () => {
      await (await open()).change({ theme: 'dark' })
      expect((await stat(file)).mode & 0o777).toBe(0o600)
    })
  }

  test('among many at once is not lost, and the last one of a kind holds', async () => {
    const settings = await open()
    const changes = Array.from({ length: 30 }, (_, index) =>
      settings.change({ place: { bounds: { ...PLACE.bounds, x: index }, isMaximized: false } }),
    )
    await Promise.all([settings.change({ language: 'zh' }), ...changes, settings.change({ theme: 'dark' })])
    const expected = {
      version: 1,
      language: 'zh',
      theme: 'dark',
      place: { bounds: { ...PLACE.bounds, x: 29 }, isMaximized: false },
    }
    expect(settings.current()).toEqual(expected)
    expect(await stored()).toEqual(expected)
    expect(await readdir(folder)).toEqual(['machine.json'])
  })

  test('is done when it is written: what is read then has it', async () => {
    const settings = await open()
    for (const language of ['en', 'zh', 'en', 'zh'] as const) {
      await settings.change({ language })
      expect(await stored()).toEqual({ version: 1, language })
    }
  })
})

describe('a broken file', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['with half its text', '{ "version": 1, "theme": "da'],
    ['with nothing in it', ''],
    ['with zeros, as after a power cut', '\u0000'.repeat(64)],
    ['of another version', '{ "version": 2 }'],
    ['without a version', '{ "theme": "dark" }'],
    ['with a theme nobody knows', '{ "version": 1, "theme": "blue" }'],
    ['with a language nobody knows', '{ "version": 1, "language": "fr" }'],
    [
      'with a place that has no size',
      '{ "version": 1, "place": { "bounds": { "x": 0, "y": 0 }, "isMaximized": false } }',
    ],
    [
      'with a place of half pixels',
      '{ "version": 1, "place": { "bounds": { "x": 0.5, "y": 0, "width": 9, "height": 9 }, "isMaximized": false } }',
    ],
    ['that is a list', '[]'],
    ['that is null', 'null'],
    ['that is a word', '"dark"'],
  ]

  test.each(wrong)('%s is kept aside and replaced by defaults', async (_what, text) => {
    await writeFile(file, text)
    const settings = await open()
    expect(settings.current()).toEqual({ version: 1 })
    expect(await readdir(folder)).toEqual([ASIDE])
    expect(await readFile(path.join(folder, ASIDE), 'utf8')).toBe(text)
    await settings.change({ theme: 'dark' })
    expect(await stored()).toEqual({ version: 1, theme: 'dark' })
    expect(await readFile(path.join(folder, ASIDE), 'utf8')).toBe(text)
  })

  test('that is a folder keeps the app from nothing: it starts with defaults, and a change does not throw', async () => {
    await mkdir(path.join(file, 'inside'), { recursive: true })
    const settings = await open()
    expect(settings.current()).toEqual({ version: 1 })
    await settings.change({ theme: 'dark' })
    expect(settings.current()).toEqual({ version: 1, theme: 'dark' })
    expect(await readdir(folder)).toEqual(['machine.json'])
  })
})

describe('a folder that cannot be written', () => {
  test('does not throw from a change, and the change holds until the app is closed', async () => {
    // A file stands where the folder should be: no right of any user can write into it.
    await writeFile(path.join(folder, 'profile'), 'no folder')
    const settings = await openMachineSettings(path.join(folder, 'profile', 'machine.json'), () => NOW)
    await settings.change({ theme: 'dark' })
    await settings.change({ language: 'zh' })
    expect(settings.current()).toEqual({ version: 1, theme: 'dark', language: 'zh' })
    expect(await readFile(path.join(folder, 'profile'), 'utf8')).toBe('no folder')
  })

  test('that can be written again gets all that was changed meanwhile', async () => {
    const inside = path.join(folder, 'profile', 'machine.json')
    await writeFile(path.join(folder, 'profile'), 'no folder')
    const settings = await openMachineSettings(inside, () => NOW)
    await settings.change({ theme: 'dark' })
    await rm(path.join(folder, 'profile'))
    await settings.change({ language: 'zh' })
    expect(JSON.parse(await readFile(inside, 'utf8'))).toEqual({ version: 1, theme: 'dark', language: 'zh' })
  })
})

describe('the shape of the file', () => {
  test('takes version 1 with all fields or with none', () => {
    for (const settings of [{ version: 1 }, { version: 1, language: 'zh', theme: 'system', place: PLACE }]) {
      expect(machineSettingsSchema.parse(settings)).toEqual(settings)
    }
  })
})
