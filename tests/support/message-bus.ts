import { spawn } from 'node:child_process'
import { type EventEmitter, once } from 'node:events'
import { Message, type MessageBus, sessionBus } from '@jellybrick/dbus-next'
import { DESKTOP_PROGRAMS } from '../../scripts/support/desktop-programs'
import { neededProgram } from '../../scripts/support/system-program'

/** A message bus of a test's own: what is said on it neither reaches nor disturbs the person's desktop. */
export type Bus = {
  readonly address: string
  /** A new connection to it, closed with the bus. */
  readonly connect: () => Promise<MessageBus>
  readonly close: () => Promise<void>
}

/** Starts a bus. It serves as session bus and, for programs that are told its address, as system bus. */
export async function startBus(): Promise<Bus> {
  const program = neededProgram(DESKTOP_PROGRAMS.messageBus)
  const daemon = spawn(program, ['--session', '--nofork', '--print-address'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const gone = new Promise<void>((resolve) => daemon.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    daemon.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()))
    daemon.once('error', reject)
  })
  const connections: MessageBus[] = []
  return {
    address,
    connect: async () => {
      const connection = sessionBus({ busAddress: address })
      connections.push(connection)
      // The end of the bus is the end of every connection to it, in whatever order they notice.
      const events: EventEmitter = connection
      events.on('error', () => undefined)
      await once(connection, 'connect')
      return connection
    },
    close: async () => {
      for (const connection of connections) connection.disconnect()
      daemon.kill()
      await gone
    },
  }
}

/** Calls a method and resolves to what it answers. */
export async function call(
  bus: MessageBus,
  [destination, path, name, member]: readonly [string, string, string, string],
  signature = '',
  body: unknown[] = [],
): Promise<readonly unknown[]> {
  const message = new Message({ destination, path, interface: name, member, signature, body })
  return (await bus.call(message))?.body ?? []
}

/** Hears everything that is said on a bus, and says nothing. */
export async function overhear(bus: Bus, hear: (message: Message) => void): Promise<void> {
  const connection = await bus.connect()
  await call(
    connection,
    ['org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.Monitoring', 'BecomeMonitor'],
    'asu',
    [[], 0],
  )
  connection.on('message', hear)
  // A monitor that answers is thrown off the bus.
  connection.addMethodHandler(() => true)
}
