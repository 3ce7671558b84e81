import type { Handlers } from '../ipc'
import type { Life } from '../life'
import type { Windows } from './windows'

type WindowHandlers = Pick<Handlers, 'window:ready-to-close' | 'window:unsaved' | 'window:destination' | 'window:close'>

/** Answers what a page says of the window it is in. */
export function windowHandlers(windows: Windows, life: Life): WindowHandlers {
  return {
    'window:unsaved': async (_sent, page) => {
      const isClosing = await windows.windowOf(page)?.askWhetherToClose()
      if (!isClosing) life.stay()
      return null
    },
    'window:ready-to-close': (_sent, page) => {
      windows.windowOf(page)?.closeNow()
      return null
    },
    'window:destination': (_sent, page) => windows.takeDestination(page),
    'window:close': (_sent, page) => {
      windows.windowOf(page)?.window.close()
      return null
    },
  }
}
