import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../../ui/choice-list'
import { LineField } from '../../../ui/line-field'
import type { AnswerProps } from './answer-props'
import { useScaleTextAnswer } from './use-answer'

/** One of five named points, and what there is to say about it. */
export function ScaleTextAnswer(props: AnswerProps) {
  const { t } = useTranslation()
  const { question, words, place, describedBy, onPlace } = props
  const [{ point, text }, choose, write] = useScaleTextAnswer(props)
  return (
    <>
      <ChoiceList
        look="row"
        label={question}
        choices={(words?.points ?? []).map((label, index) => ({ value: String(index + 1), label }))}
        value={point === undefined ? undefined : String(point)}
        onChange={(value) => choose(Number(value))}
        focus={place?.field !== 'text'}
      />
      <div className="check-in-field">
        <LineField
          value={text}
          onChange={write}
          onCaret={(caret) => onPlace('text', caret)}
          label={`${question} ${t('answer.inWords')}`}
          placeholder={t('answer.inWords')}
          describedBy={describedBy}
          focus={place?.field === 'text'}
          caret={place?.caret}
        />
      </div>
    </>
  )
}
