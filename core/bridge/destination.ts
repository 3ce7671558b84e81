import { isPeriodKey } from '#core/calendar/period'
import { CHECK_IN_KINDS, type CheckInKind, checkInKindSchema } from '#core/journal/check-in'
import { LEVEL_OF } from '#core/journal/goal'
import { z } from '#core/zod'

const PAGES = [
  'today',
  'journal',
  'goals',
  'remedies',
  'motives',
  'choices',
  'roads',
  'settings',
  'safekeeping',
  'help',
] as const
export const pageNameSchema = z.enum(PAGES)

// Periods far from these have neighbours whose years are no longer four digits.
const [FIRST_YEAR, LAST_YEAR] = ['1900', '9980']

const isReachable = (kind: CheckInKind, periodKey: string) =>
  isPeriodKey(LEVEL_OF[kind], periodKey) && periodKey >= FIRST_YEAR && periodKey < LAST_YEAR

/** Where the shell wants the page to go: a page, a check-in (without a period the one that is next), or to skip one. */
export const destinationSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('page'), page: pageNameSchema }),
  z
    .strictObject({
      to: z.enum(['check-in', 'skip']),
      kind: checkInKindSchema,
      periodKey: z.string().optional(),
    })
    .refine(({ kind, periodKey }) => periodKey === undefined || isReachable(kind, periodKey)),
])
export type Destination = z.infer<typeof destinationSchema>

/** The scheme of links from outside, such as those in a calendar. The pages themselves live under another. */
export const LINK_SCHEME = 'vantage'

// Longer than any link that means something.
const LONGEST_LINK = 100

/**
 * Where a link from outside leads: `vantage://open/today`, `vantage://open/weekly`, `vantage://open/weekly/2026-11-16`. A
 * link only ever navigates; undefined for anything else, however close.
 */
export function destinationOfLink(link: string): Destination | undefined {
  if (link.length > LONGEST_LINK) return undefined
  const match = /^vantage:\/\/open\/([a-z-]+)(?:\/([\d-]+|\d{4}-Q[1-4]))?\/?$/i.exec(link)
  if (!match) return undefined
  const [, name = '', periodKey] = match
  const kind = CHECK_IN_KINDS.find((each) => each === name)
  const wanted = kind
    ? { to: 'check-in', kind, ...(periodKey !== undefined && { periodKey }) }
    : { to: 'page', page: name, ...(periodKey !== undefined && { periodKey }) }
  return destinationSchema.safeParse(wanted).data
}

/** The one link among the arguments a program was started with; undefined when there is none that leads anywhere. */
export function destinationOfArguments(argv: readonly string[]): Destination | undefined {
  return argv.flatMap((argument) => destinationOfLink(argument) ?? [])[0]
}
