import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * A program of this Linux by any of its names. Where this is Debian and we are root, it is installed as the package named;
 * otherwise nothing is installed, and there may be none.
 */
export function systemProgram(names: readonly string[], debianPackage: string): string | undefined {
  const found = onPath(names)
  if (found || process.getuid?.() !== 0 || !onPath(['apt-get'])) return found
  console.log(`No ${names[0]} here: installing the package ${debianPackage} …`)
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], { stdio: 'inherit' })
  return onPath(names)
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file))
}
