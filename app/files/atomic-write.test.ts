import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HAS_MODES } from '../../tests/support/linux-only'
import { writeAtomically } from './atomic-write'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vantage-atomic-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const WORDS = 'Words 草稿 🎉 שלום\r\n\u0000end'

async function modeOf(file: string): Promise<number> {
  return (await stat(file)).mode & 0o777
}

describe('writing a file', () => {
  test('puts exactly these words into it and leaves nothing else behind', async () => {
    await writeAtomically(path.join(folder, 'a.json'), WORDS)
    expect(await readFile(path.join(folder, 'a.json'), 'utf8')).toBe(WORDS)
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  test('replaces what stood there, also when the new words are fewer, or none', async () => {
    const file = path.join(folder, 'a.json')
    await writeAtomically(file, 'x'.repeat(100_000))
    await writeAtomically(file, 'short')
    expect(await readFile(file, 'utf8')).toBe('short')
    await writeAtomically(file, '')
    expect(await readFile(file, 'utf8')).toBe('')
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  test('makes the folders that are missing', async () => {
    const file = path.join(folder, 'one', 'two', 'a.json')
    await writeAtomically(file, WORDS)
    expect(await readFile(file, 'utf8')).toBe(WORDS)
  })

  if (HAS_MODES) {
    test('lets nobody but the owner read the file, nor look into a folder made for it', async () => {
      const file = path.join(folder, 'private', 'a.json')
      await writeAtomically(file, WORDS)
      expect(await modeOf(file)).toBe(0o600)
      expect(await modeOf(path.dirname(file))).toBe(0o700)
    })

    test('takes a file that others could read away from them', async () => {
      const file = path.join(folder, 'a.json')
      await writeFile(file, 'old')
      await chmod(file, 0o644)
      await writeAtomically(file, 'new')
      expect(await modeOf(file)).toBe(0o600)
    })
  }

  test('many times at once ends with one of the contents, whole, and nothing else behind', async () => {
    const file = path.join(folder, 'a.json')
    const contents = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(10_000))
    await Promise.all(contents.map((content) => writeAtomically(file, content)))
    expect(contents).toContain(await readFile(file, 'utf8'))
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  test('is never seen half done by a reader', async () => {
    const file = path.join(folder, 'a.json')
    const contents = ['a'.repeat(300_000), 'b'.repeat(200_000)]
    await writeAtomically(file, 'a'.repeat(300_000))
    const writing = (async () => {
      for (let round = 0; round < 20; round += 1) await writeAtomically(file, contents[round % 2] ?? '')
    })()
    const seen = new Set<string>()
    for (let round = 0; round < 60; round += 1) seen.add(await readFile(file, 'utf8'))
    await writing
    for (const content of seen) expect(contents).toContain(content)
  })
})

describe('a write that fails', () => {
  test('is told, leaves the old as it was, and leaves nothing behind', async () => {
    // A folder stands where the file should go: the last step, the renaming, fails.
    const file = path.join(folder, 'a.json')
    await mkdir(path.join(file, 'inside'), { recursive: true })
    await expect(writeAtomically(file, 'new')).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['a.json'])
    expect(await readdir(file)).toEqual(['inside'])
  })

  test('is told when the folder cannot be made', async () => {
    await writeFile(path.join(folder, 'file'), 'no folder')
    await expect(writeAtomically(path.join(folder, 'file', 'a.json'), 'new')).rejects.toThrow()
    expect(await readFile(path.join(folder, 'file'), 'utf8')).toBe('no folder')
    expect(await readdir(folder)).toEqual(['file'])
  })
})
