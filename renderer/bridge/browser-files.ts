import type { Answered } from '#core/bridge/channels'
import { instantAt } from '#core/calendar/clock'
import { keep } from './browser-store'

const EXTENSIONS = { archive: 'json', markdown: 'zip', calendar: 'ics' } as const

/** Saves a file as a download. A browser does not tell whether it was kept. */
export async function saveFile(
  content: Blob,
  kind: keyof typeof EXTENSIONS,
  name: string,
  now: number,
): Promise<Answered<'file:save'>> {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.${EXTENSIONS[kind]}`
  link.click()
  // The download has its own hold on the content once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  if (kind === 'archive') await keep('savedAt', instantAt(now))
  return { kind: 'saved', name: link.download }
}
