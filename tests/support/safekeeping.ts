import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { choose, goOnTo, untilSaved, untilToday } from './person'
import { beginReview, firstStartAt } from './start-at'
import { expect } from './test'

/** The words of Safekeeping a person looks for, in the language they use. */
export const KEEPING = {
  en: {
    title: 'Safekeeping',
    saveArchive: 'Save an archive…',
    open: 'Open an archive…',
    nothingHere: 'Nothing is written here yet: the archive becomes your journal.',
    bringIn: 'Bring it in',
    undoImport: 'Undo the import',
  },
  zh: {
    title: '保管',
    saveArchive: '保存存档…',
    open: '打开存档…',
    nothingHere: '这里还什么都没写：导入后，它就是你的日志。',
    bringIn: '导入',
    undoImport: '撤销导入',
  },
} as const

type KeepingWords = (typeof KEEPING)[keyof typeof KEEPING]

/** The Monday evening on which the review below is written, and the address where it is read. */
export const MONDAY = '2026-11-23T20:05:00+01:00'
export const REVIEW = '/#/read/weekly/2026-11-16'

/** What `writeJournal` writes. */
export const WRITTEN = {
  supervisor: 'Professor Lin',
  moved: 'The baseline trains. 基线跑通了。 🧭',
  judged: 'Run the ablation',
  instead: 'Tidied the desk.',
  goals: ['Send the draft', 'Read one paper'],
  sentence: 'You were busy, not working.',
  note: 'The call took ten minutes',
} as const

/** Starts for the first time and writes a review with every kind of record in it, a note, and the supervisor's name. */
export async function writeJournal(page: Page): Promise<void> {
  await firstStartAt(page, MONDAY)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('Whose eyes look at your week?').fill(WRITTEN.supervisor)
  await untilSaved(page)
  await page.getByRole('link', { name: 'Today' }).click()
  await untilToday(page)
  await beginReview(page)
  await choose(page, 'Enough')
  await goOnTo(page, 'What moved forward that week?')
  await page.keyboard.insertText(WRITTEN.moved)
  await goOnTo(page, 'No goals were set')
  await page.keyboard.type(WRITTEN.judged)
  await page.keyboard.press('Enter')
  await choose(page, 'Missed')
  await goOnTo(page, 'What got in the way of')
  await choose(page, /I didn’t put the time in/)
  await page.getByLabel('In one sentence: what did you do instead?').fill(WRITTEN.instead)
  await choose(page, 'A fixed place and hour')
  await page.getByLabel('when', { exact: true }).fill('it is 9:00 on Tuesday')
  await page.getByLabel('I will …', { exact: true }).fill('start the run')
  await goOnTo(page, 'What do you want done')
  for (const [index, title] of WRITTEN.goals.entries()) {
    const goal = page.getByLabel(`Goal ${index + 1}`, { exact: true })
    const add = page.getByRole('button', { name: /Add a goal/ })
    if (!(await goal.isVisible())) await add.click()
    await goal.fill(title)
    await page.getByLabel(`Goal ${index + 1}: Done when`).fill(`${title}, seen`)
  }
  await goOnTo(page, 'to your face')
  await page.keyboard.type(WRITTEN.sentence)
  await untilSaved(page)
  await page.getByRole('button', { name: 'Seal it' }).click()
  await page.getByRole('button', { name: 'Back to Today' }).click()
  await untilToday(page)
  await keepNote(page, WRITTEN.note)
}

/** Keeps a line on Today for the next review. */
export async function keepNote(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'A note for the review' }).fill(text)
  await page.keyboard.press('Enter')
  // Read back from the database.
  await expect(page.locator('.note-row').filter({ hasText: text })).toBeVisible()
}

/** Expects that what `writeJournal` wrote can be read again, everywhere. */
export async function expectWritten(page: Page): Promise<void> {
  await page.goto(REVIEW)
  const review = page.getByRole('article')
  const { moved, judged, instead, sentence, supervisor } = WRITTEN
  for (const words of [moved, judged, instead, sentence, `seen by ${supervisor}`]) {
    await expect(review).toContainText(words)
  }
  await expect(review).toContainText('When it is 9:00 on Tuesday, I will start the run.')
  await page.getByRole('link', { name: 'Today' }).click()
  await untilToday(page)
  for (const title of WRITTEN.goals) await expect(goalOnToday(page, title)).toBeVisible()
  await expect(page.locator('.note-row').filter({ hasText: WRITTEN.note })).toBeVisible()
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByLabel('Whose eyes look at your week?')).toHaveValue(supervisor)
}

/** A goal of the week as it stands on Today. */
export function goalOnToday(page: Page, title: string) {
  return page.getByRole('checkbox', { name: `“${title}” is met` })
}

/** Changes an answer of the finished review. */
export async function amend(page: Page, part: string, text: string): Promise<void> {
  await page.goto('/#/amend/weekly/2026-11-16')
  // It opens where it was left.
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button').first().click()
  await expect(page.locator('.check-in-middle h1')).toHaveText('How much energy did you have that week?')
  await goOnTo(page, part)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
  await untilSaved(page)
  await goOnTo(page, 'to your face')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('article')).toContainText(text)
}

/** Goes to Safekeeping. */
export async function openSafekeeping(page: Page, words: KeepingWords = KEEPING.en): Promise<void> {
  await page.goto('/#/settings/safekeeping')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title)
}

/** Saves an archive from Safekeeping. */
export async function saveArchive(page: Page, words: KeepingWords = KEEPING.en): Promise<Saved> {
  await openSafekeeping(page, words)
  return await downloaded(page, words.saveArchive)
}

export type Saved = { readonly name: string; readonly bytes: Buffer; readonly text: string }

/** Presses a button that saves a file, and reads the file. */
export async function downloaded(page: Page, button: string): Promise<Saved> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const bytes = await readFile(await pathOf(download))
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') }
}

async function pathOf(download: Download): Promise<string> {
  expect(await download.failure()).toBeNull()
  return await download.path()
}

/** What a file is called and holds, or where it lies. */
export type Given = string | { readonly name: string; readonly content: string | Uint8Array }

/** Opens a file under "Bring an archive in", as the file chooser would. */
export async function openFile(page: Page, file: Given): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles(
      typeof file === 'string'
        ? file
        : { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.content) },
    )
}

/** Deletes everything this browser keeps of the journal, as a browser does when it clears an address. */
export async function wipe(page: Page): Promise<void> {
  await page.goto('/seal.svg')
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name ?? '')
        request.onsuccess = resolve
        request.onerror = reject
      })
    }
  })
}

/** By database, by store, every row. */
export type Dump = Readonly<Record<string, Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>>>

/** Everything that is stored in this browser. Of a file its size and its type. */
export async function dump(page: Page): Promise<Dump> {
  return await page.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const plain = (value: unknown) =>
      JSON.parse(
        JSON.stringify(value, (_key, inner) => (inner instanceof Blob ? `${inner.size} ${inner.type}` : inner)),
      )
    const databases: Record<string, Record<string, never[]>> = {}
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answerOf(indexedDB.open(name))
      const stores: Record<string, never[]> = {}
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store)
        const [keys, rows] = await Promise.all([answerOf(objects.getAllKeys()), answerOf(objects.getAll())])
        stores[store] = rows.map((row, index) => plain({ key: keys[index], row })) as never[]
      }
      database.close()
      databases[name] = stores
    }
    return databases
  })
}

/** Every record of the journal, without what the journal knows of itself: that grows with every write. */
export async function records(page: Page): Promise<Dump[string]> {
  const { meta: _, ...stores } = (await dump(page)).vantage ?? {}
  return stores
}

/** The records without their stamps: what was said, whenever it was written. */
export async function said(page: Page): Promise<unknown> {
  return JSON.parse(JSON.stringify(await records(page), (key, value) => (key === 'updatedAt' ? undefined : value)))
}
