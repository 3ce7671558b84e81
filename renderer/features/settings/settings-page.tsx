import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Place } from '#core/bridge/copy'
import { CHECK_IN_KINDS } from '#core/journal/check-in'
import type { Preferences, Settings } from '#core/journal/settings'
import { useBridge, useJournal, useSaver } from '../../data/context'
import { saveSettings } from '../../data/repositories/settings'
import { useDraft } from '../../data/use-draft'
import { useLanguage } from '../../i18n/language'
import { paths } from '../../paths'
import { SaveWord } from '../../save-status'
import { FolderPath } from '../../ui/folder-path'
import { ScheduleFields } from '../../ui/schedule-fields'
import { SettingsRow } from '../../ui/settings-row'
import { CalendarRow } from './calendar-row'
import { FiveYearRow } from './five-year-row'
import { MachineRows } from './machine-rows'
import { ReminderRows } from './reminder-rows'
import './settings.css'

/** What a person may choose. Every change holds at once. */
export function SettingsPage({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const journal = useJournal()
  const saver = useSaver()
  const bridge = useBridge()
  const { edition } = bridge
  const [, navigate] = useLocation()
  const [place, setPlace] = useState<Place>()
  useEffect(() => {
    void bridge.request('place:get', undefined).then(setPlace)
  }, [bridge])
  const change = (preferences: Partial<Preferences & Pick<Settings, 'fiveYearStart'>>) =>
    void saver.now(() => saveSettings(journal, preferences))
  const [supervisor, setSupervisor] = useDraft('settings/supervisor', settings.supervisor, (value) =>
    saveSettings(journal, { supervisor: value }),
  )
  // The second of two quick choices builds upon the first, saved or not.
  const [schedule, setSchedule] = useDraft('settings/schedule', settings.schedule, (value) =>
    saveSettings(journal, { schedule: value }),
  )
  const [kinds, setKinds] = useDraft('settings/kinds', settings.kinds, (value) =>
    saveSettings(journal, { kinds: value }),
  )
  return (
    <div className="settings">
      <header className="settings-header">
        <h1>{t('settings.title')}</h1>
        <SaveWord />
      </header>
      <SettingsRow label={t('settings.language')}>
        {(id) => (
          <SegmentedControl
            aria-labelledby={id}
            value={settings.language}
            onChange={(value) => change({ language: value })}
            data={[
              { value: 'system', label: t('settings.languageSystem') },
              { value: 'en', label: 'English' },
              { value: 'zh', label: '中文' },
            ]}
          />
        )}
      </SettingsRow>
      <SettingsRow label={t('settings.theme')}>
        {(id) => (
          <SegmentedControl
            aria-labelledby={id}
            value={settings.theme}
            onChange={(value) => change({ theme: value })}
            data={[
              { value: 'system', label: t('settings.themeSystem') },
              { value: 'light', label: t('settings.themeLight') },
              { value: 'dark', label: t('settings.themeDark') },
            ]}
          />
        )}
      </SettingsRow>
      <SettingsRow label={t('settings.supervisor')} hint={t('settings.supervisorHint')}>
        {(id) => (
          <TextInput
            aria-labelledby={id}
            className="settings-name"
            placeholder={t('settings.supervisorPlaceholder')}
            value={supervisor}
            onChange={(event) => setSupervisor(event.currentTarget.value)}
          />
        )}
      </SettingsRow>
      <SettingsRow label={t('settings.schedule')}>
        {() => (
          <ScheduleFields
            schedule={schedule}
            language={language}
            onChange={(next) => {
              setSchedule(next)
              void saver.flush()
            }}
          />
        )}
      </SettingsRow>
      <SettingsRow label={t('settings.kinds')} hint={t('settings.kindsHint')}>
        {(id) => (
          // biome-ignore lint/a11y/useSemanticElements: the row's heading names the group.
          <div role="group" aria-labelledby={id} className="settings-kinds">
            {CHECK_IN_KINDS.map((kind) => (
              <Checkbox
                key={kind}
                label={t(`today.kinds.${kind}`)}
                checked={kinds.includes(kind)}
                onChange={(event) => {
                  const isOn = event.currentTarget.checked
                  setKinds(CHECK_IN_KINDS.filter((each) => (each === kind ? isOn : kinds.includes(each))))
                  void saver.flush()
                }}
              />
            ))}
          </div>
        )}
      </SettingsRow>
      <FiveYearRow settings={settings} onChange={(fiveYearStart) => change({ fiveYearStart })} />
      {edition === 'desktop' && <ReminderRows settings={settings} />}
      <CalendarRow settings={settings} />
      {edition === 'desktop' && <MachineRows />}
      <SettingsRow label={t('settings.timer')} hint={t('settings.timerHint')}>
        {(id) => (
          <SegmentedControl
            aria-labelledby={id}
            value={settings.timer}
            onChange={(value) => change({ timer: value })}
            data={[
              { value: 'shown', label: t('settings.timerShown') },
              { value: 'hidden', label: t('settings.timerHidden') },
              { value: 'off', label: t('settings.timerOff') },
            ]}
          />
        )}
      </SettingsRow>
      <SettingsRow label={t('settings.where')}>
        {() => (
          <>
            <p className="muted">{edition === 'desktop' ? t('settings.whereDesktop') : t('settings.whereBrowser')}</p>
            {place?.edition === 'desktop' && <FolderPath folder={place.folder} />}
            <Button variant="default" onClick={() => navigate(paths.safekeeping)}>
              {t('settings.safekeeping')}
            </Button>
          </>
        )}
      </SettingsRow>
      <p className="faint small">{t('settings.about', { version: journal.appVersion })}</p>
    </div>
  )
}
