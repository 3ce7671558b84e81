import { useTranslation } from 'react-i18next'

type RemovedLineProps = { readonly name: string; readonly onUndo: () => void }

/** Says what was taken away from a list, and offers it back. */
export function RemovedLine({ name, onUndo }: RemovedLineProps) {
  const { t } = useTranslation()
  return (
    <p className="plan-removed small" role="status">
      {t('answer.removedGoal', { goal: name })}{' '}
      <button type="button" className="text-button" onClick={onUndo}>
        {t('common.undo')}
      </button>
    </p>
  )
}
