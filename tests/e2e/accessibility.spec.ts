import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { choose, goOn, goOnTo, untilSaved, untilToday } from '../support/person'
import { amend, openFile, openSafekeeping, REVIEW, saveArchive } from '../support/safekeeping'
import { beginReview, comeBackAt, firstStartAt, openAt, planGoals, quickReview } from '../support/start-at'
import { expect, test } from '../support/test'
import { sampleContents, textOf } from '../unit/support/archives'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = {
  readonly id: string
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[]
}
declare global {
  interface Window {
    axe: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> }
  }
}

/** Runs axe on the page as it stands and expects nothing to be wrong. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  await page.locator('h1').first().waitFor()
  // Transitions of up to 200 ms: colours are judged when they have settled.
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'))
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => JSON.stringify(node.target)).join(', ')}`,
  )
  expect(found, where).toEqual([])
}

for (const scheme of ['light', 'dark'] as const) {
  test(`no page has an accessibility violation, ${scheme}`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ colorScheme: scheme })
    await openAt(page, '2026-11-16T20:05:00+01:00')
    for (const title of ['Thirty minutes', 'Whose eyes', 'When will you', 'What should be done']) {
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
      await expectAccessible(page, `onboarding: ${title}`)
      await page.getByRole('button', { name: /^(Go on|That is all)/ }).click()
    }
    await expectAccessible(page, 'onboarding: ready')
    await page.getByRole('button', { name: 'Later' }).click()
    await untilToday(page)
    await expectAccessible(page, 'Today, empty')
    await page.getByRole('link', { name: 'Journal' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Journal')
    await expectAccessible(page, 'journal, empty')
    await page.getByRole('link', { name: 'Today' }).click()
    await quickReview(page, { goals: ['Send the draft', 'Read one paper'] })

    await comeBackAt(page, '2026-11-23T20:05:00+01:00')
    await expectAccessible(page, 'Today, due')
    await page.getByRole('button', { name: 'Skip this one' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, 'skipping')
    await page.keyboard.press('Escape')
    await beginReview(page)
    for (const part of ['energy', 'most of that week feel', 'Picture', 'What moved forward']) {
      await goOnTo(page, part)
      await expectAccessible(page, part)
    }
    await page.keyboard.type('It moved. A little.')
    for (const part of ['Where did the hours go', 'worth keeping', 'turn out?']) {
      await goOnTo(page, part)
      await expectAccessible(page, part)
    }
    await choose(page, 'Missed')
    await goOn(page)
    await choose(page, 'Partly')
    await goOnTo(page, 'What got in the way')
    await choose(page, /It was too early/)
    await expectAccessible(page, 'cause and remedy')
    await goOnTo(page, 'What do you want done')
    await planGoals(page, ['One more'])
    await expectAccessible(page, 'goal plan')
    await page.getByRole('button', { name: /^Timer/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, 'timer menu')
    await page.keyboard.press('Escape')
    await goOnTo(page, 'to your face')
    await expectAccessible(page, 'honest sentence')
    await page.getByRole('button', { name: 'Seal it' }).click()
    await expect(page.getByRole('heading', { name: 'W47 is sealed.' })).toBeVisible()
    await expectAccessible(page, 'sealed')
    await page.getByRole('button', { name: 'Read it again' }).click()
    await expect(page.getByText('It moved. A little.').first()).toBeVisible()
    await expectAccessible(page, 'reading')
    await page.getByRole('button', { name: '← Journal' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Journal')
    await expectAccessible(page, 'journal')
    await page.getByRole('link', { name: 'Settings' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
    await expectAccessible(page, 'settings')
    await page.getByText('中文', { exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置')
    await expectAccessible(page, '设置')
    await page.setViewportSize({ width: 720, height: 560 })
    await page.getByRole('link', { name: '今天' }).click()
    await untilToday(page)
    await expectAccessible(page, '今天，小窗口')
  })
}

for (const scheme of ['light', 'dark'] as const) {
  test(`nothing about keeping the words safe has an accessibility violation, ${scheme}`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ colorScheme: scheme })
    await firstStartAt(page, '2026-10-01T20:05:00+02:00')
    await comeBackAt(page, '2026-11-23T20:05:00+01:00')
    await expect(page.getByRole('link', { name: 'Save an archive…' })).toBeVisible()
    await expectAccessible(page, 'Today, reminding of an archive')
    await page.getByRole('link', { name: 'Help' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help')
    await expectAccessible(page, 'help')
    await openSafekeeping(page)
    await expect(page.getByText('Nothing was deleted in the last 30 days.')).toBeVisible()
    await expectAccessible(page, 'Safekeeping, empty')
    await page.getByRole('link', { name: 'Today' }).click()
    await quickReview(page, { goals: ['Send the draft'] })
    const { text } = await saveArchive(page)
    await expect(page.getByText(/was handed to the browser’s downloads\.$/)).toBeVisible()
    await expectAccessible(page, 'Safekeeping, an archive saved')
    await openFile(page, { name: 'archive.json', content: text.slice(0, 2000) })
    await expect(page.getByRole('alert')).toBeVisible()
    await expectAccessible(page, 'Safekeeping, a file refused')
    const sample = (await textOf(sampleContents('en', 3), { editions: [] })).replace(
      '"language":"en"',
      '"language": "en"',
    )
    await openFile(page, { name: 'edited.json', content: sample })
    await expect(page.getByText('This file is not as Vantage wrote it')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Bring it in' })).toBeVisible()
    await expectAccessible(page, 'Safekeeping, preview')
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await page.getByText('What became of each').click()
    await expect(page.locator('.keeping-report li').first()).toBeVisible()
    await expectAccessible(page, 'Safekeeping, report')
    const snapshots = page.getByRole('region', { name: 'Snapshots' })
    await snapshots.getByRole('button', { name: 'Go back to this' }).click()
    await expect(page.getByRole('heading', { name: 'Go back to 23 November 2026?' })).toBeVisible()
    await expectAccessible(page, 'Safekeeping, going back')
    await snapshots.getByRole('button', { name: 'Go back to this' }).first().click()
    await expect(snapshots.getByRole('button', { name: 'Undo' })).toBeVisible()
    await expectAccessible(page, 'Safekeeping, gone back')

    await page.goto(REVIEW)
    await page.getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, 'deleting')
    await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click()
    await expect(page.getByText('The review is deleted.')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expectAccessible(page, 'deleted review')
    await openSafekeeping(page)
    await expect(page.getByRole('button', { name: 'Bring back' })).toBeVisible()
    await expectAccessible(page, 'Safekeeping, with something deleted')
    await page.getByRole('button', { name: 'Bring back' }).click()
    await amend(page, 'to your face', 'Said otherwise.')
    await page.getByText('1 earlier version').click()
    await expect(page.getByRole('button', { name: 'Let this stand again' })).toBeVisible()
    await expectAccessible(page, 'earlier versions')
  })
}

test('language and theme switch live and hold after a reload', async ({ page }) => {
  await openAt(page, '2026-11-23T20:05:00+01:00')
  await page.getByRole('button', { name: 'Skip the introduction' }).click()
  await untilToday(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.getByText('中文', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.getByLabel('星期几').selectOption({ label: '星期五' })
  await page.getByLabel('几点').selectOption('19:30')
  await untilSaved(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.getByRole('link', { name: '今天' }).click()
  await expect(page.getByText('11月27日', { exact: true })).toBeVisible()
})
