import 'fake-indexeddb/auto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type Clock, instantAt } from '#core/calendar/clock'
import { type Day, parseDay } from '#core/calendar/day'
import { addWeeks } from '#core/calendar/week'
import { answerId } from '#core/journal/answer'
import { checkInId } from '#core/journal/check-in'
import { canonicalJson } from '#core/transfer/canonical'
import { newCheckIn } from '../../renderer/data/new-check-in'
import { saveAnswer } from '../../renderer/data/repositories/answers'
import { finishCheckIn } from '../../renderer/data/repositories/check-ins'
import { bringBack, deleteCheckIn, recentlyDeleted } from '../../renderer/data/repositories/deleted'
import { addNote, setNoteDeleted } from '../../renderer/data/repositories/notes'
import { getSettings, saveSettings } from '../../renderer/data/repositories/settings'
import { readSource } from '../../renderer/data/restoring'
import { bringIn, restoreSnapshot, takeSnapshot } from '../../renderer/data/safekeeping'
import { readStored } from '../../renderer/data/transfer/read-stored'
import { exportArchive } from '../../renderer/data/transfer/tasks'
import { seedsOf } from '../support/seeds'
import { WholeApp } from '../support/whole-app'

// Random lives of an app against a model so simple that it can be seen to be right: what was called saved is there.
// A failure prints its seed and path; `fc.assert(…, { seed, path })` lives it again.

const SEQUENCES = 150
// In the long run 2,100 lives.
const SEEDS = seedsOf('lives', 14)
const WEEKS = [0, 1, 2].map((count) => addWeeks(parseDay('2026-11-02'), count))
const PROMPTS = ['done.moved', 'sentence.honest']
const DAY = 86_400_000

type Step =
  | { readonly do: 'note'; readonly words: string }
  | { readonly do: 'delete-note' | 'bring-back'; readonly which: number }
  | { readonly do: 'write'; readonly week: number; readonly prompt: number; readonly words: string }
  | { readonly do: 'finish' | 'delete'; readonly week: number }
  | { readonly do: 'clock'; readonly days: number }
  | { readonly do: 'quit' | 'kill' | 'kill-before-copy' | 'fold' | 'lose-database' | 'lose-copy' | 'break-copy' }
  | { readonly do: 'keep-archive' | 'import' }
  | { readonly do: 'restore'; readonly which: number }

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '')
const small = fc.nat({ max: 5 })
const week = fc.nat({ max: WEEKS.length - 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('note' as const), words }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('delete-note', 'bring-back'), which: small }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('write' as const), week, prompt: fc.nat({ max: 1 }), words }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('finish', 'delete'), week }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), days: fc.integer({ min: -40, max: 40 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('quit', 'kill', 'kill-before-copy', 'fold', 'lose-database', 'lose-copy', 'break-copy'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('keep-archive', 'import') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), which: small }) },
)

/** All that stands in the journal, by id: what a person would find. */
type Standing = ReadonlyMap<string, string>

const done: Record<string, number> = {}
const counted = (name: string) => {
  done[name] = (done[name] ?? 0) + 1
}
let sequences = 0

async function live(steps: readonly Step[]): Promise<void> {
  const parent = await mkdtemp(path.join(os.tmpdir(), 'vantage-life-'))
  let now = Date.parse('2026-11-23T19:00:00Z')
  const clock: Clock = {
    now: () => {
      now += 1000
      return instantAt(now)
    },
    zone: () => 'Europe/Berlin',
  }
  const app = new WholeApp(path.join(parent, 'Journal'), clock)
  await app.loseDatabase()
  try {
    await app.start()
    await saveSettings(app.run.journal, {})
    await app.run.copy.settled()
    let saved = await standing()
    let archive: { readonly file: Blob; readonly held: Standing } | undefined
    const at = new Map<number, Standing>()
    const isThere = async (expected: Standing) => {
      saved = await standing()
      expect(Object.fromEntries(saved)).toEqual(Object.fromEntries(expected))
      expect(await inCopy(app)).toEqual(Object.fromEntries(expected))
      at.set(await revision(), saved)
    }
    const startAgain = async (how: string, expected: Standing) => {
      counted(`${how}, opened as ${await app.start()}`)
      await isThere(expected)
    }
    at.set(await revision(), saved)
    for (const one of steps) {
      const { journal, copy, keeper, bridge } = app.run
      const keeping = { journal, bridge, copy }
      counted(one.do)
      switch (one.do) {
        case 'clock':
          now += one.days * DAY
          break
        case 'quit':
          await app.quit()
          await startAgain('quit', saved)
          break
        case 'kill':
          await app.kill()
          await startAgain('kill', saved)
          break
        case 'kill-before-copy': {
          // Committed, and killed before the shell heard of it: never called saved, and there all the same.
          app.isCutOff = true
          await addNote(journal, WEEKS[0] as Day, 'between two places', checkInId('weekly', WEEKS[0] as Day))
          const committed = await standing()
          await app.kill()
          await startAgain('kill-before-copy', committed)
          break
        }
        case 'lose-database':
          await app.kill()
          await app.loseDatabase()
          await startAgain('lose-database', saved)
          break
        case 'lose-copy':
          await app.kill()
          await app.loseCopy()
          at.clear()
          await startAgain('lose-copy', saved)
          break
        case 'break-copy':
          await app.kill()
          await app.breakCopy()
          await startAgain('break-copy', saved)
          break
        case 'fold':
          expect((await takeSnapshot(keeping, 'daily')).kind).toBe('taken')
          break
        case 'keep-archive': {
          const { bytes } = await exportArchive(clock.now())
          archive = { file: new Blob([new Uint8Array(bytes)]), held: saved }
          break
        }
        case 'import': {
          if (!archive) break
          const before = saved
          const brought = await bringIn(keeping, archive.file)
          if (brought.kind !== 'merged') throw new Error(`Not brought in: ${JSON.stringify(brought)}`)
          await copy.settled()
          const after = await standing()
          // Nothing that stood here is gone, unless a newer deletion came along; nothing of the archive is missing.
          const everything = canonicalJson((await readStored())?.contents)
          for (const text of [...before.values(), ...archive.held.values()]) {
            expect(everything).toContain(JSON.stringify(text).slice(1, -1))
          }
          await isThere(after)
          const undone = await restoreSnapshot(keeping, brought.before)
          expect(undone.kind).toBe('restored')
          await isThere(before)
          await bringIn(keeping, archive.file)
          await isThere(after)
          break
        }
        case 'restore': {
          const snapshots = await keeper.snapshots()
          const snapshot = snapshots[one.which % Math.max(1, snapshots.length)]
          const then = snapshot && at.get(snapshot.revision)
          if (!snapshot || !then) break
          const before = saved
          const restored = await restoreSnapshot(keeping, snapshot.name)
          if (restored.kind !== 'restored') throw new Error(`Not restored: ${JSON.stringify(restored)}`)
          await isThere(then)
          if (one.which % 2 === 0) {
            expect((await restoreSnapshot(keeping, restored.before)).kind).toBe('restored')
            await isThere(before)
          }
          break
        }
        default: {
          await write(app, one, saved)
          await copy.settled()
          await isThere(await standing())
        }
      }
    }
    await app.kill()
    await startAgain('at the end', saved)
    await app.quit()
  } finally {
    await rm(parent, { recursive: true, force: true })
  }
  sequences += 1
}

/** Does one thing a person does, and sees that it is done. */
async function write({ run: { journal } }: WholeApp, one: Step, before: Standing): Promise<void> {
  switch (one.do) {
    case 'note':
      await addNote(journal, WEEKS[0] as Day, one.words, checkInId('weekly', WEEKS[0] as Day))
      expect([...(await standing()).values()]).toContain(one.words)
      expect((await standing()).size).toBe(before.size + 1)
      return
    case 'delete-note': {
      const notes = [...before.keys()].filter((id) => id.startsWith('note '))
      const id = notes[one.which % Math.max(1, notes.length)]
      if (!id) return
      await setNoteDeleted(journal, id.slice('note '.length), true)
      expect((await standing()).has(id)).toBe(false)
      return
    }
    case 'bring-back': {
      const deleted = await recentlyDeleted(journal)
      const chosen = deleted[one.which % Math.max(1, deleted.length)]
      if (!chosen) return
      await bringBack(journal, chosen)
      expect((await standing()).size).toBeGreaterThan(before.size)
      return
    }
    case 'write': {
      const monday = WEEKS[one.week] as Day
      const settings = await getSettings(journal)
      if (!settings) throw new Error('There are no settings')
      const sitting = {
        blank: newCheckIn(journal, { kind: 'weekly', periodKey: monday }, settings, 'en'),
        kept: new Set<string>(),
      }
      const promptId = PROMPTS[one.prompt] as string
      const id = answerId(sitting.blank.id, promptId)
      const stood = before.get(`answer ${id}`)
      const base = stood === undefined ? undefined : ({ kind: 'text', text: stood } as const)
      await saveAnswer(journal, sitting, { promptId, value: { kind: 'text', text: one.words }, base })
      expect((await standing()).get(`answer ${id}`)).toBe(one.words)
      return
    }
    case 'finish': {
      const settings = await getSettings(journal)
      if (!settings) throw new Error('There are no settings')
      const periodKey = WEEKS[one.week] as Day
      const blank = newCheckIn(journal, { kind: 'weekly', periodKey }, settings, 'en')
      const position = { section: 'sentence', prompt: 'sentence.honest' }
      await finishCheckIn(journal, { blank, kept: new Set() }, { position, seconds: {}, extended: {} })
      expect((await standing()).get(`check-in ${blank.id}`)).toBe('finished')
      return
    }
    case 'delete': {
      const id = checkInId('weekly', WEEKS[one.week] as Day)
      await deleteCheckIn(journal, id)
      expect([...(await standing()).keys()].some((key) => key.includes(id) && !key.startsWith('note'))).toBe(false)
      return
    }
  }
}

async function revision(): Promise<number> {
  return (await readStored())?.meta.revision ?? -1
}

async function standing(): Promise<Standing> {
  const stored = await readStored()
  if (!stored) return new Map()
  return standingIn(stored.contents)
}

type Texts = {
  readonly checkIns: readonly { readonly id: string; readonly state: string; readonly deletedAt?: string | undefined }[]
  readonly answers: readonly { readonly id: string; readonly value: object; readonly deletedAt?: string | undefined }[]
  readonly notes: readonly { readonly id: string; readonly text: string; readonly deletedAt?: string | undefined }[]
}

function standingIn({ checkIns, answers, notes }: Texts): Standing {
  const alive = ({ deletedAt }: { readonly deletedAt?: string | undefined }) => deletedAt === undefined
  return new Map([
    ...checkIns.filter(alive).map(({ id, state }): [string, string] => [`check-in ${id}`, state]),
    ...answers
      .filter(alive)
      .map(({ id, value }): [string, string] => [`answer ${id}`, String(Reflect.get(value, 'text'))]),
    ...notes.filter(alive).map(({ id, text }): [string, string] => [`note ${id}`, text]),
  ])
}

/** What the second copy holds at this moment, fold and log together. */
async function inCopy({ run: { bridge, journal } }: WholeApp): Promise<object> {
  const meta = await journal.database.meta.get('meta')
  const name = `${meta?.journalId.slice(0, 8)}-${meta?.deviceId.slice(0, 8)}`
  const read = await readSource(bridge, { kind: 'copy', name })
  if (read.kind === 'failed') throw new Error(`The second copy cannot be read: ${read.reason}`)
  const { records } = JSON.parse(await read.file.text()) as { readonly records: Texts }
  return Object.fromEntries(standingIn(records))
}

test.each(SEEDS)(
  `${SEQUENCES} random lives: what was called saved is there, in both places, whatever happens, seed %i`,
  async (seed) => {
    const before = sequences
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), live), {
      numRuns: SEQUENCES,
      endOnFailure: false,
      seed,
    })
    expect(sequences - before).toBeGreaterThanOrEqual(SEQUENCES)
  },
  900_000,
)

afterAll(() => {
  const figures = Object.entries(done).toSorted(([a], [b]) => (a < b ? -1 : 1))
  console.log(`${sequences} lives: ${figures.map(([name, count]) => `${name} ${count}`).join(', ')}`)
})
