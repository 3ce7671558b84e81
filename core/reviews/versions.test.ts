import { describe, expect, test } from 'vitest'
import { everyRecord, wholeContents } from '../../tests/unit/support/archives'
import {
  ANSWER,
  CHECK_IN,
  CHOICE,
  GOAL,
  goal,
  MOTIVE,
  NOTE,
  PIN,
  REMEDY,
  ROAD,
  remedy,
} from '../../tests/unit/support/records'
import { answerSchema, earlierAnswerSchema } from '../journal/answer'
import { checkInSchema, earlierCheckInSchema } from '../journal/check-in'
import { choiceSchema, earlierChoiceSchema } from '../journal/choice'
import { earlierJudgementSchema } from '../journal/goal'
import { earlierMotiveSchema, motiveSchema } from '../journal/motive'
import { earlierNoteSchema, noteSchema } from '../journal/note'
import { earlierPinSchema, pinSchema } from '../journal/pin'
import { earlierRemedySchema } from '../journal/remedy'
import { earlierRoadSchema, roadSchema } from '../journal/road'
import {
  versionOfAnswer,
  versionOfCheckIn,
  versionOfChoice,
  versionOfGoal,
  versionOfMotive,
  versionOfNote,
  versionOfPin,
  versionOfRemedy,
  versionOfRoad,
} from './versions'

const at = '2026-11-23T12:30:00.000Z'
const [checkIn] = wholeContents(1).checkIns
const [answer] = wholeContents(1).answers
const [wholeGoal] = wholeContents(1).goals
const [wholeRemedy] = wholeContents(1).remedies

describe('a version', () => {
  test('of an answer is its value, stamped with when it was last written', () => {
    expect(versionOfAnswer(answerSchema.parse(ANSWER))).toStrictEqual({ at, value: ANSWER.value })
  })

  test('of a goal is its words and its judgement, and leaves out what it does not have', () => {
    const { title, doneWhen } = GOAL
    expect(versionOfGoal(goal())).toStrictEqual({ at, title, doneWhen })
    expect(versionOfGoal(goal({ hours: 5 }))).toStrictEqual({ at, title, doneWhen, hours: 5 })
    expect(versionOfGoal(goal({ doneWhen: '', outcome: 'missed', cause: 'effort', evidence: '无' }))).toStrictEqual({
      at,
      title,
      outcome: 'missed',
      cause: 'effort',
      evidence: '无',
    })
  })

  test('of a remedy is its plan, whether it was kept or not', () => {
    const { reply, when, will } = REMEDY
    expect(versionOfRemedy(remedy())).toStrictEqual({ at, reply, when, will })
    expect(versionOfRemedy(remedy({ kind: 'own', hours: 2, kept: false }))).toStrictEqual({
      at,
      reply,
      when,
      will,
      kind: 'own',
      hours: 2,
      kept: false,
    })
  })

  test('of a note is its text', () => {
    expect(versionOfNote(noteSchema.parse(NOTE))).toStrictEqual({ at, text: NOTE.text, tags: NOTE.tags })
  })

  test('of a pin is its text', () => {
    expect(versionOfPin(pinSchema.parse(PIN))).toStrictEqual({ at, text: PIN.text })
  })

  test('of a motive is all that is said of it, and not whether it is sealed', () => {
    const { name, source, turned, statement } = MOTIVE
    expect(versionOfMotive(motiveSchema.parse(MOTIVE))).toStrictEqual({ at, name, source, turned, statement })
    const sealed = { ...MOTIVE, root: 'fear', source: '', sealed: true }
    expect(versionOfMotive(motiveSchema.parse(sealed))).toStrictEqual({
      at,
      root: 'fear',
      name,
      source: '',
      turned,
      statement,
    })
  })

  test('of a choice is its words, its verdict, and who gave it', () => {
    const { title, reason, instead } = CHOICE
    expect(versionOfChoice(choiceSchema.parse(CHOICE))).toStrictEqual({ at, title, reason, instead })
    const judged = { ...CHOICE, verdict: 'wrong', verdictReason: '错了', verdictIn: CHOICE.checkInId }
    expect(versionOfChoice(choiceSchema.parse(judged))).toStrictEqual({
      at,
      title,
      reason,
      instead,
      verdict: 'wrong',
      verdictReason: '错了',
      verdictIn: CHOICE.checkInId,
    })
  })

  test('of a road is its words and scores, taken or not', () => {
    const { road, reason } = ROAD
    expect(versionOfRoad(roadSchema.parse(ROAD))).toStrictEqual({ at, road, reason })
    const more = { academic: { score: 0, reason: '' }, growth: { reason: '学不到' }, taken: false }
    expect(versionOfRoad(roadSchema.parse({ ...ROAD, ...more }))).toStrictEqual({ at, road, reason, ...more })
  })

  test('of a check-in is its state with all that goes with it', () => {
    expect(versionOfCheckIn(checkInSchema.parse(CHECK_IN))).toStrictEqual({ at, state: 'draft', supervisor: '' })
    const skipped = { ...CHECK_IN, state: 'skipped', skipReason: '' }
    expect(versionOfCheckIn(checkInSchema.parse(skipped))).toMatchObject({ state: 'skipped', skipReason: '' })
    expect(checkIn && versionOfCheckIn(checkIn)).toStrictEqual({
      at: checkIn?.updatedAt,
      state: 'finished',
      supervisor: 'Professor Lin',
      finishedAt: checkIn?.finishedAt,
      frozen: checkIn?.frozen,
    })
  })

  test('can be kept: each fits the schema of earlier ones and nothing of it is dropped', () => {
    if (!checkIn || !answer || !wholeGoal || !wholeRemedy) return expect.fail('the journal lacks a kind of record')
    const { notes, choices, motives, pins, roads } = wholeContents(1)
    const [note = expect.fail('no note'), choice = expect.fail('no choice')] = [notes[0], choices[0]]
    const [motive = expect.fail('no motive'), road = expect.fail('no road')] = [motives[1], roads[0]]
    const [pin = expect.fail('no pin')] = pins
    for (const [schema, version] of [
      [earlierCheckInSchema, versionOfCheckIn(checkIn)],
      [earlierAnswerSchema, versionOfAnswer(answer)],
      [earlierJudgementSchema, versionOfGoal(wholeGoal)],
      [earlierRemedySchema, versionOfRemedy(wholeRemedy)],
      [earlierNoteSchema, versionOfNote(note)],
      [earlierChoiceSchema, versionOfChoice(choice)],
      [earlierMotiveSchema, versionOfMotive(motive)],
      [earlierPinSchema, versionOfPin(pin)],
      [earlierRoadSchema, versionOfRoad(road)],
    ] as const)
      expect(schema.parse(version)).toStrictEqual(version)
  })

  test('of every kind of record is stamped by the record, never by now', () => {
    const stamps = everyRecord(wholeContents(1)).map(({ record }) => record.updatedAt)
    expect(stamps).toContain(wholeGoal && versionOfGoal(wholeGoal).at)
    expect(stamps).toContain(wholeRemedy && versionOfRemedy(wholeRemedy).at)
  })
})
