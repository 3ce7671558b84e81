import type { Remedy } from '#core/journal/remedy'
import type { QuestionnaireText } from './schema'

/** What a remedy says the person will do: their own words, else the chosen option's name, else the reply to its cause. */
export function willOf(remedy: Remedy, texts: QuestionnaireText | undefined): string {
  const option = remedy.kind === undefined ? undefined : texts?.causes?.[remedy.cause]?.options[remedy.kind]?.label
  return remedy.will.trim() || option || remedy.reply
}
