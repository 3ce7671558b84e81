import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../composing'
import './ledger.css'

type LedgerEntryProps = {
  /** What this entry is called; never anything sealed. */
  readonly name: string
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  /** What unfolds in the place of what is read. */
  readonly fields: ReactNode
  /** Whether what is typed is saved; stands beside "Done". */
  readonly status: ReactNode
  readonly children: ReactNode
}

/** One entry of a ledger, to be read; a quiet "Change" unfolds its fields in its place, and Escape folds them. */
export function LedgerEntry({ name, isOpen, onOpen, fields, status, children }: LedgerEntryProps) {
  const { t } = useTranslation()
  const toggle = useRef<HTMLButtonElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return
    event.stopPropagation()
    onOpen(false)
    toggle.current?.focus()
  }
  return (
    <li className={isOpen ? 'ledger-entry ledger-entry-open' : 'ledger-entry'} onKeyDown={onKeyDown}>
      {isOpen ? <div className="ledger-fields">{fields}</div> : <div>{children}</div>}
      <div className="ledger-entry-foot">
        <button
          ref={toggle}
          type="button"
          className="text-button ledger-change"
          aria-expanded={isOpen}
          aria-label={isOpen ? undefined : t('ledgers.changeOf', { name })}
          onClick={() => onOpen(!isOpen)}
        >
          {t(isOpen ? 'ledgers.done' : 'ledgers.change')}
        </button>
        {isOpen && status}
      </div>
    </li>
  )
}
