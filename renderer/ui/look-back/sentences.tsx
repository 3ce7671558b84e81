import { useTranslation } from 'react-i18next'
import type { Language } from '#core/calendar/labels'
import type { Pin } from '#core/journal/pin'
import { sentencesOf } from '#core/reviews/sentences'

/** What can be done with a sentence; without it sentences are only read. */
export type Pinning = {
  readonly pinned: readonly Pin[]
  readonly onPin: (from: string, text: string) => void
  readonly onUnpin: (id: string) => void
}

type SentencesProps = {
  /** Id of the answer or goal they stand in. */
  readonly from: string
  readonly text: string
  readonly language: Language
  readonly pinning: Pinning | undefined
  readonly look?: 'serif' | 'plain'
}

/** Text sentence by sentence; each can be pinned and taken off again, by click or with P. */
export function Sentences({ from, text, language, pinning, look = 'plain' }: SentencesProps) {
  const className = look === 'serif' ? 'serif words' : 'words'
  if (!pinning) return <span className={className}>{text}</span>
  // The same sentence twice is one to pin.
  const sentences = [...new Set(sentencesOf(text, language))]
  return (
    <span className={`${className} sentences`}>
      {sentences.map((sentence) => (
        <Sentence key={sentence} from={from} text={sentence} pinning={pinning} />
      ))}
    </span>
  )
}

type SentenceProps = { readonly from: string; readonly text: string; readonly pinning: Pinning }

function Sentence({ from, text, pinning }: SentenceProps) {
  const { t } = useTranslation()
  const pin = pinning.pinned.find((each) => each.from === from && each.text === text)
  const toggle = () => (pin ? pinning.onUnpin(pin.id) : pinning.onPin(from, text))
  return (
    <button
      type="button"
      className="sentence"
      aria-pressed={pin !== undefined}
      title={t(pin ? 'lookBack.unpin' : 'lookBack.pin')}
      onClick={toggle}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 'p' || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        toggle()
      }}
    >
      {text}
    </button>
  )
}
