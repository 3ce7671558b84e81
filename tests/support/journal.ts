import { type Clock, type Instant, instantAt } from '#core/calendar/clock'
import { type Day, parseDay } from '#core/calendar/day'
import { addWeeks } from '#core/calendar/week'
import type { Settings } from '#core/journal/settings'
import type { Bridge } from '../../renderer/bridge/bridge'
import { browserBridge } from '../../renderer/bridge/browser-bridge'
import { JournalDatabase } from '../../renderer/data/database'
import { createJournal, type HandOn, type Journal } from '../../renderer/data/journal'
import { type CheckInPlace, newCheckIn } from '../../renderer/data/new-check-in'
import type { Surroundings } from '../../renderer/data/open-journal'
import { getSettings, saveSettings } from '../../renderer/data/repositories/settings'
import type { Sitting } from '../../renderer/data/repositories/sitting'
import { createSecondCopy } from '../../renderer/data/second-copy'

/** A clock the test sets. */
export type SetClock = Clock & { set: (instant: string) => void }

/** A clock standing at an instant, in Berlin. */
export function clockAt(instant: string): SetClock {
  let now = Date.parse(instant)
  return {
    now: (): Instant => instantAt(now),
    zone: () => 'Europe/Berlin',
    set: (next) => {
      now = Date.parse(next)
    },
  }
}

/** What opening a journal needs in a browser, under a name of its own. */
export function surroundings(
  clock: Clock,
  name: string,
  bridge: Bridge = browserBridge('0.1.0', () => Date.now()),
): Surroundings & { readonly name: string } {
  return { clock, appVersion: '0.1.0', bridge, copy: createSecondCopy(bridge, clock), name }
}

let count = 0

/** An empty journal in the browser's real IndexedDB, under a name of its own. */
export async function openTestJournal(
  clock: Clock,
  name = `test-${Date.now()}-${count++}`,
  handOn: HandOn = () => undefined,
): Promise<Journal> {
  const database = new JournalDatabase(name)
  await database.open()
  const journal = await createJournal(database, clock, '0.1.0', handOn)
  if (!(await getSettings(journal))) await saveSettings(journal, { supervisor: 'Professor Lin' })
  return journal
}

/** A sitting with a week's review. */
export async function sitWith(journal: Journal, monday: Day): Promise<Sitting> {
  return await sitWithAny(journal, { kind: 'weekly', periodKey: monday })
}

/** A sitting with any check-in. */
export async function sitWithAny(journal: Journal, place: CheckInPlace): Promise<Sitting> {
  const settings = await getSettings(journal)
  if (!settings) throw new Error('The test journal has no settings')
  return { blank: newCheckIn(journal, place, settings satisfies Settings, 'en'), kept: new Set() }
}

export const W47 = parseDay('2026-11-16')
export const W48 = addWeeks(W47, 1)
export const W49 = addWeeks(W47, 2)
