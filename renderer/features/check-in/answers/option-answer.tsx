import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../../ui/choice-list'
import { LineField } from '../../../ui/line-field'
import type { AnswerProps } from './answer-props'
import { useOptionAnswer } from './use-answer'

/** One of some named options, and what there is to say about it. */
export function OptionAnswer(props: AnswerProps) {
  const { t } = useTranslation()
  const { step, question, words, place, describedBy, onPlace } = props
  const [{ option, text }, choose, write] = useOptionAnswer(props)
  const options = step.prompt.answer.kind === 'option' ? step.prompt.answer.options : []
  return (
    <>
      <ChoiceList
        look="column"
        label={question}
        choices={options.map(({ id }) => {
          const named = words?.options?.[id]
          return { value: id, label: named?.label ?? id, ...(named?.hint && { hint: named.hint }) }
        })}
        value={option}
        onChange={choose}
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
