import { useTranslation } from 'react-i18next'
import type { LocalTime } from '#core/calendar/clock'
import { type Day, weekdayOf } from '#core/calendar/day'
import { dateLabel, timeLabel, weekdayNames, weekLabel } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import type { Schedule } from '#core/journal/settings'
import type { Entry } from '#core/schedule/agenda'
import { dueDayOf } from '#core/schedule/due'
import { useLanguage } from './language'

/** Ways to say when a review is due, in the language of the interface. */
export function useMoments() {
  const { t } = useTranslation()
  const language = useLanguage()
  const dayName = (day: Day) => {
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
        return dueDay === now.day ? t('today.dueNow', { time }) : t('today.lateLonger', { day: dayName(dueDay) })
      case 'late':
        return kind === 'weekly'
          ? t('today.late', { day: dayName(dueDayOf(kind, periodOf(periodKey).next, schedule)), time })
          : t('today.lateLonger', { day: dayName(dueDay) })
      default:
        if (dueDay !== now.day) return t('today.early', { day: dayName(dueDay), time })
        return schedule.minutes >= 17 * 60 ? t('today.dueThisEvening', { time }) : t('today.dueToday', { time })
    }
  }
  return { dayName, dueSentence, dates: (monday: Day) => weekLabel(monday, language) }
}
