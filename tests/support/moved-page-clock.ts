import type { BrowserContext, Page } from '@playwright/test'
import { moveDate } from './moved-date'

// Playwright's own clock belongs to a whole context.
const withTimers = new WeakSet<BrowserContext>()
/** What moves the clock of the pages to come, until it is moved again. */
const scripts = new WeakMap<Page, { readonly dispose: () => Promise<void> }>()

/**
 * Sets the clock of a page to a moment, `2026-11-23T20:05:00+01:00`. It runs on from there, also after a reload, and can
 * be set again at any time. Timers run by the real clock, unless `moveTimersOf` was called before.
 */
export async function setPageClock(page: Page, time: string): Promise<void> {
  if (withTimers.has(page.context())) return await page.clock.setSystemTime(new Date(time))
  const by = Date.parse(time) - Date.now()
  await scripts.get(page)?.dispose()
  scripts.set(page, await page.addInitScript(moveDate, by))
  await page.evaluate(moveDate, by)
}

/**
 * Lets a test move the timers of a page as well, by `page.clock`. That puts a class in the place of `Date`: not for a
 * zone west of Greenwich.
 */
export async function moveTimersOf(page: Page): Promise<void> {
  withTimers.add(page.context())
  await page.clock.install()
}
