import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { timeLabel } from '#core/calendar/labels'
import { CHECK_IN_KINDS, type CheckInKind } from '#core/journal/check-in'
import type { Settings } from '#core/journal/settings'
import { LEADS, type ReminderPreferences, type ReminderRule } from '#core/schedule/reminder-plan'
import { useBridge, useNow } from '../../data/context'
import { useShellAnswer } from '../../data/use-shell-answer'
import { useMoments } from '../../i18n/use-moments'
import { SettingsRow } from '../../ui/settings-row'
import { TimeSelect } from '../../ui/time-select'

const DAYS_OF_MONTH: readonly number[] = Array.from({ length: 28 }, (_, index) => index + 1)
const USUAL_QUIET = { from: 22 * 60, to: 8 * 60 } as const

/** How this computer reminds: of what, when, how long before, and when it has to be quiet. */
export function ReminderRows({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const bridge = useBridge()
  const { dayName } = useMoments()
  const now = useNow()
  const [reminders, ask] = useShellAnswer('reminders:get', 'reminders:changed')
  // What was chosen last, until the shell has it: two quick choices both hold.
  const [chosen, setChosen] = useState<ReminderPreferences>()
  const [wasTried, setTried] = useState(false)
  if (!reminders) return null
  if (!reminders.canNotify) {
    return (
      <SettingsRow label={t('reminders.title')}>{() => <p className="muted">{t('reminders.cannot')}</p>}</SettingsRow>
    )
  }
  const preferences = chosen ?? reminders.preferences
  const change = async (next: ReminderPreferences) => {
    setChosen(next)
    await bridge.request('reminders:set', next)
    await ask()
    setChosen(undefined)
  }
  const changeRule = (kind: CheckInKind, rule: ReminderRule) =>
    void change({ ...preferences, rules: { ...preferences.rules, [kind]: rule } })
  const { quiet } = preferences
  const { next } = reminders
  return (
    <>
      <SettingsRow
        label={t('reminders.title')}
        hint={
          next
            ? t('reminders.next', {
                name: t(`today.kinds.${next.kind}`),
                day: dayName(next.at.day, now.day),
                time: timeLabel(next.at.minutes),
              })
            : t('reminders.none')
        }
      >
        {() => (
          <>
            {CHECK_IN_KINDS.filter((kind) => settings.kinds.includes(kind)).map((kind) => (
              <Rule
                key={kind}
                kind={kind}
                rule={preferences.rules[kind]}
                settings={settings}
                onChange={(rule) => changeRule(kind, rule)}
              />
            ))}
            <div className="reminders-try">
              <Button
                variant="default"
                onClick={() => {
                  setTried(true)
                  void bridge.request('reminders:try', undefined)
                }}
              >
                {t('reminders.try')}
              </Button>
              <p className="small muted" role="status">
                {wasTried ? t('reminders.tried') : ''}
              </p>
            </div>
          </>
        )}
      </SettingsRow>
      <SettingsRow label={t('reminders.quiet')} hint={t('reminders.quietHint')}>
        {() => (
          <div className="reminders-rule">
            <Checkbox
              label={t('reminders.quietOn')}
              checked={quiet !== undefined}
              onChange={(event) => {
                const { quiet: _, ...rest } = preferences
                void change(event.currentTarget.checked ? { ...rest, quiet: USUAL_QUIET } : rest)
              }}
            />
            {quiet && (
              <div className="reminders-fields">
                <TimeSelect
                  label={t('reminders.quietFrom')}
                  minutes={quiet.from}
                  onChange={(from) => void change({ ...preferences, quiet: { ...quiet, from } })}
                />
                <span className="muted">{t('reminders.to')}</span>
                <TimeSelect
                  label={t('reminders.quietTo')}
                  minutes={quiet.to}
                  onChange={(to) => void change({ ...preferences, quiet: { ...quiet, to } })}
                />
              </div>
            )}
          </div>
        )}
      </SettingsRow>
    </>
  )
}

type RuleProps = {
  readonly kind: CheckInKind
  readonly rule: ReminderRule
  readonly settings: Settings
  readonly onChange: (rule: ReminderRule) => void
}

function Rule({ kind, rule, settings, onChange }: RuleProps) {
  const { t } = useTranslation()
  const { dayOfMonth: day, minutes = settings.schedule.minutes } = rule
  const name = t(`today.kinds.${kind}`)
  return (
    <div className="reminders-rule">
      <Checkbox
        label={name}
        checked={rule.isOn}
        onChange={(event) => onChange({ ...rule, isOn: event.currentTarget.checked })}
      />
      {rule.isOn && (
        <div className="reminders-fields">
          {kind !== 'weekly' && (
            <>
              <NativeSelect
                aria-label={`${name}: ${t('reminders.day')}`}
                value={day === undefined ? '' : String(day)}
                onChange={(event) => {
                  const { dayOfMonth: _, ...rest } = rule
                  const chosen = Number(event.currentTarget.value)
                  onChange(chosen > 0 ? { ...rest, dayOfMonth: chosen } : rest)
                }}
                data={[
                  { value: '', label: t('reminders.onDueDay') },
                  ...DAYS_OF_MONTH.map((number) => ({
                    value: String(number),
                    label: t(kind === 'quarterly' ? 'reminders.onDayOfMonth' : 'reminders.onDayOfJanuary', {
                      day: number,
                    }),
                  })),
                ]}
              />
              <TimeSelect
                label={`${name}: ${t('settings.hour')}`}
                minutes={minutes}
                onChange={(hour) => onChange({ ...rule, minutes: hour })}
              />
            </>
          )}
          <NativeSelect
            aria-label={`${name}: ${t('reminders.lead')}`}
            value={String(rule.lead)}
            onChange={(event) => onChange({ ...rule, lead: Number(event.currentTarget.value) })}
            data={LEADS.map((lead) => ({ value: String(lead), label: t(`reminders.leads.at${lead}`) }))}
          />
        </div>
      )}
    </div>
  )
}
