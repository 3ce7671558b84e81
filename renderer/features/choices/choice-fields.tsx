import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Choice, VERDICTS, type Verdict } from '#core/journal/choice'
import { useJournal, useSaver } from '../../data/context'
import { type ChoiceChange, editChoice, type VerdictChange } from '../../data/repositories/choices'
import { useDraft } from '../../data/use-draft'
import { ChoiceList } from '../../ui/choice-list'
import { Field } from '../../ui/ledger/ledger-parts'
import { LineField } from '../../ui/line-field'

type ChoiceFieldsProps = { readonly choice: Choice; readonly kept: Set<string> }

/** A choice and its verdict, to be changed. */
export function ChoiceFields({ choice, kept }: ChoiceFieldsProps) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const { id } = choice
  const save = (change: ChoiceChange & VerdictChange) => editChoice(journal, kept, id, change)
  const [title, setTitle] = useDraft(`${id}/title`, choice.title, (value) => save({ title: value }))
  const [reason, setReason] = useDraft(`${id}/reason`, choice.reason, (value) => save({ reason: value }))
  const [instead, setInstead] = useDraft(`${id}/instead`, choice.instead, (value) => save({ instead: value }))
  const [verdict, setVerdict] = useDraft<Verdict | undefined>(`${id}/verdict`, choice.verdict, (value) =>
    save({ verdict: value }),
  )
  const [verdictReason, setVerdictReason] = useDraft(`${id}/verdictReason`, choice.verdictReason ?? '', (value) =>
    save({ verdictReason: value }),
  )
  // Words stay in sight when the verdict is taken back, and while they are being emptied.
  const [hadReason] = useState(verdictReason.trim() !== '')
  return (
    <>
      <Field name={t('choice.title')}>
        <LineField value={title} onChange={setTitle} label={t('choice.title')} focus />
      </Field>
      <Field name={t('choice.reason')}>
        <LineField value={reason} onChange={setReason} label={t('choice.reason')} />
      </Field>
      <Field name={t('choice.instead')}>
        <LineField value={instead} onChange={setInstead} label={t('choice.instead')} />
      </Field>
      <Field name={t('ledgers.choices.verdict')}>
        <ChoiceList<Verdict | 'none'>
          look="chips"
          label={t('ledgers.choices.verdict')}
          choices={[
            ...VERDICTS.map((value) => ({ value, label: t(`choice.verdicts.${value}`) })),
            { value: 'none', label: t('ledgers.choices.none') },
          ]}
          value={verdict ?? 'none'}
          onChange={(value) => {
            setVerdict(value === 'none' ? undefined : value)
            void saver.flush()
          }}
        />
      </Field>
      {(verdict !== undefined || hadReason || verdictReason.trim() !== '') && (
        <Field name={t('choice.verdictReason')}>
          <LineField value={verdictReason} onChange={setVerdictReason} label={t('choice.verdictReason')} />
        </Field>
      )}
    </>
  )
}
