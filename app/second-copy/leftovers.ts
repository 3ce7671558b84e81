import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'

// A file of ours that was being written when the process ended.
const LEFTOVER = /^(journal|sealed|location)[-.].*\.[0-9a-f-]{36}\.tmp$/

/** Removes what interrupted writes left in some folders and their snapshots. Nothing whole ever has such a name. */
export async function removeLeftovers(folders: readonly string[]): Promise<void> {
  for (const folder of folders.flatMap((one) => [one, path.join(one, 'snapshots')])) {
    const names = await readdir(folder).catch(() => [])
    for (const name of names.filter((one) => LEFTOVER.test(one))) {
      await rm(path.join(folder, name), { force: true }).catch(() => undefined)
    }
  }
}
