import { useTranslation } from 'react-i18next'
import type { LocalTime } from '#core/calendar/clock'
import { type Day, weekdayOf } from '#core/calendar/day'
import { dateLabel, timeLabel, weekdayNames, weekLabel } from '#core/calendar/labels'
import { addWeeks } from '#core/calendar/week'
import type { Schedule } from '#core/journal/settings'
import { type WeekEntry, weeklyDueDay } from '#core/schedule/weekly'
import { useLanguage } from './language'

/** Ways to say when a review is due, in the language of the interface. */
export function useMoments() {
  const { t } = useTranslation()
  const language = useLanguage()
  const dayName = (day: Day) => {
    const weekday = weekdayNames(language)[weekdayOf(day) - 1] ?? ''
    return language === 'zh' ? `${dateLabel(day, language)}${weekday}` : `${weekday}, ${dateLabel(day, language)}`
  }
  const dueSentence = ({ monday, status, isDraft }: WeekEntry, now: LocalTime, schedule: Schedule): string => {
    const dueDay = weeklyDueDay(monday, schedule)
    const time = timeLabel(schedule.minutes)
    if (isDraft && status === 'missed') return t('today.leftOpen')
    switch (status) {
      case 'due':
        return t('today.dueNow', { time })
      case 'late':
        return t('today.late', { day: dayName(weeklyDueDay(addWeeks(monday, 1), schedule)), time })
      default:
        if (dueDay !== now.day) return t('today.early', { day: dayName(dueDay), time })
        return schedule.minutes >= 17 * 60 ? t('today.dueThisEvening', { time }) : t('today.dueToday', { time })
    }
  }
  return { dayName, dueSentence, dates: (monday: Day) => weekLabel(monday, language) }
}
