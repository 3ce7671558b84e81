import { useTranslation } from 'react-i18next'
import type { Answer, EarlierAnswer } from '#core/journal/answer'
import type { PromptText } from '#core/questionnaires/schema'
import { useJournal, useSaver } from '../../data/context'
import { restoreEarlier } from '../../data/repositories/answers'
import { EarlierList } from '../../earlier-versions'
import { valueWords } from '../../i18n/value-words'

/** An answer's earlier texts, newest first, behind a click. */
export function EarlierAnswers({ answer, texts }: { readonly answer: Answer; readonly texts: PromptText | undefined }) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const restore = (version: EarlierAnswer) => void saver.now(() => restoreEarlier(journal, answer.id, version))
  return (
    <EarlierList
      versions={(answer.earlier ?? []).map((version) => ({
        at: version.at,
        action: (
          <button type="button" className="text-button earlier-restore" onClick={() => restore(version)}>
            {t('reading.bringBackText')}
          </button>
        ),
        words: valueWords(version.value, texts),
      }))}
    />
  )
}
