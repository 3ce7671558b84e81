import { ChoiceList } from '../../../ui/choice-list'
import type { AnswerProps } from './answer-props'
import { useScaleAnswer } from './use-answer'

/** One of five named points. */
export function ScaleAnswer(props: AnswerProps) {
  const { question, words } = props
  const [point, choose] = useScaleAnswer(props)
  const choices = (words?.points ?? []).map((label, index) => ({ value: String(index + 1), label }))
  return (
    <ChoiceList
      look="row"
      label={question}
      choices={choices}
      value={point === undefined ? undefined : String(point)}
      onChange={(value) => choose(Number(value))}
      focus
    />
  )
}
