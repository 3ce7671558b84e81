import { useTranslation } from 'react-i18next'
import type { Value, ValueName } from '#core/journal/road'
import { useJournal, useSaver } from '../../../data/context'
import { saveRoadValue } from '../../../data/repositories/roads'
import { useDraft } from '../../../data/use-draft'
import { LineField } from '../../../ui/line-field'
import { ScoreField } from '../../../ui/score-field'
import type { AnswerProps } from './answer-props'

/** What the problem is worth: a score from 0 to 10 for each value, with its reason. */
export function RoadScoresAnswer(props: AnswerProps) {
  const { answer } = props.step.prompt
  const values = answer.kind === 'road-scores' ? answer.values : []
  return (
    <ul className="road-values">
      {values.map((name, index) => (
        <ValueFields key={name} {...props} name={name} isFirst={index === 0} />
      ))}
    </ul>
  )
}

function ValueFields(props: AnswerProps & { readonly name: ValueName; readonly isFirst: boolean }) {
  const { name, isFirst, words, data, sitting, place, onPlace } = props
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const stored: Value | undefined = data.road?.[name]
  const key = `${sitting.blank.id}/${name}`
  const [score, setScore] = useDraft<number | undefined>(`${key}/score`, stored?.score, (value) =>
    saveRoadValue(journal, sitting, name, { score: value }),
  )
  const [reason, setReason] = useDraft(`${key}/reason`, stored?.reason ?? '', (value) =>
    saveRoadValue(journal, sitting, name, { reason: value }),
  )
  const label = words?.options?.[name]?.label ?? name
  return (
    <li>
      <p className="road-value-name">{label}</p>
      {words?.options?.[name]?.hint && <p className="small muted">{words.options[name].hint}</p>}
      <ScoreField
        label={label}
        value={score}
        onChange={(value) => {
          setScore(value)
          void saver.flush()
        }}
        focus={isFirst && place?.field === undefined}
      />
      <LineField
        value={reason}
        onChange={setReason}
        onCaret={(caret) => onPlace(`${name}/reason`, caret)}
        label={t('ledgers.roads.valueReason', { value: label })}
        focus={place?.field === `${name}/reason`}
        caret={place?.caret}
      />
    </li>
  )
}
