import { existsSync } from 'node:fs'
import path from 'node:path'
import { run } from './run'

/** A program of the system: any of its names, and the Debian package that brings it. */
export type SystemProgram = { readonly names: readonly [string, ...string[]]; readonly debianPackage: string }

/** Where a program of the system lies; undefined where it is not installed. */
export function systemProgram({ names }: SystemProgram): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file))
}

/** Where a program lies. Throws an error that names the package to install where it is missing. */
export function neededProgram(program: SystemProgram): string {
  const found = systemProgram(program)
  if (!found) throw new Error(`${program.names[0]} is missing: install the package ${program.debianPackage}`)
  return found
}

/**
 * Installs the packages of the programs that are missing, where this is Debian and we are root. Resolves to the packages
 * that are still missing.
 */
export async function installPrograms(programs: readonly SystemProgram[]): Promise<readonly string[]> {
  const missing = () => [
    ...new Set(programs.filter((program) => !systemProgram(program)).map(({ debianPackage }) => debianPackage)),
  ]
  if (missing().length > 0 && canInstall()) await installPackages(missing())
  return missing()
}

/** Whether packages can be installed without a person. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && systemProgram({ names: ['apt-get'], debianPackage: 'apt' }) !== undefined
}

/** Installs Debian's packages. */
export async function installPackages(packages: readonly string[]): Promise<void> {
  console.log(`Installing ${packages.join(', ')} …`)
  await run('apt-get', ['update', '-qq'])
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
}
