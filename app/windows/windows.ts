import type { BrowserWindow, WebContents } from 'electron'
import type { Destination } from '#core/bridge/destination'
import type { Language } from '#core/calendar/labels'
import { tell } from '../ipc'
import type { MachineSettingsFile } from '../machine/machine-settings'
import { offerContextMenu } from '../menu'
import { MENU_TEXTS } from '../texts/menu-texts'
import { openMainWindow } from './main-window'
import { bringToFront, type PageWindow } from './page-window'
import { openQuickNoteWindow } from './quick-note-window'

/** The windows of the app: the main one and the quick note, each there once or not at all. */
export type Windows = {
  readonly main: () => BrowserWindow | undefined
  /** Whether the main window was ever open. */
  readonly hadMain: () => boolean
  /** Opens the main window or brings it to the front, and leads its page somewhere. */
  readonly open: (destination?: Destination) => void
  readonly quickNote: () => void
  /** Where the page of a window is wanted; told once. */
  readonly takeDestination: (page: WebContents) => Destination | null
  /** The window a page is in; undefined when it is gone. */
  readonly windowOf: (page: WebContents) => PageWindow | undefined
  /** Tells the main page. */
  readonly tellMain: (name: 'reminders:changed') => void
}

type Surroundings = {
  readonly settings: MachineSettingsFile
  readonly language: () => Language
  /** Asked before the main window closes. */
  readonly mayClose: (window: BrowserWindow) => Promise<boolean>
  /** How long a page may take to commit before its window closes all the same, in milliseconds. */
  readonly closing: number
}

/** Keeps the windows. None is open yet. */
export function createWindows({ settings, language, mayClose, closing }: Surroundings): Windows {
  let main: PageWindow | undefined
  let hadMain = false
  let quickNote: PageWindow | undefined
  let destination: Destination | undefined
  const asking = { texts: () => MENU_TEXTS[language()], closing }
  return {
    main: () => main?.window,
    hadMain: () => hadMain,
    open: (wanted) => {
      if (wanted) destination = wanted
      if (main) {
        bringToFront(main.window)
        if (wanted) tell(main.window.webContents, 'window:go', null)
        return
      }
      main = openMainWindow(settings, asking, mayClose)
      hadMain = true
      offerContextMenu(main.window.webContents, language)
      main.window.once('closed', () => {
        main = undefined
      })
    },
    quickNote: () => {
      if (quickNote) return bringToFront(quickNote.window)
      quickNote = openQuickNoteWindow(asking)
      offerContextMenu(quickNote.window.webContents, language)
      quickNote.window.once('closed', () => {
        quickNote = undefined
      })
    },
    takeDestination: (page) => {
      if (page !== main?.window.webContents || !destination) return null
      const wanted = destination
      destination = undefined
      return wanted
    },
    windowOf: (page) => [main, quickNote].find((each) => each?.window.webContents === page),
    tellMain: (name) => {
      if (main) tell(main.window.webContents, name, null)
    },
  }
}
