import { Dexie } from 'dexie'
import { type Day, parseDay } from '#core/calendar/day'
import { weeksOfYear } from '#core/calendar/week'
import { type CheckIn, type CheckInKind, checkInId, checkInSchema, type Position } from '#core/journal/check-in'
import { tallyOf } from '#core/reviews/tally'
import type { BySection } from '#core/reviews/timer'
import type { WeekHistory } from '#core/schedule/weekly'
import { type Journal, write } from '../journal'
import { goalOf, remedyOf } from '../rows'
import { type Sitting, writeInCheckIn } from './sitting'

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

/** Which weeks have a check-in, and which of those are only begun. */
export async function weekHistory(journal: Journal): Promise<WeekHistory> {
  const { checkIns } = journal.database
  const [keys, drafts] = await Promise.all([
    checkIns.toCollection().primaryKeys(),
    checkIns.where('[kind+state]').equals(['weekly', 'draft']).toArray(),
  ])
  return {
    known: new Set(keys.filter((id) => id.startsWith('weekly:')).map(mondayOfId)),
    drafts: drafts.filter((draft) => !draft.deletedAt).map(({ id }) => mondayOfId(id)),
  }
}

function mondayOfId(id: string): Day {
  return parseDay(id.slice('weekly:'.length))
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
  const [first, last] = await Promise.all([ofKind().first(), ofKind().last()])
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

export type Place = {
  readonly position: Position
  readonly seconds: BySection
  readonly extended: BySection
}

/**
 * Keeps where the person is and how long each section took. Not a change of content: it amends nothing, and makes no
 * check-in of one in which nothing was written.
 */
export async function keepPlace(journal: Journal, id: string, place: Place): Promise<void> {
  const { checkIns } = journal.database
  const known = await checkIns.get(id)
  if (!known || known.deletedAt) return
  await write(journal, [checkIns], async ({ changed }) => {
    const stored = await checkIns.get(id)
    if (!stored) return
    const counted = stored.state === 'draft' ? { seconds: place.seconds, extended: place.extended } : {}
    await checkIns.put(checkInSchema.parse({ ...stored, ...changed(stored), ...counted, position: place.position }))
  })
}

/** Finishes a check-in: freezes what it counted, and stamps when. One already finished stays as it is. */
export async function finishCheckIn(journal: Journal, sitting: Sitting, place: Place): Promise<void> {
  const { checkIns, goals, remedies } = journal.database
  await writeInCheckIn(journal, sitting, [goals, remedies], async ({ checkIn, isAmending, changed, now }) => {
    if (isAmending) return
    const judgedGoals = await goals.where('judgedIn').equals(checkIn.id).toArray()
    const judgedRemedies = await remedies.where('judgedIn').equals(checkIn.id).toArray()
    const frozen = tallyOf(
      judgedGoals.map(goalOf).filter((goal) => !goal.deletedAt),
      judgedRemedies.map(remedyOf).filter((remedy) => !remedy.deletedAt),
    )
    const finished = { ...checkIn, ...changed(checkIn), ...place, state: 'finished', finishedAt: now, frozen }
    await checkIns.put(checkInSchema.parse(finished))
  })
}

/** Leaves check-ins blank on purpose, with one line of reason. Those that hold anything are left alone. */
export async function skipCheckIns(journal: Journal, blanks: readonly CheckIn[], reason: string): Promise<void> {
  const { checkIns } = journal.database
  await write(journal, [checkIns], async ({ created }) => {
    for (const blank of blanks) {
      if (await checkIns.get(blank.id)) continue
      await checkIns.put(checkInSchema.parse({ ...blank, ...created(), state: 'skipped', skipReason: reason }))
    }
  })
}

/** Takes back a skip that was made by mistake: the week is blank again. */
export async function unskipCheckIns(journal: Journal, ids: readonly string[]): Promise<void> {
  const { checkIns } = journal.database
  await write(journal, [checkIns], async () => {
    for (const id of ids) {
      const stored = await checkIns.get(id)
      if (stored?.state === 'skipped') await checkIns.delete(id)
    }
  })
}

function alive(checkIn: CheckIn | undefined): CheckIn | undefined {
  return checkIn?.deletedAt ? undefined : checkIn
}
