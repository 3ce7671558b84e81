import os from 'node:os'
import { app } from 'electron'
import { autostartFile, HIDDEN_SWITCH, type Login, xdgLogin } from './autostart'

/** Through Electron on macOS and Windows; by the autostart file of the desktop on Linux, where Electron has nothing. */
export function systemLogin(platform: NodeJS.Platform): Login {
  if (platform === 'linux') return xdgLogin(autostartFile(process.env, os.homedir()), startCommand())
  const options = platform === 'win32' ? { args: [HIDDEN_SWITCH] } : {}
  return {
    // Windows can have an entry and keep it from starting: what it would really do is another question.
    isOn: async () => {
      const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(options)
      return openAtLogin && (platform !== 'win32' || executableWillLaunchAtLogin)
    },
    set: async (isOn) => app.setLoginItemSettings({ ...options, openAtLogin: isOn }),
  }
}

/** Whether this start is one by the system at login, that is to show no window. */
export function isHiddenStart(platform: NodeJS.Platform, argv: readonly string[]): boolean {
  return argv.includes(HIDDEN_SWITCH) || (platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)
}

/** How the program is started: the AppImage itself, for what runs is unpacked from it anew at each start. */
function startCommand(): readonly string[] {
  const program = process.env.APPIMAGE ?? process.execPath
  return app.isPackaged ? [program] : [program, app.getAppPath()]
}
