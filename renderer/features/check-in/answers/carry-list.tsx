import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CARRY_DECISIONS, type CarryDecision, type Goal } from '#core/journal/goal'
import { canCarry, needsDecision } from '#core/reviews/carry'
import { useJournal, useSaver } from '../../../data/context'
import { judgeGoal } from '../../../data/repositories/goal-outcomes'
import { carryGoal } from '../../../data/repositories/goals'
import type { Sitting } from '../../../data/repositories/sitting'
import { OutcomeMark } from '../../../ui/outcome-mark'
import type { CheckInData, Plan } from '../check-in-data'

type CarryListProps = {
  readonly data: CheckInData
  readonly plan: Plan
  readonly sitting: Sitting
  /** How many goals a period takes before it asks. */
  readonly atMost: number
}

/** What is asked before a goal is carried: its third carry wants a decision, a sixth goal a second thought. */
type Question = { readonly goal: string; readonly about: 'decision' | 'number' }

/** Goals that are not finished yet. Carrying twice is free; the third time asks what now. */
export function CarryList({ data, plan, sitting, atMost }: CarryListProps) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const [asked, setAsked] = useState<Question>()
  const [dropped, setDropped] = useState<Goal>()
  const isCarried = (goal: Goal) => plan.goals.some((planned) => planned.carriedFrom === goal.id)
  const unfinished = data.goals.filter(
    (goal) => goal.level === plan.level && canCarry(goal, data.chosen) && !isCarried(goal),
  )

  const ask = (goal: Goal) => {
    if (needsDecision(goal, data.lineages)) setAsked({ goal: goal.id, about: 'decision' })
    else if (plan.goals.length >= atMost) setAsked({ goal: goal.id, about: 'number' })
    else carry(goal)
  }
  const carry = (goal: Goal, decision?: CarryDecision) => {
    setAsked(undefined)
    void saver.now(() => carryGoal(journal, sitting, goal, plan.periodKey, decision))
  }
  const setOutcome = (goal: Goal, outcome: Goal['outcome']) =>
    void saver.now(() => judgeGoal(journal, sitting, goal.id, { outcome }))
  const drop = (goal: Goal) => {
    setAsked(undefined)
    setDropped(goal)
    setOutcome(goal, 'dropped')
  }
  const takeBack = (goal: Goal) => {
    setDropped(undefined)
    setOutcome(goal, goal.outcome)
  }
  if (unfinished.length === 0 && !dropped) return null
  return (
    <section className="carry">
      <h2 className="label">{t('answer.unfinished')}</h2>
      {dropped && (
        <p className="small" role="status">
          {t('answer.droppedNow', { goal: dropped.title })}{' '}
          <button type="button" className="text-button" onClick={() => takeBack(dropped)}>
            {t('common.undo')}
          </button>
        </p>
      )}
      <ul>
        {unfinished.map((goal) => (
          <li key={goal.id}>
            <div className="carry-row">
              <OutcomeMark outcome={goal.outcome} />
              <span className="words carry-title">{goal.title}</span>
              <Button
                variant="default"
                aria-expanded={asked?.goal === goal.id}
                aria-label={`${t('answer.carry')}: ${goal.title}`}
                onClick={() => ask(goal)}
              >
                {t('answer.carry')}
              </Button>
            </div>
            {asked?.goal === goal.id && asked.about === 'number' && (
              <div className="plan-more" role="status">
                <p>{t('answer.oneMore', { count: plan.goals.length })}</p>
                <Button variant="default" onClick={() => carry(goal)}>
                  {t('answer.oneMoreYes')}
                </Button>
                <Button variant="subtle" onClick={() => setAsked(undefined)}>
                  {t('common.cancel')}
                </Button>
              </div>
            )}
            {asked?.goal === goal.id && asked.about === 'decision' && (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons.
              <div className="carry-decision" role="group" aria-label={t('answer.thirdCarry', { goal: goal.title })}>
                <p>{t('answer.thirdCarry', { goal: goal.title })}</p>
                {CARRY_DECISIONS.map((decision) => (
                  <Button key={decision} variant="default" onClick={() => carry(goal, decision)}>
                    {t(`answer.decisions.${decision}`)}
                  </Button>
                ))}
                <Button variant="default" onClick={() => drop(goal)}>
                  {t('answer.decisions.drop')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
