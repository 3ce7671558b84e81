import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EarlierMotive, Motive } from '#core/journal/motive'
import { useJournal } from '../../data/context'
import { editMotive, type MotiveChange } from '../../data/repositories/motives'
import { useDraft } from '../../data/use-draft'
import { EarlierList } from '../../earlier-versions'
import { Field } from '../../ui/ledger/ledger-parts'
import { LineField } from '../../ui/line-field'

/** Whether there is anything of a motive to cover. */
export function hasSealedWords({ sealed, name, source, deletedAt }: Motive): boolean {
  return sealed === true && !deletedAt && (name.trim() !== '' || source.trim() !== '')
}

/** An earlier version in full: of a sealed motive it is as covered as what it grew from. */
function versionOf({ at, name, source, turned, statement }: EarlierMotive) {
  return { at, words: [name, source, turned, statement].filter((words) => words.trim() !== '').join('\n') }
}

type MotiveProps = { readonly motive: Motive; readonly isRevealed: boolean }

/** A motive as it reads: what it became, and under it what it grew from. */
export function MotiveWords({ motive, isRevealed }: MotiveProps) {
  const { t } = useTranslation()
  const { statement, turned, name, source } = motive
  const isSealed = hasSealedWords(motive)
  const grownFrom = (
    <>
      {name.trim() && <p className="words">{name}</p>}
      {source.trim() && <p className="small muted words">{source}</p>}
      {motive.earlier && <EarlierList versions={motive.earlier.map(versionOf)} />}
    </>
  )
  return (
    <div className="motive">
      {[statement, turned]
        .filter((words) => words.trim() !== '')
        .map((words, index) => (
          <p key={index === 0 ? 'first' : 'second'} className="serif words ledger-title">
            {words}
          </p>
        ))}
      {!isSealed && grownFrom}
      {isSealed && isRevealed && <div className="motive-sealed-words">{grownFrom}</div>}
      {isSealed && (
        <p className={isRevealed ? 'small faint motive-sealed motive-sealed-on-paper' : 'small faint motive-sealed'}>
          {t('ledgers.motives.isSealed')}
        </p>
      )}
    </div>
  )
}

/** A motive to be changed. Name and source of a sealed one only once it is uncovered. */
export function MotiveFields({ motive, isRevealed, kept }: MotiveProps & { readonly kept: Set<string> }) {
  const { t } = useTranslation()
  const journal = useJournal()
  const { id } = motive
  const save = (change: MotiveChange) => editMotive(journal, kept, id, change)
  const [statement, setStatement] = useDraft(`${id}/statement`, motive.statement, (value) => save({ statement: value }))
  const [turned, setTurned] = useDraft(`${id}/turned`, motive.turned, (value) => save({ turned: value }))
  const hasRoot = motive.root !== undefined
  // As it was when the fields unfolded: none goes while it is being emptied.
  const [has] = useState(() => ({
    statement: !hasRoot || motive.statement.trim() !== '',
    turned: hasRoot || motive.turned.trim() !== '',
    name: hasRoot || motive.name.trim() !== '' || motive.source.trim() !== '',
  }))
  return (
    <>
      {has.statement && (
        <Field name={t('ledgers.motives.statement')}>
          <LineField
            value={statement}
            onChange={setStatement}
            label={t('ledgers.motives.statement')}
            focus={!hasRoot}
          />
        </Field>
      )}
      {has.turned && (
        <Field name={t('ledgers.motives.turned')}>
          <LineField value={turned} onChange={setTurned} label={t('ledgers.motives.turned')} focus={hasRoot} />
        </Field>
      )}
      {has.name && (!motive.sealed || isRevealed) && <RootFields motive={motive} save={save} />}
    </>
  )
}

type RootFieldsProps = { readonly motive: Motive; readonly save: (change: MotiveChange) => Promise<void> }

function RootFields({ motive, save }: RootFieldsProps) {
  const { t } = useTranslation()
  const { id, root = 'desire', sealed } = motive
  const [name, setName] = useDraft(`${id}/name`, motive.name, (value) => save({ name: value }))
  const [source, setSource] = useDraft(`${id}/source`, motive.source, (value) => save({ source: value }))
  return (
    <div className={sealed ? 'ledger-fields motive-sealed-words' : 'ledger-fields'}>
      <Field name={t(`motive.names.${root}`)}>
        <LineField value={name} onChange={setName} label={t(`motive.names.${root}`)} />
      </Field>
      <Field name={t('motive.source')}>
        <LineField value={source} onChange={setSource} label={t('motive.source')} />
      </Field>
    </div>
  )
}
