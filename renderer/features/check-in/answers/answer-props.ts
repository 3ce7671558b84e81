import type { Language } from '#core/calendar/labels'
import type { CheckIn, Position } from '#core/journal/check-in'
import type { PromptText, QuestionnaireText } from '#core/questionnaires/schema'
import type { Step } from '#core/reviews/steps'
import type { Sitting } from '../../../data/repositories/sitting'
import type { CheckInData } from '../check-in-data'

/** What every part that takes an answer is given. */
export type AnswerProps = {
  readonly step: Step
  readonly words: PromptText | undefined
  readonly texts: QuestionnaireText
  readonly language: Language
  readonly data: CheckInData
  readonly checkIn: CheckIn
  readonly sitting: Sitting
  readonly question: string
  /** Id of the hint's element. */
  readonly describedBy: string | undefined
  /** Where the person was in this very question, when they come back to it. */
  readonly place: Position | undefined
  /** Tells where the person is now. */
  readonly onPlace: (field?: string, caret?: number) => void
}
