import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect } from '@playwright/test'
import { neededSwitches } from '../../scripts/support/electron'
import { ROOT } from '../../scripts/support/run'
import { networkCalls, noted, test } from '../support/packaged'
import { choose, goOn, goOnTo, question, untilSaved, untilToday, WORDS } from '../support/person'

const MONDAY = '2026-11-23T20:05:00+01:00'
const MOST_BYTES = 6 * 1024 * 1024

/** Everything the archive of the app may hold. Names of assets end in a hash of what is in them. */
const INSIDE: readonly RegExp[] = [
  /^package\.json$/,
  /^out\/pages\/(index\.html|seal\.svg|licenses\.md)$/,
  /^out\/pages\/assets\/[\w-]+-[\w-]{8}\.(js|css)$/,
  /^out\/pages\/assets\/(inter|source-serif-4)-[a-z-]+-wght-normal-[\w-]{8}\.woff2$/,
  /^out\/shell\/(main|worker|shared\d*)\.js$/,
  /^out\/shell\/(preload\.cjs|licenses\.md)$/,
  /^out\/shell\/icons\/(badge|icon|tray|tray@2x|trayTemplate|trayTemplate@2x)\.png$/,
  /^out\/shell\/icons\/tray\.ico$/,
]

/** What lies beside it; on a Mac also what Electron brings: its licences and empty folders of languages. */
const BESIDE =
  process.platform === 'darwin'
    ? /^(app\.asar|LICENSE\.txt|icon\.icns|LICENSES?\.(electron\.txt|chromium\.html)|\w+\.lproj)$/
    : /^(app\.asar|LICENSE\.txt)$/

test('only what is needed is inside, and our part is small', async ({ packed }) => {
  const archive = path.join(packed.resources, 'app.asar')
  const inside = listPackage(archive, { isPack: false })
    .map((name) => name.replaceAll('\\', '/').slice(1))
    .filter((name) => path.extname(name) !== '')
  expect(inside.filter((name) => !INSIDE.some((shape) => shape.test(name)))).toEqual([])
  expect(INSIDE.filter((shape) => !inside.some((name) => shape.test(name)))).toEqual([])
  expect(inside.filter((name) => name.startsWith('out/')).sort()).toEqual(filesUnder('out'))
  expect(statSync(archive).size).toBeLessThanOrEqual(MOST_BYTES)

  // Nothing of ours lies beside the archive but the licence and, on a Mac, the app's names and its icon.
  const beside = readdirSync(packed.resources)
  expect(beside).toEqual(expect.arrayContaining(['app.asar', 'LICENSE.txt']))
  expect(beside.filter((name) => !BESIDE.test(name))).toEqual([])
  const { name, productName, version, main } = JSON.parse(extractFile(archive, 'package.json').toString())
  const own = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  expect({ name, productName, version, main }).toEqual({
    name: 'vantage-journal',
    productName: 'Vantage',
    version: own.version,
    main: 'out/shell/main.js',
  })
})

test('the fuses are as electron-builder.yml sets them', async ({ packed }) => {
  const wire = await getCurrentFuseWire(packed.executable)
  // In the program a fuse is a digit.
  const on = (fuse: FuseV1Options) => String.fromCharCode(wire[fuse] ?? 0) === '1'
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    nodeInspect: on(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyFromAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    ownSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    filePrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: false,
    nodeOptions: false,
    nodeInspect: false,
    asarIntegrity: true,
    onlyFromAsar: true,
    ownSnapshot: false,
    filePrivileges: false,
  })
})

test('the unpacked program starts', async ({ packed, startPackaged }) => {
  const { page } = await startPackaged(packed.executable, { clock: MONDAY })
  await page.getByRole('button', { name: WORDS.en.skipIntroduction }).click()
  await untilToday(page)
})

if (process.platform === 'linux') {
  test('calls to the network are seen where there are some', async ({ startPackaged: _none }, testInfo) => {
    const program = [
      "require('node:net').connect(9, '127.0.0.1').on('error', () => undefined)",
      "const socket = require('node:dgram').createSocket('udp6')",
      "socket.send('x', 9, '::1', () => socket.close())",
    ].join('\n')
    const calls = testInfo.outputPath('calls.txt')
    const [command, args] = noted(calls, process.execPath, ['-e', program])
    expect(spawnSync(command, args).status).toBe(0)
    const found = await networkCalls(calls)
    expect(found.filter((line) => line.includes('127.0.0.1'))).toHaveLength(1)
    expect(found.filter((line) => line.includes('::1'))).toHaveLength(1)
  })
}

test('a whole review in what people download, without one call to the network', async ({
  packed,
  startPackaged,
}, testInfo) => {
  // Every call to a socket is stopped at and written down.
  test.setTimeout(300_000)
  const words = WORDS.en
  const calls = process.platform === 'linux' ? testInfo.outputPath('calls.txt') : undefined
  const { page, profile, quit } = await startPackaged(packed.downloaded, { clock: MONDAY, ...(calls && { calls }) })

  await page.getByRole('button', { name: words.goOn }).click()
  await page.getByRole('textbox').fill('Professor Lin')
  await page.getByRole('button', { name: words.goOn }).click()
  await page.getByRole('button', { name: words.goOn }).click()
  await page.getByLabel(words.goal(1), { exact: true }).fill('Send the draft')
  await page.getByLabel('Goal 1 is done when').fill('both reviewers have it')
  await page.getByRole('button', { name: words.allGoals }).click()
  await page.getByRole('button', { name: words.lookBack }).click()

  await choose(page, words.energy)
  await goOn(page)
  await choose(page, words.mood)
  await goOn(page)
  await page.keyboard.type('The empty Wednesday.')
  await goOn(page)
  await page.keyboard.type('The baseline trains.')
  await goOn(page)
  await page.keyboard.type('- mail\n- meetings')
  await goOn(page)
  await choose(page, 'The baseline trains.')
  await goOn(page)
  await page.keyboard.type('Run the ablation')
  await page.keyboard.press('Enter')
  await expect(question(page)).toHaveText('How did “Run the ablation” turn out?')
  await choose(page, words.missed)
  await page.getByLabel(words.evidence).fill('Two rows of five')
  await goOnTo(page, 'What got in the way of “Run the ablation”?')
  await choose(page, words.effort)
  await goOnTo(page, 'What do you want done in the week of 23 to 29 November?')
  await goOnTo(page, 'to your face')
  await page.keyboard.type('You were busy, not working.')
  await untilSaved(page)
  await page.getByRole('button', { name: words.seal }).click()
  await expect(page.getByRole('heading', { name: 'W47 is sealed.' })).toBeVisible()
  await page.reload()
  await page.getByRole('link', { name: words.journal }).click()
  await page.getByRole('link', { name: /You were busy, not working\./ }).click()
  await expect(page.getByText('The baseline trains.').first()).toBeVisible()
  await quit()

  // As from cron: no display, no window, and the review is in the file.
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
  const backup = testInfo.outputPath('backup.json')
  const wanted = [...neededSwitches(), `--user-data-dir=${profile}`, '--backup', backup]
  expect(spawnSync(packed.downloaded, wanted, { env }).status).toBe(0)
  expect(readFileSync(backup, 'utf8')).toContain('You were busy, not working.')

  if (!calls) return
  // The display and the session bus are called, so the notes are of this program.
  expect(readFileSync(calls, 'utf8')).toContain('AF_UNIX')
  expect(await networkCalls(calls)).toEqual([])
})

/** The files under a folder of the project, by their path in it, sorted. */
function filesUnder(folder: string): readonly string[] {
  const found = readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })
  if (!existsSync(path.join(ROOT, folder, 'pages'))) throw new Error('Nothing is built')
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}
