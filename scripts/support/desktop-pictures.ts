import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { parseDay } from '#core/calendar/day'
import type { Language } from '#core/calendar/labels'
import { findElectron, neededSwitches } from './electron'
import { fillJournal } from './fill-journal'
import { ROOT } from './run'
import { sampleJournal } from './sample-journal'

/** Takes a picture of a page under a name; in its window's own size if that matters. */
export type Take = (page: Page, name: string, isOwnSize?: boolean) => Promise<void>

/** Pictures of what only the desktop app shows: safekeeping and what was found, in a real Electron on a sample journal. */
export async function takeDesktopPictures(language: Language, scheme: 'light' | 'dark', take: Take): Promise<void> {
  const runtime = findElectron()
  if (runtime.kind === 'missing') return console.log(`No pictures of the desktop app: ${runtime.why}`)
  const parent = await mkdtemp(path.join(os.tmpdir(), 'vantage-pictures-'))
  const profile = path.join(parent, 'Vantage')
  const locale = language === 'en' ? 'en-GB' : 'zh-CN'
  const start = async () => {
    const app = await _electron.launch({
      executablePath: runtime.executable,
      args: [...neededSwitches(), `--user-data-dir=${profile}`, `--lang=${locale}`, ROOT],
      env: { ...process.env, TZ: 'Europe/Berlin', LANGUAGE: locale.replace('-', '_') } as Record<string, string>,
    })
    const page = await app.firstWindow()
    // tsx keeps the names of functions through a helper, also in functions that are handed to the page.
    await page.evaluate('globalThis.__name = (value) => value')
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    return { app, page }
  }
  // The folder of whoever takes the pictures is nobody's business.
  const takeWithoutPaths = async (page: Page, name: string) => {
    await page.evaluate((folder) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        text.textContent = text.textContent?.replaceAll(folder, '/home/you/.config') ?? ''
      }
    }, parent)
    await take(page, name)
  }
  const today = (page: Page) => page.locator('[data-ready="today"]').waitFor({ state: 'attached' })
  const go = async (page: Page, where: string) => {
    await page.evaluate((hash) => {
      location.hash = hash
    }, where)
    await page.waitForTimeout(900)
  }

  const first = await start()
  await first.page.getByRole('button', { name: /Skip the introduction|跳过介绍/ }).click()
  await today(first.page)
  const sample = sampleJournal({ language, weeks: 150, lastWeek: parseDay('2026-11-09'), zone: 'Europe/Berlin' })
  await fillJournal(first.page, sample, true)
  await first.page.reload()
  await first.page.locator('[data-counted="true"]').waitFor()
  await takeWithoutPaths(first.page, 'problem-two-journals')
  await first.page.getByRole('button', { name: /^(Go on with|接着用)/ }).click()
  await today(first.page)
  await first.page.waitForTimeout(2500)
  await first.app.close()

  const second = await start()
  const { page } = second
  await today(page)
  await go(page, '/read/weekly/2026-11-02')
  await page.getByRole('button', { name: /^(Delete|删除)$/ }).click()
  await page.waitForTimeout(400)
  await takeWithoutPaths(page, 'reading-delete')
  await page.getByRole('button', { name: /^(Delete it|删掉)$/ }).click()
  await page.waitForTimeout(1200)
  await takeWithoutPaths(page, 'reading-deleted')
  await go(page, '/settings/safekeeping')
  await takeWithoutPaths(page, 'safekeeping')
  await page.locator('#content').evaluate((content) => content.scrollTo(0, content.scrollHeight))
  await takeWithoutPaths(page, 'safekeeping-end')
  await go(page, '/settings')
  await page.locator('#content').evaluate((content) => content.scrollTo(0, content.scrollHeight))
  await takeWithoutPaths(page, 'settings-desktop')
  await page
    .getByRole('heading', { name: /^(Reminders on|这台电脑上的提醒)/ })
    .evaluate((heading) => heading.scrollIntoView({ block: 'start' }))
  await takeWithoutPaths(page, 'settings-reminders')
  await go(page, '/')
  await takeWithoutPaths(page, 'today-desktop')
  const note = second.app.waitForEvent('window')
  await second.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('quick-note')?.click())
  const quickNote = await note
  await quickNote.emulateMedia({ colorScheme: scheme })
  await quickNote.locator('[data-ready="quick-note"]').waitFor({ state: 'attached' })
  await quickNote.keyboard.type(
    language === 'en' ? 'Ask whether the second reader has time' : '问问第二位审阅的人有没有空',
  )
  await take(quickNote, 'quick-note', true)
  await quickNote.keyboard.press('Enter')
  await go(page, '/help')
  await takeWithoutPaths(page, 'help')
  await second.app.close()
  await rm(path.join(profile, 'IndexedDB'), { recursive: true })

  const third = await start()
  await third.page.locator('[data-counted="true"]').waitFor()
  await takeWithoutPaths(third.page, 'problem-found')
  await third.app.close()
  await rm(parent, { recursive: true, force: true, maxRetries: 5 })
}
