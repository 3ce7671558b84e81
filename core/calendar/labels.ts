import { addDays, type Day, dateOf, parseDay } from './day'
import { type Quarter, quarterParts } from './quarter'
import { endOfWeek, weekNumber } from './week'

export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

const LOCALE = { en: 'en-GB', zh: 'zh-CN' } as const

type DateParts = {
  readonly day?: boolean
  readonly weekday?: 'long' | 'short'
  readonly month?: 'long' | 'short'
  readonly year?: boolean
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(day: Day, language: Language, parts: DateParts): string {
  const key = `${language}${JSON.stringify(parts)}`
  let formatter = formats.get(key)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(LOCALE[language], {
      timeZone: 'UTC',
      ...(parts.weekday && { weekday: parts.weekday }),
      ...(parts.day !== false && { day: 'numeric' as const }),
      month: parts.month ?? 'long',
      ...(parts.year && { year: 'numeric' as const }),
    })
    formats.set(key, formatter)
  }
  return formatter.format(dateOf(day))
}

/** `Monday, 23 November 2026` / `2026年11月23日星期一`. */
export function fullDateLabel(day: Day, language: Language): string {
  const text = format(day, language, { weekday: 'long', year: true })
  return language === 'en' ? text.replace(/^(\w+) /, '$1, ') : text
}

/** `23 November` / `11月23日`. */
export function dateLabel(day: Day, language: Language): string {
  return format(day, language, {})
}

/** `23 November 2026` / `2026年11月23日`. */
export function dateYearLabel(day: Day, language: Language): string {
  return format(day, language, { year: true })
}

/** `23 Nov` / `11月23日`. */
export function shortDateLabel(day: Day, language: Language): string {
  return format(day, language, { month: 'short' })
}

/**
 * The days of a week in words, with a year only where it changes inside the week:
 * `16 to 22 November`, `28 December 2026 to 3 January 2027` / `11月16日至22日`, `2026年12月28日至2027年1月3日`.
 */
export function weekLabel(monday: Day, language: Language): string {
  const sunday = endOfWeek(monday)
  const sameYear = monday.slice(0, 4) === sunday.slice(0, 4)
  const sameMonth = monday.slice(0, 7) === sunday.slice(0, 7)
  const year = !sameYear
  if (language === 'en') {
    const start = sameMonth ? String(Number(monday.slice(8))) : format(monday, language, { year })
    return `${start} to ${format(sunday, language, { year })}`
  }
  const end = sameMonth ? `${Number(sunday.slice(8))}日` : format(sunday, language, { year })
  return `${format(monday, language, { year })}至${end}`
}

/** The short name on a week's seal: `W47`. */
export function weekSeal(monday: Day): string {
  return `W${String(weekNumber(monday).number).padStart(2, '0')}`
}

/** A week by its number: `W53 of 2026` / `2026年第53周`. */
export function weekNumberLabel(monday: Day, language: Language): string {
  const { year, number } = weekNumber(monday)
  return language === 'en' ? `W${String(number).padStart(2, '0')} of ${year}` : `${year}年第${number}周`
}

/** `Quarter 4` / `第四季度`. */
export function quarterLabel(quarter: Quarter, language: Language): string {
  const { number } = quarterParts(quarter)
  return language === 'en' ? `Quarter ${number}` : `第${['一', '二', '三', '四'][number - 1]}季度`
}

/** `Q4 2026` / `2026年第四季度`. */
export function quarterYearLabel(quarter: Quarter, language: Language): string {
  const { year, number } = quarterParts(quarter)
  return language === 'en' ? `Q${number} ${year}` : `${year}年${quarterLabel(quarter, language)}`
}

/** Names of the weekdays, Monday first: `Monday` … / `星期一` …. */
export function weekdayNames(language: Language): readonly string[] {
  const formatter = new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'UTC', weekday: 'long' })
  const anyMonday = parseDay('2026-11-16')
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => formatter.format(dateOf(addDays(anyMonday, offset))))
}

/** `20:00`, from minutes since midnight. */
export function timeLabel(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
