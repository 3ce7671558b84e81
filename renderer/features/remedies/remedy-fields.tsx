import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Remedy } from '#core/journal/remedy'
import type { QuestionnaireText } from '#core/questionnaires/schema'
import { useJournal, useSaver } from '../../data/context'
import { editRemedy } from '../../data/repositories/remedies'
import { useDraft } from '../../data/use-draft'
import { ChoiceList } from '../../ui/choice-list'
import { HoursField } from '../../ui/hours-field'
import { Field } from '../../ui/ledger/ledger-parts'
import { LineField } from '../../ui/line-field'

// The words the review uses, too: one field of one remedy, wherever it is written.
type Kept = 'kept' | 'notKept' | 'leftOpen'

type RemedyFieldsProps = {
  readonly remedy: Remedy
  readonly texts: QuestionnaireText | undefined
  readonly kept: Set<string>
}

/** The plan in its own frame, and whether it was kept. */
export function RemedyFields({ remedy, texts, kept }: RemedyFieldsProps) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const { id } = remedy
  const [when, setWhen] = useDraft(`${id}/when`, remedy.when, (value) => editRemedy(journal, kept, id, { when: value }))
  const [will, setWill] = useDraft(`${id}/will`, remedy.will, (value) => editRemedy(journal, kept, id, { will: value }))
  const stored = remedy.kept === undefined ? 'leftOpen' : remedy.kept ? 'kept' : 'notKept'
  const [verdict, setVerdict] = useDraft<Kept | undefined>(`${id}/kept`, stored, (value) =>
    editRemedy(journal, kept, id, { kept: value === undefined || value === 'leftOpen' ? undefined : value === 'kept' }),
  )
  const [reply, setReply] = useDraft(`${id}/reply`, remedy.reply, (value) =>
    editRemedy(journal, kept, id, { reply: value }),
  )
  const [hours, setHours] = useDraft<number | undefined>(`${id}/hours`, remedy.hours, (value) =>
    editRemedy(journal, kept, id, { hours: value }),
  )
  // As it was when the fields unfolded: none goes while it is being emptied.
  const [had] = useState(() => ({ reply: remedy.reply.trim() !== '', hours: remedy.hours !== undefined }))
  const frame = t('answer.when')
  const option = remedy.kind === undefined ? undefined : texts?.causes?.[remedy.cause]?.options[remedy.kind]
  return (
    <>
      <p className="serif remedy-plan">
        {frame && `${frame} `}
        <LineField look="inline" value={when} onChange={setWhen} label={t('answer.whenField')} focus />
        {t('answer.comma')} {t('answer.iWill')}{' '}
        <LineField
          look="inline"
          value={will}
          onChange={setWill}
          label={t('answer.willField')}
          placeholder={option?.will ?? ''}
        />
      </p>
      {had.reply && (
        <Field name={texts?.causes?.[remedy.cause]?.ask ?? t('ledgers.remedies.reply')}>
          <LineField value={reply} onChange={setReply} label={t('ledgers.remedies.reply')} />
        </Field>
      )}
      {had.hours && (
        <Field name={t('answer.hours')}>
          <HoursField value={hours} onChange={setHours} isLabelled />
        </Field>
      )}
      <Field name={t('ledgers.remedies.kept')}>
        <ChoiceList
          look="chips"
          label={t('ledgers.remedies.kept')}
          choices={[
            { value: 'kept', label: t('answer.kept') },
            { value: 'notKept', label: t('answer.notKept') },
            { value: 'leftOpen', label: t('ledgers.remedies.open') },
          ]}
          value={verdict}
          onChange={(value) => {
            setVerdict(value)
            void saver.flush()
          }}
        />
      </Field>
    </>
  )
}
