import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import { type Road, VALUES } from '#core/journal/road'
import type { AnswerKind, AnswerKindName, QuestionnaireText } from '#core/questionnaires/schema'
import type { Step } from '#core/reviews/steps'
import { roadName } from '../../../i18n/road-name'
import { valueWords } from '../../../i18n/value-words'
import { PlanSentence } from '../../../ui/plan-sentence'
import { SealedCover } from '../../../ui/sealed-cover'
import type { CheckInData, LastTime } from '../check-in-data'
import { Card } from './card'

type LastTimeCardProps = {
  readonly step: Step
  readonly last: LastTime
  readonly data: CheckInData
  readonly texts: QuestionnaireText
  readonly language: Language
}

// A long answer is cut here, at a glance; the whole stands in the journal.
const GLANCE = 600

/** What the person answered to the same question last time. */
export function LastTimeCard({ step, last, data, texts, language }: LastTimeCardProps) {
  const { t } = useTranslation()
  const [isRevealed, setRevealed] = useState(false)
  const label = t('checkIn.lastTime', { dates: periodOf(last.checkIn.periodKey).label(language) })
  const { answer, sealed } = step.prompt
  const { kind } = answer
  if (SILENT.has(kind)) return null
  // What was sealed then is asked for there and then, each time.
  const isSealed = sealed || kind === 'motive-turn' || last.answers.get(step.prompt.id)?.sealed
  if (isSealed && !isRevealed) {
    return (
      <Card label={label}>
        <SealedCover onReveal={() => setRevealed(true)} />
      </Card>
    )
  }
  if (kind === 'motives' || kind === 'motive-turn' || kind === 'choices' || kind === 'road' || kind === 'road-scores') {
    const lines = linesOf(answer, last, (road) => [
      ...(road.road === '' ? [] : [roadName(road.road, t)]),
      ...VALUES.flatMap((name) => {
        const score = road[name]?.score
        return score === undefined ? [] : [`${t(`road.values.${name}`)} ${score}`]
      }),
      road.reason,
    ])
    return (
      <Card label={label}>
        {lines.length === 0 && <p className="small muted">{t('checkIn.lastTimeBlank')}</p>}
        {lines.map((line) => (
          <p key={line} className="words aside-text">
            {line}
          </p>
        ))}
      </Card>
    )
  }
  if (kind === 'cause-remedy' || kind === 'remedy-outcomes') {
    const lineage = data.goals.find(({ id }) => id === step.subject)?.lineageId
    const sameLineage = last.chosen.filter((remedy) =>
      data.lineages.some((goal) => goal.id === remedy.goalId && goal.lineageId === lineage),
    )
    const shown = sameLineage.length > 0 ? sameLineage : last.chosen
    if (shown.length === 0) return null
    return (
      <Card label={label}>
        {shown.slice(0, 2).map((remedy) => (
          <div key={remedy.id} className="aside-remedy">
            <p>{texts.causes?.[remedy.cause]?.label}</p>
            <p className="muted small">
              <PlanSentence remedy={remedy} texts={texts} />{' '}
              {remedy.kept !== undefined && (
                <span className="faint">{remedy.kept ? t('answer.kept') : t('answer.notKept')}</span>
              )}
            </p>
          </div>
        ))}
      </Card>
    )
  }
  const words = atAGlance(valueWords(last.answers.get(step.prompt.id)?.value, texts.prompts[step.prompt.id]))
  const isLine = kind === 'line' || kind === 'highlight'
  return (
    <Card label={label}>
      {words === '' ? (
        <p className="small muted">{t('checkIn.lastTimeBlank')}</p>
      ) : (
        <p className={isLine ? 'words serif aside-line' : 'words aside-text'}>{words}</p>
      )}
    </Card>
  )
}

/** Kinds of answers of which nothing stands beside the question. */
const SILENT: ReadonlySet<AnswerKindName> = new Set([
  'gate',
  'side-by-side',
  'pins',
  'pattern',
  'goal-outcomes',
  'goal-plan',
  'choice-verdicts',
  'motive-statement',
])

function linesOf(
  answer: AnswerKind,
  { motives, choices, road }: LastTime,
  roadLines: (road: Road) => readonly string[],
): readonly string[] {
  const lines = {
    motives: () =>
      motives.filter(({ root }) => answer.kind === 'motives' && root === answer.root).map(({ name }) => name),
    'motive-turn': () => motives.map(({ turned }) => turned),
    choices: () => choices.map(({ title }) => title),
    road: () => (road ? roadLines(road) : []),
    'road-scores': () => (road ? roadLines(road) : []),
  }
  const found = answer.kind in lines ? lines[answer.kind as keyof typeof lines]() : []
  return [...new Set(found.map((line) => line.trim()).filter((line) => line !== ''))]
}

function atAGlance(text: string): string {
  return text.length > GLANCE ? `${text.slice(0, GLANCE)}…` : text
}
