import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Language } from '#core/calendar/labels'
import { periodOf } from '#core/calendar/period'
import { checkInOfId } from '#core/journal/check-in-id'
import { fill, newestEdition } from '#core/questionnaires/catalogue'
import type { ReportLine } from '../../data/transfer/do-task'
import { checkInName } from '../../i18n/check-in-name'
import { useLanguage } from '../../i18n/language'

type ImportReportProps = { readonly report: readonly ReportLine[]; readonly onUndo: () => void }

// Decades of entries would be too much for any page.
const SHOWN = 200

const KINDS = { added: 'reportAdded', 'theirs-stands': 'reportTheirs', 'ours-stands': 'reportOurs' } as const

/** An answer by its review and its question, as the newest edition of that review words it. */
function answerName(id: string, language: Language): string {
  const [checkIn = '', promptId = ''] = id.split('/')
  const place = checkInOfId(checkIn)
  if (!place) return checkInName(checkIn, language)
  const texts = newestEdition(place.kind)?.texts[language]
  const period = periodOf(place.periodKey)
  const question = fill(texts?.prompts[promptId]?.question ?? '', {
    name: texts?.someone ?? '',
    period: period.label(language),
    next: periodOf(period.next).label(language),
  })
  return [checkInName(checkIn, language), question].filter(Boolean).join(language === 'zh' ? '：' : ': ')
}

/** What became of each entry of an archive, and the way back. */
export function ImportReport({ report, onUndo }: ImportReportProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOf = ({ store, id, words }: ReportLine): string => {
    if (words.trim() !== '') return words
    if (store === 'checkIns') return checkInName(id, language)
    return store === 'answers' ? answerName(id, language) : ''
  }
  return (
    <div className="keeping-ask" role="status">
      <h3>
        {report.length === 0 ? t('safekeeping.broughtInNone') : t('safekeeping.broughtIn', { count: report.length })}
      </h3>
      {report.length > 0 && (
        <details className="keeping-details">
          <summary>{t('safekeeping.report')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and so does it by keyboard. */}
          <ol className="keeping-report" tabIndex={0} aria-label={t('safekeeping.report')}>
            {report.slice(0, SHOWN).map((line) => (
              <li key={`${line.store}/${line.id}`}>
                <span className="label">{t(`safekeeping.stores.${line.store}`)}</span>
                <span className="words">{nameOf(line)}</span>
                <span className="small muted">{t(`safekeeping.${KINDS[line.what]}`)}</span>
              </li>
            ))}
          </ol>
          {report.length > SHOWN && (
            <p className="small muted">{t('safekeeping.reportMore', { count: report.length - SHOWN })}</p>
          )}
        </details>
      )}
      <div className="keeping-buttons">
        <Button variant="default" onClick={onUndo}>
          {t('safekeeping.undoImport')}
        </Button>
      </div>
    </div>
  )
}
