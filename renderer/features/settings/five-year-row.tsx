import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#core/calendar/day'
import { periodOf } from '#core/calendar/period'
import { spanFrom } from '#core/calendar/span'
import type { Settings } from '#core/journal/settings'
import { useNow } from '../../data/context'
import { useAgenda } from '../../data/use-agenda'
import { useLanguage } from '../../i18n/language'
import { SettingsRow } from '../../ui/settings-row'

type FiveYearRowProps = { readonly settings: Settings; readonly onChange: (fiveYearStart: number) => void }

/** From which year five-year spans are counted. While one waits to be written it stays: counted anew, it would be gone. */
export function FiveYearRow({ settings, onChange }: FiveYearRowProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const now = useNow()
  const agenda = useAgenda(now, settings)
  const waiting = [agenda.first, ...agenda.others].find((entry) => entry?.kind === 'five-year' && !entry.isDraft)
  const label = (span: string) => periodOf(span).label(language)
  const hint = waiting
    ? t('settings.fiveYearWaits', { span: label(waiting.periodKey) })
    : t('settings.fiveYearHint', { span: label(nextSpan(settings, now.day)) })
  return (
    <SettingsRow label={t('settings.fiveYear')} hint={hint}>
      {(id) => (
        <NativeSelect
          aria-labelledby={id}
          className="settings-year numbers"
          value={String(settings.fiveYearStart)}
          disabled={waiting !== undefined}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
          data={startYears(settings, now.day).map(String)}
        />
      )}
    </SettingsRow>
  )
}

// No earlier than a span that ends this year, so that a change makes nothing of the past late; and some years ahead.
const YEARS_BACK = 4
const YEARS_AHEAD = 9

function startYears({ fiveYearStart }: Settings, today: Day): readonly number[] {
  const year = Number(today.slice(0, 4))
  const around = Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, index) => year - YEARS_BACK + index)
  return [...new Set([...around, fiveYearStart])].toSorted((a, b) => a - b)
}

/** The first span that ends in the future. */
function nextSpan({ fiveYearStart }: Settings, today: Day): string {
  const year = Number(today.slice(0, 4))
  const passed = Math.max(0, Math.floor((year - fiveYearStart) / 5))
  return spanFrom(fiveYearStart + passed * 5)
}
