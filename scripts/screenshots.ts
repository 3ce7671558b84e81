// npm run screenshots: every page, light and dark, English and Chinese, large and small, into docs/screenshots/.
// --desktop takes only those of the desktop app, and leaves the others as they are.
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import { parseDay } from '#core/calendar/day'
import type { Language } from '#core/calendar/labels'
import { findChromium } from './support/chromium'
import { takeDesktopPictures } from './support/desktop-pictures'
import { fillJournal } from './support/fill-journal'
import { takeLongerPictures } from './support/longer-pictures'
import { build, ROOT } from './support/run'
import { sampleJournal } from './support/sample-journal'
import { WORDS } from './support/screenshot-words'

const FOLDER = path.join(ROOT, 'docs', 'screenshots')
const LARGE = { width: 1280, height: 832 }
const SMALL = { width: 720, height: 560 }
const MONDAY_EVENING = new Date('2026-11-23T20:05:00+01:00')
const JANUARY_EVENING = new Date('2027-01-04T20:05:00+01:00')
const REVIEW = '/#/write/weekly/2026-11-16'

type Scheme = 'light' | 'dark'

if (!(await build())) process.exit(1)
const isDesktopOnly = process.argv.includes('--desktop')
if (!isDesktopOnly) rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })
const server = await preview({
  root: `${ROOT}/renderer`,
  configFile: `${ROOT}/vite.config.ts`,
  preview: { port: 4180 },
  logLevel: 'error',
})
const address = server.resolvedUrls?.local[0] ?? ''
const executablePath = await findChromium()
if (!executablePath) throw new Error('Pictures need a Chromium, and none could be found or installed.')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
let count = 0
for (const language of ['en', 'zh'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    if (!isDesktopOnly) await takeAll(browser, language, scheme)
    if (!isDesktopOnly) await takeLonger(browser, language, scheme)
    await takeDesktopPictures(language, scheme, async (page, name, isOwnSize) => {
      if (!isOwnSize) await page.setViewportSize(LARGE)
      await page.evaluate(() => document.fonts.ready)
      await page.waitForTimeout(250)
      await page.screenshot({ path: path.join(FOLDER, `${name}-${language}-${scheme}.png`) })
      count += 1
    })
  }
}
await browser.close()
await server.close()
console.log(`${count} pictures in docs/screenshots/`)
process.exit(0)

async function takeAll(from: Browser, language: Language, scheme: Scheme): Promise<void> {
  const context = await from.newContext({
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Europe/Berlin',
    colorScheme: scheme,
    viewport: LARGE,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.clock.install({ time: MONDAY_EVENING })
  const take = async (name: string, viewport = LARGE) => {
    await page.setViewportSize(viewport)
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(250)
    await page.screenshot({ path: path.join(FOLDER, `${name}-${language}-${scheme}.png`) })
    await page.setViewportSize(LARGE)
    count += 1
  }
  await page.goto(address)
  await page.locator('h1').waitFor()
  await take('onboarding')
  await page.keyboard.press('Tab')
  await page.locator('button[type=submit]').click()
  await take('onboarding-supervisor')
  for (let step = 0; step < 2; step += 1) await page.locator('button[type=submit]').click()
  await page
    .getByRole('textbox')
    .first()
    .fill(language === 'en' ? 'Send the draft to both readers' : '把初稿发给两位审阅的人')
  await take('onboarding-goals')
  await page.locator('button[type=submit]').click()
  await take('onboarding-ready')
  await page.locator('button[type=submit]').click()
  await ready(page)
  await take('today-empty')
  await open(page, '/#/journal')
  await take('journal-empty')
  await open(page, REVIEW)
  await take('review-first')

  await fillJournal(
    page,
    sampleJournal({ language, weeks: 150, lastWeek: parseDay('2026-11-09'), zone: 'Europe/Berlin' }),
  )
  await open(page, '/#/')
  await ready(page)
  await take('today')
  await take('today-small', SMALL)
  await review(page, take, language)
  await open(page, '/#/journal')
  await take('journal')
  await take('journal-small', SMALL)
  await open(page, '/#/read/weekly/2026-11-16')
  await take('reading')
  await open(page, '/#/read/weekly/2026-11-09')
  await take('reading-older')
  await page.locator('#content').evaluate((content) => content.scrollTo(0, content.scrollHeight))
  await take('reading-older-end')
  await open(page, '/#/settings')
  await take('settings')
  await take('settings-small', SMALL)
  await open(page, '/#/settings/safekeeping')
  await take('safekeeping-browser')
  await take('safekeeping-small', SMALL)

  await page.goto(`${address}seal.svg`)
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('vantage', 30)
        request.onsuccess = () => resolve(request.result.close())
      }),
  )
  await page.goto(address)
  await page.locator('h1').waitFor()
  await take('problem-newer')
  await context.close()
}

/** The longer check-ins and the ledgers, on a journal of ten years and more. */
async function takeLonger(from: Browser, language: Language, scheme: Scheme): Promise<void> {
  const context = await from.newContext({
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Europe/Berlin',
    colorScheme: scheme,
    viewport: LARGE,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.clock.install({ time: JANUARY_EVENING })
  await page.goto(address)
  await page.getByRole('button', { name: /Skip the introduction|跳过介绍/ }).click()
  await ready(page)
  const lastWeek = parseDay('2026-12-21')
  await fillJournal(page, sampleJournal({ language, weeks: 560, lastWeek, zone: 'Europe/Berlin' }))
  await takeLongerPictures(
    page,
    language,
    async (name, viewport = LARGE) => {
      await page.setViewportSize(viewport)
      await page.evaluate(() => document.fonts.ready)
      await page.waitForTimeout(250)
      await page.screenshot({ path: path.join(FOLDER, `${name}-${language}-${scheme}.png`) })
      await page.setViewportSize(LARGE)
      count += 1
    },
    (where) => open(page, where),
  )
  await context.close()
}

/** Writes the review of the sample's due week and takes a picture of each kind of question on the way. */
async function review(
  page: Page,
  take: (name: string, viewport?: typeof LARGE) => Promise<void>,
  language: Language,
): Promise<void> {
  const words = WORDS[language]
  await open(page, REVIEW)
  await page.getByRole('radio').nth(3).check()
  await take('review-energy')
  await goOn(page, 'arrive.mood')
  await page.getByRole('radio').nth(2).check()
  await goOn(page, 'arrive.eyes')
  await page.keyboard.insertText(words.eyes)
  await take('review-eyes')
  await goOn(page, 'done.moved')
  await page.keyboard.insertText(words.moved)
  await take('review-moved')
  await take('review-moved-small', SMALL)
  await goOn(page, 'done.hours')
  await page.keyboard.insertText(words.hours)
  await goOn(page, 'done.highlight')
  await page.getByRole('radio').first().check()
  await take('review-highlight')
  await goOn(page, 'goals.outcomes')
  let judged = 0
  while ((await page.locator('[data-prompt="goals.outcomes"]').count()) > 0) {
    await page
      .getByRole('radio')
      .nth(judged === 0 ? 0 : 2)
      .check()
    await page.getByRole('textbox').fill(words.evidence[judged % 2] ?? '')
    if (judged === 1) await take('review-outcome')
    judged += 1
    await goOn(page)
  }
  while ((await page.locator('[data-prompt="goals.remedies"]').count()) > 0) {
    await page.getByRole('radio').first().check()
    await take('review-plan-kept')
    await goOn(page)
  }
  await page.getByRole('radio').first().check()
  await page.getByRole('textbox').first().fill(words.reply)
  await page.locator('.choices-chips').getByRole('radio').nth(1).check()
  await page.getByRole('textbox').nth(1).fill(words.when)
  await page.getByRole('textbox').nth(2).fill(words.will)
  await page.locator('.check-in-middle').evaluate((middle) => middle.scrollTo(0, 0))
  await take('review-cause')
  await page.locator('.check-in-middle').evaluate((middle) => middle.scrollTo(0, middle.scrollHeight))
  await take('review-remedy')
  while ((await page.locator('[data-prompt="obstacles.cause"]').count()) > 0) await goOn(page)
  await page.getByRole('textbox').first().fill(words.goal)
  await page.getByRole('textbox').nth(1).fill(words.doneWhen)
  await page.waitForTimeout(800)
  await page.locator('.carry .mantine-Button-root').first().click()
  await page.waitForTimeout(400)
  await take('review-plan')
  await goOn(page, 'next.stopper')
  await goOn(page, 'sentence.honest')
  await page.keyboard.insertText(words.sentence)
  await page.waitForTimeout(900)
  await take('review-sentence')
  await take('review-sentence-small', SMALL)
  await page.locator('.timer').click()
  await take('review-timer')
  await page.keyboard.press('Escape')
  await goOn(page)
  await page.locator('.sealed').waitFor()
  await take('sealed')
}

async function goOn(page: Page, prompt?: string): Promise<void> {
  const before = await page.locator('.check-in-inside').getAttribute('data-step')
  await page.keyboard.press('Control+Enter')
  await page.waitForFunction(
    (step) => document.querySelector('.check-in-inside')?.getAttribute('data-step') !== step,
    before,
  )
  if (prompt) await page.locator(`[data-prompt="${prompt}"]`).waitFor()
}

async function open(page: Page, where: string): Promise<void> {
  await page.goto(`${address}${where.slice(1)}`)
  await page.reload()
  await page.locator('h1').first().waitFor()
}

async function ready(page: Page): Promise<void> {
  await page.locator('[data-ready="today"]').waitFor({ state: 'attached' })
}
