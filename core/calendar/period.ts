import { addDays, type Day, daySchema, parseDay, weekdayOf } from './day'
import { type Language, quarterYearLabel, weekLabel, weekNumberLabel, weekSeal } from './labels'
import {
  type Quarter,
  quarterDays,
  quarterOfDay,
  quarterOfWeek,
  quarterParts,
  quarterSchema,
  weeksOfQuarter,
  yearOfWeek,
} from './quarter'
import { type Span, spanFrom, spanOfYear, spanSchema, yearsOfSpan } from './span'
import { addWeeks, endOfWeek, weekNumber, weekOf } from './week'

export const PERIOD_KINDS = ['week', 'quarter', 'year', 'five-year'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** A period that check-ins and goals belong to, by its key. */
export type Period = {
  readonly kind: PeriodKind
  readonly key: string
  /** Sortable, in no language: `2026-W47`, `2026-Q4`, `2026`, `2022-2026`. */
  readonly name: string
  /** Calendar days. The weeks of a quarter or year may begin before and end after them. */
  readonly first: Day
  readonly last: Day
  /** Keys of the periods beside this one. */
  readonly next: string
  readonly previous: string
  /** As a question names it: `16 to 22 November`, `Q4 2026`. */
  readonly label: (language: Language) => string
  /** As a heading names it: with its year. */
  readonly heading: (language: Language) => string
  /** What its seal says: `W47`, `Q4`, `2026`, `22–26`. */
  readonly seal: string
}

/** The period of a key, whatever kind of check-in or goal it belongs to. */
export function periodOf(key: string): Period {
  const day = daySchema.safeParse(key).data
  if (day) return weekPeriod(day)
  const quarter = quarterSchema.safeParse(key).data
  if (quarter) return quarterPeriod(quarter)
  const span = spanSchema.safeParse(key).data
  return span ? spanPeriod(span) : yearPeriod(key)
}

/** Whether a text is the key of a period of that kind. A week is named by its Monday alone. */
export function isPeriodKey(kind: PeriodKind, text: string): boolean {
  switch (kind) {
    case 'week': {
      const day = daySchema.safeParse(text).data
      return day !== undefined && weekOf(day) === day
    }
    case 'quarter':
      return quarterSchema.safeParse(text).success
    case 'year':
      return /^\d{4}$/.test(text)
    case 'five-year':
      return spanSchema.safeParse(text).success
  }
}

/** The day after which a period is over for good: its last calendar day, or the Sunday of its last week when that is later. */
export function endOf(key: string): Day {
  const { kind, last } = periodOf(key)
  // The week its last day lies in is its own when that day is the week's Thursday or later.
  return kind === 'week' || weekdayOf(last) < 4 ? last : endOfWeek(weekOf(last))
}

/** The periods one level below, in order: weeks of a quarter (12 to 14), quarters of a year, years of five. */
export function partsOf(key: string): readonly string[] {
  const { kind } = periodOf(key)
  switch (kind) {
    case 'week':
      return []
    case 'quarter':
      return weeksOfQuarter(quarterSchema.parse(key))
    case 'year':
      return [1, 2, 3, 4].map((number) => `${key}-Q${number}`)
    case 'five-year':
      return yearsOfSpan(spanSchema.parse(key)).map(yearKey)
  }
}

/** The period one level up that a period belongs to; spans are counted from a year. Undefined for a span. */
export function wholeOf(key: string, fiveYearStart: number): string | undefined {
  const { kind } = periodOf(key)
  switch (kind) {
    case 'week':
      return quarterOfWeek(parseDay(key))
    case 'quarter':
      return key.slice(0, 4)
    case 'year':
      return spanOfYear(Number(key), fiveYearStart)
    case 'five-year':
      return undefined
  }
}

/** The key of the period of a kind that a day lies in; weeks belong to it by their Thursday only in `wholeOf`. */
export function periodAt(kind: PeriodKind, day: Day, fiveYearStart: number): string {
  switch (kind) {
    case 'week':
      return weekOf(day)
    case 'quarter':
      return quarterOfDay(day)
    case 'year':
      return day.slice(0, 4)
    case 'five-year':
      return spanOfYear(Number(day.slice(0, 4)), fiveYearStart)
  }
}

/** A year as its key. */
export function yearKey(year: number): string {
  return String(year).padStart(4, '0')
}

/** The ISO year or calendar year a period ends in. */
export function yearOfPeriod(key: string): number {
  const { kind } = periodOf(key)
  if (kind === 'week') return yearOfWeek(parseDay(key))
  return Number(kind === 'five-year' ? key.slice(5) : key.slice(0, 4))
}

function weekPeriod(monday: Day): Period {
  const year = yearKey(weekNumber(monday).year)
  const label = (language: Language) => weekLabel(monday, language)
  return {
    kind: 'week',
    key: monday,
    // Only a Monday names a week, so that no two keys share a name.
    name: monday === weekOf(monday) ? `${year}-${weekSeal(monday)}` : monday,
    first: monday,
    last: endOfWeek(monday),
    next: addWeeks(monday, 1),
    previous: addWeeks(monday, -1),
    label,
    heading: (language) => `${weekNumberLabel(monday, language)} · ${label(language)}`,
    seal: weekSeal(monday),
  }
}

function quarterPeriod(quarter: Quarter): Period {
  const { first, last } = quarterDays(quarter)
  const label = (language: Language) => quarterYearLabel(quarter, language)
  return {
    kind: 'quarter',
    key: quarter,
    name: quarter,
    first,
    last,
    next: quarterOfDay(addDays(last, 1)),
    previous: quarterOfDay(addDays(first, -1)),
    label,
    heading: label,
    seal: `Q${quarterParts(quarter).number}`,
  }
}

function yearPeriod(year: string): Period {
  const label = (language: Language) => (language === 'en' ? year : `${year}年`)
  return {
    kind: 'year',
    key: year,
    name: year,
    first: parseDay(`${year}-01-01`),
    last: parseDay(`${year}-12-31`),
    next: yearKey(Number(year) + 1),
    previous: yearKey(Number(year) - 1),
    label,
    heading: label,
    seal: year,
  }
}

function spanPeriod(span: Span): Period {
  const [from = '', to = ''] = span.split('-')
  const label = (language: Language) => (language === 'en' ? `${from} to ${to}` : `${from}至${to}年`)
  return {
    kind: 'five-year',
    key: span,
    name: span,
    first: parseDay(`${from}-01-01`),
    last: parseDay(`${to}-12-31`),
    next: spanFrom(Number(to) + 1),
    previous: spanFrom(Number(from) - 5),
    label,
    heading: label,
    seal: `${from.slice(2)}–${to.slice(2)}`,
  }
}
