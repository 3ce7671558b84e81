import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentencesOf } from '#core/reviews/sentences'
import { ChoiceList } from '../../../ui/choice-list'
import { LineField } from '../../../ui/line-field'
import type { AnswerProps } from './answer-props'
import { useTextAnswer } from './use-answer'

// More than this is no longer picked from but searched through.
const OFFERED_AT_MOST = 24

/** One sentence to keep: picked from what was just written, or written fresh. */
export function HighlightAnswer(props: AnswerProps) {
  const { t } = useTranslation()
  const [text, change] = useTextAnswer(props, 'highlight')
  const { step, data, language, question, describedBy, place, onPlace } = props
  const from = step.prompt.answer.kind === 'highlight' ? step.prompt.answer.from : []
  const sentences = from.flatMap((promptId) => {
    const value = data.answers.get(promptId)?.value
    return value && 'text' in value ? sentencesOf(value.text, language) : []
  })
  const offered = [...new Set(sentences)].slice(0, OFFERED_AT_MOST)
  // Own words stay in their field while sentences are tried, and a picked sentence never takes their place.
  const [own, setOwn] = useState(offered.includes(text) ? '' : text)
  const picked = text !== own && offered.includes(text) ? text : undefined
  const changeOwn = (words: string) => {
    setOwn(words)
    change(words)
  }
  const startsWithOwn = offered.length === 0 || place?.caret !== undefined || (own !== '' && picked === undefined)
  return (
    <>
      {offered.length > 0 && (
        <div className="highlight-offers">
          <ChoiceList
            look="column"
            label={question}
            choices={offered.map((sentence) => ({ value: sentence, label: <span className="words">{sentence}</span> }))}
            value={picked}
            onChange={change}
            focus={!startsWithOwn}
          />
        </div>
      )}
      <LineField
        value={own}
        onChange={changeOwn}
        onCaret={(caret) => onPlace('own', caret)}
        label={offered.length > 0 ? t('answer.highlightOwn') : question}
        placeholder={offered.length > 0 ? t('answer.highlightOwn') : ''}
        describedBy={describedBy}
        focus={startsWithOwn}
        caret={place?.caret}
      />
    </>
  )
}
