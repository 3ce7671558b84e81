import { useTranslation } from 'react-i18next'
import { periodOf } from '#core/calendar/period'
import type { Answer } from '#core/journal/answer'
import { type Edition, fill } from '#core/questionnaires/catalogue'
import type { Prompt, QuestionnaireText } from '#core/questionnaires/schema'
import { hasContent, saysMotive, saysPlan } from '#core/reviews/completeness'
import { needsCause } from '#core/reviews/steps'
import { EarlierJudgements, EarlierRemedies } from '../../earlier-versions'
import { valueWords } from '../../i18n/value-words'
import { PlanSentence } from '../../ui/plan-sentence'
import { Prose } from '../../ui/prose'
import { EarlierAnswers } from './earlier-answers'
import type { Reading } from './reading-data'
import { ReadingGoal } from './reading-goal'
import { ChoiceReading, RecordReading, Sealed, TurnedWords } from './reading-records'

type ReadingSectionsProps = {
  readonly reading: Reading
  readonly edition: Edition
  /** Whether what is sealed was asked for. */
  readonly isRevealed: boolean
  readonly onLink: (address: string) => void
}

/** The questions as they were asked then, in the language of then, with what was answered. */
export function ReadingSections({ reading, edition, isRevealed, onLink }: ReadingSectionsProps) {
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
            <PromptReading
              key={prompt.id}
              prompt={prompt}
              reading={reading}
              texts={texts}
              isRevealed={isRevealed}
              onLink={onLink}
            />
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
  readonly isRevealed: boolean
  readonly onLink: (address: string) => void
}

function PromptReading({ prompt, reading, texts, isRevealed, onLink }: PromptReadingProps) {
  const { t } = useTranslation()
  const { goals, remedies, answers, judgedChoices } = reading
  switch (prompt.answer.kind) {
    case 'goal-outcomes':
      if (goals.length === 0) return <p className="muted">{t(`reading.noGoals.${reading.checkIn.kind}`)}</p>
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
              <PlanSentence remedy={remedy} texts={texts} />
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
        <Asked question={questionOf(prompt, reading, texts)}>
          {plannedIn(prompt, reading).length === 0 && <p className="muted">{t('reading.blank')}</p>}
          <ul>
            {plannedIn(prompt, reading).map((goal) => (
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
    case 'gate':
    case 'side-by-side':
      return null
    case 'pins':
    case 'pattern':
    case 'choices':
    case 'motives':
    case 'motive-statement':
    case 'road-scores':
    case 'road':
      return (
        <Asked question={questionOf(prompt, reading, texts)}>
          <RecordReading prompt={prompt} reading={reading} texts={texts} isRevealed={isRevealed} />
        </Asked>
      )
    // Asked about several, one by one; about none, never asked.
    case 'choice-verdicts':
      return judgedChoices.map((choice) => {
        const about = { choice: choice.title.trim() || t('choice.unnamed') }
        return (
          <Asked key={choice.id} question={questionOf(prompt, reading, texts, about)}>
            <ChoiceReading choice={choice} />
          </Asked>
        )
      })
    case 'motive-turn':
      return <TurnReading prompt={prompt} reading={reading} texts={texts} isRevealed={isRevealed} />
    default:
      return (
        <Asked question={questionOf(prompt, reading, texts)}>
          {prompt.sealed && answers.has(prompt.id) ? (
            <Sealed isRevealed={isRevealed}>
              <AnswerReading prompt={prompt} answer={answers.get(prompt.id)} texts={texts} onLink={onLink} />
            </Sealed>
          ) : (
            <AnswerReading prompt={prompt} answer={answers.get(prompt.id)} texts={texts} onLink={onLink} />
          )}
        </Asked>
      )
  }
}

type AskedProps = {
  readonly question: string
  /** What the question says instead while something in it is sealed: on the screen until it is asked for, and on paper. */
  readonly covered?: string | undefined
  readonly isRevealed?: boolean
  readonly children: React.ReactNode
}

function Asked({ question, covered, isRevealed = true, children }: AskedProps) {
  return (
    <div className="reading-answer">
      {isRevealed && <h3 className={covered === undefined ? undefined : 'reading-sealed'}>{question}</h3>}
      {covered !== undefined && <h3 className={isRevealed ? 'reading-cover' : undefined}>{covered}</h3>}
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
              {remedy && (saysPlan(remedy) || remedy.when.trim()) && (
                <p className="serif">
                  <PlanSentence remedy={remedy} texts={texts} />
                  {remedy.hours !== undefined && ` · ${t('reading.hours', { count: remedy.hours })}`}
                </p>
              )}
              {remedy && <EarlierRemedies remedy={remedy} texts={texts} />}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

type TurnReadingProps = Omit<PromptReadingProps, 'onLink'>

/** What each want or fear became; what one is named stays covered with it. Without any, the motive as it was asked for. */
function TurnReading({ prompt, reading, texts, isRevealed }: TurnReadingProps) {
  const { t } = useTranslation()
  const named = reading.motives.filter((motive) => motive.root !== undefined && saysMotive(motive))
  const free = reading.motives.filter(({ root, turned }) => root === undefined && turned.trim() !== '')
  const ask = (motive: string) => questionOf(prompt, reading, texts, { motive })
  if (named.length === 0) {
    const empty = texts.prompts[prompt.id]?.empty
    return (
      <Asked question={empty ?? ask(t('answer.unnamedMotive'))}>
        <TurnedWords motives={free} />
      </Asked>
    )
  }
  return [...named, ...free].map((motive) => {
    const { root, sealed, name } = motive
    const covered = root && ask(t(root === 'desire' ? 'reading.wanted' : 'reading.feared'))
    return (
      <Asked
        key={motive.id}
        question={ask(name.trim() || t('answer.unnamedMotive'))}
        covered={sealed ? covered : undefined}
        isRevealed={isRevealed || !sealed}
      >
        <TurnedWords motives={[motive]} />
      </Asked>
    )
  })
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
      {(value.kind === 'scale-text' || value.kind === 'option') && !isBlank && (
        <p className="words">{valueWords(value, texts.prompts[prompt.id])}</p>
      )}
      {answer.earlier && <EarlierAnswers answer={answer} texts={texts.prompts[prompt.id]} />}
    </>
  )
}

function plannedIn(prompt: Prompt, { planned }: Reading) {
  return planned.find(({ promptId }) => promptId === prompt.id)?.goals ?? []
}

function questionOf(
  prompt: Prompt,
  { checkIn, planned }: Reading,
  texts: QuestionnaireText,
  about: Readonly<Record<string, string>> = {},
): string {
  const period = periodOf(checkIn.periodKey)
  const next = planned.find(({ promptId }) => promptId === prompt.id)?.periodKey ?? period.next
  return fill(texts.prompts[prompt.id]?.question ?? '', {
    name: checkIn.supervisor.trim() || texts.someone,
    period: period.label(checkIn.language),
    next: periodOf(next).label(checkIn.language),
    ...about,
  })
}
