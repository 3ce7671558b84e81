import type { Remedy } from '#core/journal/remedy'
import type { CauseText } from './schema'

/**
 * What a remedy is called: the name of the option chosen against its cause, which is no part of the sentence that says
 * what will be done. Empty when none was chosen, or one of the person's own.
 */
export function remedyName({ kind }: Pick<Remedy, 'kind'>, cause: CauseText | undefined): string {
  if (kind === undefined || kind === 'own') return ''
  return cause?.options[kind]?.label ?? kind
}
