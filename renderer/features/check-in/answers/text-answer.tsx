import { useTranslation } from 'react-i18next'
import { TextEditor } from '../../../ui/text-editor'
import type { AnswerProps } from './answer-props'
import { useTextAnswer } from './use-answer'

/** Long Markdown text. */
export function TextAnswer(props: AnswerProps) {
  const { t } = useTranslation()
  const [text, change] = useTextAnswer(props, 'text')
  const { question, place, onPlace } = props
  return (
    <>
      <TextEditor
        value={text}
        onChange={change}
        onCaret={(caret) => onPlace(undefined, caret)}
        caret={place?.caret}
        label={question}
      />
      <p className="label check-in-markdown">{t('answer.markdown')}</p>
    </>
  )
}
