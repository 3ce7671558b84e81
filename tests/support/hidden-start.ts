import { spawn } from 'node:child_process'
import { expect } from '@playwright/test'
import { neededSwitches } from '../../scripts/support/electron'
import { electronPath, startArguments } from './desktop'
import type { MovedZone } from './moved-zone'

/** The app as the system starts it at login: a program among others, which nothing but its surroundings can speak to. */
export type HiddenStart = {
  readonly pid: number
  /** Whether any process of it is left, helpers and all. */
  readonly isRunning: () => boolean
  /** Waits until none is. */
  readonly untilGone: () => Promise<void>
  readonly kill: () => Promise<void>
}

export type HiddenStartOptions = {
  /** A packed program of the app, instead of what is built. */
  readonly packed?: string
  /** Another folder of the app than what is built: one with a moved clock. */
  readonly app?: string
  /** The zone it is started in, which can move; it stays in Berlin without. */
  readonly zone?: MovedZone
}

/** Starts the app on a profile without a window. */
export function startHidden(
  profile: string,
  environment: Readonly<Record<string, string>>,
  { packed, app, zone }: HiddenStartOptions = {},
): HiddenStart {
  const switches = ['--hidden', '--lang=en-GB']
  const args = packed
    ? [...neededSwitches(), `--user-data-dir=${profile}`, ...switches]
    : startArguments(profile, switches, app)
  const program = packed ?? electronPath()
  const [command, words] = zone ? zone.start(program, args) : [program, args]
  const child = spawn(command, words, {
    stdio: 'ignore',
    env: {
      ...process.env,
      LC_ALL: 'C.UTF-8',
      LANGUAGE: 'en_GB',
      TZ: zone ? undefined : 'Europe/Berlin',
      ...environment,
    },
    // A group of its own: by its number all of its processes can be asked for.
    detached: true,
  })
  const { pid } = child
  // The group of process 0 would be our own.
  if (pid === undefined) throw new Error(`${command} could not be started`)
  const signal = (name: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(-pid, name)
    } catch {
      return false
    }
  }
  const untilGone = () => expect.poll(() => signal(0), { timeout: 30_000 }).toBe(false)
  return {
    pid,
    isRunning: () => signal(0),
    untilGone,
    kill: async () => {
      signal('SIGKILL')
      await untilGone()
    },
  }
}
