import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseDay } from '#core/calendar/day'
import { answerId } from '#core/journal/answer'
import { newestEdition, promptsOf } from '#core/questionnaires/catalogue'
import type { LogEntry } from '#core/transfer/log'
import type { Journal } from '../../renderer/data/journal'
import { type Comparison, readLookBack } from '../../renderer/data/look-back'
import { newId } from '../../renderer/data/new-id'
import { saveAnswer, sealedCount } from '../../renderer/data/repositories/answers'
import { finishCheckIn, getCheckIn } from '../../renderer/data/repositories/check-ins'
import {
  allChoices,
  choicesJudgedIn,
  choicesToJudge,
  editChoice,
  judgeChoice,
  saveChoice,
  setChoiceDeleted,
} from '../../renderer/data/repositories/choices'
import { bringBack, deleteCheckIn, recentlyDeleted } from '../../renderer/data/repositories/deleted'
import { editGoal, judgeGoal } from '../../renderer/data/repositories/goal-outcomes'
import { setGoalGone } from '../../renderer/data/repositories/goal-removal'
import { addGoal, carryGoal, goalsOf, goalsToJudge } from '../../renderer/data/repositories/goals'
import { historyOf } from '../../renderer/data/repositories/history'
import { allMotives, motivesIn, saveMotive, setMotiveDeleted } from '../../renderer/data/repositories/motives'
import { readPattern } from '../../renderer/data/repositories/patterns'
import { addPin, pinsTo, setPinDeleted } from '../../renderer/data/repositories/pins'
import { editRemedy, judgeRemedy, remediesToJudge, saveRemedy } from '../../renderer/data/repositories/remedies'
import { roadIn, saveRoadFields, saveRoadValue } from '../../renderer/data/repositories/roads'
import { getSettings, saveSettings } from '../../renderer/data/repositories/settings'
import type { Sitting } from '../../renderer/data/repositories/sitting'
import { clockAt, openTestJournal, type SetClock, sitWith, sitWithAny, W47, W48, W49 } from '../support/journal'

const PLACE = { position: { section: 'a', prompt: 'a.b' }, seconds: {}, extended: {} }
const Q4 = { kind: 'quarterly', periodKey: '2026-Q4' } as const
const Q1 = { kind: 'quarterly', periodKey: '2027-Q1' } as const
const Y26 = { kind: 'yearly', periodKey: '2026' } as const
const SPAN = { kind: 'five-year', periodKey: '2022-2026' } as const
const line = (text: string) => ({ kind: 'line', text }) as const

let clock: SetClock
let journal: Journal
let handed: LogEntry[]

beforeEach(async () => {
  clock = clockAt('2027-01-04T19:00:00.000Z')
  handed = []
  journal = await openTestJournal(clock, undefined, (_ids, entry) => handed.push(entry))
})

afterEach(async () => {
  journal.database.close()
  await Dexie.delete(journal.database.name)
})

function comparisonOf(kind: 'quarterly' | 'yearly' | 'five-year'): Comparison {
  const found = promptsOf(newestEdition(kind)?.questions ?? { kind, version: 1, sections: [] }).find(
    ({ answer }) => answer.kind === 'side-by-side',
  )
  if (found?.answer.kind !== 'side-by-side') throw new Error(`${kind} puts nothing side by side`)
  return found.answer
}

async function reviewed(monday: typeof W47, sentence: string): Promise<Sitting> {
  const sitting = await sitWith(journal, monday)
  await saveAnswer(journal, sitting, { promptId: 'sentence.honest', value: line(sentence), base: undefined })
  await finishCheckIn(journal, sitting, PLACE)
  return sitting
}

describe('what a quarter looks back on', () => {
  test('has all of its weeks, with what was written in them, and the missing ones as missing', async () => {
    await reviewed(W47, 'Said in W47.')
    await addGoal(journal, { level: 'week', periodKey: W47, title: 'Write', doneWhen: '' })
    const { periods, series } = await readLookBack(journal, '2026-Q4', comparisonOf('quarterly'))
    expect(periods).toHaveLength(14)
    expect(periods.map(({ periodKey }) => periodKey).at(-1)).toBe('2026-12-28')
    const found = periods.find(({ periodKey }) => periodKey === W47)
    expect(found?.answers.get('sentence.honest')?.value).toEqual(line('Said in W47.'))
    expect(found?.goals.map(({ title }) => title)).toEqual(['Write'])
    expect(periods.filter(({ checkIn }) => checkIn !== undefined)).toHaveLength(1)
    expect(series.map(({ points }) => points.length)).toEqual([14, 14])
  })

  test('keeps a pinned sentence as it stood, for the year to find', async () => {
    const week = await reviewed(W47, 'Said in W47.')
    const quarter = await sitWithAny(journal, Q4)
    const from = answerId(week.blank.id, 'sentence.honest')
    await addPin(journal, quarter, { from, text: 'Said in W47.' })
    await addPin(journal, quarter, { from, text: 'Said in W47.' })
    await saveAnswer(journal, week, {
      promptId: 'sentence.honest',
      value: line('Changed.'),
      base: line('Said in W47.'),
    })
    expect((await pinsTo(journal, ['quarterly:2026-Q4'])).map(({ text }) => text)).toEqual(['Said in W47.'])
    const { periods } = await readLookBack(journal, '2026', comparisonOf('yearly'))
    expect(periods.map(({ pins }) => pins.length)).toEqual([0, 0, 0, 1])
    const [pin] = await pinsTo(journal, ['quarterly:2026-Q4'])
    await setPinDeleted(journal, quarter, pin?.id ?? '', true)
    expect(await pinsTo(journal, ['quarterly:2026-Q4'])).toEqual([])
    await addPin(journal, quarter, { from, text: 'Said in W47.' })
    expect(await pinsTo(journal, ['quarterly:2026-Q4'])).toEqual([
      expect.objectContaining({ id: pin?.id, text: 'Said in W47.' }),
    ])
  })

  test('draws the weeks of a year one by one', async () => {
    const week = await sitWith(journal, W47)
    await saveAnswer(journal, week, {
      promptId: 'arrive.energy',
      value: { kind: 'scale', point: 4 },
      base: undefined,
    })
    const { series } = await readLookBack(journal, '2026', comparisonOf('yearly'))
    expect(series[0]?.points).toHaveLength(53)
    expect(series[0]?.points.filter((point) => point !== undefined)).toEqual([4])
  })
})

describe('the cause loop', () => {
  async function missedWithRemedy(): Promise<void> {
    const goal = await addGoal(journal, { level: 'week', periodKey: W47, title: 'Write', doneWhen: '' })
    const week = await sitWith(journal, W47)
    await judgeGoal(journal, week, goal.id, { outcome: 'missed', cause: 'effort' })
    await saveRemedy(
      journal,
      week,
      { goalId: goal.id, cause: 'effort', forWeek: W48 },
      { kind: 'place', when: 'nine', will: 'sit' },
    )
    const carried = await carryGoal(journal, week, goal, W48)
    await finishCheckIn(journal, week, PLACE)
    const next = await sitWith(journal, W48)
    const [remedy] = await remediesToJudge(journal, next.blank.id, W48)
    await judgeRemedy(journal, next, remedy?.id ?? '', true)
    await judgeGoal(journal, next, carried.id, { outcome: 'met' })
    await finishCheckIn(journal, next, PLACE)
  }

  test('closes: cause, remedy, kept, and the next goal of the lineage met', async () => {
    await missedWithRemedy()
    const pattern = await readPattern(journal, { ...Q4, id: 'quarterly:2026-Q4' })
    expect(pattern.effort).toEqual({
      times: 1,
      chosen: { place: 1 },
      kept: 1,
      notKept: 0,
      helped: 1,
      didNotHelp: 0,
      unknown: 0,
    })
    expect(pattern.ability.times).toBe(0)
  })

  test('finishing freezes what was counted: an amended week changes nothing of it', async () => {
    await missedWithRemedy()
    const quarter = await sitWithAny(journal, Q4)
    await finishCheckIn(journal, quarter, PLACE)
    const week = await sitWith(journal, W47)
    const [goal] = await goalsOf(journal, 'week', W47)
    await judgeGoal(journal, week, goal?.id ?? '', { outcome: 'met' })
    expect((await getCheckIn(journal, 'quarterly:2026-Q4'))?.frozen?.pattern?.effort.times).toBe(1)
    expect((await readPattern(journal, { ...Q4, id: 'quarterly:2026-Q4' })).effort.times).toBe(0)
  })
})

describe('plans judged outside a review', () => {
  async function planned(): Promise<string> {
    const goal = await addGoal(journal, { level: 'week', periodKey: W47, title: 'Write', doneWhen: '' })
    const week = await sitWith(journal, W47)
    await judgeGoal(journal, week, goal.id, { outcome: 'missed', cause: 'effort' })
    const of = { goalId: goal.id, cause: 'effort', forWeek: W48 } as const
    await saveRemedy(journal, week, of, { kind: 'place', when: 'nine', will: 'sit' })
    await finishCheckIn(journal, week, PLACE)
    return (await remediesToJudge(journal, `weekly:${W48}`, W48))[0]?.id ?? ''
  }
  const waiting = async (week: typeof W47) => (await remediesToJudge(journal, `weekly:${week}`, week)).length

  test('are judged by the review that does not contradict it, and counted there', async () => {
    const id = await planned()
    await editRemedy(journal, new Set(), id, { kept: true })
    expect(await waiting(W48)).toBe(1)
    await reviewed(W48, 'Said in W48.')
    expect((await getCheckIn(journal, `weekly:${W48}`))?.frozen?.remedies).toMatchObject({ kept: 1 })
    expect(await waiting(W49)).toBe(0)
  })

  test('and set back to open come back in the next one', async () => {
    const id = await planned()
    const next = await sitWith(journal, W48)
    await judgeRemedy(journal, next, id, false)
    await finishCheckIn(journal, next, PLACE)
    expect(await waiting(W49)).toBe(0)
    await editRemedy(journal, new Set(), id, { kept: undefined })
    expect(await waiting(W49)).toBe(1)
    expect((await getCheckIn(journal, `weekly:${W48}`))?.amendedAt).toBeDefined()
  })
})

describe('a goal in the ledger', () => {
  test('that was met after all loses its cause, and its plan is set aside', async () => {
    const goal = await addGoal(journal, { level: 'week', periodKey: W47, title: 'Write', doneWhen: '' })
    const week = await sitWith(journal, W47)
    await judgeGoal(journal, week, goal.id, { outcome: 'missed', cause: 'effort' })
    await saveRemedy(journal, week, { goalId: goal.id, cause: 'effort', forWeek: W48 }, { when: 'nine', will: 'sit' })
    await finishCheckIn(journal, week, PLACE)
    const kept = new Set<string>()
    await editGoal(journal, kept, goal.id, { outcome: 'met' })
    const [met] = await goalsOf(journal, 'week', W47)
    expect(met?.cause).toBeUndefined()
    expect(met?.earlier?.at(-1)).toMatchObject({ outcome: 'missed', cause: 'effort' })
    expect(await remediesToJudge(journal, `weekly:${W48}`, W48)).toEqual([])
    await editGoal(journal, kept, goal.id, { evidence: 'It is in print.' })
    expect((await goalsOf(journal, 'week', W47))[0]?.evidence).toBe('It is in print.')
  })

  test('that a finished review judged marks it as amended when it is changed or taken away, not when it is moved', async () => {
    const goal = await addGoal(journal, { level: 'week', periodKey: W47, title: 'Write', doneWhen: '' })
    const above = await addGoal(journal, { level: 'quarter', periodKey: '2026-Q4', title: 'A paper', doneWhen: '' })
    const week = await sitWith(journal, W47)
    await judgeGoal(journal, week, goal.id, { outcome: 'met' })
    await finishCheckIn(journal, week, PLACE)
    const amendedAt = async () => (await getCheckIn(journal, `weekly:${W47}`))?.amendedAt
    clock.set('2027-01-05T19:00:00.000Z')
    await editGoal(journal, new Set(), goal.id, { parentId: above.id })
    expect(await amendedAt()).toBeUndefined()
    await editGoal(journal, new Set(), goal.id, { title: 'Write it down' })
    expect(await amendedAt()).toBe('2027-01-05T19:00:00.000Z')
    clock.set('2027-01-06T19:00:00.000Z')
    await setGoalGone(journal, goal.id, true)
    expect((await recentlyDeleted(journal)).map(({ kind }) => kind)).toEqual(['goal'])
    expect(await amendedAt()).toBe('2027-01-06T19:00:00.000Z')
  })
})

describe('what was taken away inside a check-in', () => {
  test('can be brought back for thirty days, and says that the check-in was amended', async () => {
    const quarter = await sitWithAny(journal, Q4)
    const [choice, pin] = [newId(), 'Keep this.']
    await saveChoice(journal, quarter, choice, { title: 'The lab' })
    await addPin(journal, quarter, { from: 'weekly:2026-11-16/sentence.honest', text: pin })
    const years = await sitWithAny(journal, SPAN)
    const motive = newId()
    await saveMotive(journal, years, { id: motive, root: 'fear', isSealed: true }, { name: 'Going unnoticed' })
    await finishCheckIn(journal, quarter, PLACE)
    await setChoiceDeleted(journal, quarter, choice, true)
    await setMotiveDeleted(journal, years, motive, true)
    const [pinned] = await pinsTo(journal, [quarter.blank.id])
    await setPinDeleted(journal, quarter, pinned?.id ?? '', true)
    const deleted = await recentlyDeleted(journal)
    expect(deleted.map(({ kind }) => kind).toSorted()).toEqual(['choice', 'motive', 'pin'])
    clock.set('2027-01-20T19:00:00.000Z')
    for (const one of deleted) await bringBack(journal, one)
    expect((await allChoices(journal)).map(({ title }) => title)).toEqual(['The lab'])
    expect((await allMotives(journal)).map(({ name }) => name)).toEqual(['Going unnoticed'])
    expect((await pinsTo(journal, [quarter.blank.id])).map(({ text }) => text)).toEqual([pin])
    expect((await getCheckIn(journal, quarter.blank.id))?.amendedAt).toBe('2027-01-20T19:00:00.000Z')
    // What goes with its check-in comes back with it, and is not named beside it.
    await deleteCheckIn(journal, quarter.blank.id)
    expect((await recentlyDeleted(journal)).map(({ kind }) => kind)).toEqual(['check-in'])
  })
})

describe('goals of longer periods', () => {
  test('are judged by the check-in of their level alone, also an earlier one that was left out', async () => {
    const quarterGoal = await addGoal(journal, { level: 'quarter', periodKey: '2026-Q3', title: 'Q', doneWhen: '' })
    await addGoal(journal, { level: 'year', periodKey: '2026', title: 'Y', doneWhen: '' })
    await addGoal(journal, { level: 'five-year', periodKey: '2022-2026', title: 'F', doneWhen: '' })
    await addGoal(journal, { level: 'week', periodKey: W47, title: 'W', doneWhen: '' })
    const titles = async (id: string, ...of: ['quarter' | 'year' | 'five-year' | 'week', string]) =>
      (await goalsToJudge(journal, id, ...of)).map(({ title }) => title)
    expect(await titles('quarterly:2026-Q4', 'quarter', '2026-Q4')).toEqual(['Q'])
    expect(await titles('yearly:2026', 'year', '2026')).toEqual(['Y'])
    expect(await titles('five-year:2022-2026', 'five-year', '2022-2026')).toEqual(['F'])
    expect(await titles('weekly:2026-11-16', 'week', W47)).toEqual(['W'])
    const quarter = await sitWithAny(journal, Q4)
    await judgeGoal(journal, quarter, quarterGoal.id, { outcome: 'partly' })
    expect(await titles('quarterly:2027-Q1', 'quarter', '2027-Q1')).toEqual([])
  })

  test('three hundred of one quarter are all there', async () => {
    for (let index = 0; index < 300; index += 1) {
      await addGoal(journal, { level: 'quarter', periodKey: '2026-Q4', title: `Goal ${index}`, doneWhen: '' })
    }
    const found = await goalsToJudge(journal, 'quarterly:2026-Q4', 'quarter', '2026-Q4')
    expect(found.map(({ title }) => title)).toEqual(Array.from({ length: 300 }, (_, index) => `Goal ${index}`))
  })

  test('edited in the ledger keep what stood before, once a stay', async () => {
    const goal = await addGoal(journal, { level: 'year', periodKey: '2027', title: 'First', doneWhen: '' })
    const kept = new Set<string>()
    await editGoal(journal, kept, goal.id, { title: 'Second' })
    await editGoal(journal, kept, goal.id, { title: 'Third' })
    const [stored] = await goalsOf(journal, 'year', '2027')
    expect(stored?.title).toBe('Third')
    expect(stored?.earlier?.map(({ title }) => title)).toEqual(['First'])
  })
})

describe('choices', () => {
  test('ask for a verdict in the next quarterly, and again while it is too early to tell', async () => {
    const quarter = await sitWithAny(journal, Q4)
    const id = newId()
    await saveChoice(journal, quarter, id, { title: 'The lab' })
    await saveChoice(journal, quarter, id, { reason: 'Its people' })
    expect(await choicesToJudge(journal, 'quarterly:2026-Q4')).toEqual([])
    await finishCheckIn(journal, quarter, PLACE)
    clock.set('2027-04-05T18:00:00.000Z')
    const next = await sitWithAny(journal, Q1)
    expect((await choicesToJudge(journal, next.blank.id)).map(({ title }) => title)).toEqual(['The lab'])
    await judgeChoice(journal, next, id, { verdict: 'too early' })
    await judgeChoice(journal, next, id, { verdict: 'too early', verdictReason: 'Only weeks' })
    await finishCheckIn(journal, next, PLACE)
    expect(await choicesToJudge(journal, next.blank.id)).toHaveLength(1)
    clock.set('2027-07-05T18:00:00.000Z')
    const third = await sitWithAny(journal, { kind: 'quarterly', periodKey: '2027-Q2' })
    expect(await choicesToJudge(journal, third.blank.id)).toHaveLength(1)
    await judgeChoice(journal, third, id, { verdict: 'right', verdictReason: 'They are' })
    await finishCheckIn(journal, third, PLACE)
    const [choice] = await allChoices(journal)
    expect(choice).toMatchObject({ verdict: 'right', verdictIn: 'quarterly:2027-Q2', verdictReason: 'They are' })
    // What was judged before stays readable, also where it was said.
    expect(choice?.earlier?.map(({ verdict }) => verdict)).toEqual(['too early'])
    const judgedIn = async (checkIn: string) =>
      (await choicesJudgedIn(journal, checkIn)).map(({ verdict, verdictReason }) => [verdict, verdictReason])
    expect(await judgedIn('quarterly:2027-Q1')).toEqual([['too early', 'Only weeks']])
    expect(await judgedIn('quarterly:2027-Q2')).toEqual([['right', 'They are']])
    clock.set('2027-10-04T18:00:00.000Z')
    expect(await choicesToJudge(journal, 'quarterly:2027-Q3')).toEqual([])
  })

  test('whose verdict is withdrawn are asked anew, and the old reason is none of the new verdict', async () => {
    const id = newId()
    const quarter = await sitWithAny(journal, Q4)
    await saveChoice(journal, quarter, id, { title: 'The lab' })
    await finishCheckIn(journal, quarter, PLACE)
    clock.set('2027-04-05T18:00:00.000Z')
    const next = await sitWithAny(journal, Q1)
    // A reason that is written before the verdict is chosen stays.
    await judgeChoice(journal, next, id, { verdictReason: 'Nobody calls back' })
    await judgeChoice(journal, next, id, { verdict: 'wrong' })
    expect((await allChoices(journal))[0]).toMatchObject({ verdict: 'wrong', verdictReason: 'Nobody calls back' })
    await finishCheckIn(journal, next, PLACE)
    await editChoice(journal, new Set(), id, { verdict: undefined })
    const [open] = await allChoices(journal)
    expect(open?.verdictIn).toBeUndefined()
    expect(open?.earlier?.at(-1)).toMatchObject({ verdict: 'wrong', verdictReason: 'Nobody calls back' })
    clock.set('2027-07-05T18:00:00.000Z')
    const third = await sitWithAny(journal, { kind: 'quarterly', periodKey: '2027-Q2' })
    expect(await choicesToJudge(journal, third.blank.id)).toHaveLength(1)
    await judgeChoice(journal, third, id, { verdict: 'right' })
    const [choice] = await allChoices(journal)
    expect(choice?.verdict).toBe('right')
    expect(choice?.verdictReason).toBeUndefined()
  })

  test('taken away are asked no more, edited in the ledger keep what stood before', async () => {
    const quarter = await sitWithAny(journal, Q4)
    const id = newId()
    await saveChoice(journal, quarter, id, { title: 'Stay' })
    await editChoice(journal, new Set(), id, { title: 'Go' })
    expect((await allChoices(journal))[0]?.earlier?.map(({ title }) => title)).toEqual(['Stay'])
    await setChoiceDeleted(journal, quarter, id, true)
    expect(await allChoices(journal)).toEqual([])
  })
})

describe('motives and roads', () => {
  test('named under a sealed prompt are sealed from their first word, and counted', async () => {
    const five = await sitWithAny(journal, SPAN)
    const id = newId()
    await saveMotive(journal, five, { id, root: 'fear', isSealed: true }, { name: 'Obscurity' })
    await saveMotive(journal, five, { id, isSealed: false }, { turned: 'To teach what I know' })
    const [motive] = await motivesIn(journal, five.blank.id)
    expect(motive).toMatchObject({ root: 'fear', name: 'Obscurity', turned: 'To teach what I know', sealed: true })
    await saveAnswer(journal, five, {
      promptId: 'bystander.memory',
      value: { kind: 'text', text: 'That week' },
      base: undefined,
      isSealed: true,
    })
    expect(await sealedCount(journal)).toBe(2)
  })

  test('of a finished check-in keep what stood before it was amended', async () => {
    const year = await sitWithAny(journal, Y26)
    const id = newId()
    await saveMotive(journal, year, { id, isSealed: false }, { statement: 'To understand' })
    await saveRoadFields(journal, year, { road: 'phd', taken: true })
    await finishCheckIn(journal, year, PLACE)
    const again = await sitWithAny(journal, Y26)
    await saveMotive(journal, again, { id, isSealed: false }, { statement: 'To build' })
    await saveRoadFields(journal, again, { road: 'venture' })
    await saveRoadFields(journal, again, { reason: 'It moves' })
    expect((await allMotives(journal))[0]?.earlier?.map(({ statement }) => statement)).toEqual(['To understand'])
    expect((await roadIn(journal, 'yearly:2026'))?.earlier?.map(({ road }) => road)).toEqual(['phd'])
    expect((await getCheckIn(journal, 'yearly:2026'))?.amendedAt).toBeDefined()
  })

  test('a score and its reason are written one by one, and neither takes the other away', async () => {
    const five = await sitWithAny(journal, SPAN)
    await saveRoadValue(journal, five, 'academic', { score: 0 })
    await saveRoadValue(journal, five, 'academic', { reason: 'Nobody knows why' })
    await saveRoadValue(journal, five, 'growth', { reason: 'Much to learn' })
    expect(await roadIn(journal, five.blank.id)).toMatchObject({
      road: '',
      academic: { score: 0, reason: 'Nobody knows why' },
      growth: { reason: 'Much to learn' },
    })
  })
})

describe('a longer check-in', () => {
  test('goes with all that was said in it, and comes back with it', async () => {
    const five = await sitWithAny(journal, SPAN)
    const quarter = await sitWithAny(journal, Q4)
    await saveMotive(journal, five, { id: newId(), root: 'desire', isSealed: true }, { name: 'Fame' })
    await saveRoadFields(journal, five, { road: 'job' })
    await saveChoice(journal, quarter, newId(), { title: 'Stay' })
    await addPin(journal, quarter, { from: 'weekly:2026-11-16/done.moved', text: 'Kept' })
    await deleteCheckIn(journal, five.blank.id)
    await deleteCheckIn(journal, quarter.blank.id)
    expect([await allMotives(journal), await allChoices(journal)]).toEqual([[], []])
    expect(await pinsTo(journal, [quarter.blank.id])).toEqual([])
    for (const deleted of await recentlyDeleted(journal)) await bringBack(journal, deleted)
    expect((await allMotives(journal)).map(({ name }) => name)).toEqual(['Fame'])
    expect((await allChoices(journal)).map(({ title }) => title)).toEqual(['Stay'])
    expect((await pinsTo(journal, [quarter.blank.id])).map(({ text }) => text)).toEqual(['Kept'])
    expect((await roadIn(journal, five.blank.id))?.road).toBe('job')
  })

  test('written anew after it was deleted finds what was said in it again', async () => {
    const five = await sitWithAny(journal, SPAN)
    await saveMotive(journal, five, { id: newId(), root: 'desire', isSealed: true }, { name: 'Fame' })
    await deleteCheckIn(journal, five.blank.id)
    const again = await sitWithAny(journal, SPAN)
    await saveRoadFields(journal, again, { road: 'job' })
    expect((await allMotives(journal)).map(({ name }) => name)).toEqual(['Fame'])
  })

  test('stands in the history of its kind, and in no other', async () => {
    const quarter = await sitWithAny(journal, Q4)
    await saveRoadFields(journal, quarter, { road: 'job' })
    const history = await historyOf(journal)
    expect(history.quarterly).toEqual({ known: new Set(['2026-Q4']), drafts: ['2026-Q4'], skipped: new Set() })
    expect([history.weekly.known.size, history.yearly.known.size, history['five-year'].known.size]).toEqual([0, 0, 0])
  })

  test('hands every record it writes on to the second copy', async () => {
    const five = await sitWithAny(journal, SPAN)
    await saveMotive(journal, five, { id: newId(), root: 'fear', isSealed: true }, { name: 'Want' })
    await saveRoadValue(journal, five, 'growth', { score: 7 })
    await saveChoice(journal, five, newId(), { title: 'Go' })
    await addPin(journal, five, { from: 'yearly:2026/view.sentence', text: 'A year' })
    const stores = handed.flatMap(({ puts }) => Object.keys(puts))
    expect(stores).toEqual(expect.arrayContaining(['motives', 'roads', 'choices', 'pins', 'checkIns']))
  })

  test('left open for two years goes on where it was', async () => {
    const five = await sitWithAny(journal, SPAN)
    await saveAnswer(journal, five, {
      promptId: 'problem.solve',
      value: { kind: 'text', text: 'Why' },
      base: undefined,
    })
    clock.set('2029-01-08T19:00:00.000Z')
    const again = await sitWithAny(journal, SPAN)
    await saveAnswer(journal, again, {
      promptId: 'problem.solve',
      value: { kind: 'text', text: 'Why it works' },
      base: { kind: 'text', text: 'Why' },
    })
    await finishCheckIn(journal, again, PLACE)
    const stored = await getCheckIn(journal, 'five-year:2022-2026')
    expect(stored).toMatchObject({ state: 'finished', startedAt: '2027-01-04T19:00:00.000Z' })
    expect(parseDay((stored?.finishedAt ?? '').slice(0, 10))).toBe('2029-01-08')
  })
})

describe('the first look back on five years', () => {
  const endOf = async (periodKey: string) => {
    const sitting = await sitWithAny(journal, { kind: 'five-year', periodKey })
    await saveAnswer(journal, sitting, { promptId: 'look.anything', value: line('x'), base: undefined })
    await finishCheckIn(journal, sitting, PLACE)
    return (await getSettings(journal))?.fiveYearStart
  }

  test('decides from which year spans are counted; no later one does', async () => {
    clock.set('2028-05-01T19:00:00.000Z')
    journal.database.close()
    journal = await openTestJournal(clock)
    expect((await getSettings(journal))?.fiveYearStart).toBe(2028)
    expect(await endOf('2022-2026')).toBe(2027)
    clock.set('2032-01-05T19:00:00.000Z')
    await saveSettings(journal, { fiveYearStart: 2028 })
    expect(await endOf('2027-2031')).toBe(2028)
  })

  test('leaves a year alone that the person has chosen', async () => {
    await saveSettings(journal, { fiveYearStart: 2025 })
    expect(await endOf('2022-2026')).toBe(2025)
  })

  test('leaves a year alone that agrees with it', async () => {
    await saveSettings(journal, { fiveYearStart: 2022 })
    expect(await endOf('2022-2026')).toBe(2022)
  })
})
