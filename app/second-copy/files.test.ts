import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readHead } from '#core/transfer/archive'
import { sampleContents, textOf } from '../../tests/unit/support/archives'
import {
  copyFiles,
  copyNames,
  readJournalFile,
  readJournalFileStart,
  sha256,
  UnreadableCopy,
  writeJournalFile,
} from './files'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vantage-files-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const WORDS = 'Words 草稿 🎉 שלום\r\n\u0000end\n'

test('sha256 is of the UTF-8 bytes', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256('草')).toBe('91b246b5dbc05480de47cddceb027e7aa44ed3fd0bfdb745d5e0bdf6e7b4f1e7')
})

describe('a file of the journal', () => {
  test.each(['a.json', 'a.json.gz'])('called %s is read as it was written', async (name) => {
    const file = path.join(folder, 'inside', name)
    for (const words of [WORDS, '', 'x'.repeat(200_000)]) {
      await writeJournalFile(file, words)
      expect(await readJournalFile(file)).toBe(words)
    }
  })

  test('is compressed when its name says so', async () => {
    const file = path.join(folder, 'a.json.gz')
    await writeJournalFile(file, WORDS.repeat(100))
    const bytes = await readFile(file)
    expect(bytes.length).toBeLessThan(1000)
    expect(gunzipSync(bytes).toString()).toBe(WORDS.repeat(100))
  })

  test('that would unpack to more than any journal is refused', async () => {
    const file = path.join(folder, 'a.json.gz')
    await writeFile(file, gzipSync(Buffer.alloc(257 * 1024 * 1024)))
    await expect(readJournalFile(file)).rejects.toThrow(UnreadableCopy)
  })

  test('that is not there is undefined, one that cannot be read an error of the system', async () => {
    expect(await readJournalFile(path.join(folder, 'none'))).toBeUndefined()
    expect(await readJournalFileStart(path.join(folder, 'none.gz'))).toBeUndefined()
    await expect(readJournalFile(folder)).rejects.toMatchObject({ code: 'EISDIR' })
    await expect(readJournalFileStart(folder)).rejects.toMatchObject({ code: 'EISDIR' })
    await writeFile(path.join(folder, 'wrong.gz'), 'not compressed')
    await expect(readJournalFile(path.join(folder, 'wrong.gz'))).rejects.toThrow()
  })

  test.each(['a.json', 'a.json.gz'])(
    'called %s tells its head from its first bytes, whole or cut off',
    async (name) => {
      const file = path.join(folder, name)
      const text = await textOf(sampleContents('zh', 60))
      const head = readHead(text)
      expect(head?.summary.checkIns).toBeGreaterThan(40)
      await writeJournalFile(file, text)
      expect(readHead((await readJournalFileStart(file)) ?? '')).toEqual(head)
      const bytes = await readFile(file)
      await writeFile(file, bytes.subarray(0, 9000))
      expect(readHead((await readJournalFileStart(file)) ?? '')).toEqual(head)
      await writeFile(file, bytes.subarray(0, 3000))
      expect(readHead((await readJournalFileStart(file)) ?? '')).toEqual(head)
      await writeFile(file, '')
      expect(readHead((await readJournalFileStart(file).catch(() => '')) ?? '')).toBeUndefined()
    },
  )

  test('says no more at its start than the start', async () => {
    const file = path.join(folder, 'a.json')
    await writeJournalFile(file, 'x'.repeat(100_000))
    expect((await readJournalFileStart(file))?.length).toBeLessThan(10_000)
  })
})

describe('the names of files', () => {
  test('keep what is sealed in the private folder', () => {
    const { name: _, sealedFold, sealedLog, sealedSnapshots, ...open } = copyFiles('n', '/chosen', '/private')
    for (const file of [sealedFold, sealedLog, sealedSnapshots])
      expect(path.dirname(file)).toBe(path.resolve('/private'))
    for (const file of Object.values(open)) expect(path.dirname(file)).toBe(path.resolve('/chosen'))
    expect(new Set([sealedFold, sealedLog, sealedSnapshots, ...Object.values(open)]).size).toBe(6)
  })

  test('tell each copy once, by fold or log, and nothing else', () => {
    const names = [
      'journal-0000bbbb-00000001.log',
      'journal-0000aaaa-00000001.json',
      'journal-0000aaaa-00000001.log',
      'journal-0000cccc-00000001.json.newer-20261123200000000',
      'journal-0000cccc-00000001.json.3f.tmp',
      'sealed-0000cccc-00000001.json',
      'journal-0000CCCC-00000001.json',
      'a journal-0000cccc-00000001.json',
      'journal-0000cccc.json',
      'location.json',
      'snapshots',
    ]
    expect(copyNames(names)).toEqual(['0000aaaa-00000001', '0000bbbb-00000001'])
    expect(copyNames([])).toEqual([])
  })
})
