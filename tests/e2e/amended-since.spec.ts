import { startWith } from '../support/longer'
import { choose, goOn, goOnToPrompt, question, untilSaved } from '../support/person'
import { QUARTER } from '../support/sample-quarter'
import { comeBackAt } from '../support/start-at'
import { storedIn } from '../support/stored'
import { expect, test } from '../support/test'

test('a week changed after its quarter was finished is named there, and what was counted and pinned stays', async ({
  page,
}) => {
  await startWith(page, QUARTER)
  await page.getByRole('button', { name: 'Begin' }).click()
  await goOnToPrompt(page, 'reread.weeks')
  await page.getByRole('button', { name: 'You began on Thursday.' }).click()
  await expect(page.locator('.sentence[aria-pressed=true]')).toHaveCount(1)
  await goOnToPrompt(page, 'next.goals')
  await page.getByRole('button', { name: 'Seal it' }).click()
  await page.getByRole('button', { name: 'Read it again' }).click()
  const review = page.getByRole('article')
  await expect(review.locator('.reading-pin')).toContainText('You began on Thursday.')
  await expect(review.locator('.pattern > li')).toHaveCount(1)
  await expect(review.locator('.pattern')).toContainText('once')
  await expect(review.getByText(/^Amended since this was finished/)).toHaveCount(0)
  const frozen = async () => {
    const { checkIns = [], pins = [] } = await storedIn(page)
    return { tally: checkIns.find(({ id }) => id === 'quarterly:2026-Q4')?.frozen, pins }
  }
  const before = await frozen()
  expect(before.tally).toMatchObject({ pattern: { effort: { times: 1, kept: 1, helped: 1 } } })

  // The week whose sentence is pinned: its sentence, the cause of its goal, and what came of the goal.
  await comeBackAt(page, '2027-01-06T09:00:00+01:00')
  await page.goto('/#/amend/weekly/2026-10-05')
  await goOnToPrompt(page, 'goals.outcomes')
  await expect(question(page)).toContainText('“Write the lemma”')
  await goOn(page)
  await goOnToPrompt(page, 'obstacles.cause')
  await choose(page, /It was too early/)
  await goOnToPrompt(page, 'sentence.honest')
  await page.getByRole('textbox').fill('You did not begin at all.')
  await untilSaved(page)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Amended 6 January 2027')).toBeVisible()

  await page.goto('/#/read/quarterly/2026-Q4')
  await expect(
    review.getByText('Amended since this was finished: 5 to 11 October. What was counted here stays as it was.'),
  ).toBeVisible()
  await expect(review.locator('.reading-pin')).toContainText('You began on Thursday.')
  await expect(review).not.toContainText('You did not begin at all.')
  await expect(review.locator('.pattern > li')).toHaveCount(1)
  await expect(review.locator('.pattern')).toContainText('once')
  expect(await frozen()).toEqual(before)
  // From the pin it is one click to the week as it reads now.
  await review.locator('.reading-pin').getByRole('link').click()
  await expect(review).toContainText('You did not begin at all.')
  await review.getByText('1 earlier version').first().click()

  // A week written late, after its quarter, is named as well.
  await page.goto('/#/write/weekly/2026-11-02')
  await goOnToPrompt(page, 'sentence.honest')
  await page.getByRole('textbox').fill('Written long after.')
  await page.getByRole('button', { name: 'Seal it' }).click()
  await page.goto('/#/read/quarterly/2026-Q4')
  await expect(review.getByText(/^Amended since this was finished: 5 to 11 October; 2 to 8 November\./)).toBeVisible()
  expect(await frozen()).toEqual(before)
})
