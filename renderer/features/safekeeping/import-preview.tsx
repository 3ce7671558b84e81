import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { localTimeAt } from '#core/calendar/clock'
import { dateYearLabel } from '#core/calendar/labels'
import { useJournal } from '../../data/context'
import type { Preview } from '../../data/transfer/do-task'
import { useLanguage } from '../../i18n/language'

type ImportPreviewProps = { readonly preview: Preview; readonly name: string; readonly children: ReactNode }

/** What is in a file, and what bringing it in would do. */
export function ImportPreview({ preview, name, children }: ImportPreviewProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { clock } = useJournal()
  const { summary, isEmptyHere, added, theirs, ours } = preview
  const date = dateYearLabel(localTimeAt(preview.writtenAt, clock.zone()).day, language)
  const isBlank = summary.checkIns + summary.goals + summary.notes === 0
  return (
    <div className="keeping-ask">
      <h3 className="words">{name}</h3>
      <ul className="keeping-list">
        <li>
          {isBlank
            ? t('safekeeping.previewEmpty', { date })
            : t('safekeeping.preview', {
                date,
                checkIns: t('safekeeping.reviews', { count: summary.checkIns }),
                goals: t('safekeeping.goals', { count: summary.goals }),
                notes: t('safekeeping.notes', { count: summary.notes }),
              })}
        </li>
        {isEmptyHere && <li>{t('safekeeping.previewReplace')}</li>}
        {!isEmptyHere && added > 0 && <li>{t('safekeeping.previewAdded', { count: added })}</li>}
        {!isEmptyHere && theirs > 0 && <li>{t('safekeeping.previewTheirs', { count: theirs })}</li>}
        {!isEmptyHere && ours > 0 && <li>{t('safekeeping.previewOurs', { count: ours })}</li>}
        {added + theirs + ours === 0 && <li>{t('safekeeping.previewSame')}</li>}
      </ul>
      {!preview.isAsWritten && <p className="keeping-warning">{t('safekeeping.previewEdited')}</p>}
      <div className="keeping-buttons">{children}</div>
    </div>
  )
}
