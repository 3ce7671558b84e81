import { localTime } from '#core/calendar/clock'
import { defaultPreferences, type Preferences, type Settings, settingsSchema } from '#core/journal/settings'
import { type Journal, write } from '../journal'

/** The journal's settings; undefined before the first start is done. */
export async function getSettings(journal: Journal): Promise<Settings | undefined> {
  return await journal.database.settings.get('settings')
}

/** Changes preferences. The first change makes the settings, and today the person's first day. */
export async function saveSettings(journal: Journal, change: Partial<Preferences>): Promise<void> {
  const { settings } = journal.database
  await write(journal, [settings], async ({ created, changed }) => {
    const stored = await settings.get('settings')
    const next = stored
      ? { ...stored, ...change, ...changed(stored) }
      : { ...defaultPreferences(), ...change, ...created(), id: 'settings', firstDay: localTime(journal.clock).day }
    await settings.put(settingsSchema.parse(next))
  })
}
