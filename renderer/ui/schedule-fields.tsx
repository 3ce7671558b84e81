import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Weekday } from '#core/calendar/day'
import { type Language, weekdayNames } from '#core/calendar/labels'
import type { Schedule } from '#core/journal/settings'
import { TimeSelect } from './time-select'
import './schedule-fields.css'

type ScheduleFieldsProps = {
  readonly schedule: Schedule
  readonly language: Language
  readonly onChange: (schedule: Schedule) => void
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** The weekday and the hour a review is due. */
export function ScheduleFields({ schedule, language, onChange }: ScheduleFieldsProps) {
  const { t } = useTranslation()
  const names = weekdayNames(language)
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
      <TimeSelect
        label={t('settings.hour')}
        minutes={schedule.minutes}
        onChange={(minutes) => onChange({ ...schedule, minutes })}
      />
    </div>
  )
}
