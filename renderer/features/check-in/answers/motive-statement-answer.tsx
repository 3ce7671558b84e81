import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saidBefore } from '#core/insights/ledger'
import { saysMotive } from '#core/reviews/completeness'
import { useJournal, useJournalQuery } from '../../../data/context'
import { newId } from '../../../data/new-id'
import { allMotives, saveMotive } from '../../../data/repositories/motives'
import { useDraft } from '../../../data/use-draft'
import { checkInName } from '../../../i18n/check-in-name'
import { LineField } from '../../../ui/line-field'
import type { AnswerProps } from './answer-props'

// As many as can be taken in beside the field; the ledger has them all.
const SHOWN = 5

/** The motive in one sentence, with those of earlier check-ins under it. */
export function MotiveStatementAnswer(props: AnswerProps) {
  const { data, language, sitting, question, describedBy, place, onPlace } = props
  const { t } = useTranslation()
  const journal = useJournal()
  const [freshId] = useState(newId)
  const motive = data.motives[0]
  const id = motive?.id ?? freshId
  const [statement, setStatement] = useDraft(`${id}/statement`, motive?.statement ?? '', (value) =>
    saveMotive(journal, sitting, { id, isSealed: false }, { statement: value }),
  )
  const all = useJournalQuery(allMotives, [])
  const earlier = saidBefore((all ?? []).filter(saysMotive), sitting.blank.id)
    .map((each) => ({ ...each, words: each.statement.trim() || each.turned.trim() }))
    .filter(({ words }) => words !== '')
    .toReversed()
    .slice(0, SHOWN)
  return (
    <>
      <LineField
        look="sentence"
        value={statement}
        onChange={setStatement}
        onCaret={(caret) => onPlace(undefined, caret)}
        label={question}
        describedBy={describedBy}
        focus
        caret={place?.caret}
      />
      {earlier.length > 0 && (
        <section className="motive-earlier">
          <h2 className="label">{t('motive.earlier')}</h2>
          <ul>
            {earlier.map((each) => (
              <li key={each.id}>
                <span className="small muted numbers">{checkInName(each.checkInId, language)}</span>
                <span className="serif words">{each.words}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
