import type { Language } from '#core/calendar/labels'
import type { Verdict } from '#core/journal/choice'
import type { Outcome } from '#core/journal/goal'
import type { Value, ValueName } from '#core/journal/road'
import type { SampleJudgement, SampleThread } from './sample-words'

type Point = 1 | 2 | 3 | 4 | 5

/** A choice of direction and its verdicts: the next quarterly review's, and one more after `too early`. */
export type SampleChoice = {
  readonly title: string
  readonly reason: string
  readonly instead: string
  readonly verdicts: readonly (readonly [verdict: Verdict, reason: string])[]
}

/** One quarterly review; it judges the goals at the same place in `quarters`. */
export type SampleQuarterly = {
  readonly sentence: string
  readonly keep: string
  readonly stop: string
  readonly goal: string
  readonly aligned: string
  readonly outcomes: Readonly<Record<SampleThread, SampleJudgement>>
  readonly choices: readonly SampleChoice[]
}

/** An aim of a year or of five, with what became of it. Goals a level below stand under the one of their thread. */
export type SampleAim = {
  readonly thread: SampleThread
  readonly title: string
  readonly doneWhen: string
  readonly outcome: Outcome
  readonly evidence: string
}

/** An aim that nobody has judged yet. */
export type OpenAim = Omit<SampleAim, 'outcome' | 'evidence'>

/** One yearly check-in, with the aims of the year it looks back on. */
export type SampleYear = {
  readonly aims: readonly SampleAim[]
  readonly sentence: string
  readonly good: readonly [Point, string]
  readonly results: readonly [Point, string]
  readonly course: readonly ['persist' | 'strengthen' | 'change', string]
  readonly step: string
  readonly motive: string
  readonly same: readonly ['same' | 'shifted' | 'other', string]
  readonly road: { readonly road: string; readonly reason: string }
  readonly goal: string
  readonly question: string
  readonly carries: readonly [Point, string]
  readonly wait: string
  readonly sustain: string
  readonly gives: string
  readonly costs: string
}

export type SampleMotive = {
  readonly root: 'desire' | 'fear'
  readonly name: string
  readonly source: string
  readonly turned: string
}

/** One five-year check-in, with the aims of the span it looks back on and one more for the first year to come. */
export type SampleFiveYears = {
  readonly aims: readonly SampleAim[]
  readonly firstYear: SampleAim
  readonly lived: string
  readonly memory: string
  readonly wanted: string
  readonly feared: string
  readonly motives: readonly SampleMotive[]
  readonly problem: string
  readonly values: Readonly<Record<ValueName, Required<Value>>>
  readonly road: { readonly road: string; readonly taken: boolean; readonly reason: string }
}

/** What the same person says in the longer check-ins, oldest first; older ones come back in turn. */
export type SampleLongerWords = {
  readonly quarterlies: readonly SampleQuarterly[]
  readonly years: readonly SampleYear[]
  readonly fiveYears: readonly SampleFiveYears[]
  /** Aims of the newest year and of the newest span, still to be judged. */
  readonly yearAhead: readonly OpenAim[]
  readonly spanAhead: readonly OpenAim[]
}

const ENGLISH: SampleLongerWords = {
  quarterlies: [
    {
      sentence: 'You came with three questions and left with one; giving up the other two was the work of the quarter.',
      keep: 'Reading a sentence aloud to Mara before I believe it.',
      stop: 'Opening another paper when my own page is empty.',
      goal: 'One question about small rivers that the data I have can answer.',
      aligned:
        'The group wants work on floods this year, and my rivers are where floods begin. Half of my hours went there; the other half went to teaching and to papers I had read before.',
      outcomes: {
        paper: {
          outcome: 'met',
          evidence: 'Professor Lin let me finish, and then asked: which rain?',
        },
        next: {
          outcome: 'missed',
          evidence: 'One afternoon at the water company, and that was a guided tour.',
          obstacle: {
            cause: 'effort',
            kind: 'check',
            reply: 'Free afternoons went to cleaning files that were clean.',
            when: 'it is 17:00 on Friday',
            will: 'tell Mara where I am going next, and on which day',
          },
        },
        craft: {
          outcome: 'partly',
          evidence: 'Seven weeks of thirteen.',
          obstacle: {
            cause: 'outside',
            kind: 'earlier',
            reply: 'The sheets came late, but I could have asked for them on Monday.',
            when: 'it is 9:00 on Monday',
            will: 'ask for the sheet of the week after',
          },
        },
      },
      choices: [
        {
          title: 'One question, not three',
          reason: 'Two of the three could be finished by someone else in the middle of my sentence.',
          instead: 'the snow, and a list of every storm since the war',
          verdicts: [['right', 'Ten of twelve rivers follow one rule. With snow in it I would not have seen that.']],
        },
      ],
    },
    {
      sentence: 'The rule held against the storm that could have broken it, and you picked that storm yourself.',
      keep: 'Writing before mail: in the weeks I did it, the section was finished in the week after.',
      stop: 'Polishing what nobody has seen yet.',
      goal: 'A rule for how long rain takes, and the one storm that would prove it wrong.',
      aligned:
        'The committee wants the first paper this year. Model and field trip served it directly. The corridor project did not, and fonts on a poster serve nobody.',
      outcomes: {
        paper: { outcome: 'met', evidence: 'One sentence; the committee needed twenty minutes to agree.' },
        next: {
          outcome: 'partly',
          evidence: 'Two conversations of four are written up.',
          obstacle: {
            cause: 'effort',
            kind: 'partner',
            reply: 'I asked people at the meeting about their papers, which was easier.',
            when: 'it is Thursday noon',
            will: 'have soup with Ines and ask how she decided',
          },
        },
        craft: {
          outcome: 'missed',
          evidence: 'Two drafts shown in thirteen weeks.',
          obstacle: {
            cause: 'effort',
            kind: 'check',
            reply: 'I kept each page until there was nothing left to ask about it.',
            when: 'it is 16:00 on the second Friday',
            will: 'put whatever stands on Mara’s desk',
          },
        },
      },
      choices: [
        {
          title: 'Put the ground into the model before more rain',
          reason: 'Ines saw in ten minutes what I had gone round for a month.',
          instead: 'a second source of rain, and the two weeks it would take',
          verdicts: [
            ['too early', 'The error is halved after dry weeks, but nobody outside has tried to break it.'],
            ['right', 'The reviewer’s hardest point was about the ground, and the answer was already in the text.'],
          ],
        },
        {
          title: 'Say no to the snow project',
          reason: 'I had said yes in a corridor, without asking what it would cost.',
          instead: 'my name as the fourth on somebody’s paper',
          verdicts: [['right', 'Those weeks became the method section, and nobody held the no against me.']],
        },
      ],
    },
    {
      sentence: 'You found out that your rule fails on flat rivers and said so before anyone asked; do more of that.',
      keep: 'Going to the river with a tape instead of asking for the number.',
      stop: 'Calling something nearly done.',
      goal: 'A full draft whose three figures I can explain on the stairs.',
      aligned:
        'Professor Lin wants one paper that holds, and most of my mornings went into it. The late evenings went to a sixth figure and to drawing maps, which nobody wants this year.',
      outcomes: {
        paper: { outcome: 'met', evidence: 'Three figures, explained to Ines without a note.' },
        next: {
          outcome: 'missed',
          evidence: 'The flood office has offered three dates; all of them lie ahead.',
          obstacle: {
            cause: 'timing',
            kind: 'prepare',
            reply: 'The draft has to be with its readers first.',
            when: 'the draft is out',
            will: 'take the earliest of the three dates the same day',
          },
        },
        craft: {
          outcome: 'partly',
          evidence: 'Three mornings in six weeks, one or two in the others.',
          obstacle: {
            cause: 'effort',
            kind: 'distraction',
            reply: 'I slept late after the nights I worked late.',
            when: 'it is 22:00',
            will: 'leave the laptop in the office',
          },
        },
      },
      choices: [
        {
          title: 'A smaller claim that is true',
          reason: 'On flat rivers the rule points the wrong way, and no plot will change that.',
          instead: 'the word “general” in the title',
          verdicts: [['right', 'It went out on time, and the limits section was the easiest one to defend.']],
        },
      ],
    },
    {
      sentence:
        'You submitted it, and then let four days pass before you told anyone; learn to close a thing when it is closed.',
      keep: 'The dull part first, on Monday before ten.',
      stop: 'Asking for two more weeks before I have used the two I have.',
      goal: 'The paper out of the house, and an honest look at what comes after it.',
      aligned:
        'The paper was what the group wanted, and it had two thirds of my hours. The looking around was for me: a day at the flood office taught me more about the use of my rivers than any reference in the list.',
      outcomes: {
        paper: { outcome: 'met', evidence: 'Submitted on a Tuesday at 10:41.' },
        next: {
          outcome: 'partly',
          evidence: 'Postdoc and flood office have their page; the venture is a heading.',
          obstacle: {
            cause: 'ability',
            kind: 'learn',
            reply: 'I do not know what a first year with Tom would cost, and I made the numbers up.',
            when: 'it is 18:00 on Wednesday',
            will: 'sit down with Tom and his list of parts',
            hours: 3,
          },
        },
        craft: {
          outcome: 'partly',
          evidence: 'Most questions went out within the day; the licence waited for nine.',
          obstacle: {
            cause: 'outside',
            kind: 'ask',
            reply: 'Whom I asked: I wrote to an office and not to a person.',
            when: 'Wednesday ends without a reply',
            will: 'call one person and write down a date',
          },
        },
      },
      choices: [
        {
          title: 'Go and see a place before comparing it',
          reason: 'I was comparing a salary I knew with a freedom I had not tried.',
          instead: 'job pages after midnight',
          verdicts: [['right', 'I watched a warning go out. No table would have told me about those nine minutes.']],
        },
        {
          title: 'Leave Tom without an answer until the reviews are in',
          reason: 'I did not want to decide two things at once.',
          instead: 'a short, unpleasant talk on the stairs',
          verdicts: [['wrong', 'It had been no all along. Waiting cost Tom three weeks and gave me nothing.']],
        },
      ],
    },
    {
      sentence:
        'Fourteen points took you from anger to a better paper; remember that the way led over one sheet of paper.',
      keep: 'Sorting what I fear by how long it takes.',
      stop: 'Asking five people what they would do in my place.',
      goal: 'The revised paper back with the journal, and one road chosen out loud.',
      aligned:
        'The review came first for everyone, and I did it first. Town storms are for the second paper: five plots for a handful of hours, a fair price.',
      outcomes: {
        paper: { outcome: 'met', evidence: 'Nine pages of answers went with it; the editor has confirmed.' },
        next: { outcome: 'met', evidence: 'Said it to Professor Lin in the first five minutes.' },
        craft: {
          outcome: 'partly',
          evidence: 'The figure has units on both axes, and no caption.',
          obstacle: {
            cause: 'timing',
            kind: 'continue',
            reply: 'Twelve more storms, which the summer has to bring.',
            when: 'a storm passes over the town',
            will: 'plot it the next morning',
          },
        },
      },
      choices: [
        {
          title: 'Research for now, on a question the flood office has',
          reason: 'Nobody watches small rivers, and nobody there has a year for one question.',
          instead: 'a permanent contract in spring',
          verdicts: [
            ['too early', 'Nothing is signed, and nobody has asked me to take it back.'],
            ['right', 'Jonas sends me storms, and I send him minutes.'],
          ],
        },
      ],
    },
  ],
  years: [
    {
      aims: [
        {
          thread: 'paper',
          title: 'Learn to read a river’s record',
          doneWhen: 'I can tell a flood from a broken gauge',
          outcome: 'partly',
          evidence: 'I can, for nine gauges of twelve; the others still fool me.',
        },
        {
          thread: 'next',
          title: 'Find a place in the group',
          doneWhen: 'someone comes to me with a question',
          outcome: 'met',
          evidence: 'Mara does, and twice it was about more than scripts.',
        },
      ],
      sentence: 'You learned what everyone here knows, and asked very little that nobody knows.',
      good: [3, 'The day at the upper gauge: rain to the skin, and I would not have been anywhere else.'],
      results: [2, 'A cleaned record of nine rivers, with a page on every gap.'],
      course: ['strengthen', 'I read for months without being able to say why anyone should wait for the answer.'],
      step: 'On Tuesday at ten I go to Professor Lin with one page: who lives below the mill, and what they are told when it rains.',
      motive: 'I want to understand something that other people walk past.',
      same: ['same', 'I would have written it on the first day, on the bridge at the mill.'],
      road: { road: 'phd', reason: 'It is the only place where somebody pays for one question.' },
      goal: 'Three papers and a thesis that five people sign.',
      question: 'Do I love the research? I love the river; the desk is still undecided.',
      carries: [3, 'In the week of the broken server I came back because of one paragraph.'],
      wait: 'A year and a half, until the first reviewer answers.',
      sustain: 'Soup with Mara on Thursdays.',
      gives: 'Mornings that are mine, and two people who tell me when I am wrong.',
      costs: 'Most Sundays. I stopped playing the cello and have not said so to anyone.',
    },
    {
      aims: [
        {
          thread: 'paper',
          title: 'Find the question the doctorate is about',
          doneWhen: 'it fits on a card',
          outcome: 'met',
          evidence: 'The card hangs above the kettle: how long does rain take?',
        },
        {
          thread: 'next',
          title: 'Teach one class well',
          doneWhen: 'the evaluation says clear, and I am home by six',
          outcome: 'partly',
          evidence: 'It says clear. I was home by six in two weeks of three.',
        },
      ],
      sentence: 'A year that ended with one good question, and you needed all of it to drop the others.',
      good: [4, 'The Friday I read the card to Mara and she asked the right thing at once.'],
      results: [3, 'One question, one clock for twelve gauges, and a model that is wrong in a way I can describe.'],
      course: ['persist', 'Since the question stands, I have not once wondered what to do on a Monday.'],
      step: 'On Monday at nine, in the reading room: the first page of the paper, by hand. Until it stands, no new paper is opened.',
      motive: 'I want a warning to reach the people below the mill half an hour earlier.',
      same: ['shifted', 'Wanting to understand is still there. Since the autumn flood there is someone it is for.'],
      road: { road: 'phd', reason: 'The question needs two more years, and nobody outside has them.' },
      goal: 'A first paper this year; without one there is no second contract.',
      question: 'Do I love the research? On the days I write before mail, yes.',
      carries: [4, 'The hardest week was exams and a dead run; the dead run was what I came back for.'],
      wait: 'To the next winter, when the reviews of the first paper should be here.',
      sustain: 'Mara across the desk, and the walk along the mill river on Wednesdays.',
      gives: 'I can hold a room of students for an hour, and I know twelve rivers by their handwriting.',
      costs: 'About two evenings a week, and a friendship that I let run on birthday messages.',
    },
  ],
  fiveYears: [
    {
      aims: [
        {
          thread: 'paper',
          title: 'Learn a trade that has to do with water',
          doneWhen: 'someone pays me for it once',
          outcome: 'met',
          evidence: 'Forty days of measuring for the water company, paid by the day.',
        },
        {
          thread: 'next',
          title: 'Live in another country for a while',
          doneWhen: 'one winter somewhere else',
          outcome: 'dropped',
          evidence: 'My father was ill that winter. I would decide the same way again.',
        },
      ],
      firstYear: {
        thread: 'craft',
        title: 'Play with other people again',
        doneWhen: 'the cello has left the flat ten times',
        outcome: 'partly',
        evidence: 'Six times, once in front of people.',
      },
      lived:
        'The summer of measuring, with wet feet and a foreman who said little. The rest I passed through with good marks: I could not name one lecture hall by its smell.',
      memory:
        'An exam result on the board, the best of the year. The person reads it, goes home, and studies on the same evening, because nobody was there to be told.',
      wanted: 'To be told that it was enough.',
      feared: 'That without marks nobody would notice.',
      motives: [
        {
          root: 'desire',
          name: 'Power',
          source: 'At home the one who knew the answer got to speak.',
          turned: 'Give others the numbers they need to decide for themselves.',
        },
        {
          root: 'fear',
          name: 'Going short',
          source: 'The year my parents counted coins at the kitchen table.',
          turned: 'Build a skill that people near a river always need.',
        },
      ],
      problem:
        'Records of small rivers have holes, and nobody fills them, since nobody is paid to. I met it with my feet in one.',
      values: {
        academic: { score: 5, reason: 'Useful to many, surprising to few.' },
        commercial: { score: 2, reason: 'Those who need it have no money of their own.' },
        growth: { score: 8, reason: 'I would learn rivers, data and people in the same year.' },
      },
      road: {
        road: 'job',
        taken: true,
        reason: 'I want to learn it where it is done, before I ask questions about it.',
      },
    },
    {
      aims: [
        {
          thread: 'paper',
          title: 'Know one river better than anyone',
          doneWhen: 'I am asked about it by someone who works there',
          outcome: 'met',
          evidence: 'The man at the mill called before the spring flood, and I had an answer.',
        },
        {
          thread: 'next',
          title: 'Decide between measuring and research',
          doneWhen: 'one contract, signed without a fallback',
          outcome: 'met',
          evidence: 'The doctoral contract, signed at Professor Lin’s desk.',
        },
        {
          thread: 'craft',
          title: 'Write so that others can use it',
          doneWhen: 'one text of mine is read outside the university',
          outcome: 'missed',
          evidence: 'Two reports, both in a drawer I have the key to.',
        },
      ],
      firstYear: {
        thread: 'craft',
        title: 'Keep one evening a week for people',
        doneWhen: 'Thursdays are free of the desk in most weeks',
        outcome: 'partly',
        evidence: 'Soup on thirty Thursdays of fifty.',
      },
      lived:
        'The two months at the upper gauge, alone with a hammer and a notebook. And the kitchen of the first shared flat, where four of us explained our work to each other until it was simple. The degree I mostly ticked off.',
      memory:
        'A seminar room. Someone shows a plot, a guest asks what the grey line is, and the person at the front says “I will look it up” and sits down with four slides left. Mara is in the second row and looks at the table.',
      wanted: 'To be taken for someone who knows.',
      feared: 'To be seen not knowing.',
      motives: [
        {
          root: 'desire',
          name: 'Fame',
          source: 'My grandmother kept a newspaper photo of me, eleven years old, beside a rain gauge.',
          turned: 'Make a rule for small rivers that still helps when my name has come off it.',
        },
        {
          root: 'desire',
          name: 'A quiet mind',
          source: 'Three years in which every pause had something open in it.',
          turned: 'Finish one thing and hand it over before the next one begins.',
        },
        {
          root: 'fear',
          name: 'Being found out',
          source: 'The seminar with the grey line.',
          turned: 'Show what I do not know while there is still time to find out.',
        },
      ],
      problem:
        'People who live beside a small river learn of a flood when it stands in the yard. Large rivers are watched, small ones are not. I met it at the mill: the man there had nine minutes.',
      values: {
        academic: {
          score: 7,
          reason: 'How long rain takes on small ground is open, and a field would use the answer.',
        },
        commercial: { score: 3, reason: 'Towns would want it; I have met none that could pay for it.' },
        growth: { score: 6, reason: 'It would teach me to be useful to people who are not researchers.' },
      },
      road: {
        road: 'phd',
        taken: true,
        reason: 'The answer is missing, not the seller. And for two more years I am allowed to look for it.',
      },
    },
  ],
  yearAhead: [
    { thread: 'paper', title: 'Publish the first paper', doneWhen: 'it has a page number' },
    {
      thread: 'next',
      title: 'Decide what comes after the doctorate',
      doneWhen: 'Professor Lin knows, and so do my parents',
    },
  ],
  spanAhead: [
    {
      thread: 'paper',
      title: 'Give small rivers half an hour more',
      doneWhen: 'one warning has gone out with my rule in it',
    },
    { thread: 'next', title: 'Work where someone waits for the answer', doneWhen: 'I can name that person' },
    {
      thread: 'craft',
      title: 'Be someone who can be called in the evening',
      doneWhen: 'three people do, and not about work',
    },
  ],
}

const CHINESE: SampleLongerWords = {
  quarterlies: [
    {
      sentence: '这个季度你听了不少老人说话，到最后才听出自己想问什么；听出来了，就别再换。',
      keep: '想到一句就先念给师姐听，她当场能挑出毛病。',
      stop: '录音切到能用还接着切，从下周一起停。',
      goal: '弄清老家话是怎么从奶奶嘴里到了孙子这儿就没了的。',
      aligned: '组里今年要的是能发的文章，我这边先有了问题，算对上一半。对不上的是助教：花掉的时间比录音还多。',
      outcomes: {
        paper: { outcome: 'met', evidence: '讲给林老师听，他只问了一句：怎么算丢？' },
        next: {
          outcome: 'missed',
          evidence: '只跟着别人去过一回展览馆。',
          obstacle: {
            cause: 'effort',
            kind: 'check',
            reply: '空下来的下午，都拿去给文件夹改名了。',
            when: '到周五下午四点',
            will: '告诉师姐下周去哪儿、哪天去',
          },
        },
        craft: {
          outcome: 'partly',
          evidence: '十三周里七周做到了。',
          obstacle: {
            cause: 'outside',
            kind: 'earlier',
            reply: '题目来得晚，可我本来周一就能去要。',
            when: '周一早上一到',
            will: '先去把下周的题目要来',
          },
        },
      },
      choices: [
        {
          title: '三个题目只留一个',
          reason: '另外两个，我讲到一半，林老师就替我讲完了。',
          instead: '山歌和地名，材料先封起来',
          verdicts: [['right', '三十户就够答这一个题目，要是三个都做，一个也答不了。']],
        },
      ],
    },
    {
      sentence: '结果跟你想的反着来，你没藏，头一个跟我说；往后也这么办。',
      keep: '早上先写稿再看消息，写满四天的那周，方法一节就成了。',
      stop: '改计划表。改一次，就少录一户。',
      goal: '问清三代人之间哪些词先丢，再找出一户能把我驳倒的。',
      aligned:
        '课题今年要交一批录音，三十户正好对上，下乡那几天最值。给师妹改稿不在计划里，可我的方法一节也是那会儿看明白的。',
      outcomes: {
        paper: { outcome: 'met', evidence: '师姐复述了一遍，一个字没差。' },
        next: {
          outcome: 'partly',
          evidence: '聊了两个人，写了两页。',
          obstacle: {
            cause: 'effort',
            kind: 'partner',
            reply: '碰上毕业的师兄师姐，只聊论文，没开口问这个。',
            when: '周四中午去食堂',
            will: '叫上师姐，问她当初怎么定的',
          },
        },
        craft: {
          outcome: 'missed',
          evidence: '一个季度只给人看过两回。',
          obstacle: {
            cause: 'effort',
            kind: 'check',
            reply: '总想改到挑不出错，再拿出手。',
            when: '隔一周的周五下午四点',
            will: '写成什么样都放到师姐桌上',
          },
        },
      },
      choices: [
        {
          title: '先把三十户录齐，再碰机器识别',
          reason: '机器能晚一年，八十七岁的大爷等不起。',
          instead: '跟隔壁组合写一篇识别的文章',
          verdicts: [
            ['too early', '录了一大半，识别那边也没人催，还看不出来。'],
            ['right', '有两位老人入秋以后就说不了话了，录音都在。'],
          ],
        },
        {
          title: '骂人的词也收',
          reason: '丢得最快的正是它，不收就看不见。',
          instead: '词表看着体面',
          verdicts: [['right', '全文最有人问的就是这一张表，林老师讲课也拿它举例。']],
        },
      ],
    },
    {
      sentence: '三十户一户不缺，这一条你说到做到了；稿子慢，慢在你先忙了别人的事。',
      keep: '周一上午先写最怕的那一段，一周都顺。',
      stop: '说“差不多了”。差哪儿，直接写出来。',
      goal: '录音录齐，三张图都能当着外行讲清楚。',
      aligned: '录音和三张图，课题组等着用。帮人调设备、监考、翻材料不是谁派的活，是我自己一口答应的，加起来有三周。',
      outcomes: {
        paper: { outcome: 'met', evidence: '三十户，九十段，都备了两份。' },
        next: {
          outcome: 'missed',
          evidence: '老韩约了两回，日子都没定下来。',
          obstacle: {
            cause: 'timing',
            kind: 'prepare',
            reply: '他们组要等新项目开了工，才接待外人。',
            when: '下次给老韩发消息',
            will: '直接报两个日子让他挑',
          },
        },
        craft: {
          outcome: 'partly',
          evidence: '六周写满三个早上，别的周一两个。',
          obstacle: {
            cause: 'effort',
            kind: 'distraction',
            reply: '夜里熬过头，早上起不来。',
            when: '到晚上十点',
            will: '把电脑锁进办公室',
          },
        },
      },
      choices: [
        {
          title: '一张图只说一件事',
          reason: '六张图讲给阿杰听，他一张也没记住。',
          instead: '三张画了两周的图，和一张彩色挂图',
          verdicts: [['right', '审稿人没问过图，组里试讲也没人低头看手机。']],
        },
      ],
    },
    {
      sentence: '稿子投出去了，这是你自己点的头；下回点完头，歇一天再看别人。',
      keep: '拿不准的先去听三十段录音，再跟人争。',
      stop: '睡前翻招聘页，从今晚起。',
      goal: '第一篇投出去，再弄明白毕业以后有哪几条路。',
      aligned:
        '投稿是组里今年头一件事，三分之二的时间给了它。去老韩公司那天是给自己的，可也看清了一件事：他们缺的，正是肯下乡听人说话的人。',
      outcomes: {
        paper: { outcome: 'met', evidence: '周二十点四十，回执在邮箱里。' },
        next: {
          outcome: 'partly',
          evidence: '留校和公司各写了一页，跟大伟干的那页只有标题。',
          obstacle: {
            cause: 'ability',
            kind: 'learn',
            reply: '做个小东西头一年要花多少钱，我一点数也没有。',
            when: '到周三晚上七点',
            will: '去大伟那儿，照着他的账本算一遍',
            hours: 3,
          },
        },
        craft: {
          outcome: 'partly',
          evidence: '多数当天就问了，授权那件捂了九天。',
          obstacle: {
            cause: 'outside',
            kind: 'ask',
            reply: '信写给了一个科室，没写给一个人。',
            when: '到周三还没回音',
            will: '打电话找到管这件事的人，要个日子',
          },
        },
      },
      choices: [
        {
          title: '先去待一天，再比高低',
          reason: '工资写在纸上，日子得坐在那儿才知道。',
          instead: '再问一圈师兄师姐',
          verdicts: [['right', '坐了一天，半天在开会，这一条谁也没跟我说过。']],
        },
        {
          title: '大伟那边先不回话，等审稿意见来了再说',
          reason: '两件大事挤在一块儿，怕都想不清。',
          instead: '一句当面说的“不去”',
          verdicts: [['wrong', '心里早定了。拖了三周，他白等，我也没轻松一天。']],
        },
      ],
    },
    {
      sentence: '十三条意见，你头一天在气，后来一条一条答了；往后把头一天省下来。',
      keep: '怕的事先估一下要几个钟头，多半只要一个。',
      stop: '拿三条路去问第六个人。',
      goal: '修改稿交回去，毕业去哪儿，当面说出口。',
      aligned:
        '改稿是大家都等着的，先做了。新录音是给第二篇的，一周五个钟头，不多不少。给陈阿婆送光盘不在哪份计划里，可这件最该做。',
      outcomes: {
        paper: { outcome: 'met', evidence: '编辑部回了“已收到”，附的回复有九页。' },
        next: { outcome: 'met', evidence: '坐下五分钟就跟林老师说了，理由说了半个钟头。' },
        craft: {
          outcome: 'partly',
          evidence: '图有了，横轴竖轴都有单位，图注没写。',
          obstacle: {
            cause: 'timing',
            kind: 'continue',
            reply: '小孩得再大半岁，才录得到第二回。',
            when: '每个周日下午',
            will: '听一户新录音，记五行',
          },
        },
      },
      choices: [
        {
          title: '接着做研究，题目从村里来',
          reason: '等得起一个问题问一年的地方，眼下只有这儿。',
          instead: '公司开春的那个位子',
          verdicts: [
            ['too early', '合同还没签，也没人来劝我回头。'],
            ['right', '老韩他们拿了我的词表去用，还回了我两百个钟头的录音。'],
          ],
        },
      ],
    },
  ],
  years: [
    {
      aims: [
        {
          thread: 'paper',
          title: '学会听录音',
          doneWhen: '不看稿，能听出是哪个村的人',
          outcome: 'partly',
          evidence: '五个村能听出三个，河对岸那两个还分不清。',
        },
        {
          thread: 'next',
          title: '在组里站住脚',
          doneWhen: '有人拿自己的问题来问我',
          outcome: 'met',
          evidence: '师妹来问过四回，有一回问的不是设备。',
        },
      ],
      sentence: '别人知道的你补上了，别人不知道的，你还没开口问。',
      good: [3, '在村口等车那天，一位大爷教了我半个钟头怎么叫牛。'],
      results: [2, '十一位老人的录音，每段都有时间有人名。'],
      course: ['strengthen', '忙了一年，我妈问做这个给谁用，我答不上来。'],
      step: '元月第二个周二下午去找林老师，带一页纸：这些话丢了，头一个着急的是谁。',
      motive: '想弄懂一件人人听得见、却没人去记的事。',
      same: ['same', '头一天来报到，我就是这么跟林老师说的。'],
      road: { road: 'phd', reason: '只有在这儿，问一个问题能当正经事做。' },
      goal: '三篇文章，加一本五个人签字的论文。',
      question: '没人催，录音我会听；稿子，没人催就放下了。',
      carries: [3, '停电那周，我回来是因为有一段没听完。'],
      wait: '一年半，等头一份审稿意见。',
      sustain: '周四跟阿杰打的那场球。',
      gives: '早上的时间归自己管；还有两个肯当面说我不对的人。',
      costs: '大半的周末。笛子一年没碰，谁也没告诉。',
    },
    {
      aims: [
        {
          thread: 'paper',
          title: '找到博士要问的那个问题',
          doneWhen: '一张卡片写得下',
          outcome: 'met',
          evidence: '卡片贴在屏幕边上：三代人之间，哪些词先丢？',
        },
        {
          thread: 'next',
          title: '带好一门课',
          doneWhen: '学生说听得懂，我六点前能走',
          outcome: 'partly',
          evidence: '学生说听得懂；六点前走成的，三周里有两周。',
        },
      ],
      sentence: '这一年你丢掉两个题目，换来一句问得出口的话，值。',
      good: [4, '陈阿婆说“日头落山”有三种说法，她孙子愣住的那个下午。'],
      results: [3, '一个问题，四位老人，三百一十段切好的录音。'],
      course: ['persist', '题目定下来以后，没有哪个周一要想今天干什么。'],
      step: '下周一八点半到阅览室，手写引言第一段。没写完，不开新文献。',
      motive: '想让小孩还听得懂自己奶奶说的话。',
      same: ['shifted', '想弄懂还在。自从给奶奶录了那四十分钟，心里多了一个要给的人。'],
      road: { road: 'phd', reason: '这个问题还要两年，外头没人等得起。' },
      goal: '今年得有头一篇，不然过不了中期。',
      question: '没人催也做的是下乡；写稿要等到早上不看手机的那几天。',
      carries: [4, '最难的是监考加断网那周，把我拉回来的是没切完的两段录音。'],
      wait: '到明年冬天，第一篇的意见该回来了。',
      sustain: '师姐一句“念给我听听”，还有周三去河边走的那一圈。',
      gives: '能讲满一堂课了；村里有十来户人家，进门不用敲。',
      costs: '一周两个晚上，还有一个老同学，只剩过年发消息。',
    },
  ],
  fiveYears: [
    {
      aims: [
        {
          thread: 'paper',
          title: '学一门跟说话有关的手艺',
          doneWhen: '有人为它付过一回钱',
          outcome: 'met',
          evidence: '给县里电视台配了四十天字幕，按天结的。',
        },
        {
          thread: 'next',
          title: '去外地住一阵',
          doneWhen: '在别处过一个冬天',
          outcome: 'dropped',
          evidence: '那年冬天我爸住院。再选一回，还是不去。',
        },
      ],
      firstYear: {
        thread: 'craft',
        title: '把笛子捡起来',
        doneWhen: '出门吹过十回',
        outcome: 'partly',
        evidence: '六回，有一回底下坐着人。',
      },
      lived:
        '配字幕那个夏天是真过了，一屋子风扇，四个人抢一台机器。别的多半是路过：成绩都好，哪间教室什么味道，一间也想不起来。',
      memory: '榜上头一名。那个人看完就回宿舍，当晚接着念书，因为没有谁可以去说。',
      wanted: '有人说一句：够好了。',
      feared: '没了名次，就没人看见。',
      motives: [
        {
          root: 'desire',
          name: '权',
          source: '家里饭桌上，答得出的人才有话说。',
          turned: '把查得到的东西摆出来，让别人自己拿主意。',
        },
        {
          root: 'fear',
          name: '不够用',
          source: '爸妈在灯底下数零钱的那一年。',
          turned: '练一样走到哪儿都用得上的本事。',
        },
      ],
      problem: '县里的老节目没人听得懂，也没人肯配字，一盘一盘在受潮。我是配字幕的时候碰上的。',
      values: {
        academic: { score: 5, reason: '有用，但说不上新。' },
        commercial: { score: 2, reason: '要它的人，自己没有钱。' },
        growth: { score: 8, reason: '听、记、跟人打交道，一年能学全。' },
      },
      road: { road: 'job', taken: true, reason: '先到做这件事的地方学一遍，再说问什么。' },
    },
    {
      aims: [
        {
          thread: 'paper',
          title: '把一个村的话听透',
          doneWhen: '村里人碰上拿不准的字，来问我',
          outcome: 'met',
          evidence: '修谱的时候，族里来问了三个字。',
        },
        {
          thread: 'next',
          title: '上班还是读书，定一个',
          doneWhen: '签一份合同，不留后路',
          outcome: 'met',
          evidence: '博士合同，当着林老师的面签的。',
        },
        {
          thread: 'craft',
          title: '写的东西让外行也用得上',
          doneWhen: '有一篇，学校外头的人读过',
          outcome: 'missed',
          evidence: '两份报告，都锁在我自己的抽屉里。',
        },
      ],
      firstYear: {
        thread: 'craft',
        title: '一周留一晚给人',
        doneWhen: '周四晚上不碰电脑，做到大半',
        outcome: 'partly',
        evidence: '五十个周四，做到三十个。',
      },
      lived:
        '头一回下乡那两个月是真过了，一个人，一台录音机，晚上跟房东一家剥豆子。还有合租的厨房，四个人轮着讲自己在做什么，讲到都听懂为止。学位那张纸，多半是路过。',
      memory:
        '一间报告厅。有人放一张图，底下有位客人问灰线是什么，台上的人说“我回去查”，还剩四页就下来了。师姐坐在第二排，低头看桌子。',
      wanted: '让人觉得是个懂行的。',
      feared: '当众露怯。',
      motives: [
        {
          root: 'desire',
          name: '名',
          source: '奶奶把我登在县报上的那张照片，压在玻璃板底下十几年。',
          turned: '留下一份词表，去掉我的名字也有人用。',
        },
        {
          root: 'desire',
          name: '踏实',
          source: '三年里，歇着的时候心里总挂着一件没完的事。',
          turned: '做完一件，交出去一件，再开下一件。',
        },
        {
          root: 'fear',
          name: '露怯',
          source: '报告厅里的那条灰线。',
          turned: '趁还来得及查，先说出哪儿不懂。',
        },
      ],
      problem:
        '小孩听不懂奶奶说话，奶奶也改不了口，一张饭桌上隔着一层。我是在自己家饭桌上碰到的，后来在三十户人家又碰到三十回。',
      values: {
        academic: { score: 7, reason: '词是一代一代怎么丢的，没人从三代人嘴里同时录过。' },
        commercial: { score: 3, reason: '大伟那样的小东西有人夸，掏钱的还没见着。' },
        growth: { score: 6, reason: '逼着我把话讲给不做研究的人听。' },
      },
      road: { road: 'phd', taken: true, reason: '缺的是答案，不是卖它的人；还有两年，容我去找。' },
    },
  ],
  yearAhead: [
    { thread: 'paper', title: '第一篇发出来', doneWhen: '有了卷期和页码' },
    { thread: 'next', title: '定下毕业去哪儿', doneWhen: '林老师知道，爸妈也知道' },
  ],
  spanAhead: [
    { thread: 'paper', title: '让三十户的话留得下来', doneWhen: '村小的老师拿它上过一堂课' },
    { thread: 'next', title: '去一个有人等着答案的地方', doneWhen: '说得出等的人姓什么' },
    { thread: 'craft', title: '做个晚上叫得出来的人', doneWhen: '有三个人会叫我，不为公事' },
  ],
}

/** Everything one person of the sample journal says in the longer check-ins, by language. */
export const LONGER_WORDS: Readonly<Record<Language, SampleLongerWords>> = { en: ENGLISH, zh: CHINESE }
