import { Button, FileButton } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeeping, useSaver } from '../../data/context'
import { type BroughtIn, bringIn, previewArchive, type Restored, restoreSnapshot } from '../../data/safekeeping'
import type { Preview } from '../../data/transfer/do-task'
import { ImportPreview } from './import-preview'
import { ImportReport } from './import-report'
import { Outcome, type Said } from './outcome'
import { problemText } from './problem-text'
import { Section } from './section'

type Merged = BroughtIn & { readonly kind: 'merged' }

type BringInSectionProps = {
  /** Called when a snapshot of before was taken. */
  readonly onSnapshot: () => void
}

/** Brings an archive in: looked at first, then merged, then undone if it was a mistake. */
export function BringInSection({ onSnapshot }: BringInSectionProps) {
  const { t } = useTranslation()
  const keeping = useKeeping()
  const saver = useSaver()
  const [looked, setLooked] = useState<{ readonly file: File; readonly preview: Preview }>()
  const [merged, setMerged] = useState<Merged>()
  const [busy, setBusy] = useState<'looking' | 'bringingIn'>()
  const [said, setSaid] = useState<Said>()
  const forgetFile = useRef<() => void>(null)

  const problem = (text: string) => setSaid({ kind: 'problem', text })
  const look = async (file: File | null) => {
    if (!file) return
    // A file that was mended meanwhile can be chosen again under the same name.
    forgetFile.current?.()
    setMerged(undefined)
    setLooked(undefined)
    setSaid(undefined)
    setBusy('looking')
    const answer = await previewArchive(file).catch(() => undefined)
    setBusy(undefined)
    if (!answer) problem(t('safekeeping.problems.unknown'))
    else if (answer.kind === 'refused') problem(problemText(t, answer.problem))
    else setLooked({ file, preview: answer })
  }
  const goOn = async (file: File) => {
    setBusy('bringingIn')
    await saver.flush()
    const answer = await bringIn(keeping, file).catch((): BroughtIn => ({ kind: 'failed', reason: 'unknown' }))
    setBusy(undefined)
    setLooked(undefined)
    onSnapshot()
    if (answer.kind === 'failed') problem(t(`safekeeping.problems.${answer.reason}`))
    else if (answer.kind === 'refused') problem(problemText(t, answer.problem))
    else setMerged(answer)
    // Should the second copy lack it, that is said where everything is.
    void saver.flush()
  }
  const undo = async (before: string) => {
    setMerged(undefined)
    await saver.flush()
    const answer = await restoreSnapshot(keeping, before).catch((): Restored => ({ kind: 'failed', reason: 'unknown' }))
    onSnapshot()
    void saver.flush()
    if (answer.kind === 'restored') setSaid({ kind: 'done', text: t('safekeeping.undoneImport') })
    else if (answer.kind === 'refused') problem(problemText(t, answer.problem))
    else problem(t(`safekeeping.problems.${answer.reason}`))
  }
  return (
    <Section title={t('safekeeping.inTitle')} text={t('safekeeping.inText')}>
      {looked ? (
        <ImportPreview preview={looked.preview} name={looked.file.name}>
          <Button disabled={busy !== undefined} onClick={() => void goOn(looked.file)}>
            {busy ? t(`safekeeping.${busy}`) : t('safekeeping.bringIn')}
          </Button>
          <Button variant="subtle" onClick={() => setLooked(undefined)}>
            {t('common.cancel')}
          </Button>
        </ImportPreview>
      ) : (
        <div className="keeping-buttons">
          <FileButton resetRef={forgetFile} onChange={(file) => void look(file)} accept=".json,.gz,.zip">
            {(props) => (
              <Button {...props} variant="default" disabled={busy !== undefined}>
                {busy ? t(`safekeeping.${busy}`) : t('safekeeping.open')}
              </Button>
            )}
          </FileButton>
        </div>
      )}
      {merged && <ImportReport report={merged.report} onUndo={() => void undo(merged.before)} />}
      <Outcome said={said} />
    </Section>
  )
}
