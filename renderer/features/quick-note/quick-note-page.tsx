import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { periodOf } from '#core/calendar/period'
import { checkInId } from '#core/journal/check-in'
import type { Settings } from '#core/journal/settings'
import { weekOfNotes } from '#core/schedule/agenda'
import { useBridge, useJournal, useNow, useSaver } from '../../data/context'
import { addNote } from '../../data/repositories/notes'
import { useAgenda } from '../../data/use-agenda'
import { useLanguage } from '../../i18n/language'
import { SaveAlert } from '../../save-status'
import { isComposing } from '../../ui/composing'
import { LineField } from '../../ui/line-field'
import { useUnsentLine } from '../../ui/use-unsent-line'
import './quick-note.css'

/** One line for the next weekly review, in a window of its own: written, Enter, gone. */
export function QuickNotePage({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const journal = useJournal()
  const saver = useSaver()
  const bridge = useBridge()
  const now = useNow()
  const periodKey = weekOfNotes(useAgenda(now, settings), now.day)
  // However the window is closed, what was written is kept: it can be taken away on Today.
  const [text, setText] = useUnsentLine((words) => {
    void saver.now(() => addNote(journal, now.day, words, checkInId('weekly', periodKey)))
  })
  const close = () => void bridge.request('window:close', undefined)
  return (
    <main
      className="quick-note"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event)) close()
      }}
    >
      <SaveAlert />
      <LineField
        look="sentence"
        focus
        label={t('today.note')}
        placeholder={t('quickNote.placeholder')}
        value={text}
        onChange={setText}
        onEnter={close}
      />
      <div className="quick-note-foot">
        <p className="small muted">{t('quickNote.waits', { dates: periodOf(periodKey).label(language) })}</p>
        <Button onClick={close} disabled={text.trim() === ''}>
          {t('today.noteAdd')}
        </Button>
      </div>
      <span hidden data-ready="quick-note" />
    </main>
  )
}
