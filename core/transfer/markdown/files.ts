import type { Language } from '#core/calendar/labels'
import type { ArchivedEdition } from '../archive'
import type { Contents } from '../contents'
import { checkInText } from './check-in-file'
import { goalsText, notesText, readmeText } from './other-files'
import { type Reading, readingsOf } from './readings'

/** One file of the Markdown export. */
export type MarkdownFile = { readonly path: string; readonly text: string }

export type MarkdownOptions = {
  /** Of the interface: for all that stands outside of a check-in, which keeps its own. */
  readonly language: Language
  /** Whether sealed answers come along. Asked for anew with every export. */
  readonly withSealed: boolean
}

/**
 * A journal as Markdown files, by path: one a check-in under a name that stays the same whatever it says, the goals and
 * notes outside of check-ins, and what the files are.
 */
export function markdownFiles(
  contents: Contents,
  editions: readonly ArchivedEdition[],
  { language, withSealed }: MarkdownOptions,
): readonly MarkdownFile[] {
  const readings = readingsOf(contents, editions)
  const files = [
    file('README.md', readmeText(readings, language, withSealed)),
    file('goals.md', goalsText(contents, readings, language)),
    file('notes.md', notesText(contents, language)),
    ...pathsOf(readings).map(([path, reading]) => file(path, checkInText(reading, withSealed))),
  ].flat()
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** A file that ends with one line end; none without a text. */
function file(path: string, text: string | undefined): readonly MarkdownFile[] {
  return text === undefined ? [] : [{ path, text: `${text.replace(/[\r\n]+$/, '')}\n` }]
}

/** Every check-in's path, `weekly/2026-W47.md`. A second one of the same period, which should not be, gets a number. */
function pathsOf(readings: readonly Reading[]): readonly (readonly [path: string, reading: Reading])[] {
  const taken = new Map<string, number>()
  return readings.map((reading) => {
    const name = `${reading.checkIn.kind}/${reading.period.name}`
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return [count === 1 ? `${name}.md` : `${name}-${count}.md`, reading]
  })
}
