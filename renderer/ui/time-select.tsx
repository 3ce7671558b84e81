import { NativeSelect } from '@mantine/core'
import { timeLabel } from '#core/calendar/labels'

type TimeSelectProps = {
  readonly label: string
  /** Minutes since midnight. */
  readonly minutes: number
  readonly onChange: (minutes: number) => void
}

const HALF_HOURS: readonly number[] = Array.from({ length: 48 }, (_, index) => index * 30)

/** An hour of the day, in halves; one between them that is already chosen stays to be seen. */
export function TimeSelect({ label, minutes, onChange }: TimeSelectProps) {
  const times = HALF_HOURS.includes(minutes) ? HALF_HOURS : [minutes, ...HALF_HOURS]
  return (
    <NativeSelect
      aria-label={label}
      className="numbers"
      value={String(minutes)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={times.map((time) => ({ value: String(time), label: timeLabel(time) }))}
    />
  )
}
