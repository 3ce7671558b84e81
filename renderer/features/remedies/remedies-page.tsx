import { NativeSelect } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseDay } from '#core/calendar/day'
import { quarterLabel } from '#core/calendar/labels'
import { byQuarter } from '#core/insights/ledger'
import { newestEdition } from '#core/questionnaires/catalogue'
import { remedyName } from '#core/questionnaires/remedy-words'
import { useJournalQuery, useSaver } from '../../data/context'
import { useLanguage } from '../../i18n/language'
import { SaveWord } from '../../save-status'
import { LedgerEntry } from '../../ui/ledger/ledger-entry'
import { LedgerEmpty } from '../../ui/ledger/ledger-parts'
import { useStaying } from '../../ui/ledger/use-staying'
import { PatternView } from '../../ui/pattern-view'
import { type RemedyYear, readRemedyYear } from './remedies-data'
import { RemedyFields } from './remedy-fields'
import { RemedyWords } from './remedy-words'
import './remedies.css'

/** What was to be done about what got in the way, a year at a time: whether it was kept, and what came of it. */
export function RemediesPage() {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState<number>()
  const kept = useRef(new Set<string>())
  const data = useJournalQuery(async (journal) => ({ found: await readRemedyYear(journal, wanted) }), [wanted])
  if (!data) return null
  const { found } = data
  return (
    <div className="remedies">
      <header className="ledger-header">
        <h1>{t('app.remedies')}</h1>
        {found && found.years.length > 1 && (
          <NativeSelect
            aria-label={t('journal.year')}
            value={String(found.year)}
            onChange={(event) => setWanted(Number(event.currentTarget.value))}
            data={found.years.map(String)}
          />
        )}
      </header>
      {found ? (
        <Year key={found.year} found={found} kept={kept.current} />
      ) : (
        <LedgerEmpty>{t('ledgers.remedies.empty')}</LedgerEmpty>
      )}
    </div>
  )
}

function Year({ found, kept }: { readonly found: RemedyYear; readonly kept: Set<string> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const saver = useSaver()
  const [openId, setOpenId] = useState<string>()
  const remedies = useStaying(found.remedies, openId)
  const texts = newestEdition('weekly')?.texts[language]
  const open = (id: string, isOpen: boolean) => {
    setOpenId(isOpen ? id : undefined)
    void saver.flush()
  }
  return (
    <>
      {texts && (
        <details className="remedies-pattern" open>
          <summary>
            <h2>{t('ledgers.remedies.pattern', { year: found.year })}</h2>
          </summary>
          <PatternView pattern={found.pattern} texts={texts} />
        </details>
      )}
      {[...byQuarter(remedies)].map(([quarter, own]) => (
        <section key={quarter} className="remedies-quarter">
          <h2>
            {quarterLabel(quarter, language)} <span className="faint numbers">{found.year}</span>
          </h2>
          <ul>
            {own.map((remedy) => (
              <LedgerEntry
                key={remedy.id}
                name={
                  remedy.will.trim() ||
                  remedyName(remedy, texts?.causes?.[remedy.cause]) ||
                  remedy.when.trim() ||
                  t('ledgers.remedies.unnamed')
                }
                isOpen={remedy.id === openId}
                onOpen={(isOpen) => open(remedy.id, isOpen)}
                status={<SaveWord />}
                fields={<RemedyFields remedy={remedy} texts={texts} kept={kept} />}
              >
                <RemedyWords
                  remedy={remedy}
                  monday={parseDay(remedy.forWeek)}
                  goal={found.goals.get(remedy.goalId)}
                  after={found.after(remedy.goalId)}
                  texts={texts}
                />
              </LedgerEntry>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
