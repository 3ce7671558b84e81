// How each suite is run, alone or in the whole run.
import path from 'node:path'
import { findChromium, findHeadlessShell } from './chromium'
import { missingDesktopPackages } from './desktop-programs'
import { findElectron } from './electron'
import { ROOT, runTool } from './run'
import { playwrightResults, type TestResult, vitestResults } from './test-results'

export const SUITES = ['unit', 'files', 'integration', 'e2e', 'desktop'] as const
export type Suite = (typeof SUITES)[number]

const WITH_WINDOWS = ['--headed', '--debug', '--ui']

/** Where reports, logs, traces and pictures of failures go. */
export const RESULTS = path.join(ROOT, 'test-results')

export type SuiteOptions = {
  /** The runner's own words: a name, a file, `--headed`, `--trace on`. */
  readonly words?: readonly string[]
  /** A file that gets what the runner says, instead of this terminal. */
  readonly log?: string
  readonly env?: NodeJS.ProcessEnv
}

/** What became of a suite. A runner that ended badly, or ran nothing, has failed even if no test has. */
export type SuiteRun = { readonly code: number; readonly results: readonly TestResult[] }

/** Whether a suite drives what is built in `out/`. */
export function needsBuild(suite: Suite): boolean {
  return suite === 'e2e' || suite === 'desktop'
}

export type Prepared =
  | { readonly kind: 'ready'; readonly env: NodeJS.ProcessEnv }
  /** Why it cannot run here, as the end of a sentence. */
  | { readonly kind: 'missing'; readonly why: string }

/**
 * Finds, and where that is possible installs, what a suite needs besides the project's packages; gives the environment in
 * which it runs.
 */
export async function prepare(suite: Suite, words: readonly string[] = []): Promise<Prepared> {
  if (suite === 'integration' || suite === 'e2e') {
    const CHROMIUM_PATH = await findChromium()
    // Who wants to see it needs one with windows.
    const shell = words.some((word) => WITH_WINDOWS.includes(word)) ? undefined : await findHeadlessShell()
    return { kind: 'ready', env: { CHROMIUM_PATH, ...(shell && { HEADLESS_SHELL_PATH: shell }) } }
  }
  if (suite !== 'desktop') return { kind: 'ready', env: {} }
  const runtime = findElectron()
  if (runtime.kind === 'missing') return runtime
  const packages = await missingDesktopPackages()
  if (packages.length > 0) return { kind: 'missing', why: `the packages ${packages.join(' ')} are not installed` }
  return { kind: 'ready', env: { ELECTRON_PATH: runtime.executable } }
}

/** Runs a suite that is prepared and, where it needs that, built. */
export async function runSuite(suite: Suite, { words = [], log, env = {} }: SuiteOptions): Promise<SuiteRun> {
  const report = path.join(RESULTS, `${suite}.json`)
  if (suite === 'e2e' || suite === 'desktop') {
    const reporters = `--reporter=${log ? 'line' : 'list'},json`
    const args = ['test', '--config', `tests/${suite}/playwright.config.ts`, reporters, ...words]
    const code = await runTool('playwright', args, { log, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } })
    return { code, results: playwrightResults(report) }
  }
  // The tests of the zones are unit tests, too.
  const projects = suite === 'unit' ? ['unit', 'zone *'] : [suite]
  const args = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    `--reporter=${log ? 'dot' : 'default'}`,
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...words,
  ]
  const code = await runTool('vitest', args, { log, env })
  return { code, results: vitestResults(report) }
}
