import type { Page } from '@playwright/test'
import { finished, lay, NEW_YEAR, startWith, waiting } from '../support/longer'
import {
  choose,
  goOn,
  goOnToPrompt,
  question,
  untilPrompt,
  untilSaved,
  untilThere,
  untilToday,
} from '../support/person'
import { FIVE_YEARS, QUARTER } from '../support/sample-quarter'
import { comeBackAt, firstStartAt, quickReview } from '../support/start-at'
import { storedIn } from '../support/stored'
import { expect, test } from '../support/test'
import { uuid } from '../unit/support/records'

/** Opens a check-in by its address. */
async function write(page: Page, place: string): Promise<void> {
  await page.goto(`/#/write/${place}`)
  await untilThere(page, '.check-in-middle')
}

test('a quarter without a single week can be written, and reads without gaps', async ({ page }) => {
  await firstStartAt(page, '2026-10-05T09:00:00+02:00')
  await comeBackAt(page, NEW_YEAR)
  await write(page, 'quarterly/2026-Q4')
  // The first of the fourteen was over before the first day: it could not have been written.
  await expect(page.getByText(/^13 weeks\./)).toBeVisible()
  await expect(page.locator('.look-back-none')).toHaveText(Array(13).fill('not written'))
  await expect(page.locator('.look-back-before')).toHaveText('1 week before you began')
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click()
    await expect(page.getByRole('tabpanel')).not.toBeEmpty()
  }
  await expect(page.getByText('Nothing was chosen in these weeks.').first()).toBeVisible()
  for (const prompt of ['reread.pins', 'goals.outcomes', 'pattern.causes']) {
    await goOnToPrompt(page, prompt)
    await expect(page.locator('.check-in-inside')).not.toContainText(/undefined|NaN|\{/)
  }
  await goOnToPrompt(page, 'next.goals')
  await page.getByRole('button', { name: 'Seal it' }).click()
  await page.getByRole('button', { name: 'Read it again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Q4 2026')
  await expect(page.getByText('No goal named a cause.')).toBeVisible()
  await expect(page.getByText('No goals were set for that quarter.')).toBeVisible()
  await expect(page.getByText(/right choice/)).toHaveCount(0)
  await expect(page.getByRole('article')).not.toContainText(/undefined|NaN|\{/)
  await page.getByRole('link', { name: 'Journal' }).click()
  await expect(page.getByRole('link', { name: /Quarterly review/ })).toBeVisible()
})

for (const { quarter, count, first, last, time } of [
  { quarter: '2026-Q4', count: 14, first: 'W40', last: 'W53', time: NEW_YEAR },
  { quarter: '2027-Q1', count: 12, first: 'W01', last: 'W12', time: '2027-04-05T20:05:00+02:00' },
]) {
  test(`${quarter} has ${count} weeks side by side`, async ({ page }) => {
    await firstStartAt(page, '2026-09-28T09:00:00+02:00')
    await comeBackAt(page, time)
    await write(page, `quarterly/${quarter}`)
    const weeks = page.locator('.look-back-period')
    await expect(weeks).toHaveCount(count)
    await expect(weeks.first()).toContainText(new RegExp(`^${first}`))
    await expect(weeks.last()).toContainText(new RegExp(`^${last}`))
    await expect(page.getByText(new RegExp(`^${count} weeks\\.`))).toBeVisible()
    await expect(page.locator('.check-in-dates')).toContainText(`${first} to ${last}`)
  })
}

test('five years counted from a year to come are due years from now, and nothing else changes', async ({ page }) => {
  await firstStartAt(page, '2026-10-05T09:00:00+02:00')
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('combobox', { name: 'Five years, counted from' }).selectOption('2035')
  await expect(page.getByText('A change holds for spans to come: next 2035 to 2039.')).toBeVisible()
  await untilSaved(page)
  await page.getByRole('link', { name: 'Today' }).click()
  await untilToday(page)
  // Due like the yearly one of its last year: on the first Monday of 2040.
  await expect(page.locator('.today-next').filter({ hasText: 'Five-year check-in' })).toContainText('2 January 2040')
  await page.getByRole('link', { name: 'Look back on 2021 to 2025' }).click()
  await untilPrompt(page, 'view.gate')
  await goOnToPrompt(page, 'next.aims')
  await page.keyboard.type('A checker people use')
  await goOnToPrompt(page, 'next.year')
  await page.keyboard.type('A first version')
  await untilSaved(page)
  // The aims just set for the five years are offered to stand under, from whatever year spans are counted.
  await page
    .getByRole('combobox', { name: 'Goal 1: Under an aim of the five years' })
    .selectOption({ label: 'A checker people use' })
  await untilSaved(page)
  await page.goto('/#/goals/2026')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Goals')
  await expect(page.getByText('A checker people use').first()).toBeVisible()
  await expect(page.getByText('A first version').first()).toBeVisible()
  await comeBackAt(page, NEW_YEAR)
  await write(page, 'yearly/2026')
  await expect(page.locator('.look-back-period')).toHaveText([/^Q4/])
  await expect(page.locator('.look-back-before')).toHaveText('3 quarters before you began')
})

test('a goal whose parent was taken away stands by itself', async ({ page }) => {
  await firstStartAt(page, '2026-11-16T20:05:00+01:00')
  await lay(page, {
    goals: [
      waiting(21, 'quarter', '2026-Q4', 'A parent that is gone', {
        deletedAt: '2026-11-16T12:00:00.000Z' as never,
      }),
      waiting(11, 'week', '2026-11-16', 'An orphan', { parentId: uuid(21) }),
      waiting(12, 'week', '2026-11-16', 'A foundling', { parentId: uuid(999) }),
      waiting(13, 'week', '2026-11-23', 'Planned under nothing', { parentId: uuid(21) }),
    ],
  })
  await comeBackAt(page, '2026-11-20T10:00:00+01:00')
  await expect(page.getByText('An orphan')).toBeVisible()
  await expect(page.getByText('A foundling')).toBeVisible()
  await expect(page.getByText('A parent that is gone')).toHaveCount(0)
  await page.goto('/#/goals')
  await page
    .getByRole('button', { name: /week goal/ })
    .first()
    .click()
  await expect(page.getByText('An orphan').first()).toBeVisible()
  await expect(page.getByText('A parent that is gone')).toHaveCount(0)
  await write(page, 'weekly/2026-11-16')
  await goOnToPrompt(page, 'goals.outcomes')
  await expect(question(page)).toContainText('“An orphan”')
  await choose(page, 'Missed')
  await expect(page.getByText('A parent that is gone')).toHaveCount(0)
  await goOnToPrompt(page, 'next.goals')
  await expect(page.getByLabel('Goal 1', { exact: true })).toHaveValue('Planned under nothing')
  const parent = page.getByRole('combobox', { name: 'Goal 1: Under a goal of the quarter' })
  await expect(parent.locator('option:checked')).toHaveText('Under no quarter goal')
  await page.getByRole('button', { name: 'Carry over: An orphan' }).click()
  await expect(page.getByLabel('Goal 2', { exact: true })).toHaveValue('An orphan')
  await expect(page.getByText('A parent that is gone')).toHaveCount(0)
})

test('three hundred goals in a quarter are looked at one by one, listed and counted', async ({ page }) => {
  const many = Array.from({ length: 300 }, (_, index) =>
    waiting(1000 + index, 'quarter', '2026-Q4', `Goal number ${index + 1}`),
  )
  await startWith(page, { ...QUARTER, goals: many })
  await expect(page.getByText('300 goals to look at')).toBeVisible()
  await write(page, 'quarterly/2026-Q4')
  await goOnToPrompt(page, 'goals.outcomes')
  await expect(page.getByText('Goal 1 of 300', { exact: true })).toBeVisible()
  await choose(page, 'Missed')
  await goOn(page)
  await expect(page.getByText('Goal 2 of 300', { exact: true })).toBeVisible()
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button').last().click()
  await untilPrompt(page, 'next.goals')
  await expect(page.getByRole('button', { name: 'Carry over: Goal number 1', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Seal it' }).click()
  await page.getByRole('button', { name: 'Read it again' }).click()
  await expect(page.getByText('Goal number 1', { exact: true }).first()).toBeVisible()
  await page.goto('/#/journal/2026')
  await expect(page.getByRole('link', { name: /Quarterly review/ })).toHaveCount(2)
  await page.goto('/#/goals/2026')
  await expect(page.getByText('Goal number 1', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Show all 300' }).click()
  await expect(page.getByText('Goal number 300', { exact: true }).first()).toBeVisible()
  // A year later they are drawn as a few marks and a number.
  await write(page, 'yearly/2026')
  await expect(page.getByText('+288')).toBeVisible()
  await expect(page.locator('.look-back-goal-marks .outcome-mark')).toHaveCount(12)
})

test('a five-year check-in left open for two years goes on at the same place, with its words', async ({ page }) => {
  await startWith(page, FIVE_YEARS, '2027-01-06T09:00:00+01:00')
  await write(page, 'five-year/2022-2026')
  await goOnToPrompt(page, 'view.lived')
  await page.keyboard.type('The hut, with Anna.')
  await goOnToPrompt(page, 'problem.solve')
  await page.keyboard.type('Proofs nobody checks.')
  for (let key = 0; key < 7; key += 1) await page.keyboard.press('ArrowLeft')
  await untilSaved(page)
  await page.keyboard.press('Escape')
  await untilToday(page)

  await comeBackAt(page, '2029-01-10T09:00:00+01:00')
  // The week that is due comes first; what was begun is still open beside it.
  await page
    .getByRole('list', { name: 'Also open' })
    .getByRole('link', { name: 'Five-year check-in · Your five years, 2022 to 2026' })
    .click()
  await untilPrompt(page, 'problem.solve')
  // At the same letter, too.
  await page.keyboard.type('can ')
  await expect(page.locator('.cm-content')).toHaveText('Proofs nobody can checks.')
  await untilSaved(page)
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button').first().click()
  await goOnToPrompt(page, 'view.lived')
  await expect(page.locator('.cm-content')).toHaveText('The hut, with Anna.')
  await goOnToPrompt(page, 'next.year')
  await expect(question(page)).toContainText('2027')
  await page.getByRole('button', { name: 'Seal it' }).click()
  await expect(page.getByRole('heading', { name: '22–26 is sealed.' })).toBeVisible()
  await page.getByRole('button', { name: 'Read it again' }).click()
  await expect(page.getByText('Proofs nobody can checks.')).toBeVisible()
})

test.describe('between zones', () => {
  // No zone from here: it is moved below, and the browser takes one from one side only.
  test.use({ timezoneId: '' })

  test('weeks written in different zones stand side by side in the days they were written in', async ({ page }) => {
    // No zone west of Greenwich: there the moved clock, whose dates can have no zone of their own, loses a day.
    const devtools = await page.context().newCDPSession(page)
    const fly = (timezoneId: string) => devtools.send('Emulation.setTimezoneOverride', { timezoneId })
    await fly('Asia/Shanghai')
    await firstStartAt(page, '2026-10-12T20:05:00+08:00')
    await quickReview(page, { goals: ['Pack'], sentence: 'Written in Shanghai.' })
    await fly('Atlantic/Reykjavik')
    // Tuesday already where the first was written, and still the Monday evening here.
    await comeBackAt(page, '2026-10-19T20:05:00Z')
    await expect(page.getByText('Monday, 19 October')).toBeVisible()
    await quickReview(page, { outcome: 'Met', goals: ['Unpack'], sentence: 'Written in Reykjavik.' })
    await fly('Europe/Berlin')
    await comeBackAt(page, NEW_YEAR)
    await write(page, 'quarterly/2026-Q4')
    await expect(page.getByText(/^13 weeks\./)).toBeVisible()
    const weeks = page.locator('.look-back-period')
    await expect(weeks.filter({ hasText: 'Written in Shanghai.' })).toContainText('W41')
    await expect(weeks.filter({ hasText: 'Written in Reykjavik.' })).toContainText('W42')
    const { checkIns = [] } = await storedIn(page)
    expect(checkIns.map(({ periodKey, zone }) => [periodKey, zone])).toEqual([
      ['2026-10-05', 'Asia/Shanghai'],
      ['2026-10-12', 'Atlantic/Reykjavik'],
    ])
    await page.goto('/#/read/weekly/2026-10-12')
    await expect(page.getByText('Finished 19 October 2026')).toBeVisible()
  })
})

test('a review weekday changed in the middle of a quarter moves what is to come, and loses no week', async ({
  page,
}) => {
  await firstStartAt(page, '2026-11-16T20:05:00+01:00')
  await quickReview(page, { goals: ['Send the draft'], sentence: 'Still on a Monday.' })
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('Weekday').selectOption({ label: 'Friday' })
  await untilSaved(page)
  await comeBackAt(page, '2026-11-20T20:05:00+01:00')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your week, 16 to 22 November')
  await quickReview(page, { outcome: 'Met', sentence: 'Now on a Friday.' })
  await expect(page.locator('.today-next').filter({ hasText: 'Weekly review' })).toContainText('27 Nov')
  // The quarter is due on a Friday, too: the first after its last week.
  await expect(page.locator('.today-next').filter({ hasText: 'Quarterly review' })).toContainText('8 January 2027')
  await comeBackAt(page, '2027-01-08T20:05:00+01:00')
  await write(page, 'quarterly/2026-Q4')
  await expect(page.getByText(/^8 weeks\./)).toBeVisible()
  await expect(page.locator('.look-back-before')).toHaveText('6 weeks before you began')
  await expect(page.locator('.look-back-period').first()).toContainText('W46')
  await expect(page.locator('.look-back-period').filter({ hasText: 'Still on a Monday.' })).toContainText('W46')
  await expect(page.locator('.look-back-period').filter({ hasText: 'Now on a Friday.' })).toContainText('W47')
  const { checkIns = [] } = await storedIn(page)
  expect(checkIns.map(({ id }) => id)).toEqual(['weekly:2026-11-09', 'weekly:2026-11-16'])
})

test('an address of no period leads home', async ({ page }) => {
  await firstStartAt(page, '2026-11-23T20:05:00+01:00')
  const bad = [
    'quarterly/2026-Q5',
    'quarterly/2026-Q0',
    'quarterly/2026',
    'weekly/2026-11-17',
    'weekly/2026-02-30',
    'weekly/2026-Q4',
    'yearly/26',
    'yearly/2022-2026',
    'five-year/2022-2025',
    'five-year/2022-2021',
    'monthly/2026-11',
  ]
  for (const place of bad) {
    for (const act of ['write', 'amend']) {
      await page.goto(`/#/${act}/${place}`)
      await untilToday(page)
      await expect(page).toHaveURL(/#\/$/)
    }
    await page.goto(`/#/read/${place}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Journal')
    await expect(page).toHaveURL(/#\/journal$/)
  }
  for (const address of ['/#/goals/2026-Q5', '/#/goals/99999', '/#/goals/0000']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Goals')
    await expect(page.getByRole('combobox', { name: 'Year' })).toHaveValue('2026')
  }
  await page.goto('/#/journal/later')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Journal')
  await page.goto('/#/nowhere')
  await untilToday(page)
  expect((await storedIn(page)).checkIns).toEqual([])
})

test('check-ins from a zone this system does not know are read and gone on with', async ({ page }) => {
  const zone = 'Mars/Olympus_Mons'
  const week = finished('weekly', '2026-12-21', '2026-12-28T19:30:00.000Z', { zone })
  const { finishedAt: _, ...quarter } = finished('quarterly', '2026-Q4', '2026-12-30T19:30:00.000Z', { zone })
  await startWith(page, { checkIns: [week, { ...quarter, state: 'draft' }] })
  await page.goto('/#/read/weekly/2026-12-21')
  await expect(page.getByText('Finished 28 December 2026')).toBeVisible()
  await page.goto('/#/read/quarterly/2026-Q4')
  await expect(page.getByText('Begun 30 December 2026')).toBeVisible()
  await page.goto('/#/write/quarterly/2026-Q4')
  await expect(page.locator('.check-in-inside')).toBeVisible()
})
