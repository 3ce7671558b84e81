import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { setPageClock } from '../support/moved-page-clock'
import { goOnTo, question, untilSaved, untilToday } from '../support/person'
import { beginReview, firstStartAt, openAt, quickReview } from '../support/start-at'
import { expect, test } from '../support/test'

const MONDAY = '2026-11-23T20:05:00+01:00'

test('an answer of 200,000 characters with emoji and right-to-left text is kept to the letter', async ({ page }) => {
  const words = `${'Wide 🧭 words. '.repeat(8000)}\n\nשלום עולם ومرحبا\n${'长'.repeat(80_000)}👩🏽‍🔬`
  expect(words.length).toBeGreaterThan(200_000)
  await firstStartAt(page, MONDAY)
  await beginReview(page)
  await goOnTo(page, 'What moved forward that week?')
  await page.keyboard.insertText(words)
  await untilSaved(page)
  await page.reload()
  await expect(question(page)).toHaveText('What moved forward that week?')
  await page.locator('.cm-content').press('ControlOrMeta+End')
  await expect(page.locator('.cm-content')).toContainText('👩🏽‍🔬')
  await page.keyboard.type('!')
  await untilSaved(page)
  const stored = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('vantage')
        request.onsuccess = () => {
          const answers = request.result.transaction('answers').objectStore('answers')
          const get = answers.get('weekly:2026-11-16/done.moved')
          get.onsuccess = () => resolve(get.result.value.text)
        }
      }),
  )
  expect(stored).toBe(`${words}!`)
})

test('pasted HTML arrives as its text, and HTML that is typed is shown, never run', async ({ page }) => {
  await firstStartAt(page, MONDAY)
  await beginReview(page)
  await goOnTo(page, 'What moved forward that week?')
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/html', '<b onclick="document.title=1">bold</b><script>document.title = "run"</script>')
    data.setData('text/plain', 'bold')
    const content = document.querySelector('[data-editor]')?.shadowRoot?.querySelector('.cm-content')
    content?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(page.locator('.cm-content')).toHaveText('bold')
  await page.keyboard.type(
    ' <img src=x onerror="document.title=`run`"> [link](javascript:alert(1)) [out](https://example.org)',
  )
  await goOnTo(page, 'to your face')
  await page.keyboard.type('<script>document.title = "run"</script>')
  await page.getByRole('button', { name: 'Seal it' }).click()
  await page.getByRole('button', { name: 'Read it again' }).click()
  await expect(page.getByText('<img src=x onerror=')).toBeVisible()
  await expect(page.getByText('<script>document.title = "run"</script>')).toBeVisible()
  await expect(page).toHaveTitle('Vantage')
  await expect(page.locator('.prose a', { hasText: 'link' })).toHaveAttribute('href', '')
  await page.locator('.prose a', { hasText: 'out' }).click()
  await expect(page.getByText('Vantage opens no links.')).toBeVisible()
  expect(page.url()).toContain('#/read/weekly/2026-11-16')
})

test('a clock set back a month is said, and nothing is lost', async ({ page }) => {
  await firstStartAt(page, MONDAY)
  await quickReview(page, { goals: ['Send the draft'] })
  await setPageClock(page, '2026-10-23T20:05:00+02:00')
  await page.reload()
  await untilToday(page)
  await expect(
    page.getByText(/clock says 23 October 2026, but the journal was last written on 23 November 2026/),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Journal' }).click()
  await expect(page.getByText('Said plainly.')).toBeVisible()
})

test('a review whose questions this app does not know is shown whole, and cannot be changed', async ({ page }) => {
  await firstStartAt(page, MONDAY)
  await quickReview(page, { sentence: 'Written by a newer app.' })
  await setUnknownVersion(page)
  await page.reload()
  await page.getByRole('link', { name: 'Journal' }).click()
  await page.getByRole('link', { name: /Written by a newer app/ }).click()
  await expect(page.getByRole('heading', { name: 'This review was written with a newer Vantage' })).toBeVisible()
  await expect(page.getByText('Written by a newer app.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change' })).toBeHidden()
  await page.goto('/#/amend/weekly/2026-11-16')
  await expect(page.getByRole('heading', { name: 'This review was written with a newer Vantage' })).toBeVisible()
})

test('a database of a newer app is not opened, and the page says so', async ({ page }) => {
  await openAt(page, MONDAY)
  await page.getByRole('button', { name: 'Skip the introduction' }).click()
  await untilToday(page)
  await page.goto('/seal.svg')
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('vantage', 30)
        request.onsuccess = () => resolve(request.result.close())
        request.onerror = () => reject(request.error)
      }),
  )
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'This journal was written by a newer Vantage' })).toBeVisible()
  await expect(page.getByText('of version 3; this app knows version 2')).toBeVisible()
  await expect(page.getByText('newer: stored schema 3')).toBeVisible()
})

test('a schema changed without a new version is not opened, and the page says so', async ({ page }) => {
  await page.goto('/seal.svg')
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('vantage', 10)
        request.onupgradeneeded = () => request.result.createObjectStore('somethingElse')
        request.onsuccess = () => resolve(request.result.close())
      }),
  )
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'This Vantage does not fit its own journal' })).toBeVisible()
  await expect(page.getByText('stores somethingElse')).toBeVisible()
  const version = await page.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'vantage')?.version,
  )
  expect(version).toBe(10)
})

test('where the browser refuses storage, the page says so instead of losing words', async ({ baseURL }) => {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'vantage-refused-'))
  await mkdir(path.join(profile, 'Default'))
  await writeFile(
    path.join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
  )
  const context = await chromium.launchPersistentContext(profile, {
    args: ['--no-sandbox'],
    locale: 'en-GB',
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
  })
  try {
    const page = await context.newPage()
    await page.goto(baseURL ?? '')
    await expect(page.getByRole('heading', { name: 'This window may not keep a journal' })).toBeVisible()
    await page.getByRole('button', { name: 'Copy details' }).click()
    await expect(page.getByRole('note')).toContainText('refused: ')
  } finally {
    await context.close()
    await rm(profile, { recursive: true, force: true })
  }
})

/** Marks the stored review as answered with a version of the questions that this app does not know. */
async function setUnknownVersion(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('vantage')
        request.onsuccess = () => {
          const checkIns = request.result.transaction('checkIns', 'readwrite').objectStore('checkIns')
          const get = checkIns.get('weekly:2026-11-16')
          get.onsuccess = () => {
            const changed = { ...get.result, questionnaire: { kind: 'weekly', version: 7 } }
            checkIns.put(changed).onsuccess = () => resolve(request.result.close())
          }
        }
      }),
  )
}
