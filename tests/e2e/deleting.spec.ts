import type { Page } from '@playwright/test'
import { goOnTo, untilSaved, untilThere, untilToday } from '../support/person'
import {
  amend,
  expectWritten,
  goalOnToday,
  openFile,
  openSafekeeping,
  REVIEW,
  records,
  said,
  WRITTEN,
  writeJournal,
} from '../support/safekeeping'
import { beginReview, comeBackAt, firstStartAt, planGoals, quickReview } from '../support/start-at'
import { expect, test } from '../support/test'
import { sampleContents, textOf } from '../unit/support/archives'
import { uuid } from '../unit/support/records'

const WEEK = 'W47, 16 to 22 November'
const LISTED = 'W47 of 2026, 16 to 22 November'

test('a deleted review is gone from everywhere, and comes back word for word from its page and from the list', async ({
  page,
}) => {
  await writeJournal(page)
  const before = await said(page)

  await page.goto(REVIEW)
  await page.getByRole('button', { name: 'Delete' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete this review?' })
  await expect(dialog).toContainText('It can be brought back for 30 days')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  expect(await said(page)).toEqual(before)
  await deleteReview(page)
  await expectGone(page)

  await page.goto(REVIEW)
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(page.getByRole('article')).toContainText(WRITTEN.sentence)
  expect(await said(page)).toEqual(before)
  await expectWritten(page)

  await deleteReview(page)
  await openSafekeeping(page)
  const listed = page.getByRole('region', { name: 'Recently deleted' }).getByRole('listitem')
  await expect(listed).toHaveCount(1)
  await expect(listed).toContainText(LISTED)
  await expect(listed).toContainText('Review · deleted 23 November 2026')
  await listed.getByRole('button', { name: 'Bring back' }).click()
  await expect(page.getByText('Nothing was deleted in the last 30 days.')).toBeVisible()
  expect(await said(page)).toEqual(before)
  await expectWritten(page)
})

test('before a review with more than ten records is deleted, a snapshot is taken, and one can go back to it', async ({
  page,
}) => {
  await firstStartAt(page, '2026-11-23T20:05:00+01:00')
  const contents = sampleContents('en', 2)
  const remedies = contents.remedies.map((remedy, index) => ({ ...remedy, id: uuid(600 + index) }))
  await openSafekeeping(page)
  await openFile(page, {
    name: 'sample.json',
    content: await textOf({ ...contents, remedies: [...contents.remedies, ...remedies] }, { editions: [] }),
  })
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeVisible()
  const before = await records(page)
  await deleteReview(page)
  await openSafekeeping(page)
  const snapshots = page.getByRole('region', { name: 'Snapshots' })
  await expect(snapshots.getByRole('listitem').first()).toContainText('before a deletion')
  await snapshots.getByRole('button', { name: 'Go back to this' }).first().click()
  await snapshots.getByRole('button', { name: 'Go back to this' }).first().click()
  await expect(page.getByText('The journal is as it stood on 23 November 2026.')).toBeVisible()
  expect(await records(page)).toEqual(before)
})

test('after 30 days a deleted review is no longer offered', async ({ page }) => {
  await writeJournal(page)
  await deleteReview(page)
  await comeBackAt(page, '2026-12-23T19:00:00+01:00')
  await openSafekeeping(page)
  await expect(page.getByRole('region', { name: 'Recently deleted' }).getByRole('listitem')).toContainText(LISTED)
  await comeBackAt(page, '2026-12-24T21:00:00+01:00')
  await openSafekeeping(page)
  await expect(page.getByText('Nothing was deleted in the last 30 days.')).toBeVisible()
  await page.goto(REVIEW)
  await expect(page.getByText('No review of this week was written.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bring back' })).toBeHidden()
})

test('a week written anew after it was deleted keeps the old words among the earlier ones', async ({ page }) => {
  await writeJournal(page)
  await comeBackAt(page, '2026-11-24T09:00:00+01:00')
  await deleteReview(page)
  await page.getByRole('button', { name: 'Write it anew' }).click()
  await untilThere(page, '.check-in-middle')
  await goOnTo(page, 'What moved forward')
  await expect(page.locator('.cm-content')).toHaveText('')
  await page.keyboard.type('Written anew.')
  await goOnTo(page, 'to your face')
  await expect(page.getByRole('textbox')).toHaveValue('')
  await page.keyboard.type('Said anew.')
  await untilSaved(page)
  await page.getByRole('button', { name: 'Seal it' }).click()
  await page.getByRole('button', { name: 'Read it again' }).click()
  const review = page.getByRole('article')
  await expect(review).toContainText('Written anew.')
  await expect(review).toContainText('Finished 24 November 2026')
  const earlier = review.locator('details.earlier')
  for (const one of await earlier.all()) await one.locator('summary').click()
  await expect(earlier.filter({ hasText: WRITTEN.moved })).toBeVisible()
  await expect(earlier.filter({ hasText: WRITTEN.sentence })).toBeVisible()
})

test('a note and a goal that were taken away come back from the list', async ({ page }) => {
  await firstStartAt(page, '2026-11-23T20:05:00+01:00')
  await beginReview(page)
  await goOnTo(page, 'What do you want done')
  await planGoals(page, ['Send the draft', 'Read one paper'])
  await page.getByRole('button', { name: 'Take away “Read one paper”' }).click()
  await expect(page.getByText('“Read one paper” is taken away.')).toBeVisible()
  await untilSaved(page)
  await page.goto('/#/')
  await untilToday(page)
  await page.getByRole('textbox', { name: 'A note for the review' }).fill('The call took ten minutes')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Remove this note' }).click()
  await expect(page.locator('.note-row')).toHaveCount(0)

  await openSafekeeping(page)
  const listed = page.getByRole('region', { name: 'Recently deleted' }).getByRole('listitem')
  await expect(listed).toHaveText([
    /^The call took ten minutesNote · deleted 23 November 2026/,
    /^Read one paperGoal · deleted 23 November 2026/,
  ])
  await listed.first().getByRole('button', { name: 'Bring back' }).click()
  await expect(listed).toHaveCount(1)
  // What came back is said, and the focus stands at the next row, in the end at what is said.
  const said = page.getByRole('region', { name: 'Recently deleted' }).getByRole('status')
  await expect(said).toHaveText('“The call took ten minutes” stands again where it was.')
  await expect(listed.first().getByRole('button', { name: 'Bring back' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(listed).toHaveCount(0)
  await expect(said).toHaveText('“Read one paper” stands again where it was.')
  await expect(said).toBeFocused()
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(page.locator('.note-row')).toContainText('The call took ten minutes')
  await beginReview(page)
  await goOnTo(page, 'What do you want done')
  await expect(page.getByLabel('Goal 2', { exact: true })).toHaveValue('Read one paper')
  await expect(page.getByLabel('Goal 2: Done when')).toHaveValue('Read one paper, seen')
})

test('an earlier text stands again, and the one that stood is kept', async ({ page }) => {
  await firstStartAt(page, '2026-11-23T20:05:00+01:00')
  await quickReview(page, { sentence: 'The first version.' })
  await comeBackAt(page, '2026-11-24T09:00:00+01:00')
  await amend(page, 'to your face', 'The second version.')
  await comeBackAt(page, '2026-11-25T09:00:00+01:00')
  await amend(page, 'to your face', 'The third version.')

  const review = page.getByRole('article')
  await review.getByText('2 earlier versions').click()
  const versions = review.locator('details.earlier li')
  await expect(versions).toHaveText([/24 November 2026.*The second version\./, /23 November 2026.*The first version\./])
  await comeBackAt(page, '2026-11-26T09:00:00+01:00')
  await page.goto(REVIEW)
  await review.getByText('2 earlier versions').click()
  await versions.filter({ hasText: 'The first version.' }).getByRole('button', { name: 'Let this stand again' }).click()
  await expect(review.locator('.reading-line')).toHaveText('The first version.')
  await expect(review.getByText('Amended 26 November 2026')).toBeVisible()
  await expect(versions).toHaveText([
    /25 November 2026.*The third version\./,
    /24 November 2026.*The second version\./,
    /23 November 2026.*The first version\./,
  ])
  await page.reload()
  await expect(review.locator('.reading-line')).toHaveText('The first version.')
})

test('an answer that was emptied later keeps its earlier text in reach', async ({ page }) => {
  await firstStartAt(page, '2026-11-23T20:05:00+01:00')
  await quickReview(page, { sentence: 'Better left unsaid.' })
  await comeBackAt(page, '2026-11-24T09:00:00+01:00')
  await page.goto('/#/amend/weekly/2026-11-16')
  await untilThere(page, '.check-in-middle')
  await goOnTo(page, 'to your face')
  await page.getByRole('textbox').fill('')
  await untilSaved(page)
  await page.getByRole('button', { name: 'Done' }).click()
  const review = page.getByRole('article')
  await expect(review.locator('.reading-line')).toHaveCount(0)
  await review.getByText('1 earlier version').click()
  await review.getByRole('button', { name: 'Let this stand again' }).click()
  await expect(review.locator('.reading-line')).toHaveText('Better left unsaid.')
})

/** Deletes the review of the week from its page. */
async function deleteReview(page: Page): Promise<void> {
  await page.goto(REVIEW)
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click()
  await expect(page.getByText('The review is deleted.')).toBeVisible()
}

/** Expects the review neither in the journal nor on Today, and its goals still there. */
async function expectGone(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Journal' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Journal')
  await expect(page.getByRole('link', { name: new RegExp(WRITTEN.sentence) })).toHaveCount(0)
  await page.getByRole('link', { name: 'Today' }).click()
  await untilToday(page)
  await expect(page.getByRole('button', { name: `${WEEK}: blank` })).toBeVisible()
  for (const title of WRITTEN.goals) await expect(goalOnToday(page, title)).toBeVisible()
}
