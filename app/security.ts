import { app, type Session } from 'electron'
import { isOwnUrl } from '#core/bridge/origin'

/**
 * Every page runs sandboxed. Only Chromium's own sandbox may be switched off from outside, since it does not start as
 * root; the pages still have no Node.
 */
export function sandboxEverything(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
}

/** Switches that must stand before the app is ready: no name is ever looked up, nothing is fetched in the background. */
export function closeNetworkSwitches(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}

/** Locks a session: every permission but persistent storage refused, every request that is not our own cancelled. */
export function lockSession(session: Session): void {
  // Must come before the spell checker is first asked for: it would fetch a dictionary from the network.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.setPermissionRequestHandler((page, permission, decide) => {
    decide(isPersistentStorage(permission) && isOwnUrl(page?.getURL() ?? ''))
  })
  session.setPermissionCheckHandler((_page, permission, origin) => isPersistentStorage(permission) && isOwnUrl(origin))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isOwnUrl(details.url) && !isToolOfTheRuntime(details.url) })
  })
  session.on('will-download', (event) => event.preventDefault())
}

/** Refuses navigation, new windows and embedded pages in everything that ever shows web content. A reload may pass. */
export function refuseToLeave(): void {
  app.on('web-contents-created', (_event, page) => {
    page.on('will-frame-navigate', (event) => {
      const isReload = event.isMainFrame && isOwnUrl(event.url) && event.url === page.getURL()
      if (!isReload) event.preventDefault()
    })
    page.on('will-redirect', (event) => event.preventDefault())
    page.on('will-attach-webview', (event) => event.preventDefault())
    page.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

// Electron's types leave out this permission's name, though it asks for it (traps: refusing all takes storage away).
function isPersistentStorage(permission: string): boolean {
  return permission === 'persistent-storage'
}

/** Pages inside the runtime itself, such as developer tools; they reach no network. */
function isToolOfTheRuntime(url: string): boolean {
  return url.startsWith('devtools://')
}
