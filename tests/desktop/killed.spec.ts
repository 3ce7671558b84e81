import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { instantAt } from '#core/calendar/clock'
import { copyFiles, copyNames } from '../../app/second-copy/files'
import { assemble } from '../../app/second-copy/fold'
import { copyFolder, type Desktop, expect, kill, test } from '../support/desktop'
import { question, skipIntroduction, untilSaved, untilThere, untilToday } from '../support/person'
import { seedsOf } from '../support/seeds'
import { type StoredRecord, storedIn } from '../support/stored'

const KILLS = 6
// In the long run 54 kills.
const SEEDS = seedsOf('kills', 9)
// Long past, whatever the clock of the machine says.
const WEEKS = ['2024-11-04', '2024-11-11', '2024-11-18'] as const

/** What a script has seen called saved: words by review, and how each review stood. */
type Seen = { words: Map<string, string[]>; finished: Set<string>; deleted: Set<string> }

for (const seed of SEEDS) {
  const title = `${KILLS} SIGKILLs at random moments while a script types, finishes, amends and deletes, seed ${seed}`
  test(title, { tag: '@also-long' }, async ({ start, profile }) => await killAgainAndAgain(start, profile, seed))
}

async function killAgainAndAgain(start: Desktop['start'], profile: string, seed: number): Promise<void> {
  const random = randomFrom(seed)
  const seen: Seen = { words: new Map(), finished: new Set(), deleted: new Set() }
  const counts = { kills: 0, saved: 0, wipes: 0, midway: 0 }
  let isNew = true
  for (let round = 0; round < KILLS; round += 1) {
    const started = await start()
    const { page } = started
    if (isNew) await skipIntroduction(page)
    isNew = false
    const restore = page.getByRole('button', { name: 'Restore it' })
    await page.locator('[data-ready="today"]').or(restore).first().waitFor({ state: 'attached' })
    if (await restore.isVisible()) await restore.click()
    await untilToday(page)
    await allThere(page, profile, seen, `seed ${seed}, round ${round}`)

    let isKilled = false
    const acting = act(page, random, seen, counts).catch((error: unknown) => {
      if (!isKilled) throw error
      counts.midway += 1
    })
    await new Promise((resolve) => setTimeout(resolve, 500 + random() * 3500))
    isKilled = true
    await kill(started)
    counts.kills += 1
    await acting
    started.troubles.length = 0
    // Every fifth time the storage is gone, too: the second copy alone must hold it all.
    if (round % 5 === 4) {
      await rm(path.join(profile, 'IndexedDB'), { recursive: true })
      counts.wipes += 1
    }
  }
  const last = await start()
  const restore = last.page.getByRole('button', { name: 'Restore it' })
  await last.page.locator('[data-ready="today"]').or(restore).first().waitFor({ state: 'attached' })
  if (await restore.isVisible()) await restore.click()
  await untilToday(last.page)
  await allThere(last.page, profile, seen, `seed ${seed}, at the end`)
  console.log(
    `${counts.kills} kills (seed ${seed}), ${counts.midway} of them in the middle of something; ` +
      `${counts.saved} times something was called saved, ${counts.wipes} times the storage was taken away as well: all there`,
  )
  // Otherwise it was killed too early to show anything.
  expect(counts.saved).toBeGreaterThanOrEqual(KILLS / 5)
}

/** Goes on doing things until the app is killed; notes what was called saved. */
async function act(page: Page, random: () => number, seen: Seen, counts: { saved: number }): Promise<never> {
  for (;;) {
    const week = WEEKS[Math.floor(random() * WEEKS.length)] ?? WEEKS[0]
    const id = `weekly:${week}`
    const choice = random()
    if (seen.finished.has(id) && choice < 0.2) {
      await remove(page, week)
      seen.deleted.add(id)
      seen.finished.delete(id)
      // They are tombstones now, and may go on as earlier versions.
      seen.words.delete(id)
    } else {
      const isFinished = seen.finished.has(id)
      const word = `w${Math.floor(random() * 1e9).toString(36)}`
      await write(page, week, isFinished, word)
      seen.deleted.delete(id)
      seen.words.set(id, [...(seen.words.get(id) ?? []), word])
      if (!isFinished && choice < 0.6) {
        await seal(page)
        seen.finished.add(id)
        counts.saved += 1
      }
    }
    counts.saved += 1
  }
}

async function go(page: Page, where: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, where)
}

/** Writes a word into "What moved forward?" of a review and waits until it is called saved. */
async function write(page: Page, week: string, isFinished: boolean, word: string): Promise<void> {
  await go(page, '/')
  await untilToday(page)
  await go(page, `/${isFinished ? 'amend' : 'write'}/weekly/${week}`)
  await untilThere(page, '.check-in-middle')
  await page.getByRole('button', { name: /What I did/ }).click()
  await expect(question(page)).toContainText('What moved forward')
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(` ${word}`, { delay: 5 })
  await untilSaved(page)
}

async function seal(page: Page): Promise<void> {
  await page.getByRole('button', { name: /One honest sentence/ }).click()
  await page.getByRole('button', { name: 'Seal it' }).click()
  await page.getByRole('button', { name: 'Back to Today' }).waitFor()
}

async function remove(page: Page, week: string): Promise<void> {
  await go(page, `/read/weekly/${week}`)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await page.getByText('The review is deleted.').waitFor()
}

/** Everything once called saved is there, in both places, and nothing is half there. */
async function allThere(page: Page, profile: string, seen: Seen, when: string): Promise<void> {
  const stored = await storedIn(page)
  const checkIns = stored.checkIns ?? []
  const answers = stored.answers ?? []
  for (const [id, words] of seen.words) {
    const texts = JSON.stringify(answers.filter(({ checkInId }) => checkInId === id))
    for (const word of words) expect(texts, `${when}: ${word} of ${id}`).toContain(word)
  }
  for (const id of seen.finished) {
    const found = checkIns.find((checkIn) => checkIn.id === id)
    // A deletion may have been on disk before the screen could say so.
    if (found?.deletedAt !== undefined) forget(seen, id)
    else expect(found?.state, `${when}: ${id}`).toBe('finished')
  }
  for (const id of seen.deleted) {
    const found = checkIns.find((checkIn) => checkIn.id === id)
    // And so may a word have been that was written after the deletion.
    if (found?.deletedAt === undefined) expect(found?.earlier, `${when}: ${id}`).toBeDefined()
  }
  for (const checkIn of checkIns) {
    const own = answers.filter(({ checkInId }) => checkInId === checkIn.id)
    if (checkIn.state === 'finished')
      expect(checkIn, when).toMatchObject({ frozen: {}, finishedAt: expect.any(String) })
    if (checkIn.deletedAt !== undefined)
      expect(own.every(isDeleted), `${when}: ${checkIn.id} is half deleted`).toBe(true)
  }
  for (const { id, checkInId } of answers) {
    expect(
      checkIns.some((checkIn) => checkIn.id === checkInId),
      `${when}: ${id} hangs in the air`,
    ).toBe(true)
  }
  await expect.poll(() => inCopy(profile), { message: when, timeout: 15_000 }).toEqual(await asRecords(page))
}

function forget(seen: Seen, id: string): void {
  seen.finished.delete(id)
  seen.words.delete(id)
  seen.deleted.add(id)
}

function isDeleted({ deletedAt }: StoredRecord): boolean {
  return deletedAt !== undefined
}

async function asRecords(page: Page): Promise<unknown> {
  const { meta, ...stores } = await storedIn(page)
  const own = Object.entries(stores).map(([store, rows]) => [
    store,
    rows.map(({ unjudged: _, ...record }) => record).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ])
  return { revision: meta?.[0]?.revision, records: Object.fromEntries(own) }
}

/** What fold and log of the newest copy say together. */
async function inCopy(profile: string): Promise<unknown> {
  const folder = copyFolder(profile)
  const found: { readonly stamp: { readonly revision: number }; readonly records: unknown }[] = []
  for (const name of copyNames(await readdir(folder))) {
    found.push(JSON.parse(await assemble(copyFiles(name, folder, folder), instantAt(Date.now()))))
  }
  const newest = found.toSorted((a, b) => b.stamp.revision - a.stamp.revision)[0]
  return { revision: newest?.stamp.revision, records: newest?.records }
}

/** Numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed + 0x6d2b79f5
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1)
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
    return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296
  }
}
