import { spawnSync } from 'node:child_process'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { copyFolder, electronPath, expect, startAgain, startArguments, test } from '../support/desktop'
import { inNamespace } from '../support/in-namespace'
import { skipIntroduction, untilThere, untilToday } from '../support/person'

test('a second start brings the first window to the front and ends', async ({ start, profile }) => {
  const { app, page } = await start()
  await skipIntroduction(page)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  expect(await startAgain(profile)).toBe(0)
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the window comes back where it stood, and into sight when that is no longer there', async ({
  start,
  profile,
}) => {
  // A page that does not listen yet would keep its window waiting.
  const shown = async () => {
    const started = await start()
    await untilThere(started.page, '.onboarding-skip')
    return started
  }
  const first = await shown()
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 80, width: 900, height: 640 })
  })
  const file = path.join(profile, 'machine.json')
  await expect
    .poll(async () => JSON.parse(await readFile(file, 'utf8').catch(() => '{}')).place?.bounds?.width)
    .toBe(900)
  await first.app.close()
  const second = await shown()
  const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(bounds).toMatchObject({ width: 900, height: 640 })
  await second.app.close()

  const settings = JSON.parse(await readFile(file, 'utf8'))
  settings.place.bounds = { x: 9000, y: 9000, width: 900, height: 640 }
  await writeFile(file, JSON.stringify(settings))
  const third = await shown()
  const isInSight = await third.app.evaluate(({ BrowserWindow, screen }) => {
    const { x, y, width, height } = BrowserWindow.getAllWindows()[0]?.getBounds() ?? {
      x: -1,
      y: -1,
      width: 0,
      height: 0,
    }
    const { workArea } = screen.getPrimaryDisplay()
    return (
      x >= workArea.x &&
      y >= workArea.y &&
      x + width <= workArea.x + workArea.width &&
      y + height <= workArea.y + workArea.height
    )
  })
  expect(isInSight).toBe(true)
})

test('a broken settings file is kept aside and replaced', async ({ start, profile }) => {
  await writeFile(path.join(profile, 'machine.json'), '{"version": 1, "place": {"bounds": "here"')
  const { page } = await start()
  await skipIntroduction(page)
  const files = await readdir(profile)
  expect(files.some((file) => file.startsWith('machine.json.broken-'))).toBe(true)
  await expect.poll(async () => JSON.parse(await readFile(path.join(profile, 'machine.json'), 'utf8')).version).toBe(1)
  expect((await stat(path.join(profile, 'machine.json'))).mode & 0o077).toBe(0)
})

test('the menu speaks both languages and leads where it says', async ({ start }) => {
  const { app, page } = await start()
  await skipIntroduction(page)
  const labels = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  expect(await labels()).toEqual(['File', 'Edit', 'View', 'Window', 'Help'])
  const choose = (id: string) =>
    app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id)
  await choose('settings')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  await page.getByText('中文', { exact: true }).click()
  await expect.poll(labels).toEqual(['文件', '编辑', '显示', '窗口', '帮助'])
  await choose('journal')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('往期')
  await choose('today')
  await untilToday(page)
  await choose('review')
  await expect(page.locator('.check-in-middle h1')).toHaveText('那一周，精力怎么样？')
})

test('a broken storage is set aside on request, and everything comes back from the second copy', async ({
  start,
  profile,
}) => {
  const first = await start()
  await skipIntroduction(first.page)
  await first.page.getByRole('textbox', { name: 'A note for the review' }).fill('Ask about the release')
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByText('Ask about the release')).toBeVisible()
  await first.app.close()
  const store = path.join(profile, 'IndexedDB')
  await rename(store, `${store}.away`)
  await writeFile(store, 'a file where the folder was')

  const second = await start()
  await expect(second.page.getByRole('heading', { name: 'The storage is broken, your journal is not' })).toBeVisible()
  await expect(second.page.getByText('0 reviews, 0 goals, 1 note')).toBeVisible()
  // The second start would be out of this test's hands: it is made by the test instead.
  await second.app.evaluate(({ app }) => {
    app.relaunch = () => undefined
  })
  const gone = second.app.waitForEvent('close')
  await second.page.getByRole('button', { name: 'Set it aside and start again' }).click()
  await gone
  second.troubles.length = 0

  const third = await start()
  await third.page.getByRole('button', { name: 'Restore it' }).click()
  await untilToday(third.page)
  await expect(third.page.getByText('Ask about the release')).toBeVisible()
  const kept = (await readdir(copyFolder(profile))).find((name) => name.startsWith('broken-database-'))
  expect(await readFile(path.join(copyFolder(profile), kept ?? ''), 'utf8')).toBe('a file where the folder was')
})

test('a storage that cannot be opened is explained where there is no second copy, and opens once the cause is gone', async ({
  start,
  profile,
}) => {
  const first = await start()
  await skipIntroduction(first.page)
  await first.app.close()
  await rename(copyFolder(profile), `${copyFolder(profile)}.away`)
  const store = path.join(profile, 'IndexedDB')
  await rename(store, `${store}.away`)
  await writeFile(store, 'a file where the folder was')
  const second = await start()
  await expect(second.page.getByRole('heading', { name: 'The journal could not be opened' })).toBeVisible()
  await expect(second.page.getByRole('note')).toContainText('failed: ')
  await second.app.close()
  second.troubles.length = 0
  await rm(store)
  await rename(`${store}.away`, store)
  await rm(copyFolder(profile), { recursive: true, force: true })
  await rename(`${copyFolder(profile)}.away`, copyFolder(profile))
  const third = await start()
  await untilToday(third.page)
})

test('timings that cannot be read end the start, which names them and holds nothing', async ({ profile, start }) => {
  const env = { ...process.env, VANTAGE_TIMINGS: '{"tack":1}' }
  const { status, stderr } = spawnSync(electronPath(), startArguments(profile), {
    env,
    encoding: 'utf8',
    timeout: 60_000,
  })
  expect(status).toBe(2)
  expect(stderr).toContain('VANTAGE_TIMINGS is {"tack":1}: it takes JSON with milliseconds for tick,')
  const { page } = await start()
  await skipIntroduction(page)
})

test('a profile that cannot be written to is explained instead of losing every word', async ({ profile }) => {
  const seen = await inNamespace('read-only-profile', [profile])
  expect(seen).toMatchObject({ text: expect.stringContaining('Vantage may not write to its own folder') })
  expect(seen).toMatchObject({ text: expect.stringContaining(profile) })
})
