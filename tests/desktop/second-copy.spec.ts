import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { copyFolder, expect, kill, test } from '../support/desktop'
import { goOnTo, skipIntroduction, untilSaved, untilToday } from '../support/person'
import { beginReview, quickReview } from '../support/start-at'

const EVENING = '2026-11-23T20:05:00+01:00'

async function theFile(folder: string, pattern: RegExp): Promise<string> {
  const name = (await readdir(folder)).find((file) => pattern.test(file))
  return path.join(folder, name ?? `nothing matches ${pattern}`)
}

/** Writes a line for the review and waits until it stands in both places. */
async function jot(page: Page, text: string, folder: string): Promise<void> {
  await page.getByRole('textbox', { name: 'A note for the review' }).fill(text)
  await page.keyboard.press('Enter')
  await expect(page.getByText(text, { exact: true })).toBeVisible()
  await expect.poll(() => textsIn(folder)).toContain(text)
}

/** What the folds and logs in a folder say. */
async function textsIn(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((file) => /^journal-.*\.(json|log)$/.test(file))
  // A fold may take a log's place meanwhile.
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8').catch(() => '')))
  return texts.join('\n')
}

test('every save is in the second copy before the screen says so, readable by its owner only', async ({
  start,
  profile,
}) => {
  const { app, page } = await start({ clock: EVENING })
  await skipIntroduction(page)
  await beginReview(page)
  await goOnTo(page, 'What moved forward that week?')
  await page.keyboard.type('Both readers have the draft.')
  await untilSaved(page)
  const folder = copyFolder(profile)
  const log = await theFile(folder, /\.log$/)
  expect(await readFile(log, 'utf8')).toContain('Both readers have the draft.')
  expect((await stat(folder)).mode & 0o077).toBe(0)
  for (const file of await readdir(folder)) expect((await stat(path.join(folder, file))).mode & 0o077).toBe(0)

  await app.close()
  const fold = await readFile(await theFile(folder, /^journal-.*\.json$/), 'utf8')
  expect(fold).toContain('Both readers have the draft.')
  expect(await readFile(log, 'utf8')).toBe('')
  expect(await readdir(path.join(folder, 'snapshots'))).toHaveLength(1)
})

test('an emptied storage asks first, and restores every word; starting anew leaves the copy where it is', async ({
  start,
  profile,
}) => {
  const first = await start({ clock: EVENING })
  await skipIntroduction(first.page)
  await quickReview(first.page, { goals: ['Send the draft'], sentence: 'You were busy, not working.' })
  await jot(first.page, 'Ask about the release', copyFolder(profile))
  await kill(first)
  await rm(path.join(profile, 'IndexedDB'), { recursive: true })

  const second = await start()
  const { page } = second
  await expect(page.getByRole('heading', { name: 'Your journal is here, in its second copy' })).toBeVisible()
  await expect(page.getByText('1 review, 1 goal, 1 note')).toBeVisible()
  await page.getByRole('button', { name: 'Restore it' }).click()
  await untilToday(page)
  await expect(page.getByText('Ask about the release')).toBeVisible()
  await expect(page.locator('.goal-list')).toContainText('Send the draft')
  await second.app.close()

  await rm(path.join(profile, 'IndexedDB'), { recursive: true })
  const third = await start()
  await third.page.getByRole('button', { name: 'Start a new journal beside it' }).click()
  await skipIntroduction(third.page)
  await jot(third.page, 'A new beginning', copyFolder(profile))
  await third.app.close()
  const folds = (await readdir(copyFolder(profile))).filter((file) => /^journal-.*\.json$/.test(file))
  expect(folds).toHaveLength(2)
  const texts = await Promise.all(folds.map((file) => readFile(path.join(copyFolder(profile), file), 'utf8')))
  expect(texts.filter((text) => text.includes('You were busy, not working.'))).toHaveLength(1)
  expect(texts.filter((text) => text.includes('A new beginning'))).toHaveLength(1)
})

test('a storage that fell behind is caught up with, after a snapshot, and says so in one line', async ({
  start,
  profile,
}) => {
  const first = await start()
  await skipIntroduction(first.page)
  await jot(first.page, 'Before', copyFolder(profile))
  await first.app.close()
  const store = path.join(profile, 'IndexedDB')
  await cp(store, `${store}.old`, { recursive: true })
  const second = await start()
  await untilToday(second.page)
  await jot(second.page, 'Afterwards', copyFolder(profile))
  await second.app.close()
  await rm(store, { recursive: true })
  await rename(`${store}.old`, store)

  const third = await start()
  await untilToday(third.page)
  await expect(third.page.getByText('The storage had lost its last words.')).toBeVisible()
  await expect(third.page.getByText('Afterwards', { exact: true })).toBeVisible()
  // Once it is read it is not said again after a look into a review.
  await third.page.getByRole('button', { name: 'All right' }).click()
  await beginReview(third.page)
  await third.page.keyboard.press('Escape')
  await untilToday(third.page)
  await expect(third.page.getByText('The storage had lost its last words.')).toBeHidden()
  const snapshots = await readdir(path.join(copyFolder(profile), 'snapshots'))
  expect(snapshots.filter((name) => name.includes('_catch-up_'))).toHaveLength(1)
  // And goes on from there.
  await jot(third.page, 'And on', copyFolder(profile))
  await kill(third)
  const fourth = await start()
  await untilToday(fourth.page)
  await expect(fourth.page.getByText('And on', { exact: true })).toBeVisible()
})

test('a second copy that cannot be read is kept beside a new one, and the person is told', async ({
  start,
  profile,
}) => {
  const first = await start()
  await skipIntroduction(first.page)
  await jot(first.page, 'Still here', copyFolder(profile))
  await first.app.close()
  const folder = copyFolder(profile)
  const fold = await theFile(folder, /^journal-.*\.json$/)
  await writeFile(fold, 'scribble')
  const second = await start()
  await untilToday(second.page)
  await expect(second.page.getByText('The second copy could not be read. A new one was written')).toBeVisible()
  await expect.poll(() => readFile(fold, 'utf8').catch(() => '')).toContain('Still here')
  expect(await readFile(await theFile(folder, /\.json\.broken-/), 'utf8')).toBe('scribble')
})

test('both gone at once but for a snapshot: the snapshot brings it back', async ({ start, profile }) => {
  const first = await start()
  await skipIntroduction(first.page)
  await jot(first.page, 'In the snapshot', copyFolder(profile))
  await first.app.close()
  await writeFile(await theFile(copyFolder(profile), /^journal-.*\.json$/), 'scribble')
  await rm(path.join(profile, 'IndexedDB'), { recursive: true })
  const second = await start()
  await expect(second.page.getByRole('heading', { name: 'The second copy cannot be read' })).toBeVisible()
  await second.page.getByRole('button', { name: 'Go back to this' }).click()
  await untilToday(second.page)
  await expect(second.page.getByText('In the snapshot', { exact: true })).toBeVisible()
})

test('the copy can be laid elsewhere; while that folder is gone nothing is called saved, and there are ways out', async ({
  start,
  profile,
}) => {
  const other = `${copyFolder(profile)}/chosen`
  await mkdir(other, { recursive: true })
  await writeFile(path.join(other, '.stfolder'), '')
  const first = await start()
  await skipIntroduction(first.page)
  await jot(first.page, 'Here first', copyFolder(profile))
  await first.app.evaluate(({ dialog }, folder) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [folder] }) })
  }, other)
  await first.page.goto('app://vantage/#/settings/safekeeping')
  await first.page.getByRole('button', { name: 'Move the second copy…' }).click()
  await expect(first.page.getByText('Syncthing')).toBeVisible()
  await first.page.getByRole('button', { name: 'Move it', exact: true }).click()
  await expect(first.page.getByText(`The second copy is in ${other} now.`)).toBeVisible()
  expect(await readFile(await theFile(other, /^journal-.*\.json$/), 'utf8')).toContain('Here first')
  expect((await readdir(copyFolder(profile))).filter((file) => file.startsWith('journal-'))).toEqual([])

  await first.page.goto('app://vantage/#/')
  await jot(first.page, 'Into the new place', other)
  await rename(other, `${other}.unplugged`)
  await first.page.getByRole('textbox', { name: 'A note for the review' }).fill('Into nowhere')
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByRole('alert')).toContainText('The folder of the second copy is not there.')
  await rename(`${other}.unplugged`, other)
  await first.page.getByRole('button', { name: 'Try now' }).click()
  await expect(first.page.getByRole('alert')).toHaveCount(0)
  expect(await textsIn(other)).toContain('Into nowhere')
  await first.app.close()

  await rename(other, `${other}.unplugged`)
  const second = await start()
  await expect(second.page.getByRole('heading', { name: 'The folder of the second copy is not there' })).toBeVisible()
  await second.page.getByRole('button', { name: 'Go on in Vantage’s own folder' }).click()
  await untilToday(second.page)
  await expect(second.page.getByText('Into nowhere', { exact: true })).toBeVisible()
  await jot(second.page, 'Home again', copyFolder(profile))
})
