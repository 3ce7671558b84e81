import { Button } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { periodOf } from '#core/calendar/period'
import type { GoalLevel } from '#core/journal/goal'
import { useJournal, useSaver } from '../../data/context'
import { addGoal } from '../../data/repositories/goals'
import { useLanguage } from '../../i18n/language'
import { LineField } from '../../ui/line-field'
import { useUnsentLine } from '../../ui/use-unsent-line'
import { useLedgerPage } from './ledger-page'
import { ParentSelect } from './parent-select'

type AddGoalProps = {
  readonly level: GoalLevel
  readonly periodKey: string
  readonly look: 'filled' | 'default' | 'subtle'
}

/** How many goals a period takes before it asks. */
const AT_MOST: Readonly<Record<GoalLevel, number>> = { week: 5, quarter: 3, year: 3, 'five-year': 3 }

/** A button that opens one new goal for a period. A further one than get done is asked about first. */
export function AddGoal({ level, periodKey, look }: AddGoalProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const journal = useJournal()
  const saver = useSaver()
  const { ledger, goTo } = useLedgerPage()
  const [stage, setStage] = useState<'closed' | 'asking' | 'open'>('closed')
  const [doneWhen, setDoneWhen] = useState('')
  const [parentId, setParentId] = useState<string>()
  const keep = (words: string) =>
    void saver.now(async () => {
      const place = { level, periodKey, ...(parentId !== undefined && { parentId }) }
      goTo(await addGoal(journal, { ...place, title: words, doneWhen: doneWhen.trim() }))
    })
  const [title, setTitle] = useUnsentLine(keep)
  const opener = useRef<HTMLButtonElement>(null)
  const isLeaving = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button is there again once the stage has changed.
  useLayoutEffect(() => {
    if (isLeaving.current) opener.current?.focus()
    isLeaving.current = false
  }, [stage])
  const count =
    level === 'week'
      ? (ledger.weekCounts.get(periodKey) ?? 0)
      : ledger.goals.filter((goal) => goal.level === level && goal.periodKey === periodKey).length
  const close = () => {
    isLeaving.current = true
    setStage('closed')
    setTitle('')
    setDoneWhen('')
    setParentId(undefined)
  }
  const add = () => {
    if (title.trim() === '') return
    keep(title.trim())
    close()
  }
  const label = t(`goalsPage.add.${level}`, { period: periodOf(periodKey).label(language) })
  if (stage === 'closed') {
    return (
      <Button
        ref={opener}
        variant={look}
        className={look === 'subtle' ? 'goals-add-more' : undefined}
        onClick={() => setStage(count >= AT_MOST[level] ? 'asking' : 'open')}
      >
        {look === 'subtle' ? `+ ${label}` : label}
      </Button>
    )
  }
  if (stage === 'asking') {
    return (
      <div className="goals-asking" role="status">
        <p>{t('answer.oneMore', { count })}</p>
        <Button variant="default" onClick={() => setStage('open')}>
          {t('answer.oneMoreYes')}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    )
  }
  return (
    <fieldset className="goals-fields goals-new">
      <legend className="label">{label}</legend>
      <LineField
        value={title}
        onChange={setTitle}
        onEnter={add}
        label={t('goalsPage.titleLabel')}
        placeholder={t('answer.goalTitlePlaceholder')}
        focus
      />
      <LineField
        value={doneWhen}
        onChange={setDoneWhen}
        onEnter={add}
        label={t('answer.doneWhen')}
        placeholder={t('goalsPage.doneWhenPlaceholder')}
      />
      <div className="goals-choices">
        <ParentSelect level={level} periodKey={periodKey} parentId={parentId} onChoose={setParentId} />
        <Button variant="default" disabled={title.trim() === ''} onClick={add}>
          {t('goalsPage.keep')}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </fieldset>
  )
}
