import { useTranslation } from 'react-i18next'
import type { LocalTime } from '#core/calendar/clock'
import { type Day, daysBetween, weekdayOf } from '#core/calendar/day'
import { dateLabel, dateYearLabel, timeLabel, weekdayNames, weekLabel } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import type { Schedule } from '#core/journal/settings'
import type { Entry } from '#core/schedule/agenda'
import { dueDayOf } from '#core/schedule/due'
import { useLanguage } from './language'

// Beyond this a date without its year could be one of another year.
const DAYS_WITHOUT_YEAR = 180

/** Ways to say when a review is due, in the language of the interface. */
export function useMoments() {
  const { t } = useTranslation()
  const language = useLanguage()
  const dayName = (day: Day, today: Day = day) => {
    // Far from today, as what comes in five years, a day is told with its year.
    if (Math.abs(daysBetween(today, day)) > DAYS_WITHOUT_YEAR) return dateYearLabel(day, language)
    const weekday = weekdayNames(language)[weekdayOf(day) - 1] ?? ''
    return language === 'zh' ? `${dateLabel(day, language)}${weekday}` : `${weekday}, ${dateLabel(day, language)}`
  }
  const dueSentence = (
    { kind, periodKey, status, isDraft, dueDay }: Entry,
    now: LocalTime,
    schedule: Schedule,
  ): string => {
    const time = timeLabel(schedule.minutes)
    if (isDraft && status === 'missed') return t('today.leftOpen')
    switch (status) {
      case 'due':
        // A longer one stays due for a week.
        return dueDay === now.day
          ? t('today.dueNow', { time })
          : t('today.lateLonger', { day: dayName(dueDay, now.day) })
      case 'late':
        return kind === 'weekly'
          ? t('today.late', { day: dayName(dueDayOf(kind, periodOf(periodKey).next, schedule)), time })
          : t('today.lateLonger', { day: dayName(dueDay, now.day) })
      default:
        if (dueDay !== now.day) return t('today.early', { day: dayName(dueDay), time })
        return schedule.minutes >= 17 * 60 ? t('today.dueThisEvening', { time }) : t('today.dueToday', { time })
    }
  }
  return { dayName, dueSentence, dates: (monday: Day) => weekLabel(monday, language) }
}
