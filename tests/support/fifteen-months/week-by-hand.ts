import type { Page } from '@playwright/test'
import {
  carryGoal,
  choose,
  goOn,
  goOnToPrompt,
  openSection,
  planGoal,
  sealAndReturn,
  untilPrompt,
  untilToday,
  WORDS,
} from '../person'
import { openAt } from '../start-at'
import { expect } from '../test'
import { FIRST_GOAL, SUPERVISOR } from './first-start'
import { explainGoal, judge, nothingSet } from './on-the-page'
import type { ToldWeek } from './told'
import { datesOf } from './weeks'

/** The first start with its introduction, up to the offer to look back at once on the week that just ended. */
export async function startByHand(page: Page, moment: string): Promise<void> {
  const { goOn: next, allGoals, later } = WORDS.en
  await openAt(page, moment)
  await page.getByRole('button', { name: next }).click()
  await page.getByRole('textbox').fill(SUPERVISOR)
  await page.getByRole('button', { name: next }).click()
  await page.getByRole('button', { name: next }).click()
  await page.getByLabel('Goal 1', { exact: true }).fill(FIRST_GOAL.title)
  await page.getByRole('button', { name: allGoals }).click()
  await page.getByRole('button', { name: later }).click()
  await untilToday(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your first review can start now')
}

/** Writes the review of a week that is open, in few strokes. */
export async function writeWeek(page: Page, told: ToldWeek): Promise<void> {
  await untilPrompt(page, 'arrive.energy')
  await choose(page, told.energy)
  if (told.isLate) await expect(page.getByText('written late')).toBeVisible()

  if (told.done) {
    await openSection(page, 'What I did')
    await page.keyboard.type(told.done.moved)
    await goOnToPrompt(page, 'done.highlight')
    await choose(page, told.done.highlight)
  }

  await openSection(page, 'The week’s goals')
  if (told.judged.length === 0) {
    await expect(nothingSet(page)).toBeVisible()
    await goOn(page)
  }
  for (const judged of told.judged) await judge(page, judged)
  for (const { plan, isKept } of told.kept) {
    await untilPrompt(page, 'goals.remedies')
    await expect(page.locator('.check-in-plan')).toHaveText(`When ${plan.when}, I will ${plan.will}.`)
    await choose(page, isKept ? 'Kept' : 'Not kept')
    await goOn(page)
  }
  for (const explained of told.explained) {
    await untilPrompt(page, 'obstacles.cause')
    await explainGoal(page, explained)
  }

  await untilPrompt(page, 'next.goals')
  for (const title of told.carried) await carryGoal(page, title)
  if (told.planned) await planGoal(page, told.planned, told.doneWhen)
  if (told.above) await setGoalAbove(page, told.above)

  await openSection(page, 'One honest sentence')
  await untilPrompt(page, 'sentence.honest')
  await page.keyboard.type(told.sentence)
  await sealAndReturn(page, `${told.seal} is sealed.`)
}

/** The quarter's first goal is set on the way, from below. */
async function setGoalAbove(page: Page, title: string): Promise<void> {
  await page.getByLabel('Goal 1: Under a goal of the quarter').selectOption({ label: 'A new one for Q4 2026…' })
  await page.getByLabel('What should be true by the end of Q4 2026?').fill(title)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Goal 2: Under a goal of the quarter')).toContainText(title)
}

/** After two missed weeks one click leads to the latest; the other stays blank. */
export async function writeLatestBlank(page: Page, told: ToldWeek): Promise<void> {
  const dates = datesOf(told.monday)
  await expect(page.getByText(`2 weeks are blank. Begin with the latest, ${dates}`)).toBeVisible()
  await page.getByRole('button', { name: `Write ${dates}` }).click()
  await writeWeek(page, told)
  await expect(page.getByText(/weeks? (is|are) blank/)).toHaveCount(0)
}

/** Leaves weeks blank that were missed. */
export async function leaveBlank(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Leave blank' }).click()
  await page.getByLabel('Why, in one line').fill(reason)
  await page.getByRole('dialog').getByRole('button', { name: 'Leave blank' }).click()
  await expect(page.getByText('Skipped.')).toBeVisible()
}

/** Skips the week that Today offers. */
export async function skipWeek(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Skip this one' }).click()
  await page.getByLabel('Why, in one line').fill(reason)
  await page.getByRole('dialog').getByRole('button', { name: 'Skip it' }).click()
  await expect(page.getByText('Skipped.')).toBeVisible()
}
