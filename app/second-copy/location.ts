import { readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import type { Instant } from '#core/calendar/clock'
import { z } from '#core/zod'
import { writeAtomically } from '../files/atomic-write'

/** What `location.json` in the private folder says. */
export const locationSchema = z.object({
  version: z.literal(1),
  /** The folder the person chose; absent while the second copy lies in the private one. */
  folder: z.string().optional(),
  /** Ids of the devices this machine has written as. */
  devices: z.array(z.uuid()),
})
type LocationFile = z.infer<typeof locationSchema>

/** Where the second copy lies on this machine, and which copies this machine wrote. */
export type Location = {
  readonly privateFolder: string
  readonly folder: () => string
  readonly isPrivate: () => boolean
  readonly isOwn: (deviceId: string) => boolean
  /** Whether this machine wrote the copy of that name. */
  readonly isOwnName: (name: string) => boolean
  /** Lays the copy elsewhere from now on; undefined is the private folder. Throws when that cannot be kept. */
  readonly moveTo: (folder: string | undefined) => Promise<void>
  readonly addDevice: (deviceId: string) => Promise<void>
}

/** The private folder: beside the browser's profile, not inside it, so that what destroys one leaves the other. */
export function privateFolderOf(profile: string): string {
  return `${profile} Journal`
}

/**
 * Reads where the copy lies. It is kept in the private folder and not with the machine's other settings, which stand in
 * the profile: it must still be known when the profile is lost. A broken file is kept aside.
 */
export async function openLocation(privateFolder: string, now: () => Instant): Promise<Location> {
  const file = path.join(privateFolder, 'location.json')
  let current = await read(file, now)
  const change = async (next: LocationFile) => {
    await writeAtomically(file, `${JSON.stringify(next, null, 2)}\n`)
    current = next
  }
  return {
    privateFolder,
    folder: () => current.folder ?? privateFolder,
    isPrivate: () => current.folder === undefined,
    isOwn: (deviceId) => current.devices.includes(deviceId),
    isOwnName: (name) => current.devices.some((deviceId) => name.endsWith(`-${deviceId.slice(0, 8)}`)),
    moveTo: async (folder) => {
      const { folder: _, ...rest } = current
      await change(folder === undefined || folder === privateFolder ? rest : { ...rest, folder })
    },
    addDevice: async (deviceId) => {
      if (!current.devices.includes(deviceId)) await change({ ...current, devices: [...current.devices, deviceId] })
    },
  }
}

async function read(file: string, now: () => Instant): Promise<LocationFile> {
  try {
    return locationSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isMissing) await rename(file, `${file}.broken-${now().replaceAll(/\D/g, '')}`).catch(() => undefined)
    return { version: 1, devices: [] }
  }
}
