import { type BrowserWindow, dialog } from 'electron'
import type { Closing } from '#core/bridge/machine'
import type { MenuTexts } from '../texts/menu-texts'

/** Asks once what closing the window should do; undefined when the person would rather not close it now. */
export async function askClosing(window: BrowserWindow, texts: MenuTexts): Promise<Closing | undefined> {
  const { closingTitle, closingDetail, closingTray, closingQuit, cancel } = texts
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: closingTitle,
    detail: closingDetail,
    buttons: [closingTray, closingQuit, cancel],
    defaultId: 0,
    cancelId: 2,
  })
  return response === 0 ? 'tray' : response === 1 ? 'quit' : undefined
}
