import { NativeSelect } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { isPeriodKey, partsOf, periodAt, wholeOf } from '#core/calendar/period'
import type { Goal } from '#core/journal/goal'
import type { Settings } from '#core/journal/settings'
import { useJournal, useJournalQuery, useNow, useSaver } from '../../data/context'
import { setGoalGone } from '../../data/repositories/goal-removal'
import { paths } from '../../paths'
import { foldKeyOf, idsOf, readLedger } from './goals-data'
import { type LedgerPage, LedgerPageContext } from './ledger-page'
import { PeriodSection } from './period-section'
import { RemovedNotice } from './removed-notice'
import './goals.css'

type GoalsPageProps = { readonly period: string | undefined; readonly settings: Settings }

/** All goals of a year as a tree, from its five years down to its weeks, each with its history. */
export function GoalsPage({ period, settings }: GoalsPageProps) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const [, navigate] = useLocation()
  const { day: today } = useNow()
  const { fiveYearStart } = settings
  const thisYear = periodAt('year', today, fiveYearStart)
  const year = period !== undefined && isYear(period) ? period : thisYear
  const ledger = useJournalQuery((open) => readLedger(open, year, thisYear), [year, thisYear])
  const kept = useRef(new Set<string>())
  const focusNext = useRef<string>(undefined)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [removed, setRemoved] = useState<Goal>()
  if (!ledger) return null

  const unfold = (goal: Goal) => {
    if (goal.level !== 'week') return
    const fold = foldKeyOf(goal, idsOf(ledger.goals.filter(({ level }) => level === 'quarter')))
    setOpen((before) => new Set(before).add(fold))
  }
  const page: LedgerPage = {
    ledger,
    today,
    fiveYearStart,
    kept: kept.current,
    open,
    toggle: (key) => {
      // What was waited for did not appear; it must not take the focus later.
      focusNext.current = undefined
      setOpen((before) => (before.has(key) ? without(before, key) : new Set(before).add(key)))
    },
    goTo: (goal) => {
      focusNext.current = goal.id
      unfold(goal)
    },
    focusNext,
    remove: (goal) => {
      setRemoved(goal)
      void saver.now(() => setGoalGone(journal, goal.id, true))
    },
  }
  const bringBack = (goal: Goal) => {
    setRemoved(undefined)
    page.goTo(goal)
    void saver.now(() => setGoalGone(journal, goal.id, false))
  }
  const span = wholeOf(ledger.year, fiveYearStart)
  return (
    <LedgerPageContext value={page}>
      <div className="goals">
        <header className="goals-header">
          <h1>{t('goalsPage.title')}</h1>
          <NativeSelect
            aria-label={t('goalsPage.year')}
            value={ledger.year}
            onChange={(event) => navigate(paths.goalsOf(event.currentTarget.value))}
            data={[...ledger.years]}
          />
        </header>
        {span && <PeriodSection key={span} periodKey={span} nodes={ledger.tree['five-year']} />}
        <PeriodSection key={ledger.year} periodKey={ledger.year} nodes={ledger.tree.year} />
        {partsOf(ledger.year)
          .toReversed()
          .map((quarter) => (
            <PeriodSection
              key={quarter}
              periodKey={quarter}
              nodes={ledger.tree.quarter.filter(({ goal }) => goal.periodKey === quarter)}
            />
          ))}
        {removed && (
          <RemovedNotice
            key={removed.id}
            goal={removed}
            onUndo={() => bringBack(removed)}
            onClose={() => setRemoved(undefined)}
          />
        )}
      </div>
    </LedgerPageContext>
  )
}

/** Whether a text is a year that has five-year spans of four digits around it. */
function isYear(text: string): boolean {
  return isPeriodKey('year', text) && Number(text) >= 1900 && Number(text) <= 9990
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...keys].filter((each) => each !== key))
}
