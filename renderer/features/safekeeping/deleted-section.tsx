import { useTranslation } from 'react-i18next'
import { localTimeAt } from '#core/calendar/clock'
import { dateYearLabel } from '#core/calendar/labels'
import { useJournal, useJournalQuery, useSaver } from '../../data/context'
import { bringBack, type Deleted, recentlyDeleted } from '../../data/repositories/deleted'
import { checkInName } from '../../i18n/check-in-name'
import { useLanguage } from '../../i18n/language'
import { Section } from './section'

const STORES = { 'check-in': 'checkIns', goal: 'goals', note: 'notes' } as const

/** What was deleted in the last 30 days, and the way to bring it back. */
export function DeletedSection() {
  const { t } = useTranslation()
  const language = useLanguage()
  const journal = useJournal()
  const saver = useSaver()
  const deleted = useJournalQuery(recentlyDeleted, [])
  const nameOf = (one: Deleted): string => {
    if (one.kind === 'check-in') return checkInName(one.record.id, language)
    const words = one.kind === 'goal' ? one.record.title : one.record.text
    return words.trim() || t('safekeeping.unnamed')
  }
  return (
    <Section title={t('safekeeping.deletedTitle')} text={t('safekeeping.deletedText')}>
      {deleted?.length === 0 && <p className="muted">{t('safekeeping.deletedNone')}</p>}
      <ul className="keeping-deleted">
        {deleted?.map((one) => {
          const date = dateYearLabel(localTimeAt(one.deletedAt, journal.clock.zone()).day, language)
          return (
            <li key={`${one.kind}/${one.record.id}`}>
              <div>
                <p className="words">{nameOf(one)}</p>
                <p className="small muted">
                  {t(`safekeeping.stores.${STORES[one.kind]}`)} · {t('safekeeping.deletedOn', { date })}
                </p>
              </div>
              <button
                type="button"
                className="text-button"
                onClick={() => void saver.now(() => bringBack(journal, one))}
              >
                {t('safekeeping.bringBack')}
              </button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
