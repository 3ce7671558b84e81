import type { Page } from '@playwright/test'
import { moveTimersOf } from '../support/moved-page-clock'
import { goOnTo, question } from '../support/person'
import { beginReview, firstStartAt } from '../support/start-at'
import { expect, test } from '../support/test'

const MONDAY = '2026-11-23T20:05:00+01:00'
const timer = (page: Page) => page.getByRole('button', { name: /^Timer/ })

test.beforeEach(({ page }) => moveTimersOf(page))

/** Minutes at the desk: a key now and then, so that nobody takes the person for gone. */
async function sitFor(page: Page, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await page.keyboard.press('Shift')
    await page.clock.runFor(60_000)
  }
  await page.clock.resume()
}

test('counts only while there was input in the last two minutes', async ({ page }) => {
  await firstStartAt(page, MONDAY)
  await beginReview(page)
  await expect(timer(page)).toHaveText('30 min left')
  await page.keyboard.press('Shift')
  await page.clock.runFor(20 * 60_000)
  await page.clock.resume()
  await expect(timer(page)).toHaveText('28 min left')
})

test('a section that runs over borrows from nobody, ends softly, and nothing is submitted', async ({ page }) => {
  await firstStartAt(page, MONDAY)
  await beginReview(page)
  await sitFor(page, 9)
  await expect(question(page)).toHaveText('How much energy did you have that week?')
  await expect(timer(page)).toHaveText('28 min left')
  await timer(page).click()
  await expect(page.getByText('This part has had its time. Go on when you are ready.')).toBeVisible()
})

test('can be extended, paused, hidden, shown again and turned off', async ({ page }) => {
  await firstStartAt(page, MONDAY)
  await beginReview(page)
  await timer(page).click()
  await page.getByRole('button', { name: 'Five more minutes for this part' }).click()
  await expect(timer(page)).toHaveText('35 min left')
  await timer(page).click()
  await page.getByRole('button', { name: 'Pause' }).click()
  await sitFor(page, 3)
  await expect(timer(page)).toHaveText('paused')
  await timer(page).click()
  await page.getByRole('button', { name: 'Go on counting' }).click()
  await expect(timer(page)).toHaveText('35 min left')
  await timer(page).click()
  await page.getByRole('button', { name: 'Hide the timer' }).click()
  await expect(page.locator('.timer-words')).toBeHidden()
  await page.getByRole('button', { name: 'Timer hidden' }).click()
  await page.getByRole('button', { name: 'Show the timer' }).click()
  await expect(timer(page)).toHaveText('35 min left')
  await timer(page).click()
  await page.getByRole('button', { name: 'Turn the timer off' }).click()
  await expect(timer(page)).toBeHidden()
  await goOnTo(page, 'What moved forward that week?')
})
