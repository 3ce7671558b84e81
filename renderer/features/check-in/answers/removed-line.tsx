import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

type RemovedLineProps = {
  readonly name: string
  /** What goes with it, where that is not in sight. */
  readonly takes?: 'reason' | undefined
  readonly onUndo: () => void
}

/** Says what was taken away from a list, and offers it back. The button that took it away is gone: the focus is here now. */
export function RemovedLine({ name, takes, onUndo }: RemovedLineProps) {
  const { t } = useTranslation()
  const undo = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => undo.current?.focus(), [])
  return (
    <p className="plan-removed small" role="status">
      {t(takes ? 'answer.removedWithReason' : 'answer.removedGoal', { goal: name })}{' '}
      <button type="button" className="text-button" onClick={onUndo} ref={undo}>
        {t('common.undo')}
      </button>
    </p>
  )
}
