import { choose, goOnTo, question, untilSaved, untilToday } from '../support/person'
import { beginReview, comeBackAt, firstStartAt, planGoals, quickReview } from '../support/start-at'
import { expect, test } from '../support/test'

const at = (day: string) => `${day}T20:05:00+01:00`

test('carrying is free twice; the third carry asks for a decision', async ({ page }) => {
  await firstStartAt(page, at('2026-11-02'))
  await quickReview(page, { goals: ['Read the long paper'] })
  for (const day of ['2026-11-09', '2026-11-16']) {
    await comeBackAt(page, at(day))
    await beginReview(page)
    await goOnTo(page, 'turn out?')
    await choose(page, 'Missed')
    await goOnTo(page, 'What do you want done')
    await page.getByRole('button', { name: /^Carry over/ }).click()
    await expect(page.getByLabel('Goal 1', { exact: true })).toHaveValue('Read the long paper')
    await goOnTo(page, 'to your face')
    await page.getByRole('button', { name: 'Seal it' }).click()
    await page.getByRole('button', { name: 'Back to Today' }).click()
    await untilToday(page)
  }
  await comeBackAt(page, at('2026-11-23'))
  await expect(page.getByText('carried twice').or(page.getByText('carried 2 times'))).toBeVisible()
  await beginReview(page)
  await goOnTo(page, 'turn out?')
  await choose(page, 'Partly')
  await goOnTo(page, 'What do you want done')
  await page.getByRole('button', { name: /^Carry over/ }).click()
  await expect(page.getByText('“Read the long paper” has been carried twice. What now?')).toBeVisible()
  await page.getByRole('button', { name: 'Give it twice the time' }).click()
  await expect(page.getByLabel('Goal 1', { exact: true })).toHaveValue('Read the long paper')
  await page.getByLabel('Hours for it').fill('6')
  await untilSaved(page)
})

test('the third carry can break a goal down, or drop it and take that back', async ({ page }) => {
  await firstStartAt(page, at('2026-11-02'))
  await quickReview(page, { goals: ['Two things at once'] })
  for (const day of ['2026-11-09', '2026-11-16']) {
    await comeBackAt(page, at(day))
    await beginReview(page)
    await goOnTo(page, 'What do you want done')
    await page.getByRole('button', { name: /^Carry over/ }).click()
    await goOnTo(page, 'to your face')
    await page.getByRole('button', { name: 'Seal it' }).click()
    await page.getByRole('button', { name: 'Back to Today' }).click()
    await untilToday(page)
  }
  await comeBackAt(page, at('2026-11-23'))
  await beginReview(page)
  await goOnTo(page, 'What do you want done')
  await page.getByRole('button', { name: /^Carry over/ }).click()
  await page.getByRole('button', { name: 'Drop it' }).click()
  await expect(page.getByText('“Two things at once” is dropped.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: /^Carry over/ }).click()
  await page.getByRole('button', { name: 'Break it down: a first, smaller piece' }).click()
  await expect(page.getByLabel('Goal 1', { exact: true })).toHaveValue('')
})

test('a sixth goal is asked about, a goal can stand under one of the quarter, and taking one away can be undone', async ({
  page,
}) => {
  await firstStartAt(page, at('2026-11-23'))
  await beginReview(page)
  await goOnTo(page, 'What do you want done')
  await planGoals(page, ['One', 'Two', 'Three', 'Four', 'Five'])
  await page.getByRole('button', { name: /Add a goal/ }).click()
  await expect(page.getByText('5 goals already stand here, and fewer get done.')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()

  await page.getByLabel('Goal 1: Under a goal of the quarter').selectOption({ label: 'A new one for Q4 2026…' })
  await page.getByLabel('What should be true by the end of Q4 2026?').fill('First full draft')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Goal 2: Under a goal of the quarter')).toContainText('First full draft')
  await expect(page.getByLabel('Goal 1: Under a goal of the quarter').locator('option:checked')).toHaveText(
    'First full draft',
  )

  await page.getByRole('button', { name: 'Take away “Three”' }).click()
  await expect(page.getByLabel('Goal 3', { exact: true })).toHaveValue('Four')
  // The button that was pressed is gone: whoever goes by keyboard stands at the way back.
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Goal 3', { exact: true })).toHaveValue('Three')
  await expect(page.locator('.check-in-answer :focus')).toBeAttached()
  await untilSaved(page)
})

test('two blank weeks lead back in with one click, and can be left blank together', async ({ page }) => {
  await firstStartAt(page, at('2026-11-02'))
  await quickReview(page, { goals: ['Keep going'] })
  await comeBackAt(page, at('2026-11-30'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your week, 23 to 29 November')
  await expect(
    page.getByText('3 weeks are blank. Begin with the latest, 16 to 22 November; the others may stay blank.'),
  ).toBeVisible()
  const leaveBlank = page.getByRole('button', { name: 'Leave blank' })
  await leaveBlank.press('Enter')
  await expect(page.getByLabel('Why, in one line')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(leaveBlank).toBeFocused()
  await leaveBlank.click()
  await page.getByLabel('Why, in one line').fill('Away')
  await page.getByRole('dialog').getByRole('button', { name: 'Leave blank' }).click()
  await expect(page.getByText('Skipped.')).toBeVisible()
  await expect(page.getByText(/weeks are blank/)).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/3 weeks are blank/)).toBeVisible()
  // A goal of a missed week is judged in the next review that is done.
  await beginReview(page)
  await goOnTo(page, 'How did “Keep going” turn out?')
})

test('a goal ticked on Today waits in its review as met, and a note waits there too', async ({ page }) => {
  await firstStartAt(page, at('2026-11-23'))
  await quickReview(page, { goals: ['Call the lab'] })
  await page.getByRole('checkbox', { name: '“Call the lab” is met' }).check()
  await page.getByRole('textbox', { name: 'A note for the review' }).fill('The call took ten minutes')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The call took ten minutes')).toBeVisible()
  await comeBackAt(page, at('2026-11-30'))
  await beginReview(page)
  await goOnTo(page, 'What moved forward')
  await expect(page.locator('.check-in-aside')).toContainText('The call took ten minutes')
  await goOnTo(page, 'turn out?')
  await expect(page.getByRole('radio', { name: 'Met' })).toBeChecked()
  await goOnTo(page, 'to your face')
  await page.keyboard.type('It was one call.')
  await page.getByRole('button', { name: 'Seal it' }).click()
  await page.getByRole('button', { name: 'Read it again' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Call the lab' })).toContainText('Met')
  await comeBackAt(page, at('2026-12-07'))
  await beginReview(page)
  await goOnTo(page, 'No goals were set for that week.')
  await expect(question(page)).toContainText('No goals were set')
})
