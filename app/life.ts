import { app, type BrowserWindow } from 'electron'
import type { MachineSettingsFile } from './machine/machine-settings'
import type { MenuTexts } from './texts/menu-texts'
import { askClosing } from './windows/ask-closing'

/** When the app ends, and when it goes on without a window. */
export type Life = {
  /** Whether the main window may close. Asks once whether Vantage stays in the tray; may quit instead. */
  readonly mayClose: (window: BrowserWindow) => Promise<boolean>
  /** Words could not be written, and the window is kept for them: whoever was quitting stays. */
  readonly stay: () => void
  /** Does something before the program ends, once; what never comes to an end does not keep it from ending. */
  readonly beforeTheEnd: (finish: () => Promise<void>) => void
}

type Surroundings = {
  readonly settings: MachineSettingsFile
  /** Started by the system at login, without a window. */
  readonly isHidden: () => boolean
  /** Whether the main window was ever open: closing the quick note alone ends nothing. */
  readonly hadMainWindow: () => boolean
  /** Without anything to remind of nobody is asked to keep Vantage in the tray. */
  readonly isReminding: () => boolean
  readonly texts: () => MenuTexts
  /** How long the program may take to end, in milliseconds. */
  readonly ending: number
}

/** Follows the app from its start to its end. */
export function followLife({ settings, isHidden, hadMainWindow, isReminding, texts, ending }: Surroundings): Life {
  let isQuitting = false
  let isAsking = false
  const isMac = process.platform === 'darwin'
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('window-all-closed', () => {
    // On macOS an app stays without windows, and so does one that was started hidden or is wanted in the tray.
    const { closing } = settings.current()
    const stays = isMac || !hadMainWindow() || closing === 'tray' || (closing === undefined && isHidden())
    if (isQuitting || !stays) app.quit()
  })
  return {
    mayClose: async (window) => {
      // Whoever quits, as the system does when it shuts down, does not wait for an answer.
      if (isQuitting || isMac) return true
      if (isAsking) return false
      isAsking = true
      const { closing } = settings.current()
      const chosen = closing ?? (isReminding() ? await askClosing(window, texts()) : 'quit')
      isAsking = false
      if (closing === undefined && chosen !== undefined && isReminding()) await settings.change({ closing: chosen })
      // Only once this closing is answered: quitting closes every window itself.
      if (chosen === 'quit') setImmediate(() => app.quit())
      return chosen === 'tray'
    },
    stay: () => {
      isQuitting = false
    },
    beforeTheEnd: (finish) => {
      let isFinished = false
      app.on('will-quit', (event) => {
        if (isFinished) return
        event.preventDefault()
        const tooLong = new Promise((resolve) => setTimeout(resolve, ending))
        void Promise.race([finish(), tooLong]).finally(() => {
          isFinished = true
          // Not while the first quitting is still being answered: the runtime would take no notice of a second.
          setImmediate(() => app.quit())
        })
      })
    },
  }
}
