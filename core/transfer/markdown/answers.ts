import type { Answer, AnswerValue } from '#core/journal/answer'
import type { PromptText } from '#core/questionnaires/schema'
import { hasContent } from '#core/reviews/completeness'
import { literal, literalLines } from './escape'
import { isHidden } from './sealed'
import { earlierHeading, type Place } from './versions'
import { WORDS } from './words'

type AnswerOptions = Place & {
  /** Words of its prompt, with the names of points and options. */
  readonly texts: PromptText | undefined
  readonly withSealed: boolean
}

/** An answer with its earlier texts, newest first. Of one that stays sealed, only that there is one. */
export function answerParts(answer: Answer, options: AnswerOptions): readonly string[] {
  if (isHidden(answer, options.withSealed)) return [literal(WORDS[options.language].sealed)]
  const earlier = (answer.earlier ?? []).toReversed().flatMap(({ at, value }) => {
    return [earlierHeading(at, options), valueText(value, options)]
  })
  return [valueText(answer.value, options), ...earlier]
}

/** What was said, as it was said: prose is Markdown already, all else is plain text. */
function valueText(value: AnswerValue, options: AnswerOptions): string {
  if (!hasContent(value)) return WORDS[options.language].blank
  switch (value.kind) {
    case 'text':
      return value.text
    case 'scale':
      return pointText(value.point, options)
    case 'scale-text':
      return paragraphs(value.point === undefined ? '' : pointText(value.point, options), literalLines(value.text))
    case 'option':
      return paragraphs(optionText(value.option, options), literalLines(value.text))
    default:
      return literalLines(value.text)
  }
}

function pointText(point: number, { language, texts }: AnswerOptions): string {
  const words = WORDS[language]
  const name = texts?.points?.[point - 1]
  return literal(name ? words.named(name, words.point(point)) : words.point(point))
}

function optionText(option: string | undefined, { texts }: AnswerOptions): string {
  return option === undefined ? '' : literal(texts?.options?.[option]?.label ?? option)
}

function paragraphs(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n')
}
