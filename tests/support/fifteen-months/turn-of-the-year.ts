import type { Page } from '@playwright/test'
import { untilPrompt, untilToday } from '../person'
import { beginReview } from '../start-at'
import { expect } from '../test'
import type { Memory } from './memory'
import { alsoOpen, beginLonger, expectOffer, pin } from './on-the-page'
import { PINNED_FIRST } from './quarters'

/** Monday 4 January 2027: three at once, in their order, and each can wait. */
export async function lookAtAllThree(page: Page): Promise<void> {
  const dates = '28 December 2026 to 3 January 2027'
  const offered = async () => {
    await untilToday(page)
    await expectOffer(page, 'Weekly review', dates)
    await expect(alsoOpen(page)).toHaveText([/^Quarterly review.*Q4 2026/, /^Yearly check-in.*2026/])
  }
  await offered()
  for (const [index, prompt] of ['reread.weeks', 'view.quarters'].entries()) {
    await alsoOpen(page).nth(index).click()
    await untilPrompt(page, prompt)
    await page.keyboard.press('Escape')
    await offered()
  }
  await beginReview(page)
  await untilPrompt(page, 'arrive.energy')
  await page.keyboard.press('Escape')
  await offered()
}

/** The quarter is begun, and waits a day. */
export async function beginQuarter(page: Page, life: Memory): Promise<void> {
  await beginLonger(page, 'Quarterly review', 'Q4 2026')
  await pin(page, life.sentenceOf(PINNED_FIRST))
  await page.keyboard.press('Escape')
  await untilToday(page)
}

/** A day later the quarter is found where it was left, and what was pinned is taken off. */
export async function resumeQuarter(page: Page, life: Memory): Promise<void> {
  await expect(page.getByText('You stopped at “The weeks again”')).toBeVisible()
  await expect(alsoOpen(page)).toHaveText([/^Yearly check-in.*2026/])
  await beginLonger(page, 'Quarterly review', 'Q4 2026')
  await page.getByRole('button', { name: life.sentenceOf(PINNED_FIRST), exact: true }).click()
}
