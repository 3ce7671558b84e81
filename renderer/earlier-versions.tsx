import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Instant, localTime, localTimeAt } from '#core/calendar/clock'
import { dateYearLabel, timeLabel } from '#core/calendar/labels'
import type { Choice } from '#core/journal/choice'
import type { EarlierJudgement } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'
import { type Road, VALUES } from '#core/journal/road'
import { remedyName } from '#core/questionnaires/remedy-words'
import type { QuestionnaireText } from '#core/questionnaires/schema'
import { useJournal } from './data/context'
import { useLanguage } from './i18n/language'
import { roadName } from './i18n/road-name'
import './earlier-versions.css'

/** A goal's earlier judgements, newest first, behind a click. */
export function EarlierJudgements({
  earlier,
  texts,
}: {
  readonly earlier: readonly EarlierJudgement[]
  readonly texts: QuestionnaireText | undefined
}) {
  const { t } = useTranslation()
  return (
    <EarlierList
      versions={earlier.map(({ at, title, doneWhen, hours, outcome, evidence, cause }) => ({
        at,
        words: [
          title,
          doneWhen && t('today.doneWhen', { text: doneWhen }),
          hours !== undefined && t('reading.hours', { count: hours }),
          outcome && t(`answer.outcomes.${outcome}`),
          cause && texts?.causes?.[cause]?.label,
          evidence,
        ]
          .filter(Boolean)
          .join('\n'),
      }))}
    />
  )
}

/** A remedy's earlier plans, newest first, behind a click. */
export function EarlierRemedies({
  remedy,
  texts,
}: {
  readonly remedy: Remedy
  readonly texts: QuestionnaireText | undefined
}) {
  const { t } = useTranslation()
  if (!remedy.earlier) return null
  return (
    <EarlierList
      versions={remedy.earlier.map(({ at, kind, reply, when, will, hours, kept }) => ({
        at,
        words: [
          reply,
          remedyName({ kind }, texts?.causes?.[remedy.cause]),
          when,
          will,
          hours !== undefined && t('reading.hours', { count: hours }),
          kept !== undefined && t(kept ? 'reading.keptYes' : 'reading.keptNo'),
        ]
          .filter((words) => words && words.trim() !== '')
          .join('\n'),
      }))}
    />
  )
}

/** How a choice read before, and what it turned out to be then, newest first, behind a click. */
export function EarlierChoices({ earlier }: { readonly earlier: NonNullable<Choice['earlier']> }) {
  const { t } = useTranslation()
  return (
    <EarlierList
      versions={earlier.map(({ at, title, reason, instead, verdict, verdictReason }) => ({
        at,
        words: [title, reason, instead, verdict && t(`choice.verdicts.${verdict}`), verdictReason]
          .filter(Boolean)
          .join('\n'),
      }))}
    />
  )
}

/** How a road and the values of its problem stood before, newest first, behind a click. */
export function EarlierRoads({ earlier }: { readonly earlier: NonNullable<Road['earlier']> }) {
  const { t } = useTranslation()
  return (
    <EarlierList
      versions={earlier.map(({ at, road, taken, reason, ...values }) => ({
        at,
        words: [
          road && roadName(road, t),
          taken !== undefined && t(taken ? 'road.taken' : 'road.notTaken'),
          reason,
          ...VALUES.flatMap((name) => {
            const value = values[name]
            if (!value) return []
            const score = value.score === undefined ? [] : [t('road.score', { value: value.score })]
            return [[t(`road.values.${name}`), ...score, value.reason].filter(Boolean).join(' · ')]
          }),
        ]
          .filter(Boolean)
          .join('\n'),
      }))}
    />
  )
}

type Version = { readonly at: Instant; readonly words: ReactNode; readonly action?: ReactNode }

/** Earlier versions of a record, newest first, behind a click; each with the day on which it stood last. */
export function EarlierList({ versions }: { readonly versions: readonly Version[] }) {
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
    <details className="earlier">
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
