import { useTranslation } from 'react-i18next'
import { VALUES } from '#core/journal/road'
import { roadName } from '../../i18n/road-name'
import { Prose } from '../../ui/prose'
import type { Reading } from './reading-data'
import { Sealed } from './reading-records'

type UnknownAnswersProps = {
  readonly reading: Reading
  readonly isRevealed: boolean
  readonly onLink: (address: string) => void
}

/** A check-in whose questions this app does not know: everything written is shown, nothing can be changed. */
export function UnknownAnswers({ reading, isRevealed, onLink }: UnknownAnswersProps) {
  const { t } = useTranslation()
  const { checkIn, answers, goals, remedies, chosen, planned, pins, choices, judgedChoices, motives, road } = reading
  const { kind, version } = checkIn.questionnaire
  return (
    <>
      <section className="reading-notice">
        <h2>{t('checkIn.unknownTitle')}</h2>
        <p className="muted">{t('checkIn.unknownText', { kind: t(`checkIn.kinds.${kind}`), version })}</p>
      </section>
      {[...answers].map(([promptId, { value, sealed }]) => (
        <div key={promptId} className="reading-answer">
          <h3>{promptId}</h3>
          <Sealed isRevealed={isRevealed || !sealed}>
            <UnknownValue value={value} onLink={onLink} />
          </Sealed>
        </div>
      ))}
      <ul className="reading-answer">
        {[...goals, ...planned.flatMap((plan) => plan.goals)].map((goal) => (
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
        {pins.map((pin) => (
          <li key={pin.id} className="words reading-unknown">
            {pin.text}
          </li>
        ))}
        {[...choices, ...judgedChoices].map((choice) => (
          <li key={choice.id} className="words reading-unknown">
            {[
              choice.title,
              choice.reason,
              choice.instead,
              choice.verdict && t(`choice.verdicts.${choice.verdict}`),
              choice.verdictReason,
            ]
              .filter(Boolean)
              .join('\n')}
          </li>
        ))}
        {motives.map((motive) => (
          <li key={motive.id} className="reading-unknown">
            <Sealed isRevealed={isRevealed || !motive.sealed}>
              <p className="words">{[motive.name, motive.source].filter(Boolean).join('\n')}</p>
            </Sealed>
            <p className="words">{[motive.turned, motive.statement].filter(Boolean).join('\n')}</p>
          </li>
        ))}
        {road && (
          <li className="words reading-unknown">
            {[
              roadName(road.road, t),
              road.taken !== undefined && t(road.taken ? 'road.taken' : 'road.notTaken'),
              road.reason,
              ...VALUES.flatMap((name) => {
                const { score, reason } = road[name] ?? {}
                return score === undefined && !reason ? [] : [t(`road.values.${name}`), score, reason]
              }),
            ]
              .filter((part) => part !== undefined && part !== false && part !== '')
              .join('\n')}
          </li>
        )}
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
