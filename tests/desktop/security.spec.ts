import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium, type ElectronApplication, type Page } from '@playwright/test'
import { copyFolder, electronPath, expect, lookingTest, startArguments, test } from '../support/desktop'
import { goOnTo, skipIntroduction, untilSaved } from '../support/person'
import { beginReview } from '../support/start-at'

// Those that only look share one start, and so one worker.
test.describe.configure({ mode: 'default' })

/** Opens the window of the quick note from the menu, as soon as there is a journal to note something in. */
async function openQuickNote(app: ElectronApplication): Promise<Page> {
  const [main] = app.windows()
  const noteOf = () => app.windows().find((page) => page !== main)
  await expect
    .poll(async () => {
      await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('quick-note')?.click())
      return noteOf() !== undefined
    })
    .toBe(true)
  const note = noteOf()
  if (!note) throw new Error('The quick note is gone')
  await note.locator('[data-ready="quick-note"]').waitFor({ state: 'attached' })
  return note
}

lookingTest('the page has no Node, and of the shell it sees two functions', async ({ shown: { app, page } }) => {
  for (const each of [page, await openQuickNote(app)]) {
    const seen = await each.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      bridge: Object.keys(window.vantage ?? {}).toSorted(),
      origin: window.location.origin,
      isSecure: window.isSecureContext,
    }))
    expect(seen).toEqual({ node: [], bridge: ['listen', 'request'], origin: 'app://vantage', isSecure: true })
  }
})

lookingTest(
  'a page hears nothing but the messages meant for it, and cannot change what the shell gave it',
  async ({ shown: { app, page } }) => {
    await page.evaluate(() => {
      const heard: unknown[][] = []
      Reflect.set(window, 'heard', heard)
      window.vantage?.listen('menu:command', (...all) => {
        heard.push(all)
      })
    })
    await app.evaluate(({ webContents }) => {
      for (const contents of webContents.getAllWebContents()) {
        contents.send('vantage:request', 'menu:command', 'of another channel')
        contents.send('vantage:message', 'window:unknown', 'of another name')
        contents.send('vantage:message', 'menu:command', 'journal')
      }
    })
    const heard = () => page.evaluate(() => Reflect.get(window, 'heard'))
    // The message alone: no event, and so no sender to go on from.
    await expect.poll(heard).toEqual([['journal']])
    const isFrozen = await page.evaluate(() => {
      const bridge = window.vantage
      if (!bridge) return undefined
      const { request } = bridge
      Reflect.set(bridge, 'request', () => 'forged')
      return bridge.request === request && !Reflect.set(window, 'vantage', undefined)
    })
    expect(isFrozen).toBe(true)
  },
)

/** Preferences of a window that keep its page apart; each must be on. */
const FENCES = ['contextIsolation', 'sandbox', 'webSecurity']

/** Preferences of a window that open it; each must be off. */
const OPENINGS = [
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'webviewTag',
  'navigateOnDragDrop',
  'plugins',
]

type Asked = { readonly getLastWebPreferences: () => Record<string, unknown> }

lookingTest('every window is as closed as the others', async ({ shown: { app } }) => {
  await openQuickNote(app)
  const windows = await app.evaluate(({ BrowserWindow, session, webContents }) => {
    const shown = BrowserWindow.getAllWindows().map((window) => window.webContents)
    return {
      others: webContents.getAllWebContents().filter((contents) => !shown.includes(contents)).length,
      pages: shown.map((contents) => ({
        url: contents.getURL(),
        isInTheLockedSession: contents.session === session.defaultSession,
        // Electron asks this itself and leaves it out of its types.
        preferences: (contents as unknown as Asked).getLastWebPreferences(),
      })),
    }
  })
  expect(windows.others).toBe(0)
  expect(windows.pages.map(({ url }) => url).toSorted()).toEqual(['app://vantage/#/', 'app://vantage/#/quick-note'])
  for (const { isInTheLockedSession, preferences } of windows.pages) {
    expect(isInTheLockedSession).toBe(true)
    // Those that nobody sets are not always named.
    expect(OPENINGS.filter((name) => preferences[name])).toEqual([])
    expect(FENCES.filter((name) => preferences[name] !== true)).toEqual([])
  }
  const loosened = await app.evaluate(({ app: electron }) =>
    [
      'allow-running-insecure-content',
      'disable-site-isolation-trials',
      'disable-web-security',
      'enable-blink-features',
      'enable-experimental-web-platform-features',
      'ignore-certificate-errors',
    ].filter((name) => electron.commandLine.hasSwitch(name)),
  )
  expect(loosened).toEqual([])
})

if (process.platform === 'linux') {
  test('the page’s process is in Chromium’s sandbox', async ({ profile }) => {
    const wanted = startArguments(profile, ['--remote-debugging-port=0']).filter((word) => word !== '--no-sandbox')
    // As root the sandbox does not start: there the app runs as somebody else, in a user namespace.
    const command = [electronPath(), ...wanted]
    const asPerson = process.getuid?.() === 0 ? ['unshare', '--user', '--map-user=1000', '--map-group=1000'] : []
    const [program = '', ...words] = [...asPerson, ...command]
    const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] })
    const gone = new Promise((resolve) => child.once('exit', resolve))
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const found = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1]
        if (found) resolve(found)
      })
      child.once('exit', () => reject(new Error(`It ended before it listened:\n${said}`)))
    })
    const { shell, pages } = await fencesOf(address, child.pid ?? 0, profile).finally(() => child.kill())
    await gone

    expect(pages.length).toBeGreaterThan(0)
    for (const { seccomp, users, words: own } of pages) {
      // 2: its calls to the system go through a filter.
      expect(seccomp).toBe('2')
      expect(users).not.toBe(shell.users)
      expect(own).not.toContain('--no-sandbox')
    }
  })
}

/** The processes of the shell and of its pages, once a page is shown; the app is reached by its debugging port. */
async function fencesOf(address: string, shellId: number, profile: string) {
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  await page?.waitForURL('app://vantage/**')
  return { shell: await processOf(shellId), pages: await rendererProcesses(profile) }
}

type Process = { readonly words: readonly string[]; readonly seccomp: string | undefined; readonly users: string }

/** How a process of this Linux is fenced in: the filter of its calls, and its namespace of users. */
async function processOf(id: string | number): Promise<Process> {
  const [line, status, users] = await Promise.all([
    readFile(`/proc/${id}/cmdline`, 'utf8'),
    readFile(`/proc/${id}/status`, 'utf8'),
    readlink(`/proc/${id}/ns/user`),
  ])
  return { words: line.split(/[\0 ]/), seccomp: /^Seccomp:\s*(\d)/m.exec(status)?.[1], users }
}

/** The processes that run pages on a profile. */
async function rendererProcesses(profile: string): Promise<readonly Process[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  // Some end while they are looked at.
  const found = await Promise.all(ids.map((id) => processOf(id).catch(() => undefined)))
  return found.flatMap((one) =>
    one?.words.includes('--type=renderer') && one.words.some((word) => word.includes(profile)) ? [one] : [],
  )
}

/** Notes every navigation the shell is asked for, after its own handlers, and whether it was refused. */
async function noteNavigation(app: ElectronApplication): Promise<() => Promise<Record<string, boolean>>> {
  await app.evaluate(({ webContents }) => {
    const refused: Record<string, boolean> = {}
    Reflect.set(globalThis, 'refusedNavigation', refused)
    for (const contents of webContents.getAllWebContents()) {
      contents.on('will-frame-navigate', (event) => {
        refused[event.url] = event.defaultPrevented
      })
    }
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'refusedNavigation'))
}

lookingTest('navigation and new windows are refused', async ({ shown: { app, page, troubles } }) => {
  for (const each of [page, await openQuickNote(app)]) {
    const refused = await noteNavigation(app)
    const opened = await each.evaluate(() =>
      ['https://example.org/', 'app://vantage/', 'about:blank', 'mailto:a@example.org', 'file:///etc/passwd'].map(
        (address) => window.open(address),
      ),
    )
    expect(opened).toEqual([null, null, null, null, null])
    const addresses = [
      'https://example.org/',
      'http://localhost:9/',
      'app://elsewhere/',
      'app://vantage/other.html',
      'vantage://open/today',
      'mailto:a@example.org',
    ]
    for (const address of addresses) {
      await each.evaluate((href) => {
        const link = document.createElement('a')
        link.href = href
        document.body.append(link)
        link.click()
        link.remove()
      }, address)
      await expect.poll(async () => (await refused())[address], address).toBe(true)
    }
    await each.evaluate(() => {
      window.location.href = 'https://example.org/by-script'
    })
    await expect.poll(async () => (await refused())['https://example.org/by-script']).toBe(true)
    await each.evaluate(() => {
      for (const name of ['iframe', 'object', 'embed']) {
        const frame = document.createElement(name)
        frame.setAttribute(name === 'object' ? 'data' : 'src', 'https://example.org/')
        document.body.append(frame)
        frame.remove()
      }
    })
    expect(await each.evaluate(() => window.location.origin)).toBe('app://vantage')
  }
  const stays = await page.evaluate(() => [window.location.href, document.querySelector('[data-ready]') !== null])
  expect(stays).toEqual(['app://vantage/#/', true])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2)
  troubles.length = 0
})

lookingTest(
  'no page can be embedded as a webview, not even in a window that would allow it',
  async ({ shown: { app, page } }) => {
    const seen = await app.evaluate(async ({ BrowserWindow, webContents }) => {
      const [main] = webContents.getAllWebContents()
      const embed = `new Promise((resolve) => {
      const view = document.createElement('webview')
      view.src = 'about:blank'
      view.setAttribute('allowpopups', '')
      view.addEventListener('did-attach', () => resolve('attached'))
      view.addEventListener('destroyed', () => resolve('refused'))
      document.body.append(view)
      if (!('getWebContentsId' in view)) resolve('unknown')
    })`
      const inOwn = await main?.executeJavaScript(embed)
      const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } })
      await window.loadURL('about:blank')
      const asked = new Promise((resolve) => {
        window.webContents.on('will-attach-webview', (event) => resolve(event.defaultPrevented))
      })
      void window.webContents.executeJavaScript(embed)
      const isRefused = await asked
      const kinds = webContents.getAllWebContents().map((contents) => contents.getType())
      window.destroy()
      return { inOwn, isRefused, kinds }
    })
    expect(seen).toEqual({ inOwn: 'unknown', isRefused: true, kinds: expect.not.arrayContaining(['webview']) })
    await page.evaluate(() => document.querySelector('webview')?.remove())
  },
)

test('every permission is refused but persistent storage', async ({ start }) => {
  // A camera that is not there would be refused for that.
  const { app, page } = await start({ switches: ['--use-fake-device-for-media-stream'] })
  await skipIntroduction(page)
  for (const each of [page, await openQuickNote(app)]) {
    const answers = await each.evaluate(async () => {
      const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
      const outcome = (asked: Promise<unknown> | undefined) =>
        asked?.then(
          () => 'given',
          (error: Error) => error.name,
        )
      const notification = new Notification('x')
      const notified = new Promise((resolve) => {
        notification.onshow = () => resolve('shown')
        notification.onerror = () => resolve('refused')
      })
      return {
        geolocation: await state('geolocation'),
        notifications: await state('notifications'),
        camera: await state('camera'),
        microphone: await state('microphone'),
        clipboard: await state('clipboard-read'),
        located: await new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('located'),
            (error) => resolve(error.code),
          ),
        ),
        asked: await Notification.requestPermission(),
        notified: await notified,
        filmed: await outcome(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
        screen: await outcome(navigator.mediaDevices.getDisplayMedia()),
        pasted: await outcome(navigator.clipboard.readText()),
        played: await outcome(navigator.requestMIDIAccess()),
        kept: await outcome(navigator.wakeLock.request('screen')),
        persists: await navigator.storage.persist(),
      }
    })
    expect(answers).toEqual({
      geolocation: 'denied',
      notifications: 'denied',
      camera: 'denied',
      microphone: 'denied',
      clipboard: 'denied',
      located: 1,
      asked: 'denied',
      notified: 'refused',
      filmed: 'NotAllowedError',
      screen: 'NotAllowedError',
      pasted: 'NotAllowedError',
      played: 'NotAllowedError',
      kept: 'NotAllowedError',
      persists: true,
    })
  }
})

lookingTest('forged requests are refused, and what was sent is not repeated', async ({ shown: { page } }) => {
  const refusal = (name: string, sent: unknown) =>
    page.evaluate(
      ([channel, payload]) =>
        window.vantage?.request(String(channel), payload).then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      [name, sent] as const,
    )
  expect(await refusal('shell:info', undefined)).toBe('answered')
  expect(await refusal('shell:run', { command: 'secret words' })).toMatch(/Refused: unknown request$/)
  expect(await refusal('__proto__', undefined)).toMatch(/Refused: unknown request$/)
  expect(await refusal('constructor', undefined)).toMatch(/Refused: unknown request$/)
  expect(await refusal('shell:info', { path: '/etc/passwd' })).toMatch(/Refused: unexpected payload$/)
  expect(await refusal('shell:appearance', { language: 'secret words', theme: 'dark' })).toMatch(/unexpected payload$/)
  expect(await refusal('shell:appearance', { language: 'en', theme: 'dark', file: '/tmp/x' })).toMatch(
    /unexpected payload$/,
  )
  for (const [name, sent] of [
    ['file:save', { kind: 'archive', name: '../../secret words' }],
    ['copy:read', { source: { kind: 'snapshot', name: '../../secret words' }, from: 0 }],
    ['place:show', '/etc'],
    ['place:move', '/tmp'],
    ['machine:set', { login: 'secret words' }],
    ['machine:set', { login: true, command: '/bin/sh' }],
    ['reminders:plan', { text: 'secret words' }],
    ['window:close', 'secret words'],
  ] as const) {
    const answer = await refusal(name, sent)
    expect(answer, name).toMatch(/Refused: unexpected payload$/)
    expect(answer, name).not.toContain('secret')
  }
})

lookingTest(
  'a page of another origin with the same preload script is nobody to the shell',
  async ({ shown: { app } }) => {
    const ask = (address: string) =>
      app.evaluate(async ({ BrowserWindow, app: electron }, url) => {
        const preload = `${electron.getAppPath()}/out/shell/preload.cjs`
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
        await window.loadURL(url)
        const answer = await window.webContents.executeJavaScript(
          "window.vantage.request('shell:info', undefined).then(() => 'answered', (error) => error.message)",
        )
        window.destroy()
        return answer
      }, address)
    expect(await ask('app://vantage/seal.svg')).toBe('answered')
    expect(await ask('about:blank')).toMatch(/Refused: unknown sender$/)
  },
)

lookingTest('files outside the built pages are not served', async ({ shown: { app } }) => {
  const statusOf = (address: string) => app.evaluate(async ({ net }, url) => (await net.fetch(url)).status, address)
  expect(await statusOf('app://vantage/seal.svg')).toBe(200)
  for (const address of [
    'app://vantage/../package.json',
    'app://vantage/%2e%2e/package.json',
    'app://vantage/..%2f..%2fpackage.json',
    'app://vantage/..%5c..%5cpackage.json',
    'app://vantage/%00',
    'app://elsewhere/index.html',
  ]) {
    expect(await statusOf(address), address).toBe(404)
  }
})

lookingTest('a window can show nothing but our own pages: not a file, not a site', async ({ shown: { app } }) => {
  const outcome = (address: string) =>
    app.evaluate(async ({ BrowserWindow }, url) => {
      const window = new BrowserWindow({ show: false })
      const found = await window.loadURL(url).then(
        () => 'loaded',
        (error: Error) => /ERR_\w+/.exec(error.message)?.[0],
      )
      window.destroy()
      return found
    }, address)
  expect(await outcome('app://vantage/seal.svg')).toBe('loaded')
  for (const address of [
    'app://elsewhere/',
    'app://vantage.elsewhere/index.html',
    'file:///etc/hostname',
    'http://127.0.0.1:9/',
    'data:text/html,x',
  ]) {
    // Cancelled before anything is asked: a site would answer that the connection is refused.
    expect(await outcome(address), address).toMatch(/^ERR_(BLOCKED_BY_CLIENT|FAILED)$/)
  }
})

lookingTest(
  'every answer carries the content policy, and it stops what is not the page’s own',
  async ({ shown: { app, page, troubles } }) => {
    const policies = await app.evaluate(async ({ net }) => {
      const addresses = [
        'app://vantage/',
        'app://vantage/index.html',
        'app://vantage/seal.svg',
        'app://vantage/none.js',
      ]
      const answers = await Promise.all(addresses.map((address) => net.fetch(address)))
      return answers.map(({ headers }) => [
        headers.get('content-security-policy'),
        headers.get('x-content-type-options'),
      ])
    })
    for (const [policy, sniffing] of policies) {
      expect(policy).toMatch(/^default-src 'none'; script-src 'self';.* frame-ancestors 'none'$/)
      expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/)
      expect(sniffing).toBe('nosniff')
    }
    await page.evaluate(() => {
      const stopped: string[] = []
      Reflect.set(window, 'stopped', stopped)
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        stopped.push(`${effectiveDirective} ${blockedURI}`)
      })
      const add = (name: string, attributes: Record<string, string>, text = '') => {
        const element = document.createElement(name)
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
        element.textContent = text
        document.body.append(element)
      }
      Reflect.set(window, 'hasRun', false)
      add('script', {}, 'window.hasRun = true')
      add('script', { src: 'https://example.org/x.js' })
      add('img', { src: 'data:,', onerror: 'window.hasRun = true' })
      add('style', {}, 'body { color: red }')
      add('link', { rel: 'stylesheet', href: 'https://example.org/x.css' })
      add('img', { src: 'https://example.org/x.png' })
      add('iframe', { src: 'https://example.org/frame' })
      add('iframe', { src: 'app://vantage/' })
      add('object', { data: 'https://example.org/x.swf' })
      add('base', { href: 'https://example.org/base' })
      setTimeout('window.hasRun = true')
      void fetch('https://example.org/fetch').catch(() => undefined)
      void fetch('app://vantage/seal.svg').catch(() => undefined)
      navigator.sendBeacon('https://example.org/beacon')
      new WebSocket('wss://example.org/socket').onerror = () => undefined
      const own = URL.createObjectURL(new Blob(['self.close()'], { type: 'text/javascript' }))
      try {
        new Worker(own).onerror = () => undefined
      } catch {
        // Older runtimes throw, newer ones tell the worker's listener.
      }
      add('form', { action: 'https://example.org/form', id: 'forged' })
      document.querySelector<HTMLFormElement>('#forged')?.submit()
    })
    const stopped = async () => {
      const found: readonly string[] = await page.evaluate(() => Reflect.get(window, 'stopped'))
      return [...new Set(found)].toSorted()
    }
    await expect
      .poll(stopped)
      .toEqual([
        'base-uri https://example.org/base',
        'connect-src app',
        'connect-src https://example.org/beacon',
        'connect-src https://example.org/fetch',
        'connect-src wss://example.org/socket',
        'form-action https://example.org/form?',
        'frame-src app',
        'frame-src https://example.org',
        'img-src data',
        'img-src https://example.org/x.png',
        'object-src https://example.org',
        'script-src eval',
        'script-src-attr inline',
        'script-src-elem https://example.org/x.js',
        'script-src-elem inline',
        'style-src-elem https://example.org/x.css',
        'style-src-elem inline',
        'worker-src blob',
      ])
    expect(await page.evaluate(() => Reflect.get(window, 'hasRun'))).toBe(false)
    troubles.length = 0
  },
)

lookingTest('nothing is downloaded, whoever asks', async ({ shown: { app, page } }) => {
  await app.evaluate(({ session }) => {
    const refused: [string, boolean][] = []
    Reflect.set(globalThis, 'refusedDownloads', refused)
    session.defaultSession.on('will-download', (event, item) =>
      refused.push([item.getURL().replace(/[\w-]+$/, ''), event.defaultPrevented]),
    )
  })
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.download = 'page.html'
    link.href = 'app://vantage/index.html'
    link.click()
  })
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'refusedDownloads')))
    .toEqual([['app://vantage/index.', true]])
})

/** Tests on an app for which what a desktop opens addresses with is a program that writes them down. */
const noting = test.extend<{ readonly openedAddresses: () => Promise<string> }>({
  environment: async ({ profile }, use) => {
    const folder = programsOf(profile)
    await mkdir(folder)
    for (const name of ['xdg-open', 'gio', 'gvfs-open', 'kde-open', 'kde-open5']) {
      await writeFile(path.join(folder, name), `#!/bin/sh\necho "$@" >> '${folder}/opened.txt'\n`, { mode: 0o700 })
    }
    await use({ PATH: `${folder}:${process.env.PATH}` })
    await rm(folder, { recursive: true })
  },
  openedAddresses: async ({ profile }, use) => {
    await use(() => readFile(path.join(programsOf(profile), 'opened.txt'), 'utf8').catch(() => ''))
  },
})

function programsOf(profile: string): string {
  return `${profile} Programs`
}

if (process.platform === 'linux') {
  noting('no address is ever handed to another program', async ({ start, openedAddresses }) => {
    const { app, page, troubles } = await start()
    await skipIntroduction(page)
    const refused = await noteNavigation(app)
    const addresses = [
      'mailto:a@example.org',
      'https://example.org/',
      'vantage://open/today',
      'tel:1',
      'ftp://example.org/',
    ]
    for (const address of addresses) {
      await page.evaluate((url) => {
        window.open(url)
        const link = document.createElement('a')
        link.href = url
        document.body.append(link)
        link.click()
        const frame = document.createElement('iframe')
        frame.src = url
        document.body.append(frame)
      }, address)
      await expect.poll(async () => (await refused())[address], address).toBe(true)
    }
    // The program is the one that is used: what the test itself opens is written down, and stands there alone.
    await app.evaluate(({ shell }) => shell.openExternal('mailto:by-the-test@example.org'))
    await expect.poll(openedAddresses).toBe('mailto:by-the-test@example.org\n')
    troubles.length = 0
  })
}

// Windows has no such modes.
if (process.platform !== 'win32') {
  test('the profile and everything the shell writes are for their owner alone', async ({ start, profile }) => {
    const made = `${profile}/made by the app`
    const { app, page } = await start({ switches: [`--user-data-dir=${made}`] })
    await skipIntroduction(page)
    await page.getByRole('textbox', { name: 'A note for the review' }).fill('For one reader')
    await page.keyboard.press('Enter')
    await expect(page.getByText('For one reader')).toBeVisible()
    await app.close()
    for (const folder of [made, copyFolder(made)]) expect((await stat(folder)).mode & 0o077, folder).toBe(0)
    const files = (await readdir(made)).filter((name) => name.endsWith('.json'))
    expect(files).toEqual(expect.arrayContaining(['machine.json', 'reminders.json']))
    for (const file of files) expect((await stat(path.join(made, file))).mode & 0o077, file).toBe(0)
  })
}

// What Chromium's own log calls the beginning of a connection or of the look-up of a name.
const CONNECTIONS = [
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
  'SSL_CONNECT',
  'QUIC_SESSION',
  'HOST_RESOLVER_MANAGER_REQUEST',
]

test('a whole start and review attempt no connection, not even when the page tries', async ({ start }) => {
  const log = path.join(os.tmpdir(), `vantage-net-${process.pid}.json`)
  const { app, page, troubles } = await start({
    switches: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'],
  })
  await skipIntroduction(page)
  await beginReview(page)
  await goOnTo(page, 'What moved forward that week?')
  await page.keyboard.type('A mispeled wrod, for any spelling checker to look up.')
  await untilSaved(page)
  await page.evaluate(() => {
    new Image().src = 'https://example.org/pixel.png'
    void fetch('https://example.org/').catch(() => undefined)
  })
  await app.close()
  // The content policy's own refusals are what is wanted here.
  expect(troubles.length).toBeGreaterThan(0)
  troubles.length = 0
  const { constants, events } = JSON.parse(await readFile(log, 'utf8'))
  await rm(log, { force: true })
  const types: Record<string, number> = constants.logEventTypes
  const attempts = new Set(CONNECTIONS.map((name) => types[name]))
  for (const name of CONNECTIONS) expect(types[name], name).toBeDefined()
  const made = events.filter((event: { type: number }) => attempts.has(event.type))
  expect(events.length).toBeGreaterThan(10)
  expect(made).toEqual([])
  const asked = events.flatMap((event: { params?: { url?: string } }) => event.params?.url ?? [])
  expect(asked.filter((url: string) => /^(https?|wss?|ftp):/.test(url))).toEqual([])
})
