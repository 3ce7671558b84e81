import { readFile, rename } from 'node:fs/promises'
import { LANGUAGES } from '#core/calendar/labels'
import { z } from '#core/zod'
import { writeAtomically } from './files/atomic-write'
import { placeSchema } from './window-place'

/** What belongs to this machine and not to the journal. */
export const machineSettingsSchema = z.object({
  version: z.literal(1),
  place: placeSchema.optional(),
  language: z.enum(LANGUAGES).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
})
export type MachineSettings = z.infer<typeof machineSettingsSchema>

const DEFAULTS: MachineSettings = { version: 1 }

/** The machine's settings: read once, kept in memory, written at each change. */
export type MachineSettingsFile = {
  readonly current: () => MachineSettings
  /** Merges and writes. A write that fails is not an error for anyone: the next start has older settings. */
  readonly change: (change: Partial<MachineSettings>) => Promise<void>
}

/**
 * Opens the settings file. A missing one means defaults; a broken one is kept aside as `….broken-<time>` and replaced
 * by defaults, so that it can never keep the app from starting.
 */
export async function openMachineSettings(file: string, now: () => Date): Promise<MachineSettingsFile> {
  let settings = await read(file, now)
  let writing = Promise.resolve()
  return {
    current: () => settings,
    change: (change) => {
      settings = { ...settings, ...change }
      const content = `${JSON.stringify(settings, null, 2)}\n`
      writing = writing
        .then(() => writeAtomically(file, content))
        .catch((error: unknown) => {
          console.error('machine settings not written:', error instanceof Error ? error.message : error)
        })
      return writing
    },
  }
}

async function read(file: string, now: () => Date): Promise<MachineSettings> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    return DEFAULTS
  }
  const parsed = machineSettingsSchema.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  await rename(file, `${file}.broken-${now().toISOString().replace(/\D/g, '')}`).catch(() => undefined)
  return DEFAULTS
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
