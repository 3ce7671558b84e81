import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyEntries, type LogEntry } from '#core/transfer/log'
import type { SecondCopy } from '../../app/second-copy/second-copy'
import {
  BASE,
  CONTENTS,
  entryOf,
  IDS,
  makeRoom,
  NAME,
  noteEntry,
  noteOf,
  readState,
  sealedEntry,
  stateAfter,
  stateOf,
  wholeText,
} from '../support/copies'
import type { KillPlan, When } from '../support/killed-copy'
import { bundleProgram, type Program } from '../support/programs'
import { uuid } from '../unit/support/records'

type Ending = { readonly said: ReadonlyMap<string, string>; readonly isKilled: boolean }
type Point = { readonly step: number; readonly when: When }

const AT_ONCE = 3

let program: Program
beforeAll(async () => {
  program = await bundleProgram('killed-copy')
}, 60_000)
afterAll(async () => {
  await program.remove()
})

async function run(root: string, plan: KillPlan): Promise<Ending> {
  const file = path.join(root, 'plan.json')
  await writeFile(file, JSON.stringify(plan))
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program.file, file], { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const lines = text.split('\n').slice(0, -1)
      const said = new Map(lines.map((line) => [line.split(': ')[0] ?? '', line.slice(line.indexOf(': ') + 2)]))
      if (signal === 'SIGKILL' || code === 0) resolve({ said, isKilled: signal === 'SIGKILL' })
      else reject(new Error(`The program ended with ${code ?? signal}`))
    })
  })
}

/** Does all of them, a few at a time. */
async function several<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all]
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

type Scenario = {
  readonly isChosen: boolean
  readonly whole?: string
  readonly entries: readonly LogEntry[]
  /** Looks at what a killed process left. Fails when something is wrong. */
  readonly check: (copy: SecondCopy, said: ReadonlyMap<string, string>) => Promise<void>
}

/** Runs it to its end once, then kills it at each of its steps; gives how often, and what was wrong where. */
async function killEverywhere(scenario: Scenario): Promise<{ points: number; steps: number; wrong: string[] }> {
  const { isChosen, entries, whole } = scenario
  const root = await mkdtemp(path.join(tmpdir(), 'vantage-kills-'))
  try {
    const begun = await makeRoom(path.join(root, 'begun'))
    if (isChosen) await begun.choose()
    const first = await begun.open()
    expect(await first.keepWhole(IDS, await wholeText())).toEqual({ kind: 'kept' })
    await first.close()

    const attempt = async (name: string, at?: Point): Promise<Ending> => {
      const place = path.join(root, name)
      await cp(begun.root, place, { recursive: true })
      const room = await makeRoom(place)
      if (isChosen) await room.choose()
      const plan = { privateFolder: room.privateFolder, ids: IDS, entries, ...(whole && { whole }), ...(at && { at }) }
      const ending = await run(place, plan)
      await scenario.check(await room.open(), ending.said)
      await room.leave()
      return ending
    }
    const { said, isKilled } = await attempt('unharmed')
    expect(isKilled).toBe(false)
    const steps = (said.get('steps') ?? '').split(' ')
    // What stands on disk after a step stands there before the next one, so only the last needs an after.
    const points = steps.flatMap((name, index): Point[] => {
      const step = index + 1
      const isWrite = name === 'writeFile' || name === 'appendFile'
      const isLast = step === steps.length
      return [
        { step, when: 'before' },
        ...(isWrite ? [{ step, when: 'half' } as const] : []),
        ...(isLast ? [{ step, when: 'after' } as const] : []),
      ]
    })
    const wrong: string[] = []
    await several(points, async ({ step, when }) => {
      const where = `${when} step ${step} (${steps[step - 1]})`
      try {
        const ending = await attempt(`${step}-${when}`, { step, when })
        if (!ending.isKilled) wrong.push(`${where}: was not killed`)
      } catch (error) {
        wrong.push(`${where}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
      }
    })
    return { points: points.length, steps: steps.length, wrong }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** What was kept is there, nothing is half there, and it goes on. */
function checkEntries(entries: readonly LogEntry[]): Scenario['check'] {
  const prefixes = Array.from({ length: entries.length + 1 }, (_, count) => stateAfter(entries.slice(0, count)))
  return async (copy, said) => {
    const { copies } = await copy.look()
    const found = copies.find(({ name }) => name === NAME)
    if (found?.kind !== 'readable') return expect.fail(`found ${found?.kind ?? 'nothing'}`)
    const held = found.revision - BASE
    const kept = entries.filter(({ revision }) => said.get(String(revision)) === 'kept').length
    expect(held, 'entries held').toBeGreaterThanOrEqual(kept)
    expect(held, 'entries held').toBeLessThanOrEqual(Math.min(kept + 1, entries.length))
    expect(await copy.isReadable(IDS)).toBe(true)
    expect((await readState(copy)) === prefixes[held], `reads as after ${held} writes`).toBe(true)
    for (const { name } of await copy.snapshots()) {
      const state = await readState(copy, { kind: 'snapshot', name })
      expect(prefixes.includes(state), `snapshot ${name} reads as after some writes`).toBe(true)
    }
    const next = [sealedEntry(found.revision + 1, 'Written after the restart'), noteEntry(found.revision + 2)]
    for (const entry of next) expect(await copy.append(IDS, entry)).toEqual({ kind: 'kept' })
    const after = stateAfter([...entries.slice(0, held), ...next])
    expect((await readState(copy)) === after, 'reads whole after the next writes').toBe(true)
    expect(await copy.takeSnapshot(IDS, 'daily')).toMatchObject({ kind: 'taken' })
    expect((await readState(copy)) === after, 'reads whole after the next fold').toBe(true)
  }
}

describe('a process killed at every step', () => {
  test('of appending, folding and taking a snapshot keeps what it called kept, both halves of each write', async () => {
    const entries = [
      sealedEntry(43),
      entryOf(44, { notes: [noteOf(2044, 'New 新的')] }, { notes: [uuid(2043)] }),
      sealedEntry(45),
    ]
    const { points, steps, wrong } = await killEverywhere({ isChosen: true, entries, check: checkEntries(entries) })
    console.log(`Killed at ${points} points of ${steps} steps: appends, fold, snapshot`)
    expect(wrong).toEqual([])
    expect(points).toBeGreaterThan(100)
  })

  test('of keeping the whole journal holds the old one or the new', async () => {
    const contents = applyEntries(CONTENTS, [sealedEntry(60), noteEntry(61)])
    const [older, newer] = [stateAfter([]), stateOf(contents)]
    const { points, steps, wrong } = await killEverywhere({
      isChosen: false,
      whole: await wholeText(contents, 70),
      entries: [],
      check: async (copy, said) => {
        const { copies } = await copy.look()
        const revision = copies[0]?.kind === 'readable' ? copies[0].revision : 0
        const state = await readState(copy)
        if (said.get('whole') === 'kept') expect(revision).toBe(70)
        expect([BASE, 70]).toContain(revision)
        expect(state === (revision === 70 ? newer : older), `reads as what revision ${revision} held`).toBe(true)
        expect(await copy.append(IDS, noteEntry(revision + 1))).toEqual({ kind: 'kept' })
        expect(await copy.takeSnapshot(IDS, 'daily')).toMatchObject({ kind: 'taken' })
        const base = revision === 70 ? contents : CONTENTS
        const after = stateAfter([noteEntry(revision + 1)], base)
        expect((await readState(copy)) === after, 'reads whole after the next fold').toBe(true)
      },
    })
    console.log(`Killed at ${points} points of ${steps} steps: keeping the whole journal`)
    expect(wrong).toEqual([])
    expect(points).toBeGreaterThan(20)
  })
})
