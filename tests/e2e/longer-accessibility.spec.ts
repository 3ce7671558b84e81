import type { Page } from '@playwright/test'
import { CHECK_IN_KINDS, type CheckInKind } from '#core/journal/check-in'
import { newestEdition, promptsOf } from '#core/questionnaires/catalogue'
import type { AnswerKindName } from '#core/questionnaires/schema'
import { expectAccessible, type Scheme } from '../support/accessible'
import { lay, NEW_YEAR, setSettings, startWith } from '../support/longer'
import { choose, goOn, untilSaved, untilThere } from '../support/person'
import { FIVE_YEARS, QUARTER, SEALED, TURNED, YEAR } from '../support/sample-quarter'
import { IS_LONG } from '../support/seeds'
import { comeBackAt, firstStartAt } from '../support/start-at'
import { expect, test } from '../support/test'

/** What the longer check-ins are written from, before they are written. */
const UNWRITTEN = {
  quarterly: { key: '2026-Q4', laid: QUARTER },
  yearly: { key: '2026', laid: YEAR },
  'five-year': { key: '2022-2026', laid: FIVE_YEARS },
} as const

/** The kind of answer of every question, by kind of check-in and id. */
const KINDS: ReadonlyMap<string, AnswerKindName> = new Map(
  CHECK_IN_KINDS.flatMap((kind) => {
    const edition = newestEdition(kind)
    return (edition ? promptsOf(edition.questions) : []).map(
      ({ id, answer }) => [`${kind}/${id}`, answer.kind] as const,
    )
  }),
)

const LONGER = ['quarterly', 'yearly', 'five-year'] as const
const SMALL = { width: 720, height: 560 }
const ALSO_LONG = { tag: '@also-long' }

/** Expects that nothing is to be found by scrolling sideways, except in the columns of the motives, which say so. */
async function expectNothingSideways(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter((element) => {
        const { overflowX } = getComputedStyle(element)
        const isRoot = element === document.documentElement || element === document.body
        return isRoot || overflowX === 'auto' || overflowX === 'scroll'
      })
      .filter((element) => !element.matches('.motives-frame'))
      .map((element) => `${element.tagName}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`),
  )
  expect(wide, where).toEqual([])
}

// Colours are judged when they have settled.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Whether steps of a kind are looked at in this check-in: in each change in the first that has some, in the long run in all. */
function isLookedAtIn(kind: CheckInKind, answerKind: AnswerKindName): boolean {
  const places = [...KINDS].filter(([, asked]) => asked === answerKind).map(([place]) => place)
  const first = LONGER.find((each) => places.some((place) => place.startsWith(`${each}/`)))
  return IS_LONG || first === kind
}

type Window = {
  readonly name: string
  readonly schemes: readonly [Scheme, ...Scheme[]]
  /** Whether each page is looked at in a small window: all the time, or for a moment, without axe. */
  readonly small: 'never' | 'always' | 'for a moment'
}
const WINDOWS: readonly Window[] = IS_LONG
  ? [
      { name: 'light', schemes: ['light'], small: 'never' },
      { name: 'dark', schemes: ['dark'], small: 'never' },
      { name: 'in a small window', schemes: ['light'], small: 'always' },
    ]
  : [{ name: 'light and dark', schemes: ['light', 'dark'], small: 'for a moment' }]

for (const { name, schemes, small } of WINDOWS) {
  const prepare = async (page: Page) => {
    await page.emulateMedia({ colorScheme: schemes[0] })
    if (small === 'always') await page.setViewportSize(SMALL)
  }
  const inSmallWindow = async (page: Page, work: () => Promise<void>) => {
    const before = page.viewportSize()
    if (small === 'never' || !before) return
    await page.setViewportSize(SMALL)
    await work()
    await page.setViewportSize(before)
  }
  const look = async (page: Page, where: string) => {
    await expectAccessible(page, where, schemes)
    await inSmallWindow(page, () => expectNothingSideways(page, where))
  }
  const open = async (page: Page, address: string, heading: string) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await look(page, address)
  }

  test(`no page of the longer check-ins has an accessibility violation, ${name}`, ALSO_LONG, async ({ page }) => {
    test.setTimeout(180_000)
    await prepare(page)
    await firstStartAt(page, '2026-10-05T09:00:00+02:00')
    for (const [address, heading] of [
      ['/#/goals', 'Goals'],
      ['/#/remedies', 'Remedies'],
      ['/#/motives', 'Motives'],
      ['/#/choices', 'Choices'],
      ['/#/roads', 'Roads'],
    ] as const) {
      await open(page, address, heading)
    }
    await lay(page, SEALED)
    await setSettings(page, { fiveYearStart: 2022 })
    await comeBackAt(page, NEW_YEAR)
    await look(page, 'Today, with everything due')

    await open(page, '/#/goals', 'Goals')
    await open(page, '/#/goals/2026', 'Goals')
    const fold = page.locator('.goals').getByRole('button', { expanded: false })
    // What unfolds may hold folds of its own. A second click on the same one would fold it again.
    while ((await fold.count()) > 0) {
      const folded = await fold.first().elementHandle()
      await folded?.click()
      await expect.poll(() => folded?.getAttribute('aria-expanded')).toBe('true')
    }
    await look(page, 'goals, unfolded')
    await open(page, '/#/remedies', 'Remedies')
    await page
      .getByRole('button', { name: /^Change/ })
      .first()
      .click()
    await look(page, 'a remedy, to be changed')
    await open(page, '/#/choices', 'Choices')
    await page
      .getByRole('button', { name: /^Change/ })
      .first()
      .click()
    await look(page, 'a choice, to be changed')
    await open(page, '/#/roads', 'Roads')
    await page
      .getByRole('button', { name: /^Change/ })
      .first()
      .click()
    await look(page, 'a road, to be changed')
    await open(page, '/#/motives', 'Motives')
    await page.getByRole('button', { name: 'Show it' }).click()
    await look(page, 'motives, shown')
    await page.getByRole('button', { name: `Change “${TURNED[0]}”` }).click()
    await look(page, 'a motive, to be changed')

    await open(page, '/#/read/quarterly/2026-Q4', 'Q4 2026')
    await open(page, '/#/read/yearly/2026', '2026')
    await open(page, '/#/read/five-year/2022-2026', '2022 to 2026')
    await page.getByRole('button', { name: 'Show what is covered' }).click()
    await look(page, 'five years, shown')
    await open(page, '/#/read/five-year/2017-2021', '2017 to 2021')
    await open(page, '/#/journal/2026', 'Journal')
    await open(page, '/#/settings', 'Settings')
    await setSettings(page, { language: 'zh' })
    await page.reload()
    for (const [address, heading] of [
      ['/#/goals/2026', '目标'],
      ['/#/motives', '动机'],
      ['/#/roads', '道路'],
    ] as const) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
      await look(page, heading)
    }
  })

  for (const kind of LONGER) {
    test(`no step of the ${kind} check-in has an accessibility violation, ${name}`, ALSO_LONG, async ({ page }) => {
      test.setTimeout(240_000)
      await prepare(page)
      const { key, laid } = UNWRITTEN[kind]
      await startWith(page, laid)
      await page.goto(`/#/write/${kind}/${key}`)
      await untilThere(page, '.check-in-middle')
      const steps = page.locator('.check-in-inside')
      const seen = new Set<AnswerKindName>()
      for (let isLast = false; !isLast; ) {
        const prompt = await steps.getAttribute('data-prompt')
        const answerKind = KINDS.get(`${kind}/${prompt}`)
        if (!answerKind) throw new Error(`No question ${prompt}`)
        isLast = await page.getByRole('button', { name: 'Seal it' }).isVisible()
        // Each kind of step once, as it opens and as it is answered.
        if (!seen.has(answerKind) && isLookedAtIn(kind, answerKind)) {
          await look(page, `${prompt}`)
          await answerSomething(page, answerKind, (part) => look(page, `${prompt}, ${part}`))
          await look(page, `${prompt}, answered`)
        } else await answerSomething(page, answerKind, async () => undefined)
        seen.add(answerKind)
        if (!isLast) await goOn(page)
      }
      const asked = [...KINDS].filter(([place]) => place.startsWith(`${kind}/`)).map(([, answerKind]) => answerKind)
      expect([...seen].toSorted()).toEqual([...new Set(asked)].toSorted())
      await inSmallWindow(page, async () => {
        await page.getByRole('button', { name: 'Last time and goals' }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await look(page, 'beside the question')
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      })
      await page.getByRole('button', { name: 'Seal it' }).click()
      await expect(page.getByRole('heading', { name: /is sealed\.$/ })).toBeVisible()
      await look(page, 'sealed')
    })
  }
}

/** Chooses and writes something in a step; `look` at what unfolds on the way. */
async function answerSomething(page: Page, kind: AnswerKindName, look: (part: string) => Promise<void>): Promise<void> {
  const radios = page.locator('.check-in-answer').getByRole('radio')
  switch (kind) {
    case 'side-by-side':
      await page.locator('.sentence').first().click()
      await expect(page.locator('.sentence[aria-pressed=true]').first()).toBeVisible()
      await page.locator('.look-back-toggle').first().click()
      await look('unfolded')
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click()
        await look((await tab.textContent()) ?? '')
      }
      return
    case 'gate':
    case 'pins':
    case 'pattern':
      return
    case 'goal-outcomes':
      await choose(page, 'Missed')
      return
    case 'cause-remedy':
      await radios.first().check()
      await radios.nth(6).check()
      return
    case 'choice-verdicts':
      await radios.first().check()
      return
    case 'scale-text':
    case 'option':
      await radios.nth(1).check()
      return
    case 'road':
      await radios.nth(3).check()
      await page.keyboard.type('Teaching')
      return
    case 'road-scores':
      await radios.nth(7).check()
      return
    case 'motives':
      await page.keyboard.type('To be first')
      await page.locator('.motive-suggestions button').first().click()
      await expect(page.locator('.plan-goal')).toHaveCount(2)
      return
    case 'goal-plan':
      await page.keyboard.type('A first version')
      await untilSaved(page)
      for (const parent of await page.getByRole('combobox').all()) {
        await parent.selectOption('new')
        await look('a new goal above')
        await parent.selectOption('')
      }
      await page.getByRole('button', { name: 'Add a goal' }).click()
      return
    default:
      await page.keyboard.type('It moved. A little.')
  }
}
