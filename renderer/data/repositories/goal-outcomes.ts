import { type Cause, type Goal, goalSchema } from '#core/journal/goal'
import { withEarlier } from '#core/reviews/earlier'
import { versionOfGoal } from '#core/reviews/versions'
import { type Journal, type Writing, write } from '../journal'
import { goalOf, goalRow, remedyRow } from '../rows'
import { type GoalChange, isNamed } from './goals'
import { markAmended, type Sitting, writeVersioned } from './sitting'

/** Marks a goal as met before its review, or takes the mark back. The review still asks. */
export async function tickGoal(journal: Journal, id: string, isMet: boolean): Promise<void> {
  const { goals } = journal.database
  await write(journal, [goals], async ({ changed }) => {
    const row = await goals.get(id)
    if (!row || row.judgedIn !== undefined) return
    const { outcome: _, ...goal } = goalOf(row)
    await goals.put(goalRow(goalSchema.parse({ ...goal, ...changed(row), ...(isMet && { outcome: 'met' }) })))
  })
}

export type Judgement = { readonly [Key in 'outcome' | 'evidence' | 'cause']?: Goal[Key] | undefined }

/**
 * Judges a goal in a check-in: outcome, evidence, cause. It counts as judged once it has an outcome. A goal that was met
 * after all has no cause. Remedies of causes that no longer hold are set aside, and brought back when the cause is chosen
 * again. In a finished check-in the judgement as it stood before this sitting is kept among the earlier ones.
 */
export async function judgeGoal(journal: Journal, sitting: Sitting, id: string, judgement: Judgement): Promise<void> {
  const { goals, remedies } = journal.database
  await writeVersioned(journal, sitting, [goals, remedies], id, async (writing) => {
    const { changed, keepsVersion, checkIn } = writing
    const row = await goals.get(id)
    if (!row) return
    const before = goalOf(row)
    const { cause, judgedIn: judgedBefore, ...judged } = { ...before, ...judgement }
    const isTakenBack = 'outcome' in judgement && judgement.outcome === undefined
    const judgedIn = judged.outcome !== undefined ? checkIn.id : isTakenBack ? undefined : judgedBefore
    const keepsCause = cause !== undefined && judged.outcome !== undefined && judged.outcome !== 'met'
    const earlier = keepsVersion ? withEarlier(before.earlier, versionOfGoal(before)) : before.earlier
    const after = {
      ...judged,
      ...changed(row),
      ...(judgedIn !== undefined && { judgedIn }),
      ...(keepsCause && { cause }),
      ...(earlier && { earlier }),
    }
    await goals.put(goalRow(goalSchema.parse(after)))
    await settleRemedies(journal, id, checkIn.id, keepsCause ? cause : undefined, writing)
  })
}

/** Sets aside the remedies a check-in chose for causes of a goal that no longer hold, and brings back those of the one that does. */
async function settleRemedies(
  { database }: Journal,
  goalId: string,
  checkIn: string,
  cause: Cause | undefined,
  { changed, now }: Writing,
): Promise<void> {
  const { remedies } = database
  for (const remedy of await remedies.where('goalId').equals(goalId).toArray()) {
    const holds = remedy.cause === cause
    if (remedy.checkInId !== checkIn || holds === !remedy.deletedAt) continue
    const { deletedAt: _, ...kept } = remedy
    await remedies.put(remedyRow({ ...kept, ...changed(remedy), ...(!holds && { deletedAt: now }) }))
  }
}

/** What may be changed of a goal outside a check-in. */
export type GoalEdit = GoalChange & { readonly outcome?: Goal['outcome']; readonly evidence?: Goal['evidence'] }

/**
 * Changes a goal outside a check-in, as the ledger does. As it stood before is kept among the earlier ones the first time
 * in a stay: `kept` holds the ids of those kept already. A check-in that judged it counts as amended, unless only what it
 * stands under has changed. A goal that was met after all has no cause, and no remedy of it.
 */
export async function editGoal(journal: Journal, kept: Set<string>, id: string, change: GoalEdit): Promise<void> {
  const { goals, remedies, checkIns } = journal.database
  await write(journal, [goals, remedies, checkIns], async (writing) => {
    const row = await goals.get(id)
    if (!row) return
    const goal = goalOf(row)
    const isFirst = !kept.has(id) && isNamed(goal)
    const earlier = isFirst ? withEarlier(goal.earlier, versionOfGoal(goal)) : goal.earlier
    const { cause, ...edited } = { ...goal, ...change, ...writing.changed(goal), ...(earlier && { earlier }) }
    const keepsCause = cause !== undefined && edited.outcome !== undefined && edited.outcome !== 'met'
    await goals.put(goalRow(goalSchema.parse({ ...edited, ...(keepsCause && { cause }) })))
    if (goal.judgedIn !== undefined && 'outcome' in change)
      await settleRemedies(journal, id, goal.judgedIn, keepsCause ? cause : undefined, writing)
    const isOnlyMoved = Object.keys(change).every((field) => field === 'parentId')
    if (goal.judgedIn !== undefined && !isOnlyMoved) await markAmended(journal, goal.judgedIn, writing)
  })
  kept.add(id)
}
