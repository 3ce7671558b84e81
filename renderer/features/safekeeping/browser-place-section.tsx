import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localTimeAt } from '#core/calendar/clock'
import { dateYearLabel } from '#core/calendar/labels'
import { useBridge, useJournal, useKeeping } from '../../data/context'
import { getMeta } from '../../data/repositories/meta'
import { useLanguage } from '../../i18n/language'
import { Outcome, type Said } from './outcome'
import { Section } from './section'
import { usePlace } from './use-place'

/** What a browser promises, and the folder it may write a copy into where it can. */
export function BrowserPlaceSection() {
  const { t } = useTranslation()
  const language = useLanguage()
  const bridge = useBridge()
  const journal = useJournal()
  const { copy } = useKeeping()
  const [place, look] = usePlace()
  const [said, setSaid] = useState<Said>()
  if (place?.edition !== 'browser') return <Section title={t('safekeeping.whereTitle')}>{null}</Section>

  const askToKeep = async () => {
    const isPersistent = await navigator.storage.persist()
    setSaid(isPersistent ? undefined : { kind: 'problem', text: t('safekeeping.askRefused') })
    look()
  }
  const choose = async () => {
    setSaid(undefined)
    const answer = await bridge.request('place:choose', undefined)
    if (answer.kind === 'failed') setSaid({ kind: 'problem', text: t(`safekeeping.problems.${answer.reason}`) })
    if (answer.kind === 'chosen') {
      const meta = await getMeta(journal)
      if (meta) await copy.renew({ journalId: meta.journalId, deviceId: meta.deviceId }).catch(() => undefined)
    }
    look()
  }
  const forget = async () => {
    await bridge.request('place:move', 'private')
    look()
  }
  const { folder, savedAt } = place
  return (
    <Section title={t('safekeeping.whereTitle')} text={t('safekeeping.browserText')}>
      <p>{place.isPersistent ? t('safekeeping.browserKept') : t('safekeeping.browserNotKept')}</p>
      <p>
        {savedAt
          ? t('safekeeping.savedAt', {
              date: dateYearLabel(localTimeAt(savedAt, journal.clock.zone()).day, language),
            })
          : t('safekeeping.neverSaved')}
      </p>
      {folder !== undefined && (
        <p>{t(place.needsPermission ? 'safekeeping.browserPermission' : 'safekeeping.browserFolder', { folder })}</p>
      )}
      <div className="keeping-buttons">
        {!place.isPersistent && (
          <Button variant="default" onClick={() => void askToKeep()}>
            {t('safekeeping.askToKeep')}
          </Button>
        )}
        {place.canChoose && (folder === undefined || place.needsPermission) && (
          <Button variant="default" onClick={() => void choose()}>
            {t(place.needsPermission ? 'safekeeping.allowFolder' : 'safekeeping.chooseFolder')}
          </Button>
        )}
        {folder !== undefined && (
          <Button variant="subtle" onClick={() => void forget()}>
            {t('safekeeping.forgetFolder')}
          </Button>
        )}
      </div>
      <Outcome said={said} />
    </Section>
  )
}
