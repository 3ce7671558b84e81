import type { Language } from '#core/calendar/labels'
import type { CheckInKind } from '#core/journal/check-in'
import type { Verdict } from '#core/journal/choice'
import type { CarryDecision, GoalLevel, Outcome } from '#core/journal/goal'
import type { Root } from '#core/journal/motive'
import type { KnownRoad, ValueName } from '#core/journal/road'

type WithText = (text: string) => string

/** Words of the Markdown export. Where the interface says the same thing, it says it with the same words. */
export type Words = {
  readonly kinds: Readonly<Record<CheckInKind, string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly levels: Readonly<Record<GoalLevel, string>>
  readonly blank: string
  readonly sealed: string
  readonly skipped: string
  readonly skippedFor: WithText
  readonly earlierAt: WithText
  /** The same on one line, with what stood there. */
  readonly earlierLine: (date: string, words: string) => string
  /** The goal a goal stands under. */
  readonly under: WithText
  readonly carriedFrom: WithText
  readonly decided: WithText
  readonly decisions: Readonly<Record<CarryDecision, string>>
  readonly point: (point: number) => string
  readonly named: (name: string, point: string) => string
  readonly noGoals: Readonly<Record<CheckInKind, string>>
  readonly notAsked: string
  readonly thisGoal: string
  readonly outcome: WithText
  readonly noOutcome: string
  readonly doneWhen: WithText
  readonly evidence: WithText
  readonly cause: WithText
  readonly hours: (count: number) => string
  /** A question with the reply to it, on one line. */
  readonly reply: (question: string, reply: string) => string
  readonly plan: (when: string, will: string) => string
  /** A plan that says when, and only by the name of its remedy what. */
  readonly planUnfinished: (when: string, remedy: string) => string
  readonly kept: string
  readonly notKept: string
  readonly keptOpen: string
  readonly unknownQuestions: string
  readonly written: string
  readonly alsoWritten: string
  readonly goals: string
  readonly goalsFor: WithText
  readonly plans: string
  readonly plansJudged: string
  readonly otherPlans: string
  readonly pinned: string
  /** Where a pinned sentence comes from. */
  readonly from: WithText
  readonly pattern: string
  /** A cause, and for how many goals it was named. */
  readonly causeNamed: (cause: string, goals: number) => string
  readonly counted: (remedy: string, count: number) => string
  readonly chosen: (remedies: readonly string[]) => string
  readonly keptOf: (kept: number, notKept: number) => string
  /** Of the plans kept: what came of the next goal of the same kind. */
  readonly helpedOf: (helped: number, didNotHelp: number, unknown: number) => string
  readonly choices: string
  readonly choicesJudged: string
  readonly thisChoice: string
  readonly reason: WithText
  readonly instead: WithText
  readonly verdict: WithText
  readonly verdictReason: WithText
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly motives: string
  readonly thisMotive: string
  readonly roots: Readonly<Record<Root, string>>
  /** What a sealed motive is called in a question. */
  readonly unnamed: Readonly<Record<Root, string>>
  readonly source: WithText
  readonly turned: WithText
  readonly statement: WithText
  readonly road: string
  readonly worth: string
  readonly roads: Readonly<Record<KnownRoad, string>>
  readonly values: Readonly<Record<ValueName, string>>
  readonly scored: (value: string, score: number) => string
  readonly taken: string
  readonly notTaken: string
  readonly notes: string
  readonly readme: {
    readonly title: string
    readonly intro: string
    readonly files: readonly string[]
    readonly sealedLeftOut: (count: number) => string
    readonly sealedInside: (count: number) => string
    readonly restore: string
  }
}

const en: Words = {
  kinds: {
    weekly: 'Weekly review',
    quarterly: 'Quarterly review',
    yearly: 'Yearly check-in',
    'five-year': 'Five-year check-in',
  },
  outcomes: { met: 'Met', partly: 'Partly', missed: 'Missed', dropped: 'Dropped' },
  levels: { 'five-year': 'Five years', year: 'Year', quarter: 'Quarter', week: 'Week' },
  blank: 'Left blank.',
  sealed: '(covered, not exported)',
  skipped: 'Left blank',
  skippedFor: (reason) => `Left blank: ${reason}`,
  earlierAt: (date) => `As it stood on ${date}`,
  earlierLine: (date, words) => `As it stood on ${date}: ${words}`,
  under: (goal) => `Under: ${goal}`,
  carriedFrom: (period) => `Carried over from ${period}`,
  decided: (decision) => `Decided when carried again: ${decision}`,
  decisions: {
    'break-down': 'break it down',
    change: 'change it',
    'double-time': 'give it twice the time',
  },
  point: (point) => `${point} of 5`,
  named: (name, point) => `${name} (${point})`,
  noGoals: {
    weekly: 'No goals were set for that week.',
    quarterly: 'No goals were set for that quarter.',
    yearly: 'No aims were set for that year.',
    'five-year': 'No aims were set for those years.',
  },
  notAsked: 'Nothing to ask about: no goal was missed or half met.',
  thisGoal: 'this goal',
  outcome: (text) => `Outcome: ${text}`,
  noOutcome: 'still open',
  doneWhen: (text) => `Done when: ${text}`,
  evidence: (text) => `One line: ${text}`,
  cause: (text) => `Cause: ${text}`,
  hours: (count) => `${count} ${count === 1 ? 'hour' : 'hours'}`,
  reply: (question, reply) => `${question} ${reply}`,
  plan: (when, will) => `When ${when}, I will ${will}.`,
  planUnfinished: (when, remedy) => `When ${when}: ${remedy}`,
  kept: 'Kept',
  notKept: 'Not kept',
  keptOpen: 'still open',
  unknownQuestions:
    'This Vantage does not know the questions. Everything written stands below, each under its short name.',
  written: 'What was written',
  alsoWritten: 'Also written',
  goals: 'Goals',
  goalsFor: (period) => `Goals for ${period}`,
  plans: 'Plans from this review',
  plansJudged: 'Earlier plans looked at here',
  otherPlans: 'Plans that stand in no review',
  pinned: 'Pinned here',
  from: (name) => `From: ${name}`,
  pattern: 'The pattern',
  causeNamed: (cause, goals) => `${cause}: ${goals} ${goals === 1 ? 'goal' : 'goals'}`,
  counted: (remedy, count) => (count === 1 ? remedy : `${remedy} (${count} times)`),
  chosen: (remedies) => `Chosen against it: ${remedies.join('; ')}`,
  keptOf: (kept, notKept) => `Kept: ${kept}, not kept: ${notKept}`,
  helpedOf: (helped, didNotHelp, unknown) =>
    `Of those kept, helped: ${helped}, did not help: ${didNotHelp}, not known yet: ${unknown}`,
  choices: 'Choices',
  choicesJudged: 'Earlier choices looked at here',
  thisChoice: 'this choice',
  reason: (text) => `Because: ${text}`,
  instead: (text) => `And not: ${text}`,
  verdict: (text) => `Verdict: ${text}`,
  verdictReason: (text) => `What shows it: ${text}`,
  verdicts: { right: 'Right', wrong: 'Wrong', 'too early': 'Too early to tell' },
  motives: 'Motives',
  thisMotive: 'this motive',
  roots: { desire: 'A desire', fear: 'A fear' },
  unnamed: { desire: 'what was wanted', fear: 'what was feared' },
  source: (text) => `Comes from: ${text}`,
  turned: (text) => `Turned into: ${text}`,
  statement: (text) => `In one sentence: ${text}`,
  road: 'The road',
  worth: 'What the problem is worth',
  roads: { job: 'A job', phd: 'A PhD', venture: 'A venture' },
  values: { academic: 'Academic value', commercial: 'Commercial value', growth: 'Growth value' },
  scored: (value, score) => `${value}: ${score} of 10`,
  taken: 'Taken',
  notTaken: 'Not taken',
  notes: 'Notes',
  readme: {
    title: 'A Vantage journal',
    intro: 'One file for each check-in, named after its period. They are plain text: any editor opens them.',
    files: [
      'weekly/2026-W47.md is the review of the 47th week of 2026, by the ISO calendar',
      'quarterly, yearly and five-year hold the longer check-ins',
      'goals.md holds the goals of quarters, years and five years, and the goals of weeks that stand in no review',
      'notes.md holds what was jotted down in between',
    ],
    sealedLeftOut: (count) =>
      count === 1 ? 'One covered answer was left out.' : `${count} covered answers were left out.`,
    sealedInside: (count) =>
      count === 1
        ? 'One covered answer is among these files. Whoever opens them can read it.'
        : `${count} covered answers are among these files. Whoever opens them can read those, too.`,
    restore: 'Vantage does not read these files back in. For that, export an archive.',
  },
}

const zh: Words = {
  kinds: { weekly: '周复盘', quarterly: '季度复盘', yearly: '年度回望', 'five-year': '五年回望' },
  outcomes: { met: '做成了', partly: '做了一部分', missed: '没做成', dropped: '放下了' },
  levels: { 'five-year': '五年', year: '年度', quarter: '季度', week: '一周' },
  blank: '空着。',
  sealed: '（已封存，未导出）',
  skipped: '空着',
  skippedFor: (reason) => `空着：${reason}`,
  earlierAt: (date) => `${date}的样子`,
  earlierLine: (date, words) => `${date}的样子：${words}`,
  under: (goal) => `归在：${goal}`,
  carriedFrom: (period) => `从${period}延过来`,
  decided: (decision) => `再往后放时定下：${decision}`,
  decisions: { 'break-down': '拆小', change: '改一改', 'double-time': '时间加一倍' },
  point: (point) => `${point}／5`,
  named: (name, point) => `${name}（${point}）`,
  noGoals: {
    weekly: '那一周没有定目标。',
    quarterly: '那个季度没有定目标。',
    yearly: '那一年没有定目标。',
    'five-year': '那五年没有定目标。',
  },
  notAsked: '没有要问的：没有卡住的目标。',
  thisGoal: '这个目标',
  outcome: (text) => `结果：${text}`,
  noOutcome: '还没有结果',
  doneWhen: (text) => `做成的样子：${text}`,
  evidence: (text) => `一行事实：${text}`,
  cause: (text) => `原因：${text}`,
  hours: (count) => `${count} 小时`,
  reply: (question, reply) => `${question}${reply}`,
  plan: (when, will) => `${when}，我就${will}。`,
  planUnfinished: (when, remedy) => `${when}：${remedy}`,
  kept: '守住了',
  notKept: '没守住',
  keptOpen: '还没有结果',
  unknownQuestions: '现在的版本不认识这些题目。写下的内容都在下面，一字未动，各自标着题目的代号。',
  written: '写下的内容',
  alsoWritten: '另外写下的',
  goals: '目标',
  goalsFor: (period) => `${period}的目标`,
  plans: '这次定下的约定',
  plansJudged: '这次看过的约定',
  otherPlans: '不在任何一篇复盘里的约定',
  pinned: '钉在这里的句子',
  from: (name) => `出自：${name}`,
  pattern: '常卡在哪儿',
  causeNamed: (cause, goals) => `${cause}：${goals} 个目标`,
  counted: (remedy, count) => (count === 1 ? remedy : `${remedy}（${count} 次）`),
  chosen: (remedies) => `用过的办法：${remedies.join('；')}`,
  keptOf: (kept, notKept) => `守住了 ${kept} 次，没守住 ${notKept} 次`,
  helpedOf: (helped, didNotHelp, unknown) =>
    `守住的里头，管用 ${helped} 次，不管用 ${didNotHelp} 次，还看不出 ${unknown} 次`,
  choices: '选择',
  choicesJudged: '这次回头看的选择',
  thisChoice: '这个选择',
  reason: (text) => `因为：${text}`,
  instead: (text) => `为它放下的：${text}`,
  verdict: (text) => `结论：${text}`,
  verdictReason: (text) => `从哪儿看出来：${text}`,
  verdicts: { right: '选对了', wrong: '选错了', 'too early': '还看不出来' },
  motives: '动机',
  thisMotive: '这个动机',
  roots: { desire: '想要的', fear: '害怕的' },
  unnamed: { desire: '想要的', fear: '怕的' },
  source: (text) => `从哪儿来：${text}`,
  turned: (text) => `转过来：${text}`,
  statement: (text) => `用一句话说：${text}`,
  road: '走的路',
  worth: '这个问题的价值',
  roads: { job: '上班', phd: '读博', venture: '创业' },
  values: { academic: '学术价值', commercial: '商业价值', growth: '成长价值' },
  scored: (value, score) => `${value}：${score}／10`,
  taken: '我选这条',
  notTaken: '我不选这条',
  notes: '随手记下的',
  readme: {
    title: '旁观日志',
    intro: '每一篇复盘是一个文件，按时间命名。都是纯文本，用什么编辑器都能打开。',
    files: [
      'weekly/2026-W47.md 是 2026 年第 47 周的复盘（周数按 ISO 历法）',
      'quarterly、yearly、five-year 里是季度复盘、年度回望和五年回望',
      'goals.md 里是季度、年度和五年的目标，还有不在任何一篇复盘里的周目标',
      'notes.md 里是平时随手记下的话',
    ],
    sealedLeftOut: (count) => `有 ${count} 条封存的回答没有导出。`,
    sealedInside: (count) => `这些文件里有 ${count} 条封存的回答，谁打开都看得到。`,
    restore: '旁观不能把这些文件读回去；想要读得回去，请导出存档。',
  },
}

/** The words by language. */
export const WORDS: Readonly<Record<Language, Words>> = { en, zh }
