import { useTranslation } from 'react-i18next'
import { parseDay } from '#core/calendar/day'
import { weekLabel } from '#core/calendar/labels'
import { addWeeks } from '#core/calendar/week'
import type { Answer } from '#core/journal/answer'
import { type Edition, fill } from '#core/questionnaires/catalogue'
import { willOf } from '#core/questionnaires/remedy-words'
import type { Prompt, QuestionnaireText } from '#core/questionnaires/schema'
import { hasContent } from '#core/reviews/completeness'
import { needsCause } from '#core/reviews/steps'
import { PlanSentence } from '../../ui/plan-sentence'
import { Prose } from '../../ui/prose'
import { EarlierAnswers, EarlierJudgements, EarlierRemedies } from './earlier-versions'
import type { Reading } from './reading-data'
import { ReadingGoal } from './reading-goal'

type ReadingSectionsProps = {
  readonly reading: Reading
  readonly edition: Edition
  readonly onLink: (address: string) => void
}

/** The questions as they were asked then, in the language of then, with what was answered. */
export function ReadingSections({ reading, edition, onLink }: ReadingSectionsProps) {
  const { checkIn } = reading
  const texts = edition.texts[checkIn.language]
  const isSkipped = checkIn.state === 'skipped'
  if (isSkipped) return null
  return (
    <div lang={checkIn.language === 'zh' ? 'zh-CN' : 'en'}>
      {edition.questions.sections.map((section) => (
        <section key={section.id} className="reading-section">
          <h2>{texts.sections[section.id]}</h2>
          {section.prompts.map((prompt) => (
            <PromptReading key={prompt.id} prompt={prompt} reading={reading} texts={texts} onLink={onLink} />
          ))}
        </section>
      ))}
    </div>
  )
}

type PromptReadingProps = {
  readonly prompt: Prompt
  readonly reading: Reading
  readonly texts: QuestionnaireText
  readonly onLink: (address: string) => void
}

function PromptReading({ prompt, reading, texts, onLink }: PromptReadingProps) {
  const { t } = useTranslation()
  const { goals, remedies, planned, answers, checkIn } = reading
  const next = addWeeks(parseDay(checkIn.periodKey), 1)
  switch (prompt.answer.kind) {
    case 'goal-outcomes':
      if (goals.length === 0) return <p className="muted">{t('checkIn.noGoals')}</p>
      return (
        <ul className="reading-answer">
          {goals.map((goal) => (
            <ReadingGoal key={goal.id} goal={goal} texts={texts} />
          ))}
        </ul>
      )
    case 'remedy-outcomes':
      return (
        <ul>
          {remedies.map((remedy) => (
            <li key={remedy.id} className="reading-goal">
              <span />
              <PlanSentence when={remedy.when} will={willOf(remedy, texts)} />
              <span className="small muted">{remedy.kept ? t('reading.keptYes') : t('reading.keptNo')}</span>
            </li>
          ))}
        </ul>
      )
    case 'cause-remedy':
      if (!goals.some(needsCause)) return <p className="muted">{t('reading.notAsked')}</p>
      return <CauseList reading={reading} texts={texts} />
    case 'goal-plan':
      return (
        <Asked question={questionOf(prompt, reading, texts, weekLabel(next, checkIn.language))}>
          {planned.length === 0 && <p className="muted">{t('reading.blank')}</p>}
          <ul>
            {planned.map((goal) => (
              <li key={goal.id} className="reading-goal">
                <span />
                <div className="words">
                  {goal.title}
                  {goal.doneWhen.trim() && (
                    <p className="small muted">{t('today.doneWhen', { text: goal.doneWhen })}</p>
                  )}
                  {goal.earlier && <EarlierJudgements earlier={goal.earlier} texts={texts} />}
                </div>
              </li>
            ))}
          </ul>
        </Asked>
      )
    default:
      return (
        <Asked question={questionOf(prompt, reading, texts)}>
          <AnswerReading prompt={prompt} answer={answers.get(prompt.id)} texts={texts} onLink={onLink} />
        </Asked>
      )
  }
}

function Asked({ question, children }: { readonly question: string; readonly children: React.ReactNode }) {
  return (
    <div className="reading-answer">
      <h3>{question}</h3>
      {children}
    </div>
  )
}

function CauseList({ reading, texts }: { readonly reading: Reading; readonly texts: QuestionnaireText }) {
  const { t } = useTranslation()
  return (
    <ul className="reading-answer">
      {reading.goals.filter(needsCause).map((goal) => {
        const remedy = reading.chosen.find(({ goalId, cause }) => goalId === goal.id && cause === goal.cause)
        return (
          <li key={goal.id} className="reading-goal">
            <span />
            <div className="reading-goal-words">
              <p className="words">{goal.title}</p>
              <p className="muted">{goal.cause ? texts.causes?.[goal.cause]?.label : t('reading.blank')}</p>
              {remedy?.reply.trim() && <p className="words">{remedy.reply}</p>}
              {remedy && (
                <p className="serif">
                  <PlanSentence when={remedy.when} will={willOf(remedy, texts)} />
                  {remedy.hours !== undefined && ` · ${t('reading.hours', { count: remedy.hours })}`}
                </p>
              )}
              {remedy?.earlier && <EarlierRemedies earlier={remedy.earlier} />}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

type AnswerReadingProps = {
  readonly prompt: Prompt
  readonly answer: Answer | undefined
  readonly texts: QuestionnaireText
  readonly onLink: (address: string) => void
}

function AnswerReading({ prompt, answer, texts, onLink }: AnswerReadingProps) {
  const { t } = useTranslation()
  if (!answer) return <p className="muted">{t('reading.blank')}</p>
  const { value } = answer
  const isBlank = !hasContent(value)
  const points = texts.prompts[prompt.id]?.points
  return (
    <>
      {value.kind === 'scale' && <p>{points?.[value.point - 1] ?? value.point}</p>}
      {/* What was emptied later can still be read, and stand again. */}
      {isBlank && <p className="muted">{t('reading.blank')}</p>}
      {value.kind === 'text' && !isBlank && <Prose markdown={value.text} onLink={onLink} />}
      {(value.kind === 'line' || value.kind === 'highlight') && !isBlank && (
        <p className="serif words reading-line">{value.text}</p>
      )}
      {answer.earlier && <EarlierAnswers answer={answer} points={points} />}
    </>
  )
}

function questionOf(prompt: Prompt, { checkIn }: Reading, texts: QuestionnaireText, next = ''): string {
  return fill(texts.prompts[prompt.id]?.question ?? '', { name: checkIn.supervisor.trim() || texts.someone, next })
}
