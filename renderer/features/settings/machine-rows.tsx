import { Checkbox, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Sent } from '#core/bridge/channels'
import { useBridge } from '../../data/context'
import { useShellAnswer } from '../../data/use-shell-answer'
import { altName, modifierName } from '../../ui/key'
import { SettingsRow } from '../../ui/settings-row'

/** How Vantage lives on this computer: in the tray, at login, and by the keys of the quick note. */
export function MachineRows() {
  const { t } = useTranslation()
  const bridge = useBridge()
  const [machine, ask] = useShellAnswer('machine:get')
  if (!machine) return null
  const change = async (wanted: Sent<'machine:set'>) => {
    await bridge.request('machine:set', wanted)
    await ask()
  }
  const { closing, login, quickNoteKeys } = machine
  return (
    <>
      <SettingsRow label={t('machine.closing')} hint={t('machine.closingHint')}>
        {(id) => (
          <SegmentedControl
            aria-labelledby={id}
            // Nothing is chosen until the person was asked.
            value={closing ?? ''}
            onChange={(value) => void change({ closing: value === 'tray' ? 'tray' : 'quit' })}
            data={[
              { value: 'tray', label: t('machine.closingTray') },
              { value: 'quit', label: t('machine.closingQuit') },
            ]}
          />
        )}
      </SettingsRow>
      <SettingsRow label={t('machine.login')} hint={t('machine.loginHint')}>
        {() => (
          <>
            <Checkbox
              label={t('machine.loginOn')}
              checked={login.isOn}
              onChange={(event) => void change({ login: event.currentTarget.checked })}
            />
            {login.isBlocked && (
              <p className="small" role="status">
                {t('machine.loginBlocked')}
              </p>
            )}
          </>
        )}
      </SettingsRow>
      <SettingsRow label={t('machine.quickNote')} hint={t('machine.quickNoteHint')}>
        {() => (
          <>
            <Checkbox
              label={t('machine.quickNoteOn', { keys: `${modifierName()} + ${altName()} + N` })}
              checked={quickNoteKeys.isOn}
              onChange={(event) => void change({ quickNoteKeys: event.currentTarget.checked })}
            />
            {quickNoteKeys.isTaken && (
              <p className="small" role="status">
                {t('machine.quickNoteTaken')}
              </p>
            )}
          </>
        )}
      </SettingsRow>
    </>
  )
}
