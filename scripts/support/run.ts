import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The project's folder. */
export const ROOT = path.resolve(import.meta.dirname, '..', '..')

/** Runs a command in the project's folder with this terminal; resolves to its exit code. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', () => resolve(127))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** Runs a tool of `node_modules` by its package and the name of its command. */
export function runTool(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return run(process.execPath, [toolFile(name), ...args], env)
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
export async function build(): Promise<boolean> {
  const quiet = ['--logLevel', 'warn']
  const steps = [
    ['build', ...quiet],
    ['build', '--config', 'vite.shell.config.ts', ...quiet],
    ['build', '--config', 'vite.shell.config.ts', '--mode', 'preload', ...quiet],
  ]
  for (const step of steps) if ((await runTool('vite', step)) !== 0) return false
  return true
}
