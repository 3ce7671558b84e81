import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../../scripts/support/run'
import { moveDate } from './moved-date'

/**
 * The app with the clock of its main process moved before anything else runs: by what a file says in seconds, at every
 * moment. Gives the folder to start; pages move their own clock (`setPageClock`). (A clock moved under the whole program,
 * as libfaketime does, is more than Chromium's pages bear.)
 */
export function movedApp(folder: string, clockFile: string): string {
  const { name, productName, version, main } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name, productName, version, type: 'module', main: 'main.js' }),
  )
  writeFileSync(
    path.join(folder, 'main.js'),
    `import { readFileSync } from 'node:fs'
;(${moveDate})(0)
const by = () => Number(readFileSync(${JSON.stringify(clockFile)}, 'utf8')) * 1000
Object.defineProperty(globalThis.movedDate, 'by', { get: by })
await import(${JSON.stringify(pathToFileURL(path.join(ROOT, main)).href)})
`,
  )
  return folder
}
