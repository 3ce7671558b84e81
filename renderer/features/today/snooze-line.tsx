import { useTranslation } from 'react-i18next'
import type { LocalTime } from '#core/calendar/clock'
import { timeLabel } from '#core/calendar/labels'
import { type CheckIn, checkInId } from '#core/journal/check-in'
import { SNOOZES, type SnoozeFor } from '#core/schedule/reminder-plan'
import { useBridge } from '../../data/context'
import { useShellAnswer } from '../../data/use-shell-answer'
import { useMoments } from '../../i18n/use-moments'

type SnoozeLineProps = Pick<CheckIn, 'kind' | 'periodKey'> & { readonly now: LocalTime }

/** Puts a reminder off, or says when it comes back. Only where there are reminders. */
export function SnoozeLine({ kind, periodKey, now }: SnoozeLineProps) {
  const { t } = useTranslation()
  const { dayName } = useMoments()
  const bridge = useBridge()
  const [reminders] = useShellAnswer('reminders:get', 'reminders:changed')
  if (!reminders?.canNotify || !reminders.preferences.rules[kind].isOn) return null
  const put = (time: SnoozeFor | 'back') => void bridge.request('reminders:snooze', { kind, periodKey, time })
  const comesBack = reminders.snoozed[checkInId(kind, periodKey)]
  return (
    <p className="small muted due-snooze" role="status">
      {comesBack ? (
        <>
          {comesBack.day === now.day
            ? t('today.comesBackToday', { time: timeLabel(comesBack.minutes) })
            : t('today.comesBack', { day: dayName(comesBack.day, now.day), time: timeLabel(comesBack.minutes) })}{' '}
          <button type="button" className="text-button" onClick={() => put('back')}>
            {t('common.undo')}
          </button>
        </>
      ) : (
        <>
          {t('today.remindAgain')}{' '}
          {SNOOZES.map((time) => (
            <button key={time} type="button" className="text-button" onClick={() => put(time)}>
              {t(`today.snooze.${time}`)}
            </button>
          ))}
        </>
      )}
    </p>
  )
}
