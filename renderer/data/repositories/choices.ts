import { type Choice, choiceSchema, type Verdict } from '#core/journal/choice'
import { saysChoice } from '#core/reviews/completeness'
import { withEarlier } from '#core/reviews/earlier'
import { versionOfChoice } from '#core/reviews/versions'
import { type Journal, write } from '../journal'
import { type Sitting, writeVersioned } from './sitting'

/** All choices, oldest first. */
export async function allChoices({ database }: Journal): Promise<readonly Choice[]> {
  return inOrder(await database.choices.toArray()).filter(saysChoice)
}

/** Choices made in a check-in, in the order they were written in. */
export async function choicesIn({ database }: Journal, checkIn: string): Promise<readonly Choice[]> {
  return inOrder(await database.choices.where('checkInId').equals(checkIn).toArray())
}

/** Choices a check-in has judged. */
export async function choicesJudgedIn({ database }: Journal, checkIn: string): Promise<readonly Choice[]> {
  return inOrder(await database.choices.where('verdictIn').equals(checkIn).toArray())
}

/**
 * The choices a check-in asks a verdict of: those it has judged, and all made before it that have none or of which it was
 * too early to tell.
 */
export async function choicesToJudge(journal: Journal, checkIn: string): Promise<readonly Choice[]> {
  const here = (choice: Choice) => choice.verdictIn === checkIn
  const made = await journal.database.checkIns.get(checkIn)
  return (await allChoices(journal)).filter(
    (choice) =>
      choice.checkInId !== checkIn &&
      (here(choice) ||
        ((choice.verdict === undefined || choice.verdict === 'too early') &&
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

/** Takes a choice away as part of a check-in, or brings it back. */
export async function setChoiceDeleted(
  journal: Journal,
  sitting: Sitting,
  id: string,
  isDeleted: boolean,
): Promise<void> {
  const { choices } = journal.database
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
    const isFromBefore = stored.verdict !== undefined && stored.verdictIn !== checkIn.id
    const keeps = isFromBefore || keepsVersion
    const earlier = keeps ? withEarlier(stored.earlier, versionOfChoice(stored)) : stored.earlier
    const { verdict, verdictIn: _, ...rest } = { ...stored, ...change }
    const judged = verdict === undefined ? {} : { verdict, verdictIn: checkIn.id }
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
  const { choices } = journal.database
  await write(journal, [choices], async ({ changed }) => {
    const stored = await choices.get(id)
    if (!stored) return
    const earlier = kept.has(id) ? stored.earlier : withEarlier(stored.earlier, versionOfChoice(stored))
    await choices.put(choiceSchema.parse({ ...stored, ...change, ...changed(stored), ...(earlier && { earlier }) }))
  })
  kept.add(id)
}

function inOrder(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter((choice) => !choice.deletedAt).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
