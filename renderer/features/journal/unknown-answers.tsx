import { useTranslation } from 'react-i18next'
import { Prose } from '../../ui/prose'
import type { Reading } from './reading-data'

type UnknownAnswersProps = { readonly reading: Reading; readonly onLink: (address: string) => void }

/** A check-in whose questions this app does not know: everything written is shown, nothing can be changed. */
export function UnknownAnswers({ reading, onLink }: UnknownAnswersProps) {
  const { t } = useTranslation()
  const { checkIn, answers, goals, chosen, planned } = reading
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
          {value.kind === 'scale' ? <p>{value.point}</p> : <Prose markdown={value.text} onLink={onLink} />}
        </div>
      ))}
      <ul>
        {[...goals, ...planned].map((goal) => (
          <li key={goal.id} className="words">
            {goal.title}
          </li>
        ))}
        {chosen.map((remedy) => (
          <li key={remedy.id} className="words">
            {remedy.when} {remedy.will}
          </li>
        ))}
      </ul>
    </>
  )
}
