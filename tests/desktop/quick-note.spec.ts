import type { ElectronApplication, Page } from '@playwright/test'
import type { Desktop, Launched } from '../support/desktop'
import { skipIntroduction, untilToday } from '../support/person'
import { expect, test } from '../support/reminded'
import type { Tray } from '../support/status-notifier-watcher'
import { systemKeys } from '../support/system-keys'

test.use({ closing: 'tray' })

test('a quick note from the tray is kept however its window closes, and waits on Today', async ({
  start,
  launch,
  tray,
}) => {
  const first = await start()
  await skipIntroduction(first.page)
  await first.app.close()
  const { app } = await hidden(launch, tray)
  const note = () => noteFromTray(app, tray)
  const entered = await note()
  await entered.keyboard.type('Kept by Enter')
  await closeWith(entered, 'Enter')
  const escaped = await note()
  await escaped.keyboard.type('Kept by Escape')
  await closeWith(escaped, 'Escape')
  const closed = await note()
  await closed.keyboard.type('Kept by closing')
  await Promise.all([
    closed.waitForEvent('close'),
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  ])
  // Nothing written is nothing kept.
  const empty = await note()
  await closeWith(empty, 'Escape')
  const opening = app.waitForEvent('window')
  await tray.choose('Open Vantage')
  const page = await opening
  await untilToday(page)
  const notes = page.locator('.note-row .words')
  await expect(notes).toHaveCount(3)
  expect(new Set(await notes.allTextContents())).toEqual(
    new Set(['Kept by Enter', 'Kept by Escape', 'Kept by closing']),
  )
})

test('a quick note beside the open window shows up there at once; asked for twice it is one window', async ({
  start,
}) => {
  const { app, page } = await start()
  await skipIntroduction(page)
  const choose = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('quick-note')?.click())
  const opening = app.waitForEvent('window')
  await choose()
  const note = await opening
  await note.locator('[data-ready="quick-note"]').waitFor({ state: 'attached' })
  await choose()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2)
  await note.getByRole('textbox').fill('Seen at once')
  await closeWith(note, 'Enter')
  await expect(page.locator('.note-row .words')).toHaveText(['Seen at once'])
})

let pressInSystem: (keys: string) => void
// Installing what presses them may take its time.
test.beforeAll(() => {
  pressInSystem = systemKeys()
})

test('its keys bring it up from anywhere once they are switched on, without a window too, and no more when they are off', async ({
  start,
  launch,
  tray,
}) => {
  const first = await start()
  await skipIntroduction(first.page)
  await first.page.getByRole('link', { name: 'Settings' }).click()
  const keys = first.page.getByRole('checkbox', { name: /^Open it with Ctrl/ })
  await expect(keys).not.toBeChecked()
  await keys.click()
  await expect(keys).toBeChecked()
  await expect(first.page.getByText('Another program has these keys.')).toBeHidden()
  const beside = first.app.waitForEvent('window')
  pressInSystem('ctrl+alt+n')
  await closeWith(await ready(beside), 'Escape')
  await first.app.close()

  const { app } = await hidden(launch, tray)
  const alone = app.waitForEvent('window')
  pressInSystem('ctrl+alt+n')
  const note = await ready(alone)
  await note.keyboard.type('From another program')
  await closeWith(note, 'Enter')
  const opening = app.waitForEvent('window')
  await tray.choose('Open Vantage')
  const page = await opening
  await untilToday(page)
  await expect(page.locator('.note-row .words')).toHaveText(['From another program'])

  await page.getByRole('link', { name: 'Settings' }).click()
  const again = page.getByRole('checkbox', { name: /^Open it with Ctrl/ })
  await expect(again).toBeChecked()
  await again.click()
  await expect(again).not.toBeChecked()
  // Let go of: another program can have them now.
  const isHeld = () => app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('CommandOrControl+Alt+N'))
  expect(await isHeld()).toBe(false)
})

test.describe('where closing the window quits', () => {
  test.use({ closing: 'quit' })

  test('a quick note that is written and closed ends nothing: reminders still have somebody to come from', async ({
    start,
    launch,
    tray,
  }) => {
    const first = await start()
    await skipIntroduction(first.page)
    await first.app.close()
    const { app } = await hidden(launch, tray)
    for (const words of ['The first', 'The second']) {
      const page = await noteFromTray(app, tray)
      await page.keyboard.type(words)
      await closeWith(page, 'Enter')
    }
    const opening = app.waitForEvent('window')
    await tray.choose('Open Vantage')
    await untilToday(await opening)
  })
})

/** Starts the app without a window, and waits until its tray knows the journal. */
async function hidden(launch: Desktop['launch'], tray: Tray): Promise<Launched> {
  const launched = await launch({ switches: ['--hidden'] })
  await tray.untilSays(/^Weekly review/)
  return launched
}

/** Opens a quick note from the tray, ready to be written in. */
async function noteFromTray(app: ElectronApplication, tray: Tray): Promise<Page> {
  const opening = app.waitForEvent('window')
  await tray.choose('Quick Note…')
  return await ready(opening)
}

/** A quick note that can be written in. */
async function ready(opening: Promise<Page>): Promise<Page> {
  const page = await opening
  await page.locator('[data-ready="quick-note"]').waitFor({ state: 'attached' })
  await expect(page.getByRole('textbox')).toBeFocused()
  return page
}

/** The window may be gone before the key is let go. */
async function closeWith(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForEvent('close'), page.keyboard.press(key).catch(() => undefined)])
}
