import { execFileSync } from 'node:child_process'
import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DESKTOP_PROGRAMS } from '../../scripts/support/desktop-programs'
import { neededProgram } from '../../scripts/support/system-program'

/** A wall clock for programs, moved while they run. It runs on from wherever it is moved to. */
export type MovedClock = {
  /** The file that says by how many seconds it is moved, `+3600`: what `movedApp` follows. */
  readonly file: string
  /** What shows it to a program that can only be moved as a whole: libfaketime. Slow, and too much for a page. */
  readonly environment: () => Readonly<Record<string, string>>
  /** Moves it to a moment, `2026-11-30T19:59:00+01:00`. */
  readonly moveTo: (time: string) => void
}

/** A clock kept in a folder. It shows the real time until it is moved. */
export function movedClock(folder: string): MovedClock {
  const file = path.join(folder, 'clock')
  const moveBy = (seconds: number) => {
    // Read at any moment, it must never be half written.
    writeFileSync(`${file}.new`, `${seconds < 0 ? '' : '+'}${seconds}\n`)
    renameSync(`${file}.new`, file)
  }
  moveBy(0)
  return {
    file,
    environment: () => {
      const faketime = neededProgram(DESKTOP_PROGRAMS.movedClock)
      return {
        // The wrapper knows where the library lies.
        LD_PRELOAD: execFileSync(faketime, ['-f', '+0', 'printenv', 'LD_PRELOAD'], { encoding: 'utf8' }).trim(),
        FAKETIME_TIMESTAMP_FILE: file,
        FAKETIME_NO_CACHE: '1',
        // Timers run as ever: like in sleep, only the wall clock jumps.
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
      }
    },
    // Rather a moment after than before the minute.
    moveTo: (time) => moveBy(Math.ceil((Date.parse(time) - Date.now()) / 1000)),
  }
}
