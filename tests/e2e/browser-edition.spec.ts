import type { BrowserContext, Page } from '@playwright/test'
import { moveTimersOf } from '../support/moved-page-clock'
import { untilToday } from '../support/person'
import {
  downloaded,
  dump,
  keepNote,
  openSafekeeping,
  records,
  saveArchive,
  WRITTEN,
  wipe,
  writeJournal,
} from '../support/safekeeping'
import { comeBackAt, firstStartAt, openAt } from '../support/start-at'
import { expect, test } from '../support/test'

const REMINDER = 'Your journal lives in this browser only, and a browser may clear it.'

test.beforeEach(({ page }) => moveTimersOf(page))

test('a chosen folder gets the whole journal at once, and again some time after the last word', async ({ page }) => {
  await pickInBrowser(page)
  await writeJournal(page)
  await openSafekeeping(page)
  await expect(page.getByText('The journal has never left this browser.')).toBeVisible()
  await page.getByRole('button', { name: 'Write a copy into a folder…' }).click()
  await expect(page.getByText('A copy is written into the folder “Chosen folder”')).toBeVisible()
  await expect(page.getByText('The journal last left this browser on 23 November 2026.')).toBeVisible()
  const [first] = await filesInFolder(page)
  expect(first?.name).toMatch(/^journal-[0-9a-f]{8}-[0-9a-f]{8}\.json$/)
  const { text } = await saveArchive(page)
  expect(linesAfterHead(first?.text)).toBe(linesAfterHead(text))
  expect(first?.text).toContain(WRITTEN.sentence)

  await page.getByRole('link', { name: 'Today' }).click()
  await keepNote(page, 'Written after the folder was chosen')
  await page.clock.fastForward(15_000)
  expect((await filesInFolder(page))[0]?.text).toBe(first?.text)
  await keepNote(page, 'And one more')
  await page.clock.fastForward(15_000)
  expect((await filesInFolder(page))[0]?.text).toBe(first?.text)
  await page.clock.fastForward(6000)
  await expect.poll(async () => (await filesInFolder(page))[0]?.text).toContain('And one more')
  const [second, ...others] = await filesInFolder(page)
  expect(others).toEqual([])
  expect(second?.name).toBe(first?.name)
  expect(second?.text).toContain('Written after the folder was chosen')

  await openSafekeeping(page)
  await page.getByRole('button', { name: 'Stop writing into it' }).click()
  await expect(page.getByRole('button', { name: 'Write a copy into a folder…' })).toBeVisible()
  await page.getByRole('link', { name: 'Today' }).click()
  await keepNote(page, 'Not for the folder')
  await page.clock.fastForward(60_000)
  expect(await filesInFolder(page)).toEqual([second])
})

test('what was written into the folder brings the journal back after the browser has cleared everything', async ({
  page,
}) => {
  await pickInBrowser(page)
  await writeJournal(page)
  await openSafekeeping(page)
  await page.getByRole('button', { name: 'Write a copy into a folder…' }).click()
  await expect(page.getByText('The journal last left this browser on 23 November 2026.')).toBeVisible()
  const before = await records(page)
  const [file] = await filesInFolder(page)
  await wipe(page)
  await page.goto('/')
  await page.getByRole('button', { name: 'Skip the introduction' }).click()
  await untilToday(page)
  await openSafekeeping(page)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: file?.name ?? '', mimeType: 'application/json', buffer: Buffer.from(file?.text ?? '') })
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeVisible()
  expect(await records(page)).toEqual(before)
})

test('choosing no folder changes nothing, and a browser without folders offers none', async ({ page, context }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'showDirectoryPicker', {
      configurable: true,
      value: () => Promise.reject(new DOMException('', 'AbortError')),
    })
  })
  await firstStartAt(page, '2026-11-23T20:05:00+01:00')
  await openSafekeeping(page)
  await page.getByRole('button', { name: 'Write a copy into a folder…' }).click()
  await expect(page.getByRole('button', { name: 'Stop writing into it' })).toBeHidden()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByText('The journal has never left this browser.')).toBeVisible()

  const plain = await context.newPage()
  await plain.addInitScript(() => {
    Object.defineProperty(window, 'showDirectoryPicker', { configurable: true, value: undefined })
  })
  await openAt(plain, '2026-11-23T20:05:00+01:00')
  await openSafekeeping(plain)
  await expect(plain.getByRole('button', { name: 'Save an archive…' })).toBeVisible()
  await expect(plain.getByText('The journal has never left this browser.')).toBeVisible()
  await expect(plain.getByRole('button', { name: 'Write a copy into a folder…' })).toBeHidden()
})

test('a month without an archive is said on Today, until one is saved or a folder is chosen', async ({ page }) => {
  await pickInBrowser(page)
  await firstStartAt(page, '2026-10-01T20:05:00+02:00')
  const line = page.getByRole('status').filter({ hasText: REMINDER })
  await expect(page.locator('[data-ready="today"]')).toBeAttached()
  await comeBackAt(page, '2026-10-30T09:00:00+01:00')
  await expect(page.getByRole('heading', { name: 'Coming up' })).toBeVisible()
  await expectNoReminder(page)
  await comeBackAt(page, '2026-10-31T09:00:00+01:00')
  await expect(line).toBeVisible()
  await line.getByRole('link', { name: 'Save an archive…' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Safekeeping')
  await downloaded(page, 'Save an archive…')
  await expect(
    page.getByText(/^“Vantage archive 2026-10-31.json” was handed to the browser’s downloads\.$/),
  ).toBeVisible()
  await comeBackAt(page, '2026-10-31T09:05:00+01:00')
  await expectNoReminder(page)

  await comeBackAt(page, '2026-11-30T09:00:00+01:00')
  await expect(line).toBeVisible()
  await openSafekeeping(page)
  await expect(page.getByText('The journal last left this browser on 31 October 2026.')).toBeVisible()
  await page.getByRole('button', { name: 'Write a copy into a folder…' }).click()
  await expect(page.getByText('The journal last left this browser on 30 November 2026.')).toBeVisible()
  await comeBackAt(page, '2027-01-15T09:00:00+01:00')
  await expectNoReminder(page)
})

test('a browser that wants to be asked again for the folder is asked with one press', async ({ page }) => {
  await pickInBrowser(page)
  await firstStartAt(page, '2026-10-01T20:05:00+02:00')
  await openSafekeeping(page)
  await page.getByRole('button', { name: 'Write a copy into a folder…' }).click()
  await expect(page.getByText('A copy is written into the folder “Chosen folder”')).toBeVisible()

  // After a restart a browser gives the folder back, but not the permission to write into it.
  await page.addInitScript(() => {
    let permission = 'prompt'
    Object.defineProperties(FileSystemHandle.prototype, {
      queryPermission: { value: async () => permission },
      requestPermission: {
        value: async () => {
          permission = 'granted'
          return permission
        },
      },
    })
  })
  await comeBackAt(page, '2026-11-02T09:00:00+01:00')
  await expect(page.getByRole('status').filter({ hasText: REMINDER })).toBeVisible()
  await keepNote(page, 'Not in the folder yet')
  await page.clock.fastForward(60_000)
  expect((await filesInFolder(page))[0]?.text).not.toContain('Not in the folder yet')
  await openSafekeeping(page)
  await expect(
    page.getByText('The browser wants to be asked again before it writes into “Chosen folder”.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Allow it again' }).click()
  await expect(page.getByText('A copy is written into the folder “Chosen folder”')).toBeVisible()
  expect((await filesInFolder(page))[0]?.text).toContain('Not in the folder yet')
  await page.getByRole('link', { name: 'Today' }).click()
  await expectNoReminder(page)
})

test('a Markdown export is no archive: the line on Today stays', async ({ page }) => {
  await firstStartAt(page, '2026-10-01T20:05:00+02:00')
  await comeBackAt(page, '2026-11-02T09:00:00+01:00')
  await openSafekeeping(page)
  await downloaded(page, 'Save as Markdown…')
  await expect(page.getByText(/was handed to the browser’s downloads\.$/)).toBeVisible()
  await comeBackAt(page, '2026-11-02T09:05:00+01:00')
  await expect(page.getByRole('status').filter({ hasText: REMINDER })).toBeVisible()
})

test('whether the browser promises to keep the journal is said plainly, and it can be asked to', async ({
  page,
  context,
}) => {
  await decide(context, page, 'denied')
  await firstStartAt(page, '2026-11-23T20:05:00+01:00')
  await openSafekeeping(page)
  const ask = page.getByRole('button', { name: 'Ask the browser to keep it' })
  await expect(page.getByText('In this browser, on this computer, and nowhere else.')).toBeVisible()
  await expect(page.getByText('This browser has not promised to keep it.')).toBeVisible()
  await ask.click()
  await expect(page.getByRole('alert')).toHaveText(
    'The browser did not promise. Save an archive now and then, or choose a folder.',
  )
  await expect(page.getByText('This browser has not promised to keep it.')).toBeVisible()
  await decide(context, page, 'granted')
  await ask.click()
  await expect(page.getByText('This browser has promised not to clear it by itself.')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(ask).toBeHidden()
})

test('help says where the words are and leads to Safekeeping', async ({ page }) => {
  await firstStartAt(page, '2026-11-23T20:05:00+01:00')
  await page.getByRole('link', { name: 'Help' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help')
  await expect(page.getByRole('heading', { name: 'Where are my words?' })).toBeVisible()
  await expect(
    page.getByText(/^In this browser’s storage on this computer\..*A browser may still clear its storage/),
  ).toBeVisible()
  await expect(page.getByText('says “Saved in this browser” only when the words are on disk')).toBeVisible()
  await page.getByRole('button', { name: 'Go to Safekeeping' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Safekeeping')
  await page.getByRole('button', { name: '← Settings' }).click()
  await page.getByRole('button', { name: 'Safekeeping: copies, archives, snapshots' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Safekeeping')
})

/** Lets the folder chooser choose a real folder of the origin's own file system. */
async function pickInBrowser(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'showDirectoryPicker', {
      configurable: true,
      value: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Chosen folder', { create: true }),
    })
  })
}

/** The files in that folder. */
async function filesInFolder(page: Page): Promise<readonly { readonly name: string; readonly text: string }[]> {
  return await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Chosen folder')
    for (;;) {
      const files: { name: string; text: string }[] = []
      try {
        for await (const [name, handle] of folder.entries()) {
          if (handle instanceof FileSystemFileHandle) files.push({ name, text: await (await handle.getFile()).text() })
        }
        return files
      } catch (error) {
        // A file that is being replaced while the folder is read: what is there then is read anew.
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
      }
    }
  })
}

function linesAfterHead(text = ''): string {
  return text.split('\n').slice(1, -2).join('\n')
}

/** Expects no line about an archive on Today, once the browser has been asked what it keeps. */
async function expectNoReminder(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Coming up' })).toBeVisible()
  await dump(page)
  await page.evaluate(() => navigator.storage.persisted())
  await expect(page.getByText(REMINDER)).toHaveCount(0)
}

/** Answers for the person when the page asks to be kept. */
async function decide(context: BrowserContext, page: Page, setting: 'granted' | 'denied'): Promise<void> {
  const session = await context.newCDPSession(page)
  const { targetInfo } = await session.send('Target.getTargetInfo')
  const whole = await context.browser()?.newBrowserCDPSession()
  await whole?.send('Browser.setPermission', {
    permission: { name: 'persistent-storage' },
    setting,
    ...(targetInfo.browserContextId && { browserContextId: targetInfo.browserContextId }),
  })
}
