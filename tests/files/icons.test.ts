import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawIcons } from '../../scripts/support/icon-set'
import { ROOT } from '../../scripts/support/run'

/** How far a colour may be off, of 255: processors round the edges of shapes differently. */
const ROUNDING = 3
/** What stands before the colours of a picture in a Windows icon. */
const BITMAP_HEAD = 40

type Pictures = Readonly<Record<string, Buffer>>

test('the icons kept are those of the seal (if not: npm run icons)', async () => {
  const drawn = await drawIcons()
  expect(drawn.size).toBe(19)
  for (const [file, bytes] of drawn) {
    const kept = await picturesIn(file, await readFile(path.join(ROOT, file)))
    const now = await picturesIn(file, bytes)
    expect(Object.keys(kept), file).toEqual(Object.keys(now))
    for (const [name, colours] of Object.entries(now)) {
      expect(furthest(kept[name], colours), `${file}: ${name}`).toBeLessThanOrEqual(ROUNDING)
    }
  }
})

test('the icon of the pages is the seal', async () => {
  const [pages, seal] = await Promise.all(
    ['renderer/public/seal.svg', 'build/seal.svg'].map((file) => readFile(path.join(ROOT, file), 'utf8')),
  )
  expect(pages).toBe(seal)
})

test('an icon for macOS has a picture for every size, on ordinary and dense screens', async () => {
  const pictures = await picturesIn('icon.icns', await readFile(path.join(ROOT, 'build/icons/icon.icns')))
  const sides = Object.entries(pictures).map(([name, { length }]) => [name, Math.sqrt(length / 4)])
  expect(sides).toEqual([
    ['ic11', 32],
    ['ic12', 64],
    ['ic07', 128],
    ['ic08', 256],
    ['ic13', 256],
    ['ic09', 512],
    ['ic14', 512],
    ['ic10', 1024],
  ])
})

/** The colours of every picture in an icon file, by its name or size. */
async function picturesIn(file: string, bytes: Buffer): Promise<Pictures> {
  const kind = path.extname(file)
  if (kind === '.icns') return await inMacIcon(bytes)
  return kind === '.ico' ? inWindowsIcon(bytes) : { picture: await colours(bytes) }
}

function colours(png: Buffer): Promise<Buffer> {
  return sharp(png).ensureAlpha().raw().toBuffer()
}

async function inMacIcon(bytes: Buffer): Promise<Pictures> {
  const pictures: Record<string, Buffer> = {}
  for (let at = 8; at < bytes.length; ) {
    const end = at + bytes.readUInt32BE(at + 4)
    pictures[bytes.toString('ascii', at, at + 4)] = await colours(bytes.subarray(at + 8, end))
    at = end
  }
  return pictures
}

function inWindowsIcon(bytes: Buffer): Pictures {
  const entries = Array.from({ length: bytes.readUInt16LE(4) }, (_, index) => 6 + 16 * index)
  return Object.fromEntries(
    entries.map((entry) => {
      const side = bytes.readUInt8(entry) || 256
      const start = bytes.readUInt32LE(entry + 12) + BITMAP_HEAD
      return [`${side} pixels`, bytes.subarray(start, start + side * side * 4)]
    }),
  )
}

/** The largest difference between two colours at one place. */
function furthest(one: Buffer | undefined, other: Buffer): number {
  if (one?.length !== other.length) return Number.POSITIVE_INFINITY
  let most = 0
  for (const [at, value] of other.entries()) most = Math.max(most, Math.abs(value - (one[at] ?? 0)))
  return most
}
