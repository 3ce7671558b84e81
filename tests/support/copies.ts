// A second copy with real files in a folder of its own, what is written into it, and what it must then hold.
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Source } from '#core/bridge/copy'
import { type Instant, instantAt } from '#core/calendar/clock'
import type { Answer } from '#core/journal/answer'
import type { Motive } from '#core/journal/motive'
import type { Note } from '#core/journal/note'
import { ARCHIVE_FORMAT, type Archive } from '#core/transfer/archive'
import { canonicalJson } from '#core/transfer/canonical'
import { type Contents, splitSealed } from '#core/transfer/contents'
import { copyName } from '#core/transfer/copy-name'
import { applyEntries, type LogEntry } from '#core/transfer/log'
import { readArchive } from '#core/transfer/read-archive'
import { type CopyFiles, copyFiles, sha256 } from '../../app/second-copy/files'
import type { Ids } from '../../app/second-copy/fold'
import { doJobHere } from '../../app/second-copy/jobs'
import { openLocation } from '../../app/second-copy/location'
import { createSecondCopy, type SecondCopy } from '../../app/second-copy/second-copy'
import { TIMINGS } from '../../app/timings'
import { contentsOf, everyRecord, STAMP, textOf, wholeContents } from '../unit/support/archives'
import { ANSWER, CHECK_IN, MOTIVE, NOTE, uuid } from '../unit/support/records'

export const IDS: Ids = {
  journalId: 'aaaa1111-0000-7000-8000-000000000001',
  deviceId: 'bbbb2222-0000-7000-8000-000000000002',
}
export const NAME = copyName(IDS)
export const COPY: Source = { kind: 'copy', name: NAME }

/** What the journal held when it was kept whole, and its revision then. Among it are sealed answers and motives. */
export const CONTENTS = wholeContents(2)
export const BASE = 42

/** The same journal before anything in it was sealed. */
export const OPEN_CONTENTS: Contents = splitSealed(CONTENTS).open

/** The journal kept whole, as the text of an archive. */
export async function wholeText(contents: Contents = CONTENTS, revision = BASE, ids: Ids = IDS): Promise<string> {
  return await textOf(contents, { ...ids, stamp: { ...STAMP, deviceId: ids.deviceId, revision } })
}

/** When a revision was written. */
export function timeOf(revision: number): Instant {
  return instantAt(Date.parse('2026-11-23T21:00:00.000Z') + revision * 1000)
}

/** What one write changed. */
export function entryOf(revision: number, puts: LogEntry['puts'], deletes: LogEntry['deletes'] = {}): LogEntry {
  return { format: ARCHIVE_FORMAT, revision, at: timeOf(revision), appVersion: '0.1.0', puts, deletes }
}

export function noteOf(number: number, text: string): Note {
  const [note] = contentsOf({ notes: [{ ...NOTE, id: uuid(number), text }] }).notes
  if (!note) throw new Error('No note')
  return note
}

export function answerOf(promptId: string, text: string, isSealed: boolean): Answer {
  const id = `${CHECK_IN.id}/${promptId}`
  const value = { kind: 'text', text }
  const [answer] = contentsOf({
    answers: [{ ...ANSWER, id, promptId, value, ...(isSealed && { sealed: true }) }],
  }).answers
  if (!answer) throw new Error('No answer')
  return answer
}

export function motiveOf(number: number, source: string, isSealed: boolean): Motive {
  const [motive] = contentsOf({
    motives: [{ ...MOTIVE, id: uuid(number), checkInId: CHECK_IN.id, source, ...(isSealed && { sealed: true }) }],
  }).motives
  if (!motive) throw new Error('No motive')
  return motive
}

/** A write that changes a note of its own. */
export function noteEntry(revision: number, text = `Words of ${revision}. 第${revision}句。`): LogEntry {
  return entryOf(revision, { notes: [noteOf(2000 + revision, text)] })
}

/** What every sealed record below says, with a number. Must never be read in a folder the person chose. */
export const SEALED_WORDS = 'Sealed words 封好的话'

/** A write that changes a note, and of answers and motives an open one and a sealed one together. */
export function sealedEntry(revision: number, text = `${SEALED_WORDS} ${revision}`): LogEntry {
  return entryOf(revision, {
    notes: [noteOf(2000 + revision, `Beside ${revision}`)],
    answers: [answerOf(`open.${revision}`, `Open ${revision}`, false), answerOf(`sealed.${revision}`, text, true)],
    motives: [motiveOf(3000 + revision, `Open ${revision}`, false), motiveOf(4000 + revision, text, true)],
  })
}

/** A line for each record, the same for the same records in whatever order: short enough to be compared by eye. */
export function stateOf(contents: Contents): string {
  const lines = everyRecord(contents).map(
    ({ store, record }) => `${store} ${record.id} ${sha256(canonicalJson(record)).slice(0, 8)}`,
  )
  return lines.toSorted().join('\n')
}

/** What the copy must hold after some writes. */
export function stateAfter(entries: readonly LogEntry[], contents: Contents = CONTENTS): string {
  return stateOf(applyEntries(contents, entries))
}

/** What can be read from a copy or snapshot; why not, otherwise. */
export async function readState(copy: SecondCopy, source: Source = COPY): Promise<string> {
  const archive = await readWhole(copy, source)
  return typeof archive === 'string' ? archive : stateOf(archive.contents)
}

/** The journal read from a copy or snapshot; the reason as a word when it cannot be. */
export async function readWhole(copy: SecondCopy, source: Source = COPY): Promise<Archive | string> {
  const read = await copy.read(source)
  if (read.kind === 'failed') return `failed: ${read.reason}`
  const found = await readArchive(read.text, sha256, { allowsDangling: true })
  if (found.kind === 'refused') return `refused: ${JSON.stringify(found.problem)}`
  return found.isAsWritten ? found.archive : 'not as written'
}

/** Folders as the app has them, and the second copy in them opened as often as the app is started. */
export type Room = {
  readonly root: string
  readonly privateFolder: string
  /** A folder the person may choose. It is there, and nothing in it. */
  readonly chosen: string
  /** The files of the copy, in the chosen folder if that was chosen. */
  readonly files: () => CopyFiles
  /** Lets the copy lie in the chosen folder from the next opening on. */
  readonly choose: () => Promise<void>
  /** A second copy as a new process has it, folded after so many milliseconds without a write. */
  readonly open: (foldWhenIdle?: number) => Promise<SecondCopy>
  /** Closes every copy that was opened and takes all files away. */
  readonly leave: () => Promise<void>
}

/** Makes folders in the system's temporary one, or in the given one. Time goes on by a second with every look at it. */
export async function makeRoom(at?: string): Promise<Room> {
  const root = at ?? (await mkdtemp(path.join(tmpdir(), 'vantage-copy-')))
  const privateFolder = path.join(root, 'Vantage Journal')
  const chosen = path.join(root, 'Chosen 选的')
  await mkdir(chosen, { recursive: true })
  let seconds = 0
  const now = () => {
    seconds += 1
    return instantAt(Date.parse('2026-11-23T22:00:00.000Z') + seconds * 1000)
  }
  const opened: SecondCopy[] = []
  let isChosen = false
  return {
    root,
    privateFolder,
    chosen,
    files: () => copyFiles(NAME, isChosen ? chosen : privateFolder, privateFolder),
    choose: async () => {
      isChosen = true
      await (await openLocation(privateFolder, now)).moveTo(chosen)
    },
    open: async (foldWhenIdle = TIMINGS.foldWhenIdle) => {
      const location = await openLocation(privateFolder, now)
      const copy = createSecondCopy({ location, now, doJob: doJobHere, foldWhenIdle })
      opened.push(copy)
      return copy
    },
    leave: async () => {
      for (const copy of opened) await copy.close()
      await chmod(root, 0o700)
      await rm(root, { recursive: true, force: true })
    },
  }
}

export type FoundFile = {
  readonly name: string
  readonly mode: number
  readonly isFolder: boolean
  readonly text: string
}

/** Every file and folder below a folder, by its path from there. What is compressed is expanded. */
export async function everyFile(folder: string): Promise<readonly FoundFile[]> {
  const names = (await readdir(folder, { recursive: true })).toSorted()
  return await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name)
      const status = await stat(file)
      const isFolder = status.isDirectory()
      const bytes = isFolder ? Buffer.alloc(0) : await readFile(file)
      const text = (name.endsWith('.gz') && !isFolder ? gunzipSync(bytes) : bytes).toString('utf8')
      return { name, mode: status.mode & 0o777, isFolder, text }
    }),
  )
}

/** The names of the files below a folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return (await everyFile(folder)).filter(({ isFolder }) => !isFolder).map(({ name }) => name)
}
