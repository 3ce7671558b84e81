import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { failureOf } from './failures'

const CODES: readonly (readonly [code: string, reason: string])[] = [
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EFBIG', 'full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['ENOENT', 'gone'],
  ['ENOTDIR', 'gone'],
  ['ENODEV', 'gone'],
  ['ENXIO', 'gone'],
  ['EIO', 'gone'],
  ['EBUSY', 'held'],
  ['ETXTBSY', 'held'],
  ['EISDIR', 'unknown'],
]

describe('what an error of the system means', () => {
  test.each(CODES)('%s is %s', (code, reason) => {
    expect(failureOf(Object.assign(new Error('x'), { code }))).toBe(reason)
  })

  test('is not known of anything else', () => {
    for (const error of [new Error('ENOSPC'), 'ENOSPC', { code: 'ENOSPC' }, undefined, null, 28]) {
      expect(failureOf(error)).toBe('unknown')
    }
  })

  test('is known of real ones', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'vantage-failures-'))
    const file = path.join(folder, 'file')
    await writeFile(file, 'x')
    const reasons = await Promise.all(
      [readFile(path.join(folder, 'none')), open(path.join(file, 'inside'), 'w'), readdir(file)].map((work) =>
        work.then(() => 'nothing', failureOf),
      ),
    )
    expect(reasons).toEqual(['gone', 'gone', 'gone'])
    await rm(folder, { recursive: true })
  })
})
