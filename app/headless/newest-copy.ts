import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { FileFailure } from '#core/bridge/copy'
import { type Instant, instantAt } from '#core/calendar/clock'
import { ARCHIVE_FORMAT, readHead } from '#core/transfer/archive'
import { readLog } from '#core/transfer/log'
import { failureOf } from '../files/failures'
import {
  type CopyFiles,
  copyFiles,
  copyNames,
  readJournalFile,
  readJournalFileStart,
  sha256,
  UnreadableCopy,
} from '../second-copy/files'
import { assemble, isReadable } from '../second-copy/fold'
import { locationSchema } from '../second-copy/location'

/** Why nothing could be read; `newer`: a newer Vantage wrote it. */
export type ReadTrouble = FileFailure | 'newer'

/** What was found in the folder of the second copy. */
export type NewestCopy = { readonly folder: string } & (
  | { readonly kind: 'read'; readonly text: string }
  /** Nothing was ever written on this machine; others may keep their copies in the folder. */
  | { readonly kind: 'none'; readonly hasOthers: boolean }
  | { readonly kind: 'failed'; readonly reason: ReadTrouble }
)

// A running app rewrites a copy within a moment, and not again for minutes.
const ATTEMPTS = 5
const PAUSE_MS = 200

/**
 * Reads, of the second copies this machine wrote, the one last written in: the whole journal, sealed answers too, as the
 * text of an archive. Changes nothing anywhere, and may be done while the app writes. A copy that is damaged is not
 * passed over for an older one.
 */
export async function readNewestCopy(privateFolder: string, now: () => Instant): Promise<NewestCopy> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await standing(privateFolder)
    const found = await readFrom(before.place, privateFolder, now())
    // Open and sealed answers are read one after the other: between the two, a fold could have taken place.
    if ((await standing(privateFolder)).marks === before.marks) return found
    if (attempt === ATTEMPTS) return { folder: found.folder, kind: 'failed', reason: 'held' }
    await setTimeout(PAUSE_MS)
  }
}

type Place = { readonly folder: string; readonly isOwnName: (name: string) => boolean }

/** Where the copy lies; undefined when that cannot be read. The app's own opening keeps a broken file aside: a change. */
async function placeIn(privateFolder: string): Promise<Place | undefined> {
  let text: string
  try {
    text = await readFile(path.join(privateFolder, 'location.json'), 'utf8')
  } catch (error) {
    // It comes with the first copy. One that was put here without it is this person's own all the same.
    if (codeOf(error) === 'ENOENT') return { folder: privateFolder, isOwnName: () => true }
    return undefined
  }
  const place = locationSchema.safeParse(jsonIn(text)).data
  if (!place) return undefined
  const { folder = privateFolder, devices } = place
  return { folder, isOwnName: (name) => devices.some((device) => name.endsWith(`-${device.slice(0, 8)}`)) }
}

const FOLD = /^(journal|sealed)-.*\.json$|^location\.json$/

/** Where the copy lies, and marks that differ after any fold, move or whole copy. What is appended leaves them alone. */
async function standing(privateFolder: string) {
  const place = await placeIn(privateFolder)
  const folders = [privateFolder, place?.folder ?? privateFolder]
  const marks: string[] = []
  for (const folder of folders) {
    const names = (await readdir(folder).catch(() => [])).filter((name) => FOLD.test(name)).toSorted()
    for (const name of names) {
      const file = path.join(folder, name)
      const mark = await stat(file, { bigint: true }).catch(() => undefined)
      marks.push(`${file} ${mark?.ino} ${mark?.size} ${mark?.mtimeNs}`)
    }
  }
  return { place, marks: marks.join('\n') }
}

async function readFrom(place: Place | undefined, privateFolder: string, now: Instant): Promise<NewestCopy> {
  const folder = place?.folder ?? privateFolder
  try {
    if (!place) throw new UnreadableCopy()
    const names = copyNames(await filesIn(folder, privateFolder))
    const own = names.filter(place.isOwnName)
    const seen = await Promise.all(own.map((name) => lookAt(copyFiles(name, folder, privateFolder))))
    const [newest] = seen
      // Revision 0 is a journal that was opened and never written in.
      .filter(({ revision }) => revision !== 0)
      .toSorted((a, b) => (a.writtenAt > b.writtenAt ? -1 : Number(a.writtenAt < b.writtenAt)))
    if (!newest) return { folder, kind: 'none', hasOthers: names.length > own.length }
    if (newest.format > ARCHIVE_FORMAT) return { folder, kind: 'failed', reason: 'newer' }
    // What can be had of a damaged one must not take the place of a better backup.
    if (!(await isReadable(newest.files))) throw new UnreadableCopy()
    return { folder, kind: 'read', text: await assemble(newest.files, now) }
  } catch (error) {
    return { folder, kind: 'failed', reason: error instanceof UnreadableCopy ? 'unreadable' : failureOf(error) }
  }
}

/** The private folder comes with the first copy. Where a chosen one was, there may be no drive now. */
async function filesIn(folder: string, privateFolder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (folder === privateFolder && codeOf(error) === 'ENOENT') return []
    throw error
  }
}

type Seen = {
  readonly files: CopyFiles
  readonly format: number
  /** Undefined when the fold cannot be told from its first line. */
  readonly revision: number | undefined
  readonly writtenAt: Instant
}

async function lookAt(files: CopyFiles): Promise<Seen> {
  const head = readHead((await readJournalFileStart(files.fold)) ?? '')
  if (!head) return { files, format: 0, revision: undefined, writtenAt: await touchedAt(files) }
  const { entries } = readLog((await readJournalFile(files.log)) ?? '', sha256)
  const last = entries.at(-1)
  const { revision, writtenAt } =
    last && last.revision > head.stamp.revision ? { ...last, writtenAt: last.at } : head.stamp
  return { files, format: head.format, revision, writtenAt }
}

/** When the files of a copy were last written, by the system: all that is known of one that cannot be read. */
async function touchedAt({ fold, log }: CopyFiles): Promise<Instant> {
  const times = await Promise.all([fold, log].map(async (file) => (await stat(file).catch(() => undefined))?.mtimeMs))
  return instantAt(Math.max(...times.map((time) => Math.floor(time ?? 0))))
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
