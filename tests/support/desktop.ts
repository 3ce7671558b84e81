import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { findElectron, neededSwitches } from '../../scripts/support/electron'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
export type Started = { readonly app: ElectronApplication; readonly page: Page; readonly troubles: string[] }
export type StartOptions = {
  /** What the page's clock shows at the start, `2026-11-30T20:05:00+01:00`; it then runs on. */
  readonly clock?: string
  readonly switches?: readonly string[]
  readonly language?: string
}

type Desktop = {
  /** A profile of its own, removed after the test. */
  readonly profile: string
  /** Starts the app on that profile; every start is closed after the test. */
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
export function startArguments(profile: string, switches: readonly string[] = []): string[] {
  return [...neededSwitches(), `--user-data-dir=${profile}`, ...switches, ROOT]
}

/** Tests on the real desktop app. A page that logs an error or throws fails its test. */
export const test = base.extend<Desktop>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  profile: async ({}, use) => {
    const profile = await mkdtemp(path.join(os.tmpdir(), 'vantage-profile-'))
    await use(profile)
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    await rm(copyFolder(profile), { recursive: true, force: true, maxRetries: 5 })
  },
  start: async ({ profile }, use) => {
    const started: Started[] = []
    await use(async ({ clock, switches = [], language = 'en-GB' } = {}) => {
      const app = await _electron.launch({
        executablePath: electronPath(),
        args: startArguments(profile, [`--lang=${language}`, ...switches]),
        env: {
          ...processEnvironment(),
          TZ: 'Europe/Berlin',
          LC_ALL: 'C.UTF-8',
          LANGUAGE: language.replace('-', '_'),
        },
      })
      const page = await app.firstWindow()
      const troubles: string[] = []
      page.on('pageerror', (error) => troubles.push(`${error.name}: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') troubles.push(message.text())
      })
      if (clock) {
        await page.clock.install({ time: new Date(clock) })
        await page.reload()
      }
      const start = { app, page, troubles }
      started.push(start)
      return start
    })
    for (const { app } of started) await app.close().catch(() => undefined)
    const troubles = started.flatMap((start) => start.troubles)
    if (troubles.length > 0) throw new Error(`The page reported trouble:\n${troubles.join('\n')}`)
  },
})

function processEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}

/** Kills the whole tree of a running app at once, as a power cut would. */
export async function kill({ app }: Started): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
}

export { expect } from '@playwright/test'
