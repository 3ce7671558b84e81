import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice } from '#core/journal/choice'
import { useJournal, useSaver } from '../../../data/context'
import { type ChoiceChange, saveChoice, setChoiceDeleted } from '../../../data/repositories/choices'
import { useDraft } from '../../../data/use-draft'
import { LineField } from '../../../ui/line-field'
import type { AnswerProps } from './answer-props'
import { RemovedLine } from './removed-line'
import { useFreshLines } from './use-fresh-lines'

/** Choices of direction: what, why, and what is let go for it. */
export function ChoicesAnswer(props: AnswerProps) {
  const { data, step, sitting, place } = props
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const atMost = step.prompt.answer.kind === 'choices' ? step.prompt.answer.atMost : 1
  const lines = useFreshLines(data.choices)
  const [removed, setRemoved] = useState<Choice>()
  const remove = (id: string) => {
    lines.remove(id)
    setRemoved(data.choices.find((choice) => choice.id === id))
    void saver.now(() => setChoiceDeleted(journal, sitting, id, true))
  }
  const bringBack = (choice: Choice) => {
    setRemoved(undefined)
    void saver.now(() => setChoiceDeleted(journal, sitting, choice.id, false))
  }
  return (
    <>
      <ol className="plan-goals">
        {lines.ids.map((id, index) => (
          <ChoiceFields
            key={id}
            {...props}
            id={id}
            choice={data.choices.find((choice) => choice.id === id)}
            isFocused={place?.field === undefined && (lines.newest === undefined ? index === 0 : id === lines.newest)}
            onWords={(hasWords) => lines.onWords(id, hasWords)}
            onRemove={() => remove(id)}
          />
        ))}
      </ol>
      {removed && (
        <RemovedLine key={removed.id} name={removed.title || t('choice.unnamed')} onUndo={() => bringBack(removed)} />
      )}
      {lines.ids.length < atMost && lines.canAdd && (
        <Button variant="subtle" className="plan-add" onClick={lines.add}>
          + {t('choice.add')}
        </Button>
      )}
    </>
  )
}

type ChoiceFieldsProps = AnswerProps & {
  readonly id: string
  readonly choice: Choice | undefined
  readonly isFocused: boolean
  readonly onWords: (hasWords: boolean) => void
  readonly onRemove: () => void
}

function ChoiceFields(props: ChoiceFieldsProps) {
  const { id, choice, isFocused, onWords, onRemove, sitting, place, onPlace, describedBy } = props
  const { t } = useTranslation()
  const journal = useJournal()
  const save = (change: ChoiceChange) => saveChoice(journal, sitting, id, change)
  const [title, setTitle] = useDraft(`${id}/title`, choice?.title ?? '', (value) => save({ title: value }))
  const [reason, setReason] = useDraft(`${id}/reason`, choice?.reason ?? '', (value) => save({ reason: value }))
  const [instead, setInstead] = useDraft(`${id}/instead`, choice?.instead ?? '', (value) => save({ instead: value }))
  const field = (name: string) => ({
    onCaret: (caret: number) => onPlace(`${id}/${name}`, caret),
    focus: place?.field === `${id}/${name}`,
    caret: place?.field === `${id}/${name}` ? place.caret : undefined,
  })
  return (
    <li className="plan-goal">
      <div className="plan-goal-title">
        <LineField
          value={title}
          onChange={(value) => {
            setTitle(value)
            onWords(value.trim() !== '')
          }}
          label={t('choice.title')}
          placeholder={t('choice.titlePlaceholder')}
          describedBy={describedBy}
          {...field('title')}
          focus={isFocused || place?.field === `${id}/title`}
        />
        <button
          type="button"
          className="note-remove"
          aria-label={t('answer.removeGoal', { goal: title || t('choice.unnamed') })}
          onClick={onRemove}
        >
          ×
        </button>
      </div>
      <div className="plan-goal-more">
        <span className="small muted">{t('choice.reason')}</span>
        <LineField value={reason} onChange={setReason} label={t('choice.reason')} {...field('reason')} />
      </div>
      <div className="plan-goal-more">
        <span className="small muted">{t('choice.instead')}</span>
        <LineField value={instead} onChange={setInstead} label={t('choice.instead')} {...field('instead')} />
      </div>
    </li>
  )
}
