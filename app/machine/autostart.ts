import { access, mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { writeAtomically } from '../files/atomic-write'

/** Starts without a window: only the tray icon shows. */
export const HIDDEN_SWITCH = '--hidden'

/** Starting with the computer, as the system has it. */
export type Login = {
  /** Whether the system will start the app, as far as it tells. */
  readonly isOn: () => Promise<boolean>
  readonly set: (isOn: boolean) => Promise<void>
  /** Lets an entry that starts an older file of ours start this one; nothing where there is none. */
  readonly refresh: () => Promise<void>
}

/**
 * The XDG autostart entry of the app: https://specifications.freedesktop.org/autostart-spec/latest/. The desktop's own
 * settings may keep the file and switch it off by `Hidden` or GNOME's key.
 */
export function xdgLogin(file: string, command: readonly string[]): Login {
  return {
    isOn: async () => {
      const text = await readFile(file, 'utf8').catch(() => '')
      const isOff = /^(Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/im.test(text)
      return text !== '' && !isOff && (await exists(programOf(text)))
    },
    set: async (isOn) => {
      if (!isOn) return await rm(file, { force: true })
      await mkdir(path.dirname(file), { recursive: true })
      await writeAtomically(file, autostartEntry(command))
    },
    refresh: async () => {
      const text = await readFile(file, 'utf8').catch(() => '')
      const line = autostartEntry(command).match(EXEC)?.[0]
      // The rest of it may have been changed by the desktop's own settings, and stays.
      if (line && EXEC.test(text) && text.match(EXEC)?.[0] !== line)
        await writeAtomically(
          file,
          text.replace(EXEC, () => line),
        )
    },
  }
}

/** Where the entry lies: in the person's own autostart folder. */
export function autostartFile(environment: NodeJS.ProcessEnv, home: string): string {
  const { XDG_CONFIG_HOME: config = '' } = environment
  // The specification says that a relative path is to be ignored.
  const folder = path.isAbsolute(config) ? config : path.join(home, '.config')
  return path.join(folder, 'autostart', 'vantage.desktop')
}

/** A desktop entry that starts a command without a window. */
export function autostartEntry(command: readonly string[]): string {
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Vantage',
    'Name[zh_CN]=旁观',
    `Exec=${[...command.map(quoted), HIDDEN_SWITCH].join(' ')}`,
    'Icon=vantage',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
  ]
  return `${lines.join('\n')}\n`
}

/** A word of `Exec`, quoted as the desktop entry specification asks: the string's own escapes on top of the word's. */
function quoted(word: string): string {
  const inQuotes = word.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')
  return `"${inQuotes.replaceAll('\\', '\\\\')}"`
}

const EXEC = /^Exec=(.*)$/m

function programOf(entry: string): string {
  const line = EXEC.exec(entry)?.[1] ?? ''
  const word = /^"((?:[^"\\]|\\.)*)"/.exec(line.replaceAll('\\\\', '\\'))?.[1] ?? ''
  return word.replaceAll(/\\(["`$\\])/g, '$1').replaceAll('%%', '%')
}

async function exists(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  )
}
