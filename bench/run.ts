// npm run bench: the figures that matter to a person, as ratios within one run. Prints a table and writes
// bench/latest.json. Speed wanders from machine to machine and minute to minute; ratios in one run do not.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { instantAt } from '#core/calendar/clock'
import { addDays, parseDay } from '#core/calendar/day'
import { periodOf } from '#core/calendar/period'
import { quarterOfDay } from '#core/calendar/quarter'
import { spanFrom } from '#core/calendar/span'
import { weekOf } from '#core/calendar/week'
import { fillJournal } from '../scripts/support/fill-journal'
import { build, ROOT } from '../scripts/support/run'
import { sampleJournal } from '../scripts/support/sample-journal'
import { measureLookBack } from './look-back'
import { measurePackaged } from './packaged'
import { measureResident } from './resident'
import {
  measureBytes,
  measureFolding,
  measureReadingIn,
  measureSaving,
  measureStanding,
  watchCommits,
} from './safekeeping'
import { startOn, treeMemory } from './support/app'
import { median, type Result } from './support/sample'

const STARTS = Number(process.env.BENCH_STARTS ?? 7)
const KEYS = 60
const YEARS = { empty: 0, 'ten years': 10, 'fifty years': 50 } as const
type Journal = keyof typeof YEARS

if (!(await build())) process.exit(1)
const folder = await mkdtemp(path.join(os.tmpdir(), 'vantage-bench-'))
const profileOf = (name: string) => path.join(folder, name.replaceAll(' ', '-'))
const results: Result[] = []
try {
  await prepare()
  for (const result of await measureResident(profileOf('ten years'), profileOf('blank'))) add(result)
  for (const result of await measurePackaged(profileOf('ten years'), profileOf('blank'), STARTS)) add(result)
  await measureStarts()
  await measureWriting()
  for (const result of await measureFolding(profileOf('folding'))) add(result)
  for (const result of await measureReadingIn(profileOf('reading in'), folder)) add(result)
  for (const result of await measureBytes(profileOf('fifty years'))) add(result)
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
await writeFile(path.join(ROOT, 'bench', 'latest.json'), `${JSON.stringify(results, null, 2)}\n`)
console.table(
  results.map(({ name, value, unit, baseline, ratio, aim }) => ({
    name,
    value: `${value.toFixed(1)} ${unit}`,
    against: baseline,
    ratio: ratio.toFixed(2),
    aim: aim === undefined ? '' : `≤ ${aim}`,
  })),
)

/** Makes a profile for each journal: first start done, and the years of reviews put in. */
async function prepare(): Promise<void> {
  const today = parseDay(instantAt(Date.now()).slice(0, 10))
  for (const [name, years] of Object.entries(YEARS)) {
    const { app, page } = await startOn(profileOf(name), 'app')
    await page.getByRole('button', { name: /Skip the introduction|跳过介绍/ }).click()
    await page.locator('[data-ready="today"]').waitFor({ state: 'attached' })
    if (years > 0) {
      const lastWeek = weekOf(addDays(today, -14))
      await fillJournal(page, sampleJournal({ language: 'en', weeks: years * 52, lastWeek, zone: 'Europe/Berlin' }))
      await page.reload()
      await page.locator('[data-ready="today"]').waitFor({ state: 'attached' })
    }
    await app.close()
  }
}

/** Time to an interactive Today, and memory of the process tree with Today open; taken in turns, first turn not counted. */
async function measureStarts(): Promise<void> {
  const times: Record<string, number[]> = { blank: [], empty: [], 'ten years': [], 'fifty years': [] }
  const memories: Record<string, number[]> = { blank: [], empty: [], 'ten years': [], 'fifty years': [] }
  for (let turn = 0; turn <= STARTS; turn += 1) {
    for (const name of Object.keys(times)) {
      const { app, page, readyMs } = await startOn(profileOf(name), name === 'blank' ? 'blank' : 'app')
      await page.waitForTimeout(1500)
      const memory = treeMemory(app.process().pid ?? 0)
      await app.close()
      if (turn === 0) continue
      times[name]?.push(readyMs)
      memories[name]?.push(memory)
    }
  }
  const time = (name: string) => median(times[name] ?? [])
  const memory = (name: string) => median(memories[name] ?? [])
  for (const name of Object.keys(YEARS)) {
    const aim = name === 'ten years' ? { aim: 1.5 } : {}
    add({
      name: `start to Today, ${name}`,
      value: time(name),
      unit: 'ms',
      baseline: 'blank window',
      ratio: time(name) / time('blank'),
      ...aim,
    })
  }
  add({
    name: 'start to Today, fifty years',
    value: time('fifty years'),
    unit: 'ms',
    baseline: 'empty journal',
    ratio: time('fifty years') / time('empty'),
    aim: 1.2,
  })
  for (const name of Object.keys(YEARS)) {
    add({
      name: `memory with Today open, ${name}`,
      value: memory(name),
      unit: 'MiB',
      baseline: 'blank window',
      ratio: memory(name) / memory('blank'),
      aim: 1.3,
    })
  }
}

/** Key to paint in a long answer against a plain text area, and what saving costs. */
async function measureWriting(): Promise<void> {
  const blank = await startOn(profileOf('blank'), 'blank')
  await blank.page.locator('textarea').focus()
  const plain = median(await keysToPaint(blank.page))
  await blank.app.close()

  const journal: Journal = 'fifty years'
  const { app, page } = await startOn(profileOf(journal), 'app')
  // Before the database is opened: Dexie takes hold of what it calls then.
  await page.addInitScript('globalThis.__name = (value) => value')
  await page.addInitScript(watchCommits)
  await page.reload()
  await page.getByRole('button', { name: /^(Begin|Go on writing)/ }).click()
  for (let step = 0; step < 3; step += 1) {
    await page.waitForTimeout(400)
    await page.keyboard.press('Control+Enter')
  }
  await page.locator('[data-editor]').waitFor()
  const editor = median(await keysToPaint(page))
  add({
    name: 'key to paint, long answer',
    value: editor,
    unit: 'ms',
    baseline: 'plain text area',
    ratio: editor / plain,
    aim: 1.5,
  })

  for (const result of await measureSaving(page)) add(result)
  for (const result of await measureStanding(page)) add(result)
  const { quarter, span } = lookedBackOn()
  for (const result of await measureLookBack(page, { quarter, span })) add(result)
  await app.close()
}

/** The last quarter and the last five years that the sample journal covers whole. */
function lookedBackOn(): { readonly quarter: string; readonly span: string } {
  const today = instantAt(Date.now()).slice(0, 10)
  const year = Number(today.slice(0, 4))
  const quarter = periodOf(quarterOfDay(addDays(parseDay(today), -14))).previous
  return { quarter, span: spanFrom(year - 5) }
}

function add(result: Result): void {
  results.push(result)
}

/** Milliseconds from a key's own time stamp to the frame after it was handled, for a row of keys. */
async function keysToPaint(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    window.addEventListener('keydown', (event) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp)
        channel.port2.postMessage(null)
      })
    })
  })
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 7 === 6 ? ' ' : 'e')
    await page.waitForTimeout(30)
  }
  return await page.evaluate(() => Reflect.get(window, 'times'))
}
