import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { goOnTo, skipIntroduction, untilThere, untilToday, WORDS } from '../support/person'
import { expect, test } from '../support/reminded'

test('starting with the computer is an autostart file, read back from where the system has it', async ({
  start,
  folder,
}) => {
  const file = path.join(folder, 'config', 'autostart', 'vantage.desktop')
  const content = () => readFile(file, 'utf8').catch(() => undefined)
  const first = await start()
  const { page } = first
  await skipIntroduction(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  const box = page.getByRole('checkbox', { name: /^Start Vantage/ })
  await expect(box).not.toBeChecked()
  await box.click()
  await expect.poll(content).toMatch(/^Exec="[^"]+" "[^"]+" --hidden$/m)
  await expect(box).toBeChecked()
  // Switched off by the desktop's own settings: it says so.
  const on = (await content()) ?? ''
  await writeFile(file, on.replace('X-GNOME-Autostart-enabled=true', 'X-GNOME-Autostart-enabled=false'))
  await first.app.close()

  const second = await start()
  await untilToday(second.page)
  await second.page.getByRole('link', { name: 'Settings' }).click()
  const again = second.page.getByRole('checkbox', { name: /^Start Vantage/ })
  await expect(again).not.toBeChecked()
  await expect(second.page.getByText('The system does not start it')).toBeVisible()
  await again.click()
  await expect(again).toBeChecked()
  expect(await content()).toBe(on)
  await again.click()
  await expect(again).not.toBeChecked()
  expect(await content()).toBeUndefined()
  await expect(second.page.getByText('The system does not start it')).toBeHidden()
})

test('where no autostart file can be written the settings say that it is not on', async ({ start, folder }) => {
  await mkdir(path.join(folder, 'config'), { recursive: true })
  await writeFile(path.join(folder, 'config', 'autostart'), 'a file where the folder was')
  const { page } = await start()
  await skipIntroduction(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  const box = page.getByRole('checkbox', { name: /^Start Vantage/ })
  await box.click()
  await expect(page.getByText('The system does not start it')).toBeVisible()
  await expect(box).not.toBeChecked()
})

test('starting with the computer is offered after the first sealed review, once', async ({ start, folder }) => {
  const file = path.join(folder, 'config', 'autostart', 'vantage.desktop')
  const { page } = await start({ clock: '2026-11-24T20:05:00+01:00' })
  await skipIntroduction(page)
  const offer = page.getByRole('button', { name: 'Start it, without a window' })
  await seal(page, '2026-11-16')
  await expect(offer).toBeVisible()
  await page.getByRole('button', { name: 'No, thanks' }).click()
  await expect(page.getByText('It will not. You can change this in the settings.')).toBeVisible()
  expect(await readFile(file, 'utf8').catch(() => 'none')).toBe('none')
  await seal(page, '2026-11-09')
  await expect(offer).toHaveCount(0)
})

test('who takes the offer has it at once', async ({ start, folder }) => {
  const file = path.join(folder, 'config', 'autostart', 'vantage.desktop')
  const { page } = await start({ clock: '2026-11-24T20:05:00+01:00' })
  await skipIntroduction(page)
  await seal(page, '2026-11-16')
  await page.getByRole('button', { name: 'Start it, without a window' }).click()
  await expect(page.getByText('It will. You can change this in the settings.')).toBeVisible()
  expect(await readFile(file, 'utf8')).toContain('X-GNOME-Autostart-enabled=true')
})

/** Writes a sentence about a week and seals it. */
async function seal(page: Page, monday: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/write/weekly/${monday}`)
  await untilThere(page, '.check-in-inside')
  await goOnTo(page, 'to your face')
  await page.keyboard.type('Said plainly.')
  await page.getByRole('button', { name: WORDS.en.seal }).click()
  await expect(page.getByRole('heading', { name: /is sealed\.$/ })).toBeVisible()
}
