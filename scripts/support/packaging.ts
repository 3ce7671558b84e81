import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DESKTOP_PROGRAMS } from './desktop-programs'
import { runTool } from './run'
import { installPrograms, systemProgram } from './system-program'

type Packing = {
  /** A folder with an unpacked Electron for this machine. Without one electron-builder downloads what the targets need. */
  readonly runtime?: string | undefined
  readonly env?: NodeJS.ProcessEnv
}

/**
 * Packs what is built in `out/` for this system with electron-builder, into `dist/`. Takes electron-builder's own words:
 * targets (`dir`, `tar.gz`), architectures (`--arm64`); without targets all of them are made. Resolves to the exit code.
 */
export async function packApp(words: readonly string[], { runtime, env = {} }: Packing = {}): Promise<number> {
  const sevenZip = await findSevenZip()
  const system = { darwin: '--mac', win32: '--win' }[process.platform as string] ?? '--linux'
  return await runTool(
    'electron-builder',
    [system, ...words, '--publish', 'never', ...(runtime ? unpacked(runtime) : []), ...withoutCertificate()],
    { env: { ...(sevenZip && { ELECTRON_BUILDER_7ZIP_PATH: sevenZip }), ...env } },
  )
}

function unpacked(folder: string): string[] {
  const version = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  return [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`]
}

/**
 * A Mac without a certificate signs for itself alone. Libraries signed that way belong to no team, and the hardened runtime
 * would refuse to load them.
 */
function withoutCertificate(): string[] {
  const hasCertificate = Boolean(process.env.CSC_LINK || process.env.CSC_NAME)
  return process.platform === 'darwin' && !hasCertificate ? ['-c.mac.identity=-', '-c.mac.hardenedRuntime=false'] : []
}

/** A 7-Zip of this system. Without one electron-builder downloads its own. */
async function findSevenZip(): Promise<string | undefined> {
  const named = process.env.ELECTRON_BUILDER_7ZIP_PATH
  if (named || process.platform !== 'linux') return named
  await installPrograms([DESKTOP_PROGRAMS.sevenZip])
  return systemProgram(DESKTOP_PROGRAMS.sevenZip)
}
