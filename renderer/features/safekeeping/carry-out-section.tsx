import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localTime } from '#core/calendar/clock'
import { useJournalQuery, useKeeping, useSaver } from '../../data/context'
import { sealedCount } from '../../data/repositories/answers'
import { type SavedFile, saveArchive, saveMarkdown } from '../../data/safekeeping'
import { useLanguage } from '../../i18n/language'
import { Outcome, type Said } from './outcome'
import { Section } from './section'

/** The journal as a file that can be carried anywhere. */
export function CarryOutSection() {
  const { t } = useTranslation()
  const language = useLanguage()
  const keeping = useKeeping()
  const saver = useSaver()
  const sealed = useJournalQuery(sealedCount, []) ?? 0
  const [withSealed, setWithSealed] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said>()
  const { day } = localTime(keeping.journal.clock)

  const save = async (work: () => Promise<SavedFile>) => {
    setBusy(true)
    setSaid(undefined)
    // What is still being typed elsewhere belongs into the file.
    await saver.flush()
    const saved = await work().catch((): SavedFile => ({ kind: 'failed', reason: 'unknown' }))
    setBusy(false)
    // Asked for once, and not again by a tick that was left standing.
    setWithSealed(false)
    if (saved.kind === 'saved') {
      const isDownload = keeping.bridge.edition === 'browser'
      const text = t(isDownload ? 'safekeeping.savedBrowser' : 'safekeeping.saved', { name: saved.name })
      setSaid({ kind: 'done', text })
    }
    if (saved.kind === 'failed') setSaid({ kind: 'problem', text: t(`safekeeping.problems.${saved.reason}`) })
  }
  return (
    <Section title={t('safekeeping.outTitle')} text={t('safekeeping.outText')}>
      <div className="keeping-buttons">
        <Button
          variant="default"
          disabled={isBusy}
          onClick={() => void save(() => saveArchive(keeping, t('safekeeping.archiveName', { day })))}
        >
          {t('safekeeping.saveArchive')}
        </Button>
        <Button
          variant="default"
          disabled={isBusy}
          onClick={() =>
            void save(() => saveMarkdown(keeping, t('safekeeping.markdownName', { day }), { language, withSealed }))
          }
        >
          {t('safekeeping.saveMarkdown')}
        </Button>
      </div>
      {sealed > 0 && (
        <Checkbox
          label={t('safekeeping.withSealed')}
          checked={withSealed}
          onChange={(event) => setWithSealed(event.currentTarget.checked)}
        />
      )}
      <Outcome said={said} />
    </Section>
  )
}
