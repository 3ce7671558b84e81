// Start-up order and nothing else.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { app, Menu, nativeTheme, session } from 'electron'
import { destinationOfArguments } from '#core/bridge/destination'
import type { Language } from '#core/calendar/labels'
import type { Occurrence } from '#core/schedule/reminders'
import { systemClock } from './clock'
import { commandIn, ownArguments } from './headless/arguments'
import { answerRequests, tell } from './ipc'
import { followLife } from './life'
import { bindLinks, listenForLinks } from './links'
import { isHiddenStart, systemLogin } from './machine/login'
import { holdQuickNoteKeys, machineHandlers } from './machine/machine-handlers'
import { openMachineSettings } from './machine/machine-settings'
import { applicationMenu } from './menu'
import { profileTrouble } from './profile'
import { registerScheme, servePages } from './protocol'
import { createNotifier, type ReminderAct } from './reminders/notification'
import { reminderHandlers } from './reminders/reminder-handlers'
import { openReminders } from './reminders/reminders'
import { onEveryTick } from './reminders/ticking'
import { doJobInThread } from './second-copy/do-job'
import { copyHandlers } from './second-copy/handlers'
import { openLocation, privateFolderOf } from './second-copy/location'
import { createSecondCopy } from './second-copy/second-copy'
import { setAsideIfRequested } from './second-copy/set-aside'
import { closeNetworkSwitches, lockSession, refuseToLeave, sandboxEverything } from './security'
import { FILE_TEXTS } from './texts/file-texts'
import { MENU_TEXTS } from './texts/menu-texts'
import { TIMINGS, type Timings, timingsFor } from './timings'
import { showBadge } from './tray/badge'
import { createTray, type TrayIcon } from './tray/tray'
import { windowHandlers } from './windows/window-handlers'
import { createWindows } from './windows/windows'

// Without a display the runtime ends right after these lines: what needs no window must be done before them.
const command = commandIn(ownArguments(process.argv, process.defaultApp))
if (command) {
  const { runCommand } = await import('./headless/headless')
  // Of a named profile that cannot be had the runtime would fall back on the usual one, and so on another journal.
  const profile = app.commandLine.getSwitchValue('user-data-dir') || app.getPath('userData')
  app.exit(await runCommand(command, path.resolve(profile), app.getVersion()))
}

const timings = timingsOrExit()

sandboxEverything()
closeNetworkSwitches()
// Without one the runtime would make its own while the window waits.
Menu.setApplicationMenu(null)
registerScheme()
refuseToLeave()

const profile = app.getPath('userData')
const trouble = profileTrouble(profile)
// Chromium needs a folder it can write to, if only to show the page that says what is wrong.
if (trouble) app.setPath('userData', mkdtempSync(path.join(tmpdir(), 'vantage-')))

const openLinksBy = listenForLinks()
if (app.requestSingleInstanceLock()) void start()
else app.quit()

/** Nobody waits for a program that cannot know how long to wait: it says why, and ends. */
function timingsOrExit(): Timings {
  try {
    return timingsFor(app.isPackaged, process.env)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    app.exit(2)
    return TIMINGS
  }
}

async function start(): Promise<void> {
  const clock = systemClock()
  const { now } = clock
  const userData = app.getPath('userData')
  const privateFolder = privateFolderOf(userData)
  await setAsideIfRequested(profile, privateFolder, now())
  const settings = await openMachineSettings(path.join(userData, 'machine.json'), () => new Date(now()))
  const language = (): Language => settings.current().language ?? (app.getLocale().startsWith('zh') ? 'zh' : 'en')
  const location = await openLocation(privateFolder, now)
  const copy = createSecondCopy({ location, now, doJob: doJobInThread, foldWhenIdle: timings.foldWhenIdle })
  const login = systemLogin(process.platform)
  const isHidden = () => isHiddenStart(process.platform, process.argv)

  const life = followLife({
    settings,
    isHidden,
    hadMainWindow: () => windows.hadMain(),
    isReminding: () => reminders.isReminding(),
    texts: () => MENU_TEXTS[language()],
    ending: timings.ending,
  })
  const windows = createWindows({ settings, language, mayClose: life.mayClose, closing: timings.closing })
  const { open } = windows
  // Before there is a journal there is nothing a note could wait for.
  const quickNote = () => (reminders.hasPlan() ? windows.quickNote() : open())
  const notifier = createNotifier({
    act: (what, occurrence) => act(what, occurrence),
    onFailed: (ids) => void reminders.notShown(ids),
  })
  const reminders = await openReminders({
    folder: userData,
    clock,
    show: (notice, news) => notifier.show(notice, news, language()),
    isAtDesk: () => windows.main()?.isFocused() ?? false,
    onChange: () => {
      showNews()
      windows.tellMain('reminders:changed')
    },
    retryAfter: timings.notificationRetry,
  })
  const act = (what: ReminderAct, { kind, periodKey }: Occurrence) => {
    if (what === 'start') open({ to: 'check-in', kind, periodKey })
    else if (what === 'skip') open({ to: 'skip', kind, periodKey })
    else void reminders.snooze({ kind, periodKey }, what)
  }
  let tray: TrayIcon | undefined
  const showNews = () => {
    const news = reminders.news()
    tray?.update(news, language())
    showBadge(news?.waiting.length ?? 0, windows.main(), language())
    notifier.keepOnly(news?.asked ?? new Set())
  }
  await app.whenReady()

  nativeTheme.themeSource = settings.current().theme ?? 'system'
  lockSession(session.defaultSession)
  servePages(session.defaultSession, path.join(import.meta.dirname, '..', 'pages'))
  const showMenu = () => {
    const menu = applicationMenu(language(), process.platform, (command) => {
      const main = windows.main()
      if (command === 'quick-note') quickNote()
      else if (main) tell(main.webContents, 'menu:command', command)
      else if (command !== 'print')
        open(command === 'review' ? { to: 'check-in', kind: 'weekly' } : { to: 'page', page: command })
    })
    Menu.setApplicationMenu(menu)
  }
  answerRequests({
    ...copyHandlers({ copy, privateFolder, window: windows.main, texts: () => FILE_TEXTS[language()] }),
    ...reminderHandlers(reminders, () => notifier.showTrial(language(), () => open())),
    ...machineHandlers(settings, login, quickNote),
    ...windowHandlers(windows, life),
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
      const { language: before, theme } = settings.current()
      // Told at each start of the page.
      if (appearance.language === before && appearance.theme === theme) return null
      await settings.change(appearance)
      showMenu()
      showNews()
      return null
    },
  })
  showMenu()
  const destination = destinationOfArguments(process.argv)
  if (destination || !isHidden()) open(destination)
  openLinksBy(open)
  app.on('activate', () => open())
  // What nobody waits for comes once the window is under way.
  setImmediate(() => {
    tray = createTray(process.platform, { act, quickNote, open: () => open(), quit: () => app.quit() })
    showNews()
    holdQuickNoteKeys(settings, quickNote)
    bindLinks(process.platform)
    if (settings.current().login && app.isPackaged) void login.refresh().catch(() => undefined)
  })
  const stopTicking = onEveryTick(timings.tick, () => {
    void reminders.look()
    // What waits changes with the hour, also when nothing is shown.
    showNews()
  })
  void reminders.look()
  life.beforeTheEnd(async () => {
    stopTicking()
    notifier.close()
    await copy.close()
  })
}
