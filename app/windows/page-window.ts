import path from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions, dialog, nativeTheme } from 'electron'
import { ORIGIN } from '#core/bridge/origin'
import { tell } from '../ipc'
import type { MenuTexts } from '../texts/menu-texts'

// The paper of each theme, so that the window never flashes before the page paints (renderer/theme/look.css).
const PAPER = { light: '#faf8f4', dark: '#14161a' } as const

/** A window with a page of ours, and the way to let it go once the page has committed everything. */
export type PageWindow = {
  readonly window: BrowserWindow
  readonly closeNow: () => void
  /** Words could not be written: asks the person, and closes if they say so. Resolves to whether they did. */
  readonly askWhetherToClose: () => Promise<boolean>
}

/** What is asked of page and person before a window closes. */
export type Asking = {
  readonly texts: () => MenuTexts
  /** How long the page may take to commit before the window closes all the same, in milliseconds. */
  readonly closing: number
  /** Asked before the window closes; it stays unless this answers that it may. */
  readonly mayClose?: () => Promise<boolean>
}

/** Opens a window on an address of the app, `/` or `/#/quick-note`. It shows itself when the page has painted. */
export function openPageWindow(address: string, options: BrowserWindowConstructorOptions, asking: Asking): PageWindow {
  const window = new BrowserWindow({
    ...options,
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
  window.once('ready-to-show', () => window.show())
  reloadWhenGone(window)
  const lettingGo = commitBeforeClosing(window, asking)
  void window.loadURL(`${ORIGIN}${address}`)
  return { window, ...lettingGo }
}

/** Brings a window to the front from wherever it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/**
 * Asks the page to commit before the window closes, and closes when it has answered or does not answer at all. Words
 * that cannot be written keep the window open until the person decides.
 */
function commitBeforeClosing(
  window: BrowserWindow,
  { texts, closing, mayClose }: Asking,
): Pick<PageWindow, 'closeNow' | 'askWhetherToClose'> {
  let isReady = false
  let waiting: NodeJS.Timeout | undefined
  const closeNow = () => {
    isReady = true
    clearTimeout(waiting)
    if (!window.isDestroyed()) window.close()
  }
  const commit = () => {
    if (window.isDestroyed()) return
    tell(window.webContents, 'window:closing', null)
    clearTimeout(waiting)
    waiting = setTimeout(closeNow, closing)
  }
  window.on('close', (event) => {
    if (isReady || window.webContents.isCrashed()) return
    event.preventDefault()
    if (!mayClose) return commit()
    void mayClose().then((may) => {
      if (may) commit()
    })
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
    return response === 1
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
