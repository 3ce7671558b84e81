import { useTranslation } from 'react-i18next'
import { periodOf } from '#core/calendar/period'
import type { Position } from '#core/journal/check-in'
import type { Goal } from '#core/journal/goal'
import { useJournal } from '../../../data/context'
import { type GoalChange, saveGoal } from '../../../data/repositories/goals'
import type { Sitting } from '../../../data/repositories/sitting'
import { useDraft } from '../../../data/use-draft'
import { useLanguage } from '../../../i18n/language'
import { HoursField } from '../../../ui/hours-field'
import { LineField } from '../../../ui/line-field'
import type { CheckInData, Plan } from '../check-in-data'
import { ParentGoal } from './parent-goal'

type PlannedGoalProps = {
  readonly id: string
  /** Undefined until its first word is kept. */
  readonly goal: Goal | undefined
  readonly number: number
  readonly data: CheckInData
  readonly plan: Plan
  readonly sitting: Sitting
  readonly place: Position | undefined
  readonly onPlace: (field?: string, caret?: number) => void
  readonly isFocused: boolean
  readonly onWords: (hasWords: boolean) => void
  readonly onRemove: () => void
}

/** One goal of a period to come: what will be done, how one will know, and what it stands under. */
export function PlannedGoal({
  id,
  goal,
  number,
  data,
  plan,
  sitting,
  place,
  onPlace,
  isFocused,
  onWords,
  onRemove,
}: PlannedGoalProps) {
  const { t } = useTranslation()
  const journal = useJournal()
  const language = useLanguage()
  const { level, periodKey } = plan
  const save = (change: GoalChange) => saveGoal(journal, sitting, { id, level, periodKey }, change)
  const [title, setTitle] = useDraft(`${id}/title`, goal?.title ?? '', (value) => save({ title: value }))
  const [doneWhen, setDoneWhen] = useDraft(`${id}/doneWhen`, goal?.doneWhen ?? '', (value) => save({ doneWhen: value }))
  const [hours, setHours] = useDraft<number | undefined>(`${id}/hours`, goal?.hours, (value) => save({ hours: value }))
  const from = goal?.carriedFrom && data.lineages.find((each) => each.id === goal.carriedFrom)
  const asksHours = goal?.hours !== undefined || goal?.carryDecision === 'double-time'
  const lacksDoneWhen = title.trim() !== '' && doneWhen.trim() === ''
  const hintId = `${id}-hint`
  const field = (name: string) => ({
    onCaret: (caret: number) => onPlace(`${id}/${name}`, caret),
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
          label={t('answer.goalTitle', { count: number })}
          placeholder={t('answer.goalTitlePlaceholder')}
          focus={isFocused || place?.field === `${id}/title`}
          {...field('title')}
        />
        <button
          type="button"
          className="note-remove"
          aria-label={t('answer.removeGoal', { goal: title || t('answer.unnamedGoal') })}
          onClick={onRemove}
        >
          ×
        </button>
      </div>
      <div className="plan-goal-more">
        <span className="small muted">{t('answer.doneWhen')}</span>
        <LineField
          value={doneWhen}
          onChange={setDoneWhen}
          label={`${t('answer.goalTitle', { count: number })}: ${t('answer.doneWhen')}`}
          placeholder={lacksDoneWhen ? t('answer.noDoneWhen') : t('answer.doneWhenPlaceholder')}
          describedBy={from ? hintId : undefined}
          focus={place?.field === `${id}/doneWhen`}
          {...field('doneWhen')}
        />
      </div>
      {goal && plan.above && (
        <ParentGoal
          goal={goal}
          above={plan.above}
          number={number}
          data={data}
          sitting={sitting}
          onChoose={(parentId) => save({ parentId })}
        />
      )}
      {asksHours && <HoursField value={hours} onChange={setHours} />}
      {from && (
        <p id={hintId} className="small faint">
          {t('answer.carriedFrom', { dates: periodOf(from.periodKey).label(language) })}
        </p>
      )}
    </li>
  )
}
