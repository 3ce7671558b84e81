import { Trans } from 'react-i18next'
import type { Remedy } from '#core/journal/remedy'
import { remedyName } from '#core/questionnaires/remedy-words'
import type { QuestionnaireText } from '#core/questionnaires/schema'

/** Words to be put into a sentence: it ends with a stop of its own. */
function unstopped(words: string): string {
  return words.trim().replace(/[.。]$/, '')
}

type PlanSentenceProps = { readonly remedy: Remedy; readonly texts: QuestionnaireText | undefined }

/**
 * An if-then plan as one sentence: "When …, I will …." An unfinished one says what it is: the name of the remedy chosen, a
 * moment, or the reply to the cause alone.
 */
export function PlanSentence({ remedy, texts }: PlanSentenceProps) {
  const [when, will, name] = [
    unstopped(remedy.when),
    unstopped(remedy.will),
    remedyName(remedy, texts?.causes?.[remedy.cause]),
  ]
  if (will !== '' && when !== '') {
    return (
      <span className="words">
        <Trans i18nKey="answer.planFrame" values={{ when, will }}>
          When <bdi>{when}</bdi>, I will <bdi>{will}</bdi>.
        </Trans>
      </span>
    )
  }
  if (will !== '' || when === '') return <span className="words">{will || name || remedy.reply}</span>
  return (
    <span className="words">
      <Trans i18nKey="answer.planUnfinished" values={{ when, name: name || '…' }}>
        When <bdi>{when}</bdi>: <bdi>{name}</bdi>
      </Trans>
    </span>
  )
}
