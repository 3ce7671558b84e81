import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setPriority } from 'node:os'
import path from 'node:path'

/** The project's folder. */
export const ROOT = path.resolve(import.meta.dirname, '..', '..')

type Running = {
  readonly env?: NodeJS.ProcessEnv
  /** A file that gets what the command says, instead of this terminal. */
  readonly log?: string | undefined
  /** Its nice value, 0 to 19: the higher, the more it leaves to others. */
  readonly niceness?: number
}

/** Runs a command in the project's folder; resolves to its exit code, 127 where there is no such command. */
export function run(command: string, args: readonly string[], running: Running = {}): Promise<number> {
  const { env = {}, log, niceness = 0 } = running
  return new Promise((resolve) => {
    const file = log === undefined ? undefined : openSync(log, 'a')
    const end = (code: number) => {
      if (file !== undefined) closeSync(file)
      resolve(code)
    }
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: file === undefined ? 'inherit' : ['ignore', file, file],
      env: { ...process.env, ...env },
    })
    // What it starts has the same.
    if (niceness > 0 && child.pid !== undefined) setPriority(child.pid, niceness)
    child.on('error', () => end(127))
    child.on('exit', (code) => end(code ?? 1))
  })
}

/** Runs a tool of `node_modules` by its package and the name of its command. */
export function runTool(name: string, args: readonly string[], running: Running = {}): Promise<number> {
  return run(process.execPath, [toolFile(name), ...args], running)
}

function toolFile(name: string): string {
  const require = createRequire(import.meta.url)
  const packages: Readonly<Record<string, string>> = {
    tsc: 'typescript-7',
    biome: '@biomejs/biome',
    depcruise: 'dependency-cruiser',
    playwright: '@playwright/test',
  }
  const folder = path.join(ROOT, 'node_modules', packages[name] ?? name)
  const { bin } = require(path.join(folder, 'package.json'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[name])
}

/** Builds pages and shell into `out/`; resolves to whether it worked. */
export async function build(running: Running = {}): Promise<boolean> {
  const quiet = ['--logLevel', 'warn']
  const steps = [
    ['build', ...quiet],
    ['build', '--config', 'vite.shell.config.ts', ...quiet],
    ['build', '--config', 'vite.shell.config.ts', '--mode', 'preload', ...quiet],
  ]
  for (const step of steps) if ((await runTool('vite', step, running)) !== 0) return false
  return true
}
