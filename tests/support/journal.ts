import { type Clock, type Instant, instantAt } from '#core/calendar/clock'
import { type Day, parseDay } from '#core/calendar/day'
import { addWeeks } from '#core/calendar/week'
import type { Settings } from '#core/journal/settings'
import { JournalDatabase } from '../../renderer/data/database'
import { createJournal, type Journal } from '../../renderer/data/journal'
import { newWeekly } from '../../renderer/data/new-weekly'
import { getSettings, saveSettings } from '../../renderer/data/repositories/settings'
import type { Sitting } from '../../renderer/data/repositories/sitting'

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

let count = 0

/** An empty journal in the browser's real IndexedDB, under a name of its own. */
export async function openTestJournal(clock: Clock, name = `test-${Date.now()}-${count++}`): Promise<Journal> {
  const database = new JournalDatabase(name)
  await database.open()
  const journal = await createJournal(database, clock, '0.1.0')
  if (!(await getSettings(journal))) await saveSettings(journal, { supervisor: 'Professor Lin' })
  return journal
}

/** A sitting with a week's review. */
export async function sitWith(journal: Journal, monday: Day): Promise<Sitting> {
  const settings = await getSettings(journal)
  if (!settings) throw new Error('The test journal has no settings')
  return { blank: newWeekly(journal, monday, settings satisfies Settings, 'en'), kept: new Set() }
}

export const W47 = parseDay('2026-11-16')
export const W48 = addWeeks(W47, 1)
export const W49 = addWeeks(W47, 2)
