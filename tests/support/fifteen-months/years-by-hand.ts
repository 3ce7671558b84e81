import type { Page } from '@playwright/test'
import {
  carryGoal,
  choose,
  goOn,
  goOnToPrompt,
  planGoal,
  question,
  sealAndReturn,
  untilPrompt,
  untilSaved,
} from '../person'
import { expect } from '../test'
import type { Memory } from './memory'
import { beginningWith, judge, markOf, nothingSet, pin } from './on-the-page'
import { COURSE, PAPER, quartersOf } from './quarters'
import type { ToldFiveYears, ToldYear } from './told'
import { FIRST_YEAR, FIVE_YEARS, ROAD, SECOND_YEAR } from './years'

/** Writes the check-in of a year that is open. */
export async function writeYear(page: Page, life: Memory, told: ToldYear): Promise<void> {
  await expect(page.getByText(told.year === '2026' ? '1 quarter.' : '4 quarters.')).toBeVisible()
  await readQuartersAgain(page, life, told)
  if (told.year === '2026') await writeFirstYear(page)
  else await writeSecondYear(page, told)
}

/** The quarters side by side, and the sentence that stands for the quarter pinned to the year. */
async function readQuartersAgain(page: Page, life: Memory, { year, pinned }: ToldYear): Promise<void> {
  await untilPrompt(page, 'view.quarters')
  const rows = page.locator('.look-back-period')
  const quarters = quartersOf(year)
  await expect(rows).toHaveCount(quarters.length)
  await expect(page.locator('.look-back-before')).toHaveText(
    quarters.length < 4 ? [`${4 - quarters.length} quarters before you began`] : [],
  )
  for (const [index, [quarter, story]] of quarters.entries()) {
    const row = rows.nth(index)
    await expect(row).toContainText(quarter.slice(5))
    await expect(row.getByRole('button', { name: story.sentence })).toBeVisible()
    await expect(row.getByRole('button', { name: story.stop })).toBeVisible()
    await expect(row.locator('.look-back-pins')).toHaveText(life.pinnedTo(quarter))
    for (const goal of life.in('quarter', quarter)) await expect(markOf(row, goal)).toBeVisible()
  }
  await pin(page, pinned)
  await goOn(page)
  await untilPrompt(page, 'view.pins')
  await expect(page.locator('.pin .words')).toHaveText([pinned])
  await goOn(page)
}

async function writeFirstYear(page: Page): Promise<void> {
  const story = FIRST_YEAR
  await page.keyboard.type(story.sentence)
  await goOn(page)
  await choose(page, story.good.point)
  await page.getByRole('textbox').fill(story.good.text)
  await goOn(page)
  await expect(nothingSet(page)).toBeVisible()
  await goOn(page)
  await choose(page, story.results)
  await goOn(page)
  await choose(page, beginningWith(story.course))
  await goOnToPrompt(page, 'motive.statement')
  await page.keyboard.type(story.statement)
  await goOn(page)
  await choose(page, beginningWith(story.same))
  await goOn(page)
  await choose(page, beginningWith(story.road))
  await page.getByRole('textbox').fill(story.reason)
  await goOnToPrompt(page, 'aims.goals')
  // The aim that the quarter set on its way stands here already.
  await expect(page.getByLabel('Goal 1', { exact: true })).toHaveValue(PAPER)
  for (const { title, doneWhen } of story.planned) await planGoal(page, title, doneWhen)
  await sealAndReturn(page, '2026 is sealed.')
}

async function writeSecondYear(page: Page, { judged }: ToldYear): Promise<void> {
  const story = SECOND_YEAR
  await page.keyboard.type(story.sentence)
  await goOn(page)
  await choose(page, story.good.point)
  await goOn(page)
  expect(judged.map(({ goal }) => goal.title)).toEqual(Object.keys(story.outcomes))
  for (const each of judged) await judge(page, each)
  await untilPrompt(page, 'results.year')
  await goOnToPrompt(page, 'course.verdict')
  await expect(page.locator('.check-in-aside')).toContainText(FIRST_YEAR.course)
  await choose(page, beginningWith(story.course))
  await goOnToPrompt(page, 'motive.statement')
  await expect(page.locator('.motive-earlier .words')).toHaveText([FIVE_YEARS.turned, FIRST_YEAR.statement])
  await page.keyboard.type(story.statement)
  await goOnToPrompt(page, 'road.on')
  await choose(page, beginningWith(story.road))
  await goOnToPrompt(page, 'aims.goals')
  for (const title of story.carried) await carryGoal(page, title)
  await sealAndReturn(page, '2027 is sealed.')
}

/** Today offers the first five years at any time; they show the one year there is. */
export async function writeFiveYears(page: Page, life: Memory, { pinned }: ToldFiveYears): Promise<void> {
  await page.getByRole('link', { name: 'Look back on 2022 to 2026' }).click()
  await untilPrompt(page, 'view.gate')
  await goOn(page)
  await readYearsAgain(page, life, pinned)
  await expect(nothingSet(page)).toBeVisible()
  await goOn(page)
  await page.keyboard.type(FIVE_YEARS.lived)
  await goOn(page)
  await page.keyboard.type(FIVE_YEARS.memory)
  await goOnToPrompt(page, 'names.desires')
  await page.getByRole('button', { name: `+ ${FIVE_YEARS.desire}` }).click()
  await expect(page.getByLabel('What was wanted, by name')).toHaveValue(FIVE_YEARS.desire)
  await goOnToPrompt(page, 'turn.motive')
  await expect(question(page)).toContainText(`“${FIVE_YEARS.desire}”`)
  await page.keyboard.type(FIVE_YEARS.turned)
  await goOn(page)
  await page.keyboard.type(FIVE_YEARS.problem)
  await goOn(page)
  for (const { label, score } of FIVE_YEARS.scores) {
    const scores = page.getByRole('radiogroup', { name: label })
    await scores.getByRole('radio', { name: String(score), exact: true }).check()
  }
  await goOn(page)
  await choose(page, beginningWith(ROAD))
  await choose(page, 'I take it')
  await goOn(page)
  await planAims(page)
  await sealAndReturn(page, '22–26 is sealed.')
  await expect(page.getByRole('link', { name: /^Look back on/ })).toHaveCount(0)
}

async function readYearsAgain(page: Page, life: Memory, pinned: string): Promise<void> {
  await untilPrompt(page, 'view.years')
  const rows = page.locator('.look-back-period')
  await expect(rows).toHaveCount(5)
  for (const index of [0, 1, 2, 3]) await expect(rows.nth(index).locator('.look-back-none')).toHaveText('not written')
  const year = rows.nth(4)
  const { sentence, good, results, course } = FIRST_YEAR
  for (const words of [sentence, good.point, results, course]) await expect(year).toContainText(words)
  await expect(year.locator('.look-back-pins')).toHaveText(life.pinnedTo('2026'))
  await pin(page, pinned)
  await goOn(page)
  await expect(page.locator('.pin .words')).toHaveText([pinned])
  await goOn(page)
}

/** The aims of the next five years, and their part in the year that begins. */
async function planAims(page: Page): Promise<void> {
  const { aim, ofTheYear } = FIVE_YEARS
  await untilPrompt(page, 'next.aims')
  await planGoal(page, aim.title, aim.doneWhen)
  await goOn(page)
  await untilPrompt(page, 'next.year')
  await expect(page.getByLabel('Goal 1', { exact: true })).toHaveValue(PAPER)
  await expect(page.getByLabel('Goal 2', { exact: true })).toHaveValue(COURSE)
  await planGoal(page, ofTheYear.title, ofTheYear.doneWhen)
  await page.getByLabel('Goal 3: Under an aim of the five years').selectOption({ label: aim.title })
  await untilSaved(page)
}
