import type { AnswerValue } from '#core/journal/answer'
import type { PromptText } from '#core/questionnaires/schema'

/** What an answer says, in words: the name of a point or option, then its text. Empty for a blank one. */
export function valueWords(value: AnswerValue | undefined, texts: PromptText | undefined): string {
  if (!value) return ''
  const named =
    'point' in value && value.point !== undefined
      ? (texts?.points?.[value.point - 1] ?? String(value.point))
      : 'option' in value && value.option !== undefined
        ? (texts?.options?.[value.option]?.label ?? value.option)
        : ''
  const text = 'text' in value ? value.text.trim() : ''
  return [named, text].filter((words) => words !== '').join('\n')
}
