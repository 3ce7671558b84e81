import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type KnownRoad, ROADS } from '#core/journal/road'
import { useJournal, useSaver } from '../../../data/context'
import { type RoadChange, saveRoadFields } from '../../../data/repositories/roads'
import { useDraft } from '../../../data/use-draft'
import { ChoiceList } from '../../../ui/choice-list'
import { LineField } from '../../../ui/line-field'
import type { AnswerProps } from './answer-props'

const OWN = 'own'

/** Which road: job, PhD, venture or one's own name for it; where it is asked, whether it is taken, and why. */
export function RoadAnswer(props: AnswerProps) {
  const { step, words, data, sitting, question, place, onPlace, describedBy } = props
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const asksTaken = step.prompt.answer.kind === 'road' && step.prompt.answer.asksTaken
  const key = `${sitting.blank.id}/road`
  const save = (change: RoadChange) => saveRoadFields(journal, sitting, change)
  const [road, setRoad] = useDraft(`${key}/road`, data.road?.road ?? '', (value) => save({ road: value }))
  const [taken, setTaken] = useDraft<boolean | undefined>(`${key}/taken`, data.road?.taken, (value) =>
    save({ taken: value }),
  )
  const [reason, setReason] = useDraft(`${key}/reason`, data.road?.reason ?? '', (value) => save({ reason: value }))
  const isKnown = (name: string): name is KnownRoad => ROADS.some((each) => each === name)
  const [isOwn, setIsOwn] = useState(road !== '' && !isKnown(road))
  // The arrow keys pass over the others: an own name comes back with its choice.
  const ownName = useRef('')
  if (road !== '' && !isKnown(road)) ownName.current = road
  const choose = (value: string) => {
    setIsOwn(value === OWN)
    if (value === OWN && !isKnown(road)) return
    setRoad(value === OWN ? ownName.current : value)
    // Which road one is on, is taken.
    if (!asksTaken) setTaken(true)
    void saver.flush()
  }
  return (
    <>
      <ChoiceList
        look="column"
        label={question}
        choices={[...ROADS, OWN].map((value) => {
          const named = words?.options?.[value]
          return { value, label: named?.label ?? value, ...(named?.hint && { hint: named.hint }) }
        })}
        value={isOwn ? OWN : road || undefined}
        onChange={choose}
        focus={place?.field === undefined}
      />
      {isOwn && (
        <div className="check-in-field">
          <LineField
            value={isKnown(road) ? '' : road}
            onChange={(value) => {
              setRoad(value)
              if (!asksTaken) setTaken(true)
            }}
            label={t('road.ownName')}
            placeholder={t('road.ownName')}
            focus={place?.field === undefined}
          />
        </div>
      )}
      {asksTaken && road !== '' && (
        <div className="check-in-field">
          <ChoiceList
            look="chips"
            label={t('road.takenQuestion')}
            choices={[
              { value: 'yes', label: t('road.taken') },
              { value: 'no', label: t('road.notTaken') },
            ]}
            value={taken === undefined ? undefined : taken ? 'yes' : 'no'}
            onChange={(value) => {
              setTaken(value === 'yes')
              void saver.flush()
            }}
          />
        </div>
      )}
      <div className="check-in-field">
        <LineField
          value={reason}
          onChange={setReason}
          onCaret={(caret) => onPlace('reason', caret)}
          label={asksTaken ? t('road.reasonTaken') : t('road.reason')}
          placeholder={asksTaken ? t('road.reasonTaken') : t('road.reason')}
          describedBy={describedBy}
          focus={place?.field === 'reason'}
          caret={place?.caret}
        />
      </div>
    </>
  )
}
