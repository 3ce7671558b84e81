import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#core/journal/settings'
import { useKeeping } from '../../data/context'
import { saveCalendar } from '../../data/save-calendar'
import { useLanguage } from '../../i18n/language'
import { SettingsRow } from '../../ui/settings-row'

/** The check-ins for the person's own calendar, which also rings when Vantage is not running. */
export function CalendarRow({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const keeping = useKeeping()
  const [said, setSaid] = useState('')
  const save = async () => {
    setSaid('')
    const saved = await saveCalendar(keeping, settings, language, t('calendar.name')).catch(
      () => ({ kind: 'failed', reason: 'unknown' }) as const,
    )
    const isDownload = keeping.bridge.edition === 'browser'
    if (saved.kind === 'saved') {
      setSaid(t(isDownload ? 'safekeeping.savedBrowser' : 'safekeeping.saved', { name: saved.name }))
    }
    if (saved.kind === 'failed') setSaid(t('calendar.notSaved'))
  }
  return (
    <SettingsRow label={t('calendar.title')} hint={t('calendar.hint')}>
      {() => (
        <>
          <Button variant="default" onClick={() => void save()} disabled={settings.kinds.length === 0}>
            {t('calendar.save')}
          </Button>
          <p className="small muted" role="status">
            {said}
          </p>
        </>
      )}
    </SettingsRow>
  )
}
