import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { findElectron, neededSwitches } from '../scripts/support/electron'
import { ROOT } from '../scripts/support/run'
import { processTree, startOn, treeMemory } from './support/app'
import type { Result } from './support/sample'

const IDLE_MS = 60_000
// The first seconds are start-up.
const SETTLING_MS = 10_000
// Linux counts processor time in hundredths of a second.
const TICKS_PER_SECOND = 100

/** What Vantage costs while it waits in the tray: processor time of a minute, and memory against a blank window. */
export async function measureResident(profile: string, blankProfile: string): Promise<readonly Result[]> {
  const blank = await startOn(blankProfile, 'blank')
  await blank.page.waitForTimeout(1500)
  const blankMemory = treeMemory(blank.app.process().pid ?? 0)
  await blank.app.close()

  const child = startHidden(profile)
  const root = child.pid ?? 0
  await passed(SETTLING_MS)
  const before = processorSeconds(root)
  await passed(IDLE_MS)
  const share = ((processorSeconds(root) - before) / (IDLE_MS / 1000)) * 100
  const memory = treeMemory(root)
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
  return [
    {
      name: 'processor in the tray, one minute',
      value: share,
      unit: '% of a core',
      baseline: '0.2 %',
      ratio: share / 0.2,
      aim: 1,
    },
    {
      name: 'memory in the tray',
      value: memory,
      unit: 'MiB',
      baseline: 'blank window',
      ratio: memory / blankMemory,
      aim: 1.3,
    },
  ]
}

function startHidden(profile: string): ChildProcess {
  const runtime = findElectron()
  if (runtime.kind === 'missing') throw new Error(`No benchmark here: ${runtime.why}`)
  const args = [...neededSwitches(), `--user-data-dir=${profile}`, ROOT, '--hidden']
  return spawn(runtime.executable, args, { stdio: 'ignore' })
}

/** Processor time of a process and all its children so far, in seconds. */
function processorSeconds(root: number): number {
  const ticks = processTree(root).map((pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number)
    return user + system
  })
  return ticks.reduce((sum, own) => sum + own, 0) / TICKS_PER_SECOND
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
