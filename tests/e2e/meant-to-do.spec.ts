import { NEW_YEAR, startWith } from '../support/longer'
import { choose, goOn, goOnToPrompt, openSection, question, untilPrompt, untilThere } from '../support/person'
import { expect, test } from '../support/test'

const PLACES = [
  ['weekly/2026-12-28', 'goals.outcomes'],
  ['quarterly/2026-Q4', 'goals.outcomes'],
  ['yearly/2026', 'results.aims'],
  ['five-year/2022-2026', 'view.aims'],
] as const

for (const [place, promptId] of PLACES) {
  test(`what one had meant to do is judged next, also when it was never added: ${place}`, async ({ page }) => {
    await startWith(page, {}, NEW_YEAR)
    await page.goto(`/#/write/${place}`)
    await untilThere(page, '.check-in-middle')
    await goOnToPrompt(page, promptId)
    await page.getByRole('textbox').fill('Finish the survey')
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(question(page)).toHaveText('How did “Finish the survey” turn out?')
    // And it is not asked twice.
    await choose(page, 'Met')
    await goOn(page)
    await expect(page.locator('.check-in-inside')).not.toHaveAttribute('data-prompt', promptId)
  })
}

test('what was meant to be done is in the review when it is read, judged or not', async ({ page }) => {
  await startWith(page, {}, NEW_YEAR)
  await page.goto('/#/write/quarterly/2026-Q4')
  await untilThere(page, '.check-in-middle')
  await goOnToPrompt(page, 'goals.outcomes')
  await page.keyboard.type('Finish the survey')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(question(page)).toHaveText('How did “Finish the survey” turn out?')
  await goOnToPrompt(page, 'next.goals')
  await page.getByRole('button', { name: 'Seal it' }).click()
  await page.getByRole('button', { name: 'Read it again' }).click()
  const goals = page.locator('.reading-section').filter({ hasText: 'The quarter’s goals' })
  await expect(goals).toContainText('Finish the survey')
  await expect(goals).toContainText('still open')
  await expect(goals).not.toContainText('No goals were set')

  await page.getByRole('button', { name: 'Change' }).click()
  await openSection(page, 'The quarter’s goals')
  await choose(page, 'Missed')
  await goOn(page)
  await untilPrompt(page, 'goals.cause')
})
