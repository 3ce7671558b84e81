// npm test: everything CI runs, in lanes beside each other. Ends with one line that counts: "N passed, N failed".
// npm run test:unit, test:files, test:integration, test:e2e, test:desktop: one suite; what follows goes to its runner.
// npm run test:long: the random tests at length with a fresh seed, and what takes long. `-- --seed 4711` runs a seed
// again, `-- --times 3` three times as much.
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { runLanes } from './support/lanes'
import { build } from './support/run'
import { needsBuild, prepare, RESULTS, runSuite, SUITES, type Suite } from './support/suites'

const [wanted, ...args] = process.argv.slice(2)
const suite = SUITES.find((name) => name === wanted)
if (suite) process.exitCode = await runOne(suite)
else if (wanted === 'long') process.exitCode = await runLong()
else if (wanted === undefined)
  process.exitCode = await runLanes({ hasCheck: true, suites: SUITES, args: { unit: ['--coverage'] } })
else {
  console.error(`There is no suite ${wanted}: name one of ${SUITES.join(', ')}, long, or none for all.`)
  process.exitCode = 2
}

async function runOne(name: Suite): Promise<number> {
  const prepared = await prepare(name, args)
  if (prepared.kind === 'missing') {
    console.error(`The ${name} tests cannot run here: ${prepared.why}.`)
    return 1
  }
  if (needsBuild(name) && !(await build())) return 1
  mkdirSync(RESULTS, { recursive: true })
  const { code, results } = await runSuite(name, { args, env: prepared.env })
  if (code !== 0 || results.some(({ isPassed }) => isPassed)) return code
  console.error('No test ran: none has that name.')
  return 1
}

async function runLong(): Promise<number> {
  const options = { seed: { type: 'string' }, times: { type: 'string', default: '1' } } as const
  const { seed: given, times } = parseArgs({ args, options }).values
  const seed = given ?? String(Math.floor(Math.random() * 1_000_000_000))
  if (!/^\d+$/.test(seed) || !/^[1-9]\d*$/.test(times)) {
    console.error('--seed takes a whole number, --times one of 1 or more.')
    return 2
  }
  console.log(`Seed ${seed}. To run it again: npm run test:long -- --seed ${seed} --times ${times}`)
  return await runLanes({
    hasCheck: false,
    // Nothing in the others is random or long.
    suites: ['unit', 'files', 'e2e', 'desktop'],
    args: { files: ['state-machine', 'mutated-archives'] },
    env: { LONG_RUN: '1', SEED: seed, TIMES: times },
  })
}
