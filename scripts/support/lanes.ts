import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build, runTool } from './run'
import { type Prepared, prepare, RESULTS, runSuite, SUITES, type Suite } from './suites'
import type { TestResult } from './test-results'
import { timesTable } from './times-table'

export type Lanes = {
  /** Whether types, lint, imports and dead code are checked as well. */
  readonly hasCheck: boolean
  /** The runners' own words. */
  readonly words: Readonly<Partial<Record<Suite, readonly string[]>>>
  readonly env?: NodeJS.ProcessEnv
}

/**
 * Runs every suite: those in Node beside those in windows. Prints what each said when it has ended, how long it took, the
 * slowest tests, and at last `N passed, N failed`. Resolves to the exit code.
 */
export async function runLanes({ hasCheck, words, env = {} }: Lanes): Promise<number> {
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
    const prepared = ready.get(suite)
    if (prepared?.kind !== 'ready') {
      notes.push(`!! THE ${suite.toUpperCase()} TESTS DID NOT RUN: ${prepared?.why}.`)
      if (process.env.REQUIRE_DESKTOP === '1') results.push(outcome(suite, false))
      return
    }
    await step(suite, async (log) => {
      const options = { words: words[suite] ?? [], log, env: { ...env, ...prepared.env, NO_COLOR: '1' } }
      const { code, results: found } = await runSuite(suite, options)
      const isExplained = code === 0 || found.some(({ isPassed }) => !isPassed)
      return found.length > 0 && isExplained ? found : [...found, outcome(`${suite} › its runner`, false)]
    })
  }

  // One after another: two installations at once would be in each other's way.
  const ready = new Map<Suite, Prepared>()
  for (const suite of SUITES) ready.set(suite, await prepare(suite))
  const inNode = async () => {
    if (hasCheck) {
      const check = (log: string) => runTool('tsx', ['scripts/check.ts'], { log })
      await step('check', async (log) => [outcome('check', (await check(log)) === 0)])
    }
    await suiteStep('unit')
    await suiteStep('files')
    await suiteStep('integration')
  }
  const inWindows = async () => {
    if (!(await step('build', async (log) => [outcome('build', await build({ log }))]))) return
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

function outcome(name: string, isPassed: boolean): TestResult {
  return { name, isPassed, milliseconds: 0 }
}
