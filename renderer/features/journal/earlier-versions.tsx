import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Instant, localTime, localTimeAt } from '#core/calendar/clock'
import { dateYearLabel, timeLabel } from '#core/calendar/labels'
import type { Answer, EarlierAnswer } from '#core/journal/answer'
import type { EarlierJudgement } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'
import type { PromptText, QuestionnaireText } from '#core/questionnaires/schema'
import { useJournal, useSaver } from '../../data/context'
import { restoreEarlier } from '../../data/repositories/answers'
import { useLanguage } from '../../i18n/language'
import { valueWords } from '../../i18n/value-words'

/** An answer's earlier texts, newest first, behind a click. */
export function EarlierAnswers({ answer, texts }: { readonly answer: Answer; readonly texts: PromptText | undefined }) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const restore = (version: EarlierAnswer) => void saver.now(() => restoreEarlier(journal, answer.id, version))
  return (
    <Earlier
      versions={(answer.earlier ?? []).map((version) => ({
        at: version.at,
        action: (
          <button type="button" className="text-button reading-earlier-restore" onClick={() => restore(version)}>
            {t('reading.bringBackText')}
          </button>
        ),
        words: valueWords(version.value, texts),
      }))}
    />
  )
}

/** A goal's earlier judgements, newest first, behind a click. */
export function EarlierJudgements({
  earlier,
  texts,
}: {
  readonly earlier: readonly EarlierJudgement[]
  readonly texts: QuestionnaireText
}) {
  const { t } = useTranslation()
  return (
    <Earlier
      versions={earlier.map(({ at, title, doneWhen, outcome, evidence, cause }) => ({
        at,
        words: [
          title,
          doneWhen && t('today.doneWhen', { text: doneWhen }),
          outcome && t(`answer.outcomes.${outcome}`),
          cause && texts.causes?.[cause]?.label,
          evidence,
        ]
          .filter(Boolean)
          .join('\n'),
      }))}
    />
  )
}

/** A remedy's earlier plans, newest first, behind a click. */
export function EarlierRemedies({ earlier }: { readonly earlier: NonNullable<Remedy['earlier']> }) {
  return (
    <Earlier
      versions={earlier.map(({ at, reply, when, will }) => ({
        at,
        words: [reply, when, will].filter((words) => words.trim() !== '').join('\n'),
      }))}
    />
  )
}

/** Earlier versions of a record that is words by name, newest first, behind a click. */
export function EarlierWords({
  versions,
}: {
  readonly versions: readonly { readonly at: Instant; readonly words: string }[]
}) {
  return <Earlier versions={versions} />
}

type Version = { readonly at: Instant; readonly words: ReactNode; readonly action?: ReactNode }

function Earlier({ versions }: { readonly versions: readonly Version[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { clock } = useJournal()
  const when = (at: Instant) => {
    const { day, minutes } = localTimeAt(at, clock.zone())
    return day === localTime(clock).day
      ? `${dateYearLabel(day, language)}, ${timeLabel(minutes)}`
      : dateYearLabel(day, language)
  }
  return (
    <details className="reading-earlier">
      <summary>{t('reading.earlier', { count: versions.length })}</summary>
      <ol>
        {versions.toReversed().map(({ at, words, action }) => (
          <li key={at}>
            <p className="label">{t('reading.earlierAt', { date: when(at) })}</p>
            <p className="words">{words}</p>
            {action}
          </li>
        ))}
      </ol>
    </details>
  )
}
