import type { Page } from '@playwright/test'
import { setPageClock } from './moved-page-clock'
import { choose, goOn, goOnTo, skipIntroduction, untilSaved, untilThere, untilToday, WORDS } from './person'

/** A moment by the clock of Berlin, where the tests' person lives, in summer and in winter. */
export function inBerlin(day: string, time = '20:30'): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' }).formatToParts(
    new Date(`${day}T12:00:00Z`),
  )
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '')
  return `${day}T${time}:00${offset}`
}

/** Opens the app at a moment of a moved clock, which then runs on. */
export async function openAt(page: Page, time: string): Promise<void> {
  await setPageClock(page, time)
  await page.goto('/')
}

/** Opens the app for the first time, without the introduction. */
export async function firstStartAt(page: Page, time: string): Promise<void> {
  await openAt(page, time)
  await skipIntroduction(page)
}

/** Moves the clock and comes back to Today, as after days away. */
export async function comeBackAt(page: Page, time: string): Promise<void> {
  await setPageClock(page, time)
  await page.goto('/#/')
  await page.reload()
  await untilToday(page)
}

/** Begins the review Today offers. */
export async function beginReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Begin|Look back on|Go on writing)/ }).click()
  await untilThere(page, '.check-in-middle')
}

type QuickReview = {
  readonly outcome?: 'Met' | 'Missed'
  readonly goals?: readonly string[]
  readonly sentence?: string
}

/** Writes a review in the fewest strokes: judges every goal alike, plans goals, ends with a sentence, seals. */
export async function quickReview(
  page: Page,
  { outcome, goals = [], sentence = 'Said plainly.' }: QuickReview,
): Promise<void> {
  await beginReview(page)
  await goOnTo(page, /turn out\?|No goals were set/)
  while (outcome && /turn out\?/.test((await page.locator('.check-in-middle h1').textContent()) ?? '')) {
    await choose(page, outcome)
    await goOn(page)
  }
  await goOnTo(page, 'What do you want done')
  await planGoals(page, goals)
  await goOnTo(page, 'to your face')
  await page.keyboard.type(sentence)
  await page.getByRole('button', { name: WORDS.en.seal }).click()
  await page.getByRole('button', { name: WORDS.en.toToday }).click()
  await untilToday(page)
}

/** Adds goals to the plan on the screen. */
export async function planGoals(page: Page, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    const empty = page.getByPlaceholder('What will be done?')
    const add = page.getByRole('button', { name: /Add a goal/ })
    // A list begins with an empty line of its own; after that each goal is asked for.
    if ((await empty.and(page.locator(':placeholder-shown')).count()) === 0) await add.click()
    await empty.and(page.locator(':placeholder-shown')).last().fill(title)
    await page.getByPlaceholder('How will you know it is done?').last().fill(`${title}, seen`)
    await untilSaved(page)
  }
}
