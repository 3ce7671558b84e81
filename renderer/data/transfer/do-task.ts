import { zipSync } from 'fflate'
import type { Instant } from '#core/calendar/clock'
import type { Language } from '#core/calendar/labels'
import { laterOf } from '#core/schedule/clock-check'
import { type Archive, type ArchivedEdition, unknownEditions, writeArchive } from '#core/transfer/archive'
import {
  type AnyRecord,
  type Contents,
  EMPTY_CONTENTS,
  hasRecords,
  isSealed,
  mapStores,
  STORES,
} from '#core/transfer/contents'
import { markdownFiles } from '#core/transfer/markdown/files'
import { type Merge, type Merged, mergeContents } from '#core/transfer/merge'
import { type ArchiveProblem, type ReadOptions, readArchive } from '#core/transfer/read-archive'
import { type Summary, summaryOf } from '#core/transfer/summary'
import { JournalDatabase } from '../database'
import { recordOf } from '../rows'
import { archiveFormatOf, SCHEMA_VERSION } from '../schema/versions'
import { browserDigest } from './digest'
import { type Identity, putRecords, replaceJournal } from './put-journal'
import { readStored } from './read-stored'
import { type UnpackProblem, unpack } from './unpack'

type Stamped = { readonly now: Instant; readonly appVersion: string }

/** What is done on a whole journal. `name` is the database's, `file` holds an archive. */
export type Task =
  | { readonly kind: 'export'; readonly name: string; readonly now: Instant }
  | { readonly kind: 'markdown'; readonly name: string; readonly language: Language; readonly withSealed: boolean }
  | { readonly kind: 'preview'; readonly name: string; readonly file: Blob }
  | ({ readonly kind: 'merge'; readonly name: string; readonly file: Blob } & Stamped)
  | ({
      readonly kind: 'replace'
      readonly name: string
      readonly file: Blob
      readonly identity: Identity
      /** The revision the database must stand at, if it matters. */
      readonly expected?: number | undefined
    } & Stamped)

export type FileProblem = ArchiveProblem | UnpackProblem
type Refused = { readonly kind: 'refused'; readonly problem: FileProblem }

/** What bringing an archive in would do. */
export type Preview = {
  readonly kind: 'preview'
  readonly summary: Summary
  readonly writtenAt: Instant
  /** An edited or damaged file that still makes sense is not as it was written. */
  readonly isAsWritten: boolean
  /** Nothing is written here yet: the archive takes the place of what is here. */
  readonly isEmptyHere: boolean
  readonly added: number
  /** Records that differ: how many of the archive's versions would stand, and how many of ours. */
  readonly theirs: number
  readonly ours: number
}

/** A line of the report: what became of a record, and words to know it by, where it has any. */
export type ReportLine = Merged & { readonly words: string }

export type TaskResults = {
  readonly export: { readonly bytes: Uint8Array; readonly revision: number }
  readonly markdown: { readonly bytes: Uint8Array; readonly checkIns: number }
  readonly preview: Preview | Refused
  readonly merge: { readonly kind: 'merged'; readonly report: readonly ReportLine[] } | Refused
  readonly replace: { readonly kind: 'replaced' } | { readonly kind: 'written-meanwhile' } | Refused
}
export type TaskResult<T extends Task> = TaskResults[T['kind']]

/** Does a task. Rejects with the database's error; what is wrong with a file is an answer. */
export async function doTask<T extends Task>(task: T): Promise<TaskResult<T>> {
  // Each branch gives what `TaskResults` says of its kind, which TypeScript cannot follow.
  return (await run(task)) as TaskResult<T>
}

async function run(task: Task): Promise<TaskResults[Task['kind']]> {
  switch (task.kind) {
    case 'export':
      return await exportJournal(task.name, task.now)
    case 'markdown':
      return await exportMarkdown(task.name, task.language, task.withSealed)
    case 'preview':
      return await preview(task.name, task.file)
    case 'merge':
      return await merge(task.name, task.file, task)
    case 'replace':
      return await replace(task)
  }
}

async function exportJournal(name: string, now: Instant) {
  const stored = await readStored(name)
  if (!stored) throw new Error('There is no journal to export')
  const { journalId, deviceId, revision, writtenAt, appVersion, editions = [] } = stored.meta
  const stamp = { at: now, appVersion, deviceId, revision, writtenAt }
  const archive = { journalId, stamp, editions, contents: stored.contents }
  const text = await writeArchive(archive, browserDigest, archiveFormatOf(stored.version))
  return { bytes: new TextEncoder().encode(text), revision }
}

async function exportMarkdown(name: string, language: Language, withSealed: boolean) {
  const stored = await readStored(name)
  const contents = stored?.contents ?? EMPTY_CONTENTS
  const files = markdownFiles(contents, stored?.meta.editions ?? [], { language, withSealed })
  const encoder = new TextEncoder()
  const entries = files.map(({ path, text }): [string, Uint8Array] => [path, encoder.encode(text)])
  return { bytes: zipSync(Object.fromEntries(entries)), checkIns: summaryOf(contents).checkIns }
}

async function preview(name: string, file: Blob): Promise<Preview | Refused> {
  const read = await readFile(file)
  if (read.kind === 'refused') return read
  const ours = (await readStored(name))?.contents ?? EMPTY_CONTENTS
  const { report } = broughtInto(ours, read.archive.contents)
  const count = (what: Merged['what']) => report.filter((line) => line.what === what).length
  return {
    kind: 'preview',
    summary: summaryOf(read.archive.contents),
    writtenAt: read.archive.stamp.writtenAt,
    isAsWritten: read.isAsWritten,
    isEmptyHere: isEmpty(ours),
    added: count('added'),
    theirs: count('theirs-stands'),
    ours: count('ours-stands'),
  }
}

async function merge(name: string, file: Blob, stamped: Stamped): Promise<TaskResults['merge']> {
  const read = await readFile(file)
  if (read.kind === 'refused') return read
  return await withDatabase(name, (database) =>
    database.transaction('rw', database.tables, async () => {
      const meta = await database.meta.get('meta')
      if (!meta) throw new Error('The journal has lost its own record')
      const rows = await Promise.all(STORES.map((store) => database.table(store).toArray()))
      const ours = mapStores((store) => (rows[STORES.indexOf(store)] ?? []).map((row) => recordOf(row)) as never)
      const { puts, report } = broughtInto(ours, read.archive.contents)
      const lines = report.map((line) => ({ ...line, words: wordsOf(line, puts) }))
      const revision = meta.revision + 1
      if (isEmpty(ours)) {
        const { journalId } = read.archive
        await replaceJournal(
          database,
          { ...read.archive, contents: puts },
          { journalId, deviceId: meta.deviceId, revision },
          stamped,
        )
        return { kind: 'merged' as const, report: lines }
      }
      await putRecords(database, puts)
      const editions = unknownEditions(joined(meta.editions ?? [], read.archive.editions))
      const { now, appVersion } = stamped
      await database.meta.put({
        ...meta,
        revision,
        appVersion,
        schemaVersion: SCHEMA_VERSION,
        writtenAt: laterOf(now, meta.writtenAt),
        ...(editions.length > 0 && { editions: [...editions] }),
      })
      return { kind: 'merged' as const, report: lines }
    }),
  )
}

async function replace(task: Task & { readonly kind: 'replace' }): Promise<TaskResults['replace']> {
  // Our own copies and snapshots: a record that points to one that is gone must not cost all the others.
  const read = await readFile(task.file, { allowsDangling: true })
  if (read.kind === 'refused') return read
  const { identity, expected } = task
  const isReplaced = await withDatabase(task.name, (database) =>
    replaceJournal(database, read.archive, identity, task, expected),
  )
  return { kind: isReplaced ? 'replaced' : 'written-meanwhile' }
}

async function readFile(
  file: Blob,
  options: ReadOptions = {},
): Promise<{ readonly kind: 'read'; readonly archive: Archive; readonly isAsWritten: boolean } | Refused> {
  const unpacked = await unpack(file)
  if (unpacked.kind === 'refused') return unpacked
  return await readArchive(unpacked.text, browserDigest, options)
}

async function withDatabase<T>(name: string, work: (database: JournalDatabase) => PromiseLike<T>): Promise<T> {
  const database = new JournalDatabase(name)
  try {
    await database.open()
    return await work(database)
  } finally {
    database.close()
  }
}

/**
 * What bringing an archive in puts, and what becomes of each record. Where nothing was written yet the archive becomes the
 * journal as it is; settings made here stay only when it has none.
 */
function broughtInto(ours: Contents, theirs: Contents): Merge {
  if (!isEmpty(ours)) return mergeContents(ours, theirs)
  const { report } = mergeContents(EMPTY_CONTENTS, theirs)
  const hadSettings = ours.settings.length > 0
  return {
    puts: theirs.settings.length > 0 ? theirs : { ...theirs, settings: ours.settings },
    report: report.map((line) =>
      line.store === 'settings' && hadSettings ? { ...line, what: 'theirs-stands' } : line,
    ),
  }
}

function isEmpty(contents: Contents): boolean {
  return !hasRecords({ ...contents, settings: [] })
}

function wordsOf({ store, id }: Merged, puts: Contents): string {
  const record = (puts[store] as readonly AnyRecord[]).find((one) => one.id === id)
  if (!record) return ''
  if ('title' in record) return record.title
  if ('statement' in record) return isSealed(store, record) ? '' : record.statement
  return 'text' in record ? record.text : ''
}

function joined(ours: readonly ArchivedEdition[], theirs: readonly ArchivedEdition[]): readonly ArchivedEdition[] {
  const nameOf = ({ questions }: ArchivedEdition) => `${questions.kind}/${questions.version}`
  return [...new Map([...theirs, ...ours].map((edition) => [nameOf(edition), edition])).values()]
}
