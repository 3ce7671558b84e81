export type Outcome = 'Met' | 'Partly' | 'Missed' | 'Dropped'

export type Goal = {
  readonly title: string
  readonly level: 'week' | 'quarter' | 'year'
  readonly period: string
  outcome?: Outcome
  cause?: string
}

/** A plan against what got in the way of a goal, and the week it is for. */
export type Plan = {
  readonly goal: Goal
  readonly when: string
  readonly will: string
  readonly forWeek: string
  kept?: boolean
}

export type Choice = { readonly title: string; readonly reason: string; verdict?: string }

type Week =
  | { readonly kind: 'written'; readonly sentence: string; readonly highlight: string | undefined }
  | { readonly kind: 'skipped'; readonly reason: string }

/** All that was written so far: what every level is held against. */
export class Memory {
  readonly goals: Goal[] = []
  readonly plans: Plan[] = []
  readonly weeks = new Map<string, Week>()
  readonly choices: Choice[] = []
  readonly pins = new Map<string, string[]>()

  /** The goals of a level that wait to be judged, of a period or an earlier one. */
  open(level: Goal['level'], until: string): readonly Goal[] {
    return this.goals.filter((goal) => goal.level === level && goal.period <= until && goal.outcome === undefined)
  }

  /** The goals of a period. */
  in(level: Goal['level'], period: string): readonly Goal[] {
    return this.goals.filter((goal) => goal.level === level && goal.period === period)
  }

  set(level: Goal['level'], period: string, title: string): void {
    this.goals.push({ level, period, title })
  }

  skip(mondays: readonly string[], reason: string): void {
    for (const monday of mondays) this.weeks.set(monday, { kind: 'skipped', reason })
  }

  sentenceOf(monday: string): string {
    const week = this.weeks.get(monday)
    if (week?.kind !== 'written') throw new Error(`Nothing was written about ${monday}`)
    return week.sentence
  }

  /** The one sentence pinned to a quarter or year; empty when there is none. */
  pinnedTo(period: string): string {
    return this.pins.get(period)?.[0] ?? ''
  }

  /** The same memory, to live on with beside this one. */
  copy(): Memory {
    // In one piece: plans go on pointing at the goals they are for.
    return Object.assign(new Memory(), structuredClone({ ...this }))
  }
}
