import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { findElectron, neededSwitches } from '../../scripts/support/electron'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
/** The app without a window to look at yet, and what its pages complain of. */
export type Launched = { readonly app: ElectronApplication; readonly troubles: string[] }
export type Started = Launched & { readonly page: Page }
export type StartOptions = {
  /** What the clocks of shell and page show at the start, `2026-11-30T20:05:00+01:00`; they then run on. */
  readonly clock?: string
  readonly switches?: readonly string[]
  /** What follows the name of the program, such as a link. */
  readonly words?: readonly string[]
  readonly language?: string
  /** The zone of the computer: Berlin if nothing else is said. */
  readonly zone?: string
}

export type Desktop = {
  /** What closing the window does; without `ask` the tests' person has answered that already. */
  readonly closing: 'ask' | 'tray' | 'quit'
  /** What every start finds in its environment besides. */
  readonly environment: Readonly<Record<string, string>>
  /** A profile of its own, removed after the test. */
  readonly profile: string
  /** Starts the app on that profile, whether it opens a window or not; every start is closed after the test. */
  readonly launch: (options?: StartOptions) => Promise<Launched>
  /** Starts the app and waits for its window. */
  readonly start: (options?: StartOptions) => Promise<Started>
}

/** Where the runtime is, as `npm test` found it or as it can be found now. */
export function electronPath(): string {
  if (process.env.ELECTRON_PATH) return process.env.ELECTRON_PATH
  const runtime = findElectron()
  if (runtime.kind === 'missing') throw new Error(`No desktop tests here: ${runtime.why}`)
  return runtime.executable
}

/** The folder of the second copy that belongs to a profile. */
export function copyFolder(profile: string): string {
  return `${profile} Journal`
}

/** The arguments every start on a profile needs. */
export function startArguments(profile: string, switches: readonly string[] = [], app = ROOT): string[] {
  return [...neededSwitches(), `--user-data-dir=${profile}`, ...switches, app]
}

/** Tests on the real desktop app. A page that logs an error or throws fails its test. */
export const test = base.extend<Desktop>({
  closing: ['quit', { option: true }],
  environment: [{}, { option: true }],
  profile: async ({ closing }, use) => {
    const profile = await mkdtemp(path.join(os.tmpdir(), 'vantage-profile-'))
    if (closing !== 'ask') await writeFile(path.join(profile, 'machine.json'), JSON.stringify({ version: 1, closing }))
    await use(profile)
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    await rm(copyFolder(profile), { recursive: true, force: true, maxRetries: 5 })
  },
  launch: async ({ profile, environment }, use) => {
    const launched: Launched[] = []
    await use(async ({ clock, switches = [], words = [], language = 'en-GB', zone = 'Europe/Berlin' } = {}) => {
      const program = clock ? await appWithMovedClock(profile, clock) : ROOT
      const app = await _electron.launch({
        executablePath: electronPath(),
        args: [...startArguments(profile, [`--lang=${language}`, ...switches], program), ...words],
        env: {
          ...processEnvironment(),
          TZ: zone,
          LC_ALL: 'C.UTF-8',
          LANGUAGE: language.replace('-', '_'),
          ...environment,
        },
      })
      const start = { app, troubles: [] }
      listen(start)
      launched.push(start)
      return start
    })
    for (const { app } of launched) await app.close().catch(() => undefined)
    const troubles = launched.flatMap((start) => start.troubles)
    if (troubles.length > 0) throw new Error(`The page reported trouble:\n${troubles.join('\n')}`)
  },
  start: async ({ launch }, use) => {
    await use(async (options = {}) => {
      const launched = await launch(options)
      const page = await launched.app.firstWindow()
      if (options.clock) {
        await page.clock.install({ time: new Date(options.clock) })
        await page.reload()
      }
      return { ...launched, page }
    })
  },
})

/** Notes what the pages of an app complain of, those that stand already and those to come. */
function listen({ app, troubles }: Launched): void {
  const listenTo = (page: Page) => {
    page.on('pageerror', (error) => troubles.push(`${error.name}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text())
    })
  }
  for (const page of app.windows()) listenTo(page)
  app.on('window', listenTo)
}

/**
 * The app with the clock of its main process moved before anything else runs; the page's clock is moved by itself. (A clock
 * moved under the whole program, as `movedClock` does, is more than Chromium's pages bear.)
 */
async function appWithMovedClock(profile: string, time: string): Promise<string> {
  const folder = path.join(profile, 'moved-clock')
  const by = Date.parse(time) - Date.now()
  const { name, productName, version, main } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'))
  const entry = pathToFileURL(path.join(ROOT, main)).href
  await mkdir(folder, { recursive: true })
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({ name, productName, version, type: 'module', main: 'main.js' }),
  )
  await writeFile(
    path.join(folder, 'main.js'),
    `const now = Date.now\nDate.now = () => now() + ${by}\nawait import('${entry}')\n`,
  )
  return folder
}

function processEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}

/** Starts the app once more while it runs on that profile; resolves to the code it ends with, having handed over. */
export async function startAgain(profile: string, words: readonly string[] = []): Promise<number | null> {
  const second = spawn(electronPath(), [...startArguments(profile), ...words], { stdio: 'ignore' })
  return await new Promise((resolve) => second.once('exit', resolve))
}

/** Kills the whole tree of a running app at once, as a power cut would. */
export async function kill({ app }: Started): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
}

export { expect } from '@playwright/test'
