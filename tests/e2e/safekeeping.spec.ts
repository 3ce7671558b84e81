import { strFromU8, unzipSync } from 'fflate'
import { goOnTo, skipIntroduction, untilSaved, untilToday, WORDS } from '../support/person'
import {
  amend,
  downloaded,
  expectWritten,
  KEEPING,
  openFile,
  openSafekeeping,
  REVIEW,
  records,
  saveArchive,
  WRITTEN,
  wipe,
  writeJournal,
} from '../support/safekeeping'
import { comeBackAt, openAt } from '../support/start-at'
import { expect, test } from '../support/test'

test('an archive carries everything through a wiped browser, and saved again it has the same bytes', async ({
  page,
}) => {
  await writeJournal(page)
  await amend(page, 'to your face', 'Amended once.')
  await amend(page, 'to your face', WRITTEN.sentence)
  const first = await saveArchive(page)
  await expect(page.getByText('“Vantage archive 2026-11-23.json” was handed to the browser’s downloads.')).toBeVisible()
  expect(first.name).toBe('Vantage archive 2026-11-23.json')
  const [head = ''] = first.text.split('\n')
  expect(JSON.parse(`${head.slice(0, -1)}}`)).toEqual({
    type: 'vantage-archive',
    format: 2,
    journalId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    stamp: {
      at: expect.stringMatching(/^2026-11-23T19:0\d:\d\d\.\d{3}Z$/),
      appVersion: '0.1.0',
      deviceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      revision: expect.any(Number),
      writtenAt: expect.stringMatching(/^2026-11-23T19:0\d:\d\d\.\d{3}Z$/),
    },
    summary: { checkIns: 1, goals: 3, notes: 1, first: 'weekly:2026-11-16', last: 'weekly:2026-11-16' },
  })
  const before = await records(page)

  await wipe(page)
  await openAt(page, '2026-11-24T09:00:00+01:00')
  await skipIntroduction(page)
  await openSafekeeping(page)
  await openFile(page, { name: 'carried over.json', content: first.bytes })
  await expect(page.getByRole('heading', { name: 'carried over.json' })).toBeVisible()
  await expect(
    page.getByText('It holds 1 review, 3 goals and 1 note, last written 23 November 2026.', { exact: true }),
  ).toBeVisible()
  await expect(page.getByText(KEEPING.en.nothingHere)).toBeVisible()
  await expect(page.getByText('This file is not as Vantage wrote it')).toBeHidden()
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByText(/^\d+ entries were brought in\.$/)).toBeVisible()
  expect(await records(page)).toEqual(before)
  await expectWritten(page)

  const second = await saveArchive(page)
  expect(withoutStamp(second.text)).toBe(withoutStamp(first.text))
  expect(second.text).not.toBe(first.text)
})

test('the words of a whole journal can be read in any editor', async ({ page }) => {
  await writeJournal(page)
  await openSafekeeping(page)
  const { name, bytes } = await downloaded(page, 'Save as Markdown…')
  expect(name).toBe('Vantage Markdown 2026-11-23.zip')
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toEqual(['README.md', 'notes.md', 'weekly/2026-W47.md'])
  const textOf = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const review = textOf('weekly/2026-W47.md')
  expect(review.startsWith('---\n')).toBe(true)
  for (const words of [WRITTEN.moved, WRITTEN.judged, WRITTEN.instead, WRITTEN.sentence, WRITTEN.supervisor]) {
    expect(review).toContain(words)
  }
  for (const title of WRITTEN.goals) expect(review).toContain(`${title}, seen`)
  expect(textOf('notes.md')).toContain(WRITTEN.note)
  expect(textOf('README.md')).toContain('weekly/2026-W47.md')
})

test('before an import a snapshot is taken, and going back to it can be undone', async ({ page }) => {
  await writeJournal(page)
  const archive = await saveArchive(page)
  await expect(page.getByText('There is none yet.')).toBeVisible()
  await comeBackAt(page, '2026-11-25T09:00:00+01:00')
  await amend(page, 'to your face', 'Written after the archive.')
  const amended = await records(page)
  await openSafekeeping(page)
  await openFile(page, { name: 'archive.json', content: archive.bytes })
  await page.getByRole('button', { name: 'Bring it in' }).click()
  const snapshots = page.getByRole('region', { name: 'Snapshots' })
  const before = snapshots.getByRole('listitem')
  await expect(before).toHaveCount(1)
  await expect(before).toContainText('25 November 2026')
  await expect(before).toContainText('1 review, 3 goals · last W47 of 2026, 16 to 22 November · before an import')

  await comeBackAt(page, '2026-11-26T09:00:00+01:00')
  await amend(page, 'to your face', 'Written after the snapshot.')
  const latest = await records(page)
  await openSafekeeping(page)
  await before.getByRole('button', { name: 'Go back to this' }).click()
  await expect(page.getByRole('heading', { name: 'Go back to 25 November 2026?' })).toBeVisible()
  await snapshots.getByRole('button', { name: 'Go back to this' }).first().click()
  await expect(page.getByText('The journal is as it stood on 25 November 2026.')).toBeVisible()
  expect(await records(page)).toEqual(amended)
  await expect(snapshots.getByRole('listitem')).toHaveCount(2)
  await expect(snapshots.getByRole('listitem').first()).toContainText('before going back')
  await snapshots.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('The journal is as it was before.')).toBeVisible()
  expect(await records(page)).toEqual(latest)
  await page.goto(REVIEW)
  await expect(page.getByRole('article')).toContainText('Written after the snapshot.')
})

test.describe('中文', () => {
  test.use({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })

  test('存档带得走，也带得回来', async ({ page }) => {
    const words = WORDS.zh
    await openAt(page, '2026-11-23T20:05:00+08:00')
    await skipIntroduction(page, words)
    await page
      .getByRole('button', { name: words.lookBack })
      .or(page.getByRole('button', { name: words.begin }))
      .click()
    await goOnTo(page, '什么事往前走了？')
    await page.keyboard.insertText('基线跑通了。')
    await goOnTo(page, '想做成哪几件事？')
    await page.getByLabel(words.goal(1), { exact: true }).fill('写完引言')
    await page.getByLabel(words.doneWhen(1)).fill('引言写好了')
    await goOnTo(page, '当面说句实话')
    await page.keyboard.insertText('忙是真忙，没坐下来写也是真的。')
    await untilSaved(page)
    await page.getByRole('button', { name: words.seal }).click()
    await page.getByRole('button', { name: words.toToday }).click()
    await untilToday(page)
    const archive = await saveArchive(page, KEEPING.zh)
    expect(archive.name).toBe('旁观存档 2026-11-23.json')
    await expect(page.getByText('“旁观存档 2026-11-23.json”交给浏览器下载了。')).toBeVisible()
    const before = await records(page)

    await wipe(page)
    await page.goto('/')
    await skipIntroduction(page, words)
    await openSafekeeping(page, KEEPING.zh)
    await openFile(page, { name: '坏了.json', content: archive.text.slice(0, 2000) })
    await expect(page.getByRole('alert')).toHaveText(
      '这个存档只有前半截，像是下载断了。什么都没有改动。拿到完整的文件再试。',
    )
    await openFile(page, { name: archive.name, content: archive.bytes })
    await expect(page.getByText('里面有1 篇复盘、1 个目标、0 条随手记，最后写于2026年11月23日。')).toBeVisible()
    await expect(page.getByText(KEEPING.zh.nothingHere)).toBeVisible()
    await page.getByRole('button', { name: KEEPING.zh.bringIn, exact: true }).click()
    await expect(page.getByText(/^导入了 \d+ 条。$/)).toBeVisible()
    await page.getByText('每一条怎样了').click()
    await expect(page.locator('.keeping-report')).toContainText('写完引言')
    await expect(page.getByRole('button', { name: KEEPING.zh.undoImport })).toBeVisible()
    expect(await records(page)).toEqual(before)
    await page.getByRole('link', { name: words.journal }).click()
    await page.getByRole('link', { name: /忙是真忙/ }).click()
    await expect(page.getByRole('article')).toContainText('基线跑通了。')
    await expect(page.getByRole('article')).toContainText('写完引言')
  })
})

/** An archive's text without what it says of itself, and without the checksum of that. */
function withoutStamp(text: string): string {
  const [head = '', ...rest] = text.split('\n')
  const { stamp: _, ...known } = JSON.parse(`${head.slice(0, -1)}}`)
  return [JSON.stringify(known), ...rest].join('\n').replace(/"checksum":\{"head":"[0-9a-f]{64}"/, '"checksum":{')
}
