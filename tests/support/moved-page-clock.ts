import type { Page } from '@playwright/test'
import { moveDate } from './moved-date'

const withTimers = new WeakSet<Page>()

/**
 * Sets the clock of a page to a moment, `2026-11-23T20:05:00+01:00`; it runs on from there, also after a reload, and can be
 * set again at any time. Timers run by the real clock, unless `moveTimersOf` was called before.
 */
export async function setPageClock(page: Page, time: string): Promise<void> {
  if (withTimers.has(page)) return await page.clock.setSystemTime(new Date(time))
  const by = Date.parse(time) - Date.now()
  // Each page to come moves its own. Of several such scripts the last one stands.
  await page.addInitScript(moveDate, by)
  await page.evaluate(moveDate, by)
}

/** Lets a test move the timers of a page as well, by `page.clock`: with a class in place of `Date`, so not in the west. */
export async function moveTimersOf(page: Page): Promise<void> {
  withTimers.add(page)
  await page.clock.install()
}
