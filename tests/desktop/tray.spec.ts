import type { ElectronApplication } from '@playwright/test'
import { periodOf } from '#core/calendar/period'
import { startAgain } from '../support/desktop'
import { skipIntroduction, untilToday } from '../support/person'
import { expect, test } from '../support/reminded'
import { makeDueNow, readReminders, zoneAtNoon } from '../support/reminder-file'

const HIDDEN = ['--hidden']
const zone = zoneAtNoon()

test.use({ closing: 'tray' })

test.beforeEach(async ({ start, notifications: _, tray: __ }) => {
  const { app, page } = await start({ zone })
  await skipIntroduction(page)
  await expect.poll(() => windowsOf(app)).toBe(1)
  await app.close()
})

test('a hidden start shows no window, and a click on the notification opens the review it names', async ({
  profile,
  launch,
  notifications,
  tray,
}) => {
  const monday = await makeDueNow(profile, zone)
  const { app } = await launch({ zone, switches: HIDDEN })
  await notifications.untilShown(1)
  const dates = periodOf(monday).label('en')
  expect(notifications.shown).toEqual([{ title: 'Weekly review', body: `${dates} is ready, about 30 minutes.` }])
  await tray.untilSays(`Weekly review · ${dates}`)
  expect(await windowsOf(app)).toBe(0)
  const opening = app.waitForEvent('window')
  await notifications.click()
  const page = await opening
  await expect(page.locator('.check-in-middle')).toBeVisible()
  expect(new URL(page.url()).hash).toBe(`#/write/weekly/${monday}`)
  expect(await windowsOf(app)).toBe(1)
})

test('the tray names what waits, starts it, and brings the window to the front', async ({ profile, launch, tray }) => {
  const monday = await makeDueNow(profile, zone)
  const { app } = await launch({ zone, switches: HIDDEN })
  const head = `Weekly review · ${periodOf(monday).label('en')}`
  await tray.untilSays(head)
  expect(await tray.labels()).toEqual([
    head,
    'Start',
    'In an Hour',
    'Tomorrow',
    'Skip…',
    'Quick Note…',
    'Open Vantage',
    'Quit Vantage',
  ])
  expect(await tray.tip()).toBe(`Vantage · ${head}`)
  const opening = app.waitForEvent('window')
  await tray.choose('Start')
  const page = await opening
  await expect(page.locator('.check-in-middle')).toBeVisible()
  expect(new URL(page.url()).hash).toBe(`#/write/weekly/${monday}`)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await tray.choose('Open Vantage')
  const areMinimized = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized()))
  await expect.poll(areMinimized).toEqual([false])
  expect(new URL(page.url()).hash).toBe(`#/write/weekly/${monday}`)
})

test('skipping from the tray asks on Today first, and takes the notification away', async ({
  profile,
  launch,
  notifications,
  tray,
}) => {
  const monday = await makeDueNow(profile, zone)
  const { app } = await launch({ zone, switches: HIDDEN })
  await notifications.untilShown(1)
  await tray.untilSays(/^Weekly review/)
  await expect.poll(notifications.standing).toBe(1)
  const opening = app.waitForEvent('window')
  await tray.choose('Skip…')
  const page = await opening
  const asked = page.getByRole('dialog')
  await expect(asked).toContainText(periodOf(monday).label('en'))
  expect((await readReminders(profile)).plan.done).toEqual([])
  await asked.getByRole('textbox').fill('Away that week')
  await asked.getByRole('textbox').press('Enter')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expect.poll(async () => (await readReminders(profile)).plan.done).toEqual([`weekly:${monday}`])
  await expect.poll(notifications.standing).toBe(0)
  await tray.untilSays(/ at 20:00$/)
})

test('the tray speaks the language of the journal', async ({ launch, start, tray }) => {
  const { app, page } = await start({ zone })
  await untilToday(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByText('中文', { exact: true }).click()
  await tray.untilSays(/^周复盘 · .* 20:00$/)
  await app.close()
  await launch({ zone, switches: HIDDEN })
  await tray.untilSays(/^周复盘 · .* 20:00$/)
  expect((await tray.labels()).slice(1)).toEqual(['随手记一句…', '打开旁观', '退出旁观'])
})

test('a second start brings a hidden one to the screen, unless it is hidden itself', async ({ profile, launch }) => {
  const { app } = await launch({ zone, switches: HIDDEN })
  // The hidden one is heard first: had it opened a window, the one after would only bring that to the front.
  const events = await app.evaluateHandle(({ app }) => {
    const seen: string[] = []
    app.on('second-instance', (_event, argv) => seen.push(argv.includes('--hidden') ? 'hidden' : 'shown'))
    app.on('browser-window-created', () => seen.push('window'))
    return seen
  })
  await startAgain(profile, HIDDEN)
  const opening = app.waitForEvent('window')
  await startAgain(profile)
  await untilToday(await opening)
  expect(await events.jsonValue()).toEqual(['hidden', 'window', 'shown'])
})

function windowsOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}
