import { useTranslation } from 'react-i18next'
import { type Choice, VERDICTS, type Verdict } from '#core/journal/choice'
import { useJournal, useSaver } from '../../../data/context'
import { judgeChoice } from '../../../data/repositories/choices'
import { useDraft } from '../../../data/use-draft'
import { checkInName } from '../../../i18n/check-in-name'
import { ChoiceList } from '../../../ui/choice-list'
import { LineField } from '../../../ui/line-field'
import type { AnswerProps } from './answer-props'

/** What became of one earlier choice. */
export function ChoiceVerdictAnswer(props: AnswerProps) {
  const choice = props.data.pendingChoices.find(({ id }) => id === props.step.subject)
  return choice ? <Judge {...props} choice={choice} /> : null
}

function Judge(props: AnswerProps & { readonly choice: Choice }) {
  const { choice, language, question, sitting, place, describedBy, onPlace } = props
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  // A verdict of an earlier check-in stands beside; here it is asked anew.
  const isOurs = choice.verdictIn === sitting.blank.id
  const [verdict, setVerdict] = useDraft<Verdict | undefined>(
    `${choice.id}/verdict`,
    isOurs ? choice.verdict : undefined,
    (value) => judgeChoice(journal, sitting, choice.id, { verdict: value }),
  )
  const [reason, setReason] = useDraft(
    `${choice.id}/verdictReason`,
    isOurs ? (choice.verdictReason ?? '') : '',
    (value) => judgeChoice(journal, sitting, choice.id, { verdictReason: value }),
  )
  return (
    <>
      <dl className="choice-facts">
        {choice.reason.trim() !== '' && (
          <div>
            <dt className="small muted">{t('choice.reason')}</dt>
            <dd className="words">{choice.reason}</dd>
          </div>
        )}
        {choice.instead.trim() !== '' && (
          <div>
            <dt className="small muted">{t('choice.instead')}</dt>
            <dd className="words">{choice.instead}</dd>
          </div>
        )}
        <div>
          <dt className="small muted">{t('choice.made')}</dt>
          <dd>{checkInName(choice.checkInId, language)}</dd>
        </div>
      </dl>
      <ChoiceList
        look="row"
        label={question}
        choices={VERDICTS.map((value) => ({ value, label: t(`choice.verdicts.${value}`) }))}
        value={verdict}
        onChange={(value) => {
          setVerdict(value)
          void saver.flush()
        }}
        focus={place?.field === undefined}
      />
      {verdict && (
        <div className="check-in-field">
          <LineField
            value={reason}
            onChange={setReason}
            onCaret={(caret) => onPlace('reason', caret)}
            label={t('choice.verdictReason')}
            placeholder={t('choice.verdictReason')}
            describedBy={describedBy}
            focus={place?.field === 'reason'}
            caret={place?.caret}
          />
        </div>
      )}
    </>
  )
}
