import type { Page } from '@playwright/test'
import { newestEdition } from '#core/questionnaires/catalogue'
import { press, pressOn, setSettings, startWith, tabTo } from '../support/longer'
import { goOn, question, untilPrompt, untilSaved, untilThere, untilToday, WORDS } from '../support/person'
import { FIVE_YEARS, QUARTER, YEAR } from '../support/sample-quarter'
import { type StoredRecord, storedIn } from '../support/stored'
import { expect, test } from '../support/test'

/** Lets nobody take the mouse: a click, a press or a touch by hand fails the test. */
async function withoutMouse(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const name of ['pointerdown', 'mousedown', 'touchstart']) {
      window.addEventListener(name, () => console.error(`${name}: this test goes by keyboard alone`), true)
    }
  })
}

/** Where the focus was the moment the question on the screen appeared: before anything else could run, as a key. */
type Focused = { focusedAtFirst?: Element | null }

function recordFocus(): void {
  let last: string | undefined
  new MutationObserver(() => {
    const step = document.querySelector<HTMLElement>('.check-in-inside')?.dataset.step
    if (step === undefined || step === last) return
    last = step
    ;(window as Focused).focusedAtFirst = document.activeElement
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-step'] })
}

/** The question on the screen, and whether the focus stood in it from the first moment on. */
function focusOnScreen() {
  const step = document.querySelector<HTMLElement>('.check-in-inside')?.dataset.step
  const focused = document.activeElement
  const isInside = focused?.closest('.check-in-inside') != null
  return { step, isInside, isSinceFirst: focused === (window as Focused).focusedAtFirst }
}

/** What one store holds of a check-in, or of everything. */
async function stored(page: Page, store: string): Promise<readonly StoredRecord[]> {
  return (await storedIn(page))[store] ?? []
}

/** The values answered in a check-in, by question. */
async function valuesIn(page: Page, checkIn: string): Promise<Readonly<Record<string, unknown>>> {
  const answers = await stored(page, 'answers')
  return Object.fromEntries(
    answers.filter((answer) => answer.checkInId === checkIn).map(({ promptId, value }) => [promptId, value]),
  )
}

/** Presses the seal and goes back to Today. */
async function seal(page: Page, title: string): Promise<void> {
  await untilSaved(page)
  await press(page, 'ControlOrMeta+Enter')
  await expect(page.getByRole('heading', { name: title })).toBeFocused()
  await press(page, 'Tab', 'Enter')
  await untilToday(page)
}

for (const { kind, periodKey, laid } of [
  { kind: 'weekly', periodKey: '2026-12-28', laid: {} },
  { kind: 'quarterly', periodKey: '2026-Q4', laid: QUARTER },
  { kind: 'yearly', periodKey: '2026', laid: YEAR },
  { kind: 'five-year', periodKey: '2022-2026', laid: FIVE_YEARS },
]) {
  test(`a key pressed the moment a question appears is not lost: ${kind}`, async ({ page }) => {
    await startWith(page, laid)
    await setSettings(page, { fiveYearStart: 2022 })
    await page.evaluate(recordFocus)
    await page.goto(`/#/write/${kind}/${periodKey}`)
    await untilThere(page, '.check-in-inside')
    const seen = [await page.evaluate(focusOnScreen)]
    while (!(await page.getByRole('button', { name: WORDS.en.seal }).isVisible())) {
      await goOn(page)
      seen.push(await page.evaluate(focusOnScreen))
    }
    expect(seen.length).toBeGreaterThan(8)
    expect(seen.filter(({ isInside, isSinceFirst }) => !isInside || !isSinceFirst)).toEqual([])
  })
}

test('a quarter, from Today to the seal, by keyboard alone', async ({ page }) => {
  await startWith(page, QUARTER)
  await withoutMouse(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your quarter, Q4 2026')
  await pressOn(page, page.getByRole('button', { name: 'Begin' }))

  await untilPrompt(page, 'reread.weeks')
  const sentence = page.getByRole('button', { name: 'The proof fits on one page.' })
  await tabTo(page, sentence)
  await press(page, 'p')
  await expect(sentence).toHaveAttribute('aria-pressed', 'true')
  await tabTo(page, page.getByRole('button', { name: 'You were busy, not working.' }))
  await press(page, 'P')
  await tabTo(page, page.getByRole('button', { name: 'You rested, and that was right.' }))
  await press(page, ' ')
  await expect(page.locator('.sentence[aria-pressed=true]')).toHaveCount(3)
  // All that was written in a week unfolds, and can be pinned, too.
  await press(page, ...Array(6).fill('Shift+Tab'))
  await tabTo(page, page.getByRole('button', { name: 'W42 12 Oct: read all of it' }))
  await press(page, 'Enter')
  await tabTo(page, page.getByRole('button', { name: 'It is still wrong.' }))
  await press(page, 'p')
  await expect(page.locator('.sentence[aria-pressed=true]')).toHaveCount(4)
  await goOn(page)

  await untilPrompt(page, 'reread.pins')
  await pressOn(page, page.getByRole('button', { name: 'Take the pin off: You rested, and that was right.' }))
  await expect(page.locator('.pin')).toHaveCount(3)
  await goOn(page)
  await page.keyboard.type('You finished what you began.')
  await goOn(page)

  await expect(question(page)).toContainText('“Finish the survey”')
  await press(page, ' ')
  await expect(page.getByRole('radio', { name: 'Met' })).toBeChecked()
  await press(page, 'Tab')
  await page.keyboard.type('It is on the shelf')
  await goOn(page)
  await expect(question(page)).toContainText('“Submit the paper”')
  await press(page, 'ArrowRight', 'ArrowRight')
  await expect(page.getByRole('radio', { name: 'Missed' })).toBeChecked()
  await press(page, 'Tab')
  await page.keyboard.type('Two sections short')
  await goOn(page)
  await untilPrompt(page, 'goals.cause')
  await expect(question(page)).toContainText('“Submit the paper”')
  await press(page, ' ', 'Tab')
  await page.keyboard.type('Into the reading')
  await press(page, 'Tab', 'ArrowRight', 'Tab')
  await page.keyboard.type('it is 8:30')
  await press(page, 'Tab')
  await page.keyboard.type('open it')
  await goOn(page)

  await untilPrompt(page, 'pattern.causes')
  // Those of the weeks are counted.
  await expect(page.locator('.pattern > li')).toHaveCount(1)
  await expect(page.locator('.pattern')).toContainText('2 times')
  await goOn(page)
  await page.keyboard.type('The corner desk')
  await goOn(page)
  await page.keyboard.type('Reading one more paper first')
  await goOn(page)

  await expect(question(page)).toContainText('“Write before reading”')
  await press(page, ' ')
  await expect(page.getByRole('radio', { name: 'Right', exact: true })).toBeChecked()
  await press(page, 'Tab')
  await page.keyboard.type('The lemma came first')
  await goOn(page)
  await page.keyboard.type('A paper that stands')
  await goOn(page)
  await page.keyboard.type('The lab wants the survey.')
  await goOn(page)
  await untilPrompt(page, 'choice.made')
  await page.keyboard.type('One paper, not two')
  await tabTo(page, page.getByRole('textbox', { name: 'Because' }))
  await page.keyboard.type('Two were never finished')
  await tabTo(page, page.getByRole('textbox', { name: 'And not' }))
  await page.keyboard.type('The demo')
  await goOn(page)

  await untilPrompt(page, 'next.goals')
  await page.keyboard.type('Send the paper')
  await tabTo(page, page.getByRole('textbox', { name: 'Goal 1: Done when' }))
  await page.keyboard.type('the editor has it')
  await untilSaved(page)
  // A new aim of the year to stand under, set on the way.
  await tabTo(page, page.getByRole('combobox', { name: 'Goal 1: Under an aim of the year' }))
  await press(page, 'A')
  await expect(page.getByRole('textbox', { name: 'What should be true by the end of 2027?' })).toBeFocused()
  await page.keyboard.type('One paper is out')
  await press(page, 'Enter')
  await expect(page.getByRole('combobox', { name: 'Goal 1: Under an aim of the year' })).toHaveValue(/^[\da-f-]{36}$/)
  await pressOn(page, page.getByRole('button', { name: 'Carry over: Submit the paper' }))
  await expect(page.getByLabel('Goal 2', { exact: true })).toHaveValue('Submit the paper')
  await seal(page, 'Q4 is sealed.')

  const id = 'quarterly:2026-Q4'
  expect(await valuesIn(page, id)).toEqual({
    'reread.sentence': { kind: 'line', text: 'You finished what you began.' },
    'pattern.keep': { kind: 'line', text: 'The corner desk' },
    'pattern.stop': { kind: 'line', text: 'Reading one more paper first' },
    'choice.goal': { kind: 'line', text: 'A paper that stands' },
    'choice.aligned': { kind: 'text', text: 'The lab wants the survey.' },
  })
  const { checkIns = [], goals = [], remedies = [], pins = [], choices = [] } = await storedIn(page)
  expect(checkIns.find((each) => each.id === id)).toMatchObject({
    state: 'finished',
    early: false,
    late: false,
    frozen: {
      goals: { met: 1, partly: 0, missed: 1, dropped: 0, open: 0 },
      pattern: { effort: { times: 2, kept: 1, helped: 1 } },
    },
  })
  expect(pins.filter((pin) => pin.deletedAt === undefined).map(({ from, text, to }) => ({ from, text, to }))).toEqual([
    { from: 'weekly:2026-10-05/done.highlight', text: 'The proof fits on one page.', to: id },
    { from: 'weekly:2026-10-12/sentence.honest', text: 'You were busy, not working.', to: id },
    { from: 'weekly:2026-10-12/done.moved', text: 'It is still wrong.', to: id },
  ])
  expect(goals.find(({ title }) => title === 'Finish the survey')).toMatchObject({
    outcome: 'met',
    evidence: 'It is on the shelf',
    judgedIn: id,
  })
  const missed = goals.find(({ title, periodKey }) => title === 'Submit the paper' && periodKey === '2026-Q4')
  expect(missed).toMatchObject({ outcome: 'missed', evidence: 'Two sections short', cause: 'effort', judgedIn: id })
  expect(remedies.find(({ checkInId }) => checkInId === id)).toMatchObject({
    goalId: missed?.id,
    cause: 'effort',
    kind: 'place',
    reply: 'Into the reading',
    when: 'it is 8:30',
    will: 'open it',
    forWeek: '2027-01-04',
  })
  expect(choices).toEqual([
    expect.objectContaining({ title: 'Write before reading', verdict: 'right', verdictReason: 'The lemma came first' }),
    expect.objectContaining({
      checkInId: id,
      title: 'One paper, not two',
      reason: 'Two were never finished',
      instead: 'The demo',
    }),
  ])
  const aim = goals.find(({ title }) => title === 'One paper is out')
  expect(aim).toMatchObject({ level: 'year', periodKey: '2027' })
  expect(goals.find(({ title }) => title === 'Send the paper')).toMatchObject({
    level: 'quarter',
    periodKey: '2027-Q1',
    doneWhen: 'the editor has it',
    parentId: aim?.id,
  })
  expect(goals.find(({ carriedFrom }) => carriedFrom === missed?.id)).toMatchObject({ periodKey: '2027-Q1' })
})

test('a year, from Today to the seal, by keyboard alone', async ({ page }) => {
  await startWith(page, YEAR)
  await withoutMouse(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your year, 2026')
  await pressOn(page, page.getByRole('button', { name: 'Begin' }))

  await untilPrompt(page, 'view.quarters')
  await tabTo(page, page.getByRole('button', { name: 'Late, but you did.' }))
  await press(page, 'p')
  await expect(page.locator('.sentence[aria-pressed=true]')).toHaveCount(1)
  // What was pinned to a quarter can be kept for the year. The tabs are walked with the arrows.
  await press(page, ...Array(12).fill('Shift+Tab'))
  await tabTo(page, page.getByRole('tab', { name: 'All quarters' }))
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await expect(page.getByRole('tab', { name: 'Pinned' })).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'The proof fits on one page.' }))
  await press(page, 'p')
  await expect(page.locator('.sentence[aria-pressed=true]')).toHaveCount(1)
  await goOn(page)
  await expect(page.locator('.pin')).toHaveCount(2)
  await goOn(page)
  await page.keyboard.type('You learned to finish.')
  await goOn(page)

  await untilPrompt(page, 'good.year')
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await expect(page.getByRole('radio').nth(3)).toBeChecked()
  await press(page, 'Tab')
  await page.keyboard.type('The week in the hut')
  await goOn(page)
  await expect(question(page)).toContainText('“Publish one paper”')
  await press(page, 'ArrowRight')
  await expect(page.getByRole('radio', { name: 'Partly' })).toBeChecked()
  await press(page, 'Tab')
  await page.keyboard.type('It is in review')
  await goOn(page)
  await untilPrompt(page, 'results.year')
  await press(page, 'ArrowRight', 'ArrowRight')
  await press(page, 'Tab')
  await page.keyboard.type('One proof')
  await goOn(page)
  await untilPrompt(page, 'course.verdict')
  await press(page, 'ArrowDown')
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await press(page, 'Tab')
  await page.keyboard.type('The spring without a page')
  await goOn(page)
  await page.keyboard.type('Tuesday at nine, the library')
  await goOn(page)

  await untilPrompt(page, 'motive.statement')
  await expect(page.getByText('Show that it can be proved.')).toBeVisible()
  await page.keyboard.type('Make it plain to others')
  await goOn(page)
  await press(page, 'ArrowDown')
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await press(page, 'Tab')
  await page.keyboard.type('The talk in May')
  await goOn(page)

  await untilPrompt(page, 'road.on')
  // A road of one’s own: past the three that are known, its name is asked for.
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown')
  await expect(page.getByRole('textbox', { name: 'What you call it' })).toBeFocused()
  await page.keyboard.type('Teaching')
  await press(page, 'Tab')
  await page.keyboard.type('Two days a week')
  await goOn(page)
  for (const text of ['A class that asks', 'Yes, I love it']) {
    await page.keyboard.type(text)
    await goOn(page)
  }
  await untilPrompt(page, 'road.motive')
  await press(page, ' ', 'Tab')
  await page.keyboard.type('The first week of June')
  await goOn(page)
  for (const text of ['Two years', 'The choir', 'Patience', 'Sleep']) {
    await page.keyboard.type(text)
    await goOn(page)
  }
  await untilPrompt(page, 'aims.goals')
  await page.keyboard.type('Teach one course')
  await tabTo(page, page.getByRole('textbox', { name: 'Goal 1: Done when' }))
  await page.keyboard.type('it is in the book of courses')
  await seal(page, '2026 is sealed.')

  const id = 'yearly:2026'
  expect(await valuesIn(page, id)).toEqual({
    'view.sentence': { kind: 'line', text: 'You learned to finish.' },
    'good.year': { kind: 'scale-text', point: 4, text: 'The week in the hut' },
    'results.year': { kind: 'scale-text', point: 3, text: 'One proof' },
    'course.verdict': { kind: 'option', option: 'strengthen', text: 'The spring without a page' },
    'course.step': { kind: 'text', text: 'Tuesday at nine, the library' },
    'motive.same': { kind: 'option', option: 'shifted', text: 'The talk in May' },
    'road.goal': { kind: 'line', text: 'A class that asks' },
    'road.question': { kind: 'line', text: 'Yes, I love it' },
    'road.motive': { kind: 'scale-text', point: 1, text: 'The first week of June' },
    'road.wait': { kind: 'line', text: 'Two years' },
    'road.sustain': { kind: 'line', text: 'The choir' },
    'road.gives': { kind: 'text', text: 'Patience' },
    'road.costs': { kind: 'text', text: 'Sleep' },
  })
  const { checkIns = [], goals = [], pins = [], motives = [], roads = [] } = await storedIn(page)
  expect(checkIns.find((each) => each.id === id)).toMatchObject({
    state: 'finished',
    frozen: { goals: { partly: 1 } },
  })
  expect(pins.filter(({ to }) => to === id).map(({ from, text }) => ({ from, text }))).toEqual([
    { from: 'quarterly:2026-Q4/reread.sentence', text: 'Late, but you did.' },
    { from: 'weekly:2026-10-05/done.highlight', text: 'The proof fits on one page.' },
  ])
  expect(goals.find(({ title }) => title === 'Publish one paper')).toMatchObject({
    outcome: 'partly',
    evidence: 'It is in review',
    judgedIn: id,
  })
  expect(motives.filter(({ checkInId }) => checkInId === id)).toEqual([
    expect.objectContaining({ statement: 'Make it plain to others', name: '', turned: '' }),
  ])
  expect(roads).toEqual([
    expect.objectContaining({ checkInId: id, road: 'Teaching', reason: 'Two days a week', taken: true }),
  ])
  expect(goals.find(({ title }) => title === 'Teach one course')).toMatchObject({
    level: 'year',
    periodKey: '2027',
    doneWhen: 'it is in the book of courses',
  })
})

test('five years, from Today to the seal, by keyboard alone', async ({ page }) => {
  await startWith(page, FIVE_YEARS)
  await setSettings(page, { fiveYearStart: 2022 })
  await page.reload()
  await withoutMouse(page)
  const prompts = newestEdition('five-year')?.texts.en.prompts
  const desire = prompts?.['names.desires']?.options?.power?.label ?? ''
  const fear = prompts?.['names.fears']?.options?.want?.label ?? ''
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your five years, 2022 to 2026')
  await pressOn(page, page.getByRole('button', { name: 'Begin' }))

  await untilPrompt(page, 'view.gate')
  await goOn(page)
  await untilPrompt(page, 'view.years')
  await tabTo(page, page.getByRole('button', { name: 'You learned to finish.' }))
  await press(page, 'p')
  await expect(page.locator('.sentence[aria-pressed=true]')).toHaveCount(1)
  await goOn(page)
  await expect(page.locator('.pin')).toHaveCount(1)
  await goOn(page)
  await expect(question(page)).toContainText('“Leave a field better mapped”')
  await press(page, 'ArrowRight', 'Tab')
  await page.keyboard.type('Half of it')
  await goOn(page)
  await page.keyboard.type('The hut, with Anna.')
  await goOn(page)
  await untilPrompt(page, 'bystander.memory')
  await page.keyboard.type('The call I did not take.')
  await goOn(page)
  await page.keyboard.type('Praise')
  await goOn(page)
  await page.keyboard.type('The post')
  await goOn(page)

  await untilPrompt(page, 'names.desires')
  await page.keyboard.type('To be first')
  await tabTo(page, page.getByRole('textbox', { name: 'Where from' }))
  await page.keyboard.type('An older brother')
  await untilSaved(page)
  await pressOn(page, page.getByRole('button', { name: `+ ${desire}`, exact: true }))
  await expect(page.getByRole('textbox', { name: 'What was wanted, by name' })).toHaveCount(2)
  await goOn(page)
  await untilPrompt(page, 'names.fears')
  await pressOn(page, page.getByRole('button', { name: `+ ${fear}`, exact: true }))
  await expect(page.getByRole('textbox', { name: 'What was feared, by name' })).toHaveValue(fear)
  await goOn(page)
  const turned = ['Build what others start from', 'Decide in the open', 'Earn enough to give']
  for (const [index, name] of ['To be first', desire, fear].entries()) {
    await expect(question(page)).toContainText(`“${name}”`)
    await page.keyboard.type(turned[index] ?? '')
    await goOn(page)
  }
  await page.keyboard.type('Proofs nobody can check.')
  await goOn(page)

  await untilPrompt(page, 'value.scores')
  const score = (name: string) => page.getByRole('radiogroup', { name, exact: true }).getByRole('radio')
  await press(page, ...Array(8).fill('ArrowRight'), 'Tab')
  await expect(score('Academic value').nth(8)).toBeChecked()
  await page.keyboard.type('A field would learn')
  // Zero is a score, too.
  await press(page, 'Tab', ' ', 'Tab')
  await expect(score('Commercial value').nth(0)).toBeChecked()
  await page.keyboard.type('Nobody pays')
  await press(page, 'Tab', ' ', 'ArrowLeft', 'Tab')
  await expect(score('Growth value').nth(10)).toBeChecked()
  await page.keyboard.type('All of it is new')
  await goOn(page)

  await untilPrompt(page, 'value.road')
  await press(page, 'ArrowDown')
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await press(page, 'Tab', 'ArrowRight')
  await expect(page.getByRole('radio', { name: 'I do not take it' })).toBeChecked()
  await press(page, 'Tab')
  await page.keyboard.type('Not this year')
  await goOn(page)
  await untilPrompt(page, 'next.aims')
  await page.keyboard.type('A checker people use')
  await tabTo(page, page.getByRole('textbox', { name: 'Goal 1: Done when' }))
  await page.keyboard.type('ten papers name it')
  await goOn(page)
  await untilPrompt(page, 'next.year')
  await page.keyboard.type('A first version')
  await untilSaved(page)
  await tabTo(page, page.getByRole('combobox', { name: 'Goal 1: Under an aim of the five years' }))
  await page.keyboard.type('A checker')
  await untilSaved(page)
  await seal(page, '22–26 is sealed.')

  const id = 'five-year:2022-2026'
  const { checkIns = [], answers = [], goals = [], pins = [], motives = [], roads = [] } = await storedIn(page)
  expect(await valuesIn(page, id)).toEqual({
    'view.lived': { kind: 'text', text: 'The hut, with Anna.' },
    'bystander.memory': { kind: 'text', text: 'The call I did not take.' },
    'bystander.wanted': { kind: 'line', text: 'Praise' },
    'bystander.feared': { kind: 'line', text: 'The post' },
    'problem.solve': { kind: 'text', text: 'Proofs nobody can check.' },
  })
  expect(answers.filter(({ sealed }) => sealed).map(({ promptId }) => promptId)).toEqual([
    'bystander.feared',
    'bystander.memory',
    'bystander.wanted',
  ])
  expect(checkIns.find((each) => each.id === id)).toMatchObject({ state: 'finished' })
  expect(pins.filter(({ to }) => to === id)).toEqual([
    expect.objectContaining({ from: 'yearly:2026/view.sentence', text: 'You learned to finish.' }),
  ])
  expect(goals.find(({ title }) => title === 'Leave a field better mapped')).toMatchObject({
    outcome: 'partly',
    evidence: 'Half of it',
    judgedIn: id,
  })
  expect(motives.filter(({ checkInId }) => checkInId === id)).toEqual([
    expect.objectContaining({
      root: 'desire',
      name: 'To be first',
      source: 'An older brother',
      turned: turned[0],
      sealed: true,
    }),
    expect.objectContaining({ root: 'desire', name: desire, source: '', turned: turned[1], sealed: true }),
    expect.objectContaining({ root: 'fear', name: fear, source: '', turned: turned[2], sealed: true }),
  ])
  expect(roads).toEqual([
    expect.objectContaining({
      checkInId: id,
      road: 'phd',
      taken: false,
      reason: 'Not this year',
      academic: { score: 8, reason: 'A field would learn' },
      commercial: { score: 0, reason: 'Nobody pays' },
      growth: { score: 10, reason: 'All of it is new' },
    }),
  ])
  const aim = goals.find(({ title }) => title === 'A checker people use')
  expect(aim).toMatchObject({ level: 'five-year', periodKey: '2027-2031', doneWhen: 'ten papers name it' })
  expect(goals.find(({ title }) => title === 'A first version')).toMatchObject({
    level: 'year',
    periodKey: '2027',
    parentId: aim?.id,
  })
})
