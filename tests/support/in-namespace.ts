import { spawn } from 'node:child_process'
import path from 'node:path'
import { ROOT } from '../../scripts/support/run'

/**
 * Runs a program of this folder in a user and mount namespace of its own, where it may mount disks that no other process
 * sees. Resolves to what it printed as JSON. Linux only.
 */
export async function inNamespace(program: string, args: readonly string[]): Promise<unknown> {
  const file = path.join(ROOT, 'tests', 'support', `${program}.ts`)
  const child = spawn('unshare', ['-rm', process.execPath, '--import', 'tsx', file, ...args], { cwd: ROOT })
  let output = ''
  let errors = ''
  child.stdout.on('data', (data) => {
    output += data
  })
  child.stderr.on('data', (data) => {
    errors += data
  })
  await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  const line = output.split('\n').find((text) => text.startsWith('{'))
  if (!line) throw new Error(`${program} ended early:\n${errors.slice(-2000)}`)
  return JSON.parse(line)
}
