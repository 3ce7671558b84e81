import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { instantAt } from '#core/calendar/clock'
import { parseDay } from '#core/calendar/day'
import { writeArchive } from '#core/transfer/archive'
import { EMPTY_CONTENTS } from '#core/transfer/contents'
import { sha256 } from '../../app/second-copy/files'
import { goalOf, remedyOf } from '../../renderer/data/rows'
import { sampleJournal } from '../../scripts/support/sample-journal'
import { expect, test } from '../support/desktop'
import type { FullDiskRun } from '../support/full-disk'
import { inNamespace } from '../support/in-namespace'
import { IS_LONG } from '../support/seeds'

const RUNS = IS_LONG ? 3 : 1

const TITLE = `a full disk, runs: ${RUNS}: nothing once called saved is lost, and what failed was shown as failed`

// Chromium itself loses the database in some runs only.
test(TITLE, { tag: '@also-long' }, async () => {
  test.setTimeout(600_000)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'vantage-full-'))
  const archive = path.join(folder, 'ten-years.json')
  await writeFile(archive, await tenYears())
  for (let round = 0; round < RUNS; round += 1) {
    const seen = (await inNamespace('full-disk', [path.join(folder, `disk-${round}`), archive])) as FullDiskRun
    console.log(`full disk, run ${round + 1}: ${JSON.stringify(seen)}`)
    expect(seen).toMatchObject({
      shownAsFailed: true,
      keptOnScreen: true,
      savedWithoutRestart: true,
      allThereAfterwards: true,
      afterWipe: 'Your journal is here, in its second copy',
      allThereAfterWipe: true,
    })
    expect(seen.entries).toBeGreaterThanOrEqual(4000)
  }
  await rm(folder, { recursive: true, force: true })
})

async function tenYears(): Promise<string> {
  const options = { language: 'en', weeks: 520, lastWeek: parseDay('2024-11-11'), zone: 'Europe/Berlin' } as const
  const { meta, goals, remedies, ...others } = sampleJournal(options)
  const contents = { ...EMPTY_CONTENTS, ...others, goals: goals.map(goalOf), remedies: remedies.map(remedyOf) }
  const own = meta[0]
  if (!own) throw new Error('The sample has no record of its own')
  const { journalId, deviceId, revision, writtenAt, appVersion } = own
  const stamp = { at: instantAt(Date.now()), appVersion, deviceId, revision, writtenAt }
  return await writeArchive({ journalId, stamp, editions: [], contents }, sha256)
}
