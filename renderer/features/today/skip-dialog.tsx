import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#core/calendar/day'
import type { Settings } from '#core/journal/settings'
import { useJournal, useSaver } from '../../data/context'
import { newWeekly } from '../../data/new-weekly'
import { skipCheckIns } from '../../data/repositories/check-ins'
import { useLanguage } from '../../i18n/language'
import { useMoments } from '../../i18n/use-moments'

type SkipDialogProps = {
  readonly weeks: readonly Day[]
  readonly settings: Settings
  readonly onClose: () => void
  /** Called with the ids of what was left blank. */
  readonly onSkipped: (ids: readonly string[]) => void
}

/** Asks for one line of reason, then leaves the weeks blank. Each can still be written later. */
export function SkipDialog({ weeks, settings, onClose, onSkipped }: SkipDialogProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { dates } = useMoments()
  const journal = useJournal()
  const saver = useSaver()
  const [reason, setReason] = useState('')
  const [only] = weeks
  const isOne = weeks.length === 1
  const confirm = async () => {
    const blanks = weeks.map((monday) => newWeekly(journal, monday, settings, language))
    if (!(await saver.now(() => skipCheckIns(journal, blanks, reason.trim())))) return
    setReason('')
    onSkipped(blanks.map(({ id }) => id))
    onClose()
  }
  const title = isOne && only ? t('skip.title', { dates: dates(only) }) : t('skip.titleMany', { count: weeks.length })
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
        <p className="muted skip-text">{t('skip.text')}</p>
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
