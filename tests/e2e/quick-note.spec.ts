import { firstStartAt } from '../support/start-at'
import { expect, test } from '../support/test'

test('a quick note has a week to wait in, also when weekly reviews are switched off', async ({ page }) => {
  await firstStartAt(page, '2026-11-23T20:05:00+01:00')
  await page.goto('/#/settings')
  await page.getByRole('group').getByRole('checkbox', { name: 'Weekly review' }).uncheck()
  await page.goto('/#/quick-note')
  await page.getByRole('textbox').fill('Ask about the release date')
  await expect(page.getByText('Waits in the review of 23 to 29 November.')).toBeVisible()
  await page.goto('/#/')
  await expect(page.getByText('Ask about the release date')).toBeVisible()
})
