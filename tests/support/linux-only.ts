// Tests that need Linux: what they do to disks, clocks, buses and processes cannot be done elsewhere in this way. The other
// systems run everything else.

/** Vitest's, by file from the project's folder. */
const FILES = [
  // Mounts small, full and read-only disks in a namespace of its own.
  'tests/files/mounted.test.ts',
  // Kills a process by a signal that it cannot hear of, in the middle of a call.
  'tests/files/killed.test.ts',
  // Follows links to folders and disks that are not there, and writes to `/dev/null`.
  'app/headless/target.test.ts',
  // Reads and writes what only a desktop of freedesktop.org has.
  'app/machine/autostart.test.ts',
]

/** Playwright's on real Electron, by name. */
const DESKTOP = [
  // A session bus with a tray, notifications and the computer's sleep, all of the test's own.
  'closing.spec.ts',
  'links.spec.ts',
  'login.spec.ts',
  'quick-note.spec.ts',
  'reminders.spec.ts',
  'reminders-packaged.spec.ts',
  'snooze.spec.ts',
  'tray.spec.ts',
  // A small disk in a namespace of its own.
  'full-disk.spec.ts',
  'headless.spec.ts',
  // A whole tree of processes killed by one signal, and modes of files.
  'killed.spec.ts',
  'second-copy.spec.ts',
]

const IS_LINUX = process.platform === 'linux'

/** What Vitest leaves out on this system. */
export const LEFT_OUT_FILES: readonly string[] = IS_LINUX ? [] : FILES

/** What Playwright leaves out of `tests/desktop/` on this system. */
export const LEFT_OUT_DESKTOP: readonly string[] = IS_LINUX ? [] : DESKTOP

/** Whether files have modes that say who may read them; Windows has none. */
export const HAS_MODES = process.platform !== 'win32'
