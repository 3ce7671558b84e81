import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { type Launched, startAgain } from '../support/desktop'
import { skipIntroduction, untilToday } from '../support/person'
import { expect, test } from '../support/reminded'
import { readReminders } from '../support/reminder-file'

const TRAY = 0
const QUIT = 1
const CANCEL = 2
const KEEP_OPEN = 0
const CLOSE_ANYWAY = 1

test.use({ closing: 'ask' })

test('closing the window asks once, and what was chosen holds', async ({ profile, start, tray }) => {
  const { app, page } = await start()
  await skipIntroduction(page)
  await untilPlanIsTold(tray)
  await answerWith(app, CANCEL)
  await close(app)
  await expect.poll(() => asked(app)).toBe(1)
  await untilToday(page)
  expect(await closingOf(profile)).toBeUndefined()

  await answerWith(app, TRAY)
  const closed = page.waitForEvent('close')
  await close(app)
  await closed
  await expect.poll(() => closingOf(profile)).toBe('tray')
  expect(await asked(app)).toBe(1)

  // It is still there: a second start opens the window again, and closing that asks nothing any more.
  const opening = app.waitForEvent('window')
  expect(await startAgain(profile)).toBe(0)
  const again = await opening
  await untilToday(again)
  const closedAgain = again.waitForEvent('close')
  await close(app)
  await closedAgain
  expect(await asked(app)).toBe(1)
  await tray.choose('Quit Vantage')
  await app.waitForEvent('close')
})

test('whoever chooses to quit quits, and is not asked the next time', async ({ profile, start, tray }) => {
  const first = await start()
  await skipIntroduction(first.page)
  await untilPlanIsTold(tray)
  await answerWith(first.app, QUIT)
  await closeAndWait(first)
  expect(await closingOf(profile)).toBe('quit')
  const second = await start()
  await untilToday(second.page)
  await answerWith(second.app, CANCEL)
  await closeAndWait(second)
})

test('whoever quits while it asks is not kept waiting', async ({ profile, start, tray }) => {
  const { app, page } = await start()
  await skipIntroduction(page)
  await untilPlanIsTold(tray)
  await app.evaluate(({ dialog }) => {
    Object.assign(globalThis, { asked: 0 })
    Object.assign(dialog, {
      showMessageBox: () => {
        Object.assign(globalThis, { asked: 1 })
        return new Promise(() => undefined)
      },
    })
  })
  await close(app)
  await expect.poll(() => asked(app)).toBe(1)
  const gone = app.waitForEvent('close')
  app.process().kill('SIGTERM')
  await gone
  expect(await closingOf(profile)).toBeUndefined()
})

test('before there is anything to remind of nobody is asked', async ({ start }) => {
  const started = await start()
  await expect(started.page.getByRole('button', { name: 'Skip the introduction' })).toBeVisible()
  await answerWith(started.app, CANCEL)
  await closeAndWait(started)
})

test('with every reminder off nobody is asked: there is nothing to stay for', async ({ start, tray, profile }) => {
  const started = await start()
  await skipIntroduction(started.page)
  await untilPlanIsTold(tray)
  await started.page.getByRole('link', { name: 'Settings' }).click()
  const boxes = started.page.locator('.reminders-rule').getByRole('checkbox', { name: /review$|check-in$/ })
  await expect(boxes).toHaveCount(4)
  for (const box of await boxes.all()) await box.click()
  const rules = async () => Object.values((await readReminders(profile)).preferences.rules).map(({ isOn }) => isOn)
  await expect.poll(rules).toEqual([false, false, false, false])
  await answerWith(started.app, CANCEL)
  await closeAndWait(started)
})

test.describe('with words that cannot be written', () => {
  test.use({ closing: 'tray' })

  test('who quits and closes all the same has quit; who keeps the window open has not', async ({ start }) => {
    const { app, page } = await start()
    await skipIntroduction(page)
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full', 'QuotaExceededError')
      }
    })
    await page.getByRole('textbox', { name: 'A note for the review' }).fill('Not to be written')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await answerWith(app, KEEP_OPEN)
    await quit(app)
    await expect.poll(() => asked(app)).toBe(1)
    // The window is kept, and closing it asks again.
    await close(app)
    await expect.poll(() => asked(app)).toBe(2)
    await answerWith(app, CLOSE_ANYWAY)
    const gone = app.waitForEvent('close')
    await quit(app)
    await gone
  })
})

type TrayOfTest = { readonly untilSays: (head: RegExp) => Promise<void> }

function untilPlanIsTold(tray: TrayOfTest): Promise<void> {
  return tray.untilSays(/^Weekly review/)
}

function close(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}

/** The answer may not come back from a program that is gone. */
async function quit(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: program }) => program.quit()).catch(() => undefined)
}

async function closeAndWait({ app }: Launched): Promise<void> {
  const gone = app.waitForEvent('close')
  await close(app)
  await gone
}

/** The system's own dialog cannot be clicked from here: its answer is given in its place, and how often it asks is counted. */
async function answerWith(app: ElectronApplication, response: number): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    Object.assign(globalThis, { asked: 0 })
    Object.assign(dialog, {
      showMessageBox: async () => {
        Object.assign(globalThis, { asked: Reflect.get(globalThis, 'asked') + 1 })
        return { response: answer }
      },
    })
  }, response)
}

function asked(app: ElectronApplication): Promise<number> {
  return app.evaluate(() => Reflect.get(globalThis, 'asked'))
}

async function closingOf(profile: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(profile, 'machine.json'), 'utf8')).closing
}
