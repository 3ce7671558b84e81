import path from 'node:path'
import { type BrowserWindow, screen } from 'electron'
import type { MachineSettingsFile } from '../machine/machine-settings'
import { ICONS } from '../tray/tray'
import { type Asking, openPageWindow, type PageWindow } from './page-window'
import { placeOn, SMALLEST } from './window-place'

/** Opens the main window where it stood last time. */
export function openMainWindow(
  settings: MachineSettingsFile,
  asking: Asking,
  mayClose: (window: BrowserWindow) => Promise<boolean>,
): PageWindow {
  const { place } = settings.current()
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  const workAreas = [primary, ...others].map((display) => display.workArea)
  const opened: PageWindow = openPageWindow(
    '/',
    {
      ...placeOn(workAreas, place?.bounds),
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      icon: path.join(ICONS, 'icon.png'),
    },
    { ...asking, mayClose: () => mayClose(opened.window) },
  )
  const { window } = opened
  if (place?.isMaximized) window.maximize()
  rememberPlace(window, settings)
  const fit = () => fitOn(window)
  screen.on('display-removed', fit)
  screen.on('display-metrics-changed', fit)
  window.once('closed', () => {
    screen.off('display-removed', fit)
    screen.off('display-metrics-changed', fit)
  })
  return opened
}

/** A monitor went away or changed under the window: it comes to where it can be seen. */
function fitOn(window: BrowserWindow): void {
  if (window.isDestroyed() || window.isMaximized() || window.isFullScreen()) return
  const bounds = window.getNormalBounds()
  const fitted = placeOn(
    screen.getAllDisplays().map(({ workArea }) => workArea),
    bounds,
  )
  const isSame = (['x', 'y', 'width', 'height'] as const).every((key) => fitted[key] === bounds[key])
  if (!isSame) window.setBounds(fitted)
}

function rememberPlace(window: BrowserWindow, settings: MachineSettingsFile): void {
  let waiting: NodeJS.Timeout | undefined
  const remember = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      if (window.isDestroyed()) return
      void settings.change({ place: { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() } })
    }, 300)
  }
  window.on('resize', remember)
  window.on('move', remember)
  window.on('maximize', remember)
  window.on('unmaximize', remember)
}
