import { spawnSync } from 'node:child_process'
import { renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'

/** The zone the system is in, for the programs started in it, moved while they run: as by a traveller. Linux only. */
export type MovedZone = {
  /** The command that starts another in this zone. */
  readonly start: (command: string, args: readonly string[]) => readonly [string, readonly string[]]
  /** Moves it to a zone, `America/New_York`. */
  readonly moveTo: (zone: string) => void
}

const ZONES = '/usr/share/zoneinfo'

/** A zone beside the real one: a copy of `/etc` that only those programs see, with a `localtime` of its own. */
export function movedZone(folder: string, zone: string): MovedZone {
  const etc = path.join(folder, 'etc')
  // What only root may read stays behind; nothing here needs it.
  spawnSync('cp', ['-a', '/etc', etc])
  // A name in words would be believed before the file.
  rmSync(path.join(etc, 'timezone'), { force: true })
  const moveTo = (name: string) => {
    const link = path.join(etc, 'localtime')
    rmSync(`${link}.new`, { force: true })
    symlinkSync(path.join(ZONES, name), `${link}.new`)
    renameSync(`${link}.new`, link)
  }
  moveTo(zone)
  return {
    moveTo,
    start: (command, args) => [
      'unshare',
      ['-rm', 'bash', '-c', 'mount --bind "$1" /etc && shift && exec "$@"', 'bash', etc, command, ...args],
    ],
  }
}
