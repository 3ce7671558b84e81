import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { constants, gunzip, gzip } from 'node:zlib'
import { writeAtomically } from '../files/atomic-write'

const compress = promisify(gzip)
const expand = promisify(gunzip)

/** sha256 of a text's UTF-8 bytes, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A copy or snapshot that is not as it was written. */
export class UnreadableCopy extends Error {
  override name = 'UnreadableCopy'
}

// Whole files of the journal are read and written here. Lines of the log are appended in `log-file.ts`, and copies are carried
// elsewhere byte for byte: encryption would have to sit in both.

/** Writes a file of the journal, whole or not at all. One whose name ends in `.gz` is compressed. */
export async function writeJournalFile(file: string, text: string): Promise<void> {
  await writeAtomically(file, file.endsWith('.gz') ? await compress(text) : text)
}

/** Reads a file of the journal; undefined when there is none. Throws the system's error, or UnreadableCopy. */
export async function readJournalFile(file: string): Promise<string | undefined> {
  const bytes = await readIfThere(file)
  if (!bytes) return undefined
  return (file.endsWith('.gz') ? await expanded(bytes) : bytes).toString('utf8')
}

// Ten times the journal of fifty years. In a folder others may write into, a small file could ask for all of the memory.
const EXPANDED_BYTES = 256 * 1024 * 1024

async function expanded(bytes: Buffer): Promise<Buffer> {
  try {
    return await expand(bytes, { maxOutputLength: EXPANDED_BYTES })
  } catch {
    throw new UnreadableCopy()
  }
}

// A head is about 500 bytes.
const HEAD_BYTES = 8192

/** Reads the first characters of a file of the journal, enough for an archive's head; undefined when there is none. */
export async function readJournalFileStart(file: string): Promise<string | undefined> {
  const start = await readStart(file)
  if (!start) return undefined
  if (!file.endsWith('.gz')) return start.toString('utf8')
  // The stream is cut off: give what can be had of it.
  const text = await promisify<Buffer>((done) => gunzip(start, { finishFlush: constants.Z_SYNC_FLUSH }, done))()
  return text.toString('utf8')
}

async function readStart(file: string): Promise<Buffer | undefined> {
  let handle: FileHandle
  try {
    handle = await open(file)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** Where the files of one journal on one device lie. */
export type CopyFiles = {
  readonly name: string
  readonly fold: string
  readonly log: string
  readonly sealedFold: string
  readonly sealedLog: string
  readonly snapshots: string
  readonly sealedSnapshots: string
}

/** The files of a copy: what is sealed stays in the private folder. */
export function copyFiles(name: string, folder: string, privateFolder: string): CopyFiles {
  return {
    name,
    fold: path.join(folder, `journal-${name}.json`),
    log: path.join(folder, `journal-${name}.log`),
    sealedFold: path.join(privateFolder, `sealed-${name}.json`),
    sealedLog: path.join(privateFolder, `sealed-${name}.log`),
    snapshots: path.join(folder, 'snapshots'),
    sealedSnapshots: path.join(privateFolder, 'snapshots'),
  }
}

const COPY_FILE = /^journal-([0-9a-f]{8}-[0-9a-f]{8})\.(json|log)$/

/** The names of the copies among some file names. */
export function copyNames(fileNames: readonly string[]): readonly string[] {
  return [...new Set(fileNames.flatMap((file) => COPY_FILE.exec(file)?.[1] ?? []))].toSorted()
}
