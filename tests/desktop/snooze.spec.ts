import type { Page } from '@playwright/test'
import { skipIntroduction, untilToday } from '../support/person'
import { expect, test } from '../support/reminded'
import { readReminders } from '../support/reminder-file'
import { inBerlin } from '../support/start-at'

const MONDAY = '2026-11-30'
const DUE = { clock: inBerlin(MONDAY, '20:05') }

test.beforeEach(async ({ start, notifications: _, tray: __ }) => {
  const { app, page } = await start({ clock: inBerlin('2026-11-23', '09:00') })
  await skipIntroduction(page)
  await app.close()
})

test('Today puts a reminder off, takes that back, and hears what the tray says', async ({ profile, start, tray }) => {
  const first = await start(DUE)
  await untilToday(first.page)
  const line = first.page.locator('.due-snooze')
  await expect(line).toHaveText('Remind me again in an hourtomorrow')
  await line.getByRole('button', { name: 'in an hour' }).click()
  await expect(line).toHaveText(/^A reminder comes at 21:0\d\. Undo$/)
  await line.getByRole('button', { name: 'Undo' }).click()
  await expect(line).toHaveText('Remind me again in an hourtomorrow')
  expect((await readReminders(profile)).memory.snoozed).toEqual({})
  await line.getByRole('button', { name: 'tomorrow' }).click()
  await expect(line).toHaveText('A reminder comes on Tuesday, 1 December at 20:00. Undo')
  await tray.untilSays('Weekly review · 23 to 29 November')
  await tray.choose('In an Hour')
  await expect(line).toHaveText(/^A reminder comes at 21:0\d\. Undo$/)
  await first.app.close()

  const second = await start(DUE)
  await expect(second.page.locator('.due-snooze')).toHaveText(/^A reminder comes at 21:0\d\. Undo$/)
})

test('how this computer reminds holds over a restart', async ({ profile, start, tray }) => {
  const first = await start(DUE)
  const open = async (page: Page) => {
    await untilToday(page)
    await page.getByRole('link', { name: 'Settings' }).click()
    await expect(reminderOf(page, 'Weekly review')).toBeVisible()
  }
  await open(first.page)
  const { page } = first
  await page.getByRole('combobox', { name: 'Weekly review: how long before' }).selectOption('30')
  await page.getByRole('checkbox', { name: 'Show nothing' }).check()
  await page.getByRole('combobox', { name: 'Quiet until' }).selectOption({ label: '09:30' })
  await reminderOf(page, 'Quarterly review').uncheck()
  await expect
    .poll(async () => (await readReminders(profile)).preferences)
    .toMatchObject({
      rules: { weekly: { isOn: true, lead: 30 }, quarterly: { isOn: false } },
      quiet: { from: 22 * 60, to: 9 * 60 + 30 },
    })
  await first.app.close()

  const second = await start(DUE)
  await open(second.page)
  await expect(reminderOf(second.page, 'Quarterly review')).not.toBeChecked()
  await expect(second.page.getByRole('combobox', { name: 'Weekly review: how long before' })).toHaveValue('30')
  await expect(second.page.getByRole('combobox', { name: 'Quiet until' })).toHaveValue(String(9 * 60 + 30))
  await reminderOf(second.page, 'Weekly review').uncheck()
  await second.page.getByRole('link', { name: 'Today' }).click()
  await untilToday(second.page)
  await expect(second.page.locator('.due-actions').first()).toBeVisible()
  await expect(second.page.locator('.due-snooze')).toHaveCount(0)
  await tray.untilSays('Weekly review · 23 to 29 November')
})

test('a trial notification arrives, and a click on it brings the window to the front', async ({
  start,
  notifications,
}) => {
  const { app, page } = await start(DUE)
  await untilToday(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  const before = notifications.shown.length
  await page.getByRole('button', { name: 'Show one now' }).click()
  await notifications.untilShown(before + 1)
  expect(notifications.shown.at(-1)).toEqual({
    title: 'This is how Vantage reminds you',
    body: 'A click on a reminder opens the review.',
  })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await notifications.click()
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false)
})

/** The box beside a kind of check-in among the reminders; another says whether it falls due at all. */
function reminderOf(page: Page, kind: string) {
  return page.locator('.reminders-rule').getByRole('checkbox', { name: kind })
}
