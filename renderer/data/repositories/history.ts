import { Dexie } from 'dexie'
import { localTime } from '#core/calendar/clock'
import { type Day, parseDay } from '#core/calendar/day'
import { addWeeks, weekOf } from '#core/calendar/week'
import type { CheckIn } from '#core/journal/check-in'
import type { History, KindHistory, LongerKind } from '#core/schedule/agenda'
import type { WeekHistory } from '#core/schedule/weekly'
import type { Journal } from '../journal'
import { checkInsOf } from './check-ins'

// Deleted reviews are looked for this far back: an older week is never offered again anyway, and fifty years of rows would
// have to be read at every start.
const WEEKS_LOOKED_AT = 110

/** Which weeks have a check-in, and which of those are only begun. */
export async function weekHistory(journal: Journal): Promise<WeekHistory> {
  const { checkIns } = journal.database
  const recent = addWeeks(weekOf(localTime(journal.clock).day), -WEEKS_LOOKED_AT)
  const [keys, drafts, skipped, latest] = await Promise.all([
    checkIns.where('[kind+periodKey]').between(['weekly', Dexie.minKey], ['weekly', Dexie.maxKey]).primaryKeys(),
    checkIns.where('[kind+state]').equals(['weekly', 'draft']).toArray(),
    checkIns.where('[kind+state]').equals(['weekly', 'skipped']).toArray(),
    checkIns.where('[kind+periodKey]').between(['weekly', recent], ['weekly', Dexie.maxKey]).toArray(),
  ])
  const isGone = ({ deletedAt }: CheckIn) => deletedAt !== undefined
  const gone = new Set([...drafts, ...skipped, ...latest].filter(isGone).map(({ id }) => id))
  return {
    known: new Set(keys.filter((id) => !gone.has(id)).map(mondayOfId)),
    drafts: drafts.filter((draft) => !isGone(draft)).map(({ id }) => mondayOfId(id)),
    skipped: new Set(skipped.filter((each) => !isGone(each)).map(({ id }) => mondayOfId(id))),
  }
}

/** What Today needs to know of every kind. */
export async function historyOf(journal: Journal): Promise<History> {
  const [weekly, quarterly, yearly, fiveYear] = await Promise.all([
    weekHistory(journal),
    kindHistory(journal, 'quarterly'),
    kindHistory(journal, 'yearly'),
    kindHistory(journal, 'five-year'),
  ])
  return { weekly, quarterly, yearly, 'five-year': fiveYear }
}

async function kindHistory(journal: Journal, kind: LongerKind): Promise<KindHistory> {
  const found = await checkInsOf(journal, kind)
  return {
    known: new Set(found.map(({ periodKey }) => periodKey)),
    drafts: found.filter(({ state }) => state === 'draft').map(({ periodKey }) => periodKey),
    skipped: new Set(found.filter(({ state }) => state === 'skipped').map(({ periodKey }) => periodKey)),
  }
}

function mondayOfId(id: string): Day {
  return parseDay(id.slice('weekly:'.length))
}
