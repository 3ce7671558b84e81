import { execFileSync } from 'node:child_process'
import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { systemProgram } from '../../scripts/support/system-program'

/** A wall clock for programs, moved while they run. It runs on from wherever it is moved to. */
export type MovedClock = {
  readonly environment: Readonly<Record<string, string>>
  /** Moves it to a moment, `2026-11-30T19:59:00+01:00`. */
  readonly moveTo: (time: string) => void
}

/** A clock that libfaketime shows to every program with this environment. */
export function movedClock(folder: string): MovedClock {
  const faketime = systemProgram(['faketime'], 'faketime')
  if (!faketime) throw new Error('The clock is moved by faketime, and there is none here.')
  const file = path.join(folder, 'clock')
  // The wrapper knows where the library lies.
  const library = execFileSync(faketime, ['-f', '+0', 'printenv', 'LD_PRELOAD'], { encoding: 'utf8' }).trim()
  return {
    environment: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      // Timers run as ever: like in sleep, only the wall clock jumps.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    moveTo: (time) => {
      // Rather a moment after than before the minute.
      const seconds = Math.ceil((Date.parse(time) - Date.now()) / 1000)
      // Read at any moment, it must never be half written.
      writeFileSync(`${file}.new`, `${seconds < 0 ? '' : '+'}${seconds}\n`)
      renameSync(`${file}.new`, file)
    },
  }
}
