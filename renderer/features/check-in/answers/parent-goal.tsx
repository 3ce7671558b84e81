import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { quarterYearLabel } from '#core/calendar/labels'
import type { Goal } from '#core/journal/goal'
import { useJournal, useSaver } from '../../../data/context'
import { newId } from '../../../data/new-id'
import { saveGoal } from '../../../data/repositories/goals'
import type { Sitting } from '../../../data/repositories/sitting'
import { useLanguage } from '../../../i18n/language'
import { LineField } from '../../../ui/line-field'
import { useUnsentLine } from '../../../ui/use-unsent-line'
import type { CheckInData } from '../check-in-data'

type ParentGoalProps = {
  readonly goal: Goal
  readonly number: number
  readonly data: CheckInData
  readonly sitting: Sitting
  readonly onChoose: (parentId: string | undefined) => Promise<void>
}

const NONE = ''
const NEW = 'new'

/** The quarter's goal that a week's goal stands under; a new one can be set on the way. */
export function ParentGoal({ goal, number, data, sitting, onChoose }: ParentGoalProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const journal = useJournal()
  const saver = useSaver()
  const [isNew, setIsNew] = useState(false)
  const keep = (words: string) => {
    const parent = { id: newId(), level: 'quarter', periodKey: data.quarter } as const
    void saver.now(async () => {
      await saveGoal(journal, sitting, parent, { title: words })
      await onChoose(parent.id)
    })
  }
  const [title, setTitle] = useUnsentLine(keep)
  const quarter = quarterYearLabel(data.quarter, language)
  // A carried goal may stand under one of an earlier quarter.
  const earlier = goal.parentId ? data.parents.get(goal.parentId) : undefined
  const offered = [
    ...data.quarterGoals,
    ...(earlier && !data.quarterGoals.some(({ id }) => id === earlier.id) ? [earlier] : []),
  ]
  const choose = (value: string) => {
    setIsNew(value === NEW)
    if (value !== NEW) void saver.now(() => onChoose(value === NONE ? undefined : value))
  }
  const keepNew = () => {
    if (title.trim() === '') return
    keep(title.trim())
    setIsNew(false)
    setTitle('')
  }
  return (
    <>
      <NativeSelect
        className="plan-parent"
        aria-label={`${t('answer.goalTitle', { count: number })}: ${t('answer.under')}`}
        value={isNew ? NEW : (goal.parentId ?? NONE)}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: NONE, label: t('answer.underNone') },
          ...offered.map(({ id, title: label }) => ({ value: id, label })),
          { value: NEW, label: t('answer.underNew', { quarter }) },
        ]}
      />
      {isNew && (
        <div className="check-in-add">
          <LineField
            value={title}
            onChange={setTitle}
            onEnter={keepNew}
            label={t('answer.underNewTitle', { quarter })}
            placeholder={t('answer.underNewTitle', { quarter })}
            focus
          />
          <Button variant="default" disabled={title.trim() === ''} onClick={keepNew}>
            {t('answer.underNewKeep')}
          </Button>
        </div>
      )}
    </>
  )
}
