import { statfs } from 'node:fs/promises'

/** Below this much free space the app says so. A journal of fifty years takes 13 MB, and a fold needs its size once more. */
export const LOW_SPACE_BYTES = 200 * 1024 * 1024

/** How much space is left for the owner of a folder, in bytes; undefined when the system does not say. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return undefined
  }
}

export type Space = { readonly freeBytes: number; readonly isLow: boolean }

/** The least space left among some folders; undefined when the system tells of none. */
export async function leastSpace(folders: readonly string[]): Promise<Space | undefined> {
  const known = (await Promise.all(folders.map(freeBytes))).filter((free) => free !== undefined)
  if (known.length === 0) return undefined
  const least = Math.min(...known)
  return { freeBytes: least, isLow: least < LOW_SPACE_BYTES }
}
