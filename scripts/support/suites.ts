// How each suite is run, alone or in the whole run.
import path from 'node:path'
import { findChromium, findHeadlessShell } from './chromium'
import { missingDesktopPackages } from './desktop-programs'
import { findElectron } from './electron'
import { ROOT, runTool } from './run'
import { playwrightResults, type TestResult, vitestResults } from './test-results'

export const SUITES = ['unit', 'files', 'integration', 'e2e', 'desktop'] as const
export type Suite = (typeof SUITES)[number]

const BROWSER_NICENESS = 5
const HEADED_OPTIONS = ['--headed', '--debug', '--ui']

/** Where reports, logs, traces and pictures of failures go. */
export const RESULTS = path.join(ROOT, 'test-results')

export type SuiteOptions = {
  /** What goes to the runner: a name, a file, `--headed`, `--trace on`. */
  readonly args?: readonly string[]
  /** A file that gets what the runner says, instead of this terminal. */
  readonly log?: string
  readonly env?: NodeJS.ProcessEnv
}

/** How a suite ended. A runner that ended badly, or ran nothing, has failed even if no test has. */
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
export async function prepare(suite: Suite, args: readonly string[] = []): Promise<Prepared> {
  if (suite === 'integration' || suite === 'e2e') {
    const CHROMIUM_PATH = await findChromium()
    if (!CHROMIUM_PATH) return { kind: 'missing', why: 'no Chromium could be found or installed' }
    // The headless shell has no windows to look at.
    const shell = args.some((arg) => HEADED_OPTIONS.includes(arg)) ? undefined : findHeadlessShell()
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
export async function runSuite(suite: Suite, { args: own = [], log, env = {} }: SuiteOptions): Promise<SuiteRun> {
  const report = path.join(RESULTS, `${suite}.json`)
  if (suite === 'e2e' || suite === 'desktop') {
    const reporters = `--reporter=${log ? 'line' : 'list'},json`
    const args = ['test', '--config', `tests/${suite}/playwright.config.ts`, reporters, ...own]
    const code = await runTool('playwright', args, {
      log,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      // The suites in Node go first: Playwright's workers use every core to the end, theirs do not.
      niceness: log ? BROWSER_NICENESS : 0,
    })
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
    ...own,
  ]
  const code = await runTool('vitest', args, { log, env: { ...env, ...(log && { NO_COLOR: '1' }) } })
  return { code, results: vitestResults(report) }
}
