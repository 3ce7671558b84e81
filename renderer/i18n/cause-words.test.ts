import { describe, expect, test } from 'vitest'
import type { Language } from '#core/calendar/labels'
import type { CausePattern } from '#core/journal/tally'
import { newestEdition } from '#core/questionnaires/catalogue'
import { causeWords } from './cause-words'
import { createI18n } from './i18n'

const NONE: CausePattern = { times: 1, chosen: {}, kept: 0, notKept: 0, helped: 0, didNotHelp: 0, unknown: 0 }

function words(found: Partial<CausePattern>, language: Language): string {
  const texts = newestEdition('weekly')?.texts[language].causes?.effort
  return causeWords({ ...NONE, ...found }, texts, createI18n(language).t, language)
}

const CASES: readonly (readonly [Partial<CausePattern>, string, string])[] = [
  [{}, 'No plan was made against it.', '没有为它定过约定。'],
  [{ chosen: { own: 1 } }, 'You made one plan, and it has not been looked at yet', '定过一个约定，还没有回看'],
  [
    { chosen: { place: 1 }, kept: 1, didNotHelp: 1 },
    'You kept the one plan you made (A fixed place and hour); the goal that followed was not met',
    '定过一个约定，守住了（定好地点和钟点）；接下来的目标没做成',
  ],
  [
    { chosen: { own: 1 }, kept: 1, helped: 1 },
    'You kept the one plan you made; the goal that followed was met',
    '定过一个约定，守住了；接下来的目标做成了',
  ],
  [
    { chosen: { own: 1 }, kept: 1, unknown: 1 },
    'You kept the one plan you made; whether that helped cannot be told yet',
    '定过一个约定，守住了；有没有用，现在还看不出来',
  ],
  [{ chosen: { own: 1 }, notKept: 1 }, 'You did not keep the one plan you made', '定过一个约定，没守住'],
  [
    { chosen: { place: 2, partner: 1 }, kept: 2, helped: 1, didNotHelp: 1 },
    'You made 3 plans and kept 2 (mostly: A fixed place and hour); 1 has not been looked at yet; 1 of the 2 goals that followed was met',
    '定过 3 个约定，守住了 2 个（多半是“定好地点和钟点”）；还有 1 个没有回看；接下来的 2 个目标，做成了 1 个',
  ],
  [
    { chosen: { own: 4 }, notKept: 2 },
    'You made 4 plans and kept none; 2 have not been looked at yet',
    '定过 4 个约定，一个也没守住；还有 2 个没有回看',
  ],
  [
    { chosen: { own: 3 }, kept: 3, didNotHelp: 2, unknown: 1 },
    'You made 3 plans and kept 3; none of the 2 goals that followed was met',
    '定过 3 个约定，守住了 3 个；接下来的 2 个目标都没做成',
  ],
  [
    { chosen: { own: 3 }, kept: 3, helped: 3 },
    'You made 3 plans and kept 3; 3 of the 3 goals that followed were met',
    '定过 3 个约定，守住了 3 个；接下来的 3 个目标，做成了 3 个',
  ],
]

describe('what was done about a cause', () => {
  test.each(CASES)('%j', (found, english, chinese) => {
    expect([words(found, 'en'), words(found, 'zh')]).toEqual([english, chinese])
  })
})
