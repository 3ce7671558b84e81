import path from 'node:path'
import { Menu, nativeImage, Tray } from 'electron'
import type { Language } from '#core/calendar/labels'
import type { ReminderNews } from '../reminders/reminders'
import { type TrayActs, trayItems } from './tray-items'

/** Where the shell's pictures lie, built and packaged alike. */
export const ICONS = path.join(import.meta.dirname, 'icons')

export type TrayIcon = { readonly update: (news: ReminderNews | undefined, language: Language) => void }

/** The icon in the tray. A click opens Vantage where the system tells clicks apart; everywhere the menu does. */
export function createTray(platform: NodeJS.Platform, acts: TrayActs): TrayIcon {
  // macOS tints a template by itself; elsewhere the seal keeps its colour.
  const name = { darwin: 'trayTemplate.png', win32: 'tray.ico' }[platform as string] ?? 'tray.png'
  const tray = new Tray(nativeImage.createFromPath(path.join(ICONS, name)))
  tray.on('click', acts.open)
  let shown = ''
  return {
    update: (news, language) => {
      const items = trayItems(news, language, acts)
      // A menu that is set anew closes under the pointer: only what says something else is set.
      const said = JSON.stringify(items)
      if (said === shown) return
      shown = said
      tray.setToolTip(`Vantage · ${items[0]?.label ?? ''}`)
      tray.setContextMenu(Menu.buildFromTemplate(items))
    },
  }
}
