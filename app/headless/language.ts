import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Language } from '#core/calendar/labels'
import { machineSettingsSchema } from '../machine/machine-settings'

/**
 * The language of this machine: the one chosen in the app, else the one of the environment as POSIX reads it. Changes
 * nothing, not even settings that are broken.
 */
export async function languageOf(
  profile: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Language> {
  const chosen = await chosenIn(path.join(profile, 'machine.json'))
  if (chosen) return chosen
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

async function chosenIn(file: string): Promise<Language | undefined> {
  try {
    return machineSettingsSchema.parse(JSON.parse(await readFile(file, 'utf8'))).language
  } catch {
    return undefined
  }
}
