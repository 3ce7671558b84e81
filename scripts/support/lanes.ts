import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build, runTool } from './run'
import { type Prepared, prepare, RESULTS, runSuite, type Suite } from './suites'
import type { TestResult } from './test-results'
import { timesTable } from './times-table'

export type Lanes = {
  /** Whether types, lint, imports and dead code are checked as well. */
  readonly hasCheck: boolean
  readonly suites: readonly Suite[]
  /** What goes to the runners. */
  readonly args: Readonly<Partial<Record<Suite, readonly string[]>>>
  readonly env?: NodeJS.ProcessEnv
}

/**
 * Runs some suites: those in Node beside those in windows. Prints what each said when it has ended, how long it took, the
 * slowest tests, and at last `N passed, N failed`. Resolves to the exit code.
 */
export async function runLanes({ hasCheck, suites, args, env = {} }: Lanes): Promise<number> {
  rmSync(RESULTS, { recursive: true, force: true })
  mkdirSync(RESULTS, { recursive: true })
  const begun = performance.now()
  const results: TestResult[] = []
  const steps: { readonly name: string; readonly milliseconds: number }[] = []
  const notes: string[] = []

  /** Does one step; resolves to whether all of it has passed. */
  const step = async (name: string, work: (log: string) => Promise<readonly TestResult[]>): Promise<boolean> => {
    const log = path.join(RESULTS, `${name}.log`)
    const stepBegun = performance.now()
    const found = await work(log)
    steps.push({ name, milliseconds: performance.now() - stepBegun })
    results.push(...found)
    console.log(`\n── ${name}`)
    console.log(readFileSync(log, { encoding: 'utf8', flag: 'a+' }).trimEnd())
    return found.every(({ isPassed }) => isPassed)
  }
  const suiteStep = async (suite: Suite) => {
    if (!suites.includes(suite)) return
    const prepared = ready.get(suite)
    if (prepared?.kind !== 'ready') {
      notes.push(`!! THE ${suite.toUpperCase()} TESTS DID NOT RUN: ${prepared?.why}.`)
      // A machine may have no display or no runtime; it always can have a browser.
      if (suite !== 'desktop' || process.env.REQUIRE_DESKTOP === '1') results.push(failure(suite))
      return
    }
    await step(suite, async (log) => {
      const options = { args: args[suite] ?? [], log, env: { ...env, ...prepared.env } }
      const { code, results: found } = await runSuite(suite, options)
      const isExplained = code === 0 || found.some(({ isPassed }) => !isPassed)
      return found.length > 0 && isExplained ? found : [...found, failure(`${suite} › its runner`)]
    })
  }

  // One after another: two installations at once would be in each other's way.
  const ready = new Map<Suite, Prepared>()
  for (const suite of suites) ready.set(suite, await prepare(suite))
  const inNode = async () => {
    if (hasCheck) {
      const check = (log: string) => runTool('tsx', ['scripts/check.ts'], { log })
      await step('check', async (log) => ((await check(log)) === 0 ? [] : [failure('check')]))
    }
    await suiteStep('unit')
    await suiteStep('files')
    await suiteStep('integration')
  }
  const inWindows = async () => {
    if (!(await step('build', async (log) => ((await build({ log })) ? [] : [failure('build')])))) return
    await Promise.all([suiteStep('e2e'), suiteStep('desktop')])
  }
  await Promise.all([inNode(), inWindows()])

  steps.push({ name: 'all together', milliseconds: performance.now() - begun })
  const failed = results.filter(({ isPassed }) => !isPassed)
  console.log(timesTable(steps, results))
  for (const { name } of failed) console.error(`FAILED ${name}`)
  for (const note of notes) console.log(note)
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`)
  return failed.length > 0 ? 1 : 0
}

/** What failed without being a test. */
function failure(name: string): TestResult {
  return { name, isPassed: false, milliseconds: 0 }
}
