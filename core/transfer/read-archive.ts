import { editionSchema } from '#core/questionnaires/schema'
import { z } from '#core/zod'
import { ARCHIVE_FORMAT, ARCHIVE_TYPE, type Archive, type Digest, isIntact, stampSchema } from './archive'
import { type AnyRecord, EMPTY_CONTENTS, mapStores, RECORD_SCHEMAS, STORES, type Store } from './contents'
import { danglingReferences } from './references'
import { storesOf, upgradedRecords } from './upgrades'

/** What is wrong with an archive, and where. `where` names a place in the file and quotes nothing from it. */
export type ArchiveProblem =
  | { readonly kind: 'not-json'; readonly line?: number }
  /** It ends in the middle, as an interrupted download does. */
  | { readonly kind: 'truncated' }
  | { readonly kind: 'not-an-archive' }
  | { readonly kind: 'newer'; readonly format: number }
  | { readonly kind: 'wrong-shape'; readonly where: string }
  /** Something this app does not know, and would lose. */
  | { readonly kind: 'unknown-part'; readonly where: string }
  | { readonly kind: 'twins'; readonly where: string }
  | { readonly kind: 'dangling'; readonly where: string }

export type ReadArchive =
  | {
      readonly kind: 'read'
      readonly archive: Archive
      /** Whether it is as it was written: an edited or damaged file that still makes sense is not. */
      readonly isAsWritten: boolean
    }
  | { readonly kind: 'refused'; readonly problem: ArchiveProblem }

export type ReadOptions = {
  /** Our own second copy is taken even when a record points to one that is gone: that must never cost the others. */
  readonly allowsDangling?: boolean
}

/** Reads an archive: parse, upgrade the format step by step, validate. Never throws because of what the text says. */
export async function readArchive(text: string, digest: Digest, options: ReadOptions = {}): Promise<ReadArchive> {
  try {
    return await read(text, digest, options)
  } catch (error) {
    // Nested deeper than anything can follow.
    if (error instanceof RangeError) return refused({ kind: 'not-an-archive' })
    throw error
  }
}

async function read(given: string, digest: Digest, { allowsDangling = false }: ReadOptions): Promise<ReadArchive> {
  // Other tools put a mark before a text, or leave its last line open.
  const text = `${given.replace(/^\uFEFF/, '').trimEnd()}\n`
  const parsed = parseJson(text)
  if (parsed.kind === 'refused') return parsed
  const shell = shellSchema.safeParse(parsed.value)
  if (!shell.success) return refused({ kind: 'not-an-archive' })
  const { format } = shell.data
  if (format > ARCHIVE_FORMAT) return refused({ kind: 'newer', format })
  const read = validated(format === ARCHIVE_FORMAT ? parsed.value : upgraded(parsed.value, format), allowsDangling)
  return read.kind === 'read' ? { ...read, isAsWritten: await isIntact(text, digest) } : read
}

const shellSchema = z.object({ type: z.literal(ARCHIVE_TYPE), format: z.number().int().positive() })

/** An archive of an older format as one of the format this app writes, as far as it looks like one. */
function upgraded(value: unknown, format: number): unknown {
  const archive = Object(value)
  const records = upgradedRecords(archive.records, format)
  if (typeof records !== 'object' || records === null || Array.isArray(records)) return value
  const known = storesOf(format)
  const added = STORES.filter((store) => !known.includes(store)).map((store) => [store, []])
  return { ...archive, records: { ...Object.fromEntries(added), ...records } }
}

type Refused = { readonly kind: 'refused'; readonly problem: ArchiveProblem }
type Validated = { readonly kind: 'read'; readonly archive: Archive } | Refused

// The records are looked at one by one afterwards, so that a problem can be placed and nothing is dropped unseen.
const frameSchema = z.strictObject({
  type: z.literal(ARCHIVE_TYPE),
  format: z.number(),
  journalId: z.uuid(),
  stamp: z.strictObject(stampSchema.shape),
  summary: z.unknown(),
  questionnaires: z.array(editionSchema),
  records: z.strictObject(Object.fromEntries(STORES.map((store) => [store, z.array(z.unknown())])) as ListOf<Store>),
  checksum: z.strictObject({ head: z.string(), body: z.string() }),
})
type ListOf<S extends Store> = Record<S, z.ZodArray<z.ZodUnknown>>

function validated(value: unknown, allowsDangling: boolean): Validated {
  const frame = frameSchema.safeParse(value)
  if (!frame.success) return refused(shapeProblem([], frame.error))
  const { journalId, stamp, questionnaires: editions, records } = frame.data
  const lostQuestions = lostPart(Reflect.get(Object(value), 'questionnaires'), editions, ['questionnaires'])
  if (lostQuestions) return refused({ kind: 'unknown-part', where: where(lostQuestions) })
  const found = new Map<Store, readonly AnyRecord[]>()
  for (const store of STORES) {
    const inStore: AnyRecord[] = []
    const ids = new Set<string>()
    for (const [index, raw] of records[store].entries()) {
      const place = ['records', store, index]
      const record = RECORD_SCHEMAS[store].safeParse(raw)
      if (!record.success) return refused(shapeProblem(place, record.error))
      const lost = lostPart(raw, record.data, place)
      if (lost) return refused({ kind: 'unknown-part', where: where(lost) })
      if (ids.has(record.data.id)) return refused({ kind: 'twins', where: where(place) })
      ids.add(record.data.id)
      inStore.push(record.data)
    }
    found.set(store, inStore)
  }
  const contents = mapStores((store) => found.get(store) as never)
  const dangling = allowsDangling ? undefined : danglingReferences(contents)[0]
  if (dangling) return refused({ kind: 'dangling', where: where(['records', ...dangling]) })
  return { kind: 'read', archive: { journalId, stamp, editions, contents } }
}

/**
 * Reads an archive that we wrote ourselves, after its checksums were found to hold: nothing in it is validated again. Not
 * for anything that came from elsewhere. Undefined when it is of another format.
 */
export function readOwnArchive(text: string): Archive | undefined {
  const own = readOwnAsWritten(text)
  return own?.format === ARCHIVE_FORMAT ? own.archive : undefined
}

/**
 * As `readOwnArchive`, but gives one of an older format, too, with its records as they were then: only to be written in
 * that format again. Undefined when it is newer.
 */
export function readOwnAsWritten(text: string): { readonly archive: Archive; readonly format: number } | undefined {
  const { type, format, journalId, stamp, questionnaires, records } = JSON.parse(text)
  if (type !== ARCHIVE_TYPE || format > ARCHIVE_FORMAT) return undefined
  const contents = { ...EMPTY_CONTENTS, ...records }
  return { archive: { journalId, stamp, editions: questionnaires, contents }, format }
}

function refused(problem: ArchiveProblem): Refused {
  return { kind: 'refused', problem }
}

type Path = readonly (string | number)[]

function shapeProblem(place: Path, error: z.ZodError): ArchiveProblem {
  const issue = error.issues[0]
  const path = [...place, ...(issue?.path ?? []).map((part) => (typeof part === 'symbol' ? '' : part))]
  if (issue?.code === 'unrecognized_keys') {
    return { kind: 'unknown-part', where: where([...path, issue.keys[0] ?? '']) }
  }
  return { kind: 'wrong-shape', where: where(path) }
}

/** Where `parsed` lacks something that `raw` has: reading would lose it. */
function lostPart(raw: unknown, parsed: unknown, place: Path): Path | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined
  if (typeof parsed !== 'object' || parsed === null) return place
  for (const key of Object.keys(raw)) {
    const inside = [...place, Array.isArray(raw) ? Number(key) : key]
    if (!Object.hasOwn(parsed, key)) return inside
    const lost = lostPart(Reflect.get(raw, key), Reflect.get(parsed, key), inside)
    if (lost) return lost
  }
  return undefined
}

// A name from the file is shown only when it could be one of ours: anything else might be someone's words.
const NAME = /^[A-Za-z][A-Za-z-]{0,39}$/

function where(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    const name = NAME.test(part) ? part : '…'
    return text === '' ? name : `${text}.${name}`
  }, '')
}

type Parsed = { readonly kind: 'value'; readonly value: unknown } | Refused

// The last line of every archive ends so.
const END = /"body":"[0-9a-f]*"\s*\}\s*\}/

function parseJson(text: string): Parsed {
  try {
    return { kind: 'value', value: JSON.parse(text) }
  } catch {
    const isOurs = text.trimStart().startsWith(`{"type":"${ARCHIVE_TYPE}"`)
    if (isOurs && !END.test(text)) return refused({ kind: 'truncated' })
    const line = isOurs ? brokenLine(text) : undefined
    return refused({ kind: 'not-json', ...(line && { line }) })
  }
}

/** The first line that is no whole record; an archive has one record a line. Counted from 1. */
function brokenLine(text: string): number | undefined {
  let number = 0
  for (const line of text.split('\n')) {
    number += 1
    if (!line.startsWith('{') || number === 1) continue
    try {
      JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line)
    } catch {
      return number
    }
  }
  return undefined
}
