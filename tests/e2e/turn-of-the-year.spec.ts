import type { Page } from '@playwright/test'
import { lay, setSettings, startWith, waiting } from '../support/longer'
import { goOnToPrompt, planGoal, untilThere } from '../support/person'
import { QUARTER, SEALED } from '../support/sample-quarter'
import { comeBackAt } from '../support/start-at'
import { expect, test } from '../support/test'

test('the last honest sentence stands on Today across the turn of the year, and nothing else does', async ({
  page,
}) => {
  await startWith(page, {}, '2027-01-06T09:00:00+01:00')
  const tip = page.locator('.strip-tip')
  await expect(tip).toHaveText('After your first review, its honest sentence stands here.')
  await lay(page, QUARTER)
  await comeBackAt(page, '2027-01-06T09:00:00+01:00')
  await expect(tip).toContainText('W53 · 28 December 2026')
  await expect(tip).toContainText('You rested, and that was right.')
  await expect(tip.getByRole('link', { name: 'Read this week' })).toHaveAttribute('href', '#/read/weekly/2026-12-28')
  // The strip is still reached with Tab, at the running week.
  await expect(page.locator('.strip-week[tabindex="0"]')).toHaveAttribute('data-week', '2027-01-04')
})

test('in a small window too the header says which week is written', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 560 })
  await startWith(page, {}, '2027-01-06T09:00:00+01:00')
  await page.goto('/#/write/weekly/2026-12-07')
  const header = page.locator('.check-in-header')
  await expect(header.getByText('7 to 13 December')).toBeVisible()
  const [dates, save] = [await header.locator('.check-in-dates').boundingBox(), await header.boundingBox()]
  expect((dates?.y ?? 0) + (dates?.height ?? 0)).toBeLessThanOrEqual((save?.y ?? 0) + (save?.height ?? 0))
  expect(dates?.width).toBeGreaterThan(100)
})

test('what can be written early is still coming up, each on a line of its own', async ({ page }) => {
  await startWith(page, QUARTER, '2026-12-21T12:00:00+01:00')
  const coming = page.locator('.today-next')
  const dateOf = (kind: string) => coming.filter({ hasText: kind }).locator('.numbers')
  await expect(dateOf('Quarterly review')).toHaveText('4 January 2027')
  await expect(dateOf('Yearly check-in')).toHaveText('4 January 2027')
  const heights = await coming.evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))
  expect(Math.max(...heights)).toBeLessThan(Math.min(...heights) * 1.5)
})

test('a finished check-in names its kind in the language of the interface, its questions in its own', async ({
  page,
}) => {
  await startWith(page, SEALED, '2027-01-06T09:00:00+01:00')
  await setSettings(page, { language: 'zh' })
  await page.goto('/#/read/five-year/2022-2026')
  await page.reload()
  await expect(page.locator('.reading-header .label')).toHaveText('五年回望')
  await expect(page.getByRole('heading', { name: 'Which problem is worth some years of your work?' })).toBeVisible()
})

test('a section is marked as written by what is written here, not by goals that stood there before', async ({
  page,
}) => {
  const ahead = waiting(91, 'five-year', '2027-2031', 'A checker people use')
  await startWith(page, { goals: [ahead] })
  await page.goto('/#/write/five-year/2022-2026')
  await untilThere(page, '.check-in-middle')
  const isMarked = (section: string) =>
    expect(page.locator('.sections button').filter({ hasText: section })).toHaveClass(/section-done/)
  const notMarked = (section: string) =>
    expect(page.locator('.sections button').filter({ hasText: section })).not.toHaveClass(/section-done/)
  await expect(page.getByRole('button', { name: 'Not now' })).toBeVisible()
  await notMarked('The five years ahead')
  await typeAt(page, 'view.lived', 'The hut.')
  await isMarked('The five years in view')
  await notMarked('The five years ahead')
  await goOnToPrompt(page, 'next.aims')
  await planGoal(page, 'A lab', 'it has a door')
  await isMarked('The five years ahead')
})

async function typeAt(page: Page, promptId: string, words: string): Promise<void> {
  await goOnToPrompt(page, promptId)
  await page.locator('.check-in-answer :focus').first().waitFor()
  await page.keyboard.type(words)
}
