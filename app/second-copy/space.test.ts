import { mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freeBytes, LOW_SPACE_BYTES, leastSpace } from './space'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vantage-space-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

// A small disk, with room and full: tests/files/mounted.test.ts.
describe('the space left', () => {
  test('is that of the disk the folder lies on, of which others may use some meanwhile', async () => {
    const { bsize, blocks } = await statfs(folder)
    const free = await freeBytes(folder)
    expect(free).toBeGreaterThan(0)
    expect(free).toBeLessThanOrEqual(bsize * blocks)
    expect((free ?? 1) % bsize).toBe(0)
  })

  test('is not known of a folder that is not there', async () => {
    expect(await freeBytes(path.join(folder, 'none'))).toBeUndefined()
    expect(await leastSpace([path.join(folder, 'none')])).toBeUndefined()
    expect(await leastSpace([])).toBeUndefined()
  })

  test('is taken from those that are known, and is low by its measure', async () => {
    const least = await leastSpace([path.join(folder, 'none'), folder])
    if (!least) return expect.fail('not known')
    expect(least.freeBytes).toBeGreaterThan(0)
    expect(least.isLow).toBe(least.freeBytes < LOW_SPACE_BYTES)
  })
})
