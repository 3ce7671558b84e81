import { Message, type MessageBus, Variant } from '@jellybrick/dbus-next'
import { expect } from '@playwright/test'
import { type Bus, call } from './message-bus'

const ITEM = 'org.kde.StatusNotifierItem'
const MENU = 'com.canonical.dbusmenu'

/** A tray, as a desktop has one: it reads the icon's menu and clicks in it. */
export type Tray = {
  /** The labels of the icon's menu, without its lines; waits until there is an icon. */
  readonly labels: () => Promise<readonly string[]>
  /** Waits until the first line of the menu says this. */
  readonly untilSays: (head: string | RegExp) => Promise<void>
  /** What the tip over the icon says. */
  readonly tip: () => Promise<string>
  /** Chooses an entry of the menu. */
  readonly choose: (label: string) => Promise<void>
}

type Entry = { readonly id: number; readonly label: string }

/** Starts a tray: https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/StatusNotifierWatcher/. */
export async function startTray(bus: Bus): Promise<Tray> {
  const connection = await bus.connect()
  const items: string[] = []
  connection.addMethodHandler((message) => {
    const [first, property] = message.body
    if (message.member === 'RegisterStatusNotifierItem') {
      items.push(String(first))
      connection.send(Message.newMethodReturn(message))
      return true
    }
    // A tray without a host shows nothing: programs then look for another way.
    if (message.member !== 'Get' || property !== 'IsStatusNotifierHostRegistered') return false
    connection.send(Message.newMethodReturn(message, 'v', [new Variant('b', true)]))
    return true
  })
  await connection.requestName('org.kde.StatusNotifierWatcher')

  const item = async (): Promise<string> => {
    await expect.poll(() => items.length, { timeout: 60_000 }).toBeGreaterThan(0)
    return items.at(-1) ?? ''
  }
  const menuOf = async (name: string) => String(await propertyOf(connection, name, 'Menu'))
  const entries = async (): Promise<readonly Entry[]> => {
    const name = await item()
    const [, layout] = await call(
      connection,
      [name, await menuOf(name), MENU, 'GetLayout'],
      'iias',
      // All of it, with every property.
      [0, -1, []],
    )
    return entriesOf(layout)
  }
  const labels = async () => (await entries()).map(({ label }) => label)
  return {
    labels,
    untilSays: async (head) => {
      // An icon that has just come or gone has no menu to read.
      const said = async () => (await labels().catch(() => []))[0] ?? ''
      const wait = expect.poll(said, { timeout: 60_000 })
      await (typeof head === 'string' ? wait.toBe(head) : wait.toMatch(head))
    },
    tip: async () => {
      const [, , title] = (await propertyOf(connection, await item(), 'ToolTip')) as readonly unknown[]
      return String(title)
    },
    choose: async (label) => {
      const entry = (await entries()).find((each) => each.label === label)
      if (!entry) throw new Error(`The tray has no ${label}, but: ${(await labels()).join(', ')}`)
      const name = await item()
      const clicked = [entry.id, 'clicked', new Variant('s', ''), 0]
      await call(connection, [name, await menuOf(name), MENU, 'Event'], 'isvu', clicked)
    },
  }
}

async function propertyOf(connection: MessageBus, name: string, property: string): Promise<unknown> {
  const [value] = await call(
    connection,
    [name, '/StatusNotifierItem', 'org.freedesktop.DBus.Properties', 'Get'],
    'ss',
    [ITEM, property],
  )
  return (value as Variant).value
}

/** `(ia{sv}av)`: an id, properties, and variants of the same again. */
function entriesOf(layout: unknown): readonly Entry[] {
  const [id, properties, children] = layout as [number, Record<string, Variant>, readonly Variant[]]
  const label = properties.label?.value
  const own = typeof label === 'string' && label !== '' ? [{ id, label }] : []
  return [...own, ...children.flatMap(({ value }) => entriesOf(value))]
}
