import { localTime } from '#core/calendar/clock'
import { defaultPreferences, type Preferences, type Settings, settingsSchema } from '#core/journal/settings'
import { type Journal, write } from '../journal'
import { type NewGoal, putNewGoal } from './goals'

/** The journal's settings; undefined before the first start is done. */
export async function getSettings(journal: Journal): Promise<Settings | undefined> {
  return await journal.database.settings.get('settings')
}

/** Changes preferences. The first change makes the settings, and today the person's first day. */
export async function saveSettings(
  journal: Journal,
  change: Partial<Preferences & Pick<Settings, 'fiveYearStart'>>,
): Promise<void> {
  const { settings } = journal.database
  await write(journal, [settings], async ({ created, changed }) => {
    const stored = await settings.get('settings')
    const next = stored
      ? { ...stored, ...change, ...changed(stored) }
      : { ...defaultPreferences(), ...begun(journal), ...change, ...created(), id: 'settings' }
    await settings.put(settingsSchema.parse(next))
  })
}

/** Ends the first start: settings and first goals, all in one write. Done once; a second call changes nothing. */
export async function beginJournal(
  journal: Journal,
  preferences: Preferences,
  firstGoals: readonly NewGoal[],
): Promise<void> {
  const { settings, goals } = journal.database
  await write(journal, [settings, goals], async (writing) => {
    if (await settings.get('settings')) return
    for (const goal of firstGoals) await putNewGoal(journal, goal, writing)
    const fresh = { ...preferences, ...begun(journal), ...writing.created(), id: 'settings' }
    await settings.put(settingsSchema.parse(fresh))
  })
}

/** What a first day decides: five-year spans are counted from its year until the person chooses another. */
function begun({ clock }: Journal): Pick<Settings, 'firstDay' | 'fiveYearStart'> {
  const { day: firstDay } = localTime(clock)
  return { firstDay, fiveYearStart: Number(firstDay.slice(0, 4)) }
}
