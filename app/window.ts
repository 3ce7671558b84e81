import path from 'node:path'
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import { ORIGIN } from '#core/bridge/origin'
import { tell } from './ipc'
import type { MachineSettingsFile } from './machine-settings'
import type { MenuTexts } from './texts/menu-texts'
import { placeOn, SMALLEST } from './window-place'

// The paper of each theme, so that the window never flashes before the page paints (renderer/theme/look.css).
const PAPER = { light: '#faf8f4', dark: '#14161a' } as const

// How long the page may take to commit what is typed before the window closes all the same.
const CLOSING_MS = 3000

/** The one window, and the way to let it go once the page has committed everything. */
export type MainWindow = {
  readonly window: BrowserWindow
  readonly closeNow: () => void
  /** Words could not be written: asks the person. */
  readonly askWhetherToClose: () => Promise<void>
}

/** Opens the window where it stood last time and shows it when the page has painted. */
export function openWindow(settings: MachineSettingsFile, texts: () => MenuTexts): MainWindow {
  const { place } = settings.current()
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  const workAreas = [primary, ...others].map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeOn(workAreas, place?.bounds),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Vantage',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // Half a second of typing is committed by a timer: it must not stop when the window is covered.
      backgroundThrottling: false,
    },
  })
  if (place?.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  rememberPlace(window, settings)
  reloadWhenGone(window)
  const closing = commitBeforeClosing(window, texts)
  void window.loadURL(`${ORIGIN}/`)
  return { window, ...closing }
}

/** Brings a window to the front from wherever it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
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

/**
 * Asks the page to commit before the window closes, and closes when it has answered or does not answer at all. Words
 * that cannot be written keep the window open until the person decides.
 */
function commitBeforeClosing(
  window: BrowserWindow,
  texts: () => MenuTexts,
): Pick<MainWindow, 'closeNow' | 'askWhetherToClose'> {
  let isReady = false
  let waiting: NodeJS.Timeout | undefined
  const closeNow = () => {
    isReady = true
    clearTimeout(waiting)
    if (!window.isDestroyed()) window.close()
  }
  window.on('close', (event) => {
    if (isReady || window.webContents.isCrashed()) return
    event.preventDefault()
    tell(window.webContents, 'window:closing', null)
    clearTimeout(waiting)
    waiting = setTimeout(closeNow, CLOSING_MS)
  })
  const askWhetherToClose = async () => {
    clearTimeout(waiting)
    const { unsaved, unsavedDetail, keepOpen, closeAnyway } = texts()
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: unsaved,
      detail: unsavedDetail,
      buttons: [keepOpen, closeAnyway],
      defaultId: 0,
      cancelId: 0,
    })
    if (response === 1) closeNow()
  }
  return { closeNow, askWhetherToClose }
}

/** A page that died is loaded again, at most once a minute: what was saved is there. */
function reloadWhenGone(window: BrowserWindow): void {
  let lastReload = 0
  window.webContents.on('render-process-gone', () => {
    const now = performance.now()
    if (lastReload !== 0 && now - lastReload < 60_000) return
    lastReload = now
    window.webContents.reload()
  })
}
