import { execFileSync } from 'node:child_process'
import { DESKTOP_PROGRAMS } from '../../scripts/support/desktop-programs'
import { neededProgram } from '../../scripts/support/system-program'

/** What presses keys as from the keyboard, whoever has the focus: `ctrl+alt+n`. For X11. */
export function systemKeys(): (keys: string) => void {
  const xdotool = neededProgram(DESKTOP_PROGRAMS.keys)
  return (keys) => execFileSync(xdotool, ['key', keys])
}
