// npm test: everything CI runs. Ends with one line that counts: "N passed, N failed".
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from './support/chromium'
import { findElectron, hasDisplay } from './support/electron'
import { build, ROOT, runTool } from './support/run'

const RESULTS = path.join(ROOT, 'test-results')
// Zones with summer time, without, with half an hour of it, and one that once skipped a whole day.
const ZONES = ['America/Los_Angeles', 'Europe/Berlin', 'Asia/Shanghai', 'Australia/Lord_Howe', 'Pacific/Apia']

let passed = 0
let failed = 0
const notes: string[] = []

rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS, { recursive: true })

count('check', (await runTool('tsx', ['scripts/check.ts'])) === 0)
for (const zone of ZONES) await vitest('unit', zone)
// Real files, killed processes, full disks: no zone makes a difference.
await vitest('files', undefined)
const isBuilt = await build()
count('build', isBuilt)
if (isBuilt) {
  const chromium = await findChromium()
  await vitest('integration', undefined, chromium)
  await playwright('e2e', { CHROMIUM_PATH: chromium })
  await desktop()
}
for (const note of notes) console.log(note)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** Unit tests run once in each zone; coverage of core is asked for in the first. */
async function vitest(project: string, zone: string | undefined, chromium?: string): Promise<void> {
  const name = zone ? `${project} in ${zone}` : project
  console.log(`\n── ${name}`)
  const file = path.join(RESULTS, `${name.replaceAll(/\W+/g, '-')}.json`)
  const coverage = zone === ZONES[0] ? ['--coverage'] : []
  const code = await runTool(
    'vitest',
    ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, ...coverage],
    { ...(zone && { TZ: zone }), ...(chromium && { CHROMIUM_PATH: chromium }) },
  )
  if (!existsSync(file)) return count(name, false)
  const result = JSON.parse(readFileSync(file, 'utf8'))
  add(name, code, result.numPassedTests, result.numFailedTests)
}

async function playwright(suite: string, env: NodeJS.ProcessEnv): Promise<void> {
  console.log(`\n── ${suite}`)
  const file = path.join(RESULTS, `${suite}.json`)
  const code = await runTool(
    'playwright',
    ['test', '--config', `tests/${suite}/playwright.config.ts`, '--reporter=line,json'],
    {
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    },
  )
  if (!existsSync(file)) return count(suite, false)
  const { stats } = JSON.parse(readFileSync(file, 'utf8'))
  add(suite, code, stats.expected, stats.unexpected + stats.flaky)
}

/** The desktop tests need a runtime and a display. Without them they are left out loudly, or fail where they must run. */
async function desktop(): Promise<void> {
  const runtime = findElectron()
  if (runtime.kind === 'found' && hasDisplay())
    return await playwright('desktop', { ELECTRON_PATH: runtime.executable })
  const why = runtime.kind === 'missing' ? runtime.why : 'there is no display'
  notes.push(`\n!! THE DESKTOP TESTS DID NOT RUN: ${why}.`)
  if (process.env.REQUIRE_DESKTOP === '1') count('desktop', false)
}

function add(name: string, code: number, passedNow: number, failedNow: number): void {
  passed += passedNow
  failed += failedNow
  // A runner that ended badly without naming a test, or ran none at all, has failed too.
  if ((code !== 0 && failedNow === 0) || passedNow + failedNow === 0) count(name, false)
}

function count(name: string, isPassed: boolean): void {
  if (isPassed) passed += 1
  else {
    failed += 1
    console.error(`FAILED ${name}`)
  }
}
