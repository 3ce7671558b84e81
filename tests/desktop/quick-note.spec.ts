import type { ElectronApplication, Page } from '@playwright/test'
import { skipIntroduction, untilToday } from '../support/person'
import { expect, test } from '../support/reminded'
import type { Tray } from '../support/status-notifier-watcher'

test.use({ closing: 'tray' })

test('a quick note from the tray is kept however its window closes, and waits on Today', async ({
  start,
  launch,
  tray,
}) => {
  const first = await start()
  await skipIntroduction(first.page)
  await first.app.close()
  const { app } = await launch({ switches: ['--hidden'] })
  await tray.untilSays(/^Weekly review/)
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
    const { app } = await launch({ switches: ['--hidden'] })
    await tray.untilSays(/^Weekly review/)
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

/** Opens a quick note from the tray, ready to be written in. */
async function noteFromTray(app: ElectronApplication, tray: Tray): Promise<Page> {
  const opening = app.waitForEvent('window')
  await tray.choose('Quick Note…')
  const page = await opening
  await page.locator('[data-ready="quick-note"]').waitFor({ state: 'attached' })
  await expect(page.getByRole('textbox')).toBeFocused()
  return page
}

/** The window may be gone before the key is let go. */
async function closeWith(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForEvent('close'), page.keyboard.press(key).catch(() => undefined)])
}
