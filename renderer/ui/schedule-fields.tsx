import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Weekday } from '#core/calendar/day'
import { type Language, timeLabel, weekdayNames } from '#core/calendar/labels'
import type { Schedule } from '#core/journal/settings'
import './schedule-fields.css'

type ScheduleFieldsProps = {
  readonly schedule: Schedule
  readonly language: Language
  readonly onChange: (schedule: Schedule) => void
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const HALF_HOURS: readonly number[] = Array.from({ length: 48 }, (_, index) => index * 30)

/** The weekday and the hour a review is due. */
export function ScheduleFields({ schedule, language, onChange }: ScheduleFieldsProps) {
  const { t } = useTranslation()
  const names = weekdayNames(language)
  const times = HALF_HOURS.includes(schedule.minutes) ? HALF_HOURS : [schedule.minutes, ...HALF_HOURS]
  return (
    <div className="schedule-fields">
      <NativeSelect
        aria-label={t('settings.weekday')}
        value={String(schedule.weekday)}
        onChange={(event) => {
          const weekday = WEEKDAYS[Number(event.currentTarget.value) - 1]
          if (weekday) onChange({ ...schedule, weekday })
        }}
        data={WEEKDAYS.map((weekday) => ({ value: String(weekday), label: names[weekday - 1] ?? '' }))}
      />
      <NativeSelect
        aria-label={t('settings.hour')}
        className="numbers"
        value={String(schedule.minutes)}
        onChange={(event) => onChange({ ...schedule, minutes: Number(event.currentTarget.value) })}
        data={times.map((minutes) => ({ value: String(minutes), label: timeLabel(minutes) }))}
      />
    </div>
  )
}
