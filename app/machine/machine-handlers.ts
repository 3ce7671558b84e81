import { globalShortcut } from 'electron'
import { type MachineState, QUICK_NOTE_KEYS } from '#core/bridge/machine'
import type { Handlers } from '../ipc'
import type { Login } from './autostart'
import type { MachineSettingsFile } from './machine-settings'

type MachineHandlers = Pick<Handlers, 'machine:get' | 'machine:set'>

/** Takes the keys of the quick note, or lets go of them, as the settings say. */
export function holdQuickNoteKeys(settings: MachineSettingsFile, quickNote: () => void): void {
  globalShortcut.unregister(QUICK_NOTE_KEYS)
  // Another program may have them: then nothing happens, and the settings say so.
  if (settings.current().quickNoteKeys) globalShortcut.register(QUICK_NOTE_KEYS, quickNote)
}

/** Answers the page's requests about how Vantage lives on this computer. */
export function machineHandlers(settings: MachineSettingsFile, login: Login, quickNote: () => void): MachineHandlers {
  const state = async (): Promise<MachineState> => {
    const { closing, login: isWanted = false, wasLoginOffered = false, quickNoteKeys = false } = settings.current()
    const isOn = await login.isOn()
    return {
      ...(closing && { closing }),
      login: { isOn, isBlocked: isWanted && !isOn },
      wasLoginOffered,
      quickNoteKeys: { isOn: quickNoteKeys, isTaken: quickNoteKeys && !globalShortcut.isRegistered(QUICK_NOTE_KEYS) },
    }
  }
  return {
    'machine:get': state,
    'machine:set': async (change) => {
      await settings.change(change)
      if (change.login !== undefined) {
        await login.set(change.login).catch((error: unknown) => {
          console.error('login not set:', error instanceof Error ? error.message : error)
        })
      }
      if (change.quickNoteKeys !== undefined) holdQuickNoteKeys(settings, quickNote)
      return await state()
    },
  }
}
