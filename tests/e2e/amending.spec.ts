import { setPageClock } from '../support/moved-page-clock'
import { goOnTo, question, untilSaved, untilToday } from '../support/person'
import { firstStartAt, quickReview } from '../support/start-at'
import { expect, test } from '../support/test'

test('a finished review is read, changed, says when it was amended, and keeps what stood there', async ({ page }) => {
  await firstStartAt(page, '2026-11-23T20:05:00+01:00')
  await quickReview(page, { sentence: 'The first version.' })
  await setPageClock(page, '2026-11-25T09:00:00+01:00')
  await page.goto('/#/write/weekly/2026-11-16')
  // What is finished opens for reading.
  await expect(page.getByRole('heading', { name: '16 to 22 November' })).toBeVisible()
  await expect(page.getByText('Finished 23 November 2026')).toBeVisible()
  await page.getByRole('button', { name: 'Change' }).click()
  await expect(page.getByRole('button', { name: /^Timer/ })).toBeHidden()
  // It was left at its last question.
  await expect(question(page)).toHaveText('How much energy did you have that week?')
  await goOnTo(page, 'to your face')
  await page.getByRole('textbox').fill('The second version.')
  await untilSaved(page)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Amended 25 November 2026')).toBeVisible()
  await expect(page.getByText('The second version.')).toBeVisible()
  await page.getByText('1 earlier version').click()
  await expect(page.getByText('The first version.')).toBeVisible()
})

test('looking at a finished review without changing a word does not amend it', async ({ page }) => {
  await firstStartAt(page, '2026-11-23T20:05:00+01:00')
  await quickReview(page, {})
  await page.goto('/#/amend/weekly/2026-11-16')
  await goOnTo(page, 'to your face')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Finished 23 November 2026')).toBeVisible()
  await expect(page.getByText(/Amended/)).toBeHidden()
})

test('the reading view makes a PDF with its words, the navigation left out', async ({ page }) => {
  await firstStartAt(page, '2026-11-23T20:05:00+01:00')
  await quickReview(page, { sentence: 'On paper, too.' })
  await page.goto('/#/read/weekly/2026-11-16')
  await expect(page.getByText('On paper, too.')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: 'Today' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByText('On paper, too.')).toBeVisible()
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test('an early and a late review say so', async ({ page }) => {
  await firstStartAt(page, '2026-11-18T10:00:00+01:00')
  await setPageClock(page, '2026-11-21T10:00:00+01:00')
  await page.reload()
  await untilToday(page)
  await expect(page.getByText('You can write it early; it is due Monday, 23 November at 20:00')).toBeVisible()
  await quickReview(page, { sentence: 'Before its time.' })
  await page.getByRole('link', { name: 'Journal' }).click()
  await page.getByRole('link', { name: /Before its time/ }).click()
  await expect(page.getByText('written early')).toBeVisible()
  await setPageClock(page, '2026-12-02T10:00:00+01:00')
  await page.goto('/#/')
  await page.reload()
  await untilToday(page)
  await expect(page.getByText('Open until Monday, 7 December, 20:00')).toBeVisible()
  await quickReview(page, { sentence: 'After its time.' })
  await page.getByRole('link', { name: 'Journal' }).click()
  await page.getByRole('link', { name: /After its time/ }).click()
  await expect(page.getByText('written late')).toBeVisible()
  await expect(question(page)).toBeHidden()
})
