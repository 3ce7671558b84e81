import { describe, expect, test } from 'vitest'
import type { AnswerValue } from '#core/journal/answer'
import type { AnswerKind } from '#core/questionnaires/schema'
import { choice, goal, motive, pin, remedy, road, uuid } from '../../tests/unit/support/records'
import { hasContent, isAnswered, saysChoice, saysMotive, saysPlan, saysRoad, type Written } from './completeness'
import type { Step } from './steps'

const NOTHING: Written = {
  answers: new Map(),
  goals: [],
  remedies: [],
  chosen: [],
  planned: new Map(),
  pins: [],
  choices: [],
  pendingChoices: [],
  motives: [],
  road: undefined,
}

function step(answer: AnswerKind, subject?: string): Step {
  const prompt = { id: 'part.prompt', answer, source: 'own' }
  return { section: 'part', prompt, place: 1, of: 1, ...(subject !== undefined && { subject }) }
}

describe('an answer says something', () => {
  test('when there are words in it', () => {
    expect(hasContent({ kind: 'text', text: 'The draft went out.' })).toBe(true)
    expect(hasContent({ kind: 'line', text: '一' })).toBe(true)
    expect(hasContent({ kind: 'highlight', text: '🎉' })).toBe(true)
  })

  test('when a point was chosen', () => {
    expect(hasContent({ kind: 'scale', point: 1 })).toBe(true)
  })

  test('not when there is nothing but space, a full-width one too', () => {
    expect(hasContent({ kind: 'text', text: '' })).toBe(false)
    expect(hasContent({ kind: 'text', text: ' \n\t ' })).toBe(false)
    expect(hasContent({ kind: 'line', text: '　' })).toBe(false)
    expect(hasContent({ kind: 'highlight', text: ' ' })).toBe(false)
  })

  test('with a point or an option, words, or both', () => {
    expect(hasContent({ kind: 'scale-text', point: 1, text: '' })).toBe(true)
    expect(hasContent({ kind: 'scale-text', text: 'Hard to say.' })).toBe(true)
    expect(hasContent({ kind: 'option', option: 'persist', text: ' ' })).toBe(true)
    expect(hasContent({ kind: 'option', text: 'Neither.' })).toBe(true)
    expect(hasContent({ kind: 'option', option: 'change', text: 'At last.' })).toBe(true)
  })

  test('not with neither point nor option nor words', () => {
    expect(hasContent({ kind: 'scale-text', text: ' ' })).toBe(false)
    expect(hasContent({ kind: 'option', text: '' })).toBe(false)
  })

  test('not when there is none', () => {
    expect(hasContent(undefined)).toBe(false)
  })
})

describe('a step is answered', () => {
  const OPTIONS = [
    { id: 'persist', source: '¶49' },
    { id: 'change', source: '¶49' },
  ]
  test.each<[AnswerKind, AnswerValue]>([
    [{ kind: 'text' }, { kind: 'text', text: 'words' }],
    [{ kind: 'line' }, { kind: 'line', text: 'words' }],
    [{ kind: 'scale' }, { kind: 'scale', point: 3 }],
    [{ kind: 'scale-text' }, { kind: 'scale-text', point: 3, text: '' }],
    [
      { kind: 'option', options: OPTIONS },
      { kind: 'option', option: 'persist', text: '' },
    ],
  ])('of kind %j once its own prompt holds something', (kind, value) => {
    expect(isAnswered(step(kind), NOTHING)).toBe(false)
    expect(isAnswered(step(kind), { ...NOTHING, answers: new Map([['part.other', value]]) })).toBe(false)
    expect(isAnswered(step(kind), { ...NOTHING, answers: new Map([['part.prompt', value]]) })).toBe(true)
  })

  test('with a highlight once a sentence was kept', () => {
    const highlight = step({ kind: 'highlight', from: [] })
    const withText = (text: string): Written => ({
      ...NOTHING,
      answers: new Map([['part.prompt', { kind: 'highlight', text }]]),
    })
    expect(isAnswered(highlight, withText(''))).toBe(false)
    expect(isAnswered(highlight, withText('The draft went out.'))).toBe(true)
  })

  test('about a goal’s outcome once that very goal has one', () => {
    const outcome = step({ kind: 'goal-outcomes' }, uuid(1))
    expect(isAnswered(outcome, { ...NOTHING, goals: [goal({ id: uuid(1) })] })).toBe(false)
    expect(isAnswered(outcome, { ...NOTHING, goals: [goal({ id: uuid(2), outcome: 'met' })] })).toBe(false)
    expect(isAnswered(outcome, { ...NOTHING, goals: [goal({ id: uuid(1), outcome: 'dropped' })] })).toBe(true)
  })

  test('about no goal at all never', () => {
    expect(isAnswered(step({ kind: 'goal-outcomes' }), NOTHING)).toBe(false)
    expect(isAnswered(step({ kind: 'goal-outcomes' }), { ...NOTHING, goals: [goal({ outcome: 'met' })] })).toBe(false)
  })

  test('about a remedy once that very remedy was judged, kept or not', () => {
    const kept = step({ kind: 'remedy-outcomes' }, uuid(501))
    const judged = (id: string, isKept?: boolean): Written => ({
      ...NOTHING,
      remedies: [remedy({ id, ...(isKept !== undefined && { kept: isKept }) })],
    })
    expect(isAnswered(kept, judged(uuid(501)))).toBe(false)
    expect(isAnswered(kept, judged(uuid(502), true))).toBe(false)
    expect(isAnswered(kept, judged(uuid(501), true))).toBe(true)
    expect(isAnswered(kept, judged(uuid(501), false))).toBe(true)
  })

  test('about a remedy not by one that was only chosen here', () => {
    const chosen = [remedy({ id: uuid(501), kept: true })]
    expect(isAnswered(step({ kind: 'remedy-outcomes' }, uuid(501)), { ...NOTHING, chosen })).toBe(false)
  })

  test('about a cause once that very goal has one', () => {
    const cause = step({ kind: 'cause-remedy', causes: [] }, uuid(1))
    expect(isAnswered(cause, { ...NOTHING, goals: [goal({ id: uuid(1), outcome: 'missed' })] })).toBe(false)
    expect(isAnswered(cause, { ...NOTHING, goals: [goal({ id: uuid(2), cause: 'effort' })] })).toBe(false)
    expect(isAnswered(cause, { ...NOTHING, goals: [goal({ id: uuid(1), cause: 'effort' })] })).toBe(true)
  })

  test('about the next goals once one of them has a title', () => {
    const plan = step({ kind: 'goal-plan', atMost: 5 })
    expect(isAnswered(plan, { ...NOTHING, goals: [goal()] })).toBe(false)
    const planned = (...titles: readonly string[]) => titles.map((title) => goal({ title }))
    expect(isAnswered(plan, { ...NOTHING, planned: new Map([['part.prompt', planned(' ')]]) })).toBe(false)
    expect(isAnswered(plan, { ...NOTHING, planned: new Map([['part.prompt', planned(' ', 'Rest')]]) })).toBe(true)
    // Those of the five years do not answer for those of the year.
    expect(isAnswered(plan, { ...NOTHING, planned: new Map([['part.other', planned('Rest')]]) })).toBe(false)
  })

  test('about what came before never: it only tells', () => {
    const all: Written = {
      answers: new Map([['part.prompt', { kind: 'text', text: 'words' }]]),
      goals: [goal({ outcome: 'missed', cause: 'effort' })],
      remedies: [remedy({ kept: true })],
      chosen: [remedy()],
      planned: new Map([['part.prompt', [goal()]]]),
      pins: [pin()],
      choices: [choice()],
      pendingChoices: [choice({ verdict: 'right' })],
      motives: [motive()],
      road: road(),
    }
    expect(isAnswered(step({ kind: 'gate' }), all)).toBe(false)
    expect(isAnswered(step({ kind: 'pattern' }), all)).toBe(false)
  })

  test('about what stands side by side, and about the pins, once something is pinned', () => {
    const sideBySide = step({ kind: 'side-by-side', of: 'week', prompts: [], scales: [] })
    for (const pinning of [sideBySide, step({ kind: 'pins' })]) {
      expect(isAnswered(pinning, NOTHING)).toBe(false)
      expect(isAnswered(pinning, { ...NOTHING, pins: [pin()] })).toBe(true)
    }
  })

  test('about choices once one was made here that says something', () => {
    const choices = step({ kind: 'choices', atMost: 3 })
    const empty = choice({ title: '', reason: ' ', instead: '' })
    expect(isAnswered(choices, { ...NOTHING, pendingChoices: [choice()] })).toBe(false)
    expect(isAnswered(choices, { ...NOTHING, choices: [empty] })).toBe(false)
    expect(isAnswered(choices, { ...NOTHING, choices: [empty, choice()] })).toBe(true)
  })

  test('about an earlier choice once that very one has a verdict, also that it is too early', () => {
    const verdict = step({ kind: 'choice-verdicts' }, uuid(731))
    const pending = (change: Parameters<typeof choice>[0]): Written => ({
      ...NOTHING,
      pendingChoices: [choice({ id: uuid(731) }), choice({ id: uuid(732) })].map((each) =>
        each.id === change?.id ? choice(change) : each,
      ),
    })
    expect(isAnswered(verdict, pending({ id: uuid(731), verdictReason: 'Hm.' }))).toBe(false)
    expect(isAnswered(verdict, pending({ id: uuid(732), verdict: 'right' }))).toBe(false)
    expect(isAnswered(verdict, pending({ id: uuid(731), verdict: 'too early' }))).toBe(true)
    expect(isAnswered(verdict, { ...NOTHING, choices: [choice({ id: uuid(731), verdict: 'right' })] })).toBe(false)
  })

  test('about desires once one is named, not a fear, and the other way round', () => {
    const named = (change: Parameters<typeof motive>[0]): Written => ({ ...NOTHING, motives: [motive(change)] })
    const [desires, fears] = (['desire', 'fear'] as const).map((root) => step({ kind: 'motives', root }))
    const answered = (written: Written) => [desires, fears].map((each) => each && isAnswered(each, written))
    expect(answered(NOTHING)).toEqual([false, false])
    expect(answered(named({ root: 'desire' }))).toEqual([true, false])
    expect(answered(named({ root: 'fear' }))).toEqual([false, true])
    expect(answered(named({}))).toEqual([false, false])
    expect(answered(named({ root: 'fear', name: ' ', source: '', turned: '' }))).toEqual([false, false])
  })

  test('about what a motive becomes once that very one was turned', () => {
    const turn = step({ kind: 'motive-turn' }, uuid(721))
    const named = (id: string, turned: string): Written => ({ ...NOTHING, motives: [motive({ id, turned })] })
    expect(isAnswered(turn, named(uuid(721), ' '))).toBe(false)
    expect(isAnswered(turn, named(uuid(722), 'I want to teach.'))).toBe(false)
    expect(isAnswered(turn, named(uuid(721), 'I want to teach.'))).toBe(true)
    // Without a motive it is about, the one that grows from nothing named.
    const alone = step({ kind: 'motive-turn' })
    expect(isAnswered(alone, named(uuid(721), 'I want to teach.'))).toBe(true)
    expect(isAnswered(alone, { ...NOTHING, motives: [motive({ root: 'fear' })] })).toBe(false)
  })

  test('about the motive in one sentence once there is one', () => {
    const statement = step({ kind: 'motive-statement' })
    expect(isAnswered(statement, { ...NOTHING, motives: [motive()] })).toBe(false)
    expect(isAnswered(statement, { ...NOTHING, motives: [motive({ statement: 'So that others can build.' })] })).toBe(
      true,
    )
  })

  test('about what the problem is worth once one value has a score or a reason, a score of 0 too', () => {
    const scores = step({ kind: 'road-scores', values: ['academic', 'commercial', 'growth'] })
    expect(isAnswered(scores, { ...NOTHING, road: road() })).toBe(false)
    expect(isAnswered(scores, { ...NOTHING, road: road({ growth: { reason: ' ' } }) })).toBe(false)
    expect(isAnswered(scores, { ...NOTHING, road: road({ growth: { score: 0, reason: '' } }) })).toBe(true)
    expect(isAnswered(scores, { ...NOTHING, road: road({ academic: { reason: 'New.' } }) })).toBe(true)
  })

  test('about the road once it is named, taken or not, or explained', () => {
    const which = step({ kind: 'road', asksTaken: true })
    const said = (change: Parameters<typeof road>[0]) =>
      isAnswered(which, { ...NOTHING, road: road({ road: '', reason: '', ...change }) })
    expect(isAnswered(which, NOTHING)).toBe(false)
    expect(said({})).toBe(false)
    expect(said({ road: ' ', reason: ' ' })).toBe(false)
    expect(said({ academic: { score: 7, reason: '' } })).toBe(false)
    expect(said({ road: 'venture' })).toBe(true)
    expect(said({ reason: 'Not yet.' })).toBe(true)
    expect(said({ taken: false })).toBe(true)
  })
})

describe('a record says something', () => {
  test('of a choice once any of its lines does; a verdict alone is none of them', () => {
    const empty = { title: '', reason: '', instead: '' }
    expect(saysChoice(choice(empty))).toBe(false)
    expect(saysChoice(choice({ ...empty, title: ' \n', verdict: 'right' }))).toBe(false)
    for (const field of ['title', 'reason', 'instead'])
      expect(saysChoice(choice({ ...empty, [field]: '写' }))).toBe(true)
  })

  test('of a plan once it names an action, in words or by an option; a reply or a moment alone is none', () => {
    const excuse = { reply: 'answered chat all day', when: 'it is nine on Tuesday', will: ' \n' }
    expect(saysPlan(remedy(excuse))).toBe(false)
    expect(saysPlan(remedy({ ...excuse, kind: 'own' }))).toBe(false)
    expect(saysPlan(remedy({ ...excuse, kind: 'place' }))).toBe(true)
    expect(saysPlan(remedy({ ...excuse, reply: '', when: '', will: '坐下' }))).toBe(true)
  })

  test('of a motive once any of its lines does; its root alone is none of them', () => {
    const empty = { name: '', source: '', turned: '', statement: '' }
    expect(saysMotive(motive({ ...empty, root: 'fear', source: '　' }))).toBe(false)
    for (const field of ['name', 'source', 'turned', 'statement']) {
      expect(saysMotive(motive({ ...empty, [field]: '名' }))).toBe(true)
    }
  })

  test('of a road once it is named, taken or not, explained, or a value of it is', () => {
    const empty = { road: '', reason: '' }
    expect(saysRoad(road(empty))).toBe(false)
    expect(saysRoad(road({ road: ' ', reason: ' ', growth: { reason: ' ' } }))).toBe(false)
    for (const change of [
      { road: 'job' },
      { reason: 'For now.' },
      { taken: false },
      { academic: { score: 0, reason: '' } },
      { commercial: { reason: 'Nobody pays.' } },
      { growth: { score: 10, reason: '' } },
    ]) {
      expect(saysRoad(road({ ...empty, ...change }))).toBe(true)
    }
  })
})
