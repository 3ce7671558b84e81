import { useTranslation } from 'react-i18next'
import { Prose } from '../../ui/prose'
import type { Reading } from './reading-data'

type UnknownAnswersProps = { readonly reading: Reading; readonly onLink: (address: string) => void }

/** A check-in whose questions this app does not know: everything written is shown, nothing can be changed. */
export function UnknownAnswers({ reading, onLink }: UnknownAnswersProps) {
  const { t } = useTranslation()
  const { checkIn, answers, goals, remedies, chosen, planned } = reading
  const { kind, version } = checkIn.questionnaire
  return (
    <>
      <section className="reading-notice">
        <h2>{t('checkIn.unknownTitle')}</h2>
        <p className="muted">{t('checkIn.unknownText', { kind: t(`checkIn.kinds.${kind}`), version })}</p>
      </section>
      {[...answers].map(([promptId, { value }]) => (
        <div key={promptId} className="reading-answer">
          <h3>{promptId}</h3>
          <UnknownValue value={value} onLink={onLink} />
        </div>
      ))}
      <ul className="reading-answer">
        {[...goals, ...planned].map((goal) => (
          <li key={goal.id} className="words reading-unknown">
            {[
              goal.title,
              goal.doneWhen,
              goal.outcome && t(`answer.outcomes.${goal.outcome}`),
              goal.evidence,
              goal.cause,
            ]
              .filter(Boolean)
              .join('\n')}
          </li>
        ))}
        {[...chosen, ...remedies].map((remedy) => (
          <li key={remedy.id} className="words reading-unknown">
            {[remedy.reply, remedy.when, remedy.will].filter(Boolean).join('\n')}
          </li>
        ))}
      </ul>
    </>
  )
}

/** A value this app may not know the kind of: its words where it has some, else as it is stored. */
function UnknownValue({ value, onLink }: { readonly value: object; readonly onLink: (address: string) => void }) {
  if ('text' in value && typeof value.text === 'string') return <Prose markdown={value.text} onLink={onLink} />
  if ('point' in value) return <p>{String(value.point)}</p>
  return <p className="words">{JSON.stringify(value)}</p>
}
