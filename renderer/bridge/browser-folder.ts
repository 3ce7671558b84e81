import type { Answered } from '#core/bridge/channels'
import type { FileFailure, Place } from '#core/bridge/copy'
import { instantAt } from '#core/calendar/clock'
import { keep, kept } from './browser-store'

type Permission = 'granted' | 'denied' | 'prompt'
type Asking = { readonly mode: 'readwrite' }

declare global {
  interface Window {
    /** Only in browsers that let a page write into a folder. */
    readonly showDirectoryPicker?: (options: Asking) => Promise<FileSystemDirectoryHandle>
  }
  interface FileSystemDirectoryHandle {
    readonly queryPermission?: (options: Asking) => Promise<Permission>
    readonly requestPermission?: (options: Asking) => Promise<Permission>
  }
}

const WRITING: Asking = { mode: 'readwrite' }

/** Where the journal goes besides this browser, and what the browser promises. */
export async function folderPlace(): Promise<Place> {
  const [folder, savedAt, isPersistent] = await Promise.all([
    kept('folder'),
    kept('savedAt'),
    navigator.storage?.persisted() ?? false,
  ])
  const permission = (await folder?.queryPermission?.(WRITING)) ?? 'granted'
  return {
    edition: 'browser',
    canChoose: window.showDirectoryPicker !== undefined,
    needsPermission: folder !== undefined && permission !== 'granted',
    isPersistent,
    ...(folder && { folder: folder.name }),
    ...(savedAt && { savedAt }),
  }
}

/** Lets the person choose a folder; it is written into from now on. Asked again, it asks for permission anew. */
export async function chooseFolder(): Promise<Answered<'place:choose'>> {
  const before = await kept('folder')
  if (before?.requestPermission && (await before.queryPermission?.(WRITING)) === 'prompt') {
    if ((await before.requestPermission(WRITING)) === 'granted') return { kind: 'chosen', folder: before.name }
  }
  try {
    const folder = await window.showDirectoryPicker?.(WRITING)
    if (!folder) return { kind: 'cancelled' }
    await keep('folder', folder)
    return { kind: 'chosen', folder: folder.name }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' }
    throw error
  }
}

/** Writes into the chosen folder no more. What is there stays. */
export async function forgetFolder(): Promise<void> {
  await keep('folder', undefined)
}

/** Writes a file into the chosen folder, whole or not at all; without a folder there is nothing to do. */
export async function writeIntoFolder(name: string, content: Blob, now: number): Promise<Answered<'copy:keep-whole'>> {
  const folder = await kept('folder')
  if (!folder) return { kind: 'kept' }
  if (((await folder.queryPermission?.(WRITING)) ?? 'granted') !== 'granted') {
    return { kind: 'failed', reason: 'read-only' }
  }
  // One window after the other.
  await navigator.locks.request('vantage-folder', async () => {
    const file = await folder.getFileHandle(name, { create: true })
    // The browser writes beside, and puts it in place when it is closed.
    const writing = await file.createWritable()
    await writing.write(content)
    await writing.close()
  })
  await keep('savedAt', instantAt(now))
  return { kind: 'kept' }
}

/** What a browser's refusal means for a person. */
export function folderFailure(error: unknown): FileFailure {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'read-only'
  if (name === 'NotFoundError') return 'gone'
  return name === 'NoModificationAllowedError' ? 'held' : 'unknown'
}
