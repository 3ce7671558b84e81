import { useTranslation } from 'react-i18next'
import type { Remedy } from '#core/journal/remedy'
import { useJournal, useSaver } from '../../../data/context'
import { judgeRemedy } from '../../../data/repositories/remedies'
import { useDraft } from '../../../data/use-draft'
import { ChoiceList } from '../../../ui/choice-list'
import { PlanSentence } from '../../../ui/plan-sentence'
import type { AnswerProps } from './answer-props'

type Verdict = 'kept' | 'notKept' | 'leftOpen'

/** Whether one plan was kept. */
export function RemedyOutcomeAnswer(props: AnswerProps) {
  const remedy = props.data.remedies.find(({ id }) => id === props.step.subject)
  return remedy ? <Judge {...props} remedy={remedy} /> : null
}

function Judge({ remedy, texts, sitting, question }: AnswerProps & { readonly remedy: Remedy }) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const stored = remedy.kept === undefined ? undefined : remedy.kept ? 'kept' : 'notKept'
  const [verdict, setVerdict] = useDraft<Verdict | undefined>(`${remedy.id}/kept`, stored, (value) =>
    judgeRemedy(
      journal,
      sitting,
      remedy.id,
      value === 'leftOpen' || value === undefined ? undefined : value === 'kept',
    ),
  )
  const choose = (value: Verdict) => {
    setVerdict(value)
    void saver.flush()
  }
  return (
    <>
      <p className="serif check-in-plan">
        <PlanSentence remedy={remedy} texts={texts} />
      </p>
      <ChoiceList
        look="row"
        label={question}
        choices={(['kept', 'notKept', 'leftOpen'] as const).map((value) => ({ value, label: t(`answer.${value}`) }))}
        value={verdict}
        onChange={choose}
        focus
      />
    </>
  )
}
