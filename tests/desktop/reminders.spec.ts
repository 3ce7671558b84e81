import { defaultReminders, reminderPreferencesSchema } from '#core/schedule/reminder-plan'
import { movedZone } from '../support/moved-zone'
import { expect, test } from '../support/reminded'
import { makeDueNow, readReminders, somePlan, writeReminders, zoneAtNoon } from '../support/reminder-file'
import { inBerlin } from '../support/start-at'

const FIRST = { title: 'Weekly review', body: '23 to 29 November is ready, about 30 minutes.' }
const SECOND = { title: 'Weekly review', body: '30 November to 6 December is ready, about 30 minutes.' }
const AHEAD = 'Weekly review · today at 20:00'
const HEAD = 'Weekly review · 23 to 29 November'
const ID = 'weekly:2026-11-23'
const MONDAY = '2026-11-30'

test.beforeEach(({ clock }) => clock.moveTo(inBerlin(MONDAY, '19:57')))

test('a reminder comes at the hour, once, and says what is ready', async ({
  profile,
  clock,
  notifications,
  tray,
  startAtLogin,
}) => {
  await writeReminders(profile)
  startAtLogin()
  await tray.untilSays(AHEAD)
  clock.moveTo(inBerlin(MONDAY, '20:00'))
  await notifications.untilShown(1)
  await tray.untilSays(HEAD)
  // Not a minute before the hour.
  expect((await readReminders(profile)).memory.shown).toEqual({ [ID]: { day: MONDAY, minutes: 20 * 60 } })
  // A week later the next one comes; nothing came in between.
  clock.moveTo(inBerlin('2026-12-07', '20:00'))
  await notifications.untilShown(2)
  expect(notifications.shown).toEqual([FIRST, SECOND])
})

test('a traveller is reminded at the hour of where they are, though the zone changed while the app ran', async ({
  profile,
  folder,
  notifications,
  tray,
  startAtLogin,
}) => {
  await writeReminders(profile)
  const [home, further] = [zoneAtNoon(11), zoneAtNoon()]
  await makeDueNow(profile, further)
  const zone = movedZone(folder, home)
  startAtLogin({ zone })
  // An hour from now, until the traveller is an hour further east.
  await tray.untilSays(/^Weekly review · today at 1[23]:/)
  zone.moveTo(further)
  await notifications.untilShown(1)
  expect(notifications.shown).toMatchObject([{ title: 'Weekly review' }])
})

test('what came while the computer slept is caught up on once, in one notification', async ({
  profile,
  notifications,
  tray,
  startAtLogin,
  sleepUntil,
}) => {
  await writeReminders(profile)
  const start = startAtLogin()
  await tray.untilSays(AHEAD)
  await sleepUntil(start, inBerlin('2026-12-02', '09:30'))
  await notifications.untilShown(1)
  // Sleep again and again brings nothing again. At the turn of the year three fall due at one hour.
  await sleepUntil(start, inBerlin('2026-12-02', '11:00'))
  await sleepUntil(start, inBerlin('2026-12-03', '11:00'))
  await sleepUntil(start, inBerlin('2027-01-05', '08:00'))
  await notifications.untilShown(2)
  await tray.untilSays(/^Weekly review · 28 December/)
  expect(notifications.shown).toEqual([
    FIRST,
    {
      title: 'Weekly review and 2 more',
      body: '28 December 2026 to 3 January 2027, Q4 2026, and 2026 are ready. One at a time.',
    },
  ])
})

test('put off for an hour, or to tomorrow, holds over restarts', async ({
  profile,
  clock,
  notifications,
  tray,
  startAtLogin,
  sleepUntil,
}) => {
  await writeReminders(profile)
  clock.moveTo(inBerlin(MONDAY, '20:00'))
  const first = startAtLogin()
  await notifications.untilShown(1)
  await tray.untilSays(HEAD)
  await tray.choose('In an Hour')
  await expect
    .poll(async () => (await readReminders(profile)).memory.snoozed[ID])
    .toMatchObject({ setAt: /^2026-11-30T19:0/ })
  await tray.choose('Quit Vantage')
  await first.untilGone()

  clock.moveTo(inBerlin(MONDAY, '20:40'))
  const second = startAtLogin()
  await tray.untilSays(HEAD)
  await sleepUntil(second, inBerlin(MONDAY, '20:50'))
  await sleepUntil(second, inBerlin(MONDAY, '21:05'))
  await notifications.untilShown(2)
  const { shown } = (await readReminders(profile)).memory
  expect(shown[ID]).toEqual({ day: MONDAY, minutes: 21 * 60 + 5 })
  await tray.choose('Tomorrow')
  await expect
    .poll(async () => (await readReminders(profile)).memory.snoozed[ID])
    .toMatchObject({ on: { day: '2026-12-01', minutes: 20 * 60 } })
  await second.kill()

  clock.moveTo(inBerlin('2026-12-01', '19:30'))
  const third = startAtLogin()
  await tray.untilSays(HEAD)
  await sleepUntil(third, inBerlin('2026-12-01', '20:01'))
  await notifications.untilShown(3)
  await sleepUntil(third, inBerlin('2026-12-07', '20:01'))
  await notifications.untilShown(4)
  expect(notifications.shown).toEqual([FIRST, FIRST, FIRST, SECOND])
})

test('nothing is shown for what is finished, skipped, or was shown before a restart', async ({
  profile,
  clock,
  notifications,
  tray,
  startAtLogin,
  sleepUntil,
}) => {
  await writeReminders(profile, { plan: somePlan({ done: [ID] }) })
  const first = startAtLogin()
  await tray.untilSays('Weekly review · 7 December at 20:00')
  await sleepUntil(first, inBerlin(MONDAY, '20:01'))
  await sleepUntil(first, inBerlin('2026-12-07', '20:01'))
  await notifications.untilShown(1)
  await first.kill()
  // Killed at once: what was shown is on disk before it is shown.
  clock.moveTo(inBerlin('2026-12-07', '20:02'))
  const second = startAtLogin()
  await tray.untilSays('Weekly review · 30 November to 6 December')
  await sleepUntil(second, inBerlin('2026-12-14', '20:01'))
  await notifications.untilShown(2)
  expect(notifications.shown).toEqual([
    SECOND,
    { title: 'Weekly review', body: '7 to 13 December is ready, about 30 minutes.' },
  ])
})

test('quiet hours hold a reminder back until they end, a lead brings it before the hour', async ({
  profile,
  notifications,
  tray,
  startAtLogin,
  sleepUntil,
}) => {
  const { rules } = defaultReminders()
  const preferences = reminderPreferencesSchema.parse({
    rules: { ...rules, weekly: { isOn: true, lead: 60 } },
    quiet: { from: 18 * 60, to: 19 * 60 + 30 },
  })
  await writeReminders(profile, { preferences })
  const start = startAtLogin()
  await notifications.untilShown(1)
  // Announced an hour before it is due, it can be begun from then on, and stands until it is answered.
  await tray.untilSays(/^Weekly review · 23 to 29 November$/)
  expect(await notifications.standing()).toBe(1)
  await sleepUntil(start, inBerlin('2026-12-07', '19:10'))
  await tray.untilSays(/^Weekly review/)
  await sleepUntil(start, inBerlin('2026-12-07', '19:31'))
  await notifications.untilShown(2)
  const { shown } = (await readReminders(profile)).memory
  expect(shown['weekly:2026-11-30']).toEqual({ day: '2026-12-07', minutes: 19 * 60 + 31 })
  expect(notifications.shown).toEqual([
    { title: 'Weekly review', body: '23 to 29 November: today at 20:00, about 30 minutes.' },
    { title: 'Weekly review', body: '30 November to 6 December: today at 20:00, about 30 minutes.' },
  ])
})

test('it ends when the system says so, as at the end of a session, also before any window was opened', async ({
  profile,
  tray,
  startAtLogin,
}) => {
  await writeReminders(profile)
  const start = startAtLogin()
  await tray.untilSays(AHEAD)
  process.kill(start.pid, 'SIGTERM')
  await start.untilGone()
})

test('quitting from the tray leaves no process behind', async ({ profile, tray, startAtLogin }) => {
  await writeReminders(profile)
  const start = startAtLogin()
  await tray.untilSays(AHEAD)
  expect(start.isRunning()).toBe(true)
  await tray.choose('Quit Vantage')
  await start.untilGone()
})
