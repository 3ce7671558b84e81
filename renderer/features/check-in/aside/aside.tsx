import { useTranslation } from 'react-i18next'
import type { Language } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import type { CheckIn } from '#core/journal/check-in'
import type { QuestionnaireText } from '#core/questionnaires/schema'
import { carriesOf } from '#core/reviews/carry'
import type { Step } from '#core/reviews/steps'
import { OutcomeMark } from '../../../ui/outcome-mark'
import { PlanSentence } from '../../../ui/plan-sentence'
import type { CheckInData } from '../check-in-data'
import { Card } from './card'
import { LastTimeCard } from './last-time-card'

type AsideProps = {
  readonly step: Step
  readonly data: CheckInData
  readonly checkIn: CheckIn
  readonly texts: QuestionnaireText
  readonly language: Language
}

/** What stands beside a question: the answer of last time, the week's goals, and what belongs to this very question. */
export function Aside({ step, data, checkIn, texts, language }: AsideProps) {
  const { t } = useTranslation()
  const { kind } = step.prompt.answer
  const isAboutGoal = kind === 'goal-outcomes' || kind === 'cause-remedy'
  const isProse = kind === 'text' || kind === 'line' || kind === 'highlight'
  return (
    <div className="aside">
      {data.last ? (
        <LastTimeCard step={step} last={data.last} data={data} texts={texts} language={language} />
      ) : (
        kind !== 'gate' && <p className="small muted aside-card">{t('checkIn.asideEmpty')}</p>
      )}
      {isAboutGoal && <ThisGoal step={step} data={data} texts={texts} language={language} />}
      {isProse && data.notes.length > 0 && <NotesCard data={data} />}
      {!isAboutGoal && kind !== 'gate' && <GoalsCard data={data} kind={checkIn.kind} />}
      {data.pins.length > 0 && kind !== 'pins' && <PinsCard data={data} />}
      {step.section === 'arrive' && (
        <Card label={t('checkIn.seenBy')}>
          <p className="words">{checkIn.supervisor.trim() || t('checkIn.seenByNobody')}</p>
        </Card>
      )}
      {step.section === 'sentence' && <HighlightCard data={data} />}
    </div>
  )
}

function GoalsCard({ data, kind }: { readonly data: CheckInData; readonly kind: CheckIn['kind'] }) {
  const { t } = useTranslation()
  return (
    <Card label={t(`checkIn.theseGoals.${kind}`)}>
      {data.goals.length === 0 && <p className="small muted">{t('checkIn.noGoals')}</p>}
      <ul>
        {data.goals.map((goal) => (
          <li key={goal.id} className="aside-goal">
            <OutcomeMark
              outcome={goal.outcome}
              {...(goal.outcome && { label: t(`answer.outcomes.${goal.outcome}`) })}
            />
            <span className="words">{goal.title}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function ThisGoal({ step, data, texts, language }: Omit<AsideProps, 'checkIn'>) {
  const { t } = useTranslation()
  const goal = data.goals.find(({ id }) => id === step.subject)
  if (!goal) return null
  const parent = goal.parentId ? data.parents.get(goal.parentId) : undefined
  const carries = carriesOf(goal, data.lineages)
  const plans = data.remedies.filter((remedy) =>
    data.lineages.some(({ id, lineageId }) => id === remedy.goalId && lineageId === goal.lineageId),
  )
  return (
    <Card label={periodOf(goal.periodKey).label(language)}>
      {goal.doneWhen.trim() !== '' && <p className="words">{t('today.doneWhen', { text: goal.doneWhen })}</p>}
      {step.prompt.answer.kind === 'cause-remedy' && goal.evidence && (
        <p className="words muted small">{goal.evidence}</p>
      )}
      {parent && <p className="words muted small">{parent.title}</p>}
      {carries > 0 && <p className="faint small">{t('today.carried', { count: carries })}</p>}
      {plans.map((plan) => (
        <p key={plan.id} className="muted small">
          <PlanSentence remedy={plan} texts={texts} />
        </p>
      ))}
    </Card>
  )
}

/** A few of the sentences pinned on the way. */
function PinsCard({ data }: { readonly data: CheckInData }) {
  const { t } = useTranslation()
  return (
    <Card label={t('lookBack.pins')}>
      {data.pins.slice(0, PINS_AT_A_GLANCE).map((pin) => (
        <p key={pin.id} className="serif words aside-text">
          {pin.text}
        </p>
      ))}
    </Card>
  )
}

const PINS_AT_A_GLANCE = 6

function NotesCard({ data }: { readonly data: CheckInData }) {
  const { t } = useTranslation()
  return (
    <Card label={t('checkIn.notes')}>
      <ul>
        {data.notes.map((note) => (
          <li key={note.id} className="words small">
            {note.text}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function HighlightCard({ data }: { readonly data: CheckInData }) {
  const { t } = useTranslation()
  const value = data.answers.get('done.highlight')?.value
  if (!value || !('text' in value) || value.text.trim() === '') return null
  return (
    <Card label={t('checkIn.highlight')}>
      <p className="words">{value.text}</p>
    </Card>
  )
}
