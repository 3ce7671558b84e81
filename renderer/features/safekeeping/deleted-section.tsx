import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localTimeAt } from '#core/calendar/clock'
import { dateYearLabel } from '#core/calendar/labels'
import type { Root } from '#core/journal/motive'
import { useJournal, useJournalQuery, useSaver } from '../../data/context'
import { bringBack, type Deleted, recentlyDeleted } from '../../data/repositories/deleted'
import { checkInName } from '../../i18n/check-in-name'
import { useLanguage } from '../../i18n/language'
import { Section } from './section'

const STORES = {
  'check-in': 'checkIns',
  goal: 'goals',
  note: 'notes',
  choice: 'choices',
  motive: 'motives',
  pin: 'pins',
} as const

/** What a deleted record says of itself. Of a sealed motive nothing: it is covered here too. */
function wordsOf(one: Exclude<Deleted, { readonly kind: 'check-in' }>, covered: (root: Root) => string): string {
  switch (one.kind) {
    case 'goal':
    case 'choice':
      return one.record.title
    case 'motive':
      return one.record.sealed
        ? covered(one.record.root ?? 'desire')
        : one.record.statement || one.record.turned || one.record.name
    default:
      return one.record.text
  }
}

/** What was deleted in the last 30 days, and the way to bring it back. */
export function DeletedSection() {
  const { t } = useTranslation()
  const language = useLanguage()
  const journal = useJournal()
  const saver = useSaver()
  const [back, setBack] = useState<string>()
  const said = useRef<HTMLParagraphElement>(null)
  const deleted = useJournalQuery(recentlyDeleted, [])
  const nameOf = (one: Deleted): string => {
    if (one.kind === 'check-in') return checkInName(one.record.id, language)
    return wordsOf(one, (root) => t(`safekeeping.covered.${root}`)).trim() || t('safekeeping.unnamed')
  }
  const bring = (one: Deleted, button: HTMLElement) => {
    // Its row goes: whoever goes through the list by keyboard stands at the next.
    const row = button.closest('li')
    const neighbour = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button')
    setBack(nameOf(one))
    void saver.now(() => bringBack(journal, one)).then(() => (neighbour ?? said.current)?.focus())
  }
  const whereOf = (one: Deleted): string => {
    if (one.kind === 'choice' || one.kind === 'motive') return checkInName(one.record.checkInId, language)
    return one.kind === 'pin' ? checkInName(one.record.to, language) : ''
  }
  return (
    <Section title={t('safekeeping.deletedTitle')} text={t('safekeeping.deletedText')}>
      <p ref={said} className="small" role="status" tabIndex={-1}>
        {back !== undefined && t('safekeeping.broughtBack', { name: back })}
      </p>
      {deleted?.length === 0 && <p className="muted">{t('safekeeping.deletedNone')}</p>}
      <ul className="keeping-deleted">
        {deleted?.map((one) => {
          const date = dateYearLabel(localTimeAt(one.deletedAt, journal.clock.zone()).day, language)
          return (
            <li key={`${one.kind}/${one.record.id}`}>
              <div>
                <p className="words">{nameOf(one)}</p>
                <p className="small muted">
                  {[t(`safekeeping.stores.${STORES[one.kind]}`), whereOf(one), t('safekeeping.deletedOn', { date })]
                    .filter((words) => words !== '')
                    .join(' · ')}
                </p>
              </div>
              <button type="button" className="text-button" onClick={(event) => bring(one, event.currentTarget)}>
                {t('safekeeping.bringBack')}
              </button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
