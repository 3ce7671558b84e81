import { Dexie } from 'dexie'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, parseDay } from '#core/calendar/day'
import { periodOf } from '#core/calendar/period'
import { addWeeks } from '#core/calendar/week'
import { type Goal, KIND_OF, OUTCOMES } from '#core/journal/goal'
import type { Journal } from '../../renderer/data/journal'
import { finishCheckIn, skipCheckIns } from '../../renderer/data/repositories/check-ins'
import { bringBack, recentlyDeleted } from '../../renderer/data/repositories/deleted'
import { judgeGoal, tickGoal } from '../../renderer/data/repositories/goal-outcomes'
import { setGoalDeleted, setGoalGone } from '../../renderer/data/repositories/goal-removal'
import { addGoal, carryGoal, goalsToJudge } from '../../renderer/data/repositories/goals'
import type { Sitting } from '../../renderer/data/repositories/sitting'
import { goalOf } from '../../renderer/data/rows'
import { clockAt, openTestJournal, type SetClock, sitWithAny } from '../support/journal'

const FIRST = parseDay('2026-11-16')
const PLACE = { position: { section: 'a', prompt: 'a.b' }, seconds: {}, extended: {} }

/** What becomes of one goal a review asks about. */
const ACTS = [
  'judge',
  'carry',
  'judge and carry',
  'carry, then not',
  'carry, not, and after all',
  'tick',
  'leave',
] as const
/** What is done in the ledger with one of all goals, chosen by number. */
const LEDGER = ['nothing', 'take away', 'take away and back', 'take away and bring back later'] as const

const weekArbitrary = fc.record({
  weeksOn: fc.integer({ min: 1, max: 50 }),
  planned: fc.integer({ min: 0, max: 3 }),
  acts: fc.array(fc.constantFrom(...ACTS), { minLength: 1, maxLength: 4 }),
  end: fc.constantFrom('finish', 'finish', 'finish', 'leave begun', 'skip'),
  ledger: fc.constantFrom(...LEDGER),
  which: fc.nat(),
  outcome: fc.constantFrom(...OUTCOMES),
})
type Week = typeof weekArbitrary extends fc.Arbitrary<infer T> ? T : never

// Sixty weeks with something in them, half a year apart in the middle: thirty years.
const historyArbitrary = fc.array(weekArbitrary, { minLength: 58, maxLength: 62 })

for (const level of ['week', 'quarter'] as const) {
  test(`every goal of a ${level} is judged, visibly open or carried on, over thirty years`, async () => {
    await fc.assert(
      fc.asyncProperty(historyArbitrary, async (weeks) => {
        const clock = clockAt('2026-11-16T19:00:00.000Z')
        const journal = await openTestJournal(clock)
        try {
          let monday: Day = FIRST
          for (const [index, week] of weeks.entries()) {
            monday = addWeeks(monday, week.weeksOn)
            await live(journal, clock, level, level === 'week' ? monday : quarterAt(monday), week)
            if (index % 8 === 7 || index === weeks.length - 1) await expectNoneLost(journal)
          }
        } finally {
          journal.database.close()
          await Dexie.delete(journal.database.name)
        }
      }),
      { numRuns: 4, endOnFailure: true },
    )
  }, 120_000)
}

async function live(journal: Journal, clock: SetClock, level: 'week' | 'quarter', periodKey: string, week: Week) {
  clock.set(`${periodOf(periodKey).last}T20:00:00.000Z`)
  for (let count = 0; count < week.planned; count += 1) {
    await addGoal(journal, { level, periodKey, title: `Goal ${count} of ${periodKey}`, doneWhen: '' })
  }
  const sitting = await sitWithAny(journal, { kind: KIND_OF[level], periodKey })
  if (week.end === 'skip') await skipCheckIns(journal, [sitting.blank], 'Away.')
  else await review(journal, sitting, week)
  const standing = (await allGoals(journal)).filter(({ deletedAt }) => deletedAt === undefined)
  const goal = standing[week.which % Math.max(1, standing.length)]
  if (!goal || week.ledger === 'nothing') return
  await setGoalGone(journal, goal.id, true)
  if (week.ledger === 'take away and back') await setGoalGone(journal, goal.id, false)
  if (week.ledger === 'take away and bring back later') {
    const found = (await recentlyDeleted(journal)).find(({ record }) => record.id === goal.id)
    if (found) await bringBack(journal, found)
  }
}

async function review(journal: Journal, sitting: Sitting, { acts, end, outcome }: Week) {
  const { id, kind, periodKey } = sitting.blank
  const level = kind === 'weekly' ? 'week' : 'quarter'
  const next = periodOf(periodKey).next
  for (const [index, goal] of (await goalsToJudge(journal, id, level, periodKey)).entries()) {
    const act = acts[index % acts.length]
    if (act === 'judge' || act === 'judge and carry') await judgeGoal(journal, sitting, goal.id, { outcome })
    if (act === 'tick') await tickGoal(journal, goal.id, true)
    if (!act?.includes('carry')) continue
    const copy = await carryGoal(journal, sitting, goal, next)
    if (act.includes('not')) await setGoalDeleted(journal, sitting, copy.id, true)
    if (act.includes('after all')) await setGoalDeleted(journal, sitting, copy.id, false)
  }
  if (end === 'finish') await finishCheckIn(journal, sitting, PLACE)
}

/** A goal without an outcome waits to be asked about, or goes on in a later period; never neither, and never both. */
async function expectNoneLost(journal: Journal) {
  const rows = await journal.database.goals.toArray()
  const standing = rows.filter(({ deletedAt }) => deletedAt === undefined)
  const carried = new Set(standing.flatMap(({ carriedFrom }) => carriedFrom ?? []))
  const wrong = standing.filter((row) => {
    const waits = row.unjudged !== undefined
    if (row.outcome !== undefined) return !waits && row.judgedIn === undefined
    return waits === carried.has(row.id)
  })
  expect(wrong).toEqual([])
}

async function allGoals(journal: Journal): Promise<readonly Goal[]> {
  return (await journal.database.goals.toArray()).map(goalOf)
}

function quarterAt(monday: Day): string {
  const month = Number(monday.slice(5, 7))
  return `${monday.slice(0, 4)}-Q${Math.ceil(month / 3)}`
}
