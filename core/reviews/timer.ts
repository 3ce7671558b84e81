import type { Section } from '#core/questionnaires/schema'

/** Time counts until this long after the last input: whoever reads longer than that has left the desk. */
export const IDLE_AFTER_MS = 2 * 60 * 1000

/** Minutes added by one "more time". */
export const EXTENSION_MINUTES = 5

export type Activity = {
  /** Milliseconds since the last look, on a clock that never goes back. */
  readonly elapsedMs: number
  /** Milliseconds since the last key, click or scroll. */
  readonly sinceInputMs: number
  readonly isFocused: boolean
  readonly isPaused: boolean
}

/**
 * How many milliseconds of the time since the last look were active: the window focused, and input within the two
 * minutes before. Never more than elapsed, so a machine that slept adds nothing.
 */
export function activeMs({ elapsedMs, sinceInputMs, isFocused, isPaused }: Activity): number {
  if (!isFocused || isPaused) return 0
  const idleMs = Math.max(0, sinceInputMs - IDLE_AFTER_MS)
  return Math.max(0, elapsedMs - idleMs)
}

export type BySection = Readonly<Record<string, number>>

/** Seconds a section may take: its minutes and what was added. */
export function budgetOf(section: Section, extended: BySection): number {
  return (section.minutes + (extended[section.id] ?? 0)) * 60
}

/** Seconds left in a section; negative once it has run over. */
export function sectionSecondsLeft(section: Section, seconds: BySection, extended: BySection): number {
  return budgetOf(section, extended) - (seconds[section.id] ?? 0)
}

/** Seconds left in the whole: what each section still has of its own. One that ran over borrows from nobody. */
export function totalSecondsLeft(sections: readonly Section[], seconds: BySection, extended: BySection): number {
  return sections.reduce((sum, section) => sum + Math.max(0, sectionSecondsLeft(section, seconds, extended)), 0)
}

/** `seconds` with some added to one section. */
export function withSeconds(seconds: BySection, section: string, added: number): Record<string, number> {
  return { ...seconds, [section]: (seconds[section] ?? 0) + added }
}
