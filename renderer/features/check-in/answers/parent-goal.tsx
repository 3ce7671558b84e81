import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { periodOf } from '#core/calendar/period'
import type { Goal } from '#core/journal/goal'
import { useJournal, useSaver } from '../../../data/context'
import { newId } from '../../../data/new-id'
import { saveGoal } from '../../../data/repositories/goals'
import type { Sitting } from '../../../data/repositories/sitting'
import { useLanguage } from '../../../i18n/language'
import { LineField } from '../../../ui/line-field'
import { useUnsentLine } from '../../../ui/use-unsent-line'
import type { CheckInData, Plan } from '../check-in-data'

type ParentGoalProps = {
  readonly goal: Goal
  readonly above: NonNullable<Plan['above']>
  readonly number: number
  readonly data: CheckInData
  readonly sitting: Sitting
  readonly onChoose: (parentId: string | undefined) => Promise<void>
}

const NONE = ''
const NEW = 'new'

/** The goal of the level above that a goal stands under; a new one can be set on the way. */
export function ParentGoal({ goal, above, number, data, sitting, onChoose }: ParentGoalProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const journal = useJournal()
  const saver = useSaver()
  const [isNew, setIsNew] = useState(false)
  const keep = (words: string) => {
    const parent = { id: newId(), level: above.level, periodKey: above.periodKey }
    void saver.now(async () => {
      await saveGoal(journal, sitting, parent, { title: words })
      await onChoose(parent.id)
    })
  }
  const [title, setTitle] = useUnsentLine(keep)
  const period = periodOf(above.periodKey).label(language)
  // A carried goal may stand under one of an earlier period.
  const earlier = goal.parentId ? data.parents.get(goal.parentId) : undefined
  const offered = [...above.goals, ...(earlier && !above.goals.some(({ id }) => id === earlier.id) ? [earlier] : [])]
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
        aria-label={`${t('answer.goalTitle', { count: number })}: ${t(`answer.under.${above.level}`)}`}
        value={isNew ? NEW : (goal.parentId ?? NONE)}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: NONE, label: t(`answer.underNone.${above.level}`) },
          ...offered.map(({ id, title: label }) => ({ value: id, label })),
          { value: NEW, label: t('answer.underNew', { period }) },
        ]}
      />
      {isNew && (
        <div className="check-in-add">
          <LineField
            value={title}
            onChange={setTitle}
            onEnter={keepNew}
            label={t('answer.underNewTitle', { period })}
            placeholder={t('answer.underNewTitle', { period })}
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
