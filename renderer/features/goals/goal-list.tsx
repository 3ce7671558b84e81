import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endOf, periodOf } from '#core/calendar/period'
import type { GoalNode } from '#core/insights/goal-tree'
import type { Goal } from '#core/journal/goal'
import { carriesOf } from '#core/reviews/carry'
import { useJournalQuery } from '../../data/context'
import { OutcomeMark } from '../../ui/outcome-mark'
import { GoalDetails } from './goal-details'
import { type Fold, foldKey, readFold } from './goals-data'
import { useLedgerPage } from './ledger-page'

type GoalListProps = {
  readonly nodes: readonly GoalNode[]
  readonly lineages: readonly Goal[]
  /** The period the heading above names already. */
  readonly named?: string
}

/** How many goals a list shows before it is asked for all. */
const SHOWN_AT_FIRST = 50

/** Goals that stand side by side. */
export function GoalList({ nodes, lineages, named }: GoalListProps) {
  const { t } = useTranslation()
  const { focusNext } = useLedgerPage()
  const [isAll, setAll] = useState(false)
  if (nodes.length === 0) return null
  const shown = isAll ? nodes : nodes.slice(0, SHOWN_AT_FIRST)
  const showAll = () => {
    focusNext.current = nodes[SHOWN_AT_FIRST]?.goal.id
    setAll(true)
  }
  return (
    <>
      <ul className="goals-list">
        {shown.map((node) => (
          <GoalItem key={node.goal.id} node={node} lineages={lineages} named={named} />
        ))}
      </ul>
      {shown.length < nodes.length && (
        <button type="button" className="text-button goals-all" onClick={showAll}>
          {t('goalsPage.showAll', { count: nodes.length })}
        </button>
      )}
    </>
  )
}

type GoalItemProps = Pick<GoalListProps, 'lineages'> & {
  readonly node: GoalNode
  readonly named: string | undefined
}

/** A goal in its one line, its details when it is unfolded, and all that stands under it. */
function GoalItem({ node: { goal, under }, lineages, named }: GoalItemProps) {
  const { t } = useTranslation()
  const { ledger, open, toggle, focusNext, today } = useLedgerPage()
  const row = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a goal that has just appeared takes the focus.
  useLayoutEffect(() => {
    if (focusNext.current !== goal.id) return
    focusNext.current = undefined
    row.current?.focus()
  }, [])
  const isOpen = open.has(goal.id)
  const carries = carriesOf(goal, lineages)
  const waits = goal.outcome === undefined && goal.judgedIn === undefined && endOf(goal.periodKey) < today
  const side = [
    ...(goal.periodKey === named || goal.periodKey === ledger.year ? [] : [periodOf(goal.periodKey).seal]),
    ...(goal.outcome ? [t(`answer.outcomes.${goal.outcome}`)] : []),
    ...(waits ? [t('reading.noOutcome')] : []),
    ...(carries > 0 ? [t('today.carried', { count: carries })] : []),
  ]
  const detailsId = `goal-${goal.id}`
  return (
    <li className={`goals-item goals-${goal.level}`}>
      <button
        ref={row}
        type="button"
        className="goals-row"
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailsId : undefined}
        onClick={() => toggle(goal.id)}
      >
        <OutcomeMark outcome={goal.outcome} />
        <span className="words goals-title">{goal.title || t('answer.unnamedGoal')}</span>{' '}
        <span className="small faint numbers goals-side">{side.join(' · ')}</span>
      </button>
      {isOpen && <GoalDetails id={detailsId} goal={goal} />}
      {(under.length > 0 || goal.level === 'quarter') && (
        <div className="goals-under">
          <GoalList nodes={under} lineages={lineages} />
          {goal.level === 'quarter' && <WeekFold fold={{ quarter: goal.periodKey, parentId: goal.id }} />}
        </div>
      )}
    </li>
  )
}

/** Goals of weeks behind a click, read when they are asked for. */
export function WeekFold({ fold }: { readonly fold: Fold }) {
  const { t } = useTranslation()
  const { ledger, open, toggle } = useLedgerPage()
  const key = foldKey(fold)
  const count = ledger.weekCounts.get(key)
  if (count === undefined) return null
  const isOpen = open.has(key)
  const isLoose = fold.parentId === undefined && ledger.goals.some(({ level }) => level === 'quarter')
  return (
    <div className="goals-fold">
      <button type="button" className="goals-fold-button" aria-expanded={isOpen} onClick={() => toggle(key)}>
        {isLoose ? t('goalsPage.looseWeeks', { count }) : t('goalsPage.weeks', { count })}
      </button>
      {isOpen && <FoldedGoals fold={fold} year={ledger.year} />}
    </div>
  )
}

function FoldedGoals({ fold, year }: { readonly fold: Fold; readonly year: string }) {
  const { quarter, parentId } = fold
  const found = useJournalQuery((journal) => readFold(journal, year, fold), [year, quarter, parentId])
  if (!found) return null
  return <GoalList nodes={found.goals.map((goal) => ({ goal, under: [] }))} lineages={found.lineages} />
}
