import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Journal } from '../../renderer/data/journal'
import { answersOf, restoreEarlier, saveAnswer } from '../../renderer/data/repositories/answers'
import { finishCheckIn, getCheckIn, skipCheckIns, unskipCheckIns } from '../../renderer/data/repositories/check-ins'
import { bringBack, deleteCheckIn, recentlyDeleted, recordsOfCheckIn } from '../../renderer/data/repositories/deleted'
import { judgeGoal } from '../../renderer/data/repositories/goal-outcomes'
import { setGoalDeleted } from '../../renderer/data/repositories/goal-removal'
import { addGoal, goalsOf, goalsToJudge, saveGoal } from '../../renderer/data/repositories/goals'
import { getMeta } from '../../renderer/data/repositories/meta'
import { addNote, notesFor, setNoteDeleted } from '../../renderer/data/repositories/notes'
import { remediesChosenIn, remediesFor, saveRemedy } from '../../renderer/data/repositories/remedies'
import { readStored } from '../../renderer/data/transfer/read-stored'
import { clockAt, openTestJournal, type SetClock, sitWith, W47, W48 } from '../support/journal'
import { ID47, line, PLACE, text } from '../support/life'

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

/** A finished review with two answers, a judged goal and a plan. */
async function review() {
  const goal = await addGoal(journal, { level: 'week', periodKey: W47, title: 'Draft', doneWhen: 'sent' })
  const sitting = await sitWith(journal, W47)
  await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('Words'), base: undefined })
  await saveAnswer(journal, sitting, { promptId: 'arrive.energy', value: { kind: 'scale', point: 2 }, base: undefined })
  await judgeGoal(journal, sitting, goal.id, { outcome: 'missed', cause: 'effort' })
  await saveRemedy(journal, sitting, { goalId: goal.id, cause: 'effort', forWeek: W48 }, { will: 'sit down' })
  await finishCheckIn(journal, sitting, PLACE)
  return goal
}

async function deleted() {
  const [latest] = await recentlyDeleted(journal)
  if (!latest) throw new Error('Nothing was deleted')
  return latest
}

/** Everything stored, without what any write stamps. */
async function said() {
  const stored = await readStored(journal.database.name)
  return JSON.parse(JSON.stringify(stored?.contents, (key, value) => (key === 'updatedAt' ? undefined : value)))
}

describe('a deleted check-in', () => {
  test('is gone with its answers and its plans, and its goals stay', async () => {
    const goal = await review()
    expect(await recordsOfCheckIn(journal, ID47)).toBe(4)
    await deleteCheckIn(journal, ID47)
    expect(await getCheckIn(journal, ID47)).toBeUndefined()
    expect((await answersOf(journal, ID47)).size).toBe(0)
    expect(await remediesChosenIn(journal, ID47)).toEqual([])
    expect(await remediesFor(journal, W48)).toEqual([])
    expect((await goalsOf(journal, 'week', W47)).map(({ id }) => id)).toEqual([goal.id])
  })

  test('comes back as it was, to the letter', async () => {
    await review()
    const before = await said()
    clock.set('2026-11-24T19:00:00.000Z')
    await deleteCheckIn(journal, ID47)
    expect(await said()).not.toEqual(before)
    clock.set('2026-12-20T19:00:00.000Z')
    await bringBack(journal, await deleted())
    expect(await said()).toEqual(before)
    expect(await recentlyDeleted(journal)).toEqual([])
    expect(await remediesFor(journal, W48)).toHaveLength(1)
  })

  test('twice is deleted once: it comes back from the first moment, with all that went then', async () => {
    await review()
    const before = await said()
    clock.set('2026-11-24T19:00:00.000Z')
    await deleteCheckIn(journal, ID47)
    clock.set('2026-11-25T19:00:00.000Z')
    await deleteCheckIn(journal, ID47)
    expect((await deleted()).deletedAt).toBe('2026-11-24T19:00:00.000Z')
    await bringBack(journal, await deleted())
    expect(await said()).toEqual(before)
  })

  test('does not bring back a plan that had been set aside before', async () => {
    const goal = await review()
    const sitting = await sitWith(journal, W47)
    await judgeGoal(journal, sitting, goal.id, { cause: 'timing' })
    expect(await remediesChosenIn(journal, ID47)).toEqual([])
    clock.set('2026-11-24T19:00:00.000Z')
    await deleteCheckIn(journal, ID47)
    clock.set('2026-11-24T20:00:00.000Z')
    await bringBack(journal, await deleted())
    expect(await remediesChosenIn(journal, ID47)).toEqual([])
  })

  test('can be brought back for thirty days, and is not offered a moment later', async () => {
    await review()
    clock.set('2026-11-24T19:00:00.000Z')
    await deleteCheckIn(journal, ID47)
    clock.set('2026-12-24T19:00:00.000Z')
    expect(await recentlyDeleted(journal)).toHaveLength(1)
    clock.set('2026-12-24T19:00:00.001Z')
    expect(await recentlyDeleted(journal)).toEqual([])
  })

  test('stays offered when the clock has gone back meanwhile', async () => {
    await review()
    await deleteCheckIn(journal, ID47)
    clock.set('2026-10-01T19:00:00.000Z')
    expect(await recentlyDeleted(journal)).toHaveLength(1)
    await bringBack(journal, await deleted())
    expect((await answersOf(journal, ID47)).size).toBe(2)
  })

  test('that is none changes nothing but the count of writes', async () => {
    await review()
    const before = await said()
    const revision = (await getMeta(journal))?.revision ?? 0
    await deleteCheckIn(journal, 'weekly:2026-01-05')
    expect(await said()).toEqual(before)
    expect((await getMeta(journal))?.revision).toBe(revision + 1)
  })
})

describe('what was deleted', () => {
  test('is listed with the latest first, goals and notes, too, but no empty line and no skip', async () => {
    const goal = await review()
    const sitting = await sitWith(journal, W48)
    await addNote(journal, W48, 'a note', ID47)
    const [note] = await notesFor(journal, ID47)
    const blank = '01935c5e-0000-7000-8000-00000000c001'
    await saveGoal(journal, sitting, { id: blank, level: 'week', periodKey: W48 }, { title: '  ' })
    const { blank: other } = await sitWith(journal, W48)
    clock.set('2026-11-24T19:00:00.000Z')
    await setGoalDeleted(journal, sitting, goal.id, true)
    clock.set('2026-11-24T19:01:00.000Z')
    await setNoteDeleted(journal, note?.id ?? '', true)
    clock.set('2026-11-24T19:02:00.000Z')
    await deleteCheckIn(journal, ID47)
    clock.set('2026-11-24T19:03:00.000Z')
    await setGoalDeleted(journal, sitting, blank, true)
    await deleteCheckIn(journal, other.id)
    clock.set('2026-11-24T19:04:00.000Z')
    const later = (await sitWith(journal, W48)).blank
    const skipped = { ...later, id: 'weekly:2026-11-30', periodKey: '2026-11-30' } as typeof later
    await skipCheckIns(journal, [skipped], 'ill')
    await unskipCheckIns(journal, [skipped.id])
    const listed = (await recentlyDeleted(journal)).map(({ kind, record }) => [kind, record.id])
    expect(listed.filter(([, id]) => id !== other.id)).toEqual([
      ['check-in', ID47],
      ['note', note?.id],
      ['goal', goal.id],
    ])
    expect(listed.map(([, id]) => id)).not.toContain(blank)
    expect(listed.map(([, id]) => id)).not.toContain(skipped.id)
  })

  test('as a goal or a note comes back to its place', async () => {
    const goal = await addGoal(journal, { level: 'week', periodKey: W47, title: 'Draft', doneWhen: 'sent' })
    await addNote(journal, W48, 'a note', ID47)
    const before = await said()
    const [note] = await notesFor(journal, ID47)
    await setNoteDeleted(journal, note?.id ?? '', true)
    await bringBack(journal, await deleted())
    expect(await notesFor(journal, ID47)).toHaveLength(1)
    const sitting = await sitWith(journal, W48)
    await setGoalDeleted(journal, sitting, goal.id, true)
    expect(await goalsToJudge(journal, ID47, 'week', W47)).toEqual([])
    await bringBack(journal, await deleted())
    // Found by the index of those that wait to be judged.
    expect(await goalsToJudge(journal, ID47, 'week', W47)).toHaveLength(1)
    expect(await said()).toMatchObject({ goals: before.goals, notes: before.notes })
  })
})

describe('a review written anew after it was deleted', () => {
  async function writtenAnew(promptId = 'done.hours') {
    const goal = await review()
    clock.set('2026-11-24T19:00:00.000Z')
    await deleteCheckIn(journal, ID47)
    clock.set('2026-11-25T19:00:00.000Z')
    const sitting = await sitWith(journal, W47)
    await saveAnswer(journal, sitting, { promptId, value: text('New words'), base: undefined })
    return { goal, sitting }
  }

  test('is a draft of its own, and is no longer offered as deleted', async () => {
    await writtenAnew()
    const checkIn = await getCheckIn(journal, ID47)
    expect(checkIn).toMatchObject({ state: 'draft', startedAt: '2026-11-25T19:00:00.000Z', seconds: {} })
    expect(checkIn).not.toHaveProperty('finishedAt')
    expect(checkIn).not.toHaveProperty('frozen')
    expect(checkIn).not.toHaveProperty('deletedAt')
    expect(checkIn?.earlier).toMatchObject([{ state: 'finished', finishedAt: '2026-11-23T19:00:00.000Z' }])
    expect(await recentlyDeleted(journal)).toEqual([])
  })

  test('keeps the old words of the answer it writes over, and shows the new ones', async () => {
    await writtenAnew('done.moved')
    const answer = (await answersOf(journal, ID47)).get('done.moved')
    expect(answer?.value).toEqual(text('New words'))
    expect(answer).not.toHaveProperty('deletedAt')
    expect(answer?.earlier?.map(({ value }) => value)).toEqual([text('Words')])
  })

  test('keeps the old words of an answer it does not touch within reach, and does not show them as new', async () => {
    await writtenAnew()
    const answer = (await answersOf(journal, ID47)).get('done.moved')
    expect(answer?.value).not.toEqual(text('Words'))
    expect(answer?.earlier?.map(({ value }) => value)).toEqual([text('Words')])
    const [old] = answer?.earlier ?? []
    if (answer && old) await restoreEarlier(journal, answer.id, old)
    expect((await answersOf(journal, ID47)).get('done.moved')?.value).toEqual(text('Words'))
  })

  test('shows a plan that is written in it, also for the goal and cause of a plan that was deleted', async () => {
    const { goal, sitting } = await writtenAnew()
    const of = { goalId: goal.id, cause: 'effort', forWeek: W48 } as const
    await saveRemedy(journal, sitting, of, { will: 'get up at six' })
    expect((await remediesChosenIn(journal, ID47)).map(({ will }) => will)).toEqual(['get up at six'])
  })

  test('does not bring back a plan that had been set aside before it was deleted', async () => {
    const goal = await review()
    const first = await sitWith(journal, W47)
    await judgeGoal(journal, first, goal.id, { cause: 'timing' })
    await saveRemedy(journal, first, { goalId: goal.id, cause: 'timing', forWeek: W48 }, { will: 'start at noon' })
    clock.set('2026-11-24T19:00:00.000Z')
    await deleteCheckIn(journal, ID47)
    clock.set('2026-11-25T19:00:00.000Z')
    const sitting = await sitWith(journal, W47)
    await saveAnswer(journal, sitting, { promptId: 'done.hours', value: text('New words'), base: undefined })
    expect((await remediesChosenIn(journal, ID47)).map(({ will }) => will)).not.toContain('sit down')
  })

  test('can be deleted again, and comes back with the new words', async () => {
    await writtenAnew('done.moved')
    clock.set('2026-11-26T19:00:00.000Z')
    await deleteCheckIn(journal, ID47)
    await bringBack(journal, await deleted())
    expect((await answersOf(journal, ID47)).get('done.moved')?.value).toEqual(text('New words'))
    // What went the first time, and was not written anew, does not come along.
    expect([...(await answersOf(journal, ID47)).keys()]).not.toContain('arrive.energy')
    expect((await getCheckIn(journal, ID47))?.state).toBe('draft')
  })

  test('is not overwritten by whoever still has the old one before them to bring back', async () => {
    await review()
    clock.set('2026-11-24T19:00:00.000Z')
    await deleteCheckIn(journal, ID47)
    const old = await deleted()
    clock.set('2026-11-25T19:00:00.000Z')
    const sitting = await sitWith(journal, W47)
    await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('New words'), base: undefined })
    await bringBack(journal, old)
    expect((await answersOf(journal, ID47)).get('done.moved')?.value).toEqual(text('New words'))
  })
})

describe('a sealed answer', () => {
  const sealed = { promptId: 'sentence.honest', isSealed: true } as const

  test('stays sealed whatever is written over it, and when an earlier text stands again', async () => {
    const sitting = await sitWith(journal, W47)
    await saveAnswer(journal, sitting, { ...sealed, value: line('First'), base: undefined })
    await finishCheckIn(journal, sitting, PLACE)
    clock.set('2026-11-24T19:00:00.000Z')
    const amending = await sitWith(journal, W47)
    await saveAnswer(journal, amending, { ...sealed, value: line('Second'), base: line('First') })
    const answer = (await answersOf(journal, ID47)).get(sealed.promptId)
    const [first] = answer?.earlier ?? []
    if (!answer || !first) throw new Error('There is no earlier text')
    expect(answer.sealed).toBe(true)
    await restoreEarlier(journal, answer.id, first)
    expect((await answersOf(journal, ID47)).get(sealed.promptId)).toMatchObject({ sealed: true, value: line('First') })
    await deleteCheckIn(journal, ID47)
    await bringBack(journal, await deleted())
    expect((await answersOf(journal, ID47)).get(sealed.promptId)?.sealed).toBe(true)
  })

  test('is sealed also where an open one stood: the review was deleted, and its new questions seal this one', async () => {
    const sitting = await sitWith(journal, W47)
    await saveAnswer(journal, sitting, { promptId: sealed.promptId, value: line('Open'), base: undefined })
    await deleteCheckIn(journal, ID47)
    const anew = await sitWith(journal, W47)
    await saveAnswer(journal, anew, { ...sealed, value: line('Sealed'), base: undefined })
    expect((await answersOf(journal, ID47)).get(sealed.promptId)?.sealed).toBe(true)
  })
})

describe('an earlier text', () => {
  async function amended() {
    const sitting = await sitWith(journal, W47)
    await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('First'), base: undefined })
    await finishCheckIn(journal, sitting, PLACE)
    clock.set('2026-11-24T19:00:00.000Z')
    await saveAnswer(journal, await sitWith(journal, W47), {
      promptId: 'done.moved',
      value: text('Second'),
      base: text('First'),
    })
    clock.set('2026-11-25T19:00:00.000Z')
    return await answerNow()
  }
  async function answerNow() {
    const answer = (await answersOf(journal, ID47)).get('done.moved')
    if (!answer) throw new Error('There is no answer')
    return answer
  }

  test('stands again, and what stood there can be gone back to in turn', async () => {
    const { id, earlier = [] } = await amended()
    const [first] = earlier
    if (!first) throw new Error('There is no earlier text')
    await restoreEarlier(journal, id, first)
    const now = await answerNow()
    expect(now.value).toEqual(text('First'))
    expect(now.updatedAt).toBe('2026-11-25T19:00:00.000Z')
    expect(now.earlier?.map(({ value }) => value)).toEqual([text('First'), text('Second')])
    const second = now.earlier?.at(-1)
    clock.set('2026-11-26T19:00:00.000Z')
    if (second) await restoreEarlier(journal, id, second)
    expect((await answerNow()).value).toEqual(text('Second'))
  })

  test('in a finished review counts as amending it, and its tally stays', async () => {
    const { id, earlier = [] } = await amended()
    const before = await getCheckIn(journal, ID47)
    if (earlier[0]) await restoreEarlier(journal, id, earlier[0])
    const after = await getCheckIn(journal, ID47)
    expect(after).toMatchObject({ state: 'finished', amendedAt: '2026-11-25T19:00:00.000Z' })
    expect(after?.frozen).toEqual(before?.frozen)
  })

  test('that is not among those kept, or says what stands already, changes nothing', async () => {
    const before = await amended()
    const at = '2020-01-01T00:00:00.000Z' as typeof before.updatedAt
    await restoreEarlier(journal, before.id, { at, value: text('Never written') })
    expect(await answerNow()).toEqual(before)
    const same = { at: before.earlier?.[0]?.at ?? at, value: text('Second') }
    await restoreEarlier(journal, before.id, same)
    await restoreEarlier(journal, `${ID47}/none`, same)
    expect(await answerNow()).toEqual(before)
    expect((await getCheckIn(journal, ID47))?.amendedAt).toBe('2026-11-24T19:00:00.000Z')
  })
})

describe('a period that is skipped after its check-in was deleted', () => {
  test('still offers the words, and brings the check-in back as it was', async () => {
    await review()
    const before = await said()
    await deleteCheckIn(journal, ID47)
    clock.set('2026-11-24T08:00:00.000Z')
    await skipCheckIns(journal, [(await sitWith(journal, W47)).blank], 'Away')
    expect(await getCheckIn(journal, ID47)).toMatchObject({ state: 'skipped', skipReason: 'Away' })
    expect(await getCheckIn(journal, ID47)).not.toHaveProperty('finishedAt')
    await bringBack(journal, await deleted())
    const { checkIns, ...others } = await said()
    expect(others).toEqual(Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'checkIns')))
    expect(checkIns).toEqual([{ ...before.checkIns[0], earlier: [expect.objectContaining({ state: 'finished' })] }])
  })

  test('and is written after all has the old words as earlier versions', async () => {
    await review()
    await deleteCheckIn(journal, ID47)
    clock.set('2026-11-24T08:00:00.000Z')
    await skipCheckIns(journal, [(await sitWith(journal, W47)).blank], '')
    await unskipCheckIns(journal, [ID47])
    await skipCheckIns(journal, [(await sitWith(journal, W47)).blank], '')
    const sitting = await sitWith(journal, W47)
    await saveAnswer(journal, sitting, { promptId: 'arrive.mood', value: { kind: 'scale', point: 3 }, base: undefined })
    const answer = (await answersOf(journal, ID47)).get('done.moved')
    expect(answer?.value).toEqual(text(''))
    expect(answer?.earlier?.map(({ value }) => value)).toEqual([text('Words')])
  })
})
