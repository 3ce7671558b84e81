import { mergeTests } from '@playwright/test'
import { test as packagedTest } from '../support/packaged'
import { expect, test as reminded } from '../support/reminded'
import { writeReminders } from '../support/reminder-file'
import { inBerlin } from '../support/start-at'

const test = mergeTests(reminded, packagedTest)

// The one test that waits for the real tick: nothing can shorten it in the packaged program.
test('what people download reminds at the hour, without a window, and leaves nothing when it quits', async ({
  packed,
  profile,
  clock,
  notifications,
  tray,
  startAtLogin,
}) => {
  await writeReminders(profile)
  clock.moveTo(inBerlin('2026-11-30', '19:57'))
  const start = startAtLogin({ packed: packed.downloaded })
  await tray.untilSays('Weekly review · today at 20:00')
  clock.moveTo(inBerlin('2026-11-30', '20:00'))
  await notifications.untilShown(1)
  expect(notifications.shown).toEqual([
    { title: 'Weekly review', body: '23 to 29 November is ready, about 30 minutes.' },
  ])
  await tray.choose('Quit Vantage')
  await start.untilGone()
})
