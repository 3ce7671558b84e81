import { useTranslation } from 'react-i18next'
import type { Goal } from '#core/journal/goal'
import type { Edition } from '#core/questionnaires/catalogue'
import type { QuestionnaireText } from '#core/questionnaires/schema'
import { isAnswered } from '#core/reviews/completeness'
import type { Step } from '#core/reviews/steps'
import type { CheckInData } from './check-in-data'

type SectionListProps = {
  readonly edition: Edition
  readonly texts: QuestionnaireText
  readonly steps: readonly Step[]
  readonly current: Step
  readonly data: CheckInData
  readonly onChoose: (step: Step) => void
}

/** The sections with their minutes. Any can be opened at any time. */
export function SectionList({ edition, texts, steps, current, data, onChoose }: SectionListProps) {
  const { t } = useTranslation()
  const answers = new Map([...data.answers].map(([id, answer]) => [id, answer.value]))
  const { checkIn } = data
  // Goals set elsewhere may stand in the period to come before anything was written here.
  const isOurs = ({ updatedAt }: Goal) => checkIn !== undefined && updatedAt >= checkIn.createdAt
  const planned = new Map([...data.planned].map(([id, goals]) => [id, goals.filter(isOurs)]))
  const written = { ...data, answers, planned }
  return (
    <nav className="sections" aria-label={t('checkIn.sections')}>
      <ol>
        {edition.questions.sections.map((section) => {
          const own = steps.filter((step) => step.section === section.id)
          const [first] = own
          const isHere = section.id === current.section
          const isDone = own.length > 0 && own.some((step) => isAnswered(step, written))
          return (
            <li key={section.id}>
              <button
                type="button"
                className={isDone ? 'section section-done' : 'section'}
                aria-current={isHere ? 'step' : undefined}
                disabled={!first}
                title={first ? undefined : t('checkIn.nothingHere')}
                onClick={() => first && onChoose(first)}
              >
                <span>
                  {texts.sections[section.id]}
                  {isDone && <span className="hidden-visually"> ({t('checkIn.sectionDone')})</span>}
                </span>
                <span className="small numbers section-minutes" title={t('common.minutes', { count: section.minutes })}>
                  {first ? section.minutes : '–'}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
