import { liveByHand } from '../support/fifteen-months/live'
import { Memory } from '../support/fifteen-months/memory'
import { readJournal, readLedgers } from '../support/fifteen-months/read'
import { test } from '../support/test'

// What fifteen-months.spec.ts lives in chapters, in one piece. It holds what is made there true to the app.

test('fifteen months: every level finds what the one below it wrote', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(600_000)
  const life = new Memory()
  const live = (from: string, until: string) => liveByHand(page, life, from, until)
  await test.step('the first start, and the first weeks', () => live('first start', 'week 2026-11-09'))
  await test.step('the first quarter', () => live('week 2026-11-16', 'quarter 2026-Q4'))
  await test.step('the first year', () => live('year 2026', 'year 2026'))
  await test.step('the first five-year check-in, on a day of its own', () => live('five years', 'five years'))
  for (const [quarter, first] of [
    ['2027-Q1', '2027-01-04'],
    ['2027-Q2', '2027-04-05'],
    ['2027-Q3', '2027-07-05'],
    ['2027-Q4', '2027-10-04'],
  ] as const) {
    await test.step(`${quarter}, week by week and as a whole`, () => live(`week ${first}`, `quarter ${quarter}`))
  }
  await test.step('the second year', () => live('year 2027', 'year 2027'))
  await test.step('the journal and the ledgers', async () => {
    await readJournal(page, life)
    await readLedgers(page, life)
  })
})
