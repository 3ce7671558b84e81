import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Goal, OUTCOMES } from '#core/journal/goal'
import { useJournal, useSaver } from '../../data/context'
import { editGoal, type GoalEdit } from '../../data/repositories/goal-outcomes'
import { useDraft } from '../../data/use-draft'
import { HoursField } from '../../ui/hours-field'
import { LineField } from '../../ui/line-field'
import { useLedgerPage } from './ledger-page'
import { ParentSelect } from './parent-select'

type GoalFieldsProps = { readonly goal: Goal; readonly parent: Goal | undefined }

/** A goal to be changed: its words, its hours, what came of it and what there was to see. */
export function GoalFields({ goal, parent }: GoalFieldsProps) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const { kept, goTo } = useLedgerPage()
  const { id, level, periodKey } = goal
  const save = (change: GoalEdit) => editGoal(journal, kept, id, change)
  const [title, setTitle] = useDraft(`ledger/${id}/title`, goal.title, async (value) => {
    // A goal without words would be none: an empty title changes nothing.
    if (value.trim() !== '') await save({ title: value })
  })
  const [doneWhen, setDoneWhen] = useDraft(`ledger/${id}/doneWhen`, goal.doneWhen, (value) => save({ doneWhen: value }))
  const [outcome, setOutcome] = useDraft<Goal['outcome']>(`ledger/${id}/outcome`, goal.outcome, (value) =>
    save({ outcome: value }),
  )
  const [evidence, setEvidence] = useDraft(`ledger/${id}/evidence`, goal.evidence ?? '', (value) =>
    save({ evidence: value }),
  )
  const [hours, setHours] = useDraft<number | undefined>(`ledger/${id}/hours`, goal.hours, (value) =>
    save({ hours: value }),
  )
  // Stays while it is being emptied.
  const [hadHours] = useState(goal.hours !== undefined)
  const mayBeOpen = goal.judgedIn === undefined || goal.outcome === undefined
  const standUnder = (parentId: string | undefined) => {
    goTo({ ...goal, parentId })
    void saver.now(() => save({ parentId }))
  }
  const hintId = `${id}-hint`
  return (
    <div className="goals-fields">
      <LineField
        value={title}
        onChange={setTitle}
        label={t('goalsPage.titleLabel')}
        placeholder={t('answer.goalTitlePlaceholder')}
        describedBy={title.trim() === '' ? hintId : undefined}
        focus
      />
      {title.trim() === '' && (
        <p id={hintId} className="small muted">
          {t('goalsPage.noTitle')}
        </p>
      )}
      <LineField
        value={doneWhen}
        onChange={setDoneWhen}
        label={t('answer.doneWhen')}
        placeholder={t('goalsPage.doneWhenPlaceholder')}
      />
      <div className="goals-choices">
        <NativeSelect
          aria-label={t('answer.outcome')}
          value={outcome ?? ''}
          onChange={(event) => {
            setOutcome(OUTCOMES.find((each) => each === event.currentTarget.value))
            void saver.flush()
          }}
          data={[
            ...(mayBeOpen ? [{ value: '', label: t('reading.noOutcome') }] : []),
            ...OUTCOMES.map((each) => ({ value: each, label: t(`answer.outcomes.${each}`) })),
          ]}
        />
        <ParentSelect
          level={level}
          periodKey={periodKey}
          parentId={goal.parentId}
          parent={parent}
          onChoose={standUnder}
        />
        {hadHours && <HoursField value={hours} onChange={setHours} />}
      </div>
      {(outcome !== undefined || evidence.trim() !== '') && (
        <LineField
          value={evidence}
          onChange={setEvidence}
          label={t('answer.evidence')}
          placeholder={t('answer.evidence')}
        />
      )}
    </div>
  )
}
