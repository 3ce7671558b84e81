import { daySchema } from '#core/calendar/day'
import { type Language, weekLabel, weekNumberLabel } from '#core/calendar/labels'

/** A check-in by its id as a person names it: a week by its number and dates, other periods by their key. */
export function checkInName(id: string, language: Language): string {
  const [kind, periodKey = ''] = id.split(':')
  const monday = daySchema.safeParse(periodKey)
  if (kind !== 'weekly' || !monday.success) return periodKey
  const [number, dates] = [weekNumberLabel(monday.data, language), weekLabel(monday.data, language)]
  return language === 'zh' ? `${number}（${dates}）` : `${number}, ${dates}`
}
