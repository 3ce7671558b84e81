import { periodOf } from '#core/calendar/period'
import { checkInOfId } from '#core/journal/check-in-id'
import { type Choice, choiceSchema, type Verdict } from '#core/journal/choice'
import { saysChoice } from '#core/reviews/completeness'
import { withEarlier } from '#core/reviews/earlier'
import { asJudged } from '#core/reviews/verdicts'
import { versionOfChoice } from '#core/reviews/versions'
import { type Journal, write } from '../journal'
import { markAmended, type Sitting, writeVersioned } from './sitting'

/** All choices, oldest first. */
export async function allChoices({ database }: Journal): Promise<readonly Choice[]> {
  return inOrder(await database.choices.toArray()).filter(saysChoice)
}

/** Choices made in a check-in, in the order they were written in. */
export async function choicesIn({ database }: Journal, checkIn: string): Promise<readonly Choice[]> {
  return inOrder(await database.choices.where('checkInId').equals(checkIn).toArray())
}

/**
 * Choices a check-in has judged, each with the verdict given there: a later check-in may have judged it again since, when
 * it was too early to tell.
 */
export async function choicesJudgedIn(journal: Journal, checkIn: string): Promise<readonly Choice[]> {
  const choices = await allChoices(journal)
  return choices.flatMap((choice) => asJudged(choice).filter(({ verdictIn }) => verdictIn === checkIn))
}

/**
 * The choices a check-in asks a verdict of: those it has judged, and all made in one of an earlier period that have none
 * or of which it was too early to tell.
 */
export async function choicesToJudge(journal: Journal, checkIn: string): Promise<readonly Choice[]> {
  const here = (choice: Choice) => choice.verdictIn === checkIn
  const made = await journal.database.checkIns.get(checkIn)
  return (await allChoices(journal)).filter(
    (choice) =>
      choice.checkInId !== checkIn &&
      (here(choice) ||
        ((choice.verdict === undefined || choice.verdict === 'too early') &&
          // A review that is written late asks nothing of what was chosen after its time.
          lastDayOf(choice.checkInId) < lastDayOf(checkIn) &&
          // What is amended long afterwards asks no verdict of choices made since.
          (made?.finishedAt === undefined || choice.createdAt < made.finishedAt))),
  )
}

export type ChoiceChange = { readonly [Key in 'title' | 'reason' | 'instead']?: string }

/** Writes a choice in a check-in, making it at its first word, under the id the page gave it. */
export async function saveChoice(journal: Journal, sitting: Sitting, id: string, change: ChoiceChange): Promise<void> {
  const { choices } = journal.database
  await writeVersioned(journal, sitting, [choices], id, async ({ created, changed, checkIn, keepsVersion }) => {
    const stored = await choices.get(id)
    const choice = stored ?? { ...created(), id, checkInId: checkIn.id, title: '', reason: '', instead: '' }
    const earlier = stored && keepsVersion ? withEarlier(stored.earlier, versionOfChoice(stored)) : choice.earlier
    const next = { ...choice, ...change, ...(stored && changed(stored)), ...(earlier && { earlier }) }
    await choices.put(choiceSchema.parse(next))
  })
}

/** Takes a choice away as part of a check-in, or brings it back. One that was never kept changes nothing. */
export async function setChoiceDeleted(
  journal: Journal,
  sitting: Sitting,
  id: string,
  isDeleted: boolean,
): Promise<void> {
  const { choices } = journal.database
  if (!(await choices.get(id))) return
  await writeVersioned(journal, sitting, [choices], id, async ({ changed, now }) => {
    const stored = await choices.get(id)
    if (!stored) return
    const { deletedAt: _, ...choice } = stored
    await choices.put(choiceSchema.parse({ ...choice, ...changed(stored), ...(isDeleted && { deletedAt: now }) }))
  })
}

export type VerdictChange = { readonly verdict?: Verdict | undefined; readonly verdictReason?: string | undefined }

/** Judges a choice in a check-in. A verdict of before is kept among the earlier ones. */
export async function judgeChoice(
  journal: Journal,
  sitting: Sitting,
  id: string,
  change: VerdictChange,
): Promise<void> {
  const { choices } = journal.database
  await writeVersioned(journal, sitting, [choices], id, async ({ changed, checkIn, keepsVersion }) => {
    const stored = await choices.get(id)
    if (!stored) return
    const isFromBefore = stored.verdictIn !== checkIn.id && saysVerdict(stored)
    const keeps = isFromBefore || keepsVersion
    const earlier = keeps ? withEarlier(stored.earlier, versionOfChoice(stored)) : stored.earlier
    // Why it was judged otherwise then is no reason now.
    const { verdictReason: _reason, ...asked } = stored
    const { verdict, verdictIn: _, ...rest } = { ...(isFromBefore ? asked : stored), ...change }
    const judged = saysVerdict({ verdict, ...rest }) && { verdictIn: checkIn.id, ...(verdict && { verdict }) }
    await choices.put(choiceSchema.parse({ ...rest, ...changed(stored), ...judged, ...(earlier && { earlier }) }))
  })
}

/** Changes a choice outside a check-in, as the ledger does; as it stood before is kept the first time in a stay. */
export async function editChoice(
  journal: Journal,
  kept: Set<string>,
  id: string,
  change: ChoiceChange & VerdictChange,
): Promise<void> {
  const { choices, checkIns } = journal.database
  await write(journal, [choices, checkIns], async (writing) => {
    const stored = await choices.get(id)
    if (!stored) return
    const earlier = kept.has(id) ? stored.earlier : withEarlier(stored.earlier, versionOfChoice(stored))
    const { verdictIn, ...edited } = { ...stored, ...change, ...writing.changed(stored) }
    // Without a verdict nobody has judged it: the next review asks anew, and what was said of it stays with what it was.
    const isJudged = verdictIn !== undefined && edited.verdict !== undefined
    const next = { ...edited, ...(isJudged && { verdictIn }), ...(earlier && { earlier }) }
    await choices.put(choiceSchema.parse(next))
    const isVerdict = 'verdict' in change || 'verdictReason' in change
    const said = isVerdict ? stored.verdictIn : stored.checkInId
    if (said !== undefined) await markAmended(journal, said, writing)
  })
  kept.add(id)
}

function saysVerdict({ verdict, verdictReason }: VerdictChange): boolean {
  return verdict !== undefined || (verdictReason ?? '').trim() !== ''
}

function lastDayOf(checkIn: string): string {
  const said = checkInOfId(checkIn)
  return said ? periodOf(said.periodKey).last : ''
}

function inOrder(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter((choice) => !choice.deletedAt).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
