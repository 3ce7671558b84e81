import { rename, rm } from 'node:fs/promises'
import type { Instant } from '#core/calendar/clock'
import { type Archive, isIntact, writeArchive } from '#core/transfer/archive'
import {
  EMPTY_CONTENTS,
  hasRecords,
  isSealed,
  joinParts,
  SEALABLE,
  type Store,
  splitSealed,
} from '#core/transfer/contents'
import { applyEntries, type LogEntry, type ReadLog, readLog } from '#core/transfer/log'
import { readArchive, readOwnArchive } from '#core/transfer/read-archive'
import { type CopyFiles, readJournalFile, sha256, UnreadableCopy, writeJournalFile } from './files'

/** Whose copy it is: written into every head. */
export type Ids = { readonly journalId: string; readonly deviceId: string }

/** A part of a copy as fold and log together give it. */
type Part = {
  readonly archive: Archive
  /** The revision its fold holds; 0 while there is none. */
  readonly folded: number
  /** Good lines follow a bad one in its log: what can be had of it is had, but no file of it may go. */
  readonly isDamaged: boolean
}

/** The whole journal of a copy, sealed answers too, as the text of an archive. Throws UnreadableCopy. */
export async function assemble(files: CopyFiles, now: Instant): Promise<string> {
  const open = await readOpen(files)
  if (!open) throw new UnreadableCopy()
  const sealed = await readSealed(files, open)
  const { archive } = open
  const contents = joinParts(archive.contents, sealed.archive.contents)
  return await writeArchive({ ...archive, contents, stamp: { ...archive.stamp, at: now } }, sha256)
}

/**
 * Folds the log into the archive: written beside, brought to disk, put in place, read back. Whatever interrupts it, fold
 * and log together still give the same journal. Resolves to the revision now in the fold. Throws UnreadableCopy.
 */
export async function fold(files: CopyFiles, now: Instant): Promise<number> {
  // The open part says how far the journal goes: of the sealed one no more is taken, however far its log is by now.
  const open = await readOpen(files)
  if (!open || open.isDamaged) throw new UnreadableCopy()
  const { revision } = open.archive.stamp
  const sealed = await readSealed(files, open)
  if (sealed.isDamaged) throw new UnreadableCopy()
  if (sealed.isNext) await rename(nextOf(files.sealedFold), files.sealedFold)
  if (sealed.archive.stamp.revision > sealed.folded) await writePart(files.sealedFold, sealed.archive, now)
  if (revision > open.folded) await writePart(files.fold, open.archive, now)
  await rm(nextOf(files.sealedFold), { force: true })
  return revision
}

/**
 * Makes an archive the copy, as fold without a log. What stands there and is newer or cannot be read is kept beside it.
 * The sealed part waits beside its place until the open one stands, so that a reader never joins parts of two journals.
 * Resolves to its revision. Throws UnreadableCopy when the archive is not as it was written.
 */
export async function keepWhole(files: CopyFiles, text: string, ids: Ids, now: Instant): Promise<number> {
  const archive = await readOwn(text)
  const { open, sealed } = splitSealed(archive.contents)
  const stamp = { ...archive.stamp, deviceId: ids.deviceId }
  const hasSealed = hasRecords(sealed) || (await readJournalFile(files.sealedFold)) !== undefined
  await setAsideUnlessOlder(files, stamp.revision, now)
  if (hasSealed) await writePart(nextOf(files.sealedFold), { ...archive, stamp, contents: sealed }, now)
  await writePart(files.fold, { ...archive, stamp, contents: open }, now)
  if (hasSealed) await rename(nextOf(files.sealedFold), files.sealedFold)
  return stamp.revision
}

/** Whether fold and log of a copy can be read from end to end. */
export async function isReadable(files: CopyFiles): Promise<boolean> {
  try {
    const open = await readOpen(files)
    return open !== undefined && !open.isDamaged && !(await readSealed(files, open)).isDamaged
  } catch (error) {
    if (error instanceof UnreadableCopy) return false
    throw error
  }
}

/** The lines of an entry: what is sealed goes to a log of its own. */
export function splitEntry(entry: LogEntry): { readonly open: LogEntry; readonly sealed: LogEntry | undefined } {
  const part = (wanted: boolean): LogEntry['puts'] =>
    Object.fromEntries(
      Object.entries(entry.puts).flatMap(([store, records]) => {
        const chosen = (records ?? []).filter((record) => isSealed(store as Store, record) === wanted)
        return chosen.length > 0 ? [[store, chosen]] : []
      }),
    )
  const sealed = part(true)
  const deletes = { ...entry.deletes }
  let isTouched = false
  for (const store of SEALABLE) {
    // What has become sealed may no longer stand in the open part.
    const nowSealed = (sealed[store] ?? []).map(({ id }) => id)
    const gone = [...(entry.deletes[store] ?? []), ...nowSealed]
    if (gone.length === 0) continue
    deletes[store] = gone
    isTouched = true
  }
  return { open: { ...entry, puts: part(false), deletes }, sealed: isTouched ? { ...entry, puts: sealed } : undefined }
}

async function readOpen(files: CopyFiles): Promise<Part | undefined> {
  const log = readLog((await readJournalFile(files.log)) ?? '', sha256)
  const folded = await readFold(files.fold)
  if (folded) return replay(folded, log, Number.POSITIVE_INFINITY)
  // A log alone tells only what changed after a fold that is gone.
  if (log.entries.length > 0) throw new UnreadableCopy()
  return undefined
}

/** The sealed part as it belongs to an open one: as far as that goes, and empty while nothing was ever sealed. */
async function readSealed(files: CopyFiles, open: Part): Promise<Part & { readonly isNext: boolean }> {
  const { archive } = open
  const log = readLog((await readJournalFile(files.sealedLog)) ?? '', sha256)
  const next = await readFold(nextOf(files.sealedFold)).catch(() => undefined)
  // Written for this very fold, and its place not yet taken.
  const isNext = next?.stamp.at === archive.stamp.at && next.stamp.revision === open.folded
  const empty = { ...archive, contents: EMPTY_CONTENTS, stamp: { ...archive.stamp, revision: 0 } }
  const base = isNext ? next : ((await readFold(files.sealedFold)) ?? empty)
  return { ...replay(base, log, archive.stamp.revision), isNext }
}

/** Reads a fold and makes sure that it is as it was written; undefined when there is none. */
async function readFold(file: string): Promise<Archive | undefined> {
  const text = await readJournalFile(file)
  return text === undefined ? undefined : await readOwn(text)
}

/** Our own archive by its sums; one of an older format is upgraded. Throws UnreadableCopy. */
export async function readOwn(text: string): Promise<Archive> {
  if (!(await isIntact(text, sha256))) throw new UnreadableCopy()
  const own = readOwnArchive(text)
  if (own) return own
  const read = await readArchive(text, sha256, { allowsDangling: true })
  if (read.kind === 'refused') throw new UnreadableCopy()
  return read.archive
}

function replay(archive: Archive, { entries, trouble }: ReadLog, upTo: number): Part {
  const folded = archive.stamp.revision
  const isDamaged = trouble === 'damaged'
  const newer = entries.filter(({ revision }) => revision > folded && revision <= upTo)
  const last = newer.at(-1)
  if (!last) return { archive, folded, isDamaged }
  const contents = applyEntries(archive.contents, newer)
  const { revision, at: writtenAt, appVersion } = last
  const stamp = { ...archive.stamp, revision, writtenAt, appVersion }
  return { archive: { ...archive, contents, stamp }, folded, isDamaged }
}

async function writePart(file: string, archive: Archive, now: Instant): Promise<void> {
  const text = await writeArchive({ ...archive, stamp: { ...archive.stamp, at: now } }, sha256)
  await writeJournalFile(file, text)
  if ((await readJournalFile(file)) !== text) throw new UnreadableCopy()
}

/** Where a sealed fold waits for its open part. */
function nextOf(sealedFold: string): string {
  return `${sealedFold}.next`
}

/** A newer state is never replaced, nor is one that cannot be read: all of it is kept beside under other names. */
async function setAsideUnlessOlder(files: CopyFiles, revision: number, now: Instant): Promise<void> {
  const ending = await reasonToSetAside(files, revision)
  if (!ending) return
  for (const file of [files.fold, files.log, files.sealedFold, files.sealedLog]) {
    await rename(file, `${file}.${ending}-${now.replaceAll(/\D/g, '')}`).catch((failure: unknown) => {
      if (!(failure instanceof Error && 'code' in failure && failure.code === 'ENOENT')) throw failure
    })
  }
}

async function reasonToSetAside(files: CopyFiles, revision: number) {
  try {
    const stored = await readOpen(files)
    if (!stored) return undefined
    const sealed = await readSealed(files, stored)
    if (stored.isDamaged || sealed.isDamaged) return 'broken'
    return stored.archive.stamp.revision > revision ? 'newer' : undefined
  } catch (error) {
    if (error instanceof UnreadableCopy) return 'broken'
    throw error
  }
}
