import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import { type Road, VALUES } from '#core/journal/road'
import type { AnswerKind, AnswerKindName, QuestionnaireText } from '#core/questionnaires/schema'
import type { Step } from '#core/reviews/steps'
import { asJudged } from '#core/reviews/verdicts'
import { checkInName } from '../../../i18n/check-in-name'
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
  if (kind === 'choice-verdicts') return <EarlierVerdict step={step} data={data} language={language} />
  if (kind === 'motives' || kind === 'motive-turn' || kind === 'choices' || kind === 'road' || kind === 'road-scores') {
    const lines = linesOf(answer, last, t)
    return (
      <Card label={label}>
        {lines.length === 0 && <p className="small muted">{t('checkIn.lastTimeBlank')}</p>}
        <div className={isSealed ? 'sealed-on-screen' : undefined}>
          {lines.map(({ words, isAside }) => (
            <p key={words} className={isAside ? 'words small muted' : 'words aside-text'}>
              {words}
            </p>
          ))}
        </div>
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
        <p className={joined(isLine ? 'words serif aside-line' : 'words aside-text', isSealed && 'sealed-on-screen')}>
          {words}
        </p>
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
  'motive-statement',
])

/** What was said, and what was said about it. */
type Line = { readonly words: string; readonly isAside?: boolean }

function linesOf(answer: AnswerKind, { motives, choices, road }: LastTime, t: TFunction): readonly Line[] {
  const about = (words: string): Line => ({ words, isAside: true })
  const lines = {
    motives: () =>
      motives
        .filter(({ root }) => answer.kind === 'motives' && root === answer.root)
        .flatMap(({ name, source }) => [{ words: name }, about(source)]),
    'motive-turn': () => motives.map(({ turned }) => ({ words: turned })),
    choices: () =>
      choices.flatMap(({ title, reason, instead }) => [
        { words: title },
        about(named(t('choice.reason'), reason)),
        about(named(t('choice.instead'), instead)),
      ]),
    road: () => roadLines(road, t),
    'road-scores': () => roadLines(road, t),
  }
  const found: readonly Line[] = answer.kind in lines ? lines[answer.kind as keyof typeof lines]() : []
  const said = found.filter(({ words }) => words.trim() !== '')
  return said.filter(({ words }, index) => said.findIndex((line) => line.words === words) === index)
}

function roadLines(road: Road | undefined, t: TFunction): readonly Line[] {
  if (!road) return []
  const { taken, reason } = road
  return [
    { words: road.road === '' ? '' : roadName(road.road, t) },
    { words: taken === undefined ? '' : taken ? t('road.taken') : t('road.notTaken') },
    { words: reason },
    ...VALUES.flatMap((name): readonly Line[] => {
      const value = road[name]
      if (!value) return []
      const score = value.score === undefined ? '' : `${t(`road.values.${name}`)} ${value.score}`
      return [{ words: score }, { words: value.reason, isAside: true }]
    }),
  ]
}

function named(name: string, words: string): string {
  return words.trim() === '' ? '' : `${name} ${words}`
}

type EarlierVerdictProps = Pick<LastTimeCardProps, 'step' | 'data' | 'language'>

/** What an earlier check-in said of the same choice, when it was too early to tell. */
function EarlierVerdict({ step, data, language }: EarlierVerdictProps) {
  const { t } = useTranslation()
  const choice = data.pendingChoices.find(({ id }) => id === step.subject)
  const here = data.checkIn?.id
  const before = choice && asJudged(choice).findLast(({ verdictIn }) => verdictIn !== here)
  if (!before?.verdict || before.verdictIn === undefined) return null
  return (
    <Card label={checkInName(before.verdictIn, language)}>
      <p className="words aside-text">{t(`choice.verdicts.${before.verdict}`)}</p>
      {before.verdictReason?.trim() && <p className="words small muted">{before.verdictReason}</p>}
    </Card>
  )
}

function joined(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

function atAGlance(text: string): string {
  return text.length > GLANCE ? `${text.slice(0, GLANCE)}…` : text
}
