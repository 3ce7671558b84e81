import type { Page } from '@playwright/test'
import { parseDay } from '#core/calendar/day'
import { yearOfWeek } from '#core/calendar/quarter'
import { expect } from '../test'
import type { Memory } from './memory'
import { quarterStory } from './quarters'
import { datesOf, weeksIn } from './weeks'
import { FIRST_YEAR, FIVE_YEARS, SECOND_YEAR } from './years'

/** Every finished check-in at its place, newest first. */
export async function readJournal(page: Page, life: Memory): Promise<void> {
  const years = [
    { year: '2027', longer: ['yearly/2027'], quarters: ['2027-Q4', '2027-Q3', '2027-Q2', '2027-Q1'] },
    { year: '2026', longer: ['five-year/2022-2026', 'yearly/2026'], quarters: ['2026-Q4'] },
  ]
  for (const { year, longer, quarters } of years) {
    await page.goto(`/#/journal/${year}`)
    const rows = page.locator('a.journal-row')
    const ofQuarter = (quarter: string) => [
      `quarterly/${quarter}`,
      ...weeksIn(quarter)
        .filter((monday) => life.weeks.has(monday))
        .toReversed()
        .map((monday) => `weekly/${monday}`),
    ]
    const wanted = [...longer, ...quarters.flatMap(ofQuarter)]
    await expect.poll(() => checkInsListed(page)).toEqual(wanted)
    for (const [monday, week] of life.weeks) {
      if (String(yearOfWeek(parseDay(monday))) !== year) continue
      await expect(rows.filter({ hasText: week.kind === 'written' ? week.sentence : datesOf(monday) })).toHaveCount(1)
    }
    for (const quarter of quarters) await expect(page.getByText(quarterStory(quarter).sentence)).toBeVisible()
  }
}

/** The check-ins the journal lists, in its order. */
export async function checkInsListed(page: Page): Promise<readonly string[]> {
  return await page
    .locator('a.journal-row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('href')?.replace(/^#?\/read\//, '') ?? ''))
}

/** What was written stands in the ledgers, and what is open stands there as open. */
export async function readLedgers(page: Page, life: Memory): Promise<void> {
  await readGoals(page, life)
  await readRemedies(page, life)
  await readChoices(page, life)
  await readMotives(page)
  await page.goto('/#/roads')
  await expect(page.locator('.ledger-entry h2')).toHaveText(['PhD', 'PhD', 'PhD'])
  await expect(page.locator('.ledger-entry').nth(1)).toContainText('8 of 10')
}

async function readGoals(page: Page, life: Memory): Promise<void> {
  const standing = (title: string) => page.locator('.goals').getByText(title, { exact: true }).first()
  await page.goto('/#/goals/2027')
  for (const { title } of life.goals.filter(({ level, period }) => level !== 'week' && period.startsWith('2027'))) {
    await expect(standing(title)).toBeVisible()
  }
  await page.goto('/#/goals/2028')
  for (const { title, level, outcome } of life.goals.filter(({ period }) => period.startsWith('2028'))) {
    expect(outcome).toBeUndefined()
    if (level !== 'week') await expect(standing(title)).toBeVisible()
  }
}

async function readRemedies(page: Page, life: Memory): Promise<void> {
  await page.goto('/#/remedies')
  await expect(page.getByRole('heading', { level: 1, name: 'Remedies' })).toBeVisible()
  for (const year of ['2026', '2027', '2028']) {
    await page.getByLabel('Year', { exact: true }).selectOption(year)
    const plans = life.plans.filter(({ forWeek }) => String(yearOfWeek(parseDay(forWeek))) === year)
    await expect(page.locator('.remedies-pattern h2')).toContainText(year)
    await expect(page.locator('.ledger-entry')).toHaveCount(plans.length)
    for (const plan of plans) {
      const entry = page.locator('.ledger-entry').filter({ hasText: `I will ${plan.will}.` })
      await expect(entry).toContainText(plan.kept === undefined ? 'Still open' : plan.kept ? 'Kept' : 'Not kept')
    }
  }
}

async function readChoices(page: Page, life: Memory): Promise<void> {
  await page.goto('/#/choices')
  await expect(page.locator('.ledger-entry h2')).toHaveText(life.choices.map(({ title }) => title).toReversed())
  await expect(page.locator('.choice-verdict')).toHaveText(
    life.choices.flatMap(({ verdict }) => verdict ?? []).toReversed(),
  )
}

async function readMotives(page: Page): Promise<void> {
  await page.goto('/#/motives')
  await expect(page.locator('.motives-column .ledger-title')).toHaveText([
    FIRST_YEAR.statement,
    FIVE_YEARS.turned,
    SECOND_YEAR.statement,
  ])
  await expect(page.getByText(FIVE_YEARS.desire, { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Show it' }).click()
  await expect(page.getByText(FIVE_YEARS.desire, { exact: true })).toBeVisible()
}
