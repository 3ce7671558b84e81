import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { syncingProgram } from './syncing'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'vantage-syncing-'))
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const NAMES: readonly (readonly [folder: string, program: string])[] = [
  ['Dropbox', 'Dropbox'],
  ['Dropbox (Personal)', 'Dropbox'],
  ['dropbox (大学)', 'Dropbox'],
  ['OneDrive', 'OneDrive'],
  ['OneDrive - Uni Bremen', 'OneDrive'],
  ['OneDrive-Personal', 'OneDrive'],
  ['OneDrive – Firma', 'OneDrive'],
  ['Mobile Documents', 'iCloud Drive'],
  ['iCloudDrive', 'iCloud Drive'],
  ['iCloud Drive', 'iCloud Drive'],
  ['com~apple~CloudDocs', 'iCloud Drive'],
  ['Google Drive', 'Google Drive'],
  ['GoogleDrive-someone@example.org', 'Google Drive'],
  ['My Drive', 'Google Drive'],
  ['Nextcloud', 'Nextcloud'],
  ['ownCloud', 'ownCloud'],
  ['Box', 'Box'],
  ['Box Sync', 'Box'],
  ['pCloudDrive', 'pCloud'],
  ['pCloud Drive', 'pCloud'],
  ['pCloudSync', 'pCloud'],
  ['MEGA', 'MEGA'],
  ['MEGAsync', 'MEGA'],
  ['Nutstore', '坚果云'],
  ['Nutstore Files', '坚果云'],
  ['坚果云', '坚果云'],
  ['我的坚果云', '坚果云'],
  ['BaiduNetdisk', '百度网盘'],
  ['BaiduSyncdisk', '百度网盘'],
  ['百度网盘', '百度网盘'],
  ['百度网盘同步空间', '百度网盘'],
  ['Syncthing', 'Syncthing'],
  ['Sync', 'Syncthing'],
]

const MARKERS: readonly (readonly [entry: string, program: string])[] = [
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.stfolder', 'Syncthing'],
  ['.stignore', 'Syncthing'],
  ['.stversions', 'Syncthing'],
  ['.sync_0a1b2c3d4e5f.db', 'Nextcloud'],
  ['._sync_0a1b2c3d4e5f.db', 'Nextcloud'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.owncloudsync.log', 'ownCloud'],
]

const ORDINARY = [
  'Documents',
  '文档',
  'Journal',
  'Dropbox backup',
  'My Dropbox notes',
  'Toolbox',
  'Boxes',
  'Mega city',
  'Synchronous',
  'OneDriver',
  'Archive of Nextcloud',
]

describe('a folder', () => {
  test.each(NAMES)('called %s is carried by %s, and so is what lies in it', async (name, program) => {
    const inside = path.join(root, name, 'Career', '日记')
    await mkdir(inside, { recursive: true })
    expect(await syncingProgram(path.join(root, name))).toBe(program)
    expect(await syncingProgram(inside)).toBe(program)
    expect(await syncingProgram(root)).toBeUndefined()
  })

  test.each(MARKERS)('with %s in it is carried by %s, and so is what lies in it', async (entry, program) => {
    const folder = path.join(root, 'Carried')
    await mkdir(path.join(folder, 'Career', '日记'), { recursive: true })
    await writeFile(path.join(folder, entry), '')
    expect(await syncingProgram(folder)).toBe(program)
    expect(await syncingProgram(path.join(folder, 'Career', '日记'))).toBe(program)
    expect(await syncingProgram(root)).toBeUndefined()
  })

  test.each(ORDINARY)('called %s is carried by none', async (name) => {
    await mkdir(path.join(root, name))
    await writeFile(path.join(root, name, 'sync.db'), '')
    expect(await syncingProgram(path.join(root, name))).toBeUndefined()
  })

  test('that is not there is told by its name and by those above it', async () => {
    expect(await syncingProgram(path.join(root, 'none'))).toBeUndefined()
    expect(await syncingProgram(path.join(root, '坚果云', 'none'))).toBe('坚果云')
  })

  test('inside two of them is carried by the nearer one', async () => {
    expect(await syncingProgram(path.join(root, 'Dropbox', 'Nextcloud', 'Journal'))).toBe('Nextcloud')
  })
})
