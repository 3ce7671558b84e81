import type { Page } from '@playwright/test'
import { beginReview, comeBackAt } from '../start-at'
import { expect } from '../test'
import { FIRST_GOAL } from './first-start'
import type { Memory } from './memory'
import { alsoOpen, beginLonger, expectOffer } from './on-the-page'
import { writeQuarter } from './quarter-by-hand'
import { quarterStory } from './quarters'
import { momentOf, type Step } from './steps'
import { tellFiveYears, tellQuarter, tellWeek, tellYear } from './told'
import { beginQuarter, lookAtAllThree, resumeQuarter } from './turn-of-the-year'
import { leaveBlank, skipWeek, startByHand, writeLatestBlank, writeWeek } from './week-by-hand'
import { datesOf, FIRST } from './weeks'
import { writeFiveYears, writeYear } from './years-by-hand'

/** Does one step of the story by hand, and remembers it; comes back for it, unless the person is still here. */
export async function doByHand(page: Page, life: Memory, step: Step, isStillHere: boolean): Promise<void> {
  if (step.kind === 'first start') {
    await startByHand(page, momentOf(step))
    life.set('week', FIRST_GOAL.week, FIRST_GOAL.title)
    return
  }
  if (!isStillHere) await comeBackAt(page, momentOf(step))
  await writeStep(page, life, step)
}

async function writeStep(page: Page, life: Memory, step: Exclude<Step, { kind: 'first start' }>): Promise<void> {
  switch (step.kind) {
    case 'week':
      return await offeredWeek(page, life, step.monday)
    case 'latest blank week':
      return await writeLatestBlank(page, tellWeek(life, step.monday))
    case 'skipped week':
      await expectOffer(page, 'Weekly review', datesOf(step.monday))
      await skipWeek(page, step.reason)
      return life.skip([step.monday], step.reason)
    case 'blank weeks':
      await leaveBlank(page, step.reason)
      return life.skip(step.mondays, step.reason)
    case 'begun quarter':
      return await beginQuarter(page, life)
    case 'quarter':
      return await offeredQuarter(page, life, step.quarter)
    case 'year':
      await beginLonger(page, 'Yearly check-in', step.year)
      await writeYear(page, life, tellYear(life, step.year))
      return await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is due.')
    case 'five years':
      return await writeFiveYears(page, life, tellFiveYears(life))
  }
}

/** The week that Today offers. */
async function offeredWeek(page: Page, life: Memory, monday: string): Promise<void> {
  if (monday === '2026-12-28') await lookAtAllThree(page)
  // At the first start it is offered in other words.
  else if (monday !== FIRST) await expectOffer(page, 'Weekly review', datesOf(monday))
  await beginReview(page)
  await writeWeek(page, tellWeek(life, monday))
}

/** The quarter that Today offers, and what it offers besides. */
async function offeredQuarter(page: Page, life: Memory, quarter: string): Promise<void> {
  if (quarter === '2026-Q4') {
    await resumeQuarter(page, life)
  } else {
    if (quarter === '2027-Q4') await expect(alsoOpen(page)).toHaveText([/^Yearly check-in.*2027/])
    await beginLonger(page, 'Quarterly review', quarterStory(quarter).label)
  }
  await writeQuarter(page, life, tellQuarter(life, quarter))
}
