import type { Page } from '@playwright/test'
import { choose, goOn, goOnTo, untilSaved } from '../support/person'
import { beginReview, comeBackAt, firstStartAt, quickReview } from '../support/start-at'
import { expect, test } from '../support/test'

/** Says that time was there and went elsewhere, without a word of what will be done. */
async function excuse(page: Page, reply: string, when: string, remedy?: string): Promise<void> {
  await choose(page, /I didn’t put the time in/)
  await page.getByLabel('In one sentence: what did you do instead?').fill(reply)
  if (remedy) await choose(page, remedy)
  await page.getByLabel('when', { exact: true }).fill(when)
  await untilSaved(page)
}

test('an excuse is never made a plan, and an unfinished plan stands under the name of its remedy', async ({ page }) => {
  await firstStartAt(page, '2026-11-16T20:05:00+01:00')
  await quickReview(page, { goals: ['Send the draft', 'Run the survey'] })
  await comeBackAt(page, '2026-11-23T20:05:00+01:00')
  await beginReview(page)
  await goOnTo(page, 'turn out?')
  await choose(page, 'Missed')
  await goOn(page)
  await choose(page, 'Missed')
  await goOnTo(page, 'What got in the way of “Send the draft”?')
  await excuse(page, 'answered chat all day', 'it is nine on Tuesday')
  await goOnTo(page, 'What got in the way of “Run the survey”?')
  await excuse(page, 'read the news', 'it is noon', 'A fixed place and hour')
  const unfinished = 'When it is noon: A fixed place and hour'

  await goOnTo(page, 'What do you want done')
  await expect(page.locator('.plan-commitments li')).toHaveText([unfinished])
  await goOnTo(page, 'to your face')
  await page.getByRole('button', { name: 'Seal it' }).click()
  await page.getByRole('button', { name: 'Read it again' }).click()
  const review = page.getByRole('article')
  await expect(review.getByText('answered chat all day', { exact: true })).toBeVisible()
  await expect(review.getByText(unfinished)).toBeVisible()
  await expect(review).not.toContainText('I will')

  await page.getByRole('link', { name: 'Today' }).click()
  await expect(page.locator('.goal').filter({ hasText: 'plan' })).toHaveText([`${unfinished}plan`])
  await page.getByRole('link', { name: 'Remedies' }).click()
  await expect(page.locator('.remedy .ledger-title')).toHaveText([unfinished])

  await comeBackAt(page, '2026-11-30T20:05:00+01:00')
  await beginReview(page)
  await goOnTo(page, 'Did you keep to this plan?')
  await expect(page.locator('.check-in-plan')).toHaveText(unfinished)
  await goOn(page)
  await expect(page.locator('.check-in-inside')).not.toHaveAttribute('data-prompt', 'goals.remedies')
})

test('a plan that was finished reads as one sentence, whatever remedy was chosen', async ({ page }) => {
  await firstStartAt(page, '2026-11-16T20:05:00+01:00')
  await quickReview(page, { goals: ['Send the draft'] })
  await comeBackAt(page, '2026-11-23T20:05:00+01:00')
  await beginReview(page)
  await goOnTo(page, 'turn out?')
  await choose(page, 'Missed')
  await goOnTo(page, 'What got in the way')
  await excuse(page, 'answered chat all day', 'it is nine on Tuesday', 'A fixed place and hour')
  await page.getByLabel('I will …').fill('be at the library')
  await untilSaved(page)
  await page.goto('/#/')
  await expect(page.locator('.goal')).toContainText(['When it is nine on Tuesday, I will be at the library.'])
})
