import os from 'node:os'
import path from 'node:path'
import { app } from 'electron'
import { autostartFile, HIDDEN_SWITCH, type Login, xdgLogin } from './autostart'

/** Through Electron on macOS and Windows; by the autostart file of the desktop on Linux, where Electron has nothing. */
export function systemLogin(platform: NodeJS.Platform): Login {
  if (platform === 'linux') return xdgLogin(autostartFile(process.env, os.homedir()), startCommand())
  // The portable program runs from a folder that is gone when it ends; this is the file the person keeps.
  const { PORTABLE_EXECUTABLE_FILE: portable } = process.env
  const options = platform === 'win32' ? { args: [HIDDEN_SWITCH], ...(portable && { path: portable }) } : {}
  return {
    // Windows can have an entry and keep it from starting: what it would really do is another question.
    isOn: async () => {
      const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(options)
      return openAtLogin && (platform !== 'win32' || executableWillLaunchAtLogin)
    },
    set: async (isOn) => app.setLoginItemSettings({ ...options, openAtLogin: isOn }),
    // An installed program stays where it is.
    refresh: async () => undefined,
  }
}

/** Whether this start is one by the system at login, that is to show no window. macOS knows once the app is ready. */
export function isHiddenStart(platform: NodeJS.Platform, argv: readonly string[]): boolean {
  return argv.includes(HIDDEN_SWITCH) || (platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)
}

/**
 * How the program is started: the AppImage itself, for what runs is mounted from it anew at each start. Another AppImage, such
 * as a terminal this was started in, hands its own name on to us.
 */
function startCommand(): readonly string[] {
  const { APPIMAGE: image, APPDIR: mounted } = process.env
  const isOurs = image && mounted && process.execPath.startsWith(`${mounted}${path.sep}`)
  const program = isOurs ? image : process.execPath
  return app.isPackaged ? [program] : [program, app.getAppPath()]
}
