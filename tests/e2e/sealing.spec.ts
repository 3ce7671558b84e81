import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { LANGUAGES } from '#core/calendar/labels'
import { newestEdition, promptsOf } from '#core/questionnaires/catalogue'
import { setSettings, startWith } from '../support/longer'
import { goOn, goOnToPrompt, question, untilPrompt, untilSaved, untilThere, untilToday } from '../support/person'
import { downloaded, openSafekeeping, saveArchive } from '../support/safekeeping'
import { COVERED, SEALED, TURNED } from '../support/sample-quarter'
import { comeBackAt, firstStartAt } from '../support/start-at'
import { expect, test } from '../support/test'

const READ = '/#/read/five-year/2022-2026'
const WRITE = '/#/write/five-year/2022-2026'
const NEXT = '/#/write/five-year/2027-2031'
const FIVE_YEARS_LATER = '2032-01-05T20:05:00+01:00'
const HIDDEN = Object.values(COVERED)

/** Expects that none of it stands anywhere on the page: not in the text, not in a field, not hidden. */
async function expectCovered(page: Page, where: string, words: readonly string[] = HIDDEN): Promise<void> {
  const found = await page.evaluate(() => {
    const texts: string[] = []
    const collect = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        for (const { value } of element.attributes) texts.push(value)
        for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '')
        if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) texts.push(element.value)
        if (element.shadowRoot) collect(element.shadowRoot)
      }
    }
    collect(document)
    return texts.join('\n')
  })
  for (const word of words) expect(found, `${where}: ${word}`).not.toContain(word)
}

/** Expects every one of them to be read. */
async function expectShown(page: Page, words: readonly string[]): Promise<void> {
  for (const word of words) await expect(page.getByText(word, { exact: true }).first()).toBeVisible()
}

/** What would be on paper when the page asks to print; printing itself is left to the browser. */
async function onPaper(page: Page, button: string): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => {
    window.print = () => {
      // biome-ignore lint/performance/useDomNodeTextContent: what is not displayed is not on paper.
      document.body.dataset.printed = document.body.innerText
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  // Its buttons are not on paper, so it is pressed past the eye.
  await page.getByRole('button', { name: button, exact: true, includeHidden: true }).dispatchEvent('click')
  await expect(page.locator('body')).toHaveAttribute('data-printed', /./)
  const text = await page.locator('body').getAttribute('data-printed')
  await page.evaluate(() => {
    delete document.body.dataset.printed
  })
  await page.emulateMedia({ media: 'screen' })
  return text ?? ''
}

test('what is sealed is covered when one comes back, shown after one click, and covered on the next visit', async ({
  page,
}) => {
  await firstStartAt(page, '2027-01-06T09:00:00+01:00')
  await page.goto(WRITE)
  await goOnToPrompt(page, 'bystander.memory')
  await page.keyboard.type(COVERED.memory)
  await goOn(page)
  await page.keyboard.type(COVERED.wanted)
  await goOnToPrompt(page, 'names.desires')
  await page.keyboard.type(COVERED.desire)
  await goOnToPrompt(page, 'turn.motive')
  await expect(question(page)).toContainText(`“${COVERED.desire}”`)
  await page.keyboard.type(TURNED[0])
  await untilSaved(page)
  // As long as one stays, one’s own words are in sight.
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await untilPrompt(page, 'names.fears')
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await expect(page.getByRole('textbox', { name: 'What was wanted, by name' })).toHaveValue(COVERED.desire)

  for (const visit of ['after leaving', 'after reloading']) {
    await page.goto('/#/')
    await untilToday(page)
    await expectCovered(page, `Today, ${visit}`)
    await page.goto(WRITE)
    if (visit === 'after reloading') await page.reload()
    await untilThere(page, '.check-in-middle')
    await expect(page.getByRole('button', { name: 'Show it' })).toBeVisible()
    await expectCovered(page, `wants, ${visit}`)
    // The question itself does not give the name away.
    await goOnToPrompt(page, 'turn.motive')
    await expectCovered(page, `turned, ${visit}`, [...HIDDEN, TURNED[0]])
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('button').nth(1).click()
    await untilPrompt(page, 'bystander.memory')
    await expectCovered(page, `memory, ${visit}`)
    await page.getByRole('button', { name: 'Show it' }).click()
    await expect(page.locator('.cm-content')).toHaveText(COVERED.memory)
    await goOn(page)
    await expect(page.getByRole('textbox')).toHaveValue(COVERED.wanted)
    await goOnToPrompt(page, 'names.desires')
    await expect(page.getByRole('textbox', { name: 'What was wanted, by name' })).toHaveValue(COVERED.desire)
  }
})

test('the reading page covers it on the screen and on paper, each until it is asked for', async ({ page }) => {
  await startWith(page, SEALED, '2027-01-06T09:00:00+01:00')
  await page.goto(READ)
  await expect(page.getByText('Covered. What you wrote is here, behind this click.')).toHaveCount(5)
  await expectCovered(page, 'reading')
  await expect(page.getByText('The hut, with Anna.')).toBeVisible()
  // Which of the two it is about, the question says; by its name only once that is asked for.
  const turns = page.getByRole('heading', { name: /^What good reason to work could/ })
  const couldBecome = (names: readonly string[]) =>
    names.map((name) => `What good reason to work could “${name}” become?`)
  await expect(turns).toHaveText(couldBecome(['what was wanted', 'what was feared']))
  await page.getByRole('button', { name: 'Show what is covered' }).click()
  await expectShown(page, HIDDEN)
  await expect(turns).toHaveText(couldBecome([COVERED.desire, COVERED.fear]))

  await page.emulateMedia({ media: 'print' })
  for (const words of HIDDEN) await expect(page.getByText(words, { exact: true })).toBeHidden()
  await expect(page.getByText('Covered. What you wrote is here, behind this click.')).toHaveCount(5)
  await expect(page.getByText('Covered. What you wrote is here, behind this click.').first()).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  const plain = await onPaper(page, 'Print')
  for (const words of HIDDEN) expect(plain).not.toContain(words)
  expect(plain).toContain('The hut, with Anna.')
  const whole = await onPaper(page, 'Print with what is covered')
  for (const words of HIDDEN) expect(whole).toContain(words)
  // Once, not from then on.
  const after = await onPaper(page, 'Print')
  for (const words of HIDDEN) expect(after).not.toContain(words)

  await page.getByRole('button', { name: 'Cover it again' }).click()
  await expectCovered(page, 'reading, covered again')
  await page.getByRole('button', { name: 'Show what is covered' }).click()
  await expectShown(page, HIDDEN)
  await page.getByRole('link', { name: 'Journal' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Journal')
  await page.goto(READ)
  await expect(page.getByRole('button', { name: 'Show what is covered' })).toBeVisible()
  await expectCovered(page, 'reading, on the next visit')
})

test('five years later “last time” covers it, each time anew', async ({ page }) => {
  await startWith(page, SEALED, FIVE_YEARS_LATER)
  await page.goto(NEXT)
  const aside = page.locator('.check-in-aside')
  const steps = [
    ['bystander.memory', [COVERED.memory]],
    ['bystander.wanted', [COVERED.wanted]],
    ['bystander.feared', [COVERED.feared]],
    ['names.desires', [COVERED.desire]],
    ['names.fears', [COVERED.fear]],
    ['turn.motive', TURNED],
  ] as const
  for (const [promptId, words] of steps) {
    await goOnToPrompt(page, promptId)
    await expect(aside.getByText('Last time, 2022 to 2026')).toBeVisible()
    await expectCovered(page, promptId, [...HIDDEN, ...TURNED])
    await aside.getByRole('button', { name: 'Show it' }).click()
    for (const word of words) await expect(aside.getByText(word, { exact: true })).toBeVisible()
    // Shown to whoever sits there, and to nobody on paper.
    await page.emulateMedia({ media: 'print' })
    for (const word of words) await expect(aside.getByText(word, { exact: true })).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  }
  for (const [promptId, words] of steps.slice(0, 2)) {
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('button').nth(1).click()
    await goOnToPrompt(page, promptId)
    await expectCovered(page, `${promptId}, again`, words)
  }
  await page.reload()
  await untilThere(page, '.check-in-middle')
  await expectCovered(page, 'last time, on the next visit', [...HIDDEN, ...TURNED])
})

test('a question that names what was wanted or feared is not on paper either', async ({ page }) => {
  await startWith(page, SEALED, '2027-01-06T09:00:00+01:00')
  await page.goto('/#/amend/five-year/2022-2026')
  await untilThere(page, '.check-in-middle')
  await goOnToPrompt(page, 'turn.motive')
  await page.locator('.check-in-middle').getByRole('button', { name: 'Show it' }).click()
  const named = page.getByRole('heading', { level: 1, name: COVERED.desire })
  await expect(named).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(named).toBeHidden()
})

test('the page of motives shows what one lives by, and covers what it grew from', async ({ page }) => {
  await startWith(page, SEALED, '2027-01-06T09:00:00+01:00')
  const named = [COVERED.desire, COVERED.desireSource, COVERED.fear, COVERED.fearSource]
  await page.goto('/#/motives')
  await expectShown(page, [...TURNED, 'Show that it can be proved.'])
  await expectCovered(page, 'motives')
  await page.getByRole('button', { name: `Change “${TURNED[0]}”` }).click()
  await expectCovered(page, 'a covered motive, to be changed')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Show it' }).click()
  await expectShown(page, named)

  await page.emulateMedia({ media: 'print' })
  for (const words of named) await expect(page.getByText(words, { exact: true })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  const whole = await onPaper(page, 'Print with what is covered')
  for (const words of [...named, ...TURNED]) expect(whole).toContain(words)
  await page.emulateMedia({ media: 'print' })
  for (const words of named) await expect(page.getByText(words, { exact: true })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('button', { name: 'Cover it again' }).click()
  await expectCovered(page, 'motives, covered again')
  await page.getByRole('button', { name: 'Show it' }).click()
  await expectShown(page, named)
  await page.getByRole('link', { name: 'Roads' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Roads')
  await page.getByRole('link', { name: 'Motives' }).click()
  await expect(page.getByRole('button', { name: 'Show it' })).toBeVisible()
  await expectCovered(page, 'motives, on the next visit')
})

test('Markdown holds it only when that is asked for, the archive always', async ({ page }) => {
  await startWith(page, SEALED, '2027-01-06T09:00:00+01:00')
  await openSafekeeping(page)
  const markdown = async () => {
    const { bytes } = await downloaded(page, 'Save as Markdown…')
    return Object.values(unzipSync(bytes))
      .map((file) => strFromU8(file))
      .join('\n')
  }
  const plain = await markdown()
  for (const words of HIDDEN) expect(plain).not.toContain(words)
  expect(plain).toContain('Proofs nobody can check.')
  await page.getByRole('checkbox', { name: 'With covered answers, readable to anyone who opens the file' }).check()
  const whole = await markdown()
  for (const words of HIDDEN) expect(whole).toContain(words)
  // Not remembered: who comes back is asked again.
  await page.getByRole('link', { name: 'Today' }).click()
  await untilToday(page)
  const { text } = await saveArchive(page)
  for (const words of HIDDEN) expect(text).toContain(words)
  await expect(page.getByRole('checkbox', { name: /^With covered answers/ })).not.toBeChecked()
  const again = await markdown()
  for (const words of HIDDEN) expect(again).not.toContain(words)
})

test('nowhere else does a sealed word stand', async ({ page }) => {
  await startWith(page, SEALED, '2027-01-06T09:00:00+01:00')
  await expectCovered(page, 'Today')
  for (const [address, heading] of [
    ['/#/journal/2026', 'Journal'],
    ['/#/journal/2027', 'Journal'],
    ['/#/goals', 'Goals'],
    ['/#/goals/2026', 'Goals'],
    ['/#/remedies', 'Remedies'],
    ['/#/choices', 'Choices'],
    ['/#/roads', 'Roads'],
    ['/#/settings/safekeeping', 'Safekeeping'],
  ] as const) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expectCovered(page, address)
  }
  // Side by side, a week, a quarter or a year unfolded, and what drove one earlier.
  for (const address of ['/#/write/quarterly/2027-Q1', '/#/write/yearly/2027', NEXT]) {
    await page.goto(address)
    await untilThere(page, '.check-in-middle')
    if (address === NEXT) await goOnToPrompt(page, 'view.years')
    await expect(page.locator('.look-back')).toBeVisible()
    for (const toggle of await page.locator('.look-back-toggle').all()) await toggle.click()
    await expectCovered(page, `${address}, unfolded`)
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      await expectCovered(page, `${address}, side by side`)
    }
  }
  await page.goto('/#/write/yearly/2027')
  await goOnToPrompt(page, 'motive.statement')
  await expectShown(page, [TURNED[0], TURNED[1], 'Show that it can be proved.'])
  await expectCovered(page, 'earlier motives')
})

for (const language of LANGUAGES) {
  test(`where to find help stands on every step of the five-year check-in, whatever is written, ${language}`, async ({
    page,
  }) => {
    await firstStartAt(page, '2027-01-06T09:00:00+01:00')
    await setSettings(page, { language })
    await page.reload()
    await page.locator(`html[lang=${language === 'zh' ? 'zh-CN' : 'en'}]`).waitFor()
    await page.goto(WRITE)
    await untilThere(page, '.check-in-middle')
    const edition = newestEdition('five-year')
    const prompts = edition ? promptsOf(edition.questions).map(({ id }) => id) : []
    const heavy = language === 'zh' ? '撑不下去了，不想活了。' : 'I cannot go on. I want to die.'
    const number = language === 'zh' ? '12356' : '116 123'
    const help = page.locator('.check-in-help')
    const lines = new Set<string>()
    const seen: string[] = []
    for (const prompt of prompts) {
      await untilPrompt(page, prompt)
      await expect(help).toContainText(number)
      lines.add((await help.textContent()) ?? '')
      const field = page.getByRole('textbox').first()
      if ((await field.count()) > 0) {
        await field.focus()
        await page.keyboard.insertText(heavy)
        lines.add((await help.textContent()) ?? '')
      }
      await expect(page.getByRole('dialog').or(page.getByRole('alert'))).toHaveCount(0)
      seen.push(prompt)
      if (prompt === prompts.at(-1)) break
      // A question that is asked about several things has a screen for each.
      do await goOn(page)
      while ((await page.locator(`[data-prompt="${prompt}"]`).count()) > 0)
    }
    expect(seen).toEqual(prompts)
    expect([...lines]).toHaveLength(1)
    await comeBackAt(page, '2027-01-07T09:00:00+01:00')
    await expect(page.getByText(number)).toHaveCount(0)
  })
}
