import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The project's folder. */
export const ROOT = path.resolve(import.meta.dirname, '..', '..')

type Running = {
  readonly env?: NodeJS.ProcessEnv
  /** A file that gets what the command says, instead of this terminal. */
  readonly log?: string | undefined
}

/** Runs a command in the project's folder; resolves to its exit code, 127 where there is no such command. */
export function run(command: string, args: readonly string[], { env = {}, log }: Running = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: log === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    if (log !== undefined) {
      const file = createWriteStream(log, { flags: 'a' })
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => file.write(data))
    }
    child.on('error', () => resolve(127))
    // Only then everything it said has arrived.
    child.on('close', (code) => resolve(code ?? 1))
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
