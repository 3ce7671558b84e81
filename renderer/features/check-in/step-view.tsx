import { useTranslation } from 'react-i18next'
import type { Language } from '#core/calendar/labels'
import { weekLabel } from '#core/calendar/labels'
import type { CheckIn, Position } from '#core/journal/check-in'
import { fill } from '#core/questionnaires/catalogue'
import type { AnswerKindName, QuestionnaireText } from '#core/questionnaires/schema'
import type { Step } from '#core/reviews/steps'
import type { Sitting } from '../../data/repositories/sitting'
import type { AnswerProps } from './answers/answer-props'
import { CauseRemedyAnswer } from './answers/cause-remedy-answer'
import { GoalOutcomeAnswer } from './answers/goal-outcome-answer'
import { GoalPlanAnswer } from './answers/goal-plan-answer'
import { HighlightAnswer } from './answers/highlight-answer'
import { LineAnswer } from './answers/line-answer'
import { RemedyOutcomeAnswer } from './answers/remedy-outcome-answer'
import { ScaleAnswer } from './answers/scale-answer'
import { TextAnswer } from './answers/text-answer'
import type { CheckInData } from './check-in-data'

/** One part for each kind of answer, none for a single question. */
const ANSWERS: { readonly [Kind in AnswerKindName]: (props: AnswerProps) => React.ReactNode } = {
  text: TextAnswer,
  line: LineAnswer,
  scale: ScaleAnswer,
  highlight: HighlightAnswer,
  'goal-outcomes': GoalOutcomeAnswer,
  'remedy-outcomes': RemedyOutcomeAnswer,
  'cause-remedy': CauseRemedyAnswer,
  'goal-plan': GoalPlanAnswer,
}

type StepViewProps = {
  readonly step: Step
  readonly texts: QuestionnaireText
  readonly language: Language
  readonly data: CheckInData
  readonly checkIn: CheckIn
  readonly sitting: Sitting
  readonly place: Position | undefined
  readonly onPlace: (field?: string, caret?: number) => void
}

const HINT_ID = 'hint'

/** One question and the part that takes its answer. */
export function StepView({ step, texts, language, data, checkIn, sitting, place, onPlace }: StepViewProps) {
  const { t } = useTranslation()
  const words = texts.prompts[step.prompt.id]
  const goal = data.goals.find(({ id }) => id === step.subject)
  const values = {
    name: checkIn.supervisor.trim() || texts.someone,
    goal: goal?.title.trim() || t('answer.unnamedGoal'),
    next: weekLabel(data.nextWeek, language),
  }
  const isEmpty = step.prompt.answer.kind === 'goal-outcomes' && !goal
  const question = isEmpty ? (words?.empty ?? '') : (words?.question ?? '')
  const hint = isEmpty ? undefined : words?.hint
  const Answer = ANSWERS[step.prompt.answer.kind]
  const isHere = place?.prompt === step.prompt.id && place.subject === step.subject
  return (
    <>
      <StepLabel step={step} goal={goal} />
      <h1 className={isEmpty ? 'question-empty' : 'words'}>{fill(question, values)}</h1>
      {hint && (
        <p id={HINT_ID} className="muted check-in-hint">
          {fill(hint, values)}
        </p>
      )}
      <div className="check-in-answer">
        <Answer
          step={step}
          words={words}
          texts={texts}
          language={language}
          data={data}
          sitting={sitting}
          question={fill(question, values)}
          describedBy={hint ? HINT_ID : undefined}
          place={isHere ? place : undefined}
          onPlace={onPlace}
        />
      </div>
    </>
  )
}

function StepLabel({ step, goal }: { readonly step: Step; readonly goal: CheckInData['goals'][number] | undefined }) {
  const { t } = useTranslation()
  if (step.subject === undefined) return null
  const isPlan = step.prompt.answer.kind === 'remedy-outcomes'
  const place = t(isPlan ? 'checkIn.planPlace' : 'checkIn.goalPlace', { place: step.place, of: step.of })
  const outcome =
    step.prompt.answer.kind === 'cause-remedy' && goal?.outcome ? ` · ${t(`answer.outcomes.${goal.outcome}`)}` : ''
  return (
    <p className="label">
      {place}
      {outcome}
    </p>
  )
}
