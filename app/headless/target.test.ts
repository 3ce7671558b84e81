import { mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type OwnFolders, targetOf } from './target'

let root = ''
let own: OwnFolders
beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'vantage-target-')))
  own = { whole: [path.join(root, 'Vantage'), path.join(root, 'Vantage Journal')], copy: path.join(root, 'Chosen') }
  for (const folder of ['Vantage', 'Vantage Journal/snapshots', 'Chosen/snapshots', 'Chosen/other', 'backup'])
    await mkdir(path.join(root, folder), { recursive: true })
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const at = (name: string) => path.join(root, name)
const fits = (name: string) => ({ kind: 'fits', file: at(name) })

describe('a file fits', () => {
  test('in a folder that is there, new or not, and nothing is made', async () => {
    expect(await targetOf(at('backup/x.json'), own)).toEqual(fits('backup/x.json'))
    expect(await readdir(at('backup'))).toEqual([])
    await writeFile(at('backup/x.json'), 'old')
    expect(await targetOf(at('backup/../backup/x.json'), own)).toEqual(fits('backup/x.json'))
    expect(await targetOf(path.relative(process.cwd(), at('backup/x.json')), own)).toEqual(fits('backup/x.json'))
  })

  test('beside the folders of Vantage and below the chosen one', async () => {
    expect(await targetOf(at('x.json'), own)).toEqual(fits('x.json'))
    expect(await targetOf(at('Chosen/other/x.json'), own)).toEqual(fits('Chosen/other/x.json'))
  })

  test('behind links, which stay links', async () => {
    await writeFile(at('backup/real.json'), 'old')
    await symlink(at('backup/real.json'), at('x.json'))
    expect(await targetOf(at('x.json'), own)).toEqual(fits('backup/real.json'))
    await symlink(at('backup'), at('to backup'))
    expect(await targetOf(at('to backup/new.json'), own)).toEqual(fits('backup/new.json'))
  })
})

describe('a file is refused', () => {
  test('where there is no folder, which is not made', async () => {
    expect(await targetOf(at('none/deeper/x.json'), own)).toMatchObject({
      reason: 'no-folder',
      file: at('none/deeper'),
    })
    await writeFile(at('plain'), '')
    expect(await targetOf(at('plain/x.json'), own)).toMatchObject({ reason: 'no-folder' })
    expect(await readdir(root)).not.toContain('none')
  })

  test('when its name is that of a folder', async () => {
    expect(await targetOf(at('backup'), own)).toMatchObject({ reason: 'is-folder' })
    expect(await targetOf(`${at('backup')}/`, own)).toMatchObject({ reason: 'is-folder' })
    expect(await targetOf(`${at('new')}/`, own)).toMatchObject({ reason: 'is-folder' })
  })

  test('when what stands there is no ordinary file', async () => {
    expect(await targetOf('/dev/null', own)).toMatchObject({ reason: 'not-a-file' })
    await symlink(at('not mounted/x.json'), at('x.json'))
    expect(await targetOf(at('x.json'), own)).toMatchObject({ reason: 'not-a-file' })
  })

  test.each([
    'Vantage/x.json',
    'Vantage Journal/x.json',
    'Vantage Journal/snapshots/x.json',
    'Chosen/x.json',
    'Chosen/snapshots/x.json',
    'Chosen/../Vantage/machine.json',
    'link/x.json',
  ])('in Vantage’s own %s', async (name) => {
    await symlink(at('Chosen'), at('link'))
    expect(await targetOf(at(name), own)).toMatchObject({ kind: 'refused', reason: 'own-folder' })
  })

  test('in Vantage’s own folder when that is itself a link', async () => {
    await symlink(at('Chosen'), at('link'))
    const linked = { whole: [], copy: at('link') }
    expect(await targetOf(at('Chosen/x.json'), linked)).toMatchObject({ reason: 'own-folder' })
  })
})
