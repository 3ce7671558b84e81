import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RequestName } from '#core/bridge/channels'
import { readHead } from '#core/transfer/archive'
import { canonicalJson } from '#core/transfer/canonical'
import { STORES } from '#core/transfer/contents'
import { copyName } from '#core/transfer/copy-name'
import type { ReadableCopy } from '#core/transfer/sentinel'
import type { Snapshot } from '#core/transfer/snapshots'
import type { Bridge } from '../../renderer/bridge/bridge'
import { DATABASE_NAME } from '../../renderer/data/database'
import type { Journal } from '../../renderer/data/journal'
import { openJournal } from '../../renderer/data/open-journal'
import { saveAnswer } from '../../renderer/data/repositories/answers'
import { getCheckIn } from '../../renderer/data/repositories/check-ins'
import { getMeta } from '../../renderer/data/repositories/meta'
import { addNote } from '../../renderer/data/repositories/notes'
import { saveSettings } from '../../renderer/data/repositories/settings'
import { bringIn, deleteWithSnapshot, restoreFound, restoreSnapshot } from '../../renderer/data/safekeeping'
import { doTask } from '../../renderer/data/transfer/do-task'
import { readStored } from '../../renderer/data/transfer/read-stored'
import { clockAt, type SetClock, sitWith, surroundings, W47, W48 } from '../support/journal'
import { ID47, ID48, liveThrough, text } from '../support/life'
import { standInForThreads } from '../support/threads'

standInForThreads()

type Kept = Pick<Snapshot, 'name' | 'reason'> & { readonly text: string }

let clock: SetClock
let opened: Journal[]

beforeEach(() => {
  clock = clockAt('2026-11-23T19:00:00.000Z')
  opened = []
})
afterEach(async () => {
  for (const { database } of opened) database.close()
  await Dexie.delete(DATABASE_NAME)
})

/** A shell without files: what it was given to keep, and requests that fail as the test says. */
function shell() {
  const snapshots: Kept[] = []
  const asked: string[] = []
  const failing = new Map<RequestName, string>()
  let copies: readonly ReadableCopy[] = []
  let copy = ''
  let parts: Uint8Array<ArrayBuffer>[] = []
  const parcel = async () => await new Blob(parts).text()
  const answers: Record<string, (sent: never) => unknown> = {
    'shell:info': () => ({ appVersion: '0.1.0', platform: 'test', runtime: 'test' }),
    'copy:look': () => ({
      copies,
      place: { edition: 'browser', canChoose: false, needsPermission: false, isPersistent: true },
    }),
    'place:get': () => ({ edition: 'browser', canChoose: false, needsPermission: false, isPersistent: true }),
    'parcel:part': ({ bytes, isFirst }: { readonly bytes: Uint8Array; readonly isFirst: boolean }) => {
      const part = new Uint8Array(bytes)
      parts = isFirst ? [part] : [...parts, part]
      return null
    },
    'copy:keep-whole': async () => {
      copy = await parcel()
      return { kind: 'kept' }
    },
    'snapshot:take': async ({ reason }: { readonly reason: Snapshot['reason'] }) => {
      const name = `${reason}-${snapshots.length}`
      snapshots.push({ name, reason, text: await parcel() })
      return { kind: 'taken', name }
    },
    'snapshot:list': () =>
      snapshots.flatMap(({ name, reason, text: archive }) => {
        const head = readHead(archive)
        if (!head) return []
        const { journalId, stamp, summary } = head
        return [{ name, reason, takenAt: clock.now(), bytes: 1, journalId, revision: stamp.revision, summary }]
      }),
    'copy:read': ({ source }: { readonly source: { readonly kind: string; readonly name: string } }) => {
      const found = source.kind === 'copy' ? copy : snapshots.find(({ name }) => name === source.name)?.text
      if (found === undefined) return { kind: 'failed', reason: 'gone' }
      return { kind: 'part', bytes: new TextEncoder().encode(found) }
    },
  }
  const bridge: Bridge = {
    edition: 'browser',
    request: async (name, sent) => {
      if (name !== 'parcel:part') asked.push(name)
      const reason = failing.get(name)
      return (reason ? { kind: 'failed', reason } : await answers[name]?.(sent as never)) as never
    },
    listen: () => () => undefined,
  }
  return {
    bridge,
    asked,
    snapshots,
    failing,
    around: surroundings(clock, DATABASE_NAME, bridge),
    lies: (found: readonly ReadableCopy[], archive: string) => {
      copies = found
      copy = archive
    },
  }
}

type Shell = ReturnType<typeof shell>

/** Opens the journal, and gives what safekeeping needs of it. */
async function keepingOf({ around, bridge }: Shell) {
  const result = await openJournal(around)
  if (result.kind !== 'open') throw new Error(`It opened as ${result.kind}`)
  opened.push(result.journal)
  // A new journal's copy is written while it is used already: here, that is over before anything is looked at.
  const meta = await getMeta(result.journal)
  if (meta) await around.copy.renew({ journalId: meta.journalId, deviceId: meta.deviceId })
  return { journal: result.journal, bridge, copy: around.copy, notice: result.notice }
}

function close(): void {
  for (const { database } of opened.splice(0)) database.close()
}

/** Every record, one line each. */
async function standing(): Promise<readonly string[]> {
  const stored = await readStored()
  return STORES.flatMap((store) => (stored?.contents[store] ?? []).map((one) => `${store} ${canonicalJson(one)}`))
}

async function archiveText(): Promise<string> {
  const { bytes } = await doTask({ kind: 'export', name: DATABASE_NAME, now: clock.now() })
  return new TextDecoder().decode(bytes)
}

/** An archive of a journal from elsewhere. What stood here is gone afterwards. */
async function fromElsewhere(): Promise<string> {
  const { journal } = await keepingOf(shell())
  await liveThrough(journal, clock)
  const archive = await archiveText()
  close()
  await Dexie.delete(DATABASE_NAME)
  clock.set('2026-11-23T19:00:00.000Z')
  return archive
}

async function withSomething(kept: Shell) {
  const keeping = await keepingOf(kept)
  await saveSettings(keeping.journal, { supervisor: 'Professor Lin' })
  await addNote(keeping.journal, W48, 'ours', ID48)
  return keeping
}

/** What the shell finds in its folder, of an archive. */
function foundOf(archive: string, change: Partial<ReadableCopy> = {}): ReadableCopy {
  const head = readHead(archive)
  if (!head) throw new Error('There is no archive')
  const { journalId, stamp, summary } = head
  const { deviceId, revision, writtenAt } = stamp
  const name = copyName({ journalId, deviceId })
  return { kind: 'readable', name, isOwn: true, journalId, deviceId, revision, writtenAt, summary, ...change }
}

describe('bringing an archive in', () => {
  test('can be undone, and undoing it can be undone', async () => {
    const file = new Blob([await fromElsewhere()])
    const kept = shell()
    const keeping = await withSomething(kept)
    const before = await standing()
    const brought = await bringIn(keeping, file)
    if (brought.kind !== 'merged') throw new Error(`It was ${brought.kind}`)
    const after = await standing()
    expect(after.length).toBeGreaterThan(before.length)
    expect(kept.snapshots.map(({ reason }) => reason)).toEqual(['import'])
    const undone = await restoreSnapshot(keeping, brought.before)
    expect(await standing()).toEqual(before)
    if (undone.kind !== 'restored') throw new Error(`It was ${undone.kind}`)
    expect((await restoreSnapshot(keeping, undone.before)).kind).toBe('restored')
    expect(await standing()).toEqual(after)
    // Each time the journal goes on from a higher revision, never back.
    const revisions = kept.snapshots.map(({ text: archive }) => readHead(archive)?.stamp.revision ?? 0)
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b))
  })

  test('does not begin when no snapshot can be taken', async () => {
    const file = new Blob([await fromElsewhere()])
    const kept = shell()
    const keeping = await withSomething(kept)
    const before = await standing()
    kept.failing.set('snapshot:take', 'full')
    expect(await bringIn(keeping, file)).toEqual({ kind: 'failed', reason: 'full' })
    expect(await standing()).toEqual(before)
  })

  test('of a file that is refused leaves every record as it was', async () => {
    const kept = shell()
    const keeping = await withSomething(kept)
    const before = await standing()
    expect(await bringIn(keeping, new Blob(['{}']))).toMatchObject({ kind: 'refused' })
    expect(await standing()).toEqual(before)
  })

  test('is done and said to be, also when the second copy cannot be written just then', async () => {
    const file = new Blob([await fromElsewhere()])
    const kept = shell()
    const keeping = await withSomething(kept)
    kept.failing.set('copy:keep-whole', 'read-only')
    const before = (await standing()).length
    expect((await bringIn(keeping, file)).kind).toBe('merged')
    expect((await standing()).length).toBeGreaterThan(before)
  })
})

describe('going back to a snapshot', () => {
  test('that is gone, or cannot be read, changes nothing', async () => {
    const kept = shell()
    const keeping = await withSomething(kept)
    expect(await restoreSnapshot(keeping, 'none')).toEqual({ kind: 'failed', reason: 'gone' })
    const broken = `${(await archiveText()).split('\n')[0]}\n"broken`
    kept.snapshots.push({ name: 'broken', reason: 'daily', text: broken })
    const before = await standing()
    expect(await restoreSnapshot(keeping, 'broken')).toMatchObject({ kind: 'refused' })
    expect(await standing()).toEqual(before)
  })

  test('does not begin when what stands now cannot be kept first', async () => {
    const kept = shell()
    const keeping = await withSomething(kept)
    kept.snapshots.push({ name: 'daily-0', reason: 'daily', text: await archiveText() })
    await addNote(keeping.journal, W48, 'later', ID48)
    const before = await standing()
    kept.failing.set('snapshot:take', 'full')
    expect(await restoreSnapshot(keeping, 'daily-0')).toEqual({ kind: 'failed', reason: 'full' })
    expect(await standing()).toEqual(before)
  })

  test('of the same journal goes on on this device; what was written since is in the snapshot of before', async () => {
    const kept = shell()
    const keeping = await withSomething(kept)
    kept.snapshots.push({ name: 'daily-0', reason: 'daily', text: await archiveText() })
    await addNote(keeping.journal, W48, 'later', ID48)
    const before = await getMeta(keeping.journal)
    expect((await restoreSnapshot(keeping, 'daily-0')).kind).toBe('restored')
    const after = await getMeta(keeping.journal)
    expect(after).toMatchObject({ journalId: before?.journalId, deviceId: before?.deviceId })
    expect(after?.revision).toBeGreaterThan(before?.revision ?? 0)
    expect(kept.snapshots.at(-1)?.text).toContain('later')
    expect((await standing()).join()).not.toContain('later')
  })
})

describe('deleting a check-in', () => {
  async function reviewWith(answers: number, keeping: Awaited<ReturnType<typeof withSomething>>) {
    const sitting = await sitWith(keeping.journal, W47)
    for (let number = 0; number < answers; number += 1) {
      const promptId = `done.${number}`
      await saveAnswer(keeping.journal, sitting, { promptId, value: text(`Words ${number}`), base: undefined })
    }
  }

  test.each([
    [9, []],
    [10, ['deletion']],
  ] as const)('with %d answers is preceded by snapshots: %j', async (answers, reasons) => {
    const kept = shell()
    const keeping = await withSomething(kept)
    await reviewWith(answers, keeping)
    expect(await deleteWithSnapshot(keeping, ID47)).toEqual({ kind: 'deleted' })
    expect(kept.snapshots.map(({ reason }) => reason)).toEqual(reasons)
    expect(await getCheckIn(keeping.journal, ID47)).toBeUndefined()
    if (reasons.length > 0) expect(kept.snapshots[0]?.text).toContain('Words 0')
  })

  test('of which much would go is not done when the snapshot fails', async () => {
    const kept = shell()
    const keeping = await withSomething(kept)
    await reviewWith(12, keeping)
    const before = await standing()
    kept.failing.set('snapshot:take', 'gone')
    expect(await deleteWithSnapshot(keeping, ID47)).toEqual({ kind: 'failed', reason: 'gone' })
    expect(await standing()).toEqual(before)
  })
})

describe('opening a journal whose second copy has more', () => {
  /** A journal that stands at an earlier moment than its copy. */
  async function behind() {
    const kept = shell()
    const { journal } = await withSomething(kept)
    const older = await archiveText()
    const meta = await getMeta(journal)
    await addNote(journal, W48, 'only in the copy', ID48)
    const newer = await archiveText()
    if (!meta) throw new Error('There is no record of its own')
    const { journalId, deviceId, revision } = meta
    const identity = { journalId, deviceId, revision }
    const file = new Blob([older])
    await doTask({ kind: 'replace', name: DATABASE_NAME, file, identity, now: meta.writtenAt, appVersion: '0.1.0' })
    close()
    kept.lies([foundOf(newer)], newer)
    kept.asked.length = 0
    return kept
  }

  test('takes over what it lacks, after a snapshot', async () => {
    const kept = await behind()
    const before = await standing()
    const { journal, notice } = await keepingOf(kept)
    expect(notice).toBe('caught-up')
    expect((await standing()).length).toBe(before.length + 1)
    expect((await standing()).join()).toContain('only in the copy')
    expect(kept.snapshots.map(({ reason }) => reason)).toEqual(['catch-up'])
    expect(kept.snapshots[0]?.text).not.toContain('only in the copy')
    expect((await getMeta(journal))?.revision).toBe(3)
  })

  test.each([
    ['copy:read', 'held'],
    ['copy:read', 'gone'],
    ['snapshot:take', 'full'],
  ] as const)('writes nothing, here or there, when %s fails because it is %s', async (request, reason) => {
    const kept = await behind()
    const before = await standing()
    kept.failing.set(request, reason)
    expect(await openJournal(kept.around)).toEqual({ kind: 'not-caught-up', reason })
    expect(await standing()).toEqual(before)
    expect(kept.asked).not.toContain('copy:keep-whole')
    // Once it can be read again, nothing was lost.
    kept.failing.clear()
    expect((await keepingOf(kept)).notice).toBe('caught-up')
    expect((await standing()).join()).toContain('only in the copy')
  })
})

describe('putting back what was found beside a database that lacks it', () => {
  test('on the machine that wrote it goes on as the same device, one revision further', async () => {
    const archive = await fromElsewhere()
    const kept = shell()
    const from = foundOf(archive)
    kept.lies([from], archive)
    const found = await openJournal(kept.around)
    expect(found).toMatchObject({ kind: 'found', database: 'empty' })
    expect((await indexedDB.databases()).some(({ name }) => name === DATABASE_NAME)).toBe(false)
    const source = { kind: 'copy', name: from.name } as const
    expect(await restoreFound(kept.around, source, from, 'empty')).toEqual({ kind: 'replaced' })
    const { journalId, deviceId, revision } = from
    expect((await readStored())?.meta).toMatchObject({ journalId, deviceId, revision: revision + 1 })
    expect(kept.snapshots).toEqual([])
  })

  test('on another machine begins as a device of its own', async () => {
    const archive = await fromElsewhere()
    const kept = shell()
    const from = foundOf(archive, { isOwn: false })
    kept.lies([from], archive)
    await restoreFound(kept.around, { kind: 'copy', name: from.name }, from, 'empty')
    const meta = (await readStored())?.meta
    expect(meta?.journalId).toBe(from.journalId)
    expect(meta?.deviceId).not.toBe(from.deviceId)
  })

  test('keeps the other journal that stands there as a snapshot first, or does nothing', async () => {
    const archive = await fromElsewhere()
    const kept = shell()
    await withSomething(kept)
    close()
    const before = await standing()
    const from = foundOf(archive)
    kept.lies([from], archive)
    expect(await openJournal(kept.around)).toMatchObject({ kind: 'found', database: 'journal' })
    const source = { kind: 'copy', name: from.name } as const
    kept.failing.set('snapshot:take', 'full')
    expect(await restoreFound(kept.around, source, from, 'journal')).toEqual({ kind: 'failed', reason: 'full' })
    expect(await standing()).toEqual(before)
    kept.failing.clear()
    expect(await restoreFound(kept.around, source, from, 'journal')).toEqual({ kind: 'replaced' })
    expect(kept.snapshots.map(({ reason }) => reason)).toEqual(['restore'])
    expect(kept.snapshots[0]?.text).toContain('ours')
    expect((await readStored())?.meta.journalId).toBe(from.journalId)
  })
})
