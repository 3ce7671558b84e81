// What is looked for and done on the pages again and again.
import type { Locator, Page } from '@playwright/test'
import { choose, explain, goOn, question } from '../person'
import { beginReview } from '../start-at'
import { expect } from '../test'
import type { Goal } from './memory'
import type { Explained, Judged } from './told'

/** What Today offers first. */
export async function expectOffer(page: Page, kind: string, dates: string): Promise<void> {
  await expect(page.locator('.due .label')).toHaveText(kind)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(dates)
}

/** Begins the longer check-in that Today offers first. */
export async function beginLonger(page: Page, kind: string, dates: string): Promise<void> {
  await expectOffer(page, kind, dates)
  await beginReview(page)
}

/** What Today offers besides the first. */
export function alsoOpen(page: Page): Locator {
  return page.getByRole('list', { name: 'Also open' }).getByRole('link')
}

/** The words in the place of a question about goals when none were set. */
export function nothingSet(page: Page): Locator {
  return page.locator('.check-in-middle h1.question-empty')
}

/** Chooses what became of the goal on the screen. */
export async function judge(page: Page, { goal, outcome }: Judged): Promise<void> {
  await expect(question(page)).toContainText(`“${goal.title}”`)
  await choose(page, outcome)
  await goOn(page)
}

/** Says what got in the way of the goal on the screen, and what is planned against it. */
export async function explainGoal(page: Page, { goal, cause, remedy }: Explained): Promise<void> {
  await expect(question(page)).toContainText(`“${goal.title}”`)
  await explain(page, { cause: beginningWith(cause), ...(remedy && { remedy }) })
  await goOn(page)
}

/** Pins the sentence with these words. */
export async function pin(page: Page, words: string): Promise<void> {
  const sentence = page.getByRole('button', { name: words, exact: true })
  await sentence.click()
  await expect(sentence).toHaveAttribute('aria-pressed', 'true')
}

/** A goal's mark beside its week or quarter. */
export function markOf(row: Locator, { title, outcome }: Goal): Locator {
  return row.getByRole('img', { name: `${title}: ${outcome ?? 'still open'}`, exact: true })
}

/** Matches a name that begins with these words: below them some choices say more. */
export function beginningWith(words: string): RegExp {
  return new RegExp(`^${escaped(words)}`)
}

/** The words as a pattern that matches them alone. */
export function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
