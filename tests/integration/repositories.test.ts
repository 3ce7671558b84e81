import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseDay } from '#core/calendar/day'
import type { Journal } from '../../renderer/data/journal'
import { newId } from '../../renderer/data/new-id'
import { answersOf, saveAnswer } from '../../renderer/data/repositories/answers'
import {
  finishCheckIn,
  getCheckIn,
  keepPlace,
  lastFinishedBefore,
  periodRange,
  skipCheckIns,
  unskipCheckIns,
  weeklyOfYear,
} from '../../renderer/data/repositories/check-ins'
import { judgeGoal, tickGoal } from '../../renderer/data/repositories/goal-outcomes'
import { setGoalDeleted } from '../../renderer/data/repositories/goal-removal'
import { addGoal, carryGoal, goalsOf, goalsToJudge, lineagesOf, saveGoal } from '../../renderer/data/repositories/goals'
import { weekHistory } from '../../renderer/data/repositories/history'
import { getMeta } from '../../renderer/data/repositories/meta'
import { addNote, notesFor, setNoteDeleted } from '../../renderer/data/repositories/notes'
import {
  judgeRemedy,
  remediesBetween,
  remediesChosenIn,
  remediesFor,
  remediesOfGoals,
  remediesToJudge,
  saveRemedy,
} from '../../renderer/data/repositories/remedies'
import { saveSettings } from '../../renderer/data/repositories/settings'
import { clockAt, openTestJournal, type SetClock, sitWith, W47, W48, W49 } from '../support/journal'

const PLACE = { position: { section: 'sentence', prompt: 'sentence.honest' }, seconds: { sentence: 60 }, extended: {} }
const text = (words: string) => ({ kind: 'text', text: words }) as const
const ID47 = 'weekly:2026-11-16'

let clock: SetClock
let journal: Journal

beforeEach(async () => {
  clock = clockAt('2026-11-23T19:00:00.000Z')
  journal = await openTestJournal(clock)
})

afterEach(async () => {
  journal.database.close()
  await Dexie.delete(journal.database.name)
})

async function revision(): Promise<number> {
  return (await getMeta(journal))?.revision ?? -1
}

describe('every write', () => {
  test('asks for strict durability', async () => {
    const asked: unknown[] = []
    const original = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') asked.push(options?.durability)
      return original.call(this, stores, mode, options)
    }
    try {
      // Dexie takes the function from the database it opens.
      const opened = await openTestJournal(clock)
      asked.length = 0
      await addNote(opened, W48, 'a note', ID47)
      opened.database.close()
    } finally {
      IDBDatabase.prototype.transaction = original
    }
    expect(asked).toEqual(['strict'])
  })

  test('makes the revision grow by exactly one', async () => {
    const sitting = await sitWith(journal, W47)
    const before = await revision()
    await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('One'), base: undefined })
    await addGoal(journal, { level: 'week', periodKey: W48, title: 'A', doneWhen: 'B' })
    await addNote(journal, W48, 'a note', ID47)
    await saveSettings(journal, { theme: 'dark' })
    await keepPlace(journal, ID47, () => PLACE)
    expect(await revision()).toBe(before + 5)
  })

  test('that changes nothing is none: the same answer twice leaves the revision alone', async () => {
    const sitting = await sitWith(journal, W47)
    await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('One'), base: undefined })
    const before = await revision()
    await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('One'), base: text('One') })
    await saveAnswer(journal, sitting, { promptId: 'done.hours', value: text('  '), base: undefined })
    expect(await revision()).toBe(before)
    expect((await answersOf(journal, ID47)).has('done.hours')).toBe(false)
  })

  test('that fails keeps nothing of itself, and the revision stands', async () => {
    const before = await revision()
    const wrong = addGoal(journal, {
      level: 'week',
      periodKey: parseDay('2026-11-23'),
      title: 'x',
      doneWhen: 'y',
      hours: -1,
    })
    await expect(wrong).rejects.toThrow()
    expect(await revision()).toBe(before)
    expect(await goalsOf(journal, 'week', W48)).toEqual([])
  })

  test('is never stamped earlier than what it changes, even when the clock went back', async () => {
    const sitting = await sitWith(journal, W47)
    await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('Now'), base: undefined })
    clock.set('2026-10-23T19:00:00.000Z')
    await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('Before'), base: text('Now') })
    const answer = (await answersOf(journal, ID47)).get('done.moved')
    expect(answer?.value).toEqual(text('Before'))
    expect(answer?.updatedAt).toBe('2026-11-23T19:00:00.000Z')
  })
})

describe('a check-in', () => {
  test('is kept from its first word on, not before', async () => {
    const sitting = await sitWith(journal, W47)
    await keepPlace(journal, ID47, () => PLACE)
    expect(await getCheckIn(journal, ID47)).toBeUndefined()
    await saveAnswer(journal, sitting, {
      promptId: 'arrive.energy',
      value: { kind: 'scale', point: 3 },
      base: undefined,
    })
    expect(await getCheckIn(journal, ID47)).toMatchObject({ state: 'draft', late: false, supervisor: 'Professor Lin' })
    await keepPlace(journal, ID47, () => PLACE)
    expect(await getCheckIn(journal, ID47)).toMatchObject({ position: PLACE.position, seconds: PLACE.seconds })
  })

  test('freezes its tally when it is finished, and later amendments do not change it', async () => {
    const goal = await addGoal(journal, { level: 'week', periodKey: W47, title: 'A', doneWhen: 'B' })
    const sitting = await sitWith(journal, W47)
    await judgeGoal(journal, sitting, goal.id, { outcome: 'missed' })
    await judgeGoal(journal, sitting, goal.id, { cause: 'effort' })
    await finishCheckIn(journal, sitting, PLACE)
    clock.set('2026-11-24T08:00:00.000Z')
    const amending = await sitWith(journal, W47)
    await judgeGoal(journal, amending, goal.id, { outcome: 'met' })
    const checkIn = await getCheckIn(journal, ID47)
    expect(checkIn).toMatchObject({
      state: 'finished',
      finishedAt: '2026-11-23T19:00:00.000Z',
      amendedAt: '2026-11-24T08:00:00.000Z',
    })
    expect(checkIn?.frozen?.goals).toMatchObject({ met: 0, missed: 1 })
    expect(checkIn?.frozen?.causes.effort).toBe(1)
    const [judged] = await goalsToJudge(journal, ID47, 'week', W47)
    expect(judged?.earlier).toEqual([
      { at: '2026-11-23T19:00:00.000Z', title: 'A', doneWhen: 'B', outcome: 'missed', cause: 'effort' },
    ])
    expect(judged?.cause).toBeUndefined()
  })

  test('that is amended keeps each text as it stood before the sitting, once a sitting', async () => {
    const sitting = await sitWith(journal, W47)
    await saveAnswer(journal, sitting, {
      promptId: 'sentence.honest',
      value: { kind: 'line', text: 'First' },
      base: undefined,
    })
    await finishCheckIn(journal, sitting, PLACE)
    clock.set('2026-11-25T08:00:00.000Z')
    const amending = await sitWith(journal, W47)
    clock.set('2026-11-25T08:01:00.000Z')
    const line = (words: string) => ({ kind: 'line', text: words }) as const
    await saveAnswer(journal, amending, { promptId: 'sentence.honest', value: line('Sec'), base: line('First') })
    clock.set('2026-11-25T08:02:00.000Z')
    await saveAnswer(journal, amending, { promptId: 'sentence.honest', value: line('Second'), base: line('Sec') })
    const answer = (await answersOf(journal, ID47)).get('sentence.honest')
    expect(answer?.value).toEqual(line('Second'))
    expect(answer?.earlier).toEqual([{ at: '2026-11-23T19:00:00.000Z', value: line('First') }])
  })

  test('judges by its tick what was ticked during the week, and judges nothing by evidence alone', async () => {
    const ticked = await addGoal(journal, { level: 'week', periodKey: W47, title: 'Ticked', doneWhen: '' })
    const noted = await addGoal(journal, { level: 'week', periodKey: W47, title: 'Noted', doneWhen: '' })
    await tickGoal(journal, ticked.id, true)
    const sitting = await sitWith(journal, W47)
    await judgeGoal(journal, sitting, noted.id, { evidence: 'half a page' })
    await finishCheckIn(journal, sitting, PLACE)
    expect((await getCheckIn(journal, ID47))?.frozen?.goals.met).toBe(1)
    expect((await goalsToJudge(journal, 'weekly:2026-11-23', 'week', W48)).map(({ title }) => title)).toEqual(['Noted'])
  })

  test('finished twice at once is finished once, and not amended', async () => {
    const sitting = await sitWith(journal, W47)
    await Promise.all([finishCheckIn(journal, sitting, PLACE), finishCheckIn(journal, sitting, PLACE)])
    await finishCheckIn(journal, sitting, PLACE)
    expect((await getCheckIn(journal, ID47))?.amendedAt).toBeUndefined()
    expect((await getCheckIn(journal, ID47))?.seconds).toEqual({ sentence: 60 })
  })

  test('that is amended keeps the original also when the clock was set back a month', async () => {
    const line = (words: string) => ({ kind: 'line', text: words }) as const
    const sitting = await sitWith(journal, W47)
    await saveAnswer(journal, sitting, { promptId: 'sentence.honest', value: line('First'), base: undefined })
    await finishCheckIn(journal, sitting, PLACE)
    clock.set('2026-10-23T08:00:00.000Z')
    const amending = await sitWith(journal, W47)
    await saveAnswer(journal, amending, { promptId: 'sentence.honest', value: line('Second'), base: line('First') })
    const answer = (await answersOf(journal, ID47)).get('sentence.honest')
    expect(answer?.earlier?.map(({ value }) => value)).toEqual([line('First')])
  })

  test('adds up the time of two windows, and keeps its questions in the language they were read in', async () => {
    const sitting = await sitWith(journal, W47)
    await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('x'), base: undefined })
    await Promise.all([keepPlace(journal, ID47, () => PLACE), keepPlace(journal, ID47, () => PLACE)])
    expect((await getCheckIn(journal, ID47))?.seconds).toEqual({ sentence: 120 })
    await finishCheckIn(journal, sitting, PLACE)
    const chinese = { ...sitting, blank: { ...sitting.blank, language: 'zh' } as const, kept: new Set<string>() }
    await saveAnswer(journal, chinese, { promptId: 'done.moved', value: text('y'), base: text('x') })
    expect((await getCheckIn(journal, ID47))?.language).toBe('en')
  })

  test('that is skipped can be written after all, or the skip taken back', async () => {
    const sitting = await sitWith(journal, W47)
    await skipCheckIns(journal, [sitting.blank], 'Away')
    expect(await getCheckIn(journal, ID47)).toMatchObject({ state: 'skipped', skipReason: 'Away' })
    await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('Written after all'), base: undefined })
    expect(await getCheckIn(journal, ID47)).toMatchObject({ state: 'draft' })
    expect((await getCheckIn(journal, ID47))?.skipReason).toBeUndefined()
    const other = await sitWith(journal, W48)
    await skipCheckIns(journal, [other.blank, sitting.blank], '')
    await unskipCheckIns(journal, [other.blank.id, sitting.blank.id])
    expect(await getCheckIn(journal, other.blank.id)).toBeUndefined()
    expect([...(await weekHistory(journal)).known]).toEqual(['2026-11-16'])
    expect(await getCheckIn(journal, ID47)).toMatchObject({ state: 'draft' })
  })

  test('is found by year, by range, and as last time', async () => {
    for (const monday of [parseDay('2025-12-29'), W47]) {
      const sitting = await sitWith(journal, monday)
      await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('x'), base: undefined })
      await finishCheckIn(journal, sitting, PLACE)
    }
    expect((await weeklyOfYear(journal, 2026)).map(({ periodKey }) => periodKey)).toEqual(['2025-12-29', '2026-11-16'])
    expect(await weeklyOfYear(journal, 2025)).toEqual([])
    expect(await periodRange(journal, 'weekly')).toEqual({ first: '2025-12-29', last: '2026-11-16' })
    expect((await lastFinishedBefore(journal, 'weekly', W47))?.periodKey).toBe('2025-12-29')
    expect(await lastFinishedBefore(journal, 'weekly', parseDay('2025-12-29'))).toBeUndefined()
    expect([...(await weekHistory(journal)).known]).toEqual(['2025-12-29', '2026-11-16'])
  })
})

describe('two windows', () => {
  test('lose neither text when both write upon the same one', async () => {
    const first = await sitWith(journal, W47)
    const second = await sitWith(journal, W47)
    await saveAnswer(journal, first, { promptId: 'done.moved', value: text('Base'), base: undefined })
    await saveAnswer(journal, first, { promptId: 'done.moved', value: text('Base, one'), base: text('Base') })
    await saveAnswer(journal, second, { promptId: 'done.moved', value: text('Base, two'), base: text('Base') })
    const answer = (await answersOf(journal, ID47)).get('done.moved')
    expect(answer?.value).toEqual(text('Base, two'))
    expect(answer?.earlier?.map(({ value }) => value)).toEqual([text('Base, one')])
  })
})

describe('goals', () => {
  test('of a missed week are judged in the next review that is done, and only there', async () => {
    const goal = await addGoal(journal, { level: 'week', periodKey: W47, title: 'Of a missed week', doneWhen: '' })
    await addGoal(journal, { level: 'quarter', periodKey: '2026-Q4', title: 'Of a quarter', doneWhen: '' })
    expect((await goalsToJudge(journal, 'weekly:2026-11-23', 'week', W48)).map(({ id }) => id)).toEqual([goal.id])
    await judgeGoal(journal, await sitWith(journal, W48), goal.id, { outcome: 'partly' })
    expect(await goalsToJudge(journal, ID47, 'week', W47)).toEqual([])
    expect((await goalsToJudge(journal, 'weekly:2026-11-23', 'week', W48)).map(({ id }) => id)).toEqual([goal.id])
    expect(await goalsToJudge(journal, 'weekly:2026-11-30', 'week', W49)).toEqual([])
  })

  test('of a week to come are not judged yet', async () => {
    await addGoal(journal, { level: 'week', periodKey: W49, title: 'Later', doneWhen: '' })
    expect(await goalsToJudge(journal, 'weekly:2026-11-23', 'week', W48)).toEqual([])
  })

  test('carried keep their lineage, and carrying twice gives the same goal', async () => {
    const goal = await addGoal(journal, {
      level: 'week',
      periodKey: W47,
      title: 'Long paper',
      doneWhen: 'read',
      hours: 3,
    })
    const sitting = await sitWith(journal, W47)
    const carried = await carryGoal(journal, sitting, goal, W48)
    const again = await carryGoal(journal, sitting, goal, W48)
    expect(again.id).toBe(carried.id)
    expect(carried).toMatchObject({
      lineageId: goal.lineageId,
      carriedFrom: goal.id,
      periodKey: W48,
      title: 'Long paper',
      hours: 3,
    })
    expect(await lineagesOf(journal, [carried])).toHaveLength(2)
    // Carried without a judgement, it does not come back beside its carry.
    expect((await goalsToJudge(journal, 'weekly:2026-11-23', 'week', W48)).map(({ id }) => id)).toEqual([carried.id])
    const doubled = await carryGoal(journal, await sitWith(journal, W48), carried, W49, 'double-time')
    expect(doubled).toMatchObject({ hours: 6, carryDecision: 'double-time' })
  })

  test('taken away are gone from every list, and come back by undo', async () => {
    const id = newId()
    const sitting = await sitWith(journal, W47)
    await saveGoal(journal, sitting, { id, level: 'week', periodKey: W48 }, { title: 'Mine' })
    await setGoalDeleted(journal, sitting, id, true)
    expect(await goalsOf(journal, 'week', W48)).toEqual([])
    expect(await goalsToJudge(journal, 'weekly:2026-11-23', 'week', W48)).toEqual([])
    await setGoalDeleted(journal, sitting, id, false)
    expect((await goalsToJudge(journal, 'weekly:2026-11-23', 'week', W48)).map(({ title }) => title)).toEqual(['Mine'])
  })

  test('ticked on Today wait as met, unticked as open, and a judged one can no longer be ticked', async () => {
    const goal = await addGoal(journal, { level: 'week', periodKey: W47, title: 'A', doneWhen: '' })
    await tickGoal(journal, goal.id, true)
    expect((await goalsToJudge(journal, ID47, 'week', W47))[0]).toMatchObject({ outcome: 'met' })
    await tickGoal(journal, goal.id, false)
    expect((await goalsToJudge(journal, ID47, 'week', W47))[0]?.outcome).toBeUndefined()
    await judgeGoal(journal, await sitWith(journal, W47), goal.id, { outcome: 'missed' })
    await tickGoal(journal, goal.id, true)
    expect((await goalsToJudge(journal, ID47, 'week', W47))[0]).toMatchObject({ outcome: 'missed' })
  })
})

describe('remedies', () => {
  test('follow their goal’s cause: another cause sets them aside, the first one brings them back', async () => {
    const goal = await addGoal(journal, { level: 'week', periodKey: W47, title: 'A', doneWhen: '' })
    const sitting = await sitWith(journal, W47)
    await judgeGoal(journal, sitting, goal.id, { outcome: 'missed', cause: 'effort' })
    await saveRemedy(
      journal,
      sitting,
      { goalId: goal.id, cause: 'effort', forWeek: W48 },
      { when: 'it is 9', will: 'sit down' },
    )
    await saveRemedy(journal, sitting, { goalId: goal.id, cause: 'effort', forWeek: W48 }, { reply: 'Tidied the desk' })
    expect(await remediesChosenIn(journal, ID47)).toMatchObject([
      { when: 'it is 9', will: 'sit down', reply: 'Tidied the desk' },
    ])
    await judgeGoal(journal, sitting, goal.id, { cause: 'timing' })
    expect(await remediesChosenIn(journal, ID47)).toEqual([])
    expect(await remediesToJudge(journal, 'weekly:2026-11-23', W48)).toEqual([])
    await judgeGoal(journal, sitting, goal.id, { cause: 'effort' })
    expect(await remediesChosenIn(journal, ID47)).toMatchObject([{ will: 'sit down' }])
    await judgeGoal(journal, sitting, goal.id, { outcome: 'met' })
    expect(await remediesChosenIn(journal, ID47)).toEqual([])
  })

  test('that name no action are kept as the answer they are, and nobody is asked to keep to them', async () => {
    const goal = await addGoal(journal, { level: 'week', periodKey: W47, title: 'A', doneWhen: '' })
    const sitting = await sitWith(journal, W47)
    const place = { goalId: goal.id, cause: 'effort', forWeek: W48 } as const
    await saveRemedy(journal, sitting, place, { reply: 'answered chat all day', when: 'it is nine on Tuesday' })
    const asPlan = async () => [
      await remediesToJudge(journal, 'weekly:2026-11-23', W48),
      await remediesFor(journal, W48),
      await remediesOfGoals(journal, [goal.id]),
      await remediesBetween(journal, W47, W49),
    ]
    expect(await remediesChosenIn(journal, ID47)).toMatchObject([{ reply: 'answered chat all day' }])
    expect(await asPlan()).toEqual([[], [], [], []])
    await saveRemedy(journal, sitting, place, { kind: 'own' })
    expect(await asPlan()).toEqual([[], [], [], []])
    await saveRemedy(journal, sitting, place, { kind: 'place' })
    expect((await asPlan()).map((found) => found.length)).toEqual([1, 1, 1, 1])
  })

  test('are judged in the review of their week, or come back when left open', async () => {
    const goal = await addGoal(journal, { level: 'week', periodKey: W47, title: 'A', doneWhen: '' })
    const sitting = await sitWith(journal, W47)
    await saveRemedy(journal, sitting, { goalId: goal.id, cause: 'effort', forWeek: W48 }, { will: 'sit down' })
    const next = await sitWith(journal, W48)
    const [remedy] = await remediesToJudge(journal, next.blank.id, W48)
    expect(remedy).toBeDefined()
    await judgeRemedy(journal, next, remedy?.id ?? '', true)
    expect(await remediesToJudge(journal, 'weekly:2026-11-30', W49)).toEqual([])
    expect((await remediesToJudge(journal, next.blank.id, W48))[0]).toMatchObject({ kept: true })
    await judgeRemedy(journal, next, remedy?.id ?? '', undefined)
    expect((await remediesToJudge(journal, 'weekly:2026-11-30', W49))[0]?.kept).toBeUndefined()
  })
})

test('notes of a week that was skipped or missed wait in the next review, and in no later one once it is finished', async () => {
  await addNote(journal, W47, 'for a week to be skipped', ID47)
  await skipCheckIns(journal, [(await sitWith(journal, W47)).blank], 'Away')
  await addNote(journal, W48, 'for a week to be missed', 'weekly:2026-11-23')
  await addNote(journal, W49, 'for its own', 'weekly:2026-11-30')
  const all = ['for a week to be skipped', 'for a week to be missed', 'for its own']
  const texts = async (id: string) => (await notesFor(journal, id)).map((note) => note.text)
  expect(await texts('weekly:2026-11-30')).toEqual(all)
  expect(await texts('weekly:2026-12-07')).toEqual(all)
  const sitting = await sitWith(journal, W49)
  await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('x'), base: undefined })
  expect(await texts('weekly:2026-12-07')).toEqual(all)
  await finishCheckIn(journal, sitting, PLACE)
  expect(await texts('weekly:2026-12-07')).toEqual([])
  expect(await texts('weekly:2026-11-30')).toEqual(all)
  // A note of another kind of check-in there is none.
  expect(await texts('quarterly:2026-Q4')).toEqual([])
  // The skipped week is written after all, and has its own.
  expect(await texts(ID47)).toEqual(['for a week to be skipped'])
})

test('notes wait in their check-in, and come back after they were taken away', async () => {
  await addNote(journal, W48, 'one', ID47)
  await addNote(journal, W48, 'two', ID47)
  const [first] = await notesFor(journal, ID47)
  expect(first?.text).toBe('one')
  await setNoteDeleted(journal, first?.id ?? '', true)
  expect((await notesFor(journal, ID47)).map((note) => note.text)).toEqual(['two'])
  await setNoteDeleted(journal, first?.id ?? '', false)
  expect((await notesFor(journal, ID47)).map((note) => note.text)).toEqual(['one', 'two'])
})
