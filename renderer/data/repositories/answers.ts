import { type Answer, type AnswerValue, answerId, answerSchema, type EarlierAnswer } from '#core/journal/answer'
import { sealedPrompts } from '#core/questionnaires/catalogue'
import { hasContent } from '#core/reviews/completeness'
import { withEarlier } from '#core/reviews/earlier'
import { versionOfAnswer } from '#core/reviews/versions'
import { canonicalJson } from '#core/transfer/canonical'
import { type Journal, write } from '../journal'
import { markAmended, type Sitting, writeVersioned } from './sitting'

/** The answers of a check-in by prompt id. */
export async function answersOf(journal: Journal, checkIn: string): Promise<ReadonlyMap<string, Answer>> {
  const answers = await journal.database.answers.where('checkInId').equals(checkIn).toArray()
  return new Map(answers.filter((answer) => !answer.deletedAt).map((answer) => [answer.promptId, answer]))
}

/** The answers to one prompt in several check-ins, by check-in id. */
export async function answersTo(
  journal: Journal,
  promptId: string,
  checkIns: readonly string[],
): Promise<ReadonlyMap<string, Answer>> {
  const answers = await journal.database.answers.bulkGet(checkIns.map((id) => answerId(id, promptId)))
  return new Map(answers.flatMap((answer) => (answer && !answer.deletedAt ? [[answer.checkInId, answer]] : [])))
}

export type AnswerChange = {
  readonly promptId: string
  readonly value: AnswerValue
  /** The value this change was made upon; undefined when there was none. */
  readonly base: AnswerValue | undefined
  /** Whether its prompt is sealed. */
  readonly isSealed?: boolean
}

/**
 * Keeps an answer. What stood there before is kept among its earlier texts when another window wrote it meanwhile, and,
 * in a finished check-in, as it stood when this sitting began. Writing what already stands there changes nothing.
 */
export async function saveAnswer(
  journal: Journal,
  sitting: Sitting,
  { promptId, value, base, isSealed = false }: AnswerChange,
): Promise<void> {
  const { answers } = journal.database
  const id = answerId(sitting.blank.id, promptId)
  const known = await answers.get(id)
  if (known && !known.deletedAt ? isSame(known.value, value) : !hasContent(value)) return
  await writeVersioned(journal, sitting, [answers], id, async ({ created, changed, keepsVersion }) => {
    const stored = await answers.get(id)
    if (!stored) {
      const fresh = {
        ...created(),
        id,
        checkInId: sitting.blank.id,
        promptId,
        value,
        ...(isSealed && { sealed: true }),
      }
      await answers.put(answerSchema.parse(fresh))
      return
    }
    const isFromElsewhere = !isSame(stored.value, base) && !isSame(stored.value, value)
    const keepsEarlier = (isFromElsewhere || keepsVersion || stored.deletedAt) && hasContent(stored.value)
    const earlier = keepsEarlier ? withEarlier(stored.earlier, versionOfAnswer(stored)) : stored.earlier
    const { deletedAt: _, ...standing } = stored
    const sealed = isSealed || stored.sealed
    const next = {
      ...standing,
      ...changed(stored),
      value,
      ...(sealed && { sealed: true }),
      ...(earlier && { earlier }),
    }
    await answers.put(answerSchema.parse(next))
  })
}

/** Lets an earlier text stand again. What stood there is kept among the earlier ones; the text itself stays there, too. */
export async function restoreEarlier(journal: Journal, id: string, { at, value }: EarlierAnswer): Promise<void> {
  const { answers, checkIns } = journal.database
  await write(journal, [answers, checkIns], async (writing) => {
    const stored = await answers.get(id)
    if (!stored?.earlier?.some((version) => version.at === at) || isSame(stored.value, value)) return
    const earlier = hasContent(stored.value) ? withEarlier(stored.earlier, versionOfAnswer(stored)) : stored.earlier
    await answers.put(answerSchema.parse({ ...stored, ...writing.changed(stored), value, earlier }))
    await markAmended(journal, stored.checkInId, writing)
  })
}

/** How many answers and motives are sealed. */
export async function sealedCount({ database }: Journal): Promise<number> {
  const [answers, motives] = await Promise.all([
    database.answers.where('promptId').anyOf(sealedPrompts()).toArray(),
    database.motives.toArray(),
  ])
  return [...answers, ...motives].filter(({ sealed, deletedAt }) => sealed && !deletedAt).length
}

function isSame(a: AnswerValue | undefined, b: AnswerValue | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b))
}
