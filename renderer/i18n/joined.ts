import type { Language } from '#core/calendar/labels'

/** Several statements as one line, with the language's own mark between them. */
export function joined(parts: readonly string[], language: Language): string {
  return parts.filter((part) => part !== '').join(language === 'zh' ? '；' : '; ')
}
