import { randomUUID } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { FileFailure } from '#core/bridge/copy'
import { failureOf } from './files/failures'

/** Whether the folder of the profile can be written to; why not, otherwise. Must be known before Chromium starts. */
export function profileTrouble(profile: string): FileFailure | undefined {
  const probe = path.join(profile, `probe-${randomUUID()}`)
  try {
    mkdirSync(profile, { recursive: true, mode: 0o700 })
    writeFileSync(probe, 'x', { mode: 0o600 })
    return undefined
  } catch (error) {
    const reason = failureOf(parentError(profile) ?? error)
    // A full disk is no reason not to open: what stands there can be read, and the page says what cannot be saved.
    return reason === 'full' ? undefined : reason
  } finally {
    try {
      rmSync(probe, { force: true })
    } catch {
      // It could not be written either.
    }
  }
}

/** Why nothing can be made where the profile would be: a folder that is missing says no more than that it is missing. */
function parentError(profile: string): unknown {
  let parent = profile
  while (!existsSync(parent) && path.dirname(parent) !== parent) parent = path.dirname(parent)
  try {
    accessSync(parent, constants.W_OK)
    return undefined
  } catch (error) {
    return error
  }
}
