import { copyFile, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Instant, instantSchema } from '#core/calendar/clock'
import { isIntact, readHead, writeArchive } from '#core/transfer/archive'
import { hasRecords, joinParts, splitSealed } from '#core/transfer/contents'
import { readOwnAsWritten } from '#core/transfer/read-archive'
import { type Snapshot, type SnapshotReason, snapshotReasonSchema, snapshotsToKeep } from '#core/transfer/snapshots'
import {
  type CopyFiles,
  readJournalFile,
  readJournalFileStart,
  sha256,
  UnreadableCopy,
  writeJournalFile,
} from './files'
import { readOwn } from './fold'

// journal-<copy>_<UTC to the millisecond>_<reason>_<first digits of the contents' sha256>.json.gz
const NAME = /^journal-([0-9a-f]{8}-[0-9a-f]{8})_(\d{8}T\d{9}Z)_([a-z-]+)_([0-9a-f]{12})\.json\.gz$/

type Named = Pick<Snapshot, 'name' | 'reason' | 'takenAt'> & { readonly copy: string; readonly sum: string }

/**
 * Takes a snapshot: a compressed copy of the fold, or of an archive's text where that is given. One that holds the same as the newest is not stored again, and of one
 * day only the last daily one stays. Then what is no longer to be kept goes. Resolves to the name of the snapshot that
 * holds the fold's contents now.
 */
export async function takeSnapshot(
  files: CopyFiles,
  reason: SnapshotReason,
  now: Instant,
  text?: string,
): Promise<string> {
  const { open, sealed } = text === undefined ? await foldTexts(files) : await partTexts(text)
  const sum = sha256(checksumOf(open) + checksumOf(sealed ?? '')).slice(0, 12)
  const newest = (await named(files.snapshots)).filter(({ copy }) => copy === files.name).at(-1)
  if (newest?.sum === sum) return await kept(files, newest, reason)
  const name = nameOf(files.name, now, reason, sum)
  if (sealed !== undefined) await writeJournalFile(path.join(files.sealedSnapshots, sealedName(name)), sealed)
  await writeJournalFile(path.join(files.snapshots, name), open)
  await thinOut(files, now)
  return name
}

type Texts = { readonly open: string; readonly sealed: string | undefined }

async function foldTexts(files: CopyFiles): Promise<Texts> {
  const open = await readJournalFile(files.fold)
  const sealed = await readJournalFile(files.sealedFold)
  if (open === undefined || !(await isIntact(open, sha256))) throw new UnreadableCopy()
  if (sealed !== undefined && !(await isIntact(sealed, sha256))) throw new UnreadableCopy()
  return { open, sealed }
}

/** The parts of an archive's text, in its own format: of a journal that is to be upgraded, the app of before can read it. */
async function partTexts(text: string): Promise<Texts> {
  const own = (await isIntact(text, sha256)) ? readOwnAsWritten(text) : undefined
  if (!own) throw new UnreadableCopy()
  const { archive, format } = own
  const { open, sealed } = splitSealed(archive.contents)
  return {
    open: await writeArchive({ ...archive, contents: open }, sha256, format),
    sealed: hasRecords(sealed) ? await writeArchive({ ...archive, contents: sealed }, sha256, format) : undefined,
  }
}

/** A daily snapshot that is to be gone back to takes over that reason, so that the next daily one does not replace it. */
async function kept(files: CopyFiles, newest: Named, reason: SnapshotReason): Promise<string> {
  if (reason === 'daily' || newest.reason !== 'daily') return newest.name
  const name = nameOf(files.name, newest.takenAt, reason, newest.sum)
  // Under both names until the open part has its new one: at no moment is a snapshot without its sealed part.
  const [before, after] = [newest.name, name].map((one) => path.join(files.sealedSnapshots, sealedName(one)))
  if (before && after) await copyFile(before, after).catch(() => undefined)
  await rename(path.join(files.snapshots, newest.name), path.join(files.snapshots, name))
  if (before) await rm(before, { force: true })
  return name
}

function nameOf(copy: string, at: Instant, reason: SnapshotReason, sum: string): string {
  return `journal-${copy}_${at.replaceAll(/[-:.]/g, '')}_${reason}_${sum}.json.gz`
}

/** Every readable snapshot in a folder, of every journal, newest first. */
export async function listSnapshots(folder: string): Promise<readonly Snapshot[]> {
  const listed: Snapshot[] = []
  for (const { name, reason, takenAt } of await named(folder)) {
    const file = path.join(folder, name)
    try {
      const head = readHead((await readJournalFileStart(file)) ?? '')
      if (!head) continue
      const { journalId, stamp, summary } = head
      const { size: bytes } = await stat(file)
      listed.push({ name, reason, takenAt, bytes, journalId, revision: stamp.revision, summary })
    } catch {
      // A snapshot that cannot be read is not offered; its file stays.
    }
  }
  return listed.toReversed()
}

/** The journal of a snapshot, sealed answers too, as the text of an archive. Throws UnreadableCopy. */
export async function assembleSnapshot(name: string, files: CopyFiles, now: Instant): Promise<string> {
  const open = await archiveIn(path.join(files.snapshots, name))
  if (!NAME.test(name) || !open) throw new UnreadableCopy()
  const sealed = await archiveIn(path.join(files.sealedSnapshots, sealedName(name)))
  const contents = sealed ? joinParts(open.contents, sealed.contents) : open.contents
  return await writeArchive({ ...open, contents, stamp: { ...open.stamp, at: now } }, sha256)
}

async function archiveIn(file: string) {
  const text = await readJournalFile(file)
  return text === undefined ? undefined : await readOwn(text)
}

async function thinOut(files: CopyFiles, now: Instant): Promise<void> {
  const own = (await listSnapshots(files.snapshots)).filter(({ name }) => NAME.exec(name)?.[1] === files.name)
  const kept = snapshotsToKeep(own, now)
  for (const snapshot of own) {
    if (kept.has(snapshot)) continue
    await rm(path.join(files.snapshots, snapshot.name), { force: true })
    await rm(path.join(files.sealedSnapshots, sealedName(snapshot.name)), { force: true })
  }
}

/** By time, oldest first. Read from the names alone. */
async function named(folder: string): Promise<readonly Named[]> {
  const names = await readdir(folder).catch(() => [])
  const found = names.flatMap((name) => {
    const [, copy = '', stamp = '', reasonText, sum = ''] = NAME.exec(name) ?? []
    const reason = snapshotReasonSchema.safeParse(reasonText)
    const takenAt = instantSchema.safeParse(
      stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z'),
    )
    return reason.success && takenAt.success ? [{ name, copy, sum, reason: reason.data, takenAt: takenAt.data }] : []
  })
  return found.toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : Number(a.takenAt > b.takenAt)))
}

function sealedName(name: string): string {
  return name.replace(/^journal-/, 'sealed-')
}

/** The checksum of the contents, from an archive's last line. */
function checksumOf(text: string): string {
  return /"body":"([0-9a-f]+)"\}\}\n$/.exec(text)?.[1] ?? ''
}
