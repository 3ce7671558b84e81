import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import './hours-field.css'

type HoursFieldProps = {
  readonly value: number | undefined
  readonly onChange: (hours: number | undefined) => void
  /** Where the label stands beside the field already. */
  readonly isLabelled?: boolean
}

/** Hours set aside in a week: half an hour at least, a whole week at most; undefined when it is left empty. */
export function HoursField({ value, onChange, isLabelled = false }: HoursFieldProps) {
  const { t } = useTranslation()
  const label = t('answer.hours')
  return (
    <NumberInput
      className="hours-field"
      {...(isLabelled ? { 'aria-label': label } : { label })}
      min={0.5}
      max={168}
      step={0.5}
      value={value ?? ''}
      onChange={(hours) => onChange(typeof hours === 'number' && hours > 0 ? hours : undefined)}
    />
  )
}
