import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#core/calendar/day'
import { checkInId } from '#core/journal/check-in'
import type { Note } from '#core/journal/note'
import { useJournal, useSaver } from '../../data/context'
import { addNote, setNoteDeleted } from '../../data/repositories/notes'
import { LineField } from '../../ui/line-field'
import { useUnsentLine } from '../../ui/use-unsent-line'

type NoteLineProps = { readonly notes: readonly Note[]; readonly today: Day; readonly monday: Day }

/** One line to find again in the next review, and those that wait there already. */
export function NoteLine({ notes, today, monday }: NoteLineProps) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const keep = (words: string) => void saver.now(() => addNote(journal, today, words, checkInId('weekly', monday)))
  const [text, setText] = useUnsentLine(keep)
  const keepLine = () => {
    if (text.trim() === '') return
    keep(text.trim())
    setText('')
  }
  return (
    <section className="note" aria-labelledby="note-title">
      <h2 id="note-title" className="hidden-visually">
        {t('today.note')}
      </h2>
      <ul>
        {notes.map((note) => (
          <li key={note.id} className="note-row">
            <span className="words">{note.text}</span>
            <button
              type="button"
              className="note-remove"
              aria-label={t('today.noteRemove')}
              onClick={() => void saver.now(() => setNoteDeleted(journal, note.id, true))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <div className="note-new">
        <LineField
          value={text}
          onChange={setText}
          onEnter={keepLine}
          label={t('today.note')}
          placeholder={t('today.notePlaceholder')}
        />
        <Button variant="subtle" disabled={text.trim() === ''} onClick={keepLine}>
          {t('today.noteAdd')}
        </Button>
      </div>
    </section>
  )
}
