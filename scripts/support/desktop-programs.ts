import { installPrograms, type SystemProgram } from './system-program'

/** What the desktop tests start beside the app on Linux. */
export const DESKTOP_PROGRAMS = {
  display: { names: ['Xvfb'], debianPackage: 'xvfb' },
  windowManager: { names: ['openbox'], debianPackage: 'openbox' },
  messageBus: { names: ['dbus-daemon'], debianPackage: 'dbus-daemon' },
  notificationServer: { names: ['dunst'], debianPackage: 'dunst' },
  notificationControl: { names: ['dunstctl'], debianPackage: 'dunst' },
  movedClock: { names: ['faketime'], debianPackage: 'faketime' },
  keys: { names: ['xdotool'], debianPackage: 'xdotool' },
  callTrace: { names: ['strace'], debianPackage: 'strace' },
  sevenZip: { names: ['7zz', '7z', '7za'], debianPackage: '7zip' },
} as const satisfies Readonly<Record<string, SystemProgram>>

/**
 * Sees to it that the desktop tests have what they start: as root on Debian it is installed. Resolves to the packages that
 * are missing all the same; macOS and Windows need none.
 */
export async function missingDesktopPackages(): Promise<readonly string[]> {
  if (process.platform !== 'linux') return []
  return await installPrograms(Object.values(DESKTOP_PROGRAMS))
}
