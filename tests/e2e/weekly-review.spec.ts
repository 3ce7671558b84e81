import type { CDPSession, Page } from '@playwright/test'
import { setPageClock } from '../support/moved-page-clock'
import { choose, goOn, goOnTo, question, untilSaved, untilToday, WORDS } from '../support/person'
import { openAt } from '../support/start-at'
import { expect, test } from '../support/test'

// Monday evening, and the same evening a week later.
const MONDAY = '2026-11-23T20:05:00'
const NEXT_MONDAY = '2026-11-30T20:05:00'
// East and west of Greenwich: a moved clock must not lose what makes the dates.
const HOMES = [
  ['Europe/Berlin', '+01:00'],
  ['America/Los_Angeles', '-08:00'],
] as const

for (const [timezoneId, offset] of HOMES) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('first start, onboarding, review, reload, and the next Monday the goals come back', async ({ page }) => {
      const words = WORDS.en
      await openAt(page, `${MONDAY}${offset}`)

      await page.getByRole('button', { name: words.goOn }).click()
      await page.getByRole('textbox').fill('Professor Lin')
      await page.getByRole('button', { name: words.goOn }).click()
      await page.getByRole('button', { name: words.goOn }).click()
      await page.getByLabel('Goal 1', { exact: true }).fill('Send the draft')
      await page.getByLabel('Goal 1 is done when').fill('both reviewers have it')
      await page.getByRole('button', { name: words.allGoals }).click()
      await page.getByRole('button', { name: words.lookBack }).click()

      await expect(question(page)).toHaveText('How much energy did you have that week?')
      await choose(page, words.energy)
      await goOn(page)
      await choose(page, words.mood)
      await goOn(page)
      await expect(question(page)).toContainText('Picture Professor Lin reading your week')
      await page.keyboard.type('The empty Wednesday.')
      await goOn(page)
      await page.keyboard.type('The baseline trains. Two people read the idea.')
      await goOn(page)
      await page.keyboard.type('- mail\n- meetings')
      await goOn(page)
      await choose(page, 'The baseline trains.')
      await goOn(page)

      // No goals were set for the week that ended: what one had meant to do is judged instead.
      await page.keyboard.type('Run the ablation')
      await page.keyboard.press('Enter')
      await expect(question(page)).toHaveText('How did “Run the ablation” turn out?')
      await choose(page, words.missed)
      await page.getByLabel(words.evidence).fill('Two rows of five')
      await goOnTo(page, 'What got in the way of “Run the ablation”?')
      await choose(page, words.effort)
      await page.getByLabel('In one sentence: what did you do instead?').fill('Tidied the desk.')
      await choose(page, words.place)
      await page.getByLabel(words.when, { exact: true }).fill('it is 9:00 on Tuesday')
      await page.getByLabel(words.will, { exact: true }).fill('start the run')
      await goOnTo(page, 'What do you want done in the week of 23 to 29 November?')
      await expect(page.getByLabel(words.goal(1), { exact: true })).toHaveValue('Send the draft')
      await page.getByRole('button', { name: words.carry }).click()
      await expect(page.getByLabel(words.goal(2), { exact: true })).toHaveValue('Run the ablation')
      await page.getByLabel(words.doneWhen(2)).fill('the table has five rows')
      await goOn(page)
      await goOn(page)
      await page.keyboard.type('You were busy, not working.')
      await untilSaved(page)
      await page.getByRole('button', { name: words.seal }).click()
      await expect(page.getByRole('heading', { name: 'W47 is sealed.' })).toBeVisible()

      // Nothing lives in memory alone.
      await page.reload()
      await page.getByRole('link', { name: words.journal }).click()
      await page.getByRole('link', { name: /You were busy, not working\./ }).click()
      await expect(page.getByText('Tidied the desk.')).toBeVisible()
      await expect(page.getByText('When it is 9:00 on Tuesday, I will start the run.')).toBeVisible()
      await expect(page.getByRole('listitem').filter({ hasText: 'meetings' }).first()).toBeVisible()

      await setPageClock(page, `${NEXT_MONDAY}${offset}`)
      await page.goto('/')
      await page.reload()
      await untilToday(page)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your week, 23 to 29 November')
      await expect(page.getByText('2 goals to look at')).toBeVisible()
      await page.getByRole('button', { name: words.begin }).click()
      await expect(page.locator('.check-in-aside')).toContainText('Last time, 16 to 22 November')
      await expect(page.locator('.check-in-aside')).toContainText(words.energy)
      await goOnTo(page, 'How did “Send the draft” turn out?')
      await choose(page, words.met)
      await goOn(page)
      await expect(question(page)).toHaveText('How did “Run the ablation” turn out?')
      await expect(page.locator('.check-in-aside')).toContainText('carried once')
      await goOn(page)
      await expect(page.locator('.check-in-plan')).toHaveText('When it is 9:00 on Tuesday, I will start the run.')
      await choose(page, words.kept)
      await untilSaved(page)
    })
  })
}

test('一篇中文周复盘，用输入法写，确认候选词的回车什么也不动', async ({ page }) => {
  const words = WORDS.zh
  await openAt(page, `${MONDAY}+01:00`)
  await page.getByText('中文', { exact: true }).click()
  await page.getByRole('button', { name: words.goOn }).click()
  await page.getByRole('textbox').fill('林老师')
  await page.getByRole('button', { name: words.goOn }).click()
  await page.getByRole('button', { name: words.goOn }).click()
  await page.getByRole('button', { name: words.allGoals }).click()
  await page.getByRole('button', { name: words.lookBack }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')

  await goOnTo(page, '想象林老师来看你那一周')
  const keys = await page.context().newCDPSession(page)
  await compose(page, keys, 'zhousan', '周三一整天空着')
  await goOn(page)
  await expect(question(page)).toHaveText('那一周，什么事往前走了？')
  await compose(page, keys, 'jixian', '基线跑通了。')
  await expect(page.locator('.cm-content')).toHaveText('基线跑通了。')
  await goOnTo(page, '那一周，哪一句值得留下？')
  await choose(page, '基线跑通了。')
  await goOnTo(page, '11月23日至29日，想做成哪几件事？')
  await compose(page, keys, 'xiewan', '写完引言')
  await expect(page.getByLabel(words.goal(1), { exact: true })).toHaveValue('写完引言')
  await goOnTo(page, '林老师要是当面说句实话，会说什么？')
  await compose(page, keys, 'mang', '忙是真忙，没坐下来写也是真的。')
  await untilSaved(page)
  await page.getByRole('button', { name: words.seal }).click()
  await expect(page.getByRole('heading', { name: 'W47，盖好章了。' })).toBeVisible()
  await page.getByRole('button', { name: '再读一遍' }).click()
  await expect(page.getByText('忙是真忙，没坐下来写也是真的。')).toBeVisible()
  await expect(page.getByText('写完引言')).toBeVisible()

  await setPageClock(page, `${NEXT_MONDAY}+01:00`)
  await page.goto('/')
  await page.reload()
  await untilToday(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('你的一周，11月23日至29日')
  await page.getByRole('button', { name: words.begin }).click()
  await goOnTo(page, '“写完引言”，后来怎么样了？')
})

/**
 * Types through an input method: letters first, then the candidate. Meanwhile Enter, Escape and Ctrl+Enter are pressed
 * as a browser reports them during composition (key code 229), and must neither go on, leave, nor add a line.
 */
async function compose(page: Page, keys: CDPSession, letters: string, text: string): Promise<void> {
  const before = await question(page).textContent()
  await keys.send('Input.imeSetComposition', {
    text: letters,
    selectionStart: letters.length,
    selectionEnd: letters.length,
  })
  for (const key of ['Enter', 'Escape']) {
    for (const modifiers of [0, 2]) {
      await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, modifiers, windowsVirtualKeyCode: 229 })
      await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key, modifiers, windowsVirtualKeyCode: 229 })
    }
  }
  await keys.send('Input.insertText', { text })
  // On macOS the Enter that confirmed the candidate arrives after the composition has ended.
  await keys.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    modifiers: 2,
    windowsVirtualKeyCode: 229,
  })
  await expect(question(page)).toHaveText(before ?? '')
}
