import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { periodOf } from '#core/calendar/period'
import type { Goal } from '#core/journal/goal'
import { useJournalQuery } from '../../data/context'
import { useLanguage } from '../../i18n/language'
import { GoalFields } from './goal-fields'
import { GoalHistory } from './goal-history'
import { readHistory } from './goals-data'
import { useLedgerPage } from './ledger-page'

/** What a goal says and how it came to be so; it can be changed and taken away here. */
export function GoalDetails({ id, goal }: { readonly id: string; readonly goal: Goal }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { ledger, remove } = useLedgerPage()
  const [isChanging, setChanging] = useState(false)
  const history = useJournalQuery((journal) => readHistory(journal, goal), [goal.lineageId, goal.parentId])
  // The row that unfolds it points here at once.
  if (!history) return <div id={id} />
  const { parent } = history
  const isElsewhere = parent && !ledger.goals.some((each) => each.id === parent.id)
  const name = goal.title || t('answer.unnamedGoal')
  return (
    <div id={id} className="goals-details">
      {isChanging ? (
        <GoalFields goal={goal} parent={parent} />
      ) : (
        <>
          {goal.doneWhen.trim() !== '' && <p className="muted words">{t('today.doneWhen', { text: goal.doneWhen })}</p>}
          {isElsewhere && (
            <p className="small muted words">
              {t('goalsPage.elsewhere', { goal: parent.title, period: periodOf(parent.periodKey).label(language) })}
            </p>
          )}
        </>
      )}
      <GoalHistory goal={goal} history={history} />
      <div className="goals-actions">
        <Button
          variant="subtle"
          aria-label={isChanging ? undefined : t('ledgers.changeOf', { name })}
          onClick={() => setChanging(!isChanging)}
        >
          {isChanging ? t('ledgers.done') : t('ledgers.change')}
        </Button>
        <Button variant="subtle" aria-label={t('answer.removeGoal', { goal: name })} onClick={() => remove(goal)}>
          {t('goalsPage.remove')}
        </Button>
      </div>
    </div>
  )
}
