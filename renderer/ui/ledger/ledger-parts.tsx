import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { checkInOfId } from '#core/journal/check-in-id'
import { checkInName } from '../../i18n/check-in-name'
import { useLanguage } from '../../i18n/language'
import { paths } from '../../paths'
import './ledger.css'

/** The name of a check-in, leading to it. */
export function CheckInLink({ id }: { readonly id: string }) {
  const language = useLanguage()
  const place = checkInOfId(id)
  const name = checkInName(id, language)
  if (!place) return <span className="numbers">{name}</span>
  return (
    <Link href={paths.read(place)} className="ledger-link numbers">
      {name}
    </Link>
  )
}

/** What will stand in a ledger, after which act, and the one next step: to where check-ins begin. */
export function LedgerEmpty({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  return (
    <div className="ledger-empty">
      <p className="muted">{children}</p>
      <Button onClick={() => navigate(paths.today)}>{t('journal.toToday')}</Button>
    </div>
  )
}

/** One fact of an entry with its name; nothing when it was left empty. */
export function Fact({ name, words }: { readonly name: string; readonly words: string | undefined }) {
  if (!words?.trim()) return null
  return (
    <div>
      <dt className="small muted">{name}</dt>
      <dd className="words">{words}</dd>
    </div>
  )
}

/** A field with its name above it. The field itself carries the name for those who do not see. */
export function Field({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="ledger-field">
      <span className="small muted" aria-hidden="true">
        {name}
      </span>
      {children}
    </div>
  )
}
