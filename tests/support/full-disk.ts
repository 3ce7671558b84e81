// One run of the full disk, inside a user namespace of its own (`unshare -rm`): a small disk in memory, the app on it, the
// disk filled under it, restarts while it is full, and then the storage taken away. Prints what it saw as JSON.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronPath, startArguments } from './desktop'
import { goOnTo, skipIntroduction, untilSaved } from './person'
import { beginReview } from './start-at'
import { storedIn, textIn } from './stored'

const [disk = '', archive = ''] = process.argv.slice(2)
const SIZE_MIB = 96
const FOUND = 'Your journal is here, in its second copy'
const FAILED = 'The journal could not be opened'
const BROKEN = 'The storage is broken, your journal is not'

/** What one run saw. */
export type FullDiskRun = {
  /** Records brought in and called saved before the disk was full. */
  readonly entries: number
  readonly shownAsFailed: boolean
  readonly keptOnScreen: boolean
  /** How it opened in the two restarts while the disk was full. */
  readonly whileFull: readonly string[]
  /** Whether what failed was saved by itself once there was space, without a restart. */
  readonly savedWithoutRestart: boolean
  /** How it opened after the disk was freed, and whether every entry and word once called saved was there. */
  readonly afterwards: string
  readonly allThereAfterwards: boolean
  /** The same after the storage was taken away. */
  readonly afterWipe: string
  readonly allThereAfterWipe: boolean
}

mkdirSync(disk, { recursive: true })
execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MIB}m,mode=700`, 'tmpfs', disk])
const profile = path.join(disk, 'Vantage')
const ballast = path.join(disk, 'ballast')

console.log(JSON.stringify(await run()))
process.exit(0)

async function run(): Promise<FullDiskRun> {
  let { app, page } = await start()
  await skipIntroduction(page)
  await bringIn(page)
  const ids = await idsIn(page)
  await write(page, 'Saved before the disk was full.')
  await untilSaved(page)

  const alert = page.getByRole('alert')
  // What is open already has a few bytes of room left: it is written on until there is none.
  for (let more = 0; more < 50 && !(await alert.isVisible()); more += 1) {
    await fill()
    await page.keyboard.insertText(` Typed while it was full.${' And more.'.repeat(300)}`)
    await page
      .locator('[data-save="saving"]')
      .waitFor({ timeout: 3000 })
      .catch(() => undefined)
    await page.locator('[data-save="saved"]').or(alert).first().waitFor({ timeout: 30_000 })
  }
  const shownAsFailed = ((await alert.textContent()) ?? '').includes('The disk is full')
  const keptOnScreen = ((await page.locator('.cm-content').textContent()) ?? '').includes('Typed while it was full.')
  rmSync(ballast)
  const savedWithoutRestart = await untilSaved(page).then(
    () => true,
    () => false,
  )
  const words = ['Saved before the disk was full.', ...(savedWithoutRestart ? ['Typed while it was full.'] : [])]

  await fill()
  const whileFull: string[] = []
  for (let restart = 0; restart < 2; restart += 1) {
    await kill(app)
    ;({ app, page } = await start())
    whileFull.push(await whatStands(page))
  }
  rmSync(ballast)
  await kill(app)
  ;({ app, page } = await start())
  const afterwards = await openWhatever(page)
  const allThereAfterwards = await allThere(page, ids, words)
  await kill(app)
  rmSync(path.join(profile, 'IndexedDB'), { recursive: true })
  ;({ app, page } = await start())
  const afterWipe = await openWhatever(page)
  const allThereAfterWipe = await allThere(page, ids, words)
  await kill(app)
  return {
    entries: ids.length,
    shownAsFailed,
    keptOnScreen,
    whileFull,
    savedWithoutRestart,
    afterwards,
    allThereAfterwards,
    afterWipe,
    allThereAfterWipe,
  }
}

async function start(): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: startArguments(profile, ['--lang=en-GB']),
    env: { ...process.env, TZ: 'Europe/Berlin', LANGUAGE: 'en_GB', TMPDIR: '/tmp' } as Record<string, string>,
  })
  return { app, page: await app.firstWindow() }
}

async function kill(app: ElectronApplication): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
}

async function bringIn(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/settings/safekeeping'
  })
  await page.locator('input[type=file]').setInputFiles(archive)
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await page.getByText(/entries were brought in/).waitFor({ timeout: 60_000 })
  await page.evaluate(() => {
    location.hash = '/'
  })
  await untilToday(page)
}

async function write(page: Page, words: string): Promise<void> {
  await beginReview(page)
  await goOnTo(page, 'What moved forward that week?')
  await page.keyboard.type(words)
}

/** Fills the disk to the last byte. */
async function fill(): Promise<void> {
  const handle = await open(ballast, 'w')
  for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) await handle.write(Buffer.alloc(size, 'x'))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    }
  }
  await handle.close()
  if (statSync(ballast).size === 0) throw new Error('The disk was full before it was filled')
}

/** A journal of ten years takes its time to be restored. */
async function untilToday(page: Page): Promise<void> {
  await page.locator('[data-ready="today"]').waitFor({ state: 'attached', timeout: 90_000 })
}

async function whatStands(page: Page): Promise<string> {
  const today = page.locator('[data-ready="today"]')
  const pages = page.getByRole('heading', { level: 1 })
  const problem = pages.filter({ hasText: new RegExp([FOUND, FAILED, BROKEN].join('|')) })
  await today.or(problem).first().waitFor({ state: 'attached', timeout: 30_000 })
  return (await today.count()) > 0 ? 'today' : ((await pages.first().textContent()) ?? 'nothing')
}

/** Opens the journal in whatever way is offered. */
async function openWhatever(page: Page): Promise<string> {
  const stands = await whatStands(page)
  if (stands === FOUND) await page.getByRole('button', { name: 'Restore it' }).click()
  else if (stands === FAILED) await page.getByRole('button', { name: 'Try again' }).click()
  else if (stands === BROKEN) throw new Error('The storage broke: it must be set aside by hand')
  await untilToday(page)
  return stands
}

async function idsIn(page: Page): Promise<readonly string[]> {
  const { meta: _, settings: _settings, ...stores } = await storedIn(page)
  return Object.values(stores).flatMap((rows) => rows.map(({ id }) => id))
}

async function allThere(page: Page, ids: readonly string[], words: readonly string[]): Promise<boolean> {
  const there = new Set(await idsIn(page))
  const text = await textIn(page)
  return ids.every((id) => there.has(id)) && words.every((one) => text.includes(one))
}
