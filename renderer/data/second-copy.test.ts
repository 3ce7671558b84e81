import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RequestName } from '#core/bridge/channels'
import { instantAt } from '#core/calendar/clock'
import type { LogEntry } from '#core/transfer/log'
import type { Bridge } from '../bridge/bridge'
import type { Ids } from './journal'
import { CopyFailure, createSecondCopy } from './second-copy'
import type { TaskAnswer } from './transfer/worker'

const IDS: Ids = {
  journalId: 'aaaa1111-0000-4000-8000-000000000001',
  deviceId: 'bbbb2222-0000-4000-8000-000000000002',
}
const OTHERS: Ids = { ...IDS, journalId: 'cccc3333-0000-4000-8000-000000000003' }
const AT = instantAt(Date.parse('2026-11-23T20:00:00.000Z'))
const CLOCK = { now: () => AT, zone: () => 'Europe/Berlin' }
const KEPT = { kind: 'kept' }
const BEHIND = { kind: 'behind' }
const FULL = { kind: 'failed', reason: 'full' }

const entryOf = (revision: number): LogEntry => ({ revision, at: AT, appVersion: '0.1.0', puts: {}, deletes: {} })

/** What the thread that reads the whole journal answers; each test may say something else. */
let exporting: () => Promise<TaskAnswer>

class ThreadHere {
  onmessage: ((event: { data: TaskAnswer }) => void) | undefined

  postMessage(): void {
    void exporting().then((data) => this.onmessage?.({ data }))
  }

  terminate(): void {
    this.onmessage = undefined
  }
}

const whole = (revision: number, bytes = new TextEncoder().encode(`whole at ${revision}`)): TaskAnswer => ({
  kind: 'done',
  result: { bytes, revision },
})

beforeEach(() => {
  vi.stubGlobal('Worker', ThreadHere)
  exporting = async () => whole(0)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

type Sent = { readonly entry?: LogEntry; readonly bytes?: Uint8Array; readonly isFirst?: boolean } & Partial<Ids>

/** A shell that answers as the test says, and a list of what it was asked for. */
function shell(answer: (name: RequestName, sent: Sent) => unknown, edition: Bridge['edition'] = 'desktop') {
  const asked: string[] = []
  const parts: { readonly bytes: Uint8Array; readonly isFirst: boolean }[] = []
  const ids: (Ids | undefined)[] = []
  const bridge: Bridge = {
    edition,
    request: async (name, given) => {
      const sent = (given ?? {}) as Sent
      if (name === 'parcel:part') {
        parts.push({ bytes: sent.bytes ?? new Uint8Array(), isFirst: sent.isFirst === true })
        return null as never
      }
      asked.push(name === 'copy:append' ? `append ${sent.entry?.revision}` : name)
      const { journalId, deviceId } = sent
      ids.push(journalId && deviceId ? { journalId, deviceId } : undefined)
      return (await answer(name, sent)) as never
    },
    listen: () => () => undefined,
  }
  return { bridge, asked, parts, ids, copy: createSecondCopy(bridge, CLOCK) }
}

/** An answer that waits until the test gives it. */
function held() {
  const waiting: ((answer: unknown) => void)[] = []
  return {
    answer: () => new Promise((resolve) => waiting.push(resolve)),
    give: async (answer: unknown) => {
      waiting.shift()?.(answer)
      await breathe()
    },
  }
}

/** Lets everything go on that can. */
async function breathe(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}

/** Whether a promise has been kept or broken by now. */
async function stateOf(promise: Promise<unknown>): Promise<string> {
  let state = 'waiting'
  promise.then(
    () => {
      state = 'kept'
    },
    (error: unknown) => {
      state = error instanceof CopyFailure ? `failed: ${error.reason}` : `threw ${error}`
    },
  )
  await breathe()
  return state
}

describe('what is handed on', () => {
  test('goes to the shell in its order, each after the one before is on disk', async () => {
    const disk = held()
    const { copy, asked, ids } = shell(disk.answer)
    for (const revision of [1, 2, 3]) copy.handOn(IDS, entryOf(revision))
    await breathe()
    expect(asked).toEqual(['append 1'])
    await disk.give(KEPT)
    expect(asked).toEqual(['append 1', 'append 2'])
    await disk.give(KEPT)
    await disk.give(KEPT)
    await copy.settled()
    expect(asked).toEqual(['append 1', 'append 2', 'append 3'])
    expect(ids).toEqual([IDS, IDS, IDS])
  })

  test('is never called settled before the last of it is on disk', async () => {
    const disk = held()
    const { copy } = shell(disk.answer)
    copy.handOn(IDS, entryOf(1))
    const first = copy.settled()
    expect(await stateOf(first)).toBe('waiting')
    copy.handOn(IDS, entryOf(2))
    const second = copy.settled()
    await disk.give(KEPT)
    expect(await stateOf(second)).toBe('waiting')
    await disk.give(KEPT)
    expect(await stateOf(second)).toBe('kept')
    expect(await stateOf(first)).toBe('kept')
  })

  test('just as the shell has answered for everything before is not forgotten', async () => {
    const { copy, asked } = shell(async () => KEPT)
    copy.handOn(IDS, entryOf(1))
    for (let revision = 2; revision <= 40; revision += 1) {
      // After each number of steps once: among them is the one in which the writing before comes to its end.
      for (let step = 0; step < revision; step += 1) await Promise.resolve()
      copy.handOn(IDS, entryOf(revision))
      await copy.settled()
      expect(asked.at(-1)).toBe(`append ${revision}`)
    }
    expect(asked).toHaveLength(40)
  })

  test('not at all asks the shell for nothing', async () => {
    const { copy, asked } = shell(async () => KEPT)
    await copy.settled()
    expect(asked).toEqual([])
  })

  test('is written once, however many wait for it', async () => {
    const { copy, asked } = shell(async () => KEPT)
    copy.handOn(IDS, entryOf(1))
    await Promise.all([copy.settled(), copy.settled(), copy.settled()])
    await copy.settled()
    expect(asked).toEqual(['append 1'])
  })
})

describe('a gap', () => {
  test('is filled by the whole journal, and then come the entries that are not in it', async () => {
    exporting = async () => whole(6)
    let isWhole = false
    const { copy, asked, ids, parts } = shell(async (name) => {
      if (name === 'copy:keep-whole') isWhole = true
      return isWhole ? KEPT : BEHIND
    })
    for (const revision of [5, 6, 7, 8]) copy.handOn(IDS, entryOf(revision))
    await copy.settled()
    expect(asked).toEqual(['append 5', 'copy:keep-whole', 'append 7', 'append 8'])
    expect(ids).toEqual([IDS, IDS, IDS, IDS])
    expect(parts.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['whole at 6'])
  })

  test('that the whole journal does not fill is a failure, not an endless loop, and tried anew later', async () => {
    exporting = async () => whole(1)
    let answer: unknown = BEHIND
    const { copy, asked } = shell(async (name) => (name === 'copy:append' ? answer : KEPT))
    copy.handOn(IDS, entryOf(2))
    expect(await stateOf(copy.settled())).toBe('failed: unknown')
    expect(asked.length).toBeLessThan(10)
    asked.length = 0
    answer = KEPT
    await copy.settled()
    expect(asked).toEqual(['append 2'])
  })

  test('hands the whole journal over in parts that cross within a frame, and loses not a byte', async () => {
    const bytes = Uint8Array.from({ length: 600_000 }, (_, index) => index % 251)
    exporting = async () => whole(9, bytes)
    const { copy, parts } = shell(async () => KEPT)
    await copy.renew(IDS)
    expect(parts.map(({ isFirst }) => isFirst)).toEqual([true, false, false])
    expect(Math.max(...parts.map((part) => part.bytes.length))).toBeLessThanOrEqual(256 * 1024)
    expect(Buffer.concat(parts.map((part) => part.bytes)).equals(Buffer.from(bytes))).toBe(true)
  })
})

describe('a failure', () => {
  test.each(['full', 'read-only', 'gone', 'held', 'unreadable', 'unknown'] as const)(
    '(%s) is told with its reason, keeps what waits, and it goes in order the next time',
    async (reason) => {
      let answer: unknown = { kind: 'failed', reason }
      const { copy, asked } = shell(async () => answer)
      for (const revision of [1, 2]) copy.handOn(IDS, entryOf(revision))
      expect(await stateOf(copy.settled())).toBe(`failed: ${reason}`)
      expect(asked.every((request) => request === 'append 1')).toBe(true)
      asked.length = 0
      answer = KEPT
      copy.handOn(IDS, entryOf(3))
      await copy.settled()
      expect(asked).toEqual(['append 1', 'append 2', 'append 3'])
    },
  )

  test('in the middle does not write again what is on disk', async () => {
    const answers: unknown[] = [KEPT, FULL, FULL, KEPT, KEPT]
    const { copy, asked } = shell(async () => answers.shift())
    for (const revision of [1, 2, 3]) copy.handOn(IDS, entryOf(revision))
    expect(await stateOf(copy.settled())).toBe('failed: full')
    await copy.settled()
    expect(asked).toEqual(['append 1', 'append 2', 'append 2', 'append 2', 'append 3'])
  })

  test('of the shell to answer at all is one, too', async () => {
    let isGone = true
    const { copy, asked } = shell(async () => {
      if (isGone) throw new Error('The shell refused')
      return KEPT
    })
    copy.handOn(IDS, entryOf(1))
    expect(await stateOf(copy.settled())).toBe('failed: unknown')
    isGone = false
    await copy.settled()
    expect(asked.at(-1)).toBe('append 1')
  })

  test('to read the journal for the whole of it is one, and the whole is written the next time', async () => {
    exporting = async () => ({ kind: 'failed', reason: 'UnknownError' })
    const { copy, asked } = shell(async () => KEPT)
    expect(await stateOf(copy.renew(IDS))).toBe('failed: unknown')
    expect(asked).toEqual([])
    exporting = async () => whole(3)
    await copy.settled()
    expect(asked).toEqual(['copy:keep-whole'])
  })

  test('to write the whole journal keeps the entries and the wish', async () => {
    exporting = async () => whole(1)
    let isFull = true
    const { copy, asked } = shell(async (name) => (name === 'copy:keep-whole' && isFull ? FULL : KEPT))
    const renewed = copy.renew(IDS)
    copy.handOn(IDS, entryOf(2))
    expect(await stateOf(renewed)).toBe('failed: full')
    expect(asked).not.toContain('append 2')
    asked.length = 0
    isFull = false
    await copy.settled()
    expect(asked).toEqual(['copy:keep-whole', 'append 2'])
  })

  test('is not thrown at whoever hands on, and nobody has to wait for it', async () => {
    const unhandled: unknown[] = []
    const notice = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', notice)
    try {
      const { copy } = shell(async () => FULL)
      expect(() => copy.handOn(IDS, entryOf(1))).not.toThrow()
      await breathe()
      // The rejection of a promise nobody has is told after the turn has ended.
      await new Promise((resolve) => setImmediate(resolve))
      expect(unhandled).toEqual([])
    } finally {
      process.off('unhandledRejection', notice)
    }
  })
})

describe('writing the copy anew', () => {
  test('leaves out what is in the whole journal, and appends what came after it was read', async () => {
    const reading = held()
    exporting = async () => (await reading.answer()) as TaskAnswer
    const { copy, asked } = shell(async () => KEPT)
    const renewed = copy.renew(IDS)
    for (const revision of [4, 5]) copy.handOn(IDS, entryOf(revision))
    await breathe()
    expect(asked).toEqual([])
    await reading.give(whole(4))
    await renewed
    expect(asked).toEqual(['copy:keep-whole', 'append 5'])
  })

  test('is done after what runs already, and anew', async () => {
    const disk = held()
    const { copy, asked } = shell((name) => (name === 'copy:append' ? disk.answer() : KEPT))
    exporting = async () => whole(1)
    copy.handOn(IDS, entryOf(1))
    const renewed = copy.renew(IDS)
    expect(await stateOf(renewed)).toBe('waiting')
    await disk.give(KEPT)
    await renewed
    expect(asked).toEqual(['append 1', 'copy:keep-whole'])
  })

  test('for another journal, while the first one is still written, writes that one, too', async () => {
    const disk = held()
    const { copy, ids } = shell(disk.answer)
    const first = copy.renew(IDS)
    await breathe()
    const second = copy.renew(OTHERS)
    await disk.give(KEPT)
    expect(await stateOf(second)).toBe('waiting')
    await disk.give(KEPT)
    await Promise.all([first, second])
    expect(ids).toEqual([IDS, OTHERS])
  })

  test('is not called done when the whole journal is not on disk', async () => {
    const disk = held()
    const { copy } = shell(disk.answer)
    const renewed = copy.renew(IDS)
    expect(await stateOf(renewed)).toBe('waiting')
    await disk.give(FULL)
    expect(await stateOf(renewed)).toBe('failed: full')
  })
})

describe('in a browser', () => {
  const answering = (folder: string | undefined, kept: unknown = KEPT) =>
    shell(async (name) => (name === 'place:get' ? { edition: 'browser', ...(folder && { folder }) } : kept), 'browser')

  beforeEach(() => {
    vi.useFakeTimers()
  })

  test('the whole journal goes into the chosen folder twenty seconds after the last write, once', async () => {
    const { copy, asked, ids } = answering('Diary')
    copy.handOn(IDS, entryOf(1))
    await vi.advanceTimersByTimeAsync(19_000)
    copy.handOn(IDS, entryOf(2))
    await vi.advanceTimersByTimeAsync(19_999)
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toEqual(['place:get', 'copy:keep-whole'])
    expect(ids.at(-1)).toEqual(IDS)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(asked).toHaveLength(2)
  })

  test('nothing is read or written where no folder was chosen', async () => {
    let exports = 0
    exporting = async () => {
      exports += 1
      return whole(1)
    }
    const { copy, asked } = answering(undefined)
    copy.handOn(IDS, entryOf(1))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toEqual(['place:get'])
    expect(exports).toBe(0)
  })

  test('"Saved" never waits for the folder, and a folder that cannot be written to fails nobody', async () => {
    const { copy, asked } = answering('Diary', { kind: 'failed', reason: 'read-only' })
    copy.handOn(IDS, entryOf(1))
    expect(await stateOf(copy.settled())).toBe('kept')
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(20_000)
    expect(asked).toEqual(['place:get', 'copy:keep-whole'])
    expect(await stateOf(copy.settled())).toBe('kept')
  })

  test('the folder is tried again after the next write', async () => {
    const { copy, asked } = answering('Diary', { kind: 'failed', reason: 'gone' })
    copy.handOn(IDS, entryOf(1))
    await vi.advanceTimersByTimeAsync(20_000)
    copy.handOn(IDS, entryOf(2))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(asked.filter((request) => request === 'copy:keep-whole')).toHaveLength(2)
  })

  test('asked to write it anew, it does at once and says when it could not', async () => {
    const { copy, asked } = answering('Diary', { kind: 'failed', reason: 'read-only' })
    expect(await stateOf(copy.renew(IDS))).toBe('failed: read-only')
    expect(asked).toEqual(['copy:keep-whole'])
  })
})
