import type { Answer, EarlierAnswer } from '#core/journal/answer'
import type { CheckIn } from '#core/journal/check-in'
import type { EarlierJudgement, Goal } from '#core/journal/goal'
import type { Note } from '#core/journal/note'
import type { Remedy } from '#core/journal/remedy'

/** An answer as it stands, to be kept among its earlier ones. */
export function versionOfAnswer({ updatedAt: at, value }: Answer): EarlierAnswer {
  return { at, value }
}

/** A goal as it stands, to be kept among its earlier ones. */
export function versionOfGoal({ updatedAt: at, title, doneWhen, outcome, evidence, cause }: Goal): EarlierJudgement {
  return {
    at,
    title,
    ...(doneWhen && { doneWhen }),
    ...(outcome && { outcome }),
    ...(evidence && { evidence }),
    ...(cause && { cause }),
  }
}

/** A remedy as it stands, to be kept among its earlier ones. */
export function versionOfRemedy({ updatedAt: at, kind, reply, when, will, hours, kept }: Remedy) {
  return { at, reply, when, will, ...(kind && { kind }), ...(hours && { hours }), ...(kept !== undefined && { kept }) }
}

/** A note as it stands, to be kept among its earlier ones. */
export function versionOfNote({ updatedAt: at, text, tags }: Note) {
  return { at, text, tags }
}

/** A check-in as it stands, to be kept among its earlier ones. */
export function versionOfCheckIn({ updatedAt: at, state, supervisor, skipReason, finishedAt, frozen }: CheckIn) {
  return {
    at,
    state,
    supervisor,
    ...(skipReason !== undefined && { skipReason }),
    ...(finishedAt && { finishedAt }),
    ...(frozen && { frozen }),
  }
}
