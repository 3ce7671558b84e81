import { addDays, type Day, daySchema, parseDay } from '#core/calendar/day'
import { type Language, quarterYearLabel, weekLabel, weekNumberLabel, weekSeal } from '#core/calendar/labels'
import { type Quarter, quarterDays, quarterOfDay, quarterSchema } from '#core/calendar/quarter'
import { type Span, spanFrom, spanSchema } from '#core/calendar/span'
import { addWeeks, endOfWeek, weekNumber, weekOf } from '#core/calendar/week'

/** A period as files and headings name it. */
export type Period = {
  /** Sortable, in no language: `2026-W47`, `2026-Q4`, `2026`, `2022-2026`. */
  readonly name: string
  readonly first: Day
  readonly last: Day
  /** Key of the period after this one. */
  readonly next: string
  /** As a question names it: `16 to 22 November`. */
  readonly label: (language: Language) => string
  /** As a heading names it: with its year. */
  readonly heading: (language: Language) => string
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

function weekPeriod(monday: Day): Period {
  const year = String(weekNumber(monday).year).padStart(4, '0')
  const label = (language: Language) => weekLabel(monday, language)
  return {
    // Only a Monday names a week, so that no two keys share a name.
    name: monday === weekOf(monday) ? `${year}-${weekSeal(monday)}` : monday,
    first: monday,
    last: endOfWeek(monday),
    next: addWeeks(monday, 1),
    label,
    heading: (language) => `${weekNumberLabel(monday, language)} · ${label(language)}`,
  }
}

function quarterPeriod(quarter: Quarter): Period {
  const { first, last } = quarterDays(quarter)
  const label = (language: Language) => quarterYearLabel(quarter, language)
  return { name: quarter, first, last, next: quarterOfDay(addDays(last, 1)), label, heading: label }
}

function yearPeriod(year: string): Period {
  const label = (language: Language) => (language === 'en' ? year : `${year}年`)
  const next = String(Number(year) + 1).padStart(4, '0')
  return { name: year, first: parseDay(`${year}-01-01`), last: parseDay(`${year}-12-31`), next, label, heading: label }
}

function spanPeriod(span: Span): Period {
  const [from = '', to = ''] = span.split('-')
  const label = (language: Language) => (language === 'en' ? `${from} to ${to}` : `${from}至${to}年`)
  const days = { first: parseDay(`${from}-01-01`), last: parseDay(`${to}-12-31`) }
  return { name: span, ...days, next: spanFrom(Number(to) + 1), label, heading: label }
}
