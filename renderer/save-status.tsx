import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBridge, useSaver, useSaveStatus } from './data/context'
import './save-status.css'

/** One quiet word: "Saved", and true only once it is on disk. */
export function SaveWord() {
  const { t } = useTranslation()
  const status = useSaveStatus()
  const { edition } = useBridge()
  const words = {
    untouched: '',
    saving: t('save.saving'),
    saved: edition === 'desktop' ? t('save.saved') : t('save.savedBrowser'),
    failed: t('save.notSaved'),
  }
  return (
    <span
      className={status.kind === 'failed' ? 'small save-failed' : 'small faint'}
      role="status"
      data-save={status.kind}
    >
      {words[status.kind]}
    </span>
  )
}

/** What happened when words could not be saved, what it means for them, and what helps. */
export function SaveAlert() {
  const { t } = useTranslation()
  const status = useSaveStatus()
  const saver = useSaver()
  if (status.kind !== 'failed') return null
  return (
    <div className="save-alert" role="alert">
      <p>
        <strong>{t('save.notSaved')}.</strong> {t(`save.${status.reason}`)}
      </p>
      <Button variant="default" onClick={() => void saver.flush()}>
        {t('save.tryNow')}
      </Button>
    </div>
  )
}
