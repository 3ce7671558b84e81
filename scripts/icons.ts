// npm run icons: draws every icon anew from build/seal.svg (and build/seal-small.svg) into build/icons/.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { drawIcons } from './support/icon-set'
import { ROOT } from './support/run'

const icons = await drawIcons()
await rm(path.join(ROOT, 'build/icons'), { recursive: true, force: true })
for (const [file, bytes] of icons) {
  await mkdir(path.dirname(path.join(ROOT, file)), { recursive: true })
  await writeFile(path.join(ROOT, file), bytes)
}
console.log(`${icons.size} icons in build/icons`)
