import { Dexie } from 'dexie'
import { parseDay } from '#core/calendar/day'
import { periodOf } from '#core/calendar/period'
import { weeksOfYear } from '#core/calendar/week'
import { type CheckIn, type CheckInKind, checkInId, checkInSchema, type Position } from '#core/journal/check-in'
import { LEVEL_OF } from '#core/journal/goal'
import { settingsSchema } from '#core/journal/settings'
import { editionOf, promptsOf } from '#core/questionnaires/catalogue'
import { tallyOf } from '#core/reviews/tally'
import { type BySection, withSeconds } from '#core/reviews/timer'
import type { LongerKind } from '#core/schedule/agenda'
import { type Journal, type Writing, write } from '../journal'
import { goalOf, goalRow, remedyOf, remedyRow } from '../rows'
import { goalsWaiting } from './goals'
import { ownedTables } from './owned'
import { readPattern } from './patterns'
import { remediesWaiting } from './remedies'
import { bringWordsBack, overDeleted, type Sitting, withContent } from './sitting'

export type NewCheckIn = Pick<
  CheckIn,
  'kind' | 'periodKey' | 'questionnaire' | 'language' | 'supervisor' | 'early' | 'late'
>

/** A check-in nothing has been written in yet. It is kept at the first keystroke. */
export function blankCheckIn(journal: Journal, wanted: NewCheckIn): CheckIn {
  const now = journal.clock.now()
  return {
    ...wanted,
    id: checkInId(wanted.kind, wanted.periodKey),
    zone: journal.clock.zone(),
    state: 'draft',
    createdAt: now,
    updatedAt: now,
    // Replaced by this device's own when it is written.
    deviceId: '00000000-0000-4000-8000-000000000000',
    startedAt: now,
    seconds: {},
  }
}

/** A check-in by its id, unless it was deleted. */
export async function getCheckIn(journal: Journal, id: string): Promise<CheckIn | undefined> {
  return alive(await journal.database.checkIns.get(id))
}

/** Check-ins by their ids, in that order, deleted ones among them; undefined where there never was one. */
export async function checkInsWithDeleted(
  { database }: Journal,
  ids: readonly string[],
): Promise<readonly (CheckIn | undefined)[]> {
  return await database.checkIns.bulkGet([...ids])
}

/** The check-ins of a kind in any state, oldest first. For weekly ones ask for a year. */
export async function checkInsOf(journal: Journal, kind: LongerKind): Promise<readonly CheckIn[]> {
  const found = await journal.database.checkIns
    .where('[kind+periodKey]')
    .between([kind, Dexie.minKey], [kind, Dexie.maxKey])
    .toArray()
  return found.filter((checkIn) => !checkIn.deletedAt)
}

/** The weekly check-ins of an ISO year in order of their weeks, in any state. */
export async function weeklyOfYear(journal: Journal, year: number): Promise<readonly CheckIn[]> {
  const weeks = weeksOfYear(year)
  const first = weeks[0]
  const last = weeks.at(-1)
  if (!first || !last) return []
  const found = await journal.database.checkIns
    .where('[kind+periodKey]')
    .between(['weekly', first], ['weekly', last], true, true)
    .toArray()
  return found.filter((checkIn) => !checkIn.deletedAt)
}

/** First and last period of a kind that was written in, skipped or begun; undefined when there is none. */
export async function periodRange(
  journal: Journal,
  kind: CheckInKind,
): Promise<{ first: string; last: string } | undefined> {
  const ofKind = () =>
    journal.database.checkIns.where('[kind+periodKey]').between([kind, Dexie.minKey], [kind, Dexie.maxKey])
  const standing = () => ofKind().filter((checkIn) => !checkIn.deletedAt)
  const [first, last] = await Promise.all([standing().first(), standing().last()])
  return first && last ? { first: first.periodKey, last: last.periodKey } : undefined
}

/** The last finished check-in of a kind before a period: what is shown as "last time". */
export async function lastFinishedBefore(
  journal: Journal,
  kind: CheckInKind,
  periodKey: string,
): Promise<CheckIn | undefined> {
  return await journal.database.checkIns
    .where('[kind+periodKey]')
    .between([kind, Dexie.minKey], [kind, periodKey], true, false)
    .reverse()
    .filter((checkIn) => checkIn.state === 'finished' && !checkIn.deletedAt)
    .first()
}

/** Where the person is, and what was counted since the last time it was kept: two windows add up, none overwrites. */
export type Place = {
  readonly position: Position
  /** Seconds by section, to be added. */
  readonly seconds: BySection
  /** Minutes by section, to be added. */
  readonly extended: BySection
}

/**
 * Keeps where the person is and how long each section took. Not a change of content: it amends nothing, and makes no
 * check-in of one in which nothing was written: then the place is not even taken, and what was counted waits.
 */
export async function keepPlace(journal: Journal, id: string, takePlace: () => Place): Promise<void> {
  const { checkIns } = journal.database
  const known = await checkIns.get(id)
  if (!known || known.deletedAt) return
  const place = takePlace()
  await write(journal, [checkIns], async ({ changed }) => {
    const stored = await checkIns.get(id)
    if (!stored) return
    await checkIns.put(checkInSchema.parse({ ...withPlace(stored, place), ...changed(stored) }))
  })
}

/** Finishes a check-in: freezes what it counted, and stamps when. One already finished stays as it is. */
export async function finishCheckIn(journal: Journal, sitting: Sitting, place: Place): Promise<void> {
  const { checkIns, answers, goals, remedies, settings } = journal.database
  const owned = ownedTables(journal.database).map(({ table }) => table)
  await write(journal, [checkIns, answers, goals, remedies, settings, ...owned], async (writing) => {
    const stored = await checkIns.get(sitting.blank.id)
    if (stored?.state === 'finished' && !stored.deletedAt) return
    if (stored) await bringWordsBack(journal, stored, writing)
    const checkIn = withContent(stored, sitting, writing)
    const { changed, now } = writing
    // What was ticked or marked before and not contradicted here is judged by that.
    for (const row of await goalsWaiting(journal, LEVEL_OF[checkIn.kind], checkIn.periodKey)) {
      if (row.outcome === undefined) continue
      await goals.put(goalRow({ ...goalOf(row), ...changed(row), judgedIn: checkIn.id }))
    }
    const marked = checkIn.kind === 'weekly' ? await remediesWaiting(journal, parseDay(checkIn.periodKey)) : []
    for (const row of marked) {
      if (row.kept === undefined) continue
      await remedies.put(remedyRow({ ...remedyOf(row), ...changed(row), judgedIn: checkIn.id }))
    }
    const judgedGoals = await goals.where('judgedIn').equals(checkIn.id).toArray()
    const judgedRemedies = await remedies.where('judgedIn').equals(checkIn.id).toArray()
    const tally = tallyOf(
      judgedGoals.map(goalOf).filter((goal) => !goal.deletedAt),
      judgedRemedies.map(remedyOf).filter((remedy) => !remedy.deletedAt),
    )
    const pattern = showsPattern(checkIn) ? await readPattern(journal, checkIn) : undefined
    const frozen = { ...tally, ...(pattern && { pattern }) }
    const finished = { ...withPlace(checkIn, place), ...changed(checkIn), state: 'finished', finishedAt: now, frozen }
    await checkIns.put(checkInSchema.parse(finished))
    if (checkIn.kind === 'five-year') await countSpansFrom(journal, checkIn, writing)
  })
}

/**
 * The first look back on five years decides when the next is due: after the five its aims are for. A year the person has
 * chosen stays; it is taken for chosen unless it is the one of their first day.
 */
async function countSpansFrom(journal: Journal, { id, periodKey }: CheckIn, { changed }: Writing): Promise<void> {
  const { settings } = journal.database
  const others = (await checkInsOf(journal, 'five-year')).filter((each) => each.id !== id)
  const stored = await settings.get('settings')
  const fiveYearStart = Number(periodOf(periodKey).next.slice(0, 4))
  if (others.length > 0 || !stored || (fiveYearStart - stored.fiveYearStart) % 5 === 0) return
  if (stored.fiveYearStart !== Number(stored.firstDay.slice(0, 4))) return
  await settings.put(settingsSchema.parse({ ...stored, ...changed(stored), fiveYearStart }))
}

function showsPattern({ questionnaire: { kind, version } }: CheckIn): boolean {
  const edition = editionOf(kind, version)
  return edition !== undefined && promptsOf(edition.questions).some(({ answer }) => answer.kind === 'pattern')
}

function withPlace(checkIn: CheckIn, { position, seconds, extended }: Place): CheckIn {
  if (checkIn.state !== 'draft') return { ...checkIn, position }
  const longer = added(checkIn.extended ?? {}, extended)
  return {
    ...checkIn,
    position,
    seconds: added(checkIn.seconds, seconds),
    ...(Object.keys(longer).length > 0 && { extended: longer }),
  }
}

function added(counted: BySection, more: BySection): Record<string, number> {
  return Object.entries(more).reduce((sum, [section, count]) => withSeconds(sum, section, count), { ...counted })
}

/**
 * Leaves check-ins blank on purpose, with one line of reason. Those that hold anything are left alone; one that was
 * deleted keeps what it was among its earlier versions, and its words stay within reach.
 */
export async function skipCheckIns(journal: Journal, blanks: readonly CheckIn[], reason: string): Promise<void> {
  const { checkIns } = journal.database
  await write(journal, [checkIns], async ({ created, changed }) => {
    for (const blank of blanks) {
      const stored = await checkIns.get(blank.id)
      if (stored && !stored.deletedAt) continue
      const { finishedAt: _, frozen: __, ...ground } = stored ? overDeleted(stored) : blank
      const base = { ...ground, ...(stored ? changed(stored) : created()) }
      await checkIns.put(checkInSchema.parse({ ...base, state: 'skipped', skipReason: reason }))
    }
  })
}

/** Takes back a skip that was made by mistake: the week is blank again. */
export async function unskipCheckIns(journal: Journal, ids: readonly string[]): Promise<void> {
  const { checkIns } = journal.database
  await write(journal, [checkIns], async ({ changed, now }) => {
    for (const id of ids) {
      const stored = await checkIns.get(id)
      if (stored?.state === 'skipped') await checkIns.put({ ...stored, ...changed(stored), deletedAt: now })
    }
  })
}

function alive(checkIn: CheckIn | undefined): CheckIn | undefined {
  return checkIn?.deletedAt ? undefined : checkIn
}
