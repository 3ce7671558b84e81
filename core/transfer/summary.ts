import { checkInIdSchema } from '#core/journal/check-in'
import { z } from '#core/zod'
import type { Contents } from './contents'

const count = z.number().int().nonnegative()

/** What a person recognizes a journal by: how much stands in it, and its first and last check-in. */
export const summarySchema = z.object({
  checkIns: count,
  goals: count,
  notes: count,
  first: checkInIdSchema.optional(),
  last: checkInIdSchema.optional(),
})
export type Summary = z.infer<typeof summarySchema>

/** Sums up a journal. Deleted records do not count; first and last are by when they were begun, skipped ones left out. */
export function summaryOf({ checkIns, goals, notes }: Contents): Summary {
  const standing = checkIns.filter((checkIn) => !checkIn.deletedAt)
  const written = standing.filter(({ state }) => state !== 'skipped')
  const inOrder = written.toSorted((a, b) => order(a.startedAt, b.startedAt) || order(a.id, b.id))
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  return {
    checkIns: standing.length,
    goals: goals.filter((goal) => !goal.deletedAt).length,
    notes: notes.filter((note) => !note.deletedAt).length,
    ...(first && { first: first.id }),
    ...(last && { last: last.id }),
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
