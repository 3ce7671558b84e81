import { instantSchema } from '#core/calendar/clock'
import { editionOf } from '#core/questionnaires/catalogue'
import type { editionSchema } from '#core/questionnaires/schema'
import { z } from '#core/zod'
import { byId, canonicalJson } from './canonical'
import type { AnyRecord, Contents } from './contents'
import { summaryOf, summarySchema } from './summary'
import { storesOf } from './upgrades'

/** What the first words of every archive say (docs/archive-format.md). */
export const ARCHIVE_TYPE = 'vantage-archive'

/** The format this app writes. Grows by one whenever the shape of what is kept changes; old ones are read for ever. */
export const ARCHIVE_FORMAT = 2

/** What an export says of itself. All else in an archive depends on the journal's contents alone. */
export const stampSchema = z.object({
  /** When this archive was written. */
  at: instantSchema,
  appVersion: z.string(),
  deviceId: z.uuid(),
  revision: z.number().int().nonnegative(),
  /** When the journal was last written in. */
  writtenAt: instantSchema,
})
export type Stamp = z.infer<typeof stampSchema>

/** Questions with their words as they were asked, kept for a time when no app knows them any more. */
export type ArchivedEdition = z.infer<typeof editionSchema>

/** A journal taken out of where it lives. */
export type Archive = {
  readonly journalId: string
  readonly stamp: Stamp
  readonly editions: readonly ArchivedEdition[]
  readonly contents: Contents
}

/** The first line of an archive: enough to know it by, without reading the rest. */
export const headSchema = z.object({
  type: z.literal(ARCHIVE_TYPE),
  format: z.number().int().positive(),
  journalId: z.uuid(),
  stamp: stampSchema,
  summary: summarySchema,
})
export type Head = z.infer<typeof headSchema>

/** Hashes text: sha256 of its UTF-8 bytes, in hexadecimal. Given by whoever runs us, since core knows no platform. */
export type Digest = (text: string) => string | Promise<string>

/**
 * The text of an archive: JSON with one record a line, sorted, so that the same journal gives the same bytes apart from
 * the stamp. The first line is the head, the last holds the sha256 of the first line and of all lines between. Records
 * of an older format are written in that format, with the kinds of records that it has.
 */
export async function writeArchive(archive: Archive, digest: Digest, format = ARCHIVE_FORMAT): Promise<string> {
  const { journalId, stamp, contents } = archive
  const head: Head = { type: ARCHIVE_TYPE, format, journalId, stamp, summary: summaryOf(contents) }
  const first = `${JSON.stringify(head).slice(0, -1)},\n`
  const body = bodyOf(archive, format)
  const checksum = { head: await digest(first), body: await digest(body) }
  return `${first}${body}"checksum":${JSON.stringify(checksum)}}\n`
}

/** All lines between the first and the last. */
export function bodyOf(
  { editions, contents }: Pick<Archive, 'editions' | 'contents'>,
  format: number = ARCHIVE_FORMAT,
): string {
  const used = usedEditions(contents, editions)
  const records = storesOf(format).map((store) => `"${store}":${list(contents[store].toSorted(byId))}`)
  return `"questionnaires":${list(used)},\n"records":{\n${records.join(',\n')}\n},\n`
}

function list(values: readonly (AnyRecord | ArchivedEdition)[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map(canonicalJson).join(',\n')}\n]`
}

/** The editions the check-ins were asked from: this app's own, and others that came along with an archive. */
export function usedEditions(contents: Contents, others: readonly ArchivedEdition[]): readonly ArchivedEdition[] {
  const wanted = new Map(contents.checkIns.map(({ questionnaire }) => [nameOf(questionnaire), questionnaire]))
  return [...wanted]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, { kind, version }]) => {
      const known = editionOf(kind, version) ?? others.find(({ questions }) => nameOf(questions) === name)
      return known ? [known] : []
    })
}

/** Editions that this app does not have itself. */
export function unknownEditions(editions: readonly ArchivedEdition[]): readonly ArchivedEdition[] {
  return editions.filter(({ questions }) => !editionOf(questions.kind, questions.version))
}

function nameOf({ kind, version }: { readonly kind: string; readonly version: number }): string {
  return `${kind}/${String(version).padStart(6, '0')}`
}

/** Reads the head of an archive from its first line; undefined when it is none. */
export function readHead(text: string): Head | undefined {
  const end = text.indexOf('\n')
  if (end < 0 || text[end - 1] !== ',') return undefined
  try {
    return headSchema.safeParse(JSON.parse(`${text.slice(0, end - 1)}}`)).data
  } catch {
    return undefined
  }
}

/** Whether an archive's bytes are the ones that were written, by its own checksums. */
export async function isIntact(text: string, digest: Digest): Promise<boolean> {
  const first = text.indexOf('\n') + 1
  const last = text.lastIndexOf('\n', text.length - 2) + 1
  if (first === 0 || last <= first) return false
  const checksum = { head: await digest(text.slice(0, first)), body: await digest(text.slice(first, last)) }
  return text.slice(last) === `"checksum":${JSON.stringify(checksum)}}\n`
}
