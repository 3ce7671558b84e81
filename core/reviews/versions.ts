import type { Answer, EarlierAnswer } from '#core/journal/answer'
import type { CheckIn } from '#core/journal/check-in'
import type { Choice, EarlierChoice } from '#core/journal/choice'
import type { EarlierJudgement, Goal } from '#core/journal/goal'
import type { EarlierMotive, Motive } from '#core/journal/motive'
import type { Note } from '#core/journal/note'
import type { Pin } from '#core/journal/pin'
import type { Remedy } from '#core/journal/remedy'
import type { EarlierRoad, Road } from '#core/journal/road'

/** An answer as it stands, to be kept among its earlier ones. */
export function versionOfAnswer({ updatedAt: at, value }: Answer): EarlierAnswer {
  return { at, value }
}

/** A goal as it stands, to be kept among its earlier ones. */
export function versionOfGoal(goal: Goal): EarlierJudgement {
  const { updatedAt: at, title, doneWhen, hours, outcome, evidence, cause } = goal
  return {
    at,
    title,
    ...(doneWhen && { doneWhen }),
    ...(hours !== undefined && { hours }),
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

/** A pin as it stands, to be kept among its earlier ones. */
export function versionOfPin({ updatedAt: at, text }: Pin) {
  return { at, text }
}

/** A motive as it stands, to be kept among its earlier ones. */
export function versionOfMotive({ updatedAt: at, root, name, source, turned, statement }: Motive): EarlierMotive {
  return { at, name, source, turned, statement, ...(root && { root }) }
}

/** A choice as it stands, to be kept among its earlier ones. */
export function versionOfChoice(choice: Choice): EarlierChoice {
  const { updatedAt: at, title, reason, instead, verdict, verdictReason, verdictIn } = choice
  return {
    at,
    title,
    reason,
    instead,
    ...(verdict && { verdict }),
    ...(verdictReason && { verdictReason }),
    ...(verdictIn && { verdictIn }),
  }
}

/** A road as it stands, to be kept among its earlier ones. */
export function versionOfRoad(one: Road): EarlierRoad {
  const { updatedAt: at, road, academic, commercial, growth, taken, reason } = one
  return {
    at,
    road,
    reason,
    ...(academic && { academic }),
    ...(commercial && { commercial }),
    ...(growth && { growth }),
    ...(taken !== undefined && { taken }),
  }
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
