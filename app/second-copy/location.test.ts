import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instantSchema } from '#core/calendar/clock'
import { HAS_MODES } from '../../tests/support/linux-only'
import { uuid } from '../../tests/unit/support/records'
import { type Location, openLocation, privateFolderOf } from './location'

const NOW = instantSchema.parse('2026-11-23T20:00:00.000Z')
const ASIDE = 'location.json.broken-20261123200000000'

let root = ''
let privateFolder = ''
let file = ''
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'vantage-location-'))
  privateFolder = path.join(root, 'Vantage Journal')
  file = path.join(privateFolder, 'location.json')
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const open = (): Promise<Location> => openLocation(privateFolder, () => NOW)

test('the private folder stands beside the profile', () => {
  expect(privateFolderOf(path.join('home', 'Vantage'))).toBe(path.join('home', 'Vantage Journal'))
})

describe('where the copy lies', () => {
  test('is the private folder at a first start, and nothing is written', async () => {
    const location = await open()
    expect([location.folder(), location.isPrivate(), location.privateFolder]).toEqual([
      privateFolder,
      true,
      privateFolder,
    ])
    expect(location.isOwn(uuid(1))).toBe(false)
    expect(await readdir(root)).toEqual([])
  })

  test('is the chosen folder from then on and at the next start, and the private one again when that is chosen', async () => {
    const chosen = path.join(root, '选的')
    const location = await open()
    await location.moveTo(chosen)
    for (const known of [location, await open()]) {
      expect([known.folder(), known.isPrivate(), known.privateFolder]).toEqual([chosen, false, privateFolder])
    }
    for (const back of [undefined, privateFolder]) {
      await location.moveTo(chosen)
      await location.moveTo(back)
      for (const known of [location, await open()]) {
        expect([known.folder(), known.isPrivate()]).toEqual([privateFolder, true])
      }
    }
  })

  test('is known to the owner alone', async () => {
    const before = process.umask(0)
    await (await open()).moveTo(path.join(root, 'chosen'))
    process.umask(before)
    if (HAS_MODES) expect((await stat(file)).mode & 0o777).toBe(0o600)
    if (HAS_MODES) expect((await stat(privateFolder)).mode & 0o777).toBe(0o700)
  })

  test('stays what it was when the change cannot be kept', async () => {
    const location = await open()
    await location.addDevice(uuid(1))
    const before = await readFile(file)
    await rm(file)
    await mkdir(path.join(file, 'inside'), { recursive: true })
    await expect(location.moveTo(path.join(root, 'chosen'))).rejects.toThrow()
    await expect(location.addDevice(uuid(2))).rejects.toThrow()
    expect([location.folder(), location.isPrivate()]).toEqual([privateFolder, true])
    expect([location.isOwn(uuid(1)), location.isOwn(uuid(2))]).toEqual([true, false])
    await rm(file, { recursive: true })
    await writeFile(file, before)
    expect((await open()).isOwn(uuid(1))).toBe(true)
  })
})

describe('the devices', () => {
  test('this machine has written as are known from then on, whatever folder is chosen', async () => {
    const location = await open()
    await location.addDevice(uuid(1))
    await location.moveTo(path.join(root, 'chosen'))
    await location.addDevice(uuid(2))
    await location.addDevice(uuid(1))
    await location.moveTo(undefined)
    for (const known of [location, await open()]) {
      expect([1, 2, 3].map((number) => known.isOwn(uuid(number)))).toEqual([true, true, false])
    }
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ version: 1, devices: [uuid(1), uuid(2)] })
  })

  test('known already writes nothing', async () => {
    const location = await open()
    await location.addDevice(uuid(1))
    const { ino } = await stat(file)
    await location.addDevice(uuid(1))
    expect((await stat(file)).ino).toBe(ino)
  })
})

describe('a broken file', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['with half its text', '{ "version": 1, "dev'],
    ['with nothing in it', ''],
    ['with zeros, as after a power cut', '\u0000'.repeat(64)],
    ['of another version', '{ "version": 2, "devices": [] }'],
    ['without devices', '{ "version": 1 }'],
    ['with a device that is none', '{ "version": 1, "devices": ["mine"] }'],
    ['with a folder that is none', '{ "version": 1, "devices": [], "folder": 7 }'],
    ['that is null', 'null'],
  ]

  test.each(wrong)('%s is kept aside, and the private folder holds', async (_what, text) => {
    await mkdir(privateFolder)
    await writeFile(file, text)
    const location = await open()
    expect([location.folder(), location.isPrivate(), location.isOwn(uuid(1))]).toEqual([privateFolder, true, false])
    expect(await readdir(privateFolder)).toEqual([ASIDE])
    expect(await readFile(path.join(privateFolder, ASIDE), 'utf8')).toBe(text)
    await location.addDevice(uuid(1))
    expect((await open()).isOwn(uuid(1))).toBe(true)
    expect(await readFile(path.join(privateFolder, ASIDE), 'utf8')).toBe(text)
  })
})
