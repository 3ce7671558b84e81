import { type FileHandle, open, stat, truncate } from 'node:fs/promises'
import path from 'node:path'
import { type LogEntry, logLine, readLog } from '#core/transfer/log'
import { syncFolder } from '../files/atomic-write'
import { readJournalFile, sha256, UnreadableCopy, writeJournalFile } from './files'

/** The log of a copy, open for appending. */
export type LogFile = {
  /**
   * Appends an entry; resolves when it is on disk. After an error nothing of it counts. An entry of the same revision or
   * a later one that stands there was never called kept: it gives way. Throws UnreadableCopy on a damaged log.
   */
  readonly append: (entry: LogEntry) => Promise<void>
  /** Drops what a fold holds: the entries up to a revision. */
  readonly dropUpTo: (revision: number) => Promise<void>
  /** Whether the file that is open is the one that stands there. What is written to a deleted file is lost with it. */
  readonly isInPlace: () => Promise<boolean>
  readonly bytes: () => number
  readonly close: () => Promise<void>
}

/** Opens a log at its first append, and cuts a torn last line off then. Touches nothing before. */
export function logFile(file: string): LogFile {
  let handle: FileHandle | undefined
  let goodBytes = 0
  let lastRevision = 0

  const close = async () => {
    const open = handle
    handle = undefined
    await open?.close()
  }
  const opened = async (): Promise<FileHandle> => {
    if (handle) return handle
    const text = (await readJournalFile(file)) ?? ''
    const { entries, goodLength, trouble } = readLog(text, sha256)
    if (trouble === 'damaged') throw new UnreadableCopy()
    lastRevision = entries.at(-1)?.revision ?? 0
    goodBytes = Buffer.byteLength(text.slice(0, goodLength))
    // By its name: a file that is open for appending cannot be cut on Windows.
    if (text.length > goodLength) await truncate(file, goodBytes)
    handle = await open(file, 'a', 0o600)
    if (text === '') await syncFolder(path.dirname(file))
    return handle
  }
  const keepOnly = async (isKept: (entry: LogEntry) => boolean) => {
    await close()
    const { entries } = readLog((await readJournalFile(file)) ?? '', sha256)
    const lines = entries.filter(isKept).map((entry) => logLine(entry, sha256))
    await writeJournalFile(file, lines.join(''))
    goodBytes = 0
  }
  return {
    append: async (entry) => {
      await opened()
      if (entry.revision <= lastRevision) await keepOnly(({ revision }) => revision < entry.revision)
      const target = await opened()
      const line = logLine(entry, sha256)
      try {
        await target.appendFile(line, 'utf8')
        await target.datasync()
        goodBytes += Buffer.byteLength(line)
        lastRevision = entry.revision
      } catch (error) {
        // Half a line may stand there: the next append begins with a look at what is good.
        await close().catch(() => undefined)
        throw error
      }
    },
    dropUpTo: (last) => keepOnly(({ revision }) => revision > last),
    isInPlace: async () => {
      if (!handle) return false
      const [here, there] = await Promise.all([handle.stat(), stat(file).catch(() => undefined)])
      return here.ino === there?.ino && here.dev === there.dev
    },
    bytes: () => goodBytes,
    close,
  }
}
