import type { Language } from '#core/calendar/labels'

/** A size in megabytes or kilobytes, as the language writes it. */
export function sizeLabel(bytes: number, language: Language): string {
  const isLarge = bytes >= 1_000_000
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: bytes >= 10_000_000 || !isLarge ? 0 : 1,
  }).format(isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1000))
}
