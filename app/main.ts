// Start-up order and nothing else.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { app, BrowserWindow, Menu, nativeTheme, session } from 'electron'
import { instantAt } from '#core/calendar/clock'
import type { Language } from '#core/calendar/labels'
import { answerRequests, tell } from './ipc'
import { openMachineSettings } from './machine-settings'
import { applicationMenu, offerContextMenu } from './menu'
import { profileTrouble } from './profile'
import { registerScheme, servePages } from './protocol'
import { doJobInThread } from './second-copy/do-job'
import { copyHandlers } from './second-copy/handlers'
import { openLocation, privateFolderOf } from './second-copy/location'
import { createSecondCopy } from './second-copy/second-copy'
import { setAsideIfRequested } from './second-copy/set-aside'
import { closeNetworkSwitches, lockSession, refuseToLeave, sandboxEverything } from './security'
import { FILE_TEXTS } from './texts/file-texts'
import { MENU_TEXTS } from './texts/menu-texts'
import { bringToFront, type MainWindow, openWindow } from './window'

sandboxEverything()
closeNetworkSwitches()
registerScheme()
refuseToLeave()

const profile = app.getPath('userData')
const trouble = profileTrouble(profile)
// Chromium needs a folder it can write to, if only to show the page that says what is wrong.
if (trouble) app.setPath('userData', mkdtempSync(path.join(tmpdir(), 'vantage-')))

if (app.requestSingleInstanceLock()) void start()
else app.quit()

async function start(): Promise<void> {
  let main: MainWindow | undefined
  let isQuitting = false
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('second-instance', () => {
    if (main) bringToFront(main.window)
    else if (app.isReady()) open()
  })
  const now = () => instantAt(Date.now())
  const privateFolder = privateFolderOf(app.getPath('userData'))
  await setAsideIfRequested(profile, privateFolder, now())
  const settings = await openMachineSettings(path.join(app.getPath('userData'), 'machine.json'), () => new Date())
  const location = await openLocation(privateFolder, now)
  const copy = createSecondCopy({ location, now, doJob: doJobInThread })
  await app.whenReady()

  const language = (): Language => settings.current().language ?? (app.getLocale().startsWith('zh') ? 'zh' : 'en')
  nativeTheme.themeSource = settings.current().theme ?? 'system'
  lockSession(session.defaultSession)
  servePages(session.defaultSession, path.join(import.meta.dirname, '..', 'pages'))

  const showMenu = () => {
    const menu = applicationMenu(language(), process.platform, (command) => {
      if (main) tell(main.window.webContents, 'menu:command', command)
    })
    Menu.setApplicationMenu(menu)
  }
  answerRequests({
    ...copyHandlers({ copy, privateFolder, window: () => main?.window, texts: () => FILE_TEXTS[language()] }),
    'shell:info': () => ({
      appVersion: app.getVersion(),
      platform: `${process.platform} ${process.arch}`,
      runtime: `Electron ${process.versions.electron}`,
      language: settings.current().language,
      theme: settings.current().theme,
      ...(trouble && { profileTrouble: { folder: profile, reason: trouble } }),
    }),
    'shell:appearance': async (appearance) => {
      nativeTheme.themeSource = appearance.theme
      await settings.change(appearance)
      showMenu()
      return null
    },
    'window:unsaved': async () => {
      isQuitting = false
      await main?.askWhetherToClose()
      return null
    },
    'window:ready-to-close': () => {
      main?.closeNow()
      return null
    },
  })

  function open() {
    main = openWindow(settings, () => MENU_TEXTS[language()])
    offerContextMenu(main.window.webContents, language)
    main.window.once('closed', () => {
      main = undefined
    })
  }
  showMenu()
  open()
  let isFolded = false
  app.on('will-quit', (event) => {
    if (isFolded) return
    event.preventDefault()
    void copy.close().finally(() => {
      isFolded = true
      app.quit()
    })
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open()
  })
  app.on('window-all-closed', () => {
    // On macOS an app stays without windows, unless it was quitting when its window asked for a moment.
    if (process.platform !== 'darwin' || isQuitting) app.quit()
  })
}
