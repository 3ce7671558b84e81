import { execFileSync } from 'node:child_process'
import { systemProgram } from '../../scripts/support/system-program'

/** What presses keys as from the keyboard, whoever has the focus: `ctrl+alt+n`. For X11. */
export function systemKeys(): (keys: string) => void {
  const xdotool = systemProgram(['xdotool'], 'xdotool')
  if (!xdotool) throw new Error('Keys are pressed by xdotool, and there is none here.')
  return (keys) => execFileSync(xdotool, ['key', keys])
}
