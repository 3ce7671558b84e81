import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Clock, instantSchema } from '#core/calendar/clock'
import { parseDay } from '#core/calendar/day'
import { defaultReminders, type ReminderPlan } from '#core/schedule/reminder-plan'
import { openReminders, type Reminders } from './reminders'

const PLAN: ReminderPlan = {
  schedule: { weekday: 1, minutes: 1200 },
  firstDay: parseDay('2026-11-02'),
  kinds: ['weekly'],
  fiveYearStart: 2026,
  done: ['weekly:2026-11-02', 'weekly:2026-11-09'],
  begun: [],
  minutes: { weekly: 30, quarterly: 60, yearly: 60, 'five-year': 90 },
}
const W47 = { kind: 'weekly', periodKey: '2026-11-16' } as const

let folder = ''
let time = ''
let shown: string[][] = []
let isAtDesk = true
const clock: Clock = { now: () => instantSchema.parse(time), zone: () => 'Europe/Berlin' }

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vantage-reminders-'))
  shown = []
  isAtDesk = true
  time = '2026-11-23T12:00:00.000Z'
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function start(retryAfter = 60_000): Promise<Reminders> {
  return await openReminders({
    folder,
    clock,
    show: (notice) => {
      shown.push(notice.map(({ id }) => id))
    },
    isAtDesk: () => isAtDesk,
    onChange: () => undefined,
    retryAfter,
  })
}

async function lookAt(instant: string, on: Reminders): Promise<void> {
  time = instant
  await on.look()
}

describe('reminders on disk', () => {
  test('are silent until the page has told a plan, and silent about what it finds due then', async () => {
    const first = await start()
    await lookAt('2026-11-23T19:00:00.000Z', first)
    expect(first.hasPlan()).toBe(false)
    await first.takePlan(PLAN)
    await lookAt('2026-11-23T19:01:00.000Z', first)
    expect(shown).toEqual([])
    await lookAt('2026-11-30T19:00:00.000Z', first)
    expect(shown).toEqual([['weekly:2026-11-23']])
  })

  test('are remembered across restarts: what was shown, what was put off, what was chosen', async () => {
    const first = await start()
    await first.takePlan(PLAN)
    await lookAt('2026-11-23T19:00:00.000Z', first)
    expect(shown).toEqual([['weekly:2026-11-16']])
    const second = await start()
    await lookAt('2026-11-23T19:05:00.000Z', second)
    expect(shown).toHaveLength(1)
    await second.snooze(W47, 'hour')
    const third = await start()
    expect(third.state().snoozed).toEqual({ 'weekly:2026-11-16': { day: '2026-11-23', minutes: 1265 } })
    await lookAt('2026-11-23T20:05:00.000Z', third)
    expect(shown).toEqual([['weekly:2026-11-16'], ['weekly:2026-11-16']])
    expect((await start()).state().snoozed).toEqual({})
  })

  test('stay silent when a snooze is taken back, and about what is done', async () => {
    const first = await start()
    await first.takePlan(PLAN)
    await lookAt('2026-11-23T19:00:00.000Z', first)
    await first.snooze(W47, 'tomorrow')
    await first.snooze(W47, 'back')
    await lookAt('2026-11-24T19:00:00.000Z', first)
    await first.takePlan({ ...PLAN, done: [...PLAN.done, 'weekly:2026-11-16', 'weekly:2026-11-23'] })
    await lookAt('2026-11-30T19:00:00.000Z', first)
    expect(shown).toEqual([['weekly:2026-11-16']])
  })

  test('follow new rules from the moment they are chosen', async () => {
    const first = await start()
    await first.takePlan(PLAN)
    await first.changePreferences({ ...defaultReminders(), quiet: { from: 19 * 60, to: 22 * 60 } })
    await lookAt('2026-11-23T19:00:00.000Z', first)
    expect(shown).toEqual([])
    await lookAt('2026-11-23T21:00:00.000Z', first)
    expect(shown).toEqual([['weekly:2026-11-16']])
    expect((await start()).state().preferences.quiet).toEqual({ from: 1140, to: 1320 })
  })

  test('leave out the check-in somebody sits in, and remind of it when nobody does', async () => {
    const open = { ...PLAN, begun: ['weekly:2026-11-16'], open: 'weekly:2026-11-16' }
    const first = await start()
    await first.takePlan(open)
    await lookAt('2026-11-23T19:00:00.000Z', first)
    expect(shown).toEqual([])
    // Left on the screen over the weekend, or closed on it: the file still says that it is open.
    isAtDesk = false
    await first.takePlan({ ...open, done: [...open.done, 'weekly:2026-11-16'], open: 'weekly:2026-11-23' })
    await lookAt('2026-11-30T19:00:00.000Z', await start())
    expect(shown).toEqual([['weekly:2026-11-23']])
  })

  test('that the system could not show are tried again, and not at every tick', async () => {
    const first = await start()
    await first.takePlan(PLAN)
    await lookAt('2026-11-23T19:00:00.000Z', first)
    await first.notShown(['weekly:2026-11-16'])
    await lookAt('2026-11-23T19:00:20.000Z', first)
    expect(shown).toHaveLength(1)
    // Not forgotten by a restart.
    await lookAt('2026-11-23T19:01:00.000Z', await start())
    expect(shown).toEqual([['weekly:2026-11-16'], ['weekly:2026-11-16']])
  })

  test('that the system could not show come again in the same start once there was time for it', async () => {
    const first = await start(1)
    await first.takePlan(PLAN)
    await lookAt('2026-11-23T19:00:00.000Z', first)
    await first.notShown(['weekly:2026-11-16'])
    const shownAgain = async () => {
      await first.look()
      return shown.length
    }
    await expect.poll(shownAgain).toBe(2)
  })

  test('tell the tray what waits and what comes next', async () => {
    const first = await start()
    expect(first.news()).toBeUndefined()
    await first.takePlan(PLAN)
    expect(first.news()).toMatchObject({ waiting: [], next: { id: 'weekly:2026-11-16' } })
    // Announced a day before, it can be begun from then on.
    const { rules } = defaultReminders()
    await first.changePreferences({ rules: { ...rules, weekly: { isOn: true, lead: 1440 } } })
    time = '2026-11-22T19:00:00.000Z'
    expect(first.news()).toMatchObject({ waiting: [{ id: 'weekly:2026-11-16' }], next: { id: 'weekly:2026-11-23' } })
    expect(first.news()?.asked).toContain('weekly:2026-11-16')
    await first.snooze(W47, 'hour')
    expect(first.news()?.asked).not.toContain('weekly:2026-11-16')
    time = '2026-11-23T19:00:00.000Z'
    expect(first.news()).toMatchObject({ waiting: [{ id: 'weekly:2026-11-16' }], next: { id: 'weekly:2026-11-23' } })
  })

  test('hold no word of the journal', async () => {
    const first = await start()
    await first.takePlan(PLAN)
    const words = (await readFile(path.join(folder, 'reminders.json'), 'utf8')).match(/[a-z]{3,}/gi) ?? []
    const known =
      /^(version|preferences|rules|weekly|quarterly|yearly|five|year|isOn|lead|false|true|memory|shown|snoozed|plan|schedule|weekday|minutes|firstDay|kinds|fiveYearStart|done|begun|day)$/
    expect(words.filter((word) => !known.test(word))).toEqual([])
  })

  test('begin anew when their file is broken, which is kept aside', async () => {
    await writeFile(path.join(folder, 'reminders.json'), '{"version":1,"plan":')
    const first = await start()
    expect(first.hasPlan()).toBe(false)
    await first.takePlan(PLAN)
    await lookAt('2026-11-23T19:00:00.000Z', first)
    expect(shown).toEqual([['weekly:2026-11-16']])
  })
})
