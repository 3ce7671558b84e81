import { instantAt } from '#core/calendar/clock'
import { defaultPreferences } from '#core/journal/settings'
import type { Journal } from '../../renderer/data/journal'
import { newCheckIn } from '../../renderer/data/new-check-in'
import { answersOf, restoreEarlier, saveAnswer } from '../../renderer/data/repositories/answers'
import { finishCheckIn, keepPlace, skipCheckIns, unskipCheckIns } from '../../renderer/data/repositories/check-ins'
import {
  choicesIn,
  editChoice,
  judgeChoice,
  saveChoice,
  setChoiceDeleted,
} from '../../renderer/data/repositories/choices'
import { bringBack, deleteCheckIn, recentlyDeleted } from '../../renderer/data/repositories/deleted'
import { editGoal, judgeGoal, tickGoal } from '../../renderer/data/repositories/goal-outcomes'
import { setGoalDeleted, setGoalGone } from '../../renderer/data/repositories/goal-removal'
import { addGoal, carryGoal, goalsOf, goalsToJudge, saveGoal } from '../../renderer/data/repositories/goals'
import { editMotive, saveMotive, setMotiveDeleted } from '../../renderer/data/repositories/motives'
import { addNote, notesFor, setNoteDeleted } from '../../renderer/data/repositories/notes'
import { addPin, pinsTo, setPinDeleted } from '../../renderer/data/repositories/pins'
import { editRemedy, judgeRemedy, remediesChosenIn, saveRemedy } from '../../renderer/data/repositories/remedies'
import { editRoad, roadIn, saveRoadFields, saveRoadValue } from '../../renderer/data/repositories/roads'
import { beginJournal, getSettings, saveSettings } from '../../renderer/data/repositories/settings'
import type { Sitting } from '../../renderer/data/repositories/sitting'
import { type SetClock, sitWith, W47, W48, W49 } from './journal'

export const ID47 = `weekly:${W47}`
export const ID48 = `weekly:${W48}`
export const PLACE = {
  position: { section: 'sentence', prompt: 'sentence.honest', caret: 4 },
  seconds: { sentence: 60 },
  extended: { sentence: 5 },
}
export const text = (words: string) => ({ kind: 'text', text: words }) as const
export const line = (words: string) => ({ kind: 'line', text: words }) as const

const NEW_GOAL = '01935c5e-0000-7000-8000-00000000a001'
const CHOICE = '01935c5e-0000-7000-8000-00000000a002'
const MOTIVE = '01935c5e-0000-7000-8000-00000000a003'
const SEALED_MOTIVE = '01935c5e-0000-7000-8000-00000000a004'

type Step = readonly [name: string, work: () => Promise<unknown>]

/**
 * A few weeks with a journal in which nothing was ever written, step by step: every function of the repositories that
 * writes is in it. Time goes on by a minute before each step.
 */
export function lifeOf(journal: Journal, clock: SetClock): readonly Step[] {
  let sitting: Sitting = { blank: {} as Sitting['blank'], kept: new Set() }
  const sit = async (week = W47) => {
    sitting = await sitWith(journal, week)
  }
  const goalNamed = async (title: string, week = W47) => {
    const goal = (await goalsOf(journal, 'week', week)).find((one) => one.title === title)
    if (!goal) throw new Error(`There is no goal ${title}`)
    return goal
  }
  const goalOfWeek = (title: string) => ({ level: 'week', periodKey: W47, title, doneWhen: 'it is sent' }) as const
  const noteFor = async () => {
    const [note] = await notesFor(journal, ID48)
    if (!note) throw new Error('There is no note')
    return note
  }
  const remedyIn = async (checkIn: string) => {
    const [remedy] = await remediesChosenIn(journal, checkIn)
    if (!remedy) throw new Error('There is no remedy')
    return remedy
  }
  const pinIn = async (checkIn: string) => {
    const [pin] = await pinsTo(journal, [checkIn])
    if (!pin) throw new Error('There is no pin')
    return pin
  }
  const roadNow = async (checkIn: string) => {
    const road = await roadIn(journal, checkIn)
    if (!road) throw new Error('There is no road')
    return road
  }
  const stay = new Set<string>()
  const lastDeleted = async () => {
    const [deleted] = await recentlyDeleted(journal)
    if (!deleted) throw new Error('Nothing was deleted')
    return deleted
  }
  const blankOf = async (week: typeof W47) => {
    const settings = await getSettings(journal)
    if (!settings) throw new Error('There are no settings')
    return newCheckIn(journal, { kind: 'weekly', periodKey: week }, settings, 'en')
  }
  let noteId = ''
  const steps: readonly Step[] = [
    [
      'begin',
      () =>
        beginJournal(journal, { ...defaultPreferences(), supervisor: '林教授' }, [
          goalOfWeek('Draft'),
          { level: 'quarter', periodKey: '2026-Q4', title: '投稿', doneWhen: '' },
        ]),
    ],
    ['begin again', () => beginJournal(journal, defaultPreferences(), [goalOfWeek('Never')])],
    ['settings', () => saveSettings(journal, { theme: 'dark' })],
    ['goal', () => addGoal(journal, goalOfWeek('Exercise'))],
    ['another goal', () => addGoal(journal, { ...goalOfWeek('Read'), hours: 3 })],
    ['tick', async () => await tickGoal(journal, (await goalNamed('Exercise')).id, true)],
    ['untick', async () => await tickGoal(journal, (await goalNamed('Exercise')).id, false)],
    ['tick again', async () => await tickGoal(journal, (await goalNamed('Exercise')).id, true)],
    ['note', () => addNote(journal, W48, 'Ask about “release”\u2028第二行', ID48)],
    [
      'note taken away',
      async () => {
        noteId = (await noteFor()).id
        await setNoteDeleted(journal, noteId, true)
      },
    ],
    ['note brought back', () => setNoteDeleted(journal, noteId, false)],
    ['note that is none', () => setNoteDeleted(journal, NEW_GOAL, true)],
    [
      'answer',
      async () => {
        await sit()
        await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('One'), base: undefined })
      },
    ],
    [
      'answer changed',
      () => saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('One two'), base: text('One') }),
    ],
    [
      'answer of another window',
      () => saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('Three'), base: text('One') }),
    ],
    [
      'scale',
      () =>
        saveAnswer(journal, sitting, {
          promptId: 'arrive.energy',
          value: { kind: 'scale', point: 3 },
          base: undefined,
        }),
    ],
    [
      'sealed answer',
      () =>
        saveAnswer(journal, sitting, {
          promptId: 'sentence.honest',
          value: line('没有说实话'),
          base: undefined,
          isSealed: true,
        }),
    ],
    ['pin', () => addPin(journal, sitting, { from: `${ID47}/done.moved`, text: 'One' })],
    ['pin taken away', async () => await setPinDeleted(journal, sitting, (await pinIn(ID47)).id, true)],
    ['pin again', () => addPin(journal, sitting, { from: `${ID47}/done.moved`, text: 'One' })],
    ['choice', () => saveChoice(journal, sitting, CHOICE, { title: 'Stay', reason: '只差一章' })],
    ['choice changed', () => saveChoice(journal, sitting, CHOICE, { instead: 'the offer' })],
    ['choice taken away', () => setChoiceDeleted(journal, sitting, CHOICE, true)],
    ['choice brought back', () => setChoiceDeleted(journal, sitting, CHOICE, false)],
    ['motive', () => saveMotive(journal, sitting, { id: MOTIVE, root: 'desire', isSealed: false }, { name: 'fame' })],
    [
      'sealed motive',
      () => saveMotive(journal, sitting, { id: SEALED_MOTIVE, root: 'fear', isSealed: true }, { source: '怕没人记得' }),
    ],
    ['motive taken away', () => setMotiveDeleted(journal, sitting, MOTIVE, true)],
    ['motive brought back', () => setMotiveDeleted(journal, sitting, MOTIVE, false)],
    ['road', () => saveRoadFields(journal, sitting, { road: 'phd', reason: 'Mine' })],
    ['road valued', () => saveRoadValue(journal, sitting, 'academic', { score: 8, reason: '没人做过' })],
    ['place', () => keepPlace(journal, ID47, () => PLACE)],
    [
      'judged',
      async () =>
        await judgeGoal(journal, sitting, (await goalNamed('Draft')).id, { outcome: 'missed', evidence: '0 pages' }),
    ],
    ['cause', async () => await judgeGoal(journal, sitting, (await goalNamed('Draft')).id, { cause: 'effort' })],
    [
      'remedy',
      async () =>
        await saveRemedy(
          journal,
          sitting,
          { goalId: (await goalNamed('Draft')).id, cause: 'effort', forWeek: W48 },
          { will: 'sit down', when: 'it is nine' },
        ),
    ],
    [
      'another cause',
      async () => await judgeGoal(journal, sitting, (await goalNamed('Draft')).id, { cause: 'timing' }),
    ],
    [
      'first cause again',
      async () => await judgeGoal(journal, sitting, (await goalNamed('Draft')).id, { cause: 'effort' }),
    ],
    ['ledger remedy', async () => await editRemedy(journal, stay, (await remedyIn(ID47)).id, { kept: true })],
    ['carry', async () => await carryGoal(journal, sitting, await goalNamed('Draft'), W48)],
    ['carry again', async () => await carryGoal(journal, sitting, await goalNamed('Draft'), W48)],
    ['carry unjudged', async () => await carryGoal(journal, sitting, await goalNamed('Read'), W48, 'double-time')],
    [
      'new goal',
      () => saveGoal(journal, sitting, { id: NEW_GOAL, level: 'week', periodKey: W48 }, { title: 'Write', hours: 2 }),
    ],
    [
      'goal changed',
      () =>
        saveGoal(
          journal,
          sitting,
          { id: NEW_GOAL, level: 'week', periodKey: W48 },
          { hours: undefined, doneWhen: 'done' },
        ),
    ],
    ['goal taken away', () => setGoalDeleted(journal, sitting, NEW_GOAL, true)],
    ['goal brought back', async () => await bringBack(journal, await lastDeleted())],
    ['goal taken away again', () => setGoalDeleted(journal, sitting, NEW_GOAL, true)],
    ['goal put back', () => setGoalDeleted(journal, sitting, NEW_GOAL, false)],
    ['finish', () => finishCheckIn(journal, sitting, PLACE)],
    ['finish again', () => finishCheckIn(journal, sitting, PLACE)],
    [
      'amend',
      async () => {
        await sit()
        await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('Four'), base: text('Three') })
      },
    ],
    [
      'amended judgement',
      async () => await judgeGoal(journal, sitting, (await goalNamed('Draft')).id, { outcome: 'partly' }),
    ],
    [
      'judgement taken back',
      async () => await judgeGoal(journal, sitting, (await goalNamed('Draft')).id, { outcome: undefined }),
    ],
    ['judged again', async () => await judgeGoal(journal, sitting, (await goalNamed('Draft')).id, { outcome: 'met' })],
    [
      'earlier text',
      async () => {
        const answer = (await answersOf(journal, ID47)).get('done.moved')
        const earlier = answer?.earlier?.find(({ value }) => value.kind === 'text' && value.text === 'Three')
        if (!answer || !earlier) throw new Error('There is no earlier text')
        await restoreEarlier(journal, answer.id, earlier)
      },
    ],
    [
      'amended motive',
      () => saveMotive(journal, sitting, { id: MOTIVE, isSealed: false }, { statement: 'I want to be read.' }),
    ],
    ['amended road', () => saveRoadFields(journal, sitting, { taken: false })],
    ['ledger goal', async () => await editGoal(journal, stay, (await goalNamed('Draft')).id, { evidence: '1 page' })],
    ['ledger goal gone', async () => await setGoalGone(journal, (await goalNamed('Read')).id, true)],
    ['ledger goal back', async () => await bringBack(journal, await lastDeleted())],
    ['ledger choice', () => editChoice(journal, stay, CHOICE, { reason: '只差半章' })],
    ['ledger motive', () => editMotive(journal, stay, SEALED_MOTIVE, { turned: 'to be of use' })],
    ['ledger road', async () => await editRoad(journal, stay, (await roadNow(ID47)).id, { taken: true })],
    ['skip', async () => await skipCheckIns(journal, [await blankOf(W48), await blankOf(W49)], 'ill')],
    ['unskip', () => unskipCheckIns(journal, [ID48])],
    [
      'written after all',
      async () => {
        await sit(W49)
        await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('After all'), base: undefined })
      },
    ],
    [
      'second review',
      async () => {
        await sit(W48)
        await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('Second'), base: undefined })
        const [goal] = await goalsToJudge(journal, ID48, 'week', W48)
        if (!goal) throw new Error('Nothing to judge')
        await judgeGoal(journal, sitting, goal.id, { outcome: 'missed', cause: 'ability' })
        await saveRemedy(journal, sitting, { goalId: goal.id, cause: 'ability', forWeek: W49 }, { reply: 'Ask' })
      },
    ],
    ['remedy kept', async () => await judgeRemedy(journal, sitting, (await remedyIn(ID48)).id, true)],
    ['remedy left open', async () => await judgeRemedy(journal, sitting, (await remedyIn(ID48)).id, undefined)],
    [
      'verdict',
      async () => {
        const [choice] = await choicesIn(journal, ID47)
        if (!choice) throw new Error('There is no choice')
        await judgeChoice(journal, sitting, choice.id, { verdict: 'too early', verdictReason: 'Ask in spring' })
      },
    ],
    ['second finished', () => finishCheckIn(journal, sitting, PLACE)],
    ['deleted', () => deleteCheckIn(journal, ID48)],
    ['deleted again', () => deleteCheckIn(journal, ID48)],
    ['brought back', async () => await bringBack(journal, await lastDeleted())],
    ['deleted for good', () => deleteCheckIn(journal, ID48)],
    [
      'written anew',
      async () => {
        await sit(W48)
        await saveAnswer(journal, sitting, { promptId: 'done.moved', value: text('Anew'), base: undefined })
      },
    ],
    ['note deleted', () => setNoteDeleted(journal, noteId, true)],
    ['note back by undo', async () => await bringBack(journal, await lastDeleted())],
    ['first review deleted', () => deleteCheckIn(journal, ID47)],
  ]
  return steps.map(([name, work]) => [
    name,
    async () => {
      clock.set(instantAt(Date.parse(clock.now()) + 60_000))
      await work()
    },
  ])
}

/** Lives through all of it. */
export async function liveThrough(journal: Journal, clock: SetClock): Promise<void> {
  for (const [, work] of lifeOf(journal, clock)) await work()
}
