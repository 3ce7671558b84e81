import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instantSchema } from '#core/calendar/clock'
import { namesIn } from '../../tests/support/copies'
import { requestSetAside, setAsideIfRequested } from './set-aside'

const NOW = instantSchema.parse('2026-11-23T20:00:00.000Z')
const LATER = instantSchema.parse('2026-11-23T20:00:00.001Z')
const ASIDE = 'broken-database-20261123200000000'

let root = ''
let profile = ''
let privateFolder = ''
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'vantage-aside-'))
  profile = path.join(root, 'Vantage')
  privateFolder = path.join(root, 'Vantage Journal')
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

async function brokenDatabase(words: string): Promise<void> {
  const inside = path.join(profile, 'IndexedDB', 'app.leveldb')
  await mkdir(inside, { recursive: true })
  await writeFile(path.join(inside, '000001.log'), words)
}

// To another disk, and to a full one: tests/files/mounted.test.ts.
describe('the broken database', () => {
  test('stays where it is as long as nobody asked', async () => {
    await brokenDatabase('broken')
    await setAsideIfRequested(profile, privateFolder, NOW)
    expect(await namesIn(root)).toEqual(['Vantage/IndexedDB/app.leveldb/000001.log'])
  })

  test('is kept aside, whole, at the next start after it was asked for, and only then', async () => {
    await brokenDatabase('broken')
    await writeFile(path.join(profile, 'machine.json'), '{}')
    await requestSetAside(privateFolder)
    await setAsideIfRequested(profile, privateFolder, NOW)
    const kept = `Vantage Journal/${ASIDE}/app.leveldb/000001.log`
    expect(await namesIn(root)).toEqual([kept, 'Vantage/machine.json'])
    expect(await readFile(path.join(root, kept), 'utf8')).toBe('broken')
    await brokenDatabase('new')
    await setAsideIfRequested(profile, privateFolder, LATER)
    expect(await namesIn(profile)).toEqual(['IndexedDB/app.leveldb/000001.log', 'machine.json'])
  })

  test('is kept beside an earlier one', async () => {
    for (const [words, at] of [
      ['first', NOW],
      ['second', LATER],
    ] as const) {
      await brokenDatabase(words)
      await requestSetAside(privateFolder)
      await setAsideIfRequested(profile, privateFolder, at)
    }
    const names = await namesIn(privateFolder)
    expect(names).toEqual([`${ASIDE}/app.leveldb/000001.log`, `${ASIDE.slice(0, -1)}1/app.leveldb/000001.log`])
    expect(await Promise.all(names.map((name) => readFile(path.join(privateFolder, name), 'utf8')))).toEqual([
      'first',
      'second',
    ])
  })

  test('that is not there keeps the app from nothing, and is not asked for again', async () => {
    await requestSetAside(privateFolder)
    await setAsideIfRequested(profile, privateFolder, NOW)
    expect(await namesIn(root)).toEqual([])
  })

  test('that cannot be taken away stays, the app starts, and it is not asked for again', async () => {
    await brokenDatabase('broken')
    await requestSetAside(privateFolder)
    // Where it would go something stands already.
    await mkdir(path.join(privateFolder, ASIDE))
    await writeFile(path.join(privateFolder, ASIDE, 'words'), 'kept')
    await setAsideIfRequested(profile, privateFolder, NOW)
    expect(await namesIn(root)).toEqual([`Vantage Journal/${ASIDE}/words`, 'Vantage/IndexedDB/app.leveldb/000001.log'])
  })
})
