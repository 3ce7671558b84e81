import type { Contents } from './contents'

/** The place of a reference inside `records`. */
export type ReferencePlace = readonly [store: keyof Contents, index: number, field: string]

/**
 * References to records that are not there. A note may wait for a check-in that is still to come, so its reference is
 * none. Deleted records count as there: they are kept as tombstones.
 */
export function danglingReferences({ answers, checkIns, goals, remedies }: Contents): readonly ReferencePlace[] {
  const knownCheckIns = new Set(checkIns.map(({ id }) => id))
  const knownGoals = new Set(goals.map(({ id }) => id))
  const missing: ReferencePlace[] = []
  const expect = (known: ReadonlySet<string>, id: string | undefined, place: ReferencePlace) => {
    if (id !== undefined && !known.has(id)) missing.push(place)
  }
  for (const [index, answer] of answers.entries())
    expect(knownCheckIns, answer.checkInId, ['answers', index, 'checkInId'])
  for (const [index, goal] of goals.entries()) {
    expect(knownCheckIns, goal.judgedIn, ['goals', index, 'judgedIn'])
    expect(knownGoals, goal.carriedFrom, ['goals', index, 'carriedFrom'])
    expect(knownGoals, goal.parentId, ['goals', index, 'parentId'])
  }
  for (const [index, remedy] of remedies.entries()) {
    expect(knownGoals, remedy.goalId, ['remedies', index, 'goalId'])
    expect(knownCheckIns, remedy.checkInId, ['remedies', index, 'checkInId'])
    expect(knownCheckIns, remedy.judgedIn, ['remedies', index, 'judgedIn'])
  }
  return missing
}
