/** One step from a format to the next. Append-only, each with its own old types: archives of every format are kept. */
export type FormatUpgrade = {
  /** The format it takes; it gives the next one. */
  readonly from: number
  readonly upgrade: (archive: unknown) => unknown
}

/** Every step, oldest first. Format 1 is the first, so there is none yet. */
export const UPGRADES: readonly FormatUpgrade[] = []
