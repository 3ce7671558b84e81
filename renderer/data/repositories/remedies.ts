import type { Day } from '#core/calendar/day'
import type { Cause } from '#core/journal/goal'
import { type Remedy, remedySchema } from '#core/journal/remedy'
import { saysPlan } from '#core/reviews/completeness'
import { withEarlier } from '#core/reviews/earlier'
import { versionOfRemedy } from '#core/reviews/versions'
import { type Journal, write } from '../journal'
import { newId } from '../new-id'
import { remedyOf, remedyRow } from '../rows'
import { markAmended, type Sitting, writeVersioned } from './sitting'

/** Remedies chosen in a check-in. */
export async function remediesChosenIn(journal: Journal, checkIn: string): Promise<readonly Remedy[]> {
  const rows = await journal.database.remedies.where('checkInId').equals(checkIn).toArray()
  return rows.map(remedyOf).filter(isStanding)
}

/** Plans committed for a week. */
export async function remediesFor(journal: Journal, week: Day): Promise<readonly Remedy[]> {
  const rows = await journal.database.remedies.where('forWeek').equals(week).toArray()
  return rows.map(remedyOf).filter(isPlan)
}

/** Remedies a check-in has judged. */
export async function remediesJudgedIn(journal: Journal, checkIn: string): Promise<readonly Remedy[]> {
  const rows = await journal.database.remedies.where('judgedIn').equals(checkIn).toArray()
  return rows.map(remedyOf).filter(isStanding)
}

/** The plans a check-in judges: those it has judged, and all for its week or an earlier one still to be judged. */
export async function remediesToJudge(journal: Journal, checkIn: string, week: Day): Promise<readonly Remedy[]> {
  const { remedies } = journal.database
  const [judged, waiting] = await Promise.all([
    remedies.where('judgedIn').equals(checkIn).toArray(),
    remediesWaiting(journal, week),
  ])
  return [...judged, ...waiting].map(remedyOf).filter(isPlan)
}

/** Plans made for any of some goals, deleted ones left out. */
export async function remediesOfGoals(journal: Journal, goalIds: readonly string[]): Promise<readonly Remedy[]> {
  const rows = await journal.database.remedies.where('goalId').anyOf(goalIds).toArray()
  return rows.map(remedyOf).filter(isPlan)
}

/** Plans committed for the weeks from `first` to `last`, oldest first. */
export async function remediesBetween(journal: Journal, first: Day, last: Day): Promise<readonly Remedy[]> {
  const rows = await journal.database.remedies.where('forWeek').between(first, last, true, true).toArray()
  return rows.map(remedyOf).filter(isPlan)
}

/** Rows of plans that wait to be judged, of a week or an earlier one. */
export async function remediesWaiting({ database }: Journal, week: Day) {
  return await database.remedies.where('unjudged').belowOrEqual(week).toArray()
}

/**
 * Changes a remedy outside a check-in, as the ledger does. As it stood before is kept among the earlier ones the first
 * time in a stay: `kept` holds the ids of those kept already. Set back to open, it is asked about again.
 */
export async function editRemedy(
  journal: Journal,
  kept: Set<string>,
  id: string,
  change: RemedyChange & { readonly kept?: boolean | undefined },
): Promise<void> {
  const { remedies, checkIns } = journal.database
  await write(journal, [remedies, checkIns], async (writing) => {
    const row = await remedies.get(id)
    if (!row) return
    const before = remedyOf(row)
    const earlier = kept.has(id) ? before.earlier : withEarlier(before.earlier, versionOfRemedy(before))
    const { judgedIn, ...edited } = { ...before, ...change, ...writing.changed(before) }
    const isJudged = judgedIn !== undefined && edited.kept !== undefined
    const next = { ...edited, ...(isJudged && { judgedIn }), ...(earlier && { earlier }) }
    await remedies.put(remedyRow(remedySchema.parse(next)))
    const said = 'kept' in change ? before.judgedIn : before.checkInId
    if (said !== undefined) await markAmended(journal, said, writing)
  })
  kept.add(id)
}

export type RemedyChange = { readonly [Key in 'kind' | 'reply' | 'when' | 'will' | 'hours']?: Remedy[Key] | undefined }

/**
 * Writes the remedy of one goal and cause in a check-in, making it when it is the first word of it. In a finished
 * check-in it is kept as it stood before this sitting.
 */
export async function saveRemedy(
  journal: Journal,
  sitting: Sitting,
  of: { readonly goalId: string; readonly cause: Cause; readonly forWeek: Day },
  change: RemedyChange,
): Promise<void> {
  const { remedies } = journal.database
  const id = `${of.goalId}/${of.cause}`
  await writeVersioned(journal, sitting, [remedies], id, async ({ created, changed, checkIn, keepsVersion }) => {
    const ofGoal = await remedies.where('goalId').equals(of.goalId).toArray()
    const row = ofGoal.find((remedy) => remedy.cause === of.cause && remedy.checkInId === checkIn.id)
    if (!row) {
      const fresh = {
        reply: '',
        when: '',
        will: '',
        ...change,
        ...of,
        ...created(),
        id: newId(),
        checkInId: checkIn.id,
      }
      await remedies.put(remedyRow(remedySchema.parse({ ...fresh, zone: journal.clock.zone() })))
      return
    }
    const before = remedyOf(row)
    const earlier = keepsVersion ? withEarlier(before.earlier, versionOfRemedy(before)) : before.earlier
    const next = { ...before, ...change, ...changed(before), ...(earlier && { earlier }) }
    await remedies.put(remedyRow(remedySchema.parse(next)))
  })
}

/** Judges a remedy in a check-in: kept, not kept, or left open (`undefined`), and then it comes back next time. */
export async function judgeRemedy(
  journal: Journal,
  sitting: Sitting,
  id: string,
  kept: boolean | undefined,
): Promise<void> {
  const { remedies } = journal.database
  await writeVersioned(journal, sitting, [remedies], id, async ({ changed, checkIn, keepsVersion }) => {
    const row = await remedies.get(id)
    if (!row) return
    const before = remedyOf(row)
    const { kept: _kept, judgedIn: _judgedIn, ...rest } = before
    const earlier = keepsVersion ? withEarlier(before.earlier, versionOfRemedy(before)) : before.earlier
    const judged = kept === undefined ? {} : { kept, judgedIn: checkIn.id }
    const next = { ...rest, ...changed(before), ...judged, ...(earlier && { earlier }) }
    await remedies.put(remedyRow(remedySchema.parse(next)))
  })
}

/** What names no action is kept as the answer it is, but there is nothing in it to keep to. */
function isPlan(remedy: Remedy): boolean {
  return !remedy.deletedAt && saysPlan(remedy)
}

function isStanding(remedy: Remedy): boolean {
  return (
    !remedy.deletedAt &&
    (remedy.will.trim() !== '' || remedy.when.trim() !== '' || remedy.reply.trim() !== '' || remedy.kind !== undefined)
  )
}
