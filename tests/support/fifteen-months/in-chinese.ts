// A shorter ladder of the same kind, climbed in Chinese: six weeks, a quarter, a year, five years.
import type { Locator, Page } from '@playwright/test'
import { parseDay } from '#core/calendar/day'
import { weekLabel, weekSeal } from '#core/calendar/labels'
import {
  carryGoal,
  choose,
  explain,
  goOn,
  goOnToPrompt,
  openSection,
  planGoal,
  question,
  sealAndReturn,
  untilPrompt,
  untilToday,
  WORDS,
} from '../person'
import { comeBackAt, inBerlin, openAt } from '../start-at'
import { expect } from '../test'
import { expectOffer, nothingSet, pin } from './on-the-page'
import { checkInsListed } from './read'
import { weekAfter } from './weeks'

type ChineseWeek = { readonly monday: string } & (
  | { readonly skip: string }
  | {
      readonly skip?: never
      readonly sentence: string
      readonly goal?: string
      readonly outcome?: string
      readonly cause?: string
      readonly carries?: true
      readonly planned?: string
    }
)

const PINNED = '忙是真忙，没坐下来写也是真的。'
const WEEKS: readonly ChineseWeek[] = [
  { monday: '2026-11-23', sentence: '书桌收拾了三遍，字没写几个。', planned: '写完引言' },
  { monday: '2026-11-30', goal: '写完引言', outcome: '没做成', cause: '功夫没下够', carries: true, sentence: PINNED },
  {
    monday: '2026-12-07',
    goal: '写完引言',
    outcome: '做成了',
    sentence: '坐下来就写出来了。',
    planned: '跑完消融实验',
  },
  {
    monday: '2026-12-14',
    goal: '跑完消融实验',
    outcome: '做了一部分',
    cause: '外面有事绊住了',
    sentence: '等机器的时候，你什么也没做。',
    planned: '补齐表格',
  },
  { monday: '2026-12-21', skip: '回家过节' },
  { monday: '2026-12-28', goal: '补齐表格', outcome: '做成了', sentence: '收尾收得干净。', planned: '定下投稿' },
]

/** The first start and six weeks from it on, of which one is skipped. */
export async function writeWeeksInChinese(page: Page): Promise<void> {
  await openAt(page, inBerlin('2026-11-30'))
  await page.getByText('中文', { exact: true }).click()
  await page.getByRole('button', { name: WORDS.zh.skipIntroduction }).click()
  await untilToday(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('第一篇现在就能写')
  for (const [index, week] of WEEKS.entries()) {
    const dates = weekLabel(parseDay(week.monday), 'zh')
    if (index > 0) {
      await comeBackAt(page, inBerlin(weekAfter(week.monday)))
      await expectOffer(page, '周复盘', dates)
    }
    await writeChineseWeek(page, week)
  }
}

async function writeChineseWeek(page: Page, week: ChineseWeek): Promise<void> {
  const words = WORDS.zh
  if (week.skip !== undefined) {
    await page.getByRole('button', { name: '这篇跳过' }).click()
    await page.getByLabel('一句话，为什么').fill(week.skip)
    await page.getByRole('dialog').getByRole('button', { name: '跳过', exact: true }).click()
    await expect(page.getByText('已跳过。')).toBeVisible()
    return
  }
  const { monday, goal, outcome, cause, carries, planned, sentence } = week
  await page
    .getByRole('button', { name: words.begin })
    .or(page.getByRole('button', { name: words.lookBack }))
    .click()
  await untilPrompt(page, 'arrive.energy')
  await choose(page, words.energy)
  await openSection(page, '那一周的目标')
  if (goal && outcome) {
    await expect(question(page)).toContainText(`“${goal}”`)
    await choose(page, outcome)
  } else {
    await expect(nothingSet(page)).toBeVisible()
  }
  await goOn(page)
  if (monday === '2026-12-07') {
    await expect(page.locator('.check-in-plan')).toHaveText('周二九点，我就去图书馆三楼。')
    await choose(page, words.kept)
    await goOn(page)
  }
  if (goal && cause) {
    const remedy = { kind: words.place, when: '周二九点', will: '去图书馆三楼' }
    await explain(page, { cause: new RegExp(`^${cause}`), ...(carries && { remedy }) }, words)
    await goOn(page)
  }
  await untilPrompt(page, 'next.goals')
  if (goal && carries) await carryGoal(page, goal, words)
  if (planned) await planGoal(page, planned, '林老师看过')
  await openSection(page, '一句实话')
  await page.keyboard.type(sentence)
  await sealAndReturn(page, `${weekSeal(parseDay(monday))}，盖好章了。`, words)
}

/** The quarter: its weeks side by side, written and skipped ones, and those before the first in one line. */
export async function writeQuarterInChinese(page: Page): Promise<void> {
  await expectOffer(page, '季度复盘', '2026年第四季度')
  await expect(page.getByRole('list', { name: '还可以写' }).getByRole('link')).toHaveText([/^年度回望.*2026年/])
  await page.getByRole('button', { name: WORDS.zh.begin }).click()
  await untilPrompt(page, 'reread.weeks')
  await expect(page.getByText('共 6 周。')).toBeVisible()
  for (const [index, week] of WEEKS.entries()) {
    const row = rowsOf(page).nth(index)
    await expect(row).toContainText(weekSeal(parseDay(week.monday)))
    await expect(row).toContainText(week.skip ?? week.sentence)
  }
  await expect(page.locator('.look-back-before')).toHaveText('更早的 8 周，那时还没有开始写')
  await expect(rowsOf(page).nth(1).getByRole('img', { name: '写完引言: 没做成' })).toBeVisible()
  await expect(rowsOf(page).nth(1)).toContainText('功夫没下够')
  await page.getByRole('tab', { name: '目标' }).click()
  await expect(page.locator('.look-back-one > li').nth(4)).toContainText('补齐表格')
  await page.getByRole('tab', { name: '全部' }).click()
  await pin(page, PINNED)
  await goOn(page)
  await expect(page.locator('.pin .words')).toHaveText([PINNED])
  await goOn(page)
  await page.keyboard.type('写了，也躲了。')
  await goOn(page)
  await expect(nothingSet(page)).toBeVisible()
  await goOnToPrompt(page, 'pattern.causes')
  await expect(page.locator('.pattern > li')).toHaveCount(2)
  await expect(page.locator('.pattern > li').filter({ hasText: '功夫没下够' })).toContainText('1 次')
  await expect(page.locator('.pattern > li').filter({ hasText: '功夫没下够' })).toContainText('定过一个约定，守住了')
  await expect(page.locator('.pattern > li').filter({ hasText: '外面有事绊住了' })).toContainText('1 次')
  await goOnToPrompt(page, 'pattern.stop')
  await page.keyboard.type('动笔前再看一篇文献')
  await goOnToPrompt(page, 'choice.made')
  await page.getByLabel('选择', { exact: true }).fill('只留一个题目')
  await page.getByLabel('因为', { exact: true }).fill('两个都做不深')
  await goOnToPrompt(page, 'next.goals')
  await planGoal(page, '论文投出去', '系统里有编号')
  await sealAndReturn(page, 'Q4，盖好章了。', WORDS.zh)
}

/** The year: what is pinned to the quarter is seen in the year, and can be pinned once more. */
export async function writeYearInChinese(page: Page): Promise<void> {
  await expectOffer(page, '年度回望', '2026年')
  await page.getByRole('button', { name: WORDS.zh.begin }).click()
  await untilPrompt(page, 'view.quarters')
  await expect(page.getByText('共 1 个季度。')).toBeVisible()
  for (const text of ['写了，也躲了。', '动笔前再看一篇文献', PINNED])
    await expect(rowsOf(page).first()).toContainText(text)
  await pin(page, PINNED)
  await goOnToPrompt(page, 'view.sentence')
  await page.keyboard.type('从冬天才开始算的一年。')
  await goOn(page)
  await choose(page, '还不错')
  await goOn(page)
  await expect(nothingSet(page)).toBeVisible()
  await goOn(page)
  await choose(page, '有一些')
  await goOn(page)
  await choose(page, /^接着走/)
  await goOnToPrompt(page, 'motive.statement')
  await page.keyboard.type('想亲眼看它跑通。')
  await goOnToPrompt(page, 'road.on')
  await choose(page, /^读博/)
  await goOnToPrompt(page, 'aims.goals')
  await planGoal(page, '论文发表', '网上能查到')
  await sealAndReturn(page, '2026，盖好章了。', WORDS.zh)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('现在没有要写的。')
}

/** Five years: the first of them can be written at any time. */
export async function writeFiveYearsInChinese(page: Page): Promise<void> {
  await page.getByRole('link', { name: '回看2022至2026年' }).click()
  await untilPrompt(page, 'view.gate')
  await goOn(page)
  for (const text of ['从冬天才开始算的一年。', '还不错', '有一些', '接着走', PINNED]) {
    await expect(rowsOf(page).nth(4)).toContainText(text)
  }
  await goOnToPrompt(page, 'bystander.memory')
  await page.keyboard.type('答辩前一晚，我躲出去了。')
  await goOnToPrompt(page, 'names.desires')
  await page.getByRole('button', { name: '+ 名' }).click()
  await expect(page.locator('.plan-goal').getByRole('textbox').first()).toHaveValue('名')
  await goOnToPrompt(page, 'turn.motive')
  await expect(question(page)).toContainText('“名”')
  await page.keyboard.type('做一样别人能接着用的东西。')
  await goOnToPrompt(page, 'value.scores')
  await page.getByRole('radiogroup', { name: '学术价值' }).getByRole('radio', { name: '8', exact: true }).check()
  await goOn(page)
  await choose(page, /^读博/)
  await choose(page, '我选这条')
  await goOnToPrompt(page, 'next.year')
  await expect(page.getByLabel(WORDS.zh.goal(1), { exact: true })).toHaveValue('论文发表')
  await sealAndReturn(page, '22–26，盖好章了。', WORDS.zh)
}

/** All of it stands in the journal, each in its place; what is sealed only once it is opened. */
export async function readAllInChinese(page: Page): Promise<void> {
  await page.goto('/#/journal/2026')
  const read = [
    'five-year/2022-2026',
    'yearly/2026',
    'quarterly/2026-Q4',
    ...WEEKS.map(({ monday }) => `weekly/${monday}`).toReversed(),
  ]
  await expect.poll(() => checkInsListed(page)).toEqual(read)
  await page.goto('/#/motives')
  await expect(page.locator('.motives-column .ledger-title')).toHaveText([
    '想亲眼看它跑通。',
    '做一样别人能接着用的东西。',
  ])
  await page.goto('/#/choices')
  await expect(page.locator('.choices-page .ledger-entry h2')).toHaveText(['只留一个题目'])
  await page.goto('/#/read/five-year/2022-2026')
  await expect(page.getByText('做一样别人能接着用的东西。')).toBeVisible()
  await expect(page.getByText('答辩前一晚，我躲出去了。')).toHaveCount(0)
}

/** What is put side by side, row by row. */
function rowsOf(page: Page): Locator {
  return page.locator('.look-back-period')
}
