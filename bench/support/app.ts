import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { findElectron, neededSwitches } from '../../scripts/support/electron'
import { ROOT } from '../../scripts/support/run'

const BLANK = path.join(ROOT, 'bench', 'blank')

export type Running = { readonly app: ElectronApplication; readonly page: Page; readonly readyMs: number }

/** Starts the app, or the blank window, on a profile; measures from the start of the process until it can be used. */
export async function startOn(profile: string, what: 'app' | 'blank'): Promise<Running> {
  const runtime = findElectron()
  if (runtime.kind === 'missing') throw new Error(`No benchmark here: ${runtime.why}`)
  const started = performance.now()
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...neededSwitches(), `--user-data-dir=${profile}`, what === 'app' ? ROOT : BLANK],
  })
  const page = await app.firstWindow()
  // tsx keeps the names of functions through a helper, also in functions that are handed to the page.
  await page.evaluate('globalThis.__name = (value) => value')
  await page.waitForFunction(
    () => document.querySelector('[data-ready]') !== null || document.querySelector('h1') !== null,
    undefined,
    {
      polling: 5,
    },
  )
  return { app, page, readyMs: performance.now() - started }
}

/** The ids of a process and all its children, as Linux tells them; none elsewhere. */
export function processTree(root: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const entry of existsSync('/proc') ? readdirSync('/proc') : []) {
    const pid = Number(entry)
    if (!Number.isInteger(pid)) continue
    const stat = readOr(`/proc/${pid}/stat`)
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    if (stat !== '') parents.set(pid, parent)
  }
  const isInTree = (pid: number): boolean => pid === root || (parents.has(pid) && isInTree(parents.get(pid) ?? 0))
  return [...parents.keys()].filter(isInTree)
}

/** Memory of a process and all its children in MiB: proportional set size where the system tells it, as Linux does. */
export function treeMemory(root: number): number {
  const kib = processTree(root).map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(readOr(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  )
  return kib.reduce((sum, own) => sum + own, 0) / 1024
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The process has ended meanwhile.
    return ''
  }
}
