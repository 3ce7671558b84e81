import { z } from '#core/zod'

const milliseconds = z.number().positive()
const timingsSchema = z.strictObject({
  /**
   * From one look at the clock, for what has come to be reminded of, to the next. A reminder comes at most this long after
   * its hour. A short interval also survives what long timers do not: sleep, a changed clock, and the 24.8 days after which
   * a JavaScript timer overflows.
   */
  tick: milliseconds.default(20_000),
  /** Until a desktop that showed no notification, as right after signing in, is asked again. */
  notificationRetry: milliseconds.default(60_000),
  /** Without a write, until the log of the second copy is folded. */
  foldWhenIdle: milliseconds.default(5 * 60_000),
  /** How long a page may take to commit what is typed before its window closes all the same. */
  closing: milliseconds.default(3000),
  /**
   * How long the program may take to end: a folder on a drive that no longer answers can keep a write waiting for ever.
   * What was called saved is on disk before.
   */
  ending: milliseconds.default(15_000),
})

/** How long the shell waits for what, in milliseconds. */
export type Timings = Readonly<z.infer<typeof timingsSchema>>

/** The timings of the program people use. */
export const TIMINGS: Timings = timingsSchema.parse({})

/**
 * The timings of this start. Where the program is not packaged, `VANTAGE_TIMINGS` may change some, so that a test does not
 * wait: `{"tick":250}`. Throws an error that names it when it says anything else.
 */
export function timingsFor(isPackaged: boolean, environment: NodeJS.ProcessEnv): Timings {
  const given = isPackaged ? undefined : environment.VANTAGE_TIMINGS
  if (!given) return TIMINGS
  try {
    return timingsSchema.parse(JSON.parse(given))
  } catch (cause) {
    const names = Object.keys(timingsSchema.shape).join(', ')
    throw new Error(`VANTAGE_TIMINGS is ${given}: it takes JSON with milliseconds for ${names}.`, { cause })
  }
}
