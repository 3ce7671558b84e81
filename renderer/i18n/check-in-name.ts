import { parseDay } from '#core/calendar/day'
import type { Language } from '#core/calendar/labels'
import { weekNumberLabel } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import { checkInOfId } from '#core/journal/check-in-id'

/** A check-in by its id as a person names it: a week by its number and dates, other periods by their name. */
export function checkInName(id: string, language: Language): string {
  const checkIn = checkInOfId(id)
  if (!checkIn) return id.split(':')[1] ?? ''
  const { periodKey } = checkIn
  const period = periodOf(periodKey)
  if (period.kind !== 'week') return period.heading(language)
  const [number, dates] = [weekNumberLabel(parseDay(periodKey), language), period.label(language)]
  return language === 'zh' ? `${number}（${dates}）` : `${number}, ${dates}`
}

/** Where a pinned sentence was taken from: the check-in of an answer; nothing for a goal. */
export function sourceName(from: string, language: Language): string {
  const [checkIn, promptId] = from.split('/')
  return checkIn !== undefined && promptId !== undefined ? checkInName(checkIn, language) : ''
}
