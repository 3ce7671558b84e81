import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Goal, LEVEL_OF, OUTCOMES, type Outcome } from '#core/journal/goal'
import { useJournal, useSaver } from '../../../data/context'
import { newId } from '../../../data/new-id'
import { judgeGoal } from '../../../data/repositories/goal-outcomes'
import { saveGoal } from '../../../data/repositories/goals'
import { useDraft } from '../../../data/use-draft'
import { ChoiceList } from '../../../ui/choice-list'
import { LineField } from '../../../ui/line-field'
import { useUnsentLine } from '../../../ui/use-unsent-line'
import type { AnswerProps } from './answer-props'

/** How one goal turned out, and one line to show for it. */
export function GoalOutcomeAnswer(props: AnswerProps) {
  const goal = props.data.goals.find(({ id }) => id === props.step.subject)
  return goal ? <Judge {...props} goal={goal} /> : <MeantToDo {...props} />
}

function Judge({ goal, sitting, place, describedBy, onPlace }: AnswerProps & { readonly goal: Goal }) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const [outcome, setOutcome] = useDraft<Outcome | undefined>(`${goal.id}/outcome`, goal.outcome, (value) =>
    judgeGoal(journal, sitting, goal.id, { outcome: value }),
  )
  const [evidence, setEvidence] = useDraft(`${goal.id}/evidence`, goal.evidence ?? '', (value) =>
    judgeGoal(journal, sitting, goal.id, { evidence: value }),
  )
  const choose = (value: Outcome) => {
    setOutcome(value)
    void saver.flush()
  }
  return (
    <>
      <ChoiceList
        look="row"
        label={t('answer.outcome')}
        choices={OUTCOMES.map((value) => ({ value, label: t(`answer.outcomes.${value}`) }))}
        value={outcome}
        onChange={choose}
        focus={place?.field !== 'evidence'}
      />
      <div className="check-in-field">
        <LineField
          value={evidence}
          onChange={setEvidence}
          onCaret={(caret) => onPlace('evidence', caret)}
          label={t('answer.evidence')}
          placeholder={t('answer.evidence')}
          describedBy={describedBy}
          focus={place?.field === 'evidence'}
          caret={place?.caret}
        />
      </div>
    </>
  )
}

/** Without goals set in advance, what one had meant to do can still be looked at. */
function MeantToDo({ sitting }: AnswerProps) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const [id] = useState(newId)
  const keep = (text: string) => {
    const { kind, periodKey } = sitting.blank
    const goal = { id, level: LEVEL_OF[kind], periodKey }
    void saver.now(() => saveGoal(journal, sitting, goal, { title: text }))
  }
  const [title, setTitle] = useUnsentLine(keep)
  const label = t(sitting.blank.kind === 'weekly' ? 'answer.meantToDo' : 'answer.meantToDoThen')
  const add = () => {
    if (title.trim() !== '') keep(title.trim())
  }
  return (
    <div className="check-in-add">
      <LineField value={title} onChange={setTitle} onEnter={add} label={label} placeholder={label} focus />
      <Button variant="default" disabled={title.trim() === ''} onClick={add}>
        {t('answer.meantAdd')}
      </Button>
    </div>
  )
}
