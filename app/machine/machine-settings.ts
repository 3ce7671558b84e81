import { closingSchema } from '#core/bridge/machine'
import { LANGUAGES } from '#core/calendar/labels'
import { z } from '#core/zod'
import { type JsonFile, openJsonFile } from '../files/json-file'
import { placeSchema } from '../windows/window-place'

/** What belongs to this machine and not to the journal. */
export const machineSettingsSchema = z.object({
  version: z.literal(1),
  place: placeSchema.optional(),
  language: z.enum(LANGUAGES).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
  /** What closing the window does; undefined until the person was asked. */
  closing: closingSchema.optional(),
  /** Whether the person wants Vantage to start at login. What the system does is read back from it. */
  login: z.boolean().optional(),
  wasLoginOffered: z.boolean().optional(),
  /** Whether the keys of the quick note are wanted. */
  quickNoteKeys: z.boolean().optional(),
})
export type MachineSettings = z.infer<typeof machineSettingsSchema>
export type MachineSettingsFile = JsonFile<MachineSettings>

/** Opens the machine's settings; see `openJsonFile` for what becomes of a missing or broken file. */
export async function openMachineSettings(file: string, now: () => Date): Promise<MachineSettingsFile> {
  return await openJsonFile<MachineSettings>(file, machineSettingsSchema, { version: 1 }, now)
}
