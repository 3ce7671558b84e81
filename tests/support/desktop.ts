import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import type { Timings } from '../../app/timings'
import { findElectron, neededSwitches } from '../../scripts/support/electron'
import { movedApp } from './moved-app'
import { movedClock } from './moved-clock'
import { setPageClock } from './moved-page-clock'
import { startOwnDesktop } from './own-desktop'
import { skipIntroduction, untilToday } from './person'

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

/** On a machine with other work a page may need longer to commit its words than a person would wait. */
export const TEST_TIMINGS: Partial<Timings> = { closing: 20_000 }

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

/**
 * Tests on the real desktop app. A page that logs an error or throws fails its test. On Linux each worker has a desktop of
 * its own, so that keys, focus and notifications of one test never reach another; `--headed` shows the windows on yours.
 */
export const test = base.extend<Desktop, { readonly ownDesktop: undefined }>({
  ownDesktop: [
    async ({ headless }, use) => {
      if (!headless || process.platform !== 'linux') return await use(undefined)
      const desktop = await startOwnDesktop()
      // Of this worker's process: everything a test starts is on that desktop.
      Object.assign(process.env, desktop.environment)
      delete process.env.WAYLAND_DISPLAY
      await use(undefined)
      await desktop.close()
    },
    { scope: 'worker', auto: true, timeout: 60_000 },
  ],
  closing: ['quit', { option: true }],
  environment: [{}, { option: true }],
  profile: async ({ closing }, use) => {
    const profile = await makeProfile(closing)
    await use(profile)
    await removeProfile(profile)
  },
  launch: async ({ profile, environment }, use) => {
    const launched: Launched[] = []
    await use(async (options) => {
      const start = await launchOn(profile, environment, options)
      launched.push(start)
      return start
    })
    for (const { app } of launched) await app.close().catch(() => undefined)
    expectNoTrouble(launched)
  },
  start: async ({ launch }, use) => {
    await use(async (options) => await withPage(await launch(options), options))
  },
})

type Looking = {
  /** An app that stands on Today, with a page loaded for this test and no other window. */
  readonly shown: Started
}

/** Tests that change nothing in the journal: of a file they share one start, and so one worker. */
export const lookingTest = test.extend<Looking, { readonly sharedStart: Started }>({
  sharedStart: [
    // Only once there is a desktop to start on.
    async ({ ownDesktop: _ }, use) => {
      const profile = await makeProfile('quit')
      const started = await withPage(await launchOn(profile, {}))
      await skipIntroduction(started.page)
      await use(started)
      await started.app.close()
      await removeProfile(profile)
    },
    { scope: 'worker' },
  ],
  shown: async ({ sharedStart }, use) => {
    const { app, page } = sharedStart
    await page.goto('app://vantage/#/')
    await page.reload()
    await untilToday(page)
    await use(sharedStart)
    for (const other of app.windows()) if (other !== page) await other.close()
    try {
      expectNoTrouble([sharedStart])
    } finally {
      sharedStart.troubles.length = 0
    }
  },
})

async function makeProfile(closing: Desktop['closing']): Promise<string> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'vantage-profile-'))
  if (closing !== 'ask') await writeFile(path.join(profile, 'machine.json'), JSON.stringify({ version: 1, closing }))
  return profile
}

async function removeProfile(profile: string): Promise<void> {
  for (const folder of [profile, copyFolder(profile)]) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function launchOn(
  profile: string,
  environment: Readonly<Record<string, string>>,
  { clock, switches = [], words = [], language = 'en-GB', zone = 'Europe/Berlin' }: StartOptions = {},
): Promise<Launched> {
  const program = clock ? appAt(profile, clock) : ROOT
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...startArguments(profile, [`--lang=${language}`, ...switches], program), ...words],
    env: {
      ...processEnvironment(),
      TZ: zone,
      LC_ALL: 'C.UTF-8',
      LANGUAGE: language.replace('-', '_'),
      VANTAGE_TIMINGS: JSON.stringify(TEST_TIMINGS),
      ...environment,
    },
  })
  const launched = { app, troubles: [] }
  listen(launched)
  return launched
}

async function withPage(launched: Launched, { clock }: StartOptions = {}): Promise<Started> {
  const page = await launched.app.firstWindow()
  if (clock) {
    await setPageClock(page, clock)
    await page.reload()
  }
  return { ...launched, page }
}

function expectNoTrouble(launched: readonly Launched[]): void {
  const troubles = launched.flatMap((start) => start.troubles)
  if (troubles.length > 0) throw new Error(`The page reported trouble:\n${troubles.join('\n')}`)
}

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

/** The app with its main process at a moment. */
function appAt(profile: string, time: string): string {
  const folder = path.join(profile, 'moved-clock')
  mkdirSync(folder, { recursive: true })
  const clock = movedClock(folder)
  clock.moveTo(time)
  return movedApp(path.join(folder, 'app'), clock.file)
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
