import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import type { CheckIn, Position } from '#core/journal/check-in'
import { fill } from '#core/questionnaires/catalogue'
import type { AnswerKindName, QuestionnaireText } from '#core/questionnaires/schema'
import type { Step } from '#core/reviews/steps'
import type { Sitting } from '../../data/repositories/sitting'
import { keepFocus } from '../../ui/keep-focus'
import { SealedCover } from '../../ui/sealed-cover'
import type { AnswerProps } from './answers/answer-props'
import { CauseRemedyAnswer } from './answers/cause-remedy-answer'
import { ChoiceVerdictAnswer } from './answers/choice-verdict-answer'
import { ChoicesAnswer } from './answers/choices-answer'
import { GateAnswer } from './answers/gate-answer'
import { GoalOutcomeAnswer } from './answers/goal-outcome-answer'
import { GoalPlanAnswer } from './answers/goal-plan-answer'
import { HighlightAnswer } from './answers/highlight-answer'
import { LineAnswer } from './answers/line-answer'
import { MotiveStatementAnswer } from './answers/motive-statement-answer'
import { MotiveTurnAnswer } from './answers/motive-turn-answer'
import { MotivesAnswer } from './answers/motives-answer'
import { OptionAnswer } from './answers/option-answer'
import { PatternAnswer } from './answers/pattern-answer'
import { PinsAnswer } from './answers/pins-answer'
import { RemedyOutcomeAnswer } from './answers/remedy-outcome-answer'
import { RoadAnswer } from './answers/road-answer'
import { RoadScoresAnswer } from './answers/road-scores-answer'
import { ScaleAnswer } from './answers/scale-answer'
import { ScaleTextAnswer } from './answers/scale-text-answer'
import { SideBySideAnswer } from './answers/side-by-side-answer'
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
  gate: GateAnswer,
  'side-by-side': SideBySideAnswer,
  pins: PinsAnswer,
  pattern: PatternAnswer,
  choices: ChoicesAnswer,
  'choice-verdicts': ChoiceVerdictAnswer,
  'scale-text': ScaleTextAnswer,
  option: OptionAnswer,
  motives: MotivesAnswer,
  'motive-turn': MotiveTurnAnswer,
  'motive-statement': MotiveStatementAnswer,
  'road-scores': RoadScoresAnswer,
  road: RoadAnswer,
}

type StepViewProps = {
  readonly step: Step
  readonly texts: QuestionnaireText
  readonly language: Language
  readonly data: CheckInData
  readonly checkIn: CheckIn
  readonly sitting: Sitting
  /** What stands here is sealed and was not asked for yet. */
  readonly isCovered: boolean
  readonly onReveal: () => void
  readonly place: Position | undefined
  readonly onPlace: (field?: string, caret?: number) => void
}

const HINT_ID = 'hint'

/** One question and the part that takes its answer. */
export function StepView(props: StepViewProps) {
  const { step, texts, language, data, checkIn, sitting, isCovered, onReveal, place, onPlace } = props
  const { t } = useTranslation()
  const words = texts.prompts[step.prompt.id]
  const isEmpty = words?.empty !== undefined && hasNothing(step, data)
  const values = valuesOf(props, {
    goal: t('answer.unnamedGoal'),
    choice: t('choice.unnamed'),
    motive: t('answer.unnamedMotive'),
  })
  const question = isEmpty ? (words?.empty ?? '') : (words?.question ?? '')
  const hint = isEmpty ? undefined : words?.hint
  const Answer = ANSWERS[step.prompt.answer.kind]
  // The question itself names the motive.
  const namesSealed = step.prompt.answer.kind === 'motive-turn' && !isCovered
  const heading = useRef<HTMLHeadingElement>(null)
  // An answer that is looked at takes no focus when it appears: then the question has it, and Tab goes on from there.
  useLayoutEffect(() => {
    if (!document.activeElement?.closest('.check-in-inside')) heading.current?.focus()
  }, [])
  const isHere = place?.prompt === step.prompt.id && place.subject === step.subject
  return (
    <>
      <StepLabel step={step} data={data} />
      <h1 ref={heading} tabIndex={-1} className={isEmpty ? 'question-empty' : 'words'}>
        <span className={namesSealed ? 'sealed-on-screen' : undefined}>{fill(question, values)}</span>
      </h1>
      {hint && (
        <p id={HINT_ID} className="muted check-in-hint">
          {fill(hint, values)}
        </p>
      )}
      <div ref={keepFocus} className={isSealed(step) ? 'check-in-answer sealed-on-screen' : 'check-in-answer'}>
        {isCovered ? (
          <SealedCover onReveal={onReveal} />
        ) : (
          <Answer
            step={step}
            words={words}
            texts={texts}
            language={language}
            data={data}
            checkIn={checkIn}
            sitting={sitting}
            question={fill(question, values)}
            describedBy={hint ? HINT_ID : undefined}
            place={isHere ? place : undefined}
            onPlace={onPlace}
          />
        )}
      </div>
    </>
  )
}

/** Whether what is answered here is sealed: a motive's own words stand above the one that is turned round. */
export function isSealed({ prompt }: Step): boolean {
  return prompt.sealed === true || prompt.answer.kind === 'motive-turn'
}

/** Whether there is nothing a question could be about. */
function hasNothing({ prompt, subject }: Step, { pins, goals, motives }: CheckInData): boolean {
  switch (prompt.answer.kind) {
    case 'goal-outcomes':
      return !goals.some(({ id }) => id === subject)
    case 'motive-turn':
      return !motives.some(({ id }) => id === subject)
    case 'pins':
      return pins.length === 0
    default:
      return false
  }
}

/** What is filled into a question. The name of a covered motive is not. */
function valuesOf(
  { step, texts, language, data, checkIn, isCovered }: StepViewProps,
  unnamed: { readonly goal: string; readonly choice: string; readonly motive: string },
): Readonly<Record<string, string>> {
  const { prompt, subject } = step
  const goal = data.goals.find(({ id }) => id === subject)
  const choice = data.pendingChoices.find(({ id }) => id === subject)
  const motive = data.motives.find(({ id }) => id === subject)
  const period = periodOf(checkIn.periodKey)
  const plan = data.plans.get(prompt.id)
  return {
    name: checkIn.supervisor.trim() || texts.someone,
    goal: goal?.title.trim() || unnamed.goal,
    choice: choice?.title.trim() || unnamed.choice,
    motive: (!isCovered && motive?.name.trim()) || unnamed.motive,
    period: period.label(language),
    next: periodOf(plan?.periodKey ?? period.next).label(language),
  }
}

function StepLabel({ step, data }: { readonly step: Step; readonly data: CheckInData }) {
  const { t } = useTranslation()
  if (step.subject === undefined) return null
  const { kind } = step.prompt.answer
  const counted = { place: step.place, of: step.of }
  const outcome = data.goals.find(({ id }) => id === step.subject)?.outcome
  const words = {
    'remedy-outcomes': t('checkIn.planPlace', counted),
    'choice-verdicts': t('checkIn.choicePlace', counted),
    'motive-turn': t('checkIn.place', counted),
  }
  const place = kind in words ? words[kind as keyof typeof words] : t('checkIn.goalPlace', counted)
  return (
    <p className="label">
      {place}
      {kind === 'cause-remedy' && outcome ? ` · ${t(`answer.outcomes.${outcome}`)}` : ''}
    </p>
  )
}
