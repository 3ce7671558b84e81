import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Goal } from '#core/journal/goal'

type RemovedNoticeProps = { readonly goal: Goal; readonly onUndo: () => void; readonly onClose: () => void }

/** Says which goal was taken away, and offers it back. */
export function RemovedNotice({ goal, onUndo, onClose }: RemovedNoticeProps) {
  const { t } = useTranslation()
  const undo = useRef<HTMLButtonElement>(null)
  // The button that was pressed went away with its goal.
  useLayoutEffect(() => undo.current?.focus(), [])
  return (
    <div className="goals-removed" role="status">
      <p className="words">{t('answer.removedGoal', { goal: goal.title || t('answer.unnamedGoal') })}</p>
      <button ref={undo} type="button" className="text-button" onClick={onUndo}>
        {t('common.undo')}
      </button>
      <button type="button" className="goals-close" aria-label={t('common.close')} onClick={onClose}>
        ×
      </button>
    </div>
  )
}
