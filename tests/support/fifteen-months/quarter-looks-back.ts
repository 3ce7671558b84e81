import type { Page } from '@playwright/test'
import { parseDay } from '#core/calendar/day'
import { weekSeal } from '#core/calendar/labels'
import { expect } from '../test'
import type { Memory } from './memory'
import { escaped, markOf } from './on-the-page'
import { REMEDIES } from './told'
import { weeksIn } from './weeks'

/** Reads a quarter's weeks side by side: all of what they said, and what was not written. */
export async function readWeeksAgain(page: Page, life: Memory, quarter: string): Promise<void> {
  const weeks = weeksIn(quarter)
  const written = weeks.filter((monday) => life.weeks.get(monday)?.kind === 'written')
  await expect(page.getByText(`${weeks.length} weeks.`)).toBeVisible()
  const rows = page.locator('.look-back-period')
  await expect(rows).toHaveCount(weeks.length)
  for (const [index, monday] of weeks.entries()) {
    const row = rows.nth(index)
    const week = life.weeks.get(monday)
    const goals = life.in('week', monday)
    await expect(row).toContainText(weekSeal(parseDay(monday)))
    if (week?.kind === 'written') {
      await expect(row.getByRole('button', { name: week.sentence, exact: true })).toBeVisible()
      if (week.highlight) await expect(row.getByRole('button', { name: week.highlight, exact: true })).toBeVisible()
    } else {
      await expect(row.locator('.look-back-none')).toHaveText(week?.reason ?? 'not written')
    }
    for (const goal of goals) await expect(markOf(row, goal)).toBeVisible()
    for (const { cause } of goals) if (cause) await expect(row).toContainText(cause)
  }

  // One question at a time over all weeks.
  const lines = page.locator('.look-back-one > li')
  await page.getByRole('tab', { name: 'Honest sentence' }).click()
  await expect(lines).toHaveText(
    weeks.map((monday) => {
      const week = life.weeks.get(monday)
      return new RegExp(escaped(week?.kind === 'written' ? week.sentence : (week?.reason ?? 'not written')))
    }),
  )
  await page.getByRole('tab', { name: 'Goals' }).click()
  await expect(lines).toHaveText(weeks.map((monday) => inOrder(life.in('week', monday).map(({ title }) => title))))
  await page.getByRole('tab', { name: 'Causes' }).click()
  await expect(lines).toHaveText(
    weeks.map((monday) =>
      inOrder(life.in('week', monday).flatMap(({ title, cause }) => (cause ? [`${title} ${cause}`] : []))),
    ),
  )
  await page.getByRole('tab', { name: /^Energy/ }).click()
  await expect(page.getByText(`Chosen ${written.length} times, between “Low” and “Brimming”.`)).toBeVisible()
}

/** Matches text with these words in it, in their order. */
function inOrder(words: readonly string[]): RegExp {
  return new RegExp(words.map(escaped).join('.*'), 's')
}

/** Reads the causes, counted: those named for the weeks' goals and for the quarter's own. */
export async function readPattern(page: Page, life: Memory, quarter: string): Promise<void> {
  const weeks = weeksIn(quarter)
  const goals = life.goals.filter(({ level, period }) =>
    level === 'week' ? weeks.includes(period) : period === quarter,
  )
  const named = REMEDIES.map(({ cause }) => ({ cause, of: goals.filter((goal) => goal.cause === cause) }))
  const counted = named.filter(({ of }) => of.length > 0)
  const rows = page.locator('.pattern > li')
  await expect(rows).toHaveCount(counted.length)
  for (const { cause, of } of counted) {
    const row = rows.filter({ hasText: cause })
    await expect(row).toContainText(of.length === 1 ? 'once' : `${of.length} times`)
    const plans = life.plans.filter(({ goal }) => of.includes(goal))
    const judged = plans.flatMap(({ kept }) => kept ?? [])
    await expect(row).toContainText(
      plans.length === 0 ? 'No plan was made against it.' : keptWords(plans.length, judged),
    )
  }
}

/** How the page tells what was kept of some plans. */
function keptWords(plans: number, judged: readonly boolean[]): string {
  const kept = judged.filter(Boolean).length
  if (judged.length === 0) return 'looked at yet'
  if (plans === 1) return kept === 1 ? 'You kept the one plan you made' : 'You did not keep the one plan you made'
  return `You made ${plans} plans and kept ${kept === 0 ? 'none' : kept}`
}
