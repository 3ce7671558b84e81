import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import { WORDS } from '../support/person'
import { firstStartAt } from '../support/start-at'
import { expect, test } from '../support/test'

test('reminders are saved as a calendar file that another program reads', async ({ page }) => {
  await firstStartAt(page, '2026-11-23T20:05:00+01:00')
  await page.getByRole('link', { name: WORDS.en.settings }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a calendar file…' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Vantage reminders.ics')
  await expect(page.getByText('“Vantage reminders.ics” was handed to the browser’s downloads.')).toBeVisible()
  const calendar = new ICAL.Component(ICAL.parse(await readFile(await file.path(), 'utf8')))
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  expect(events.map(({ summary }) => summary)).toEqual([
    'Weekly review · Vantage',
    'Quarterly review · Vantage',
    'Yearly check-in · Vantage',
    'Five-year check-in · Vantage',
  ])
  // The review of the evening has begun five minutes ago: the series begins with the next.
  expect(events[0]?.startDate.toString()).toBe('2026-11-30T20:00:00')
  expect(events[1]?.startDate.toString()).toBe('2027-01-04T20:00:00')
  expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Europe/Berlin')
  expect(events.every((event) => event.component.getAllSubcomponents('valarm').length === 1)).toBe(true)
})
