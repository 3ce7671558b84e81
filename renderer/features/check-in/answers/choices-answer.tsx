import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice } from '#core/journal/choice'
import { useJournal, useSaver } from '../../../data/context'
import { newId } from '../../../data/new-id'
import { type ChoiceChange, saveChoice, setChoiceDeleted } from '../../../data/repositories/choices'
import { useDraft } from '../../../data/use-draft'
import { LineField } from '../../../ui/line-field'
import type { AnswerProps } from './answer-props'
import { RemovedLine } from './removed-line'

/** Choices of direction: what, why, and what is let go for it. */
export function ChoicesAnswer(props: AnswerProps) {
  const { data, step, sitting, place } = props
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const atMost = step.prompt.answer.kind === 'choices' ? step.prompt.answer.atMost : 1
  // A choice that is only empty lines on the screen: it is kept from its first word on, under this id.
  const [freshId, setFreshId] = useState(newId)
  const [hasFresh, setHasFresh] = useState(data.choices.length === 0)
  const [removed, setRemoved] = useState<Choice>()
  const isFreshStored = data.choices.some(({ id }) => id === freshId)
  const ids = [...data.choices.map(({ id }) => id), ...(hasFresh && !isFreshStored ? [freshId] : [])]
  const remove = (id: string) => {
    if (id === freshId) setHasFresh(false)
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
        {ids.map((id, index) => (
          <ChoiceFields
            key={id}
            {...props}
            id={id}
            choice={data.choices.find((choice) => choice.id === id)}
            isFirst={index === 0 && place?.field === undefined}
            onRemove={() => remove(id)}
          />
        ))}
      </ol>
      {removed && <RemovedLine name={removed.title || t('choice.unnamed')} onUndo={() => bringBack(removed)} />}
      {ids.length < atMost && (!hasFresh || isFreshStored) && (
        <Button
          variant="subtle"
          className="plan-add"
          onClick={() => {
            setFreshId(newId())
            setHasFresh(true)
          }}
        >
          + {t('choice.add')}
        </Button>
      )}
    </>
  )
}

type ChoiceFieldsProps = AnswerProps & {
  readonly id: string
  readonly choice: Choice | undefined
  readonly isFirst: boolean
  readonly onRemove: () => void
}

function ChoiceFields({ id, choice, isFirst, onRemove, sitting, place, onPlace, describedBy }: ChoiceFieldsProps) {
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
          onChange={setTitle}
          label={t('choice.title')}
          placeholder={t('choice.titlePlaceholder')}
          describedBy={describedBy}
          {...field('title')}
          focus={isFirst || place?.field === `${id}/title`}
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
