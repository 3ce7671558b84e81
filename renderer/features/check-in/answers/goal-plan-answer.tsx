import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Goal } from '#core/journal/goal'
import { saysPlan } from '#core/reviews/completeness'
import { useJournal, useSaver } from '../../../data/context'
import { setGoalDeleted } from '../../../data/repositories/goal-removal'
import { PlanSentence } from '../../../ui/plan-sentence'
import type { Plan } from '../check-in-data'
import type { AnswerProps } from './answer-props'
import { CarryList } from './carry-list'
import { PlannedGoal } from './planned-goal'
import { RemovedLine } from './removed-line'
import { useFreshLines } from './use-fresh-lines'

/** The goals of a period to come: new ones, carried ones, and the plans made above. */
export function GoalPlanAnswer(props: AnswerProps) {
  const plan = props.data.plans.get(props.step.prompt.id)
  return plan ? <PlanGoals {...props} plan={plan} /> : null
}

function PlanGoals(props: AnswerProps & { readonly plan: Plan }) {
  const { data, plan, step, texts, sitting, place, onPlace } = props
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const atMost = step.prompt.answer.kind === 'goal-plan' ? step.prompt.answer.atMost : 5
  const lines = useFreshLines(plan.goals)
  const [asksForMore, setAsksForMore] = useState(false)
  const [removed, setRemoved] = useState<Goal>()
  const commitments = plan.level === 'week' ? data.chosen.filter(saysPlan) : []
  const add = () => {
    lines.add()
    setAsksForMore(false)
    setRemoved(undefined)
  }
  const remove = (id: string, goal: Goal | undefined) => {
    lines.remove(id)
    // Also for a line whose first words still wait: they are written first, then taken away.
    setRemoved(goal)
    void saver.now(() => setGoalDeleted(journal, sitting, id, true))
  }
  const bringBack = (goal: Goal) => {
    setRemoved(undefined)
    void saver.now(() => setGoalDeleted(journal, sitting, goal.id, false))
  }
  return (
    <div className="plan">
      <ol className="plan-goals">
        {lines.ids.map((id, index) => {
          const goal = plan.goals.find((each) => each.id === id)
          const isNewest = lines.newest === undefined ? index === 0 : id === lines.newest
          return (
            <PlannedGoal
              key={id}
              id={id}
              goal={goal}
              number={index + 1}
              data={data}
              plan={plan}
              sitting={sitting}
              place={place}
              onPlace={onPlace}
              isFocused={place?.field === undefined && isNewest}
              onWords={(hasWords) => lines.onWords(id, hasWords)}
              onRemove={() => remove(id, goal)}
            />
          )
        })}
      </ol>
      {removed && (
        <RemovedLine
          key={removed.id}
          name={removed.title || t('answer.unnamedGoal')}
          onUndo={() => bringBack(removed)}
        />
      )}
      {asksForMore ? (
        <div className="plan-more" role="status">
          <p>{t('answer.oneMore', { count: plan.goals.length })}</p>
          <Button variant="default" onClick={add}>
            {t('answer.oneMoreYes')}
          </Button>
          <Button variant="subtle" onClick={() => setAsksForMore(false)}>
            {t('common.cancel')}
          </Button>
        </div>
      ) : (
        <Button
          variant="subtle"
          className="plan-add"
          disabled={!lines.canAdd}
          onClick={() => (lines.ids.length >= atMost ? setAsksForMore(true) : add())}
        >
          + {t('answer.addGoal')}
        </Button>
      )}
      <CarryList data={data} plan={plan} sitting={sitting} atMost={atMost} />
      {commitments.length > 0 && (
        <section className="plan-commitments">
          <h2 className="label">{t('answer.commitments')}</h2>
          <ul>
            {commitments.map((remedy) => (
              <li key={remedy.id}>
                <PlanSentence remedy={remedy} texts={texts} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
