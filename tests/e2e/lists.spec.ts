import { goOnToPrompt } from '../support/person'
import { beginReview, firstStartAt } from '../support/start-at'
import { expect, test } from '../support/test'

test('a list that goes on by itself takes a mark typed out of habit once', async ({ page }) => {
  await firstStartAt(page, '2026-11-23T20:05:00+01:00')
  await beginReview(page)
  await goOnToPrompt(page, 'done.hours')
  await page.locator('.cm-content').focus()
  await page.keyboard.type('- Hours\n- Incidents\nMail')
  await expect(page.locator('.cm-line')).toHaveText(['- Hours', '- Incidents', '- Mail'])
})
