import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeeping, useSaver } from '../../data/context'
import { deleteWithSnapshot } from '../../data/safekeeping'

/** Deletes a review, after asking once. It can be brought back for 30 days. */
export function DeleteButton({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const keeping = useKeeping()
  const saver = useSaver()
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const confirm = async () => {
    const answer = await deleteWithSnapshot(keeping, id).catch(() => undefined)
    // Should it not have reached the second copy, that is said where everything is.
    if (answer?.kind === 'deleted') return void saver.flush()
    setProblem(t(`safekeeping.problems.${answer?.reason ?? 'unknown'}`))
  }
  return (
    <>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        {t('reading.delete')}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('reading.deleteTitle')}
        centered
        lockScroll={false}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <p className="muted">{t('reading.deleteText')}</p>
        {problem && <p role="alert">{problem}</p>}
        <div className="reading-delete-buttons">
          <Button onClick={() => void confirm()}>{t('reading.deleteNow')}</Button>
          <Button variant="subtle" onClick={() => setAsking(false)} data-autofocus>
            {t('common.cancel')}
          </Button>
        </div>
      </Modal>
    </>
  )
}
