import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Writes a file so that a reader, or a restart, finds either the old content or the new, whole. Resolves only when the
 * bytes and their name are on disk. The file is readable by its owner only. Throws the system's error; the old file then
 * still stands.
 */
export async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(content, 'utf8')
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renamePatiently(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(path.dirname(file))
}

// On Windows a file that another program looks at just now cannot be replaced; it lets go soon.
const PATIENCE_MS = 1000
const PAUSE_MS = 50

async function renamePatiently(from: string, to: string): Promise<void> {
  const attempts = process.platform === 'win32' ? PATIENCE_MS / PAUSE_MS : 1
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to)
    } catch (error) {
      const isHeld = codeOf(error) === 'EPERM' || codeOf(error) === 'EACCES' || codeOf(error) === 'EBUSY'
      if (!isHeld || process.platform !== 'win32') throw error
      if (attempt >= attempts) throw Object.assign(new Error('The file is held'), { code: 'EBUSY' })
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Brings a folder's names to disk, where the system knows of that: Windows and some network drives do not. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR'].includes(codeOf(error))) throw error
  } finally {
    await handle.close()
  }
}
