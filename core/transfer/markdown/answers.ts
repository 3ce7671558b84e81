import { type Instant, localTimeAt } from '#core/calendar/clock'
import { type Day, parseDay } from '#core/calendar/day'
import { dateYearLabel, type Language } from '#core/calendar/labels'
import type { Answer, AnswerValue } from '#core/journal/answer'
import { hasContent } from '#core/reviews/completeness'
import { literal, literalLines } from './escape'
import { heading } from './parts'
import { WORDS } from './words'

type AnswerOptions = {
  readonly language: Language
  readonly zone: string
  /** Names of a scale's points, lowest first. */
  readonly points: readonly string[] | undefined
  readonly withSealed: boolean
}

/** Whether an answer has to stay out of the files. */
export function isHidden({ sealed }: Answer, withSealed: boolean): boolean {
  return sealed === true && !withSealed
}

/** An answer with its earlier texts, newest first. Of one that stays sealed, only that there is one. */
export function answerParts(answer: Answer, options: AnswerOptions): readonly string[] {
  const { language, zone, withSealed } = options
  const words = WORDS[language]
  if (isHidden(answer, withSealed)) return [literal(words.sealed)]
  const earlier = (answer.earlier ?? []).toReversed().flatMap(({ at, value }) => {
    return [heading(4, words.earlierAt(dateYearLabel(dayAt(at, zone), language))), valueText(value, options)]
  })
  return [valueText(answer.value, options), ...earlier]
}

/** What was said, as it was said: prose is Markdown already, all else is plain text. */
function valueText(value: AnswerValue, { language, points }: AnswerOptions): string {
  const words = WORDS[language]
  if (!hasContent(value)) return words.blank
  switch (value.kind) {
    case 'text':
      return value.text
    case 'scale': {
      const name = points?.[value.point - 1]
      const point = words.point(value.point)
      return literal(name ? words.named(name, point) : point)
    }
    default:
      return literalLines(value.text)
  }
}

/** The day where the person was; the day of UTC when this system does not know their zone. */
function dayAt(instant: Instant, zone: string): Day {
  try {
    return localTimeAt(instant, zone).day
  } catch {
    return parseDay(instant.slice(0, 10))
  }
}
