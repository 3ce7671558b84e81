import { readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '../support/desktop'
import { goOnTo, skipIntroduction, untilSaved } from '../support/person'
import { beginReview } from '../support/start-at'

test('the page has no Node, and of the shell it sees two functions', async ({ start }) => {
  const { page } = await start()
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    bridge: Object.keys(window.vantage ?? {}).toSorted(),
    origin: window.location.origin,
    isSecure: window.isSecureContext,
  }))
  expect(seen).toEqual({ node: [], bridge: ['listen', 'request'], origin: 'app://vantage', isSecure: true })
})

test('navigation and new windows are refused', async ({ start }) => {
  const { app, page, troubles } = await start()
  await skipIntroduction(page)
  await page.evaluate(() => {
    window.open('https://example.org/')
    window.open('app://vantage/')
    window.location.href = 'https://example.org/'
  })
  await page.evaluate(() => {
    window.location.href = 'file:///etc/passwd'
  })
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.org/'
    document.body.append(link)
    link.click()
  })
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    document.body.append(frame)
  })
  const stays = await app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    return contents?.executeJavaScript("[location.origin, document.querySelector('[data-ready]') !== null]")
  })
  expect(stays).toEqual(['app://vantage', true])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(troubles.some((trouble) => trouble.includes('Content Security Policy'))).toBe(true)
  troubles.length = 0
})

test('every permission is refused but persistent storage', async ({ start }) => {
  const { page } = await start()
  const answers = await page.evaluate(async () => {
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
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
    persists: true,
  })
})

test('forged requests are refused, and what was sent is not repeated', async ({ start }) => {
  const { app, page } = await start()
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
  // A page of another origin with the same preload script is nobody to the shell.
  const stranger = await app.evaluate(async ({ BrowserWindow, app: electron }) => {
    const preload = `${electron.getAppPath()}/out/shell/preload.cjs`
    const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await window.loadURL('about:blank')
    const answer = await window.webContents.executeJavaScript(
      "window.vantage.request('shell:info', undefined).then(() => 'answered', (error) => error.message)",
    )
    window.destroy()
    return answer
  })
  expect(stranger).toMatch(/Refused: unknown sender$/)
})

test('files outside the built pages are not served', async ({ start }) => {
  const { page, troubles } = await start()
  for (const address of [
    'app://vantage/../package.json',
    'app://vantage/%2e%2e/package.json',
    'app://vantage/..%2f..%2fpackage.json',
    'app://elsewhere/index.html',
  ]) {
    const status = await page.evaluate(
      (url) =>
        new Promise((resolve) => {
          const image = new Image()
          image.onload = () => resolve('loaded')
          image.onerror = () => resolve('refused')
          image.src = url
        }),
      address,
    )
    expect(status, address).toBe('refused')
  }
  troubles.length = 0
})

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
