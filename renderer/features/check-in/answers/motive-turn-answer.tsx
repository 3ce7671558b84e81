import { useState } from 'react'
import { isTurnedAt } from '#core/reviews/completeness'
import { useJournal } from '../../../data/context'
import { newId } from '../../../data/new-id'
import { saveMotive } from '../../../data/repositories/motives'
import { useDraft } from '../../../data/use-draft'
import { LineField } from '../../../ui/line-field'
import type { AnswerProps } from './answer-props'

/** What a desire or fear becomes; without one named, the motive itself. */
export function MotiveTurnAnswer({ step, data, sitting, question, describedBy, place, onPlace }: AnswerProps) {
  const journal = useJournal()
  const [freshId] = useState(newId)
  const motive = data.motives.find((each) => isTurnedAt(step, each))
  const id = motive?.id ?? freshId
  const [turned, setTurned] = useDraft(`${id}/turned`, motive?.turned ?? '', (value) =>
    saveMotive(journal, sitting, { id, isSealed: false }, { turned: value }),
  )
  return (
    <LineField
      look="sentence"
      value={turned}
      onChange={setTurned}
      onCaret={(caret) => onPlace(undefined, caret)}
      label={question}
      describedBy={describedBy}
      focus
      caret={place?.caret}
    />
  )
}
