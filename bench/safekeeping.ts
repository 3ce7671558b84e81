// What safekeeping costs: saving with the second copy, folding, archives, and the bytes that reach the disk.
import { readFileSync } from 'node:fs'
import { mkdir, open, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { instantAt } from '#core/calendar/clock'
import { parseDay } from '#core/calendar/day'
import { type Archive, writeArchive } from '#core/transfer/archive'
import { EMPTY_CONTENTS } from '#core/transfer/contents'
import { logLine } from '#core/transfer/log'
import { copyFiles, sha256, writeJournalFile } from '../app/second-copy/files'
import { fold, keepWhole } from '../app/second-copy/fold'
import { goalOf, remedyOf } from '../renderer/data/rows'
import { sampleJournal } from '../scripts/support/sample-journal'
import { processTree, startOn } from './support/app'
import { median, type Result } from './support/sample'

const ROUNDS = 7
const FRAME_MS = 1000 / 60

/** The sample journal of some years as an archive. */
function sampleArchive(years: number): Archive {
  const lastWeek = parseDay('2024-11-11')
  const { meta, goals, remedies, ...others } = sampleJournal({
    language: 'en',
    weeks: years * 52,
    lastWeek,
    zone: 'Europe/Berlin',
  })
  const [own] = meta
  if (!own) throw new Error('The sample has no record of its own')
  const { journalId, deviceId, writtenAt, appVersion } = own
  return {
    journalId,
    stamp: { at: instantAt(Date.now()), appVersion, deviceId, revision: 1, writtenAt },
    editions: [],
    contents: { ...EMPTY_CONTENTS, ...others, goals: goals.map(goalOf), remedies: remedies.map(remedyOf) },
  }
}

/** A fold against stringifying and writing the same bytes, and an archive against stringifying; taken in turns. */
export async function measureFolding(folder: string): Promise<readonly Result[]> {
  const archive = sampleArchive(50)
  const { journalId, stamp, contents } = archive
  await mkdir(folder, { recursive: true })
  const files = copyFiles('00000000-00000000', folder, folder)
  await keepWhole(files, await writeArchive(archive, sha256), { journalId, deviceId: stamp.deviceId }, stamp.at)
  const note = contents.notes[0]
  if (!note) throw new Error('The sample has no note')
  const [folds, writes, archives, texts]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let round = 0; round <= ROUNDS; round += 1) {
    const entry = { revision: round + 2, at: stamp.at, appVersion: '0.1.0', puts: { notes: [note] }, deletes: {} }
    await writeJournalFile(files.log, logLine(entry, sha256))
    const folding = await took(() => fold(files, stamp.at))
    const writing = await took(async () => {
      const handle = await open(path.join(folder, 'plain.json'), 'w')
      await handle.writeFile(JSON.stringify(contents))
      await handle.sync()
      await handle.close()
    })
    const archiving = await took(() => writeArchive(archive, sha256))
    const stringifying = await took(() => JSON.stringify(contents))
    if (round === 0) continue
    folds.push(folding)
    writes.push(writing)
    archives.push(archiving)
    texts.push(stringifying)
  }
  const [foldMs, writeMs, archiveMs, textMs] = [folds, writes, archives, texts].map(median) as [
    number,
    number,
    number,
    number,
  ]
  return [
    {
      name: 'a fold, fifty years',
      value: foldMs,
      unit: 'ms',
      baseline: 'JSON.stringify and writing it',
      ratio: foldMs / writeMs,
      aim: 3,
    },
    {
      name: 'archive written, fifty years',
      value: archiveMs,
      unit: 'ms',
      baseline: 'JSON.stringify',
      ratio: archiveMs / textMs,
      aim: 3,
    },
  ]
}

async function took(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** From the last key until "Saved", against the commit in the working store alone; in a long answer of an open review. */
export async function measureSaving(page: Page): Promise<readonly Result[]> {
  const [whole, alone, secured]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < 15; round += 1) {
    await page.keyboard.type('x')
    const { key, begun, committed, saved } = await page.evaluate(untilSaved)
    whole.push(saved - key)
    alone.push(committed - begun)
    secured.push(saved - begun)
    await page.waitForTimeout(200)
  }
  return [
    {
      name: 'last key to “Saved”',
      value: median(whole),
      unit: 'ms',
      baseline: 'half a second',
      ratio: median(whole) / 500,
      aim: 1,
    },
    {
      name: 'commit to “Saved”, both places',
      value: median(secured),
      unit: 'ms',
      baseline: 'committing alone',
      ratio: median(secured) / median(alone),
      aim: 2,
    },
  ]
}

/** Notes when the last writing transaction began and was complete. */
export function watchCommits(): void {
  const times = { key: 0, begun: 0, committed: 0 }
  Object.assign(window, { commitTimes: times })
  window.addEventListener('keydown', (event) => {
    times.key = event.timeStamp
  })
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function transaction(stores, mode, options) {
    const begun = begin.call(this, stores, mode, options)
    // The answer's own write; what follows (the place) is no one's words.
    if (mode === 'readwrite' && begun.objectStoreNames.contains('answers')) {
      times.begun = performance.now()
      begun.addEventListener('complete', () => {
        times.committed = performance.now()
      })
    }
    return begun
  }
}

type Times = { readonly key: number; readonly begun: number; readonly committed: number; readonly saved: number }

function untilSaved(): Promise<Times> {
  return new Promise((resolve) => {
    let wasSaving = false
    const look = () => {
      const state = document.querySelector('[data-save]')?.getAttribute('data-save')
      if (state === 'saving') wasSaving = true
      if (wasSaving && state === 'saved') resolve({ ...Reflect.get(window, 'commitTimes'), saved: performance.now() })
      else setTimeout(look, 1)
    }
    look()
  })
}

/** The longest the page stands still while the shell folds and takes a snapshot, in frames. */
export async function measureStanding(page: Page): Promise<readonly Result[]> {
  const [idle, folding] = [await page.evaluate(longestGap, false), await page.evaluate(longestGap, true)]
  return [
    {
      name: 'longest gap between frames while a snapshot is taken',
      value: folding,
      unit: 'ms',
      baseline: 'doing nothing',
      ratio: folding / idle,
    },
    {
      name: 'longest gap between frames while a snapshot is taken',
      value: folding,
      unit: 'ms',
      baseline: 'two frames',
      ratio: folding / (2 * FRAME_MS),
      aim: 1,
    },
  ]
}

/** The longest time between two frames in two seconds, while the second copy is folded and copied or nothing is done. */
async function longestGap(isFolding: boolean): Promise<number> {
  const meta = await new Promise<{ journalId: string; deviceId: string }>((resolve) => {
    const request = indexedDB.open('vantage')
    request.onsuccess = () => {
      const get = request.result.transaction('meta').objectStore('meta').get('meta')
      get.onsuccess = () => {
        request.result.close()
        resolve(get.result)
      }
    }
  })
  const { journalId, deviceId } = meta
  let longest = 0
  let last = performance.now()
  let isDone = false
  const frame = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isDone) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  const ids = { journalId, deviceId }
  if (isFolding) await window.vantage?.request('snapshot:take', { ...ids, reason: 'import', of: 'copy' })
  await new Promise((resolve) => setTimeout(resolve, 2000))
  isDone = true
  return longest
}

/** Fifty years brought into an empty journal, against putting the same rows with nothing around it. */
export async function measureReadingIn(profile: string, folder: string): Promise<readonly Result[]> {
  const archive = sampleArchive(50)
  const file = path.join(folder, 'fifty-years.json')
  await writeFile(file, await writeArchive(archive, sha256))
  const { app, page } = await startOn(profile, 'app')
  await page.getByRole('button', { name: /Skip the introduction|跳过介绍/ }).click()
  await page.locator('[data-ready="today"]').waitFor({ state: 'attached' })
  const raw = await page.evaluate(putRaw, archive.contents as unknown as Record<string, object[]>)
  await page.evaluate(() => {
    location.hash = '/settings/safekeeping'
  })
  await page.locator('input[type=file]').setInputFiles(file)
  const bringIn = page.getByRole('button', { name: /^(Bring it in|导入)$/ })
  await bringIn.waitFor({ timeout: 60_000 })
  const read = await page.evaluate(bringItIn)
  await app.close()
  return [
    {
      name: 'fifty years brought in, snapshot and second copy included',
      value: read,
      unit: 'ms',
      baseline: 'a raw bulk put of the same rows',
      ratio: read / raw,
      aim: 2,
    },
  ]
}

/** Milliseconds of putting rows into a database of the same stores and indexes, strictly. */
function putRaw(stores: Record<string, object[]>): Promise<number> {
  return new Promise((resolve, reject) => {
    const like = indexedDB.open('vantage')
    like.onsuccess = () => {
      const source = like.result
      const names = Object.keys(stores)
      const reading = source.transaction(names)
      const request = indexedDB.open('raw', 1)
      request.onupgradeneeded = () => {
        for (const name of names) {
          const model = reading.objectStore(name)
          const made = request.result.createObjectStore(name, { keyPath: 'id' })
          for (const index of [...model.indexNames]) made.createIndex(index, model.index(index).keyPath)
        }
      }
      request.onsuccess = () => {
        source.close()
        const started = performance.now()
        const transaction = request.result.transaction(names, 'readwrite', { durability: 'strict' })
        for (const name of names) for (const row of stores[name] ?? []) transaction.objectStore(name).put(row)
        transaction.oncomplete = () => {
          const taken = performance.now() - started
          request.result.close()
          indexedDB.deleteDatabase('raw')
          resolve(taken)
        }
        transaction.onerror = () => reject(transaction.error)
      }
    }
  })
}

/** Milliseconds from the click on "Bring it in" until the report stands. */
function bringItIn(): Promise<number> {
  const started = performance.now()
  const buttons = [...document.querySelectorAll<HTMLElement>('.keeping-ask button')]
  buttons[0]?.click()
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('.keeping-report')) resolve(performance.now() - started)
      else setTimeout(look, 5)
    }
    look()
  })
}

const PROMPTS = 6
const BURSTS = 50

/** Bytes that reach the disk in a review of thirty minutes: a pause, and so a save, every six seconds. */
export async function measureBytes(profile: string): Promise<readonly Result[]> {
  const { app, page } = await startOn(profile, 'app')
  await page.clock.install()
  await page.reload()
  await page.locator('[data-ready="today"]').waitFor({ state: 'attached' })
  const root = app.process().pid ?? 0
  const before = writtenBytes(root)
  await page.getByRole('button', { name: /^(Begin|Go on writing)/ }).click()
  await page.locator('.check-in-middle').waitFor()
  let typed = 0
  for (let prompt = 0; prompt < PROMPTS; prompt += 1) {
    for (
      let step = 0;
      step < 12 && (await page.locator('.cm-content, .check-in-middle textarea').count()) === 0;
      step += 1
    ) {
      await page.keyboard.press('Control+Enter')
      await page.clock.runFor(1000)
      await page.waitForTimeout(150)
    }
    for (let burst = 0; burst < BURSTS; burst += 1) {
      await page.keyboard.insertText('and then some more words ')
      typed += 25
      await page.clock.runFor(6000)
      await page.locator('[data-save="saved"]').waitFor()
    }
    await page.keyboard.press('Control+Enter')
    await page.clock.runFor(1000)
    await page.waitForTimeout(150)
  }
  const during = writtenBytes(root) - before
  await app.close()
  const folds = await foldBytes(`${profile} Journal`)
  return [
    {
      name: `written in a review of ${PROMPTS * BURSTS} saves and ${typed} characters, and the fold after it`,
      value: (during + folds) / 1e6,
      unit: 'MB',
      baseline: '20 MB',
      ratio: (during + folds) / 20e6,
      aim: 1,
    },
  ]
}

/** Bytes a process and its children have caused to be written to storage, as Linux counts them. */
function writtenBytes(root: number): number {
  return processTree(root).reduce((sum, pid) => {
    try {
      return sum + Number(/^write_bytes: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1] ?? 0)
    } catch {
      // The process has ended meanwhile.
      return sum
    }
  }, 0)
}

/** What a fold at quit writes: the fold itself and its newest snapshot. */
async function foldBytes(folder: string): Promise<number> {
  const folds = (await readdir(folder)).filter((file) => file.endsWith('.json') && file.startsWith('journal-'))
  const snapshots = (await readdir(path.join(folder, 'snapshots'))).toSorted().slice(-1)
  const files = [
    ...folds.map((file) => path.join(folder, file)),
    ...snapshots.map((file) => path.join(folder, 'snapshots', file)),
  ]
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
