import { Trans } from 'react-i18next'

type PlanSentenceProps = { readonly when: string; readonly will: string }

/** An if-then plan as one sentence: "When …, I will …." */
export function PlanSentence({ when, will }: PlanSentenceProps) {
  if (when.trim() === '' || will.trim() === '') return <span className="words">{when || will}</span>
  return (
    <span className="words">
      <Trans i18nKey="answer.planFrame" values={{ when, will }}>
        When <bdi>{when}</bdi>, I will <bdi>{will}</bdi>.
      </Trans>
    </span>
  )
}
