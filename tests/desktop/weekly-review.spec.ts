import { expect, kill, test } from '../support/desktop'
import { choose, goOn, goOnTo, question, skipIntroduction, untilSaved, untilToday, WORDS } from '../support/person'
import { beginReview, quickReview } from '../support/start-at'

// East and west of Greenwich: a moved clock must not lose what makes the dates.
const HOMES = [
  ['Europe/Berlin', '+01:00'],
  ['America/Los_Angeles', '-08:00'],
] as const

for (const [zone, offset] of HOMES) {
  test(`first start, review, close, and the next Monday the goals come back, in ${zone}`, async ({ start }) => {
    const first = await start({ zone, clock: `2026-11-23T20:05:00${offset}` })
    await skipIntroduction(first.page)
    await expect(first.page.getByText('Monday, 23 November 2026')).toBeVisible()
    await quickReview(first.page, { goals: ['Send the draft'], sentence: 'You were busy, not working.' })
    await first.app.close()

    const second = await start({ zone, clock: `2026-11-30T20:05:00${offset}` })
    await untilToday(second.page)
    await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('Your week, 23 to 29 November')
    await expect(second.page.getByText('Ready since 20:00')).toBeVisible()
    await beginReview(second.page)
    await goOnTo(second.page, 'How did “Send the draft” turn out?')
    await choose(second.page, 'Met')
    await untilSaved(second.page)
    await expect(second.page.locator('[data-save]')).toHaveText('Saved')
    await goOnTo(second.page, 'to your face')
    await expect(second.page.locator('.check-in-aside')).toContainText('You were busy, not working.')
  })
}

test('一篇中文周复盘，界面随系统语言，用输入法写', async ({ start }) => {
  const { page } = await start({ clock: '2026-11-23T20:05:00+01:00', language: 'zh-CN' })
  await skipIntroduction(page, WORDS.zh)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('第一篇现在就能写')
  await page.getByRole('button', { name: WORDS.zh.lookBack }).click()
  await goOnTo(page, '什么事往前走了')
  const keys = await page.context().newCDPSession(page)
  await keys.send('Input.imeSetComposition', { text: 'jixian', selectionStart: 6, selectionEnd: 6 })
  await keys.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    modifiers: 2,
    windowsVirtualKeyCode: 229,
  })
  await keys.send('Input.insertText', { text: '基线跑通了。' })
  await expect(question(page)).toHaveText('那一周，什么事往前走了？')
  await expect(page.locator('.cm-content')).toHaveText('基线跑通了。')
  await goOnTo(page, '要是当面说句实话')
  await page.keyboard.insertText('忙是真忙。')
  await page.getByRole('button', { name: WORDS.zh.seal }).click()
  await expect(page.getByRole('heading', { name: 'W47，盖好章了。' })).toBeVisible()
})

test('killed while typing: the same question, the same words, the same caret', async ({ start }) => {
  const first = await start()
  await skipIntroduction(first.page)
  await beginReview(first.page)
  await goOnTo(first.page, 'What moved forward that week?')
  await first.page.keyboard.type('Everything once called saved is there.')
  await untilSaved(first.page)
  for (let back = 0; back < 6; back += 1) await first.page.keyboard.press('ArrowLeft')
  await first.page.waitForFunction(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('vantage')
        request.onsuccess = () => {
          const all = request.result.transaction('checkIns').objectStore('checkIns').getAll()
          all.onsuccess = () => {
            request.result.close()
            resolve(all.result[0]?.position?.caret === 32)
          }
        }
      }),
  )
  await first.page.keyboard.type('and this may be lost')
  await kill(first)

  const second = await start()
  await untilToday(second.page)
  await second.page.getByRole('button', { name: 'Go on writing' }).click()
  await expect(question(second.page)).toHaveText('What moved forward that week?')
  await expect(second.page.locator('.cm-content')).toHaveText(
    /^Everything once called saved is (and this may be lost)?there\.$/,
  )
})

test('closing the window in the middle of a word keeps it', async ({ start }) => {
  const first = await start()
  await skipIntroduction(first.page)
  await beginReview(first.page)
  await goOnTo(first.page, 'What moved forward that week?')
  await first.page.keyboard.type('Closed before half a second had pas')
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await first.app.waitForEvent('close')

  const second = await start()
  await second.page.getByRole('button', { name: 'Go on writing' }).click()
  await expect(second.page.locator('.cm-content')).toHaveText('Closed before half a second had pas')
  await goOn(second.page)
})

test('closing asks first when words could not be saved, and keeping the window open keeps them', async ({ start }) => {
  const { app, page } = await start()
  await skipIntroduction(page)
  await beginReview(page)
  await goOnTo(page, 'What moved forward that week?')
  // A newer app takes the journal over: from here on nothing can be written.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('vantage', 30)
        request.onsuccess = () => resolve(request.result.close())
      }),
  )
  await page.keyboard.type('Not on disk')
  await expect(page.getByRole('alert')).toContainText('The journal was closed by another window.')
  // The system's own dialog cannot be clicked from here: its answer is given in its place, and what it asks is read.
  await app.evaluate(({ dialog }) => {
    Object.assign(dialog, {
      showMessageBox: async (_window: unknown, options: object) => {
        Object.assign(globalThis, { asked: options })
        return { response: 0 }
      },
    })
  })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'asked')?.message))
    .toBe('Your last words are not saved.')
  await expect(page.locator('.cm-content')).toHaveText('Not on disk')
  await app.evaluate(
    ({ dialog }) => Object.assign(dialog, { showMessageBox: async () => ({ response: 1 }) }) && undefined,
  )
})
