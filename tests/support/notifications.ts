import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { DESKTOP_PROGRAMS } from '../../scripts/support/desktop-programs'
import { neededProgram } from '../../scripts/support/system-program'
import { type Bus, call, overhear } from './message-bus'

const run = promisify(execFile)

/** A notification as it was asked for. */
export type Notice = { readonly title: string; readonly body: string }

/** A notification server and what it was asked to show. */
export type Notifications = {
  /** Everything that was ever shown, oldest first. */
  readonly shown: readonly Notice[]
  /** Waits until some number were shown in all. */
  readonly untilShown: (count: number) => Promise<void>
  /** Clicks the one that is on the screen. */
  readonly click: () => Promise<void>
  /** How many are on the screen now. */
  readonly standing: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Starts a real notification server on a bus, on the display of this process or the one that is given. */
export async function startNotifications(
  bus: Bus,
  display: Readonly<Record<string, string>> = {},
): Promise<Notifications> {
  const server = neededProgram(DESKTOP_PROGRAMS.notificationServer)
  const control = neededProgram(DESKTOP_PROGRAMS.notificationControl)
  const shown: Notice[] = []
  await overhear(bus, ({ interface: name, member, body }) => {
    if (name !== 'org.freedesktop.Notifications' || member !== 'Notify') return
    const [, , , title, text] = body
    shown.push({ title: String(title), body: String(text) })
  })
  const env = { ...process.env, ...display, DBUS_SESSION_BUS_ADDRESS: bus.address }
  const daemon = spawn(server, [], { env, stdio: 'ignore' })
  const gone = new Promise<void>((resolve) => daemon.once('exit', () => resolve()))
  const connection = await bus.connect()
  const dbusItself = ['org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus'] as const
  const isThere = async () =>
    (await call(connection, [...dbusItself, 'NameHasOwner'], 's', ['org.freedesktop.Notifications']))[0]
  await expect.poll(isThere).toBe(true)
  const standing = async () => Number((await run(control, ['count', 'displayed'], { env })).stdout)
  return {
    shown,
    untilShown: (count) => expect.poll(() => shown.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(count),
    click: async () => {
      await expect.poll(standing).toBe(1)
      await run(control, ['action', '0'], { env })
    },
    standing,
    close: async () => {
      daemon.kill()
      await gone
    },
  }
}
