import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from '../../scripts/support/run'
import { skipIntroduction } from '../support/person'
import { expect, test } from '../support/test'

// Scripts and styles that are read before Today stands, packed as a server would send them. It fails when they grow
// unnoticed: raise it only for something a person sees.
const MOST_KILOBYTES = 400

test('the scripts and styles of the first load are small', async ({ page }) => {
  await page.goto('/')
  await skipIntroduction(page)
  const read = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  )
  const files = [...new Set(read)].filter((name) => /\.(js|css)$/.test(name))
  const sizes = files.map((name) => ({
    name,
    bytes: gzipSync(readFileSync(path.join(ROOT, 'out/pages', name))).length,
  }))
  const kilobytes = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  expect(sizes.length).toBeGreaterThan(1)
  expect(kilobytes, sizes.map(({ name, bytes }) => `${name} ${bytes}`).join('\n')).toBeLessThanOrEqual(MOST_KILOBYTES)
})
