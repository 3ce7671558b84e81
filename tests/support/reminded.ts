import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Timings } from '../../app/timings'
import { test as base, expect, TEST_TIMINGS } from './desktop'
import { type HiddenStart, type HiddenStartOptions, startHidden } from './hidden-start'
import { type Login1, startLogin1 } from './login1'
import { type Bus, startBus } from './message-bus'
import { movedApp } from './moved-app'
import { type MovedClock, movedClock } from './moved-clock'
import { type Notifications, startNotifications } from './notifications'
import { startTray, type Tray } from './status-notifier-watcher'

/** The clock is looked at four times a second; a desktop that shows nothing is asked again soon. */
const TIMINGS: Partial<Timings> = { ...TEST_TIMINGS, tick: 250, notificationRetry: 1000 }

type Reminded = {
  /** A folder for what a test needs besides the profile. */
  readonly folder: string
  /** The session bus every start speaks on. */
  readonly bus: Bus
  /** What tells every start of the computer's sleep. */
  readonly login1: Login1
  readonly notifications: Notifications
  readonly tray: Tray
  /** The wall clock of hidden starts. */
  readonly clock: MovedClock
  /** Starts the app hidden under that clock, with that tray and those notifications. */
  readonly startAtLogin: (options?: HiddenStartOptions) => HiddenStart
  /** The computer of a hidden start sleeps and wakes up at a moment. */
  readonly sleepUntil: (start: HiddenStart, time: string) => Promise<void>
}

/** Tests on an app that has a notification server, a tray and a system bus of the test's own around it. */
export const test = base.extend<Reminded>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'vantage-around-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  bus: async ({}, use) => {
    const bus = await startBus()
    await use(bus)
    await bus.close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  login1: async ({}, use) => {
    const systemBus = await startBus()
    await use(await startLogin1(systemBus))
    await systemBus.close()
  },
  environment: async ({ bus, login1, folder }, use) => {
    await use({
      DBUS_SESSION_BUS_ADDRESS: bus.address,
      DBUS_SYSTEM_BUS_ADDRESS: login1.address,
      XDG_CONFIG_HOME: path.join(folder, 'config'),
      // The packed program keeps its own.
      VANTAGE_TIMINGS: JSON.stringify(TIMINGS),
    })
  },
  notifications: async ({ bus }, use) => {
    const notifications = await startNotifications(bus)
    await use(notifications)
    await notifications.close()
  },
  tray: async ({ bus }, use) => {
    await use(await startTray(bus))
  },
  clock: async ({ folder }, use) => {
    await use(movedClock(folder))
  },
  startAtLogin: async ({ profile, environment, folder, clock, notifications: _, tray: __ }, use) => {
    const started: HiddenStart[] = []
    await use((options = {}) => {
      // In a zone that moves the clock is the real one.
      const isMoved = !options.zone && !options.packed
      const start = startHidden(
        profile,
        { ...environment, ...(options.packed && clock.environment()) },
        { ...options, ...(isMoved && { app: movedApp(path.join(folder, 'app'), clock.file) }) },
      )
      started.push(start)
      return start
    })
    for (const start of started) await start.kill()
  },
  sleepUntil: async ({ clock, login1 }, use) => {
    await use(async ({ pid }, time) => {
      const heard = login1.listeners()
      await expect.poll(login1.listeners, { timeout: 30_000 }).toBeGreaterThan(0)
      login1.tell(true)
      process.kill(pid, 'SIGSTOP')
      clock.moveTo(time)
      process.kill(pid, 'SIGCONT')
      login1.tell(false)
      // It wants to be told of the next sleep as well.
      await expect.poll(login1.listeners, { timeout: 30_000 }).toBeGreaterThan(heard)
    })
  },
})

export { expect } from '@playwright/test'
