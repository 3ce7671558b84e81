import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { oldestFirst } from '#core/insights/ledger'
import type { Choice } from '#core/journal/choice'
import { useJournalQuery, useSaver } from '../../data/context'
import { allChoices } from '../../data/repositories/choices'
import { EarlierChoices } from '../../earlier-versions'
import { SaveWord } from '../../save-status'
import { ChoiceList } from '../../ui/choice-list'
import { LedgerEntry } from '../../ui/ledger/ledger-entry'
import { CheckInLink, Fact, LedgerEmpty } from '../../ui/ledger/ledger-parts'
import { useStaying } from '../../ui/ledger/use-staying'
import { ChoiceFields } from './choice-fields'
import './choices.css'

type Filter = 'all' | 'open'

/** Choices of direction, the newest first, each with its reason and what it turned out to be. */
export function ChoicesPage() {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<Filter>('all')
  const found = useJournalQuery(allChoices, [])
  const kept = useRef(new Set<string>())
  if (!found) return null
  return (
    <div className="choices-page">
      <header className="ledger-header">
        <h1>{t('app.choices')}</h1>
        {found.length > 0 && (
          <ChoiceList<Filter>
            look="chips"
            label={t('ledgers.choices.filter')}
            choices={[
              { value: 'all', label: t('ledgers.choices.all') },
              { value: 'open', label: t('ledgers.choices.open') },
            ]}
            value={filter}
            onChange={setFilter}
          />
        )}
      </header>
      {found.length > 0 ? (
        <Choices key={filter} found={found} filter={filter} kept={kept.current} />
      ) : (
        <LedgerEmpty>{t('ledgers.choices.empty')}</LedgerEmpty>
      )}
    </div>
  )
}

type ChoicesProps = { readonly found: readonly Choice[]; readonly filter: Filter; readonly kept: Set<string> }

function Choices({ found, filter, kept }: ChoicesProps) {
  const { t } = useTranslation()
  const saver = useSaver()
  const [openId, setOpenId] = useState<string>()
  // What was judged just now stays in sight until the filter is chosen again.
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  // One of which it was too early to tell has no verdict yet: the next review asks again.
  const isOpen = ({ verdict }: Choice) => verdict === undefined || verdict === 'too early'
  const shown = found.filter((choice) => filter === 'all' || isOpen(choice) || touched.has(choice.id))
  const choices = useStaying(oldestFirst(shown).toReversed(), openId)
  const open = (id: string, isOpen: boolean) => {
    setOpenId(isOpen ? id : undefined)
    setTouched((before) => new Set([...before, id]))
    void saver.flush()
  }
  if (choices.length === 0) return <p className="muted">{t('ledgers.choices.noneOpen')}</p>
  return (
    <ul>
      {choices.map((choice) => (
        <LedgerEntry
          key={choice.id}
          name={choice.title.trim() || t('choice.unnamed')}
          isOpen={choice.id === openId}
          onOpen={(isOpen) => open(choice.id, isOpen)}
          status={<SaveWord />}
          fields={<ChoiceFields choice={choice} kept={kept} />}
        >
          <ChoiceWords choice={choice} />
        </LedgerEntry>
      ))}
    </ul>
  )
}

function ChoiceWords({ choice }: { readonly choice: Choice }) {
  const { t } = useTranslation()
  const { title, reason, instead, checkInId, verdict, verdictIn, verdictReason } = choice
  return (
    <>
      <h2 className={title.trim() ? 'words ledger-title' : 'muted ledger-title'}>
        {title.trim() || t('choice.unnamed')}
      </h2>
      <dl className="ledger-facts">
        <Fact name={t('choice.reason')} words={reason} />
        <Fact name={t('choice.instead')} words={instead} />
        <div>
          <dt className="small muted">{t('choice.made')}</dt>
          <dd>
            <CheckInLink id={checkInId} />
          </dd>
        </div>
        <div>
          <dt className="small muted">{t('ledgers.choices.verdict')}</dt>
          <dd className={verdict ? 'choice-verdict' : 'muted'}>
            {verdict ? t(`choice.verdicts.${verdict}`) : t('choice.noVerdict')}
          </dd>
        </div>
        <Fact name={t('choice.verdictReason')} words={verdictReason} />
        {verdict && verdictIn && (
          <div>
            <dt className="small muted">{t('ledgers.choices.judgedIn')}</dt>
            <dd>
              <CheckInLink id={verdictIn} />
            </dd>
          </div>
        )}
      </dl>
      {choice.earlier && <EarlierChoices earlier={choice.earlier} />}
    </>
  )
}
