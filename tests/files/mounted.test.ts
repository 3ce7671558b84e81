import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseName } from '../support/mounted-copy'
import { bundleProgram, type Program } from '../support/programs'

const KEPT = { kind: 'kept' }
const failed = (reason: string) => ({ kind: 'failed', reason })

const run = promisify(execFile)

let root = ''
let program: Program
beforeAll(async () => {
  program = await bundleProgram('mounted-copy')
  root = await mkdtemp(path.join(tmpdir(), 'vantage-mounted-'))
}, 60_000)
afterAll(async () => {
  await program.remove()
  await rm(root, { recursive: true, force: true })
})

/** Runs a case where it may mount, and gives what it found. */
async function resultOf(name: CaseName): Promise<unknown> {
  const folder = await mkdtemp(path.join(root, `${name}-`))
  const { stdout } = await run('unshare', ['-rm', process.execPath, program.file, name, folder])
  return JSON.parse(stdout)
}

beforeAll(() => {
  try {
    execFileSync('unshare', ['-rm', 'true'], { stdio: 'pipe' })
  } catch (error) {
    throw new Error('These tests need `unshare -rm` (util-linux, and user namespaces that are allowed)', {
      cause: error,
    })
  }
})

describe('a read-only folder', () => {
  test('fails every write as that, is left as it was, can be read, and goes on when it can be written to', async () => {
    expect(await resultOf('read-only')).toEqual({
      first: KEPT,
      append: failed('read-only'),
      again: failed('read-only'),
      whole: failed('read-only'),
      snapshot: failed('read-only'),
      trouble: 'read-only',
      read: true,
      isUntouched: true,
      after: KEPT,
      readAfter: true,
    })
  })

  test('is told of a profile in it, one that is there and one that is still to be made', async () => {
    expect(await resultOf('read-only-profile')).toEqual({ standing: 'read-only', missing: 'read-only' })
  })
})

describe('a file held by another program', () => {
  test('the fold: folding fails as that, the log stays, appends go on and nothing is lost', async () => {
    expect(await resultOf('held')).toEqual({
      first: KEPT,
      folded: failed('held'),
      isLogThere: true,
      whole: failed('held'),
      append: KEPT,
      leftBehind: [],
      readWhileHeld: true,
      readAfterClose: true,
      after: KEPT,
      foldedAfter: 'taken',
      isLogEmpty: true,
      readAfter: true,
    })
  })

  test('the log: folding fails as that after the fold is written, appends go on and nothing is doubled', async () => {
    expect(await resultOf('held-log')).toEqual({
      folded: failed('held'),
      append: KEPT,
      readWhileHeld: true,
      after: KEPT,
      isLogEmpty: true,
      readAfter: true,
    })
  })
})

describe('a full disk', () => {
  test('fails every write as that, keeps what was kept, and goes on without a restart when there is room', async () => {
    expect(await resultOf('full')).toEqual({
      first: KEPT,
      appends: [failed('full'), failed('full')],
      next: { kind: 'behind' },
      folded: failed('full'),
      whole: failed('full'),
      leftBehind: [],
      readWhileFull: true,
      after: [KEPT, KEPT],
      readAfter: true,
      readAfterClose: true,
    })
  })

  test('where only the chosen folder is full, keeps both halves of every write', async () => {
    expect(await resultOf('full-chosen')).toEqual({
      first: KEPT,
      appends: [failed('full'), failed('full')],
      readWhileFull: true,
      after: [KEPT, KEPT, KEPT, KEPT],
      readAfter: true,
      readAfterClose: true,
    })
  })

  test('or a read-only one is no place to move to: all stays where it was', async () => {
    expect(await resultOf('full-move')).toEqual({
      moved: failed('full'),
      isPrivate: true,
      isUntouched: true,
      append: KEPT,
      read: true,
      movedReadOnly: failed('read-only'),
      after: 'moved',
      readAfter: true,
      isThere: 'text',
    })
  })

  test('is told, and keeps the app from nothing', async () => {
    expect(await resultOf('full-rest')).toEqual({
      isLow: true,
      isLeast: true,
      whenFull: { freeBytes: 0, isLow: true },
      roomyProfile: 'none',
      fullProfile: 'none',
      leftBehind: [],
    })
  })

  test('leaves a broken database where it is, lets the app start, and sets it aside when there is room', async () => {
    expect(await resultOf('full-set-aside')).toEqual({
      whenFull: 'went on',
      isThereWhenFull: true,
      isAskedAgain: false,
      isKept: true,
      isGone: true,
    })
  })
})
