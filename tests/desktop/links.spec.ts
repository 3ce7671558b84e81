import { startAgain } from '../support/desktop'
import { skipIntroduction, untilToday } from '../support/person'
import { expect, test } from '../support/reminded'

test('a link that a second start hands over leads the window there, and does nothing else', async ({
  start,
  profile,
}) => {
  const { app, page } = await start()
  await skipIntroduction(page)
  const heading = page.getByRole('heading', { level: 1 })
  expect(await startAgain(profile, ['vantage://open/settings'])).toBe(0)
  await expect(heading).toHaveText('Settings')
  // Each of these is heard, and changes nothing: the one after them is what the window follows.
  for (const link of [
    'vantage://open/settings?x=1',
    'vantage://open/weekly/2026-11-17',
    'vantage://delete/everything',
    'vantage://open/quick-note',
    'https://example.org/',
    'app://vantage/#/goals',
  ]) {
    expect(await startAgain(profile, [link])).toBe(0)
    await expect(heading).toHaveText('Settings')
  }
  expect(new URL(page.url()).hash).toBe('#/settings')
  expect(await startAgain(profile, ['vantage://open/goals'])).toBe(0)
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/goals/)
  expect(await startAgain(profile, ['vantage://open/weekly'])).toBe(0)
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/write\/weekly\//)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a first start follows its link, once', async ({ start, launch }) => {
  const first = await start()
  await skipIntroduction(first.page)
  await first.app.close()
  const second = await launch({ words: ['vantage://open/journal'] })
  const page = await second.app.firstWindow()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Journal')
  // Reloaded, it is not led there again.
  await page.getByRole('link', { name: 'Today' }).click()
  await untilToday(page)
  await page.reload()
  await untilToday(page)
  expect(new URL(page.url()).hash).toBe('#/')
})
