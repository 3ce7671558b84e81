import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './run'

export type Runtime =
  | { readonly kind: 'found'; readonly executable: string }
  /** Why there is none, as the end of a sentence. */
  | { readonly kind: 'missing'; readonly why: string }

/**
 * Finds an Electron runtime that starts here: the one `ELECTRON_OVERRIDE_DIST_PATH` names, else the one the electron
 * package has or can download.
 */
export function findElectron(): Runtime {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const executable = override ? path.join(override, executableName()) : fromPackage()
  if (!executable || !existsSync(executable)) {
    const why = override
      ? `there is no Electron runtime in ${override}, which ELECTRON_OVERRIDE_DIST_PATH names`
      : 'no Electron runtime could be had'
    return { kind: 'missing', why }
  }
  const trial = spawnSync(executable, ['-e', 'process.exit(0)'], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
  if (trial.status !== 0) return { kind: 'missing', why: 'the Electron runtime lacks libraries of the system' }
  return { kind: 'found', executable }
}

/** Whether windows can be shown here. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Switches a start needs here: as root, Chromium's sandbox does not start. */
export function neededSwitches(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function fromPackage(): string | undefined {
  // The package downloads its runtime when it is first asked for; that is noisy, and may fail.
  const asked = spawnSync(process.execPath, ['-p', 'require("electron")'], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 180_000,
  })
  return asked.status === 0 ? asked.stdout.trim().split('\n').at(-1) : undefined
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}
