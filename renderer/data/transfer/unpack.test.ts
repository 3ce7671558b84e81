import { type GzipOptions, gzipSync, strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { MOST_BYTES, type UnpackProblem, unpack } from './unpack'

const ARCHIVE = '{"type":"vantage-archive","words":"我没有说实话。"}\n'
const LONG = Array.from({ length: 20_000 }, (_, line) => `{"line":${line},"of":"第${line * 7919}行"}`).join('\n')

const fileOf = (...bytes: Uint8Array[]) => new Blob(bytes.map((part) => new Uint8Array(part)))
const gz = (text: string, options?: GzipOptions) => gzipSync(strToU8(text), options)
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]): [string, Uint8Array] => [name, strToU8(text)])))

/** The text in a file, or what is wrong with it. */
async function found(file: Blob): Promise<string | UnpackProblem> {
  const unpacked = await unpack(file)
  return unpacked.kind === 'text' ? unpacked.text : unpacked.problem
}

/** The same bytes with some of them changed. */
function changed(bytes: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = new Uint8Array(bytes)
  change(new DataView(copy.buffer))
  return copy
}

/** More than any journal can be, packed as `journal.json`, which says that it unpacks to a hundred bytes. */
const BOMB = changed(zipSync({ 'journal.json': new Uint8Array(MOST_BYTES + 1024 * 1024) }), (view) => {
  // In the entry's own header, and in the directory at the end.
  view.setUint32(22, 100, true)
  view.setUint32(view.getUint32(view.byteLength - 6, true) + 24, 100, true)
})

/** The same without a zip around it. */
const PACKED_BOMB = BOMB.subarray(30 + 'journal.json'.length).subarray(0, new DataView(BOMB.buffer).getUint32(18, true))

describe('a plain file', () => {
  test('is its text', async () => {
    expect(await found(fileOf(strToU8(ARCHIVE)))).toBe(ARCHIVE)
    expect(await found(fileOf(strToU8(LONG)))).toBe(LONG)
  })

  test('that is empty is said to be', async () => {
    expect(await found(new Blob())).toEqual({ kind: 'empty' })
  })

  test('that is larger than any journal is not even read', async () => {
    const huge = {
      size: MOST_BYTES + 1,
      arrayBuffer: () => {
        throw new Error('It was read')
      },
    } as unknown as Blob
    expect(await found(huge)).toEqual({ kind: 'too-large' })
  })

  test.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['text in another encoding', [0xc9, 0xcf, 0xce, 0xe7]],
    ['text of sixteen bits', [0xff, 0xfe, 0x7b, 0x00]],
    ['half a character', [0x7b, 0xe6, 0x88]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
  ])('that is %s is no text', async (_, bytes) => {
    expect(await found(fileOf(Uint8Array.from(bytes)))).toEqual({ kind: 'not-text' })
  })
})

describe('a gzipped file', () => {
  test('is the text that was put into it, with a name in it or without', async () => {
    expect(await found(fileOf(gz(ARCHIVE)))).toBe(ARCHIVE)
    expect(await found(fileOf(gz(LONG, { filename: 'journal.json', level: 9 })))).toBe(LONG)
    expect(await found(fileOf(gz(LONG, { level: 0 })))).toBe(LONG)
  })

  test.each([0, 10, 5000, MOST_BYTES + 1])(
    'is never cut off or filled up because it says it is %d bytes',
    async (size) => {
      const saying = changed(gz(ARCHIVE), (view) => view.setUint32(view.byteLength - 4, size, true))
      expect([ARCHIVE, { kind: 'zip-broken' }, { kind: 'too-large' }]).toContainEqual(await found(fileOf(saying)))
    },
  )

  test('that holds more than any journal and says it holds little is stopped', async () => {
    const header = gz('').subarray(0, 10)
    const says = changed(new Uint8Array(8), (view) => view.setUint32(4, 100, true))
    const bomb = fileOf(header, PACKED_BOMB, says)
    expect(bomb.size).toBeLessThan(MOST_BYTES / 900)
    expect(await found(bomb)).toEqual({ kind: 'too-large' })
  })

  test('that ends in the middle is broken, not something else', async () => {
    const whole = gz(LONG)
    for (const part of [0.3, 0.5, 0.7, 0.9]) {
      const torn = whole.subarray(0, Math.floor(whole.length * part))
      expect(await found(fileOf(torn)), `${part} of it`).toEqual({ kind: 'zip-broken' })
    }
  })

  test.each([2, 3, 4, 9, 10, 12])('of which only %d bytes are left is broken, and throws nothing', async (length) => {
    expect(await found(fileOf(gz(ARCHIVE).subarray(0, length)))).toEqual({ kind: 'zip-broken' })
  })

  test('with nothing but its two first bytes right is broken', async () => {
    const noise = changed(new Uint8Array(400).fill(0xa7), (view) => {
      view.setUint16(0, 0x1f8b)
      view.setUint32(396, 1000, true)
    })
    expect(await found(fileOf(noise))).toEqual({ kind: 'zip-broken' })
  })

  test('that holds no text is said to hold none', async () => {
    expect(await found(fileOf(gzipSync(Uint8Array.from([0xff, 0xfe, 0x00]))))).toEqual({ kind: 'not-text' })
  })
})

describe('a zip', () => {
  test('with one archive is that archive, whatever else is in it and wherever it lies', async () => {
    expect(await found(fileOf(zip({ 'journal.json': ARCHIVE })))).toBe(ARCHIVE)
    expect(
      await found(fileOf(zip({ 'read me.txt': 'x', 'Vantage/日记/journal.json': LONG, 'pages/2026.md': '# y' }))),
    ).toBe(LONG)
  })

  test('of what a person packed uncompressed, or in two ways, is read too', async () => {
    const files: Zippable = { 'a.txt': [strToU8('x'), { level: 9 }], 'journal.json': [strToU8(LONG), { level: 0 }] }
    expect(await found(fileOf(zipSync(files)))).toBe(LONG)
  })

  test('made by a Mac holds one archive, not two', async () => {
    const files = { 'journal.json': ARCHIVE, '__MACOSX/._journal.json': '\u0000\u0005\u0016\u0007' }
    expect(await found(fileOf(zip(files)))).toBe(ARCHIVE)
  })

  test('with none, or with several, says how many it holds', async () => {
    expect(await found(fileOf(zip({})))).toEqual({ kind: 'zip-holds', archives: 0 })
    expect(await found(fileOf(zip({ 'a.txt': 'x', 'json/read me': 'y' })))).toEqual({ kind: 'zip-holds', archives: 0 })
    expect(await found(fileOf(zip({ 'a.json': ARCHIVE, 'b.json': ARCHIVE })))).toEqual({
      kind: 'zip-holds',
      archives: 2,
    })
  })

  test.each([
    '../x.json',
    'a/../../x.json',
    '..\\x.json',
    'a\\..\\..\\x.json',
    '/x.json',
    '/etc/passwd',
    '\\x.json',
    '\\\\server\\share\\x.json',
    'C:\\x.json',
    'C:x.json',
    'c:/x.json',
    '../read me.txt',
    '__MACOSX/../../x.json',
    '..',
  ])('with a file called %s is refused, whatever else is in it', async (name) => {
    expect(await found(fileOf(zip({ [name]: ARCHIVE })))).toEqual({ kind: 'zip-climbs' })
    expect(await found(fileOf(zip({ 'journal.json': ARCHIVE, [name]: 'x' })))).toEqual({ kind: 'zip-climbs' })
  })

  test('with dots in a name that lead nowhere is read', async () => {
    expect(await found(fileOf(zip({ 'my..journal/a...json': ARCHIVE })))).toBe(ARCHIVE)
    expect(await found(fileOf(zip({ './journal.json': ARCHIVE })))).toBe(ARCHIVE)
  })

  test('that holds more than any journal and says it holds little is stopped', async () => {
    expect(BOMB.length).toBeLessThan(MOST_BYTES / 900)
    expect(await found(fileOf(BOMB))).toEqual({ kind: 'too-large' })
  })

  test('with an enormous file that is no archive is read all the same', async () => {
    const film = changed(BOMB, (view) => view.setUint32(30 + 'journal.'.length, 0x66696c6d))
    expect(await found(fileOf(film, zip({ 'journal.json': ARCHIVE })))).toBe(ARCHIVE)
  })

  test('that ends in the middle of its archive is broken', async () => {
    const whole = zip({ 'journal.json': LONG })
    for (const part of [0.2, 0.5, 0.8]) {
      const torn = whole.subarray(0, Math.floor(whole.length * part))
      expect(await found(fileOf(torn)), `${part} of it`).toEqual({ kind: 'zip-broken' })
    }
  })

  test('that ends before its archive has begun holds none or is broken', async () => {
    const whole = zip({ 'journal.json': LONG })
    for (const length of [2, 3, 4, 10, 29, 35]) {
      const problem = await found(fileOf(whole.subarray(0, length)))
      expect([{ kind: 'zip-broken' }, { kind: 'zip-holds', archives: 0 }], `${length} bytes`).toContainEqual(problem)
    }
  })

  test('whose packed bytes are damaged is broken, or at least not taken for the archive', async () => {
    const whole = zip({ 'journal.json': LONG })
    for (const at of [60, 200, 5000]) {
      const damaged = changed(whole, (view) => {
        for (let offset = 0; offset < 40; offset += 1) view.setUint8(at + offset, 0xff)
      })
      expect(await found(fileOf(damaged)), `at ${at}`).not.toBe(LONG)
    }
  })

  test('packed in a way that is not known is broken', async () => {
    const unknown = changed(zip({ 'journal.json': LONG }), (view) => view.setUint16(8, 12, true))
    expect(await found(fileOf(unknown))).toEqual({ kind: 'zip-broken' })
  })

  test('whose archive is no text says so', async () => {
    const files = { 'journal.json': Uint8Array.from([0xff, 0xfe, 0x00]) }
    expect(await found(fileOf(zipSync(files)))).toEqual({ kind: 'not-text' })
  })

  test('whose archive is empty holds nothing to be read', async () => {
    expect(['', { kind: 'empty' }]).toContainEqual(await found(fileOf(zip({ 'journal.json': '' }))))
  })
})
