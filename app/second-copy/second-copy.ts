import { access, constants, mkdir, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FileFailure, Place, Source } from '#core/bridge/copy'
import type { Instant } from '#core/calendar/clock'
import { readHead } from '#core/transfer/archive'
import { copyName } from '#core/transfer/copy-name'
import { type LogEntry, readLog } from '#core/transfer/log'
import type { FoundCopy } from '#core/transfer/sentinel'
import type { Snapshot, SnapshotReason } from '#core/transfer/snapshots'
import { failureOf } from '../files/failures'
import {
  type CopyFiles,
  copyFiles,
  copyNames,
  readJournalFile,
  readJournalFileStart,
  sha256,
  UnreadableCopy,
} from './files'
import { type Ids, splitEntry } from './fold'
import type { DoJob } from './jobs'
import { removeLeftovers } from './leftovers'
import type { Location } from './location'
import { type LogFile, logFile } from './log-file'
import { moveCopies } from './move'
import { listSnapshots } from './snapshots'
import { freeBytes } from './space'
import { syncingProgram } from './syncing'

// The log is folded when it has grown past this, and when nothing was written for a while.
export const FOLD_AT_BYTES = 1024 * 1024

type Failed = { readonly kind: 'failed'; readonly reason: FileFailure }

/** The second copy of the journal: a fold and a log, with their snapshots, in a folder outside the browser's profile. */
export type SecondCopy = {
  /** What lies in the folder. Changes nothing but what an interrupted write left behind. */
  readonly look: () => Promise<{ copies: readonly FoundCopy[]; place: Place; trouble?: FileFailure }>
  /** Appends what one write changed; resolves when it is on disk. `behind`: the whole journal is needed first. */
  readonly append: (ids: Ids, entry: LogEntry) => Promise<{ kind: 'kept' } | { kind: 'behind' } | Failed>
  /** Makes an archive the copy. */
  readonly keepWhole: (ids: Ids, text: string) => Promise<{ kind: 'kept' } | Failed>
  /** The whole journal in a copy or snapshot, as the text of an archive. */
  readonly read: (source: Source) => Promise<{ kind: 'text'; text: string } | Failed>
  readonly snapshots: () => Promise<readonly Snapshot[]>
  /** Takes a snapshot of the copy, or of an archive's text. */
  readonly takeSnapshot: (
    ids: Ids,
    reason: SnapshotReason,
    text?: string,
  ) => Promise<{ kind: 'taken'; name: string } | Failed>
  readonly folder: () => string
  readonly place: () => Promise<Place>
  /** Lays everything in another folder, `undefined` being the private one: copied, verified, then switched. */
  readonly moveTo: (folder: string | undefined) => Promise<{ kind: 'moved'; place: Place } | Failed>
  /** Goes on in the private folder, without what lies in the chosen one. */
  readonly abandon: () => Promise<void>
  /** Whether a copy can be read from end to end. */
  readonly isReadable: (ids: Ids) => Promise<boolean>
  /** Folds what is left and lets go of every file. */
  readonly close: () => Promise<void>
}

type OpenCopy = { readonly ids: Ids; readonly log: LogFile; readonly sealedLog: LogFile; revision: number }

type Surroundings = {
  readonly location: Location
  readonly now: () => Instant
  readonly doJob: DoJob
  /** How long after the last write the log is folded, in milliseconds. */
  readonly foldWhenIdle: number
}

/** Makes the second copy's keeper. Appends and heavy work each go one after another; a fold never holds up an append. */
export function createSecondCopy({ location, now, doJob, foldWhenIdle }: Surroundings): SecondCopy {
  let open: OpenCopy | undefined
  let appending: Promise<unknown> = Promise.resolve()
  let working: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  let isTidied = false
  let isFoldDue = false

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = appending.then(work)
    appending = turn.catch(() => undefined)
    return turn
  }
  const afterWork = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = working.then(work)
    working = turn.catch(() => undefined)
    return turn
  }
  const filesOf = (name: string, folder = location.folder()) => copyFiles(name, folder, location.privateFolder)
  const opened = (ids: Ids, revision: number): OpenCopy => {
    const { log, sealedLog } = filesOf(copyName(ids))
    return { ids, log: logFile(log), sealedLog: logFile(sealedLog), revision }
  }
  const letGo = async () => {
    await open?.log.close()
    await open?.sealedLog.close()
    open = undefined
  }
  /** Whether the copy that is open still stands where it stood: its log is the same file, and its fold is there. */
  const isInPlace = async ({ fold }: CopyFiles): Promise<boolean> =>
    open !== undefined && (await open.log.isInPlace()) && (await stat(fold).catch(() => undefined)) !== undefined
  const isOpenFor = (ids: Ids) => open !== undefined && copyName(open.ids) === copyName(ids)

  const foldNow = (ids: Ids) =>
    afterWork(async () => {
      clearTimeout(idle)
      const files = filesOf(copyName(ids))
      if ((await sizeOf(files.log)) === 0 && (await sizeOf(files.sealedLog)) === 0) return
      await mustHaveRoom(files)
      const revision = await doJob({ kind: 'fold', files, now: now() })
      await inTurn(async () => {
        const { log, sealedLog } = open && isOpenFor(ids) ? open : opened(ids, revision)
        await log.dropUpTo(revision)
        if ((await sizeOf(files.sealedLog)) > 0) await sealedLog.dropUpTo(revision)
      })
      await doJob({ kind: 'snapshot', files, now: now(), reason: 'daily', text: undefined })
    })
  const snapshotNow = (ids: Ids, reason: SnapshotReason, text?: string) =>
    afterWork(() => doJob({ kind: 'snapshot', files: filesOf(copyName(ids)), now: now(), reason, text }))
  const foldSoon = (ids: Ids, bytes: number) => {
    clearTimeout(idle)
    // A fold that fails loses nothing: fold and log stay as they are, and it is tried again when nothing is written.
    const fold = () => {
      isFoldDue = true
      void foldNow(ids).then(
        () => {
          isFoldDue = false
        },
        () => undefined,
      )
    }
    if (bytes > FOLD_AT_BYTES && !isFoldDue) fold()
    else idle = setTimeout(fold, foldWhenIdle).unref()
  }

  const place = async (): Promise<Place> => {
    const folder = location.folder()
    const syncing = await syncingProgram(folder)
    return {
      edition: 'desktop',
      folder,
      privateFolder: location.privateFolder,
      isPrivate: location.isPrivate(),
      ...(syncing && { syncing }),
    }
  }

  return {
    look: () =>
      inTurn(async () => {
        await letGo()
        const at = await place()
        try {
          if (!isTidied) await removeLeftovers([location.folder(), location.privateFolder])
          isTidied = true
          const copies = await foundCopies(location)
          return { copies, place: at }
        } catch (error) {
          return { copies: [], place: at, trouble: failureOf(error) }
        }
      }),
    append: (ids, entry) =>
      inTurn(async () => {
        try {
          await mustBeThere(location)
          const files = filesOf(copyName(ids))
          if (!isOpenFor(ids) || !(await isInPlace(files))) {
            await letGo()
            const revision = await revisionOf(files)
            if (revision === undefined) return { kind: 'behind' }
            open = opened(ids, revision)
          }
          if (!open || entry.revision > open.revision + 1) return { kind: 'behind' }
          if (entry.revision <= open.revision) return { kind: 'kept' }
          const lines = splitEntry(entry)
          if (lines.sealed) await open.sealedLog.append(lines.sealed)
          await open.log.append(lines.open)
          open.revision = entry.revision
          foldSoon(ids, open.log.bytes())
          return { kind: 'kept' }
        } catch (error) {
          // A damaged log is kept aside when the whole journal comes.
          return error instanceof UnreadableCopy ? { kind: 'behind' } : failed(error)
        }
      }),
    keepWhole: (ids, text) =>
      afterWork(() =>
        inTurn(async () => {
          try {
            await mustBeThere(location)
            await letGo()
            await location.addDevice(ids.deviceId)
            const files = filesOf(copyName(ids))
            const revision = await doJob({ kind: 'keep-whole', files, now: now(), ids, text })
            open = opened(ids, revision)
            await open.log.dropUpTo(revision)
            if ((await readJournalFile(files.sealedLog)) !== undefined) await open.sealedLog.dropUpTo(revision)
            return { kind: 'kept' }
          } catch (error) {
            return failed(error)
          }
        }),
      ),
    read: async (source) => {
      try {
        await mustBeThere(location)
        const name = source.kind === 'copy' ? source.name : (source.name.slice('journal-'.length).split('_')[0] ?? '')
        const snapshot = source.kind === 'snapshot' ? source.name : undefined
        const text = await afterWork(() => doJob({ kind: 'assemble', files: filesOf(name), now: now(), snapshot }))
        return { kind: 'text', text }
      } catch (error) {
        return failed(error)
      }
    },
    snapshots: async () => await listSnapshots(filesOf('').snapshots),
    takeSnapshot: async (ids, reason, text) => {
      try {
        await mustBeThere(location)
        if (text === undefined) await foldNow(ids)
        return { kind: 'taken', name: await snapshotNow(ids, reason, text) }
      } catch (error) {
        return failed(error)
      }
    },
    folder: location.folder,
    place,
    moveTo: async (folder) => {
      try {
        // A folder that is gone or read-only is left all the same: what it lacks is written anew at the next save.
        if (open) await foldNow(open.ids).catch(() => undefined)
        return await afterWork(() =>
          inTurn(async () => {
            await letGo()
            await moveCopies(location, folder, now())
            return { kind: 'moved', place: await place() }
          }),
        )
      } catch (error) {
        return failed(error)
      }
    },
    abandon: () =>
      inTurn(async () => {
        await letGo()
        await location.moveTo(undefined)
      }),
    isReadable: (ids) => afterWork(() => doJob({ kind: 'check', files: filesOf(copyName(ids)) })),
    close: async () => {
      clearTimeout(idle)
      const written = open
      if (written) {
        await foldNow(written.ids).catch(() => undefined)
        // A copy that was written as a whole has no log to fold, but may be new all the same.
        await snapshotNow(written.ids, 'daily').catch(() => undefined)
      }
      await inTurn(letGo).catch(() => undefined)
    },
  }
}

function failed(error: unknown): Failed {
  return { kind: 'failed', reason: error instanceof UnreadableCopy ? 'unreadable' : failureOf(error) }
}

/** The private folder is made when it is missing. A chosen one is not: where it was, there may be no drive now. */
async function mustBeThere(location: Location): Promise<void> {
  if (location.isPrivate()) await mkdir(location.privateFolder, { recursive: true, mode: 0o700 })
  else await stat(location.folder())
}

async function foundCopies(location: Location): Promise<readonly FoundCopy[]> {
  await mustBeThere(location)
  const folder = location.folder()
  await access(folder, constants.R_OK | constants.W_OK)
  const names = copyNames(await readdir(folder))
  return await Promise.all(
    names.map(async (name): Promise<FoundCopy> => {
      const files = copyFiles(name, folder, location.privateFolder)
      const found = await headOf(files)
      if (!found) return { kind: 'unreadable', name }
      const { journalId, stamp, summary } = found.head
      const { deviceId } = stamp
      const { revision, writtenAt } = found
      const isOwn = location.isOwn(deviceId)
      return { kind: 'readable', name, isOwn, journalId, deviceId, revision, writtenAt, summary }
    }),
  )
}

/** A fold is written beside the one that stands. On a disk that is nearly full it would take the last space from the words. */
async function mustHaveRoom({ fold, log }: CopyFiles): Promise<void> {
  const free = await freeBytes(path.dirname(fold))
  const needed = 2 * ((await sizeOf(fold)) + (await sizeOf(log))) + SPARE_BYTES
  if (free !== undefined && free < needed) throw Object.assign(new Error('No room for a fold'), { code: 'ENOSPC' })
}

const SPARE_BYTES = 128 * 1024

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.size ?? 0
}

async function revisionOf(files: CopyFiles): Promise<number | undefined> {
  return (await headOf(files))?.revision
}

/** What fold and log say of themselves; undefined when the fold cannot be told from its first line. */
async function headOf(files: CopyFiles) {
  const head = readHead((await readJournalFileStart(files.fold)) ?? '')
  if (!head) return undefined
  const { entries } = readLog((await readJournalFile(files.log)) ?? '', sha256)
  const last = entries.at(-1)
  const isAhead = last && last.revision > head.stamp.revision
  return {
    head,
    revision: isAhead ? last.revision : head.stamp.revision,
    writtenAt: isAhead ? last.at : head.stamp.writtenAt,
  }
}
