import { Button, Modal, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { periodOf } from '#core/calendar/period'
import type { Settings } from '#core/journal/settings'
import { useJournal, useSaver } from '../../data/context'
import { type CheckInPlace, newCheckIn } from '../../data/new-check-in'
import { skipCheckIns } from '../../data/repositories/check-ins'
import { useLanguage } from '../../i18n/language'

type SkipDialogProps = {
  readonly places: readonly CheckInPlace[]
  readonly settings: Settings
  readonly onClose: () => void
  /** Called with the ids of what was left blank. */
  readonly onSkipped: (ids: readonly string[]) => void
}

/** Asks for one line of reason, then leaves the check-ins blank. Each can still be written later. */
export function SkipDialog({ places, settings, onClose, onSkipped }: SkipDialogProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const journal = useJournal()
  const saver = useSaver()
  const [reason, setReason] = useState('')
  useFocusBack()
  const [only] = places
  const isOne = places.length === 1
  const confirm = async () => {
    const blanks = places.map((place) => newCheckIn(journal, place, settings, language))
    if (!(await saver.now(() => skipCheckIns(journal, blanks, reason.trim())))) return
    setReason('')
    onSkipped(blanks.map(({ id }) => id))
    onClose()
  }
  const isWeeks = only?.kind === 'weekly'
  const title =
    isOne && only
      ? t('skip.title', { dates: periodOf(only.periodKey).label(language) })
      : t(isWeeks ? 'skip.titleMany' : 'skip.titleAll', { count: places.length })
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      centered
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void confirm()
        }}
      >
        <p className="muted skip-text">{t(isWeeks ? 'skip.text' : 'skip.textLonger')}</p>
        <TextInput
          label={t('skip.reason')}
          placeholder={t('skip.placeholder')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <div className="due-actions">
          <Button type="submit">{isOne ? t('skip.confirm') : t('skip.confirmMany')}</Button>
          <Button variant="subtle" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** Leaves the focus where it was before: the dialog comes to be open, so Mantine has not seen what it opened over. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // Once the dialog is gone: until then it keeps the focus in itself.
      setTimeout(() => {
        if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
      })
    },
    [opener],
  )
}
