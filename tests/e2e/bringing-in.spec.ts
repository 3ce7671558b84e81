import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Page, TestInfo } from '@playwright/test'
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { skipIntroduction } from '../support/person'
import {
  amend,
  dump,
  expectWritten,
  type Given,
  keepNote,
  openFile,
  openSafekeeping,
  REVIEW,
  records,
  saveArchive,
  WRITTEN,
  writeJournal,
} from '../support/safekeeping'
import { comeBackAt, openAt } from '../support/start-at'
import { expect, test } from '../support/test'

const NOTHING = 'Nothing was changed.'

test('two computers: the newer words stand, the others are among the earlier ones, and it can be undone', async ({
  page,
  browser,
  baseURL,
}) => {
  await writeJournal(page)
  const carried = await saveArchive(page)
  const elsewhere = await browser.newContext({
    ...(baseURL && { baseURL }),
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  })
  const other = await elsewhere.newPage()
  await openAt(other, '2026-11-24T08:00:00+01:00')
  await skipIntroduction(other)
  await openSafekeeping(other)
  await openFile(other, { name: carried.name, content: carried.bytes })
  await other.getByRole('button', { name: 'Bring it in' }).click()
  await expect(other.getByRole('button', { name: 'Undo the import' })).toBeVisible()
  await amend(other, 'What moved forward', 'Moved, as the other computer has it.')
  await comeBackAt(other, '2026-11-24T10:00:00+01:00')
  await amend(other, 'to your face', 'Honest on the other computer.')
  await comeBackAt(other, '2026-11-24T10:30:00+01:00')
  await keepNote(other, 'Noted on the other computer')
  const theirs = await saveArchive(other)
  await elsewhere.close()

  await comeBackAt(page, '2026-11-24T09:00:00+01:00')
  await amend(page, 'to your face', 'Honest on this computer.')
  await comeBackAt(page, '2026-11-25T09:00:00+01:00')
  await amend(page, 'What moved forward', 'Moved, as this computer has it.')
  const before = await records(page)

  await openSafekeeping(page)
  await openFile(page, { name: theirs.name, content: theirs.bytes })
  await expect(
    page.getByText(/^It holds 1 review, 3 goals and 2 notes, last written 24 November 2026\.$/),
  ).toBeVisible()
  await expect(page.getByText('Nothing is written here yet')).toBeHidden()
  await expect(page.getByText('1 entry is new here.')).toBeVisible()
  await expect(page.getByText(/^1 differs, and the archive’s is newer/)).toBeVisible()
  await expect(page.getByText(/^1 differs, and yours is newer/)).toBeVisible()
  expect(await records(page)).toEqual(before)

  await page.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByRole('heading', { name: '3 entries were brought in.' })).toBeVisible()
  await page.getByText('What became of each').click()
  await expect(page.locator('.keeping-report li')).toHaveText([
    /^Answer.*yours stays$/,
    /^Answer.*the archive’s stands$/,
    /^Note.*Noted on the other computer.*new$/,
  ])

  await page.goto(REVIEW)
  const review = page.getByRole('article')
  const standing = review.locator('.reading-line, .prose')
  await expect(standing.filter({ hasText: 'Honest on the other computer.' })).toBeVisible()
  await expect(standing.filter({ hasText: 'Moved, as this computer has it.' })).toBeVisible()
  const earlier = review.locator('details.earlier')
  await expect(earlier).toHaveCount(2)
  for (const one of await earlier.all()) await one.locator('summary').click()
  await expect(earlier.filter({ hasText: 'Moved, as the other computer has it.' })).toContainText(WRITTEN.moved)
  await expect(earlier.filter({ hasText: 'Honest on this computer.' })).toContainText(WRITTEN.sentence)

  await openSafekeeping(page)
  await openFile(page, { name: theirs.name, content: theirs.bytes })
  await expect(page.getByText('Everything in it is here already.')).toBeVisible()
  const merged = await records(page)
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing had to change.' })).toBeVisible()
  expect(await records(page)).toEqual(merged)
  // The way back stays after the page was left: the first snapshot was taken before the first import.
  const snapshots = page.getByRole('region', { name: 'Snapshots' })
  await expect(snapshots.getByRole('listitem')).toHaveCount(2)
  await snapshots.getByRole('listitem').last().getByRole('button', { name: 'Go back to this' }).click()
  await snapshots.getByRole('button', { name: 'Go back to this' }).first().click()
  await expect(page.getByText('The journal is as it stood on 25 November 2026.')).toBeVisible()
  expect(await records(page)).toEqual(before)
})

test('an import is undone with one press, and exactly what was stands again', async ({ page }) => {
  await writeJournal(page)
  const archive = await saveArchive(page)
  await comeBackAt(page, '2026-11-25T09:00:00+01:00')
  await keepNote(page, 'Written after the archive')
  const before = await records(page)
  await openSafekeeping(page)
  const theirs = archive.text
    .replace(WRITTEN.note, 'The call took an hour')
    .replace(/("updatedAt":"2026-11-2)3/g, '$16')
  await openFile(page, { name: 'edited.json', content: theirs })
  await expect(page.getByText(/^This file is not as Vantage wrote it: it was edited, or damaged\./)).toBeVisible()
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeVisible()
  expect(await records(page)).not.toEqual(before)
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByText('The journal is as it was before.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeHidden()
  expect(await records(page)).toEqual(before)
  await expectWritten(page)
})

test('an archive that is only looked at changes nothing', async ({ page }) => {
  await writeJournal(page)
  const archive = await saveArchive(page)
  const before = await dump(page)
  await openFile(page, { name: archive.name, content: archive.bytes })
  await expect(page.getByText('Everything in it is here already.')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Open an archive…' })).toBeVisible()
  expect(await dump(page)).toEqual(before)
})

test('a damaged archive is refused with what is wrong and where, and not a record changes', async ({ page }) => {
  await writeJournal(page)
  const { text } = await saveArchive(page)
  const lines = text.split('\n')
  const at = (start: string) => lines.findIndex((line) => line.startsWith(start))
  const answer = lines.findIndex((line) => line.includes('"checkInId":"weekly:2026-11-16"') && line.endsWith(','))
  const changed = (change: (lines: string[]) => void) => {
    const copy = [...lines]
    change(copy)
    return copy.join('\n')
  }
  const checkIns = at('"checkIns":[')
  const broken = lines.findIndex((line) => line.includes(WRITTEN.sentence))
  const journal = (content: string) => ({ name: 'archive.json', content })
  await expectRefused(page, [
    [journal('The call took ten minutes.'), 'This file is no archive of Vantage, or it is damaged.'],
    [journal('{"type":"something-else","format":1}'), 'This file is no archive of Vantage.'],
    [journal('[]'), 'This file is no archive of Vantage.'],
    [journal(text.slice(0, Math.floor(text.length / 2))), 'This archive ends in the middle'],
    [
      journal(changed((copy) => copy.splice(broken, 1, `${lines[broken]?.replace('"value":', '"value"')}`))),
      `This archive is damaged in line ${broken + 1}.`,
    ],
    [journal(text.replace('"format":2', '"format":3')), 'written by a newer Vantage (format 3)'],
    [journal(text.replace('"state":"finished"', '"state":7')), 'This archive is damaged at records.checkIns[0].state.'],
    [
      journal(text.replace('"periodKey":"2026-11-16"', '"periodKey":"2026-11-31"')),
      'This archive is damaged at records.checkIns[0].periodKey.',
    ],
    [
      journal(text.replace(/"firstDay":"[^"]+"/, '"firstDay":"2026-02-30"')),
      'This archive is damaged at records.settings[0].firstDay.',
    ],
    [
      journal(text.replace('"state":"finished"', '"state":"finished","tomorrow":1')),
      'holds something this Vantage does not know, at records.checkIns[0].tomorrow,',
    ],
    [
      journal(changed((copy) => copy.splice(answer, 0, `${lines[answer]}`))),
      'This archive holds two entries of one name, at records.answers[1].',
    ],
    [
      journal(changed((copy) => copy.splice(checkIns, 3, '"checkIns":[],'))),
      'In this archive records.answers[0].checkInId refers to an entry that is not in it.',
    ],
    [journal(''), 'This file is empty.'],
  ])
})

test('a file that is no archive, too large, or packed to do harm is refused', async ({ page }, info) => {
  test.setTimeout(180_000)
  await writeJournal(page)
  const { bytes } = await saveArchive(page)
  const archive = new Uint8Array(bytes)
  const zipped = zipSync({ 'archive.json': archive })
  const picture = await page.screenshot()
  const lyingBomb = gzipSync(Buffer.alloc(140 * 1024 * 1024))
  const bomb = Buffer.from(lyingBomb)
  lyingBomb.writeUInt32LE(1000, lyingBomb.length - 4)
  const zip = (content: Uint8Array) => ({ name: 'archive.zip', content })
  await expectRefused(page, [
    [{ name: 'picture.png', content: picture }, 'This file is no archive of Vantage.'],
    [
      { name: 'archive.json', content: new Uint8Array([0xff, 0xfe, 0x00, 0x7b]) },
      'This file is no archive of Vantage.',
    ],
    [await sparseFile(info, 129), 'This file is larger than any journal could be (128 MB).'],
    [zip(zipSync({ 'readme.txt': strToU8('Hello') })), 'There is no archive in this zip.'],
    [zip(zipSync({ 'a.json': archive, 'b.json': archive })), 'There are 2 archives in this zip.'],
    [zip(zipSync({ '../x.json': archive })), 'A name in this zip would lead out of its folder'],
    [zip(zipSync({ 'a\\..\\..\\x.json': archive })), 'A name in this zip would lead out of its folder'],
    [zip(zipSync({ '/etc/x.json': archive })), 'A name in this zip would lead out of its folder'],
    [zip(zipped.slice(0, Math.floor(zipped.length / 2))), 'This file is damaged and cannot be unpacked.'],
    [zip(withBrokenStart(zipped)), 'This file is damaged and cannot be unpacked.'],
    [await zipBomb(info, 140), 'This file is larger than any journal could be (128 MB).'],
    [{ name: 'bomb.json.gz', content: bomb }, 'This file is larger than any journal could be (128 MB).'],
    [{ name: 'bomb.json.gz', content: lyingBomb }, 'This file is larger than any journal could be (128 MB).'],
    [{ name: 'archive.json.gz', content: gzipSync(archive).subarray(0, 400) }, NOTHING],
  ])
})

test('a zipped and a gzipped archive are opened as the plain one is', async ({ page }) => {
  await writeJournal(page)
  const archive = await saveArchive(page)
  const content = new Uint8Array(archive.bytes)
  const files: readonly Given[] = [
    {
      name: 'archive.zip',
      content: zipSync({ 'Backup/archive.json': content, 'Backup/readme.txt': strToU8('Hello') }),
    },
    { name: 'mac.zip', content: zipSync({ 'archive.json': content, '__MACOSX/._archive.json': strToU8('Mac') }) },
    { name: 'stored.zip', content: zipSync({ 'archive.json': [content, { level: 0 }] }) },
    { name: 'snapshot.json.gz', content: gzipSync(content) },
  ]
  for (const file of files) {
    await openFile(page, file)
    await expect(page.getByText('Everything in it is here already.')).toBeVisible()
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await expect(page.getByRole('heading', { name: 'Nothing had to change.' })).toBeVisible()
  }
  await expectWritten(page)
})

/** Opens each file, expects what is said of it, that not a record changed, and that the page goes on. */
async function expectRefused(page: Page, files: readonly (readonly [Given, string])[]): Promise<void> {
  const before = await dump(page)
  for (const [file, message] of files) {
    await test.step(message, async () => {
      await openSafekeeping(page)
      await openFile(page, file)
      await expect(page.getByRole('alert')).toContainText(message, { timeout: 30_000 })
      await expect(page.getByRole('alert')).toContainText(NOTHING)
      await expect(page.getByRole('button', { name: 'Bring it in' })).toBeHidden()
      // The same file can be chosen again once it is mended.
      await expect(page.locator('input[type=file]')).toHaveValue('')
      await page.getByRole('link', { name: 'Journal' }).click()
      await expect(page.getByRole('link', { name: new RegExp(WRITTEN.sentence) })).toBeVisible()
      expect(await dump(page)).toEqual(before)
    })
  }
}

/** A file of so many megabytes that takes no room on the disk. */
async function sparseFile(info: TestInfo, megabytes: number): Promise<string> {
  const name = info.outputPath('large.json')
  const file = await open(name, 'w')
  await file.truncate(megabytes * 1024 * 1024)
  await file.close()
  return name
}

/** A zip with an archive that unpacks to so many megabytes of nothing. */
async function zipBomb(info: TestInfo, megabytes: number): Promise<string> {
  const name = info.outputPath('bomb.zip')
  const file = createWriteStream(name)
  await new Promise<void>((resolve, reject) => {
    file.on('finish', resolve).on('error', reject)
    const zip = new Zip((error, part, isLast) => {
      if (error) return reject(error)
      file.write(part)
      if (isLast) file.end()
    })
    const entry = new ZipDeflate('archive.json', { level: 9 })
    zip.add(entry)
    const megabyte = new Uint8Array(1024 * 1024)
    for (let count = 1; count <= megabytes; count += 1) entry.push(megabyte.slice(), count === megabytes)
    zip.end()
  })
  return name
}

/** A zip in which what is packed begins with bytes that no packer writes. */
function withBrokenStart(zip: Uint8Array): Uint8Array {
  const copy = zip.slice()
  const start = 30 + 'archive.json'.length
  copy.fill(0xff, start, start + 64)
  return copy
}
