import { z } from '#core/zod'
import { headSchema } from './archive'

/** A second copy as it was found: one a journal and device. */
export const foundCopySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('readable'),
    /** What the shell calls it; opaque to the page. */
    name: z.string(),
    /** Whether this machine wrote it. */
    isOwn: z.boolean(),
    journalId: z.uuid(),
    deviceId: z.uuid(),
    /** Of fold and log together. */
    revision: z.number().int().nonnegative(),
    writtenAt: headSchema.shape.stamp.shape.writtenAt,
    summary: headSchema.shape.summary,
  }),
  z.object({ kind: z.literal('unreadable'), name: z.string() }),
])
export type FoundCopy = z.infer<typeof foundCopySchema>
export type ReadableCopy = FoundCopy & { readonly kind: 'readable' }

/** The working store as it was found. */
export type FoundDatabase =
  /** No database, or one in which nothing was ever written. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'broken' }
  | {
      readonly kind: 'journal'
      /** What names this journal's own copy. */
      readonly name: string
      readonly journalId: string
      readonly revision: number
    }

/** What opening does, after database and second copy were compared. */
export type Verdict =
  | { readonly kind: 'go-on' }
  /** The copy lacks something, or there is none: it is written anew from the database. */
  | { readonly kind: 'write-copy'; readonly isBroken: boolean }
  /** The database lacks what the copy has: it is taken over, after a snapshot. */
  | { readonly kind: 'catch-up'; readonly copy: ReadableCopy }
  /** Nothing is written before the person has chosen. */
  | { readonly kind: 'ask'; readonly copies: readonly ReadableCopy[] }
  /** There is a copy, and none of it can be read: nothing is written before the person has chosen. */
  | { readonly kind: 'ask-unreadable' }
  /** A journal that was never begun. */
  | { readonly kind: 'begin' }
  /** The database cannot be opened, and there is nothing to put in its place. */
  | { readonly kind: 'broken' }

/**
 * Compares the working store with what lies in the folder of the second copy (the table in docs/reliability.md). An
 * empty or older state never wins over a newer one. Revisions are only compared within one journal on one device.
 */
export function verdictOn(database: FoundDatabase, copies: readonly FoundCopy[]): Verdict {
  const holding = copies
    .filter((copy) => copy.kind === 'readable')
    // Revision 0 is a journal that was opened and never written in.
    .filter(({ revision }) => revision > 0)
    .toSorted((a, b) => (a.writtenAt > b.writtenAt ? -1 : Number(a.writtenAt < b.writtenAt)))
  if (database.kind !== 'journal') {
    if (holding.length > 0) return { kind: 'ask', copies: holding }
    if (copies.some(({ kind }) => kind === 'unreadable')) return { kind: 'ask-unreadable' }
    return { kind: database.kind === 'broken' ? 'broken' : 'begin' }
  }
  const { name, journalId } = database
  const own = copies.find((copy) => copy.name === name && (copy.kind === 'unreadable' || copy.journalId === journalId))
  if (own?.kind === 'unreadable') return { kind: 'write-copy', isBroken: true }
  if (own) {
    if (own.revision > database.revision) return { kind: 'catch-up', copy: own }
    return own.revision < database.revision ? { kind: 'write-copy', isBroken: false } : { kind: 'go-on' }
  }
  // Its copy may have been left on another device or be gone; only a journal of someone else's, or of another time, asks.
  const isStranger = holding.length > 0 && holding.every((copy) => copy.journalId !== journalId)
  return isStranger ? { kind: 'ask', copies: holding } : { kind: 'write-copy', isBroken: false }
}
