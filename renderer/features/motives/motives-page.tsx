import { Button } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { type MotiveColumn, type MotiveRow, motivesSideBySide } from '#core/insights/ledger'
import { checkInOfId } from '#core/journal/check-in-id'
import { useJournalQuery, useSaver } from '../../data/context'
import { allMotives } from '../../data/repositories/motives'
import { SaveWord } from '../../save-status'
import { LedgerEntry } from '../../ui/ledger/ledger-entry'
import { CheckInLink, LedgerEmpty } from '../../ui/ledger/ledger-parts'
import { SealedCover } from '../../ui/sealed-cover'
import { hasSealedWords, MotiveFields, MotiveWords } from './motive'
import './motives.css'

/** Motives by year, side by side, so that one sees what stayed. What is sealed stays covered until it is asked for. */
export function MotivesPage() {
  const { t } = useTranslation()
  const [openId, setOpenId] = useState<string>()
  const [isRevealed, setRevealed] = useState(false)
  const found = useJournalQuery(allMotives, [])
  const printing = usePrintingSealed()
  if (!found) return null
  const { columns, rows } = motivesSideBySide(found, openId)
  const cover = () => {
    printing.forget()
    setRevealed(false)
  }
  return (
    <div className={printing.isAllowed && isRevealed ? 'motives motives-print-sealed' : 'motives'}>
      <header className="ledger-header">
        <h1>{t('app.motives')}</h1>
        {isRevealed && (
          <div className="motives-sealing">
            <Button variant="subtle" onClick={printing.print}>
              {t('sealing.printWith')}
            </Button>
            <Button variant="default" onClick={cover} autoFocus>
              {t('sealing.hide')}
            </Button>
          </div>
        )}
      </header>
      {!isRevealed && found.some(hasSealedWords) && (
        <div className="motives-cover">
          <SealedCover onReveal={() => setRevealed(true)} />
        </div>
      )}
      {columns.length > 0 ? (
        <Columns columns={columns} rows={rows} isRevealed={isRevealed} openId={openId} onOpen={setOpenId} />
      ) : (
        <LedgerEmpty>{t('ledgers.motives.empty')}</LedgerEmpty>
      )}
    </div>
  )
}

/** Whether what is sealed may go on paper: once, after a click that says so. */
function usePrintingSealed() {
  const [isAllowed, setAllowed] = useState(false)
  useEffect(() => {
    const forget = () => setAllowed(false)
    window.addEventListener('afterprint', forget)
    return () => window.removeEventListener('afterprint', forget)
  }, [])
  const print = () => {
    flushSync(() => setAllowed(true))
    window.print()
  }
  return { isAllowed, print, forget: () => setAllowed(false) }
}

type ColumnsProps = {
  readonly columns: readonly MotiveColumn[]
  readonly rows: readonly MotiveRow[]
  readonly isRevealed: boolean
  readonly openId: string | undefined
  readonly onOpen: (id: string | undefined) => void
}

function Columns({ columns, rows, isRevealed, openId, onOpen }: ColumnsProps) {
  const { t } = useTranslation()
  const saver = useSaver()
  const kept = useRef(new Set<string>())
  const frame = useRef<HTMLElement>(null)
  // The newest is at the end, and is what one comes for.
  useLayoutEffect(() => {
    frame.current?.scrollTo({ left: frame.current.scrollWidth })
  }, [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the arrow keys could not scroll it.
    <section ref={frame} className="motives-frame" aria-label={t('ledgers.motives.columns')} tabIndex={0}>
      <ol className={`motives-columns motives-rows-${rows.length}`}>
        {columns.map((column) => (
          <li key={column.checkInId} className="motives-column">
            <ColumnName checkInId={column.checkInId} />
            {rows.map((row) => (
              // A root is asked for every five years, a sentence every year: what nobody asked is not called blank.
              <div key={row} className="motives-cell">
                {column.motives[row].length > 0 && <h3 className="label">{t(`ledgers.motives.rows.${row}`)}</h3>}
                <ul>
                  {column.motives[row].map((motive) => (
                    <LedgerEntry
                      key={motive.id}
                      name={motive.statement.trim() || motive.turned.trim() || t('ledgers.motives.unnamed')}
                      isOpen={motive.id === openId}
                      onOpen={(isOpen) => {
                        onOpen(isOpen ? motive.id : undefined)
                        void saver.flush()
                      }}
                      status={<SaveWord />}
                      fields={<MotiveFields motive={motive} isRevealed={isRevealed} kept={kept.current} />}
                    >
                      <MotiveWords motive={motive} isRevealed={isRevealed} />
                    </LedgerEntry>
                  ))}
                </ul>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

function ColumnName({ checkInId }: { readonly checkInId: string }) {
  const { t } = useTranslation()
  const kind = checkInOfId(checkInId)?.kind
  return (
    <div className="motives-name">
      <h2>
        <CheckInLink id={checkInId} />
      </h2>
      {kind && <p className="label">{t(`checkIn.kinds.${kind}`)}</p>}
    </div>
  )
}
