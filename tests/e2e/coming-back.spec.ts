import type { Page } from '@playwright/test'
import { moveTimersOf, setPageClock } from '../support/moved-page-clock'
import { goOnTo, question, untilSaved } from '../support/person'
import { beginReview, firstStartAt } from '../support/start-at'
import { expect, test } from '../support/test'

const MONDAY = '2026-11-23T20:05:00+01:00'

test.beforeEach(({ page }) => moveTimersOf(page))

test('coming back finds the same question, the same caret, the same words and the timer where it was', async ({
  page,
}) => {
  await firstStartAt(page, MONDAY)
  await beginReview(page)
  await page.getByRole('radio').first().check()
  await letTimePass(page, 70_000)
  await goOnTo(page, 'What moved forward that week?')
  await page.keyboard.type('First line\nSecond line')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await untilSaved(page)
  await letTimePass(page, 1000)
  const timer = await page.getByRole('button', { name: /^Timer/ }).textContent()
  expect(timer).toBe('29 min left')

  await page.goto('/#/')
  await page.reload()
  await page.getByText('You stopped at “What I did”').waitFor()
  await page.getByRole('button', { name: 'Go on writing' }).click()
  await expect(question(page)).toHaveText('What moved forward that week?')
  await expect(page.locator('.cm-line')).toHaveText(['First line', 'Second line'])
  await expect(page.getByRole('button', { name: /^Timer/ })).toHaveText('29 min left')
  await page.keyboard.type('X')
  await expect(page.locator('.cm-line').first()).toHaveText('FXirst line')
})

test('whoever types on without a pause loses at most the last two seconds', async ({ page }) => {
  await firstStartAt(page, MONDAY)
  await beginReview(page)
  await goOnTo(page, 'What moved forward that week?')
  page.on('dialog', (dialog) => dialog.accept())
  await page.keyboard.type('word '.repeat(25), { delay: 40 })
  await page.reload()
  await page.getByText('What moved forward that week?').waitFor()
  const kept = (await page.locator('.cm-content').textContent()) ?? ''
  expect(kept.length).toBeGreaterThan(60)
})

test('in a one-line answer the caret comes back too', async ({ page }) => {
  await firstStartAt(page, MONDAY)
  await beginReview(page)
  await goOnTo(page, 'Picture someone you respect')
  await page.keyboard.type('abcdef')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await untilSaved(page)
  await letTimePass(page, 1000)
  await page.reload()
  await expect(page.getByRole('textbox')).toHaveValue('abcdef')
  await page.keyboard.type('|')
  await expect(page.getByRole('textbox')).toHaveValue('abcd|ef')
})

test('Esc leaves at once and keeps what was typed a moment before', async ({ page }) => {
  await firstStartAt(page, MONDAY)
  await beginReview(page)
  await goOnTo(page, 'What moved forward that week?')
  await page.keyboard.type('Not yet half a second old')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Go on writing' }).click()
  await expect(page.locator('.cm-content')).toHaveText('Not yet half a second old')
})

test('"Saved" is said only after the words are in the database', async ({ page }) => {
  await firstStartAt(page, MONDAY)
  await beginReview(page)
  await goOnTo(page, 'What moved forward that week?')
  await page.keyboard.type('Words that count')
  await expect(page.locator('[data-save]')).toHaveText('Saving…')
  await untilSaved(page)
  expect(await storedAnswer(page, 'done.moved')).toBe('Words that count')
})

test('two windows on one journal both stay true', async ({ page, context }) => {
  await firstStartAt(page, MONDAY)
  await beginReview(page)
  await goOnTo(page, 'What moved forward that week?')
  await page.keyboard.type('From the first window.')
  await untilSaved(page)

  const second = await context.newPage()
  await setPageClock(second, MONDAY)
  await second.goto('/')
  await second.getByRole('button', { name: 'Go on writing' }).click()
  await expect(second.locator('.cm-content')).toHaveText('From the first window.')
  await second.keyboard.type(' And the second.')
  await untilSaved(second)
  await expect(page.locator('.cm-content')).toHaveText('From the first window. And the second.')

  // Both type at once: the later commit stands, the other text is kept among the earlier ones.
  await page.locator('.cm-content').press('End')
  await page.keyboard.type(' One.')
  await second.keyboard.type(' Two.')
  await untilSaved(page)
  await untilSaved(second)
  const kept = await page.evaluate(readAnswer, 'done.moved')
  const texts = [kept.value.text, ...(kept.earlier ?? []).map((earlier) => earlier.value.text)]
  expect(texts.some((text) => text.endsWith('One.'))).toBe(true)
  expect(texts.some((text) => text.endsWith('Two.'))).toBe(true)
  await second.close()
})

test('words that cannot be written stay on the screen, and the reason is said', async ({ page, context }) => {
  await firstStartAt(page, MONDAY)
  await beginReview(page)
  await goOnTo(page, 'What moved forward that week?')
  await page.keyboard.type('Safe. ')
  await untilSaved(page)
  // A newer app in another window takes the journal over.
  const newer = await context.newPage()
  await newer.goto('/seal.svg')
  await newer.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('vantage', 30)
        request.onsuccess = () => resolve(request.result.close())
      }),
  )
  await page.bringToFront()
  await page.keyboard.type('Not safe yet.')
  await expect(page.getByRole('alert')).toContainText('The journal was closed by another window.')
  await expect(page.locator('[data-save="failed"]')).toHaveText('Not saved')
  await page.getByRole('button', { name: 'Try now' }).click()
  await page.getByRole('button', { name: 'Leave' }).click()
  await expect(page.locator('.cm-content')).toHaveText('Safe. Not safe yet.')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This journal was written by a newer Vantage' })).toBeVisible()
})

/** Lets the moved clock run ahead, with every timer in between, and then go on by itself. */
async function letTimePass(page: Page, milliseconds: number): Promise<void> {
  await page.clock.runFor(milliseconds)
  await page.clock.resume()
}

type Stored = { value: { text: string }; earlier?: { value: { text: string } }[] }

/** Reads an answer straight from the database, beside the app. */
function readAnswer(promptId: string): Promise<Stored> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('vantage')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const get = request.result.transaction('answers').objectStore('answers').get(`weekly:2026-11-16/${promptId}`)
      get.onsuccess = () => {
        request.result.close()
        resolve(get.result)
      }
    }
  })
}

async function storedAnswer(page: Page, promptId: string): Promise<string> {
  return (await page.evaluate(readAnswer, promptId)).value.text
}
