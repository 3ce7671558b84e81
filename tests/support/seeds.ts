// Random tests live recorded seeds in each change and fresh ones in the long run (`npm run test:long`), which prints its
// seed and takes it again. A seed that fails there is added here, so that it is lived in each change from then on.

const RECORDED = {
  /** fast-check's, for every property beside its unit. */
  properties: [20261130],
  /** Of random lives, `tests/files/state-machine.test.ts`. */
  lives: [471100, 471101],
  /** Of mutations, `tests/files/mutated-archives.test.ts`. */
  archives: [0],
  /** Of kills, `tests/desktop/killed.spec.ts`. */
  kills: [881, 882],
} as const satisfies Readonly<Record<string, readonly [number, ...number[]]>>

/** Whether this is the long run. */
export const IS_LONG = process.env.LONG_RUN === '1'

const TIMES = IS_LONG ? Number(process.env.TIMES ?? 1) : 1
const FRESH = Number(process.env.SEED ?? 0)

/** The seeds a kind of random test is to live: all that are recorded, or as many fresh ones, more with `--times`. */
export function seedsOf(kind: keyof typeof RECORDED, freshOnes = 1): readonly number[] {
  return IS_LONG ? Array.from({ length: freshOnes * TIMES }, (_, index) => FRESH + index) : RECORDED[kind]
}

/**
 * Which of Playwright's tests a run has. Tagged `@long`: only in the long run. Tagged `@also-long`: in each change, and at
 * more length in the long run, which has nothing else.
 */
export function whichRun(): { readonly grep: RegExp } | { readonly grepInvert: RegExp } {
  return IS_LONG ? { grep: /@long|@also-long/ } : { grepInvert: /@long\b/ }
}
