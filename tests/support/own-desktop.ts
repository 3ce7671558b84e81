import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { DESKTOP_PROGRAMS } from '../../scripts/support/desktop-programs'
import { neededProgram } from '../../scripts/support/system-program'
import { startBus } from './message-bus'
import { startNotifications } from './notifications'

/** A desktop that nobody else uses: a display of its own with a window manager, a session bus and notifications. */
export type OwnDesktop = {
  /** What a program must have in its environment to be on it. */
  readonly environment: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

const SCREEN = '1440x900x24'

/** Starts a desktop without a screen anybody sees. Linux only. */
export async function startOwnDesktop(): Promise<OwnDesktop> {
  const closing: (() => Promise<void>)[] = []
  const close = async () => {
    for (const step of closing.splice(0).toReversed()) await step()
  }
  try {
    // It takes a number that is free, and says which.
    const display = spawn(
      neededProgram(DESKTOP_PROGRAMS.display),
      ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    )
    closing.push(() => ended(display))
    const DISPLAY = `:${await firstLine(display.stdio[3] as Readable, display)}`
    const bus = await startBus()
    closing.push(bus.close)
    // A person's own session may be one of Wayland, which programs would find again.
    const environment = { DISPLAY, DBUS_SESSION_BUS_ADDRESS: bus.address, XDG_SESSION_TYPE: 'x11' }
    const manager = spawn(neededProgram(DESKTOP_PROGRAMS.windowManager), [], {
      env: { ...process.env, ...environment },
      stdio: 'ignore',
    })
    closing.push(() => ended(manager))
    const notifications = await startNotifications(bus, environment)
    closing.push(notifications.close)
    return { environment, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  await gone
}

function firstLine(stream: Readable, child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    stream.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`No display could be started: Xvfb ended with ${code}`)))
  })
}
