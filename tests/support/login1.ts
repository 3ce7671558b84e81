import { Message } from '@jellybrick/dbus-next'
import type { Bus } from './message-bus'

const LOGIN1 = 'org.freedesktop.login1'
const PATH = '/org/freedesktop/login1'
const MANAGER = `${LOGIN1}.Manager`

/** The part of systemd-logind that tells programs of the computer's sleep: https://systemd.io/INHIBITOR_LOCKS/. */
export type Login1 = {
  /** Where programs find it. */
  readonly address: string
  /** How often programs asked to be told before sleep. */
  readonly listeners: () => number
  /** Tells that the computer is about to sleep, or has woken up. */
  readonly tell: (isSleeping: boolean) => void
}

/** Starts it on a bus that programs take for the system's. */
export async function startLogin1(bus: Bus): Promise<Login1> {
  const connection = await bus.connect()
  let listeners = 0
  connection.addMethodHandler((message) => {
    if (message.interface !== MANAGER || message.member !== 'Inhibit') return false
    listeners += 1
    // The lock would be an open file. Whoever gets none is told of the sleep all the same.
    connection.send(Message.newError(message, 'org.freedesktop.DBus.Error.NotSupported', 'No locks here'))
    return true
  })
  await connection.requestName(LOGIN1)
  return {
    address: bus.address,
    listeners: () => listeners,
    tell: (isSleeping) => connection.send(Message.newSignal(PATH, MANAGER, 'PrepareForSleep', 'b', [isSleeping])),
  }
}
