import type { Locator, Page } from '@playwright/test'
import { addDays, parseDay } from '#core/calendar/day'
import { weekLabel, weekSeal } from '#core/calendar/labels'
import { quarterOfWeek, yearOfWeek } from '#core/calendar/quarter'
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
  untilSaved,
  untilToday,
  WORDS,
} from '../support/person'
import { beginReview, comeBackAt, inBerlin, openAt } from '../support/start-at'
import { expect, test } from '../support/test'

type Outcome = 'Met' | 'Partly' | 'Missed' | 'Dropped'
type Goal = {
  readonly title: string
  readonly level: 'week' | 'quarter' | 'year'
  readonly period: string
  outcome?: Outcome
  cause?: string
}
type Plan = {
  readonly goal: Goal
  readonly when: string
  readonly will: string
  readonly forWeek: string
  kept?: boolean
}
type Week =
  | { readonly kind: 'written'; readonly sentence: string; readonly highlight: string | undefined }
  | { readonly kind: 'skipped'; readonly reason: string }

/** All that was written so far: what every level is held against. */
class Memory {
  readonly goals: Goal[] = []
  readonly plans: Plan[] = []
  readonly weeks = new Map<string, Week>()
  readonly choices: { readonly title: string; readonly reason: string; verdict?: string }[] = []
  readonly pins = new Map<string, string[]>()

  open(level: Goal['level'], until: string): readonly Goal[] {
    return this.goals.filter((goal) => goal.level === level && goal.period <= until && goal.outcome === undefined)
  }

  in(level: Goal['level'], period: string): readonly Goal[] {
    return this.goals.filter((goal) => goal.level === level && goal.period === period)
  }

  set(level: Goal['level'], period: string, title: string): void {
    this.goals.push({ level, period, title })
  }

  sentenceOf(monday: string): string {
    const week = this.weeks.get(monday)
    if (week?.kind !== 'written') throw new Error(`Nothing was written about ${monday}`)
    return week.sentence
  }
}

// Fifteen months of weeks: from W40 of 2026, looked back on in the first days, to W52 of 2027.
const FIRST = parseDay('2026-09-28')
const WEEKS = Array.from({ length: 66 }, (_, index) => addDays(FIRST, 7 * index))
const SKIPPED: Readonly<Record<string, string>> = { '2026-10-26': 'Ill all week', '2027-10-11': 'Moving house' }
const DAYS_LATE: Readonly<Record<string, number>> = { '2026-11-09': 2, '2027-05-17': 3, '2027-11-22': 1 }
// On the evenings of these weeks nobody came, twice two in a row.
const AWAY = ['2027-02-15', '2027-02-22', '2027-07-26', '2027-08-02']

const ENERGY = ['Enough', 'High', 'Low', 'Enough', 'Brimming']
const REMEDIES = [
  { cause: 'I didn’t put the time in', kind: 'A fixed place and hour' },
  { cause: 'I couldn’t do it yet', kind: 'Yes: come at it from what I do well' },
  { cause: 'It was too early for it', kind: 'Get one thing it needs ready' },
  { cause: 'I didn’t really want it', kind: 'Turn it into what I do want' },
  { cause: 'Something outside held it up', kind: 'Ask again: one person, one date' },
] as const

type Choice = { readonly title: string; readonly reason: string; readonly instead: string }
type QuarterStory = {
  readonly label: string
  /** The Monday on which its review falls due: in spring and summer one after that of its last week. */
  readonly due: string
  readonly sentence: string
  readonly stop: string
  /** The week whose honest sentence is pinned. */
  readonly pinned: string
  readonly outcomes: Readonly<Record<string, Outcome>>
  readonly carried: readonly string[]
  readonly planned: readonly string[]
  readonly choice: Choice
  readonly verdicts: Readonly<Record<string, string>>
}

const PAPER = 'A paper accepted'
const COURSE = 'Teach one course'
const PARTNER = 'Find the first collaborator'
const DRAFT = 'First full draft'
const SUBMIT = 'Submit the paper'

const QUARTERS: Readonly<Record<string, QuarterStory>> = {
  '2026-Q4': {
    label: 'Q4 2026',
    due: '2027-01-04',
    sentence: 'You wrote, and you hid behind reading.',
    stop: 'Reading one more paper first',
    pinned: '2026-11-30',
    outcomes: { [DRAFT]: 'Partly' },
    carried: [DRAFT],
    planned: ['Table of results'],
    choice: { title: 'One project only', reason: 'Two were one too many', instead: 'The survey' },
    verdicts: {},
  },
  '2027-Q1': {
    label: 'Q1 2027',
    due: '2027-04-05',
    sentence: 'The draft stands because you stopped polishing.',
    stop: 'Polishing what nobody has read',
    pinned: '2027-02-01',
    outcomes: { [DRAFT]: 'Met', 'Table of results': 'Dropped' },
    carried: [],
    planned: [SUBMIT],
    choice: { title: 'Write before noon', reason: 'After noon belongs to others', instead: 'Mail in the morning' },
    verdicts: { 'One project only': 'Too early to tell' },
  },
  '2027-Q2': {
    label: 'Q2 2027',
    due: '2027-07-05',
    sentence: 'You waited for the others, politely.',
    stop: 'Waiting without asking',
    pinned: '2027-05-03',
    outcomes: { [SUBMIT]: 'Missed' },
    carried: [SUBMIT],
    planned: [],
    choice: { title: 'Submit without the second dataset', reason: 'It may never come', instead: 'Waiting for it' },
    verdicts: { 'One project only': 'Right', 'Write before noon': 'Right' },
  },
  '2027-Q3': {
    label: 'Q3 2027',
    due: '2027-10-04',
    sentence: 'It is out, and it is yours.',
    stop: 'Answering mail on the phone',
    pinned: '2027-09-06',
    outcomes: { [SUBMIT]: 'Met' },
    carried: [],
    planned: ['Answer the reviewers', 'Plan the next project'],
    choice: { title: 'Stay in the lab', reason: 'The next problem is here', instead: 'The offer from the startup' },
    verdicts: { 'Submit without the second dataset': 'Wrong' },
  },
  '2027-Q4': {
    label: 'Q4 2027',
    due: '2028-01-03',
    sentence: 'You asked early for once, and it worked.',
    stop: 'Saying yes in corridors',
    pinned: '2027-12-06',
    outcomes: { 'Answer the reviewers': 'Met', 'Plan the next project': 'Partly' },
    carried: ['Plan the next project'],
    planned: ['Apply for the grant'],
    choice: { title: 'Apply alone', reason: 'The idea is mine', instead: 'A joint application' },
    verdicts: { 'Stay in the lab': 'Right' },
  },
}

test('fifteen months: every level finds what the one below it wrote', async ({ page }) => {
  test.setTimeout(600_000)
  page.setDefaultTimeout(10_000)
  const life = new Memory()
  await test.step('the first start, and the first quarter', async () => {
    await firstEvening(page, life)
    await liveThrough(page, life, weeksUntil('2026-12-28').slice(1))
    await turnOfTheYear(page, life)
  })
  await test.step('the first five-year check-in, on a day of its own', async () => {
    await firstFiveYears(page, life)
  })
  for (const [quarter, since] of [
    ['2027-Q1', '2027-01-04'],
    ['2027-Q2', '2027-04-05'],
    ['2027-Q3', '2027-07-05'],
  ] as const) {
    await test.step(`${quarter}, week by week and as a whole`, async () => {
      await liveThrough(page, life, weeksUntil(quarterStory(quarter).due, since))
      await beginLonger(page, 'Quarterly review', quarterStory(quarter).label)
      await writeQuarter(page, life, quarter)
    })
  }
  await test.step('the last quarter, and the year', async () => {
    await liveThrough(page, life, weeksUntil('2028-01-03', '2027-10-04'))
    await expect(page.getByRole('list', { name: 'Also open' }).getByRole('link')).toHaveText([/^Yearly check-in.*2027/])
    await beginLonger(page, 'Quarterly review', 'Q4 2027')
    await writeQuarter(page, life, '2027-Q4')
    await beginLonger(page, 'Yearly check-in', '2027')
    await writeSecondYear(page, life)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is due.')
  })
  await test.step('the journal and the ledgers', async () => {
    await readJournal(page, life)
    await readLedgers(page, life)
  })
})

test('短一些的同一架梯子：六周、一季、一年、五年，都写中文', async ({ page }) => {
  test.setTimeout(180_000)
  page.setDefaultTimeout(10_000)
  const words = WORDS.zh
  const heading = page.getByRole('heading', { level: 1 })
  await openAt(page, inBerlin('2026-11-30'))
  await page.getByText('中文', { exact: true }).click()
  await page.getByRole('button', { name: words.skipIntroduction }).click()
  await untilToday(page)
  await expect(heading).toHaveText('第一篇现在就能写')

  const pinned = '忙是真忙，没坐下来写也是真的。'
  const weeks: readonly ChineseWeek[] = [
    { monday: '2026-11-23', sentence: '书桌收拾了三遍，字没写几个。', planned: '写完引言' },
    { monday: '2026-11-30', goal: '写完引言', outcome: '没做成', cause: '功夫没下够', carries: true, sentence: pinned },
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
  for (const [index, week] of weeks.entries()) {
    const dates = weekLabel(parseDay(week.monday), 'zh')
    if (index > 0) {
      await comeBackAt(page, inBerlin(weekAfter(week.monday)))
      await expectOffer(page, '周复盘', dates)
    }
    await writeChineseWeek(page, week)
  }

  // 季度：一周一周并排，写过的、跳过的都在，开始之前的收成一行。
  await expectOffer(page, '季度复盘', '2026年第四季度')
  await expect(page.getByRole('list', { name: '还可以写' }).getByRole('link')).toHaveText([/^年度回望.*2026年/])
  await page.getByRole('button', { name: words.begin }).click()
  await untilPrompt(page, 'reread.weeks')
  await expect(page.getByText('共 6 周。')).toBeVisible()
  const rows = page.locator('.look-back-period')
  for (const [index, week] of weeks.entries()) {
    const row = rows.nth(index)
    await expect(row).toContainText(weekSeal(parseDay(week.monday)))
    await expect(row).toContainText(week.skip ?? week.sentence)
  }
  await expect(page.locator('.look-back-before')).toHaveText('更早的 8 周，那时还没有开始写')
  await expect(rows.nth(1).getByRole('img', { name: '写完引言: 没做成' })).toBeVisible()
  await expect(rows.nth(1)).toContainText('功夫没下够')
  await page.getByRole('tab', { name: '目标' }).click()
  await expect(page.locator('.look-back-one > li').nth(4)).toContainText('补齐表格')
  await page.getByRole('tab', { name: '全部' }).click()
  await pin(page, pinned)
  await goOn(page)
  await expect(page.locator('.pin .words')).toHaveText([pinned])
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
  await sealAndReturn(page, 'Q4，盖好章了。', words)

  // 一年：季度里钉住的，在年里也能看到，还能再钉一次。
  await expectOffer(page, '年度回望', '2026年')
  await page.getByRole('button', { name: words.begin }).click()
  await untilPrompt(page, 'view.quarters')
  await expect(page.getByText('共 1 个季度。')).toBeVisible()
  for (const text of ['写了，也躲了。', '动笔前再看一篇文献', pinned]) await expect(rows.first()).toContainText(text)
  await pin(page, pinned)
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
  await sealAndReturn(page, '2026，盖好章了。', words)
  await expect(heading).toHaveText('现在没有要写的。')

  // 五年：随时能写的第一篇。
  await page.getByRole('link', { name: '回看2022至2026年' }).click()
  await untilPrompt(page, 'view.gate')
  await goOn(page)
  for (const text of ['从冬天才开始算的一年。', '还不错', '有一些', '接着走', pinned]) {
    await expect(rows.nth(4)).toContainText(text)
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
  await expect(page.getByLabel(words.goal(1), { exact: true })).toHaveValue('论文发表')
  await sealAndReturn(page, '22–26，盖好章了。', words)

  // 都在往期里，各在各的位置；封存的只在打开以后。
  await page.goto('/#/journal/2026')
  const read = [
    'five-year/2022-2026',
    'yearly/2026',
    'quarterly/2026-Q4',
    ...weeks.map(({ monday }) => `weekly/${monday}`).toReversed(),
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
})

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

/** The first start with its introduction, and the week that just ended at once. */
async function firstEvening(page: Page, life: Memory): Promise<void> {
  const { goOn: next, allGoals } = WORDS.en
  await openAt(page, inBerlin('2026-10-05'))
  await page.getByRole('button', { name: next }).click()
  await page.getByRole('textbox').fill('Professor Lin')
  await page.getByRole('button', { name: next }).click()
  await page.getByRole('button', { name: next }).click()
  await page.getByLabel('Goal 1', { exact: true }).fill('Read the first paper')
  await page.getByRole('button', { name: allGoals }).click()
  life.set('week', '2026-10-05', 'Read the first paper')
  await page.getByRole('button', { name: 'Later' }).click()
  await untilToday(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your first review can start now')
  await writeWeek(page, life, FIRST)
}

/** Monday after Monday: what Today offers is written, skipped, written late, or not at all. */
async function liveThrough(page: Page, life: Memory, weeks: readonly string[]): Promise<void> {
  for (const monday of weeks) {
    if (AWAY.includes(monday)) continue
    await comeBackAt(page, inBerlin(dayAfterWeek(monday, DAYS_LATE[monday])))
    if (monday === '2027-03-01') await writeLatestBlank(page, life, '2027-02-22')
    if (monday === '2027-08-09') await leaveBlank(page, life, ['2027-07-26', '2027-08-02'], 'On the road')
    await expectOffer(page, 'Weekly review', datesOf(monday))
    const reason = SKIPPED[monday]
    if (reason !== undefined) await skipWeek(page, life, monday, reason)
    else await writeWeek(page, life, monday)
  }
}

/** After two missed weeks: one click leads to the latest; the other stays blank. */
async function writeLatestBlank(page: Page, life: Memory, monday: string): Promise<void> {
  await expect(page.getByText(`2 weeks are blank. Begin with the latest, ${datesOf(monday)}`)).toBeVisible()
  await page.getByRole('button', { name: `Write ${datesOf(monday)}` }).click()
  await writeWeek(page, life, monday, async () => {
    await expect(page.getByText('written late')).toBeVisible()
  })
  await expect(page.getByText(/weeks? (is|are) blank/)).toHaveCount(0)
}

async function leaveBlank(page: Page, life: Memory, weeks: readonly string[], reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Leave blank' }).click()
  await page.getByLabel('Why, in one line').fill(reason)
  await page.getByRole('dialog').getByRole('button', { name: 'Leave blank' }).click()
  await expect(page.getByText('Skipped.')).toBeVisible()
  for (const monday of weeks) life.weeks.set(monday, { kind: 'skipped', reason })
}

async function skipWeek(page: Page, life: Memory, monday: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Skip this one' }).click()
  await page.getByLabel('Why, in one line').fill(reason)
  await page.getByRole('dialog').getByRole('button', { name: 'Skip it' }).click()
  await expect(page.getByText('Skipped.')).toBeVisible()
  life.weeks.set(monday, { kind: 'skipped', reason })
}

/** What becomes of a week's goal: of four, one is missed and carried with a plan, one half met, two met. */
function fateOf(goal: Goal): {
  readonly outcome: Outcome
  readonly reason?: (typeof REMEDIES)[number]
  plans?: boolean
} {
  const number = WEEKS.indexOf(parseDay(goal.period))
  const nth = Math.floor(number / 4)
  if (number % 4 === 1) return { outcome: 'Missed', reason: remedyAt(nth), plans: true }
  if (number % 4 === 3) return { outcome: 'Partly', reason: remedyAt(nth + 2) }
  return { outcome: 'Met' }
}

/** Writes a week's review from Today, or from wherever it is open, in few strokes. */
async function writeWeek(page: Page, life: Memory, monday: string, look?: () => Promise<void>): Promise<void> {
  const number = WEEKS.indexOf(parseDay(monday))
  const seal = weekSeal(parseDay(monday))
  const next = addDays(parseDay(monday), 7)
  if (!look) await beginReview(page)
  await untilPrompt(page, 'arrive.energy')
  await choose(page, ENERGY[number % ENERGY.length] ?? '')
  await look?.()
  if (DAYS_LATE[monday] !== undefined) await expect(page.getByText('written late')).toBeVisible()

  const highlight = number % 3 === 0 ? `The figures of ${seal} came out right.` : undefined
  if (highlight) {
    await openSection(page, 'What I did')
    await page.keyboard.type(`${highlight} Then there was mail.`)
    await goOnToPrompt(page, 'done.highlight')
    await choose(page, highlight)
  }

  await openSection(page, 'The week’s goals')
  const goals = life.open('week', monday)
  const plans = life.plans.filter((plan) => plan.kept === undefined && plan.forWeek <= monday)
  if (goals.length === 0) {
    await expect(nothingSet(page)).toBeVisible()
    await goOn(page)
  }
  for (const goal of goals) await judge(page, goal, fateOf(goal).outcome)
  for (const [index, plan] of plans.entries()) {
    await untilPrompt(page, 'goals.remedies')
    await expect(page.locator('.check-in-plan')).toHaveText(`When ${plan.when}, I will ${plan.will}.`)
    plan.kept = (number + index) % 3 !== 0
    await choose(page, plan.kept ? 'Kept' : 'Not kept')
    await goOn(page)
  }
  for (const goal of goals.filter(isShort)) {
    await untilPrompt(page, 'obstacles.cause')
    const { reason, plans: makesPlan } = fateOf(goal)
    if (!reason) throw new Error(`Nothing got in the way of ${goal.title}`)
    await explainGoal(page, life, goal, reason, makesPlan ? next : undefined)
    await goOn(page)
  }

  await untilPrompt(page, 'next.goals')
  const carried = goals.filter((goal) => fateOf(goal).plans)
  for (const { title } of carried) {
    await carryGoal(page, title)
    life.set('week', next, title)
  }
  if (carried.length === 0) {
    const title = `Section ${number + 1} written`
    await planGoal(page, title, 'Professor Lin has it')
    life.set('week', next, title)
  }
  // The quarter's first goal is set on the way, from below.
  if (monday === FIRST) {
    await page.getByLabel('Goal 1: Under a goal of the quarter').selectOption({ label: 'A new one for Q4 2026…' })
    await page.getByLabel('What should be true by the end of Q4 2026?').fill(DRAFT)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Goal 2: Under a goal of the quarter')).toContainText(DRAFT)
    life.set('quarter', '2026-Q4', DRAFT)
  }

  await openSection(page, 'One honest sentence')
  await untilPrompt(page, 'sentence.honest')
  const sentence = `In ${seal} you sat down on ${(number % 4) + 1} days of five.`
  await page.keyboard.type(sentence)
  await sealAndReturn(page, `${seal} is sealed.`)
  life.weeks.set(monday, { kind: 'written', sentence, highlight })
}

async function judge(page: Page, goal: Goal, outcome: Outcome): Promise<void> {
  await expect(question(page)).toContainText(`“${goal.title}”`)
  await choose(page, outcome)
  goal.outcome = outcome
  await goOn(page)
}

async function explainGoal(
  page: Page,
  life: Memory,
  goal: Goal,
  { cause, kind }: (typeof REMEDIES)[number],
  forWeek: string | undefined,
): Promise<void> {
  await expect(question(page)).toContainText(`“${goal.title}”`)
  const [when, will] = ['it is 9:00 on Tuesday', `sit down to “${goal.title}”`]
  const remedy = forWeek === undefined ? undefined : { kind, when, will }
  await explain(page, { cause: new RegExp(`^${cause}`), ...(remedy && { remedy }) })
  goal.cause = cause
  if (forWeek !== undefined) life.plans.push({ goal, when, will, forWeek })
}

/** What Today offers first. */
async function expectOffer(page: Page, kind: string, dates: string): Promise<void> {
  await expect(page.locator('.due .label')).toHaveText(kind)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(dates)
}

/** The words in the place of a question about goals when none were set. */
function nothingSet(page: Page): Locator {
  return page.locator('.check-in-middle h1.question-empty')
}

/** Begins the longer check-in that Today offers first. */
async function beginLonger(page: Page, kind: string, dates: string): Promise<void> {
  await expectOffer(page, kind, dates)
  await beginReview(page)
}

/** Writes a quarterly review that is open, holding it against all that its weeks said. */
async function writeQuarter(page: Page, life: Memory, quarter: string): Promise<void> {
  const story = quarterStory(quarter)
  await untilPrompt(page, 'reread.weeks')
  await readWeeksAgain(page, life, quarter)
  const pinned = life.sentenceOf(story.pinned)
  await page.getByRole('tab', { name: 'All weeks' }).click()
  await pin(page, pinned)
  life.pins.set(quarter, [pinned])
  await goOn(page)

  await untilPrompt(page, 'reread.pins')
  await expect(page.locator('.pin .words')).toHaveText([pinned])
  await expect(page.locator('.pin')).toContainText(datesOf(story.pinned))
  await goOn(page)
  await page.keyboard.type(story.sentence)
  await goOn(page)

  await judgeQuarterGoals(page, life, quarter)

  await untilPrompt(page, 'pattern.causes')
  await readPattern(page, life, quarter)
  await goOnToPrompt(page, 'pattern.stop')
  await page.keyboard.type(story.stop)
  await goOn(page)

  for (const choice of life.choices.filter(({ verdict }) => !verdict || verdict === 'Too early to tell')) {
    await untilPrompt(page, 'choice.verdicts')
    await expect(question(page)).toContainText(`“${choice.title}”`)
    await expect(page.locator('.choice-facts')).toContainText(choice.reason)
    const verdict = story.verdicts[choice.title]
    if (!verdict) throw new Error(`No verdict on ${choice.title} in ${quarter}`)
    await choose(page, verdict)
    choice.verdict = verdict
    await goOn(page)
  }
  await untilPrompt(page, 'choice.goal')
  await goOnToPrompt(page, 'choice.made')
  await page.getByLabel('The choice').fill(story.choice.title)
  await page.getByLabel('Because').fill(story.choice.reason)
  await page.getByLabel('And not').fill(story.choice.instead)
  life.choices.push({ title: story.choice.title, reason: story.choice.reason })
  await goOn(page)

  await untilPrompt(page, 'next.goals')
  await planQuarter(page, life, quarter)
  await sealAndReturn(page, `${quarter.slice(5)} is sealed.`)
}

/** Its weeks side by side: all of what they said, and what was not written. */
async function readWeeksAgain(page: Page, life: Memory, quarter: string): Promise<void> {
  const weeks = weeksIn(quarter)
  const written = weeks.filter((monday) => life.weeks.get(monday)?.kind === 'written')
  await expect(page.getByText(`${weeks.length} weeks.`)).toBeVisible()
  const rows = page.locator('.look-back-period')
  await expect(rows).toHaveCount(weeks.length)
  for (const [index, monday] of weeks.entries()) {
    const row = rows.nth(index)
    const week = life.weeks.get(monday)
    const goals = life.in('week', monday)
    await expect(row).toContainText(weekSeal(parseDay(monday)))
    if (week?.kind === 'written') {
      await expect(row.getByRole('button', { name: week.sentence, exact: true })).toBeVisible()
      if (week.highlight) await expect(row.getByRole('button', { name: week.highlight, exact: true })).toBeVisible()
    } else {
      await expect(row.locator('.look-back-none')).toHaveText(week?.reason ?? 'not written')
    }
    for (const goal of goals) await expect(markOf(row, goal)).toBeVisible()
    for (const { cause } of goals) if (cause) await expect(row).toContainText(cause)
  }

  // One question at a time over all weeks.
  const lines = page.locator('.look-back-one > li')
  await page.getByRole('tab', { name: 'Honest sentence' }).click()
  await expect(lines).toHaveText(
    weeks.map((monday) => {
      const week = life.weeks.get(monday)
      return new RegExp(escaped(week?.kind === 'written' ? week.sentence : (week?.reason ?? 'not written')))
    }),
  )
  await page.getByRole('tab', { name: 'Goals' }).click()
  await expect(lines).toHaveText(weeks.map((monday) => inOrder(life.in('week', monday).map(({ title }) => title))))
  await page.getByRole('tab', { name: 'Causes' }).click()
  await expect(lines).toHaveText(
    weeks.map((monday) =>
      inOrder(life.in('week', monday).flatMap(({ title, cause }) => (cause ? [`${title} ${cause}`] : []))),
    ),
  )
  await page.getByRole('tab', { name: /^Energy/ }).click()
  await expect(page.getByText(`Chosen ${written.length} times, between “Low” and “Brimming”.`)).toBeVisible()
}

/** Every goal of the quarter is judged; what fell short is explained, with a plan for the week that begins. */
async function judgeQuarterGoals(page: Page, life: Memory, quarter: string): Promise<void> {
  const { outcomes, due } = quarterStory(quarter)
  const goals = life.open('quarter', quarter)
  expect(goals.map(({ title }) => title)).toEqual(Object.keys(outcomes))
  for (const goal of goals) {
    await untilPrompt(page, 'goals.outcomes')
    await judge(page, goal, outcomes[goal.title] ?? 'Met')
  }
  for (const goal of goals.filter(isShort)) {
    await untilPrompt(page, 'goals.cause')
    await explainGoal(page, life, goal, remedyAt(quarter === '2027-Q2' ? 4 : 0), due)
    await goOn(page)
  }
}

/** The causes, counted: those named for the weeks' goals and for the quarter's own. */
async function readPattern(page: Page, life: Memory, quarter: string): Promise<void> {
  const weeks: readonly string[] = weeksIn(quarter)
  const goals = life.goals.filter(({ level, period }) =>
    level === 'week' ? weeks.includes(period) : period === quarter,
  )
  const named = REMEDIES.map(({ cause }) => ({ cause, of: goals.filter((goal) => goal.cause === cause) }))
  const counted = named.filter(({ of }) => of.length > 0)
  const rows = page.locator('.pattern > li')
  await expect(rows).toHaveCount(counted.length)
  for (const { cause, of } of counted) {
    const row = rows.filter({ hasText: cause })
    await expect(row).toContainText(of.length === 1 ? 'once' : `${of.length} times`)
    const plans = life.plans.filter(({ goal }) => of.includes(goal))
    const judged = plans.filter(({ kept }) => kept !== undefined)
    if (plans.length === 0) await expect(row).toContainText('No plan was made against it.')
    else
      await expect(row).toContainText(
        keptWords(
          plans.length,
          judged.map(({ kept }) => kept === true),
        ),
      )
  }
}

/** How the page tells what was kept of some plans. */
function keptWords(plans: number, judged: readonly boolean[]): string {
  const kept = judged.filter(Boolean).length
  if (judged.length === 0) return 'looked at yet'
  if (plans === 1) return kept === 1 ? 'You kept the one plan you made' : 'You did not keep the one plan you made'
  return `You made ${plans} plans and kept ${kept === 0 ? 'none' : kept}`
}

/** Next quarter's goals: what is carried, what is new, under an aim of the year. */
async function planQuarter(page: Page, life: Memory, quarter: string): Promise<void> {
  const { carried, planned } = quarterStory(quarter)
  const next = { '2026-Q4': '2027-Q1', '2027-Q1': '2027-Q2', '2027-Q2': '2027-Q3', '2027-Q3': '2027-Q4' }[quarter]
  const period = next ?? '2028-Q1'
  for (const title of carried) {
    await carryGoal(page, title)
    life.set('quarter', period, title)
  }
  for (const title of planned) {
    await planGoal(page, title, `${title}: anyone can see it`)
    life.set('quarter', period, title)
  }
  const above = page.getByLabel('Goal 1: Under an aim of the year')
  if (quarter === '2026-Q4') {
    // The year's first aim is set on the way, from below.
    await above.selectOption({ label: 'A new one for 2027…' })
    await page.getByLabel('What should be true by the end of 2027?').fill(PAPER)
    await page.keyboard.press('Enter')
    life.set('year', '2027', PAPER)
  } else if (period !== '2028-Q1') {
    await above.selectOption({ label: PAPER })
  }
  if (period !== '2028-Q1') await expect(above.locator('option:checked')).toHaveText(PAPER)
  await untilSaved(page)
}

/** Monday 4 January 2027: three at once, in their order, and each can wait. */
async function turnOfTheYear(page: Page, life: Memory): Promise<void> {
  await comeBackAt(page, inBerlin('2027-01-04'))
  const others = page.getByRole('list', { name: 'Also open' }).getByRole('link')
  const dates = '28 December 2026 to 3 January 2027'
  const offered = async () => {
    await untilToday(page)
    await expectOffer(page, 'Weekly review', dates)
    await expect(others).toHaveText([/^Quarterly review.*Q4 2026/, /^Yearly check-in.*2026/])
  }
  await offered()
  for (const [index, prompt] of ['reread.weeks', 'view.quarters'].entries()) {
    await others.nth(index).click()
    await untilPrompt(page, prompt)
    await page.keyboard.press('Escape')
    await offered()
  }
  await beginReview(page)
  await untilPrompt(page, 'arrive.energy')
  await page.keyboard.press('Escape')
  await offered()
  await writeWeek(page, life, '2026-12-28')
  // The quarter is begun, waits a day, and is found where it was left.
  await beginLonger(page, 'Quarterly review', 'Q4 2026')
  await pin(page, life.sentenceOf('2026-10-05'))
  await page.keyboard.press('Escape')
  await untilToday(page)
  await comeBackAt(page, inBerlin('2027-01-05'))
  await expect(page.getByText('You stopped at “The weeks again”')).toBeVisible()
  await expect(others).toHaveText([/^Yearly check-in.*2026/])
  await beginLonger(page, 'Quarterly review', 'Q4 2026')
  await page.getByRole('button', { name: life.sentenceOf('2026-10-05'), exact: true }).click()
  await writeQuarter(page, life, '2026-Q4')
  // The year waits one day more.
  await comeBackAt(page, inBerlin('2027-01-06'))
  await beginLonger(page, 'Yearly check-in', '2026')
  await writeFirstYear(page, life)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is due.')
}

/** The quarters side by side, and the sentence that stands for the quarter pinned to the year. */
async function readQuartersAgain(page: Page, life: Memory, year: string, pinnedIn: string): Promise<void> {
  await untilPrompt(page, 'view.quarters')
  const rows = page.locator('.look-back-period')
  const quarters = Object.entries(QUARTERS).filter(([quarter]) => quarter.startsWith(year))
  await expect(rows).toHaveCount(quarters.length)
  await expect(page.locator('.look-back-before')).toHaveText(
    quarters.length < 4 ? [`${4 - quarters.length} quarters before you began`] : [],
  )
  for (const [index, [quarter, story]] of quarters.entries()) {
    const row = rows.nth(index)
    await expect(row).toContainText(quarter.slice(5))
    await expect(row.getByRole('button', { name: story.sentence })).toBeVisible()
    await expect(row.getByRole('button', { name: story.stop })).toBeVisible()
    await expect(row.locator('.look-back-pins')).toHaveText((life.pins.get(quarter) ?? []).join(''))
    for (const goal of life.in('quarter', quarter)) await expect(markOf(row, goal)).toBeVisible()
  }
  const [pinned = ''] = life.pins.get(pinnedIn) ?? []
  await pin(page, pinned)
  life.pins.set(year, [pinned])
  await goOn(page)
  await untilPrompt(page, 'view.pins')
  await expect(page.locator('.pin .words')).toHaveText([pinned])
  await goOn(page)
}

async function writeFirstYear(page: Page, life: Memory): Promise<void> {
  await expect(page.getByText('1 quarter.')).toBeVisible()
  await readQuartersAgain(page, life, '2026', '2026-Q4')
  await page.keyboard.type('A year that began in October.')
  await goOn(page)
  await choose(page, 'More good than hard')
  await page.getByRole('textbox').fill('The evening the first figure came out')
  await goOn(page)
  await expect(nothingSet(page)).toBeVisible()
  await goOn(page)
  await choose(page, 'Some things')
  await goOn(page)
  await choose(page, /^Keep going/)
  await goOnToPrompt(page, 'motive.statement')
  await page.keyboard.type('I want to see it work.')
  await goOn(page)
  await choose(page, /^Still the same/)
  await goOn(page)
  await choose(page, /^A PhD/)
  await page.getByRole('textbox').fill('Because the question is open')
  await goOnToPrompt(page, 'aims.goals')
  // The aim that the quarter set on its way stands here already.
  await expect(page.getByLabel('Goal 1', { exact: true })).toHaveValue(PAPER)
  await planGoal(page, COURSE, 'thirty people have come')
  life.set('year', '2027', COURSE)
  await sealAndReturn(page, '2026 is sealed.')
}

/** Today offers the first five years at any time; they show the one year there is. */
async function firstFiveYears(page: Page, life: Memory): Promise<void> {
  await comeBackAt(page, inBerlin('2027-01-09', '10:00'))
  await page.getByRole('link', { name: 'Look back on 2022 to 2026' }).click()
  await untilPrompt(page, 'view.gate')
  await goOn(page)
  await untilPrompt(page, 'view.years')
  const rows = page.locator('.look-back-period')
  await expect(rows).toHaveCount(5)
  for (const index of [0, 1, 2, 3]) await expect(rows.nth(index).locator('.look-back-none')).toHaveText('not written')
  const year = rows.nth(4)
  for (const words of ['A year that began in October.', 'More good than hard', 'Some things', 'Keep going']) {
    await expect(year).toContainText(words)
  }
  const [pinned = ''] = life.pins.get('2026') ?? []
  await expect(year.locator('.look-back-pins')).toHaveText(pinned)
  await pin(page, pinned)
  await goOn(page)
  await expect(page.locator('.pin .words')).toHaveText([pinned])
  await goOn(page)
  await expect(nothingSet(page)).toBeVisible()
  await goOn(page)
  await page.keyboard.type('The winter in the north.')
  await goOn(page)
  await page.keyboard.type('The talk I left early.')
  await goOnToPrompt(page, 'names.desires')
  await page.getByRole('button', { name: '+ Fame' }).click()
  await expect(page.getByLabel('What was wanted, by name')).toHaveValue('Fame')
  await goOnToPrompt(page, 'turn.motive')
  await expect(question(page)).toContainText('“Fame”')
  await page.keyboard.type('Build what others can stand on.')
  await goOn(page)
  await page.keyboard.type('Nobody can repeat our results.')
  await goOn(page)
  for (const [name, score] of [
    ['Academic value', '8'],
    ['Commercial value', '3'],
    ['Growth value', '6'],
  ] as const) {
    await page.getByRole('radiogroup', { name }).getByRole('radio', { name: score, exact: true }).check()
  }
  await goOn(page)
  await choose(page, /^A PhD/)
  await choose(page, 'I take it')
  await goOn(page)
  await untilPrompt(page, 'next.aims')
  await planGoal(page, 'A method that others use', 'three groups have cited it')
  await goOn(page)
  await untilPrompt(page, 'next.year')
  await expect(page.getByLabel('Goal 1', { exact: true })).toHaveValue(PAPER)
  await expect(page.getByLabel('Goal 2', { exact: true })).toHaveValue(COURSE)
  await planGoal(page, PARTNER, 'one name and one date')
  life.set('year', '2027', PARTNER)
  await page.getByLabel('Goal 3: Under an aim of the five years').selectOption({ label: 'A method that others use' })
  await untilSaved(page)
  await sealAndReturn(page, '22–26 is sealed.')
  await expect(page.getByRole('link', { name: /^Look back on/ })).toHaveCount(0)
}

async function writeSecondYear(page: Page, life: Memory): Promise<void> {
  await expect(page.getByText('4 quarters.')).toBeVisible()
  await readQuartersAgain(page, life, '2027', '2027-Q3')
  await page.keyboard.type('The year of the paper.')
  await goOn(page)
  await choose(page, 'Good')
  await goOn(page)
  const outcomes: Readonly<Record<string, Outcome>> = { [PAPER]: 'Met', [COURSE]: 'Missed', [PARTNER]: 'Partly' }
  const aims = life.open('year', '2027')
  expect(aims.map(({ title }) => title)).toEqual(Object.keys(outcomes))
  for (const aim of aims) await judge(page, aim, outcomes[aim.title] ?? 'Met')
  await untilPrompt(page, 'results.year')
  await goOnToPrompt(page, 'course.verdict')
  await expect(page.locator('.check-in-aside')).toContainText('Keep going')
  await choose(page, /^Find a stronger reason/)
  await goOnToPrompt(page, 'motive.statement')
  await expect(page.locator('.motive-earlier .words')).toHaveText([
    'Build what others can stand on.',
    'I want to see it work.',
  ])
  await page.keyboard.type('I want others to be able to repeat it.')
  await goOnToPrompt(page, 'road.on')
  await choose(page, /^A PhD/)
  await goOnToPrompt(page, 'aims.goals')
  await carryGoal(page, COURSE)
  life.set('year', '2028', COURSE)
  await sealAndReturn(page, '2027 is sealed.')
}

/** Every finished check-in at its place, newest first. */
async function readJournal(page: Page, life: Memory): Promise<void> {
  const years = [
    { year: '2027', longer: ['yearly/2027'], quarters: ['2027-Q4', '2027-Q3', '2027-Q2', '2027-Q1'] },
    { year: '2026', longer: ['five-year/2022-2026', 'yearly/2026'], quarters: ['2026-Q4'] },
  ]
  for (const { year, longer, quarters } of years) {
    await page.goto(`/#/journal/${year}`)
    const rows = page.locator('a.journal-row')
    const ofQuarter = (quarter: string) => [
      `quarterly/${quarter}`,
      ...weeksIn(quarter)
        .filter((monday) => life.weeks.has(monday))
        .toReversed()
        .map((monday) => `weekly/${monday}`),
    ]
    const wanted = [...longer, ...quarters.flatMap(ofQuarter)]
    await expect.poll(() => checkInsListed(page)).toEqual(wanted)
    for (const [monday, week] of life.weeks) {
      if (String(yearOfWeek(parseDay(monday))) !== year) continue
      await expect(rows.filter({ hasText: week.kind === 'written' ? week.sentence : datesOf(monday) })).toHaveCount(1)
    }
    for (const quarter of quarters) await expect(page.getByText(quarterStory(quarter).sentence)).toBeVisible()
  }
}

/** The check-ins the journal lists, in its order. */
async function checkInsListed(page: Page): Promise<readonly string[]> {
  return await page
    .locator('a.journal-row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('href')?.replace(/^#?\/read\//, '') ?? ''))
}

/** What was written stands in the ledgers, and what is open stands there as open. */
async function readLedgers(page: Page, life: Memory): Promise<void> {
  await page.goto('/#/goals/2027')
  for (const { title } of life.goals.filter(({ level, period }) => level !== 'week' && period.startsWith('2027'))) {
    await expect(page.locator('.goals').getByText(title, { exact: true }).first()).toBeVisible()
  }
  await page.goto('/#/goals/2028')
  for (const goal of life.goals.filter(({ period }) => period.startsWith('2028'))) {
    expect(goal.outcome).toBeUndefined()
    if (goal.level !== 'week')
      await expect(page.locator('.goals').getByText(goal.title, { exact: true }).first()).toBeVisible()
  }

  await page.goto('/#/remedies')
  await expect(page.getByRole('heading', { level: 1, name: 'Remedies' })).toBeVisible()
  for (const year of ['2026', '2027', '2028']) {
    await page.getByLabel('Year', { exact: true }).selectOption(year)
    const plans = life.plans.filter(({ forWeek }) => String(yearOfWeek(parseDay(forWeek))) === year)
    await expect(page.locator('.remedies-pattern h2')).toContainText(year)
    await expect(page.locator('.ledger-entry')).toHaveCount(plans.length)
    for (const plan of plans) {
      const entry = page.locator('.ledger-entry').filter({ hasText: `I will ${plan.will}.` })
      await expect(entry).toContainText(plan.kept === undefined ? 'Still open' : plan.kept ? 'Kept' : 'Not kept')
    }
  }

  await page.goto('/#/choices')
  await expect(page.locator('.ledger-entry h2')).toHaveText(life.choices.map(({ title }) => title).toReversed())
  await expect(page.locator('.choice-verdict')).toHaveText(
    life.choices.flatMap(({ verdict }) => verdict ?? []).toReversed(),
  )
  await page.goto('/#/motives')
  await expect(page.locator('.motives-column .ledger-title')).toHaveText([
    'I want to see it work.',
    'Build what others can stand on.',
    'I want others to be able to repeat it.',
  ])
  await expect(page.getByText('Fame', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Show it' }).click()
  await expect(page.getByText('Fame', { exact: true })).toBeVisible()
  await page.goto('/#/roads')
  await expect(page.locator('.ledger-entry h2')).toHaveText(['PhD', 'PhD', 'PhD'])
  await expect(page.locator('.ledger-entry').nth(1)).toContainText('8 of 10')
}

/** Pins the sentence with these words. */
async function pin(page: Page, words: string): Promise<void> {
  const sentence = page.getByRole('button', { name: words, exact: true })
  await sentence.click()
  await expect(sentence).toHaveAttribute('aria-pressed', 'true')
}

/** A goal's mark beside its week or quarter. */
function markOf(row: Locator, { title, outcome }: Goal): Locator {
  return row.getByRole('img', { name: `${title}: ${outcome ?? 'still open'}`, exact: true })
}

function isShort({ outcome }: Goal): boolean {
  return outcome === 'Partly' || outcome === 'Missed'
}

function remedyAt(index: number): (typeof REMEDIES)[number] {
  return REMEDIES[index % REMEDIES.length] ?? REMEDIES[0]
}

function quarterStory(quarter: string): QuarterStory {
  const story = QUARTERS[quarter]
  if (!story) throw new Error(`Nothing happens in ${quarter}`)
  return story
}

function weeksIn(quarter: string): readonly string[] {
  return WEEKS.filter((monday) => quarterOfWeek(monday) === quarter)
}

/** The weeks that are looked back on up to an evening, since an earlier one. */
function weeksUntil(evening: string, since = ''): readonly string[] {
  return WEEKS.filter((monday) => weekAfter(monday) > since && weekAfter(monday) <= evening)
}

function weekAfter(monday: string): string {
  return addDays(parseDay(monday), 7)
}

function dayAfterWeek(monday: string, days = 0): string {
  return addDays(parseDay(monday), 7 + days)
}

function datesOf(monday: string): string {
  return weekLabel(parseDay(monday), 'en')
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** Matches text with these words in it, in their order. */
function inOrder(words: readonly string[]): RegExp {
  return new RegExp(words.map(escaped).join('.*'), 's')
}
