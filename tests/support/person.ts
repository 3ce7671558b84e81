import { expect, type Page } from '@playwright/test'

// As long as `expect` waits.
const PATIENCE_MS = 20_000

/** The words a person looks for on the screen, in the language they use. */
export const WORDS = {
  en: {
    skipIntroduction: 'Skip the introduction',
    goOn: 'Go on',
    allGoals: 'That is all',
    later: 'Later',
    lookBack: /^Look back on/,
    begin: 'Begin',
    seal: 'Seal it',
    toToday: 'Back to Today',
    saved: /^Saved/,
    goal: (count: number) => `Goal ${count}`,
    doneWhen: (count: number) => `Goal ${count}: Done when`,
    energy: 'Enough',
    mood: 'Even',
    missed: 'Missed',
    met: 'Met',
    effort: /I didn’t put the time in/,
    place: 'A fixed place and hour',
    when: 'when',
    will: 'I will …',
    carry: /^Carry over/,
    evidence: 'One line',
    kept: 'Kept',
    journal: 'Journal',
    settings: 'Settings',
    today: 'Today',
  },
  zh: {
    skipIntroduction: '跳过介绍',
    goOn: '下一步',
    allGoals: '就这些',
    later: '以后再说',
    lookBack: /^(现在就)?回看/,
    begin: '开始写',
    seal: '盖章，写完了',
    toToday: '回到今天',
    saved: /^已/,
    goal: (count: number) => `目标 ${count}`,
    doneWhen: (count: number) => `目标 ${count}: 怎样算做成`,
    energy: '够用',
    mood: '平平的',
    missed: '没做成',
    met: '做成了',
    effort: /功夫没下够/,
    place: '定好地点和钟点',
    when: '什么时候，或遇到什么',
    will: '我就……',
    carry: /^接着做/,
    evidence: '一行事实',
    kept: '守住了',
    journal: '往期',
    settings: '设置',
    today: '今天',
  },
} as const

export type Words = (typeof WORDS)[keyof typeof WORDS]

/**
 * Waits until the page has an element, looking at every frame. Playwright's own ways to wait look again after ever longer
 * pauses, up to half a second: over a whole run these are minutes.
 */
export async function untilThere(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector, { timeout: PATIENCE_MS })
}

/** Waits until the page says that everything typed is on disk. */
export async function untilSaved(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-save="saved"]')?.checkVisibility(), undefined, {
    timeout: PATIENCE_MS,
  })
}

/** Skips the introduction of a first start and waits for Today. */
export async function skipIntroduction(page: Page, words: Words = WORDS.en): Promise<void> {
  await untilThere(page, '.onboarding-skip')
  await page.getByRole('button', { name: words.skipIntroduction }).click()
  await untilToday(page)
}

/** Chooses one of several; waits until it is chosen. */
export async function choose(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('radio', { name, exact: typeof name === 'string' }).check()
}

/** Waits until Today stands. */
export async function untilToday(page: Page): Promise<void> {
  await untilThere(page, '[data-ready="today"]')
}

/** The question on the screen. */
export function question(page: Page) {
  return page.locator('.check-in-middle h1')
}

/** Goes on to the next question by keyboard and waits until another stands there. */
export async function goOn(page: Page): Promise<void> {
  const before = await stepName(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  await untilThere(page, `.check-in-inside:not([data-step=${JSON.stringify(before)}])`)
}

/** What tells one screen of a review from another: its question and its place among others like it. */
async function stepName(page: Page): Promise<string> {
  return (await page.locator('.check-in-inside').getAttribute('data-step')) ?? ''
}

/** Goes on until the question on the screen has these words in it. */
export async function goOnTo(page: Page, text: string | RegExp): Promise<void> {
  const wanted =
    typeof text === 'string' ? (found: string) => found.includes(text) : (found: string) => text.test(found)
  for (let steps = 0; steps < 30; steps += 1) {
    if (wanted((await question(page).textContent()) ?? '')) return
    await goOn(page)
  }
  throw new Error(`No question with ${String(text)}`)
}

/** Waits until the question of this id is on the screen. */
export async function untilPrompt(page: Page, id: string): Promise<void> {
  await untilThere(page, `.check-in-inside[data-prompt=${JSON.stringify(id)}]`)
}

/** Goes on until the question of this id is on the screen. */
export async function goOnToPrompt(page: Page, id: string): Promise<void> {
  for (let steps = 0; steps < 30; steps += 1) {
    if ((await stepName(page)).startsWith(`${id}/`)) return
    await goOn(page)
  }
  throw new Error(`No question ${id}`)
}

/** Opens a section from the list beside the questions. */
export async function openSection(page: Page, name: string): Promise<void> {
  const section = page.locator('.sections button').filter({ hasText: name })
  await section.click()
  await section.and(page.locator('[aria-current="step"]')).waitFor()
}

/** Adds one goal to the plan on the screen, on the empty line if there is one. */
export async function planGoal(page: Page, title: string, doneWhen: string): Promise<void> {
  const goals = page.locator('.plan-goal')
  const lines = goals.last().getByRole('textbox')
  if ((await goals.count()) === 0 || (await lines.first().inputValue()) !== '') {
    const count = await goals.count()
    await page.locator('.plan-add').click()
    await expect(goals).toHaveCount(count + 1)
  }
  await lines.first().fill(title)
  await lines.nth(1).fill(doneWhen)
  await untilSaved(page)
}

/** Carries an unfinished goal into the plan on the screen. */
export async function carryGoal(page: Page, title: string, words: Words = WORDS.en): Promise<void> {
  await page
    .getByRole('button', { name: words.carry })
    .and(page.getByRole('button', { name: title }))
    .click()
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.plan-goal textarea')].some((line) => Reflect.get(line, 'value') === wanted),
    title,
  )
}

/** Why a goal fell short, what is done about it, and when. */
export type Reason = {
  readonly cause: string | RegExp
  readonly remedy?: { readonly kind: string; readonly when: string; readonly will: string }
}

/** Says what got in the way of the goal on the screen. */
export async function explain(page: Page, { cause, remedy }: Reason, words: Words = WORDS.en): Promise<void> {
  await choose(page, cause)
  if (!remedy) return
  await choose(page, remedy.kind)
  await page.getByLabel(words.when, { exact: true }).fill(remedy.when)
  await page.getByLabel(words.will, { exact: true }).fill(remedy.will)
}

/** Seals the check-in from its last question and goes back to Today. */
export async function sealAndReturn(page: Page, title: string, words: Words = WORDS.en): Promise<void> {
  await page.getByRole('button', { name: words.seal }).click()
  await page.getByRole('heading', { name: title }).waitFor()
  await page.getByRole('button', { name: words.toToday }).click()
  await untilToday(page)
}
