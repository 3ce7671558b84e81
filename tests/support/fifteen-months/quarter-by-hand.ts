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
import { explainGoal, judge, pin } from './on-the-page'
import { readPattern, readWeeksAgain } from './quarter-looks-back'
import { PAPER, seenBy } from './quarters'
import type { ToldQuarter } from './told'
import { datesOf } from './weeks'

/** Writes a quarterly review that is open, holding it against all that its weeks said. */
export async function writeQuarter(page: Page, life: Memory, told: ToldQuarter): Promise<void> {
  const { quarter, story, pinned } = told
  await untilPrompt(page, 'reread.weeks')
  await readWeeksAgain(page, life, quarter)
  await page.getByRole('tab', { name: 'All weeks' }).click()
  await pin(page, pinned)
  await goOn(page)

  await untilPrompt(page, 'reread.pins')
  await expect(page.locator('.pin .words')).toHaveText([pinned])
  await expect(page.locator('.pin')).toContainText(datesOf(story.pinned))
  await goOn(page)
  await page.keyboard.type(story.sentence)
  await goOn(page)

  await judgeQuarterGoals(page, told)

  await untilPrompt(page, 'pattern.causes')
  await readPattern(page, life, quarter)
  await goOnToPrompt(page, 'pattern.stop')
  await page.keyboard.type(story.stop)
  await goOn(page)

  for (const { choice, verdict } of told.verdicts) {
    await untilPrompt(page, 'choice.verdicts')
    await expect(question(page)).toContainText(`“${choice.title}”`)
    await expect(page.locator('.choice-facts')).toContainText(choice.reason)
    await choose(page, verdict)
    await goOn(page)
  }
  await untilPrompt(page, 'choice.goal')
  await goOnToPrompt(page, 'choice.made')
  await page.getByLabel('The choice').fill(story.choice.title)
  await page.getByLabel('Because').fill(story.choice.reason)
  await page.getByLabel('And not').fill(story.choice.instead)
  await goOn(page)

  await untilPrompt(page, 'next.goals')
  await planQuarter(page, told)
  await sealAndReturn(page, `${quarter.slice(5)} is sealed.`)
}

/** Every goal of the quarter is judged; what fell short is explained, with a plan for the week that begins. */
async function judgeQuarterGoals(page: Page, { story, judged, explained }: ToldQuarter): Promise<void> {
  expect(judged.map(({ goal }) => goal.title)).toEqual(Object.keys(story.outcomes))
  for (const each of judged) {
    await untilPrompt(page, 'goals.outcomes')
    await judge(page, each)
  }
  for (const each of explained) {
    await untilPrompt(page, 'goals.cause')
    await explainGoal(page, each)
  }
}

/** Next quarter's goals: what is carried, what is new, under an aim of the year. */
async function planQuarter(page: Page, { story: { carried, planned, under } }: ToldQuarter): Promise<void> {
  for (const title of carried) await carryGoal(page, title)
  for (const title of planned) await planGoal(page, title, seenBy(title))
  const above = page.getByLabel('Goal 1: Under an aim of the year')
  if (under === 'new aim') {
    // The year's first aim is set on the way, from below.
    await above.selectOption({ label: 'A new one for 2027…' })
    await page.getByLabel('What should be true by the end of 2027?').fill(PAPER)
    await page.keyboard.press('Enter')
  } else if (under === 'aim') {
    await above.selectOption({ label: PAPER })
  }
  if (under) await expect(above.locator('option:checked')).toHaveText(PAPER)
  await untilSaved(page)
}
