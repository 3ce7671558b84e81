import path from 'node:path'
import { app, type BrowserWindow, nativeImage } from 'electron'
import type { Language } from '#core/calendar/labels'
import { REMINDER_TEXTS } from '../texts/reminder-texts'
import { ICONS } from './tray'

/**
 * Shows how many check-ins wait: as a number where the dock or the launcher has one (macOS, some Linux desktops), as a dot
 * over the taskbar's icon on Windows.
 */
export function showBadge(count: number, window: BrowserWindow | undefined, language: Language): void {
  app.setBadgeCount(count)
  if (process.platform !== 'win32' || !window) return
  const dot = count > 0 ? nativeImage.createFromPath(path.join(ICONS, 'badge.png')) : null
  window.setOverlayIcon(dot, count > 0 ? REMINDER_TEXTS[language].waiting(count) : '')
}
