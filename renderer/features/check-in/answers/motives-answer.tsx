import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Motive, Root } from '#core/journal/motive'
import { useJournal, useSaver } from '../../../data/context'
import { newId } from '../../../data/new-id'
import { type MotiveChange, saveMotive, setMotiveDeleted } from '../../../data/repositories/motives'
import { useDraft } from '../../../data/use-draft'
import { LineField } from '../../../ui/line-field'
import type { AnswerProps } from './answer-props'
import { RemovedLine } from './removed-line'
import { useFreshLines } from './use-fresh-lines'

/** Desires or fears by name, each with what it comes from. */
export function MotivesAnswer(props: AnswerProps) {
  const { data, step, sitting, words, place } = props
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const { answer } = step.prompt
  const root: Root = answer.kind === 'motives' ? answer.root : 'desire'
  const own = data.motives.filter((motive) => motive.root === root)
  const lines = useFreshLines(own)
  const [removed, setRemoved] = useState<Motive>()
  // A second click on a name comes before the first is on the screen: it names the same one.
  const asked = useRef(new Map<string, string>())
  const name = (suggested: string) => {
    const isSealed = step.prompt.sealed === true
    const before = asked.current.get(suggested)
    const id = before !== undefined && !own.some((motive) => motive.id === before) ? before : newId()
    asked.current.set(suggested, id)
    void saver.now(() => saveMotive(journal, sitting, { id, root, isSealed }, { name: suggested }))
    lines.dropEmpty()
  }
  const remove = (id: string) => {
    lines.remove(id)
    asked.current.clear()
    setRemoved(own.find((motive) => motive.id === id))
    void saver.now(() => setMotiveDeleted(journal, sitting, id, true))
  }
  const bringBack = (motive: Motive) => {
    setRemoved(undefined)
    void saver.now(() => setMotiveDeleted(journal, sitting, motive.id, false))
  }
  const suggested = Object.values(words?.options ?? {})
    .map(({ label }) => label)
    .filter((label) => !own.some((motive) => motive.name === label))
  return (
    <>
      <ol className="plan-goals">
        {lines.ids.map((id, index) => (
          <MotiveFields
            key={id}
            {...props}
            id={id}
            root={root}
            motive={own.find((motive) => motive.id === id)}
            isFocused={place?.field === undefined && (lines.newest === undefined ? index === 0 : id === lines.newest)}
            onWords={(hasWords) => lines.onWords(id, hasWords)}
            onRemove={() => remove(id)}
          />
        ))}
      </ol>
      {removed && (
        <RemovedLine
          key={removed.id}
          name={removed.name || t('answer.unnamedMotive')}
          takes={removed.turned.trim() ? 'reason' : undefined}
          onUndo={() => bringBack(removed)}
        />
      )}
      <div className="motive-suggestions">
        {suggested.map((label) => (
          <Button key={label} variant="default" onClick={() => name(label)}>
            + {label}
          </Button>
        ))}
        <Button variant="subtle" disabled={!lines.canAdd} onClick={lines.add}>
          + {t('motive.own')}
        </Button>
      </div>
    </>
  )
}

type MotiveFieldsProps = AnswerProps & {
  readonly id: string
  readonly root: Root
  readonly motive: Motive | undefined
  readonly isFocused: boolean
  readonly onWords: (hasWords: boolean) => void
  readonly onRemove: () => void
}

function MotiveFields(props: MotiveFieldsProps) {
  const { id, root, motive, isFocused, onWords, onRemove, step, sitting, place, onPlace } = props
  const { t } = useTranslation()
  const journal = useJournal()
  const isSealed = step.prompt.sealed === true
  const save = (change: MotiveChange) => saveMotive(journal, sitting, { id, root, isSealed }, change)
  const [name, setName] = useDraft(`${id}/name`, motive?.name ?? '', (value) => save({ name: value }))
  const [source, setSource] = useDraft(`${id}/source`, motive?.source ?? '', (value) => save({ source: value }))
  const field = (of: string) => ({
    onCaret: (caret: number) => onPlace(`${id}/${of}`, caret),
    caret: place?.field === `${id}/${of}` ? place.caret : undefined,
  })
  return (
    <li className="plan-goal">
      <div className="plan-goal-title">
        <LineField
          value={name}
          onChange={(value) => {
            setName(value)
            onWords(value.trim() !== '')
          }}
          label={t(`motive.names.${root}`)}
          placeholder={t(`motive.names.${root}`)}
          focus={isFocused || place?.field === `${id}/name`}
          {...field('name')}
        />
        <button
          type="button"
          className="note-remove"
          aria-label={t('answer.removeGoal', { goal: name || t('answer.unnamedMotive') })}
          onClick={onRemove}
        >
          ×
        </button>
      </div>
      <div className="plan-goal-more">
        <span className="small muted">{t('motive.source')}</span>
        <LineField
          value={source}
          onChange={setSource}
          label={t('motive.source')}
          focus={place?.field === `${id}/source`}
          {...field('source')}
        />
      </div>
    </li>
  )
}
