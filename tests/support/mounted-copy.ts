// What a second copy does on a full disk, in a read-only folder and with a file that another program holds. Runs where it
// may mount (`unshare -rm`), in an empty folder of its own. Takes the name of a case and the folder; prints JSON.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { instantAt } from '#core/calendar/clock'
import { applyEntries } from '#core/transfer/log'
import { profileTrouble } from '../../app/profile'
import type { SecondCopy } from '../../app/second-copy/second-copy'
import { requestSetAside, setAsideIfRequested } from '../../app/second-copy/set-aside'
import { leastSpace } from '../../app/second-copy/space'
import {
  CONTENTS,
  COPY,
  IDS,
  makeRoom,
  namesIn,
  noteEntry,
  type Room,
  readState,
  sealedEntry,
  stateAfter,
  wholeText,
} from './copies'

const BIG = 'x'.repeat(100_000)
const CASES = {
  'read-only': readOnly,
  'read-only-profile': readOnlyProfile,
  held,
  'held-log': heldLog,
  full,
  'full-chosen': fullChosen,
  'full-move': fullMove,
  'full-rest': fullRest,
  'full-set-aside': fullSetAside,
} as const satisfies Record<string, (root: string) => Promise<object>>
export type CaseName = keyof typeof CASES

const [, , name = '', root = ''] = process.argv
console.log(JSON.stringify(await CASES[name as CaseName](root)))
// A copy that was not closed would wait to be folded.
process.exit(0)

function mount(...given: readonly string[]): void {
  execFileSync('mount', given, { stdio: 'pipe' })
}

function unmount(place: string): void {
  execFileSync('umount', [place], { stdio: 'pipe' })
}

function mountSmallDisk(place: string): void {
  mkdirSync(place, { recursive: true, mode: 0o700 })
  mount('-t', 'tmpfs', '-o', 'size=1m,mode=700', 'small', place)
}

function makeReadOnly(folder: string): void {
  mount('--bind', folder, folder)
  mount('-o', 'remount,bind,ro', folder)
}

/** Fills a disk to its last byte. */
function fill(place: string): void {
  for (const size of [65_536, 4096, 1]) {
    try {
      for (;;) writeFileSync(path.join(place, 'filler'), Buffer.alloc(size, 1), { flag: 'a' })
    } catch {
      // Nothing of this size fits any more.
    }
  }
}

function free(place: string): void {
  rmSync(path.join(place, 'filler'))
}

/** What an app started anew reads, told as whether it is what it should be. */
async function isWhole(room: Room, entries: Parameters<typeof stateAfter>[0]): Promise<boolean> {
  return (await readState(await room.open())) === stateAfter(entries)
}

async function begun(room: Room): Promise<SecondCopy> {
  const copy = await room.open()
  await copy.keepWhole(IDS, await wholeText())
  return copy
}

async function readOnly(folder: string) {
  const room = await makeRoom(folder)
  await room.choose()
  const copy = await begun(room)
  const first = await copy.append(IDS, noteEntry(43))
  await copy.look()
  makeReadOnly(room.chosen)
  const before = await namesIn(room.chosen)
  const append = await copy.append(IDS, noteEntry(44))
  const again = await copy.append(IDS, noteEntry(44))
  const whole = await copy.keepWhole(IDS, await wholeText(CONTENTS, 60))
  const snapshot = await copy.takeSnapshot(IDS, 'daily')
  const { trouble } = await copy.look()
  const read = (await readState(copy)) === stateAfter([noteEntry(43)])
  const isUntouched = JSON.stringify(await namesIn(room.chosen)) === JSON.stringify(before)
  unmount(room.chosen)
  const after = await copy.append(IDS, noteEntry(44))
  const readAfter = await isWhole(room, [noteEntry(43), noteEntry(44)])
  return { first, append, again, whole, snapshot, trouble, read, isUntouched, after, readAfter }
}

async function readOnlyProfile(folder: string) {
  const profile = path.join(folder, 'profile')
  mkdirSync(profile)
  makeReadOnly(folder)
  return { standing: profileTrouble(profile), missing: profileTrouble(path.join(folder, 'Vantage')) }
}

async function held(folder: string) {
  const room = await makeRoom(folder)
  const copy = await begun(room)
  const { fold, log } = room.files()
  const entries = [sealedEntry(43), noteEntry(44)]
  const first = await copy.append(IDS, entries[0] ?? noteEntry(43))
  // A file that is mounted on cannot be replaced, as one that another program holds on Windows.
  mount('--bind', fold, fold)
  const logBefore = readFileSync(log, 'utf8')
  const folded = await copy.takeSnapshot(IDS, 'daily')
  const isLogThere = logBefore !== '' && readFileSync(log, 'utf8') === logBefore
  const whole = await copy.keepWhole(IDS, await wholeText(applyEntries(CONTENTS, entries.slice(0, 1)), 43))
  const append = await copy.append(IDS, noteEntry(44))
  const leftBehind = readdirSync(room.privateFolder).filter((file) => file.endsWith('.tmp'))
  const readWhileHeld = await isWhole(room, entries)
  await copy.close()
  const readAfterClose = await isWhole(room, entries)
  unmount(fold)
  const after = await copy.append(IDS, noteEntry(45))
  const foldedAfter = (await copy.takeSnapshot(IDS, 'daily')).kind
  const isLogEmpty = statSync(log).size === 0
  const readAfter = await isWhole(room, [...entries, noteEntry(45)])
  const states = { readWhileHeld, readAfterClose, readAfter }
  return { first, folded, isLogThere, whole, append, leftBehind, ...states, after, foldedAfter, isLogEmpty }
}

async function heldLog(folder: string) {
  const room = await makeRoom(folder)
  const copy = await begun(room)
  const { log } = room.files()
  await copy.append(IDS, noteEntry(43))
  mount('--bind', log, log)
  const folded = await copy.takeSnapshot(IDS, 'daily')
  const append = await copy.append(IDS, noteEntry(44))
  const readWhileHeld = await isWhole(room, [noteEntry(43), noteEntry(44)])
  await copy.look()
  unmount(log)
  const after = await copy.append(IDS, noteEntry(45))
  await copy.close()
  const isLogEmpty = statSync(log).size === 0
  const readAfter = await isWhole(room, [noteEntry(43), noteEntry(44), noteEntry(45)])
  return { folded, append, readWhileHeld, after, isLogEmpty, readAfter }
}

async function full(folder: string) {
  const place = path.join(folder, 'disk')
  mountSmallDisk(place)
  const room = await makeRoom(place)
  const copy = await begun(room)
  const first = await copy.append(IDS, noteEntry(43))
  fill(place)
  const entry = noteEntry(44, BIG)
  const appends = [await copy.append(IDS, entry), await copy.append(IDS, entry)]
  const next = await copy.append(IDS, noteEntry(45))
  const folded = await copy.takeSnapshot(IDS, 'daily')
  const whole = await copy.keepWhole(IDS, await wholeText(CONTENTS, 60))
  const leftBehind = (await namesIn(room.privateFolder)).filter((file) => file.endsWith('.tmp'))
  const readWhileFull = await isWhole(room, [noteEntry(43)])
  free(place)
  const after = [await copy.append(IDS, entry), await copy.append(IDS, noteEntry(45))]
  const entries = [noteEntry(43), entry, noteEntry(45)]
  const readAfter = await isWhole(room, entries)
  await copy.close()
  const readAfterClose = await isWhole(room, entries)
  return { first, appends, next, folded, whole, leftBehind, readWhileFull, after, readAfter, readAfterClose }
}

async function fullChosen(folder: string) {
  const room = await makeRoom(folder)
  mountSmallDisk(room.chosen)
  await room.choose()
  const copy = await begun(room)
  const first = await copy.append(IDS, sealedEntry(43))
  fill(room.chosen)
  const entry = sealedEntry(44)
  const big = { ...entry, puts: { ...entry.puts, notes: noteEntry(44, BIG).puts.notes ?? [] } }
  const appends = [await copy.append(IDS, big), await copy.append(IDS, big)]
  const readWhileFull = await isWhole(room, [sealedEntry(43)])
  free(room.chosen)
  const more = [big, sealedEntry(45), noteEntry(46), sealedEntry(47)]
  const after: unknown[] = []
  for (const one of more) after.push(await copy.append(IDS, one))
  const readAfter = await isWhole(room, [sealedEntry(43), ...more])
  await copy.close()
  const readAfterClose = await isWhole(room, [sealedEntry(43), ...more])
  return { first, appends, readWhileFull, after, readAfter, readAfterClose }
}

async function fullMove(folder: string) {
  const room = await makeRoom(folder)
  const copy = await begun(room)
  await copy.append(IDS, sealedEntry(43))
  await copy.takeSnapshot(IDS, 'import')
  const before = await namesIn(room.privateFolder)
  mountSmallDisk(room.chosen)
  fill(room.chosen)
  const moved = await copy.moveTo(room.chosen)
  const { isPrivate } = (await copy.place()) as { isPrivate: boolean }
  const isUntouched = JSON.stringify(await namesIn(room.privateFolder)) === JSON.stringify(before)
  const append = await copy.append(IDS, noteEntry(44))
  const read = await isWhole(room, [sealedEntry(43), noteEntry(44)])
  free(room.chosen)
  makeReadOnly(room.chosen)
  const movedReadOnly = await copy.moveTo(room.chosen)
  unmount(room.chosen)
  const after = (await copy.moveTo(room.chosen)).kind
  const readAfter = await isWhole(room, [sealedEntry(43), noteEntry(44)])
  const isThere = (await copy.read(COPY)).kind
  return { moved, isPrivate, isUntouched, append, read, movedReadOnly, after, readAfter, isThere }
}

async function fullRest(folder: string) {
  const place = path.join(folder, 'disk')
  mountSmallDisk(place)
  const profile = path.join(place, 'profile')
  const least = await leastSpace([folder, place, path.join(folder, 'nowhere')])
  const roomyProfile = profileTrouble(profile) ?? 'none'
  fill(place)
  const fullProfile = profileTrouble(profile) ?? 'none'
  return {
    isLow: least?.isLow,
    isLeast: least !== undefined && least.freeBytes > 0 && least.freeBytes <= 1024 * 1024,
    whenFull: await leastSpace([folder, place]),
    roomyProfile,
    fullProfile,
    leftBehind: readdirSync(profile),
  }
}

async function fullSetAside(folder: string) {
  const place = path.join(folder, 'disk')
  mountSmallDisk(place)
  const profile = path.join(folder, 'profile')
  const data = path.join(profile, 'IndexedDB', 'data')
  const bytes = Buffer.alloc(300_000, 7)
  mkdirSync(path.dirname(data), { recursive: true })
  writeFileSync(data, bytes)
  const now = instantAt(Date.parse('2026-11-23T22:00:00.000Z'))
  const later = instantAt(Date.parse('2026-11-23T23:00:00.000Z'))
  await requestSetAside(place)
  fill(place)
  const whenFull = await setAsideIfRequested(profile, place, now).then(
    () => 'went on',
    () => 'rejected',
  )
  const isThereWhenFull = readFileSync(data).equals(bytes)
  const isAskedAgain = existsSync(path.join(place, 'set-database-aside'))
  free(place)
  await requestSetAside(place)
  await setAsideIfRequested(profile, place, later)
  const kept = path.join(place, 'broken-database-20261123230000000', 'data')
  const isKept = existsSync(kept) && readFileSync(kept).equals(bytes)
  return { whenFull, isThereWhenFull, isAskedAgain, isKept, isGone: !existsSync(path.dirname(data)) }
}
