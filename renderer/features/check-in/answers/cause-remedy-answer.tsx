import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Cause, causeSchema, type Goal } from '#core/journal/goal'
import type { Remedy } from '#core/journal/remedy'
import type { AnswerKind, CauseText } from '#core/questionnaires/schema'
import { useJournal, useSaver } from '../../../data/context'
import { judgeGoal } from '../../../data/repositories/goal-outcomes'
import { type RemedyChange, saveRemedy } from '../../../data/repositories/remedies'
import { useDraft } from '../../../data/use-draft'
import { ChoiceList } from '../../../ui/choice-list'
import { HoursField } from '../../../ui/hours-field'
import { LineField } from '../../../ui/line-field'
import type { AnswerProps } from './answer-props'

type CauseOffer = Extract<AnswerKind, { readonly kind: 'cause-remedy' }>['causes'][number]

/** One cause for one goal, then that cause's own question, its remedies, and the plan with its when. */
export function CauseRemedyAnswer(props: AnswerProps) {
  const goal = props.data.goals.find(({ id }) => id === props.step.subject)
  return goal ? <Explain {...props} goal={goal} /> : null
}

function Explain(props: AnswerProps & { readonly goal: Goal }) {
  const { goal, step, texts, data, sitting, place } = props
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const [cause, setCause] = useDraft<Cause | undefined>(`${goal.id}/cause`, goal.cause, (value) =>
    judgeGoal(journal, sitting, goal.id, { cause: value }),
  )
  const offers = step.prompt.answer.kind === 'cause-remedy' ? step.prompt.answer.causes : []
  const choose = (value: Cause) => {
    setCause(value)
    void saver.flush()
  }
  const offer = offers.find((each) => each.cause === cause)
  const words = cause && texts.causes?.[cause]
  return (
    <>
      <ChoiceList
        look="column"
        label={t('answer.cause')}
        choices={offers.map((each) => {
          const own = texts.causes?.[each.cause]
          return {
            value: causeSchema.parse(each.cause),
            label: own?.label ?? each.cause,
            ...(own && { hint: own.test }),
          }
        })}
        value={cause}
        onChange={choose}
        focus={place?.field === undefined}
      />
      {offer && words && (
        <Plan
          {...props}
          key={offer.cause}
          offer={offer}
          words={words}
          remedy={data.chosen.find((each) => each.goalId === goal.id && each.cause === offer.cause)}
        />
      )}
    </>
  )
}

type PlanProps = Omit<AnswerProps, 'words'> & {
  readonly goal: Goal
  readonly offer: CauseOffer
  readonly words: CauseText
  readonly remedy: Remedy | undefined
}

function Plan({ goal, offer, words, remedy, data, sitting, place, onPlace }: PlanProps) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const key = `${goal.id}/${offer.cause}`
  const save = (change: RemedyChange) =>
    saveRemedy(journal, sitting, { goalId: goal.id, cause: offer.cause, forWeek: data.remedyWeek }, change)
  const [reply, setReply] = useDraft(`${key}/reply`, remedy?.reply ?? '', (value) => save({ reply: value }))
  const [kind, setKind] = useDraft<string | undefined>(`${key}/kind`, remedy?.kind, (value) => save({ kind: value }))
  const [when, setWhen] = useDraft(`${key}/when`, remedy?.when ?? '', (value) => save({ when: value }))
  const [will, setWill] = useDraft(`${key}/will`, remedy?.will ?? '', (value) => save({ will: value }))
  const [hours, setHours] = useDraft<number | undefined>(`${key}/hours`, remedy?.hours, (value) =>
    save({ hours: value }),
  )
  const chosen = offer.remedies.find(({ id }) => id === kind)
  const example = words.options[kind ?? offer.remedies[0]?.id ?? '']
  const field = (name: 'reply' | 'when' | 'will') => ({
    onCaret: (caret: number) => onPlace(name, caret),
    focus: place?.field === name,
    caret: place?.caret,
  })
  const frame = t('answer.when')
  const plan = useRef<HTMLDivElement>(null)
  // What a cause asks unfolds below it: it comes into sight, so that nobody goes on without it.
  useEffect(() => {
    plan.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div className="cause-plan" ref={plan}>
      <p className="cause-question">{words.ask}</p>
      <LineField value={reply} onChange={setReply} label={words.ask} {...field('reply')} />
      <p className="cause-question">{words.remedies}</p>
      <ChoiceList
        look="chips"
        label={words.remedies}
        choices={offer.remedies.map(({ id }) => ({ value: id, label: words.options[id]?.label ?? id }))}
        value={kind}
        onChange={(value) => {
          setKind(value)
          void saver.flush()
        }}
      />
      <p className="serif check-in-plan">
        {frame && `${frame} `}
        <span className="check-in-plan-part">
          <LineField
            look="inline"
            value={when}
            onChange={setWhen}
            label={t('answer.whenField')}
            placeholder={example?.when ?? ''}
            {...field('when')}
          />
          {t('answer.comma')}
        </span>{' '}
        {t('answer.iWill')}{' '}
        <LineField
          look="inline"
          value={will}
          onChange={setWill}
          label={t('answer.willField')}
          placeholder={example?.will ?? ''}
          {...field('will')}
        />
      </p>
      {chosen?.hours && <HoursField value={hours} onChange={setHours} />}
    </div>
  )
}
