// Random tests run recorded seeds in each change and fresh ones in the long run (`npm run test:long`), which prints its
// seed and takes it again. A seed that fails there is recorded here, and run in each change from then on: what is done
// from one seed is the same in both.

const RECORDED = {
  /** Lives from `tests/files/state-machine.test.ts`, 150 from each. */
  lives: [471100, 471101],
  /** Mutations from `tests/files/mutated-archives.test.ts`, 20 of each kind from each. */
  archives: [0],
  /** Kills from `tests/desktop/killed.spec.ts`, 6 from each. */
  kills: [881, 882],
} as const satisfies Readonly<Record<string, readonly [number, ...number[]]>>

/** fast-check's seed for every property beside its unit. */
const RECORDED_PROPERTIES = 20261130

/** Whether this is the long run. */
export const IS_LONG = process.env.LONG_RUN === '1'

const TIMES = Number(process.env.TIMES ?? 1)
const FRESH = Number(process.env.SEED ?? 0)
// No test counts on as far as this from a seed.
const APART = 100_000

/** The seeds of a kind of random test: all that are recorded, or in the long run so many fresh ones, more by `--times`. */
export function seedsOf(kind: keyof typeof RECORDED, freshOnes: number): readonly number[] {
  if (!IS_LONG) return RECORDED[kind]
  return Array.from({ length: freshOnes * TIMES }, (_, index) => FRESH + index * APART)
}

/** The seed of the properties. */
export const PROPERTIES_SEED = IS_LONG ? FRESH : RECORDED_PROPERTIES

/**
 * Which of Playwright's tests a run has. Tagged `@long`: only in the long run. Tagged `@also-long`: in each change, and at
 * more length in the long run, which has nothing else.
 */
export function whichRun(): { readonly grep: RegExp } | { readonly grepInvert: RegExp } {
  return IS_LONG ? { grep: /@long|@also-long/ } : { grepInvert: /@long\b/ }
}
