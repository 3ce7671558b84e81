import { startWith } from '../support/longer'
import { goOnToPrompt, question, untilSaved, untilThere } from '../support/person'
import { YEAR } from '../support/sample-quarter'
import { storedIn } from '../support/stored'
import { expect, test } from '../support/test'

test('what a quarter pinned stands where the year asks, and a click keeps it for the year or lets it go', async ({
  page,
}) => {
  await startWith(page, YEAR)
  await page.goto('/#/write/yearly/2026')
  await untilThere(page, '.check-in-inside')
  await goOnToPrompt(page, 'view.pins')
  await expect(question(page)).toContainText('Nothing is pinned for 2026 yet.')
  const below = page.locator('.pins-below')
  await expect(below).toContainText('Pinned in the quarters.')
  const sentence = below.getByRole('button', { name: 'The proof fits on one page.' })
  await sentence.click()
  await expect(question(page)).toContainText('Which pinned sentences from 2026 are worth keeping?')
  await expect(page.locator('.pin .words')).toHaveText(['The proof fits on one page.'])
  await expect(sentence).toHaveAttribute('aria-pressed', 'true')
  await untilSaved(page)
  const to = async () => (await storedIn(page)).pins?.filter((pin) => !pin.deletedAt).map((pin) => pin.to)
  // The quarter keeps its own.
  expect(await to()).toEqual(expect.arrayContaining(['quarterly:2026-Q4', 'yearly:2026']))
  await sentence.click()
  await expect(page.locator('.pin')).toHaveCount(0)
  await untilSaved(page)
  expect(await to()).not.toContain('yearly:2026')
})
