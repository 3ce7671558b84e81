import { LineField } from '../../../ui/line-field'
import type { AnswerProps } from './answer-props'
import { useTextAnswer } from './use-answer'

/** One line. */
export function LineAnswer(props: AnswerProps) {
  const [text, change] = useTextAnswer(props, 'line')
  const { question, describedBy, place, onPlace } = props
  return (
    <LineField
      look="sentence"
      value={text}
      onChange={change}
      onCaret={(caret) => onPlace(undefined, caret)}
      label={question}
      describedBy={describedBy}
      focus
      caret={place?.caret}
    />
  )
}
