import { cp, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Instant } from '#core/calendar/clock'
import { writeAtomically } from '../files/atomic-write'

// Left in the private folder by the app that could not open its database, for its next start.
const REQUEST = 'set-database-aside'

/** Asks the next start to keep the broken database aside: while Chromium runs, its files cannot be taken away. */
export async function requestSetAside(privateFolder: string): Promise<void> {
  await writeAtomically(path.join(privateFolder, REQUEST), '')
}

/**
 * Keeps the browser's broken storage aside in the private folder, when that was asked for. Must run before Chromium
 * starts. When it fails, the storage stays where it is and the page says again that it cannot be opened.
 */
export async function setAsideIfRequested(profile: string, privateFolder: string, now: Instant): Promise<void> {
  const request = path.join(privateFolder, REQUEST)
  if (!(await stat(request).catch(() => undefined))) return
  const storage = path.join(profile, 'IndexedDB')
  const kept = path.join(privateFolder, `broken-database-${now.replaceAll(/\D/g, '')}`)
  try {
    await rename(storage, kept).catch(async (error: unknown) => {
      // The private folder may lie on another disk.
      if (error instanceof Error && 'code' in error && error.code === 'EXDEV') await copyAside(storage, kept)
    })
  } finally {
    await rm(request, { force: true }).catch(() => undefined)
  }
}

async function copyAside(storage: string, kept: string): Promise<void> {
  try {
    await cp(storage, kept, { recursive: true })
  } catch {
    // The storage stays where it is; half a copy of it is worth nothing.
    await rm(kept, { recursive: true, force: true }).catch(() => undefined)
    return
  }
  await rm(storage, { recursive: true, force: true }).catch(() => undefined)
}
