import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Keys, modifierName } from '../../ui/key'
import { Seal } from '../../ui/seal'

type StepFootProps = {
  readonly isFirst: boolean
  readonly isLast: boolean
  /** What the seal will say; undefined when a finished review is being changed. */
  readonly seal: string | undefined
  readonly onGoOn: () => void
  readonly onGoBack: () => void
  /** Leaves at a gate, before what it announces; everything is kept. */
  readonly onNotNow: (() => void) | undefined
}

/** The ways on and back under a question; at the last one, the seal that is to come. */
export function StepFoot({ isFirst, isLast, seal, onGoOn, onGoBack, onNotNow }: StepFootProps) {
  const { t } = useTranslation()
  const lastWord = seal ? t('checkIn.seal') : t('checkIn.amendDone')
  return (
    <div className="check-in-foot">
      <Button onClick={onGoOn}>{isLast ? lastWord : t('checkIn.goOn')}</Button>
      <Keys names={[modifierName(), 'Enter']} />
      {onNotNow && (
        <Button variant="subtle" className="check-in-back" onClick={onNotNow}>
          {t('gate.notNow')}
        </Button>
      )}
      {!isFirst && (
        <Button variant="subtle" className="check-in-back" onClick={onGoBack}>
          {t('checkIn.goBack')}
        </Button>
      )}
      {isLast && seal && (
        <span className="check-in-ghost" aria-hidden="true">
          <Seal label={seal} size={64} />
        </span>
      )}
    </div>
  )
}
