import {
  readAllInChinese,
  writeFiveYearsInChinese,
  writeQuarterInChinese,
  writeWeeksInChinese,
  writeYearInChinese,
} from '../support/fifteen-months/in-chinese'
import { liveChapter, readWhole } from '../support/fifteen-months/live'
import { test } from '../support/test'

// One story of fifteen months in chapters that need no other. Each names what is written in it by hand; all else is
// made. fifteen-months-by-hand.spec.ts lives all of it by hand.

test('the first start, and the first weeks', async ({ page }) => {
  await liveChapter(page, ['first start', 'week 2026-09-28', 'week 2026-10-05', 'week 2026-10-26', 'week 2026-11-09'])
})

test('three are open at the turn of the year, and the first quarter is found where it was left', async ({ page }) => {
  await liveChapter(page, ['week 2026-12-28', 'begun quarter 2026-Q4', 'quarter 2026-Q4'])
})

test('the first year, and the first five years', async ({ page }) => {
  await liveChapter(page, ['year 2026', 'five years'])
})

test('of two blank weeks the latest is written after all, and the quarter shows the other', async ({ page }) => {
  await liveChapter(page, ['week 2027-01-04', 'latest blank week', 'week 2027-03-01', 'quarter 2027-Q1'])
})

test('a quarter with a week that was written late', async ({ page }) => {
  await liveChapter(page, ['week 2027-05-17', 'quarter 2027-Q2'])
})

test('a quarter with two weeks left blank', async ({ page }) => {
  await liveChapter(page, ['blank weeks', 'week 2027-08-09', 'quarter 2027-Q3'])
})

test('the last quarter, and the year on the same evening', async ({ page }) => {
  await liveChapter(page, ['week 2027-10-11', 'week 2027-11-22', 'quarter 2027-Q4', 'year 2027'])
})

test('the journal and the ledgers show all fifteen months', async ({ page }) => {
  await readWhole(page)
})

test('短一些的同一架梯子：六周、一季、一年、五年，都写中文', async ({ page }) => {
  test.setTimeout(180_000)
  await writeWeeksInChinese(page)
  await writeQuarterInChinese(page)
  await writeYearInChinese(page)
  await writeFiveYearsInChinese(page)
  await readAllInChinese(page)
})
