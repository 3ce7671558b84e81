import { instantSchema } from '#core/calendar/clock'
import { z } from '#core/zod'
import { ARCHIVE_FORMAT } from './archive'
import { type AnyRecord, type Contents, mapStores, RECORD_SCHEMAS, STORES, type Store } from './contents'
import { upgradedRecords } from './upgrades'

const putsSchema = z.strictObject(
  Object.fromEntries(STORES.map((store) => [store, z.array<z.ZodType>(RECORD_SCHEMAS[store]).optional()])) as {
    readonly [S in Store]: z.ZodOptional<z.ZodArray<(typeof RECORD_SCHEMAS)[S]>>
  },
)

/** What one write transaction changed: the records as they stand after it, and the ids of those that are gone. */
export const logEntrySchema = z.strictObject({
  /** The archive format its records are of; absent is 1. */
  format: z.number().int().positive().optional(),
  /** The journal's revision after it. */
  revision: z.number().int().positive(),
  at: instantSchema,
  appVersion: z.string(),
  puts: putsSchema,
  deletes: z.partialRecord(z.enum(STORES as [Store, ...Store[]]), z.array(z.string())),
})
export type LogEntry = z.infer<typeof logEntrySchema>

/** Hashes text at once: sha256 of its UTF-8 bytes, in hexadecimal. */
export type Hash = (text: string) => string

const SUM_LENGTH = 16

/** One line of the log, with its end of line. It begins with the first sixteen digits of its own sha256. */
export function logLine(entry: LogEntry, hash: Hash): string {
  const json = JSON.stringify(entry)
  return `${hash(json).slice(0, SUM_LENGTH)} ${json}\n`
}

export type ReadLog = {
  readonly entries: readonly LogEntry[]
  /** Length of the good part in characters: what follows must go before anything is appended. */
  readonly goodLength: number
  /** `torn`: the last line was cut off while it was written. `damaged`: good lines follow a bad one. */
  readonly trouble?: 'torn' | 'damaged'
}

/**
 * Reads a log as far as it is whole, in order of its revisions. What follows the first bad line is not trusted. Entries
 * of an older format come as ones of the format this app writes; of a newer one a line cannot be read.
 */
export function readLog(text: string, hash: Hash): ReadLog {
  const entries: LogEntry[] = []
  let from = 0
  while (from < text.length) {
    const end = text.indexOf('\n', from)
    const entry = end < 0 ? undefined : readLine(text.slice(from, end), hash)
    const isNext = entry && entry.revision > (entries.at(-1)?.revision ?? 0)
    if (!isNext) return { entries, goodLength: from, trouble: end < 0 || end === text.length - 1 ? 'torn' : 'damaged' }
    entries.push(entry)
    from = end + 1
  }
  return { entries, goodLength: from }
}

function readLine(line: string, hash: Hash): LogEntry | undefined {
  const json = line.slice(SUM_LENGTH + 1)
  if (line[SUM_LENGTH] !== ' ' || hash(json).slice(0, SUM_LENGTH) !== line.slice(0, SUM_LENGTH)) return undefined
  try {
    return logEntrySchema.safeParse(upgradedEntry(JSON.parse(json))).data
  } catch {
    return undefined
  }
}

/** An entry in the format this app writes; undefined when it is of a newer one. */
function upgradedEntry(entry: object): object | undefined {
  const format = logEntrySchema.shape.format.parse(Reflect.get(entry, 'format')) ?? 1
  if (format > ARCHIVE_FORMAT) return undefined
  if (format === ARCHIVE_FORMAT) return entry
  return { ...entry, format: ARCHIVE_FORMAT, puts: upgradedRecords(Reflect.get(entry, 'puts'), format) }
}

/** The contents after some entries, oldest first. */
export function applyEntries(contents: Contents, entries: readonly LogEntry[]): Contents {
  if (entries.length === 0) return contents
  return mapStores((store) => {
    const records = new Map<string, AnyRecord>(contents[store].map((record) => [record.id, record]))
    for (const { puts, deletes } of entries) {
      for (const record of puts[store] ?? []) records.set(record.id, record)
      for (const id of deletes[store] ?? []) records.delete(id)
    }
    return [...records.values()] as never
  })
}
