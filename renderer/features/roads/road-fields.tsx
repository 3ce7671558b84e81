import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkInOfId } from '#core/journal/check-in-id'
import { type KnownRoad, ROADS, type Road, VALUES, type Value, type ValueName } from '#core/journal/road'
import { useJournal, useSaver } from '../../data/context'
import { editRoad, editRoadValue, type RoadChange, type ValueChange } from '../../data/repositories/roads'
import { useDraft } from '../../data/use-draft'
import { ChoiceList } from '../../ui/choice-list'
import { Field } from '../../ui/ledger/ledger-parts'
import { LineField } from '../../ui/line-field'
import { ScoreField } from '../../ui/score-field'

const OWN = 'own'

type RoadFieldsProps = { readonly road: Road; readonly kept: Set<string> }

/** Which road, whether it is taken and why, and what the problem is worth. */
export function RoadFields({ road: stored, kept }: RoadFieldsProps) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const key = `${stored.checkInId}/road`
  const save = (change: RoadChange) => editRoad(journal, kept, stored.id, change)
  const [road, setRoad] = useDraft(`${key}/road`, stored.road, (value) => save({ road: value }))
  const [taken, setTaken] = useDraft<boolean | undefined>(`${key}/taken`, stored.taken, (value) =>
    save({ taken: value }),
  )
  const [reason, setReason] = useDraft(`${key}/reason`, stored.reason, (value) => save({ reason: value }))
  const [isOwn, setIsOwn] = useState(road.trim() !== '' && !isKnown(road))
  // A yearly check-in asks for the road alone; what it never asked is not asked here either.
  const asksValues =
    checkInOfId(stored.checkInId)?.kind === 'five-year' || VALUES.some((value) => stored[value] !== undefined)
  const choose = (value: string) => {
    setIsOwn(value === OWN)
    // The old name stands until another is written.
    if (value === OWN) return
    setRoad(value)
    void saver.flush()
  }
  return (
    <>
      <Field name={t('ledgers.roads.which')}>
        <ChoiceList<string>
          look="chips"
          label={t('ledgers.roads.which')}
          choices={[
            ...ROADS.map((value) => ({ value, label: t(`road.names.${value}`) })),
            { value: OWN, label: t('ledgers.roads.own') },
          ]}
          value={isOwn ? OWN : road || undefined}
          onChange={choose}
          focus
        />
      </Field>
      {isOwn && (
        <Field name={t('road.ownName')}>
          <LineField value={isKnown(road) ? '' : road} onChange={setRoad} label={t('road.ownName')} />
        </Field>
      )}
      <Field name={t('road.takenQuestion')}>
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
      </Field>
      <Field name={t('road.reasonTaken')}>
        <LineField value={reason} onChange={setReason} label={t('road.reasonTaken')} />
      </Field>
      {asksValues && VALUES.map((name) => <ValueFields key={name} road={stored} name={name} kept={kept} />)}
    </>
  )
}

type ValueFieldsProps = RoadFieldsProps & { readonly name: ValueName }

function ValueFields({ road, name, kept }: ValueFieldsProps) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const stored: Value = road[name] ?? { reason: '' }
  const key = `${road.checkInId}/${name}`
  const save = (change: ValueChange) => editRoadValue(journal, kept, road.id, name, change)
  const [score, setScore] = useDraft<number | undefined>(`${key}/score`, stored.score, (value) =>
    save({ score: value }),
  )
  const [reason, setReason] = useDraft(`${key}/reason`, stored.reason, (value) => save({ reason: value }))
  const label = t(`road.values.${name}`)
  const reasonLabel = t('ledgers.roads.valueReason', { value: label })
  return (
    <Field name={label}>
      <ScoreField
        label={label}
        value={score}
        onChange={(value) => {
          setScore(value)
          void saver.flush()
        }}
      />
      <LineField value={reason} onChange={setReason} label={reasonLabel} placeholder={reasonLabel} />
    </Field>
  )
}

function isKnown(name: string): name is KnownRoad {
  return ROADS.some((each) => each === name)
}
