import type { Language } from '#core/calendar/labels'

/**
 * The sentences of a Markdown text, in order, without the marks of lists, headings, bold and code. Used to offer a highlight: the text
 * itself is never changed.
 */
export function sentencesOf(markdown: string, language: Language): readonly string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return markdown
    .split(/\n+/)
    .map((line) =>
      line
        .replace(/^(?:\s*(?:[-*+]|\d+[.)]|#{1,6}|>)(?:\s+|$))+/, '')
        .replaceAll(/\*\*|__|`/g, '')
        .trim(),
    )
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '')
}
