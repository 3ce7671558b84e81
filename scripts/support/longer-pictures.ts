import type { Page } from '@playwright/test'
import type { Language } from '#core/calendar/labels'

type Take = (name: string, viewport?: { readonly width: number; readonly height: number }) => Promise<void>
type Open = (where: string) => Promise<void>

const SMALL = { width: 720, height: 560 }

/** Which prompts of each longer check-in get a picture, and the name of it. */
const PICTURED: Readonly<Record<string, string>> = {
  'reread.weeks': 'quarter-weeks',
  'reread.pins': 'quarter-pins',
  'goals.outcomes': 'quarter-goal',
  'pattern.causes': 'quarter-pattern',
  'choice.verdicts': 'quarter-verdict',
  'choice.made': 'quarter-choice',
  'next.goals': 'quarter-plan',
  'view.quarters': 'year-quarters',
  'good.year': 'year-good',
  'course.verdict': 'year-course',
  'motive.statement': 'year-motive',
  'road.on': 'year-road',
  'aims.goals': 'year-aims',
  'view.gate': 'five-years-gate',
  'view.years': 'five-years-years',
  'bystander.memory': 'five-years-bystander',
  'names.desires': 'five-years-desires',
  'turn.motive': 'five-years-turn',
  'value.scores': 'five-years-scores',
  'value.road': 'five-years-road',
}
const ALSO_SMALL = new Set(['reread.weeks', 'view.years', 'value.scores', 'names.desires'])

/** What stands in the lines of a picture, so that none is empty. */
const WORDS = {
  en: {
    'choice.made': [
      'Finish the theory before the second project',
      'It is the part nobody else does',
      'A third workshop paper',
    ],
    'names.desires': ['To be the one who explained it', 'The first seminar, when nobody asked'],
    'turn.motive': ['To make hard things plain for those who come after me'],
    'value.scores': ['Nobody knows yet why it works', 'Two teams asked for it', 'I learn something every week'],
    'bystander.memory': 'The talk in Lyon: the question I laughed away because I did not know.',
  },
  zh: {
    'choice.made': ['先把理论写完，再开第二个项目', '这一块没有别人在做', '再投一篇研讨会论文'],
    'names.desires': ['想做那个把它讲明白的人', '第一次组会，没有人提问'],
    'turn.motive': ['把难懂的东西讲清楚，让后来的人少走弯路'],
    'value.scores': ['还没有人知道它为什么管用', '已经有两个组来要', '每周都学到东西'],
    'bystander.memory': '在里昂那次报告，有个问题我不会，笑着躲过去了。',
  },
} as const

/** Takes the pictures of the longer check-ins and the ledgers, on a journal of years, on the evening all three are due. */
export async function takeLongerPictures(page: Page, language: Language, take: Take, open: Open): Promise<void> {
  await open('/#/')
  await page.locator('[data-ready="today"]').waitFor({ state: 'attached' })
  await take('today-january')
  await open('/#/read/quarterly/2026-Q3')
  await take('reading-quarter')
  await open('/#/read/yearly/2025')
  await take('reading-year')
  await open('/#/read/five-year/2018-2022')
  await take('reading-five-years')
  await open('/#/journal/2026')
  await take('journal-year')
  for (const ledger of ['goals', 'remedies', 'motives', 'choices', 'roads']) {
    await open(`/#/${ledger}`)
    await take(`ledger-${ledger}`)
    await take(`ledger-${ledger}-small`, SMALL)
  }
  for (const check of ['quarterly/2026-Q4', 'yearly/2026', 'five-year/2022-2026']) {
    await open(`/#/write/${check}`)
    await walk(page, language, take)
  }
}

async function walk(page: Page, language: Language, take: Take): Promise<void> {
  const taken = new Set<string>()
  for (let steps = 0; steps < 60; steps += 1) {
    const inside = page.locator('.check-in-inside')
    const [prompt, step] = await Promise.all([inside.getAttribute('data-prompt'), inside.getAttribute('data-step')])
    const name = PICTURED[prompt ?? '']
    if (prompt && name && !taken.has(prompt)) {
      taken.add(prompt)
      await fill(page, prompt, language)
      await take(name)
      if (ALSO_SMALL.has(prompt)) await take(`${name}-small`, SMALL)
    }
    await page.keyboard.press('Control+Enter')
    const moved = await page
      .waitForFunction(
        (before) => document.querySelector('.check-in-inside')?.getAttribute('data-step') !== before,
        step,
      )
      .then(() => page.locator('.check-in-inside').count())
    if (moved === 0) return
  }
}

async function fill(page: Page, prompt: string, language: Language): Promise<void> {
  const words: Readonly<Record<string, string | readonly string[]>> = WORDS[language]
  const own = words[prompt]
  if (prompt === 'reread.weeks') {
    for (const sentence of [2, 7]) await page.locator('.sentence').nth(sentence).click()
  } else if (typeof own === 'string') {
    await page.locator('[data-editor]').click()
    await page.keyboard.insertText(own)
  } else if (own) {
    const lines = page.locator('.check-in-answer textarea')
    for (const [index, text] of own.entries()) {
      if (index < (await lines.count())) await lines.nth(index).fill(text)
    }
  }
  const groups = page.locator('.check-in-answer [role=radiogroup]')
  for (let index = 0; index < (await groups.count()); index += 1) {
    const radios = groups.nth(index).getByRole('radio')
    await radios
      .nth([7, 3, 8][index] ?? 1)
      .or(radios.nth(1))
      .first()
      .check({ force: true })
  }
  await page.waitForTimeout(600)
}
